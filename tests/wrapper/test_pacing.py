"""Pacing: the rate of requests."""

import asyncio
import json
import socket
import sqlite3
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, suppress
from enum import Enum
from math import inf, nan
from pathlib import Path
from shutil import rmtree
from typing import Any

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from retroachievements import Pacing, RateLimited, RedisPacing, SqlitePacing, TimedOut, build_authorization
from retroachievements._transports.rate_limit import RateLimit, Wait

from ..conftest import Flavor
from ..contract.spec import example
from .conftest import KEY


class Clock:
    """A clock that only the test advances."""

    def __init__(self) -> None:
        self.milliseconds = 1_000_000

    def __call__(self) -> float:
        return self.milliseconds / 1_000


@pytest.fixture
def clock() -> Clock:
    return Clock()


def with_clock(rate_limit: RateLimit, clock: Clock) -> RateLimit:
    rate_limit._clock = clock
    return rate_limit


class TestBudget:
    def test_burst_of_ten_then_one_per_second(self, clock: Clock) -> None:
        budget = with_clock(Pacing().rate_limit(), clock)
        assert [budget.take().seconds for _ in range(11)] == [0.0] * 10 + [1.0]
        clock.milliseconds += 999
        assert budget.take().seconds == pytest.approx(0.001)
        clock.milliseconds += 1
        assert budget.take().seconds == 0.0
        assert budget.take().seconds == 1.0

    def test_refills_up_to_the_burst(self, clock: Clock) -> None:
        budget = with_clock(Pacing(per_second=100, burst=3).rate_limit(), clock)
        clock.milliseconds += 3_600_000
        assert [budget.take().seconds > 0 for _ in range(4)] == [False, False, False, True]

    def test_counts_the_slots_that_are_left(self, clock: Clock, tmp_path: Path) -> None:
        for pacing in [Pacing(per_second=2, burst=4), SqlitePacing(tmp_path / "budget.db", per_second=2, burst=4)]:
            with closing(with_clock(pacing.rate_limit(), clock)) as budget:
                assert [budget.take().free for _ in range(6)] == [3, 2, 1, 0, 0, 0]
                clock.milliseconds += 1_250
                assert [budget.take().free for _ in range(2)] == [1, 0]
                clock.milliseconds += 1_000_000
                assert budget.take().free == 3

    @pytest.mark.parametrize("per_second", [0.001, 0.3, 3, 7, 999])
    def test_rate_is_not_rounded(self, clock: Clock, per_second: float) -> None:
        budget = with_clock(Pacing(per_second=per_second, burst=1).rate_limit(), clock)
        taken = 0
        for _ in range(1000):
            wait = budget.take().seconds
            taken += wait == 0
            clock.milliseconds += round(wait * 1000)
        seconds = (clock.milliseconds - 1_000_000) / 1000
        # Each wait is rounded up to a millisecond.
        assert taken - 1 <= per_second * seconds <= taken * (1 + per_second / 1000)

    def test_closed_budget_reopens_at_the_steady_rate(self, clock: Clock) -> None:
        budget = with_clock(Pacing(per_second=2, burst=5).rate_limit(), clock)
        budget.take(0, close_for=8)
        assert budget.take() == (8.0, 8.0, 0)
        clock.milliseconds += 8_000
        assert [budget.take().seconds, budget.take().seconds] == [0.0, 0.5]

    def test_closing_without_a_time_ends_the_burst(self, clock: Clock) -> None:
        budget = with_clock(Pacing(per_second=2, burst=5).rate_limit(), clock)
        budget.take(0, close_for=0)
        assert [budget.take().seconds, budget.take().seconds] == [0.0, 0.5]

    def test_closes_for_an_hour_at_most(self, clock: Clock, tmp_path: Path) -> None:
        for pacing in [Pacing(), SqlitePacing(tmp_path / "budget.db")]:
            with closing(with_clock(pacing.rate_limit(), clock)) as budget:
                budget.take(0, close_for=365 * 24 * 3600)
                assert budget.take().closed == 3600

    def test_clock_that_is_set_back_does_not_close_the_budget(self, clock: Clock) -> None:
        budget = with_clock(Pacing(burst=1).rate_limit(), clock)
        budget.take(0, close_for=60)
        clock.milliseconds -= 900_000
        assert budget.take().seconds == 0.0

    def test_each_client_has_its_own_budget(self) -> None:
        pacing = Pacing(burst=1)
        assert [pacing.rate_limit().take().seconds for _ in range(3)] == [0.0, 0.0, 0.0]


