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
class UserGameRank(Model):
    """The rank of a user in a game.

    Attributes:
        user: The **original** username, not the display name.
        ulid: The ULID of the user.
        rank: The rank by points, 1 for the first; null for users that are not ranked. Who was first has the better
            rank among equal points, and who has no hardcore unlock counts as first of all.
        total_points: The points in the game, softcore and hardcore together. `API_GetGameRankAndScore.php` counts
            hardcore points only.
        last_award: When the user unlocked something last, in UTC; null for users without any hardcore unlock.
        additional_properties: What the server sent beyond the documented fields.
    """

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

    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "User": ("user", STRING),
        "ULID": ("ulid", nullable(STRING)),
        "UserRank": ("rank", nullable(INTEGER)),
        "TotalScore": ("total_points", nullable(INTEGER)),
        "LastAward": ("last_award", nullable(TIMESTAMP)),
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
        except MissingField:
            return write_object(self)
        return field_dict

    @classmethod
    def _read(cls, src_dict: Any) -> Self:
        user = src_dict["User"]
        ulid = src_dict["ULID"]
        rank = src_dict["UserRank"]
        total_points = src_dict["TotalScore"]
        last_award = src_dict["LastAward"]
        if (
            type(user) is not str
            or (ulid is not None and type(ulid) is not str)
            or (rank is not None and type(rank) is not int)
            or (total_points is not None and type(total_points) is not int)
        ):
            raise FieldError
        if last_award is not None:
            last_award = read_utc(last_award)

        reply = cls.__new__(cls)
        reply.user = user
        reply.ulid = ulid
        reply.rank = rank
        reply.total_points = total_points
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
