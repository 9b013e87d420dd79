# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from __future__ import annotations

import datetime
from typing import Any, ClassVar, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..errors import MissingField
from ..types import (
    INTEGER,
    STRING,
    TIMESTAMP,
    FieldError,
    Kind,
    Model,
    nullable,
    read_utc,
    write_object,
)


@_attrs_define(eq=False, repr=False, getstate_setstate=False)
class TopAchiever(Model):
    """A player in the high scores of a game, or among its latest masters.

    Attributes:
        user: The display name. Null where the user has none.
        ulid: The ULID.
        hardcore_achievement_count: How many official achievements of the game the player unlocked in hardcore mode.
        points: The points of these achievements.
        last_award: When the last one of them was unlocked, in UTC. Where the server does not know, it is
            `1970-01-01 00:00:00` (latest masters of a game with 10 masters or more, high scores of one with fewer), or
            the whole answer is a 500 (otherwise).
        additional_properties: What the server sent beyond the documented fields.
    """

    user: str
    """The display name. Null where the user has none."""
    ulid: None | str
    """The ULID."""
    hardcore_achievement_count: int
    """How many official achievements of the game the player unlocked in hardcore mode."""
    points: int | None
    """The points of these achievements."""
    last_award: datetime.datetime
    """When the last one of them was unlocked, in UTC. Where the server does not know, it is `1970-01-01 00:00:00`
    (latest masters of a game with 10 masters or more, high scores of one with fewer), or the whole answer is a
    500 (otherwise)."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """What the server sent beyond the documented fields."""

    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "User": ("user", STRING),
        "ULID": ("ulid", nullable(STRING)),
        "NumAchievements": ("hardcore_achievement_count", INTEGER),
        "TotalScore": ("points", nullable(INTEGER)),
        "LastAward": ("last_award", TIMESTAMP),
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
            hardcore_achievement_count = self.hardcore_achievement_count
            field_dict["NumAchievements"] = hardcore_achievement_count
            points: int | None
            points = self.points
            field_dict["TotalScore"] = points
            last_award = self.last_award.isoformat()
            field_dict["LastAward"] = last_award
        except MissingField:
            return write_object(self)
        return field_dict

    @classmethod
    def _read(cls, src_dict: Any) -> Self:
        user = src_dict["User"]
        ulid = src_dict["ULID"]
        hardcore_achievement_count = src_dict["NumAchievements"]
        points = src_dict["TotalScore"]
        last_award = src_dict["LastAward"]
        if (
            type(user) is not str
            or (ulid is not None and type(ulid) is not str)
            or type(hardcore_achievement_count) is not int
            or (points is not None and type(points) is not int)
        ):
            raise FieldError
        last_award = read_utc(last_award)

        reply = cls.__new__(cls)
        reply.user = user
        reply.ulid = ulid
        reply.hardcore_achievement_count = hardcore_achievement_count
        reply.points = points
        reply.last_award = last_award
        reply.additional_properties = {}
        if len(src_dict) != 5:
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
