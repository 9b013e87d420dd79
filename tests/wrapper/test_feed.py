"""The requests and results of the methods of `ra.feed`."""

import pickle
from collections.abc import Callable
from contextlib import nullcontext
from datetime import UTC, date, datetime, timedelta
from typing import Any, get_args

import pytest
from pytest_httpserver import HTTPServer

from retroachievements import TruncatedResult, models
from retroachievements._validation import AnyAwardKind
from retroachievements.models import AwardKind, LeaderboardState

from ..conftest import Flavor
from ..contract.spec import example
from .conftest import ResultOf, Sent

FILE = "API_GetRecentGameAwards.php"
TODAY = datetime.now(UTC).date()
NO_DAY = "until must be a datetime.date, a day in UTC"
NO_COLLECTION = "kinds must be a collection of AwardKind or of their values"
KINDS = "'beaten-softcore', 'beaten-hardcore', 'completed', 'mastered'"

CALLS: dict[str, tuple[Callable[[Any], Any], str]] = {
    "all": (lambda ra: ra.feed.recent_game_awards(), "o=0&c=25"),
    "paged": (lambda ra: ra.feed.recent_game_awards(count=100, offset=7), "o=7&c=100"),
    "until": (lambda ra: ra.feed.recent_game_awards(until=date(2024, 2, 3)), "d=2024-02-03&o=0&c=25"),
    "today": (lambda ra: ra.feed.recent_game_awards(until=TODAY), f"d={TODAY}&o=0&c=25"),
    "kinds": (
        lambda ra: ra.feed.recent_game_awards(kinds={AwardKind.MASTERED, AwardKind.BEATEN_HARDCORE}),
        "o=0&c=25&k=beaten-hardcore%2Cmastered",
    ),
    "one kind": (lambda ra: ra.feed.recent_game_awards(kinds=[AwardKind.COMPLETED]), "o=0&c=25&k=completed"),
    "kinds by value": (
        lambda ra: ra.feed.recent_game_awards(kinds=["mastered", "beaten-hardcore", AwardKind.MASTERED]),
        "o=0&c=25&k=beaten-hardcore%2Cmastered",
    ),
    # A newer server could send it.
    "an undocumented kind": (
        lambda ra: ra.feed.recent_game_awards(kinds=[AwardKind("perfected")]),
        "o=0&c=25&k=perfected",
    ),
}


@pytest.mark.parametrize(("call", "query"), CALLS.values(), ids=CALLS)
def test_methods_send_this_request_and_return_this_model(
    result_of: ResultOf, sent: Sent, call: Callable[[Any], Any], query: str
) -> None:
    page = result_of(FILE, "getRecentGameAwards-200-list", call)
    assert sent() == [f"{FILE}?{query}"]
    assert type(page) is models.GameAwardsPage


def test_attributes_of_an_award(result_of: ResultOf) -> None:
    page = result_of(FILE, "getRecentGameAwards-200-list", lambda ra: ra.feed.recent_game_awards())
    assert (page.count, page.total) == (2, 2)
    first, second = page.results
    assert (first.user, first.ulid) == ("NightOwl", "01MADEUP000000000000000007")
    assert (first.award_kind, second.award_kind) == (AwardKind.MASTERED, AwardKind.BEATEN_SOFTCORE)
    assert first.awarded_at == datetime(2024, 3, 8, 20, 20, 0, tzinfo=UTC)
    assert (first.game_id, first.game_title) == (12, "Postcard Detective")
    assert (first.console_id, first.console_name) == (3, "Glass Arcade")
    assert (second.ulid, second.game_title, second.console_id, second.console_name) == (None, None, None, None)
    assert first.additional_properties == {}


def test_surprise_12_results_are_always_a_list(result_of: ResultOf) -> None:
    page = result_of(FILE, "getRecentGameAwards-200-gaps", lambda ra: ra.feed.recent_game_awards())
    assert [award.user for award in page.results] == ["TurboSnail"]
    assert (page.count, page.total) == (1, 5031)


def test_unknown_kind_of_award_is_kept(result_of: ResultOf) -> None:
    award = example("getRecentGameAwards-200-list")["Results"][0] | {"AwardKind": "perfected"}
    body = {"Count": 1, "Total": 1, "Results": [award]}
    (read,) = result_of(FILE, body, lambda ra: ra.feed.recent_game_awards()).results
    kind = read.award_kind
    assert (kind, kind.value, kind.name) == ("perfected", "perfected", "UNKNOWN_perfected")
    assert pickle.loads(pickle.dumps(kind)) == kind  # noqa: S301 - our own
    assert kind not in list(AwardKind)
    assert read.to_dict("wire", json=True)["AwardKind"] == "perfected"


def test_kind_of_award_of_another_type() -> None:
    with pytest.raises(ValueError, match="5 is not a valid AwardKind"):
        AwardKind(5)  # type: ignore[arg-type]


