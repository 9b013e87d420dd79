"""A rate limit by the generic cell rate algorithm (GCRA), in the memory of this process.

GCRA keeps one moment instead of a count: the arrival time, when all slots are free again. Each slot that is taken moves
it by the interval between two requests.
"""

import time
from collections.abc import Callable
from typing import NamedTuple


class State(NamedTuple):
    """What a rate limit remembers: moments, in seconds of one clock."""

    written_at: float = 0.0
    arrival: float = 0.0
    closed_until: float = 0.0


class RateLimit:
    """Slots for requests, which become free at a steady rate.

    Args:
        per_second: How many slots become free each second.
        burst: How many slots are free at first, and at most.
    """

    _clock: Callable[[], float] = staticmethod(time.monotonic)

    def __init__(self, per_second: float, burst: int) -> None:
        self._interval = 1 / per_second
        self._burst = burst
        self._state = State()

    def take(self) -> float:
        """Take a slot. Returns 0 if one was free, or else the seconds after which to ask again."""
        return self._spend(1)

    async def async_take(self) -> float:
        """Take a slot without blocking the event loop. A call that is cancelled meanwhile takes none."""
        return self.take()

    def give_back(self) -> None:
        """Return a slot that was taken and not used."""
        self._spend(-1)

    def close(self) -> None:
        """Let go of files and connections."""

    def _spend(self, slots: int) -> float:
        self._state, wait = self._after(self._state, self._clock(), slots)
        return wait

    def _after(self, state: State, now: float, slots: int) -> tuple[State, float]:
        """The state after taking slots, and 0; or the same state, and the seconds until there is one."""
        if state.written_at > now:
            state = State()  # The clock was set back: nobody should wait until it is there again.
        arrival = max(state.arrival, now)
        wait = max(arrival - (self._burst - 1) * self._interval, state.closed_until) - now
        if slots > 0 and wait > 0:
            return state, max(wait, 0.001)
        return State(now, arrival + slots * self._interval, state.closed_until), 0.0
