# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from __future__ import annotations

from typing import Any, ClassVar, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..errors import MissingField
from ..types import (
    INTEGER,
    STRING,
    FieldError,
    Kind,
    Model,
    nullable,
    write_object,
)


@_attrs_define(eq=False, repr=False, getstate_setstate=False)
class TicketedGame(Model):
    """A game with open tickets.

    Attributes:
        game_id: The id of the game; null, as all but `open_tickets` is then, for achievements without a game.
        game_title: The title of the game.
        game_icon: Path of the icon of the game on the media host.
        console_name: The name of the console.
        open_tickets: How many tickets on official achievements of the game are in state open or request. Deleted
            tickets count.
        additional_properties: What the server sent beyond the documented fields.
    """

    game_id: int | None
    """The id of the game; null, as all but `open_tickets` is then, for achievements without a game."""
    game_title: None | str
    """The title of the game."""
    game_icon: None | str
    """Path of the icon of the game on the media host."""
    console_name: None | str
    """The name of the console."""
    open_tickets: int
    """How many tickets on official achievements of the game are in state open or request. Deleted tickets count."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """What the server sent beyond the documented fields."""

    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "GameID": ("game_id", nullable(INTEGER)),
        "GameTitle": ("game_title", nullable(STRING)),
        "GameIcon": ("game_icon", nullable(STRING)),
        "Console": ("console_name", nullable(STRING)),
        "OpenTickets": ("open_tickets", INTEGER),
    }

    def to_dict(self) -> dict[str, Any]:
        """The keys of the wire with values for JSON: timestamps in ISO 8601, flags as true and false.

        What the server left out is left out here too.
        """
        field_dict: dict[str, Any] = dict(self.additional_properties)
        try:
            game_id: int | None
            game_id = self.game_id
            field_dict["GameID"] = game_id
            game_title: None | str
            game_title = self.game_title
            field_dict["GameTitle"] = game_title
            game_icon: None | str
            game_icon = self.game_icon
            field_dict["GameIcon"] = game_icon
            console_name: None | str
            console_name = self.console_name
            field_dict["Console"] = console_name
            open_tickets = self.open_tickets
            field_dict["OpenTickets"] = open_tickets
        except MissingField:
            return write_object(self)
        return field_dict

    @classmethod
    def _read(cls, src_dict: Any) -> Self:
        game_id = src_dict["GameID"]
        game_title = src_dict["GameTitle"]
        game_icon = src_dict["GameIcon"]
        console_name = src_dict["Console"]
        open_tickets = src_dict["OpenTickets"]
        if (
            (game_id is not None and type(game_id) is not int)
            or (game_title is not None and type(game_title) is not str)
            or (game_icon is not None and type(game_icon) is not str)
            or (console_name is not None and type(console_name) is not str)
            or type(open_tickets) is not int
        ):
            raise FieldError

        reply = cls.__new__(cls)
        reply.game_id = game_id
        reply.game_title = game_title
        reply.game_icon = game_icon
        reply.console_name = console_name
        reply.open_tickets = open_tickets
        reply.additional_properties = {}
        if len(src_dict) != 5:
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
