# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import (
    FieldError,
    read_list,
    wrong_type,
)

if TYPE_CHECKING:
    from ..models.listed_ticket import ListedTicket


@_attrs_define
class GameTicketStats:
    """How many tickets a game has."""

    game_id: int
    """The id of the game."""
    game_title: None | str
    """The title of the game."""
    console_name: str
    """The name of the console."""
    open_tickets: int
    """How many tickets the game has **in any state**, on official achievements, or on unofficial ones with `f=5`.
    The name and the public documentation say open tickets only."""
    url: str
    """The page with the tickets of the game. It wants a login."""
    tickets: list[ListedTicket] | None = None
    """With `d=1`, the tickets that `OpenTickets` counts, newest first; absent otherwise."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """What the server sent beyond the documented fields."""

    def to_dict(self) -> dict[str, Any]:
        """The keys of the wire with values for JSON: timestamps in ISO 8601, flags as true and false."""
        field_dict: dict[str, Any] = dict(self.additional_properties)
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
        if self.tickets is not None:
            tickets = []
            for tickets_item_data in self.tickets:
                tickets_item = tickets_item_data.to_dict()
                tickets.append(tickets_item)

            field_dict["Tickets"] = tickets
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read what the server sent. Raises FieldError, which names what is missing or of another type."""
        from ..models.listed_ticket import ListedTicket  # noqa: PLC0415

        if type(src_dict) is not dict and not isinstance(src_dict, Mapping):
            raise wrong_type("GameTicketStats", "an object", src_dict)
        try:
            game_id = src_dict["GameID"]
            game_title = src_dict["GameTitle"]
            console_name = src_dict["ConsoleName"]
            open_tickets = src_dict["OpenTickets"]
            url = src_dict["URL"]
        except KeyError as missing:
            raise FieldError(f"GameTicketStats.{missing.args[0]} is missing") from None
        if type(game_id) is not int:
            raise wrong_type("GameTicketStats.GameID", "an integer", game_id)
        if game_title is not None and type(game_title) is not str:
            raise wrong_type("GameTicketStats.GameTitle", "a string", game_title)
        if type(console_name) is not str:
            raise wrong_type("GameTicketStats.ConsoleName", "a string", console_name)
        if type(open_tickets) is not int:
            raise wrong_type("GameTicketStats.OpenTickets", "an integer", open_tickets)
        if type(url) is not str:
            raise wrong_type("GameTicketStats.URL", "a string", url)
        tickets = src_dict.get("Tickets")
        if tickets is not None:
            tickets = [ListedTicket.from_dict(item) for item in read_list("GameTicketStats.Tickets", tickets)]

        reply = cls.__new__(cls)
        reply.game_id = game_id
        reply.game_title = game_title
        reply.console_name = console_name
        reply.open_tickets = open_tickets
        reply.url = url
        reply.tickets = tickets
        reply.additional_properties = {}
        if len(src_dict) != 5 + ("Tickets" in src_dict):
            documented = (
                "GameID",
                "GameTitle",
                "ConsoleName",
                "OpenTickets",
                "URL",
                "Tickets",
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
