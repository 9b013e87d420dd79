# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import FieldError, read_flag, read_utc, wrong_type


@_attrs_define
class RecentAchievement:
    """An achievement that a user unlocked."""

    unlocked_at: datetime.datetime
    """ When it was unlocked, in UTC; in hardcore mode if it was. """
    hardcore: bool
    """ True or False; 1 or 0 on the wire. """
    achievement_id: int
    """ The id of the achievement. """
    title: str
    """ The title of the achievement. """
    description: str
    """ The description of the achievement. """
    badge_name: None | str
    """ The name of the badge, with leading zeros; the picture is at `/Badge/<BadgeName>.png`. """
    points: int
    """ The points of the achievement. """
    retro_points: int
    """ The RetroPoints of the achievement, which are points weighted by rarity. """
    achievement_type: None | str
    """ `progression`, `win_condition`, `missable`, or null for none of them. """
    author: str
    """ The name of the achievement's author. """
    author_ulid: None | str
    """ The ULID of the achievement's author. """
    game_title: None | str
    """ The title of the game. """
    game_icon: None | str
    """ Path of the icon of the game on the media host, such as `/Images/000001.png`. """
    game_id: int
    """ The id of the game. """
    console_name: str
    """ The name of the console of the game. """
    badge_path: str
    """ Path of the badge on the media host. """
    game_path: str
    """ Path of the game on the site. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """ What the server sent beyond the documented fields. """

    def to_dict(self) -> dict[str, Any]:
        """The keys of the wire with values for JSON: timestamps in ISO 8601, flags as true and false."""
        field_dict: dict[str, Any] = dict(self.additional_properties)
        unlocked_at = self.unlocked_at.isoformat()
        field_dict["Date"] = unlocked_at
        hardcore = self.hardcore
        field_dict["HardcoreMode"] = hardcore
        achievement_id = self.achievement_id
        field_dict["AchievementID"] = achievement_id
        title = self.title
        field_dict["Title"] = title
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
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read what the server sent. Raises FieldError, which names what is missing or of another type."""
        if not isinstance(src_dict, Mapping):
            raise wrong_type("RecentAchievement", "an object", src_dict)
        d = dict(src_dict)
        try:
            unlocked_at = d.pop("Date")
            unlocked_at = read_utc("RecentAchievement.Date", unlocked_at)
            hardcore = d.pop("HardcoreMode")
            hardcore = read_flag("RecentAchievement.HardcoreMode", hardcore)
            achievement_id = d.pop("AchievementID")
            if type(achievement_id) is not int:
                raise wrong_type("RecentAchievement.AchievementID", "an integer", achievement_id)
            title = d.pop("Title")
            if type(title) is not str:
                raise wrong_type("RecentAchievement.Title", "a string", title)
            description = d.pop("Description")
            if type(description) is not str:
                raise wrong_type("RecentAchievement.Description", "a string", description)
            badge_name = d.pop("BadgeName")
            if badge_name is not None:
                if type(badge_name) is not str:
                    raise wrong_type("RecentAchievement.BadgeName", "a string", badge_name)
            points = d.pop("Points")
            if type(points) is not int:
                raise wrong_type("RecentAchievement.Points", "an integer", points)
            retro_points = d.pop("TrueRatio")
            if type(retro_points) is not int:
                raise wrong_type("RecentAchievement.TrueRatio", "an integer", retro_points)
            achievement_type = d.pop("Type")
            if achievement_type is not None:
                if type(achievement_type) is not str:
                    raise wrong_type("RecentAchievement.Type", "a string", achievement_type)
            author = d.pop("Author")
            if type(author) is not str:
                raise wrong_type("RecentAchievement.Author", "a string", author)
            author_ulid = d.pop("AuthorULID")
            if author_ulid is not None:
                if type(author_ulid) is not str:
                    raise wrong_type("RecentAchievement.AuthorULID", "a string", author_ulid)
            game_title = d.pop("GameTitle")
            if game_title is not None:
                if type(game_title) is not str:
                    raise wrong_type("RecentAchievement.GameTitle", "a string", game_title)
            game_icon = d.pop("GameIcon")
            if game_icon is not None:
                if type(game_icon) is not str:
                    raise wrong_type("RecentAchievement.GameIcon", "a string", game_icon)
            game_id = d.pop("GameID")
            if type(game_id) is not int:
                raise wrong_type("RecentAchievement.GameID", "an integer", game_id)
            console_name = d.pop("ConsoleName")
            if type(console_name) is not str:
                raise wrong_type("RecentAchievement.ConsoleName", "a string", console_name)
            badge_path = d.pop("BadgeURL")
            if type(badge_path) is not str:
                raise wrong_type("RecentAchievement.BadgeURL", "a string", badge_path)
            game_path = d.pop("GameURL")
            if type(game_path) is not str:
                raise wrong_type("RecentAchievement.GameURL", "a string", game_path)
        except KeyError as missing:
            raise FieldError(f"RecentAchievement.{missing.args[0]} is missing") from None

        reply = cls(
            unlocked_at=unlocked_at,
            hardcore=hardcore,
            achievement_id=achievement_id,
            title=title,
            description=description,
            badge_name=badge_name,
            points=points,
            retro_points=retro_points,
            achievement_type=achievement_type,
            author=author,
            author_ulid=author_ulid,
            game_title=game_title,
            game_icon=game_icon,
            game_id=game_id,
            console_name=console_name,
            badge_path=badge_path,
            game_path=game_path,
        )
        reply.additional_properties = d
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
