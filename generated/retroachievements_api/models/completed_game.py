# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from collections.abc import Collection
from typing import Any, ClassVar, Self

from attrs import define as _attrs_define

from ..site import page_of
from ..types import (
    FLAG,
    FLAGS,
    INTEGER,
    MANY,
    NOTHING,
    NUMBER,
    STRING,
    Faults,
    FieldError,
    Kind,
    Model,
    keys_of,
    mutable,
    nullable,
    read_number,
    undocumented_fields,
)


@_attrs_define(frozen=True, eq=False, repr=False, getstate_setstate=False)
class CompletedGame(Model):
    """A user's progress in a game, in one of the two modes. A game can have a row for each mode.

    Attributes:
        game_id: The id of the game.
        title: The title of the game.
        image_icon: Path of the icon of the game on the media host, such as `/Images/000001.png`.
        console_id: The id of the console of the game.
        console_name: The name of the console of the game.
        possible_achievements: How many official achievements the game has.
        unlocked_achievements: How many of them the user unlocked: in hardcore mode if `hardcore` is true, otherwise
            in either mode.
        fraction_won: `unlocked_achievements` divided by `possible_achievements`, with four decimals; 1 means all of
            them.
        hardcore: Whether the row counts only hardcore unlocks.
        additional_properties: Undocumented fields that the server sent.
    """

    game_id: int
    """The id of the game."""
    title: None | str
    """The title of the game."""
    image_icon: None | str
    """Path of the icon of the game on the media host, such as `/Images/000001.png`."""
    console_id: int | None
    """The id of the console of the game."""
    console_name: None | str
    """The name of the console of the game."""
    possible_achievements: int
    """How many official achievements the game has."""
    unlocked_achievements: int
    """How many of them the user unlocked: in hardcore mode if `hardcore` is true, otherwise in either mode."""
    fraction_won: float
    """`unlocked_achievements` divided by `possible_achievements`, with four decimals; 1 means all of them."""
    hardcore: bool
    """Whether the row counts only hardcore unlocks."""
    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "GameID": ("game_id", INTEGER),
        "Title": ("title", nullable(STRING)),
        "ImageIcon": ("image_icon", nullable(STRING)),
        "ConsoleID": ("console_id", nullable(INTEGER)),
        "ConsoleName": ("console_name", nullable(STRING)),
        "MaxPossible": ("possible_achievements", INTEGER),
        "NumAwarded": ("unlocked_achievements", INTEGER),
        "PctWon": ("fraction_won", NUMBER),
        "HardcoreMode": ("hardcore", FLAG),
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
            title_key,
            image_icon_key,
            console_id_key,
            console_name_key,
            possible_achievements_key,
            unlocked_achievements_key,
            fraction_won_key,
            hardcore_key,
        ) = keys_of(cls, objects) if len(objects) >= MANY else cls._fields
        for src_dict in objects:
            game_id = src_dict[game_id_key]
            title = src_dict[title_key]
            image_icon = src_dict[image_icon_key]
            console_id = src_dict[console_id_key]
            console_name = src_dict[console_name_key]
            possible_achievements = src_dict[possible_achievements_key]
            unlocked_achievements = src_dict[unlocked_achievements_key]
            fraction_won = src_dict[fraction_won_key]
            hardcore = src_dict[hardcore_key]
            if (
                game_id.__class__ is not int
                or (type(title) is not str and title is not None)
                or (type(image_icon) is not str and image_icon is not None)
                or (type(console_id) is not int and console_id is not None)
                or (type(console_name) is not str and console_name is not None)
                or possible_achievements.__class__ is not int
                or unlocked_achievements.__class__ is not int
                or type(hardcore) is float
            ):
                raise FieldError
            fraction_won = read_number(fraction_won)
            hardcore = FLAGS[hardcore]

            if console_name != shared_console_name:
                shared_console_name = console_name
            reply = _Mutable()
            reply.game_id = game_id
            reply.title = title
            reply.image_icon = image_icon
            reply.console_id = console_id
            reply.console_name = shared_console_name
            reply.possible_achievements = possible_achievements
            reply.unlocked_achievements = unlocked_achievements
            reply.fraction_won = fraction_won
            reply.hardcore = hardcore
            reply.additional_properties = NOTHING
            if len(src_dict) != 9:
                reply.additional_properties = undocumented_fields(cls, src_dict, faults)
            reply.__class__ = cls
            read.append(reply)
        return read


_Mutable = mutable(CompletedGame)
