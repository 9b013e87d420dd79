# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from collections.abc import Collection
from typing import Any, ClassVar, Self

from attrs import define as _attrs_define

from ..models.game_hash import GameHash
from ..types import (
    MANY,
    NOTHING,
    Faults,
    Kind,
    Model,
    keys_of,
    list_of,
    mutable,
    object_of,
    read_list,
    undocumented_fields,
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
    def _read_all(cls, objects: Collection[Any], faults: Faults) -> list[Self]:
        read: list[Self] = []
        (results_key,) = keys_of(cls, objects) if len(objects) >= MANY else cls._fields
        for src_dict in objects:
            results = src_dict[results_key]
            results = GameHash._read_all(read_list(results), faults)

            reply = _Mutable()
            reply.results = results
            reply.additional_properties = NOTHING
            if len(src_dict) != 1:
                reply.additional_properties = undocumented_fields(cls, src_dict, faults)
            reply.__class__ = cls
            read.append(reply)
        return read


_Mutable = mutable(GameHashes)
