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
    object_of,
    read_list,
    write_object,
)

if TYPE_CHECKING:
    from ..models.listed_ticket import ListedTicket


@_attrs_define(eq=False, repr=False, getstate_setstate=False)
class RecentOpenTickets(Model):
    """The newest open tickets on official achievements.

    Attributes:
        open_tickets: How many tickets on official achievements are in state open or request, on all pages together.
        url: The page with the open tickets. It wants a login.
        tickets: A page of them, newest first by time and then by id. Empty past the last one.
        additional_properties: What the server sent beyond the documented fields.
    """

    open_tickets: int
    """How many tickets on official achievements are in state open or request, on all pages together."""
    url: str
    """The page with the open tickets. It wants a login."""
    tickets: list[ListedTicket]
    """A page of them, newest first by time and then by id. Empty past the last one."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """What the server sent beyond the documented fields."""

    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "OpenTickets": ("open_tickets", INTEGER),
        "URL": ("url", STRING),
        "RecentTickets": ("tickets", list_of(object_of("ListedTicket"))),
    }
    _other_shapes: ClassVar[tuple[str, ...]] = (
        "Ticket",
        "MostTicketedGames",
        "DeveloperTicketStats",
        "GameTicketStats",
        "AchievementTicketStats",
    )

    def to_dict(self) -> dict[str, Any]:
        """The keys of the wire with values for JSON: timestamps in ISO 8601, flags as true and false.

        What the server left out is left out here too.
        """
        field_dict: dict[str, Any] = dict(self.additional_properties)
        try:
            open_tickets = self.open_tickets
            field_dict["OpenTickets"] = open_tickets
            url = self.url
            field_dict["URL"] = url
            tickets = []
            for recent_tickets_item_data in self.tickets:
                recent_tickets_item = recent_tickets_item_data.to_dict()
                tickets.append(recent_tickets_item)

            field_dict["RecentTickets"] = tickets
        except MissingField:
            return write_object(self)
        return field_dict

    @classmethod
    def _read(cls, src_dict: Any) -> Self:
        from ..models.listed_ticket import ListedTicket  # noqa: PLC0415

        open_tickets = src_dict["OpenTickets"]
        url = src_dict["URL"]
        tickets = src_dict["RecentTickets"]
        if type(open_tickets) is not int or type(url) is not str:
            raise FieldError
        tickets = [ListedTicket._read(item) for item in read_list(tickets)]

        reply = cls.__new__(cls)
        reply.open_tickets = open_tickets
        reply.url = url
        reply.tickets = tickets
        reply.additional_properties = {}
        if len(src_dict) != 3:
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
