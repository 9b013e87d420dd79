# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import FieldError, read_date, read_flag, wrong_type


@_attrs_define
class LastGame:
    """The game that a user played last. Absent if it was not asked for, or does not exist."""

    id: int
    """The id of the game."""
    title: None | str
    """The title of the game."""
    console_id: int
    """The id of the console."""
    console_name: str
    """The name of the console."""
    forum_topic_id: int
    """The id of the topic in the forum; 0 if there is none."""
    flags: int
    """Always 0. In `UserAward` it is always null."""
    image_icon: None | str
    """Path of the icon of the game on the media host."""
    image_title: str
    """Path of the title screen on the media host."""
    image_ingame: str
    """Path of the picture of the running game on the media host."""
    image_box_art: str
    """Path of the box art on the media host."""
    publisher: None | str
    """Who published the game. It can be empty."""
    developer: None | str
    """Who made the game. It can be empty."""
    genre: None | str
    """The genre. It can be empty."""
    released: datetime.date | None
    """When the game was released, as exactly as `ReleasedAtGranularity` says."""
    released_at_granularity: None | str
    """`day`, `month`, `year`, or null."""
    is_final: bool
    """True or False; 1 or 0 on the wire."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """What the server sent beyond the documented fields."""

    def to_dict(self) -> dict[str, Any]:
        """The keys of the wire with values for JSON: timestamps in ISO 8601, flags as true and false."""
        field_dict: dict[str, Any] = dict(self.additional_properties)
        id = self.id
        field_dict["ID"] = id
        title: None | str
        title = self.title
        field_dict["Title"] = title
        console_id = self.console_id
        field_dict["ConsoleID"] = console_id
        console_name = self.console_name
        field_dict["ConsoleName"] = console_name
        forum_topic_id = self.forum_topic_id
        field_dict["ForumTopicID"] = forum_topic_id
        flags = self.flags
        field_dict["Flags"] = flags
        image_icon: None | str
        image_icon = self.image_icon
        field_dict["ImageIcon"] = image_icon
        image_title = self.image_title
        field_dict["ImageTitle"] = image_title
        image_ingame = self.image_ingame
        field_dict["ImageIngame"] = image_ingame
        image_box_art = self.image_box_art
        field_dict["ImageBoxArt"] = image_box_art
        publisher: None | str
        publisher = self.publisher
        field_dict["Publisher"] = publisher
        developer: None | str
        developer = self.developer
        field_dict["Developer"] = developer
        genre: None | str
        genre = self.genre
        field_dict["Genre"] = genre
        released: None | str
        if isinstance(self.released, datetime.date):
            released = self.released.isoformat()
        else:
            released = self.released
        field_dict["Released"] = released
        released_at_granularity: None | str
        released_at_granularity = self.released_at_granularity
        field_dict["ReleasedAtGranularity"] = released_at_granularity
        is_final = self.is_final
        field_dict["IsFinal"] = is_final
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read what the server sent. Raises FieldError, which names what is missing or of another type."""
        if type(src_dict) is not dict and not isinstance(src_dict, Mapping):
            raise wrong_type("LastGame", "an object", src_dict)
        try:
            id = src_dict["ID"]
            title = src_dict["Title"]
            console_id = src_dict["ConsoleID"]
            console_name = src_dict["ConsoleName"]
            forum_topic_id = src_dict["ForumTopicID"]
            flags = src_dict["Flags"]
            image_icon = src_dict["ImageIcon"]
            image_title = src_dict["ImageTitle"]
            image_ingame = src_dict["ImageIngame"]
            image_box_art = src_dict["ImageBoxArt"]
            publisher = src_dict["Publisher"]
            developer = src_dict["Developer"]
            genre = src_dict["Genre"]
            released = src_dict["Released"]
            released_at_granularity = src_dict["ReleasedAtGranularity"]
            is_final = src_dict["IsFinal"]
        except KeyError as missing:
            raise FieldError(f"LastGame.{missing.args[0]} is missing") from None
        if type(id) is not int:
            raise wrong_type("LastGame.ID", "an integer", id)
        if title is not None and type(title) is not str:
            raise wrong_type("LastGame.Title", "a string", title)
        if type(console_id) is not int:
            raise wrong_type("LastGame.ConsoleID", "an integer", console_id)
        if type(console_name) is not str:
            raise wrong_type("LastGame.ConsoleName", "a string", console_name)
        if type(forum_topic_id) is not int:
            raise wrong_type("LastGame.ForumTopicID", "an integer", forum_topic_id)
        if type(flags) is not int:
            raise wrong_type("LastGame.Flags", "an integer", flags)
        if image_icon is not None and type(image_icon) is not str:
            raise wrong_type("LastGame.ImageIcon", "a string", image_icon)
        if type(image_title) is not str:
            raise wrong_type("LastGame.ImageTitle", "a string", image_title)
        if type(image_ingame) is not str:
            raise wrong_type("LastGame.ImageIngame", "a string", image_ingame)
        if type(image_box_art) is not str:
            raise wrong_type("LastGame.ImageBoxArt", "a string", image_box_art)
        if publisher is not None and type(publisher) is not str:
            raise wrong_type("LastGame.Publisher", "a string", publisher)
        if developer is not None and type(developer) is not str:
            raise wrong_type("LastGame.Developer", "a string", developer)
        if genre is not None and type(genre) is not str:
            raise wrong_type("LastGame.Genre", "a string", genre)
        if released is not None:
            released = read_date("LastGame.Released", released)
        if released_at_granularity is not None and type(released_at_granularity) is not str:
            raise wrong_type("LastGame.ReleasedAtGranularity", "a string", released_at_granularity)
        is_final = read_flag("LastGame.IsFinal", is_final)

        reply = cls.__new__(cls)
        reply.id = id
        reply.title = title
        reply.console_id = console_id
        reply.console_name = console_name
        reply.forum_topic_id = forum_topic_id
        reply.flags = flags
        reply.image_icon = image_icon
        reply.image_title = image_title
        reply.image_ingame = image_ingame
        reply.image_box_art = image_box_art
        reply.publisher = publisher
        reply.developer = developer
        reply.genre = genre
        reply.released = released
        reply.released_at_granularity = released_at_granularity
        reply.is_final = is_final
        reply.additional_properties = {}
        if len(src_dict) != 16:
            documented = (
                "ID",
                "Title",
                "ConsoleID",
                "ConsoleName",
                "ForumTopicID",
                "Flags",
                "ImageIcon",
                "ImageTitle",
                "ImageIngame",
                "ImageBoxArt",
                "Publisher",
                "Developer",
                "Genre",
                "Released",
                "ReleasedAtGranularity",
                "IsFinal",
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
