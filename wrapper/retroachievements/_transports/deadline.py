"""One deadline for a whole call: its attempts, the waits between them, and every part of a response.

Code that blocks can't be cancelled, so it waits no longer than `remaining()`, and every read and write of the network
asks `bounded()`. Code that awaits is cancelled when the time is up: see async_deadline.py.
"""

import time
from _thread import start_new_thread
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import AbstractContextManager, contextmanager, nullcontext
from contextvars import ContextVar, Token
from math import inf
from threading import Lock
from types import TracebackType
from typing import ParamSpec, Self, TypeVar
from weakref import ref

import httpx

Arguments = ParamSpec("Arguments")
Value = TypeVar("Value")


class Deadline:
    """Ends the call inside its `with` block with `TimeoutError`. Inside another deadline, the earlier end holds.

    The clock stops while the call waits in the queue of its own client. A clock of its own bounds that wait.

    Args:
        seconds: How long the call may take; None for any time.
        queue_timeout: How long it may wait in the queue, in all; None for any time.
    """

    def __init__(self, seconds: float | None, queue_timeout: float | None = None) -> None:
        self.end = inf if seconds is None else time.monotonic() + seconds
        self._queue_left = inf if queue_timeout is None else queue_timeout
        self._outer: Deadline | None = None
        self._token: Token[ref[Deadline] | None] | None = None
        self._waits_for = "its turn"

    @property
    def waits_for(self) -> str:
        """What the call waits for, or waited for last."""
        # Where the outer one holds inside too, it was told.
        return self._waits_for if self._token or not self._outer else self._outer.waits_for

    @property
    def queue_timed_out(self) -> bool:
        """Whether the call waited in the queue for as long as it may."""
        return self._queue_left <= 0 or (self._outer is not None and self._outer.queue_timed_out)

    @contextmanager
    def in_queue(self) -> Iterator[None]:
        """Let the clock of the queue run instead."""
        started = time.monotonic()
        left = self.end - started
        try:
            with nullcontext() if self._outer is None else self._outer.in_queue():
                self._run(self._queue_left)
                yield
        finally:
            self._queue_left -= time.monotonic() - started
            self._run(left)

    def _run(self, left: float) -> None:
        self.end = min(time.monotonic() + left, inf if self._outer is None else self._outer.end)

    def __enter__(self) -> Self:
        outer = self._outer = current()
        # Otherwise the outer one holds inside too, so that its clock is the one that stops.
        if outer is None or self.end < outer.end:
            self._token = _current.set(ref(self))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        # A part of a response is waited for until the deadline, and no longer.
        timed_out = isinstance(error, httpx.TimeoutException) and remaining() <= 0
        if self._token is not None:
            _current.reset(self._token)
        if timed_out:
            raise TimeoutError from error


# A weak reference: a deadline belongs to its call. If the call is gone, however it ended, so is its deadline.
_current: ContextVar[ref[Deadline] | None] = ContextVar("deadline", default=None)


def current() -> Deadline | None:
    """The deadline of the call, if it has one."""
    reference = _current.get()
    return None if reference is None else reference()


def remaining() -> float:
    """The seconds that the call has left; infinitely many if it has no deadline."""
    reference = _current.get()
    deadline = None if reference is None else reference()
    return inf if deadline is None else deadline.end - time.monotonic()


def waits_for(what: str) -> None:
    """Remember what the call waits for, if it has a deadline."""
    deadline = current()
    if deadline is not None:
        deadline._waits_for = what


def waiting_in_queue() -> AbstractContextManager[None]:
    """Stop the clock of the call, if it has a deadline, while it waits in the queue of its own client."""
    deadline = current()
    return nullcontext() if deadline is None else deadline.in_queue()


def bounded(seconds: float | None) -> float | None:
    """A timeout, or the time that is left if that is less. Raises `TimeoutError` if none is left."""
    left = remaining()
    if left <= 0:
        raise TimeoutError
    return seconds if left == inf else left if seconds is None else min(seconds, left)


def sleep(seconds: float) -> None:
    """Wait, but not past the deadline: then raise `TimeoutError`."""
    time.sleep(max(0.0, min(seconds, remaining())))
    if remaining() <= 0:
        raise TimeoutError


def start(function: Callable[Arguments, Value], *args: Arguments.args, **kwargs: Arguments.kwargs) -> Future[Value]:
    """Call a function in a thread of its own, which ends with the process at the latest."""
    future: Future[Value] = Future()
    future.set_running_or_notify_cancel()

    def run() -> None:
        try:
            future.set_result(function(*args, **kwargs))
        except BaseException as error:
            future.set_exception(error)

    # Thread.start() waits for the thread, which does not survive the exception of a signal handler.
    start_new_thread(run, ())
    return future


def wait(future: Future[Value], seconds: float) -> bool:
    """Wait for a future. Returns whether it is done.

    A wait inside the future, as that of `result()`, does not survive the exception of a signal handler.
    """
    done = Lock()
    done.acquire()
    future.add_done_callback(lambda _: done.release())
    return done.acquire(timeout=-1 if seconds == inf else max(0.0, seconds))


def result(future: Future[Value]) -> Value:
    """Wait for the result of a thread, but not past the deadline."""
    if not wait(future, remaining()):
        raise TimeoutError
    return future.result()


# What blocks can't be cancelled.
shield = nullcontext


def call_with_cleanup(function: Callable[Arguments, Value], *args: Arguments.args, **kwargs: Arguments.kwargs) -> Value:
    """Call a function. It blocks, so nothing can cancel it."""
    return function(*args, **kwargs)
