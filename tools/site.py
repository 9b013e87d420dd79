"""Build the documentation site into build/site: what `make docs` runs.

Zensical makes the pages, and Redoc the reference of the API. What comes out loads nothing from any other host.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
SITE = ROOT / "build" / "site"

REDOCLY = "@redocly/cli@2.77.0"
# Redoc signs at the foot of its menu, with a picture from another host. It hides what it can't show.
SIGNATURE = {"https://cdn.redoc.ly/redoc/logo-mini-full.svg": "data:,", "API docs by": "API docs by Redoc"}


def main() -> None:
    try:
        build()
    except (OSError, subprocess.CalledProcessError) as error:
        sys.exit(f"make docs: {error}")


def build() -> None:
    """Build the site anew.

    Raises:
        FileNotFoundError: Node.js is missing.
        subprocess.CalledProcessError: A page has a link to nowhere, or something else is wrong with the sources.
    """
    npx = shutil.which("npx")
    if npx is None:
        raise FileNotFoundError("npx is missing: install Node.js 20 or newer")
    shutil.rmtree(SITE, ignore_errors=True)
    run(sys.executable, "-m", "zensical", "build", "--strict", "--clean")
    reference = SITE / "api" / "index.html"
    run(
        *(npx, "--yes", REDOCLY, "build-docs", "spec/openapi.yaml", "--inlineBundle"),
        *("--template", "tools/reference.hbs", "--output", str(reference)),
        REDOCLY_TELEMETRY="off",
        REDOCLY_SUPPRESS_UPDATE_NOTICE="true",
    )
    page = reference.read_text(encoding="utf-8")
    for old, new in SIGNATURE.items():
        page = page.replace(old, new)
    reference.write_text(page, encoding="utf-8")


def run(*command: str, **environment: str) -> None:
    subprocess.run(command, cwd=ROOT, env={**os.environ, **environment}, check=True)


if __name__ == "__main__":
    main()
