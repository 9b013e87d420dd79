"""The asynchronous version of connecting.py. anyio applies the timeout."""

import ssl
from collections.abc import Iterable
from typing import Any

import httpcore

from .async_deadline import async_result
from .certificates import DefaultContext, default_ssl_context
from .connecting import refusals_explained
from .deadline import start

# asyncio receives up to this many bytes at once.
ASYNC_READ_BYTES = 2**18


async def async_connect(
    backend: httpcore.AsyncNetworkBackend,
    host: str,
    port: int,
    timeout: float | None,  # noqa: ASYNC109
    local_address: str | None,
    socket_options: Iterable[Any] | None,
) -> httpcore.AsyncNetworkStream:
    """Connect to the first address that accepts. anyio does so within the timeout."""
    return await backend.connect_tcp(host, port, timeout, local_address, socket_options)


async def async_start_tls(
    stream: httpcore.AsyncNetworkStream,
    ssl_context: ssl.SSLContext,
    server_hostname: str | None,
    timeout: float | None,  # noqa: ASYNC109
) -> httpcore.AsyncNetworkStream:
    """Encrypt a connection. The default context is made in a thread, because that would block the event loop."""
    if isinstance(ssl_context, DefaultContext):
        ssl_context = await async_result(start(default_ssl_context))
    with refusals_explained():
        return await stream.start_tls(ssl_context, server_hostname, timeout)
