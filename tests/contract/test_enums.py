"""Enums have the values that the server's code can send, and accept unknown ones."""

import pickle
from collections import defaultdict
from collections.abc import Iterator
from enum import Enum, StrEnum
from typing import Any

import pytest

from retroachievements_api import models
from retroachievements_api.models import (
    AchievementType,
    AwardKind,
    AwardType,
    ClaimSetType,
    ClaimSpecial,
    ClaimStatus,
    ClaimType,
    Leaderboard,
    LeaderboardFormat,
    LeaderboardState,
    Permissions,
    ProgressionAchievement,
    ReleasedAtGranularity,
    TicketState,
    TicketType,
    UserAward,
)

from ..recorded import REPLIES
from .spec import SCHEMAS, example

# From the server's code. The names of numbers are those of its constants.
TEXTS: dict[type[StrEnum], list[str]] = {
    AchievementType: ["progression", "win_condition", "missable"],
    AwardKind: ["beaten-softcore", "beaten-hardcore", "completed", "mastered"],
    AwardType: [
        *("Mastery/Completion", "Game Beaten", "Achievement Unlocks Yield", "Achievement Points Yield"),
        *("Patreon Supporter", "Certified Legend", "Media Contribution", "Playtest", "Event", "Site Event"),
    ],
    LeaderboardFormat: [
        *("SCORE", "TIME", "MILLISECS", "TIMESECS", "MINUTES", "SECS_AS_MINS", "VALUE", "UNSIGNED", "TENS"),
        *("HUNDREDS", "THOUSANDS", "FIXED1", "FIXED2", "FIXED3"),
        # The default of the database column.
        "",
    ],
    LeaderboardState: ["active", "disabled", "unpromoted"],
    ReleasedAtGranularity: ["day", "month", "year"],
}
NUMBERS = {
    ClaimSetType: [0, 1],
    ClaimSpecial: [0, 1, 2, 3],
    ClaimStatus: [0, 1, 2, 3],
    ClaimType: [0, 1],
    Permissions: [-2, -1, 0, 1, 2, 3, 4, 5, 6],
    TicketState: [0, 1, 2, 3, 4],
    TicketType: [1, 2],
}
ENUMS: dict[Any, list[Any]] = {**TEXTS, **NUMBERS}
KEYS: dict[str, type[Enum]] = {
    "AchievementType": AchievementType,
    "AwardKind": AwardKind,
    "AwardType": AwardType,
    "ClaimType": ClaimType,
    "Format": LeaderboardFormat,
    "HighestAwardKind": AwardKind,
    "Permissions": Permissions,
    "ReleasedAtGranularity": ReleasedAtGranularity,
    "ReportState": TicketState,
    "ReportType": TicketType,
    "SetType": ClaimSetType,
    "Special": ClaimSpecial,
    "State": LeaderboardState,
    "Type": AchievementType,
    "type": AchievementType,
}


@pytest.mark.parametrize("enum", ENUMS, ids=lambda enum: enum.__name__)
def test_enum_has_exactly_these_values(enum: type[Enum]) -> None:
    assert [member.value for member in enum] == ENUMS[enum]


def test_all_enums_are_tested() -> None:
    assert {enum.__name__ for enum in ENUMS} == {name for name, schema in SCHEMAS.items() if "enum" in schema}


@pytest.mark.parametrize("enum", ENUMS, ids=lambda enum: enum.__name__)
def test_enum_accepts_unknown_values(enum: type[Enum]) -> None:
    value = "new-one" if enum in TEXTS else 77
    unknown: Any = enum(value)
    assert (unknown.value, unknown.name, unknown == value) == (value, f"UNKNOWN_{value}", True)
    assert isinstance(unknown, enum)
    assert unknown not in list(enum)
    assert pickle.loads(pickle.dumps(unknown)) == unknown  # noqa: S301
    with pytest.raises(ValueError, match=rf"is not a valid {enum.__name__}"):
        enum(None)


@pytest.mark.parametrize("enum", ENUMS, ids=lambda enum: enum.__name__)
def test_help_describes_each_member(enum: type[Enum]) -> None:
    docstring = enum.__doc__ or ""
    assert [member.name for member in enum if f"\n        {member.name}: " not in docstring] == []


def test_recorded_values_are_members() -> None:
    found = defaultdict(set)
    for reply in REPLIES:
        for key, value in values(reply.json() if reply.method == "GET" else None):
            if key in KEYS and value is not None:
                found[KEYS[key]].add(value)
    assert found.keys() == set(KEYS.values())
    assert [enum for enum, recorded in found.items() if not recorded <= set(ENUMS[enum])] == []
    # The recorded replies do not have all of them, but enough to show that these are the keys.
    assert found[AchievementType] == {"progression", "win_condition", "missable"}
    assert found[LeaderboardState] == {"active", "disabled", "unpromoted"}
    assert found[AwardType] == {"Mastery/Completion", "Game Beaten", "Event", "Site Event"}


def values(node: Any) -> Iterator[tuple[str, Any]]:
    for key, value in node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ():
        if isinstance(value, dict | list):
            yield from values(value)
        else:
            yield str(key), value


def test_values_become_members_and_members_become_values() -> None:
    body = example("getGameLeaderboards-200-leaderboards")["Results"][0]
    board = Leaderboard.from_dict(body)
    assert (board.state, board.format) == (LeaderboardState.ACTIVE, LeaderboardFormat.VALUE)
    assert f"{board.state}" == board.state == "active"
    assert type(board.to_dict(json=True)["state"]) is str


@pytest.mark.parametrize(
    ("model", "operation", "rows", "key", "attribute"),
    [
        (Leaderboard, "getGameLeaderboards-200-leaderboards", "Results", "State", "state"),
        (Leaderboard, "getGameLeaderboards-200-leaderboards", "Results", "Format", "format"),
        (UserAward, "getUserAwards-200-awards", "VisibleUserAwards", "AwardType", "award_type"),
        (ProgressionAchievement, "getGameProgression-200-progression", "Achievements", "Type", "achievement_type"),
    ],
)
def test_unknown_value_is_kept(model: Any, operation: str, rows: str, key: str, attribute: str) -> None:
    body = example(operation)[rows][0] | {key: "new-one"}
    read = model.from_dict(body)
    assert getattr(read, attribute).name == "UNKNOWN_new-one"
    sent = read.to_dict("wire", json=True)
    assert sent[key] == "new-one"
    assert model.from_dict(sent) == read


@pytest.mark.parametrize("name", ["Game", "GameExtended", "GameWithProgress", "LastGame"])
def test_released_at_granularity(name: str) -> None:
    assert getattr(models, name).__annotations__["released_at_granularity"] == models.ReleasedAtGranularity | None
