"""Thousands of concurrent calls with one client."""

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


# A call, a function that reads a value from its result, and the expected value.
CALLS_AND_VALUES: list[tuple[Callable[[Any], Any], Callable[[Any], object], object]] = [
    (lambda ra: ra.tickets.developer_stats("MockUser"), lambda stats: stats.total, 44),
    (lambda ra: ra.tickets.recent(count=3), lambda page: page.tickets[0].id, 145),
    (lambda ra: ra.tickets.get(12), lambda ticket: ticket.id, 12),
    (lambda ra: ra.consoles.all(), len, 6),
    (lambda ra: ra.tickets.developer_stats("NightOwl"), lambda stats: stats.total, 17),
    (lambda ra: ra.users.profile("MockUser"), lambda profile: profile.ulid, "00003EMFWR7XB8SDPEHB3K56ZQ"),
]


def shares(first: int, end: int, count: int) -> list[range]:
    """Divide the numbers of the calls into `count` ranges."""
    return [range(first + share, end, count) for share in range(count)]


def check_growth(before: tuple[int, int], after: tuple[int, int]) -> None:
    assert after[0] == before[0]
    # The resident memory of a warm process changes by less than 1 MiB. The limit for the other three quarters is 280
    # bytes per call, less than any object that a call could leak.
    assert after[1] - before[1] < 4 * 2**20


def test_threads_share_a_client(site: Site) -> None:
    transport = NetworkTransport()
    # Without retries, because they would hide errors.
    options: Any = {"base_url": site.base_url, "pacing": None, "retry": None, "transport": transport}
    with RetroAchievements(site.authorization, **options) as ra, ThreadPoolExecutor(THREADS) as threads:

        def run_calls(numbers: range) -> None:
            for number in numbers:
                call, read_value, expected = CALLS_AND_VALUES[number % len(CALLS_AND_VALUES)]
                assert read_value(call(ra)) == expected

        list(threads.map(run_calls, shares(0, QUARTER, THREADS)))
        before = footprint(transport)
        list(threads.map(run_calls, shares(QUARTER, CALLS, THREADS)))
        assert unfinished() == []
        check_growth(before, footprint(transport))


def test_tasks_share_a_client(site: Site) -> None:
    async def call_all() -> None:
        transport = AsyncNetworkTransport()
        options: Any = {"base_url": site.base_url, "pacing": None, "retry": None, "transport": transport}
        async with AsyncRetroAchievements(site.authorization, **options) as ra:

            async def run_calls(numbers: range) -> None:
                for number in numbers:
                    call, read_value, expected = CALLS_AND_VALUES[number % len(CALLS_AND_VALUES)]
                    assert read_value(await call(ra)) == expected

            await asyncio.gather(*map(run_calls, shares(0, QUARTER, TASKS)))
            before = footprint(transport)
            await asyncio.gather(*map(run_calls, shares(QUARTER, CALLS, TASKS)))
            assert unfinished() == []
            check_growth(before, footprint(transport))

    asyncio.run(call_all())
