# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from __future__ import annotations

import datetime
from typing import Any, ClassVar, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..errors import MissingField
from ..models.award_kind import AwardKind, read_award_kind
from ..types import (
    INTEGER,
    STRING,
    TIMESTAMP,
    FieldError,
    Kind,
    Model,
    enum_of,
    nullable,
    read_utc,
    write_object,
)


@_attrs_define(eq=False, repr=False, getstate_setstate=False)
class GameAward(Model):
    """That a user beat, completed or mastered a game.

    Attributes:
        user: The display name of the user. It can change. Null where the user has none.
        ulid: The ULID of the user. It never changes.
        award_kind: What a game award is for. Beaten: the game was finished, with all of its progression. Completed:
            all of its achievements, softcore. Mastered: all of them, hardcore.
        awarded_at: When the award was granted.
        game_id: The id of the game.
        game_title: The title of the game.
        console_id: The id of the console; null for a game without one.
        console_name: The name of the console; null for a game without one.
        additional_properties: What the server sent beyond the documented fields.
    """

    user: str
    """The display name of the user. It can change. Null where the user has none."""
    ulid: None | str
    """The ULID of the user. It never changes."""
    award_kind: AwardKind
    """What a game award is for. Beaten: the game was finished, with all of its progression. Completed: all of its
    achievements, softcore. Mastered: all of them, hardcore."""
    awarded_at: datetime.datetime
    """When the award was granted."""
    game_id: int
    """The id of the game."""
    game_title: None | str
    """The title of the game."""
    console_id: int | None
    """The id of the console; null for a game without one."""
    console_name: None | str
    """The name of the console; null for a game without one."""
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)
    """What the server sent beyond the documented fields."""

    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "User": ("user", STRING),
        "ULID": ("ulid", nullable(STRING)),
        "AwardKind": ("award_kind", enum_of(AwardKind, STRING)),
        "AwardDate": ("awarded_at", TIMESTAMP),
        "GameID": ("game_id", INTEGER),
        "GameTitle": ("game_title", nullable(STRING)),
        "ConsoleID": ("console_id", nullable(INTEGER)),
        "ConsoleName": ("console_name", nullable(STRING)),
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
            award_kind = self.award_kind.value
            field_dict["AwardKind"] = award_kind
            awarded_at = self.awarded_at.isoformat()
            field_dict["AwardDate"] = awarded_at
            game_id = self.game_id
            field_dict["GameID"] = game_id
            game_title: None | str
            game_title = self.game_title
            field_dict["GameTitle"] = game_title
            console_id: int | None
            console_id = self.console_id
            field_dict["ConsoleID"] = console_id
            console_name: None | str
            console_name = self.console_name
            field_dict["ConsoleName"] = console_name
        except MissingField:
            return write_object(self)
        return field_dict

    @classmethod
    def _read(cls, src_dict: Any) -> Self:
        user = src_dict["User"]
        ulid = src_dict["ULID"]
        award_kind = src_dict["AwardKind"]
        awarded_at = src_dict["AwardDate"]
        game_id = src_dict["GameID"]
        game_title = src_dict["GameTitle"]
        console_id = src_dict["ConsoleID"]
        console_name = src_dict["ConsoleName"]
        if (
            type(user) is not str
            or (ulid is not None and type(ulid) is not str)
            or type(award_kind) is not str
            or type(game_id) is not int
            or (game_title is not None and type(game_title) is not str)
            or (console_id is not None and type(console_id) is not int)
            or (console_name is not None and type(console_name) is not str)
        ):
            raise FieldError
        award_kind = read_award_kind(award_kind)
        awarded_at = read_utc(awarded_at)

        reply = cls.__new__(cls)
        reply.user = user
        reply.ulid = ulid
        reply.award_kind = award_kind
        reply.awarded_at = awarded_at
        reply.game_id = game_id
        reply.game_title = game_title
        reply.console_id = console_id
        reply.console_name = console_name
        reply.additional_properties = {}
        if len(src_dict) != 8:
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
