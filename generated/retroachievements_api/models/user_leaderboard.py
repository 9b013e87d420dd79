# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import FieldError, read_flag, wrong_type

if TYPE_CHECKING:
    from ..models.user_leaderboard_entry import UserLeaderboardEntry


@_attrs_define
class UserLeaderboard:
    """A leaderboard, and where a user stands on it."""

    id: int
    """The id of the leaderboard."""
    lower_is_better: bool
    """Whether a lower score is better."""
    title: str
    """The title of the leaderboard."""
    description: str
    """What is measured. It can be empty."""
    format: str
    """How a score is shown: `SCORE`, `TIME` (frames of 1/60 second), `MILLISECS` (hundredths of a second, despite
    its name), `TIMESECS`, `MINUTES`, `SECS_AS_MINS`, `VALUE`, `UNSIGNED`, `TENS`, `HUNDREDS`, `THOUSANDS`,
    `FIXED1`, `FIXED2` or `FIXED3`. It is free text in the database and can be another one, or empty: such scores
    are shown as with `VALUE`."""
    user_entry: UserLeaderboardEntry
    """The entry of a user on one of several leaderboards."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """What the server sent beyond the documented fields."""

    def to_dict(self) -> dict[str, Any]:
        """The keys of the wire with values for JSON: timestamps in ISO 8601, flags as true and false."""
        field_dict: dict[str, Any] = dict(self.additional_properties)
        id = self.id
        field_dict["ID"] = id
        lower_is_better = self.lower_is_better
        field_dict["RankAsc"] = lower_is_better
        title = self.title
        field_dict["Title"] = title
        description = self.description
        field_dict["Description"] = description
        format = self.format
        field_dict["Format"] = format
        user_entry = self.user_entry.to_dict()
        field_dict["UserEntry"] = user_entry
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read what the server sent. Raises FieldError, which names what is missing or of another type."""
        from ..models.user_leaderboard_entry import UserLeaderboardEntry  # noqa: PLC0415

        if type(src_dict) is not dict and not isinstance(src_dict, Mapping):
            raise wrong_type("UserLeaderboard", "an object", src_dict)
        try:
            id = src_dict["ID"]
            lower_is_better = src_dict["RankAsc"]
            title = src_dict["Title"]
            description = src_dict["Description"]
            format = src_dict["Format"]
            user_entry = src_dict["UserEntry"]
        except KeyError as missing:
            raise FieldError(f"UserLeaderboard.{missing.args[0]} is missing") from None
        if type(id) is not int:
            raise wrong_type("UserLeaderboard.ID", "an integer", id)
        lower_is_better = read_flag("UserLeaderboard.RankAsc", lower_is_better)
        if type(title) is not str:
            raise wrong_type("UserLeaderboard.Title", "a string", title)
        if type(description) is not str:
            raise wrong_type("UserLeaderboard.Description", "a string", description)
        if type(format) is not str:
            raise wrong_type("UserLeaderboard.Format", "a string", format)
        user_entry = UserLeaderboardEntry.from_dict(user_entry)

        reply = cls.__new__(cls)
        reply.id = id
        reply.lower_is_better = lower_is_better
        reply.title = title
        reply.description = description
        reply.format = format
        reply.user_entry = user_entry
        reply.additional_properties = {}
        if len(src_dict) != 6:
            documented = (
                "ID",
                "RankAsc",
                "Title",
                "Description",
                "Format",
                "UserEntry",
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
