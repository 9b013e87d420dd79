# Derived from wrapper/retroachievements/_async/transports/connections.py by `make generate`. Do not edit: change that file,
# and generate again.
"""The connection pool. It also adds the key to requests.

The pool of httpcore has a lock that all requests share. An exception at the wrong moment, for example from a signal
handler, leaves it locked, and every later request waits for it. It also closes connections that it has just assigned
(httpcore issues 1110 and 1093).
"""

from collections import deque
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from ssl import PROTOCOL_TLS_CLIENT, SSLContext
from typing import Any

import httpcore
import httpx

from ..._transports.certificates import DefaultContext
from ..._transports.deadline import shield
from ..._transports.idle import Idle, idle_connections
from ..._transports.request_key import ADDED_KEY, RequestKey
from .streams import Backend

DEFAULT_CONTEXT = DefaultContext(PROTOCOL_TLS_CLIENT)

# httpcore does not translate the errors of socksio, which is only installed for SOCKS proxies.
SOCKS_ERRORS: tuple[type[Exception], ...] = ()
with suppress(ModuleNotFoundError):
    from socksio import SOCKSError

    SOCKS_ERRORS = (SOCKSError,)


class ConnectionPool(httpcore.ConnectionPool):
    """Makes connections as httpcore does, and keeps idle ones. A connection serves one request at a time."""

    def __init__(self, ssl_context: SSLContext | None, proxy: httpx.Proxy | None) -> None:
        super().__init__(
            ssl_context=ssl_context or DEFAULT_CONTEXT,
            proxy=None if proxy is None else _proxy(proxy),
            keepalive_expiry=5.0,
            network_backend=Backend(),
        )
        self._idle: Idle = {}

    @property
    def connections(self) -> list[httpcore.ConnectionInterface]:
        """The idle connections."""
        return [connection for idle, _ in self._idle.values() for connection in idle]

    def handle_request(self, request: httpcore.Request) -> httpcore.Response:
        url = request.url
        if url.scheme not in (b"http", b"https"):
            raise httpcore.UnsupportedProtocol(f"{url.scheme!r} is not a protocol for requests")
        # Some mocks replace this method, such as vcrpy 8. respx replaces that of a connection.
        is_mocked = _is_replaced(httpcore.ConnectionPool.handle_request)
        key, trace = request.extensions.get(ADDED_KEY), request.extensions.get("trace")
        if key is not None and key.origin == (url.scheme, url.host, url.port):
            # A trace is several times slower, so only use it if the caller or a mock would see the key.
            if trace or is_mocked or _is_replaced(httpcore.HTTPConnection.handle_request):
                request.extensions = {**request.extensions, "trace": partial(add_key, key, trace)}
            else:
                _join(key, request)
        if is_mocked:
            return super().handle_request(request)
        idle = idle_connections(self._idle, self.close)
        connection = self._take(idle, url.origin)
        try:
            response = connection.handle_request(request)
        except BaseException as error:
            with shield():
                connection.close()
            if isinstance(error, SOCKS_ERRORS):
                raise httpcore.ProxyError(f"the response is not one of a SOCKS proxy: {error}") from error
            raise
        response.stream = _ResponseStream(response.stream, connection, idle)
        return response

    def _take(self, idle: deque[httpcore.ConnectionInterface], origin: httpcore.Origin) -> httpcore.ConnectionInterface:
        while True:
            try:
                connection = idle.pop()
            except IndexError:
                return self.create_connection(origin)
            # A connection is also expired if the server has closed it or sent data on it.
            if connection.can_handle_request(origin) and not connection.has_expired():
                return connection
            connection.close()

    def close(self) -> None:
        idle = idle_connections(self._idle, self.close)
        while idle:
            idle.pop().close()
        # Close the connections that such a mock has made in the pool of httpcore.
        super().close()


def _proxy(proxy: httpx.Proxy) -> httpcore.Proxy:
    context = DEFAULT_CONTEXT if proxy.url.scheme == "https" else None
    return httpcore.Proxy(str(proxy.url), proxy.raw_auth, proxy.headers.raw, context)


def _is_replaced(method: Any) -> bool:
    """Return whether another module has replaced a method of httpcore, perhaps before this module was imported."""
    return not getattr(method, "__globals__", {}).get("__name__", "").startswith("httpcore.")


def _join(key: RequestKey, request: httpcore.Request) -> None:
    """Add the key to the target or the headers of a request."""
    request.url.target, request.headers = key.added_to(request.url.target, request.headers)


def add_key(key: RequestKey, trace: Callable[..., Any] | None, event: str, info: dict[str, httpcore.Request]) -> None:
    """Add the key to a request just before its headers are sent, so that mocks and the caller don't see it.

    httpcore calls the extension `trace` at this point.
    """
    if trace is not None:
        trace(event, info)
    # CONNECT requests go to a proxy unencrypted.
    if event == "http11.send_request_headers.started" and info["request"].method != b"CONNECT":
        _join(key, info["request"])
        info["request"].extensions = {**info["request"].extensions, "trace": trace}


class _ResponseStream:
    """A response that makes its connection idle at its end."""

    def __init__(
        self,
        stream: Any,
        connection: httpcore.ConnectionInterface,
        idle: deque[httpcore.ConnectionInterface],
    ) -> None:
        self._stream = stream
        self._connection = connection
        self._idle = idle

    def __iter__(self) -> Iterator[bytes]:
        return iter(self._stream)

    def close(self) -> None:
        with shield():
            self._stream.close()
        # Not after an exception, or if the server closes the connection.
        if self._connection.is_idle():
            self._idle.append(self._connection)
