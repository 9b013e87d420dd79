# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
import datetime
from collections.abc import Collection
from typing import Any, ClassVar, Self

from attrs import define as _attrs_define

from ..models.achievement_type import ACHIEVEMENT_TYPE_MEMBERS, AchievementType
from ..site import page_of
from ..types import (
    DATE,
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
    read_date,
    undocumented_fields,
)


@_attrs_define(frozen=True, eq=False, repr=False, getstate_setstate=False)
class WeeklyAchievement(Model):
    """The achievement that the achievement of the week is based on.

    Attributes:
        id: The id of the achievement.
        title: The title of the achievement.
        description: How to unlock the achievement.
        points: The points of the achievement.
        retro_points: The RetroPoints of the achievement: its points weighted by rarity.
        achievement_type: The role of the achievement in beating the game; None for an ordinary achievement.
        author: The display name of the achievement's author, which can change.
        author_ulid: The ULID of the achievement's author, which never changes.
        badge_name: The name of the badge, with leading zeros.
        badge_path: Path of the badge on the media host.
        created_at: The day on which the achievement was created, in UTC. Elsewhere, this is a timestamp.
        modified_at: The day on which the achievement was last changed, in UTC. Elsewhere, this is a timestamp.
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
    achievement_type: AchievementType | None
    """The role of the achievement in beating the game; None for an ordinary achievement."""
    author: None | str
    """The display name of the achievement's author, which can change."""
    author_ulid: None | str
    """The ULID of the achievement's author, which never changes."""
    badge_name: None | str
    """The name of the badge, with leading zeros."""
    badge_path: str
    """Path of the badge on the media host."""
    created_at: datetime.date | None
    """The day on which the achievement was created, in UTC. Elsewhere, this is a timestamp."""
    modified_at: datetime.date | None
    """The day on which the achievement was last changed, in UTC. Elsewhere, this is a timestamp."""
    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "ID": ("id", INTEGER),
        "Title": ("title", STRING),
        "Description": ("description", nullable(STRING)),
        "Points": ("points", INTEGER),
        "TrueRatio": ("retro_points", INTEGER),
        "Type": ("achievement_type", nullable(enum_of(AchievementType, STRING))),
        "Author": ("author", nullable(STRING)),
        "AuthorULID": ("author_ulid", nullable(STRING)),
        "BadgeName": ("badge_name", nullable(STRING)),
        "BadgeURL": ("badge_path", STRING),
        "DateCreated": ("created_at", nullable(DATE)),
        "DateModified": ("modified_at", nullable(DATE)),
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
            achievement_type_key,
            author_key,
            author_ulid_key,
            badge_name_key,
            badge_path_key,
            created_at_key,
            modified_at_key,
        ) = keys_of(cls, objects) if len(objects) >= MANY else cls._fields
        for src_dict in objects:
            id = src_dict[id_key]
            title = src_dict[title_key]
            description = src_dict[description_key]
            points = src_dict[points_key]
            retro_points = src_dict[retro_points_key]
            achievement_type = src_dict[achievement_type_key]
            author = src_dict[author_key]
            author_ulid = src_dict[author_ulid_key]
            badge_name = src_dict[badge_name_key]
            badge_path = src_dict[badge_path_key]
            created_at = src_dict[created_at_key]
            modified_at = src_dict[modified_at_key]
            if (
                id.__class__ is not int
                or title.__class__ is not str
                or (type(description) is not str and description is not None)
                or points.__class__ is not int
                or retro_points.__class__ is not int
                or (type(author) is not str and author is not None)
                or (type(author_ulid) is not str and author_ulid is not None)
                or (type(badge_name) is not str and badge_name is not None)
                or badge_path.__class__ is not str
            ):
                raise FieldError
            if achievement_type is not None:
                achievement_type = ACHIEVEMENT_TYPE_MEMBERS[achievement_type]
            if created_at is not None:
                created_at = read_date(created_at)
            if modified_at is not None:
                modified_at = read_date(modified_at)

            reply = _Mutable()
            reply.id = id
            reply.title = title
            reply.description = description
            reply.points = points
            reply.retro_points = retro_points
            reply.achievement_type = achievement_type
            reply.author = author
            reply.author_ulid = author_ulid
            reply.badge_name = badge_name
            reply.badge_path = badge_path
            reply.created_at = created_at
            reply.modified_at = modified_at
            reply.additional_properties = NOTHING
            if len(src_dict) != 12:
                reply.additional_properties = undocumented_fields(cls, src_dict, faults)
            reply.__class__ = cls
            read.append(reply)
        return read


_Mutable = mutable(WeeklyAchievement)
