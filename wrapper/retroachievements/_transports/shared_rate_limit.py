"""Rate limits outside this process: the base class, and the rate limit in Redis."""

import logging
import time
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from functools import partial
from math import inf
from typing import Any

from .._validation import check_installed
from .._version import INSTALL
from ..errors import PacingUnavailable
from .deadline import result, start
from .rate_limit import LONGEST_CLOSURE, RateLimit, Wait

logger = logging.getLogger("retroachievements")

# The seconds to wait for the lock of a file, or for a response from Redis.
STORE_TIMEOUT = 5.0


class SharedRateLimit(RateLimit):
    """A rate limit outside this process.

    A store can stall, so a thread sends each request to it. At its deadline, a call abandons the thread.
    """

    def take(self, slots: int = 1, close_for: float | None = None) -> Wait:
        with self._taking(slots, close_for) as taking:
            return result(taking)

    async def async_take(self, slots: int = 1, close_for: float | None = None) -> Wait:
        from .async_deadline import async_result  # Imports asyncio, which only the async client needs.

        with self._taking(slots, close_for) as taking:
            return await async_result(taking)

    @contextmanager
    def _taking(self, slots: int, close_for: float | None) -> Iterator[Future[Wait]]:
        taking = start(self._request, slots, close_for)
        try:
            yield taking
        except BaseException:
            self._abandon(taking, slots)
            raise

    def _abandon(self, taking: Future[Wait], slots: int) -> None:
        def give_back(taken: Future[Wait]) -> None:
            # If that fails, the slot becomes free in time.
            if slots and taken.exception() is None and taken.result().seconds == 0:
                start(self._request, -slots, None)

        taking.add_done_callback(give_back)

    def _request(self, slots: int, close_for: float | None) -> Wait:
        raise NotImplementedError


# The same as RateLimit._after, with the clock of the Redis server, because those of the clients may differ. It does not
# count the free slots.
SCRIPT = """
local slots, close_for = tonumber(ARGV[1]), tonumber(ARGV[2])
local interval, burst, longest_closure = tonumber(ARGV[3]), tonumber(ARGV[4]), tonumber(ARGV[5])
local time = redis.call('TIME')
local now = time[1] + time[2] / 1000000
local state = redis.call('HMGET', KEYS[1], 'written_at', 'arrival', 'closed_until')
for number = 1, 3 do
    state[number] = tonumber(state[number] or 0) or 0
    if not (math.abs(state[number]) < 1e15) then state[number] = 0 end
end
if state[1] > now or state[3] > state[1] + longest_closure then state = {0, 0, 0} end
local tolerance = (burst - 1) * interval
local closed_until = math.max(state[3], now)
local arrival = math.min(math.max(state[2], now), closed_until + tolerance + interval)
if close_for >= 0 then
    closed_until = math.max(closed_until, now + math.min(close_for, longest_closure))
    arrival = math.max(arrival, closed_until + tolerance)
end
local wait = math.max(arrival - tolerance, closed_until) - now
local closed = math.ceil((closed_until - now) * 1000)
if slots > 0 and wait > 0 then return {math.ceil(wait * 1000), closed} end
arrival = arrival + slots * interval
local function text(seconds) return string.format('%.6f', seconds) end
redis.call('HSET', KEYS[1], 'written_at', text(now), 'arrival', text(arrival), 'closed_until', text(closed_until))
redis.call('EXPIRE', KEYS[1], math.ceil(math.max(arrival, closed_until) - now) + 1)
return {0, closed}
"""


class RedisRateLimit(SharedRateLimit):
    """The rate limit of all clients that name the same Redis, with a fallback for failures."""

    def __init__(self, url: str, name: str, per_second: float, burst: int, fallback: RateLimit | None) -> None:
        check_installed("redis", INSTALL.format(extra="redis"))
        from redis import Redis
        from redis.backoff import NoBackoff
        from redis.retry import Retry

        self._key = name + ":pacing"
        self._fallback = fallback
        self._asks_again_at = -inf
        self._connect: Any = partial(
            Redis.from_url,
            url,
            socket_timeout=STORE_TIMEOUT,
            socket_connect_timeout=STORE_TIMEOUT,
            # One retry, because a connection in the pool may predate a restart of the server.
            retry=Retry(NoBackoff(), 1),
        )
        super().__init__(per_second, burst)

    def reset(self) -> None:
        self._redis = self._connect()

    def close(self) -> None:
        # A connection must not be closed during use.
        self._redis.connection_pool.disconnect(inuse_connections=False)
        if self._fallback is not None:
            self._fallback.close()

    def _abandon(self, taking: Future[Wait], slots: int) -> None:
        if not taking.done():
            self._asks_again_at = time.monotonic() + STORE_TIMEOUT
        super()._abandon(taking, slots)

    def _request(self, slots: int, close_for: float | None) -> Wait:
        if self._fallback is not None and time.monotonic() < self._asks_again_at:
            return self._fallback.take(slots, close_for)
        arguments = [slots, -1 if close_for is None else close_for, self._interval, self._burst, LONGEST_CLOSURE]
        try:
            wait = self._wait(self._redis.register_script(SCRIPT)([self._key], arguments))
        except Exception as error:  # If the server is no Redis, redis raises errors of any class.
            if self._fallback is None:
                raise PacingUnavailable(
                    f"the Redis of RedisPacing can't be used ({error}), so nothing was sent: "
                    "start it, or let clients continue alone with fallback=Pacing(...)"
                ) from error
            self._asks_again_at = time.monotonic() + STORE_TIMEOUT
            logger.warning("the Redis of RedisPacing can't be used (%s): this client uses its fallback", error)
            return self._fallback.take(slots, close_for)
        if self._fallback is not None and wait.seconds == 0:
            # Also take the slot from the fallback, so that it does not begin with a burst.
            self._fallback.take(slots, close_for)
        return wait

    def _wait(self, response: Any) -> Wait:
        match response:
            case [int(milliseconds), int(closed)]:
                wait = Wait(milliseconds / 1_000, closed / 1_000)
                if 0 <= wait.closed <= LONGEST_CLOSURE and 0 <= wait.seconds <= wait.closed + self._interval + 0.01:
                    return wait
        raise ValueError("its response is not that of a Redis")
