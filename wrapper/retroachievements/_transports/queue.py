"""A fair semaphore: callers are admitted in the order of asking.

A semaphore of the standard library is not fair to threads, and belongs to a single event loop. Here threads and the
tasks of several loops wait in one queue.
"""

import asyncio
import threading
from collections import deque
from contextlib import nullcontext, suppress
from types import TracebackType
from weakref import ref

from .deadline import remaining, running_loop, waiting_in_queue

# How often a waiting caller checks whether it has its turn. Usually the caller that leaves admits the next one, but an
# exception at the wrong moment, such as that of a signal handler, can interrupt that.
CHECK_SECONDS = 0.5


class Queue:
    """Admits `size` callers at once. See `Place` and `AsyncPlace`.

    Args:
        size: How many callers are admitted at once.
        stops_clock: Whether the clock of a deadline stops while a call waits here.
    """

    def __init__(self, size: int, *, stops_clock: bool = True) -> None:
        self._size = size
        self.waiting = waiting_in_queue if stops_clock else nullcontext
        self._lock = threading.Lock()
        # A place belongs to its call. If the call is gone, however it ended, so is its place.
        self._places: deque[ref[Place]] = deque()

    def join(self, place: "Place") -> None:
        """Put a place at the end of the queue."""
        with self._lock:
            if len(self._places) < self._size:
                self._places.append(place.reference)
                return
            place.prepare_to_wait()
            self._places.append(place.reference)
        self.admit()

    def leave(self, place: "Place") -> None:
        """Remove a place, and admit the next one."""
        with self._lock, suppress(ValueError):
            self._places.remove(place.reference)
        if len(self._places) >= self._size:
            self.admit()

    def admit(self) -> None:
        """Admit the first places, and remove those whose call is gone."""
        with self._lock:
            number = 0
            while number < min(self._size, len(self._places)):
                place = self._places[number]()
                if place is None or place.is_abandoned:
                    del self._places[number]
                else:
                    place.admit()
                    number += 1


class Place:
    """The place of a thread in a queue. Inside the `with` block, it is admitted."""

    is_abandoned = False
    _turn: "threading.Lock | None" = None

    def __init__(self, queue: Queue) -> None:
        self._queue = queue
        self.reference = ref(self)

    def prepare_to_wait(self) -> None:
        self._turn = threading.Lock()
        self._turn.acquire()

    def admit(self) -> None:
        if self._turn is not None:
            with suppress(RuntimeError):  # it was admitted before
                self._turn.release()

    def __enter__(self) -> None:
        try:
            self._queue.join(self)
            if self._turn is not None:
                with self._queue.waiting():
                    while not self._turn.acquire(timeout=max(0.0, min(CHECK_SECONDS, remaining()))):
                        if remaining() <= 0:
                            raise TimeoutError
                        self._queue.admit()
        except BaseException:
            self._queue.leave(self)
            raise

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._queue.leave(self)


class AsyncPlace(Place):
    """The place of a task in a queue. Inside the `async with` block, it is admitted."""

    _admitted: asyncio.Future[None] | None = None

    def prepare_to_wait(self) -> None:
        self._loop = running_loop()
        self._admitted = self._loop.create_future()

    @property
    def is_abandoned(self) -> bool:  # type: ignore[override]
        """Whether the event loop ended while the task was waiting."""
        return self._admitted is not None and self._loop.is_closed()

    def admit(self) -> None:
        if self._admitted is not None and not self._admitted.done():
            # The caller may run in another loop, or in none.
            self._loop.call_soon_threadsafe(self._wake)

    def _wake(self) -> None:
        if self._admitted is not None and not self._admitted.done():
            self._admitted.set_result(None)

    async def __aenter__(self) -> None:
        try:
            self._queue.join(self)
            if self._admitted is not None:
                with self._queue.waiting():
                    while not self._admitted.done():
                        await asyncio.wait([self._admitted], timeout=CHECK_SECONDS)
                        self._queue.admit()
        except BaseException:
            self._queue.leave(self)
            raise

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._queue.leave(self)
