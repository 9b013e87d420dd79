"""Build the documentation site into build/site: what `make docs` runs.

Zensical makes the pages, and Redoc the reference of the API. The forms of the document are copied beside them. The
site loads nothing from any other host.
"""

import json
import shutil
import subprocess
import sys
import tempfile

from .documents import write_forms
from .redocly import ROOT, redocly
from .release import repository, version

SITE = ROOT / "build" / "site"

# Redoc signs at the foot of its menu, with a picture from another host. It hides what it can't show.
SIGNATURE = {"https://cdn.redoc.ly/redoc/logo-mini-full.svg": "data:,", "API docs by": "API docs by Redoc"}


def main() -> None:
    try:
        build()
    except (OSError, subprocess.CalledProcessError) as error:
        # What was kept from printing says why.
        sys.exit(f"{getattr(error, 'stderr', None) or ''}make docs: {error}")
    print(f"open {SITE.relative_to(ROOT) / 'index.html'}")


def build() -> None:
    """Build the site.

    Raises:
        FileNotFoundError: Node.js is missing.
        subprocess.CalledProcessError: A page has a link to nowhere, or something else is wrong with the sources.
    """
    shutil.rmtree(SITE, ignore_errors=True)
    reference = SITE / "api" / "index.html"
    # The paths in it start where it is.
    with tempfile.NamedTemporaryFile("w", dir=ROOT, prefix=".zensical-", suffix=".toml", encoding="utf-8") as file:
        file.write(configuration())
        file.flush()
        command = [sys.executable, "-m", "zensical", "build", "--strict", "--clean", "--config-file", file.name]
        subprocess.run(command, cwd=ROOT, check=True)
    redocly(
        *("build-docs", "spec/openapi.yaml", "--inlineBundle"),
        *("--template", "tools/reference.hbs", "--output", str(reference)),
        quiet=True,
    )
    page = reference.read_text(encoding="utf-8")
    for old, new in SIGNATURE.items():
        page = page.replace(old, new)
    reference.write_text(page, encoding="utf-8")
    write_forms(SITE / "spec")


def configuration() -> str:
    """zensical.toml with what other files say once: the version, the license and the address of the repository."""
    settings = {"copyright": f"retroachievements {version()} · MIT License"}
    if address := repository():
        settings["repo_url"] = address
    lines = "".join(f"{name} = {json.dumps(value, ensure_ascii=False)}\n" for name, value in settings.items())
    return (ROOT / "zensical.toml").read_text(encoding="utf-8").replace("[project]\n", f"[project]\n{lines}", 1)


if __name__ == "__main__":
    main()
