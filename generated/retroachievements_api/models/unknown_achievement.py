# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from collections.abc import Collection
from typing import Any, ClassVar, Self

from attrs import define as _attrs_define

from ..models.achievement_unlock import AchievementUnlock
from ..models.unlocked_achievement import UnlockedAchievement
from ..types import (
    INTEGER,
    MANY,
    NOTHING,
    Faults,
    FieldError,
    Kind,
    Model,
    keys_of,
    list_of,
    mutable,
    object_of,
    read_list,
    undocumented_fields,
)


@_attrs_define(frozen=True, eq=False, repr=False, getstate_setstate=False)
class UnknownAchievement(Model):
    """The response, with status 404, if there is no such achievement.

    Attributes:
        achievement: Always an empty list; on success, this is an object.
        unlock_count: Always 0.
        hardcore_unlock_count: Always 0.
        player_count: Always 0.
        unlocks: Always empty.
        additional_properties: Undocumented fields that the server sent.
    """

    achievement: list[UnlockedAchievement]
    """Always an empty list; on success, this is an object."""
    unlock_count: int
    """Always 0."""
    hardcore_unlock_count: int
    """Always 0."""
    player_count: int
    """Always 0."""
    unlocks: list[AchievementUnlock]
    """Always empty."""
    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "Achievement": ("achievement", list_of(object_of(UnlockedAchievement))),
        "UnlocksCount": ("unlock_count", INTEGER),
        "UnlocksHardcoreCount": ("hardcore_unlock_count", INTEGER),
        "TotalPlayers": ("player_count", INTEGER),
        "Unlocks": ("unlocks", list_of(object_of(AchievementUnlock))),
    }
    _other_shapes: ClassVar[tuple[str, ...]] = ("AchievementUnlocks",)

    # It contains a list or a map.
    __hash__ = None  # type: ignore[assignment]

    @classmethod
    def _read_all(cls, objects: Collection[Any], faults: Faults) -> list[Self]:
        read: list[Self] = []
        (
            achievement_key,
            unlock_count_key,
            hardcore_unlock_count_key,
            player_count_key,
            unlocks_key,
        ) = keys_of(cls, objects) if len(objects) >= MANY else cls._fields
        for src_dict in objects:
            achievement = src_dict[achievement_key]
            unlock_count = src_dict[unlock_count_key]
            hardcore_unlock_count = src_dict[hardcore_unlock_count_key]
            player_count = src_dict[player_count_key]
            unlocks = src_dict[unlocks_key]
            if (
                unlock_count.__class__ is not int
                or hardcore_unlock_count.__class__ is not int
                or player_count.__class__ is not int
            ):
                raise FieldError
            achievement = UnlockedAchievement._read_all(read_list(achievement), faults)
            unlocks = AchievementUnlock._read_all(read_list(unlocks), faults)

            reply = _Mutable()
            reply.achievement = achievement
            reply.unlock_count = unlock_count
            reply.hardcore_unlock_count = hardcore_unlock_count
            reply.player_count = player_count
            reply.unlocks = unlocks
            reply.additional_properties = NOTHING
            if len(src_dict) != 5:
                reply.additional_properties = undocumented_fields(cls, src_dict, faults)
            reply.__class__ = cls
            read.append(reply)
        return read


_Mutable = mutable(UnknownAchievement)
