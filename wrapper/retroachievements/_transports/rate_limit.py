"""A rate limit by the generic cell rate algorithm (GCRA), in the memory of this process.

GCRA stores one time instead of a count: the arrival time, when all slots are free again. Each taken slot moves it by
the interval between two requests.
"""

import time
from collections.abc import Callable
from typing import NamedTuple

from .lifetime import ProcessBound

# The maximum seconds that one 429 response can close a budget, whatever its Retry-After.
LONGEST_CLOSURE = 3600.0


class State(NamedTuple):
    """The state of a rate limit: times, in seconds of one clock."""

    written_at: float = 0.0
    arrival: float = 0.0
    closed_until: float = 0.0


class Wait(NamedTuple):
    """The seconds to wait for a slot, or 0 if a slot was taken."""

    seconds: float
    closed: float = 0.0
    """The seconds until the rate limit is open again, or 0 if it is open."""
    free: int = 0
    """The least number of slots that are free after that."""


class RateLimit(ProcessBound):
    """A limited number of slots for requests, which become free at a steady rate.

    Args:
        per_second: How many slots become free each second.
        burst: How many slots are free at the start, and at most.
    """

    _clock: Callable[[], float] = staticmethod(time.monotonic)

    def __init__(self, per_second: float, burst: int) -> None:
        self._interval = 1 / per_second
        self._burst = burst
        super().__init__()

    def reset(self) -> None:
        self._state = State()

    def take(self, slots: int = 1, close_for: float | None = None) -> Wait:
        """Take slots, if they are free.

        Args:
            slots: How many. A negative number gives slots back.
            close_for: Close the rate limit for some seconds before. After that, slots become free one by one.
        """
        self._state, wait = self._after(self._state, self._clock(), slots, close_for)
        return wait

    async def async_take(self, slots: int = 1, close_for: float | None = None) -> Wait:
        """Take slots without blocking the event loop. A cancelled call takes no slot."""
        return self.take(slots, close_for)

    def close(self) -> None:
        """Close connections."""

    def _after(self, state: State, now: float, slots: int, close_for: float | None) -> tuple[State, Wait]:
        # The clock was set back, or no client wrote this state. Start again, or calls would wait for too long.
        if state.written_at > now or state.closed_until > state.written_at + LONGEST_CLOSURE:
            state = State()
        tolerance = (self._burst - 1) * self._interval
        closed_until = max(state.closed_until, now)
        arrival = min(max(state.arrival, now), closed_until + tolerance + self._interval)
        if close_for is not None:
            closed_until = max(closed_until, now + min(close_for, LONGEST_CLOSURE))
            arrival = max(arrival, closed_until + tolerance)
        wait = max(arrival - tolerance, closed_until) - now
        if slots > 0 and wait > 0:
            return State(now, arrival, closed_until), Wait(max(wait, 0.001), closed_until - now)
        arrival += slots * self._interval
        free = max(0, int((now + tolerance - arrival) // self._interval) + 1)
        return State(now, arrival, closed_until), Wait(0.0, closed_until - now, free)
