# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from types import MappingProxyType
from typing import Any, ClassVar, Self

from attrs import define as _attrs_define

from ..models.game_hash import GameHash
from ..types import (
    NOTHING,
    Kind,
    Model,
    list_of,
    mutable,
    object_of,
    read_list,
)


@_attrs_define(frozen=True, eq=False, repr=False, getstate_setstate=False)
class GameHashes(Model):
    """The hashes of a game.

    Attributes:
        results: The hashes, in no particular order.
        additional_properties: Undocumented fields that the server sent.
    """

    results: list[GameHash]
    """The hashes, in no particular order."""
    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "Results": ("results", list_of(object_of(GameHash))),
    }

    # It contains a list or a map.
    __hash__ = None  # type: ignore[assignment]

    @classmethod
    def _read(cls, src_dict: Any) -> Self:
        results = src_dict["Results"]
        results = [GameHash._read(item) for item in read_list(results)]

        reply: Any = object.__new__(_Mutable)
        reply.results = results
        reply.additional_properties = NOTHING
        if len(src_dict) != 1:
            unknown = {key: value for key, value in src_dict.items() if key not in cls._fields}
            reply.additional_properties = MappingProxyType(unknown)
        reply.__class__ = cls
        found: Self = reply
        return found


_Mutable = mutable(GameHashes)
