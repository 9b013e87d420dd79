# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..errors import MissingField
from ..types import (
    FLAG,
    INTEGER,
    STRING,
    FieldError,
    Kind,
    Model,
    nullable,
    object_of,
    read_flag,
    write_object,
)

if TYPE_CHECKING:
    from ..models.user_leaderboard_entry import UserLeaderboardEntry


@_attrs_define(eq=False, repr=False, getstate_setstate=False)
class UserLeaderboard(Model):
    """A leaderboard, and where a user stands on it.

    Attributes:
        id: The id of the leaderboard.
        lower_is_better: Whether a lower score is better.
        title: The title of the leaderboard.
        description: What is measured. It can be empty.
        format: How a score is shown: `SCORE`, `TIME` (frames of 1/60 second), `MILLISECS` (hundredths of a second,
            despite its name), `TIMESECS`, `MINUTES`, `SECS_AS_MINS`, `VALUE`, `UNSIGNED`, `TENS`, `HUNDREDS`,
            `THOUSANDS`, `FIXED1`, `FIXED2` or `FIXED3`. It is free text in the database and can be another one, or
            empty: such scores are shown as with `VALUE`. It can be null for a leaderboard without entries; one with
            entries is a 500 then.
        user_entry: The entry of a user on one of several leaderboards.
        additional_properties: What the server sent beyond the documented fields.
    """

    id: int
    """The id of the leaderboard."""
    lower_is_better: bool
    """Whether a lower score is better."""
    title: None | str
    """The title of the leaderboard."""
    description: None | str
    """What is measured. It can be empty."""
    format: None | str
    """How a score is shown: `SCORE`, `TIME` (frames of 1/60 second), `MILLISECS` (hundredths of a second, despite
    its name), `TIMESECS`, `MINUTES`, `SECS_AS_MINS`, `VALUE`, `UNSIGNED`, `TENS`, `HUNDREDS`, `THOUSANDS`,
    `FIXED1`, `FIXED2` or `FIXED3`. It is free text in the database and can be another one, or empty: such scores
    are shown as with `VALUE`. It can be null for a leaderboard without entries; one with entries is a 500 then."""
    user_entry: UserLeaderboardEntry
    """The entry of a user on one of several leaderboards."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """What the server sent beyond the documented fields."""

    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "ID": ("id", INTEGER),
        "RankAsc": ("lower_is_better", FLAG),
        "Title": ("title", nullable(STRING)),
        "Description": ("description", nullable(STRING)),
        "Format": ("format", nullable(STRING)),
        "UserEntry": ("user_entry", object_of("UserLeaderboardEntry")),
    }

    def to_dict(self) -> dict[str, Any]:
        """The keys of the wire with values for JSON: timestamps in ISO 8601, flags as true and false.

        What the server left out is left out here too.
        """
        field_dict: dict[str, Any] = dict(self.additional_properties)
        try:
            id = self.id
            field_dict["ID"] = id
            lower_is_better = self.lower_is_better
            field_dict["RankAsc"] = lower_is_better
            title: None | str
            title = self.title
            field_dict["Title"] = title
            description: None | str
            description = self.description
            field_dict["Description"] = description
            format: None | str
            format = self.format
            field_dict["Format"] = format
            user_entry = self.user_entry.to_dict()
            field_dict["UserEntry"] = user_entry
        except MissingField:
            return write_object(self)
        return field_dict

    @classmethod
    def _read(cls, src_dict: Any) -> Self:
        from ..models.user_leaderboard_entry import UserLeaderboardEntry  # noqa: PLC0415

        id = src_dict["ID"]
        lower_is_better = src_dict["RankAsc"]
        title = src_dict["Title"]
        description = src_dict["Description"]
        format = src_dict["Format"]
        user_entry = src_dict["UserEntry"]
        if (
            type(id) is not int
            or (title is not None and type(title) is not str)
            or (description is not None and type(description) is not str)
            or (format is not None and type(format) is not str)
        ):
            raise FieldError
        lower_is_better = read_flag(lower_is_better)
        user_entry = UserLeaderboardEntry._read(user_entry)

        reply = cls.__new__(cls)
        reply.id = id
        reply.lower_is_better = lower_is_better
        reply.title = title
        reply.description = description
        reply.format = format
        reply.user_entry = user_entry
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
