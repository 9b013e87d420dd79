"""The network: httpx's own transport, with what it leaves open.

- httpx bounds each read alone, so a response that comes one byte a second never times out. Here nothing waits beyond
  the deadline of the call.
- What a server sends after a response stays in the buffer of the connection, and httpx takes it for the response to
  the next request. Here, a response that was there before its request breaks off the connection.
- See also connections.py.
"""

from ssl import SSLContext
from types import NoneType
from typing import Any

import httpx

from ..._transports.addresses import checked_proxy
from ..._transports.async_lifetime import AsyncPools
from ..._validation import check_kind


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
        self._proxy = None if proxy is None else checked_proxy(proxy)
        self._pools = AsyncPools(self._new_pool)

    @property
    def _pool(self) -> Any:  # type: ignore[override]
        """What httpx's own methods send requests to."""
        return self._pools.get()

    def _new_pool(self) -> Any:
        # It imports httpcore, which takes half as long as to import httpx.
        from .connections import async_new_pool

        return async_new_pool(self._ssl_context, self._proxy)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        await self._pools.open()
        response = await super().handle_async_request(request)
        stream = response.extensions.get("network_stream")
        if not getattr(stream, "has_read_since_write", True):
            await response.aclose()
            raise httpx.RemoteProtocolError("The server sent a response before it was asked.", request=request)
        return response

    async def aclose(self) -> None:
        await self._pools.aclose()
