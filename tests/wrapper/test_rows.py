"""`Rows`: the first rows, the total, and continuing after a failure."""

import asyncio
import gc
import warnings
from collections.abc import Callable
from contextlib import aclosing
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest

from retroachievements import (
    AsyncRetroAchievements,
    AsyncRows,
    IncompleteResponse,
    Rows,
    ServerError,
    TruncatedResult,
    build_authorization,
)

from ..conftest import Flavor
from ..contract.spec import example
from .test_pages import DAY, ITERATORS, IteratorCase, Site, client_of, every_iterator, every_iterator_with_a_total

BY_NAME = {walk.name: walk for walk in ITERATORS}
GAMES, TICKETS = BY_NAME["completion"], BY_NAME["tickets"]


class Failing:
    """A server that fails only the request with this number."""

    def __init__(self, respond: Callable[[httpx.Request], httpx.Response], number: int) -> None:
        self.respond, self.left = respond, number

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.left -= 1
        return httpx.Response(500, json=[]) if self.left == 0 else self.respond(request)


def until_failure(flavor: Flavor, rows: Any) -> list[Any]:
    """Return the rows before a request fails."""
    returned: list[Any] = []
    try:
        while row := flavor.rows(rows, 1):
            returned += row
    except ServerError:
        return returned
    pytest.fail("no request failed")


def test_failure_in_the_middle_of_10_000_games(flavor: Flavor) -> None:
    site = Site(GAMES, list(range(10_000)), cap=500)
    with client_of(flavor, Failing(site.respond, 13)) as ra:
        games = GAMES.call(ra)
        assert [game.game_id for game in until_failure(flavor, games)] == list(range(6_000))
        assert games.position == 6_000
        rest = GAMES.call(ra, start=games.position)
        assert [game.game_id for game in flavor.rows(rest)] == list(range(6_000, 10_000))
        assert rest.position == 10_000
    assert site.offsets == list(range(0, 10_000, 500))


@every_iterator
def test_continues_after_a_failure(flavor: Flavor, walk: IteratorCase) -> None:
    """The same iterator continues, and so does a new one with `start`."""
    for another in (False, True):
        site = Site(walk, list(range(35)), cap=10)
        with client_of(flavor, Failing(site.respond, 3)) as ra, warnings.catch_warnings():
            warnings.simplefilter("error")
            rows = walk.call(ra)
            assert [walk.number_of(row) for row in until_failure(flavor, rows)] == list(range(20))
            assert rows.position == 20
            assert [
                walk.number_of(row) for row in flavor.rows(walk.call(ra, start=rows.position) if another else rows)
            ] == list(range(20, 35))


@every_iterator
def test_continues_within_a_page(flavor: Flavor, walk: IteratorCase) -> None:
    with client_of(flavor, Site(walk, list(range(35)), cap=10).respond) as ra:
        rows = walk.call(ra, start=4)
        assert rows.position == 4
        assert [walk.number_of(row) for row in flavor.rows(rows, 9)] == list(range(4, 13))
        assert rows.position == 13
        assert [walk.number_of(row) for row in flavor.rows(walk.call(ra, start=13))] == list(range(13, 35))
        assert [walk.number_of(row) for row in flavor.rows(rows)] == list(range(13, 35))
        assert flavor.rows(rows) == []


@every_iterator
@pytest.mark.parametrize("start", [35, 36, 1_000])
def test_start_past_the_end(flavor: Flavor, walk: IteratorCase, start: int) -> None:
    with client_of(flavor, Site(walk, list(range(35))).respond) as ra, warnings.catch_warnings():
        warnings.simplefilter("error")
        assert flavor.rows(walk.call(ra, start=start)) == []


def test_rows_before_the_start_do_not_count_as_missing(flavor: Flavor) -> None:
    site = Site(TICKETS, list(range(35)), total=36)
    with (
        client_of(flavor, site.respond) as ra,
        pytest.warns(TruncatedResult, match="counts 36 rows, but 35 were returned"),
    ):
        flavor.rows(TICKETS.call(ra, start=30))


