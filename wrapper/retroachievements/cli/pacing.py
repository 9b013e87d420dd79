"""One budget of requests for all commands of a user, so that a loop in a shell is polite."""

from dataclasses import dataclass, field
from typing import Any

from platformdirs import user_state_path

from ..errors import PacingUnavailable
from ..pacing import Pacing, SqlitePacing
from .waiting import Waiting


@dataclass(frozen=True)
class SharedPacing(SqlitePacing):
    """A budget in the state folder of the user. Where that can't be written to, each command has its own."""

    waiting: Waiting = field(kw_only=True)

    def rate_limit(self) -> Any:
        """The budget, which says when a command waits for it."""
        try:
            limit = super().rate_limit()
            limit.change(0, None)  # The file is used first here.
        except PacingUnavailable:
            limit = Pacing().rate_limit()
        take = limit.take

        def take_and_say() -> Any:
            wait = take()
            if wait.seconds:
                self.waiting.say(f"Waiting {wait.seconds:.0f} s: commands send one request a second together")
            return wait

        limit.take = take_and_say  # type: ignore[method-assign]
        return limit


def shared_pacing(server: str, waiting: Waiting) -> Pacing:
    """The budget for a server."""
    try:
        folder = user_state_path("retroachievements", appauthor=False, ensure_exists=True)
    except OSError:
        return Pacing()
    return SharedPacing(folder / f"{server.replace(':', '-')}.sqlite", waiting=waiting)
