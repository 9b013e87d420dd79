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
class SummaryAchievement:
    """An achievement, and whether the user has unlocked it."""

    id: int
    """The id of the achievement."""
    game_id: int
    """The id of the game."""
    game_title: None | str
    """The title of the game."""
    title: str
    """The title of the achievement."""
    description: str
    """What has to be done."""
    points: int
    """The points of the achievement."""
    achievement_type: None | str
    """`progression`, `win_condition`, `missable`, or null for none of them."""
    badge_name: None | str
    """The name of the badge, with leading zeros; the picture is at `/Badge/<BadgeName>.png`."""
    unlocked: bool
    """True or False; 1 or 0 on the wire, as text."""
    unlocked_at: datetime.datetime | None
    """When it was unlocked in hardcore mode, or else in softcore mode, in UTC; null if it is locked."""
    hardcore: bool | None
    """Whether it was unlocked in hardcore mode; null if it is locked."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """What the server sent beyond the documented fields."""

    def to_dict(self) -> dict[str, Any]:
        """The keys of the wire with values for JSON: timestamps in ISO 8601, flags as true and false."""
        field_dict: dict[str, Any] = dict(self.additional_properties)
        id = self.id
        field_dict["ID"] = id
        game_id = self.game_id
        field_dict["GameID"] = game_id
        game_title: None | str
        game_title = self.game_title
        field_dict["GameTitle"] = game_title
        title = self.title
        field_dict["Title"] = title
        description = self.description
        field_dict["Description"] = description
        points = self.points
        field_dict["Points"] = points
        achievement_type: None | str
        achievement_type = self.achievement_type
        field_dict["Type"] = achievement_type
        badge_name: None | str
        badge_name = self.badge_name
        field_dict["BadgeName"] = badge_name
        unlocked = self.unlocked
        field_dict["IsAwarded"] = unlocked
        unlocked_at: None | str
        if isinstance(self.unlocked_at, datetime.datetime):
            unlocked_at = self.unlocked_at.isoformat()
        else:
            unlocked_at = self.unlocked_at
        field_dict["DateAwarded"] = unlocked_at
        hardcore: bool | None
        hardcore = self.hardcore
        field_dict["HardcoreAchieved"] = hardcore
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read what the server sent. Raises FieldError, which names what is missing or of another type."""
        if type(src_dict) is not dict and not isinstance(src_dict, Mapping):
            raise wrong_type("SummaryAchievement", "an object", src_dict)
        try:
            id = src_dict["ID"]
            game_id = src_dict["GameID"]
            game_title = src_dict["GameTitle"]
            title = src_dict["Title"]
            description = src_dict["Description"]
            points = src_dict["Points"]
            achievement_type = src_dict["Type"]
            badge_name = src_dict["BadgeName"]
            unlocked = src_dict["IsAwarded"]
            unlocked_at = src_dict["DateAwarded"]
            hardcore = src_dict["HardcoreAchieved"]
        except KeyError as missing:
            raise FieldError(f"SummaryAchievement.{missing.args[0]} is missing") from None
        if type(id) is not int:
            raise wrong_type("SummaryAchievement.ID", "an integer", id)
        if type(game_id) is not int:
            raise wrong_type("SummaryAchievement.GameID", "an integer", game_id)
        if game_title is not None and type(game_title) is not str:
            raise wrong_type("SummaryAchievement.GameTitle", "a string", game_title)
        if type(title) is not str:
            raise wrong_type("SummaryAchievement.Title", "a string", title)
        if type(description) is not str:
            raise wrong_type("SummaryAchievement.Description", "a string", description)
        if type(points) is not int:
            raise wrong_type("SummaryAchievement.Points", "an integer", points)
        if achievement_type is not None and type(achievement_type) is not str:
            raise wrong_type("SummaryAchievement.Type", "a string", achievement_type)
        if badge_name is not None and type(badge_name) is not str:
            raise wrong_type("SummaryAchievement.BadgeName", "a string", badge_name)
        unlocked = read_flag("SummaryAchievement.IsAwarded", unlocked)
        if unlocked_at is not None:
            unlocked_at = read_utc("SummaryAchievement.DateAwarded", unlocked_at)
        if hardcore is not None:
            hardcore = read_flag("SummaryAchievement.HardcoreAchieved", hardcore)

        reply = cls.__new__(cls)
        reply.id = id
        reply.game_id = game_id
        reply.game_title = game_title
        reply.title = title
        reply.description = description
        reply.points = points
        reply.achievement_type = achievement_type
        reply.badge_name = badge_name
        reply.unlocked = unlocked
        reply.unlocked_at = unlocked_at
        reply.hardcore = hardcore
        reply.additional_properties = {}
        if len(src_dict) != 11:
            documented = (
                "ID",
                "GameID",
                "GameTitle",
                "Title",
                "Description",
                "Points",
                "Type",
                "BadgeName",
                "IsAwarded",
                "DateAwarded",
                "HardcoreAchieved",
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
