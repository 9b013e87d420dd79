# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
import datetime
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
    TIMESTAMP,
    UTC,
    Faults,
    FieldError,
    Kind,
    Model,
    fromisoformat,
    in_utc,
    keys_of,
    mutable,
    nullable,
    undocumented_fields,
)


@_attrs_define(frozen=True, eq=False, repr=False, getstate_setstate=False)
class AchievementUnlock(Model):
    """A user's unlock of an achievement.

    Attributes:
        user: The display name of the user, which can change. If the user has none, this is None for the achievement
            of the week, and the original username in `AchievementUnlocks`.
        ulid: The ULID of the user, which never changes.
        points: The user's points from hardcore unlocks.
        softcore_points: The user's points from softcore unlocks.
        unlocked_at: When the user unlocked it, in UTC: in hardcore mode if they did, otherwise in softcore mode.
        hardcore: True or False; 1 or 0 on the wire.
        additional_properties: Undocumented fields that the server sent.
    """

    user: str
    """The display name of the user, which can change. If the user has none, this is None for the achievement of the
    week, and the original username in `AchievementUnlocks`."""
    ulid: None | str
    """The ULID of the user, which never changes."""
    points: int
    """The user's points from hardcore unlocks."""
    softcore_points: int | None
    """The user's points from softcore unlocks."""
    unlocked_at: datetime.datetime
    """When the user unlocked it, in UTC: in hardcore mode if they did, otherwise in softcore mode."""
    hardcore: bool
    """True or False; 1 or 0 on the wire."""
    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "User": ("user", STRING),
        "ULID": ("ulid", nullable(STRING)),
        "RAPoints": ("points", INTEGER),
        "RASoftcorePoints": ("softcore_points", nullable(INTEGER)),
        "DateAwarded": ("unlocked_at", TIMESTAMP),
        "HardcoreMode": ("hardcore", FLAG),
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
            unlocked_at_key,
            hardcore_key,
        ) = keys_of(cls, objects) if len(objects) >= MANY else cls._fields
        for src_dict in objects:
            user = src_dict[user_key]
            ulid = src_dict[ulid_key]
            points = src_dict[points_key]
            softcore_points = src_dict[softcore_points_key]
            unlocked_at = src_dict[unlocked_at_key]
            hardcore = src_dict[hardcore_key]
            if (
                user.__class__ is not str
                or (type(ulid) is not str and ulid is not None)
                or points.__class__ is not int
                or (type(softcore_points) is not int and softcore_points is not None)
                or type(hardcore) is float
            ):
                raise FieldError
            unlocked_at = fromisoformat(unlocked_at)
            if unlocked_at.tzinfo is not UTC:
                unlocked_at = in_utc(unlocked_at)
            hardcore = FLAGS[hardcore]

            reply = _Mutable()
            reply.user = user
            reply.ulid = ulid
            reply.points = points
            reply.softcore_points = softcore_points
            reply.unlocked_at = unlocked_at
            reply.hardcore = hardcore
            reply.additional_properties = NOTHING
            if len(src_dict) != 6:
                reply.additional_properties = undocumented_fields(cls, src_dict, faults)
            reply.__class__ = cls
            read.append(reply)
        return read


_Mutable = mutable(AchievementUnlock)
