"""The command line: every method of the namespaces as a command.

    retroachievements tickets developer-stats Hexadigital

It comes with the extra `cli`: `pip install "retroachievements[cli]"`.
"""

import io
import sys

__all__ = ["main"]


def main() -> None:
    """Run the command that the arguments of this process name, and exit with its code."""
    try:
        from .commands import run
    except ModuleNotFoundError as error:
        missing = str(error.name).partition(".")[0]
        if missing not in ("cyclopts", "docstring_parser", "keyring", "rich"):
            raise
        sys.exit(f'retroachievements: {missing} is missing: pip install "retroachievements[cli]"')
    if isinstance(sys.stdout, io.TextIOWrapper):
        # A title in letters that the terminal lacks is no reason to fail.
        sys.stdout.reconfigure(errors="replace")
    sys.exit(run(sys.argv[1:]))
