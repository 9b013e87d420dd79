# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..errors import MissingField
from ..types import (
    INTEGER,
    FieldError,
    Kind,
    Model,
    list_of,
    object_of,
    read_list,
    write_object,
)

if TYPE_CHECKING:
    from ..models.achievement_unlock import AchievementUnlock
    from ..models.unlocked_achievement import UnlockedAchievement


@_attrs_define(eq=False, repr=False, getstate_setstate=False)
class UnknownAchievement(Model):
    """How the server says, with status 404, that there is no such achievement.

    Attributes:
        achievement: Always an empty list, where success has an object.
        unlock_count: Always 0.
        hardcore_unlock_count: Always 0.
        player_count: Always 0.
        unlocks: Always empty.
        additional_properties: What the server sent beyond the documented fields.
    """

    achievement: list[UnlockedAchievement]
    """Always an empty list, where success has an object."""
    unlock_count: int
    """Always 0."""
    hardcore_unlock_count: int
    """Always 0."""
    player_count: int
    """Always 0."""
    unlocks: list[AchievementUnlock]
    """Always empty."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """What the server sent beyond the documented fields."""

    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "Achievement": ("achievement", list_of(object_of("UnlockedAchievement"))),
        "UnlocksCount": ("unlock_count", INTEGER),
        "UnlocksHardcoreCount": ("hardcore_unlock_count", INTEGER),
        "TotalPlayers": ("player_count", INTEGER),
        "Unlocks": ("unlocks", list_of(object_of("AchievementUnlock"))),
    }
    _other_shapes: ClassVar[tuple[str, ...]] = ("AchievementUnlocks",)

    def to_dict(self) -> dict[str, Any]:
        """The keys of the wire with values for JSON: timestamps in ISO 8601, flags as true and false.

        What the server left out is left out here too.
        """
        field_dict: dict[str, Any] = dict(self.additional_properties)
        try:
            achievement = []
            for achievement_item_data in self.achievement:
                achievement_item = achievement_item_data.to_dict()
                achievement.append(achievement_item)

            field_dict["Achievement"] = achievement
            unlock_count = self.unlock_count
            field_dict["UnlocksCount"] = unlock_count
            hardcore_unlock_count = self.hardcore_unlock_count
            field_dict["UnlocksHardcoreCount"] = hardcore_unlock_count
            player_count = self.player_count
            field_dict["TotalPlayers"] = player_count
            unlocks = []
            for unlocks_item_data in self.unlocks:
                unlocks_item = unlocks_item_data.to_dict()
                unlocks.append(unlocks_item)

            field_dict["Unlocks"] = unlocks
        except MissingField:
            return write_object(self)
        return field_dict

    @classmethod
    def _read(cls, src_dict: Any) -> Self:
        from ..models.achievement_unlock import AchievementUnlock  # noqa: PLC0415
        from ..models.unlocked_achievement import UnlockedAchievement  # noqa: PLC0415

        achievement = src_dict["Achievement"]
        unlock_count = src_dict["UnlocksCount"]
        hardcore_unlock_count = src_dict["UnlocksHardcoreCount"]
        player_count = src_dict["TotalPlayers"]
        unlocks = src_dict["Unlocks"]
        if type(unlock_count) is not int or type(hardcore_unlock_count) is not int or type(player_count) is not int:
            raise FieldError
        achievement = [UnlockedAchievement._read(item) for item in read_list(achievement)]
        unlocks = [AchievementUnlock._read(item) for item in read_list(unlocks)]

        reply = cls.__new__(cls)
        reply.achievement = achievement
        reply.unlock_count = unlock_count
        reply.hardcore_unlock_count = hardcore_unlock_count
        reply.player_count = player_count
        reply.unlocks = unlocks
        reply.additional_properties = {}
        if len(src_dict) != 5:
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
