# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from __future__ import annotations

import datetime
from typing import Any, ClassVar, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..errors import MissingField
from ..types import (
    FLAG,
    INTEGER,
    STRING,
    TIMESTAMP,
    FieldError,
    Kind,
    Model,
    nullable,
    read_flag,
    read_utc,
    write_object,
)


@_attrs_define(eq=False, repr=False, getstate_setstate=False)
class AchievementUnlock(Model):
    """That a user unlocked an achievement.

    Attributes:
        user: The display name of the user. It can change. Where the user has none, it is null for the achievement
            of the week, and the original username in `AchievementUnlocks`.
        ulid: The ULID of the user. It never changes.
        points: The user's points of hardcore unlocks.
        softcore_points: The user's points of softcore unlocks.
        unlocked_at: When it was unlocked in hardcore mode, or else when it was unlocked at all, in UTC.
        hardcore: True or False; 1 or 0 on the wire.
        additional_properties: What the server sent beyond the documented fields.
    """

    user: str
    """The display name of the user. It can change. Where the user has none, it is null for the achievement of the
    week, and the original username in `AchievementUnlocks`."""
    ulid: None | str
    """The ULID of the user. It never changes."""
    points: int
    """The user's points of hardcore unlocks."""
    softcore_points: int | None
    """The user's points of softcore unlocks."""
    unlocked_at: datetime.datetime
    """When it was unlocked in hardcore mode, or else when it was unlocked at all, in UTC."""
    hardcore: bool
    """True or False; 1 or 0 on the wire."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """What the server sent beyond the documented fields."""

    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "User": ("user", STRING),
        "ULID": ("ulid", nullable(STRING)),
        "RAPoints": ("points", INTEGER),
        "RASoftcorePoints": ("softcore_points", nullable(INTEGER)),
        "DateAwarded": ("unlocked_at", TIMESTAMP),
        "HardcoreMode": ("hardcore", FLAG),
    }

    def to_dict(self) -> dict[str, Any]:
        """The keys of the wire with values for JSON: timestamps in ISO 8601, flags as true and false.

        What the server left out is left out here too.
        """
        field_dict: dict[str, Any] = dict(self.additional_properties)
        try:
            user = self.user
            field_dict["User"] = user
            ulid: None | str
            ulid = self.ulid
            field_dict["ULID"] = ulid
            points = self.points
            field_dict["RAPoints"] = points
            softcore_points: int | None
            softcore_points = self.softcore_points
            field_dict["RASoftcorePoints"] = softcore_points
            unlocked_at = self.unlocked_at.isoformat()
            field_dict["DateAwarded"] = unlocked_at
            hardcore = self.hardcore
            field_dict["HardcoreMode"] = hardcore
        except MissingField:
            return write_object(self)
        return field_dict

    @classmethod
    def _read(cls, src_dict: Any) -> Self:
        user = src_dict["User"]
        ulid = src_dict["ULID"]
        points = src_dict["RAPoints"]
        softcore_points = src_dict["RASoftcorePoints"]
        unlocked_at = src_dict["DateAwarded"]
        hardcore = src_dict["HardcoreMode"]
        if (
            type(user) is not str
            or (ulid is not None and type(ulid) is not str)
            or type(points) is not int
            or (softcore_points is not None and type(softcore_points) is not int)
        ):
            raise FieldError
        unlocked_at = read_utc(unlocked_at)
        hardcore = read_flag(hardcore)

        reply = cls.__new__(cls)
        reply.user = user
        reply.ulid = ulid
        reply.points = points
        reply.softcore_points = softcore_points
        reply.unlocked_at = unlocked_at
        reply.hardcore = hardcore
        reply.additional_properties = {}
        if len(src_dict) != 6:
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
