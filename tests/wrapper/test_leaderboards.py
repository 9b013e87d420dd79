"""The requests and results of the methods of `ra.leaderboards`."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from pytest_httpserver import HTTPServer

from retroachievements import InvalidRequest, NotFound, ServerError, models
from retroachievements_simulator import Simulator

from ..conftest import Flavor
from ..contract.spec import example
from .conftest import ResultOf, Sent

OF_GAME = "API_GetGameLeaderboards.php"
ENTRIES = "API_GetLeaderboardEntries.php"
OF_USER = "API_GetUserGameLeaderboards.php"

# The call, the request, the name of the example in the response, and the model.
CALLS: dict[str, tuple[Callable[[Any], Any], str, str, type]] = {
    "of_game": (
        lambda ra: ra.leaderboards.of_game(2),
        f"{OF_GAME}?i=2&o=0&c=100",
        "getGameLeaderboards-200-leaderboards",
        models.LeaderboardsPage,
    ),
    "of_game, paged": (
        lambda ra: ra.leaderboards.of_game(2, count=500, offset=1),
        f"{OF_GAME}?i=2&o=1&c=500",
        "getGameLeaderboards-200-leaderboards",
        models.LeaderboardsPage,
    ),
    "entries": (
        lambda ra: ra.leaderboards.entries(22),
        f"{ENTRIES}?i=22&o=0&c=100",
        "getLeaderboardEntries-200-entries",
        models.LeaderboardEntriesPage,
    ),
    "entries, paged": (
        lambda ra: ra.leaderboards.entries(22, count=1, offset=9),
        f"{ENTRIES}?i=22&o=9&c=1",
        "getLeaderboardEntries-200-entries",
        models.LeaderboardEntriesPage,
    ),
    "of_user": (
        lambda ra: ra.leaderboards.of_user("TurboSnail", 2),
        f"{OF_USER}?i=2&u=TurboSnail&o=0&c=200",
        "getUserGameLeaderboards-200-leaderboards",
        models.UserLeaderboardsPage,
    ),
    "of_user, paged": (
        lambda ra: ra.leaderboards.of_user("01MADEUP000000000000000005", 2, count=3, offset=6),
        f"{OF_USER}?i=2&u=01MADEUP000000000000000005&o=6&c=3",
        "getUserGameLeaderboards-200-leaderboards",
        models.UserLeaderboardsPage,
    ),
}


@pytest.mark.parametrize(("call", "query", "example", "model"), CALLS.values(), ids=CALLS)
def test_methods_send_this_request_and_return_this_model(
    result_of: ResultOf, sent: Sent, call: Callable[[Any], Any], query: str, example: str, model: type
) -> None:
    value = result_of(query.split("?")[0], example, call)
    assert sent() == [query]
    assert type(value) is model


def test_of_game(result_of: ResultOf) -> None:
    page = result_of(OF_GAME, "getGameLeaderboards-200-leaderboards", lambda ra: ra.leaderboards.of_game(2))
    assert (page.count, page.total) == (2, 5)
    score, sprint = page.results
    assert (score.id, score.title, score.description) == (21, "High score", "Most points in one run")
    assert (score.lower_is_better, score.format, score.state) == (False, "VALUE", "active")
    assert (score.author, score.author_ulid) == ("PixelBaker", "01MADEUP000000000000000002")
    assert (score.top_entry.user, score.top_entry.ulid) == ("MockReporter", "01MADEUP000000000000000008")
    assert (score.top_entry.score, score.top_entry.formatted_score) == (123400, "123,400")
    assert (sprint.id, sprint.title, sprint.description) == (22, "Sprint", "")
    assert (sprint.lower_is_better, sprint.format, sprint.state) == (True, "MILLISECS", "unpromoted")
    assert (sprint.author, sprint.author_ulid, sprint.top_entry) == (None, None, None)


def test_entries(result_of: ResultOf) -> None:
    page = result_of(ENTRIES, "getLeaderboardEntries-200-entries", lambda ra: ra.leaderboards.entries(22))
    assert (page.count, page.total) == (2, 1287)
    first, second = page.results
    assert (first.rank, first.user, first.ulid) == (4, "NewLantern", "01MADEUP000000000000000003")
    assert (first.score, first.formatted_score) == (5970, "0:59.70")
    assert first.submitted_at == datetime(2024, 2, 14, 1, 20, 0, tzinfo=UTC)
    assert (second.rank, second.user, second.ulid) == (4, "TurboSnail", None)
    assert second.submitted_at == datetime(2024, 2, 19, 4, 0, 0, tzinfo=UTC)


def test_of_user(result_of: ResultOf) -> None:
    page = result_of(
        OF_USER, "getUserGameLeaderboards-200-leaderboards", lambda ra: ra.leaderboards.of_user("TurboSnail", 2)
    )
    assert (page.count, page.total) == (1, 3)
    (sprint,) = page.results
    assert (sprint.id, sprint.title, sprint.description) == (22, "Sprint", "First room, fastest")
    assert (sprint.lower_is_better, sprint.format) == (True, "MILLISECS")
    entry = sprint.user_entry
    assert (entry.user, entry.ulid, entry.rank) == ("TurboSnail", "01MADEUP000000000000000005", 2)
    assert (entry.score, entry.formatted_score) == (5950, "0:59.50")
    assert entry.updated_at == datetime(2024, 2, 15, 23, 0, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("model", "name"),
    [
        (models.LeaderboardsPage, "getGameLeaderboards-200-leaderboards"),
        (models.LeaderboardEntriesPage, "getLeaderboardEntries-200-entries"),
        (models.UserLeaderboardsPage, "getUserGameLeaderboards-200-leaderboards"),
    ],
)
def test_models_round_trip_through_to_dict(model: Any, name: str) -> None:
    once = model.from_dict(example(name))
    assert model.from_dict(once.to_dict("wire", json=True)) == once


def test_game_without_leaderboards(flavor: Flavor, ra: Any) -> None:
    page = flavor.result(ra.leaderboards.of_game(7))
    assert (page.results, page.count, page.total) == ([], 0, 0)


def test_page_past_the_end_is_empty(flavor: Flavor, ra: Any) -> None:
    for call in (
        ra.leaderboards.of_game(2, offset=2),
        ra.leaderboards.entries(22, offset=3),
        ra.leaderboards.of_user("TurboSnail", 2, offset=2),
    ):
        assert flavor.result(call).results == []


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda leaderboards: leaderboards.of_game(9999), "there is no such game"),
        (lambda leaderboards: leaderboards.entries(9999), "there is no such leaderboard"),
        (lambda leaderboards: leaderboards.of_user("Nobody", 2), "User not found"),
        (lambda leaderboards: leaderboards.of_user("MockUser", 9999), "Game not found"),
        (lambda leaderboards: leaderboards.of_user("MockUser", 7), "Game has no leaderboards"),
        (lambda leaderboards: leaderboards.of_user("MockUser", 1), "User has no leaderboards on this game"),
    ],
)
def test_missing_objects_raise_not_found(flavor: Flavor, ra: Any, call: Callable[[Any], Any], message: str) -> None:
    with pytest.raises(NotFound) as caught:
        flavor.result(call(ra.leaderboards))
    assert caught.value.message == message


def test_422_about_parameters_raises_invalid_request(flavor: Flavor, client: Any, httpserver: HTTPServer) -> None:
    refusal = example("getUserGameLeaderboards-422-parameters")
    httpserver.expect_request(f"/API/{OF_USER}").respond_with_json(refusal, 422)
    with pytest.raises(InvalidRequest) as caught:
        flavor.result(client.leaderboards.of_user("MockUser", 2))
    assert caught.value.errors == {
        "i": ["The i field is required."],
        "u": ["The u may only contain letters and numbers."],
    }


def test_deleted_leader(flavor: Flavor, ra: Any, simulator: Simulator) -> None:
    simulator.data.leaderboards[0].leader_is_deleted = True
    with pytest.raises(ServerError):
        flavor.result(ra.leaderboards.of_game(1))


METHODS: dict[str, Callable[..., Any]] = {
    "of_game": lambda leaderboards, number, **page: leaderboards.of_game(number, **page),
    "entries": lambda leaderboards, number, **page: leaderboards.entries(number, **page),
    "of_user": lambda leaderboards, number, **page: leaderboards.of_user("MockUser", number, **page),
}
ITERATORS: dict[str, Callable[..., Any]] = {
    "of_game": lambda leaderboards, number, **page: leaderboards.iter_of_game(number, **page),
    "entries": lambda leaderboards, number, **page: leaderboards.iter_entries(number, **page),
    "of_user": lambda leaderboards, number, **page: leaderboards.iter_of_user("MockUser", number, **page),
}


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize(
    ("number", "page", "message"),
    [
        (0, {}, "must be 1 or more, not 0"),
        (1, {"count": 0}, "count must be 1 to 500, not 0"),
        (1, {"count": 501}, "count must be 1 to 500, not 501"),
        (1, {"offset": -1}, "offset must be 0 or more, not -1"),
    ],
)
def test_invalid_arguments_are_not_sent(
    flavor: Flavor, client: Any, sent: Sent, method: str, number: int, page: dict[str, int], message: str
) -> None:
    subject = "" if page else "leaderboard_id " if method == "entries" else "game_id "
    with pytest.raises(ValueError, match=f"^{subject}{message}$"):
        flavor.result(METHODS[method](client.leaderboards, number, **page))
    assert sent() == []


def test_invalid_user_is_not_sent(flavor: Flavor, client: Any, sent: Sent) -> None:
    with pytest.raises(ValueError, match=r"^user 'no name' is not a username"):
        flavor.result(client.leaderboards.of_user("no name", 1))
    with pytest.raises(ValueError, match=r"^user 'no name' is not a username"):
        client.leaderboards.iter_of_user("no name", 1)
    assert sent() == []


class TestIterators:
    @pytest.mark.parametrize(
        ("call", "found", "model"),
        [
            (lambda leaderboards: leaderboards.iter_of_game(2, page_size=1), [21, 22], models.Leaderboard),
            (
                lambda leaderboards: leaderboards.iter_of_user("TurboSnail", 2, page_size=1),
                [21, 22],
                models.UserLeaderboard,
            ),
        ],
    )
    def test_leaderboards(
        self, flavor: Flavor, ra: Any, call: Callable[[Any], Any], found: list[int], model: type
    ) -> None:
        rows = flavor.rows(call(ra.leaderboards))
        assert [row.id for row in rows] == found
        assert {type(row) for row in rows} == {model}

    def test_entries(self, flavor: Flavor, ra: Any) -> None:
        rows = flavor.rows(ra.leaderboards.iter_entries(22, page_size=2))
        assert [(row.rank, row.user) for row in rows] == [(1, "MockReporter"), (2, "TurboSnail"), (3, "MockUser")]
        assert {type(row) for row in rows} == {models.LeaderboardEntry}

    def test_equal_scores_between_two_pages(self, flavor: Flavor, ra: Any, simulator: Simulator) -> None:
        for entry in simulator.data.leaderboard_entries:
            entry.score = 1
        rows = flavor.rows(ra.leaderboards.iter_entries(22, page_size=1))
        assert [(row.rank, row.user) for row in rows] == [(1, "MockUser"), (1, "TurboSnail"), (1, "MockReporter")]

    @pytest.mark.parametrize(
        ("method", "query", "name"),
        [
            ("of_game", f"{OF_GAME}?i=2&o=0&c=500", "getGameLeaderboards-200-leaderboards"),
            ("entries", f"{ENTRIES}?i=2&o=0&c=500", "getLeaderboardEntries-200-entries"),
            ("of_user", f"{OF_USER}?i=2&u=MockUser&o=0&c=500", "getUserGameLeaderboards-200-leaderboards"),
        ],
    )
    def test_requests_pages_of_500(
        self, flavor: Flavor, client: Any, httpserver: HTTPServer, sent: Sent, method: str, query: str, name: str
    ) -> None:
        httpserver.expect_request(f"/API/{query.split('?')[0]}").respond_with_json(
            example(name) | {"Total": len(example(name)["Results"])}
        )
        assert flavor.rows(ITERATORS[method](client.leaderboards, 2))
        assert sent() == [query]

    @pytest.mark.parametrize("method", ITERATORS)
    def test_invalid_arguments_raise_at_the_call(self, client: Any, method: str) -> None:
        with pytest.raises(ValueError, match=r"_id must be 1 or more, not 0$"):
            ITERATORS[method](client.leaderboards, 0)
        for page_size in (0, 501):
            with pytest.raises(ValueError, match=f"^page_size must be 1 to 500, not {page_size}$"):
                ITERATORS[method](client.leaderboards, 1, page_size=page_size)

    @pytest.mark.parametrize("method", ITERATORS)
    def test_missing_objects_raise_at_the_first_row(self, flavor: Flavor, ra: Any, method: str) -> None:
        rows = ITERATORS[method](ra.leaderboards, 9999)
        with pytest.raises(NotFound):
            flavor.rows(rows)
