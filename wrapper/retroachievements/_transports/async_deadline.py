"""The deadline of asynchronous calls, and other functions that need an event loop."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from concurrent.futures import Future
from contextlib import AbstractContextManager
from types import TracebackType
from typing import Self

import anyio

from .deadline import Arguments, Deadline, DeadlineExceeded, Value, remaining


class AsyncDeadline(Deadline):
    """A deadline for code that awaits. It cancels the code."""

    def _run(self, left: float) -> None:
        super()._run(left)
        self._scope.deadline = anyio.current_time() + self.end - time.monotonic()

    async def __aenter__(self) -> Self:
        try:
            asyncio.get_running_loop()
        except RuntimeError:
            raise RuntimeError("AsyncRetroAchievements runs on asyncio only, not on trio") from None
        self.__enter__()
        self._scope = anyio.CancelScope(deadline=anyio.current_time() + remaining())
        self._scope.__enter__()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._scope.__exit__(kind, error, traceback)
        self.__exit__(kind, error, traceback)
        if self._scope.cancelled_caught:
            raise DeadlineExceeded


async_sleep = anyio.sleep


async def async_result(future: Future[Value]) -> Value:
    """Wait for the result of a thread without blocking the event loop."""
    return await asyncio.wrap_future(future)


async def async_call_within(
    _seconds: float | None,
    function: Callable[Arguments, Awaitable[Value]],
    *args: Arguments.args,
    **kwargs: Arguments.kwargs,
) -> Value:
    """Call a function that connects. With anyio, the timeout among its arguments applies to the whole call."""
    return await function(*args, **kwargs)


def async_shield() -> AbstractContextManager[object]:
    """Let the cleanup of a cancelled call finish."""
    return anyio.CancelScope(shield=True)


async def async_call_with_cleanup(
    function: Callable[Arguments, Awaitable[Value]], *args: Arguments.args, **kwargs: Arguments.kwargs
) -> Value:
    """Await a function that can clean up when it is cancelled.

    httpcore protects its cleanup with anyio. Task groups of anyio respect that, but `task.cancel()` and
    `asyncio.timeout` don't: they would leave requests in the pool forever.
    """
    values: list[Value] = []
    errors: list[BaseException] = []

    async def run() -> None:
        try:
            values.append(await function(*args, **kwargs))
        except asyncio.CancelledError:
            raise
        except BaseException as error:  # also from a signal handler
            errors.append(error)

    async with anyio.create_task_group() as group:
        group.start_soon(run)
    # Raised outside the group, which would wrap it.
    for error in errors:
        raise error
    return values[0]
