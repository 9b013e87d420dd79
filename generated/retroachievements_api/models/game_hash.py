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
    list_of,
    mutable,
    nullable,
    read_list,
    undocumented_fields,
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
    def _read_all(cls, objects: Collection[Any], faults: Faults) -> list[Self]:
        read: list[Self] = []
        (
            name_key,
            md5_key,
            labels_key,
            patch_url_key,
        ) = keys_of(cls, objects) if len(objects) >= MANY else cls._fields
        for src_dict in objects:
            name = src_dict[name_key]
            md5 = src_dict[md5_key]
            labels = src_dict[labels_key]
            patch_url = src_dict[patch_url_key]
            if (
                (type(name) is not str and name is not None)
                or (type(md5) is not str and md5 is not None)
                or (type(patch_url) is not str and patch_url is not None)
            ):
                raise FieldError
            if type(labels) is not list:
                labels = read_list(labels)
            for item in labels:
                if item.__class__ is not str:
                    raise FieldError

            reply = _Mutable()
            reply.name = name
            reply.md5 = md5
            reply.labels = labels
            reply.patch_url = patch_url
            reply.additional_properties = NOTHING
            if len(src_dict) != 4:
                reply.additional_properties = undocumented_fields(cls, src_dict, faults)
            reply.__class__ = cls
            read.append(reply)
        return read


_Mutable = mutable(GameHash)