@every_iterator
@pytest.mark.parametrize(
    ("wrong", "error", "message"),
    [
        ({"start": -1}, ValueError, "^start must be 0 or more, not -1$"),
        ({"start": "5"}, TypeError, "^start must be an integer, 0 or more, not str$"),
        ({"page_size": 0}, ValueError, "^page_size must be 1 to "),
    ],
)
def test_invalid_arguments_raise_at_the_call(
    flavor: Flavor, walk: IteratorCase, wrong: dict[str, Any], error: type[Exception], message: str
) -> None:
    site = Site(walk, [])
    with client_of(flavor, site.respond) as ra, pytest.raises(error, match=message):
        walk.call(ra, **wrong)
    assert site.offsets == []


def test_invalid_flags_raise_at_the_call(flavor: Flavor) -> None:
    with client_of(flavor, Site(TICKETS, []).respond) as ra:
        for method, subject, name in (
            (ra.comments.iter_on_game, 1, "newest_first"),
            (ra.comments.iter_on_achievement, 1, "newest_first"),
            (ra.comments.iter_on_user_wall, "MockUser", "newest_first"),
            (ra.tickets.iter_game_tickets, 1, "unofficial"),
        ):
            with pytest.raises(TypeError, match=f"^{name} must be True or False, not str$"):
                method(subject, **{name: "no"})


@every_iterator
def test_first_sends_one_request(flavor: Flavor, walk: IteratorCase) -> None:
    counts: list[str] = []
    site = Site(walk, list(range(600)))

    def respond(request: httpx.Request) -> httpx.Response:
        counts.append(request.url.params["c"])
        return site.respond(request)

    with client_of(flavor, respond) as ra:
        rows = walk.call(ra)
        assert [walk.number_of(row) for row in flavor.result(rows.first(7))] == list(range(7))
        assert counts == ["7"]
        # first() does not change the position of the iterator.
        assert rows.position == 0
        assert [walk.number_of(row) for row in flavor.rows(rows, 2)] == [0, 1]
        assert [walk.number_of(row) for row in flavor.result(rows.first(1))] == [0]
        assert [walk.number_of(row) for row in flavor.result(walk.call(ra, start=3).first(2))] == [3, 4]


def test_first_with_more_rows_than_a_page(flavor: Flavor) -> None:
    site = Site(TICKETS, list(range(250)))
    with client_of(flavor, site.respond) as ra:
        assert len(flavor.result(TICKETS.call(ra).first(230))) == 230
        assert site.offsets == [0, 100, 200]
        assert len(flavor.result(TICKETS.call(ra, page_size=10).first(20))) == 20
        assert site.offsets[3:] == [0, 10]
        assert len(flavor.result(TICKETS.call(ra).first(1_000))) == 250


@pytest.mark.parametrize(
    ("wrong", "error", "message"),
    [
        (0, ValueError, "^count must be 1 or more, not 0$"),
        (-1, ValueError, "^count must be 1 or more, not -1$"),
        ("5", TypeError, "^count must be an integer, 1 or more, not str$"),
        (True, TypeError, "^count must be an integer, 1 or more, not bool$"),
    ],
)
def test_invalid_count_of_first(flavor: Flavor, wrong: Any, error: type[Exception], message: str) -> None:
    site = Site(TICKETS, [])
    with client_of(flavor, site.respond) as ra, pytest.raises(error, match=message):
        flavor.result(TICKETS.call(ra).first(wrong))
    assert site.offsets == []


@every_iterator_with_a_total
def test_total_needs_no_extra_request(flavor: Flavor, walk: IteratorCase) -> None:
    site = Site(walk, list(range(35)), cap=10)
    with client_of(flavor, site.respond) as ra:
        rows = walk.call(ra)
        assert site.offsets == []
        assert (flavor.result(rows.total()), flavor.result(rows.total())) == (35, 35)
        assert (site.offsets, rows.position) == ([0], 0)
        assert [walk.number_of(row) for row in flavor.rows(rows)] == list(range(35))
        assert site.offsets == [0, 10, 20, 30]
        assert flavor.result(rows.total()) == 35
        assert len(site.offsets) == 4


