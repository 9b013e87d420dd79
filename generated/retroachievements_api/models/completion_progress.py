# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
import datetime
from collections.abc import Collection
from typing import Any, ClassVar, Self

from attrs import define as _attrs_define

from ..models.award_kind import AWARD_KIND_MEMBERS, AwardKind
from ..site import page_of
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
class CompletionProgress(Model):
    """A user's progress in a game. In rows that come from an award alone, all three numbers are 0.

    Attributes:
        game_id: The id of the game.
        title: The title of the game.
        image_icon: Path of the icon of the game on the media host, such as `/Images/000001.png`.
        console_id: The id of the console of the game.
        console_name: The name of the console of the game.
        possible_achievements: How many official achievements the game has.
        unlocked_achievements: How many of them the user unlocked, in either mode.
        hardcore_unlocked_achievements: How many of them the user unlocked in hardcore mode.
        most_recent_awarded_at: When the user last unlocked an achievement of the game. In rows that come from an
            award alone, the date of the first award, by display order and then by time.
        highest_award_kind: The user's highest award for the game; None if there is none.
        highest_awarded_at: When the user received that award.
        additional_properties: Undocumented fields that the server sent.
    """

    game_id: int
    """The id of the game."""
    title: None | str
    """The title of the game."""
    image_icon: None | str
    """Path of the icon of the game on the media host, such as `/Images/000001.png`."""
    console_id: int
    """The id of the console of the game."""
    console_name: None | str
    """The name of the console of the game."""
    possible_achievements: int
    """How many official achievements the game has."""
    unlocked_achievements: int | None
    """How many of them the user unlocked, in either mode."""
    hardcore_unlocked_achievements: int
    """How many of them the user unlocked in hardcore mode."""
    most_recent_awarded_at: datetime.datetime | None
    """When the user last unlocked an achievement of the game. In rows that come from an award alone, the date of the
    first award, by display order and then by time."""
    highest_award_kind: AwardKind | None
    """The user's highest award for the game; None if there is none."""
    highest_awarded_at: datetime.datetime | None
    """When the user received that award."""
    _fields: ClassVar[dict[str, tuple[str, Kind]]] = {
        "GameID": ("game_id", INTEGER),
        "Title": ("title", nullable(STRING)),
        "ImageIcon": ("image_icon", nullable(STRING)),
        "ConsoleID": ("console_id", INTEGER),
        "ConsoleName": ("console_name", nullable(STRING)),
        "MaxPossible": ("possible_achievements", INTEGER),
        "NumAwarded": ("unlocked_achievements", nullable(INTEGER)),
        "NumAwardedHardcore": ("hardcore_unlocked_achievements", INTEGER),
        "MostRecentAwardedDate": ("most_recent_awarded_at", nullable(TIMESTAMP)),
        "HighestAwardKind": ("highest_award_kind", nullable(enum_of(AwardKind, STRING))),
        "HighestAwardDate": ("highest_awarded_at", nullable(TIMESTAMP)),
    }

    @property
    def page_url(self) -> str:
        """The URL of the site's page about this game."""
        return page_of("game", self.game_id)

    @classmethod
    def _read_all(cls, objects: Collection[Any], faults: Faults) -> list[Self]:
        read: list[Self] = []
        # Rows of one console share one text, which takes less memory.
        shared_console_name: Any = None
        (
            game_id_key,
            title_key,
            image_icon_key,
            console_id_key,
            console_name_key,
            possible_achievements_key,
            unlocked_achievements_key,
            hardcore_unlocked_achievements_key,
            most_recent_awarded_at_key,
            highest_award_kind_key,
            highest_awarded_at_key,
        ) = keys_of(cls, objects) if len(objects) >= MANY else cls._fields
        for src_dict in objects:
            game_id = src_dict[game_id_key]
            title = src_dict[title_key]
            image_icon = src_dict[image_icon_key]
            console_id = src_dict[console_id_key]
            console_name = src_dict[console_name_key]
            possible_achievements = src_dict[possible_achievements_key]
            unlocked_achievements = src_dict[unlocked_achievements_key]
            hardcore_unlocked_achievements = src_dict[hardcore_unlocked_achievements_key]
            most_recent_awarded_at = src_dict[most_recent_awarded_at_key]
            highest_award_kind = src_dict[highest_award_kind_key]
            highest_awarded_at = src_dict[highest_awarded_at_key]
            if (
                game_id.__class__ is not int
                or (type(title) is not str and title is not None)
                or (type(image_icon) is not str and image_icon is not None)
                or console_id.__class__ is not int
                or (type(console_name) is not str and console_name is not None)
                or possible_achievements.__class__ is not int
                or (type(unlocked_achievements) is not int and unlocked_achievements is not None)
                or hardcore_unlocked_achievements.__class__ is not int
            ):
                raise FieldError
            if most_recent_awarded_at is not None:
                most_recent_awarded_at = fromisoformat(most_recent_awarded_at)
                if most_recent_awarded_at.tzinfo is not UTC:
                    most_recent_awarded_at = in_utc(most_recent_awarded_at)
            if highest_award_kind is not None:
                highest_award_kind = AWARD_KIND_MEMBERS[highest_award_kind]
            if highest_awarded_at is not None:
                highest_awarded_at = fromisoformat(highest_awarded_at)
                if highest_awarded_at.tzinfo is not UTC:
                    highest_awarded_at = in_utc(highest_awarded_at)

            if console_name != shared_console_name:
                shared_console_name = console_name
            reply = _Mutable()
            reply.game_id = game_id
            reply.title = title
            reply.image_icon = image_icon
            reply.console_id = console_id
            reply.console_name = shared_console_name
            reply.possible_achievements = possible_achievements
            reply.unlocked_achievements = unlocked_achievements
            reply.hardcore_unlocked_achievements = hardcore_unlocked_achievements
            reply.most_recent_awarded_at = most_recent_awarded_at
            reply.highest_award_kind = highest_award_kind
            reply.highest_awarded_at = highest_awarded_at
            reply.additional_properties = NOTHING
            if len(src_dict) != 11:
                reply.additional_properties = undocumented_fields(cls, src_dict, faults)
            reply.__class__ = cls
            read.append(reply)
        return read


_Mutable = mutable(CompletionProgress)
