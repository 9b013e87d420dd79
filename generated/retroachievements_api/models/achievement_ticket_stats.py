# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from __future__ import annotations

from typing import Any, ClassVar, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..errors import MissingField
from ..types import (
    INTEGER,
    STRING,
    FieldError,
    Kind,
    Model,
    nullable,
    write_object,
)


@_attrs_define(eq=False, repr=False, getstate_setstate=False)
class AchievementTicketStats(Model):
    """How many tickets an achievement has, official or not.

    Attributes:
        achievement_id: The id of the achievement.
        achievement_title: The title of the achievement.
        achievement_description: The description of the achievement.
        achievement_type: `progression`, `win_condition`, `missable`, or null for none of them.
        open_tickets: How many of its tickets are in state open or request.
        url: The page with the tickets of the achievement. It wants a login.
        additional_properties: What the server sent beyond the documented fields.
    """

    achievement_id: int
    """The id of the achievement."""
    achievement_title: str
    """The title of the achievement."""
    achievement_description: None | str
    """The description of the achievement."""
    achievement_type: None | str
    """`progression`, `win_condition`, `missable`, or null for none of them."""
    open_tickets: int
    """How many of its tickets are in state open or request."""
    url: str
    """The page with the tickets of the achievement. It wants a login."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """What the server sent beyond the documented fields."""

    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "AchievementID": ("achievement_id", INTEGER),
        "AchievementTitle": ("achievement_title", STRING),
        "AchievementDescription": ("achievement_description", nullable(STRING)),
        "AchievementType": ("achievement_type", nullable(STRING)),
        "OpenTickets": ("open_tickets", INTEGER),
        "URL": ("url", STRING),
    }
    _other_shapes: ClassVar[tuple[str, ...]] = (
        "Ticket",
        "MostTicketedGames",
        "DeveloperTicketStats",
        "GameTicketStats",
        "RecentOpenTickets",
    )

    def to_dict(self) -> dict[str, Any]:
        """The keys of the wire with values for JSON: timestamps in ISO 8601, flags as true and false.

        What the server left out is left out here too.
        """
        field_dict: dict[str, Any] = dict(self.additional_properties)
        try:
            achievement_id = self.achievement_id
            field_dict["AchievementID"] = achievement_id
            achievement_title = self.achievement_title
            field_dict["AchievementTitle"] = achievement_title
            achievement_description: None | str
            achievement_description = self.achievement_description
            field_dict["AchievementDescription"] = achievement_description
            achievement_type: None | str
            achievement_type = self.achievement_type
            field_dict["AchievementType"] = achievement_type
            open_tickets = self.open_tickets
            field_dict["OpenTickets"] = open_tickets
            url = self.url
            field_dict["URL"] = url
        except MissingField:
            return write_object(self)
        return field_dict

    @classmethod
    def _read(cls, src_dict: Any) -> Self:
        achievement_id = src_dict["AchievementID"]
        achievement_title = src_dict["AchievementTitle"]
        achievement_description = src_dict["AchievementDescription"]
        achievement_type = src_dict["AchievementType"]
        open_tickets = src_dict["OpenTickets"]
        url = src_dict["URL"]
        if (
            type(achievement_id) is not int
            or type(achievement_title) is not str
            or (achievement_description is not None and type(achievement_description) is not str)
            or (achievement_type is not None and type(achievement_type) is not str)
            or type(open_tickets) is not int
            or type(url) is not str
        ):
            raise FieldError

        reply = cls.__new__(cls)
        reply.achievement_id = achievement_id
        reply.achievement_title = achievement_title
        reply.achievement_description = achievement_description
        reply.achievement_type = achievement_type
        reply.open_tickets = open_tickets
        reply.url = url
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
