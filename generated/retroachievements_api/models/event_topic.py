# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from types import MappingProxyType
from typing import Any, ClassVar, Self

from attrs import define as _attrs_define

from ..types import (
    INTEGER,
    NOTHING,
    FieldError,
    Kind,
    Model,
    mutable,
    nullable,
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
    def _read(cls, src_dict: Any) -> Self:
        id = src_dict["ID"]
        if id is not None and type(id) is not int:
            raise FieldError

        reply: Any = object.__new__(_Mutable)
        reply.id = id
        reply.additional_properties = NOTHING
        if len(src_dict) != 1:
            unknown = {key: value for key, value in src_dict.items() if key not in cls._fields}
            reply.additional_properties = MappingProxyType(unknown)
        reply.__class__ = cls
        found: Self = reply
        return found


_Mutable = mutable(EventTopic)
