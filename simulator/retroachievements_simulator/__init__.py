"""A simulator of the server on this machine, with invented data, for demonstrations and tests.

    from retroachievements_simulator import Simulator

    with Simulator() as simulator:
        simulator.base_url, simulator.web_api_key

It behaves like the server, quirks included. Its data is a `Dataset` that you can change while it runs.
The extra `simulator` installs its dependencies.
"""

try:
    from .simulator import Simulator
except ModuleNotFoundError as error:
    if error.name not in ("starlette", "uvicorn"):
        raise
    raise ModuleNotFoundError(
        f'{error.name} is missing: pip install "path/to/the/clone[simulator]"', name=error.name
    ) from None
from .data import (
    ACHIEVEMENT,
    CLOSED,
    DID_NOT_TRIGGER,
    LEADERBOARD,
    OPEN,
    PENDING_REVIEW,
    REQUEST,
    RESOLVED,
    TRIGGERED_AT_THE_WRONG_TIME,
    Achievement,
    AchievementOfTheWeek,
    Award,
    Claim,
    Comment,
    Dataset,
    Game,
    GameHash,
    Leaderboard,
    LeaderboardEntry,
    Play,
    System,
    Ticket,
    Unlock,
    User,
)
from .invention import WEB_API_KEY, empty, invented
from .script import ReceivedRequest

__all__ = [
    "ACHIEVEMENT",
    "CLOSED",
    "DID_NOT_TRIGGER",
    "LEADERBOARD",
    "OPEN",
    "PENDING_REVIEW",
    "REQUEST",
    "RESOLVED",
    "TRIGGERED_AT_THE_WRONG_TIME",
    "WEB_API_KEY",
    "Achievement",
    "AchievementOfTheWeek",
    "Award",
    "Claim",
    "Comment",
    "Dataset",
    "Game",
    "GameHash",
    "Leaderboard",
    "LeaderboardEntry",
    "Play",
    "ReceivedRequest",
    "Simulator",
    "System",
    "Ticket",
    "Unlock",
    "User",
    "empty",
    "invented",
]
