"""A 429 closes the budget for all callers that share it, in both flavors and across clients."""

import asyncio
import json
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from email.utils import formatdate
from pathlib import Path
from typing import Any

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from retroachievements import (
    AsyncRetroAchievements,
    Pacing,
    RetroAchievements,
    Retry,
    SqlitePacing,
    build_authorization,
)

from ..contract.spec import example
from .conftest import KEY

CALLS = 20
PER_SECOND = 10
RETRY = Retry(backoff=0.01)
DELAY_SECONDS = 0.5


class Limiter:
    """Wait for ten requests, return 429 to them, and to all further requests until the time is over."""

    def __init__(self, header: Callable[[], str], seconds: float) -> None:
        self._header, self.seconds = header, seconds
        self._ten = threading.Barrier(10)
        self._lock = threading.Lock()
        self.moments: list[float] = []
        self.closed_until = 0.0

    def respond(self, _: Request) -> Response:
        with self._lock:
            self.moments.append(time.time())
            number = len(self.moments)
        if number <= 10:
            self._ten.wait(10)
            with self._lock:
                self.closed_until = self.closed_until or time.time() + self.seconds
            return Response(status=429, headers={"Retry-After": self._header()})
        return Response(json.dumps(example("getTicketData-200-DeveloperTicketStats")), content_type="application/json")


@pytest.fixture
def server() -> Iterator[HTTPServer]:
    """A server with a thread for each request."""
    with HTTPServer(threaded=True) as server:
        yield server


@pytest.fixture(params=["number", "date"])
def limiter(request: pytest.FixtureRequest, server: HTTPServer) -> Limiter:
    if request.param == "number":
        limiter = Limiter(lambda: "1", 1)
    else:
        # Dates have whole seconds, so this is one to two seconds in the future.
        limiter = Limiter(lambda: formatdate(time.time() + 2, usegmt=True), 1)
    server.expect_request("/API/API_GetTicketData.php").respond_with_handler(limiter.respond)
    return limiter


@pytest.mark.parametrize("clients", [1, 2], ids=["one client", "two clients on one file"])
@pytest.mark.parametrize("kind", [RetroAchievements, AsyncRetroAchievements], ids=["sync", "async"])
def test_no_request_is_sent_before_retry_after(
    kind: Any, clients: int, limiter: Limiter, server: HTTPServer, tmp_path: Path
) -> None:
    rate: Any = {"per_second": PER_SECOND, "burst": 10}
    pacing = Pacing(**rate) if clients == 1 else SqlitePacing(tmp_path / "budget.db", **rate)
    check_calls(kind, clients, limiter, server, pacing)


def check_calls(kind: Any, clients: int, limiter: Limiter, server: HTTPServer, pacing: Pacing) -> None:
    """Start more concurrent calls than the client sends at a time, with slots for all of them within a second."""
    options: Any = {"base_url": server.url_for("/API"), "pacing": pacing, "retry": RETRY}
    callers = [kind(build_authorization(web_api_key=KEY), **options) for _ in range(clients)]
    if kind is RetroAchievements:
        with ThreadPoolExecutor(CALLS) as threads:
            calls = [threads.submit(callers[n % clients].tickets.developer_stats, "MockUser") for n in range(CALLS)]
            totals = [call.result(20).total for call in calls]
        for ra in callers:
            ra.close()
    else:
        totals = asyncio.run(async_totals(callers))
    assert totals == [44] * CALLS
    # Requests that got a slot before the first 429 can still arrive. Five more slots become free before the end.
    begun = limiter.closed_until - limiter.seconds
    first, *later = sorted(moment for moment in limiter.moments if moment > begun + DELAY_SECONDS)
    assert first >= limiter.closed_until
    # Later requests arrive at the steady rate.
    assert later[-1] - first > 0.9 * len(later) / PER_SECOND


async def async_totals(callers: list[Any]) -> list[int]:
    calls = [callers[number % len(callers)].tickets.developer_stats("MockUser") for number in range(CALLS)]
    totals = [stats.total for stats in await asyncio.gather(*calls)]
    for ra in callers:
        await ra.aclose()
    return totals
