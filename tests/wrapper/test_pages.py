"""All iterators, with servers that send unexpected pages: there are no duplicates, and every iteration ends."""

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
class IteratorCase:
    """An iterator, and the shape of the pages that its endpoint returns."""

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
ITERATORS = [
    IteratorCase("achievements", lambda ra, **n: ra.achievements.iter_unlocks(1, **n),
         "getAchievementUnlocks-200-unlocks", "Unlocks", None, "ULID", by_ulid),
    IteratorCase("comments, game", lambda ra, **n: ra.comments.iter_on_game(1, **n), *COMMENTS),
    IteratorCase("comments, achievement", lambda ra, **n: ra.comments.iter_on_achievement(1, **n), *COMMENTS),
    IteratorCase("comments, wall", lambda ra, **n: ra.comments.iter_on_user_wall("MockUser", **n), *COMMENTS),
    IteratorCase("feed", lambda ra, **n: ra.feed.iter_recent_game_awards(**n),
         "getRecentGameAwards-200-list", "Results", "Total", "GameID", by_game),
    IteratorCase("leaderboards of a game", lambda ra, **n: ra.leaderboards.iter_of_game(1, **n),
         "getGameLeaderboards-200-leaderboards", "Results", "Total", "ID", by_id),
    IteratorCase("leaderboard entries", lambda ra, **n: ra.leaderboards.iter_entries(1, **n),
         "getLeaderboardEntries-200-entries", "Results", "Total", "ULID", by_ulid),
    IteratorCase("leaderboards of a user", lambda ra, **n: ra.leaderboards.iter_of_user("MockUser", 1, **n),
         "getUserGameLeaderboards-200-leaderboards", "Results", "Total", "ID", by_id),
    IteratorCase("tickets", lambda ra, **n: ra.tickets.iter_recent(**n),
         "getTicketData-200-RecentOpenTickets", "RecentTickets", "OpenTickets", "ID", by_id),
    IteratorCase("tickets of a game", lambda ra, **n: ra.tickets.iter_game_tickets(1, **n),
         "getTicketData-200-GameTickets", "Tickets", "OpenTickets", "ID", by_id),
    IteratorCase("games played", lambda ra, **n: ra.users.iter_recently_played("MockUser", **n),
         "getUserRecentlyPlayedGames-200-games", None, None, "GameID", by_game),
    IteratorCase("completion", lambda ra, **n: ra.users.iter_completion_progress("MockUser", **n),
         "getUserCompletionProgress-200-games", "Results", "Total", "GameID", by_game),
    IteratorCase("followers", lambda ra, **n: ra.users.iter_followers(**n),
         "getUsersFollowingMe-200-page", "Results", "Total", "ULID", by_ulid),
    IteratorCase("following", lambda ra, **n: ra.users.iter_following(**n),
         "getUsersIFollow-200-page", "Results", "Total", "ULID", by_ulid),
    IteratorCase("want to play", lambda ra, **n: ra.users.iter_want_to_play("MockUser", **n),
         "getUserWantToPlayList-200-page", "Results", "Total", "ID", by_id),
]  # fmt: skip
WITH_TOTAL = [walk for walk in ITERATORS if walk.total]

every_iterator = pytest.mark.parametrize("walk", ITERATORS, ids=[walk.name for walk in ITERATORS])
every_iterator_with_a_total = pytest.mark.parametrize("walk", WITH_TOTAL, ids=[walk.name for walk in WITH_TOTAL])


@frozen
class Site:
    """A server with a list of numbers. It sends at most `cap` rows per page, and the total `total`."""

    walk: IteratorCase
    numbers: list[int]
    cap: int = 100
    total: int | None = None
    hidden: frozenset[int] = frozenset()
    change: Callable[[list[int]], None] | None = None
    offsets: list[int] = field(factory=list)

    def respond(self, request: httpx.Request) -> httpx.Response:
        offset, count = int(request.url.params["o"]), int(request.url.params["c"])
        self.offsets.append(offset)
        numbers = self.numbers[offset : offset + min(count, self.cap)]
        page = [number for number in numbers if number not in self.hidden]
        total = len(self.numbers) if self.total is None else self.total
        if self.change:
            self.change(self.numbers)
        return httpx.Response(200, json=self.walk.body(page, total))


