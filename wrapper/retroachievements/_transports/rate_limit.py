"""A rate limit by the generic cell rate algorithm (GCRA), in the memory of this process.

GCRA keeps one moment instead of a count: the arrival time, when all slots are free again. Each slot that is taken moves
it by the interval between two requests.
"""

import time
from collections.abc import Callable
from typing import NamedTuple

from .lifetime import ProcessBound

# How long one response with status 429 can close a budget, in seconds, whatever its Retry-After says.
LONGEST_CLOSURE = 3600.0


class State(NamedTuple):
    """What a rate limit remembers: moments, in seconds of one clock."""

    written_at: float = 0.0
    arrival: float = 0.0
    closed_until: float = 0.0


class Wait(NamedTuple):
    """How long to wait for a slot, in seconds; 0 if one was taken."""

    seconds: float
    closed: float = 0.0
    """How much of it the server asked for."""


class RateLimit(ProcessBound):
    """Slots for requests, which become free at a steady rate.

    Args:
        per_second: How many slots become free each second.
        burst: How many slots are free at first, and at most.
    """

    _clock: Callable[[], float] = staticmethod(time.monotonic)

    def __init__(self, per_second: float, burst: int) -> None:
        self._interval = 1 / per_second
        self._burst = burst
        super().__init__()

    def reset(self) -> None:
        self._state = State()

    def take(self) -> Wait:
        """Take a slot, if one is free."""
        return self.change(1, None)

    async def async_take(self) -> Wait:
        """Take a slot without blocking the event loop. A call that is cancelled meanwhile takes none."""
        return self.take()

    def give_back(self) -> None:
        """Return a slot that was taken and not used."""
        self.change(-1, None)

    def close_for(self, seconds: float) -> None:
        """Let nobody take a slot for some time. After it, slots become free one by one."""
        self.change(0, seconds)

    async def async_close_for(self, seconds: float) -> None:
        """The same without blocking the event loop."""
        self.close_for(seconds)

    def close(self) -> None:
        """Let go of files and connections."""

    def change(self, slots: int, close_for: float | None) -> Wait:
        """Take slots, or give them back, or close for some seconds."""
        self._state, wait = self._after(self._state, self._clock(), slots, close_for)
        return wait

    def _after(self, state: State, now: float, slots: int, close_for: float | None) -> tuple[State, Wait]:
        if state.written_at > now:
            state = State()  # The clock was set back: nobody should wait until it is there again.
        tolerance = (self._burst - 1) * self._interval
        closed_until = min(state.closed_until, now + LONGEST_CLOSURE)
        arrival = min(max(state.arrival, now), max(now, closed_until) + tolerance + self._interval)
        if close_for is not None:
            closed_until = max(closed_until, now + min(close_for, LONGEST_CLOSURE))
            arrival = max(arrival, closed_until + tolerance)
        wait = max(arrival - tolerance, closed_until) - now
        if slots > 0 and wait > 0:
            return State(now, arrival, closed_until), Wait(max(wait, 0.001), closed_until - now)
        return State(now, arrival + slots * self._interval, closed_until), Wait(0.0)
