"""Budgets of requests. pyrate-limiter does the counting."""

import json
import logging
import sqlite3
import time
from concurrent.futures import Future
from contextlib import suppress
from math import ceil, inf
from os import PathLike, fspath
from threading import Lock, Thread
from typing import Any, cast

import anyio
from pyrate_limiter import (
    GCRA,
    AbstractClock,
    Decision,
    InMemoryStateStore,
    MonotonicClock,
    Rate,
    RedisStateStore,
    StateAlgorithm,
    StateStore,
    WallClock,
)

from .errors import PacingUnavailable

logger = logging.getLogger(__package__)

ALGORITHM = GCRA()
# How long to wait for the other processes at a file, or for an answer of Redis.
PATIENCE_SECONDS = 5.0


class Budget:
    """Slots for requests, which come back at a steady rate."""

    def __init__(self, store: StateStore, clock: AbstractClock, per_second: float, burst: int) -> None:
        self._store = store
        self._clock = clock
        # pyrate-limiter rounds intervals to milliseconds, so the interval is that of a thousand requests.
        self._rates = [Rate(1_000, round(1_000_000 / per_second), burst=burst)]

    def take(self) -> float:
        """Take a slot: 0 if there was one, or else the seconds after which to ask again."""
        return self._spend(1)

    async def async_take(self) -> float:
        """The same; it doesn't block the loop, and who is cancelled while asking has taken nothing."""
        return self.take()

    def give_back(self) -> None:
        """Put a slot back that was taken and not used."""
        self._spend(-1)

    def _spend(self, slots: int) -> float:
        # Without the casts they could also be awaitables, which are for asynchronous stores.
        now = cast("int", self._clock.now())
        decision = cast("Decision", self._store.check(ALGORITHM, self._rates, now, slots))
        # At least a millisecond, because 0 says that the slot is taken.
        return 0.0 if decision.allowed else max(1, decision.retry_after_ms or 0) / 1_000

    def close(self) -> None:
        self._store.close()


class OwnBudget(Budget):
    """The budget of one client."""

    def __init__(self, per_second: float, burst: int) -> None:
        super().__init__(InMemoryStateStore(), MonotonicClock(), per_second, burst)


class SharedBudget(Budget):
    """A budget outside of this process."""

    def __init__(self, store: StateStore, clock: AbstractClock, per_second: float, burst: int) -> None:
        super().__init__(store, clock, per_second, burst)
        # Callers take turns (see _turns.py), but a cancelled one leaves its thread behind in the middle of its own; and
        # neither SQLite nor Redis survives being closed in the middle of something.
        self._lock = Lock()
        self._closed = False

    def take(self) -> float:
        with self._lock:
            return super().take()

    def give_back(self) -> None:
        with self._lock:
            if not self._closed:
                super().give_back()

    def close(self) -> None:
        with self._lock:
            self._closed = True
            self._disconnect()

    def _disconnect(self) -> None:
        self._store.close()

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
            # The thread goes on, and nobody waits for its slot any more.
            taking.add_done_callback(self._give_back_later)
            raise
        return taking.result()

    def _give_back_later(self, taking: "Future[float]") -> None:
        # In a thread, because this one may be that of the event loop.
        if taking.exception() is None and taking.result() == 0:
            Thread(target=self._give_back_if_possible).start()

    def _give_back_if_possible(self) -> None:
        # If not, the budget fills up again by itself.
        with suppress(PacingUnavailable):
            self.give_back()


class SqliteBudget(SharedBudget):
    """The budget of all clients that name the same file."""

    def __init__(self, path: str | PathLike[str], per_second: float, burst: int) -> None:
        self._path = fspath(path)
        try:
            super().__init__(SqliteStateStore(self._path), WallClock(), per_second, burst)
        except sqlite3.Error as error:
            raise self._unavailable(error) from error

    def _spend(self, slots: int) -> float:
        try:
            return super()._spend(slots)
        except sqlite3.Error as error:
            raise self._unavailable(error) from error

    def _unavailable(self, error: sqlite3.Error) -> PacingUnavailable:
        return PacingUnavailable(
            f"the pacing file {self._path!r} can't be used ({error}), so nothing was sent: "
            "name a file on a disk of this machine, in a folder that you may write to"
        )


