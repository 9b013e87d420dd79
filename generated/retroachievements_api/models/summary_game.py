# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import FieldError, read_utc, wrong_type


@_attrs_define
class SummaryGame:
    """A game that a user has played."""

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

    def to_dict(self) -> dict[str, Any]:
        """The keys of the wire with values for JSON: timestamps in ISO 8601, flags as true and false."""
        field_dict: dict[str, Any] = dict(self.additional_properties)
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
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read what the server sent. Raises FieldError, which names what is missing or of another type."""
        if type(src_dict) is not dict and not isinstance(src_dict, Mapping):
            raise wrong_type("SummaryGame", "an object", src_dict)
        try:
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
        except KeyError as missing:
            raise FieldError(f"SummaryGame.{missing.args[0]} is missing") from None
        if type(game_id) is not int:
            raise wrong_type("SummaryGame.GameID", "an integer", game_id)
        if type(console_id) is not int:
            raise wrong_type("SummaryGame.ConsoleID", "an integer", console_id)
        if type(console_name) is not str:
            raise wrong_type("SummaryGame.ConsoleName", "a string", console_name)
        if title is not None and type(title) is not str:
            raise wrong_type("SummaryGame.Title", "a string", title)
        if image_icon is not None and type(image_icon) is not str:
            raise wrong_type("SummaryGame.ImageIcon", "a string", image_icon)
        if type(image_title) is not str:
            raise wrong_type("SummaryGame.ImageTitle", "a string", image_title)
        if type(image_ingame) is not str:
            raise wrong_type("SummaryGame.ImageIngame", "a string", image_ingame)
        if type(image_box_art) is not str:
            raise wrong_type("SummaryGame.ImageBoxArt", "a string", image_box_art)
        if last_played is not None:
            last_played = read_utc("SummaryGame.LastPlayed", last_played)
        if achievement_count is not None and type(achievement_count) is not int:
            raise wrong_type("SummaryGame.AchievementsTotal", "an integer", achievement_count)

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
            documented = (
                "GameID",
                "ConsoleID",
                "ConsoleName",
                "Title",
                "ImageIcon",
                "ImageTitle",
                "ImageIngame",
                "ImageBoxArt",
                "LastPlayed",
                "AchievementsTotal",
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
