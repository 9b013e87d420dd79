# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import FieldError, wrong_type


@_attrs_define
class WantToPlayGame:
    """A game that a user wants to play."""

    id: int
    """The id of the game."""
    title: None | str
    """The title of the game."""
    console_id: int
    """The id of the console."""
    console_name: str
    """The name of the console."""
    image_icon: None | str
    """Path of the icon of the game on the media host."""
    points: int | None
    """The points of all published achievements of the game."""
    achievement_count: int | None
    """How many published achievements the game has."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """What the server sent beyond the documented fields."""

    def to_dict(self) -> dict[str, Any]:
        """The keys of the wire with values for JSON: timestamps in ISO 8601, flags as true and false."""
        field_dict: dict[str, Any] = dict(self.additional_properties)
        id = self.id
        field_dict["ID"] = id
        title: None | str
        title = self.title
        field_dict["Title"] = title
        console_id = self.console_id
        field_dict["ConsoleID"] = console_id
        console_name = self.console_name
        field_dict["ConsoleName"] = console_name
        image_icon: None | str
        image_icon = self.image_icon
        field_dict["ImageIcon"] = image_icon
        points: int | None
        points = self.points
        field_dict["PointsTotal"] = points
        achievement_count: int | None
        achievement_count = self.achievement_count
        field_dict["AchievementsPublished"] = achievement_count
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read what the server sent. Raises FieldError, which names what is missing or of another type."""
        if type(src_dict) is not dict and not isinstance(src_dict, Mapping):
            raise wrong_type("WantToPlayGame", "an object", src_dict)
        try:
            id = src_dict["ID"]
            title = src_dict["Title"]
            console_id = src_dict["ConsoleID"]
            console_name = src_dict["ConsoleName"]
            image_icon = src_dict["ImageIcon"]
            points = src_dict["PointsTotal"]
            achievement_count = src_dict["AchievementsPublished"]
        except KeyError as missing:
            raise FieldError(f"WantToPlayGame.{missing.args[0]} is missing") from None
        if type(id) is not int:
            raise wrong_type("WantToPlayGame.ID", "an integer", id)
        if title is not None and type(title) is not str:
            raise wrong_type("WantToPlayGame.Title", "a string", title)
        if type(console_id) is not int:
            raise wrong_type("WantToPlayGame.ConsoleID", "an integer", console_id)
        if type(console_name) is not str:
            raise wrong_type("WantToPlayGame.ConsoleName", "a string", console_name)
        if image_icon is not None and type(image_icon) is not str:
            raise wrong_type("WantToPlayGame.ImageIcon", "a string", image_icon)
        if points is not None and type(points) is not int:
            raise wrong_type("WantToPlayGame.PointsTotal", "an integer", points)
        if achievement_count is not None and type(achievement_count) is not int:
            raise wrong_type("WantToPlayGame.AchievementsPublished", "an integer", achievement_count)

        reply = cls.__new__(cls)
        reply.id = id
        reply.title = title
        reply.console_id = console_id
        reply.console_name = console_name
        reply.image_icon = image_icon
        reply.points = points
        reply.achievement_count = achievement_count
        reply.additional_properties = {}
        if len(src_dict) != 7:
            documented = (
                "ID",
                "Title",
                "ConsoleID",
                "ConsoleName",
                "ImageIcon",
                "PointsTotal",
                "AchievementsPublished",
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
