"""The resources that calls leave behind in this process."""

import gc
import os
from pathlib import Path

import httpcore

from retroachievements._async.transports.network import AsyncNetworkTransport
from retroachievements._sync.transports.network import NetworkTransport

Transport = AsyncNetworkTransport | NetworkTransport


def descriptors() -> int:
    return len(list(Path("/proc/self/fd").iterdir()))


def unfinished() -> list[object]:
    """Return connections with an unfinished response, in use or leaked."""
    gc.collect()
    kinds = (httpcore.HTTP11Connection, httpcore.AsyncHTTP11Connection)
    connections = [found for found in gc.get_objects() if isinstance(found, kinds)]
    return [found for found in connections if not found.is_idle() and not found.is_closed()]


def footprint(transport: Transport) -> tuple[int, int]:
    """Return file descriptors and bytes of memory, without the connections of the pool, which opens and closes them."""
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text(encoding="utf-8").split()[1])
    return descriptors() - len(transport._pool.connections), pages * os.sysconf("SC_PAGE_SIZE")
