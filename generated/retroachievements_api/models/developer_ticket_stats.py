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
class DeveloperTicketStats(Model):
    """How many tickets are assigned to a developer. Only tickets on official achievements count. Tickets in state
    request or pending review are in none of the numbers. The server ignores the kind of a ticket: a leaderboard
    ticket also counts if an official achievement happens to have the same id as the leaderboard.

    Attributes:
        user: The display name of the developer, which can change.
        ulid: The ULID of the developer, which never changes.
        open: Tickets in state open.
        closed: Tickets in state closed.
        resolved: Tickets in state resolved.
        total: The sum of `open`, `closed` and `resolved`.
        url: The URL of the page with the developer's tickets, which requires a login.
        additional_properties: Undocumented fields that the server sent.
    """

    user: str
    """The display name of the developer, which can change."""
    ulid: None | str
    """The ULID of the developer, which never changes."""
    open: int
    """Tickets in state open."""
    closed: int
    """Tickets in state closed."""
    resolved: int
    """Tickets in state resolved."""
    total: int
    """The sum of `open`, `closed` and `resolved`."""
    url: str
    """The URL of the page with the developer's tickets, which requires a login."""
    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "User": ("user", STRING),
        "ULID": ("ulid", nullable(STRING)),
        "Open": ("open", INTEGER),
        "Closed": ("closed", INTEGER),
        "Resolved": ("resolved", INTEGER),
        "Total": ("total", INTEGER),
        "URL": ("url", STRING),
    }
    _other_shapes: ClassVar[tuple[str, ...]] = (
        "Ticket",
        "MostTicketedGames",
        "GameTicketStats",
        "AchievementTicketStats",
        "RecentOpenTickets",
    )

    @property
    def page_url(self) -> str:
        """The URL of the site's page about this user."""
        return page_of("user", self.user)

    @classmethod
    def _read_all(cls, objects: Collection[Any], faults: Faults) -> list[Self]:
        read: list[Self] = []
        (
            user_key,
            ulid_key,
            open_key,
            closed_key,
            resolved_key,
            total_key,
            url_key,
        ) = keys_of(cls, objects) if len(objects) >= MANY else cls._fields
        for src_dict in objects:
            user = src_dict[user_key]
            ulid = src_dict[ulid_key]
            open = src_dict[open_key]
            closed = src_dict[closed_key]
            resolved = src_dict[resolved_key]
            total = src_dict[total_key]
            url = src_dict[url_key]
            if (
                user.__class__ is not str
                or (type(ulid) is not str and ulid is not None)
                or open.__class__ is not int
                or closed.__class__ is not int
                or resolved.__class__ is not int
                or total.__class__ is not int
                or url.__class__ is not str
            ):
                raise FieldError

            reply = _Mutable()
            reply.user = user
            reply.ulid = ulid
            reply.open = open
            reply.closed = closed
            reply.resolved = resolved
            reply.total = total
            reply.url = url
            reply.additional_properties = NOTHING
            if len(src_dict) != 7:
                reply.additional_properties = undocumented_fields(cls, src_dict, faults)
            reply.__class__ = cls
            read.append(reply)
        return read


_Mutable = mutable(DeveloperTicketStats)