class Arrivals:
    """The times at which requests arrive at the server."""

    def __init__(self, httpserver: HTTPServer) -> None:
        self.moments: list[float] = []
        httpserver.expect_request("/API/API_GetTicketData.php").respond_with_handler(self._respond)

    def _respond(self, _: Request) -> Response:
        self.moments.append(time.monotonic())
        return Response(json.dumps(example("getTicketData-200-DeveloperTicketStats")))


@pytest.fixture
def arrivals(httpserver: HTTPServer) -> Arrivals:
    return Arrivals(httpserver)


class TestRequests:
    def send(self, flavor: Flavor, httpserver: HTTPServer, times: int, **options: Any) -> None:
        authorization = build_authorization(web_api_key=KEY)
        client = flavor.client_class(authorization, base_url=httpserver.url_for("/API"), **options)
        with flavor.opened(client) as ra:
            for _ in range(times):
                flavor.result(ra.tickets.developer_stats("MockUser"))

    def test_are_paced_by_default(self, flavor: Flavor, httpserver: HTTPServer, arrivals: Arrivals) -> None:
        started = time.monotonic()
        self.send(flavor, httpserver, 11)
        # The eleventh request waits until a second after the first slot was taken.
        assert arrivals.moments[10] - started > 1
        assert arrivals.moments[9] - started < 5

    def test_are_not_paced_with_none(self, flavor: Flavor, httpserver: HTTPServer, arrivals: Arrivals) -> None:
        self.send(flavor, httpserver, 20, pacing=None)
        assert arrivals.moments[19] - arrivals.moments[0] < 5

    def test_wait_for_a_slot_until_the_queue_timeout(
        self, flavor: Flavor, httpserver: HTTPServer, arrivals: Arrivals
    ) -> None:
        started = time.monotonic()
        with pytest.raises(TimedOut, match=r"waited for the budget of the client for 0\.3 s, its queue_timeout"):
            self.send(flavor, httpserver, 2, pacing=Pacing(per_second=0.01, burst=1), queue_timeout=0.3)
        assert time.monotonic() - started < 5
        assert len(arrivals.moments) == 1

    def test_do_not_wait_for_a_long_closure(self, flavor: Flavor, httpserver: HTTPServer) -> None:
        httpserver.expect_request("/API/API_GetTicketData.php").respond_with_data(
            "", 429, headers={"Retry-After": "40"}
        )
        client = flavor.client_class(build_authorization(web_api_key=KEY), base_url=httpserver.url_for("/API"))
        with flavor.opened(client) as ra:
            for message in ["Too Many Requests", "the server asked to wait, in response to another request"]:
                with pytest.raises(RateLimited, match=message) as caught:
                    flavor.result(ra.tickets.developer_stats("MockUser"))
                assert caught.value.retry_after == pytest.approx(40, abs=1)
        assert len(httpserver.log) == 1

    def test_time_to_wait_is_rounded_up(self, flavor: Flavor, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(RateLimit, "take", lambda *_: Wait(40.2, 40.2))
        with flavor.opened(flavor.client_class(build_authorization(web_api_key=KEY))) as ra:
            with pytest.raises(RateLimited) as caught:
                flavor.result(ra.tickets.developer_stats("MockUser"))
            assert caught.value.retry_after == 41

    def test_429_is_not_lost_if_the_file_of_the_budget_is(
        self, flavor: Flavor, httpserver: HTTPServer, tmp_path: Path
    ) -> None:
        folder = tmp_path / "folder"
        folder.mkdir()

        def respond(_: Request) -> Response:
            rmtree(folder)
            return Response(status=429, headers={"Retry-After": "40"})

        httpserver.expect_request("/API/API_GetTicketData.php").respond_with_handler(respond)
        pacing = SqlitePacing(folder / "budget.db")
        authorization, base_url = build_authorization(web_api_key=KEY), httpserver.url_for("/API")
        client = flavor.client_class(authorization, base_url=base_url, pacing=pacing, retry=None)
        with flavor.opened(client) as ra, pytest.raises(RateLimited) as caught:
            flavor.result(ra.tickets.developer_stats("MockUser"))
        assert caught.value.retry_after == 40

    def test_use_the_fallback_after_redis_did_not_respond(
        self, flavor: Flavor, httpserver: HTTPServer, arrivals: Arrivals
    ) -> None:
        with socket.create_server(("127.0.0.1", 0)) as silent_redis:
            url = f"redis://127.0.0.1:{silent_redis.getsockname()[1]}"
            client = flavor.client_class(
                build_authorization(web_api_key=KEY),
                base_url=httpserver.url_for("/API"),
                pacing=RedisPacing(url, fallback=Pacing()),
                deadline=0.5,
            )
            with flavor.opened(client) as ra:
                with pytest.raises(TimedOut):
                    flavor.result(ra.tickets.developer_stats("MockUser"))
                assert flavor.result(ra.tickets.developer_stats("MockUser")).total == 44
        assert len(arrivals.moments) == 1

    def test_transport_works_without_the_client(
        self, flavor: Flavor, httpserver: HTTPServer, arrivals: Arrivals
    ) -> None:
        transport = flavor.pacing_transport_class(flavor.transport_class(), Pacing(per_second=4, burst=1))
        with flavor.opened(flavor.http_client_class(transport=transport)) as http_client:
            for _ in range(4):
                flavor.result(http_client.get(httpserver.url_for("/API/API_GetTicketData.php")))
        assert arrivals.moments[3] - arrivals.moments[0] > 0.5


class TestCancelled:
    def test_returned_slot_is_available_again(self, clock: Clock, tmp_path: Path) -> None:
        for pacing in [Pacing(burst=2), SqlitePacing(tmp_path / "budget.db", burst=2)]:
            with closing(with_clock(pacing.rate_limit(), clock)) as budget:
                assert [budget.take().seconds, budget.take().seconds, budget.take().seconds] == [0.0, 0.0, 1.0]
                budget.take(-1)
                assert [budget.take().seconds, budget.take().seconds] == [0.0, 1.0]

    def test_cancelled_waiter_consumes_no_slot(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        path = tmp_path / "budget.db"
        # A lost slot would be missing for a thousand seconds.
        budget: Any = SqlitePacing(path, per_second=0.001, burst=1).rate_limit()
        begun, ended, request = threading.Event(), threading.Event(), budget._request

        def watched(slots: int, close_for: float | None) -> Wait:
            begun.set()
            try:
                return request(slots, close_for)
            finally:
                ended.set()

        async def cancel_a_waiter() -> None:
            with closing(sqlite3.connect(path, isolation_level=None)) as other_process:
                other_process.execute("BEGIN IMMEDIATE")
                waiter = asyncio.create_task(budget.async_take())
                assert await asyncio.to_thread(begun.wait, 5)
                waiter.cancel()
                with suppress(asyncio.CancelledError):
                    await waiter
                other_process.execute("COMMIT")
            assert await asyncio.to_thread(ended.wait, 5)

        with closing(budget):
            monkeypatch.setattr(budget, "_request", watched)
            asyncio.run(cancel_a_waiter())
            limit = time.monotonic() + 5
            while budget.take().seconds:
                assert time.monotonic() < limit

    def test_threads_of_cancelled_waiters_do_not_block_others(self, tmp_path: Path) -> None:
        with (
            closing(SqlitePacing(tmp_path / "budget.db", per_second=0.001, burst=50).rate_limit()) as budget,
            ThreadPoolExecutor(4) as threads,
        ):
            waits = list(threads.map(lambda _: budget.take().seconds, range(200)))
        assert waits.count(0.0) == 50


def test_path_may_be_a_member_of_an_enum(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Files(str, Enum):  # noqa: UP042 - str() of a member is not its value
        BUDGET = "budget.db"

    monkeypatch.chdir(tmp_path)
    with closing(SqlitePacing(Files.BUDGET).rate_limit()) as budget:
        budget.take()
    assert [path.name for path in tmp_path.iterdir()] == ["budget.db"]


class TestInvalidOptions:
    @pytest.mark.parametrize("per_second", [0, -1, 1e-9, nan, inf, 10**400])
    def test_rates(self, per_second: float) -> None:
        with pytest.raises(ValueError, match=r"^per_second must be from 0\.001 to 1000000, not "):
            Pacing(per_second=per_second)

    @pytest.mark.parametrize("burst", [0, -1, 10**400])
    def test_bursts(self, burst: int) -> None:
        with pytest.raises(ValueError, match=r"^burst must be 1 to 1000000, not "):
            Pacing(burst=burst)

    @pytest.mark.parametrize("value", ["5", True, None, [5]])
    def test_values_of_another_type(self, value: Any) -> None:
        with pytest.raises(TypeError, match=r"^per_second must be from 0\.001 to 1000000, not "):
            Pacing(per_second=value)
        with pytest.raises(TypeError, match=r"^burst must be an integer, 1 to 1000000, not "):
            Pacing(burst=value)

    def test_fractional_burst(self) -> None:
        with pytest.raises(TypeError, match="burst"):
            Pacing(burst=1.5)  # type: ignore[arg-type]

    @pytest.mark.parametrize(
        ("path", "error"),
        [
            *[(None, TypeError), (5, TypeError), (b"x", TypeError)],
            *[("", ValueError), ("a\0b", ValueError), ("\ud800.db", ValueError)],
        ],
    )
    def test_invalid_paths(self, path: Any, error: type[Exception]) -> None:
        with pytest.raises(error, match=r"^path must be "):
            SqlitePacing(path)

    @pytest.mark.parametrize(
        "url",
        [
            *(None, 5, b"redis://localhost", "", "localhost", "http://:hunter2@localhost"),
            *("redis://:hunter2@localhost:port", "redis://:hunter2@localhost:99999", "redis://:hunter2@[::1"),
        ],
    )
    def test_invalid_redis_urls(self, url: Any) -> None:
        with pytest.raises(ValueError, match=r"^url must be an address such as redis://localhost:6379/0") as caught:
            RedisPacing(url)
        assert "hunter2" not in str(caught.value)

    @pytest.mark.parametrize("url", ["redis://localhost", "rediss://:secret@[::1]:6379/0", "unix:///run/redis.sock"])
    def test_valid_redis_urls(self, url: str) -> None:
        assert RedisPacing(url).url == url

    def test_invalid_redis_options(self) -> None:
        with pytest.raises(TypeError, match=r"^name must be a str, not 5$"):
            RedisPacing("redis://localhost", name=5)  # type: ignore[arg-type]
        with pytest.raises(TypeError, match=r"^fallback must be a Pacing or None, not 5$"):
            RedisPacing("redis://localhost", fallback=5)  # type: ignore[arg-type]

    def test_pacing_of_another_type(self, flavor: Flavor) -> None:
        with pytest.raises(TypeError, match=r"^pacing must be a Pacing or None, not 5$"):
            flavor.client_class(build_authorization(web_api_key=KEY), pacing=5)

    def test_redis_without_the_extra(self, flavor: Flavor, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setitem(sys.modules, "redis", None)
        with pytest.raises(ModuleNotFoundError, match=r'^redis is missing: pip install "path/to/the/clone\[redis\]"$'):
            flavor.client_class(build_authorization(web_api_key=KEY), pacing=RedisPacing("redis://localhost"))

    def test_missing_redis_url(self, flavor: Flavor) -> None:
        with pytest.raises(ValueError, match="redis://"):
            flavor.client_class(build_authorization(web_api_key=KEY), pacing=RedisPacing("http://localhost"))

    def test_redis_password_is_not_shown(self) -> None:
        assert "secret" not in repr(RedisPacing("redis://:secret@localhost"))
