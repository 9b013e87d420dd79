# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from collections.abc import Collection
from typing import Any, ClassVar, Self

from attrs import define as _attrs_define

from ..models.comment import Comment
from ..types import (
    INTEGER,
    MANY,
    NOTHING,
    Faults,
    FieldError,
    Kind,
    Model,
    keys_of,
    list_of,
    mutable,
    object_of,
    read_list,
    undocumented_fields,
)


@_attrs_define(frozen=True, eq=False, repr=False, getstate_setstate=False)
class CommentsPage(Model):
    """A page of comments.

    Attributes:
        count: How many comments are on this page.
        total: How many comments are on all pages together. A banned user whose key was not deleted receives the
            same number, but no `results`.
        results: The comments. Empty past the end.
        additional_properties: Undocumented fields that the server sent.
    """

    count: int
    """How many comments are on this page."""
    total: int
    """How many comments are on all pages together. A banned user whose key was not deleted receives the same number,
    but no `results`."""
    results: list[Comment]
    """The comments. Empty past the end."""
    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "Count": ("count", INTEGER),
        "Total": ("total", INTEGER),
        "Results": ("results", list_of(object_of(Comment))),
    }

    # It contains a list or a map.
    __hash__ = None  # type: ignore[assignment]

    @classmethod
    def _read_all(cls, objects: Collection[Any], faults: Faults) -> list[Self]:
        read: list[Self] = []
        (
            count_key,
            total_key,
            results_key,
        ) = keys_of(cls, objects) if len(objects) >= MANY else cls._fields
        for src_dict in objects:
            count = src_dict[count_key]
            total = src_dict[total_key]
            results = src_dict[results_key]
            if count.__class__ is not int or total.__class__ is not int:
                raise FieldError
            results = Comment._read_all(read_list(results), faults)

            reply = _Mutable()
            reply.count = count
            reply.total = total
            reply.results = results
            reply.additional_properties = NOTHING
            if len(src_dict) != 3:
                reply.additional_properties = undocumented_fields(cls, src_dict, faults)
            reply.__class__ = cls
            read.append(reply)
        return read


_Mutable = mutable(CommentsPage)
