# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from __future__ import annotations

import datetime
from typing import Any, ClassVar, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..errors import MissingField
from ..types import (
    INTEGER,
    STRING,
    TIMESTAMP,
    FieldError,
    Kind,
    Model,
    nullable,
    read_utc,
    write_object,
)


@_attrs_define(eq=False, repr=False, getstate_setstate=False)
class SummaryGame(Model):
    """A game that a user has played.

    Attributes:
        game_id: The id of the game.
        console_id: The id of the console.
        console_name: The name of the console.
        title: The title of the game.
        image_icon: Path of the icon of the game on the media host.
        image_title: Path of the title screen on the media host.
        image_ingame: Path of the picture of the running game on the media host.
        image_box_art: Path of the box art on the media host.
        last_played: When the user played it last, in UTC.
        achievement_count: How many published achievements the game has.
        additional_properties: What the server sent beyond the documented fields.
    """

    game_id: int
    """The id of the game."""
    console_id: int
    """The id of the console."""
    console_name: str
    """The name of the console."""
    title: None | str
    """The title of the game."""
    image_icon: None | str
    """Path of the icon of the game on the media host."""
    image_title: str
    """Path of the title screen on the media host."""
    image_ingame: str
    """Path of the picture of the running game on the media host."""
    image_box_art: str
    """Path of the box art on the media host."""
    last_played: datetime.datetime | None
    """When the user played it last, in UTC."""
    achievement_count: int | None
    """How many published achievements the game has."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """What the server sent beyond the documented fields."""

    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "GameID": ("game_id", INTEGER),
        "ConsoleID": ("console_id", INTEGER),
        "ConsoleName": ("console_name", STRING),
        "Title": ("title", nullable(STRING)),
        "ImageIcon": ("image_icon", nullable(STRING)),
        "ImageTitle": ("image_title", STRING),
        "ImageIngame": ("image_ingame", STRING),
        "ImageBoxArt": ("image_box_art", STRING),
        "LastPlayed": ("last_played", nullable(TIMESTAMP)),
        "AchievementsTotal": ("achievement_count", nullable(INTEGER)),
    }

    def to_dict(self) -> dict[str, Any]:
        """The keys of the wire with values for JSON: timestamps in ISO 8601, flags as true and false.

        What the server left out is left out here too.
        """
        field_dict: dict[str, Any] = dict(self.additional_properties)
        try:
            game_id = self.game_id
            field_dict["GameID"] = game_id
            console_id = self.console_id
            field_dict["ConsoleID"] = console_id
            console_name = self.console_name
            field_dict["ConsoleName"] = console_name
            title: None | str
            title = self.title
            field_dict["Title"] = title
            image_icon: None | str
            image_icon = self.image_icon
            field_dict["ImageIcon"] = image_icon
            image_title = self.image_title
            field_dict["ImageTitle"] = image_title
            image_ingame = self.image_ingame
            field_dict["ImageIngame"] = image_ingame
            image_box_art = self.image_box_art
            field_dict["ImageBoxArt"] = image_box_art
            last_played: None | str
            if isinstance(self.last_played, datetime.datetime):
                last_played = self.last_played.isoformat()
            else:
                last_played = self.last_played
            field_dict["LastPlayed"] = last_played
            achievement_count: int | None
            achievement_count = self.achievement_count
            field_dict["AchievementsTotal"] = achievement_count
        except MissingField:
            return write_object(self)
        return field_dict

    @classmethod
    def _read(cls, src_dict: Any) -> Self:
        game_id = src_dict["GameID"]
        console_id = src_dict["ConsoleID"]
        console_name = src_dict["ConsoleName"]
        title = src_dict["Title"]
        image_icon = src_dict["ImageIcon"]
        image_title = src_dict["ImageTitle"]
        image_ingame = src_dict["ImageIngame"]
        image_box_art = src_dict["ImageBoxArt"]
        last_played = src_dict["LastPlayed"]
        achievement_count = src_dict["AchievementsTotal"]
        if (
            type(game_id) is not int
            or type(console_id) is not int
            or type(console_name) is not str
            or (title is not None and type(title) is not str)
            or (image_icon is not None and type(image_icon) is not str)
            or type(image_title) is not str
            or type(image_ingame) is not str
            or type(image_box_art) is not str
            or (achievement_count is not None and type(achievement_count) is not int)
        ):
            raise FieldError
        if last_played is not None:
            last_played = read_utc(last_played)

        reply = cls.__new__(cls)
        reply.game_id = game_id
        reply.console_id = console_id
        reply.console_name = console_name
        reply.title = title
        reply.image_icon = image_icon
        reply.image_title = image_title
        reply.image_ingame = image_ingame
        reply.image_box_art = image_box_art
        reply.last_played = last_played
        reply.achievement_count = achievement_count
        reply.additional_properties = {}
        if len(src_dict) != 10:
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
