"""Write docs/pictures/command-line.svg, which shows commands in a terminal: `python -m tools.screenshot`."""

import io
import re
import subprocess
import sys
from pathlib import Path

from rich.console import Console
from rich.text import Text

from .terminal import in_terminal

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
        # Times are local in a terminal. Standard error says that the data is made up.
        code, shown = in_terminal(
            [sys.executable, "-m", *command.split()], COLUMNS, stderr=subprocess.DEVNULL, TZ="UTC"
        )
        if code != 0:
            sys.exit(f"{command} ended with {code}")
        console.print(Text.from_ansi(shown.replace("\r\n", "\n")))
    # Without the fonts, which would come from another host.
    return re.sub(r"@font-face \{.*?\}\s*", "", console.export_svg(title="retroachievements"), flags=re.DOTALL)


if __name__ == "__main__":
    main()
