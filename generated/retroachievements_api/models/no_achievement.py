# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from types import MappingProxyType
from typing import Any, ClassVar, Self

from attrs import define as _attrs_define

from ..models.no_achievement_achievement import NoAchievementAchievement
from ..types import (
    NOTHING,
    NULL,
    FieldError,
    Kind,
    Model,
    mutable,
    object_of,
    optional,
)


@_attrs_define(frozen=True, eq=False, repr=False, getstate_setstate=False)
class NoAchievement(Model):
    """The response, with status 200, if there is no achievement to return.

    Attributes:
        achievement: An achievement whose only field is None.
        start_at: Always None. Present only for the achievement of the week.
        additional_properties: Undocumented fields that the server sent.
    """

    achievement: NoAchievementAchievement
    """An achievement whose only field is None."""
    start_at: None = None
    """Always None. Present only for the achievement of the week."""
    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "Achievement": ("achievement", object_of(NoAchievementAchievement)),
        "StartAt": ("start_at", optional(NULL)),
    }
    _other_shapes: ClassVar[tuple[str, ...]] = ("AchievementUnlocks",)

    @classmethod
    def _read(cls, src_dict: Any) -> Self:
        achievement = src_dict["Achievement"]
        start_at = src_dict.get("StartAt")
        if start_at is not None and start_at is not None:
            raise FieldError
        achievement = NoAchievementAchievement._read(achievement)

        reply: Any = object.__new__(_Mutable)
        reply.achievement = achievement
        reply.start_at = start_at
        reply.additional_properties = NOTHING
        if len(src_dict) != 1 + ("StartAt" in src_dict):
            unknown = {key: value for key, value in src_dict.items() if key not in cls._fields}
            reply.additional_properties = MappingProxyType(unknown)
        reply.__class__ = cls
        found: Self = reply
        return found


_Mutable = mutable(NoAchievement)
