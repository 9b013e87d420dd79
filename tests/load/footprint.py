"""What calls leave behind in this process."""

import gc
import os
from pathlib import Path

from retroachievements._async.transports.network import AsyncNetworkTransport
from retroachievements._sync.transports.network import NetworkTransport

Transport = AsyncNetworkTransport | NetworkTransport


def descriptors() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))


def unfinished(transport: Transport) -> list[object]:
    """Requests without an answer, and connections whose answer nobody has read."""
    busy = [connection for connection in transport._pool.connections if not connection.is_idle()]
    return [*transport._pool._requests, *busy]


def footprint(transport: Transport) -> tuple[int, int]:
    """Descriptors and bytes, without the connections of a pool: it opens and closes them as it likes."""
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text(encoding="utf-8").split()[1])
    return descriptors() - len(transport._pool.connections), pages * os.sysconf("SC_PAGE_SIZE")
