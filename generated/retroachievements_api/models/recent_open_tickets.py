# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from collections.abc import Collection
from typing import Any, ClassVar, Self

from attrs import define as _attrs_define

from ..models.listed_ticket import ListedTicket
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
    object_of,
    read_list,
    undocumented_fields,
)


@_attrs_define(frozen=True, eq=False, repr=False, getstate_setstate=False)
class RecentOpenTickets(Model):
    """The newest open tickets on official achievements.

    Attributes:
        open_tickets: How many tickets on official achievements are in state open or request, on all pages together.
        url: The URL of the page with the open tickets, which requires a login.
        tickets: A page of them, newest first by time and then by id. Empty past the end.
        additional_properties: Undocumented fields that the server sent.
    """

    open_tickets: int
    """How many tickets on official achievements are in state open or request, on all pages together."""
    url: str
    """The URL of the page with the open tickets, which requires a login."""
    tickets: list[ListedTicket]
    """A page of them, newest first by time and then by id. Empty past the end."""
    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "OpenTickets": ("open_tickets", INTEGER),
        "URL": ("url", STRING),
        "RecentTickets": ("tickets", list_of(object_of(ListedTicket))),
    }
    _other_shapes: ClassVar[tuple[str, ...]] = (
        "Ticket",
        "MostTicketedGames",
        "DeveloperTicketStats",
        "GameTicketStats",
        "AchievementTicketStats",
    )

    # It contains a list or a map.
    __hash__ = None  # type: ignore[assignment]

    @classmethod
    def _read_all(cls, objects: Collection[Any], faults: Faults) -> list[Self]:
        read: list[Self] = []
        (
            open_tickets_key,
            url_key,
            tickets_key,
        ) = keys_of(cls, objects) if len(objects) >= MANY else cls._fields
        for src_dict in objects:
            open_tickets = src_dict[open_tickets_key]
            url = src_dict[url_key]
            tickets = src_dict[tickets_key]
            if open_tickets.__class__ is not int or url.__class__ is not str:
                raise FieldError
            tickets = ListedTicket._read_all(read_list(tickets), faults)

            reply = _Mutable()
            reply.open_tickets = open_tickets
            reply.url = url
            reply.tickets = tickets
            reply.additional_properties = NOTHING
            if len(src_dict) != 3:
                reply.additional_properties = undocumented_fields(cls, src_dict, faults)
            reply.__class__ = cls
            read.append(reply)
        return read


_Mutable = mutable(RecentOpenTickets)
