"""A fair semaphore: callers are admitted in the order of asking, and those in the background behind all others.

A semaphore of the standard library is not fair to threads, and belongs to a single event loop. Here threads and the
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

# How many requests are on their way at once, at most: as many as the default budget sends at once.
CONNECTIONS = 10

# How often a waiting caller checks whether it has its turn. Usually the caller that leaves admits the next one, but an
# exception at the wrong moment, such as that of a signal handler, can interrupt that.
CHECK_SECONDS = 0.5

# The extension of a request with the seconds by which it stands back: it queues as if it had come so much later.
STANDS_BACK = "retroachievements.stands_back"
# So a call in the background is behind all others, and counts as one of them after a minute.
PRIORITIES = {"normal": 0.0, "background": 60.0}


class Place:
    """The place of a call in a queue."""

    is_admitted = False
    # Made where the call has to wait.
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
        # A place belongs to its call. If the call is gone, however it ended, so is its place.
        # Each has its turn beside it. Those that are admitted come first.
        self._places: deque[tuple[float, ref[Place]]] = deque()

    # A generator: its cleanup survives an exception at its start, such as that of a signal handler.
    @contextmanager
    def place(self, turn: float | None = None) -> Iterator[Place]:
        """A place in the queue, until the `with` block ends.

        It is behind all those whose turn is not later. By default that is the end of the queue.
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
        """Whether the next one in the queue has an earlier turn than one that is admitted."""
        with self._lock:
            return len(self._places) > self._size and self._places[self._size][0] < turn

    def wait(self, place: Place) -> None:
        """Wait until a place is admitted, but not past the deadline."""
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
        self._admit()  # in place of those that are gone
        return admission

    def _admit(self) -> None:
        """Admit the first places, and remove those whose call or event loop is gone."""
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
