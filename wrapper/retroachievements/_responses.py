"""Convert responses to values or typed errors, without network access."""

import inspect
import warnings
from collections.abc import Callable, Mapping
from http import HTTPStatus
from typing import Any, TypeVar

from retroachievements_api.types import (
    Faults,
    FieldError,
    Kind,
    Model,
    decode_list,
    decode_map,
    decode_object,
    incompleteness,
    object_of,
)

from . import _json
from ._response_errors import carrying, not_found, response_error
from .errors import IncompleteResponse, UnexpectedResponse

Object = TypeVar("Object", bound=Model)
Value = TypeVar("Value")
# Takes the document and a list, to which it adds fields that are missing or have the wrong type.
Decode = Callable[[Any, Faults], Value]

# Responses with status 200 that mean "not found". If a single object is expected, an empty list means it, too.
ABSENT: list[Any] = [{"success": False}, {"Achievement": {"ID": None}}, {"Achievement": {"ID": None}, "StartAt": None}]


class EmptyResponse(Exception):
    """The response means "not found"."""


def one(model: type[Object]) -> Decode[Object]:
    """Return a decoder for a response that is an object."""

    def decode(document: Any, faults: Faults) -> Object:
        if document == [] or document in ABSENT:
            raise EmptyResponse
        return decode_object(model, document, faults)

    return decode


def list_of(model: type[Object]) -> Decode[list[Object]]:
    """Return a decoder for a response that is a list. An empty one is not an error."""

    def decode(document: Any, faults: Faults) -> list[Object]:
        if document in ABSENT:
            raise EmptyResponse
        return decode_list(model, document, faults)

    return decode


def first(model: type[Object]) -> Decode[Object]:
    """Return a decoder for a response that is a list with one object. An empty one means "not found"."""

    def decode(document: Any, faults: Faults) -> Object:
        rows = list_of(model)(document, faults)
        if faults and not rows:
            raise FieldError(f"the response has no {model.__name__}")
        if not rows:
            raise EmptyResponse
        return rows[0]

    return decode


def map_of(model: type[Object]) -> Decode[dict[int, Object]]:
    """Return a decoder for a response that maps ids to objects. An empty one is not an error."""
    return map_to(object_of(model))


def map_to(kind: Kind) -> Decode[dict[int, Any]]:
    """Return a decoder for a response that maps numbers to values of a type. An empty one is not an error."""
    return lambda document, faults: decode_map(kind, document, faults)


def read_response(
    endpoint: str,
    decode: Decode[Value],
    status: int,
    headers: Mapping[str, str],
    body: bytes,
    faults: Faults | None = None,
) -> Value:
    """Decode a successful response as the requested value, and raise a typed error for any other response.

    Faults in the value are added to `faults`, or else the caller is warned.
    """
    # The status comes first, because proxies in front of the server return errors as HTML.
    if status != HTTPStatus.OK:
        raise response_error(endpoint, status, headers, body)
    value, found = read_unchecked(decode, body) or read_checked(endpoint, decode, headers, body)
    if faults is not None:
        faults += found
    elif found:
        warn_of_faults(endpoint, found)
    return value


def warn_of_faults(endpoint: str, faults: Faults) -> None:
    """Issue a warning about the faults in a value."""
    warn(f"{endpoint}: {incompleteness(faults)}", IncompleteResponse)


def read_unchecked(decode: Decode[Value], body: bytes) -> tuple[Value, Faults] | None:
    """Decode a body that needs no checks, which take long. None if it needs any, or is not the requested value."""
    faults = Faults()
    try:
        value = decode(_json.read_json(body, checked=False), faults)
        if not faults.all_documented:
            _json.check(body)
    except (ValueError, RecursionError, EmptyResponse):
        return None
    return value, faults


def read_checked(endpoint: str, decode: Decode[Value], headers: Mapping[str, str], body: bytes) -> tuple[Value, Faults]:
    """Check and decode a body. Raises a typed error if it is not the requested value."""
    try:
        document = _json.read_json(body)
    except (ValueError, RecursionError):
        content_type = headers.get("content-type", "no content type")
        reason = f"the response is not JSON ({content_type}, {len(body)} bytes)"
        raise carrying(UnexpectedResponse(endpoint, reason), None, body) from None
    faults = Faults()
    try:
        return decode(document, faults), faults
    except EmptyResponse:
        reason = "not found: the response is empty"
        raise carrying(not_found(endpoint, HTTPStatus.OK.value, reason, document), document, body) from None
    except FieldError as error:
        raise carrying(UnexpectedResponse(endpoint, str(error)), document, body) from None


# The packages between the code of a caller and a request.
CLIENT = {"retroachievements", "retroachievements_api", "httpx"}


def warn(message: str, category: type[Warning]) -> None:
    """Issue a warning that points to the line that called the client."""
    frame, level = inspect.currentframe(), 1
    # Code in a template or an interactive console can be without a module.
    while frame is not None and str(frame.f_globals.get("__name__")).partition(".")[0] in CLIENT:
        frame, level = frame.f_back, level + 1
    warnings.warn(message, category, stacklevel=level)
