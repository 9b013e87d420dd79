# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from collections.abc import Collection
from typing import Any, ClassVar, Self

from attrs import define as _attrs_define

from ..models.achievement_type import ACHIEVEMENT_TYPE_MEMBERS, AchievementType
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
    enum_of,
    keys_of,
    mutable,
    nullable,
    undocumented_fields,
)


@_attrs_define(frozen=True, eq=False, repr=False, getstate_setstate=False)
class ProgressionAchievement(Model):
    """How long an achievement takes, from the first moment in the game. The medians come from a sample of a few
    hundred players who recently unlocked much of the game, and are a day old for games that are being played. If
    a number of samples is 0, its median is also 0 and means nothing. Medians can be None, although the server's
    comments say otherwise.

    Attributes:
        id: The id of the achievement.
        title: The title of the achievement.
        description: How to unlock the achievement.
        points: The points of the achievement.
        retro_points: The RetroPoints of the achievement: its points weighted by rarity.
        badge_name: The name of the badge, with leading zeros; the image is at `/Badge/<badge_name>.png`.
        unlock_count: How many players unlocked it, in either mode.
        hardcore_unlock_count: How many players unlocked it in hardcore mode.
        achievement_type: The role of the achievement in beating the game; None for an ordinary achievement.
        times_used_in_unlock_median: How many unlocks `median_time_to_unlock` is based on.
        hardcore_times_used_in_unlock_median: How many unlocks `hardcore_median_time_to_unlock` is based on.
        median_time_to_unlock: The median time in seconds to unlock the achievement in softcore mode.
        hardcore_median_time_to_unlock: The median time in seconds to unlock the achievement in hardcore mode.
        additional_properties: Undocumented fields that the server sent.
    """

    id: int
    """The id of the achievement."""
    title: str
    """The title of the achievement."""
    description: None | str
    """How to unlock the achievement."""
    points: int
    """The points of the achievement."""
    retro_points: int
    """The RetroPoints of the achievement: its points weighted by rarity."""
    badge_name: None | str
    """The name of the badge, with leading zeros; the image is at `/Badge/<badge_name>.png`."""
    unlock_count: int | None
    """How many players unlocked it, in either mode."""
    hardcore_unlock_count: int | None
    """How many players unlocked it in hardcore mode."""
    achievement_type: AchievementType | None
    """The role of the achievement in beating the game; None for an ordinary achievement."""
    times_used_in_unlock_median: int | None
    """How many unlocks `median_time_to_unlock` is based on."""
    hardcore_times_used_in_unlock_median: int | None
    """How many unlocks `hardcore_median_time_to_unlock` is based on."""
    median_time_to_unlock: int | None
    """The median time in seconds to unlock the achievement in softcore mode."""
    hardcore_median_time_to_unlock: int | None
    """The median time in seconds to unlock the achievement in hardcore mode."""
    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "ID": ("id", INTEGER),
        "Title": ("title", STRING),
        "Description": ("description", nullable(STRING)),
        "Points": ("points", INTEGER),
        "TrueRatio": ("retro_points", INTEGER),
        "BadgeName": ("badge_name", nullable(STRING)),
        "NumAwarded": ("unlock_count", nullable(INTEGER)),
        "NumAwardedHardcore": ("hardcore_unlock_count", nullable(INTEGER)),
        "Type": ("achievement_type", nullable(enum_of(AchievementType, STRING))),
        "TimesUsedInUnlockMedian": ("times_used_in_unlock_median", nullable(INTEGER)),
        "TimesUsedInHardcoreUnlockMedian": ("hardcore_times_used_in_unlock_median", nullable(INTEGER)),
        "MedianTimeToUnlock": ("median_time_to_unlock", nullable(INTEGER)),
        "MedianTimeToUnlockHardcore": ("hardcore_median_time_to_unlock", nullable(INTEGER)),
    }

    @property
    def page_url(self) -> str:
        """The URL of the site's page about this achievement."""
        return page_of("achievement", self.id)

    @classmethod
    def _read_all(cls, objects: Collection[Any], faults: Faults) -> list[Self]:
        read: list[Self] = []
        (
            id_key,
            title_key,
            description_key,
            points_key,
            retro_points_key,
            badge_name_key,
            unlock_count_key,
            hardcore_unlock_count_key,
            achievement_type_key,
            times_used_in_unlock_median_key,
            hardcore_times_used_in_unlock_median_key,
            median_time_to_unlock_key,
            hardcore_median_time_to_unlock_key,
        ) = keys_of(cls, objects) if len(objects) >= MANY else cls._fields
        for src_dict in objects:
            id = src_dict[id_key]
            title = src_dict[title_key]
            description = src_dict[description_key]
            points = src_dict[points_key]
            retro_points = src_dict[retro_points_key]
            badge_name = src_dict[badge_name_key]
            unlock_count = src_dict[unlock_count_key]
            hardcore_unlock_count = src_dict[hardcore_unlock_count_key]
            achievement_type = src_dict[achievement_type_key]
            times_used_in_unlock_median = src_dict[times_used_in_unlock_median_key]
            hardcore_times_used_in_unlock_median = src_dict[hardcore_times_used_in_unlock_median_key]
            median_time_to_unlock = src_dict[median_time_to_unlock_key]
            hardcore_median_time_to_unlock = src_dict[hardcore_median_time_to_unlock_key]
            if (
                id.__class__ is not int
                or title.__class__ is not str
                or (type(description) is not str and description is not None)
                or points.__class__ is not int
                or retro_points.__class__ is not int
                or (type(badge_name) is not str and badge_name is not None)
                or (type(unlock_count) is not int and unlock_count is not None)
                or (type(hardcore_unlock_count) is not int and hardcore_unlock_count is not None)
                or (type(times_used_in_unlock_median) is not int and times_used_in_unlock_median is not None)
                or (
                    type(hardcore_times_used_in_unlock_median) is not int
                    and hardcore_times_used_in_unlock_median is not None
                )
                or (type(median_time_to_unlock) is not int and median_time_to_unlock is not None)
                or (type(hardcore_median_time_to_unlock) is not int and hardcore_median_time_to_unlock is not None)
            ):
                raise FieldError
            if achievement_type is not None:
                achievement_type = ACHIEVEMENT_TYPE_MEMBERS[achievement_type]

            reply = _Mutable()
            reply.id = id
            reply.title = title
            reply.description = description
            reply.points = points
            reply.retro_points = retro_points
            reply.badge_name = badge_name
            reply.unlock_count = unlock_count
            reply.hardcore_unlock_count = hardcore_unlock_count
            reply.achievement_type = achievement_type
            reply.times_used_in_unlock_median = times_used_in_unlock_median
            reply.hardcore_times_used_in_unlock_median = hardcore_times_used_in_unlock_median
            reply.median_time_to_unlock = median_time_to_unlock
            reply.hardcore_median_time_to_unlock = hardcore_median_time_to_unlock
            reply.additional_properties = NOTHING
            if len(src_dict) != 13:
                reply.additional_properties = undocumented_fields(cls, src_dict, faults)
            reply.__class__ = cls
            read.append(reply)
        return read


_Mutable = mutable(ProgressionAchievement)
