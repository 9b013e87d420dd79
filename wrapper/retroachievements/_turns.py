"""The queues in front of a budget and of the network."""

import threading
from collections import deque
from math import inf
from types import TracebackType

import anyio

from ._deadline import remaining

# Where tasks wait for a slot, in the order of asking.
AsyncTurns = anyio.Lock

# Where tasks wait for one of several places.
AsyncPlaces = anyio.Semaphore


class Places:
    """Where threads wait for one of several places, but not beyond the deadline of the call."""

    def __init__(self, number: int) -> None:
        self._free = threading.Semaphore(number)

    def __enter__(self) -> None:
        left = remaining()
        if not self._free.acquire(timeout=None if left == inf else max(0.0, left)):
            raise TimeoutError

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._free.release()


class Turns:
    """Where threads wait for a slot, in the order of asking: a lock of the standard library has no order."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._queue: deque[threading.Event] = deque()

    def __enter__(self) -> None:
        turn = threading.Event()
        with self._lock:
            self._queue.append(turn)
            self._queue[0].set()
        try:
            left = remaining()
            if not turn.wait(None if left == inf else max(0.0, left)):
                raise TimeoutError
        except BaseException:
            self._leave(turn)
            raise

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._leave(self._queue[0])

    def _leave(self, turn: threading.Event) -> None:
        with self._lock:
            self._queue.remove(turn)
            if self._queue:
                self._queue[0].set()
