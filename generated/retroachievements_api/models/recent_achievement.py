# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from __future__ import annotations

import datetime
from typing import Any, ClassVar, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..errors import MissingField
from ..types import (
    FLAG,
    INTEGER,
    STRING,
    TIMESTAMP,
    FieldError,
    Kind,
    Model,
    nullable,
    read_flag,
    read_utc,
    write_object,
)


@_attrs_define(eq=False, repr=False, getstate_setstate=False)
class RecentAchievement(Model):
    """An achievement that a user unlocked.

    Attributes:
        unlocked_at: When it was unlocked, in UTC; in hardcore mode if it was.
        hardcore: Whether it was unlocked in hardcore mode.
        achievement_id: The id of the achievement.
        title: The title of the achievement.
        description: The description of the achievement.
        badge_name: The name of the badge, with leading zeros; the picture is at `/Badge/<badge_name>.png`.
        points: The points of the achievement.
        retro_points: The RetroPoints of the achievement, which are points weighted by rarity.
        achievement_type: `progression`, `win_condition`, `missable`, or null for none of them.
        author: The name of the achievement's author.
        author_ulid: The ULID of the achievement's author.
        game_title: The title of the game.
        game_icon: Path of the icon of the game on the media host, such as `/Images/000001.png`.
        game_id: The id of the game.
        console_name: The name of the console of the game.
        badge_path: Path of the badge on the media host.
        game_path: Path of the game on the site.
        additional_properties: What the server sent beyond the documented fields.
    """

    unlocked_at: datetime.datetime
    """When it was unlocked, in UTC; in hardcore mode if it was."""
    hardcore: bool
    """Whether it was unlocked in hardcore mode."""
    achievement_id: int
    """The id of the achievement."""
    title: str
    """The title of the achievement."""
    description: None | str
    """The description of the achievement."""
    badge_name: None | str
    """The name of the badge, with leading zeros; the picture is at `/Badge/<badge_name>.png`."""
    points: int
    """The points of the achievement."""
    retro_points: int
    """The RetroPoints of the achievement, which are points weighted by rarity."""
    achievement_type: None | str
    """`progression`, `win_condition`, `missable`, or null for none of them."""
    author: str
    """The name of the achievement's author."""
    author_ulid: None | str
    """The ULID of the achievement's author."""
    game_title: None | str
    """The title of the game."""
    game_icon: None | str
    """Path of the icon of the game on the media host, such as `/Images/000001.png`."""
    game_id: int
    """The id of the game."""
    console_name: str
    """The name of the console of the game."""
    badge_path: str
    """Path of the badge on the media host."""
    game_path: str
    """Path of the game on the site."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """What the server sent beyond the documented fields."""

    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "Date": ("unlocked_at", TIMESTAMP),
        "HardcoreMode": ("hardcore", FLAG),
        "AchievementID": ("achievement_id", INTEGER),
        "Title": ("title", STRING),
        "Description": ("description", nullable(STRING)),
        "BadgeName": ("badge_name", nullable(STRING)),
        "Points": ("points", INTEGER),
        "TrueRatio": ("retro_points", INTEGER),
        "Type": ("achievement_type", nullable(STRING)),
        "Author": ("author", STRING),
        "AuthorULID": ("author_ulid", nullable(STRING)),
        "GameTitle": ("game_title", nullable(STRING)),
        "GameIcon": ("game_icon", nullable(STRING)),
        "GameID": ("game_id", INTEGER),
        "ConsoleName": ("console_name", STRING),
        "BadgeURL": ("badge_path", STRING),
        "GameURL": ("game_path", STRING),
    }

    def to_dict(self) -> dict[str, Any]:
        """The keys of the wire with values for JSON: timestamps in ISO 8601, flags as true and false.

        What the server left out is left out here too.
        """
        field_dict: dict[str, Any] = dict(self.additional_properties)
        try:
            unlocked_at = self.unlocked_at.isoformat()
            field_dict["Date"] = unlocked_at
            hardcore = self.hardcore
            field_dict["HardcoreMode"] = hardcore
            achievement_id = self.achievement_id
            field_dict["AchievementID"] = achievement_id
            title = self.title
            field_dict["Title"] = title
            description: None | str
            description = self.description
            field_dict["Description"] = description
            badge_name: None | str
            badge_name = self.badge_name
            field_dict["BadgeName"] = badge_name
            points = self.points
            field_dict["Points"] = points
            retro_points = self.retro_points
            field_dict["TrueRatio"] = retro_points
            achievement_type: None | str
            achievement_type = self.achievement_type
            field_dict["Type"] = achievement_type
            author = self.author
            field_dict["Author"] = author
            author_ulid: None | str
            author_ulid = self.author_ulid
            field_dict["AuthorULID"] = author_ulid
            game_title: None | str
            game_title = self.game_title
            field_dict["GameTitle"] = game_title
            game_icon: None | str
            game_icon = self.game_icon
            field_dict["GameIcon"] = game_icon
            game_id = self.game_id
            field_dict["GameID"] = game_id
            console_name = self.console_name
            field_dict["ConsoleName"] = console_name
            badge_path = self.badge_path
            field_dict["BadgeURL"] = badge_path
            game_path = self.game_path
            field_dict["GameURL"] = game_path
        except MissingField:
            return write_object(self)
        return field_dict

    @classmethod
    def _read(cls, src_dict: Any) -> Self:
        unlocked_at = src_dict["Date"]
        hardcore = src_dict["HardcoreMode"]
        achievement_id = src_dict["AchievementID"]
        title = src_dict["Title"]
        description = src_dict["Description"]
        badge_name = src_dict["BadgeName"]
        points = src_dict["Points"]
        retro_points = src_dict["TrueRatio"]
        achievement_type = src_dict["Type"]
        author = src_dict["Author"]
        author_ulid = src_dict["AuthorULID"]
        game_title = src_dict["GameTitle"]
        game_icon = src_dict["GameIcon"]
        game_id = src_dict["GameID"]
        console_name = src_dict["ConsoleName"]
        badge_path = src_dict["BadgeURL"]
        game_path = src_dict["GameURL"]
        if (
            type(achievement_id) is not int
            or type(title) is not str
            or (description is not None and type(description) is not str)
            or (badge_name is not None and type(badge_name) is not str)
            or type(points) is not int
            or type(retro_points) is not int
            or (achievement_type is not None and type(achievement_type) is not str)
            or type(author) is not str
            or (author_ulid is not None and type(author_ulid) is not str)
            or (game_title is not None and type(game_title) is not str)
            or (game_icon is not None and type(game_icon) is not str)
            or type(game_id) is not int
            or type(console_name) is not str
            or type(badge_path) is not str
            or type(game_path) is not str
        ):
            raise FieldError
        unlocked_at = read_utc(unlocked_at)
        hardcore = read_flag(hardcore)

        reply = cls.__new__(cls)
        reply.unlocked_at = unlocked_at
        reply.hardcore = hardcore
        reply.achievement_id = achievement_id
        reply.title = title
        reply.description = description
        reply.badge_name = badge_name
        reply.points = points
        reply.retro_points = retro_points
        reply.achievement_type = achievement_type
        reply.author = author
        reply.author_ulid = author_ulid
        reply.game_title = game_title
        reply.game_icon = game_icon
        reply.game_id = game_id
        reply.console_name = console_name
        reply.badge_path = badge_path
        reply.game_path = game_path
        reply.additional_properties = {}
        if len(src_dict) != 17:
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
