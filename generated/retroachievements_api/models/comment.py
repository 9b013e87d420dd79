# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from __future__ import annotations

import datetime
from typing import Any, ClassVar, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..errors import MissingField
from ..types import (
    STRING,
    TIMESTAMP,
    FieldError,
    Kind,
    Model,
    nullable,
    read_utc,
    write_object,
)


@_attrs_define(eq=False, repr=False, getstate_setstate=False)
class Comment(Model):
    """A comment.

    Attributes:
        user: The display name of who wrote it. It can change. Null where the user has none.
        ulid: The ULID of who wrote it. It never changes.
        submitted_at: When it was written.
        text: The text as stored, with line feeds and with shortcodes such as `[user=MockUser]` and `[game=1]`.
        additional_properties: What the server sent beyond the documented fields.
    """

    user: str
    """The display name of who wrote it. It can change. Null where the user has none."""
    ulid: None | str
    """The ULID of who wrote it. It never changes."""
    submitted_at: datetime.datetime
    """When it was written."""
    text: str
    """The text as stored, with line feeds and with shortcodes such as `[user=MockUser]` and `[game=1]`."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """What the server sent beyond the documented fields."""

    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "User": ("user", STRING),
        "ULID": ("ulid", nullable(STRING)),
        "Submitted": ("submitted_at", TIMESTAMP),
        "CommentText": ("text", STRING),
    }

    def to_dict(self) -> dict[str, Any]:
        """The keys of the wire with values for JSON: timestamps in ISO 8601, flags as true and false.

        What the server left out is left out here too.
        """
        field_dict: dict[str, Any] = dict(self.additional_properties)
        try:
            user = self.user
            field_dict["User"] = user
            ulid: None | str
            ulid = self.ulid
            field_dict["ULID"] = ulid
            submitted_at = self.submitted_at.isoformat()
            field_dict["Submitted"] = submitted_at
            text = self.text
            field_dict["CommentText"] = text
        except MissingField:
            return write_object(self)
        return field_dict

    @classmethod
    def _read(cls, src_dict: Any) -> Self:
        user = src_dict["User"]
        ulid = src_dict["ULID"]
        submitted_at = src_dict["Submitted"]
        text = src_dict["CommentText"]
        if type(user) is not str or (ulid is not None and type(ulid) is not str) or type(text) is not str:
            raise FieldError
        submitted_at = read_utc(submitted_at)

        reply = cls.__new__(cls)
        reply.user = user
        reply.ulid = ulid
        reply.submitted_at = submitted_at
        reply.text = text
        reply.additional_properties = {}
        if len(src_dict) != 4:
            reply.additional_properties = {key: value for key, value in src_dict.items() if key not in cls._fields}
        return reply

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties)

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
