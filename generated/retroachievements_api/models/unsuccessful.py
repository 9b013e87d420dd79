# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from collections.abc import Collection
from typing import Any, ClassVar, Self

from attrs import define as _attrs_define

from ..types import (
    FLAG,
    FLAGS,
    MANY,
    NOTHING,
    Faults,
    FieldError,
    Kind,
    Model,
    keys_of,
    mutable,
    undocumented_fields,
)


@_attrs_define(frozen=True, eq=False, repr=False, getstate_setstate=False)
class Unsuccessful(Model):
    """The response of some endpoints, with status 200, if they do not find something.

    Attributes:
        success: Always false.
        additional_properties: Undocumented fields that the server sent.
    """

    success: bool
    """Always false."""
    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "success": ("success", FLAG),
    }

    @classmethod
    def _read_all(cls, objects: Collection[Any], faults: Faults) -> list[Self]:
        read: list[Self] = []
        (success_key,) = keys_of(cls, objects) if len(objects) >= MANY else cls._fields
        for src_dict in objects:
            success = src_dict[success_key]
            if type(success) is float:
                raise FieldError
            success = FLAGS[success]

            reply = _Mutable()
            reply.success = success
            reply.additional_properties = NOTHING
            if len(src_dict) != 1:
                reply.additional_properties = undocumented_fields(cls, src_dict, faults)
            reply.__class__ = cls
            read.append(reply)
        return read


_Mutable = mutable(Unsuccessful)
