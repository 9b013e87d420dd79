# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from __future__ import annotations

from typing import Any, ClassVar, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..errors import MissingField
from ..types import (
    STRING,
    FieldError,
    Kind,
    Model,
    list_of,
    nullable,
    read_list,
    write_object,
)


@_attrs_define(eq=False, repr=False, getstate_setstate=False)
class GameHash(Model):
    """A file that is known to work with the achievements of a game.

    Attributes:
        name: The name of the file.
        md5: The hash by which emulators know the game. For many consoles it is not that of the whole file.
        labels: Where the file comes from, such as `nointro`. It becomes an object where an empty label was stored
            before another one.
        patch_url: The address of the patch that makes this file.
        additional_properties: What the server sent beyond the documented fields.
    """

    name: None | str
    """The name of the file."""
    md5: None | str
    """The hash by which emulators know the game. For many consoles it is not that of the whole file."""
    labels: list[str]
    """Where the file comes from, such as `nointro`. It becomes an object where an empty label was stored before
    another one."""
    patch_url: None | str
    """The address of the patch that makes this file."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """What the server sent beyond the documented fields."""

    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "Name": ("name", nullable(STRING)),
        "MD5": ("md5", nullable(STRING)),
        "Labels": ("labels", list_of(STRING)),
        "PatchUrl": ("patch_url", nullable(STRING)),
    }

    def to_dict(self) -> dict[str, Any]:
        """The keys of the wire with values for JSON: timestamps in ISO 8601, flags as true and false.

        What the server left out is left out here too.
        """
        field_dict: dict[str, Any] = dict(self.additional_properties)
        try:
            name: None | str
            name = self.name
            field_dict["Name"] = name
            md5: None | str
            md5 = self.md5
            field_dict["MD5"] = md5
            labels = self.labels

            field_dict["Labels"] = labels
            patch_url: None | str
            patch_url = self.patch_url
            field_dict["PatchUrl"] = patch_url
        except MissingField:
            return write_object(self)
        return field_dict

    @classmethod
    def _read(cls, src_dict: Any) -> Self:
        name = src_dict["Name"]
        md5 = src_dict["MD5"]
        labels = src_dict["Labels"]
        patch_url = src_dict["PatchUrl"]
        if (
            (name is not None and type(name) is not str)
            or (md5 is not None and type(md5) is not str)
            or (patch_url is not None and type(patch_url) is not str)
        ):
            raise FieldError
        labels = read_list(labels)
        for item in labels:
            if type(item) is not str:
                raise FieldError

        reply = cls.__new__(cls)
        reply.name = name
        reply.md5 = md5
        reply.labels = labels
        reply.patch_url = patch_url
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
