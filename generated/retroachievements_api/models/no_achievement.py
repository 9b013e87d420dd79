# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from collections.abc import Collection
from typing import Any, ClassVar, Self

from attrs import define as _attrs_define

from ..models.no_achievement_achievement import NoAchievementAchievement
from ..types import (
    MANY,
    NOTHING,
    NULL,
    Faults,
    FieldError,
    Kind,
    Model,
    keys_of,
    mutable,
    object_of,
    optional,
    undocumented_fields,
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
    def _read_all(cls, objects: Collection[Any], faults: Faults) -> list[Self]:
        read: list[Self] = []
        (
            achievement_key,
            start_at_key,
        ) = keys_of(cls, objects) if len(objects) >= MANY else cls._fields
        for src_dict in objects:
            achievement = src_dict[achievement_key]
            start_at = src_dict.get(start_at_key)
            if start_at is not None:
                raise FieldError
            (achievement,) = NoAchievementAchievement._read_all([achievement], faults)

            reply = _Mutable()
            reply.achievement = achievement
            reply.start_at = start_at
            reply.additional_properties = NOTHING
            if len(src_dict) != 1 + (start_at is not None):
                reply.additional_properties = undocumented_fields(cls, src_dict, faults)
            reply.__class__ = cls
            read.append(reply)
        return read


_Mutable = mutable(NoAchievement)
