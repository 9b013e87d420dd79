"""How long it takes to import the client, in fresh processes."""

import subprocess
import sys
from functools import partial

from .timing import Timing, compared, seconds_of

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


def measure(rounds: int = 30) -> dict[str, Timing]:
    """The times without that of a process that does nothing, beside the import of httpx."""
    run = partial(subprocess.run, check=True)
    # The first round writes what is compiled, and is not counted.
    times = [
        {name: seconds_of(partial(run, [sys.executable, "-c", program]), 1) for name, program in PROGRAMS.items()}
        for _ in range(rounds + 1)
    ][1:]
    return compared(
        [{name: seconds - row[NOTHING] for name, seconds in row.items() if name != NOTHING} for row in times],
        REFERENCE,
    )
