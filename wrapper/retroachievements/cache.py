"""Which responses are cached, and for how long. hishel stores them."""

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
        # The content of the site, which grows by a few games and sets a day.
        "API_GetConsoleIDs.php": 24 * HOUR,
        "API_GetGameList.php": 6 * HOUR,
        "API_GetGame.php": HOUR,
        "API_GetGameExtended.php": HOUR,
        "API_GetGameHashes.php": HOUR,
        "API_GetAchievementCount.php": HOUR,
        "API_GetGameLeaderboards.php": HOUR,
        # The combined activity of many users, which changes slowly.
        "API_GetGameProgression.php": HOUR,
        "API_GetAchievementOfTheWeek.php": 15 * MINUTE,
        "API_GetTopTenUsers.php": 15 * MINUTE,
        "API_GetGameRankAndScore.php": 5 * MINUTE,
        "API_GetLeaderboardEntries.php": 5 * MINUTE,
    }
)
"""The seconds to cache a response, by endpoint. Others are not cached: the activity of a user, tickets, claims and
comments are requested because they change."""

# Their responses depend on the owner of the key.
PRIVATE = frozenset(
    {
        "API_GetUsersFollowingMe.php",
        "API_GetUsersIFollow.php",
        "API_GetUserWantToPlayList.php",
        # It counts you even if you are untracked.
        "API_GetAchievementDistribution.php",
        # Banned users get no comments.
        "API_GetComments.php",
    }
)

MEMORY_BYTES = 64 * 2**20
FILE_BYTES = 2**30


@dataclass(frozen=True)
class Cache:
    """Stores responses, so that the same request is not sent twice. It needs the extra `[cache]`.

    The server's headers forbid caching, so the lifetime depends on the endpoint. Errors and "not found" responses are
    not stored. The cache contains no key.
    """

    path: str | PathLike[str] | None = None
    """A SQLite file, for responses that outlast this process; None stores them in memory."""

    lifetimes: Mapping[str, float] = field(default_factory=lambda: LIFETIMES, kw_only=True)
    """The seconds to cache a response, by endpoint, such as `API_GetGameList.php`."""

    stale_if_error: float = field(default=0.0, kw_only=True)
    """The seconds beyond its lifetime for which a response is returned with a `StaleResponse` warning if the server
    can't be reached or returns 5xx."""

    def __post_init__(self) -> None:
        if self.path is not None:
            check_path("path", self.path)
        check_kind("lifetimes", self.lifetimes, Mapping)
        for endpoint, seconds in self.lifetimes.items():
            if endpoint in PRIVATE:
                raise ValueError(f"{endpoint} depends on the key, so it can't be cached")
            if not isinstance(endpoint, str) or not endpoint.startswith("API_") or not endpoint.endswith(".php"):
                raise ValueError(f"lifetimes are by file, such as API_GetGameList.php, not {quoted(endpoint)}")
            check_seconds(f"the lifetime of {endpoint}", seconds)
        check_seconds("stale_if_error", self.stale_if_error, minimum=0)

    def storage(self) -> Any:
        """Return the storage for the responses of a client."""
        from ._transports.response_storage import ResponseStorage

        return ResponseStorage(self.path, MEMORY_BYTES if self.path is None else FILE_BYTES)
