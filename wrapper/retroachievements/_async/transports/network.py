"""The network transport: that of httpx, with two fixes.

- httpx applies its timeout to each read, so a response that arrives one byte a second never times out. Here no read
  waits beyond the deadline of the call.
- Data that a server sends after a response stays in the buffer of the connection, and httpx uses it as the response to
  the next request. This transport only returns a response that begins with the first byte after its request.
- See also connections.py.
"""

from ssl import SSLContext
from types import NoneType
from typing import Any

import httpx

from ..._transports.addresses import checked_proxy
from ..._transports.async_deadline import async_result
from ..._transports.deadline import start
from ..._transports.lifetime import Pools
from ..._validation import check_kind

RESPONSE = b"HTTP/"


class AsyncNetworkTransport(httpx.AsyncHTTPTransport):
    """Sends requests over the network, with the key from the key transport.

    Args:
        ssl_context: Which certificates to accept. By default those that httpx accepts, or those in `SSL_CERT_FILE` or
            `SSL_CERT_DIR`.
        proxy: The URL of a proxy. This transport does not read the proxy variables of the environment.

    Raises:
        TypeError, ValueError: `ssl_context` is not an SSLContext, or `proxy` is not a proxy URL.
    """

    def __init__(self, *, ssl_context: SSLContext | None = None, proxy: str | None = None) -> None:
        check_kind("ssl_context", ssl_context, SSLContext, NoneType)
        # Not super().__init__(), which would make one pool for all processes.
        self._ssl_context = ssl_context
        self._proxy = None if proxy is None else checked_proxy(proxy)
        self._pools = Pools()

    @property
    def _pool(self) -> Any:  # type: ignore[override]
        """The pool of this process, which the methods of httpx use."""
        if not self._pools.made:
            # Imported late: httpcore takes half as long to import as httpx.
            from .connections import AsyncConnectionPool

            # Two threads may each make one, and use the first.
            self._pools.made.append(AsyncConnectionPool(self._ssl_context, self._proxy))
        return self._pools.made[0]

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        if not self._pools.made:
            # In a thread, because the imports would block the event loop.
            await async_result(start(getattr, self, "_pool"))
        response = await super().handle_async_request(request)
        stream = response.extensions.get("network_stream")
        if not getattr(stream, "beginning", RESPONSE).startswith(RESPONSE):
            await response.aclose()
            raise httpx.RemoteProtocolError("The server sent a response before the request.", request=request)
        return response

    async def aclose(self) -> None:
        for pool in self._pools.made:
            await pool.aclose()
