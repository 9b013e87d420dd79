"""Run Redocly's program, which checks the document and renders it: `python -m tools.redocly lint spec/openapi.yaml`."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
REDOCLY = "@redocly/cli@2.77.0"
QUIET = {"REDOCLY_TELEMETRY": "off", "REDOCLY_SUPPRESS_UPDATE_NOTICE": "true"}


def redocly(*arguments: str) -> None:
    """Run it in the folder of the project.

    Raises:
        FileNotFoundError: Node.js is missing.
        subprocess.CalledProcessError: It found a fault.
    """
    npx = shutil.which("npx")
    if npx is None:
        raise FileNotFoundError("npx is missing: install Node.js 20 or newer")
    subprocess.run([npx, "--yes", REDOCLY, *arguments], cwd=ROOT, env=os.environ | QUIET, check=True)


if __name__ == "__main__":
    try:
        redocly(*sys.argv[1:])
    except FileNotFoundError as error:
        print(f"Redocly did not run: {error}")
        sys.exit(os.environ.get("CI") == "true")
    except subprocess.CalledProcessError as error:
        sys.exit(error.returncode)
