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
    list_of,
    mutable,
    nullable,
    optional,
    read_list,
    read_utc,
    undocumented_fields,
)


@_attrs_define(frozen=True, eq=False, repr=False, getstate_setstate=False)
class ListedGame(Model):
    """A game in a list.

    Attributes:
        title: The title.
        id: The id of the game.
        console_id: The id of the console.
        console_name: The name of the console.
        image_icon: Path of the icon on the media host.
        achievement_count: How many official achievements the game has.
        leaderboard_count: How many leaderboards the game has, including hidden and unofficial ones; 0 for a deleted
            game.
        points: The points of the game's official achievements.
        modified_at: When one of its achievements, official or not, was last changed, in UTC; None for a deleted
            game and for a game without achievements.
        forum_topic_id: The id of the forum topic about the game.
        hashes: The MD5 hashes of the files that are known to work with the game. Present only if requested.
        additional_properties: Undocumented fields that the server sent.
    """

    title: None | str
    """The title."""
    id: int
    """The id of the game."""
    console_id: int
    """The id of the console."""
    console_name: None | str
    """The name of the console."""
    image_icon: None | str
    """Path of the icon on the media host."""
    achievement_count: int
    """How many official achievements the game has."""
    leaderboard_count: int
    """How many leaderboards the game has, including hidden and unofficial ones; 0 for a deleted game."""
    points: int
    """The points of the game's official achievements."""
    modified_at: datetime.datetime | None
    """When one of its achievements, official or not, was last changed, in UTC; None for a deleted game and for a
    game without achievements."""
    forum_topic_id: int | None
    """The id of the forum topic about the game."""
    hashes: list[None | str] | None = None
    """The MD5 hashes of the files that are known to work with the game. Present only if requested."""
    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "Title": ("title", nullable(STRING)),
        "ID": ("id", INTEGER),
        "ConsoleID": ("console_id", INTEGER),
        "ConsoleName": ("console_name", nullable(STRING)),
        "ImageIcon": ("image_icon", nullable(STRING)),
        "NumAchievements": ("achievement_count", INTEGER),
        "NumLeaderboards": ("leaderboard_count", INTEGER),
        "Points": ("points", INTEGER),
        "DateModified": ("modified_at", nullable(TIMESTAMP)),
        "ForumTopicID": ("forum_topic_id", nullable(INTEGER)),
        "Hashes": ("hashes", optional(nullable(list_of(nullable(STRING))))),
    }

    # It contains a list or a map.
    __hash__ = None  # type: ignore[assignment]

    @property
    def page_url(self) -> str:
        """The URL of the site's page about this game."""
        return page_of("game", self.id)

    @classmethod
    def _read_all(cls, objects: Collection[Any], faults: Faults) -> list[Self]:
        read: list[Self] = []
        # Rows of one console share one text, which takes less memory.
        shared_console_name: Any = None
        (
            title_key,
            id_key,
            console_id_key,
            console_name_key,
            image_icon_key,
            achievement_count_key,
            leaderboard_count_key,
            points_key,
            modified_at_key,
            forum_topic_id_key,
            hashes_key,
        ) = keys_of(cls, objects) if len(objects) >= MANY else cls._fields
        for src_dict in objects:
            title = src_dict[title_key]
            id = src_dict[id_key]
            console_id = src_dict[console_id_key]
            console_name = src_dict[console_name_key]
            image_icon = src_dict[image_icon_key]
            achievement_count = src_dict[achievement_count_key]
            leaderboard_count = src_dict[leaderboard_count_key]
            points = src_dict[points_key]
            modified_at = src_dict[modified_at_key]
            forum_topic_id = src_dict[forum_topic_id_key]
            hashes = src_dict.get(hashes_key)
            if (
                (type(title) is not str and title is not None)
                or id.__class__ is not int
                or console_id.__class__ is not int
                or (type(console_name) is not str and console_name is not None)
                or (type(image_icon) is not str and image_icon is not None)
                or achievement_count.__class__ is not int
                or leaderboard_count.__class__ is not int
                or points.__class__ is not int
                or (type(forum_topic_id) is not int and forum_topic_id is not None)
            ):
                raise FieldError
            if modified_at is not None:
                modified_at = fromisoformat(modified_at + "Z") if len(modified_at) == 19 else read_utc(modified_at)
            if hashes is not None:
                if type(hashes) is not list:
                    hashes = read_list(hashes)
                for item in hashes:
                    if type(item) is not str and item is not None:
                        raise FieldError

            if console_name != shared_console_name:
                shared_console_name = console_name
            reply = _Mutable()
            reply.title = title
            reply.id = id
            reply.console_id = console_id
            reply.console_name = shared_console_name
            reply.image_icon = image_icon
            reply.achievement_count = achievement_count
            reply.leaderboard_count = leaderboard_count
            reply.points = points
            reply.modified_at = modified_at
            reply.forum_topic_id = forum_topic_id
            reply.hashes = hashes
            reply.additional_properties = NOTHING
            if len(src_dict) != 10 + (hashes is not None):
                reply.additional_properties = undocumented_fields(cls, src_dict, faults)
            reply.__class__ = cls
            read.append(reply)
        return read


_Mutable = mutable(ListedGame)
