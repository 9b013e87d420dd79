# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from types import MappingProxyType
from typing import Any, ClassVar, Self

from attrs import define as _attrs_define

from ..site import page_of
from ..types import (
    INTEGER,
    NOTHING,
    STRING,
    FieldError,
    Kind,
    Model,
    mutable,
    nullable,
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
    def _read(cls, src_dict: Any) -> Self:
        id = src_dict["ID"]
        title = src_dict["Title"]
        console_id = src_dict["ConsoleID"]
        console_name = src_dict["ConsoleName"]
        image_icon = src_dict["ImageIcon"]
        points = src_dict["PointsTotal"]
        achievement_count = src_dict["AchievementsPublished"]
        if (
            type(id) is not int
            or (title is not None and type(title) is not str)
            or type(console_id) is not int
            or type(console_name) is not str
            or (image_icon is not None and type(image_icon) is not str)
            or (points is not None and type(points) is not int)
            or (achievement_count is not None and type(achievement_count) is not int)
        ):
            raise FieldError

        reply: Any = object.__new__(_Mutable)
        reply.id = id
        reply.title = title
        reply.console_id = console_id
        reply.console_name = console_name
        reply.image_icon = image_icon
        reply.points = points
        reply.achievement_count = achievement_count
        reply.additional_properties = NOTHING
        if len(src_dict) != 7:
            unknown = {key: value for key, value in src_dict.items() if key not in cls._fields}
            reply.additional_properties = MappingProxyType(unknown)
        reply.__class__ = cls
        found: Self = reply
        return found


_Mutable = mutable(WantToPlayGame)
