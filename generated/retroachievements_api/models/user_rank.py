# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from collections.abc import Collection
from typing import Any, ClassVar, Self

from attrs import define as _attrs_define

from ..types import (
    INTEGER,
    MANY,
    NOTHING,
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
class UserRank(Model):
    """A user's points and rank.

    Attributes:
        points: Points from hardcore unlocks.
        softcore_points: Points from softcore unlocks.
        rank: The rank by hardcore points, rebuilt every 15 minutes; None if the user is unknown or untracked, or
            has fewer than 250 points.
        total_ranked: How many users have a rank, rebuilt every 15 minutes.
        additional_properties: Undocumented fields that the server sent.
    """

    points: int
    """Points from hardcore unlocks."""
    softcore_points: int
    """Points from softcore unlocks."""
    rank: int | None
    """The rank by hardcore points, rebuilt every 15 minutes; None if the user is unknown or untracked, or has fewer
    than 250 points."""
    total_ranked: int
    """How many users have a rank, rebuilt every 15 minutes."""
    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "Score": ("points", INTEGER),
        "SoftcoreScore": ("softcore_points", INTEGER),
        "Rank": ("rank", nullable(INTEGER)),
        "TotalRanked": ("total_ranked", INTEGER),
    }

    @classmethod
    def _read_all(cls, objects: Collection[Any], faults: Faults) -> list[Self]:
        read: list[Self] = []
        (
            points_key,
            softcore_points_key,
            rank_key,
            total_ranked_key,
        ) = keys_of(cls, objects) if len(objects) >= MANY else cls._fields
        for src_dict in objects:
            points = src_dict[points_key]
            softcore_points = src_dict[softcore_points_key]
            rank = src_dict[rank_key]
            total_ranked = src_dict[total_ranked_key]
            if (
                points.__class__ is not int
                or softcore_points.__class__ is not int
                or (type(rank) is not int and rank is not None)
                or total_ranked.__class__ is not int
            ):
                raise FieldError

            reply = _Mutable()
            reply.points = points
            reply.softcore_points = softcore_points
            reply.rank = rank
            reply.total_ranked = total_ranked
            reply.additional_properties = NOTHING
            if len(src_dict) != 4:
                reply.additional_properties = undocumented_fields(cls, src_dict, faults)
            reply.__class__ = cls
            read.append(reply)
        return read


_Mutable = mutable(UserRank)
