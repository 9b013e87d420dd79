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
    """The flights by their URLs, each for as long as one of its calls refers to it."""

    def reset(self) -> None:
        self._lock = Lock()
        self._flights: WeakValueDictionary[str, Flight] = WeakValueDictionary()

    def join(self, url: str) -> Flight:
        """The flight that calls for a URL share now."""
        with self._lock:
            # The clock of a call does not stop there, because the calls wait for the server.
            return self._flights.setdefault(url, Flight(1, stops_clock=False))

    def end(self, url: str, flight: Flight, outcome: httpx.Response | Exception) -> None:
        """Give the outcome to the calls of a flight, which no other call joins from now on."""
        with self._lock:
            self._flights.pop(url, None)
        flight.outcome = outcome
