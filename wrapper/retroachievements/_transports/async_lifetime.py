"""Connection pools of event loops, which close together with their loop."""

import asyncio
from collections.abc import AsyncGenerator, Callable
from typing import TYPE_CHECKING, Generic, TypeVar

from .async_deadline import async_result
from .deadline import start
from .lifetime import ProcessBound

if TYPE_CHECKING:
    import httpcore

AsyncPool = TypeVar("AsyncPool", bound="httpcore.AsyncConnectionPool")


class AsyncPools(ProcessBound, Generic[AsyncPool]):
    """The pools of connections of this process, one for each event loop.

    Args:
        make: Makes a pool.
    """

    def __init__(self, make: Callable[[], AsyncPool]) -> None:
        self._make = make
        self._is_imported = False
        super().__init__()

    def reset(self) -> None:
        self._pools: dict[asyncio.AbstractEventLoop, AsyncPool] = {}
        self._closing: dict[asyncio.AbstractEventLoop, AsyncGenerator[None]] = {}

    async def open(self) -> None:
        """Register the pool of this event loop to close together with the loop."""
        if not self._is_imported:
            # The first pool imports httpcore, which would block the event loop.
            await async_result(start(self._make))
            self._is_imported = True
        loop = asyncio.get_running_loop()
        if loop not in self._closing:
            for closed in [known for known in self._closing if known.is_closed()]:
                self._closing.pop(closed)
                self._pools.pop(closed, None)
            # asyncio.run closes the asynchronous generators of its loop before the loop.
            self._closing[loop] = self._close_at_the_end()
            await anext(self._closing[loop])

    async def _close_at_the_end(self) -> AsyncGenerator[None]:
        try:
            yield
        finally:
            await self.aclose()

    def get(self) -> AsyncPool:
        """Return the pool of this event loop, and make it if necessary."""
        loop = asyncio.get_running_loop()
        if loop not in self._pools:
            self._pools[loop] = self._make()
        return self._pools[loop]

    async def aclose(self) -> None:
        """Close the connections of this event loop."""
        pool = self._pools.pop(asyncio.get_running_loop(), None)
        if pool is not None:
            await pool.aclose()
