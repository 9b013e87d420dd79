# Derived from wrapper/retroachievements/_async/connection.py by `make generate`. Do not edit: change that file,
# and generate again.
"""From an operation to its value: one request, one reply."""

from collections.abc import Callable
from functools import lru_cache
from http import HTTPStatus
from typing import Any

import httpx

from .._deadline import deadline
from .._key import KEYED
from .._reply import Model, Value, by_id, first, many, one, read_reply
from ..errors import AuthenticationFailed, ConnectionFailed, TimedOut, UnexpectedResponse


class Connection:
    """Sends what a generated operation asks for, and reads the reply as the model that is expected."""

    def __init__(self, http_client: httpx.Client, deadline: float | None) -> None:
        self._http_client = http_client
        self._deadline = deadline
        # httpx parses three URLs to put a path behind its base_url, at every request.
        self._url_of = lru_cache(maxsize=64)(lambda path: http_client.build_request("GET", path).url)

    def fetch(self, model: type[Model], request: dict[str, Any]) -> Model:
        """One thing."""
        return self._send(request, one(model))

    def fetch_first(self, model: type[Model], request: dict[str, Any]) -> Model:
        """One thing that comes in a list."""
        return self._send(request, first(model))

    def fetch_list(self, model: type[Model], request: dict[str, Any]) -> list[Model]:
        """A list that is the whole answer."""
        return self._send(request, many(model))

    def fetch_map(self, read_item: Callable[[Any], Value], request: dict[str, Any]) -> dict[int, Value]:
        """A map from ids that is the whole answer."""
        return self._send(request, by_id(read_item))

    def _send(self, request: dict[str, Any], decode: Callable[[Any], Value]) -> Value:
        endpoint = request["url"].removeprefix("/")
        request = request | {"url": self._url_of(request["url"])}
        try:
            with deadline(self._deadline):
                response = self._http_client.request(**request)
        except TimeoutError as error:
            reason = f"not done within its deadline of {self._deadline:g} s; the client takes a longer deadline="
            raise TimedOut(endpoint, reason) from error
        except httpx.TimeoutException as error:
            reason = f"no answer in time ({type(error).__name__}); the client takes a longer timeout="
            raise TimedOut(endpoint, reason) from error
        except httpx.DecodingError as error:
            raise UnexpectedResponse(endpoint, f"the answer can't be read: {error}") from error
        except httpx.RequestError as error:
            raise ConnectionFailed(endpoint, f"{type(error).__name__}: {error}") from error
        # Which refers to the response, and would keep its body until the garbage collector comes.
        response.stream = httpx.ByteStream(b"")
        if KEYED not in response.extensions and response.status_code == HTTPStatus.UNAUTHORIZED:
            reason = "the request had no key: build http_client with a key transport for the same base_url."
            raise AuthenticationFailed(endpoint, response.status_code, reason)
        return read_reply(endpoint, decode, response.status_code, response.headers, response.content)
