# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
"""Contains some shared types for properties"""

from collections.abc import Mapping, MutableMapping
from http import HTTPStatus
from typing import IO, BinaryIO, Generic, Literal, TypeVar

from attrs import define


class Unset:
    def __bool__(self) -> Literal[False]:
        return False


UNSET: Unset = Unset()

# The types that `httpx.Client(files=)` can accept, copied from that library.
FileContent = IO[bytes] | bytes | str
FileTypes = (
    # (filename, file (or bytes), content_type)
    tuple[str | None, FileContent, str | None]
    # (filename, file (or bytes), content_type, headers)
    | tuple[str | None, FileContent, str | None, Mapping[str, str]]
)
RequestFiles = list[tuple[str, FileTypes]]


@define
class File:
    """Contains information for file uploads"""

    payload: BinaryIO
    file_name: str | None = None
    mime_type: str | None = None

    def to_tuple(self) -> FileTypes:
        """Return a tuple representation that httpx will accept for multipart/form-data"""
        return self.file_name, self.payload, self.mime_type


T = TypeVar("T")


@define
class Response(Generic[T]):
    """A response from an endpoint"""

    status_code: HTTPStatus
    content: bytes
    headers: MutableMapping[str, str]
    parsed: T | None


__all__ = ["UNSET", "File", "FileTypes", "RequestFiles", "Response", "Unset"]

import datetime
import math
import reprlib
from collections.abc import Callable
from typing import Any


class FieldError(ValueError):
    """A reply does not have the documented shape: a field is missing or has another type."""


def wrong_type(field: str, expected: str, value: object) -> FieldError:
    """The error that names a field of another type than documented."""
    return FieldError(f"{field} is {reprlib.repr(value)}, expected {expected}")


fromisoformat, UTC = datetime.datetime.fromisoformat, datetime.UTC


def read_utc(field: str, value: Any) -> datetime.datetime:
    """Read any of the server's forms of a timestamp. All of them are UTC, also those that do not say so."""
    try:
        # Most have no zone: to read them with one is faster than to give it to them afterwards.
        moment = fromisoformat(value + "+00:00" if len(value) == 19 else value)
        if moment.tzinfo is UTC:
            return moment
        return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    except (TypeError, ValueError, OverflowError):
        raise wrong_type(field, "a timestamp", value) from None


def read_date(field: str, value: object) -> datetime.date:
    """Read a day."""
    if type(value) is not str:
        raise wrong_type(field, "a date", value)
    try:
        return datetime.date.fromisoformat(value)
    except ValueError:
        raise wrong_type(field, "a date", value) from None


def read_flag(field: str, value: object) -> bool:
    """Read a flag, which the server sends as 0 or 1, as a number or as text, and as true or false."""
    if type(value) in (int, bool, str) and value in (0, 1, "0", "1"):
        return value in (1, "1")
    raise wrong_type(field, "0 or 1", value)


def read_number(field: str, value: object) -> float:
    """Read a number that the server sends as text, a percentage with its sign."""
    if type(value) in (int, float, str):
        try:
            number = float(str(value).removesuffix("%"))
        except ValueError:
            number = math.nan
        # JSON has no others, but 1e400 and "nan" are read as such.
        if math.isfinite(number):
            return number
    raise wrong_type(field, "a number", value)


def read_list(field: str, value: object) -> list[Any]:
    """Read a list. PHP writes one with a gap in its keys as an object: then its values are the list."""
    if type(value) is dict:
        return list(value.values())
    if type(value) is not list:
        raise wrong_type(field, "a list", value)
    return value


T_Value = TypeVar("T_Value")


def read_map(field: str, value: object, read_item: Callable[[Any], T_Value]) -> dict[int, T_Value]:
    """Read a map from ids. PHP writes an empty one as an empty list."""
    if value == []:
        return {}
    if type(value) is not dict:
        raise wrong_type(field, "a map", value)
    try:
        return {int(key): read_item(item) for key, item in value.items()}
    except ValueError as error:
        raise error if isinstance(error, FieldError) else wrong_type(field, "a map from ids", value) from None


__all__ += ["FieldError", "read_date", "read_flag", "read_list", "read_map", "read_number", "read_utc", "wrong_type"]
