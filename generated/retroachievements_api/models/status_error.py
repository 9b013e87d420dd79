# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..errors import MissingField
from ..types import (
    STRING,
    FieldError,
    Kind,
    Model,
    list_of,
    object_of,
    read_list,
    write_object,
)

if TYPE_CHECKING:
    from ..models.status_error_entry import StatusErrorEntry


@_attrs_define(eq=False, repr=False, getstate_setstate=False)
class StatusError(Model):
    """How the server refuses before it looks at the endpoint.

    Attributes:
        message: What is wrong.
        errors: One entry that says it again.
        additional_properties: What the server sent beyond the documented fields.
    """

    message: str
    """What is wrong."""
    errors: list[StatusErrorEntry]
    """One entry that says it again."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """What the server sent beyond the documented fields."""

    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "message": ("message", STRING),
        "errors": ("errors", list_of(object_of("StatusErrorEntry"))),
    }

    def to_dict(self) -> dict[str, Any]:
        """The keys of the wire with values for JSON: timestamps in ISO 8601, flags as true and false.

        What the server left out is left out here too.
        """
        field_dict: dict[str, Any] = dict(self.additional_properties)
        try:
            message = self.message
            field_dict["message"] = message
            errors = []
            for errors_item_data in self.errors:
                errors_item = errors_item_data.to_dict()
                errors.append(errors_item)

            field_dict["errors"] = errors
        except MissingField:
            return write_object(self)
        return field_dict

    @classmethod
    def _read(cls, src_dict: Any) -> Self:
        from ..models.status_error_entry import StatusErrorEntry  # noqa: PLC0415

        message = src_dict["message"]
        errors = src_dict["errors"]
        if type(message) is not str:
            raise FieldError
        errors = [StatusErrorEntry._read(item) for item in read_list(errors)]

        reply = cls.__new__(cls)
        reply.message = message
        reply.errors = errors
        reply.additional_properties = {}
        if len(src_dict) != 2:
            reply.additional_properties = {key: value for key, value in src_dict.items() if key not in cls._fields}
        return reply

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties)

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
