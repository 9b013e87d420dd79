"""Time the start of commands, each in a new process."""

import os
import subprocess
import sys
from functools import partial
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from .server import running_server
from .timing import Measured, compared, times_of_programs

if TYPE_CHECKING:
    from collections.abc import Callable

FOLDER = Path(sys.executable).parent
PROGRAM, PIP = str(FOLDER / "retroachievements"), str(FOLDER / "pip")
COMMAND = ["tickets", "developer-stats", "MockUser"]
CALL = """\
from retroachievements import RetroAchievements
with RetroAchievements() as ra:
    print(ra.tickets.developer_stats("MockUser"))
"""

NOTHING, VERSION = "`python -c pass`", "`retroachievements --version`"
PIP_VERSION, HELP, TYPO = "`pip --version`", "`retroachievements --help`", "`retroachievements tikets`, a typo"
# A command may take this much longer than the same call in Python.
ALLOWANCE, LONGER = "0.15 s", "a command, beyond the same call in Python"


def measure(rounds: int = 20) -> dict[str, Measured]:
    """Time whole processes, and compare them with other programs of the same environment."""
    with running_server() as origin, TemporaryDirectory() as state:
        folders = count()

        def run(*command: str) -> Any:
            environment = os.environ | {
                "RETROACHIEVEMENTS_API_KEY": "x",
                "RETROACHIEVEMENTS_BASE_URL": f"{origin}/API",
                # All candidates use compiled modules, even if this variable is set.
                "PYTHONDONTWRITEBYTECODE": "",
                # A folder for each command, because commands share a budget and would wait for it.
                "XDG_STATE_HOME": f"{state}/{next(folders)}",
            }
            return subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)

        candidates: dict[str, Callable[[], Any]] = {
            NOTHING: partial(run, sys.executable, "-c", "pass"),
            VERSION: partial(run, PROGRAM, "--version"),
            PIP_VERSION: partial(run, PIP, "--version"),
            HELP: partial(run, PROGRAM, "--help"),
            TYPO: partial(run, PROGRAM, "tikets"),
            "the call in Python": partial(run, sys.executable, "-c", CALL),
            "the command": partial(run, PROGRAM, *COMMAND),
        }
        times = times_of_programs(candidates, rounds)
    longer = [{ALLOWANCE: 0.15, LONGER: row["the command"] - row["the call in Python"]} for row in times]
    against_nothing = compared([{name: row[name] for name in (NOTHING, VERSION)} for row in times], NOTHING)
    against_pip = compared([{name: row[name] for name in (PIP_VERSION, HELP, TYPO)} for row in times], PIP_VERSION)
    return against_nothing | against_pip | compared(longer, ALLOWANCE)
