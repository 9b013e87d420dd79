# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..errors import MissingField
from ..types import (
    NULL,
    FieldError,
    Kind,
    Model,
    object_of,
    optional,
    write_object,
)

if TYPE_CHECKING:
    from ..models.no_achievement_achievement import NoAchievementAchievement


@_attrs_define(eq=False, repr=False, getstate_setstate=False)
class NoAchievement(Model):
    """How the server says, with status 200, that there is no achievement to tell of.

    Attributes:
        achievement: An achievement without anything.
        start_at: Always null. Only of the achievement of the week.
        additional_properties: What the server sent beyond the documented fields.
    """

    achievement: NoAchievementAchievement
    """An achievement without anything."""
    start_at: None = None
    """Always null. Only of the achievement of the week."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """What the server sent beyond the documented fields."""

    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "Achievement": ("achievement", object_of("NoAchievementAchievement")),
        "StartAt": ("start_at", optional(NULL)),
    }
    _other_shapes: ClassVar[tuple[str, ...]] = ("AchievementUnlocks",)

    def to_dict(self) -> dict[str, Any]:
        """The keys of the wire with values for JSON: timestamps in ISO 8601, flags as true and false.

        What the server left out is left out here too.
        """
        field_dict: dict[str, Any] = dict(self.additional_properties)
        try:
            achievement = self.achievement.to_dict()
            field_dict["Achievement"] = achievement
            if self.start_at is not None:
                start_at = self.start_at
                field_dict["StartAt"] = start_at
        except MissingField:
            return write_object(self)
        return field_dict

    @classmethod
    def _read(cls, src_dict: Any) -> Self:
        from ..models.no_achievement_achievement import NoAchievementAchievement  # noqa: PLC0415

        achievement = src_dict["Achievement"]
        start_at = src_dict.get("StartAt")
        if start_at is not None and start_at is not None:
            raise FieldError
        achievement = NoAchievementAchievement._read(achievement)

        reply = cls.__new__(cls)
        reply.achievement = achievement
        reply.start_at = start_at
        reply.additional_properties = {}
        if len(src_dict) != 1 + ("StartAt" in src_dict):
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
