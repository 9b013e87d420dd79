# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from collections.abc import Collection
from typing import Any, ClassVar, Self

from attrs import define as _attrs_define

from ..models.listed_ticket import ListedTicket
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
    list_of,
    mutable,
    nullable,
    object_of,
    read_list,
    undocumented_fields,
)


@_attrs_define(frozen=True, eq=False, repr=False, getstate_setstate=False)
class GameTickets(Model):
    """`GameTicketStats` if the request asks for the tickets: `tickets` is always present. Use it in clients that
    decode the response that they requested. The union of all responses contains only `GameTicketStats`, which
    also matches this one.

    Attributes:
        game_id: The id of the game.
        game_title: The title of the game.
        console_name: The name of the console.
        open_tickets: How many tickets the game has **in any state**, on official achievements, or on unofficial
            ones if requested. The name and the public documentation say open tickets only.
        url: The URL of the page with the game's tickets, which requires a login.
        tickets: The tickets that `open_tickets` counts, in any state, newest first by time and then by id. Empty
            past the end.
        additional_properties: Undocumented fields that the server sent.
    """

    game_id: int
    """The id of the game."""
    game_title: None | str
    """The title of the game."""
    console_name: str
    """The name of the console."""
    open_tickets: int
    """How many tickets the game has **in any state**, on official achievements, or on unofficial ones if requested.
    The name and the public documentation say open tickets only."""
    url: str
    """The URL of the page with the game's tickets, which requires a login."""
    tickets: list[ListedTicket]
    """The tickets that `open_tickets` counts, in any state, newest first by time and then by id. Empty past the end."""
    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "GameID": ("game_id", INTEGER),
        "GameTitle": ("game_title", nullable(STRING)),
        "ConsoleName": ("console_name", STRING),
        "OpenTickets": ("open_tickets", INTEGER),
        "URL": ("url", STRING),
        "Tickets": ("tickets", list_of(object_of(ListedTicket))),
    }
    _other_shapes: ClassVar[tuple[str, ...]] = (
        "Ticket",
        "MostTicketedGames",
        "DeveloperTicketStats",
        "AchievementTicketStats",
        "RecentOpenTickets",
    )

    # It contains a list or a map.
    __hash__ = None  # type: ignore[assignment]

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
            game_title_key,
            console_name_key,
            open_tickets_key,
            url_key,
            tickets_key,
        ) = keys_of(cls, objects) if len(objects) >= MANY else cls._fields
        for src_dict in objects:
            game_id = src_dict[game_id_key]
            game_title = src_dict[game_title_key]
            console_name = src_dict[console_name_key]
            open_tickets = src_dict[open_tickets_key]
            url = src_dict[url_key]
            tickets = src_dict[tickets_key]
            if (
                game_id.__class__ is not int
                or (type(game_title) is not str and game_title is not None)
                or console_name.__class__ is not str
                or open_tickets.__class__ is not int
                or url.__class__ is not str
            ):
                raise FieldError
            tickets = ListedTicket._read_all(read_list(tickets), faults)

            if console_name != shared_console_name:
                shared_console_name = console_name
            reply = _Mutable()
            reply.game_id = game_id
            reply.game_title = game_title
            reply.console_name = shared_console_name
            reply.open_tickets = open_tickets
            reply.url = url
            reply.tickets = tickets
            reply.additional_properties = NOTHING
            if len(src_dict) != 6:
                reply.additional_properties = undocumented_fields(cls, src_dict, faults)
            reply.__class__ = cls
            read.append(reply)
        return read


_Mutable = mutable(GameTickets)
