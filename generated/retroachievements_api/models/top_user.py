# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from __future__ import annotations

from typing import Any, ClassVar, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..errors import MissingField
from ..types import (
    INTEGER,
    STRING,
    FieldError,
    Kind,
    Model,
    nullable,
    write_object,
)


@_attrs_define(eq=False, repr=False, getstate_setstate=False)
class TopUser(Model):
    """One of the ten users with the most points.

    Attributes:
        user: The display name. It can change.
        points: Points of hardcore unlocks.
        retro_points: RetroPoints, which are points weighted by rarity.
        ulid: The ULID. It never changes.
        additional_properties: What the server sent beyond the documented fields.
    """

    user: str
    """The display name. It can change."""
    points: int
    """Points of hardcore unlocks."""
    retro_points: int | None
    """RetroPoints, which are points weighted by rarity."""
    ulid: None | str
    """The ULID. It never changes."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """What the server sent beyond the documented fields."""

    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "1": ("user", STRING),
        "2": ("points", INTEGER),
        "3": ("retro_points", nullable(INTEGER)),
        "4": ("ulid", nullable(STRING)),
    }

    def to_dict(self) -> dict[str, Any]:
        """The keys of the wire with values for JSON: timestamps in ISO 8601, flags as true and false.

        What the server left out is left out here too.
        """
        field_dict: dict[str, Any] = dict(self.additional_properties)
        try:
            user = self.user
            field_dict["1"] = user
            points = self.points
            field_dict["2"] = points
            retro_points: int | None
            retro_points = self.retro_points
            field_dict["3"] = retro_points
            ulid: None | str
            ulid = self.ulid
            field_dict["4"] = ulid
        except MissingField:
            return write_object(self)
        return field_dict

    @classmethod
    def _read(cls, src_dict: Any) -> Self:
        user = src_dict["1"]
        points = src_dict["2"]
        retro_points = src_dict["3"]
        ulid = src_dict["4"]
        if (
            type(user) is not str
            or type(points) is not int
            or (retro_points is not None and type(retro_points) is not int)
            or (ulid is not None and type(ulid) is not str)
        ):
            raise FieldError

        reply = cls.__new__(cls)
        reply.user = user
        reply.points = points
        reply.retro_points = retro_points
        reply.ulid = ulid
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
