# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from collections.abc import Collection
from typing import Any, ClassVar, Self

from attrs import define as _attrs_define

from ..site import page_of
from ..types import (
    INTEGER,
    MANY,
    NOTHING,
    STRING,
    Faults,
    FieldError,
    Kind,
    Model,
    keys_of,
    mutable,
    nullable,
    undocumented_fields,
)


@_attrs_define(frozen=True, eq=False, repr=False, getstate_setstate=False)
class TicketedGame(Model):
    """A game with open tickets.

    Attributes:
        game_id: The id of the game. For achievements without a game, it is None, and so is every other field except
            `open_tickets`.
        game_title: The title of the game.
        game_icon: Path of the icon of the game on the media host.
        console_name: The name of the console.
        open_tickets: How many tickets on official achievements of the game are in state open or request, including
            deleted tickets.
        additional_properties: Undocumented fields that the server sent.
    """

    game_id: int | None
    """The id of the game. For achievements without a game, it is None, and so is every other field except
    `open_tickets`."""
    game_title: None | str
    """The title of the game."""
    game_icon: None | str
    """Path of the icon of the game on the media host."""
    console_name: None | str
    """The name of the console."""
    open_tickets: int
    """How many tickets on official achievements of the game are in state open or request, including deleted tickets."""
    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "GameID": ("game_id", nullable(INTEGER)),
        "GameTitle": ("game_title", nullable(STRING)),
        "GameIcon": ("game_icon", nullable(STRING)),
        "Console": ("console_name", nullable(STRING)),
        "OpenTickets": ("open_tickets", INTEGER),
    }

    @property
    def page_url(self) -> str | None:
        """The URL of the site's page about this game; None if `game_id` is."""
        return None if self.game_id is None else page_of("game", self.game_id)

    @classmethod
    def _read_all(cls, objects: Collection[Any], faults: Faults) -> list[Self]:
        read: list[Self] = []
        (
            game_id_key,
            game_title_key,
            game_icon_key,
            console_name_key,
            open_tickets_key,
        ) = keys_of(cls, objects) if len(objects) >= MANY else cls._fields
        for src_dict in objects:
            game_id = src_dict[game_id_key]
            game_title = src_dict[game_title_key]
            game_icon = src_dict[game_icon_key]
            console_name = src_dict[console_name_key]
            open_tickets = src_dict[open_tickets_key]
            if (
                (type(game_id) is not int and game_id is not None)
                or (type(game_title) is not str and game_title is not None)
                or (type(game_icon) is not str and game_icon is not None)
                or (type(console_name) is not str and console_name is not None)
                or open_tickets.__class__ is not int
            ):
                raise FieldError

            reply = _Mutable()
            reply.game_id = game_id
            reply.game_title = game_title
            reply.game_icon = game_icon
            reply.console_name = console_name
            reply.open_tickets = open_tickets
            reply.additional_properties = NOTHING
            if len(src_dict) != 5:
                reply.additional_properties = undocumented_fields(cls, src_dict, faults)
            reply.__class__ = cls
            read.append(reply)
        return read


_Mutable = mutable(TicketedGame)
