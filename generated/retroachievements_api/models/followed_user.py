# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from collections.abc import Iterable
from typing import Any, ClassVar, Self

from attrs import define as _attrs_define

from ..site import page_of
from ..types import (
    FLAG,
    INTEGER,
    NOTHING,
    STRING,
    Faults,
    FieldError,
    Kind,
    Model,
    mutable,
    nullable,
    read_flag,
    undocumented_fields,
)


@_attrs_define(frozen=True, eq=False, repr=False, getstate_setstate=False)
class FollowedUser(Model):
    """A user whom the owner of the key follows.

    Attributes:
        user: The display name, which can change; None if the user has none.
        ulid: The ULID, which never changes.
        points: Points from hardcore unlocks.
        softcore_points: Points from softcore unlocks.
        is_following_me: Whether this user also follows the owner of the key.
        additional_properties: Undocumented fields that the server sent.
    """

    user: str
    """The display name, which can change; None if the user has none."""
    ulid: None | str
    """The ULID, which never changes."""
    points: int
    """Points from hardcore unlocks."""
    softcore_points: int | None
    """Points from softcore unlocks."""
    is_following_me: bool
    """Whether this user also follows the owner of the key."""
    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "User": ("user", STRING),
        "ULID": ("ulid", nullable(STRING)),
        "Points": ("points", INTEGER),
        "PointsSoftcore": ("softcore_points", nullable(INTEGER)),
        "IsFollowingMe": ("is_following_me", FLAG),
    }

    @property
    def page_url(self) -> str:
        """The URL of the site's page about this user."""
        return page_of("user", self.user)

    @classmethod
    def _read_all(cls, objects: Iterable[Any], faults: Faults) -> list[Self]:
        read: list[Self] = []
        for src_dict in objects:
            user = src_dict["User"]
            ulid = src_dict["ULID"]
            points = src_dict["Points"]
            softcore_points = src_dict["PointsSoftcore"]
            is_following_me = src_dict["IsFollowingMe"]
            if (
                type(user) is not str
                or (type(ulid) is not str and ulid is not None)
                or type(points) is not int
                or (type(softcore_points) is not int and softcore_points is not None)
            ):
                raise FieldError
            is_following_me = read_flag(is_following_me)

            reply = _Mutable()
            reply.user = user
            reply.ulid = ulid
            reply.points = points
            reply.softcore_points = softcore_points
            reply.is_following_me = is_following_me
            reply.additional_properties = NOTHING
            if len(src_dict) != 5:
                reply.additional_properties = undocumented_fields(cls, src_dict, faults)
            reply.__class__ = cls
            read.append(reply)
        return read


_Mutable = mutable(FollowedUser)
