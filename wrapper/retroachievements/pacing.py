"""Pacing: the rate at which requests are sent.

The server does not publish its rate limit, and returns 429 to clients that exceed it. A budget has slots that become
free at a steady rate. A request takes one, or waits for one.
"""

from dataclasses import dataclass, field
from os import PathLike
from types import NoneType
from urllib.parse import urlsplit

from ._transports.rate_limit import RateLimit
from ._validation import MANY, check_kind, check_number, check_path, check_sqlite, whole_number


def _check_address(name: str, value: str) -> None:
    try:
        known = urlsplit(value).scheme in ("redis", "rediss", "unix") and urlsplit(value).port != 0
    except (ValueError, AttributeError):  # from urlsplit: brackets, ports, and what is no text
        known = False
    if not known:
        # The message omits the value, which may contain a password.
        raise ValueError(f"{name} must be an address such as redis://localhost:6379/0, rediss://... or unix://...")


@dataclass(frozen=True, kw_only=True)
class Pacing:
    """A budget of requests for one client. Its threads or tasks share the budget, first come, first served.

    By default, the client sends a burst of 10 requests, and then one per second.
    """

    per_second: float = 1.0
    """The number of slots that become free each second."""

    burst: int = 10
    """The number of slots that are free at the start, and the maximum."""

    def __post_init__(self) -> None:
        check_number("per_second", self.per_second, f"from 0.001 to {MANY}", 0.001, MANY)
        whole_number("burst", self.burst, minimum=1, maximum=MANY)

    def rate_limit(self) -> RateLimit:
        """Create a budget. All of its slots are free."""
        return RateLimit(self.per_second, self.burst)


@dataclass(frozen=True)
class SqlitePacing(Pacing):
    """A budget in a file, for all clients on one machine that use the same file. It needs no server."""

    path: str | PathLike[str]
    """The file. It is created if it does not exist, and must be on a local disk."""

    def __post_init__(self) -> None:
        super().__post_init__()
        check_path("path", self.path)

    def rate_limit(self) -> RateLimit:
        """Return the budget in the file. Its first request opens the file.

        Raises:
            ModuleNotFoundError: This Python was built without SQLite.
        """
        check_sqlite("SqlitePacing")
        from ._transports.sqlite_rate_limit import SqliteRateLimit

        return SqliteRateLimit(self.path, self.per_second, self.burst)


@dataclass(frozen=True)
class RedisPacing(Pacing):
    """A budget in Redis, for all clients on any machine that use the same server. It needs the extra `[redis]`."""

    # It may contain a password.
    url: str = field(repr=False)
    """The URL of Redis, such as `redis://localhost:6379/0`."""

    name: str = field(default="retroachievements", kw_only=True)
    """The name of the budget. Clients with the same web API key should use the same name."""

    fallback: Pacing | None = field(default=None, kw_only=True)
    """The budget of this client while Redis can't be reached. Without a fallback, calls then raise
    `PacingUnavailable`."""

    def __post_init__(self) -> None:
        super().__post_init__()
        _check_address("url", self.url)
        check_kind("name", self.name, str)
        check_kind("fallback", self.fallback, Pacing, NoneType)

    def rate_limit(self) -> RateLimit:
        """Return the budget in Redis. It connects with the first request.

        Raises:
            ModuleNotFoundError: The extra `[redis]` is not installed.
            ValueError: The URL is not a Redis URL.
        """
        from ._transports.shared_rate_limit import RedisRateLimit

        fallback = None if self.fallback is None else self.fallback.rate_limit()
        return RedisRateLimit(self.url, self.name, self.per_second, self.burst, fallback)
