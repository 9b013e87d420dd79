"""The queues in front of a budget and of the network."""

import threading
from collections import deque
from itertools import islice
from math import inf
from types import TracebackType

import anyio

from ._deadline import remaining

# Where tasks wait, in the order of asking, until they are among the first so and so many.
AsyncTurns = anyio.Semaphore


class Turns:
    """Where threads wait, in the order of asking, until they are among the first so and so many.

    A lock or a semaphore of the standard library has no order, and knows nothing of the deadline of the call.
    """

    def __init__(self, at_once: int) -> None:
        self._at_once = at_once
        self._lock = threading.Lock()
        self._queue: deque[threading.Event] = deque()
        self._own = threading.local()

    def __enter__(self) -> None:
        turn = threading.Event()
        with self._lock:
            self._queue.append(turn)
            self._let_in()
        try:
            left = remaining()
            if not turn.wait(None if left == inf else max(0.0, left)):
                raise TimeoutError
        except BaseException:
            self._leave(turn)
            raise
        self._own.turn = turn

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._leave(self._own.turn)

    def _leave(self, turn: threading.Event) -> None:
        with self._lock:
            self._queue.remove(turn)
            self._let_in()

    def _let_in(self) -> None:
        for turn in islice(self._queue, self._at_once):
            turn.set()
