"""How long it takes to import the client, in fresh processes."""

import os
import subprocess
import sys
from functools import partial
from tempfile import TemporaryDirectory

from .timing import Measured, compared, times_of_programs

NOTHING = "pass"
REFERENCE = "import httpx"
OURS = "import retroachievements"
CLIENT = "from retroachievements import RetroAchievements, build_authorization"
TOUCHED = "the same, with a client made and .tickets touched"
PROGRAMS = {
    NOTHING: NOTHING,
    REFERENCE: REFERENCE,
    "import httpx; httpx.Client()": "import httpx; httpx.Client()",
    OURS: OURS,
    CLIENT: CLIENT,
    TOUCHED: (f"{CLIENT}; RetroAchievements(build_authorization(web_api_key='x' * 32)).tickets"),
}


def measure(rounds: int = 30) -> dict[str, Measured]:
    """The times without that of a process that does nothing, beside the import of httpx."""
    with TemporaryDirectory() as folder:
        # What is compiled is read again, as it is for users, whatever the environment says.
        environment = os.environ | {"PYTHONPYCACHEPREFIX": folder, "PYTHONDONTWRITEBYTECODE": ""}
        contenders = {
            name: partial(subprocess.run, [sys.executable, "-c", program], check=True, env=environment)
            for name, program in PROGRAMS.items()
        }
        times = times_of_programs(contenders, rounds)
    return compared(
        [{name: seconds - row[NOTHING] for name, seconds in row.items() if name != NOTHING} for row in times],
        REFERENCE,
    )
