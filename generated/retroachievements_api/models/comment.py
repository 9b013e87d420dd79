# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import FieldError, read_utc, wrong_type


@_attrs_define
class Comment:
    """A comment."""

    user: str
    """The display name of who wrote it. It can change."""
    ulid: None | str
    """The ULID of who wrote it. It never changes."""
    submitted_at: datetime.datetime
    """When it was written."""
    text: str
    """The text as stored, with line feeds and with shortcodes such as `[user=MockUser]` and `[game=1]`."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """What the server sent beyond the documented fields."""

    def to_dict(self) -> dict[str, Any]:
        """The keys of the wire with values for JSON: timestamps in ISO 8601, flags as true and false."""
        field_dict: dict[str, Any] = dict(self.additional_properties)
        user = self.user
        field_dict["User"] = user
        ulid: None | str
        ulid = self.ulid
        field_dict["ULID"] = ulid
        submitted_at = self.submitted_at.isoformat()
        field_dict["Submitted"] = submitted_at
        text = self.text
        field_dict["CommentText"] = text
        return field_dict

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read what the server sent. Raises FieldError, which names what is missing or of another type."""
        if type(src_dict) is not dict and not isinstance(src_dict, Mapping):
            raise wrong_type("Comment", "an object", src_dict)
        try:
            user = src_dict["User"]
            ulid = src_dict["ULID"]
            submitted_at = src_dict["Submitted"]
            text = src_dict["CommentText"]
        except KeyError as missing:
            raise FieldError(f"Comment.{missing.args[0]} is missing") from None
        if type(user) is not str:
            raise wrong_type("Comment.User", "a string", user)
        if ulid is not None and type(ulid) is not str:
            raise wrong_type("Comment.ULID", "a string", ulid)
        submitted_at = read_utc("Comment.Submitted", submitted_at)
        if type(text) is not str:
            raise wrong_type("Comment.CommentText", "a string", text)

        reply = cls.__new__(cls)
        reply.user = user
        reply.ulid = ulid
        reply.submitted_at = submitted_at
        reply.text = text
        reply.additional_properties = {}
        if len(src_dict) != 4:
            documented = (
                "User",
                "ULID",
                "Submitted",
                "CommentText",
            )
            reply.additional_properties = {key: value for key, value in src_dict.items() if key not in documented}
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
