"""One deadline for all that a call does: its waits, its attempts, and every part of an answer.

What awaits can be cancelled; what blocks has to look at the clock before it waits.
"""

import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from math import inf
from typing import ParamSpec, TypeVar

import anyio
import httpx

Arguments = ParamSpec("Arguments")
Value = TypeVar("Value")

_end: ContextVar[float] = ContextVar("the moment when the call ends", default=inf)


def remaining() -> float:
    """How many seconds the call has left; infinitely many where it has no deadline."""
    return _end.get() - time.monotonic()


@contextmanager
def deadline(seconds: float | None) -> Iterator[None]:
    """Give what blocks inside so many seconds, None for any. After them it ends with `TimeoutError`."""
    token = _end.set(inf if seconds is None else time.monotonic() + seconds)
    try:
        yield
    except httpx.TimeoutException as error:
        if remaining() > 0:
            raise
        raise TimeoutError from error
    finally:
        _end.reset(token)


@contextmanager
def async_deadline(seconds: float | None) -> Iterator[None]:
    """Give what awaits inside so many seconds, None for any. After them it ends with `TimeoutError`."""
    with anyio.fail_after(seconds), deadline(seconds):
        yield


def bounded(seconds: float | None) -> float | None:
    """A timeout, or what is left until the deadline where that is less."""
    left = remaining()
    if left == inf:
        return seconds
    # Not 0, which would mean not to wait at all, nor less, which is an error.
    left = max(left, 0.001)
    return left if seconds is None else min(seconds, left)


def sleep(seconds: float) -> None:
    time.sleep(max(0.0, min(seconds, remaining())))
    if remaining() <= 0:
        raise TimeoutError


async_sleep = anyio.sleep


def intact(function: Callable[Arguments, Value], *args: Arguments.args, **kwargs: Arguments.kwargs) -> Value:
    """What a function answers. What blocks can't be cancelled."""
    return function(*args, **kwargs)


async def async_intact(
    function: Callable[Arguments, Awaitable[Value]], *args: Arguments.args, **kwargs: Arguments.kwargs
) -> Value:
    """What a function answers, which can clean up when it is cancelled.

    httpcore protects its cleaning up with anyio. A task group of anyio listens to that, but `task.cancel()` and
    `asyncio.timeout` don't: they would leave requests behind in the pool that are never removed.
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
    # Not from inside of the group, which would wrap it.
    for error in errors:
        raise error
    return values[0]
