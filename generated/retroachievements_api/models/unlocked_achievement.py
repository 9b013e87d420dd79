# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
import datetime
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
class UnlockedAchievement(Model):
    """The achievement that a list of unlocks belongs to.

    Attributes:
        id: The id of the achievement.
        title: The title of the achievement.
        description: How to unlock the achievement.
        points: The points of the achievement.
        retro_points: The RetroPoints of the achievement: its points weighted by rarity.
        achievement_type: The role of the achievement in beating the game; None for an ordinary achievement.
        author: The display name of the achievement's author, which can change.
        author_ulid: The ULID of the achievement's author, which never changes.
        created_at: When the achievement was created, in UTC.
        modified_at: When the achievement was last changed, in UTC.
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
    created_at: datetime.datetime
    """When the achievement was created, in UTC."""
    modified_at: datetime.datetime
    """When the achievement was last changed, in UTC."""
    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "ID": ("id", INTEGER),
        "Title": ("title", STRING),
        "Description": ("description", nullable(STRING)),
        "Points": ("points", INTEGER),
        "TrueRatio": ("retro_points", INTEGER),
        "Type": ("achievement_type", nullable(enum_of(AchievementType, STRING))),
        "Author": ("author", nullable(STRING)),
        "AuthorULID": ("author_ulid", nullable(STRING)),
        "DateCreated": ("created_at", TIMESTAMP),
        "DateModified": ("modified_at", TIMESTAMP),
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
            ):
                raise FieldError
            if achievement_type is not None:
                achievement_type = ACHIEVEMENT_TYPE_MEMBERS[achievement_type]
            created_at = fromisoformat(created_at + "Z") if len(created_at) == 19 else read_utc(created_at)
            modified_at = fromisoformat(modified_at + "Z") if len(modified_at) == 19 else read_utc(modified_at)

            reply = _Mutable()
            reply.id = id
            reply.title = title
            reply.description = description
            reply.points = points
            reply.retro_points = retro_points
            reply.achievement_type = achievement_type
            reply.author = author
            reply.author_ulid = author_ulid
            reply.created_at = created_at
            reply.modified_at = modified_at
            reply.additional_properties = NOTHING
            if len(src_dict) != 10:
                reply.additional_properties = undocumented_fields(cls, src_dict, faults)
            reply.__class__ = cls
            read.append(reply)
        return read


_Mutable = mutable(UnlockedAchievement)
