"""Run a command in a terminal."""

import os
import pty
import subprocess
from collections.abc import Sequence
from contextlib import suppress


def in_terminal(command: Sequence[str], width: int, *, stderr: int | None = None, **variables: str) -> tuple[int, str]:
    """Return the exit code and the output of a command. Standard error is the terminal too, unless it is given."""
    outer, inner = pty.openpty()
    environment = os.environ | {"COLUMNS": str(width), "TERM": "xterm-256color"} | variables
    process = subprocess.Popen(
        command, stdin=inner, stdout=inner, stderr=inner if stderr is None else stderr, env=environment
    )
    os.close(inner)
    shown = b""
    with suppress(OSError):  # Linux raises it at the end of the output.
        while piece := os.read(outer, 65536):
            shown += piece
    os.close(outer)
    return process.wait(), shown.decode()
