# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import FieldError, wrong_type


@_attrs_define
class TopUser:
    """One of the ten users with the most points."""

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

    def to_dict(self) -> dict[str, Any]:
        """The keys of the wire with values for JSON: timestamps in ISO 8601, flags as true and false."""
        field_dict: dict[str, Any] = dict(self.additional_properties)
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
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read what the server sent. Raises FieldError, which names what is missing or of another type."""
        if type(src_dict) is not dict and not isinstance(src_dict, Mapping):
            raise wrong_type("TopUser", "an object", src_dict)
        try:
            user = src_dict["1"]
            points = src_dict["2"]
            retro_points = src_dict["3"]
            ulid = src_dict["4"]
        except KeyError as missing:
            raise FieldError(f"TopUser.{missing.args[0]} is missing") from None
        if type(user) is not str:
            raise wrong_type("TopUser.1", "a string", user)
        if type(points) is not int:
            raise wrong_type("TopUser.2", "an integer", points)
        if retro_points is not None and type(retro_points) is not int:
            raise wrong_type("TopUser.3", "an integer", retro_points)
        if ulid is not None and type(ulid) is not str:
            raise wrong_type("TopUser.4", "a string", ulid)

        reply = cls.__new__(cls)
        reply.user = user
        reply.points = points
        reply.retro_points = retro_points
        reply.ulid = ulid
        reply.additional_properties = {}
        if len(src_dict) != 4:
            documented = (
                "1",
                "2",
                "3",
                "4",
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
