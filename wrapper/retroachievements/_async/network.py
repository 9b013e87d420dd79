"""httpx's own transport, with three things that it leaves open.

- httpx bounds each read alone, so an answer that comes one byte a second never times out. Here nothing waits beyond the
  deadline of the call.
- What a server sends after an answer stays in the buffer of the connection, and httpx takes it for the answer to the
  next request, and that one's for the answer to the one after it. Here, an answer that was there before its request
  breaks the connection off.
- The pool of httpcore closes connections that it has just given to somebody, where it holds more than it may keep or
  where requests wait in it (httpcore issues 1110 and 1093). Here it may keep all, and the key transport sends no more
  requests at once than there may be connections.
"""

from collections.abc import Iterable
from ssl import SSLContext
from typing import Any

import httpcore
import httpx

from .._deadline import bounded

# How many requests are under way at once, at most: as many as the default budget sends at once. The more there are, the
# longer httpcore looks for one that is free.
CONNECTIONS = 10


class AsyncNetworkTransport(httpx.AsyncHTTPTransport):
    """Carries requests over the network.

    Args:
        proxy: Where to send them instead, if anywhere.
    """

    def __init__(self, *, proxy: str | None = None) -> None:
        limits = httpx.Limits(max_connections=CONNECTIONS, max_keepalive_connections=CONNECTIONS, keepalive_expiry=5)
        super().__init__(proxy=proxy, limits=limits)
        # The pool would take it as an argument, but httpx makes the pool and has no such argument.
        self._pool._network_backend = _AsyncBackend(self._pool._network_backend)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        response = await super().handle_async_request(request)
        if not response.extensions["network_stream"].has_read_since_write:
            await response.aclose()
            raise httpx.RemoteProtocolError("Server sent an answer before it was asked.", request=request)
        return response


class _AsyncBackend(httpcore.AsyncNetworkBackend):
    def __init__(self, backend: httpcore.AsyncNetworkBackend) -> None:
        self._backend = backend

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        stream = await self._backend.connect_tcp(host, port, bounded(timeout), local_address, socket_options)
        return _AsyncStream(stream)


class _AsyncStream(httpcore.AsyncNetworkStream):
    def __init__(self, stream: httpcore.AsyncNetworkStream) -> None:
        self._stream = stream
        self.has_read_since_write = False

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        self.has_read_since_write = True
        return await self._stream.read(max_bytes, bounded(timeout))

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self.has_read_since_write = False
        await self._stream.write(buffer, bounded(timeout))

    async def start_tls(
        self, ssl_context: SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.AsyncNetworkStream:
        try:
            return _AsyncStream(await self._stream.start_tls(ssl_context, server_hostname, bounded(timeout)))
        except BaseException:
            # httpcore does so for errors only, and leaves a handshake that is cancelled to the garbage collector.
            await self.aclose()
            raise

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)

    async def aclose(self) -> None:
        await self._stream.aclose()
