# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import FieldError, read_date, wrong_type


@_attrs_define
class Game:
    """A game in short. It does not say its own id."""

    title: None | str
    """The title, with decorations such as `~Hack~` and `[Subset - Bonus]`."""
    console_id: int
    """The id of the console. A game without a console is answered with a 500."""
    console_name: str
    """The name of the console."""
    forum_topic_id: int | None
    """The id of the forum topic about the game."""
    image_icon: None | str
    """Path of the icon on the media host, such as `/Images/000001.png`."""
    image_title: str
    """Path of a picture of the title screen on the media host. `/Images/000002.png` stands for none."""
    image_ingame: str
    """Path of a picture of the game on the media host. `/Images/000002.png` stands for none."""
    image_box_art: str
    """Path of a picture of the box on the media host. `/Images/000002.png` stands for none."""
    publisher: None | str
    """Who published the game. It can be empty."""
    developer: None | str
    """Who made the game. It can be empty."""
    genre: None | str
    """The genre. It can be empty."""
    released: datetime.date | None
    """The day of the first release, as precise as `ReleasedAtGranularity` says."""
    released_at_granularity: None | str
    """How much of `Released` is known: `day`, `month`, `year`, or null."""
    game_title: None | str
    """`Title` again."""
    console: str
    """`ConsoleName` again."""
    game_icon: None | str
    """`ImageIcon` again."""
    flags: int
    """Always 0. In `GameExtended` it is always null."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """What the server sent beyond the documented fields."""

    def to_dict(self) -> dict[str, Any]:
        """The keys of the wire with values for JSON: timestamps in ISO 8601, flags as true and false."""
        field_dict: dict[str, Any] = dict(self.additional_properties)
        title: None | str
        title = self.title
        field_dict["Title"] = title
        console_id = self.console_id
        field_dict["ConsoleID"] = console_id
        console_name = self.console_name
        field_dict["ConsoleName"] = console_name
        forum_topic_id: int | None
        forum_topic_id = self.forum_topic_id
        field_dict["ForumTopicID"] = forum_topic_id
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
        game_title: None | str
        game_title = self.game_title
        field_dict["GameTitle"] = game_title
        console = self.console
        field_dict["Console"] = console
        game_icon: None | str
        game_icon = self.game_icon
        field_dict["GameIcon"] = game_icon
        flags = self.flags
        field_dict["Flags"] = flags
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read what the server sent. Raises FieldError, which names what is missing or of another type."""
        if type(src_dict) is not dict and not isinstance(src_dict, Mapping):
            raise wrong_type("Game", "an object", src_dict)
        try:
            title = src_dict["Title"]
            console_id = src_dict["ConsoleID"]
            console_name = src_dict["ConsoleName"]
            forum_topic_id = src_dict["ForumTopicID"]
            image_icon = src_dict["ImageIcon"]
            image_title = src_dict["ImageTitle"]
            image_ingame = src_dict["ImageIngame"]
            image_box_art = src_dict["ImageBoxArt"]
            publisher = src_dict["Publisher"]
            developer = src_dict["Developer"]
            genre = src_dict["Genre"]
            released = src_dict["Released"]
            released_at_granularity = src_dict["ReleasedAtGranularity"]
            game_title = src_dict["GameTitle"]
            console = src_dict["Console"]
            game_icon = src_dict["GameIcon"]
            flags = src_dict["Flags"]
        except KeyError as missing:
            raise FieldError(f"Game.{missing.args[0]} is missing") from None
        if title is not None and type(title) is not str:
            raise wrong_type("Game.Title", "a string", title)
        if type(console_id) is not int:
            raise wrong_type("Game.ConsoleID", "an integer", console_id)
        if type(console_name) is not str:
            raise wrong_type("Game.ConsoleName", "a string", console_name)
        if forum_topic_id is not None and type(forum_topic_id) is not int:
            raise wrong_type("Game.ForumTopicID", "an integer", forum_topic_id)
        if image_icon is not None and type(image_icon) is not str:
            raise wrong_type("Game.ImageIcon", "a string", image_icon)
        if type(image_title) is not str:
            raise wrong_type("Game.ImageTitle", "a string", image_title)
        if type(image_ingame) is not str:
            raise wrong_type("Game.ImageIngame", "a string", image_ingame)
        if type(image_box_art) is not str:
            raise wrong_type("Game.ImageBoxArt", "a string", image_box_art)
        if publisher is not None and type(publisher) is not str:
            raise wrong_type("Game.Publisher", "a string", publisher)
        if developer is not None and type(developer) is not str:
            raise wrong_type("Game.Developer", "a string", developer)
        if genre is not None and type(genre) is not str:
            raise wrong_type("Game.Genre", "a string", genre)
        if released is not None:
            released = read_date("Game.Released", released)
        if released_at_granularity is not None and type(released_at_granularity) is not str:
            raise wrong_type("Game.ReleasedAtGranularity", "a string", released_at_granularity)
        if game_title is not None and type(game_title) is not str:
            raise wrong_type("Game.GameTitle", "a string", game_title)
        if type(console) is not str:
            raise wrong_type("Game.Console", "a string", console)
        if game_icon is not None and type(game_icon) is not str:
            raise wrong_type("Game.GameIcon", "a string", game_icon)
        if type(flags) is not int:
            raise wrong_type("Game.Flags", "an integer", flags)

        reply = cls.__new__(cls)
        reply.title = title
        reply.console_id = console_id
        reply.console_name = console_name
        reply.forum_topic_id = forum_topic_id
        reply.image_icon = image_icon
        reply.image_title = image_title
        reply.image_ingame = image_ingame
        reply.image_box_art = image_box_art
        reply.publisher = publisher
        reply.developer = developer
        reply.genre = genre
        reply.released = released
        reply.released_at_granularity = released_at_granularity
        reply.game_title = game_title
        reply.console = console
        reply.game_icon = game_icon
        reply.flags = flags
        reply.additional_properties = {}
        if len(src_dict) != 17:
            documented = (
                "Title",
                "ConsoleID",
                "ConsoleName",
                "ForumTopicID",
                "ImageIcon",
                "ImageTitle",
                "ImageIngame",
                "ImageBoxArt",
                "Publisher",
                "Developer",
                "Genre",
                "Released",
                "ReleasedAtGranularity",
                "GameTitle",
                "Console",
                "GameIcon",
                "Flags",
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
