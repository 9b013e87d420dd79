# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import FieldError, read_list, wrong_type

if TYPE_CHECKING:
    from ..models.leaderboard import Leaderboard


@_attrs_define
class LeaderboardsPage:
    """A page of the leaderboards of a game."""

    count: int
    """How many there are on this page."""
    total: int
    """How many there are on all pages together."""
    results: list[Leaderboard]
    """The page. Empty past the last one."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """What the server sent beyond the documented fields."""

    def to_dict(self) -> dict[str, Any]:
        """The keys of the wire with values for JSON: timestamps in ISO 8601, flags as true and false."""
        field_dict: dict[str, Any] = dict(self.additional_properties)
        count = self.count
        field_dict["Count"] = count
        total = self.total
        field_dict["Total"] = total
        results = []
        for results_item_data in self.results:
            results_item = results_item_data.to_dict()
            results.append(results_item)

        field_dict["Results"] = results
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read what the server sent. Raises FieldError, which names what is missing or of another type."""
        from ..models.leaderboard import Leaderboard  # noqa: PLC0415

        if type(src_dict) is not dict and not isinstance(src_dict, Mapping):
            raise wrong_type("LeaderboardsPage", "an object", src_dict)
        try:
            count = src_dict["Count"]
            total = src_dict["Total"]
            results = src_dict["Results"]
        except KeyError as missing:
            raise FieldError(f"LeaderboardsPage.{missing.args[0]} is missing") from None
        if type(count) is not int:
            raise wrong_type("LeaderboardsPage.Count", "an integer", count)
        if type(total) is not int:
            raise wrong_type("LeaderboardsPage.Total", "an integer", total)
        results = [Leaderboard.from_dict(item) for item in read_list("LeaderboardsPage.Results", results)]

        reply = cls.__new__(cls)
        reply.count = count
        reply.total = total
        reply.results = results
        reply.additional_properties = {}
        if len(src_dict) != 3:
            documented = (
                "Count",
                "Total",
                "Results",
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
