# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from __future__ import annotations

import datetime
from typing import Any, ClassVar, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..errors import MissingField
from ..types import (
    INTEGER,
    STRING,
    TIMESTAMP,
    FieldError,
    Kind,
    Model,
    nullable,
    read_utc,
    write_object,
)


@_attrs_define(eq=False, repr=False, getstate_setstate=False)
class UnlockedAchievement(Model):
    """An achievement, beside the users who unlocked it.

    Attributes:
        id: The id of the achievement.
        title: The title of the achievement.
        description: What to do for it.
        points: The points of the achievement.
        retro_points: The RetroPoints of the achievement, which are its points weighted by rarity.
        achievement_type: `progression`, `win_condition`, `missable`, or null for none of them.
        author: The display name of the user who made the achievement. It can change.
        author_ulid: The ULID of the user who made the achievement. It never changes.
        created_at: When the achievement was made, in UTC.
        modified_at: When the achievement was changed last, in UTC.
        additional_properties: What the server sent beyond the documented fields.
    """

    id: int
    """The id of the achievement."""
    title: str
    """The title of the achievement."""
    description: None | str
    """What to do for it."""
    points: int
    """The points of the achievement."""
    retro_points: int
    """The RetroPoints of the achievement, which are its points weighted by rarity."""
    achievement_type: None | str
    """`progression`, `win_condition`, `missable`, or null for none of them."""
    author: None | str
    """The display name of the user who made the achievement. It can change."""
    author_ulid: None | str
    """The ULID of the user who made the achievement. It never changes."""
    created_at: datetime.datetime
    """When the achievement was made, in UTC."""
    modified_at: datetime.datetime
    """When the achievement was changed last, in UTC."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """What the server sent beyond the documented fields."""

    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "ID": ("id", INTEGER),
        "Title": ("title", STRING),
        "Description": ("description", nullable(STRING)),
        "Points": ("points", INTEGER),
        "TrueRatio": ("retro_points", INTEGER),
        "Type": ("achievement_type", nullable(STRING)),
        "Author": ("author", nullable(STRING)),
        "AuthorULID": ("author_ulid", nullable(STRING)),
        "DateCreated": ("created_at", TIMESTAMP),
        "DateModified": ("modified_at", TIMESTAMP),
    }

    def to_dict(self) -> dict[str, Any]:
        """The keys of the wire with values for JSON: timestamps in ISO 8601, flags as true and false.

        What the server left out is left out here too.
        """
        field_dict: dict[str, Any] = dict(self.additional_properties)
        try:
            id = self.id
            field_dict["ID"] = id
            title = self.title
            field_dict["Title"] = title
            description: None | str
            description = self.description
            field_dict["Description"] = description
            points = self.points
            field_dict["Points"] = points
            retro_points = self.retro_points
            field_dict["TrueRatio"] = retro_points
            achievement_type: None | str
            achievement_type = self.achievement_type
            field_dict["Type"] = achievement_type
            author: None | str
            author = self.author
            field_dict["Author"] = author
            author_ulid: None | str
            author_ulid = self.author_ulid
            field_dict["AuthorULID"] = author_ulid
            created_at = self.created_at.isoformat()
            field_dict["DateCreated"] = created_at
            modified_at = self.modified_at.isoformat()
            field_dict["DateModified"] = modified_at
        except MissingField:
            return write_object(self)
        return field_dict

    @classmethod
    def _read(cls, src_dict: Any) -> Self:
        id = src_dict["ID"]
        title = src_dict["Title"]
        description = src_dict["Description"]
        points = src_dict["Points"]
        retro_points = src_dict["TrueRatio"]
        achievement_type = src_dict["Type"]
        author = src_dict["Author"]
        author_ulid = src_dict["AuthorULID"]
        created_at = src_dict["DateCreated"]
        modified_at = src_dict["DateModified"]
        if (
            type(id) is not int
            or type(title) is not str
            or (description is not None and type(description) is not str)
            or type(points) is not int
            or type(retro_points) is not int
            or (achievement_type is not None and type(achievement_type) is not str)
            or (author is not None and type(author) is not str)
            or (author_ulid is not None and type(author_ulid) is not str)
        ):
            raise FieldError
        created_at = read_utc(created_at)
        modified_at = read_utc(modified_at)

        reply = cls.__new__(cls)
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
        reply.additional_properties = {}
        if len(src_dict) != 10:
            reply.additional_properties = {key: value for key, value in src_dict.items() if key not in cls._fields}
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
