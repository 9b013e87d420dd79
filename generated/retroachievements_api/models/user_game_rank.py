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
class UserGameRank(Model):
    """A user's rank in a game.

    Attributes:
        user: The **original** username, not the display name.
        ulid: The ULID of the user.
        rank: The rank by points, 1 for the first; None for users who are not ranked. Among users with equal points,
            the earlier one ranks higher. A user without hardcore unlocks counts as the earliest.
        total_points: The points in the game, softcore and hardcore together. `API_GetGameRankAndScore.php` counts
            only hardcore points.
        last_award: When the user last unlocked an achievement, in UTC; None for users without a hardcore unlock.
        additional_properties: Undocumented fields that the server sent.
    """

    user: str
    """The **original** username, not the display name."""
    ulid: None | str
    """The ULID of the user."""
    rank: int | None
    """The rank by points, 1 for the first; None for users who are not ranked. Among users with equal points, the
    earlier one ranks higher. A user without hardcore unlocks counts as the earliest."""
    total_points: int | None
    """The points in the game, softcore and hardcore together. `API_GetGameRankAndScore.php` counts only hardcore
    points."""
    last_award: datetime.datetime | None
    """When the user last unlocked an achievement, in UTC; None for users without a hardcore unlock."""
    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "User": ("user", STRING),
        "ULID": ("ulid", nullable(STRING)),
        "UserRank": ("rank", nullable(INTEGER)),
        "TotalScore": ("total_points", nullable(INTEGER)),
        "LastAward": ("last_award", nullable(TIMESTAMP)),
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
            rank_key,
            total_points_key,
            last_award_key,
        ) = keys_of(cls, objects) if len(objects) >= MANY else cls._fields
        for src_dict in objects:
            user = src_dict[user_key]
            ulid = src_dict[ulid_key]
            rank = src_dict[rank_key]
            total_points = src_dict[total_points_key]
            last_award = src_dict[last_award_key]
            if (
                user.__class__ is not str
                or (type(ulid) is not str and ulid is not None)
                or (type(rank) is not int and rank is not None)
                or (type(total_points) is not int and total_points is not None)
            ):
                raise FieldError
            if last_award is not None:
                last_award = fromisoformat(last_award + "Z") if len(last_award) == 19 else read_utc(last_award)

            reply = _Mutable()
            reply.user = user
            reply.ulid = ulid
            reply.rank = rank
            reply.total_points = total_points
            reply.last_award = last_award
            reply.additional_properties = NOTHING
            if len(src_dict) != 5:
                reply.additional_properties = undocumented_fields(cls, src_dict, faults)
            reply.__class__ = cls
            read.append(reply)
        return read


_Mutable = mutable(UserGameRank)
