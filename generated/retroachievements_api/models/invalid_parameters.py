# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from collections.abc import Collection
from typing import Any, ClassVar, Self

from attrs import define as _attrs_define

from ..models.invalid_parameters_errors import InvalidParametersErrors
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
    object_of,
    undocumented_fields,
)


@_attrs_define(frozen=True, eq=False, repr=False, getstate_setstate=False)
class InvalidParameters(Model):
    """The response to invalid parameters.

    Attributes:
        message: The first message, and the number of further messages.
        errors: The messages for each parameter, by name.
        additional_properties: Undocumented fields that the server sent.
    """

    message: str
    """The first message, and the number of further messages."""
    errors: InvalidParametersErrors
    """The messages for each parameter, by name."""
    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "message": ("message", STRING),
        "errors": ("errors", object_of(InvalidParametersErrors)),
    }

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
            (errors,) = InvalidParametersErrors._read_all([errors], faults)

            reply = _Mutable()
            reply.message = message
            reply.errors = errors
            reply.additional_properties = NOTHING
            if len(src_dict) != 2:
                reply.additional_properties = undocumented_fields(cls, src_dict, faults)
            reply.__class__ = cls
            read.append(reply)
        return read


_Mutable = mutable(InvalidParameters)
