# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from collections.abc import Collection
from typing import Any, ClassVar, Self

from attrs import define as _attrs_define

from ..types import (
    INTEGER,
    MANY,
    NOTHING,
    Faults,
    FieldError,
    Kind,
    Model,
    keys_of,
    mutable,
    undocumented_fields,
)


@_attrs_define(frozen=True, eq=False, repr=False, getstate_setstate=False)
class GameProgress(Model):
    """A user's progress in a game.

    Attributes:
        possible_achievements: How many official achievements the game has; 0 if there is no such game.
        possible_points: The points of the official achievements of the game.
        unlocked_achievements: How many of them the user unlocked, in either mode.
        unlocked_points: The points of the achievements that the user unlocked, in either mode.
        hardcore_unlocked_achievements: How many of them the user unlocked in hardcore mode.
        hardcore_unlocked_points: The points of the achievements that the user unlocked in hardcore mode.
        additional_properties: Undocumented fields that the server sent.
    """

    possible_achievements: int
    """How many official achievements the game has; 0 if there is no such game."""
    possible_points: int
    """The points of the official achievements of the game."""
    unlocked_achievements: int
    """How many of them the user unlocked, in either mode."""
    unlocked_points: int
    """The points of the achievements that the user unlocked, in either mode."""
    hardcore_unlocked_achievements: int
    """How many of them the user unlocked in hardcore mode."""
    hardcore_unlocked_points: int
    """The points of the achievements that the user unlocked in hardcore mode."""
    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "NumPossibleAchievements": ("possible_achievements", INTEGER),
        "PossibleScore": ("possible_points", INTEGER),
        "NumAchieved": ("unlocked_achievements", INTEGER),
        "ScoreAchieved": ("unlocked_points", INTEGER),
        "NumAchievedHardcore": ("hardcore_unlocked_achievements", INTEGER),
        "ScoreAchievedHardcore": ("hardcore_unlocked_points", INTEGER),
    }

    @classmethod
    def _read_all(cls, objects: Collection[Any], faults: Faults) -> list[Self]:
        read: list[Self] = []
        (
            possible_achievements_key,
            possible_points_key,
            unlocked_achievements_key,
            unlocked_points_key,
            hardcore_unlocked_achievements_key,
            hardcore_unlocked_points_key,
        ) = keys_of(cls, objects) if len(objects) >= MANY else cls._fields
        for src_dict in objects:
            possible_achievements = src_dict[possible_achievements_key]
            possible_points = src_dict[possible_points_key]
            unlocked_achievements = src_dict[unlocked_achievements_key]
            unlocked_points = src_dict[unlocked_points_key]
            hardcore_unlocked_achievements = src_dict[hardcore_unlocked_achievements_key]
            hardcore_unlocked_points = src_dict[hardcore_unlocked_points_key]
            if (
                possible_achievements.__class__ is not int
                or possible_points.__class__ is not int
                or unlocked_achievements.__class__ is not int
                or unlocked_points.__class__ is not int
                or hardcore_unlocked_achievements.__class__ is not int
                or hardcore_unlocked_points.__class__ is not int
            ):
                raise FieldError

            reply = _Mutable()
            reply.possible_achievements = possible_achievements
            reply.possible_points = possible_points
            reply.unlocked_achievements = unlocked_achievements
            reply.unlocked_points = unlocked_points
            reply.hardcore_unlocked_achievements = hardcore_unlocked_achievements
            reply.hardcore_unlocked_points = hardcore_unlocked_points
            reply.additional_properties = NOTHING
            if len(src_dict) != 6:
                reply.additional_properties = undocumented_fields(cls, src_dict, faults)
            reply.__class__ = cls
            read.append(reply)
        return read


_Mutable = mutable(GameProgress)
