# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
import datetime
from types import MappingProxyType
from typing import Any, ClassVar, Self

from attrs import define as _attrs_define

from ..site import page_of
from ..types import (
    INTEGER,
    NOTHING,
    STRING,
    TIMESTAMP,
    FieldError,
    Kind,
    Model,
    mutable,
    nullable,
    read_utc,
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
    def _read(cls, src_dict: Any) -> Self:
        user = src_dict["User"]
        ulid = src_dict["ULID"]
        rank = src_dict["UserRank"]
        total_points = src_dict["TotalScore"]
        last_award = src_dict["LastAward"]
        if (
            type(user) is not str
            or (ulid is not None and type(ulid) is not str)
            or (rank is not None and type(rank) is not int)
            or (total_points is not None and type(total_points) is not int)
        ):
            raise FieldError
        if last_award is not None:
            last_award = read_utc(last_award)

        reply: Any = object.__new__(_Mutable)
        reply.user = user
        reply.ulid = ulid
        reply.rank = rank
        reply.total_points = total_points
        reply.last_award = last_award
        reply.additional_properties = NOTHING
        if len(src_dict) != 5:
            unknown = {key: value for key, value in src_dict.items() if key not in cls._fields}
            reply.additional_properties = MappingProxyType(unknown)
        reply.__class__ = cls
        found: Self = reply
        return found


_Mutable = mutable(UserGameRank)
