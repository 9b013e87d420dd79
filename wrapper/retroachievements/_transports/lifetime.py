"""State that belongs to a process or to an event loop does not outlive it.

After a fork, a child makes its own connections, queues and budgets, and does not touch those of its parent: both would
read each other's responses. Connections of an event loop are closed with it.
"""

import asyncio
import os
from collections.abc import AsyncGenerator, Callable
from threading import Lock
from typing import Generic, TypeVar
from weakref import WeakSet

import httpcore

Pool = TypeVar("Pool", bound=httpcore.ConnectionPool)
AsyncPool = TypeVar("AsyncPool", bound=httpcore.AsyncConnectionPool)


class ProcessBound:
    """An object with state of this process, which `reset` makes: here, and again in each child after a fork."""

    def __init__(self) -> None:
        _process_bound.add(self)
        self.reset()

    def reset(self) -> None:
        """Make the state, without closing what was there."""
        raise NotImplementedError


_process_bound: WeakSet[ProcessBound] = WeakSet()

# The state of the parent. The child keeps it, because to drop it would be to close it.
_inherited: list[dict[str, object]] = []


def forked() -> bool:
    """Whether this process was forked from one with such objects."""
    return bool(_inherited)


def _reset_in_child() -> None:
    for instance in list(_process_bound):
        _inherited.append(dict(vars(instance)))
        instance.reset()


if hasattr(os, "register_at_fork"):  # not on Windows
    os.register_at_fork(after_in_child=_reset_in_child)


class Pools(ProcessBound, Generic[Pool]):
    """The pool of connections of this process.

    Args:
        make: Makes a pool.
    """

    def __init__(self, make: Callable[[], Pool]) -> None:
        self._make = make
        super().__init__()

    def reset(self) -> None:
        self._lock = Lock()
        self._pool: Pool | None = None

    def open(self) -> None:
        """Nothing has to be prepared."""

    def get(self) -> Pool:
        """The pool, which is made if there is none."""
        with self._lock:
            if self._pool is None:
                self._pool = self._make()
            return self._pool

    def close(self) -> None:
        """Close the connections."""
        pool, self._pool = self._pool, None
        if pool is not None:
            pool.close()


class AsyncPools(ProcessBound, Generic[AsyncPool]):
    """The pools of connections of this process, one for each event loop.

    Args:
        make: Makes a pool.
    """

    def __init__(self, make: Callable[[], AsyncPool]) -> None:
        self._make = make
        super().__init__()

    def reset(self) -> None:
        self._pools: dict[asyncio.AbstractEventLoop, AsyncPool] = {}
        self._closing: dict[asyncio.AbstractEventLoop, AsyncGenerator[None]] = {}

    async def open(self) -> None:
        """Let the pool of this event loop be closed with it."""
        loop = asyncio.get_running_loop()
        if loop not in self._closing:
            for closed in [known for known in self._closing if known.is_closed()]:
                self._closing.pop(closed)
                self._pools.pop(closed, None)
            # asyncio.run ends the asynchronous generators of its loop before it closes the loop.
            self._closing[loop] = self._close_at_the_end()
            await anext(self._closing[loop])

    async def _close_at_the_end(self) -> AsyncGenerator[None]:
        try:
            yield
        finally:
            await self.aclose()

    def get(self) -> AsyncPool:
        """The pool of this event loop, which is made if there is none."""
        loop = asyncio.get_running_loop()
        if loop not in self._pools:
            self._pools[loop] = self._make()
        return self._pools[loop]

    async def aclose(self) -> None:
        """Close the connections of this event loop."""
        pool = self._pools.pop(asyncio.get_running_loop(), None)
        if pool is not None:
            await pool.aclose()
