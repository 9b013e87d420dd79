"""Format generated code."""

import subprocess
import sys
from pathlib import Path


def tidy(path: Path) -> None:
    """Sort and prune imports, sort `__all__`, and format, with the pinned ruff and without configuration or cache."""
    ruff = [sys.executable, "-m", "ruff"]
    isolated = ["--isolated", "--no-cache", "--quiet", "--line-length", "120"]
    subprocess.run([*ruff, "check", *isolated, "--select", "I,F401,RUF022", "--fix-only", path], check=True)
    subprocess.run([*ruff, "format", *isolated, path], check=True)