class SqliteStateStore(StateStore):
    """What pyrate-limiter remembers, in a row of SQLite."""

    def __init__(self, path: str) -> None:
        self._connection = sqlite3.connect(
            path, timeout=PATIENCE_SECONDS, isolation_level=None, check_same_thread=False
        )
        try:
            # A power cut may lose the last slots, but nobody has to wait for the disk.
            self._connection.execute("PRAGMA synchronous = OFF")
            self._connection.execute("CREATE TABLE IF NOT EXISTS pacing (id INTEGER PRIMARY KEY, state TEXT NOT NULL)")
        except sqlite3.Error:
            self._connection.close()
            raise

    def check(self, algorithm: StateAlgorithm, rates: list[Rate], now: int, weight: int) -> Decision:
        # With the connection comes the commit, and IMMEDIATE locks out all who would read the same state.
        with self._connection:
            self._connection.execute("BEGIN IMMEDIATE")
            possible = tuple(min(*pair) for pair in zip(self.read(algorithm, rates), spent(rates, now), strict=True))
            state, decision = algorithm.step(rates, possible, now, weight)
            self._connection.execute("INSERT OR REPLACE INTO pacing VALUES (1, ?)", [json.dumps(state)])
        return decision

    def read(self, algorithm: StateAlgorithm, rates: list[Rate]) -> tuple[float, ...]:
        row = self._connection.execute("SELECT state FROM pacing").fetchone()
        return tuple(json.loads(row[0])) if row else algorithm.initial(rates)

    def reset(self) -> None:
        self._connection.execute("DELETE FROM pacing")

    def close(self) -> None:
        self._connection.close()


def spent(rates: list[Rate], now: int) -> list[int]:
    """The state of a budget whose slots are all taken.

    A state beyond it was written before the clock was set back, and nobody should wait until the clock is there again.
    """
    # In microseconds from a clock in milliseconds, as the algorithm has it.
    return [now * 1_000 + rate.burst * ceil(rate.interval * 1_000 / rate.limit) for rate in rates]


class RedisBudget(SharedBudget):
    """The budget of all clients that name the same Redis, and what to do without it."""

    def __init__(self, url: str, name: str, per_second: float, burst: int, fallback: Budget | None) -> None:
        try:
            from redis import Redis, RedisError
            from redis.backoff import NoBackoff
            from redis.retry import Retry
        except ModuleNotFoundError as error:
            message = f'{error.name} is missing: pip install "retroachievements[redis]"'
            raise ModuleNotFoundError(message, name=error.name) from None
        self._redis = Redis.from_url(
            url,
            socket_timeout=PATIENCE_SECONDS,
            socket_connect_timeout=PATIENCE_SECONDS,
            # Once more, because a connection of the pool may be older than the server.
            retry=Retry(NoBackoff(), 1),
        )
        self._error = RedisError
        self._fallback = fallback
        self._next_question = -inf
        super().__init__(RedisStateStore(self._redis, f"{name}:pacing"), RedisClock(self._redis), per_second, burst)

    def _spend(self, slots: int) -> float:
        if self._fallback is None:
            try:
                return super()._spend(slots)
            except self._error as error:
                raise PacingUnavailable(
                    f"the Redis of RedisPacing can't be used ({error}), so nothing was sent: "
                    "start it, or let clients go on alone with fallback=Pacing(...)"
                ) from error
        if time.monotonic() < self._next_question:
            return self._fallback._spend(slots)
        try:
            wait = super()._spend(slots)
        except self._error as error:
            self._next_question = time.monotonic() + PATIENCE_SECONDS
            logger.warning("the Redis of RedisPacing can't be used (%s): this client goes on with its fallback", error)
            return self._fallback._spend(slots)
        if wait == 0:
            # What was spent together is spent alone too, so that going on alone does not begin with a burst.
            self._fallback._spend(slots)
        return wait

    def _disconnect(self) -> None:
        self._redis.close()
        if self._fallback is not None:
            self._fallback.close()


class RedisClock(AbstractClock):
    """The clock of the server: those of the clients may differ."""

    def __init__(self, redis: Any) -> None:
        self._redis = redis

    def now(self) -> int:
        seconds, microseconds = self._redis.time()
        return int(seconds * 1_000 + microseconds // 1_000)
