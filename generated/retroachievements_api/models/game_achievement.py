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
class GameAchievement:
    """An achievement of a game."""

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
    badge_name: None | str
    """The name of the badge, with leading zeros; the picture is at `/Badge/<BadgeName>.png`."""
    unlock_count: int | None
    """How many players unlocked it, in either mode."""
    hardcore_unlock_count: int | None
    """How many players unlocked it in hardcore mode."""
    author: None | str
    """The display name of its developer."""
    author_ulid: None | str
    """The ULID of its developer."""
    modified_at: datetime.datetime
    """When it was changed last, in UTC."""
    created_at: datetime.datetime
    """When it was made, in UTC."""
    display_order: int
    """Its place in the order that its developer chose."""
    logic_md5: str
    """The MD5 of its logic, in hexadecimal; never the logic itself."""
    achievement_type: None | str
    """`progression`, `win_condition`, `missable`, or null for none of them. Everywhere else this key is called
    `Type`."""
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
        badge_name: None | str
        badge_name = self.badge_name
        field_dict["BadgeName"] = badge_name
        unlock_count: int | None
        unlock_count = self.unlock_count
        field_dict["NumAwarded"] = unlock_count
        hardcore_unlock_count: int | None
        hardcore_unlock_count = self.hardcore_unlock_count
        field_dict["NumAwardedHardcore"] = hardcore_unlock_count
        author: None | str
        author = self.author
        field_dict["Author"] = author
        author_ulid: None | str
        author_ulid = self.author_ulid
        field_dict["AuthorULID"] = author_ulid
        modified_at = self.modified_at.isoformat()
        field_dict["DateModified"] = modified_at
        created_at = self.created_at.isoformat()
        field_dict["DateCreated"] = created_at
        display_order = self.display_order
        field_dict["DisplayOrder"] = display_order
        logic_md5 = self.logic_md5
        field_dict["MemAddr"] = logic_md5
        achievement_type: None | str
        achievement_type = self.achievement_type
        field_dict["type"] = achievement_type
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read what the server sent. Raises FieldError, which names what is missing or of another type."""
        if type(src_dict) is not dict and not isinstance(src_dict, Mapping):
            raise wrong_type("GameAchievement", "an object", src_dict)
        try:
            id = src_dict["ID"]
            title = src_dict["Title"]
            description = src_dict["Description"]
            points = src_dict["Points"]
            retro_points = src_dict["TrueRatio"]
            badge_name = src_dict["BadgeName"]
            unlock_count = src_dict["NumAwarded"]
            hardcore_unlock_count = src_dict["NumAwardedHardcore"]
            author = src_dict["Author"]
            author_ulid = src_dict["AuthorULID"]
            modified_at = src_dict["DateModified"]
            created_at = src_dict["DateCreated"]
            display_order = src_dict["DisplayOrder"]
            logic_md5 = src_dict["MemAddr"]
            achievement_type = src_dict["type"]
        except KeyError as missing:
            raise FieldError(f"GameAchievement.{missing.args[0]} is missing") from None
        if type(id) is not int:
            raise wrong_type("GameAchievement.ID", "an integer", id)
        if type(title) is not str:
            raise wrong_type("GameAchievement.Title", "a string", title)
        if type(description) is not str:
            raise wrong_type("GameAchievement.Description", "a string", description)
        if type(points) is not int:
            raise wrong_type("GameAchievement.Points", "an integer", points)
        if type(retro_points) is not int:
            raise wrong_type("GameAchievement.TrueRatio", "an integer", retro_points)
        if badge_name is not None and type(badge_name) is not str:
            raise wrong_type("GameAchievement.BadgeName", "a string", badge_name)
        if unlock_count is not None and type(unlock_count) is not int:
            raise wrong_type("GameAchievement.NumAwarded", "an integer", unlock_count)
        if hardcore_unlock_count is not None and type(hardcore_unlock_count) is not int:
            raise wrong_type("GameAchievement.NumAwardedHardcore", "an integer", hardcore_unlock_count)
        if author is not None and type(author) is not str:
            raise wrong_type("GameAchievement.Author", "a string", author)
        if author_ulid is not None and type(author_ulid) is not str:
            raise wrong_type("GameAchievement.AuthorULID", "a string", author_ulid)
        modified_at = read_utc("GameAchievement.DateModified", modified_at)
        created_at = read_utc("GameAchievement.DateCreated", created_at)
        if type(display_order) is not int:
            raise wrong_type("GameAchievement.DisplayOrder", "an integer", display_order)
        if type(logic_md5) is not str:
            raise wrong_type("GameAchievement.MemAddr", "a string", logic_md5)
        if achievement_type is not None and type(achievement_type) is not str:
            raise wrong_type("GameAchievement.type", "a string", achievement_type)

        reply = cls.__new__(cls)
        reply.id = id
        reply.title = title
        reply.description = description
        reply.points = points
        reply.retro_points = retro_points
        reply.badge_name = badge_name
        reply.unlock_count = unlock_count
        reply.hardcore_unlock_count = hardcore_unlock_count
        reply.author = author
        reply.author_ulid = author_ulid
        reply.modified_at = modified_at
        reply.created_at = created_at
        reply.display_order = display_order
        reply.logic_md5 = logic_md5
        reply.achievement_type = achievement_type
        reply.additional_properties = {}
        if len(src_dict) != 15:
            documented = (
                "ID",
                "Title",
                "Description",
                "Points",
                "TrueRatio",
                "BadgeName",
                "NumAwarded",
                "NumAwardedHardcore",
                "Author",
                "AuthorULID",
                "DateModified",
                "DateCreated",
                "DisplayOrder",
                "MemAddr",
                "type",
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
