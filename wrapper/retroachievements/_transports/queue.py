"""A fair semaphore: callers are admitted first come, first served, and background calls after all others.

The semaphores of the standard library are not fair to threads, or belong to a single event loop. Here threads and
tasks of several loops wait in one queue.
"""

import threading
from bisect import insort
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from math import inf
from operator import attrgetter
from time import monotonic
from typing import TYPE_CHECKING
from weakref import ref

from .deadline import CURRENT, Deadline, DeadlineExceeded, remaining, wait, waiting_in_queue
from .lifetime import ProcessBound

if TYPE_CHECKING:
    import asyncio

# The maximum number of concurrent requests: the burst of the default budget.
CONNECTIONS = 10

# How often a waiting caller checks whether it is admitted or gives up. Usually a caller that leaves admits the next
# one, but an exception at the wrong moment, for example from a signal handler, can prevent that.
CHECK_SECONDS = 0.5

# The request extension with the delay of its turn: the request queues as if it had arrived this many seconds later.
STANDS_BACK = "retroachievements.stands_back"
# A background call waits behind all others, and has normal priority after a minute.
PRIORITIES = {"normal": 0.0, "background": 60.0}


class Place:
    """The place of a call in a queue."""

    blocks: bool
    deadline: ref[Deadline] | None
    is_admitted = False
    # Only set if the call has to wait.
    admission: Future[None] | None = None
    loop: "asyncio.AbstractEventLoop | None" = None


class PlaceReference(ref[Place]):
    """A weak reference to a place, because it must not outlive its call, however the call ends."""

    turn: float
    """By which the places are sorted. That of an admitted place is the earliest of all."""


class Queue(ProcessBound):
    """Admits `size` callers at once.

        with queue.place() as place:
            queue.wait(place)  # or: await queue.async_wait(place)

    Args:
        size: How many callers are admitted at once.
    """

    # The clock of a call stops while it waits.
    _clock = staticmethod(waiting_in_queue)

    def __init__(self, size: int) -> None:
        self._size = size
        # How many admitted places block before no later caller is admitted.
        self.most_blocking = 1
        super().__init__()

    def reset(self) -> None:
        # Reentrant, because garbage collection may end an abandoned call while the same thread holds the lock.
        self._lock = threading.RLock()
        self._places: list[PlaceReference] = []

    # A generator, so that it cleans up even after an exception at its start, for example from a signal handler.
    @contextmanager
    def place(self, turn: float | None = None, *, blocks: bool = False) -> Iterator[Place]:
        """Yield a place in the queue, which it leaves at the end of the `with` block.

        Args:
            turn: The place is behind all places with an earlier or equal turn, by default at the end of the queue.
            blocks: Whether later callers may have to wait until `unblock`, even if there is room.
        """
        place = Place()
        place.blocks, place.deadline = blocks, CURRENT.get()
        waiting = PlaceReference(place)
        waiting.turn = monotonic() if turn is None else turn
        try:
            with self._lock:
                insort(self._places, waiting, key=attrgetter("turn"))
            if len(self._places) <= self._size:
                self._admit()
            yield place
        finally:
            with self._lock, suppress(ValueError):
                self._places.remove(waiting)
            if self._places:
                self._admit()

    def unblock(self, place: Place) -> None:
        """Admit later callers too."""
        place.blocks = False
        if len(self._places) > 1:
            self._admit()

    def give_way(self, place: Place, turn: float) -> None:
        """Move an admitted place behind the waiting places with an earlier turn."""
        with self._lock, suppress(ValueError):  # Not in the queue of a forked process.
            waiting = self._places.pop(self._places.index(PlaceReference(place)))
            waiting.turn, place.is_admitted = turn, False
            insort(self._places, waiting, key=attrgetter("turn"))
        self._admit()

    def wait(self, place: Place, gives_up: Callable[[], bool] = lambda: False) -> None:
        """Wait until a place is admitted, or the call gives up. At the deadline, raise `DeadlineExceeded`."""
        if not place.is_admitted:
            place.admission = Future()
            with self._clock():
                while not place.is_admitted and not gives_up():
                    self._admit()
                    with self._until_check():
                        if remaining() <= 0:
                            raise DeadlineExceeded
                        wait(place.admission, min(CHECK_SECONDS, remaining()))

    async def async_wait(self, place: Place, gives_up: Callable[[], bool] = lambda: False) -> None:
        """Wait until a place is admitted, or the call gives up."""
        import asyncio

        place.loop = asyncio.get_running_loop()
        if not place.is_admitted:
            place.admission = Future()
            admission = asyncio.wrap_future(place.admission)
            with self._clock():
                while not place.is_admitted and not gives_up():
                    self._admit()
                    with self._until_check():
                        await asyncio.wait([admission], timeout=CHECK_SECONDS)

    def _until_check(self) -> AbstractContextManager[None]:
        return nullcontext()

    def _admit(self) -> None:
        """Admit the first places, and remove places whose call or event loop is gone."""
        with self._lock:
            admitted, blocking, now = 0, 0, monotonic()
            # A copy, because the end of an abandoned call may change the list.
            for waiting in self._places.copy():
                # Background calls leave room for one other call.
                room = self._size - 1 if waiting.turn > now and self._size > 1 else self._size
                if admitted >= room or blocking == self.most_blocking:
                    break
                place = waiting()
                if place is None or (place.loop is not None and place.loop.is_closed()):
                    with suppress(ValueError):
                        self._places.remove(waiting)
                    continue
                waiting.turn, place.is_admitted = -inf, True
                if place.admission is not None and not place.admission.done():
                    place.admission.set_result(None)
                admitted += 1
                blocking += place.blocks
