"""Build the documentation site in build/site. `make docs` runs this.

Zensical builds the pages, and Redoc builds the API reference. The folder spec has the forms of the OpenAPI document.
The site loads nothing from other hosts.
"""

import json
import shutil
import subprocess
import sys
import tempfile

from .documents import write_forms
from .redocly import ROOT
from .reference import write_reference
from .release import repository, version

SITE = ROOT / "build" / "site"


def main() -> None:
    try:
        build()
    except (OSError, subprocess.CalledProcessError) as error:
        # A quiet command keeps its error messages for the exception.
        sys.exit(f"{getattr(error, 'stderr', None) or ''}make docs: {error}")
    print(f"open {SITE.relative_to(ROOT) / 'index.html'}")


def build() -> None:
    """Build the site.

    Raises:
        FileNotFoundError: Node.js is missing.
        subprocess.CalledProcessError: A page has a broken link, or the sources have another error.
    """
    shutil.rmtree(SITE, ignore_errors=True)
    # Paths in the file are relative to its folder.
    with tempfile.NamedTemporaryFile("w", dir=ROOT, prefix=".zensical-", suffix=".toml", encoding="utf-8") as file:
        file.write(configuration())
        file.flush()
        command = [sys.executable, "-m", "zensical", "build", "--strict", "--clean", "--config-file", file.name]
        subprocess.run(command, cwd=ROOT, check=True)
    write_reference(SITE / "api" / "index.html")
    write_forms(SITE / "spec")


def configuration() -> str:
    """Return zensical.toml with the version, the license, and the address of the repository from other files."""
    settings = {"copyright": f"retroachievements {version()} · MIT License"}
    if address := repository():
        settings["repo_url"] = address
    lines = "".join(f"{name} = {json.dumps(value, ensure_ascii=False)}\n" for name, value in settings.items())
    return (ROOT / "zensical.toml").read_text(encoding="utf-8").replace("[project]\n", f"[project]\n{lines}", 1)


if __name__ == "__main__":
    main()
