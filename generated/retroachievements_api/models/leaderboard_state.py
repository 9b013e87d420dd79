# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from enum import StrEnum
from functools import lru_cache


class LeaderboardState(StrEnum):
    """Whether a leaderboard takes entries: `LeaderboardState.ACTIVE`, `LeaderboardState.DISABLED` or
    `LeaderboardState.UNPROMOTED`. The public documentation lacks it.

    Attributes:
        ACTIVE: It takes entries.
        DISABLED: It takes no new entries.
        UNPROMOTED: It is not official.
    """

    ACTIVE = "active"
    DISABLED = "disabled"
    UNPROMOTED = "unpromoted"

    @classmethod
    def _missing_(cls, value: object) -> "LeaderboardState | None":
        if type(value) is not str:
            return None
        unknown = str.__new__(cls, value)
        unknown._name_ = f"UNKNOWN_{value}"
        unknown._value_ = value
        return unknown


read_leaderboard_state = lru_cache(maxsize=64)(LeaderboardState)
