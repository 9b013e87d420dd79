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
class WantToPlayGame(Model):
    """A game that a user wants to play.

    Attributes:
        id: The id of the game.
        title: The title of the game.
        console_id: The id of the console.
        console_name: The name of the console.
        image_icon: Path of the icon of the game on the media host.
        points: The points of all published achievements of the game.
        achievement_count: How many published achievements the game has.
        additional_properties: Undocumented fields that the server sent.
    """

    id: int
    """The id of the game."""
    title: None | str
    """The title of the game."""
    console_id: int
    """The id of the console."""
    console_name: str
    """The name of the console."""
    image_icon: None | str
    """Path of the icon of the game on the media host."""
    points: int | None
    """The points of all published achievements of the game."""
    achievement_count: int | None
    """How many published achievements the game has."""
    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "ID": ("id", INTEGER),
        "Title": ("title", nullable(STRING)),
        "ConsoleID": ("console_id", INTEGER),
        "ConsoleName": ("console_name", STRING),
        "ImageIcon": ("image_icon", nullable(STRING)),
        "PointsTotal": ("points", nullable(INTEGER)),
        "AchievementsPublished": ("achievement_count", nullable(INTEGER)),
    }

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
            id_key,
            title_key,
            console_id_key,
            console_name_key,
            image_icon_key,
            points_key,
            achievement_count_key,
        ) = keys_of(cls, objects) if len(objects) >= MANY else cls._fields
        for src_dict in objects:
            id = src_dict[id_key]
            title = src_dict[title_key]
            console_id = src_dict[console_id_key]
            console_name = src_dict[console_name_key]
            image_icon = src_dict[image_icon_key]
            points = src_dict[points_key]
            achievement_count = src_dict[achievement_count_key]
            if (
                id.__class__ is not int
                or (type(title) is not str and title is not None)
                or console_id.__class__ is not int
                or console_name.__class__ is not str
                or (type(image_icon) is not str and image_icon is not None)
                or (type(points) is not int and points is not None)
                or (type(achievement_count) is not int and achievement_count is not None)
            ):
                raise FieldError

            if console_name != shared_console_name:
                shared_console_name = console_name
            reply = _Mutable()
            reply.id = id
            reply.title = title
            reply.console_id = console_id
            reply.console_name = shared_console_name
            reply.image_icon = image_icon
            reply.points = points
            reply.achievement_count = achievement_count
            reply.additional_properties = NOTHING
            if len(src_dict) != 7:
                reply.additional_properties = undocumented_fields(cls, src_dict, faults)
            reply.__class__ = cls
            read.append(reply)
        return read


_Mutable = mutable(WantToPlayGame)
