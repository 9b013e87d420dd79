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
    list_of,
    nullable,
    optional,
    read_list,
    read_utc,
    write_object,
)


@_attrs_define(eq=False, repr=False, getstate_setstate=False)
class ListedGame(Model):
    """A game as a row of a list.

    Attributes:
        title: The title.
        id: The id of the game.
        console_id: The id of the console.
        console_name: The name of the console.
        image_icon: Path of the icon on the media host.
        achievement_count: How many official achievements it has.
        leaderboard_count: How many leaderboards it has, hidden and unofficial ones too; 0 for a deleted game.
        points: The points of its official achievements.
        modified_at: When one of its achievements, official or not, was changed last, in UTC; null for a deleted
            game and for one without any.
        forum_topic_id: The id of the forum topic about the game.
        hashes: The MD5s of the files that are known to work with it. Only there if the request asks for them.
        additional_properties: What the server sent beyond the documented fields.
    """

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
    hashes: list[None | str] | None = None
    """The MD5s of the files that are known to work with it. Only there if the request asks for them."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """What the server sent beyond the documented fields."""

    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "Title": ("title", nullable(STRING)),
        "ID": ("id", INTEGER),
        "ConsoleID": ("console_id", INTEGER),
        "ConsoleName": ("console_name", nullable(STRING)),
        "ImageIcon": ("image_icon", nullable(STRING)),
        "NumAchievements": ("achievement_count", INTEGER),
        "NumLeaderboards": ("leaderboard_count", INTEGER),
        "Points": ("points", INTEGER),
        "DateModified": ("modified_at", nullable(TIMESTAMP)),
        "ForumTopicID": ("forum_topic_id", nullable(INTEGER)),
        "Hashes": ("hashes", optional(nullable(list_of(nullable(STRING))))),
    }

    def to_dict(self) -> dict[str, Any]:
        """The keys of the wire with values for JSON: timestamps in ISO 8601, flags as true and false.

        What the server left out is left out here too.
        """
        field_dict: dict[str, Any] = dict(self.additional_properties)
        try:
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
                hashes: list[None | str] | None
                if isinstance(self.hashes, list):
                    hashes = []
                    for hashes_type_0_item_data in self.hashes:
                        hashes_type_0_item: None | str
                        hashes_type_0_item = hashes_type_0_item_data
                        hashes.append(hashes_type_0_item)

                else:
                    hashes = self.hashes
                field_dict["Hashes"] = hashes
        except MissingField:
            return write_object(self)
        return field_dict

    @classmethod
    def _read(cls, src_dict: Any) -> Self:
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
        hashes = src_dict.get("Hashes")
        if (
            (title is not None and type(title) is not str)
            or type(id) is not int
            or type(console_id) is not int
            or (console_name is not None and type(console_name) is not str)
            or (image_icon is not None and type(image_icon) is not str)
            or type(achievement_count) is not int
            or type(leaderboard_count) is not int
            or type(points) is not int
            or (forum_topic_id is not None and type(forum_topic_id) is not int)
        ):
            raise FieldError
        if modified_at is not None:
            modified_at = read_utc(modified_at)
        if hashes is not None:
            hashes = read_list(hashes)
            for item in hashes:
                if item is not None and type(item) is not str:
                    raise FieldError

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
