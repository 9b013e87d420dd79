# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from collections.abc import Collection
from typing import Any, ClassVar, Self

from attrs import define as _attrs_define

from ..types import (
    INTEGER,
    MANY,
    NOTHING,
    Faults,
    FieldError,
    Kind,
    Model,
    keys_of,
    mutable,
    undocumented_fields,
)


@_attrs_define(frozen=True, eq=False, repr=False, getstate_setstate=False)
class UserPoints(Model):
    """A user's points.

    Attributes:
        points: Points from hardcore unlocks.
        softcore_points: Points from softcore unlocks.
        additional_properties: Undocumented fields that the server sent.
    """

    points: int
    """Points from hardcore unlocks."""
    softcore_points: int
    """Points from softcore unlocks."""
    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "Points": ("points", INTEGER),
        "SoftcorePoints": ("softcore_points", INTEGER),
    }

    @classmethod
    def _read_all(cls, objects: Collection[Any], faults: Faults) -> list[Self]:
        read: list[Self] = []
        (
            points_key,
            softcore_points_key,
        ) = keys_of(cls, objects) if len(objects) >= MANY else cls._fields
        for src_dict in objects:
            points = src_dict[points_key]
            softcore_points = src_dict[softcore_points_key]
            if points.__class__ is not int or softcore_points.__class__ is not int:
                raise FieldError

            reply = _Mutable()
            reply.points = points
            reply.softcore_points = softcore_points
            reply.additional_properties = NOTHING
            if len(src_dict) != 2:
                reply.additional_properties = undocumented_fields(cls, src_dict, faults)
            reply.__class__ = cls
            read.append(reply)
        return read


_Mutable = mutable(UserPoints)
