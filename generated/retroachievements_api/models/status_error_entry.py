# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from collections.abc import Collection
from typing import Any, ClassVar, Self

from attrs import define as _attrs_define

from ..types import (
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
class StatusErrorEntry(Model):
    """One error.

    Attributes:
        status: The HTTP status, as a string.
        code: An error code for programs, such as `unauthorized`.
        title: The error message.
        additional_properties: Undocumented fields that the server sent.
    """

    status: str
    """The HTTP status, as a string."""
    code: str
    """An error code for programs, such as `unauthorized`."""
    title: str
    """The error message."""
    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "status": ("status", STRING),
        "code": ("code", STRING),
        "title": ("title", STRING),
    }

    @classmethod
    def _read_all(cls, objects: Collection[Any], faults: Faults) -> list[Self]:
        read: list[Self] = []
        (
            status_key,
            code_key,
            title_key,
        ) = keys_of(cls, objects) if len(objects) >= MANY else cls._fields
        for src_dict in objects:
            status = src_dict[status_key]
            code = src_dict[code_key]
            title = src_dict[title_key]
            if status.__class__ is not str or code.__class__ is not str or title.__class__ is not str:
                raise FieldError

            reply = _Mutable()
            reply.status = status
            reply.code = code
            reply.title = title
            reply.additional_properties = NOTHING
            if len(src_dict) != 3:
                reply.additional_properties = undocumented_fields(cls, src_dict, faults)
            reply.__class__ = cls
            read.append(reply)
        return read


_Mutable = mutable(StatusErrorEntry)
