"""Thousands of calls at once on one client."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from retroachievements import AsyncRetroAchievements, RetroAchievements
from retroachievements._async.transports.network import AsyncNetworkTransport
from retroachievements._sync.transports.network import NetworkTransport

from .conftest import Site
from .footprint import footprint, unfinished

CALLS, QUARTER = 20_000, 5_000
THREADS, TASKS = 32, 1_000


# A call, what to look at in its answer, and what has to be there.
QUESTIONS: list[tuple[Callable[[Any], Any], Callable[[Any], object], object]] = [
    (lambda ra: ra.tickets.developer_stats("MockUser"), lambda stats: stats.total, 44),
    (lambda ra: ra.tickets.recent(count=3), lambda page: page.tickets[0].id, 145),
    (lambda ra: ra.tickets.get(12), lambda ticket: ticket.id, 12),
    (lambda ra: ra.consoles.all(), len, 6),
    (lambda ra: ra.tickets.developer_stats("NightOwl"), lambda stats: stats.total, 17),
    (lambda ra: ra.users.profile("MockUser"), lambda profile: profile.ulid, "00003EMFWR7XB8SDPEHB3K56ZQ"),
]


def shares(first: int, end: int, count: int) -> list[range]:
    """The numbers of calls, dealt out."""
    return [range(first + share, end, count) for share in range(count)]


def check_growth(before: tuple[int, int], after: tuple[int, int]) -> None:
    assert after[0] == before[0]
    # The resident memory of a warm process moves by less than 1 MiB. What may come in the other three quarters is 280
    # bytes for each call, less than anything that could be left of one.
    assert after[1] - before[1] < 4 * 2**20


def test_threads_share_a_client(site: Site) -> None:
    transport = NetworkTransport()
    # Without retries, which would hide errors.
    options: Any = {"base_url": site.base_url, "pacing": None, "retry": None, "transport": transport}
    with RetroAchievements(site.authorization, **options) as ra, ThreadPoolExecutor(THREADS) as threads:

        def ask(numbers: range) -> None:
            for number in numbers:
                call, look_at, expected = QUESTIONS[number % len(QUESTIONS)]
                assert look_at(call(ra)) == expected

        list(threads.map(ask, shares(0, QUARTER, THREADS)))
        before = footprint(transport)
        list(threads.map(ask, shares(QUARTER, CALLS, THREADS)))
        assert unfinished() == []
        check_growth(before, footprint(transport))


def test_tasks_share_a_client(site: Site) -> None:
    async def ask_all() -> None:
        transport = AsyncNetworkTransport()
        options: Any = {"base_url": site.base_url, "pacing": None, "retry": None, "transport": transport}
        async with AsyncRetroAchievements(site.authorization, **options) as ra:

            async def ask(numbers: range) -> None:
                for number in numbers:
                    call, look_at, expected = QUESTIONS[number % len(QUESTIONS)]
                    assert look_at(await call(ra)) == expected

            await asyncio.gather(*map(ask, shares(0, QUARTER, TASKS)))
            before = footprint(transport)
            await asyncio.gather(*map(ask, shares(QUARTER, CALLS, TASKS)))
            assert unfinished() == []
            check_growth(before, footprint(transport))

    asyncio.run(ask_all())
