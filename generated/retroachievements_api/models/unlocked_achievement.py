# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import FieldError, read_utc, wrong_type


@_attrs_define
class UnlockedAchievement:
    """An achievement, beside the users who unlocked it."""

    id: int
    """The id of the achievement."""
    title: str
    """The title of the achievement."""
    description: str
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

    def to_dict(self) -> dict[str, Any]:
        """The keys of the wire with values for JSON: timestamps in ISO 8601, flags as true and false."""
        field_dict: dict[str, Any] = dict(self.additional_properties)
        id = self.id
        field_dict["ID"] = id
        title = self.title
        field_dict["Title"] = title
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
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read what the server sent. Raises FieldError, which names what is missing or of another type."""
        if type(src_dict) is not dict and not isinstance(src_dict, Mapping):
            raise wrong_type("UnlockedAchievement", "an object", src_dict)
        try:
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
        except KeyError as missing:
            raise FieldError(f"UnlockedAchievement.{missing.args[0]} is missing") from None
        if type(id) is not int:
            raise wrong_type("UnlockedAchievement.ID", "an integer", id)
        if type(title) is not str:
            raise wrong_type("UnlockedAchievement.Title", "a string", title)
        if type(description) is not str:
            raise wrong_type("UnlockedAchievement.Description", "a string", description)
        if type(points) is not int:
            raise wrong_type("UnlockedAchievement.Points", "an integer", points)
        if type(retro_points) is not int:
            raise wrong_type("UnlockedAchievement.TrueRatio", "an integer", retro_points)
        if achievement_type is not None and type(achievement_type) is not str:
            raise wrong_type("UnlockedAchievement.Type", "a string", achievement_type)
        if author is not None and type(author) is not str:
            raise wrong_type("UnlockedAchievement.Author", "a string", author)
        if author_ulid is not None and type(author_ulid) is not str:
            raise wrong_type("UnlockedAchievement.AuthorULID", "a string", author_ulid)
        created_at = read_utc("UnlockedAchievement.DateCreated", created_at)
        modified_at = read_utc("UnlockedAchievement.DateModified", modified_at)

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
            documented = (
                "ID",
                "Title",
                "Description",
                "Points",
                "TrueRatio",
                "Type",
                "Author",
                "AuthorULID",
                "DateCreated",
                "DateModified",
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
