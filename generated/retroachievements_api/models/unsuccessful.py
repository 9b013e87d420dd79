# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from types import MappingProxyType
from typing import Any, ClassVar, Self

from attrs import define as _attrs_define

from ..types import (
    FLAG,
    NOTHING,
    Kind,
    Model,
    mutable,
    read_flag,
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
    def _read(cls, src_dict: Any) -> Self:
        success = src_dict["success"]
        success = read_flag(success)

        reply: Any = object.__new__(_Mutable)
        reply.success = success
        reply.additional_properties = NOTHING
        if len(src_dict) != 1:
            unknown = {key: value for key, value in src_dict.items() if key not in cls._fields}
            reply.additional_properties = MappingProxyType(unknown)
        reply.__class__ = cls
        found: Self = reply
        return found


_Mutable = mutable(Unsuccessful)
