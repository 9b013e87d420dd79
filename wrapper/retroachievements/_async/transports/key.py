"""The web API key: added to each request, and removed from each response."""

import sys
from contextlib import nullcontext
from http import HTTPStatus
from time import monotonic
from typing import Any

import httpx

from ..._transports.addresses import BASE_URL, origin, proxy_from_environment
from ..._transports.async_deadline import async_call_with_cleanup
from ..._transports.deadline import waits_for
from ..._transports.queue import CONNECTIONS, STANDS_BACK, Queue
from ..._transports.request_key import ADDED_KEY, KEY, RequestKey, is_compressed, untraced
from ..._validation import whole_number
from ...auth import Authorization, forgets_arguments
from .network import AsyncNetworkTransport

MAX_BODY_BYTES = 64 * 2**20


class AsyncKeyTransport(httpx.AsyncBaseTransport):
    """Adds the web API key to every request to one origin, just before the request is sent.

    The key never appears in logs, exceptions, `response.request.url` or cache keys, and requests to other origins don't
    have it. Requests accept JSON, uncompressed or compressed with gzip or deflate. The transport reads each response
    completely, and removes the key from it. The client makes this transport. To use it with your own httpx client, give
    both the same `base_url`.

    Args:
        authorization: The key and how it is sent.
        transport: The transport for copies of the requests with the key. By default that of httpx, with the proxy in
            the environment.
        base_url: The key is only sent to the origin of this URL: https, or http on loopback.
        max_body_bytes: The maximum size of a decompressed response, default 64 MiB.

    Raises:
        TypeError, ValueError: An argument has the wrong type, or `base_url` would send the key unencrypted.
    """

    @forgets_arguments
    def __init__(
        self,
        authorization: Authorization,
        transport: httpx.AsyncBaseTransport | None = None,
        *,
        base_url: str = BASE_URL,
        max_body_bytes: int = MAX_BODY_BYTES,
    ) -> None:
        self._key = RequestKey(authorization, base_url)
        if transport is not None and not isinstance(transport, httpx.AsyncBaseTransport):
            kind = httpx.AsyncBaseTransport.__name__
            raise TypeError(f"transport must be an httpx.{kind}, not {type(transport).__name__}")
        self._transport = transport or AsyncNetworkTransport(proxy=proxy_from_environment(base_url))
        self._connections = Queue(CONNECTIONS)
        self._max_body_bytes = whole_number("max_body_bytes", max_body_bytes, minimum=1)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        if origin(request.url) != self._key.origin:
            return await self._transport.handle_async_request(request)
        key: RequestKey = request.extensions.get(KEY, self._key)
        handled = sys.exception()
        try:
            with self._connections.place(monotonic() + request.extensions.get(STANDS_BACK, 0.0)) as place:
                waits_for("a connection")
                await self._connections.async_wait(place)
                waits_for("the server")
                return await async_call_with_cleanup(self._exchange, request, key)
        except BaseException as error:
            failure = key.hidden_in(error, handled)
            if failure is error:
                raise
        raise failure  # Not in the except block, where the error would become its context

    async def _exchange(self, request: httpx.Request, key: RequestKey) -> httpx.Response:
        if isinstance(self._transport, AsyncNetworkTransport):
            keyed = request
            request.extensions[ADDED_KEY] = key
        else:
            keyed = key.added_to_copy(request)
        try:
            with nullcontext() if keyed is request else untraced():
                response = await self._transport.handle_async_request(keyed)
            return key.removed_from(response, await self._read(response))
        except BaseException:
            # Frames of the transport in the traceback refer to this request.
            keyed.url, keyed.headers = request.url, request.headers
            raise

    async def _read(self, response: httpx.Response) -> bytes:
        body = bytearray()
        try:
            # The stream has the same bytes, in fewer steps, unless they are compressed or already read.
            is_plain = not (is_compressed(response) or response.is_stream_consumed)
            parts: Any = response.stream if is_plain else response.aiter_bytes()
            async for part in parts:
                body += part
                if len(body) > self._max_body_bytes:
                    raise httpx.DecodingError(f"it has more than {self._max_body_bytes} bytes")
        except httpx.RequestError:
            # An error response only needs its status, even if its body can't be read.
            if response.status_code == HTTPStatus.OK:
                raise
            return b""
        finally:
            await response.aclose()
        return bytes(body)

    async def aclose(self) -> None:
        await self._transport.aclose()
