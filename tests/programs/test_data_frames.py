"""`rows` makes rows for pandas, polars and CSV."""

import csv
import io
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime
from typing import Any

import pandas
import polars
import pytest

from retroachievements import rows
from retroachievements.models import (
    Game,
    GameExtended,
    GameHash,
    GameTicketStats,
    Leaderboard,
    ListedTicket,
    RecentOpenTickets,
    UserPoints,
)

from ..contract.spec import example
from ..samples import MODELS
from ..samples import SAMPLES as OBJECTS

PAGE: Any = RecentOpenTickets.from_dict(example("getTicketData-200-RecentOpenTickets"))
TICKETS: list[ListedTicket] = PAGE.tickets
POINTS = UserPoints(points=400, softcore_points=25)

SAMPLES = {model.__name__: OBJECTS[model] for model in MODELS}

# Models that do not fit in a row, and the lists in them that do.
LISTS = {
    "AchievementOfTheWeek": "unlocks",
    "AchievementUnlocks": "unlocks",
    "CommentsPage": "results",
    "CompletionProgressPage": "results",
    "FollowedUsersPage": "results",
    "FollowersPage": "results",
    "GameAwardsPage": "results",
    "GameExtended": "achievements, claims",
    "GameHashes": "results",
    "GameProgression": "achievements",
    "GameTicketStats": "tickets",
    "GameTickets": "tickets",
    "GameWithProgress": "achievements",
    "LeaderboardEntriesPage": "results",
    "LeaderboardsPage": "results",
    "MostTicketedGames": "games",
    "RecentOpenTickets": "tickets",
    "UserAwards": "visible_awards",
    "UserLeaderboardsPage": "results",
    "UserSetRequests": "requested_sets",
    "UserSummary": "recently_played, awarded, recent_achievements",
    "WantToPlayPage": "results",
}


@pytest.mark.parametrize("name", sorted(SAMPLES.keys() - LISTS.keys()))
def test_models_without_lists_have_rows_of_equal_columns(name: str) -> None:
    found = rows(SAMPLES[name])
    assert found
    assert all(list(row) == list(found[0]) for row in found)
    assert not [value for row in found for value in row.values() if hasattr(value, "to_dict")]
    assert list(pandas.DataFrame(found).columns) == list(found[0])
    assert polars.DataFrame(found, infer_schema_length=None).columns == list(found[0])


@pytest.mark.parametrize(("name", "lists"), LISTS.items(), ids=LISTS)
def test_model_with_lists_is_refused_and_the_lists_are_named(name: str, lists: str) -> None:
    reason = rf"^{name} has lists in it, which don't fit in a row: give one of {lists}$"
    with pytest.raises(ValueError, match=reason):
        rows(SAMPLES[name])


@pytest.mark.parametrize("name", [name for name, lists in LISTS.items() if "," not in lists])
def test_model_with_one_list_has_its_rows(name: str) -> None:
    pages = [page for page in SAMPLES[name] if hasattr(page, LISTS[name])]
    assert pages
    for page in pages:
        assert rows(page) == rows(getattr(page, LISTS[name]) or [])


def test_names_and_values_of_columns() -> None:
    second = Leaderboard.from_dict(example("getGameLeaderboards-200-leaderboards")["Results"][1])
    first, empty = rows([SAMPLES["Leaderboard"][0], second])
    assert list(first)[3:10] == [
        "description",
        "format",
        "top_entry_user",
        "top_entry_ulid",
        "top_entry_score",
        "top_entry_formatted_score",
        "author",
    ]
    assert (first["top_entry_user"], first["top_entry_score"]) == ("MockReporter", 123400)
    assert (empty["top_entry_user"], empty["top_entry_score"]) == (None, None)
    (ticket,) = rows(TICKETS[:1])
    assert (ticket["report_state"], ticket["report_type"]) == ("REQUEST", "DID_NOT_TRIGGER")
    assert ticket["reported_at"] == datetime(2024, 3, 6, 17, 45, tzinfo=UTC)
    (game,) = rows([Game.from_dict(example("getGame-200-game"))])
    assert game["released"] == datetime(1991, 2, 1, tzinfo=UTC)


def test_lists_pages_and_iterators_have_the_same_rows() -> None:
    def walk() -> Iterator[ListedTicket]:
        yield from TICKETS

    for source in TICKETS, tuple(TICKETS), walk(), iter(TICKETS), PAGE:
        found = rows(source)
        assert [row["id"] for row in found] == [ticket.id for ticket in TICKETS]


