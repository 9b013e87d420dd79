# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from types import MappingProxyType
from typing import Any, ClassVar, Self

from attrs import define as _attrs_define

from ..models.invalid_parameters_errors import InvalidParametersErrors
from ..types import (
    NOTHING,
    STRING,
    FieldError,
    Kind,
    Model,
    mutable,
    object_of,
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
    def _read(cls, src_dict: Any) -> Self:
        message = src_dict["message"]
        errors = src_dict["errors"]
        if type(message) is not str:
            raise FieldError
        errors = InvalidParametersErrors._read(errors)

        reply: Any = object.__new__(_Mutable)
        reply.message = message
        reply.errors = errors
        reply.additional_properties = NOTHING
        if len(src_dict) != 2:
            unknown = {key: value for key, value in src_dict.items() if key not in cls._fields}
            reply.additional_properties = MappingProxyType(unknown)
        reply.__class__ = cls
        found: Self = reply
        return found


_Mutable = mutable(InvalidParameters)
