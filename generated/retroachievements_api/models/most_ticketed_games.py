# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..errors import MissingField
from ..types import (
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
    from ..models.ticketed_game import TicketedGame


@_attrs_define(eq=False, repr=False, getstate_setstate=False)
class MostTicketedGames(Model):
    """The games with the most open tickets, most first, ties in no order. Only the first 100 can be had.

    Attributes:
        games: The games, most open tickets first.
        url: The page with this list. It wants the login of a staff member.
        additional_properties: What the server sent beyond the documented fields.
    """

    games: list[TicketedGame]
    """The games, most open tickets first."""
    url: str
    """The page with this list. It wants the login of a staff member."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """What the server sent beyond the documented fields."""

    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "MostReportedGames": ("games", list_of(object_of("TicketedGame"))),
        "URL": ("url", STRING),
    }
    _other_shapes: ClassVar[tuple[str, ...]] = (
        "Ticket",
        "DeveloperTicketStats",
        "GameTicketStats",
        "AchievementTicketStats",
        "RecentOpenTickets",
    )

    def to_dict(self) -> dict[str, Any]:
        """The keys of the wire with values for JSON: timestamps in ISO 8601, flags as true and false.

        What the server left out is left out here too.
        """
        field_dict: dict[str, Any] = dict(self.additional_properties)
        try:
            games = []
            for most_reported_games_item_data in self.games:
                most_reported_games_item = most_reported_games_item_data.to_dict()
                games.append(most_reported_games_item)

            field_dict["MostReportedGames"] = games
            url = self.url
            field_dict["URL"] = url
        except MissingField:
            return write_object(self)
        return field_dict

    @classmethod
    def _read(cls, src_dict: Any) -> Self:
        from ..models.ticketed_game import TicketedGame  # noqa: PLC0415

        games = src_dict["MostReportedGames"]
        url = src_dict["URL"]
        if type(url) is not str:
            raise FieldError
        games = [TicketedGame._read(item) for item in read_list(games)]

        reply = cls.__new__(cls)
        reply.games = games
        reply.url = url
        reply.additional_properties = {}
        if len(src_dict) != 2:
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
