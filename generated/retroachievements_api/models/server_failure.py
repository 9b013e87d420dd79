# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from collections.abc import Collection
from typing import Any, ClassVar, Self

from attrs import define as _attrs_define

from ..types import (
    MANY,
    NOTHING,
    STRING,
    Faults,
    FieldError,
    Kind,
    Model,
    keys_of,
    mutable,
    undocumented_fields,
)


@_attrs_define(frozen=True, eq=False, repr=False, getstate_setstate=False)
class ServerFailure(Model):
    """An internal server error.

    Attributes:
        message: `Server Error`.
        additional_properties: Undocumented fields that the server sent.
    """

    message: str
    """`Server Error`."""
    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "message": ("message", STRING),
    }

    @classmethod
    def _read_all(cls, objects: Collection[Any], faults: Faults) -> list[Self]:
        read: list[Self] = []
        (message_key,) = keys_of(cls, objects) if len(objects) >= MANY else cls._fields
        for src_dict in objects:
            message = src_dict[message_key]
            if message.__class__ is not str:
                raise FieldError

            reply = _Mutable()
            reply.message = message
            reply.additional_properties = NOTHING
            if len(src_dict) != 1:
                reply.additional_properties = undocumented_fields(cls, src_dict, faults)
            reply.__class__ = cls
            read.append(reply)
        return read


_Mutable = mutable(ServerFailure)
