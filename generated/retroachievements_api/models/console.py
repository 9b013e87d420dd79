# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from __future__ import annotations

from typing import Any, ClassVar, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..errors import MissingField
from ..types import (
    FLAG,
    INTEGER,
    STRING,
    FieldError,
    Kind,
    Model,
    read_flag,
    write_object,
)


@_attrs_define(eq=False, repr=False, getstate_setstate=False)
class Console(Model):
    """A console.

    Attributes:
        id: The id of the console. 100 is Hubs, 101 Events, 102 Standalone.
        name: The name of the console.
        icon_url: The address of the icon, in full.
        active: Whether the console is open for achievements.
        is_game_system: Whether it is a console; false for hubs and events.
        additional_properties: What the server sent beyond the documented fields.
    """

    id: int
    """The id of the console. 100 is Hubs, 101 Events, 102 Standalone."""
    name: str
    """The name of the console."""
    icon_url: str
    """The address of the icon, in full."""
    active: bool
    """Whether the console is open for achievements."""
    is_game_system: bool
    """Whether it is a console; false for hubs and events."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """What the server sent beyond the documented fields."""

    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "ID": ("id", INTEGER),
        "Name": ("name", STRING),
        "IconURL": ("icon_url", STRING),
        "Active": ("active", FLAG),
        "IsGameSystem": ("is_game_system", FLAG),
    }

    def to_dict(self) -> dict[str, Any]:
        """The keys of the wire with values for JSON: timestamps in ISO 8601, flags as true and false.

        What the server left out is left out here too.
        """
        field_dict: dict[str, Any] = dict(self.additional_properties)
        try:
            id = self.id
            field_dict["ID"] = id
            name = self.name
            field_dict["Name"] = name
            icon_url = self.icon_url
            field_dict["IconURL"] = icon_url
            active = self.active
            field_dict["Active"] = active
            is_game_system = self.is_game_system
            field_dict["IsGameSystem"] = is_game_system
        except MissingField:
            return write_object(self)
        return field_dict

    @classmethod
    def _read(cls, src_dict: Any) -> Self:
        id = src_dict["ID"]
        name = src_dict["Name"]
        icon_url = src_dict["IconURL"]
        active = src_dict["Active"]
        is_game_system = src_dict["IsGameSystem"]
        if type(id) is not int or type(name) is not str or type(icon_url) is not str:
            raise FieldError
        active = read_flag(active)
        is_game_system = read_flag(is_game_system)

        reply = cls.__new__(cls)
        reply.id = id
        reply.name = name
        reply.icon_url = icon_url
        reply.active = active
        reply.is_game_system = is_game_system
        reply.additional_properties = {}
        if len(src_dict) != 5:
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
