"""Exit codes and error messages of commands. Errors print no traceback."""

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
# Not 1, the exit code of Python after a crash.
USAGE = 2
AUTHENTICATION = 3
RATE_LIMITED = 4
FAILURE = 5
NOT_FOUND = 6

# As in shells and sysexits.h.
CANNOT_WRITE = 74
INTERRUPTED = 128 + signal.SIGINT
BROKEN_PIPE = 128 + 13

MEANINGS = {
    SUCCESS: "success",
    USAGE: "wrong usage or an invalid variable",
    AUTHENTICATION: "missing or refused key, or private data",
    RATE_LIMITED: "rate limit",
    FAILURE: "network or server",
    NOT_FOUND: "not found",
    CANNOT_WRITE: "can't write the output",
    INTERRUPTED: "Ctrl-C",
    BROKEN_PIPE: "broken pipe",
}

EXIT_CODES = "Exit codes: " + "; ".join(f"{code} {meaning}" for code, meaning in MEANINGS.items()) + "."

OF_ERRORS: dict[type[RetroAchievementsError], int] = {
    NotFound: NOT_FOUND,
    InvalidRequest: USAGE,
    AuthenticationFailed: AUTHENTICATION,
    PermissionDenied: AUTHENTICATION,
    RateLimited: RATE_LIMITED,
}

# Messages stay short, even if the server sends long ones.
LONGEST_MESSAGE, MOST_LINES = 800, 6


class CommandError(Exception):
    """An error with a message for the user and an exit code."""

    def __init__(self, message: object, code: int) -> None:
        super().__init__(str(message))
        self.code = code


def write_message(message: object) -> None:
    """Write a message to standard error, if it is open."""
    text = str(message)
    if len(text) > LONGEST_MESSAGE:
        text = f"{text[:LONGEST_MESSAGE]} ... ({len(text)} characters)"
    lines = [printable(line) for line in text.split("\n") if line.strip()]
    with suppress(OSError):
        print("retroachievements:", "\n".join(lines[:MOST_LINES]), file=sys.stderr, flush=True)


def give_up_writing(error: OSError) -> int:
    """Send further output nowhere after standard output is full or closed, and return the exit code.

    Otherwise Python would try to write the rest at the end of the process.
    """
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
    if error.errno in (errno.EPIPE, errno.EINVAL):  # Windows raises EINVAL.
        return BROKEN_PIPE
    write_message(f"can't write the output: {error.strerror}")
    return CANNOT_WRITE


@contextmanager
def uninterrupted() -> Iterator[None]:
    """Delay Ctrl-C until a piece of output is complete. A second Ctrl-C is not delayed."""
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
