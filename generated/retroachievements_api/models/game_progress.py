# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from __future__ import annotations

from typing import Any, ClassVar, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..errors import MissingField
from ..types import (
    INTEGER,
    FieldError,
    Kind,
    Model,
    write_object,
)


@_attrs_define(eq=False, repr=False, getstate_setstate=False)
class GameProgress(Model):
    """How far a user is in a game.

    Attributes:
        possible_achievements: How many official achievements the game has; 0 if there is no such game.
        possible_points: The points of the official achievements of the game.
        unlocked_achievements: How many of them the user unlocked, in either mode.
        unlocked_points: The points of those that the user unlocked, in either mode.
        hardcore_unlocked_achievements: How many of them the user unlocked in hardcore mode.
        hardcore_unlocked_points: The points of those that the user unlocked in hardcore mode.
        additional_properties: What the server sent beyond the documented fields.
    """

    possible_achievements: int
    """How many official achievements the game has; 0 if there is no such game."""
    possible_points: int
    """The points of the official achievements of the game."""
    unlocked_achievements: int
    """How many of them the user unlocked, in either mode."""
    unlocked_points: int
    """The points of those that the user unlocked, in either mode."""
    hardcore_unlocked_achievements: int
    """How many of them the user unlocked in hardcore mode."""
    hardcore_unlocked_points: int
    """The points of those that the user unlocked in hardcore mode."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """What the server sent beyond the documented fields."""

    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "NumPossibleAchievements": ("possible_achievements", INTEGER),
        "PossibleScore": ("possible_points", INTEGER),
        "NumAchieved": ("unlocked_achievements", INTEGER),
        "ScoreAchieved": ("unlocked_points", INTEGER),
        "NumAchievedHardcore": ("hardcore_unlocked_achievements", INTEGER),
        "ScoreAchievedHardcore": ("hardcore_unlocked_points", INTEGER),
    }

    def to_dict(self) -> dict[str, Any]:
        """The keys of the wire with values for JSON: timestamps in ISO 8601, flags as true and false.

        What the server left out is left out here too.
        """
        field_dict: dict[str, Any] = dict(self.additional_properties)
        try:
            possible_achievements = self.possible_achievements
            field_dict["NumPossibleAchievements"] = possible_achievements
            possible_points = self.possible_points
            field_dict["PossibleScore"] = possible_points
            unlocked_achievements = self.unlocked_achievements
            field_dict["NumAchieved"] = unlocked_achievements
            unlocked_points = self.unlocked_points
            field_dict["ScoreAchieved"] = unlocked_points
            hardcore_unlocked_achievements = self.hardcore_unlocked_achievements
            field_dict["NumAchievedHardcore"] = hardcore_unlocked_achievements
            hardcore_unlocked_points = self.hardcore_unlocked_points
            field_dict["ScoreAchievedHardcore"] = hardcore_unlocked_points
        except MissingField:
            return write_object(self)
        return field_dict

    @classmethod
    def _read(cls, src_dict: Any) -> Self:
        possible_achievements = src_dict["NumPossibleAchievements"]
        possible_points = src_dict["PossibleScore"]
        unlocked_achievements = src_dict["NumAchieved"]
        unlocked_points = src_dict["ScoreAchieved"]
        hardcore_unlocked_achievements = src_dict["NumAchievedHardcore"]
        hardcore_unlocked_points = src_dict["ScoreAchievedHardcore"]
        if (
            type(possible_achievements) is not int
            or type(possible_points) is not int
            or type(unlocked_achievements) is not int
            or type(unlocked_points) is not int
            or type(hardcore_unlocked_achievements) is not int
            or type(hardcore_unlocked_points) is not int
        ):
            raise FieldError

        reply = cls.__new__(cls)
        reply.possible_achievements = possible_achievements
        reply.possible_points = possible_points
        reply.unlocked_achievements = unlocked_achievements
        reply.unlocked_points = unlocked_points
        reply.hardcore_unlocked_achievements = hardcore_unlocked_achievements
        reply.hardcore_unlocked_points = hardcore_unlocked_points
        reply.additional_properties = {}
        if len(src_dict) != 6:
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
