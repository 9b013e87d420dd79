"""A budget in Redis recovers from any data in its key, and a 429 closes it for all callers."""

import asyncio
import time
from collections.abc import Callable
from contextlib import closing, suppress
from socketserver import BaseRequestHandler, ThreadingTCPServer
from threading import Thread
from typing import Any

import pytest
from pytest_httpserver import HTTPServer
from redis import Redis

from retroachievements import AsyncRetroAchievements, Pacing, PacingUnavailable, RedisPacing, RetroAchievements
from retroachievements._transports.rate_limit import RateLimit

# Some of these are fixtures.
from ..wrapper.test_rate_limited import PER_SECOND, Limiter, check_calls, limiter, server  # noqa: F401
from .redis_server import RedisServer

KEY = "retroachievements:pacing"


@pytest.mark.parametrize("kind", [RetroAchievements, AsyncRetroAchievements], ids=["sync", "async"])
def test_no_request_is_sent_before_retry_after(
    kind: Any,
    limiter: Limiter,  # noqa: F811
    server: HTTPServer,  # noqa: F811
    redis: RedisServer,
) -> None:
    check_calls(kind, 2, limiter, server, RedisPacing(redis.url, per_second=PER_SECOND, burst=10))


@pytest.fixture(params=["sync", "async"])
def take(request: pytest.FixtureRequest) -> Callable[[RateLimit], float]:
    if request.param == "sync":
        return lambda budget: budget.take().seconds
    return lambda budget: asyncio.run(budget.async_take()).seconds


def check_recovery(redis: RedisServer, take: Callable[[RateLimit], float], *command: Any) -> None:
    """Two calls can fail after a command. The third one gets a slot, or waits no longer than the rate requires."""
    with (
        closing(RedisPacing(redis.url, per_second=10, burst=2).rate_limit()) as budget,
        Redis.from_url(redis.url) as other,
    ):
        other.flushall()
        assert take(budget) == 0
        other.execute_command(*command)
        for _ in range(2):
            with suppress(PacingUnavailable):
                assert take(budget) >= 0
        assert 0 <= take(budget) <= 1.0


@pytest.mark.parametrize("field", [b"written_at", b"arrival", b"closed_until"])
def test_field_with_invalid_values(redis: RedisServer, take: Callable[[RateLimit], float], field: bytes) -> None:
    numbers = ["inf", "-inf", "nan", "-nan", "1e308", "-1e308", "9" * 400, "-1", "0x10", str(time.time() + 7200)]
    for value in ["text", "", b"\x00\xff", *numbers]:
        check_recovery(redis, take, "HSET", KEY, field, value)


def test_closes_for_an_hour_at_most(redis: RedisServer) -> None:
    with closing(RedisPacing(redis.url).rate_limit()) as budget:
        budget.take(0, close_for=365 * 24 * 3600)
        for _ in range(2):
            assert budget.take().closed == pytest.approx(3600, abs=10)


def test_deleted_key(redis: RedisServer, take: Callable[[RateLimit], float]) -> None:
    check_recovery(redis, take, "FLUSHALL")
    check_recovery(redis, take, "SCRIPT", "FLUSH")


def test_key_of_another_type(redis: RedisServer, take: Callable[[RateLimit], float]) -> None:
    with closing(RedisPacing(redis.url).rate_limit()) as budget, Redis.from_url(redis.url) as other:
        other.set(KEY, "text")
        for _ in range(3):
            with pytest.raises(PacingUnavailable, match="WRONGTYPE"):
                take(budget)
        other.delete(KEY)
        assert take(budget) == 0


RESPONSES = {
    "OK": b"+OK\r\n",
    "no array": b"*-1\r\n",
    "texts": b"*2\r\n$3\r\nabc\r\n$1\r\nx\r\n",
    "three numbers": b"*3\r\n:0\r\n:0\r\n:0\r\n",
    "negative numbers": b"*2\r\n:-1\r\n:0\r\n",
    "long waits": b"*2\r\n:99999999999\r\n:0\r\n",
    "long closure": b"*2\r\n:99999999999\r\n:99999999999\r\n",
    "huge numbers": b"*2\r\n:" + b"9" * 400 + b"\r\n:0\r\n",
    "nested arrays": b"*1\r\n" * 20_000,
    "HTTP": b"HTTP/1.1 400 Bad Request\r\n\r\n",
}


@pytest.mark.parametrize("response", RESPONSES.values(), ids=RESPONSES)
def test_server_that_is_no_redis(take: Callable[[RateLimit], float], response: bytes) -> None:
    class Handler(BaseRequestHandler):
        def handle(self) -> None:
            with suppress(OSError):
                while self.request.recv(65_536):
                    self.request.sendall(response)

    with ThreadingTCPServer(("127.0.0.1", 0), Handler) as listening:
        listening.daemon_threads = True
        Thread(target=listening.serve_forever, args=[0.01]).start()
        url = f"redis://127.0.0.1:{listening.server_address[1]}"
        with closing(RedisPacing(url).rate_limit()) as alone:
            for _ in range(3):
                with pytest.raises(PacingUnavailable, match="the Redis of RedisPacing can't be used"):
                    take(alone)
        with closing(RedisPacing(url, fallback=Pacing(burst=1)).rate_limit()) as budget:
            assert [take(budget) > 0 for _ in range(2)] == [False, True]
        listening.shutdown()
