"""All iterators, with servers that send other pages than asked for: nothing comes twice, and none goes on forever."""

import json
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest
from attrs import field, frozen

from retroachievements import IncompleteResponse, TruncatedResult, build_authorization

from ..conftest import Flavor
from ..contract.spec import example

DAY = {"start": datetime(2024, 1, 10, tzinfo=UTC), "end": datetime(2024, 1, 10, 23, 59, 59, tzinfo=UTC)}


@frozen
class Walk:
    """An iterator, and what the pages of its server look like."""

    name: str
    call: Callable[..., Any]
    example: str
    rows: str | None
    total: str | None
    key: str
    number_of: Callable[[Any], int]

    def row(self, number: int) -> dict[str, Any]:
        document = example(self.example)
        row: dict[str, Any] = (document[self.rows] if self.rows else document)[0]
        return row | {self.key: f"{number:026}" if self.key == "ULID" else number}

    def body(self, numbers: list[int], total: int) -> Any:
        rows = [self.row(number) for number in numbers]
        totals = {self.total: total} if self.total else {}
        return example(self.example) | {self.rows: rows} | totals if self.rows else rows


def by_id(row: Any) -> int:
    return int(row.id)


def by_game(row: Any) -> int:
    return int(row.game_id)


def by_ulid(row: Any) -> int:
    return int(row.ulid)


COMMENTS = ("getComments-200-comments", "Results", "Total", "ULID", by_ulid)
WALKS = [
    Walk("achievements", lambda ra, **n: ra.achievements.iter_unlocks(1, **n),
         "getAchievementUnlocks-200-unlocks", "Unlocks", None, "ULID", by_ulid),
    Walk("comments, game", lambda ra, **n: ra.comments.iter_on_game(1, **n), *COMMENTS),
    Walk("comments, achievement", lambda ra, **n: ra.comments.iter_on_achievement(1, **n), *COMMENTS),
    Walk("comments, wall", lambda ra, **n: ra.comments.iter_on_user_wall("MockUser", **n), *COMMENTS),
    Walk("feed", lambda ra, **n: ra.feed.iter_recent_game_awards(**n),
         "getRecentGameAwards-200-list", "Results", "Total", "GameID", by_game),
    Walk("leaderboards of a game", lambda ra, **n: ra.leaderboards.iter_of_game(1, **n),
         "getGameLeaderboards-200-leaderboards", "Results", "Total", "ID", by_id),
    Walk("leaderboard entries", lambda ra, **n: ra.leaderboards.iter_entries(1, **n),
         "getLeaderboardEntries-200-entries", "Results", "Total", "ULID", by_ulid),
    Walk("leaderboards of a user", lambda ra, **n: ra.leaderboards.iter_of_user("MockUser", 1, **n),
         "getUserGameLeaderboards-200-leaderboards", "Results", "Total", "ID", by_id),
    Walk("tickets", lambda ra, **n: ra.tickets.iter_recent(**n),
         "getTicketData-200-RecentOpenTickets", "RecentTickets", "OpenTickets", "ID", by_id),
    Walk("tickets of a game", lambda ra, **n: ra.tickets.iter_game_tickets(1, **n),
         "getTicketData-200-GameTickets", "Tickets", "OpenTickets", "ID", by_id),
    Walk("games played", lambda ra, **n: ra.users.iter_recently_played("MockUser", **n),
         "getUserRecentlyPlayedGames-200-games", None, None, "GameID", by_game),
    Walk("completion", lambda ra, **n: ra.users.iter_completion_progress("MockUser", **n),
         "getUserCompletionProgress-200-games", "Results", "Total", "GameID", by_game),
    Walk("followers", lambda ra, **n: ra.users.iter_followers(**n),
         "getUsersFollowingMe-200-page", "Results", "Total", "ULID", by_ulid),
    Walk("following", lambda ra, **n: ra.users.iter_following(**n),
         "getUsersIFollow-200-page", "Results", "Total", "ULID", by_ulid),
    Walk("want to play", lambda ra, **n: ra.users.iter_want_to_play("MockUser", **n),
         "getUserWantToPlayList-200-page", "Results", "Total", "ID", by_id),
]  # fmt: skip
WITH_TOTAL = [walk for walk in WALKS if walk.total]

every_walk = pytest.mark.parametrize("walk", WALKS, ids=[walk.name for walk in WALKS])
every_walk_with_a_total = pytest.mark.parametrize("walk", WITH_TOTAL, ids=[walk.name for walk in WITH_TOTAL])


