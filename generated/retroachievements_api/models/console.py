# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import FieldError, read_flag, wrong_type


@_attrs_define
class Console:
    """A console."""

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

    def to_dict(self) -> dict[str, Any]:
        """The keys of the wire with values for JSON: timestamps in ISO 8601, flags as true and false."""
        field_dict: dict[str, Any] = dict(self.additional_properties)
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
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read what the server sent. Raises FieldError, which names what is missing or of another type."""
        if type(src_dict) is not dict and not isinstance(src_dict, Mapping):
            raise wrong_type("Console", "an object", src_dict)
        try:
            id = src_dict["ID"]
            name = src_dict["Name"]
            icon_url = src_dict["IconURL"]
            active = src_dict["Active"]
            is_game_system = src_dict["IsGameSystem"]
        except KeyError as missing:
            raise FieldError(f"Console.{missing.args[0]} is missing") from None
        if type(id) is not int:
            raise wrong_type("Console.ID", "an integer", id)
        if type(name) is not str:
            raise wrong_type("Console.Name", "a string", name)
        if type(icon_url) is not str:
            raise wrong_type("Console.IconURL", "a string", icon_url)
        active = read_flag("Console.Active", active)
        is_game_system = read_flag("Console.IsGameSystem", is_game_system)

        reply = cls.__new__(cls)
        reply.id = id
        reply.name = name
        reply.icon_url = icon_url
        reply.active = active
        reply.is_game_system = is_game_system
        reply.additional_properties = {}
        if len(src_dict) != 5:
            documented = (
                "ID",
                "Name",
                "IconURL",
                "Active",
                "IsGameSystem",
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
