"""How often requests are sent.

The server publishes no limit, and returns 429 to clients that exceed it. A budget has slots that become free at a
steady rate: a request takes one, or waits until there is one.
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
        # Without the value, which may have a password.
        raise ValueError(f"{name} must be an address such as redis://localhost:6379/0, rediss://... or unix://...")


@dataclass(frozen=True, kw_only=True)
class Pacing:
    """A budget of requests for one client. Its threads or tasks share it, first come, first served.

    The default is polite: 10 requests at once, and then one a second.
    """

    per_second: float = 1.0
    """How many slots become free each second."""

    burst: int = 10
    """How many slots are free at first, and at most."""

    def __post_init__(self) -> None:
        check_number("per_second", self.per_second, f"from 0.001 to {MANY}", 0.001, MANY)
        whole_number("burst", self.burst, minimum=1, maximum=MANY)

    def rate_limit(self) -> RateLimit:
        """A new budget. All of its slots are free."""
        return RateLimit(self.per_second, self.burst)


@dataclass(frozen=True)
class SqlitePacing(Pacing):
    """A budget in a file, for all clients on one machine that name the same file. It needs no server."""

    path: str | PathLike[str]
    """The file. It is made if it is not there, and must be on a disk of this machine."""

    def __post_init__(self) -> None:
        super().__post_init__()
        check_path("path", self.path)

    def rate_limit(self) -> RateLimit:
        """The budget in the file.

        Raises:
            ModuleNotFoundError: This Python was built without SQLite.
            PacingUnavailable: The file can't be made, or is something else.
        """
        check_sqlite("SqlitePacing")
        from ._transports.sqlite_rate_limit import SqliteRateLimit

        return SqliteRateLimit(self.path, self.per_second, self.burst)


@dataclass(frozen=True)
class RedisPacing(Pacing):
    """A budget in Redis, for all clients on any machine that name the same server. It needs the extra `[redis]`."""

    # It may have a password.
    url: str = field(repr=False)
    """Where Redis is, such as `redis://localhost:6379/0`."""

    name: str = field(default="retroachievements", kw_only=True)
    """The budget. Clients that send the same web API key should name the same one."""

    fallback: Pacing | None = field(default=None, kw_only=True)
    """What this client keeps to while Redis can't be reached. Without one, calls fail then: `PacingUnavailable`."""

    def __post_init__(self) -> None:
        super().__post_init__()
        _check_address("url", self.url)
        check_kind("name", self.name, str)
        check_kind("fallback", self.fallback, Pacing, NoneType)

    def rate_limit(self) -> RateLimit:
        """The budget in Redis, which is not asked before the first request.

        Raises:
            ModuleNotFoundError: The extra `[redis]` is not installed.
            ValueError: The URL is no Redis URL.
        """
        from ._transports.shared_rate_limit import RedisRateLimit

        fallback = None if self.fallback is None else self.fallback.rate_limit()
        return RedisRateLimit(self.url, self.name, self.per_second, self.burst, fallback)