@contextmanager
def client_of(flavor: Flavor, respond: Callable[[httpx.Request], httpx.Response], **options: Any) -> Iterator[Any]:
    options |= {"transport": httpx.MockTransport(respond), "pacing": None, "retry": None}
    client = flavor.client_class(build_authorization(web_api_key="KeyOfTheTestsKeyOfTheTests"), **options)
    with flavor.opened(client) as opened:
        yield opened


def collect(flavor: Flavor, site: Site, **size: int) -> tuple[list[int], list[str]]:
    """Return the numbers of the rows, and the warnings."""
    with client_of(flavor, site.respond) as ra, warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        rows = [site.walk.number_of(row) for row in flavor.rows(site.walk.call(ra, **size))]
    assert {warning.category for warning in caught} <= {TruncatedResult}
    assert {warning.filename for warning in caught} <= {__file__, flavor.rows.__code__.co_filename}
    return rows, [str(warning.message) for warning in caught]


def test_all_iterators_are_tested(flavor: Flavor) -> None:
    with client_of(flavor, lambda _: httpx.Response(500)) as ra:
        namespaces = [getattr(ra, name) for name in dir(ra) if hasattr(getattr(ra, name), "_connection")]
        found = {f"{type(one).__name__}.{name}" for one in namespaces for name in dir(one) if name.startswith("iter_")}
        listed = {walk.call(ra).__class__ for walk in ITERATORS}
    assert len(listed) == 1
    assert len(found) == len(ITERATORS) + 1, (
        "add a line to ITERATORS; iter_achievements_earned_between has its own tests"
    )


@every_iterator
@pytest.mark.parametrize(("how_many", "cap"), [(0, 100), (1, 100), (35, 10), (30, 10), (4, 1)])
def test_server_sends_fewer_rows_than_requested(flavor: Flavor, walk: IteratorCase, how_many: int, cap: int) -> None:
    site = Site(walk, list(range(how_many)), cap)
    assert collect(flavor, site) == (list(range(how_many)), [])


@every_iterator_with_a_total
def test_total_saves_a_request(flavor: Flavor, walk: IteratorCase) -> None:
    site = Site(walk, list(range(30)), cap=10)
    collect(flavor, site)
    assert site.offsets == [0, 10, 20]


@every_iterator
def test_empty_page_ends_a_list_without_a_total(flavor: Flavor, walk: IteratorCase) -> None:
    site = Site(walk, list(range(30)), cap=10)
    collect(flavor, site)
    assert site.offsets == [0, 10, 20] + ([] if walk.total else [30])


@every_iterator_with_a_total
@pytest.mark.parametrize("total", [-1, 0, 1, 10, 34])
def test_total_is_too_low(flavor: Flavor, walk: IteratorCase, total: int) -> None:
    """If a page ends at the total, the iteration ends. Otherwise it continues."""
    site = Site(walk, list(range(35)), cap=10, total=total)
    rows, warned = collect(flavor, site)
    assert (rows, warned) == (list(range(10 if total == 10 else 35)), [])


@every_iterator_with_a_total
@pytest.mark.parametrize("total", [36, 2**70])
def test_total_is_too_high(flavor: Flavor, walk: IteratorCase, total: int) -> None:
    site = Site(walk, list(range(35)), cap=10, total=total)
    rows, (warned,) = collect(flavor, site)
    assert rows == list(range(35))
    assert warned in {
        f"the server counts {total} rows, but 35 were returned: rows may be missing",
        "10 responses in a row had nothing new, so the iteration ends: rows may be missing",
    }
    assert len(site.offsets) <= 15


@every_iterator_with_a_total
def test_total_grows_with_each_page(flavor: Flavor, walk: IteratorCase) -> None:
    """The first total is less than the number of rows, and the last one is not."""
    site = Site(walk, list(range(35)), cap=10)

    def respond(request: httpx.Request) -> httpx.Response:
        document = json.loads(site.respond(request).content)
        return httpx.Response(200, json=document | {walk.total: site.offsets[-1] + 11})

    with client_of(flavor, respond) as ra, pytest.warns(TruncatedResult, match=r"^the server counts|^10 responses"):
        assert [walk.number_of(row) for row in flavor.rows(walk.call(ra))] == list(range(35))


