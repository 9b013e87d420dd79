"""One deadline for a whole call: its attempts, the waits between them, and every part of a response.

Blocking code can't be cancelled, so it waits no longer than `remaining()`, and `bounded()` limits the timeout of each
network read and write. Code that awaits is cancelled at the deadline: see async_deadline.py.
"""

import time
from _thread import start_new_thread
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import AbstractContextManager, contextmanager, nullcontext
from contextvars import ContextVar
from math import inf
from threading import Lock
from types import TracebackType
from typing import Any, ParamSpec, Self, TypeVar
from weakref import ref

import httpx

Arguments = ParamSpec("Arguments")
Value = TypeVar("Value")


class DeadlineExceeded(TimeoutError):
    """The deadline of the call has passed. Signal handlers and transports of users may raise other `TimeoutError`s."""


class Deadline:
    """Ends the call inside its `with` block with `DeadlineExceeded`. Of nested deadlines, the earlier one applies.

    The clock stops while the call waits in the queue of its client. `queue_timeout` bounds that wait.

    Args:
        seconds: How long the call may take. None for no limit.
        queue_timeout: How long it may wait in the queue in total. None for no limit.
    """

    def __init__(self, seconds: float | None, queue_timeout: float | None = None) -> None:
        self.end = inf if seconds is None else time.monotonic() + seconds
        self._queue_left = inf if queue_timeout is None else queue_timeout
        self.is_in_queue = False
        # The resource that the call waits for, or waited for last.
        self.waits_for = "its turn"
        self._outer: Deadline | None = None

    @property
    def queue_timed_out(self) -> bool:
        """Whether the call has used up its time in the queue."""
        return self._queue_left <= 0 or (self._outer is not None and self._outer.queue_timed_out)

    @contextmanager
    def in_queue(self) -> Iterator[None]:
        """Run the clock of the queue in place of that of the call."""
        started = time.monotonic()
        left = self.end - started
        self.is_in_queue = True
        try:
            with nullcontext() if self._outer is None else self._outer.in_queue():
                self._run(self._queue_left)
                yield
        finally:
            self.is_in_queue = False
            self._queue_left -= time.monotonic() - started
            self._run(left)

    def _run(self, left: float) -> None:
        self.end = min(time.monotonic() + left, inf if self._outer is None else self._outer.end)

    def __enter__(self) -> Self:
        self._outer = current()
        if self._outer is not None:
            self.end = min(self.end, self._outer.end)
        self._token = CURRENT.set(ref(self))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        # The read timeout of a response ends at the deadline at the latest.
        timed_out = isinstance(error, httpx.TimeoutException) and remaining() <= 0
        CURRENT.reset(self._token)
        if timed_out:
            raise DeadlineExceeded from error


# A weak reference, because a deadline must not outlive its call, however the call ends.
CURRENT: ContextVar[ref[Deadline] | None] = ContextVar("deadline", default=None)


def current() -> Deadline | None:
    """Return the deadline of the call, if it has one."""
    reference = CURRENT.get()
    return None if reference is None else reference()


def remaining() -> float:
    """Return the seconds that the call has left, or infinity if it has no deadline."""
    reference = CURRENT.get()
    deadline = None if reference is None else reference()
    return inf if deadline is None else deadline.end - time.monotonic()


def waits_for(what: str) -> None:
    """Record the resource that the call waits for, in all of its deadlines."""
    deadline = current()
    while deadline is not None:
        deadline.waits_for = what
        deadline = deadline._outer


def waiting_in_queue() -> AbstractContextManager[None]:
    """Stop the clock of the call, if it has a deadline, while it waits in the queue of its client."""
    deadline = current()
    return nullcontext() if deadline is None else deadline.in_queue()


def bounded(seconds: float | None) -> float | None:
    """Return the timeout, or the time that is left if that is less. Raises `DeadlineExceeded` if none is left."""
    left = remaining()
    if left <= 0:
        raise DeadlineExceeded
    return seconds if left == inf else left if seconds is None else min(seconds, left)


def sleep(seconds: float) -> None:
    """Wait. At the deadline, raise `DeadlineExceeded`."""
    time.sleep(max(0.0, min(seconds, remaining())))
    if remaining() <= 0:
        raise DeadlineExceeded


def start(function: Callable[Arguments, Value], *args: Arguments.args, **kwargs: Arguments.kwargs) -> Future[Value]:
    """Call a function in a new daemon thread, which ends with the process at the latest."""
    future: Future[Value] = Future()
    future.set_running_or_notify_cancel()

    def run() -> None:
        try:
            future.set_result(function(*args, **kwargs))
        except BaseException as error:
            future.set_exception(error)

    # Not Thread.start(): it waits for the thread, and an exception from a signal handler would break that wait.
    start_new_thread(run, ())
    return future


def wait(future: Future[Value], seconds: float) -> bool:
    """Wait for a future. Returns whether it is done.

    It does not use `Future.result()`, whose wait an exception from a signal handler can break.
    """
    done = Lock()
    done.acquire()
    future.add_done_callback(lambda _: done.release())
    return done.acquire(timeout=-1 if seconds == inf else max(0.0, seconds))


def result(future: Future[Value]) -> Value:
    """Wait for the result of a thread. At the deadline, raise `DeadlineExceeded`."""
    if not wait(future, remaining()):
        raise DeadlineExceeded
    return future.result()


def call_within(
    seconds: float | None, function: Callable[Arguments, Value], *args: Arguments.args, **kwargs: Arguments.kwargs
) -> Value:
    """Call a function that connects. After the timeout, abandon it in its thread, and close a late connection."""
    future = start(function, *args, **kwargs)
    try:
        if not wait(future, inf if seconds is None else seconds):
            raise httpx.ConnectTimeout("timed out")
    except BaseException:
        future.add_done_callback(_close)
        raise
    return future.result()


def _close(connected: Future[Any]) -> None:
    if connected.exception() is None:
        connected.result().close()


# Blocking code can't be cancelled.
shield = nullcontext


def call_with_cleanup(function: Callable[Arguments, Value], *args: Arguments.args, **kwargs: Arguments.kwargs) -> Value:
    """Call a function. Blocking code can't be cancelled, so it needs no protection."""
    return function(*args, **kwargs)
