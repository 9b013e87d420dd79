# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import (
    FieldError,
    wrong_type,
)

if TYPE_CHECKING:
    from ..models.no_achievement_achievement import NoAchievementAchievement


@_attrs_define
class NoAchievement:
    """How the server says, with status 200, that there is no achievement to tell of."""

    achievement: NoAchievementAchievement
    """An achievement without anything."""
    start_at: None = None
    """Always null. Only of the achievement of the week."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """What the server sent beyond the documented fields."""

    def to_dict(self) -> dict[str, Any]:
        """The keys of the wire with values for JSON: timestamps in ISO 8601, flags as true and false."""
        field_dict: dict[str, Any] = dict(self.additional_properties)
        achievement = self.achievement.to_dict()
        field_dict["Achievement"] = achievement
        if self.start_at is not None:
            start_at = self.start_at
            field_dict["StartAt"] = start_at
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read what the server sent. Raises FieldError, which names what is missing or of another type."""
        from ..models.no_achievement_achievement import NoAchievementAchievement  # noqa: PLC0415

        if type(src_dict) is not dict and not isinstance(src_dict, Mapping):
            raise wrong_type("NoAchievement", "an object", src_dict)
        try:
            achievement = src_dict["Achievement"]
        except KeyError as missing:
            raise FieldError(f"NoAchievement.{missing.args[0]} is missing") from None
        achievement = NoAchievementAchievement.from_dict(achievement)
        start_at = src_dict.get("StartAt")
        if start_at is not None:
            if start_at is not None:
                raise wrong_type("NoAchievement.StartAt", "null", start_at)

        reply = cls.__new__(cls)
        reply.achievement = achievement
        reply.start_at = start_at
        reply.additional_properties = {}
        if len(src_dict) != 1 + ("StartAt" in src_dict):
            documented = (
                "Achievement",
                "StartAt",
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
