"""A stand-in for the server, on this machine, with invented data: for demonstrations and for tests.

    from retroachievements_simulator import Simulator

    with Simulator() as simulator:
        simulator.base_url, simulator.web_api_key

It behaves as the server does, its oddities included. What it knows is a `Dataset`, which can be changed while it runs.
It comes with the extra `simulator`: `pip install "retroachievements[simulator]"`.
"""

try:
    from .server import Simulator
except ModuleNotFoundError as error:
    if error.name not in ("starlette", "uvicorn"):
        raise
    raise ModuleNotFoundError(
        f'{error.name} is missing: pip install "retroachievements[simulator]"', name=error.name
    ) from None
from .data import (
    CLOSED,
    DID_NOT_TRIGGER,
    OPEN,
    PENDING_REVIEW,
    REQUEST,
    RESOLVED,
    TRIGGERED_AT_THE_WRONG_TIME,
    Achievement,
    Dataset,
    Game,
    System,
    Ticket,
    Unlock,
    User,
)
from .invention import WEB_API_KEY, invented
from .script import ReceivedRequest

__all__ = [
    "CLOSED",
    "DID_NOT_TRIGGER",
    "OPEN",
    "PENDING_REVIEW",
    "REQUEST",
    "RESOLVED",
    "TRIGGERED_AT_THE_WRONG_TIME",
    "WEB_API_KEY",
    "Achievement",
    "Dataset",
    "Game",
    "ReceivedRequest",
    "Simulator",
    "System",
    "Ticket",
    "Unlock",
    "User",
    "invented",
]
