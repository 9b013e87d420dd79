"""What a call costs over loopback, beside a bare httpx client that does the same work."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import httpx

from retroachievements import (
    AsyncRetroAchievements,
    KeyTransport,
    RetroAchievements,
    RetryTransport,
    build_authorization,
)

from .server import running_server
from .timing import Measured, race, race_awaited

REFERENCE = "bare httpx"
OURS = "this client"
USER = "MockUser"
KEY = "0123456789abcdefghijklmnopqrstuv"
AUTHORIZATION = build_authorization(web_api_key=KEY)
PATH = "/API/API_GetTicketData.php"
QUERY = {"u": USER, "y": KEY}

CALLS = 1_000
CONCURRENCY = 50


def measure_one(rounds: int = 100) -> dict[str, Measured]:
    """One call after the other, also with parts of the client."""
    with (
        running_server() as origin,
        httpx.Client(base_url=origin) as bare,
        KeyTransport(AUTHORIZATION, base_url=origin) as key,
        KeyTransport(AUTHORIZATION, base_url=origin) as key_below,
        RetryTransport(key_below) as retry,
        httpx.Client(base_url=origin, transport=key) as with_key,
        httpx.Client(base_url=origin, transport=retry) as with_retry,
        RetroAchievements(AUTHORIZATION, base_url=f"{origin}/API", pacing=None) as ra,
    ):
        url, timeout = with_retry.build_request("GET", PATH).url, with_retry.timeout.as_dict()

        def without_client() -> Any:
            request = httpx.Request("GET", url, params={"u": USER}, extensions={"timeout": timeout})
            response = retry.handle_request(request)
            response.read()
            return response.json()

        contenders: dict[str, Callable[[], Any]] = {
            REFERENCE: lambda: bare.get(PATH, params=QUERY).json(),
            OURS: lambda: ra.tickets.developer_stats(USER),
            "httpx with our KeyTransport": lambda: with_key.get(PATH, params={"u": USER}).json(),
            "httpx with our RetryTransport and KeyTransport": lambda: with_retry.get(PATH, params={"u": USER}).json(),
            "both, without the Client of httpx": without_client,
        }
        return race(contenders, REFERENCE, rounds)


def measure_many(rounds: int = 30) -> dict[str, Measured]:
    """Many calls at once."""
    with running_server() as origin:
        return asyncio.run(_measure_many(origin, rounds))


async def _measure_many(origin: str, rounds: int) -> dict[str, Measured]:
    async with (
        httpx.AsyncClient(base_url=origin) as bare,
        AsyncRetroAchievements(AUTHORIZATION, base_url=f"{origin}/API", pacing=None) as ra,
    ):

        async def call_bare() -> Any:
            return (await bare.get(PATH, params=QUERY)).json()

        contenders: dict[str, Callable[[], Awaitable[Any]]] = {
            REFERENCE: lambda: at_once(call_bare),
            OURS: lambda: at_once(lambda: ra.tickets.developer_stats(USER)),
        }
        timings = await race_awaited(contenders, REFERENCE, rounds)
        # Nobody has left calls out, and none was made again.
        counted = (await bare.get("/count")).json()
        if counted != 2 * CALLS * (rounds + 2):
            raise ValueError(f"the server has counted {counted} requests")
        return timings


async def at_once(call: Callable[[], Awaitable[Any]]) -> None:
    """Make all calls, always so many of them at the same time."""

    async def make_some() -> None:
        for _ in range(CALLS // CONCURRENCY):
            await call()

    await asyncio.gather(*(make_some() for _ in range(CONCURRENCY)))
