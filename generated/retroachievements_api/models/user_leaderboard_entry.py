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
class UserLeaderboardEntry(Model):
    """The entry of a user on one of several leaderboards.

    Attributes:
        user: The display name of the user. It can change. Null where the user has none.
        ulid: The ULID of the user. It never changes.
        score: The score as a signed number, also where the format is `UNSIGNED`.
        formatted_score: The score as it is shown. A negative one is shown as unsigned where the format is
            `UNSIGNED`.
        rank: The rank, 1 for the best. Equal scores share one. Unlike the entries of a leaderboard, this compares
            scores as signed numbers where the format is `UNSIGNED`.
        updated_at: When the entry was changed last, in UTC. In `LeaderboardEntry` this is `submitted_at`.
        additional_properties: What the server sent beyond the documented fields.
    """

    user: str
    """The display name of the user. It can change. Null where the user has none."""
    ulid: None | str
    """The ULID of the user. It never changes."""
    score: int
    """The score as a signed number, also where the format is `UNSIGNED`."""
    formatted_score: str
    """The score as it is shown. A negative one is shown as unsigned where the format is `UNSIGNED`."""
    rank: int
    """The rank, 1 for the best. Equal scores share one. Unlike the entries of a leaderboard, this compares scores as
    signed numbers where the format is `UNSIGNED`."""
    updated_at: datetime.datetime
    """When the entry was changed last, in UTC. In `LeaderboardEntry` this is `submitted_at`."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """What the server sent beyond the documented fields."""

    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "User": ("user", STRING),
        "ULID": ("ulid", nullable(STRING)),
        "Score": ("score", INTEGER),
        "FormattedScore": ("formatted_score", STRING),
        "Rank": ("rank", INTEGER),
        "DateUpdated": ("updated_at", TIMESTAMP),
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
            score = self.score
            field_dict["Score"] = score
            formatted_score = self.formatted_score
            field_dict["FormattedScore"] = formatted_score
            rank = self.rank
            field_dict["Rank"] = rank
            updated_at = self.updated_at.isoformat()
            field_dict["DateUpdated"] = updated_at
        except MissingField:
            return write_object(self)
        return field_dict

    @classmethod
    def _read(cls, src_dict: Any) -> Self:
        user = src_dict["User"]
        ulid = src_dict["ULID"]
        score = src_dict["Score"]
        formatted_score = src_dict["FormattedScore"]
        rank = src_dict["Rank"]
        updated_at = src_dict["DateUpdated"]
        if (
            type(user) is not str
            or (ulid is not None and type(ulid) is not str)
            or type(score) is not int
            or type(formatted_score) is not str
            or type(rank) is not int
        ):
            raise FieldError
        updated_at = read_utc(updated_at)

        reply = cls.__new__(cls)
        reply.user = user
        reply.ulid = ulid
        reply.score = score
        reply.formatted_score = formatted_score
        reply.rank = rank
        reply.updated_at = updated_at
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
