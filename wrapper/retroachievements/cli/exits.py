"""How a command ends: with which code, and without a traceback."""

import errno
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from types import FrameType

from ..errors import (
    AuthenticationFailed,
    InvalidRequest,
    NotFound,
    PermissionDenied,
    RateLimited,
    RetroAchievementsError,
)
from .terminal import printable

SUCCESS = 0
# Not 1, which Python exits with after a crash.
USAGE = 2
AUTHENTICATION = 3
RATE_LIMITED = 4
FAILURE = 5
NOT_FOUND = 6

# What shells and sysexits.h say of these.
CANNOT_WRITE = 74
INTERRUPTED = 128 + signal.SIGINT
BROKEN_PIPE = 128 + 13

MEANINGS = {
    SUCCESS: "done",
    USAGE: "wrong usage or a bad variable",
    AUTHENTICATION: "key missing or refused, or private data",
    RATE_LIMITED: "rate limit",
    FAILURE: "network or server",
    NOT_FOUND: "not found",
    CANNOT_WRITE: "can't write the output",
    INTERRUPTED: "Ctrl-C",
    BROKEN_PIPE: "the reader of the output stopped",
}

EXIT_CODES = "Exit codes: " + "; ".join(f"{code} {meaning}" for code, meaning in MEANINGS.items()) + "."

OF_ERRORS: dict[type[RetroAchievementsError], int] = {
    NotFound: NOT_FOUND,
    InvalidRequest: USAGE,
    AuthenticationFailed: AUTHENTICATION,
    PermissionDenied: AUTHENTICATION,
    RateLimited: RATE_LIMITED,
}

# A message is for people, whatever the server sent.
LONGEST_MESSAGE, MOST_LINES = 800, 6


class CommandError(Exception):
    """A message for the user, and the exit code that goes with it."""

    def __init__(self, message: object, code: int) -> None:
        super().__init__(str(message))
        self.code = code


def tell(message: object) -> None:
    """Write a message to standard error, if it is open."""
    text = str(message)
    if len(text) > LONGEST_MESSAGE:
        text = f"{text[:LONGEST_MESSAGE]} ... ({len(text)} characters)"
    lines = [printable(line) for line in text.split("\n") if line.strip()]
    with suppress(OSError):
        print("retroachievements:", "\n".join(lines[:MOST_LINES]), file=sys.stderr, flush=True)


def give_up_writing(error: OSError) -> int:
    """Standard output is full or closed: let nothing more be written there, not even at the end of the process."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
    if error.errno in (errno.EPIPE, errno.EINVAL):  # Windows says EINVAL.
        return BROKEN_PIPE
    tell(f"can't write the output: {error.strerror}")
    return CANNOT_WRITE


@contextmanager
def uninterrupted() -> Iterator[None]:
    """Let Ctrl-C wait until a piece of output is complete. A second one does not wait."""
    arrived = False

    def on_interrupt(_number: int, _frame: FrameType | None) -> None:
        nonlocal arrived
        if arrived:
            raise KeyboardInterrupt
        arrived = True

    before = signal.signal(signal.SIGINT, on_interrupt)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
    if arrived:
        raise KeyboardInterrupt
