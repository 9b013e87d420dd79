# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import FieldError, read_utc, wrong_type


@_attrs_define
class TopAchiever:
    """A player in the high scores of a game, or among its latest masters."""

    user: str
    """The display name."""
    ulid: None | str
    """The ULID."""
    hardcore_achievement_count: int
    """How many official achievements of the game the player unlocked in hardcore mode."""
    points: int
    """The points of these achievements."""
    last_award: datetime.datetime
    """When the last one of them was unlocked, in UTC. Where the server does not know, it is `1970-01-01 00:00:00`
    (latest masters of a game with 10 masters or more, high scores of one with fewer), or the whole answer is a
    500 (otherwise)."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """What the server sent beyond the documented fields."""

    def to_dict(self) -> dict[str, Any]:
        """The keys of the wire with values for JSON: timestamps in ISO 8601, flags as true and false."""
        field_dict: dict[str, Any] = dict(self.additional_properties)
        user = self.user
        field_dict["User"] = user
        ulid: None | str
        ulid = self.ulid
        field_dict["ULID"] = ulid
        hardcore_achievement_count = self.hardcore_achievement_count
        field_dict["NumAchievements"] = hardcore_achievement_count
        points = self.points
        field_dict["TotalScore"] = points
        last_award = self.last_award.isoformat()
        field_dict["LastAward"] = last_award
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read what the server sent. Raises FieldError, which names what is missing or of another type."""
        if type(src_dict) is not dict and not isinstance(src_dict, Mapping):
            raise wrong_type("TopAchiever", "an object", src_dict)
        try:
            user = src_dict["User"]
            ulid = src_dict["ULID"]
            hardcore_achievement_count = src_dict["NumAchievements"]
            points = src_dict["TotalScore"]
            last_award = src_dict["LastAward"]
        except KeyError as missing:
            raise FieldError(f"TopAchiever.{missing.args[0]} is missing") from None
        if type(user) is not str:
            raise wrong_type("TopAchiever.User", "a string", user)
        if ulid is not None and type(ulid) is not str:
            raise wrong_type("TopAchiever.ULID", "a string", ulid)
        if type(hardcore_achievement_count) is not int:
            raise wrong_type("TopAchiever.NumAchievements", "an integer", hardcore_achievement_count)
        if type(points) is not int:
            raise wrong_type("TopAchiever.TotalScore", "an integer", points)
        last_award = read_utc("TopAchiever.LastAward", last_award)

        reply = cls.__new__(cls)
        reply.user = user
        reply.ulid = ulid
        reply.hardcore_achievement_count = hardcore_achievement_count
        reply.points = points
        reply.last_award = last_award
        reply.additional_properties = {}
        if len(src_dict) != 5:
            documented = (
                "User",
                "ULID",
                "NumAchievements",
                "TotalScore",
                "LastAward",
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
