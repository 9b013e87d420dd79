# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import FieldError, read_flag, wrong_type


@_attrs_define
class FollowedUser:
    """A user whom the owner of the key follows."""

    user: str
    """The display name. It can change."""
    ulid: None | str
    """The ULID. It never changes."""
    points: int
    """Points of hardcore unlocks."""
    softcore_points: int | None
    """Points of softcore unlocks."""
    is_following_me: bool
    """Whether this user follows the owner of the key, too."""
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
        points = self.points
        field_dict["Points"] = points
        softcore_points: int | None
        softcore_points = self.softcore_points
        field_dict["PointsSoftcore"] = softcore_points
        is_following_me = self.is_following_me
        field_dict["IsFollowingMe"] = is_following_me
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read what the server sent. Raises FieldError, which names what is missing or of another type."""
        if type(src_dict) is not dict and not isinstance(src_dict, Mapping):
            raise wrong_type("FollowedUser", "an object", src_dict)
        try:
            user = src_dict["User"]
            ulid = src_dict["ULID"]
            points = src_dict["Points"]
            softcore_points = src_dict["PointsSoftcore"]
            is_following_me = src_dict["IsFollowingMe"]
        except KeyError as missing:
            raise FieldError(f"FollowedUser.{missing.args[0]} is missing") from None
        if type(user) is not str:
            raise wrong_type("FollowedUser.User", "a string", user)
        if ulid is not None and type(ulid) is not str:
            raise wrong_type("FollowedUser.ULID", "a string", ulid)
        if type(points) is not int:
            raise wrong_type("FollowedUser.Points", "an integer", points)
        if softcore_points is not None and type(softcore_points) is not int:
            raise wrong_type("FollowedUser.PointsSoftcore", "an integer", softcore_points)
        is_following_me = read_flag("FollowedUser.IsFollowingMe", is_following_me)

        reply = cls.__new__(cls)
        reply.user = user
        reply.ulid = ulid
        reply.points = points
        reply.softcore_points = softcore_points
        reply.is_following_me = is_following_me
        reply.additional_properties = {}
        if len(src_dict) != 5:
            documented = (
                "User",
                "ULID",
                "Points",
                "PointsSoftcore",
                "IsFollowingMe",
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
