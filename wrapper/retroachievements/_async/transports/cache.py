"""The cache: responses that are still fresh are returned here, without a request."""

from http import HTTPStatus

import httpx

from ... import _responses
from ...cache import Cache

CACHE = Cache()


class AsyncCacheTransport(httpx.AsyncBaseTransport):
    """Keeps responses for as long as a `Cache` says, and returns them again without a request.

    Args:
        transport: Carries the other requests on.
        cache: Where responses are kept, and for how long. By default in memory.

    Raises:
        ModuleNotFoundError: The extra `[cache]` is not installed.
    """

    def __init__(self, transport: httpx.AsyncBaseTransport, cache: Cache = CACHE) -> None:
        try:
            from hishel.httpx import AsyncCacheTransport as Caching
        except ModuleNotFoundError as error:
            message = f'{error.name} is missing: pip install "retroachievements[cache]"'
            raise ModuleNotFoundError(message, name=error.name) from None
        self._transport = transport
        self._lifetimes = cache.lifetimes
        self._caching = Caching(_AsyncCacheable(transport), cache.async_storage())

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        lifetime = self._lifetimes.get(request.url.path.rpartition("/")[2])
        if lifetime is None:
            return await self._transport.handle_async_request(request)
        request.extensions["caching"] = {"ttl": lifetime}
        try:
            return await self._caching.handle_async_request(request)
        except _NotCacheable as error:
            return error.response

    async def aclose(self) -> None:
        await self._caching.aclose()


class _NotCacheable(Exception):
    def __init__(self, response: httpx.Response) -> None:
        self.response = response


class _AsyncCacheable(httpx.AsyncBaseTransport):
    """Returns what may be cached. hishel would cache every success, also a maintenance page in HTML."""

    def __init__(self, transport: httpx.AsyncBaseTransport) -> None:
        self._transport = transport

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        response = await self._transport.handle_async_request(request)
        if response.status_code != HTTPStatus.OK:
            raise _NotCacheable(response)
        try:
            document = _responses.read_json(await response.aread())
        except (ValueError, RecursionError):
            raise _NotCacheable(response) from None
        if not document or document in _responses.ABSENT:
            raise _NotCacheable(response)
        return response

    async def aclose(self) -> None:
        await self._transport.aclose()
