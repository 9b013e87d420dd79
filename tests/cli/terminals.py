"""Commands in a terminal."""

import os
import pty
import re
import subprocess
from contextlib import suppress


def in_terminal(command: list[str], width: int) -> tuple[int, str]:
    """What a command shows in a terminal, and how it ends."""
    terminal, inner = pty.openpty()
    environment = {**os.environ, "COLUMNS": str(width), "TERM": "xterm-256color"}
    process = subprocess.Popen(command, stdin=inner, stdout=inner, stderr=inner, env=environment)
    os.close(inner)
    shown = b""
    with suppress(OSError):  # How Linux says that nobody has the other end any more.
        while piece := os.read(terminal, 65536):
            shown += piece
    os.close(terminal)
    return process.wait(), shown.decode()


def without_escapes(shown: str) -> list[str]:
    return re.sub(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b\]8;[^\x1b]*\x1b\\", "", shown).replace("\r\n", "\n").splitlines()
