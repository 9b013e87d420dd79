"""How often requests are sent.

The server publishes no limit, and returns 429 to clients that exceed it. A budget has slots that become free at a
steady rate: a request takes one, or waits until there is one.
"""

from os import PathLike
from types import NoneType
from urllib.parse import urlsplit

from attrs import field, frozen

from ._transports.rate_limit import RateLimit
from ._validation import MANY, check_kind, check_number, check_path, validator, whole_number


def _check_address(name: str, value: str) -> None:
    try:
        known = urlsplit(value).scheme in ("redis", "rediss", "unix") and urlsplit(value).port != 0
    except (ValueError, AttributeError):  # from urlsplit: brackets, ports, and what is no text
        known = False
    if not known:
        # Without the value, which may have a password.
        raise ValueError(f"{name} must be an address such as redis://localhost:6379/0, rediss://... or unix://...")


@frozen(kw_only=True)
class Pacing:
    """A budget of requests for one client. Its threads or tasks share it, first come, first served.

    The default is polite: 10 requests at once, and then one a second.
    """

    per_second: float = field(default=1.0, validator=validator(check_number, f"from 0.001 to {MANY}", 0.001, MANY))
    """How many slots become free each second."""

    burst: int = field(default=10, validator=validator(whole_number, minimum=1, maximum=MANY))
    """How many slots are free at first, and at most."""

    def rate_limit(self) -> RateLimit:
        """A new budget. All of its slots are free."""
        return RateLimit(self.per_second, self.burst)


@frozen
class SqlitePacing(Pacing):
    """A budget in a file, for all clients on one machine that name the same file. It needs no server."""

    path: str | PathLike[str] = field(validator=validator(check_path))
    """The file. It is made if it is not there, and must be on a disk of this machine."""

    def rate_limit(self) -> RateLimit:
        """The budget in the file.

        Raises:
            PacingUnavailable: The file can't be made, or is something else.
        """
        from ._transports.shared_rate_limit import SqliteRateLimit

        return SqliteRateLimit(self.path, self.per_second, self.burst)


@frozen
class RedisPacing(Pacing):
    """A budget in Redis, for all clients on any machine that name the same server. It needs the extra `[redis]`."""

    # It may have a password.
    url: str = field(repr=False, validator=validator(_check_address))
    """Where Redis is, such as `redis://localhost:6379/0`."""

    name: str = field(default="retroachievements", kw_only=True, validator=validator(check_kind, str))
    """The budget. Clients that send the same web API key should name the same one."""

    fallback: Pacing | None = field(default=None, kw_only=True, validator=validator(check_kind, Pacing, NoneType))
    """What this client keeps to while Redis can't be reached. Without one, calls fail then: `PacingUnavailable`."""

    def rate_limit(self) -> RateLimit:
        """The budget in Redis, which is not asked before the first request.

        Raises:
            ModuleNotFoundError: The extra `[redis]` is not installed.
            ValueError: The URL is no Redis URL.
        """
        from ._transports.shared_rate_limit import RedisRateLimit

        fallback = None if self.fallback is None else self.fallback.rate_limit()
        return RedisRateLimit(self.url, self.name, self.per_second, self.burst, fallback)
