"""One request budget for all commands of a user, so that shell loops respect the rate limit."""

from dataclasses import dataclass, field
from typing import Any

from platformdirs import user_state_path

from ..errors import PacingUnavailable
from ..pacing import Pacing, SqlitePacing
from .waiting import Waiting


@dataclass(frozen=True)
class SharedPacing(SqlitePacing):
    """A budget in the state folder of the user. If the folder isn't writable, each command has its own budget."""

    waiting: Waiting = field(kw_only=True)

    def rate_limit(self) -> Any:
        """Return the budget, which shows a message when a command waits for it."""
        try:
            limit = super().rate_limit()
            limit.take(0)  # Opens the file, and raises an error if it can't be used.
        except PacingUnavailable:
            limit = Pacing().rate_limit()
        take = limit.take

        def take_and_show(*args: Any, **options: Any) -> Any:
            wait = take(*args, **options)
            if wait.seconds:
                self.waiting.show(f"Waiting {wait.seconds:.0f} s: all commands share a limit of one request a second")
            return wait

        limit.take = take_and_show  # type: ignore[method-assign]
        return limit


def shared_pacing(server: str, waiting: Waiting) -> Pacing:
    """Return the budget for a server."""
    try:
        folder = user_state_path("retroachievements", appauthor=False, ensure_exists=True)
    except OSError:
        return Pacing()
    return SharedPacing(folder / f"{server.replace(':', '-')}.sqlite", waiting=waiting)
