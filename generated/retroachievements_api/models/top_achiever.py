# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
import datetime
from collections.abc import Collection
from typing import Any, ClassVar, Self

from attrs import define as _attrs_define

from ..site import page_of
from ..types import (
    INTEGER,
    MANY,
    NOTHING,
    STRING,
    TIMESTAMP,
    Faults,
    FieldError,
    Kind,
    Model,
    fromisoformat,
    keys_of,
    mutable,
    nullable,
    read_utc,
    undocumented_fields,
)


@_attrs_define(frozen=True, eq=False, repr=False, getstate_setstate=False)
class TopAchiever(Model):
    """A player among the high scores of a game or its latest masters.

    Attributes:
        user: The display name.
        ulid: The ULID.
        hardcore_achievement_count: How many official achievements of the game the player unlocked in hardcore mode.
        points: The points of these achievements.
        last_award: When the player unlocked the last of them, in UTC. If the server has no date, this is
            `1970-01-01 00:00:00` for the latest masters of a game with 10 masters or more and for the high scores of a
            game with fewer. In all other cases, the server returns a 500.
        additional_properties: Undocumented fields that the server sent.
    """

    user: str
    """The display name."""
    ulid: None | str
    """The ULID."""
    hardcore_achievement_count: int
    """How many official achievements of the game the player unlocked in hardcore mode."""
    points: int | None
    """The points of these achievements."""
    last_award: datetime.datetime
    """When the player unlocked the last of them, in UTC. If the server has no date, this is `1970-01-01 00:00:00`
    for the latest masters of a game with 10 masters or more and for the high scores of a game with fewer. In all
    other cases, the server returns a 500."""
    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "User": ("user", STRING),
        "ULID": ("ulid", nullable(STRING)),
        "NumAchievements": ("hardcore_achievement_count", INTEGER),
        "TotalScore": ("points", nullable(INTEGER)),
        "LastAward": ("last_award", TIMESTAMP),
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
            hardcore_achievement_count_key,
            points_key,
            last_award_key,
        ) = keys_of(cls, objects) if len(objects) >= MANY else cls._fields
        for src_dict in objects:
            user = src_dict[user_key]
            ulid = src_dict[ulid_key]
            hardcore_achievement_count = src_dict[hardcore_achievement_count_key]
            points = src_dict[points_key]
            last_award = src_dict[last_award_key]
            if (
                user.__class__ is not str
                or (type(ulid) is not str and ulid is not None)
                or hardcore_achievement_count.__class__ is not int
                or (type(points) is not int and points is not None)
            ):
                raise FieldError
            last_award = fromisoformat(last_award + "Z") if len(last_award) == 19 else read_utc(last_award)

            reply = _Mutable()
            reply.user = user
            reply.ulid = ulid
            reply.hardcore_achievement_count = hardcore_achievement_count
            reply.points = points
            reply.last_award = last_award
            reply.additional_properties = NOTHING
            if len(src_dict) != 5:
                reply.additional_properties = undocumented_fields(cls, src_dict, faults)
            reply.__class__ = cls
            read.append(reply)
        return read


_Mutable = mutable(TopAchiever)
