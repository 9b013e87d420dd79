"""A budget in Redis: it heals whatever is written to its key, and a response with status 429 closes it for all."""

import asyncio
from collections.abc import Callable
from contextlib import closing, suppress
from typing import Any

import pytest
from pytest_httpserver import HTTPServer
from redis import Redis

from retroachievements import AsyncRetroAchievements, PacingUnavailable, RedisPacing, RetroAchievements
from retroachievements._transports.rate_limit import RateLimit

# Fixtures among them.
from ..wrapper.test_rate_limited import Limiter, check_calls, limiter, server  # noqa: F401
from .redis_server import RedisServer

KEY = "retroachievements:pacing"


@pytest.mark.parametrize("kind", [RetroAchievements, AsyncRetroAchievements], ids=["sync", "async"])
def test_nobody_sends_before_the_time(
    kind: Any,
    limiter: Limiter,  # noqa: F811
    server: HTTPServer,  # noqa: F811
    redis: RedisServer,
) -> None:
    check_calls(kind, 2, limiter, server, RedisPacing(redis.url, per_second=20, burst=10))


@pytest.fixture(params=["sync", "async"])
def take(request: pytest.FixtureRequest) -> Callable[[RateLimit], float]:
    if request.param == "sync":
        return lambda budget: budget.take().seconds
    return lambda budget: asyncio.run(budget.async_take()).seconds


def check_that_it_goes_on(redis: RedisServer, take: Callable[[RateLimit], float], *command: Any) -> None:
    """Two calls may fail after a command. The third one has a slot, or waits as long as the rate allows."""
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
        # The longest time that one response can close a budget, for an end that is far away.
        assert 0 <= take(budget) <= (3600.2 if b"closed_until" in command else 1.0)


@pytest.mark.parametrize("field", [b"written_at", b"arrival", b"closed_until"])
def test_a_field_that_somebody_else_wrote(redis: RedisServer, take: Callable[[RateLimit], float], field: bytes) -> None:
    for value in ["text", "", "inf", "-inf", "nan", "-nan", "1e308", "-1e308", "9" * 400, "-1", "0x10", b"\x00\xff"]:
        check_that_it_goes_on(redis, take, "HSET", KEY, field, value)


def test_a_key_that_was_deleted(redis: RedisServer, take: Callable[[RateLimit], float]) -> None:
    check_that_it_goes_on(redis, take, "FLUSHALL")
    check_that_it_goes_on(redis, take, "SCRIPT", "FLUSH")


def test_a_key_of_another_type(redis: RedisServer, take: Callable[[RateLimit], float]) -> None:
    with closing(RedisPacing(redis.url).rate_limit()) as budget, Redis.from_url(redis.url) as other:
        other.set(KEY, "text")
        for _ in range(3):
            with pytest.raises(PacingUnavailable, match="WRONGTYPE"):
                take(budget)
        other.delete(KEY)
        assert take(budget) == 0
