# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
import datetime
from collections.abc import Collection
from typing import Any, ClassVar, Self

from attrs import define as _attrs_define

from ..models.achievement_type import ACHIEVEMENT_TYPE_MEMBERS, AchievementType
from ..site import page_of
from ..types import (
    FLAG,
    FLAGS,
    INTEGER,
    MANY,
    NOTHING,
    STRING,
    TIMESTAMP,
    Faults,
    FieldError,
    Kind,
    Model,
    enum_of,
    fromisoformat,
    keys_of,
    mutable,
    nullable,
    read_utc,
    undocumented_fields,
)


@_attrs_define(frozen=True, eq=False, repr=False, getstate_setstate=False)
class SummaryAchievement(Model):
    """An achievement, and whether the user has unlocked it.

    Attributes:
        id: The id of the achievement.
        game_id: The id of the game.
        game_title: The title of the game.
        title: The title of the achievement.
        description: How to unlock the achievement.
        points: The points of the achievement.
        achievement_type: The role of the achievement in beating the game; None for an ordinary achievement.
        badge_name: The name of the badge, with leading zeros; the image is at `/Badge/<badge_name>.png`.
        unlocked: True or False; 1 or 0 on the wire, as a string.
        unlocked_at: When the user unlocked it, in UTC: in hardcore mode if they did, otherwise in softcore mode.
            None if it is locked.
        hardcore: Whether the user unlocked it in hardcore mode; None if it is locked.
        additional_properties: Undocumented fields that the server sent.
    """

    id: int
    """The id of the achievement."""
    game_id: int
    """The id of the game."""
    game_title: None | str
    """The title of the game."""
    title: str
    """The title of the achievement."""
    description: None | str
    """How to unlock the achievement."""
    points: int
    """The points of the achievement."""
    achievement_type: AchievementType | None
    """The role of the achievement in beating the game; None for an ordinary achievement."""
    badge_name: None | str
    """The name of the badge, with leading zeros; the image is at `/Badge/<badge_name>.png`."""
    unlocked: bool
    """True or False; 1 or 0 on the wire, as a string."""
    unlocked_at: datetime.datetime | None
    """When the user unlocked it, in UTC: in hardcore mode if they did, otherwise in softcore mode. None if it is
    locked."""
    hardcore: bool | None
    """Whether the user unlocked it in hardcore mode; None if it is locked."""
    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "ID": ("id", INTEGER),
        "GameID": ("game_id", INTEGER),
        "GameTitle": ("game_title", nullable(STRING)),
        "Title": ("title", STRING),
        "Description": ("description", nullable(STRING)),
        "Points": ("points", INTEGER),
        "Type": ("achievement_type", nullable(enum_of(AchievementType, STRING))),
        "BadgeName": ("badge_name", nullable(STRING)),
        "IsAwarded": ("unlocked", FLAG),
        "DateAwarded": ("unlocked_at", nullable(TIMESTAMP)),
        "HardcoreAchieved": ("hardcore", nullable(FLAG)),
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
            game_id_key,
            game_title_key,
            title_key,
            description_key,
            points_key,
            achievement_type_key,
            badge_name_key,
            unlocked_key,
            unlocked_at_key,
            hardcore_key,
        ) = keys_of(cls, objects) if len(objects) >= MANY else cls._fields
        for src_dict in objects:
            id = src_dict[id_key]
            game_id = src_dict[game_id_key]
            game_title = src_dict[game_title_key]
            title = src_dict[title_key]
            description = src_dict[description_key]
            points = src_dict[points_key]
            achievement_type = src_dict[achievement_type_key]
            badge_name = src_dict[badge_name_key]
            unlocked = src_dict[unlocked_key]
            unlocked_at = src_dict[unlocked_at_key]
            hardcore = src_dict[hardcore_key]
            if (
                id.__class__ is not int
                or game_id.__class__ is not int
                or (type(game_title) is not str and game_title is not None)
                or title.__class__ is not str
                or (type(description) is not str and description is not None)
                or points.__class__ is not int
                or (type(badge_name) is not str and badge_name is not None)
                or type(unlocked) is float
                or type(hardcore) is float
            ):
                raise FieldError
            if achievement_type is not None:
                achievement_type = ACHIEVEMENT_TYPE_MEMBERS[achievement_type]
            unlocked = FLAGS[unlocked]
            if unlocked_at is not None:
                unlocked_at = fromisoformat(unlocked_at + "Z") if len(unlocked_at) == 19 else read_utc(unlocked_at)
            if hardcore is not None:
                hardcore = FLAGS[hardcore]

            reply = _Mutable()
            reply.id = id
            reply.game_id = game_id
            reply.game_title = game_title
            reply.title = title
            reply.description = description
            reply.points = points
            reply.achievement_type = achievement_type
            reply.badge_name = badge_name
            reply.unlocked = unlocked
            reply.unlocked_at = unlocked_at
            reply.hardcore = hardcore
            reply.additional_properties = NOTHING
            if len(src_dict) != 11:
                reply.additional_properties = undocumented_fields(cls, src_dict, faults)
            reply.__class__ = cls
            read.append(reply)
        return read


_Mutable = mutable(SummaryAchievement)
