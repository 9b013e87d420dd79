"""The command line: every method of the namespaces as a command.

    retroachievements tickets developer-stats Hexadigital

It needs the extra `cli`.
"""

import gc
import io
import os
import sys

from .._version import INSTALL, __version__

__all__ = ["main"]


def main() -> None:
    """Run the command in the arguments of this process, and exit with its code."""
    # Python has None for a closed stream. Writing to standard output fails then, as on a full disk.
    if sys.stderr is None:
        sys.stderr = os.fdopen(os.open(os.devnull, os.O_WRONLY), "w")
    if sys.stdout is None:
        sys.stdout = os.fdopen(os.open(os.devnull, os.O_RDONLY), "w")
    if sys.argv[1:] == ["--version"]:  # Needs no other import.
        try:
            print(__version__, flush=True)
        except OSError as error:
            from .exits import give_up_writing

            sys.exit(give_up_writing(error))
        return
    # The start of a command makes many objects, and hardly any garbage.
    gc.set_threshold(100_000)
    if isinstance(sys.stdout, io.TextIOWrapper):
        # The encoding of the terminal may lack some characters of a title.
        sys.stdout.reconfigure(errors="replace")
    try:
        from .commands import run

        code = run(sys.argv[1:])
    except ImportError as error:
        # cyclopts imports commands when they run, and raises its own error if that fails.
        cause = error if error.name or not isinstance(error.__cause__, ImportError) else error.__cause__
        missing = str(cause.name).partition(".")[0]
        if missing not in ("cyclopts", "keyring", "platformdirs", "rich"):
            raise
        sys.exit(f"retroachievements: {missing} is missing: {INSTALL.format(extra='cli')}")
    sys.exit(code)
