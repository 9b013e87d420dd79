"""From an operation to its value: one request, one reply."""

from http import HTTPStatus
from typing import Any, Protocol, Self, TypeVar

import httpx

from .._key import REMOVE_KEY
from .._reply import read_reply
from ..errors import AuthenticationFailed, ConnectionFailed, TimedOut, UnexpectedResponse


class Readable(Protocol):
    """A generated model."""

    @classmethod
    def from_dict(cls, src_dict: dict[str, Any]) -> Self: ...


Model = TypeVar("Model", bound=Readable)


class AsyncConnection:
    """Sends what a generated operation asks for, and reads the reply as the model that is expected."""

    def __init__(self, http_client: httpx.AsyncClient) -> None:
        self._http_client = http_client

    async def fetch(self, model: type[Model], request: dict[str, Any]) -> Model:
        endpoint = request["url"].removeprefix("/")
        try:
            # JSON has to be asked for, or errors can come as HTML.
            async with self._http_client.stream(**request, headers={"Accept": "application/json"}) as response:
                body = await _body_of(response)
        except httpx.TimeoutException as error:
            reason = f"no answer in time ({type(error).__name__}); the client takes a longer timeout="
            raise TimedOut(endpoint, reason) from error
        except httpx.DecodingError as error:
            raise UnexpectedResponse(endpoint, f"the answer can't be decompressed ({error})") from error
        except httpx.RequestError as error:
            raise ConnectionFailed(endpoint, f"{type(error).__name__}: {error}") from error
        remove_key = response.extensions.get(REMOVE_KEY)
        if remove_key is None and response.status_code == HTTPStatus.UNAUTHORIZED:
            reason = "the request had no key: build http_client with a key transport for the same base_url."
            raise AuthenticationFailed(endpoint, response.status_code, reason)
        if remove_key is not None:
            body = remove_key(body)
        return read_reply(endpoint, model.from_dict, response.status_code, response.headers, body)


async def _body_of(response: httpx.Response) -> bytes:
    try:
        return await response.aread()
    except httpx.RequestError:
        # The status of an error says enough, whatever became of its body.
        if response.status_code == HTTPStatus.OK:
            raise
        return b""
