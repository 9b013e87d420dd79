"""Equal concurrent calls share one request and its outcome."""

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from threading import Lock
from weakref import WeakValueDictionary

import httpx

from .deadline import waiting_in_queue, waits_for
from .lifetime import ProcessBound
from .queue import Queue

# The extension of a request that ignores the stored response, and whose response replaces it.
REFRESH = "retroachievements.refresh"


def copy_error(error: Exception) -> Exception:
    """Copy an error for another caller, without its traceback, which refers to the frames of this one.

    `copy.copy` would call `__init__`, whose parameters can differ from `args`.
    """
    copied = type(error).__new__(type(error))
    copied.args = error.args
    vars(copied).update(vars(error))
    return copied


class Flight(Queue):
    """The calls that share a request. The first in the queue sends it. If it is cancelled, the next one does.

    The clocks of the others stop while that of the first is stopped.
    """

    outcome: httpx.Response | Exception | None = None
    _clock = staticmethod(nullcontext)

    def __init__(self) -> None:
        super().__init__(1)

    @contextmanager
    def _until_check(self) -> Iterator[None]:
        with self._lock:
            first = self._places[0]() if self._places else None
        deadline = first and first.deadline and first.deadline()
        try:
            with waiting_in_queue() if deadline and deadline.is_in_queue else nullcontext():
                yield
        finally:
            if deadline:
                waits_for(deadline.waits_for)


class SingleFlight(ProcessBound):
    """The flights by URL and options. A flight exists as long as one of its calls refers to it."""

    def reset(self) -> None:
        self._lock = Lock()
        self._flights: WeakValueDictionary[str, Flight] = WeakValueDictionary()

    def join(self, call: str) -> Flight:
        """Return the flight that equal calls share now."""
        with self._lock:
            return self._flights.setdefault(call, Flight())

    def end(self, call: str, flight: Flight, outcome: httpx.Response | Exception) -> None:
        """Give the outcome to the calls of a flight. No other call can join it after that."""
        with self._lock:
            self._flights.pop(call, None)
        flight.outcome = outcome
