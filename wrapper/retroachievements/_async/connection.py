"""From an operation to its value: one request, one reply."""

from typing import Any, Protocol, Self, TypeVar

import httpx

from .._reply import read_reply
from ..errors import ConnectionFailed, TimedOut, UnexpectedResponse


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
            response = await self._http_client.request(**request)
        except httpx.TimeoutException as error:
            reason = f"no answer in time ({type(error).__name__}); the client takes a longer timeout="
            raise TimedOut(endpoint, reason) from error
        except httpx.DecodingError as error:
            raise UnexpectedResponse(endpoint, f"the answer can't be decompressed ({error})") from error
        except httpx.RequestError as error:
            raise ConnectionFailed(endpoint, f"{type(error).__name__}: {error}") from error
        return read_reply(endpoint, model.from_dict, response.status_code, response.headers, response.content)
