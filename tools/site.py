"""Build the documentation site into build/site: what `make docs` runs.

Zensical makes the pages, and Redoc the reference of the API. The forms of the document are copied beside them. What
comes out loads nothing from any other host.
"""

import shutil
import subprocess
import sys

from .documents import write_forms
from .redocly import ROOT, redocly

SITE = ROOT / "build" / "site"

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
    shutil.rmtree(SITE, ignore_errors=True)
    reference = SITE / "api" / "index.html"
    subprocess.run([sys.executable, "-m", "zensical", "build", "--strict", "--clean"], cwd=ROOT, check=True)
    redocly(
        *("build-docs", "spec/openapi.yaml", "--inlineBundle"),
        *("--template", "tools/reference.hbs", "--output", str(reference)),
    )
    page = reference.read_text(encoding="utf-8")
    for old, new in SIGNATURE.items():
        page = page.replace(old, new)
    reference.write_text(page, encoding="utf-8")
    write_forms(SITE / "spec")


if __name__ == "__main__":
    main()
