# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from types import MappingProxyType
from typing import Any, ClassVar, Self

from attrs import define as _attrs_define

from ..types import (
    NOTHING,
    STRING,
    FieldError,
    Kind,
    Model,
    list_of,
    mutable,
    nullable,
    read_list,
)


@_attrs_define(frozen=True, eq=False, repr=False, getstate_setstate=False)
class GameHash(Model):
    """A file that is known to work with the achievements of a game.

    Attributes:
        name: The name of the file.
        md5: The hash by which emulators identify the game. For many consoles, it is not the hash of the whole file.
        labels: The origin of the file, such as `nointro`. The list becomes an object if an empty label was stored
            before another one.
        patch_url: The URL of the patch that creates this file.
        additional_properties: Undocumented fields that the server sent.
    """

    name: None | str
    """The name of the file."""
    md5: None | str
    """The hash by which emulators identify the game. For many consoles, it is not the hash of the whole file."""
    labels: list[str]
    """The origin of the file, such as `nointro`. The list becomes an object if an empty label was stored before
    another one."""
    patch_url: None | str
    """The URL of the patch that creates this file."""
    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "Name": ("name", nullable(STRING)),
        "MD5": ("md5", nullable(STRING)),
        "Labels": ("labels", list_of(STRING)),
        "PatchUrl": ("patch_url", nullable(STRING)),
    }

    # It contains a list or a map.
    __hash__ = None  # type: ignore[assignment]

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
        if type(labels) is not list:
            labels = read_list(labels)
        for item in labels:
            if type(item) is not str:
                raise FieldError

        reply: Any = object.__new__(_Mutable)
        reply.name = name
        reply.md5 = md5
        reply.labels = labels
        reply.patch_url = patch_url
        reply.additional_properties = NOTHING
        if len(src_dict) != 4:
            unknown = {key: value for key, value in src_dict.items() if key not in cls._fields}
            reply.additional_properties = MappingProxyType(unknown)
        reply.__class__ = cls
        found: Self = reply
        return found


_Mutable = mutable(GameHash)
