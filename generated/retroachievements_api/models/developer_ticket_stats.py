# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import FieldError, wrong_type


@_attrs_define
class DeveloperTicketStats:
    """How many tickets are assigned to a developer. Only tickets on official achievements count, and those in state
    request or pending review are in none of the numbers. The kind of a ticket is not looked at: one on a
    leaderboard counts too, where an official achievement happens to have the id of the leaderboard."""

    user: str
    """The display name of the developer. It can change."""
    ulid: str
    """The ULID of the developer. It never changes."""
    open: int
    """Tickets in state open."""
    closed: int
    """Tickets in state closed."""
    resolved: int
    """Tickets in state resolved."""
    total: int
    """The sum of `Open`, `Closed` and `Resolved`."""
    url: str
    """The page with the tickets of the developer. It wants a login."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """What the server sent beyond the documented fields."""

    def to_dict(self) -> dict[str, Any]:
        """The keys of the wire with values for JSON: timestamps in ISO 8601, flags as true and false."""
        field_dict: dict[str, Any] = dict(self.additional_properties)
        user = self.user
        field_dict["User"] = user
        ulid = self.ulid
        field_dict["ULID"] = ulid
        open = self.open
        field_dict["Open"] = open
        closed = self.closed
        field_dict["Closed"] = closed
        resolved = self.resolved
        field_dict["Resolved"] = resolved
        total = self.total
        field_dict["Total"] = total
        url = self.url
        field_dict["URL"] = url
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read what the server sent. Raises FieldError, which names what is missing or of another type."""
        if type(src_dict) is not dict and not isinstance(src_dict, Mapping):
            raise wrong_type("DeveloperTicketStats", "an object", src_dict)
        try:
            user = src_dict["User"]
            ulid = src_dict["ULID"]
            open = src_dict["Open"]
            closed = src_dict["Closed"]
            resolved = src_dict["Resolved"]
            total = src_dict["Total"]
            url = src_dict["URL"]
        except KeyError as missing:
            raise FieldError(f"DeveloperTicketStats.{missing.args[0]} is missing") from None
        if type(user) is not str:
            raise wrong_type("DeveloperTicketStats.User", "a string", user)
        if type(ulid) is not str:
            raise wrong_type("DeveloperTicketStats.ULID", "a string", ulid)
        if type(open) is not int:
            raise wrong_type("DeveloperTicketStats.Open", "an integer", open)
        if type(closed) is not int:
            raise wrong_type("DeveloperTicketStats.Closed", "an integer", closed)
        if type(resolved) is not int:
            raise wrong_type("DeveloperTicketStats.Resolved", "an integer", resolved)
        if type(total) is not int:
            raise wrong_type("DeveloperTicketStats.Total", "an integer", total)
        if type(url) is not str:
            raise wrong_type("DeveloperTicketStats.URL", "a string", url)

        reply = cls.__new__(cls)
        reply.user = user
        reply.ulid = ulid
        reply.open = open
        reply.closed = closed
        reply.resolved = resolved
        reply.total = total
        reply.url = url
        reply.additional_properties = {}
        if len(src_dict) != 7:
            documented = (
                "User",
                "ULID",
                "Open",
                "Closed",
                "Resolved",
                "Total",
                "URL",
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
