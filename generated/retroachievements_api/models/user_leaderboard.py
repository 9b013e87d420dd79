# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from collections.abc import Collection
from typing import Any, ClassVar, Self

from attrs import define as _attrs_define

from ..models.leaderboard_format import LEADERBOARD_FORMAT_MEMBERS, LeaderboardFormat
from ..models.user_leaderboard_entry import UserLeaderboardEntry
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
    enum_of,
    keys_of,
    mutable,
    nullable,
    object_of,
    undocumented_fields,
)


@_attrs_define(frozen=True, eq=False, repr=False, getstate_setstate=False)
class UserLeaderboard(Model):
    """A leaderboard, with a user's entry.

    Attributes:
        id: The id of the leaderboard.
        lower_is_better: Whether a lower score is better.
        title: The title of the leaderboard.
        description: The description of the leaderboard. It can be empty.
        format: The display format of the scores. It can be None for a leaderboard without entries; if there are
            entries, the server returns a 500.
        user_entry: A user's entry on one of several leaderboards.
        additional_properties: Undocumented fields that the server sent.
    """

    id: int
    """The id of the leaderboard."""
    lower_is_better: bool
    """Whether a lower score is better."""
    title: None | str
    """The title of the leaderboard."""
    description: None | str
    """The description of the leaderboard. It can be empty."""
    format: LeaderboardFormat | None
    """The display format of the scores. It can be None for a leaderboard without entries; if there are entries, the
    server returns a 500."""
    user_entry: UserLeaderboardEntry
    """A user's entry on one of several leaderboards."""
    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "ID": ("id", INTEGER),
        "RankAsc": ("lower_is_better", FLAG),
        "Title": ("title", nullable(STRING)),
        "Description": ("description", nullable(STRING)),
        "Format": ("format", nullable(enum_of(LeaderboardFormat, STRING))),
        "UserEntry": ("user_entry", object_of(UserLeaderboardEntry)),
    }

    @property
    def page_url(self) -> str:
        """The URL of the site's page about this leaderboard."""
        return page_of("leaderboard", self.id)

    @classmethod
    def _read_all(cls, objects: Collection[Any], faults: Faults) -> list[Self]:
        read: list[Self] = []
        (
            id_key,
            lower_is_better_key,
            title_key,
            description_key,
            format_key,
            user_entry_key,
        ) = keys_of(cls, objects) if len(objects) >= MANY else cls._fields
        for src_dict in objects:
            id = src_dict[id_key]
            lower_is_better = src_dict[lower_is_better_key]
            title = src_dict[title_key]
            description = src_dict[description_key]
            format = src_dict[format_key]
            user_entry = src_dict[user_entry_key]
            if (
                id.__class__ is not int
                or type(lower_is_better) is float
                or (type(title) is not str and title is not None)
                or (type(description) is not str and description is not None)
            ):
                raise FieldError
            lower_is_better = FLAGS[lower_is_better]
            if format is not None:
                format = LEADERBOARD_FORMAT_MEMBERS[format]
            (user_entry,) = UserLeaderboardEntry._read_all([user_entry], faults)

            reply = _Mutable()
            reply.id = id
            reply.lower_is_better = lower_is_better
            reply.title = title
            reply.description = description
            reply.format = format
            reply.user_entry = user_entry
            reply.additional_properties = NOTHING
            if len(src_dict) != 6:
                reply.additional_properties = undocumented_fields(cls, src_dict, faults)
            reply.__class__ = cls
            read.append(reply)
        return read


_Mutable = mutable(UserLeaderboard)
