# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
import datetime
from collections.abc import Collection
from typing import Any, ClassVar, Self

from attrs import define as _attrs_define

from ..types import (
    MANY,
    NOTHING,
    STRING,
    TIMESTAMP,
    UTC,
    Faults,
    FieldError,
    Kind,
    Model,
    fromisoformat,
    in_utc,
    keys_of,
    mutable,
    nullable,
    undocumented_fields,
)


@_attrs_define(frozen=True, eq=False, repr=False, getstate_setstate=False)
class Comment(Model):
    """A comment.

    Attributes:
        user: The display name of the author, which can change. "Server" is the site itself, which comments on
            changes to an achievement.
        ulid: The ULID of the author, which never changes.
        submitted_at: When the comment was written.
        text: The text as stored, with line feeds and shortcodes such as `[user=MockUser]` and `[game=1]`.
        additional_properties: Undocumented fields that the server sent.
    """

    user: str
    """The display name of the author, which can change. "Server" is the site itself, which comments on changes to an
    achievement."""
    ulid: None | str
    """The ULID of the author, which never changes."""
    submitted_at: datetime.datetime
    """When the comment was written."""
    text: str
    """The text as stored, with line feeds and shortcodes such as `[user=MockUser]` and `[game=1]`."""
    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "User": ("user", STRING),
        "ULID": ("ulid", nullable(STRING)),
        "Submitted": ("submitted_at", TIMESTAMP),
        "CommentText": ("text", STRING),
    }

    @classmethod
    def _read_all(cls, objects: Collection[Any], faults: Faults) -> list[Self]:
        read: list[Self] = []
        (
            user_key,
            ulid_key,
            submitted_at_key,
            text_key,
        ) = keys_of(cls, objects) if len(objects) >= MANY else cls._fields
        for src_dict in objects:
            user = src_dict[user_key]
            ulid = src_dict[ulid_key]
            submitted_at = src_dict[submitted_at_key]
            text = src_dict[text_key]
            if user.__class__ is not str or (type(ulid) is not str and ulid is not None) or text.__class__ is not str:
                raise FieldError
            submitted_at = fromisoformat(submitted_at)
            if submitted_at.tzinfo is not UTC:
                submitted_at = in_utc(submitted_at)

            reply = _Mutable()
            reply.user = user
            reply.ulid = ulid
            reply.submitted_at = submitted_at
            reply.text = text
            reply.additional_properties = NOTHING
            if len(src_dict) != 4:
                reply.additional_properties = undocumented_fields(cls, src_dict, faults)
            reply.__class__ = cls
            read.append(reply)
        return read


_Mutable = mutable(Comment)