@frozen
class Site:
    """A server with a list of numbers. It sends `cap` rows at most, and the total that it is told to."""

    walk: Walk
    numbers: list[int]
    cap: int = 100
    total: int | None = None
    hidden: frozenset[int] = frozenset()
    change: Callable[[list[int]], None] | None = None
    offsets: list[int] = field(factory=list)

    def answer(self, request: httpx.Request) -> httpx.Response:
        offset, count = int(request.url.params["o"]), int(request.url.params["c"])
        self.offsets.append(offset)
        numbers = self.numbers[offset : offset + min(count, self.cap)]
        page = [number for number in numbers if number not in self.hidden]
        total = len(self.numbers) if self.total is None else self.total
        if self.change:
            self.change(self.numbers)
        return httpx.Response(200, json=self.walk.body(page, total))


@contextmanager
def client_of(flavor: Flavor, answer: Callable[[httpx.Request], httpx.Response]) -> Iterator[Any]:
    options = {"transport": httpx.MockTransport(answer), "pacing": None, "retry": None}
    client = flavor.client_class(build_authorization(web_api_key="KeyOfTheTestsKeyOfTheTests"), **options)
    with flavor.opened(client) as opened:
        yield opened


def walked(flavor: Flavor, site: Site, **size: int) -> tuple[list[int], list[str]]:
    """The rows, and the warnings."""
    with client_of(flavor, site.answer) as ra, warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        rows = [site.walk.number_of(row) for row in flavor.rows(site.walk.call(ra, **size))]
    assert {warning.category for warning in caught} <= {TruncatedResult}
    assert {warning.filename for warning in caught} <= {__file__, flavor.rows.__code__.co_filename}
    return rows, [str(warning.message) for warning in caught]


def test_no_iterator_is_left_out(flavor: Flavor) -> None:
    with client_of(flavor, lambda _: httpx.Response(500)) as ra:
        namespaces = [getattr(ra, name) for name in dir(ra) if hasattr(getattr(ra, name), "_connection")]
        found = {f"{type(one).__name__}.{name}" for one in namespaces for name in dir(one) if name.startswith("iter_")}
        here = {walk.call(ra).__class__ for walk in WALKS}
    assert len(here) == 1
    assert len(found) == len(WALKS) + 1, "add a line to WALKS; iter_achievements_earned_between has tests of its own"


@every_walk
@pytest.mark.parametrize(("how_many", "cap"), [(0, 100), (1, 100), (35, 10), (30, 10), (4, 1)])
def test_a_server_that_sends_fewer_rows_than_asked_for(flavor: Flavor, walk: Walk, how_many: int, cap: int) -> None:
    site = Site(walk, list(range(how_many)), cap)
    assert walked(flavor, site) == (list(range(how_many)), [])


@every_walk_with_a_total
def test_the_total_saves_a_request(flavor: Flavor, walk: Walk) -> None:
    site = Site(walk, list(range(30)), cap=10)
    walked(flavor, site)
    assert site.offsets == [0, 10, 20]


@every_walk
def test_without_a_total_an_empty_page_is_the_last(flavor: Flavor, walk: Walk) -> None:
    site = Site(walk, list(range(30)), cap=10)
    walked(flavor, site)
    assert site.offsets == [0, 10, 20] + ([] if walk.total else [30])


@every_walk_with_a_total
@pytest.mark.parametrize("total", [-1, 0, 1, 10, 34])
def test_a_total_that_is_too_low(flavor: Flavor, walk: Walk, total: int) -> None:
    """Where a page ends at it, the iterator has to believe it. Everywhere else it goes on."""
    site = Site(walk, list(range(35)), cap=10, total=total)
    rows, warned = walked(flavor, site)
    assert (rows, warned) == (list(range(10 if total == 10 else 35)), [])


@every_walk_with_a_total
@pytest.mark.parametrize("total", [36, 2**70])
def test_a_total_that_is_too_high(flavor: Flavor, walk: Walk, total: int) -> None:
    site = Site(walk, list(range(35)), cap=10, total=total)
    rows, (warned,) = walked(flavor, site)
    assert rows == list(range(35))
    assert warned in {
        f"the server counts {total} rows, but 35 were returned: rows may be missing",
        "10 responses in a row had nothing new, so the iteration ends: rows may be missing",
    }
    assert len(site.offsets) <= 15


