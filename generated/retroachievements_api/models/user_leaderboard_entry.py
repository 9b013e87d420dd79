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
class UserLeaderboardEntry(Model):
    """A user's entry on one of several leaderboards.

    Attributes:
        user: The display name of the user, which can change.
        ulid: The ULID of the user, which never changes.
        score: The score as a signed number, even if the format is `LeaderboardFormat.UNSIGNED`.
        formatted_score: The score as the site shows it. If the format is `LeaderboardFormat.UNSIGNED`, a negative
            score is shown as unsigned.
        rank: The rank, 1 for the best. Equal scores share a rank. If the format is `LeaderboardFormat.UNSIGNED`,
            this rank compares scores as signed numbers, unlike the entries of a leaderboard.
        updated_at: When the entry was last changed, in UTC. In `LeaderboardEntry`, this is `submitted_at`.
        additional_properties: Undocumented fields that the server sent.
    """

    user: str
    """The display name of the user, which can change."""
    ulid: None | str
    """The ULID of the user, which never changes."""
    score: int
    """The score as a signed number, even if the format is `LeaderboardFormat.UNSIGNED`."""
    formatted_score: str
    """The score as the site shows it. If the format is `LeaderboardFormat.UNSIGNED`, a negative score is shown as
    unsigned."""
    rank: int
    """The rank, 1 for the best. Equal scores share a rank. If the format is `LeaderboardFormat.UNSIGNED`, this rank
    compares scores as signed numbers, unlike the entries of a leaderboard."""
    updated_at: datetime.datetime
    """When the entry was last changed, in UTC. In `LeaderboardEntry`, this is `submitted_at`."""
    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "User": ("user", STRING),
        "ULID": ("ulid", nullable(STRING)),
        "Score": ("score", INTEGER),
        "FormattedScore": ("formatted_score", STRING),
        "Rank": ("rank", INTEGER),
        "DateUpdated": ("updated_at", TIMESTAMP),
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
            score_key,
            formatted_score_key,
            rank_key,
            updated_at_key,
        ) = keys_of(cls, objects) if len(objects) >= MANY else cls._fields
        for src_dict in objects:
            user = src_dict[user_key]
            ulid = src_dict[ulid_key]
            score = src_dict[score_key]
            formatted_score = src_dict[formatted_score_key]
            rank = src_dict[rank_key]
            updated_at = src_dict[updated_at_key]
            if (
                user.__class__ is not str
                or (type(ulid) is not str and ulid is not None)
                or score.__class__ is not int
                or formatted_score.__class__ is not str
                or rank.__class__ is not int
            ):
                raise FieldError
            updated_at = fromisoformat(updated_at)
            if updated_at.tzinfo is not UTC:
                updated_at = in_utc(updated_at)

            reply = _Mutable()
            reply.user = user
            reply.ulid = ulid
            reply.score = score
            reply.formatted_score = formatted_score
            reply.rank = rank
            reply.updated_at = updated_at
            reply.additional_properties = NOTHING
            if len(src_dict) != 6:
                reply.additional_properties = undocumented_fields(cls, src_dict, faults)
            reply.__class__ = cls
            read.append(reply)
        return read


_Mutable = mutable(UserLeaderboardEntry)
