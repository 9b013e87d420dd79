"""One deadline for a whole call: its attempts, the waits between them, and every part of a response.

Code that awaits is cancelled when the time is up. Code that blocks can't be cancelled, so it waits no longer than
`remaining()`, and every read and write of the network asks `bounded()`.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable
from contextvars import ContextVar, Token
from math import inf
from types import TracebackType
from typing import ParamSpec, TypeVar

import anyio
import httpx

Arguments = ParamSpec("Arguments")
Value = TypeVar("Value")


class Deadline:
    """Ends the call inside its `with` block with `TimeoutError`.

    A deadline inside another one takes the earlier end. It has two clocks, and one of them runs: usually that of the
    call, but while the call waits in the queue of its own client, that of the queue.

    Args:
        seconds: How long the call may take; None for any time.
        queue_timeout: How long it may wait in the queue, in all; None for any time.
    """

    def __init__(self, seconds: float | None, queue_timeout: float | None = None) -> None:
        self._call_left = inf if seconds is None else seconds
        self._queue_left = inf if queue_timeout is None else queue_timeout
        self._since = time.monotonic()
        self._scope: anyio.CancelScope | None = None
        self._outer: Deadline | None = None
        self._token: Token[Deadline | None] | None = None
        self.in_queue = False

    @property
    def remaining(self) -> float:
        """The seconds left on the clock that runs."""
        left = (self._queue_left if self.in_queue else self._call_left) - (time.monotonic() - self._since)
        return left if self._outer is None else min(left, self._outer.remaining)

    @property
    def queue_timed_out(self) -> bool:
        """Whether the call waited in the queue for as long as it may."""
        return self._queue_left <= 0

    def switch_clock(self, *, in_queue: bool) -> None:
        """Stop the clock that runs, and start the other one."""
        now = time.monotonic()
        if self.in_queue:
            self._queue_left -= now - self._since
        else:
            self._call_left -= now - self._since
        self._since, self.in_queue = now, in_queue
        if self._scope is not None:
            self._scope.deadline = anyio.current_time() + self.remaining

    def __enter__(self) -> "Deadline":
        """The deadline that holds inside: this one, or the outer one if that ends earlier."""
        outer = _current.get()
        if outer is not None and outer.remaining <= self.remaining:
            return outer
        self._outer = outer
        self._token = _current.set(self)
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


class AsyncDeadline(Deadline):
    """The same for code that awaits, which is cancelled."""

    async def __aenter__(self) -> Deadline:
        running_loop()
        deadline = self.__enter__()
        if deadline is self:
            self._scope = anyio.CancelScope(deadline=anyio.current_time() + self.remaining)
            self._scope.__enter__()
        return deadline

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> bool:
        swallowed = self._scope is not None and self._scope.__exit__(kind, error, traceback)
        self.__exit__(kind, error, traceback)
        if self._scope is not None and self._scope.cancelled_caught:
            raise TimeoutError
        return bool(swallowed)


_current: ContextVar[Deadline | None] = ContextVar("deadline", default=None)


def remaining() -> float:
    """The seconds that the call has left; infinitely many if it has no deadline."""
    deadline = _current.get()
    return inf if deadline is None else deadline.remaining


class waiting_in_queue:  # noqa: N801
    """Let the clock of the queue run inside the `with` block instead of that of the call."""

    def __enter__(self) -> None:
        self._deadline = _current.get()
        if self._deadline is not None:
            self._deadline.switch_clock(in_queue=True)

    def __exit__(self, *_: object) -> None:
        if self._deadline is not None:
            self._deadline.switch_clock(in_queue=False)


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


async_sleep = anyio.sleep


def running_loop() -> asyncio.AbstractEventLoop:
    """The event loop of this thread. Raises RuntimeError if that is not one of asyncio."""
    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        raise RuntimeError("AsyncRetroAchievements and its transports run on asyncio only, not on trio") from None


def call_with_cleanup(function: Callable[Arguments, Value], *args: Arguments.args, **kwargs: Arguments.kwargs) -> Value:
    """Call a function. It blocks, so nothing can cancel it."""
    return function(*args, **kwargs)


async def async_call_with_cleanup(
    function: Callable[Arguments, Awaitable[Value]], *args: Arguments.args, **kwargs: Arguments.kwargs
) -> Value:
    """Await a function that can clean up when it is cancelled.

    httpcore protects its cleanup with anyio. A task group of anyio respects that, but `task.cancel()` and
    `asyncio.timeout` don't: they would leave requests in the pool that are never removed.
    """
    values: list[Value] = []
    errors: list[Exception] = []

    async def run() -> None:
        try:
            values.append(await function(*args, **kwargs))
        except Exception as error:
            errors.append(error)

    async with anyio.create_task_group() as group:
        group.start_soon(run)
    # Not inside the group, which would wrap it.
    for error in errors:
        raise error
    return values[0]
