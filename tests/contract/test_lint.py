"""`make lint` runs all tools before it fails."""

import os
import subprocess
from pathlib import Path

from .spec import ROOT


def test_all_tools_run_after_a_failure(tmp_path: Path) -> None:
    python = tmp_path / "python"
    python.write_text('#!/bin/sh\ntest "$2" != tools.spec_rules && test "$2" != mypy\n')
    python.chmod(0o755)
    # Install nothing: make takes the marker of the packages for up to date.
    command = ["make", "--assume-old=.venv/lint", "lint", f"RUN={python}"]
    # A nested make prints more lines.
    environment = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
    linted = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)
    assert linted.returncode != 0
    *run, last = linted.stdout.splitlines()
    assert [line.split()[2] for line in run] == [
        *("tools.documents", "openapi_spec_validator", "tools.spec_rules", "tools.redocly", "tools.redocly"),
        *("codespell_lib", "proselint", "ruff", "ruff", "mypy", "mypy", "basedpyright"),
    ]
    assert last.startswith("make lint: failed: tools.spec_rules spec/openapi.yaml; mypy; mypy ")
