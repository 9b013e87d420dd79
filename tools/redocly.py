"""Run the Redocly CLI, which checks and renders the document: `python -m tools.redocly lint spec/openapi.yaml`."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
REDOCLY = "@redocly/cli@2.77.0"
QUIET = {"REDOCLY_TELEMETRY": "off", "REDOCLY_SUPPRESS_UPDATE_NOTICE": "true"}


def redocly(*arguments: str, quiet: bool = False) -> None:
    """Run the Redocly CLI in the folder of the project.

    With `quiet`, it prints nothing, and an error has the output.

    Raises:
        FileNotFoundError: Node.js is missing.
        subprocess.CalledProcessError: Redocly found a problem.
    """
    npx = shutil.which("npx")
    if npx is None:
        raise FileNotFoundError("npx is missing: install Node.js 20 or newer")
    command = [npx, "--yes", REDOCLY, *arguments]
    output = subprocess.PIPE if quiet else None
    subprocess.run(command, cwd=ROOT, env=os.environ | QUIET, check=True, stdout=output, stderr=output, text=True)


if __name__ == "__main__":
    try:
        redocly(*sys.argv[1:])
    except FileNotFoundError as error:
        print(f"Redocly did not run: {error}")
        sys.exit(os.environ.get("CI") == "true")
    except subprocess.CalledProcessError as error:
        sys.exit(error.returncode)
