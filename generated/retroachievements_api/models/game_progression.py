# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from collections.abc import Collection
from typing import Any, ClassVar, Self

from attrs import define as _attrs_define

from ..models.progression_achievement import ProgressionAchievement
from ..site import page_of
from ..types import (
    INTEGER,
    MANY,
    NOTHING,
    STRING,
    Faults,
    FieldError,
    Kind,
    Model,
    keys_of,
    list_of,
    mutable,
    nullable,
    object_of,
    read_list,
    undocumented_fields,
)


@_attrs_define(frozen=True, eq=False, repr=False, getstate_setstate=False)
class GameProgression(Model):
    """How long a game takes. Times are in seconds. Only official achievements count.

    Attributes:
        id: The id of the game.
        title: The title.
        console_id: The id of the console. The server returns a 500 for a game without a console.
        console_name: The name of the console.
        image_icon: Path of the icon on the media host.
        player_count: How many players unlocked an achievement, in either mode. Untracked users are left out.
        times_used_in_beat_median: How many players `median_time_to_beat` is based on.
        hardcore_times_used_in_beat_median: How many players `hardcore_median_time_to_beat` is based on.
        median_time_to_beat: The median time in seconds to beat the game in softcore mode; None if no player has.
        hardcore_median_time_to_beat: The median time in seconds to beat the game in hardcore mode; None if no
            player has.
        times_used_in_completion_median: How many players `median_time_to_complete` is based on.
        times_used_in_mastery_median: How many players `median_time_to_master` is based on.
        median_time_to_complete: The median time in seconds to unlock all achievements, not all of them in hardcore
            mode; None if no player has.
        median_time_to_master: The median time in seconds to unlock all achievements in hardcore mode; None if no
            player has.
        achievement_count: How many official achievements the game has.
        achievements: The official achievements, shortest `hardcore_median_time_to_unlock` first. Achievements
            without one come first, because the server reads a missing median as 0.
        additional_properties: Undocumented fields that the server sent.
    """

    id: int
    """The id of the game."""
    title: None | str
    """The title."""
    console_id: int
    """The id of the console. The server returns a 500 for a game without a console."""
    console_name: str
    """The name of the console."""
    image_icon: None | str
    """Path of the icon on the media host."""
    player_count: int | None
    """How many players unlocked an achievement, in either mode. Untracked users are left out."""
    times_used_in_beat_median: int
    """How many players `median_time_to_beat` is based on."""
    hardcore_times_used_in_beat_median: int
    """How many players `hardcore_median_time_to_beat` is based on."""
    median_time_to_beat: int | None
    """The median time in seconds to beat the game in softcore mode; None if no player has."""
    hardcore_median_time_to_beat: int | None
    """The median time in seconds to beat the game in hardcore mode; None if no player has."""
    times_used_in_completion_median: int
    """How many players `median_time_to_complete` is based on."""
    times_used_in_mastery_median: int
    """How many players `median_time_to_master` is based on."""
    median_time_to_complete: int | None
    """The median time in seconds to unlock all achievements, not all of them in hardcore mode; None if no player
    has."""
    median_time_to_master: int | None
    """The median time in seconds to unlock all achievements in hardcore mode; None if no player has."""
    achievement_count: int | None
    """How many official achievements the game has."""
    achievements: list[ProgressionAchievement]
    """The official achievements, shortest `hardcore_median_time_to_unlock` first. Achievements without one come
    first, because the server reads a missing median as 0."""
    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "ID": ("id", INTEGER),
        "Title": ("title", nullable(STRING)),
        "ConsoleID": ("console_id", INTEGER),
        "ConsoleName": ("console_name", STRING),
        "ImageIcon": ("image_icon", nullable(STRING)),
        "NumDistinctPlayers": ("player_count", nullable(INTEGER)),
        "TimesUsedInBeatMedian": ("times_used_in_beat_median", INTEGER),
        "TimesUsedInHardcoreBeatMedian": ("hardcore_times_used_in_beat_median", INTEGER),
        "MedianTimeToBeat": ("median_time_to_beat", nullable(INTEGER)),
        "MedianTimeToBeatHardcore": ("hardcore_median_time_to_beat", nullable(INTEGER)),
        "TimesUsedInCompletionMedian": ("times_used_in_completion_median", INTEGER),
        "TimesUsedInMasteryMedian": ("times_used_in_mastery_median", INTEGER),
        "MedianTimeToComplete": ("median_time_to_complete", nullable(INTEGER)),
        "MedianTimeToMaster": ("median_time_to_master", nullable(INTEGER)),
        "NumAchievements": ("achievement_count", nullable(INTEGER)),
        "Achievements": ("achievements", list_of(object_of(ProgressionAchievement))),
    }

    # It contains a list or a map.
    __hash__ = None  # type: ignore[assignment]

    @property
    def page_url(self) -> str:
        """The URL of the site's page about this game."""
        return page_of("game", self.id)

    @classmethod
    def _read_all(cls, objects: Collection[Any], faults: Faults) -> list[Self]:
        read: list[Self] = []
        # Rows of one console share one text, which takes less memory.
        shared_console_name: Any = None
        (
            id_key,
            title_key,
            console_id_key,
            console_name_key,
            image_icon_key,
            player_count_key,
            times_used_in_beat_median_key,
            hardcore_times_used_in_beat_median_key,
            median_time_to_beat_key,
            hardcore_median_time_to_beat_key,
            times_used_in_completion_median_key,
            times_used_in_mastery_median_key,
            median_time_to_complete_key,
            median_time_to_master_key,
            achievement_count_key,
            achievements_key,
        ) = keys_of(cls, objects) if len(objects) >= MANY else cls._fields
        for src_dict in objects:
            id = src_dict[id_key]
            title = src_dict[title_key]
            console_id = src_dict[console_id_key]
            console_name = src_dict[console_name_key]
            image_icon = src_dict[image_icon_key]
            player_count = src_dict[player_count_key]
            times_used_in_beat_median = src_dict[times_used_in_beat_median_key]
            hardcore_times_used_in_beat_median = src_dict[hardcore_times_used_in_beat_median_key]
            median_time_to_beat = src_dict[median_time_to_beat_key]
            hardcore_median_time_to_beat = src_dict[hardcore_median_time_to_beat_key]
            times_used_in_completion_median = src_dict[times_used_in_completion_median_key]
            times_used_in_mastery_median = src_dict[times_used_in_mastery_median_key]
            median_time_to_complete = src_dict[median_time_to_complete_key]
            median_time_to_master = src_dict[median_time_to_master_key]
            achievement_count = src_dict[achievement_count_key]
            achievements = src_dict[achievements_key]
            if (
                id.__class__ is not int
                or (type(title) is not str and title is not None)
                or console_id.__class__ is not int
                or console_name.__class__ is not str
                or (type(image_icon) is not str and image_icon is not None)
                or (type(player_count) is not int and player_count is not None)
                or times_used_in_beat_median.__class__ is not int
                or hardcore_times_used_in_beat_median.__class__ is not int
                or (type(median_time_to_beat) is not int and median_time_to_beat is not None)
                or (type(hardcore_median_time_to_beat) is not int and hardcore_median_time_to_beat is not None)
                or times_used_in_completion_median.__class__ is not int
                or times_used_in_mastery_median.__class__ is not int
                or (type(median_time_to_complete) is not int and median_time_to_complete is not None)
                or (type(median_time_to_master) is not int and median_time_to_master is not None)
                or (type(achievement_count) is not int and achievement_count is not None)
            ):
                raise FieldError
            achievements = ProgressionAchievement._read_all(read_list(achievements), faults)

            if console_name != shared_console_name:
                shared_console_name = console_name
            reply = _Mutable()
            reply.id = id
            reply.title = title
            reply.console_id = console_id
            reply.console_name = shared_console_name
            reply.image_icon = image_icon
            reply.player_count = player_count
            reply.times_used_in_beat_median = times_used_in_beat_median
            reply.hardcore_times_used_in_beat_median = hardcore_times_used_in_beat_median
            reply.median_time_to_beat = median_time_to_beat
            reply.hardcore_median_time_to_beat = hardcore_median_time_to_beat
            reply.times_used_in_completion_median = times_used_in_completion_median
            reply.times_used_in_mastery_median = times_used_in_mastery_median
            reply.median_time_to_complete = median_time_to_complete
            reply.median_time_to_master = median_time_to_master
            reply.achievement_count = achievement_count
            reply.achievements = achievements
            reply.additional_properties = NOTHING
            if len(src_dict) != 16:
                reply.additional_properties = undocumented_fields(cls, src_dict, faults)
            reply.__class__ = cls
            read.append(reply)
        return read


_Mutable = mutable(GameProgression)
