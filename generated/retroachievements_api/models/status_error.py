# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from collections.abc import Collection
from typing import Any, ClassVar, Self

from attrs import define as _attrs_define

from ..models.status_error_entry import StatusErrorEntry
from ..types import (
    MANY,
    NOTHING,
    STRING,
    Faults,
    FieldError,
    Kind,
    Model,
    keys_of,
    list_of,
    mutable,
    object_of,
    read_list,
    undocumented_fields,
)


@_attrs_define(frozen=True, eq=False, repr=False, getstate_setstate=False)
class StatusError(Model):
    """An error that the server returns before it runs the endpoint.

    Attributes:
        message: The error message.
        errors: One entry that repeats the error.
        additional_properties: Undocumented fields that the server sent.
    """

    message: str
    """The error message."""
    errors: list[StatusErrorEntry]
    """One entry that repeats the error."""
    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "message": ("message", STRING),
        "errors": ("errors", list_of(object_of(StatusErrorEntry))),
    }

    # It contains a list or a map.
    __hash__ = None  # type: ignore[assignment]

    @classmethod
    def _read_all(cls, objects: Collection[Any], faults: Faults) -> list[Self]:
        read: list[Self] = []
        (
            message_key,
            errors_key,
        ) = keys_of(cls, objects) if len(objects) >= MANY else cls._fields
        for src_dict in objects:
            message = src_dict[message_key]
            errors = src_dict[errors_key]
            if message.__class__ is not str:
                raise FieldError
            errors = StatusErrorEntry._read_all(read_list(errors), faults)

            reply = _Mutable()
            reply.message = message
            reply.errors = errors
            reply.additional_properties = NOTHING
            if len(src_dict) != 2:
                reply.additional_properties = undocumented_fields(cls, src_dict, faults)
            reply.__class__ = cls
            read.append(reply)
        return read


_Mutable = mutable(StatusError)
