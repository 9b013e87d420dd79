"""The web API key: it joins each request here, and is removed from each response."""

import sys
from http import HTTPStatus
from time import monotonic

import httpx

from ..._transports.addresses import BASE_URL, origin, proxy_from_environment
from ..._transports.async_deadline import async_call_with_cleanup
from ..._transports.deadline import waits_for
from ..._transports.queue import CONNECTIONS, STANDS_BACK, Queue
from ..._transports.request_key import KEY, RequestKey, check_encoding, untraced
from ..._validation import whole_number
from ...auth import Authorization, forgets_arguments
from .network import AsyncNetworkTransport

MAX_BODY_BYTES = 64 * 2**20


class AsyncKeyTransport(httpx.AsyncBaseTransport):
    """Adds the web API key to every request to one origin, on the last stretch before the network.

    The key is in no log, no exception, no `response.request.url` and no cache key, and requests to other origins go
    without it. Requests ask for JSON, compressed by gzip or deflate if at all. Responses are read whole, and the key is
    removed from them. The client makes one; make it yourself for an httpx client of your own, with the same `base_url`
    for both.

    Args:
        authorization: The key and how it is sent.
        transport: Carries the requests on: copies of them, with the key. By default httpx's own transport, with the
            proxy of the environment.
        base_url: The key goes to the origin of this URL only: https, or http on loopback.
        max_body_bytes: How large a response may be once it is decompressed, default 64 MiB.

    Raises:
        TypeError, ValueError: An argument is of another type, or `base_url` would send the key unencrypted.
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
        raise failure  # not above, where the error would be its context

    async def _exchange(self, request: httpx.Request, key: RequestKey) -> httpx.Response:
        keyed, sending = (
            (request, key.on_the_wire())
            if isinstance(self._transport, AsyncNetworkTransport)
            else (key.added_to_copy(request), untraced())
        )
        try:
            with sending:
                response = await self._transport.handle_async_request(keyed)
            return key.removed_from(response, await self._read(response))
        except BaseException:
            # The variables of a transport refer to it.
            keyed.url, keyed.headers = request.url, request.headers
            raise

    async def _read(self, response: httpx.Response) -> bytes:
        body = bytearray()
        try:
            check_encoding(response)
            async for part in response.aiter_bytes():
                body += part
                if len(body) > self._max_body_bytes:
                    raise httpx.DecodingError(f"it has more than {self._max_body_bytes} bytes")
        except httpx.RequestError:
            # The status of an error says enough, whatever became of its body.
            if response.status_code == HTTPStatus.OK:
                raise
            return b""
        finally:
            await response.aclose()
        return bytes(body)

    async def aclose(self) -> None:
        await self._transport.aclose()
