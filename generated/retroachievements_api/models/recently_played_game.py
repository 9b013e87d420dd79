# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
import datetime
from collections.abc import Collection
from typing import Any, ClassVar, Self

from attrs import define as _attrs_define

from ..site import page_of
from ..types import (
    INTEGER,
    MANY,
    NOTHING,
    STRING,
    TIMESTAMP,
    Faults,
    FieldError,
    Kind,
    Model,
    fromisoformat,
    keys_of,
    mutable,
    nullable,
    read_utc,
    undocumented_fields,
)


@_attrs_define(frozen=True, eq=False, repr=False, getstate_setstate=False)
class RecentlyPlayedGame(Model):
    """A game that a user played, with the user's progress.

    Attributes:
        game_id: The id of the game.
        console_id: The id of the console.
        console_name: The name of the console.
        title: The title of the game.
        image_icon: Path of the icon of the game on the media host.
        image_title: Path of the title screen on the media host, or the placeholder `/Images/000002.png`.
        image_ingame: Path of an in-game screenshot on the media host, or the placeholder `/Images/000002.png`.
        image_box_art: Path of the box art on the media host, or the placeholder `/Images/000002.png`.
        last_played: When the user last played the game, in UTC.
        achievement_count: How many published achievements the game has.
        possible_achievements: How many official achievements the game has; 0 if there is no such game.
        possible_points: The points of the official achievements of the game.
        unlocked_achievements: How many of them the user unlocked, in either mode.
        unlocked_points: The points of the achievements that the user unlocked, in either mode.
        hardcore_unlocked_achievements: How many of them the user unlocked in hardcore mode.
        hardcore_unlocked_points: The points of the achievements that the user unlocked in hardcore mode.
        additional_properties: Undocumented fields that the server sent.
    """

    game_id: int
    """The id of the game."""
    console_id: int
    """The id of the console."""
    console_name: str
    """The name of the console."""
    title: None | str
    """The title of the game."""
    image_icon: None | str
    """Path of the icon of the game on the media host."""
    image_title: str
    """Path of the title screen on the media host, or the placeholder `/Images/000002.png`."""
    image_ingame: str
    """Path of an in-game screenshot on the media host, or the placeholder `/Images/000002.png`."""
    image_box_art: str
    """Path of the box art on the media host, or the placeholder `/Images/000002.png`."""
    last_played: datetime.datetime | None
    """When the user last played the game, in UTC."""
    achievement_count: int | None
    """How many published achievements the game has."""
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
        "GameID": ("game_id", INTEGER),
        "ConsoleID": ("console_id", INTEGER),
        "ConsoleName": ("console_name", STRING),
        "Title": ("title", nullable(STRING)),
        "ImageIcon": ("image_icon", nullable(STRING)),
        "ImageTitle": ("image_title", STRING),
        "ImageIngame": ("image_ingame", STRING),
        "ImageBoxArt": ("image_box_art", STRING),
        "LastPlayed": ("last_played", nullable(TIMESTAMP)),
        "AchievementsTotal": ("achievement_count", nullable(INTEGER)),
        "NumPossibleAchievements": ("possible_achievements", INTEGER),
        "PossibleScore": ("possible_points", INTEGER),
        "NumAchieved": ("unlocked_achievements", INTEGER),
        "ScoreAchieved": ("unlocked_points", INTEGER),
        "NumAchievedHardcore": ("hardcore_unlocked_achievements", INTEGER),
        "ScoreAchievedHardcore": ("hardcore_unlocked_points", INTEGER),
    }

    @property
    def page_url(self) -> str:
        """The URL of the site's page about this game."""
        return page_of("game", self.game_id)

    @classmethod
    def _read_all(cls, objects: Collection[Any], faults: Faults) -> list[Self]:
        read: list[Self] = []
        # Rows of one console share one text, which takes less memory.
        shared_console_name: Any = None
        (
            game_id_key,
            console_id_key,
            console_name_key,
            title_key,
            image_icon_key,
            image_title_key,
            image_ingame_key,
            image_box_art_key,
            last_played_key,
            achievement_count_key,
            possible_achievements_key,
            possible_points_key,
            unlocked_achievements_key,
            unlocked_points_key,
            hardcore_unlocked_achievements_key,
            hardcore_unlocked_points_key,
        ) = keys_of(cls, objects) if len(objects) >= MANY else cls._fields
        for src_dict in objects:
            game_id = src_dict[game_id_key]
            console_id = src_dict[console_id_key]
            console_name = src_dict[console_name_key]
            title = src_dict[title_key]
            image_icon = src_dict[image_icon_key]
            image_title = src_dict[image_title_key]
            image_ingame = src_dict[image_ingame_key]
            image_box_art = src_dict[image_box_art_key]
            last_played = src_dict[last_played_key]
            achievement_count = src_dict[achievement_count_key]
            possible_achievements = src_dict[possible_achievements_key]
            possible_points = src_dict[possible_points_key]
            unlocked_achievements = src_dict[unlocked_achievements_key]
            unlocked_points = src_dict[unlocked_points_key]
            hardcore_unlocked_achievements = src_dict[hardcore_unlocked_achievements_key]
            hardcore_unlocked_points = src_dict[hardcore_unlocked_points_key]
            if (
                game_id.__class__ is not int
                or console_id.__class__ is not int
                or console_name.__class__ is not str
                or (type(title) is not str and title is not None)
                or (type(image_icon) is not str and image_icon is not None)
                or image_title.__class__ is not str
                or image_ingame.__class__ is not str
                or image_box_art.__class__ is not str
                or (type(achievement_count) is not int and achievement_count is not None)
                or possible_achievements.__class__ is not int
                or possible_points.__class__ is not int
                or unlocked_achievements.__class__ is not int
                or unlocked_points.__class__ is not int
                or hardcore_unlocked_achievements.__class__ is not int
                or hardcore_unlocked_points.__class__ is not int
            ):
                raise FieldError
            if last_played is not None:
                last_played = fromisoformat(last_played + "Z") if len(last_played) == 19 else read_utc(last_played)

            if console_name != shared_console_name:
                shared_console_name = console_name
            reply = _Mutable()
            reply.game_id = game_id
            reply.console_id = console_id
            reply.console_name = shared_console_name
            reply.title = title
            reply.image_icon = image_icon
            reply.image_title = image_title
            reply.image_ingame = image_ingame
            reply.image_box_art = image_box_art
            reply.last_played = last_played
            reply.achievement_count = achievement_count
            reply.possible_achievements = possible_achievements
            reply.possible_points = possible_points
            reply.unlocked_achievements = unlocked_achievements
            reply.unlocked_points = unlocked_points
            reply.hardcore_unlocked_achievements = hardcore_unlocked_achievements
            reply.hardcore_unlocked_points = hardcore_unlocked_points
            reply.additional_properties = NOTHING
            if len(src_dict) != 16:
                reply.additional_properties = undocumented_fields(cls, src_dict, faults)
            reply.__class__ = cls
            read.append(reply)
        return read


_Mutable = mutable(RecentlyPlayedGame)