@every_iterator_with_a_total
def test_total_after_iteration_sends_no_request(flavor: Flavor, walk: IteratorCase) -> None:
    site = Site(walk, list(range(35)), cap=10)
    with client_of(flavor, site.respond) as ra:
        rows = walk.call(ra, start=20)
        flavor.result(rows.first(3))
        assert flavor.result(rows.total()) == 35
        assert site.offsets == [20]


def test_list_without_a_total_has_none_and_sends_no_request(flavor: Flavor) -> None:
    site = Site(BY_NAME["games played"], list(range(35)))
    with client_of(flavor, site.respond) as ra:
        rows = site.walk.call(ra)
        assert flavor.result(rows.total()) is None
        assert flavor.result(ra.users.iter_achievements_earned_between("MockUser", **DAY).total()) is None
        assert site.offsets == []
        assert len(flavor.rows(rows)) == 35
        assert flavor.result(rows.total()) is None


def test_missing_total_is_none(flavor: Flavor) -> None:
    requests: list[httpx.Request] = []
    page = {key: value for key, value in TICKETS.body([1, 2], 2).items() if key != "OpenTickets"}

    def respond(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        return httpx.Response(200, json=page)

    with client_of(flavor, respond) as ra:
        rows = TICKETS.call(ra)
        with pytest.warns(IncompleteResponse):
            assert flavor.result(rows.total()) is None
        assert flavor.result(rows.total()) is None
    assert len(requests) == 1


def test_total_of_unlocks_does_not_end_the_list(flavor: Flavor) -> None:
    """It does not count untracked users."""
    walk = BY_NAME["achievements"]

    def respond(request: httpx.Request) -> httpx.Response:
        numbers = list(range(35))[int(request.url.params["o"]) :][:10]
        return httpx.Response(200, json=walk.body(numbers, 0) | {"UnlocksCount": 30})

    with client_of(flavor, respond) as ra, warnings.catch_warnings():
        warnings.simplefilter("error")
        rows = walk.call(ra)
        assert flavor.result(rows.total()) == 30
        assert len(flavor.rows(rows)) == 35


@every_iterator
def test_closed_iterator_has_no_rows(flavor: Flavor, walk: IteratorCase) -> None:
    site = Site(walk, list(range(35)), cap=10)
    with client_of(flavor, site.respond) as ra:
        rows = walk.call(ra)
        assert len(flavor.rows(rows, 3)) == 3
        if isinstance(rows, Rows):
            rows.close()
        else:
            flavor.result(rows.aclose())
        assert flavor.rows(rows) == []
    assert site.offsets == [0]


def test_abandoned_iterator_causes_no_warning(flavor: Flavor, recwarn: pytest.WarningsRecorder) -> None:
    warnings.simplefilter("always")
    with client_of(flavor, Site(TICKETS, list(range(35)), cap=10).respond) as ra:
        flavor.rows(TICKETS.call(ra), 15)
        gc.collect()
        TICKETS.call(ra)
    gc.collect()
    assert [str(warning.message) for warning in recwarn] == []


def test_class_is_public(flavor: Flavor) -> None:
    with client_of(flavor, Site(TICKETS, []).respond) as ra:
        kind = AsyncRows if isinstance(ra, AsyncRetroAchievements) else Rows
        assert type(TICKETS.call(ra)) is kind
        assert isinstance(ra.users.iter_achievements_earned_between("MockUser", **DAY), kind)


def test_warnings_name_the_line_of_the_caller(flavor: Flavor) -> None:
    page = TICKETS.body([1], 2)
    del page["RecentTickets"][0]["Hardcore"]
    with (
        client_of(flavor, lambda _: httpx.Response(200, json=page)) as ra,
        warnings.catch_warnings(record=True) as caught,
    ):
        warnings.simplefilter("always")
        rows = TICKETS.call(ra)
        flavor.result(rows.first(3))
        flavor.result(rows.total())
        flavor.rows(rows)
    assert {warning.category for warning in caught} == {TruncatedResult, IncompleteResponse}
    here = {__file__, flavor.rows.__code__.co_filename, asyncio.events.__file__}
    assert {warning.filename for warning in caught} <= here


class TestWindow:
    """The iterator over a window of time begins at a time, so it has no `start` to skip rows."""

    def respond(self, request: httpx.Request) -> httpx.Response:
        row = example("getAchievementsEarnedBetween-200-unlocks")[0]
        start = int(DAY["start"].timestamp())
        moments = {n: start + 10 * n for n in range(35)}
        rows = [
            row | {"AchievementID": n, "Date": f"{datetime.fromtimestamp(moment, UTC):%Y-%m-%d %H:%M:%S}"}
            for n, moment in moments.items()
            if int(request.url.params["f"]) <= moment <= int(request.url.params["t"])
        ]
        return httpx.Response(200, json=rows[:10])

    def test_continues_after_a_failure(self, flavor: Flavor) -> None:
        with client_of(flavor, Failing(self.respond, 3)) as ra:
            rows = ra.users.iter_achievements_earned_between("MockUser", **DAY)
            unlocks = until_failure(flavor, rows) + flavor.rows(rows)
        assert [unlock.achievement_id for unlock in unlocks] == list(range(35))

    def test_first(self, flavor: Flavor) -> None:
        with client_of(flavor, self.respond) as ra:
            rows = ra.users.iter_achievements_earned_between("MockUser", **DAY)
            flavor.rows(rows, 25)
            assert [unlock.achievement_id for unlock in flavor.result(rows.first(12))] == list(range(12))
            assert [unlock.achievement_id for unlock in flavor.rows(rows)] == list(range(25, 35))


class TestTasks:
    """Behavior of the asynchronous iterator only."""

    site = Site(TICKETS, list(range(350)), cap=10)

    async def respond(self, request: httpx.Request) -> httpx.Response:
        await asyncio.sleep(0)
        return self.site.respond(request)

    def client(self) -> AsyncRetroAchievements:
        authorization = build_authorization(web_api_key="KeyOfTheTestsKeyOfTheTests")
        return AsyncRetroAchievements(authorization, transport=httpx.MockTransport(self.respond), pacing=None)

    def test_tasks_that_share_an_iterator_get_each_row_once(self) -> None:
        async def shares() -> list[list[int]]:
            async with self.client() as ra:
                rows = ra.tickets.iter_recent()

                async def share() -> list[int]:
                    numbers = []
                    async for ticket in rows:
                        numbers.append(ticket.id)
                        await asyncio.sleep(0)
                    return numbers

                return await asyncio.gather(*(share() for _ in range(5)))

        assert sorted(number for share in asyncio.run(shares()) for number in share) == list(range(350))

    def test_cancelled_wait_loses_no_row(self) -> None:
        async def rows() -> list[int]:
            async with self.client() as ra:
                rows = ra.tickets.iter_recent()
                first = [(await anext(rows)).id for _ in range(10)]
                waiting = asyncio.ensure_future(anext(rows))
                await asyncio.sleep(0)
                waiting.cancel()
                with pytest.raises(asyncio.CancelledError):
                    await waiting
                return first + [ticket.id async for ticket in rows]

        assert asyncio.run(rows()) == list(range(350))

    def test_works_with_aclosing(self) -> None:
        async def rows() -> tuple[int, list[int]]:
            async with self.client() as ra, aclosing(ra.tickets.iter_recent()) as rows:
                first = (await anext(rows)).id
            return first, [ticket.id async for ticket in rows]

        assert asyncio.run(rows()) == (0, [])
