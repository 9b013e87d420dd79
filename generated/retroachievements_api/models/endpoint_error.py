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
class EndpointError(Model):
    """The response of an endpoint that does not find something.

    Attributes:
        error: A message that names what was not found.
        additional_properties: Undocumented fields that the server sent.
    """

    error: str
    """A message that names what was not found."""
    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "error": ("error", STRING),
    }

    @classmethod
    def _read_all(cls, objects: Collection[Any], faults: Faults) -> list[Self]:
        read: list[Self] = []
        (error_key,) = keys_of(cls, objects) if len(objects) >= MANY else cls._fields
        for src_dict in objects:
            error = src_dict[error_key]
            if error.__class__ is not str:
                raise FieldError

            reply = _Mutable()
            reply.error = error
            reply.additional_properties = NOTHING
            if len(src_dict) != 1:
                reply.additional_properties = undocumented_fields(cls, src_dict, faults)
            reply.__class__ = cls
            read.append(reply)
        return read


_Mutable = mutable(EndpointError)
