"""How long it takes to import the client, in fresh processes."""

import subprocess
import sys
from functools import partial

from .timing import Measured, compared, times_of_programs

NOTHING = "pass"
REFERENCE = "import httpx"
OURS = "import retroachievements"
CLIENT = "from retroachievements import RetroAchievements, build_authorization"
PROGRAMS = {
    NOTHING: NOTHING,
    REFERENCE: REFERENCE,
    OURS: OURS,
    CLIENT: CLIENT,
    "the same, with a client made and .tickets touched": (
        f"{CLIENT}; RetroAchievements(build_authorization(web_api_key='x' * 32)).tickets"
    ),
}


def measure(rounds: int = 30) -> dict[str, Measured]:
    """The times without that of a process that does nothing, beside the import of httpx."""
    contenders = {
        name: partial(subprocess.run, [sys.executable, "-c", program], check=True) for name, program in PROGRAMS.items()
    }
    times = times_of_programs(contenders, rounds)
    return compared(
        [{name: seconds - row[NOTHING] for name, seconds in row.items() if name != NOTHING} for row in times],
        REFERENCE,
    )
