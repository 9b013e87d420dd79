# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from __future__ import annotations

from typing import Any, ClassVar, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..errors import MissingField
from ..types import (
    INTEGER,
    FieldError,
    Kind,
    Model,
    list_of,
    read_list,
    write_object,
)


@_attrs_define(eq=False, repr=False, getstate_setstate=False)
class AchievementCount(Model):
    """The ids of the official achievements of a game.

    Attributes:
        game_id: The id that was asked for, as it was read, also if there is no such game.
        achievement_ids: The ids of the official achievements, ascending.
        additional_properties: What the server sent beyond the documented fields.
    """

    game_id: int
    """The id that was asked for, as it was read, also if there is no such game."""
    achievement_ids: list[int]
    """The ids of the official achievements, ascending."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """What the server sent beyond the documented fields."""

    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "GameID": ("game_id", INTEGER),
        "AchievementIDs": ("achievement_ids", list_of(INTEGER)),
    }

    def to_dict(self) -> dict[str, Any]:
        """The keys of the wire with values for JSON: timestamps in ISO 8601, flags as true and false.

        What the server left out is left out here too.
        """
        field_dict: dict[str, Any] = dict(self.additional_properties)
        try:
            game_id = self.game_id
            field_dict["GameID"] = game_id
            achievement_ids = self.achievement_ids

            field_dict["AchievementIDs"] = achievement_ids
        except MissingField:
            return write_object(self)
        return field_dict

    @classmethod
    def _read(cls, src_dict: Any) -> Self:
        game_id = src_dict["GameID"]
        achievement_ids = src_dict["AchievementIDs"]
        if type(game_id) is not int:
            raise FieldError
        achievement_ids = read_list(achievement_ids)
        for item in achievement_ids:
            if type(item) is not int:
                raise FieldError

        reply = cls.__new__(cls)
        reply.game_id = game_id
        reply.achievement_ids = achievement_ids
        reply.additional_properties = {}
        if len(src_dict) != 2:
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
