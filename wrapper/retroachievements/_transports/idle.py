"""The idle connections of a pool. They belong to an event loop, and close together with it."""

from collections import deque
from collections.abc import AsyncGenerator, Awaitable, Callable
from typing import Any

from .queue import CONNECTIONS

# The idle connections by event loop, and the generator that closes them.
Idle = dict[Any, tuple[deque[Any], AsyncGenerator[None] | None]]


def idle_connections(known: Idle, _close: Callable[[], None]) -> deque[Any]:
    """Return the idle connections of the process: synchronous code has no event loop."""
    return known.setdefault(None, (deque(maxlen=CONNECTIONS), None))[0]


async def async_idle_connections(known: Idle, close: Callable[[], Awaitable[None]]) -> deque[Any]:
    """Return the idle connections of this event loop. The loop calls `close` when it ends."""
    import asyncio

    loop = asyncio.get_running_loop()
    if loop not in known:
        for ended in [other for other in list(known) if other.is_closed()]:
            known.pop(ended, None)
        closing = _close_at_the_end(close)
        await anext(closing)
        known[loop] = deque(maxlen=CONNECTIONS), closing
    return known[loop][0]


async def _close_at_the_end(close: Callable[[], Awaitable[None]]) -> AsyncGenerator[None]:
    # asyncio.run closes the asynchronous generators of its loop before the loop.
    try:
        yield
    finally:
        await close()
