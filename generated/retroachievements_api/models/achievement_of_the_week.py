# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
import datetime
from collections.abc import Collection
from typing import Any, ClassVar, Self

from attrs import define as _attrs_define

from ..models.achievement_unlock import AchievementUnlock
from ..models.console_reference import ConsoleReference
from ..models.event_topic import EventTopic
from ..models.game_reference import GameReference
from ..models.weekly_achievement import WeeklyAchievement
from ..types import (
    INTEGER,
    MANY,
    NOTHING,
    TIMESTAMP,
    UTC,
    Faults,
    FieldError,
    Kind,
    Model,
    fromisoformat,
    in_utc,
    keys_of,
    list_of,
    mutable,
    nullable,
    object_of,
    read_list,
    undocumented_fields,
)


@_attrs_define(frozen=True, eq=False, repr=False, getstate_setstate=False)
class AchievementOfTheWeek(Model):
    """The achievement of the week and its newest unlocks.

    Attributes:
        achievement: The achievement that the achievement of the week is based on.
        console: The console of the game that an achievement belongs to.
        game: The game that an achievement belongs to.
        forum_topic: The forum topic about an event.
        start_at: When it became the achievement of the week, in UTC.
        player_count: How many users unlocked any achievement of the event. Unlocks in the achievement's own game do
            not count.
        unlock_count: The length of `unlocks`. It is at most 500 and not the total number of users who unlocked the
            achievement.
        hardcore_unlock_count: How many of `unlocks` were in hardcore mode.
        unlocks: The newest 500 unlocks, newest first. Unlocks of deleted users among them are left out.
        additional_properties: Undocumented fields that the server sent.
    """

    achievement: WeeklyAchievement
    """The achievement that the achievement of the week is based on."""
    console: ConsoleReference
    """The console of the game that an achievement belongs to."""
    game: GameReference
    """The game that an achievement belongs to."""
    forum_topic: EventTopic
    """The forum topic about an event."""
    start_at: datetime.datetime | None
    """When it became the achievement of the week, in UTC."""
    player_count: int
    """How many users unlocked any achievement of the event. Unlocks in the achievement's own game do not count."""
    unlock_count: int
    """The length of `unlocks`. It is at most 500 and not the total number of users who unlocked the achievement."""
    hardcore_unlock_count: int
    """How many of `unlocks` were in hardcore mode."""
    unlocks: list[AchievementUnlock]
    """The newest 500 unlocks, newest first. Unlocks of deleted users among them are left out."""
    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "Achievement": ("achievement", object_of(WeeklyAchievement)),
        "Console": ("console", object_of(ConsoleReference)),
        "Game": ("game", object_of(GameReference)),
        "ForumTopic": ("forum_topic", object_of(EventTopic)),
        "StartAt": ("start_at", nullable(TIMESTAMP)),
        "TotalPlayers": ("player_count", INTEGER),
        "UnlocksCount": ("unlock_count", INTEGER),
        "UnlocksHardcoreCount": ("hardcore_unlock_count", INTEGER),
        "Unlocks": ("unlocks", list_of(object_of(AchievementUnlock))),
    }
    _other_shapes: ClassVar[tuple[str, ...]] = ("NoAchievement",)

    # It contains a list or a map.
    __hash__ = None  # type: ignore[assignment]

    @classmethod
    def _read_all(cls, objects: Collection[Any], faults: Faults) -> list[Self]:
        read: list[Self] = []
        (
            achievement_key,
            console_key,
            game_key,
            forum_topic_key,
            start_at_key,
            player_count_key,
            unlock_count_key,
            hardcore_unlock_count_key,
            unlocks_key,
        ) = keys_of(cls, objects) if len(objects) >= MANY else cls._fields
        for src_dict in objects:
            achievement = src_dict[achievement_key]
            console = src_dict[console_key]
            game = src_dict[game_key]
            forum_topic = src_dict[forum_topic_key]
            start_at = src_dict[start_at_key]
            player_count = src_dict[player_count_key]
            unlock_count = src_dict[unlock_count_key]
            hardcore_unlock_count = src_dict[hardcore_unlock_count_key]
            unlocks = src_dict[unlocks_key]
            if (
                player_count.__class__ is not int
                or unlock_count.__class__ is not int
                or hardcore_unlock_count.__class__ is not int
            ):
                raise FieldError
            (achievement,) = WeeklyAchievement._read_all([achievement], faults)
            (console,) = ConsoleReference._read_all([console], faults)
            (game,) = GameReference._read_all([game], faults)
            (forum_topic,) = EventTopic._read_all([forum_topic], faults)
            if start_at is not None:
                start_at = fromisoformat(start_at)
                if start_at.tzinfo is not UTC:
                    start_at = in_utc(start_at)
            unlocks = AchievementUnlock._read_all(read_list(unlocks), faults)

            reply = _Mutable()
            reply.achievement = achievement
            reply.console = console
            reply.game = game
            reply.forum_topic = forum_topic
            reply.start_at = start_at
            reply.player_count = player_count
            reply.unlock_count = unlock_count
            reply.hardcore_unlock_count = hardcore_unlock_count
            reply.unlocks = unlocks
            reply.additional_properties = NOTHING
            if len(src_dict) != 9:
                reply.additional_properties = undocumented_fields(cls, src_dict, faults)
            reply.__class__ = cls
            read.append(reply)
        return read


_Mutable = mutable(AchievementOfTheWeek)
