# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..errors import MissingField
from ..types import (
    INTEGER,
    FieldError,
    Kind,
    Model,
    list_of,
    object_of,
    read_list,
    write_object,
)

if TYPE_CHECKING:
    from ..models.requested_set import RequestedSet


@_attrs_define(eq=False, repr=False, getstate_setstate=False)
class UserSetRequests(Model):
    """The achievement sets that a user requests.

    Attributes:
        requested_sets: The games, by their sort title.
        total_requests: How many requests the user may make in all. It is not the length of the list.
        points_for_next: How many more points give one more request.
        additional_properties: What the server sent beyond the documented fields.
    """

    requested_sets: list[RequestedSet]
    """The games, by their sort title."""
    total_requests: int
    """How many requests the user may make in all. It is not the length of the list."""
    points_for_next: int
    """How many more points give one more request."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """What the server sent beyond the documented fields."""

    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "RequestedSets": ("requested_sets", list_of(object_of("RequestedSet"))),
        "TotalRequests": ("total_requests", INTEGER),
        "PointsForNext": ("points_for_next", INTEGER),
    }

    def to_dict(self) -> dict[str, Any]:
        """The keys of the wire with values for JSON: timestamps in ISO 8601, flags as true and false.

        What the server left out is left out here too.
        """
        field_dict: dict[str, Any] = dict(self.additional_properties)
        try:
            requested_sets = []
            for requested_sets_item_data in self.requested_sets:
                requested_sets_item = requested_sets_item_data.to_dict()
                requested_sets.append(requested_sets_item)

            field_dict["RequestedSets"] = requested_sets
            total_requests = self.total_requests
            field_dict["TotalRequests"] = total_requests
            points_for_next = self.points_for_next
            field_dict["PointsForNext"] = points_for_next
        except MissingField:
            return write_object(self)
        return field_dict

    @classmethod
    def _read(cls, src_dict: Any) -> Self:
        from ..models.requested_set import RequestedSet  # noqa: PLC0415

        requested_sets = src_dict["RequestedSets"]
        total_requests = src_dict["TotalRequests"]
        points_for_next = src_dict["PointsForNext"]
        if type(total_requests) is not int or type(points_for_next) is not int:
            raise FieldError
        requested_sets = [RequestedSet._read(item) for item in read_list(requested_sets)]

        reply = cls.__new__(cls)
        reply.requested_sets = requested_sets
        reply.total_requests = total_requests
        reply.points_for_next = points_for_next
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
