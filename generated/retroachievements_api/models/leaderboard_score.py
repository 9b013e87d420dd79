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
class LeaderboardScore(Model):
    """A user's score on a leaderboard.

    Attributes:
        user: The display name of the user, which can change.
        ulid: The ULID of the user, which never changes.
        score: The score as a signed number, even if the format is `LeaderboardFormat.UNSIGNED`.
        formatted_score: The score as the site shows it. If the format is `LeaderboardFormat.UNSIGNED`, a negative
            score is shown as unsigned.
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
    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "User": ("user", STRING),
        "ULID": ("ulid", nullable(STRING)),
        "Score": ("score", INTEGER),
        "FormattedScore": ("formatted_score", STRING),
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
        ) = keys_of(cls, objects) if len(objects) >= MANY else cls._fields
        for src_dict in objects:
            user = src_dict[user_key]
            ulid = src_dict[ulid_key]
            score = src_dict[score_key]
            formatted_score = src_dict[formatted_score_key]
            if (
                user.__class__ is not str
                or (type(ulid) is not str and ulid is not None)
                or score.__class__ is not int
                or formatted_score.__class__ is not str
            ):
                raise FieldError

            reply = _Mutable()
            reply.user = user
            reply.ulid = ulid
            reply.score = score
            reply.formatted_score = formatted_score
            reply.additional_properties = NOTHING
            if len(src_dict) != 4:
                reply.additional_properties = undocumented_fields(cls, src_dict, faults)
            reply.__class__ = cls
            read.append(reply)
        return read


_Mutable = mutable(LeaderboardScore)
