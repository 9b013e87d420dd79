# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from __future__ import annotations

from typing import Any, ClassVar, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..errors import MissingField
from ..types import (
    INTEGER,
    STRING,
    FieldError,
    Kind,
    Model,
    nullable,
    write_object,
)


@_attrs_define(eq=False, repr=False, getstate_setstate=False)
class WantToPlayGame(Model):
    """A game that a user wants to play.

    Attributes:
        id: The id of the game.
        title: The title of the game.
        console_id: The id of the console.
        console_name: The name of the console.
        image_icon: Path of the icon of the game on the media host.
        points: The points of all published achievements of the game.
        achievement_count: How many published achievements the game has.
        additional_properties: What the server sent beyond the documented fields.
    """

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

    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "ID": ("id", INTEGER),
        "Title": ("title", nullable(STRING)),
        "ConsoleID": ("console_id", INTEGER),
        "ConsoleName": ("console_name", STRING),
        "ImageIcon": ("image_icon", nullable(STRING)),
        "PointsTotal": ("points", nullable(INTEGER)),
        "AchievementsPublished": ("achievement_count", nullable(INTEGER)),
    }

    def to_dict(self) -> dict[str, Any]:
        """The keys of the wire with values for JSON: timestamps in ISO 8601, flags as true and false.

        What the server left out is left out here too.
        """
        field_dict: dict[str, Any] = dict(self.additional_properties)
        try:
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
        except MissingField:
            return write_object(self)
        return field_dict

    @classmethod
    def _read(cls, src_dict: Any) -> Self:
        id = src_dict["ID"]
        title = src_dict["Title"]
        console_id = src_dict["ConsoleID"]
        console_name = src_dict["ConsoleName"]
        image_icon = src_dict["ImageIcon"]
        points = src_dict["PointsTotal"]
        achievement_count = src_dict["AchievementsPublished"]
        if (
            type(id) is not int
            or (title is not None and type(title) is not str)
            or type(console_id) is not int
            or type(console_name) is not str
            or (image_icon is not None and type(image_icon) is not str)
            or (points is not None and type(points) is not int)
            or (achievement_count is not None and type(achievement_count) is not int)
        ):
            raise FieldError

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
