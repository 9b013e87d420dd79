# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import FieldError, wrong_type


@_attrs_define
class LastActivity:
    """A remnant that says nothing."""

    id: int
    """Always 0."""
    timestamp: None
    """Always null."""
    last_update: None
    """Always null."""
    activity_type: None
    """Always null."""
    user: str
    """The display name of the user."""
    data: None
    """Always null."""
    data2: None
    """Always null."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """What the server sent beyond the documented fields."""

    def to_dict(self) -> dict[str, Any]:
        """The keys of the wire with values for JSON: timestamps in ISO 8601, flags as true and false."""
        field_dict: dict[str, Any] = dict(self.additional_properties)
        id = self.id
        field_dict["ID"] = id
        timestamp = self.timestamp
        field_dict["timestamp"] = timestamp
        last_update = self.last_update
        field_dict["lastupdate"] = last_update
        activity_type = self.activity_type
        field_dict["activitytype"] = activity_type
        user = self.user
        field_dict["User"] = user
        data = self.data
        field_dict["data"] = data
        data2 = self.data2
        field_dict["data2"] = data2
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read what the server sent. Raises FieldError, which names what is missing or of another type."""
        if type(src_dict) is not dict and not isinstance(src_dict, Mapping):
            raise wrong_type("LastActivity", "an object", src_dict)
        try:
            id = src_dict["ID"]
            timestamp = src_dict["timestamp"]
            last_update = src_dict["lastupdate"]
            activity_type = src_dict["activitytype"]
            user = src_dict["User"]
            data = src_dict["data"]
            data2 = src_dict["data2"]
        except KeyError as missing:
            raise FieldError(f"LastActivity.{missing.args[0]} is missing") from None
        if type(id) is not int:
            raise wrong_type("LastActivity.ID", "an integer", id)
        if timestamp is not None:
            raise wrong_type("LastActivity.timestamp", "null", timestamp)
        if last_update is not None:
            raise wrong_type("LastActivity.lastupdate", "null", last_update)
        if activity_type is not None:
            raise wrong_type("LastActivity.activitytype", "null", activity_type)
        if type(user) is not str:
            raise wrong_type("LastActivity.User", "a string", user)
        if data is not None:
            raise wrong_type("LastActivity.data", "null", data)
        if data2 is not None:
            raise wrong_type("LastActivity.data2", "null", data2)

        reply = cls.__new__(cls)
        reply.id = id
        reply.timestamp = timestamp
        reply.last_update = last_update
        reply.activity_type = activity_type
        reply.user = user
        reply.data = data
        reply.data2 = data2
        reply.additional_properties = {}
        if len(src_dict) != 7:
            documented = (
                "ID",
                "timestamp",
                "lastupdate",
                "activitytype",
                "User",
                "data",
                "data2",
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
