"""Run the command in the arguments, an example, against the simulator. Fails if it prints something else.

Examples print the ticket stats of the given developers, by name and then by ULID. They are not vectors, because each
vector has one request.
"""

import os
import subprocess
import sys

from retroachievements_simulator import Simulator

EXPECTED = """\
MockUser 0 17 27 44
MockUser 0 17 27 44
NewLantern 9 3 4 16
NewLantern 9 3 4 16
Nobody: not found
MockUser: wrong key
"""


def printed(url: str, key: str, *users: str) -> str:
    environment = {**os.environ, "RETROACHIEVEMENTS_URL": url, "RETROACHIEVEMENTS_API_KEY": key}
    done = subprocess.run([*sys.argv[1:], *users], env=environment, stdout=subprocess.PIPE, text=True, check=True)
    return done.stdout


def main() -> None:
    with Simulator() as simulator:
        found = printed(simulator.base_url, simulator.web_api_key, "MockUser", "OldLantern", "Nobody")
        refused = printed(simulator.base_url, "x" * 32, "MockUser")
    if found + refused != EXPECTED:
        sys.exit(f"the example printed\n{found}{refused}instead of\n{EXPECTED}")


if __name__ == "__main__":
    main()
