# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..errors import MissingField
from ..types import (
    INTEGER,
    FieldError,
    Kind,
    Model,
    list_of,
    object_of,
    read_list,
    write_object,
)

if TYPE_CHECKING:
    from ..models.comment import Comment


@_attrs_define(eq=False, repr=False, getstate_setstate=False)
class CommentsPage(Model):
    """A page of comments.

    Attributes:
        count: How many comments this page has.
        total: How many comments there are on all pages together. It is the same for a banned user whose key was not
            deleted, although such a key gets no `results`.
        results: The comments. Empty past the last one.
        additional_properties: What the server sent beyond the documented fields.
    """

    count: int
    """How many comments this page has."""
    total: int
    """How many comments there are on all pages together. It is the same for a banned user whose key was not deleted,
    although such a key gets no `results`."""
    results: list[Comment]
    """The comments. Empty past the last one."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """What the server sent beyond the documented fields."""

    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "Count": ("count", INTEGER),
        "Total": ("total", INTEGER),
        "Results": ("results", list_of(object_of("Comment"))),
    }

    def to_dict(self) -> dict[str, Any]:
        """The keys of the wire with values for JSON: timestamps in ISO 8601, flags as true and false.

        What the server left out is left out here too.
        """
        field_dict: dict[str, Any] = dict(self.additional_properties)
        try:
            count = self.count
            field_dict["Count"] = count
            total = self.total
            field_dict["Total"] = total
            results = []
            for results_item_data in self.results:
                results_item = results_item_data.to_dict()
                results.append(results_item)

            field_dict["Results"] = results
        except MissingField:
            return write_object(self)
        return field_dict

    @classmethod
    def _read(cls, src_dict: Any) -> Self:
        from ..models.comment import Comment  # noqa: PLC0415

        count = src_dict["Count"]
        total = src_dict["Total"]
        results = src_dict["Results"]
        if type(count) is not int or type(total) is not int:
            raise FieldError
        results = [Comment._read(item) for item in read_list(results)]

        reply = cls.__new__(cls)
        reply.count = count
        reply.total = total
        reply.results = results
        reply.additional_properties = {}
        if len(src_dict) != 3:
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
