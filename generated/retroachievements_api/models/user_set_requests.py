# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import FieldError, read_list, wrong_type

if TYPE_CHECKING:
    from ..models.requested_set import RequestedSet


@_attrs_define
class UserSetRequests:
    """The achievement sets that a user requests."""

    requested_sets: list[RequestedSet]
    """The games, by their sort title."""
    total_requests: int
    """How many requests the user may make in all. It is not the length of the list."""
    points_for_next: int
    """How many more points give one more request."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """What the server sent beyond the documented fields."""

    def to_dict(self) -> dict[str, Any]:
        """The keys of the wire with values for JSON: timestamps in ISO 8601, flags as true and false."""
        field_dict: dict[str, Any] = dict(self.additional_properties)
        requested_sets = []
        for requested_sets_item_data in self.requested_sets:
            requested_sets_item = requested_sets_item_data.to_dict()
            requested_sets.append(requested_sets_item)

        field_dict["RequestedSets"] = requested_sets
        total_requests = self.total_requests
        field_dict["TotalRequests"] = total_requests
        points_for_next = self.points_for_next
        field_dict["PointsForNext"] = points_for_next
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read what the server sent. Raises FieldError, which names what is missing or of another type."""
        from ..models.requested_set import RequestedSet  # noqa: PLC0415

        if type(src_dict) is not dict and not isinstance(src_dict, Mapping):
            raise wrong_type("UserSetRequests", "an object", src_dict)
        try:
            requested_sets = src_dict["RequestedSets"]
            total_requests = src_dict["TotalRequests"]
            points_for_next = src_dict["PointsForNext"]
        except KeyError as missing:
            raise FieldError(f"UserSetRequests.{missing.args[0]} is missing") from None
        requested_sets = [
            RequestedSet.from_dict(item) for item in read_list("UserSetRequests.RequestedSets", requested_sets)
        ]
        if type(total_requests) is not int:
            raise wrong_type("UserSetRequests.TotalRequests", "an integer", total_requests)
        if type(points_for_next) is not int:
            raise wrong_type("UserSetRequests.PointsForNext", "an integer", points_for_next)

        reply = cls.__new__(cls)
        reply.requested_sets = requested_sets
        reply.total_requests = total_requests
        reply.points_for_next = points_for_next
        reply.additional_properties = {}
        if len(src_dict) != 3:
            documented = (
                "RequestedSets",
                "TotalRequests",
                "PointsForNext",
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
