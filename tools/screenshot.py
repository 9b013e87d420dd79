"""Write docs/pictures/command-line.svg, which shows commands in a terminal: `python -m tools.screenshot`."""

import io
import os
import pty
import re
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from rich.console import Console
from rich.text import Text

TARGET = Path(__file__).parents[1] / "docs" / "pictures" / "command-line.svg"
COLUMNS = 96
COMMANDS = [
    "retroachievements --simulator tickets developer-stats MockUser",
    "retroachievements --simulator tickets recent --count 5",
]


def main() -> None:
    TARGET.write_text(screenshot(), encoding="utf-8")


def screenshot() -> str:
    console = Console(record=True, width=COLUMNS, file=io.StringIO())
    for command in COMMANDS:
        console.print(f"[bold green]$[/] {command}", highlight=False)
        console.print(Text.from_ansi(in_terminal(command)))
    # Without the fonts, which would come from another host.
    return re.sub(r"@font-face \{.*?\}\s*", "", console.export_svg(title="retroachievements"), flags=re.DOTALL)


def in_terminal(command: str) -> str:
    """Return the output of a command in a terminal, without what it prints on standard error."""
    outer, inner = pty.openpty()
    # Dates are local in a terminal.
    environment = os.environ | {"COLUMNS": str(COLUMNS), "TERM": "xterm-256color", "TZ": "UTC"}
    arguments = [sys.executable, "-m", *command.split()]
    with subprocess.Popen(arguments, stdout=inner, stderr=subprocess.DEVNULL, env=environment):
        os.close(inner)
        shown = b""
        with suppress(OSError):  # Linux raises it at the end of the output.
            while piece := os.read(outer, 65536):
                shown += piece
        os.close(outer)
    return shown.decode().replace("\r\n", "\n")


if __name__ == "__main__":
    main()
