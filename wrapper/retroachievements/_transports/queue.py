"""A fair semaphore: callers are admitted first come, first served, and background calls after all others.

The semaphores of the standard library are not fair to threads, or belong to a single event loop. Here threads and
tasks of several loops wait in one queue.
"""

import threading
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import contextmanager, nullcontext, suppress
from time import monotonic
from typing import TYPE_CHECKING
from weakref import ref

from .deadline import remaining, wait, waiting_in_queue
from .lifetime import ProcessBound

if TYPE_CHECKING:
    import asyncio

# The maximum number of concurrent requests: the burst of the default budget.
CONNECTIONS = 10

# How often a waiting caller checks whether it is admitted. Usually a caller that leaves admits the next one, but an
# exception at the wrong moment, for example from a signal handler, can prevent that.
CHECK_SECONDS = 0.5

# The request extension with the delay of its turn: the request queues as if it had arrived this many seconds later.
STANDS_BACK = "retroachievements.stands_back"
# A background call waits behind all others, and has normal priority after a minute.
PRIORITIES = {"normal": 0.0, "background": 60.0}


class Place:
    """The place of a call in a queue."""

    is_admitted = False
    # Only set if the call has to wait.
    admission: Future[None] | None = None
    loop: "asyncio.AbstractEventLoop | None" = None


class Queue(ProcessBound):
    """Admits `size` callers at once.

        with queue.place() as place:
            queue.wait(place)  # or: await queue.async_wait(place)

    Args:
        size: How many callers are admitted at once.
        stops_clock: Whether the clock of a deadline stops while a call waits here.
    """

    def __init__(self, size: int, *, stops_clock: bool = True) -> None:
        self._size = size
        self._clock = waiting_in_queue if stops_clock else nullcontext
        super().__init__()

    def reset(self) -> None:
        self._lock = threading.Lock()
        # Pairs of a turn and a place, admitted places first.
        # The references are weak, because a place must not outlive its call, however the call ends.
        self._places: deque[tuple[float, ref[Place]]] = deque()

    # A generator, so that it cleans up even after an exception at its start, for example from a signal handler.
    @contextmanager
    def place(self, turn: float | None = None) -> Iterator[Place]:
        """Yield a place in the queue, which it leaves at the end of the `with` block.

        The place is behind all places with an earlier or equal turn, by default at the end of the queue.
        """
        place = Place()
        waiting = monotonic() if turn is None else turn, ref(place)
        try:
            with self._lock:
                index = len(self._places)
                while index > self._size and self._places[index - 1][0] > waiting[0]:
                    index -= 1
                self._places.insert(index, waiting)
                place.is_admitted = index < self._size
            yield place
        finally:
            with self._lock, suppress(ValueError):
                self._places.remove(waiting)
            if len(self._places) >= self._size:
                self._admit()

    def is_overtaken(self, turn: float) -> bool:
        """Return whether the next place in the queue has an earlier turn than an admitted place."""
        with self._lock:
            return len(self._places) > self._size and self._places[self._size][0] < turn

    def wait(self, place: Place) -> None:
        """Wait until a place is admitted. At the deadline, raise `TimeoutError`."""
        if not place.is_admitted:
            admission = self._admission(place)
            with self._clock():
                while not wait(admission, min(CHECK_SECONDS, remaining())):
                    if remaining() <= 0:
                        raise TimeoutError
                    self._admit()

    async def async_wait(self, place: Place) -> None:
        """Wait until a place is admitted."""
        import asyncio

        place.loop = asyncio.get_running_loop()
        if not place.is_admitted:
            admission = asyncio.wrap_future(self._admission(place))
            with self._clock():
                while not place.is_admitted:
                    await asyncio.wait([admission], timeout=CHECK_SECONDS)
                    self._admit()

    def _admission(self, place: Place) -> Future[None]:
        admission = place.admission = Future()
        self._admit()  # in place of calls that are gone
        return admission

    def _admit(self) -> None:
        """Admit the first places, and remove places whose call or event loop is gone."""
        with self._lock:
            number = 0
            while number < min(self._size, len(self._places)):
                place = self._places[number][1]()
                if place is None or (place.loop is not None and place.loop.is_closed()):
                    del self._places[number]
                    continue
                place.is_admitted = True
                if place.admission is not None and not place.admission.done():
                    place.admission.set_result(None)
                number += 1
