# Derived from wrapper/retroachievements/_async/transport.py by `make generate`. Do not edit: change that file,
# and generate again.
"""The key transport."""

import sys

import httpx

from .._key import BASE_URL, RequestKey, forget_variables, proxy_from_environment
from ..auth import Authorization


class KeyTransport(httpx.BaseTransport):
    """Adds the web API key to every request to one origin, on the last stretch before the network.

    The key is added to a copy, so it is in no log, no exception, no `response.request.url` and no cache key, and
    requests to other origins go without it. The client builds one by itself; build it yourself for an httpx client
    of your own, with the same `base_url` for both.

    Args:
        authorization: The key and how it is sent.
        transport: What carries the request on. By default httpx's own, with the proxy of the environment.
        base_url: The key goes to the origin of this URL only: https, or http on loopback.

    Raises:
        ValueError: `base_url` would send the key in the clear.
    """

    def __init__(
        self,
        authorization: Authorization,
        transport: httpx.BaseTransport | None = None,
        *,
        base_url: str = BASE_URL,
    ) -> None:
        self._key = RequestKey(authorization, base_url)
        self._transport = transport or httpx.HTTPTransport(proxy=proxy_from_environment(base_url))

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        if not self._key.belongs_to(request):
            return self._transport.handle_request(request)
        handled = sys.exception()
        try:
            response = self._transport.handle_request(self._key.added_to(request))
        except BaseException as error:
            forget_variables(error, handled)
            raise
        self._key.remove_from(response)
        return response

    def close(self) -> None:
        self._transport.close()