def test_ids_of_a_map_are_a_column() -> None:
    (row,) = rows({7: SAMPLES["GameProgress"][0]})
    assert list(row)[:2] == ["id", "possible_achievements"]
    assert row["id"] == 7
    game: Any = GameExtended.from_dict(example("getGameExtended-200-game"))
    assert [row["id"] for row in rows(game.achievements)] == list(game.achievements)


def test_list_of_texts_is_copied() -> None:
    (row,) = rows([GameHash(md5="0" * 32, name="a.bin", labels=["nointro"], patch_url=None)])
    assert row["labels"] == ["nointro"]
    frame = polars.DataFrame([row])
    assert frame.schema["labels"] == polars.List(polars.String)


@pytest.mark.filterwarnings("ignore::retroachievements_api.errors.IncompleteResponse")
def test_missing_and_undocumented_fields_do_not_change_columns() -> None:
    incomplete = UserPoints.from_dict({"Points": 400, "Mood": "grim"})
    assert rows([POINTS, incomplete]) == [
        {"points": 400, "softcore_points": 25},
        {"points": 400, "softcore_points": None},
    ]


def test_empty_list_has_no_rows() -> None:
    assert rows([]) == rows({}) == rows(iter([])) == []
    assert rows(GameTicketStats.from_dict(example("getTicketData-200-GameTicketStats"))) == []


async def asynchronous() -> AsyncIterator[UserPoints]:
    yield POINTS


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        (5, "an iterator over models, or a page, not int"),
        (None, "or a page, not NoneType"),
        ("text", "all of one class: str and str were given"),
        ([5], "all of one class: int and int were given"),
        ([POINTS, *TICKETS], "all of one class: UserPoints and ListedTicket were given"),
        ([{"points": 5}], "all of one class: dict and dict were given"),
        (asynchronous(), r"of an asynchronous iterator, give \[row async for row in iterator\]"),
    ],
)
def test_other_values_are_refused(given: Any, reason: str) -> None:
    with pytest.raises(TypeError, match=f"^rows takes a list of models, .*{reason}$"):
        rows(given)


def test_error_names_the_lists_of_a_model() -> None:
    with pytest.raises(ValueError, match=r"^UserPoints has no list of models: for one row of it, give it in a list$"):
        rows(POINTS)
    game = GameExtended.from_dict(example("getGameExtended-200-game"))
    with pytest.raises(ValueError, match=r"^GameExtended has several lists: give one of achievements, claims$"):
        rows(game)


class TestPandas:
    def test_columns_have_types(self) -> None:
        frame = pandas.DataFrame(rows(TICKETS * 60))
        assert str(frame["reported_at"].dtype).endswith(", UTC]")
        assert frame["id"].dtype == "int64"
        assert set(frame["report_state"]) <= {"OPEN", "REQUEST"}
        assert frame.groupby("report_state").size().sum() == len(frame)

    def test_days_are_times(self) -> None:
        frame = pandas.DataFrame(rows(SAMPLES["Game"]))
        assert str(frame["released"].dtype).endswith(", UTC]")


class TestPolars:
    def test_columns_have_types(self) -> None:
        # Only None first, because columns of a long list can begin like this.
        boards = [board for board in SAMPLES["Leaderboard"] if board.top_entry is None][:1] * 200
        frame = polars.DataFrame(rows([*boards, *SAMPLES["Leaderboard"]]), infer_schema_length=None)
        assert frame.schema["top_entry_score"] == polars.Int64
        tickets = polars.DataFrame(rows(TICKETS))
        assert tickets.schema["reported_at"] == polars.Datetime("us", "UTC")
        assert tickets.filter(polars.col("report_state") == "REQUEST").height == 1


def test_csv_has_every_column() -> None:
    text = io.StringIO()
    found = rows(SAMPLES["Leaderboard"][:2])
    writer = csv.DictWriter(text, found[0])
    writer.writeheader()
    writer.writerows(found)
    header, first, second = csv.reader(io.StringIO(text.getvalue()))
    assert header == list(found[0])
    assert dict(zip(header, first, strict=True))["top_entry_user"] == "MockReporter"
    assert dict(zip(header, second, strict=True))["top_entry_user"] == ""
