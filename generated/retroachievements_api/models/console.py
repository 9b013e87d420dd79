# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from collections.abc import Collection
from typing import Any, ClassVar, Self

from attrs import define as _attrs_define

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
    keys_of,
    mutable,
    undocumented_fields,
)


@_attrs_define(frozen=True, eq=False, repr=False, getstate_setstate=False)
class Console(Model):
    """A console.

    Attributes:
        id: The id of the console. 100 is Hubs, 101 Events, 102 Standalone.
        name: The name of the console.
        icon_url: The full URL of the icon.
        active: Whether the console is open for achievements.
        is_game_system: Whether it is a console; false for hubs and events.
        additional_properties: Undocumented fields that the server sent.
    """

    id: int
    """The id of the console. 100 is Hubs, 101 Events, 102 Standalone."""
    name: str
    """The name of the console."""
    icon_url: str
    """The full URL of the icon."""
    active: bool
    """Whether the console is open for achievements."""
    is_game_system: bool
    """Whether it is a console; false for hubs and events."""
    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "ID": ("id", INTEGER),
        "Name": ("name", STRING),
        "IconURL": ("icon_url", STRING),
        "Active": ("active", FLAG),
        "IsGameSystem": ("is_game_system", FLAG),
    }

    @classmethod
    def _read_all(cls, objects: Collection[Any], faults: Faults) -> list[Self]:
        read: list[Self] = []
        (
            id_key,
            name_key,
            icon_url_key,
            active_key,
            is_game_system_key,
        ) = keys_of(cls, objects) if len(objects) >= MANY else cls._fields
        for src_dict in objects:
            id = src_dict[id_key]
            name = src_dict[name_key]
            icon_url = src_dict[icon_url_key]
            active = src_dict[active_key]
            is_game_system = src_dict[is_game_system_key]
            if (
                id.__class__ is not int
                or name.__class__ is not str
                or icon_url.__class__ is not str
                or type(active) is float
                or type(is_game_system) is float
            ):
                raise FieldError
            active = FLAGS[active]
            is_game_system = FLAGS[is_game_system]

            reply = _Mutable()
            reply.id = id
            reply.name = name
            reply.icon_url = icon_url
            reply.active = active
            reply.is_game_system = is_game_system
            reply.additional_properties = NOTHING
            if len(src_dict) != 5:
                reply.additional_properties = undocumented_fields(cls, src_dict, faults)
            reply.__class__ = cls
            read.append(reply)
        return read


_Mutable = mutable(Console)
