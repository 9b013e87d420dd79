# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import FieldError, read_list, read_utc, wrong_type

if TYPE_CHECKING:
    from ..models.achievement_unlock import AchievementUnlock
    from ..models.console_reference import ConsoleReference
    from ..models.event_topic import EventTopic
    from ..models.game_reference import GameReference
    from ..models.weekly_achievement import WeeklyAchievement


@_attrs_define
class AchievementOfTheWeek:
    """The achievement of the week and the newest who unlocked it."""

    achievement: WeeklyAchievement
    """The achievement that the achievement of the week stands for."""
    console: ConsoleReference
    """The console of the game that an achievement belongs to."""
    game: GameReference
    """The game that an achievement belongs to."""
    forum_topic: EventTopic
    """Where an event is talked about."""
    start_at: datetime.datetime | None
    """When it became the achievement of the week, in UTC."""
    player_count: int
    """How many users unlocked anything in the event; not in the game of the achievement."""
    unlock_count: int
    """The length of `Unlocks`. So it is never above 500, and not how many users have unlocked it."""
    hardcore_unlock_count: int
    """How many of `Unlocks` were in hardcore mode."""
    unlocks: list[AchievementUnlock]
    """The newest 500 unlocks, newest first, without those of deleted users among them."""
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
        forum_topic = self.forum_topic.to_dict()
        field_dict["ForumTopic"] = forum_topic
        start_at: None | str
        if isinstance(self.start_at, datetime.datetime):
            start_at = self.start_at.isoformat()
        else:
            start_at = self.start_at
        field_dict["StartAt"] = start_at
        player_count = self.player_count
        field_dict["TotalPlayers"] = player_count
        unlock_count = self.unlock_count
        field_dict["UnlocksCount"] = unlock_count
        hardcore_unlock_count = self.hardcore_unlock_count
        field_dict["UnlocksHardcoreCount"] = hardcore_unlock_count
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
        from ..models.event_topic import EventTopic  # noqa: PLC0415
        from ..models.game_reference import GameReference  # noqa: PLC0415
        from ..models.weekly_achievement import WeeklyAchievement  # noqa: PLC0415

        if type(src_dict) is not dict and not isinstance(src_dict, Mapping):
            raise wrong_type("AchievementOfTheWeek", "an object", src_dict)
        try:
            achievement = src_dict["Achievement"]
            console = src_dict["Console"]
            game = src_dict["Game"]
            forum_topic = src_dict["ForumTopic"]
            start_at = src_dict["StartAt"]
            player_count = src_dict["TotalPlayers"]
            unlock_count = src_dict["UnlocksCount"]
            hardcore_unlock_count = src_dict["UnlocksHardcoreCount"]
            unlocks = src_dict["Unlocks"]
        except KeyError as missing:
            raise FieldError(f"AchievementOfTheWeek.{missing.args[0]} is missing") from None
        achievement = WeeklyAchievement.from_dict(achievement)
        console = ConsoleReference.from_dict(console)
        game = GameReference.from_dict(game)
        forum_topic = EventTopic.from_dict(forum_topic)
        if start_at is not None:
            start_at = read_utc("AchievementOfTheWeek.StartAt", start_at)
        if type(player_count) is not int:
            raise wrong_type("AchievementOfTheWeek.TotalPlayers", "an integer", player_count)
        if type(unlock_count) is not int:
            raise wrong_type("AchievementOfTheWeek.UnlocksCount", "an integer", unlock_count)
        if type(hardcore_unlock_count) is not int:
            raise wrong_type("AchievementOfTheWeek.UnlocksHardcoreCount", "an integer", hardcore_unlock_count)
        unlocks = [AchievementUnlock.from_dict(item) for item in read_list("AchievementOfTheWeek.Unlocks", unlocks)]

        reply = cls.__new__(cls)
        reply.achievement = achievement
        reply.console = console
        reply.game = game
        reply.forum_topic = forum_topic
        reply.start_at = start_at
        reply.player_count = player_count
        reply.unlock_count = unlock_count
        reply.hardcore_unlock_count = hardcore_unlock_count
        reply.unlocks = unlocks
        reply.additional_properties = {}
        if len(src_dict) != 9:
            documented = (
                "Achievement",
                "Console",
                "Game",
                "ForumTopic",
                "StartAt",
                "TotalPlayers",
                "UnlocksCount",
                "UnlocksHardcoreCount",
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
