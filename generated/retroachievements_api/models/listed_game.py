# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import (
    FieldError,
    read_list,
    read_utc,
    wrong_type,
)


@_attrs_define
class ListedGame:
    """A game as a row of a list."""

    title: None | str
    """The title."""
    id: int
    """The id of the game."""
    console_id: int
    """The id of the console."""
    console_name: None | str
    """The name of the console."""
    image_icon: None | str
    """Path of the icon on the media host."""
    achievement_count: int
    """How many official achievements it has."""
    leaderboard_count: int
    """How many leaderboards it has, hidden and unofficial ones too; 0 for a deleted game."""
    points: int
    """The points of its official achievements."""
    modified_at: datetime.datetime | None
    """When one of its achievements, official or not, was changed last, in UTC; null for a deleted game and for one
    without any."""
    forum_topic_id: int | None
    """The id of the forum topic about the game."""
    hashes: list[str] | None = None
    """With `h`, the MD5s of the files that are known to work with it; absent otherwise."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """What the server sent beyond the documented fields."""

    def to_dict(self) -> dict[str, Any]:
        """The keys of the wire with values for JSON: timestamps in ISO 8601, flags as true and false."""
        field_dict: dict[str, Any] = dict(self.additional_properties)
        title: None | str
        title = self.title
        field_dict["Title"] = title
        id = self.id
        field_dict["ID"] = id
        console_id = self.console_id
        field_dict["ConsoleID"] = console_id
        console_name: None | str
        console_name = self.console_name
        field_dict["ConsoleName"] = console_name
        image_icon: None | str
        image_icon = self.image_icon
        field_dict["ImageIcon"] = image_icon
        achievement_count = self.achievement_count
        field_dict["NumAchievements"] = achievement_count
        leaderboard_count = self.leaderboard_count
        field_dict["NumLeaderboards"] = leaderboard_count
        points = self.points
        field_dict["Points"] = points
        modified_at: None | str
        if isinstance(self.modified_at, datetime.datetime):
            modified_at = self.modified_at.isoformat()
        else:
            modified_at = self.modified_at
        field_dict["DateModified"] = modified_at
        forum_topic_id: int | None
        forum_topic_id = self.forum_topic_id
        field_dict["ForumTopicID"] = forum_topic_id
        if self.hashes is not None:
            hashes = self.hashes

            field_dict["Hashes"] = hashes
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read what the server sent. Raises FieldError, which names what is missing or of another type."""
        if type(src_dict) is not dict and not isinstance(src_dict, Mapping):
            raise wrong_type("ListedGame", "an object", src_dict)
        try:
            title = src_dict["Title"]
            id = src_dict["ID"]
            console_id = src_dict["ConsoleID"]
            console_name = src_dict["ConsoleName"]
            image_icon = src_dict["ImageIcon"]
            achievement_count = src_dict["NumAchievements"]
            leaderboard_count = src_dict["NumLeaderboards"]
            points = src_dict["Points"]
            modified_at = src_dict["DateModified"]
            forum_topic_id = src_dict["ForumTopicID"]
        except KeyError as missing:
            raise FieldError(f"ListedGame.{missing.args[0]} is missing") from None
        if title is not None and type(title) is not str:
            raise wrong_type("ListedGame.Title", "a string", title)
        if type(id) is not int:
            raise wrong_type("ListedGame.ID", "an integer", id)
        if type(console_id) is not int:
            raise wrong_type("ListedGame.ConsoleID", "an integer", console_id)
        if console_name is not None and type(console_name) is not str:
            raise wrong_type("ListedGame.ConsoleName", "a string", console_name)
        if image_icon is not None and type(image_icon) is not str:
            raise wrong_type("ListedGame.ImageIcon", "a string", image_icon)
        if type(achievement_count) is not int:
            raise wrong_type("ListedGame.NumAchievements", "an integer", achievement_count)
        if type(leaderboard_count) is not int:
            raise wrong_type("ListedGame.NumLeaderboards", "an integer", leaderboard_count)
        if type(points) is not int:
            raise wrong_type("ListedGame.Points", "an integer", points)
        if modified_at is not None:
            modified_at = read_utc("ListedGame.DateModified", modified_at)
        if forum_topic_id is not None and type(forum_topic_id) is not int:
            raise wrong_type("ListedGame.ForumTopicID", "an integer", forum_topic_id)
        hashes = src_dict.get("Hashes")
        if hashes is not None:
            hashes = read_list("ListedGame.Hashes", hashes)
            for item in hashes:
                if type(item) is not str:
                    raise wrong_type("ListedGame.Hashes[]", "a string", item)

        reply = cls.__new__(cls)
        reply.title = title
        reply.id = id
        reply.console_id = console_id
        reply.console_name = console_name
        reply.image_icon = image_icon
        reply.achievement_count = achievement_count
        reply.leaderboard_count = leaderboard_count
        reply.points = points
        reply.modified_at = modified_at
        reply.forum_topic_id = forum_topic_id
        reply.hashes = hashes
        reply.additional_properties = {}
        if len(src_dict) != 10 + ("Hashes" in src_dict):
            documented = (
                "Title",
                "ID",
                "ConsoleID",
                "ConsoleName",
                "ImageIcon",
                "NumAchievements",
                "NumLeaderboards",
                "Points",
                "DateModified",
                "ForumTopicID",
                "Hashes",
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
