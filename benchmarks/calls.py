"""Time calls over loopback, and compare them with a bare httpx client that does the same work."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import httpx

from retroachievements import (
    AsyncRetroAchievements,
    KeyTransport,
    Pacing,
    RetroAchievements,
    RetryTransport,
    _json,
    build_authorization,
)
from retroachievements._transports.queue import CONNECTIONS

from .server import running_server
from .timing import Measured, race, race_awaited

BASELINE = "bare httpx"
OURS = "this client"
WITH_KEY = "httpx with our KeyTransport"
WITH_RETRY = "httpx with our RetryTransport and KeyTransport"
USER = "MockUser"
KEY = "0123456789abcdefghijklmnopqrstuv"
AUTHORIZATION = build_authorization(web_api_key=KEY)
PATH = "/API/API_GetTicketData.php"
QUERY = {"u": USER, "y": KEY}

# The default, with a budget that is never used up.
PACING = Pacing(per_second=1_000_000, burst=1_000_000)
LIMITS = httpx.Limits(max_connections=CONNECTIONS, max_keepalive_connections=CONNECTIONS)

CALLS = 1_000
# The number of sequential calls in one turn.
AWAITED = 50
CONCURRENCIES = (10, 50, 200, 1_000)


def measure_one(rounds: int = 100) -> dict[str, Measured]:
    """Time sequential calls, also with parts of the client alone."""
    with (
        running_server() as origin,
        httpx.Client(base_url=origin, limits=LIMITS) as bare,
        KeyTransport(AUTHORIZATION, base_url=origin) as key,
        KeyTransport(AUTHORIZATION, base_url=origin) as key_below,
        httpx.Client(base_url=origin, transport=key) as with_key,
        httpx.Client(base_url=origin, transport=RetryTransport(key_below)) as with_retry,
        RetroAchievements(AUTHORIZATION, base_url=f"{origin}/API", pacing=PACING) as ra,
    ):
        candidates: dict[str, Callable[[], Any]] = {
            BASELINE: lambda: _json.read_json(bare.get(PATH, params=QUERY).content),
            OURS: lambda: ra.tickets.developer_stats(USER),
            WITH_KEY: lambda: _json.read_json(with_key.get(PATH, params={"u": USER}).content),
            WITH_RETRY: lambda: _json.read_json(with_retry.get(PATH, params={"u": USER}).content),
        }
        return race(candidates, BASELINE, rounds)


def measure_awaited(rounds: int = 100) -> dict[str, Measured]:
    """Time sequential awaited calls."""
    with running_server() as origin:
        return asyncio.run(_measure_awaited(origin, AWAITED, 1, CONNECTIONS, rounds))


def measure_many(rounds: int = 5) -> dict[str, dict[str, Measured]]:
    """Time concurrent calls, for each number of calls at a time."""
    with running_server() as origin:
        return {
            f"{concurrency:,} at a time": asyncio.run(_measure_awaited(origin, CALLS, concurrency, CONNECTIONS, rounds))
            for concurrency in CONCURRENCIES
        } | {
            f"{MORE} at a time, bare httpx with {MORE} connections": asyncio.run(
                _measure_awaited(origin, CALLS, MORE, MORE, rounds)
            )
        }


# A baseline with more connections than the client has.
MORE = 50


async def _measure_awaited(
    origin: str, calls: int, concurrency: int, connections: int, rounds: int
) -> dict[str, Measured]:
    limits = httpx.Limits(max_connections=connections, max_keepalive_connections=connections)
    async with (
        # No timeout for the pool, because a thousand calls wait there.
        httpx.AsyncClient(base_url=origin, limits=limits, timeout=httpx.Timeout(30, pool=None)) as bare,
        AsyncRetroAchievements(AUTHORIZATION, base_url=f"{origin}/API", pacing=PACING) as ra,
    ):

        async def call_bare() -> Any:
            return _json.read_json((await bare.get(PATH, params=QUERY)).content)

        candidates: dict[str, Callable[[], Awaitable[Any]]] = {
            BASELINE: lambda: at_once(call_bare, calls, concurrency),
            OURS: lambda: at_once(lambda: ra.tickets.developer_stats(USER), calls, concurrency),
        }
        before = (await bare.get("/count")).json()
        timings = await race_awaited(candidates, BASELINE, rounds)
        # Every call has reached the server once: none was skipped or retried.
        counted = (await bare.get("/count")).json() - before
        if counted != 2 * calls * (rounds + 2):
            raise ValueError(f"the server counted {counted} requests")
        return timings


async def at_once(call: Callable[[], Awaitable[Any]], calls: int, concurrency: int) -> None:
    """Make all calls, `concurrency` of them at a time."""

    async def make_some() -> None:
        for _ in range(calls // concurrency):
            await call()

    await asyncio.gather(*(make_some() for _ in range(concurrency)))
