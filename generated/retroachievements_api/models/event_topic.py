# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from collections.abc import Collection
from typing import Any, ClassVar, Self

from attrs import define as _attrs_define

from ..types import (
    INTEGER,
    MANY,
    NOTHING,
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
class EventTopic(Model):
    """The forum topic about an event.

    Attributes:
        id: The id of the forum topic; None if there is none.
        additional_properties: Undocumented fields that the server sent.
    """

    id: int | None
    """The id of the forum topic; None if there is none."""
    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "ID": ("id", nullable(INTEGER)),
    }

    @classmethod
    def _read_all(cls, objects: Collection[Any], faults: Faults) -> list[Self]:
        read: list[Self] = []
        (id_key,) = keys_of(cls, objects) if len(objects) >= MANY else cls._fields
        for src_dict in objects:
            id = src_dict[id_key]
            if type(id) is not int and id is not None:
                raise FieldError

            reply = _Mutable()
            reply.id = id
            reply.additional_properties = NOTHING
            if len(src_dict) != 1:
                reply.additional_properties = undocumented_fields(cls, src_dict, faults)
            reply.__class__ = cls
            read.append(reply)
        return read


_Mutable = mutable(EventTopic)
