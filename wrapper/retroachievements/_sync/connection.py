# Derived from wrapper/retroachievements/_async/connection.py by `make generate`. Do not edit: change that file,
# and generate again.
"""Connections, which send the request of a generated operation and read its response."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from http import HTTPStatus
from typing import Any

import httpx
from retroachievements_api.types import Faults

from .._responses import Decode, Value, read_response
from .._transports.deadline import Deadline, DeadlineExceeded
from .._transports.request_key import KEYED
from ..errors import AuthenticationFailed, ClientClosed, ConnectionFailed, TimedOut, UnexpectedResponse
from ..recording import AGE, RecordedResponse, recordings


class Connection:
    """Sends the requests of generated operations and reads the responses.

    Args:
        http_client: Sends the requests.
        deadline: Seconds for a call; None for no limit.
        queue_timeout: Seconds that a call may wait for the budget; None for no limit.
        extensions: Extensions of each request, from which transports read its options.
        shared: State of the namespaces that all views of the client share.
    """

    def __init__(
        self,
        http_client: httpx.Client,
        deadline: float | None,
        queue_timeout: float | None,
        extensions: dict[str, Any],
        shared: dict[str, Any],
    ) -> None:
        self.http_client = http_client
        self.deadline = deadline
        self.queue_timeout = queue_timeout
        # With the deadline, because calls share a request of the cache only if all of their options are equal.
        self.extensions: dict[str, Any] = extensions | {"retroachievements.deadline": deadline}
        self.shared = shared
        # httpx parses three URLs at every request to join a path to its base_url.
        self._url_of = lru_cache(maxsize=64)(lambda path: http_client.build_request("GET", path).url)

    def fetch(self, read: Decode[Value], request: dict[str, Any], faults: Faults | None = None) -> Value:
        """Send a request and read its response. Faults in the value are added to `faults`, or else cause a warning."""
        endpoint = request["url"].removeprefix("/")
        extensions = self.extensions | request.get("extensions", {})
        arguments: dict[str, Any] = request | {"url": self._url_of(request["url"]), "extensions": extensions}
        with self.call(endpoint):
            response = self.http_client.request(**arguments)
        for recorded in recordings.get().get(self.http_client, ()):
            recorded.append(
                RecordedResponse(
                    endpoint, response.status_code, response.headers, response.content, response.extensions.get(AGE)
                )
            )
        # The stream refers to the response and would keep its body in memory until the next garbage collection.
        response.stream = httpx.ByteStream(b"")
        if KEYED not in response.extensions and response.status_code == HTTPStatus.UNAUTHORIZED:
            reason = "the request had no key: build http_client with a key transport for the same base_url."
            raise AuthenticationFailed(endpoint, response.status_code, reason)
        return read_response(endpoint, read, response.status_code, response.headers, response.content, faults)

    @contextmanager
    def call(self, endpoint: str) -> Iterator[None]:
        """Apply the deadline to a call, and translate exceptions of httpx to those of this package."""
        if self.http_client.is_closed:
            raise ClientClosed(f"{endpoint}: the client is closed: make another one, and close it after its last call")
        deadline = Deadline(self.deadline, self.queue_timeout)
        try:
            with deadline:
                yield
        except DeadlineExceeded as error:
            if deadline.queue_timed_out:
                reason = f"waited for {deadline.waits_for} for {self.queue_timeout:g} s, its queue_timeout"
            else:
                reason = (
                    f"not done within its deadline of {self.deadline:g} s: it was waiting for "
                    f"{deadline.waits_for}; pass the client a longer deadline="
                )
            raise TimedOut(endpoint, reason) from error
        except httpx.TimeoutException as error:
            reason = (
                f"waited too long for {deadline.waits_for} ({type(error).__name__}); pass the client a longer timeout="
            )
            raise TimedOut(endpoint, reason) from error
        except httpx.DecodingError as error:
            raise UnexpectedResponse(endpoint, f"the response can't be read: {error}") from error
        except httpx.RequestError as error:
            raise ConnectionFailed(endpoint, f"{type(error).__name__}: {error}") from error


class Namespace:
    """Methods on one subject, with the connection of their client."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
