# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from functools import lru_cache

from ..types import OpenStrEnum


class LeaderboardState(OpenStrEnum):
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


read_leaderboard_state = lru_cache(maxsize=64)(LeaderboardState)
