# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from __future__ import annotations

from typing import Any, ClassVar, Self

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
    read_flag,
    write_object,
)


@_attrs_define(eq=False, repr=False, getstate_setstate=False)
class Follower(Model):
    """A user who follows the owner of the key.

    Attributes:
        user: The display name. It can change. Null where the user has none.
        ulid: The ULID. It never changes.
        points: Points of hardcore unlocks.
        softcore_points: Points of softcore unlocks.
        am_i_following: Whether the owner of the key follows this user, too.
        additional_properties: What the server sent beyond the documented fields.
    """

    user: str
    """The display name. It can change. Null where the user has none."""
    ulid: None | str
    """The ULID. It never changes."""
    points: int
    """Points of hardcore unlocks."""
    softcore_points: int | None
    """Points of softcore unlocks."""
    am_i_following: bool
    """Whether the owner of the key follows this user, too."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """What the server sent beyond the documented fields."""

    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "User": ("user", STRING),
        "ULID": ("ulid", nullable(STRING)),
        "Points": ("points", INTEGER),
        "PointsSoftcore": ("softcore_points", nullable(INTEGER)),
        "AmIFollowing": ("am_i_following", FLAG),
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
            points = self.points
            field_dict["Points"] = points
            softcore_points: int | None
            softcore_points = self.softcore_points
            field_dict["PointsSoftcore"] = softcore_points
            am_i_following = self.am_i_following
            field_dict["AmIFollowing"] = am_i_following
        except MissingField:
            return write_object(self)
        return field_dict

    @classmethod
    def _read(cls, src_dict: Any) -> Self:
        user = src_dict["User"]
        ulid = src_dict["ULID"]
        points = src_dict["Points"]
        softcore_points = src_dict["PointsSoftcore"]
        am_i_following = src_dict["AmIFollowing"]
        if (
            type(user) is not str
            or (ulid is not None and type(ulid) is not str)
            or type(points) is not int
            or (softcore_points is not None and type(softcore_points) is not int)
        ):
            raise FieldError
        am_i_following = read_flag(am_i_following)

        reply = cls.__new__(cls)
        reply.user = user
        reply.ulid = ulid
        reply.points = points
        reply.softcore_points = softcore_points
        reply.am_i_following = am_i_following
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
