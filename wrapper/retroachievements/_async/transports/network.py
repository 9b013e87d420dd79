"""The network: httpx's own transport, with what it leaves open.

- httpx bounds each read alone, so a response that comes one byte a second never times out. Here nothing waits beyond
  the deadline of the call.
- What a server sends after a response stays in the buffer of the connection, and httpx takes it for the response to
  the next request. Here, a response that was there before its request breaks off the connection.
- See also connections.py.
"""

from collections.abc import Iterable
from ssl import PROTOCOL_TLS_CLIENT, SSLContext
from types import NoneType
from typing import Any

import httpcore
import httpx

from ..._transports.addresses import checked_proxy
from ..._transports.certificates import DefaultContext
from ..._transports.connecting import async_connect, async_start_tls, connecting
from ..._transports.deadline import bounded
from ..._transports.lifetime import AsyncPools
from ..._validation import check_kind
from .connections import AsyncConnectionPool


class AsyncNetworkTransport(httpx.AsyncHTTPTransport):
    """Carries requests over the network, with the key that the key transport gives to it.

    Args:
        ssl_context: Which certificates to accept. By default those that httpx accepts, or that `SSL_CERT_FILE` or
            `SSL_CERT_DIR` name.
        proxy: The URL of a proxy, if there is one. The variables for proxies are not read.

    Raises:
        TypeError, ValueError: `ssl_context` is none, or `proxy` is no URL of a proxy.
    """

    def __init__(self, *, ssl_context: SSLContext | None = None, proxy: str | None = None) -> None:
        check_kind("ssl_context", ssl_context, SSLContext, NoneType)
        # Not httpx's own __init__, which would make a pool for all processes and event loops.
        self._ssl_context = ssl_context
        self._proxy = None if proxy is None else _proxy(checked_proxy(proxy))
        self._pools = AsyncPools(self._new_pool)

    @property
    def _pool(self) -> httpcore.AsyncConnectionPool:  # type: ignore[override]
        """What httpx's own methods send requests to."""
        return self._pools.get()

    def _new_pool(self) -> httpcore.AsyncConnectionPool:
        return AsyncConnectionPool(
            ssl_context=self._ssl_context or DefaultContext(PROTOCOL_TLS_CLIENT),
            proxy=self._proxy,
            keepalive_expiry=5.0,
            network_backend=_AsyncBackend(),
        )

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        await self._pools.open()
        response = await super().handle_async_request(request)
        stream = response.extensions.get("network_stream")
        if isinstance(stream, _AsyncStream) and not stream.has_read_since_write:
            await response.aclose()
            raise httpx.RemoteProtocolError("The server sent a response before it was asked.", request=request)
        return response

    async def aclose(self) -> None:
        await self._pools.aclose()


class _AsyncBackend(httpcore.AsyncNetworkBackend):
    def __init__(self) -> None:
        self._backend: httpcore.AsyncNetworkBackend = httpcore.AnyIOBackend()  # pyright: ignore[reportAttributeAccessIssue]

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        with connecting():
            return _AsyncStream(
                await async_connect(self._backend, host, port, bounded(timeout), local_address, socket_options)
            )


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
            with connecting():
                return _AsyncStream(await async_start_tls(self._stream, ssl_context, server_hostname, bounded(timeout)))
        except BaseException:
            # httpcore does so for errors only, and leaves a handshake that is cancelled to the garbage collector.
            await self.aclose()
            raise

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)

    async def aclose(self) -> None:
        await self._stream.aclose()


def _proxy(proxy: httpx.Proxy) -> httpcore.Proxy:
    scheme, host, target = proxy.url.raw_scheme, proxy.url.raw_host, proxy.url.raw_path
    url = httpcore.URL(scheme=scheme, host=host, port=proxy.url.port, target=target)
    return httpcore.Proxy(
        url, proxy.raw_auth, proxy.headers.raw, DefaultContext(PROTOCOL_TLS_CLIENT) if scheme == b"https" else None
    )
