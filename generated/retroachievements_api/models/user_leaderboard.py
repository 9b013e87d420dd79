# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from types import MappingProxyType
from typing import Any, ClassVar, Self

from attrs import define as _attrs_define

from ..models.leaderboard_format import LeaderboardFormat, read_leaderboard_format
from ..models.user_leaderboard_entry import UserLeaderboardEntry
from ..site import page_of
from ..types import (
    FLAG,
    INTEGER,
    NOTHING,
    STRING,
    FieldError,
    Kind,
    Model,
    enum_of,
    mutable,
    nullable,
    object_of,
    read_flag,
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
    def _read(cls, src_dict: Any) -> Self:
        id = src_dict["ID"]
        lower_is_better = src_dict["RankAsc"]
        title = src_dict["Title"]
        description = src_dict["Description"]
        format = src_dict["Format"]
        user_entry = src_dict["UserEntry"]
        if (
            type(id) is not int
            or (title is not None and type(title) is not str)
            or (description is not None and type(description) is not str)
            or (format is not None and type(format) is not str)
        ):
            raise FieldError
        lower_is_better = read_flag(lower_is_better)
        if format is not None:
            format = read_leaderboard_format(format)
        user_entry = UserLeaderboardEntry._read(user_entry)

        reply: Any = object.__new__(_Mutable)
        reply.id = id
        reply.lower_is_better = lower_is_better
        reply.title = title
        reply.description = description
        reply.format = format
        reply.user_entry = user_entry
        reply.additional_properties = NOTHING
        if len(src_dict) != 6:
            unknown = {key: value for key, value in src_dict.items() if key not in cls._fields}
            reply.additional_properties = MappingProxyType(unknown)
        reply.__class__ = cls
        found: Self = reply
        return found


_Mutable = mutable(UserLeaderboard)
