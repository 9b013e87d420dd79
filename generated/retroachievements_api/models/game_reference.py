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
class GameReference(Model):
    """The game that an achievement belongs to.

    Attributes:
        id: The id of the game.
        title: The title of the game.
        additional_properties: Undocumented fields that the server sent.
    """

    id: int
    """The id of the game."""
    title: None | str
    """The title of the game."""
    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "ID": ("id", INTEGER),
        "Title": ("title", nullable(STRING)),
    }

    @property
    def page_url(self) -> str:
        """The URL of the site's page about this game."""
        return page_of("game", self.id)

    @classmethod
    def _read_all(cls, objects: Collection[Any], faults: Faults) -> list[Self]:
        read: list[Self] = []
        (
            id_key,
            title_key,
        ) = keys_of(cls, objects) if len(objects) >= MANY else cls._fields
        for src_dict in objects:
            id = src_dict[id_key]
            title = src_dict[title_key]
            if id.__class__ is not int or (type(title) is not str and title is not None):
                raise FieldError

            reply = _Mutable()
            reply.id = id
            reply.title = title
            reply.additional_properties = NOTHING
            if len(src_dict) != 2:
                reply.additional_properties = undocumented_fields(cls, src_dict, faults)
            reply.__class__ = cls
            read.append(reply)
        return read


_Mutable = mutable(GameReference)
