# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from __future__ import annotations

from typing import Any, ClassVar, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..errors import MissingField
from ..types import (
    INTEGER,
    NULL,
    STRING,
    FieldError,
    Kind,
    Model,
    write_object,
)


@_attrs_define(eq=False, repr=False, getstate_setstate=False)
class LastActivity(Model):
    """A remnant that says nothing.

    Attributes:
        id: Always 0.
        timestamp: Always null.
        last_update: Always null.
        activity_type: Always null.
        user: The display name of the user.
        data: Always null.
        data2: Always null.
        additional_properties: What the server sent beyond the documented fields.
    """

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

    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "ID": ("id", INTEGER),
        "timestamp": ("timestamp", NULL),
        "lastupdate": ("last_update", NULL),
        "activitytype": ("activity_type", NULL),
        "User": ("user", STRING),
        "data": ("data", NULL),
        "data2": ("data2", NULL),
    }

    def to_dict(self) -> dict[str, Any]:
        """The keys of the wire with values for JSON: timestamps in ISO 8601, flags as true and false.

        What the server left out is left out here too.
        """
        field_dict: dict[str, Any] = dict(self.additional_properties)
        try:
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
        except MissingField:
            return write_object(self)
        return field_dict

    @classmethod
    def _read(cls, src_dict: Any) -> Self:
        id = src_dict["ID"]
        timestamp = src_dict["timestamp"]
        last_update = src_dict["lastupdate"]
        activity_type = src_dict["activitytype"]
        user = src_dict["User"]
        data = src_dict["data"]
        data2 = src_dict["data2"]
        if (
            type(id) is not int
            or timestamp is not None
            or last_update is not None
            or activity_type is not None
            or type(user) is not str
            or data is not None
            or data2 is not None
        ):
            raise FieldError

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
