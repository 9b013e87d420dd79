# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from collections.abc import Collection
from typing import Any, ClassVar, Self

from attrs import define as _attrs_define

from ..site import page_of
from ..types import (
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
class TopUser(Model):
    """One of the ten users with the most points.

    Attributes:
        user: The display name, which can change.
        points: Points from hardcore unlocks.
        retro_points: RetroPoints: points weighted by rarity.
        ulid: The ULID, which never changes.
        additional_properties: Undocumented fields that the server sent.
    """

    user: str
    """The display name, which can change."""
    points: int
    """Points from hardcore unlocks."""
    retro_points: int | None
    """RetroPoints: points weighted by rarity."""
    ulid: None | str
    """The ULID, which never changes."""
    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "1": ("user", STRING),
        "2": ("points", INTEGER),
        "3": ("retro_points", nullable(INTEGER)),
        "4": ("ulid", nullable(STRING)),
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
            points_key,
            retro_points_key,
            ulid_key,
        ) = keys_of(cls, objects) if len(objects) >= MANY else cls._fields
        for src_dict in objects:
            user = src_dict[user_key]
            points = src_dict[points_key]
            retro_points = src_dict[retro_points_key]
            ulid = src_dict[ulid_key]
            if (
                user.__class__ is not str
                or points.__class__ is not int
                or (type(retro_points) is not int and retro_points is not None)
                or (type(ulid) is not str and ulid is not None)
            ):
                raise FieldError

            reply = _Mutable()
            reply.user = user
            reply.points = points
            reply.retro_points = retro_points
            reply.ulid = ulid
            reply.additional_properties = NOTHING
            if len(src_dict) != 4:
                reply.additional_properties = undocumented_fields(cls, src_dict, faults)
            reply.__class__ = cls
            read.append(reply)
        return read


_Mutable = mutable(TopUser)
