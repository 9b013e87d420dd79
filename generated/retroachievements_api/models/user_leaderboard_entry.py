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
class UserLeaderboardEntry:
    """The entry of a user on one of several leaderboards."""

    user: str
    """The display name of the user. It can change."""
    ulid: None | str
    """The ULID of the user. It never changes."""
    score: int
    """The score as a signed number, also where the format is `UNSIGNED`."""
    formatted_score: str
    """The score as it is shown. A negative one is shown as unsigned where the format is `UNSIGNED`."""
    rank: int
    """The rank, 1 for the best. Equal scores share one. Unlike the entries of a leaderboard, this counts deleted
    users, and compares scores as signed numbers where the format is `UNSIGNED`."""
    updated_at: datetime.datetime
    """When the entry was changed last, in UTC. In `LeaderboardEntry` this is `DateSubmitted`."""
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
        score = self.score
        field_dict["Score"] = score
        formatted_score = self.formatted_score
        field_dict["FormattedScore"] = formatted_score
        rank = self.rank
        field_dict["Rank"] = rank
        updated_at = self.updated_at.isoformat()
        field_dict["DateUpdated"] = updated_at
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read what the server sent. Raises FieldError, which names what is missing or of another type."""
        if type(src_dict) is not dict and not isinstance(src_dict, Mapping):
            raise wrong_type("UserLeaderboardEntry", "an object", src_dict)
        try:
            user = src_dict["User"]
            ulid = src_dict["ULID"]
            score = src_dict["Score"]
            formatted_score = src_dict["FormattedScore"]
            rank = src_dict["Rank"]
            updated_at = src_dict["DateUpdated"]
        except KeyError as missing:
            raise FieldError(f"UserLeaderboardEntry.{missing.args[0]} is missing") from None
        if type(user) is not str:
            raise wrong_type("UserLeaderboardEntry.User", "a string", user)
        if ulid is not None and type(ulid) is not str:
            raise wrong_type("UserLeaderboardEntry.ULID", "a string", ulid)
        if type(score) is not int:
            raise wrong_type("UserLeaderboardEntry.Score", "an integer", score)
        if type(formatted_score) is not str:
            raise wrong_type("UserLeaderboardEntry.FormattedScore", "a string", formatted_score)
        if type(rank) is not int:
            raise wrong_type("UserLeaderboardEntry.Rank", "an integer", rank)
        updated_at = read_utc("UserLeaderboardEntry.DateUpdated", updated_at)

        reply = cls.__new__(cls)
        reply.user = user
        reply.ulid = ulid
        reply.score = score
        reply.formatted_score = formatted_score
        reply.rank = rank
        reply.updated_at = updated_at
        reply.additional_properties = {}
        if len(src_dict) != 6:
            documented = (
                "User",
                "ULID",
                "Score",
                "FormattedScore",
                "Rank",
                "DateUpdated",
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
