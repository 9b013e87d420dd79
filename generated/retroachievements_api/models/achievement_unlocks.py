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
    from ..models.console_reference import ConsoleReference
    from ..models.game_reference import GameReference
    from ..models.unlocked_achievement import UnlockedAchievement


@_attrs_define(eq=False, repr=False, getstate_setstate=False)
class AchievementUnlocks(Model):
    """An achievement and a page of the users who unlocked it.

    Attributes:
        achievement: An achievement, beside the users who unlocked it.
        console: The console of the game that an achievement belongs to.
        game: The game that an achievement belongs to.
        unlock_count: How many users unlocked it, as last counted, and without untracked users. These are in the
            list, so its whole length can differ.
        hardcore_unlock_count: How many of these did so in hardcore mode.
        player_count: How many users unlocked anything in the game, as last counted, and without untracked users.
        unlocks: A page of the unlocks, of deleted and untracked users too, newest first. Empty past the last one.
        additional_properties: What the server sent beyond the documented fields.
    """

    achievement: UnlockedAchievement
    """An achievement, beside the users who unlocked it."""
    console: ConsoleReference
    """The console of the game that an achievement belongs to."""
    game: GameReference
    """The game that an achievement belongs to."""
    unlock_count: int
    """How many users unlocked it, as last counted, and without untracked users. These are in the list, so its whole
    length can differ."""
    hardcore_unlock_count: int
    """How many of these did so in hardcore mode."""
    player_count: int
    """How many users unlocked anything in the game, as last counted, and without untracked users."""
    unlocks: list[AchievementUnlock]
    """A page of the unlocks, of deleted and untracked users too, newest first. Empty past the last one."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """What the server sent beyond the documented fields."""

    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "Achievement": ("achievement", object_of("UnlockedAchievement")),
        "Console": ("console", object_of("ConsoleReference")),
        "Game": ("game", object_of("GameReference")),
        "UnlocksCount": ("unlock_count", INTEGER),
        "UnlocksHardcoreCount": ("hardcore_unlock_count", INTEGER),
        "TotalPlayers": ("player_count", INTEGER),
        "Unlocks": ("unlocks", list_of(object_of("AchievementUnlock"))),
    }
    _other_shapes: ClassVar[tuple[str, ...]] = ("NoAchievement",)

    def to_dict(self) -> dict[str, Any]:
        """The keys of the wire with values for JSON: timestamps in ISO 8601, flags as true and false.

        What the server left out is left out here too.
        """
        field_dict: dict[str, Any] = dict(self.additional_properties)
        try:
            achievement = self.achievement.to_dict()
            field_dict["Achievement"] = achievement
            console = self.console.to_dict()
            field_dict["Console"] = console
            game = self.game.to_dict()
            field_dict["Game"] = game
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
        from ..models.console_reference import ConsoleReference  # noqa: PLC0415
        from ..models.game_reference import GameReference  # noqa: PLC0415
        from ..models.unlocked_achievement import UnlockedAchievement  # noqa: PLC0415

        achievement = src_dict["Achievement"]
        console = src_dict["Console"]
        game = src_dict["Game"]
        unlock_count = src_dict["UnlocksCount"]
        hardcore_unlock_count = src_dict["UnlocksHardcoreCount"]
        player_count = src_dict["TotalPlayers"]
        unlocks = src_dict["Unlocks"]
        if type(unlock_count) is not int or type(hardcore_unlock_count) is not int or type(player_count) is not int:
            raise FieldError
        achievement = UnlockedAchievement._read(achievement)
        console = ConsoleReference._read(console)
        game = GameReference._read(game)
        unlocks = [AchievementUnlock._read(item) for item in read_list(unlocks)]

        reply = cls.__new__(cls)
        reply.achievement = achievement
        reply.console = console
        reply.game = game
        reply.unlock_count = unlock_count
        reply.hardcore_unlock_count = hardcore_unlock_count
        reply.player_count = player_count
        reply.unlocks = unlocks
        reply.additional_properties = {}
        if len(src_dict) != 7:
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
