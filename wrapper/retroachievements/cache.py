"""Which answers are kept, and for how long. hishel keeps them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from os import PathLike
from types import MappingProxyType
from typing import Any

from ._validation import check_kind, check_path, check_seconds, quoted

MINUTE = 60.0
HOUR = 60 * MINUTE

LIFETIMES: Mapping[str, float] = MappingProxyType(
    {
        # What the site has: it grows by a few games and sets a day.
        "API_GetConsoleIDs.php": 24 * HOUR,
        "API_GetGameList.php": 6 * HOUR,
        "API_GetGame.php": HOUR,
        "API_GetGameExtended.php": HOUR,
        "API_GetGameHashes.php": HOUR,
        "API_GetAchievementCount.php": HOUR,
        "API_GetGameLeaderboards.php": HOUR,
        # What many users do together: it moves slowly.
        "API_GetGameProgression.php": HOUR,
        "API_GetAchievementOfTheWeek.php": 15 * MINUTE,
        "API_GetTopTenUsers.php": 15 * MINUTE,
        "API_GetGameRankAndScore.php": 5 * MINUTE,
        "API_GetLeaderboardEntries.php": 5 * MINUTE,
    }
)
"""How many seconds an answer is kept, by the file that was asked for. Others are not kept: what a user does, tickets,
claims and comments are asked for because they change."""

# What they answer depends on whose key asks.
PRIVATE = frozenset(
    {
        "API_GetUsersFollowingMe.php",
        "API_GetUsersIFollow.php",
        "API_GetUserWantToPlayList.php",
        # It counts you, also if you are untracked.
        "API_GetAchievementDistribution.php",
        # Those who are banned get none.
        "API_GetComments.php",
    }
)

MEMORY_BYTES = 64 * 2**20
FILE_BYTES = 2**30


@dataclass(frozen=True)
class Cache:
    """Keeps answers, so that the same question is not asked twice. It needs the extra `[cache]`.

    The server forbids to keep anything, so lifetimes are by file. Errors, and answers that there is no such thing, are
    not kept. No key is in what is kept.
    """

    path: str | PathLike[str] | None = None
    """A SQLite file, for answers that outlast this process; None keeps them in memory."""

    lifetimes: Mapping[str, float] = field(default_factory=lambda: LIFETIMES, kw_only=True)
    """How many seconds an answer is kept, by the file that was asked for."""

    stale_if_error: float = field(default=0.0, kw_only=True)
    """For how many seconds more an answer is kept, and returned with a `StaleResponse` warning if the server can't be
    reached or answers 5xx."""

    def __post_init__(self) -> None:
        if self.path is not None:
            check_path("path", self.path)
        check_kind("lifetimes", self.lifetimes, Mapping)
        for endpoint, seconds in self.lifetimes.items():
            if endpoint in PRIVATE:
                raise ValueError(f"{endpoint} answers each key differently, so it can't be kept")
            if not isinstance(endpoint, str) or not endpoint.startswith("API_") or not endpoint.endswith(".php"):
                raise ValueError(f"lifetimes are by file, such as API_GetGameList.php, not {quoted(endpoint)}")
            check_seconds(f"the lifetime of {endpoint}", seconds)
        check_seconds("stale_if_error", self.stale_if_error, minimum=0)

    def storage(self) -> Any:
        """Where a client keeps answers."""
        from ._transports.response_storage import ResponseStorage

        return ResponseStorage(self.path, MEMORY_BYTES if self.path is None else FILE_BYTES)
