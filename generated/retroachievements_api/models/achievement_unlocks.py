# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from collections.abc import Collection
from typing import Any, ClassVar, Self

from attrs import define as _attrs_define

from ..models.achievement_unlock import AchievementUnlock
from ..models.console_reference import ConsoleReference
from ..models.game_reference import GameReference
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
class AchievementUnlocks(Model):
    """An achievement and a page of the users who unlocked it.

    Attributes:
        achievement: The achievement that a list of unlocks belongs to.
        console: The console of the game that an achievement belongs to.
        game: The game that an achievement belongs to.
        unlock_count: How many users unlocked the achievement, as last counted, without untracked users. The list
            includes untracked users, so its full length can differ.
        hardcore_unlock_count: How many of these users unlocked it in hardcore mode.
        player_count: How many users unlocked any achievement of the game, as last counted, without untracked users.
        unlocks: A page of the unlocks, newest first, including those of deleted and untracked users. Empty past the
            end.
        additional_properties: Undocumented fields that the server sent.
    """

    achievement: UnlockedAchievement
    """The achievement that a list of unlocks belongs to."""
    console: ConsoleReference
    """The console of the game that an achievement belongs to."""
    game: GameReference
    """The game that an achievement belongs to."""
    unlock_count: int
    """How many users unlocked the achievement, as last counted, without untracked users. The list includes untracked
    users, so its full length can differ."""
    hardcore_unlock_count: int
    """How many of these users unlocked it in hardcore mode."""
    player_count: int
    """How many users unlocked any achievement of the game, as last counted, without untracked users."""
    unlocks: list[AchievementUnlock]
    """A page of the unlocks, newest first, including those of deleted and untracked users. Empty past the end."""
    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "Achievement": ("achievement", object_of(UnlockedAchievement)),
        "Console": ("console", object_of(ConsoleReference)),
        "Game": ("game", object_of(GameReference)),
        "UnlocksCount": ("unlock_count", INTEGER),
        "UnlocksHardcoreCount": ("hardcore_unlock_count", INTEGER),
        "TotalPlayers": ("player_count", INTEGER),
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
            unlock_count_key,
            hardcore_unlock_count_key,
            player_count_key,
            unlocks_key,
        ) = keys_of(cls, objects) if len(objects) >= MANY else cls._fields
        for src_dict in objects:
            achievement = src_dict[achievement_key]
            console = src_dict[console_key]
            game = src_dict[game_key]
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
            (achievement,) = UnlockedAchievement._read_all([achievement], faults)
            (console,) = ConsoleReference._read_all([console], faults)
            (game,) = GameReference._read_all([game], faults)
            unlocks = AchievementUnlock._read_all(read_list(unlocks), faults)

            reply = _Mutable()
            reply.achievement = achievement
            reply.console = console
            reply.game = game
            reply.unlock_count = unlock_count
            reply.hardcore_unlock_count = hardcore_unlock_count
            reply.player_count = player_count
            reply.unlocks = unlocks
            reply.additional_properties = NOTHING
            if len(src_dict) != 7:
                reply.additional_properties = undocumented_fields(cls, src_dict, faults)
            reply.__class__ = cls
            read.append(reply)
        return read


_Mutable = mutable(AchievementUnlocks)
