# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
import datetime
from collections.abc import Collection
from typing import Any, ClassVar, Self

from attrs import define as _attrs_define

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
    fromisoformat,
    keys_of,
    mutable,
    nullable,
    read_utc,
    undocumented_fields,
)


@_attrs_define(frozen=True, eq=False, repr=False, getstate_setstate=False)
class SummaryGame(Model):
    """A game that a user has played.

    Attributes:
        game_id: The id of the game.
        console_id: The id of the console.
        console_name: The name of the console.
        title: The title of the game.
        image_icon: Path of the icon of the game on the media host.
        image_title: Path of the title screen on the media host, or the placeholder `/Images/000002.png`.
        image_ingame: Path of an in-game screenshot on the media host, or the placeholder `/Images/000002.png`.
        image_box_art: Path of the box art on the media host, or the placeholder `/Images/000002.png`.
        last_played: When the user last played the game, in UTC.
        achievement_count: How many published achievements the game has.
        additional_properties: Undocumented fields that the server sent.
    """

    game_id: int
    """The id of the game."""
    console_id: int
    """The id of the console."""
    console_name: str
    """The name of the console."""
    title: None | str
    """The title of the game."""
    image_icon: None | str
    """Path of the icon of the game on the media host."""
    image_title: str
    """Path of the title screen on the media host, or the placeholder `/Images/000002.png`."""
    image_ingame: str
    """Path of an in-game screenshot on the media host, or the placeholder `/Images/000002.png`."""
    image_box_art: str
    """Path of the box art on the media host, or the placeholder `/Images/000002.png`."""
    last_played: datetime.datetime | None
    """When the user last played the game, in UTC."""
    achievement_count: int | None
    """How many published achievements the game has."""
    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "GameID": ("game_id", INTEGER),
        "ConsoleID": ("console_id", INTEGER),
        "ConsoleName": ("console_name", STRING),
        "Title": ("title", nullable(STRING)),
        "ImageIcon": ("image_icon", nullable(STRING)),
        "ImageTitle": ("image_title", STRING),
        "ImageIngame": ("image_ingame", STRING),
        "ImageBoxArt": ("image_box_art", STRING),
        "LastPlayed": ("last_played", nullable(TIMESTAMP)),
        "AchievementsTotal": ("achievement_count", nullable(INTEGER)),
    }

    @property
    def page_url(self) -> str:
        """The URL of the site's page about this game."""
        return page_of("game", self.game_id)

    @classmethod
    def _read_all(cls, objects: Collection[Any], faults: Faults) -> list[Self]:
        read: list[Self] = []
        # Rows of one console share one text, which takes less memory.
        shared_console_name: Any = None
        (
            game_id_key,
            console_id_key,
            console_name_key,
            title_key,
            image_icon_key,
            image_title_key,
            image_ingame_key,
            image_box_art_key,
            last_played_key,
            achievement_count_key,
        ) = keys_of(cls, objects) if len(objects) >= MANY else cls._fields
        for src_dict in objects:
            game_id = src_dict[game_id_key]
            console_id = src_dict[console_id_key]
            console_name = src_dict[console_name_key]
            title = src_dict[title_key]
            image_icon = src_dict[image_icon_key]
            image_title = src_dict[image_title_key]
            image_ingame = src_dict[image_ingame_key]
            image_box_art = src_dict[image_box_art_key]
            last_played = src_dict[last_played_key]
            achievement_count = src_dict[achievement_count_key]
            if (
                game_id.__class__ is not int
                or console_id.__class__ is not int
                or console_name.__class__ is not str
                or (type(title) is not str and title is not None)
                or (type(image_icon) is not str and image_icon is not None)
                or image_title.__class__ is not str
                or image_ingame.__class__ is not str
                or image_box_art.__class__ is not str
                or (type(achievement_count) is not int and achievement_count is not None)
            ):
                raise FieldError
            if last_played is not None:
                last_played = fromisoformat(last_played + "Z") if len(last_played) == 19 else read_utc(last_played)

            if console_name != shared_console_name:
                shared_console_name = console_name
            reply = _Mutable()
            reply.game_id = game_id
            reply.console_id = console_id
            reply.console_name = shared_console_name
            reply.title = title
            reply.image_icon = image_icon
            reply.image_title = image_title
            reply.image_ingame = image_ingame
            reply.image_box_art = image_box_art
            reply.last_played = last_played
            reply.achievement_count = achievement_count
            reply.additional_properties = NOTHING
            if len(src_dict) != 10:
                reply.additional_properties = undocumented_fields(cls, src_dict, faults)
            reply.__class__ = cls
            read.append(reply)
        return read


_Mutable = mutable(SummaryGame)
