# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from collections.abc import Collection
from typing import Any, ClassVar, Self

from attrs import define as _attrs_define

from ..types import (
    MANY,
    NOTHING,
    NULL,
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
class UnknownUser(Model):
    """The response of `API_GetUserSummary.php` for an unknown user.

    Attributes:
        id: Always None.
        user: The requested name or ULID.
        additional_properties: Undocumented fields that the server sent.
    """

    id: None
    """Always None."""
    user: str
    """The requested name or ULID."""
    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "ID": ("id", NULL),
        "User": ("user", STRING),
    }

    @classmethod
    def _read_all(cls, objects: Collection[Any], faults: Faults) -> list[Self]:
        read: list[Self] = []
        (
            id_key,
            user_key,
        ) = keys_of(cls, objects) if len(objects) >= MANY else cls._fields
        for src_dict in objects:
            id = src_dict[id_key]
            user = src_dict[user_key]
            if id is not None or user.__class__ is not str:
                raise FieldError

            reply = _Mutable()
            reply.id = id
            reply.user = user
            reply.additional_properties = NOTHING
            if len(src_dict) != 2:
                reply.additional_properties = undocumented_fields(cls, src_dict, faults)
            reply.__class__ = cls
            read.append(reply)
        return read


_Mutable = mutable(UnknownUser)
