# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import FieldError, read_list, wrong_type

if TYPE_CHECKING:
    from ..models.achievement_unlock import AchievementUnlock
    from ..models.console_reference import ConsoleReference
    from ..models.game_reference import GameReference
    from ..models.unlocked_achievement import UnlockedAchievement


@_attrs_define
class AchievementUnlocks:
    """An achievement and a page of the users who unlocked it."""

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

    def to_dict(self) -> dict[str, Any]:
        """The keys of the wire with values for JSON: timestamps in ISO 8601, flags as true and false."""
        field_dict: dict[str, Any] = dict(self.additional_properties)
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
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read what the server sent. Raises FieldError, which names what is missing or of another type."""
        from ..models.achievement_unlock import AchievementUnlock  # noqa: PLC0415
        from ..models.console_reference import ConsoleReference  # noqa: PLC0415
        from ..models.game_reference import GameReference  # noqa: PLC0415
        from ..models.unlocked_achievement import UnlockedAchievement  # noqa: PLC0415

        if type(src_dict) is not dict and not isinstance(src_dict, Mapping):
            raise wrong_type("AchievementUnlocks", "an object", src_dict)
        try:
            achievement = src_dict["Achievement"]
            console = src_dict["Console"]
            game = src_dict["Game"]
            unlock_count = src_dict["UnlocksCount"]
            hardcore_unlock_count = src_dict["UnlocksHardcoreCount"]
            player_count = src_dict["TotalPlayers"]
            unlocks = src_dict["Unlocks"]
        except KeyError as missing:
            raise FieldError(f"AchievementUnlocks.{missing.args[0]} is missing") from None
        achievement = UnlockedAchievement.from_dict(achievement)
        console = ConsoleReference.from_dict(console)
        game = GameReference.from_dict(game)
        if type(unlock_count) is not int:
            raise wrong_type("AchievementUnlocks.UnlocksCount", "an integer", unlock_count)
        if type(hardcore_unlock_count) is not int:
            raise wrong_type("AchievementUnlocks.UnlocksHardcoreCount", "an integer", hardcore_unlock_count)
        if type(player_count) is not int:
            raise wrong_type("AchievementUnlocks.TotalPlayers", "an integer", player_count)
        unlocks = [AchievementUnlock.from_dict(item) for item in read_list("AchievementUnlocks.Unlocks", unlocks)]

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
            documented = (
                "Achievement",
                "Console",
                "Game",
                "UnlocksCount",
                "UnlocksHardcoreCount",
                "TotalPlayers",
                "Unlocks",
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
