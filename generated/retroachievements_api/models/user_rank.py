# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import FieldError, wrong_type


@_attrs_define
class UserRank:
    """The points and the rank of a user."""

    points: int
    """Points of hardcore unlocks."""
    softcore_points: int
    """Points of softcore unlocks."""
    rank: int | None
    """The rank by hardcore points; null for who is unknown or untracked, or has fewer than 250."""
    total_ranked: int
    """How many users have a rank."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """What the server sent beyond the documented fields."""

    def to_dict(self) -> dict[str, Any]:
        """The keys of the wire with values for JSON: timestamps in ISO 8601, flags as true and false."""
        field_dict: dict[str, Any] = dict(self.additional_properties)
        points = self.points
        field_dict["Score"] = points
        softcore_points = self.softcore_points
        field_dict["SoftcoreScore"] = softcore_points
        rank: int | None
        rank = self.rank
        field_dict["Rank"] = rank
        total_ranked = self.total_ranked
        field_dict["TotalRanked"] = total_ranked
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read what the server sent. Raises FieldError, which names what is missing or of another type."""
        if type(src_dict) is not dict and not isinstance(src_dict, Mapping):
            raise wrong_type("UserRank", "an object", src_dict)
        try:
            points = src_dict["Score"]
            softcore_points = src_dict["SoftcoreScore"]
            rank = src_dict["Rank"]
            total_ranked = src_dict["TotalRanked"]
        except KeyError as missing:
            raise FieldError(f"UserRank.{missing.args[0]} is missing") from None
        if type(points) is not int:
            raise wrong_type("UserRank.Score", "an integer", points)
        if type(softcore_points) is not int:
            raise wrong_type("UserRank.SoftcoreScore", "an integer", softcore_points)
        if rank is not None and type(rank) is not int:
            raise wrong_type("UserRank.Rank", "an integer", rank)
        if type(total_ranked) is not int:
            raise wrong_type("UserRank.TotalRanked", "an integer", total_ranked)

        reply = cls.__new__(cls)
        reply.points = points
        reply.softcore_points = softcore_points
        reply.rank = rank
        reply.total_ranked = total_ranked
        reply.additional_properties = {}
        if len(src_dict) != 4:
            documented = (
                "Score",
                "SoftcoreScore",
                "Rank",
                "TotalRanked",
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
