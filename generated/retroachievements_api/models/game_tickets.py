# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..errors import MissingField
from ..types import (
    INTEGER,
    STRING,
    FieldError,
    Kind,
    Model,
    list_of,
    nullable,
    object_of,
    read_list,
    write_object,
)

if TYPE_CHECKING:
    from ..models.listed_ticket import ListedTicket


@_attrs_define(eq=False, repr=False, getstate_setstate=False)
class GameTickets(Model):
    """`GameTicketStats` where the request asks for the tickets: `tickets` is always there. For clients that decode
    by what they asked for. The union of all answers has `GameTicketStats` alone, which matches this one too.

    Attributes:
        game_id: The id of the game.
        game_title: The title of the game.
        console_name: The name of the console.
        open_tickets: How many tickets the game has **in any state**, on official achievements, or on unofficial
            ones if the request asks for these. The name and the public documentation say open tickets only.
        url: The page with the tickets of the game. It wants a login.
        tickets: The tickets that `open_tickets` counts, in any state, newest first by time and then by id. Empty
            past the last one.
        additional_properties: What the server sent beyond the documented fields.
    """

    game_id: int
    """The id of the game."""
    game_title: None | str
    """The title of the game."""
    console_name: str
    """The name of the console."""
    open_tickets: int
    """How many tickets the game has **in any state**, on official achievements, or on unofficial ones if the request
    asks for these. The name and the public documentation say open tickets only."""
    url: str
    """The page with the tickets of the game. It wants a login."""
    tickets: list[ListedTicket]
    """The tickets that `open_tickets` counts, in any state, newest first by time and then by id. Empty past the last
    one."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """What the server sent beyond the documented fields."""

    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "GameID": ("game_id", INTEGER),
        "GameTitle": ("game_title", nullable(STRING)),
        "ConsoleName": ("console_name", STRING),
        "OpenTickets": ("open_tickets", INTEGER),
        "URL": ("url", STRING),
        "Tickets": ("tickets", list_of(object_of("ListedTicket"))),
    }
    _other_shapes: ClassVar[tuple[str, ...]] = (
        "Ticket",
        "MostTicketedGames",
        "DeveloperTicketStats",
        "AchievementTicketStats",
        "RecentOpenTickets",
    )

    def to_dict(self) -> dict[str, Any]:
        """The keys of the wire with values for JSON: timestamps in ISO 8601, flags as true and false.

        What the server left out is left out here too.
        """
        field_dict: dict[str, Any] = dict(self.additional_properties)
        try:
            game_id = self.game_id
            field_dict["GameID"] = game_id
            game_title: None | str
            game_title = self.game_title
            field_dict["GameTitle"] = game_title
            console_name = self.console_name
            field_dict["ConsoleName"] = console_name
            open_tickets = self.open_tickets
            field_dict["OpenTickets"] = open_tickets
            url = self.url
            field_dict["URL"] = url
            tickets = []
            for tickets_item_data in self.tickets:
                tickets_item = tickets_item_data.to_dict()
                tickets.append(tickets_item)

            field_dict["Tickets"] = tickets
        except MissingField:
            return write_object(self)
        return field_dict

    @classmethod
    def _read(cls, src_dict: Any) -> Self:
        from ..models.listed_ticket import ListedTicket  # noqa: PLC0415

        game_id = src_dict["GameID"]
        game_title = src_dict["GameTitle"]
        console_name = src_dict["ConsoleName"]
        open_tickets = src_dict["OpenTickets"]
        url = src_dict["URL"]
        tickets = src_dict["Tickets"]
        if (
            type(game_id) is not int
            or (game_title is not None and type(game_title) is not str)
            or type(console_name) is not str
            or type(open_tickets) is not int
            or type(url) is not str
        ):
            raise FieldError
        tickets = [ListedTicket._read(item) for item in read_list(tickets)]

        reply = cls.__new__(cls)
        reply.game_id = game_id
        reply.game_title = game_title
        reply.console_name = console_name
        reply.open_tickets = open_tickets
        reply.url = url
        reply.tickets = tickets
        reply.additional_properties = {}
        if len(src_dict) != 6:
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
