# Derived from wrapper/retroachievements/_async/transports/cache.py by `make generate`. Do not edit: change that file,
# and generate again.
"""The cache: responses that are still fresh are returned here, without a request."""

from http import HTTPStatus

import httpx

from ... import _responses
from ...cache import Cache

CACHE = Cache()


class CacheTransport(httpx.BaseTransport):
    """Keeps responses for as long as a `Cache` says, and returns them again without a request.

    Args:
        transport: Carries the other requests on.
        cache: Where responses are kept, and for how long. By default in memory.

    Raises:
        ModuleNotFoundError: The extra `[cache]` is not installed.
    """

    def __init__(self, transport: httpx.BaseTransport, cache: Cache = CACHE) -> None:
        try:
            from hishel.httpx import CacheTransport as Caching
        except ModuleNotFoundError as error:
            message = f'{error.name} is missing: pip install "retroachievements[cache]"'
            raise ModuleNotFoundError(message, name=error.name) from None
        self._transport = transport
        self._lifetimes = cache.lifetimes
        self._caching = Caching(_Cacheable(transport), cache.storage())

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        lifetime = self._lifetimes.get(request.url.path.rpartition("/")[2])
        if lifetime is None:
            return self._transport.handle_request(request)
        request.extensions["caching"] = {"ttl": lifetime}
        try:
            return self._caching.handle_request(request)
        except _NotCacheable as error:
            return error.response

    def close(self) -> None:
        self._caching.close()


class _NotCacheable(Exception):
    def __init__(self, response: httpx.Response) -> None:
        self.response = response


class _Cacheable(httpx.BaseTransport):
    """Returns what may be cached. hishel would cache every success, also a maintenance page in HTML."""

    def __init__(self, transport: httpx.BaseTransport) -> None:
        self._transport = transport

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        response = self._transport.handle_request(request)
        if response.status_code != HTTPStatus.OK:
            raise _NotCacheable(response)
        try:
            document = _responses.read_json(response.read())
        except (ValueError, RecursionError):
            raise _NotCacheable(response) from None
        if not document or document in _responses.ABSENT:
            raise _NotCacheable(response)
        return response

    def close(self) -> None:
        self._transport.close()
