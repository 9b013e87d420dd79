"""Calls that are cancelled at random times leave nothing behind."""

import asyncio
import time
from collections.abc import Coroutine
from pathlib import Path
from random import Random
from typing import Any

import anyio
import httpx
import pytest

from retroachievements import AsyncPacingTransport, AsyncRetroAchievements, Pacing, SqlitePacing

from .caller import AUTHORIZATION, shared_pacing
from .conftest import Site
from .footprint import descriptors, unfinished
from .server import DELAY_SECONDS, CountingServer, disorder, excess

WAYS = ["task", "timeout", "scope"]


async def cancelled_after(seconds: float, way: str, call: Coroutine[Any, Any, Any]) -> bool:
    """Cancel a call after a time, and return whether it was cancelled before it ended."""
    if way == "task":
        task = asyncio.create_task(call)
        asyncio.get_running_loop().call_later(seconds, task.cancel)
        await asyncio.wait([task])
        return task.cancelled() or not task.result()
    if way == "timeout":
        try:
            async with asyncio.timeout(seconds):
                await call
        except TimeoutError:
            return True
        return False
    with anyio.move_on_after(seconds) as scope:
        await call
    return scope.cancelled_caught


async def cancelled_after_steps(chance: Random, call: Coroutine[Any, Any, Any]) -> bool:
    """Cancel a call after 1 to 500 steps of the event loop, and return whether it was cancelled before it ended."""
    task = asyncio.create_task(call)
    for _ in range(round(500 ** chance.random())):
        await asyncio.sleep(0)
    task.cancel()
    await asyncio.wait([task])
    return task.cancelled() or not task.result()


def test_pool_is_intact_after_2000_cancelled_calls(site: Site, chance: Random) -> None:
    async def cancel_and_call() -> None:
        options: Any = {"base_url": site.base_url, "pacing": None, "retry": None}
        async with AsyncRetroAchievements(site.authorization, **options) as ra:

            async def call() -> float:
                started = time.monotonic()
                assert (await ra.tickets.developer_stats("MockUser")).total == 44
                return time.monotonic() - started

            double_duration = 2 * sum(await asyncio.gather(*[call() for _ in range(50)])) / 50
            cancelled = 0
            while cancelled < 2000:
                batch = [(chance.uniform(0, double_duration), chance.choice(WAYS), call()) for _ in range(50)]
                cancelled += sum(await asyncio.gather(*[cancelled_after(*row) for row in batch]))
            assert unfinished() == []
            async with asyncio.timeout(60):
                await asyncio.gather(*[call() for _ in range(200)])

    before = descriptors()
    asyncio.run(cancel_and_call())
    assert descriptors() == before


@pytest.mark.parametrize("shared", [False, True])
def test_cancelled_waiter_delays_no_other_call(
    shared: bool, server: CountingServer, chance: Random, tmp_path: Path
) -> None:
    per_second, burst = 50, 5
    path = tmp_path / "budget.db"
    users = [f"User{number:03}" for number in range(200)]

    async def call_and_cancel() -> set[str]:
        rate: Any = {"per_second": per_second, "burst": burst}
        pacing = SqlitePacing(path, **rate) if shared else Pacing(**rate)
        async with AsyncRetroAchievements(AUTHORIZATION, base_url=server.base_url, pacing=pacing) as ra:
            tasks = {user: asyncio.create_task(ra.tickets.developer_stats(user)) for user in users}
            for user in chance.sample(users, 140):
                asyncio.get_running_loop().call_later(chance.uniform(0, 1.5), tasks[user].cancel)
            await asyncio.wait(tasks.values())
        return {user for user, task in tasks.items() if not task.cancelled() and task.result()}

    returned = asyncio.run(call_and_cancel())
    arrivals, moments = server.arrivals, server.moments()
    # Some requests were sent before their calls were cancelled.
    assert returned <= {arrival.user for arrival in arrivals}
    assert 60 <= len(returned) <= 150
    assert disorder(arrivals) < DELAY_SECONDS
    assert excess(moments, per_second, burst) < per_second * DELAY_SECONDS
    # With slots for the cancelled calls, too, this would take 3.9 seconds.
    assert moments[-1] - moments[0] < 3.5


def test_cancelled_waiter_loses_no_slot(budget: str, chance: Random) -> None:
    slots, sent = 600, 0

    def respond(_: httpx.Request) -> httpx.Response:
        nonlocal sent
        sent += 1
        return httpx.Response(200)

    async def cancel_and_count() -> None:
        # No slot is refilled during this test, so each lost slot is missing at the end.
        pacing = shared_pacing(budget, per_second=0.001, burst=slots)
        transport = AsyncPacingTransport(httpx.MockTransport(respond), pacing)
        async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1") as client:
            cancelled = 0
            for _ in range(200):
                cancelled += await cancelled_after_steps(chance, client.get("/"))
                # Wait for the threads of the calls before.
                await client.get("/")
            assert cancelled > 20
            async with asyncio.timeout(60):
                while sent < slots:
                    await client.get("/")
            # No slot is left that could be returned.
            for _ in range(100):
                await cancelled_after_steps(chance, client.get("/"))
            with pytest.raises(TimeoutError):
                async with asyncio.timeout(0.2):
                    await client.get("/")
            assert sent == slots

    asyncio.run(cancel_and_count())


def test_close_during_cancellation(budget: str, chance: Random) -> None:
    """The thread that uses the budget can't be cancelled, and is still running."""

    async def cancel_and_close() -> None:
        for _ in range(200):
            pacing = shared_pacing(budget, per_second=1000, burst=1000)
            transport = AsyncPacingTransport(httpx.MockTransport(lambda _: httpx.Response(200)), pacing)
            async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1") as client:
                await cancelled_after_steps(chance, client.get("/"))

    asyncio.run(cancel_and_close())
