# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from collections.abc import Collection
from typing import Any, ClassVar, Self

from attrs import define as _attrs_define

from ..models.requested_set import RequestedSet
from ..types import (
    INTEGER,
    MANY,
    NOTHING,
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
class UserSetRequests(Model):
    """The achievement sets that a user requests.

    Attributes:
        requested_sets: The games, sorted by sort title.
        total_requests: How many requests the user may make in total. It is not the length of the list.
        points_for_next: How many more points the user needs for another request.
        additional_properties: Undocumented fields that the server sent.
    """

    requested_sets: list[RequestedSet]
    """The games, sorted by sort title."""
    total_requests: int
    """How many requests the user may make in total. It is not the length of the list."""
    points_for_next: int
    """How many more points the user needs for another request."""
    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "RequestedSets": ("requested_sets", list_of(object_of(RequestedSet))),
        "TotalRequests": ("total_requests", INTEGER),
        "PointsForNext": ("points_for_next", INTEGER),
    }

    # It contains a list or a map.
    __hash__ = None  # type: ignore[assignment]

    @classmethod
    def _read_all(cls, objects: Collection[Any], faults: Faults) -> list[Self]:
        read: list[Self] = []
        (
            requested_sets_key,
            total_requests_key,
            points_for_next_key,
        ) = keys_of(cls, objects) if len(objects) >= MANY else cls._fields
        for src_dict in objects:
            requested_sets = src_dict[requested_sets_key]
            total_requests = src_dict[total_requests_key]
            points_for_next = src_dict[points_for_next_key]
            if total_requests.__class__ is not int or points_for_next.__class__ is not int:
                raise FieldError
            requested_sets = RequestedSet._read_all(read_list(requested_sets), faults)

            reply = _Mutable()
            reply.requested_sets = requested_sets
            reply.total_requests = total_requests
            reply.points_for_next = points_for_next
            reply.additional_properties = NOTHING
            if len(src_dict) != 3:
                reply.additional_properties = undocumented_fields(cls, src_dict, faults)
            reply.__class__ = cls
            read.append(reply)
        return read


_Mutable = mutable(UserSetRequests)
