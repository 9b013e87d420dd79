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
class SummaryAchievement(Model):
    """An achievement, and whether the user has unlocked it.

    Attributes:
        id: The id of the achievement.
        game_id: The id of the game.
        game_title: The title of the game.
        title: The title of the achievement.
        description: What has to be done.
        points: The points of the achievement.
        achievement_type: `progression`, `win_condition`, `missable`, or null for none of them.
        badge_name: The name of the badge, with leading zeros; the picture is at `/Badge/<badge_name>.png`.
        unlocked: True or False; 1 or 0 on the wire, as text.
        unlocked_at: When it was unlocked in hardcore mode, or else in softcore mode, in UTC; null if it is locked.
        hardcore: Whether it was unlocked in hardcore mode; null if it is locked.
        additional_properties: What the server sent beyond the documented fields.
    """

    id: int
    """The id of the achievement."""
    game_id: int
    """The id of the game."""
    game_title: None | str
    """The title of the game."""
    title: str
    """The title of the achievement."""
    description: None | str
    """What has to be done."""
    points: int
    """The points of the achievement."""
    achievement_type: None | str
    """`progression`, `win_condition`, `missable`, or null for none of them."""
    badge_name: None | str
    """The name of the badge, with leading zeros; the picture is at `/Badge/<badge_name>.png`."""
    unlocked: bool
    """True or False; 1 or 0 on the wire, as text."""
    unlocked_at: datetime.datetime | None
    """When it was unlocked in hardcore mode, or else in softcore mode, in UTC; null if it is locked."""
    hardcore: bool | None
    """Whether it was unlocked in hardcore mode; null if it is locked."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """What the server sent beyond the documented fields."""

    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "ID": ("id", INTEGER),
        "GameID": ("game_id", INTEGER),
        "GameTitle": ("game_title", nullable(STRING)),
        "Title": ("title", STRING),
        "Description": ("description", nullable(STRING)),
        "Points": ("points", INTEGER),
        "Type": ("achievement_type", nullable(STRING)),
        "BadgeName": ("badge_name", nullable(STRING)),
        "IsAwarded": ("unlocked", FLAG),
        "DateAwarded": ("unlocked_at", nullable(TIMESTAMP)),
        "HardcoreAchieved": ("hardcore", nullable(FLAG)),
    }

    def to_dict(self) -> dict[str, Any]:
        """The keys of the wire with values for JSON: timestamps in ISO 8601, flags as true and false.

        What the server left out is left out here too.
        """
        field_dict: dict[str, Any] = dict(self.additional_properties)
        try:
            id = self.id
            field_dict["ID"] = id
            game_id = self.game_id
            field_dict["GameID"] = game_id
            game_title: None | str
            game_title = self.game_title
            field_dict["GameTitle"] = game_title
            title = self.title
            field_dict["Title"] = title
            description: None | str
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
        except MissingField:
            return write_object(self)
        return field_dict

    @classmethod
    def _read(cls, src_dict: Any) -> Self:
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
        if (
            type(id) is not int
            or type(game_id) is not int
            or (game_title is not None and type(game_title) is not str)
            or type(title) is not str
            or (description is not None and type(description) is not str)
            or type(points) is not int
            or (achievement_type is not None and type(achievement_type) is not str)
            or (badge_name is not None and type(badge_name) is not str)
        ):
            raise FieldError
        unlocked = read_flag(unlocked)
        if unlocked_at is not None:
            unlocked_at = read_utc(unlocked_at)
        if hardcore is not None:
            hardcore = read_flag(hardcore)

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
