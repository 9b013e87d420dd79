# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import FieldError, read_list, wrong_type

if TYPE_CHECKING:
    from ..models.ticketed_game import TicketedGame


@_attrs_define
class MostTicketedGames:
    """The games with the most open tickets, most first, ties in no order. Only the first 100 can be had."""

    games: list[TicketedGame]
    """The games, most open tickets first."""
    url: str
    """The page with this list. It wants the login of a staff member."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """What the server sent beyond the documented fields."""

    def to_dict(self) -> dict[str, Any]:
        """The keys of the wire with values for JSON: timestamps in ISO 8601, flags as true and false."""
        field_dict: dict[str, Any] = dict(self.additional_properties)
        games = []
        for most_reported_games_item_data in self.games:
            most_reported_games_item = most_reported_games_item_data.to_dict()
            games.append(most_reported_games_item)

        field_dict["MostReportedGames"] = games
        url = self.url
        field_dict["URL"] = url
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read what the server sent. Raises FieldError, which names what is missing or of another type."""
        from ..models.ticketed_game import TicketedGame  # noqa: PLC0415

        if type(src_dict) is not dict and not isinstance(src_dict, Mapping):
            raise wrong_type("MostTicketedGames", "an object", src_dict)
        try:
            games = src_dict["MostReportedGames"]
            url = src_dict["URL"]
        except KeyError as missing:
            raise FieldError(f"MostTicketedGames.{missing.args[0]} is missing") from None
        games = [TicketedGame.from_dict(item) for item in read_list("MostTicketedGames.MostReportedGames", games)]
        if type(url) is not str:
            raise wrong_type("MostTicketedGames.URL", "a string", url)

        reply = cls.__new__(cls)
        reply.games = games
        reply.url = url
        reply.additional_properties = {}
        if len(src_dict) != 2:
            documented = (
                "MostReportedGames",
                "URL",
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
