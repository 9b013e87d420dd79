# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import FieldError, wrong_type


@_attrs_define
class RequestedSet:
    """A game for which a user requests an achievement set."""

    game_id: int
    """The id of the game."""
    title: None | str
    """The title of the game."""
    image_icon: None | str
    """Path of the icon of the game on the media host."""
    console_id: int
    """The id of the console."""
    console_name: str
    """The name of the console."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """What the server sent beyond the documented fields."""

    def to_dict(self) -> dict[str, Any]:
        """The keys of the wire with values for JSON: timestamps in ISO 8601, flags as true and false."""
        field_dict: dict[str, Any] = dict(self.additional_properties)
        game_id = self.game_id
        field_dict["GameID"] = game_id
        title: None | str
        title = self.title
        field_dict["Title"] = title
        image_icon: None | str
        image_icon = self.image_icon
        field_dict["ImageIcon"] = image_icon
        console_id = self.console_id
        field_dict["ConsoleID"] = console_id
        console_name = self.console_name
        field_dict["ConsoleName"] = console_name
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read what the server sent. Raises FieldError, which names what is missing or of another type."""
        if type(src_dict) is not dict and not isinstance(src_dict, Mapping):
            raise wrong_type("RequestedSet", "an object", src_dict)
        try:
            game_id = src_dict["GameID"]
            title = src_dict["Title"]
            image_icon = src_dict["ImageIcon"]
            console_id = src_dict["ConsoleID"]
            console_name = src_dict["ConsoleName"]
        except KeyError as missing:
            raise FieldError(f"RequestedSet.{missing.args[0]} is missing") from None
        if type(game_id) is not int:
            raise wrong_type("RequestedSet.GameID", "an integer", game_id)
        if title is not None and type(title) is not str:
            raise wrong_type("RequestedSet.Title", "a string", title)
        if image_icon is not None and type(image_icon) is not str:
            raise wrong_type("RequestedSet.ImageIcon", "a string", image_icon)
        if type(console_id) is not int:
            raise wrong_type("RequestedSet.ConsoleID", "an integer", console_id)
        if type(console_name) is not str:
            raise wrong_type("RequestedSet.ConsoleName", "a string", console_name)

        reply = cls.__new__(cls)
        reply.game_id = game_id
        reply.title = title
        reply.image_icon = image_icon
        reply.console_id = console_id
        reply.console_name = console_name
        reply.additional_properties = {}
        if len(src_dict) != 5:
            documented = (
                "GameID",
                "Title",
                "ImageIcon",
                "ConsoleID",
                "ConsoleName",
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
