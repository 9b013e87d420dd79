# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
import datetime
from collections.abc import Collection
from typing import Any, ClassVar, Self

from attrs import define as _attrs_define

from ..models.released_at_granularity import RELEASED_AT_GRANULARITY_MEMBERS, ReleasedAtGranularity
from ..site import page_of
from ..types import (
    DATE,
    FLAG,
    FLAGS,
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
class LastGame(Model):
    """The game that a user played last. Absent if it was not requested or does not exist.

    Attributes:
        id: The id of the game.
        title: The title of the game.
        console_id: The id of the console.
        console_name: The name of the console.
        forum_topic_id: The id of the forum topic about the game; 0 if there is none.
        flags: Always 0. In `UserAward` it is always None.
        image_icon: Path of the icon of the game on the media host.
        image_title: Path of the title screen on the media host, or the placeholder `/Images/000002.png`.
        image_ingame: Path of an in-game screenshot on the media host, or the placeholder `/Images/000002.png`.
        image_box_art: Path of the box art on the media host, or the placeholder `/Images/000002.png`.
        publisher: The publisher of the game. It can be empty.
        developer: The developer of the game. It can be empty.
        genre: The genre. It can be empty.
        released: The release date, with the precision in `released_at_granularity`.
        released_at_granularity: The precision of `released`; None if it is not stored.
        is_final: True or False; 1 or 0 on the wire.
        additional_properties: Undocumented fields that the server sent.
    """

    id: int
    """The id of the game."""
    title: None | str
    """The title of the game."""
    console_id: int
    """The id of the console."""
    console_name: str
    """The name of the console."""
    forum_topic_id: int
    """The id of the forum topic about the game; 0 if there is none."""
    flags: int
    """Always 0. In `UserAward` it is always None."""
    image_icon: None | str
    """Path of the icon of the game on the media host."""
    image_title: str
    """Path of the title screen on the media host, or the placeholder `/Images/000002.png`."""
    image_ingame: str
    """Path of an in-game screenshot on the media host, or the placeholder `/Images/000002.png`."""
    image_box_art: str
    """Path of the box art on the media host, or the placeholder `/Images/000002.png`."""
    publisher: None | str
    """The publisher of the game. It can be empty."""
    developer: None | str
    """The developer of the game. It can be empty."""
    genre: None | str
    """The genre. It can be empty."""
    released: datetime.date | None
    """The release date, with the precision in `released_at_granularity`."""
    released_at_granularity: None | ReleasedAtGranularity
    """The precision of `released`; None if it is not stored."""
    is_final: bool
    """True or False; 1 or 0 on the wire."""
    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "ID": ("id", INTEGER),
        "Title": ("title", nullable(STRING)),
        "ConsoleID": ("console_id", INTEGER),
        "ConsoleName": ("console_name", STRING),
        "ForumTopicID": ("forum_topic_id", INTEGER),
        "Flags": ("flags", INTEGER),
        "ImageIcon": ("image_icon", nullable(STRING)),
        "ImageTitle": ("image_title", STRING),
        "ImageIngame": ("image_ingame", STRING),
        "ImageBoxArt": ("image_box_art", STRING),
        "Publisher": ("publisher", nullable(STRING)),
        "Developer": ("developer", nullable(STRING)),
        "Genre": ("genre", nullable(STRING)),
        "Released": ("released", nullable(DATE)),
        "ReleasedAtGranularity": ("released_at_granularity", nullable(enum_of(ReleasedAtGranularity, STRING))),
        "IsFinal": ("is_final", FLAG),
    }

    @property
    def page_url(self) -> str:
        """The URL of the site's page about this game."""
        return page_of("game", self.id)

    @classmethod
    def _read_all(cls, objects: Collection[Any], faults: Faults) -> list[Self]:
        read: list[Self] = []
        # Rows of one console share one text, which takes less memory.
        shared_console_name: Any = None
        (
            id_key,
            title_key,
            console_id_key,
            console_name_key,
            forum_topic_id_key,
            flags_key,
            image_icon_key,
            image_title_key,
            image_ingame_key,
            image_box_art_key,
            publisher_key,
            developer_key,
            genre_key,
            released_key,
            released_at_granularity_key,
            is_final_key,
        ) = keys_of(cls, objects) if len(objects) >= MANY else cls._fields
        for src_dict in objects:
            id = src_dict[id_key]
            title = src_dict[title_key]
            console_id = src_dict[console_id_key]
            console_name = src_dict[console_name_key]
            forum_topic_id = src_dict[forum_topic_id_key]
            flags = src_dict[flags_key]
            image_icon = src_dict[image_icon_key]
            image_title = src_dict[image_title_key]
            image_ingame = src_dict[image_ingame_key]
            image_box_art = src_dict[image_box_art_key]
            publisher = src_dict[publisher_key]
            developer = src_dict[developer_key]
            genre = src_dict[genre_key]
            released = src_dict[released_key]
            released_at_granularity = src_dict[released_at_granularity_key]
            is_final = src_dict[is_final_key]
            if (
                id.__class__ is not int
                or (type(title) is not str and title is not None)
                or console_id.__class__ is not int
                or console_name.__class__ is not str
                or forum_topic_id.__class__ is not int
                or flags.__class__ is not int
                or (type(image_icon) is not str and image_icon is not None)
                or image_title.__class__ is not str
                or image_ingame.__class__ is not str
                or image_box_art.__class__ is not str
                or (type(publisher) is not str and publisher is not None)
                or (type(developer) is not str and developer is not None)
                or (type(genre) is not str and genre is not None)
                or type(is_final) is float
            ):
                raise FieldError
            if released is not None:
                released = read_date(released)
            if released_at_granularity is not None:
                released_at_granularity = RELEASED_AT_GRANULARITY_MEMBERS[released_at_granularity]
            is_final = FLAGS[is_final]

            if console_name != shared_console_name:
                shared_console_name = console_name
            reply = _Mutable()
            reply.id = id
            reply.title = title
            reply.console_id = console_id
            reply.console_name = shared_console_name
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
            reply.additional_properties = NOTHING
            if len(src_dict) != 16:
                reply.additional_properties = undocumented_fields(cls, src_dict, faults)
            reply.__class__ = cls
            read.append(reply)
        return read


_Mutable = mutable(LastGame)
