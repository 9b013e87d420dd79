# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
from ..types import Members, OpenStrEnum


class LeaderboardState(OpenStrEnum):
    """Whether a leaderboard accepts entries: `LeaderboardState.ACTIVE`, `LeaderboardState.DISABLED` or
    `LeaderboardState.UNPROMOTED`. The public documentation does not mention it.

    Attributes:
        ACTIVE: It accepts entries.
        DISABLED: It accepts no new entries.
        UNPROMOTED: It is not official.
    """

    ACTIVE = "active"
    DISABLED = "disabled"
    UNPROMOTED = "unpromoted"


LEADERBOARD_STATE_MEMBERS = Members(LeaderboardState)
