"""Time importing the client, each time in a new process."""

import os
import subprocess
import sys
from functools import partial
from tempfile import TemporaryDirectory

from .timing import Measured, compared, times_of_programs

NOTHING = "pass"
BASELINE = "import httpx"
OURS = "import retroachievements"
CLIENT = "from retroachievements import RetroAchievements, build_authorization"
TOUCHED = "the same, with a client made and .tickets touched"
PROGRAMS = {
    NOTHING: NOTHING,
    BASELINE: BASELINE,
    "import httpx; httpx.Client()": "import httpx; httpx.Client()",
    OURS: OURS,
    CLIENT: CLIENT,
    TOUCHED: (f"{CLIENT}; RetroAchievements(build_authorization(web_api_key='x' * 32)).tickets"),
}


def measure(rounds: int = 30) -> dict[str, Measured]:
    """Compare the imports with that of httpx. The time of a process that does nothing is subtracted."""
    with TemporaryDirectory() as folder:
        # Modules are compiled once and then loaded from a cache, as for users, whatever the environment says.
        environment = os.environ | {"PYTHONPYCACHEPREFIX": folder, "PYTHONDONTWRITEBYTECODE": ""}
        candidates = {
            name: partial(subprocess.run, [sys.executable, "-c", program], check=True, env=environment)
            for name, program in PROGRAMS.items()
        }
        times = times_of_programs(candidates, rounds)
    return compared(
        [{name: seconds - row[NOTHING] for name, seconds in row.items() if name != NOTHING} for row in times],
        BASELINE,
    )
