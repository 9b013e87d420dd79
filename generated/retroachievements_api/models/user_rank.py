# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from __future__ import annotations

from typing import Any, ClassVar, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..errors import MissingField
from ..types import (
    INTEGER,
    FieldError,
    Kind,
    Model,
    nullable,
    write_object,
)


@_attrs_define(eq=False, repr=False, getstate_setstate=False)
class UserRank(Model):
    """The points and the rank of a user.

    Attributes:
        points: Points of hardcore unlocks.
        softcore_points: Points of softcore unlocks.
        rank: The rank by hardcore points; null for who is unknown or untracked, or has fewer than 250.
        total_ranked: How many users have a rank.
        additional_properties: What the server sent beyond the documented fields.
    """

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

    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "Score": ("points", INTEGER),
        "SoftcoreScore": ("softcore_points", INTEGER),
        "Rank": ("rank", nullable(INTEGER)),
        "TotalRanked": ("total_ranked", INTEGER),
    }

    def to_dict(self) -> dict[str, Any]:
        """The keys of the wire with values for JSON: timestamps in ISO 8601, flags as true and false.

        What the server left out is left out here too.
        """
        field_dict: dict[str, Any] = dict(self.additional_properties)
        try:
            points = self.points
            field_dict["Score"] = points
            softcore_points = self.softcore_points
            field_dict["SoftcoreScore"] = softcore_points
            rank: int | None
            rank = self.rank
            field_dict["Rank"] = rank
            total_ranked = self.total_ranked
            field_dict["TotalRanked"] = total_ranked
        except MissingField:
            return write_object(self)
        return field_dict

    @classmethod
    def _read(cls, src_dict: Any) -> Self:
        points = src_dict["Score"]
        softcore_points = src_dict["SoftcoreScore"]
        rank = src_dict["Rank"]
        total_ranked = src_dict["TotalRanked"]
        if (
            type(points) is not int
            or type(softcore_points) is not int
            or (rank is not None and type(rank) is not int)
            or type(total_ranked) is not int
        ):
            raise FieldError

        reply = cls.__new__(cls)
        reply.points = points
        reply.softcore_points = softcore_points
        reply.rank = rank
        reply.total_ranked = total_ranked
        reply.additional_properties = {}
        if len(src_dict) != 4:
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
