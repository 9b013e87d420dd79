# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from collections.abc import Collection
from typing import Any, ClassVar, Self

from attrs import define as _attrs_define

from ..site import page_of
from ..types import (
    FLAG,
    FLAGS,
    INTEGER,
    MANY,
    NOTHING,
    STRING,
    Faults,
    FieldError,
    Kind,
    Model,
    keys_of,
    mutable,
    nullable,
    undocumented_fields,
)


@_attrs_define(frozen=True, eq=False, repr=False, getstate_setstate=False)
class FollowedUser(Model):
    """A user whom the owner of the key follows.

    Attributes:
        user: The display name, which can change.
        ulid: The ULID, which never changes.
        points: Points from hardcore unlocks.
        softcore_points: Points from softcore unlocks.
        is_following_me: Whether this user also follows the owner of the key.
        additional_properties: Undocumented fields that the server sent.
    """

    user: str
    """The display name, which can change."""
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
    def _read_all(cls, objects: Collection[Any], faults: Faults) -> list[Self]:
        read: list[Self] = []
        (
            user_key,
            ulid_key,
            points_key,
            softcore_points_key,
            is_following_me_key,
        ) = keys_of(cls, objects) if len(objects) >= MANY else cls._fields
        for src_dict in objects:
            user = src_dict[user_key]
            ulid = src_dict[ulid_key]
            points = src_dict[points_key]
            softcore_points = src_dict[softcore_points_key]
            is_following_me = src_dict[is_following_me_key]
            if (
                user.__class__ is not str
                or (type(ulid) is not str and ulid is not None)
                or points.__class__ is not int
                or (type(softcore_points) is not int and softcore_points is not None)
                or type(is_following_me) is float
            ):
                raise FieldError
            is_following_me = FLAGS[is_following_me]

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