@every_iterator
@pytest.mark.parametrize("hidden", [{3}, {12, 13, 14}, {34}])
def test_hidden_rows_within_pages(flavor: Flavor, walk: IteratorCase, hidden: set[int]) -> None:
    site = Site(walk, list(range(35)), cap=10, hidden=frozenset(hidden))
    rows, warned = collect(flavor, site)
    assert rows == [number for number in range(35) if number not in hidden]
    returned = 35 - len(hidden)
    assert warned == (
        [f"the server counts 35 rows, but {returned} were returned: rows may be missing"] if walk.total else []
    )


@every_iterator_with_a_total
def test_page_of_hidden_rows(flavor: Flavor, walk: IteratorCase) -> None:
    """Only the feed has such pages, so its iterator requests the next page. Other iterators end with a warning."""
    site = Site(walk, list(range(35)), cap=10, hidden=frozenset(range(10, 20)))
    rows, warned = collect(flavor, site)
    assert rows == list(range(10)) + (list(range(20, 35)) if walk.name == "feed" else [])
    assert warned == [f"the server counts 35 rows, but {len(rows)} were returned: rows may be missing"]


@every_iterator
def test_server_repeats_a_page(flavor: Flavor, walk: IteratorCase) -> None:
    site = Site(walk, list(range(10)), total=2**70)

    def respond(request: httpx.Request) -> httpx.Response:
        return site.respond(httpx.Request("GET", request.url.copy_set_param("o", 0)))

    with client_of(flavor, respond) as ra, pytest.warns(TruncatedResult, match="^10 responses in a row had nothing"):
        assert [walk.number_of(row) for row in flavor.rows(walk.call(ra))] == list(range(10))
    assert len(site.offsets) == 11


@every_iterator_with_a_total
def test_server_repeats_a_page_until_the_total(flavor: Flavor, walk: IteratorCase) -> None:
    site = Site(walk, list(range(10)), total=20)

    def respond(request: httpx.Request) -> httpx.Response:
        return site.respond(httpx.Request("GET", request.url.copy_set_param("o", 0)))

    with (
        client_of(flavor, respond) as ra,
        pytest.warns(TruncatedResult, match="^the server counts 20 rows, but 10 were returned"),
    ):
        assert [walk.number_of(row) for row in flavor.rows(walk.call(ra))] == list(range(10))


@every_iterator
def test_list_grows_at_the_top(flavor: Flavor, walk: IteratorCase) -> None:
    def grow(numbers: list[int]) -> None:
        if len(numbers) < 60:
            numbers[:0] = [max(numbers) + 2, max(numbers) + 1]

    site = Site(walk, list(range(35)), cap=10, change=grow)
    assert collect(flavor, site) == (list(range(35)), [])


@every_iterator
def test_list_grows_at_the_end(flavor: Flavor, walk: IteratorCase) -> None:
    def grow(numbers: list[int]) -> None:
        if len(numbers) < 38:
            numbers.append(len(numbers))

    site = Site(walk, list(range(35)), cap=10, change=grow)
    assert collect(flavor, site) == (list(range(38)), [])


@every_iterator
def test_list_shrinks(flavor: Flavor, walk: IteratorCase) -> None:
    """A row removed at the top moves the other rows up, and one of them past the offset."""

    def shrink(numbers: list[int]) -> None:
        if len(numbers) > 34:
            del numbers[0]

    site = Site(walk, list(range(35)), cap=10, change=shrink)
    rows, warned = collect(flavor, site)
    assert rows == [*range(10), *range(11, 35)]
    assert warned == (["the server counts 35 rows, but 34 were returned: rows may be missing"] if walk.total else [])


@every_iterator
def test_list_disappears(flavor: Flavor, walk: IteratorCase) -> None:
    site = Site(walk, list(range(35)), cap=10, change=list.clear)
    rows, warned = collect(flavor, site)
    assert rows == list(range(10))
    assert warned == (["the server counts 35 rows, but 10 were returned: rows may be missing"] if walk.total else [])


