"""Rate limits outside this process: the base class, and the rate limit in Redis."""

import logging
import time
from concurrent.futures import Future
from functools import partial
from math import inf
from threading import Lock
from typing import Any

from .._validation import check_installed
from .._version import INSTALL
from ..errors import PacingUnavailable
from .deadline import result, start
from .rate_limit import LONGEST_CLOSURE, RateLimit, Wait

logger = logging.getLogger("retroachievements")

# The seconds to wait for the lock of a file, or for a response from Redis.
STORE_TIMEOUT = 5.0


class Session:
    """A connection to a store. Only one thread at a time uses it: SQLite and Redis don't allow a close during use."""

    def __init__(self) -> None:
        self.lock = Lock()
        self.connection: Any = None


class SharedRateLimit(RateLimit):
    """A rate limit outside this process.

    A store can stall, so a thread sends each request to it. At its deadline, a call abandons both.
    """

    _closed = False

    def reset(self) -> None:
        self._session = Session()

    def take(self) -> Wait:
        taking = self._start(1)
        try:
            return result(taking)
        except BaseException:
            self._leave_behind(taking)
            raise

    async def async_take(self) -> Wait:
        from .async_deadline import async_result  # Imports asyncio, which only the async client needs.

        taking = self._start(1)
        try:
            return await async_result(taking)
        except BaseException:
            self._leave_behind(taking)
            raise

    def close_for(self, seconds: float) -> None:
        result(self._start(0, seconds))

    async def async_close_for(self, seconds: float) -> None:
        from .async_deadline import async_result

        await async_result(self._start(0, seconds))

    def give_back(self) -> None:
        result(self._start(-1))

    def close(self) -> None:
        self._closed = True
        session = self._session
        if session.lock.acquire(blocking=False):
            try:
                self._disconnect(session)
            finally:
                session.lock.release()

    def change(self, slots: int, close_for: float | None) -> Wait:
        return self._ask_alone(self._session, slots, close_for)

    def _start(self, slots: int, close_for: float | None = None) -> Future[Wait]:
        return start(self._ask_alone, self._session, slots, close_for)

    def _ask_alone(self, session: Session, slots: int, close_for: float | None) -> Wait:
        with session.lock:
            try:
                return self._ask(session, slots, close_for)
            finally:
                if self._closed or session is not self._session:  # abandoned
                    self._disconnect(session)

    def _leave_behind(self, taking: Future[Wait]) -> None:
        if not taking.done():
            self.reset()
        taking.add_done_callback(self._give_back_later)

    def _give_back_later(self, taken: Future[Wait]) -> None:
        # Give back the slot of a call that has ended. If that fails, the slot becomes free in time.
        if taken.exception() is None and taken.result().seconds == 0:
            self._start(-1)

    def _disconnect(self, session: Session) -> None:
        if session.connection is not None:
            session.connection.close()
            session.connection = None

    def _ask(self, session: Session, slots: int, close_for: float | None) -> Wait:
        raise NotImplementedError


# The same as RateLimit._after, with the clock of the Redis server, because those of the clients may differ.
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
if state[1] > now then state = {0, 0, 0} end
local tolerance = (burst - 1) * interval
local closed_until = math.min(state[3], now + longest_closure)
local arrival = math.min(math.max(state[2], now), math.max(now, closed_until) + tolerance + interval)
if close_for >= 0 then
    closed_until = math.max(closed_until, now + math.min(close_for, longest_closure))
    arrival = math.max(arrival, closed_until + tolerance)
end
local wait = math.max(arrival - tolerance, closed_until) - now
if slots > 0 and wait > 0 then
    return {math.ceil(wait * 1000), math.ceil((closed_until - now) * 1000)}
end
arrival = arrival + slots * interval
local function text(seconds) return string.format('%.6f', seconds) end
redis.call('HSET', KEYS[1], 'written_at', text(now), 'arrival', text(arrival), 'closed_until', text(closed_until))
redis.call('EXPIRE', KEYS[1], math.ceil(math.max(arrival, closed_until, now) - now) + 1)
return {0, 0}
"""


class RedisRateLimit(SharedRateLimit):
    """The rate limit of all clients that name the same Redis, with a fallback for failures."""

    def __init__(self, url: str, name: str, per_second: float, burst: int, fallback: RateLimit | None) -> None:
        check_installed("redis", INSTALL.format(extra="redis"))
        from redis import Redis, RedisError
        from redis.backoff import NoBackoff
        from redis.retry import Retry

        self._key = f"{name}:pacing"
        # redis raises TypeError for odd URLs, and ValueError for invalid responses.
        self._errors = (RedisError, OSError, TypeError, ValueError)
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
        self._session.connection = self._connect()  # raises an error for an invalid URL

    def close(self) -> None:
        super().close()
        if self._fallback is not None:
            self._fallback.close()

    def _leave_behind(self, taking: Future[Wait]) -> None:
        if not taking.done():
            self._asks_again_at = time.monotonic() + STORE_TIMEOUT
        super()._leave_behind(taking)

    def _ask(self, session: Session, slots: int, close_for: float | None) -> Wait:
        if self._fallback is not None and time.monotonic() < self._asks_again_at:
            return self._fallback.change(slots, close_for)
        arguments = [slots, -1 if close_for is None else close_for, self._interval, self._burst, LONGEST_CLOSURE]
        try:
            session.connection = session.connection or self._connect()
            milliseconds = session.connection.register_script(SCRIPT)([self._key], arguments)
        except self._errors as error:
            if self._fallback is None:
                raise PacingUnavailable(
                    f"the Redis of RedisPacing can't be used ({error}), so nothing was sent: "
                    "start it, or let clients continue alone with fallback=Pacing(...)"
                ) from error
            self._asks_again_at = time.monotonic() + STORE_TIMEOUT
            logger.warning("the Redis of RedisPacing can't be used (%s): this client uses its fallback", error)
            return self._fallback.change(slots, close_for)
        wait = Wait(*(number / 1_000 for number in milliseconds))
        if self._fallback is not None and wait.seconds == 0:
            # Also take the slot from the fallback, so that it does not begin with a burst.
            self._fallback.change(slots, close_for)
        return wait
