# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from types import MappingProxyType
from typing import Any, ClassVar, Self

from attrs import define as _attrs_define

from ..models.achievement_unlock import AchievementUnlock
from ..models.unlocked_achievement import UnlockedAchievement
from ..types import (
    INTEGER,
    NOTHING,
    FieldError,
    Kind,
    Model,
    list_of,
    mutable,
    object_of,
    read_list,
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
    def _read(cls, src_dict: Any) -> Self:
        achievement = src_dict["Achievement"]
        unlock_count = src_dict["UnlocksCount"]
        hardcore_unlock_count = src_dict["UnlocksHardcoreCount"]
        player_count = src_dict["TotalPlayers"]
        unlocks = src_dict["Unlocks"]
        if type(unlock_count) is not int or type(hardcore_unlock_count) is not int or type(player_count) is not int:
            raise FieldError
        achievement = [UnlockedAchievement._read(item) for item in read_list(achievement)]
        unlocks = [AchievementUnlock._read(item) for item in read_list(unlocks)]

        reply: Any = object.__new__(_Mutable)
        reply.achievement = achievement
        reply.unlock_count = unlock_count
        reply.hardcore_unlock_count = hardcore_unlock_count
        reply.player_count = player_count
        reply.unlocks = unlocks
        reply.additional_properties = NOTHING
        if len(src_dict) != 5:
            unknown = {key: value for key, value in src_dict.items() if key not in cls._fields}
            reply.additional_properties = MappingProxyType(unknown)
        reply.__class__ = cls
        found: Self = reply
        return found


_Mutable = mutable(UnknownAchievement)
