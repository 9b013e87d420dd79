# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from collections.abc import Collection
from typing import Any, ClassVar, Self

from attrs import define as _attrs_define

from ..types import (
    NOTHING,
    Faults,
    Kind,
    Model,
    mutable,
    undocumented_fields,
)


@_attrs_define(frozen=True, eq=False, repr=False, getstate_setstate=False)
class InvalidParametersErrors(Model):
    """The messages for each parameter, by name.

    Attributes:
        additional_properties: Undocumented fields that the server sent.
    """

    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {}

    @classmethod
    def _read_all(cls, objects: Collection[Any], faults: Faults) -> list[Self]:
        read: list[Self] = []
        for src_dict in objects:
            reply = _Mutable()
            reply.additional_properties = NOTHING
            if len(src_dict) != 0:
                reply.additional_properties = undocumented_fields(cls, src_dict, faults)
            reply.__class__ = cls
            read.append(reply)
        return read


_Mutable = mutable(InvalidParametersErrors)
