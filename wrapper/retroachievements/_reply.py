"""From what came over the wire to a value or a typed error. Pure: no network, no clock beyond `Retry-After`."""

import json
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from typing import Any, TypeVar

from retroachievements_api.types import FieldError

from .errors import (
    AuthenticationFailed,
    EndpointGone,
    InvalidRequest,
    NotFound,
    RateLimited,
    ResponseError,
    ServerError,
    UnexpectedResponse,
)

Value = TypeVar("Value")


def read_reply(
    endpoint: str,
    decode: Callable[[dict[str, Any]], Value],
    status: int,
    headers: Mapping[str, str],
    body: bytes,
) -> Value:
    """Decode a success as the value that was asked for, and raise everything else as a typed error."""
    # The status comes first: what stands in front of the server answers errors in HTML.
    if status != HTTPStatus.OK:
        raise response_error(endpoint, status, headers, body)
    try:
        document = json.loads(body)
    except (ValueError, RecursionError):
        content_type = headers.get("content-type", "no content type")
        raise UnexpectedResponse(endpoint, f"the answer is not JSON ({content_type}, {len(body)} bytes)") from None
    if not isinstance(document, dict):
        found = f"an empty {type(document).__name__}" if document in ([], "") else f"a {type(document).__name__}"
        raise UnexpectedResponse(endpoint, f"the answer is {found}, expected an object")
    try:
        return decode(document)
    except FieldError as error:
        raise UnexpectedResponse(endpoint, str(error)) from None


def response_error(endpoint: str, status: int, headers: Mapping[str, str], body: bytes) -> ResponseError:
    """The typed error for a status that is not 200."""
    try:
        document = json.loads(body)
    except (ValueError, RecursionError):
        document = None
    message = server_message(document) or meaning(status)
    match status:
        case HTTPStatus.UNAUTHORIZED:
            return AuthenticationFailed(endpoint, status, message)
        case HTTPStatus.NOT_FOUND:
            return NotFound(endpoint, status, message)
        case HTTPStatus.GONE:
            return EndpointGone(endpoint, status, message)
        case HTTPStatus.UNPROCESSABLE_ENTITY:
            return InvalidRequest(endpoint, status, message, parameter_errors(document))
        case HTTPStatus.TOO_MANY_REQUESTS:
            return RateLimited(endpoint, status, message, retry_after(headers.get("retry-after")))
        case _ if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
            return ServerError(endpoint, status, message)
        case _:
            return ResponseError(endpoint, status, message)


def server_message(document: object) -> str | None:
    """What the server said, in any of its shapes: `{"message"}`, `{"error"}`, or a list with one text."""
    match document:
        case {"message": str(text)} | {"error": str(text)} | [str(text)]:
            return text
        case _:
            return None


def meaning(status: int) -> str:
    """What a status means, for answers without a message that can be read."""
    try:
        phrase = HTTPStatus(status).phrase
    except ValueError:
        return "a status that is not known"
    return f"{phrase} (redirects are not followed)" if 300 <= status < 400 else phrase


def parameter_errors(document: object) -> dict[str, list[str]]:
    """The messages for each parameter of a 422. Elsewhere `errors` is a list, or not there."""
    match document:
        case {"errors": dict(errors)}:
            return {name: [str(text) for text in texts] for name, texts in errors.items() if isinstance(texts, list)}
        case _:
            return {}


def retry_after(header: str | None) -> float | None:
    """The seconds in a `Retry-After` header, which has a number or a date; None where it has neither."""
    if header is None:
        return None
    if header.strip().isdecimal():
        return float(header)
    try:
        moment = parsedate_to_datetime(header)
    except (ValueError, OverflowError):
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return max(0.0, (moment - datetime.now(UTC)).total_seconds())
