# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from collections.abc import Collection
from typing import Any, ClassVar, Self

from attrs import define as _attrs_define

from ..types import (
    INTEGER,
    MANY,
    NOTHING,
    NULL,
    STRING,
    Faults,
    FieldError,
    Kind,
    Model,
    keys_of,
    mutable,
    undocumented_fields,
)


@_attrs_define(frozen=True, eq=False, repr=False, getstate_setstate=False)
class LastActivity(Model):
    """A legacy object without information.

    Attributes:
        id: Always 0.
        timestamp: Always None.
        last_update: Always None.
        activity_type: Always None.
        user: The display name of the user.
        data: Always None.
        data2: Always None.
        additional_properties: Undocumented fields that the server sent.
    """

    id: int
    """Always 0."""
    timestamp: None
    """Always None."""
    last_update: None
    """Always None."""
    activity_type: None
    """Always None."""
    user: str
    """The display name of the user."""
    data: None
    """Always None."""
    data2: None
    """Always None."""
    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "ID": ("id", INTEGER),
        "timestamp": ("timestamp", NULL),
        "lastupdate": ("last_update", NULL),
        "activitytype": ("activity_type", NULL),
        "User": ("user", STRING),
        "data": ("data", NULL),
        "data2": ("data2", NULL),
    }

    @classmethod
    def _read_all(cls, objects: Collection[Any], faults: Faults) -> list[Self]:
        read: list[Self] = []
        (
            id_key,
            timestamp_key,
            last_update_key,
            activity_type_key,
            user_key,
            data_key,
            data2_key,
        ) = keys_of(cls, objects) if len(objects) >= MANY else cls._fields
        for src_dict in objects:
            id = src_dict[id_key]
            timestamp = src_dict[timestamp_key]
            last_update = src_dict[last_update_key]
            activity_type = src_dict[activity_type_key]
            user = src_dict[user_key]
            data = src_dict[data_key]
            data2 = src_dict[data2_key]
            if (
                id.__class__ is not int
                or timestamp is not None
                or last_update is not None
                or activity_type is not None
                or user.__class__ is not str
                or data is not None
                or data2 is not None
            ):
                raise FieldError

            reply = _Mutable()
            reply.id = id
            reply.timestamp = timestamp
            reply.last_update = last_update
            reply.activity_type = activity_type
            reply.user = user
            reply.data = data
            reply.data2 = data2
            reply.additional_properties = NOTHING
            if len(src_dict) != 7:
                reply.additional_properties = undocumented_fields(cls, src_dict, faults)
            reply.__class__ = cls
            read.append(reply)
        return read


_Mutable = mutable(LastActivity)
