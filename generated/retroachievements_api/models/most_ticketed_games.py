# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from collections.abc import Collection
from typing import Any, ClassVar, Self

from attrs import define as _attrs_define

from ..models.ticketed_game import TicketedGame
from ..types import (
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
class MostTicketedGames(Model):
    """The games with the most open tickets, most first. Ties are in no particular order. Only the first 100 games
    are available.

    Attributes:
        games: The games, most open tickets first.
        url: The URL of the page with this list, which requires the login of a staff member.
        additional_properties: Undocumented fields that the server sent.
    """

    games: list[TicketedGame]
    """The games, most open tickets first."""
    url: str
    """The URL of the page with this list, which requires the login of a staff member."""
    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "MostReportedGames": ("games", list_of(object_of(TicketedGame))),
        "URL": ("url", STRING),
    }
    _other_shapes: ClassVar[tuple[str, ...]] = (
        "Ticket",
        "DeveloperTicketStats",
        "GameTicketStats",
        "AchievementTicketStats",
        "RecentOpenTickets",
    )

    # It contains a list or a map.
    __hash__ = None  # type: ignore[assignment]

    @classmethod
    def _read_all(cls, objects: Collection[Any], faults: Faults) -> list[Self]:
        read: list[Self] = []
        (
            games_key,
            url_key,
        ) = keys_of(cls, objects) if len(objects) >= MANY else cls._fields
        for src_dict in objects:
            games = src_dict[games_key]
            url = src_dict[url_key]
            if url.__class__ is not str:
                raise FieldError
            games = TicketedGame._read_all(read_list(games), faults)

            reply = _Mutable()
            reply.games = games
            reply.url = url
            reply.additional_properties = NOTHING
            if len(src_dict) != 2:
                reply.additional_properties = undocumented_fields(cls, src_dict, faults)
            reply.__class__ = cls
            read.append(reply)
        return read


_Mutable = mutable(MostTicketedGames)
