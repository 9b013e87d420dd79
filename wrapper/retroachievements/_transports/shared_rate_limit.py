"""Rate limits outside this process: in a file of SQLite, and in Redis."""

import logging
import sqlite3
import time
from concurrent.futures import Future
from contextlib import suppress
from math import inf
from os import PathLike, fspath
from threading import Lock, Thread

import anyio

from ..errors import PacingUnavailable
from .rate_limit import RateLimit, State

logger = logging.getLogger("retroachievements")

# How long to wait for other processes at a file, or for a response of Redis.
STORE_TIMEOUT = 5.0


class SharedRateLimit(RateLimit):
    """A rate limit outside this process."""

    def __init__(self, per_second: float, burst: int) -> None:
        super().__init__(per_second, burst)
        # One caller at a time asks, but the thread of a cancelled one goes on; and neither SQLite nor Redis survives
        # being closed in the middle of something.
        self._lock = Lock()
        self._closed = False

    def take(self) -> float:
        with self._lock:
            return self._spend(1)

    def give_back(self) -> None:
        with self._lock:
            if not self._closed:
                self._spend(-1)

    def close(self) -> None:
        with self._lock:
            self._closed = True
            self._disconnect()

    def _disconnect(self) -> None:
        raise NotImplementedError

    async def async_take(self) -> float:
        taking: Future[float] = Future()

        def take() -> None:
            try:
                taking.set_result(self.take())
            except BaseException as error:
                taking.set_exception(error)

        try:
            await anyio.to_thread.run_sync(take)
        except anyio.get_cancelled_exc_class():
            # The thread goes on, and its slot would be lost.
            taking.add_done_callback(self._give_back_later)
            raise
        return taking.result()

    def _give_back_later(self, taking: "Future[float]") -> None:
        # In a thread, because this one may be that of the event loop.
        if taking.exception() is None and taking.result() == 0:
            Thread(target=self._give_back_if_possible).start()

    def _give_back_if_possible(self) -> None:
        # If not, the slot becomes free in time.
        with suppress(PacingUnavailable):
            self.give_back()


class SqliteRateLimit(SharedRateLimit):
    """The rate limit of all clients that name the same file: one row, which is read and written in a transaction."""

    # Processes have no monotonic clock in common.
    _clock = staticmethod(time.time)

    def __init__(self, path: str | PathLike[str], per_second: float, burst: int) -> None:
        super().__init__(per_second, burst)
        self._path = fspath(path)
        try:
            self._connection = self._connect()
        except sqlite3.Error as error:
            raise self._unavailable(error) from error

    def _connect(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self._path, timeout=STORE_TIMEOUT, isolation_level=None, check_same_thread=False)
        try:
            # A power cut may lose the last slots, but nobody has to wait for the disk.
            connection.execute("PRAGMA synchronous = OFF")
            connection.execute(
                "CREATE TABLE IF NOT EXISTS rate_limit "
                "(id INTEGER PRIMARY KEY, written_at REAL, arrival REAL, closed_until REAL)"
            )
        except sqlite3.Error:
            connection.close()
            raise
        return connection

    def _spend(self, slots: int) -> float:
        try:
            # The connection commits, and IMMEDIATE locks out all that would read the same state.
            with self._connection:
                self._connection.execute("BEGIN IMMEDIATE")
                row = self._connection.execute("SELECT written_at, arrival, closed_until FROM rate_limit").fetchone()
                state, wait = self._after(State(*row or ()), self._clock(), slots)
                self._connection.execute("INSERT OR REPLACE INTO rate_limit VALUES (1, ?, ?, ?)", state)
        except sqlite3.Error as error:
            raise self._unavailable(error) from error
        return wait

    def _unavailable(self, error: sqlite3.Error) -> PacingUnavailable:
        return PacingUnavailable(
            f"the pacing file {self._path!r} can't be used ({error}), so nothing was sent: "
            "name a file on a disk of this machine, in a folder that you may write to"
        )

    def _disconnect(self) -> None:
        self._connection.close()


# The same as RateLimit._after, within the server and by its clock: those of the clients may differ.
SCRIPT = """
local slots, interval, burst = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
local time = redis.call('TIME')
local now = time[1] + time[2] / 1000000
local state = redis.call('HMGET', KEYS[1], 'written_at', 'arrival', 'closed_until')
local written_at, arrival, closed_until = tonumber(state[1] or 0), tonumber(state[2] or 0), tonumber(state[3] or 0)
if written_at > now then
    arrival, closed_until = 0, 0
end
arrival = math.max(arrival, now)
local wait = math.max(arrival - (burst - 1) * interval, closed_until) - now
if slots > 0 and wait > 0 then
    return math.ceil(wait * 1000)
end
arrival = arrival + slots * interval
local function text(seconds) return string.format('%.6f', seconds) end
redis.call('HSET', KEYS[1], 'written_at', text(now), 'arrival', text(arrival), 'closed_until', text(closed_until))
redis.call('EXPIRE', KEYS[1], math.ceil(math.max(arrival, closed_until) - now) + 1)
return 0
"""


class RedisRateLimit(SharedRateLimit):
    """The rate limit of all clients that name the same Redis, and what to do without it."""

    def __init__(self, url: str, name: str, per_second: float, burst: int, fallback: RateLimit | None) -> None:
        super().__init__(per_second, burst)
        try:
            from redis import Redis, RedisError
            from redis.backoff import NoBackoff
            from redis.retry import Retry
        except ModuleNotFoundError as error:
            message = f'{error.name} is missing: pip install "retroachievements[redis]"'
            raise ModuleNotFoundError(message, name=error.name) from None
        self._redis = Redis.from_url(
            url,
            socket_timeout=STORE_TIMEOUT,
            socket_connect_timeout=STORE_TIMEOUT,
            # Once more, because a connection of the pool may be older than the server.
            retry=Retry(NoBackoff(), 1),
        )
        self._script = self._redis.register_script(SCRIPT)
        self._key = f"{name}:pacing"
        self._error = RedisError
        self._fallback = fallback
        self._asks_again_at = -inf

    def _spend(self, slots: int) -> float:
        if self._fallback is None:
            try:
                return self._spend_in_redis(slots)
            except self._error as error:
                raise PacingUnavailable(
                    f"the Redis of RedisPacing can't be used ({error}), so nothing was sent: "
                    "start it, or let clients go on alone with fallback=Pacing(...)"
                ) from error
        if time.monotonic() < self._asks_again_at:
            return self._fallback._spend(slots)
        try:
            wait = self._spend_in_redis(slots)
        except self._error as error:
            self._asks_again_at = time.monotonic() + STORE_TIMEOUT
            logger.warning("the Redis of RedisPacing can't be used (%s): this client goes on with its fallback", error)
            return self._fallback._spend(slots)
        if wait == 0:
            # What was spent together is spent alone too, so that going on alone does not begin with a burst.
            self._fallback._spend(slots)
        return wait

    def _spend_in_redis(self, slots: int) -> float:
        milliseconds: int = self._script([self._key], [slots, self._interval, self._burst])
        return milliseconds / 1_000

    def _disconnect(self) -> None:
        self._redis.close()
        if self._fallback is not None:
            self._fallback.close()