@every_walk_with_a_total
def test_a_total_that_grows_with_each_page(flavor: Flavor, walk: Walk) -> None:
    """The first total is below the rows that came, and the last one is not."""
    site = Site(walk, list(range(35)), cap=10)

    def answer(request: httpx.Request) -> httpx.Response:
        document = json.loads(site.answer(request).content)
        return httpx.Response(200, json=document | {walk.total: site.offsets[-1] + 11})

    with client_of(flavor, answer) as ra, pytest.warns(TruncatedResult, match=r"^the server counts|^10 responses"):
        assert [walk.number_of(row) for row in flavor.rows(walk.call(ra))] == list(range(35))


@every_walk
@pytest.mark.parametrize("hidden", [{3}, {12, 13, 14}, {34}])
def test_rows_that_are_hidden_in_the_middle(flavor: Flavor, walk: Walk, hidden: set[int]) -> None:
    site = Site(walk, list(range(35)), cap=10, hidden=frozenset(hidden))
    rows, warned = walked(flavor, site)
    assert rows == [number for number in range(35) if number not in hidden]
    came = 35 - len(hidden)
    assert warned == (
        [f"the server counts 35 rows, but {came} were returned: rows may be missing"] if walk.total else []
    )


@every_walk_with_a_total
def test_a_page_whose_rows_are_all_hidden(flavor: Flavor, walk: Walk) -> None:
    """Only the feed has them: there the next page is asked for. Elsewhere the list ends, and that is warned of."""
    site = Site(walk, list(range(35)), cap=10, hidden=frozenset(range(10, 20)))
    rows, warned = walked(flavor, site)
    assert rows == list(range(10)) + (list(range(20, 35)) if walk.name == "feed" else [])
    assert warned == [f"the server counts 35 rows, but {len(rows)} were returned: rows may be missing"]


@every_walk
def test_the_same_page_again_and_again(flavor: Flavor, walk: Walk) -> None:
    site = Site(walk, list(range(10)), total=2**70)

    def answer(request: httpx.Request) -> httpx.Response:
        return site.answer(httpx.Request("GET", request.url.copy_set_param("o", 0)))

    with client_of(flavor, answer) as ra, pytest.warns(TruncatedResult, match="^10 responses in a row had nothing"):
        assert [walk.number_of(row) for row in flavor.rows(walk.call(ra))] == list(range(10))
    assert len(site.offsets) == 11


@every_walk_with_a_total
def test_the_same_page_until_the_total_is_reached(flavor: Flavor, walk: Walk) -> None:
    site = Site(walk, list(range(10)), total=20)

    def answer(request: httpx.Request) -> httpx.Response:
        return site.answer(httpx.Request("GET", request.url.copy_set_param("o", 0)))

    with (
        client_of(flavor, answer) as ra,
        pytest.warns(TruncatedResult, match="^the server counts 20 rows, but 10 were returned"),
    ):
        assert [walk.number_of(row) for row in flavor.rows(walk.call(ra))] == list(range(10))


@every_walk
def test_a_list_that_grows_at_its_top(flavor: Flavor, walk: Walk) -> None:
    def grow(numbers: list[int]) -> None:
        if len(numbers) < 60:
            numbers[:0] = [max(numbers) + 2, max(numbers) + 1]

    site = Site(walk, list(range(35)), cap=10, change=grow)
    assert walked(flavor, site) == (list(range(35)), [])


@every_walk
def test_a_list_that_grows_at_its_end(flavor: Flavor, walk: Walk) -> None:
    def grow(numbers: list[int]) -> None:
        if len(numbers) < 38:
            numbers.append(len(numbers))

    site = Site(walk, list(range(35)), cap=10, change=grow)
    assert walked(flavor, site) == (list(range(38)), [])


@every_walk
def test_a_list_that_shrinks(flavor: Flavor, walk: Walk) -> None:
    """A row that is removed at the top moves the others up, and one of them past the offset."""

    def shrink(numbers: list[int]) -> None:
        if len(numbers) > 34:
            del numbers[0]

    site = Site(walk, list(range(35)), cap=10, change=shrink)
    rows, warned = walked(flavor, site)
    assert rows == [*range(10), *range(11, 35)]
    assert warned == (["the server counts 35 rows, but 34 were returned: rows may be missing"] if walk.total else [])


@every_walk
def test_a_list_that_vanishes(flavor: Flavor, walk: Walk) -> None:
    site = Site(walk, list(range(35)), cap=10, change=list.clear)
    rows, warned = walked(flavor, site)
    assert rows == list(range(10))
    assert warned == (["the server counts 35 rows, but 10 were returned: rows may be missing"] if walk.total else [])


