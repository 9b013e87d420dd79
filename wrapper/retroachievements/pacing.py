"""How often requests go out.

The server publishes no limit, and answers 429 to those who find it. A budget is a bucket of slots that fills up at a
steady rate: a request takes one, or waits until there is one.
"""

from os import PathLike
from typing import TYPE_CHECKING

from attrs import field, frozen
from attrs.validators import ge, instance_of, le

# What makes budgets takes as long to import as httpx does, so that waits for the first client.
if TYPE_CHECKING:
    from ._budget import Budget


@frozen(kw_only=True)
class Pacing:
    """A budget of requests for one client, shared by its threads or tasks, which are served in the order of asking.

    The default is polite: 10 requests at once, and from then on one a second.
    """

    per_second: float = field(default=1.0, validator=[ge(0.001), le(1_000_000)])
    """How many slots come back each second."""

    burst: int = field(default=10, validator=[instance_of(int), ge(1)])
    """How many slots there are at first, and at most."""

    def budget(self) -> "Budget":
        """A new budget; its slots are all there."""
        from ._budget import OwnBudget

        return OwnBudget(self.per_second, self.burst)


@frozen
class SqlitePacing(Pacing):
    """A budget in a file, for all clients on one machine that name the same file. It needs no server."""

    path: str | PathLike[str]
    """The file. It is made if it is not there, and must be on a disk of this machine."""

    def budget(self) -> "Budget":
        """The budget in the file.

        Raises:
            PacingUnavailable: The file can't be made, or is something else.
        """
        from ._budget import SqliteBudget

        return SqliteBudget(self.path, self.per_second, self.burst)


@frozen
class RedisPacing(Pacing):
    """A budget in Redis, for all clients on any machine that name the same server. It needs the extra `[redis]`."""

    # It may have a password.
    url: str = field(repr=False)
    """Where Redis is, such as `redis://localhost:6379/0`."""

    name: str = field(default="retroachievements", kw_only=True)
    """The budget. Clients that send the same web API key should name the same one."""

    fallback: Pacing | None = field(default=None, kw_only=True)
    """What this client keeps to while Redis can't be reached. Without one, calls fail then: `PacingUnavailable`."""

    def budget(self) -> "Budget":
        """The budget in Redis, which is not asked before the first request.

        Raises:
            ModuleNotFoundError: The extra `[redis]` is not installed.
            ValueError: The URL is no Redis URL.
        """
        from ._budget import RedisBudget

        fallback = None if self.fallback is None else self.fallback.budget()
        return RedisBudget(self.url, self.name, self.per_second, self.burst, fallback)
