# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import FieldError, read_list, wrong_type

if TYPE_CHECKING:
    from ..models.api_error_entry import ApiErrorEntry


@_attrs_define
class ApiError:
    """How the server refuses before it looks at the endpoint."""

    message: str
    """What is wrong."""
    errors: list[ApiErrorEntry]
    """One entry that says it again."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """What the server sent beyond the documented fields."""

    def to_dict(self) -> dict[str, Any]:
        """The keys of the wire with values for JSON: timestamps in ISO 8601, flags as true and false."""
        field_dict: dict[str, Any] = dict(self.additional_properties)
        message = self.message
        field_dict["message"] = message
        errors = []
        for errors_item_data in self.errors:
            errors_item = errors_item_data.to_dict()
            errors.append(errors_item)

        field_dict["errors"] = errors
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read what the server sent. Raises FieldError, which names what is missing or of another type."""
        from ..models.api_error_entry import ApiErrorEntry  # noqa: PLC0415

        if type(src_dict) is not dict and not isinstance(src_dict, Mapping):
            raise wrong_type("ApiError", "an object", src_dict)
        try:
            message = src_dict["message"]
            errors = src_dict["errors"]
        except KeyError as missing:
            raise FieldError(f"ApiError.{missing.args[0]} is missing") from None
        if type(message) is not str:
            raise wrong_type("ApiError.message", "a string", message)
        errors = [ApiErrorEntry.from_dict(item) for item in read_list("ApiError.errors", errors)]

        reply = cls.__new__(cls)
        reply.message = message
        reply.errors = errors
        reply.additional_properties = {}
        if len(src_dict) != 2:
            documented = (
                "message",
                "errors",
            )
            reply.additional_properties = {key: value for key, value in src_dict.items() if key not in documented}
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