class TestIterator:
    @pytest.mark.parametrize("page_size", [1, 2, 7, 100])
    def test_iterates_over_all_rows(self, flavor: Flavor, ra: Any, page_size: int) -> None:
        awards = flavor.rows(ra.feed.iter_recent_game_awards(page_size=page_size))
        assert len(awards) == 17
        assert (awards[0].user, awards[-1].user) == ("NightOwl", "SnowFox")
        assert {type(award) for award in awards} == {models.GameAward}

    # Rows 1 and 5 are TurboSnail's: with one row on a page, the second page is empty.
    @pytest.mark.parametrize("page_size", [1, 2, 3, 100])
    def test_surprise_12_continues_after_short_and_empty_pages(
        self, flavor: Flavor, ra: Any, simulator: Any, page_size: int
    ) -> None:
        simulator.data.user("TurboSnail").deleted = True
        with pytest.warns(
            TruncatedResult, match="^the server counts 17 rows, but 15 were returned: rows may be missing$"
        ):
            awards = flavor.rows(ra.feed.iter_recent_game_awards(page_size=page_size))
        assert len(awards) == 15
        assert awards[-1].user == "SnowFox"

    def test_ends_if_the_total_is_never_reached(
        self, flavor: Flavor, client: Any, httpserver: HTTPServer, sent: Sent
    ) -> None:
        httpserver.expect_request(f"/API/{FILE}").respond_with_json({"Count": 0, "Total": 2**70, "Results": []})
        with pytest.warns(TruncatedResult, match="10 responses in a row had nothing new"):
            assert flavor.rows(client.feed.iter_recent_game_awards()) == []
        assert len(sent()) == 10

    def test_sends_its_filters(self, flavor: Flavor, ra: Any) -> None:
        awards = flavor.rows(
            ra.feed.iter_recent_game_awards(until=date(2024, 2, 13), kinds=[AwardKind.BEATEN_HARDCORE], page_size=1)
        )
        assert [(award.user, award.game_id) for award in awards] == [
            ("PixelBaker", 4),
            ("CopperCrane", 15),
            ("BrassBadger", 15),
            ("SnowFox", 15),
        ]

    @pytest.mark.parametrize(("total", "requests"), [(0, 1), (99, 1), (100, 1), (101, 2), (250, 3)])
    def test_ends_at_the_total(
        self, result_of: ResultOf, flavor: Flavor, client: Any, sent: Sent, total: int, requests: int
    ) -> None:
        body = {"Count": 0, "Total": total, "Results": []}
        result_of(FILE, body, lambda ra: ra.feed.recent_game_awards(count=1))
        with (
            pytest.warns(TruncatedResult, match=f"counts {total} rows, but 0 were returned") if total else nullcontext()
        ):
            assert flavor.rows(client.feed.iter_recent_game_awards()) == []
        assert sent()[1:] == [f"{FILE}?o={100 * n}&c=100" for n in range(requests)]


@pytest.mark.parametrize(
    ("arguments", "error", "message"),
    [
        ({"until": TODAY + timedelta(days=2)}, ValueError, r"until must be today \(in UTC\) or earlier, not 2\d{3}-.*"),
        ({"until": "2024-02-03"}, TypeError, f"{NO_DAY}, not str"),
        ({"until": datetime(2024, 2, 3, tzinfo=UTC)}, TypeError, f"{NO_DAY}, not datetime"),
        ({"kinds": []}, ValueError, "kinds is empty: pass at least one AwardKind, or None for all of them"),
        ({"kinds": AwardKind.MASTERED}, TypeError, f"{NO_COLLECTION}, not AwardKind"),
        ({"kinds": "mastered"}, TypeError, f"{NO_COLLECTION}, not str"),
        ({"kinds": 5}, TypeError, f"{NO_COLLECTION}, not int"),
        ({"kinds": ["mastered", "mastery"]}, ValueError, rf"kinds\[1\] must be {KINDS}, not 'mastery'"),
        ({"kinds": ["Mastered"]}, ValueError, rf"kinds\[0\] must be {KINDS}, not 'Mastered'"),
        ({"kinds": [LeaderboardState.ACTIVE]}, ValueError, rf"kinds\[0\] must be {KINDS}, not <.*>"),
        ({"kinds": ["x" * 32]}, ValueError, rf"kinds\[0\] must be {KINDS}, not '\(32 characters, hidden\)'"),
        ({"kinds": [5]}, TypeError, rf"kinds\[0\] must be {KINDS}, not 5"),
    ],
)
def test_invalid_arguments_are_not_sent(
    flavor: Flavor, client: Any, sent: Sent, arguments: dict[str, Any], error: type[Exception], message: str
) -> None:
    with pytest.raises(error, match=f"^{message}$"):
        flavor.result(client.feed.recent_game_awards(**arguments))
    with pytest.raises(error, match=f"^{message}$"):
        client.feed.iter_recent_game_awards(**arguments)
    assert sent() == []


def test_annotations_list_all_kinds() -> None:
    _, names = get_args(AnyAwardKind)
    assert list(get_args(names)) == [kind.value for kind in AwardKind]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [({"count": 101}, "count must be 1 to 100, not 101"), ({"offset": -1}, "offset must be 0 or more, not -1")],
)
def test_invalid_counts_and_offsets(flavor: Flavor, client: Any, arguments: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=f"^{message}$"):
        flavor.result(client.feed.recent_game_awards(**arguments))
    with pytest.raises(ValueError, match=r"^page_size must be 1 to 100, not 101$"):
        client.feed.iter_recent_game_awards(page_size=101)