def test_rows_without_what_tells_them_apart(flavor: Flavor) -> None:
    first, second = ({"ID": 1, "BadgeName": "1"}, {"BadgeName": "2"})
    page = example("getTicketData-200-RecentOpenTickets")
    ticket = {key: value for key, value in page["RecentTickets"][0].items() if key != "ID"}

    def answer(request: httpx.Request) -> httpx.Response:
        rows = [ticket | row for row in (first, second, second)][int(request.url.params["o"]) :][:1]
        return httpx.Response(200, json=page | {"RecentTickets": rows, "OpenTickets": 3})

    with client_of(flavor, answer) as ra, pytest.warns(IncompleteResponse), pytest.warns(TruncatedResult):
        rows = flavor.rows(ra.tickets.iter_recent())
    assert [row.badge_name for row in rows] == ["1", "2"]


class TestWindow:
    """The iterator over a window of time, which has neither pages nor a total."""

    def walk(self, flavor: Flavor, seconds: list[int], cap: int) -> tuple[list[int], list[str], int]:
        """Walk through unlocks so many seconds after the start: the rows, the warnings, and the number of requests."""
        requests: list[httpx.Request] = []
        row = example("getAchievementsEarnedBetween-200-unlocks")[0]
        start = int(DAY["start"].timestamp())

        def answer(request: httpx.Request) -> httpx.Response:
            requests.append(request)
            first, last = (int(request.url.params[name]) - start for name in "ft")
            rows = [
                row | {"AchievementID": n, "Date": f"{datetime.fromtimestamp(start + at, UTC):%Y-%m-%d %H:%M:%S}"}
                for n, at in enumerate(seconds)
                if first <= at <= last
            ]
            return httpx.Response(200, json=rows[:cap])

        with client_of(flavor, answer) as ra, warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            rows = flavor.rows(ra.users.iter_achievements_earned_between("MockUser", **DAY))
        return [row.achievement_id for row in rows], [str(warning.message) for warning in caught], len(requests)

    @pytest.mark.parametrize("cap", [1, 2, 7, 100])
    @pytest.mark.parametrize("how_many", [0, 1, 2, 35])
    def test_a_server_that_sends_fewer(self, flavor: Flavor, how_many: int, cap: int) -> None:
        rows, warned, _ = self.walk(flavor, [10 * n for n in range(how_many)], cap)
        assert rows == list(range(how_many))
        # With one row at a time, nobody knows whether the second of that row has another one.
        assert bool(warned) == (cap == 1 and how_many > 1)

    def test_equal_moments_at_the_end_of_a_list(self, flavor: Flavor) -> None:
        assert self.walk(flavor, [0, 5, 5, 5, 9], cap=3)[:2] == (
            [0, 1, 2, 3, 4],
            ["the server sent 3 unlocks of one second, and no others: rows may be missing"],
        )
        assert self.walk(flavor, [0, 5, 5, 9], cap=3)[:2] == ([0, 1, 2, 3], [])

    def test_a_second_that_does_not_fit_into_a_list(self, flavor: Flavor) -> None:
        rows, warned, _ = self.walk(flavor, [5, 5, 5, 5, 9], cap=3)
        assert rows == [0, 1, 2, 4]
        assert warned == ["the server sent 3 unlocks of one second, and no others: rows may be missing"]

    @pytest.mark.parametrize(("seconds", "requests"), [([], 1), ([7], 2), ([7, 7, 7], 2), ([3, 7, 7], 2), ([3, 7], 2)])
    def test_one_request_more(self, flavor: Flavor, seconds: list[int], requests: int) -> None:
        assert self.walk(flavor, seconds, cap=500) == (list(range(len(seconds))), [], requests)

    def test_unlocks_without_their_times(self, flavor: Flavor) -> None:
        row = example("getAchievementsEarnedBetween-200-unlocks")[0] | {"Date": None}

        def answer(_: httpx.Request) -> httpx.Response:
            return httpx.Response(200, json=[row | {"AchievementID": 1}, row | {"AchievementID": 2}])

        message = "2 unlocks had no time"
        with (
            client_of(flavor, answer) as ra,
            pytest.warns(IncompleteResponse),
            pytest.warns(TruncatedResult, match=message),
        ):
            rows = flavor.rows(ra.users.iter_achievements_earned_between("MockUser", **DAY))
        assert [row.achievement_id for row in rows] == [1, 2]
