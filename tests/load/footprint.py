"""What calls leave behind in this process."""

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
    """Connections whose response nobody has read to its end, in use or forgotten."""
    gc.collect()
    kinds = (httpcore.HTTP11Connection, httpcore.AsyncHTTP11Connection)
    connections = [found for found in gc.get_objects() if isinstance(found, kinds)]
    return [found for found in connections if not found.is_idle() and not found.is_closed()]


def footprint(transport: Transport) -> tuple[int, int]:
    """Descriptors and bytes, without the connections of a pool: it opens and closes them as it likes."""
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text(encoding="utf-8").split()[1])
    return descriptors() - len(transport._pool.connections), pages * os.sysconf("SC_PAGE_SIZE")
