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
class UserGameRank:
    """The rank of a user in a game."""

    user: str
    """The **original** username, not the display name."""
    ulid: None | str
    """The ULID of the user."""
    rank: int | None
    """The rank by points, 1 for the first; null for users that are not ranked. Who was first has the better rank
    among equal points, and who has no hardcore unlock counts as first of all."""
    total_points: int | None
    """The points in the game, softcore and hardcore together. `API_GetGameRankAndScore.php` counts hardcore points
    only."""
    last_award: datetime.datetime | None
    """When the user unlocked something last, in UTC; null for users without any hardcore unlock."""
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
        rank: int | None
        rank = self.rank
        field_dict["UserRank"] = rank
        total_points: int | None
        total_points = self.total_points
        field_dict["TotalScore"] = total_points
        last_award: None | str
        if isinstance(self.last_award, datetime.datetime):
            last_award = self.last_award.isoformat()
        else:
            last_award = self.last_award
        field_dict["LastAward"] = last_award
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read what the server sent. Raises FieldError, which names what is missing or of another type."""
        if type(src_dict) is not dict and not isinstance(src_dict, Mapping):
            raise wrong_type("UserGameRank", "an object", src_dict)
        try:
            user = src_dict["User"]
            ulid = src_dict["ULID"]
            rank = src_dict["UserRank"]
            total_points = src_dict["TotalScore"]
            last_award = src_dict["LastAward"]
        except KeyError as missing:
            raise FieldError(f"UserGameRank.{missing.args[0]} is missing") from None
        if type(user) is not str:
            raise wrong_type("UserGameRank.User", "a string", user)
        if ulid is not None and type(ulid) is not str:
            raise wrong_type("UserGameRank.ULID", "a string", ulid)
        if rank is not None and type(rank) is not int:
            raise wrong_type("UserGameRank.UserRank", "an integer", rank)
        if total_points is not None and type(total_points) is not int:
            raise wrong_type("UserGameRank.TotalScore", "an integer", total_points)
        if last_award is not None:
            last_award = read_utc("UserGameRank.LastAward", last_award)

        reply = cls.__new__(cls)
        reply.user = user
        reply.ulid = ulid
        reply.rank = rank
        reply.total_points = total_points
        reply.last_award = last_award
        reply.additional_properties = {}
        if len(src_dict) != 5:
            documented = (
                "User",
                "ULID",
                "UserRank",
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
