"""Run an example without a key, against a simulator with invented data on this machine.

    python examples/simulated.py completion_to_csv.py MockUser

Packages: pip install ".[simulator]", and those of the example.
"""

import os
import runpy
import sys
from pathlib import Path

from retroachievements_simulator import Simulator


def main() -> None:
    # Home Assistant imports home_assistant.py, which is not a program.
    others = {Path(__file__).name, "home_assistant.py"}
    programs = sorted({path.name for path in Path(__file__).parent.glob("*.py")} - others)
    if len(sys.argv) < 2 or sys.argv[1] not in programs:
        sys.exit(f"name one of {', '.join(programs)}, and then its arguments")
    program = Path(__file__).with_name(sys.argv[1])
    sys.argv = [str(program), *sys.argv[2:]]
    with Simulator() as simulator:
        # RetroAchievements.from_env() reads these variables, so the examples need no change.
        os.environ["RETROACHIEVEMENTS_API_KEY"] = simulator.web_api_key
        os.environ["RETROACHIEVEMENTS_BASE_URL"] = simulator.base_url
        runpy.run_path(str(program), run_name="__main__")


if __name__ == "__main__":
    main()
