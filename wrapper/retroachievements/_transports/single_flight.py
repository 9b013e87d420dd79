"""Equal calls at once share one request, and its outcome."""

from threading import Lock
from weakref import WeakValueDictionary

import httpx

from .lifetime import ProcessBound
from .queue import Queue

# An extension of a request that may not be answered by what is stored, and whose response replaces it.
REFRESH = "retroachievements.refresh"


class Flight(Queue):
    """The calls that share a request. The first in the queue sends it; if it is cancelled, the next one does."""

    outcome: httpx.Response | Exception | None = None


class SingleFlight(ProcessBound):
    """The flights by their URLs and options, each for as long as one of its calls refers to it."""

    def reset(self) -> None:
        self._lock = Lock()
        self._flights: WeakValueDictionary[str, Flight] = WeakValueDictionary()

    def join(self, call: str) -> Flight:
        """The flight that equal calls share now."""
        with self._lock:
            # The clock of a call does not stop there, because the calls wait for the server.
            return self._flights.setdefault(call, Flight(1, stops_clock=False))

    def end(self, call: str, flight: Flight, outcome: httpx.Response | Exception) -> None:
        """Give the outcome to the calls of a flight, which no other call joins from now on."""
        with self._lock:
            self._flights.pop(call, None)
        flight.outcome = outcome
