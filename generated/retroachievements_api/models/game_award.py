# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
import datetime
from collections.abc import Collection
from typing import Any, ClassVar, Self

from attrs import define as _attrs_define

from ..models.award_kind import AWARD_KIND_MEMBERS, AwardKind
from ..types import (
    INTEGER,
    MANY,
    NOTHING,
    STRING,
    TIMESTAMP,
    UTC,
    Faults,
    FieldError,
    Kind,
    Model,
    enum_of,
    fromisoformat,
    in_utc,
    keys_of,
    mutable,
    nullable,
    undocumented_fields,
)


@_attrs_define(frozen=True, eq=False, repr=False, getstate_setstate=False)
class GameAward(Model):
    """A user's award for beating, completing or mastering a game.

    Attributes:
        user: The display name of the user, which can change.
        ulid: The ULID of the user, which never changes.
        award_kind: The kind of a game award. Beaten: the player finished the game, with all of its progression.
            Completed: the player unlocked all achievements, not all of them in hardcore mode. Mastered: the player
            unlocked all achievements in hardcore mode.
        awarded_at: When the award was granted.
        game_id: The id of the game.
        game_title: The title of the game.
        console_id: The id of the console; None for a game without one.
        console_name: The name of the console; None for a game without one.
        additional_properties: Undocumented fields that the server sent.
    """

    user: str
    """The display name of the user, which can change."""
    ulid: None | str
    """The ULID of the user, which never changes."""
    award_kind: AwardKind
    """The kind of a game award. Beaten: the player finished the game, with all of its progression. Completed: the
    player unlocked all achievements, not all of them in hardcore mode. Mastered: the player unlocked all
    achievements in hardcore mode."""
    awarded_at: datetime.datetime
    """When the award was granted."""
    game_id: int
    """The id of the game."""
    game_title: None | str
    """The title of the game."""
    console_id: int | None
    """The id of the console; None for a game without one."""
    console_name: None | str
    """The name of the console; None for a game without one."""
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

    @classmethod
    def _read_all(cls, objects: Collection[Any], faults: Faults) -> list[Self]:
        read: list[Self] = []
        # Rows of one console share one text, which takes less memory.
        shared_console_name: Any = None
        (
            user_key,
            ulid_key,
            award_kind_key,
            awarded_at_key,
            game_id_key,
            game_title_key,
            console_id_key,
            console_name_key,
        ) = keys_of(cls, objects) if len(objects) >= MANY else cls._fields
        for src_dict in objects:
            user = src_dict[user_key]
            ulid = src_dict[ulid_key]
            award_kind = src_dict[award_kind_key]
            awarded_at = src_dict[awarded_at_key]
            game_id = src_dict[game_id_key]
            game_title = src_dict[game_title_key]
            console_id = src_dict[console_id_key]
            console_name = src_dict[console_name_key]
            if (
                user.__class__ is not str
                or (type(ulid) is not str and ulid is not None)
                or game_id.__class__ is not int
                or (type(game_title) is not str and game_title is not None)
                or (type(console_id) is not int and console_id is not None)
                or (type(console_name) is not str and console_name is not None)
            ):
                raise FieldError
            award_kind = AWARD_KIND_MEMBERS[award_kind]
            awarded_at = fromisoformat(awarded_at)
            if awarded_at.tzinfo is not UTC:
                awarded_at = in_utc(awarded_at)

            if console_name != shared_console_name:
                shared_console_name = console_name
            reply = _Mutable()
            reply.user = user
            reply.ulid = ulid
            reply.award_kind = award_kind
            reply.awarded_at = awarded_at
            reply.game_id = game_id
            reply.game_title = game_title
            reply.console_id = console_id
            reply.console_name = shared_console_name
            reply.additional_properties = NOTHING
            if len(src_dict) != 8:
                reply.additional_properties = undocumented_fields(cls, src_dict, faults)
            reply.__class__ = cls
            read.append(reply)
        return read


_Mutable = mutable(GameAward)
