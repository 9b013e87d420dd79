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
import reprlib


class FieldError(ValueError):
    """A reply does not have the documented shape: a field is missing or has another type."""


def wrong_type(field: str, expected: str, value: object) -> FieldError:
    """The error that names a field of another type than documented."""
    return FieldError(f"{field} is {reprlib.repr(value)}, expected {expected}")


def read_utc(field: str, value: object) -> datetime.datetime:
    """Read any of the server's forms of a timestamp. All of them are UTC, also those that do not say so."""
    if type(value) is not str:
        raise wrong_type(field, "a timestamp", value)
    try:
        moment = datetime.datetime.fromisoformat(value)
    except ValueError:
        raise wrong_type(field, "a timestamp", value) from None
    return moment if moment.tzinfo else moment.replace(tzinfo=datetime.UTC)


def read_flag(field: str, value: object) -> bool:
    """Read a flag, which the server sends as 0 or 1, and as true or false."""
    if type(value) not in (int, bool) or value not in (0, 1):
        raise wrong_type(field, "0 or 1", value)
    return bool(value)


__all__ += ["FieldError", "read_flag", "read_utc", "wrong_type"]
