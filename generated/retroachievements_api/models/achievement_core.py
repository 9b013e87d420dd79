# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import FieldError, wrong_type


@_attrs_define
class AchievementCore:
    """What is said of an achievement wherever there is one."""

    id: int
    """ The id of the achievement. """
    title: str
    """ The title of the achievement. """
    description: str
    """ What to do for it. """
    points: int
    """ The points of the achievement. """
    retro_points: int
    """ The RetroPoints of the achievement, which are its points weighted by rarity. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """ What the server sent beyond the documented fields. """

    def to_dict(self) -> dict[str, Any]:
        """The keys of the wire with values for JSON: timestamps in ISO 8601, flags as true and false."""
        field_dict: dict[str, Any] = dict(self.additional_properties)
        id = self.id
        field_dict["ID"] = id
        title = self.title
        field_dict["Title"] = title
        description = self.description
        field_dict["Description"] = description
        points = self.points
        field_dict["Points"] = points
        retro_points = self.retro_points
        field_dict["TrueRatio"] = retro_points
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read what the server sent. Raises FieldError, which names what is missing or of another type."""
        if not isinstance(src_dict, Mapping):
            raise wrong_type("AchievementCore", "an object", src_dict)
        d = dict(src_dict)
        try:
            id = d.pop("ID")
            if type(id) is not int:
                raise wrong_type("AchievementCore.ID", "an integer", id)
            title = d.pop("Title")
            if type(title) is not str:
                raise wrong_type("AchievementCore.Title", "a string", title)
            description = d.pop("Description")
            if type(description) is not str:
                raise wrong_type("AchievementCore.Description", "a string", description)
            points = d.pop("Points")
            if type(points) is not int:
                raise wrong_type("AchievementCore.Points", "an integer", points)
            retro_points = d.pop("TrueRatio")
            if type(retro_points) is not int:
                raise wrong_type("AchievementCore.TrueRatio", "an integer", retro_points)
        except KeyError as missing:
            raise FieldError(f"AchievementCore.{missing.args[0]} is missing") from None

        reply = cls(
            id=id,
            title=title,
            description=description,
            points=points,
            retro_points=retro_points,
        )
        reply.additional_properties = d
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