def test_rows_without_ids(flavor: Flavor) -> None:
    first, second = ({"ID": 1, "BadgeName": "1"}, {"BadgeName": "2"})
    page = example("getTicketData-200-RecentOpenTickets")
    ticket = {key: value for key, value in page["RecentTickets"][0].items() if key != "ID"}

    def respond(request: httpx.Request) -> httpx.Response:
        rows = [ticket | row for row in (first, second, second)][int(request.url.params["o"]) :][:1]
        return httpx.Response(200, json=page | {"RecentTickets": rows, "OpenTickets": 3})

    with client_of(flavor, respond) as ra, pytest.warns(IncompleteResponse), pytest.warns(TruncatedResult):
        rows = flavor.rows(ra.tickets.iter_recent())
    assert [row.badge_name for row in rows] == ["1", "2"]


class TestWindow:
    """The iterator over a window of time, which has neither pages nor a total."""

    def collect(self, flavor: Flavor, seconds: list[int], cap: int) -> tuple[list[int], list[str], int]:
        """Iterate over unlocks at `seconds` after the start. Return the rows, the warnings, and how many requests."""
        requests: list[httpx.Request] = []
        row = example("getAchievementsEarnedBetween-200-unlocks")[0]
        start = int(DAY["start"].timestamp())

        def respond(request: httpx.Request) -> httpx.Response:
            requests.append(request)
            first, last = (int(request.url.params[name]) - start for name in "ft")
            rows = [
                row | {"AchievementID": n, "Date": f"{datetime.fromtimestamp(start + at, UTC):%Y-%m-%d %H:%M:%S}"}
                for n, at in enumerate(seconds)
                if first <= at <= last
            ]
            return httpx.Response(200, json=rows[:cap])

        with client_of(flavor, respond) as ra, warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            rows = flavor.rows(ra.users.iter_achievements_earned_between("MockUser", **DAY))
        return [row.achievement_id for row in rows], [str(warning.message) for warning in caught], len(requests)

    @pytest.mark.parametrize("cap", [1, 2, 7, 100])
    @pytest.mark.parametrize("how_many", [0, 1, 2, 35])
    def test_server_sends_fewer_rows(self, flavor: Flavor, how_many: int, cap: int) -> None:
        rows, warned, _ = self.collect(flavor, [10 * n for n in range(how_many)], cap)
        assert rows == list(range(how_many))
        # With one row per page, the second of that row could have more rows.
        assert bool(warned) == (cap == 1 and how_many > 1)

    def test_equal_times_at_the_end_of_a_page(self, flavor: Flavor) -> None:
        assert self.collect(flavor, [0, 5, 5, 5, 9], cap=3)[:2] == (
            [0, 1, 2, 3, 4],
            ["the server sent 3 unlocks of one second, and no others: rows may be missing"],
        )
        assert self.collect(flavor, [0, 5, 5, 9], cap=3)[:2] == ([0, 1, 2, 3], [])

    def test_second_with_more_rows_than_a_page(self, flavor: Flavor) -> None:
        rows, warned, _ = self.collect(flavor, [5, 5, 5, 5, 9], cap=3)
        assert rows == [0, 1, 2, 4]
        assert warned == ["the server sent 3 unlocks of one second, and no others: rows may be missing"]

    @pytest.mark.parametrize(("seconds", "requests"), [([], 1), ([7], 2), ([7, 7, 7], 2), ([3, 7, 7], 2), ([3, 7], 2)])
    def test_number_of_requests(self, flavor: Flavor, seconds: list[int], requests: int) -> None:
        assert self.collect(flavor, seconds, cap=500) == (list(range(len(seconds))), [], requests)

    def test_unlocks_without_a_time(self, flavor: Flavor) -> None:
        row = example("getAchievementsEarnedBetween-200-unlocks")[0] | {"Date": None}

        def respond(_: httpx.Request) -> httpx.Response:
            return httpx.Response(200, json=[row | {"AchievementID": 1}, row | {"AchievementID": 2}])

        message = "2 unlocks had no time"
        with (
            client_of(flavor, respond) as ra,
            pytest.warns(IncompleteResponse),
            pytest.warns(TruncatedResult, match=message),
        ):
            rows = flavor.rows(ra.users.iter_achievements_earned_between("MockUser", **DAY))
        assert [row.achievement_id for row in rows] == [1, 2]
