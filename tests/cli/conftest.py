"""A fixture that runs commands in this process, against the simulator."""

from collections.abc import Callable
from pathlib import Path

import pytest

from retroachievements.cli.commands import run
from retroachievements_simulator import Simulator

from . import Ended


@pytest.fixture(autouse=True)
def key(monkeypatch: pytest.MonkeyPatch, simulator: Simulator, tmp_path: Path) -> None:
    """Set the key of the simulator and a separate budget, and remove variables that change the output of rich."""
    monkeypatch.setenv("RETROACHIEVEMENTS_API_KEY", simulator.web_api_key)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    for name in [
        "COLUMNS",
        "FORCE_COLOR",
        "NO_COLOR",
        "RA_API_KEY",
        "RETROACHIEVEMENTS_BASE_URL",
        "RETROACHIEVEMENTS_USERNAME",
        "TTY_COMPATIBLE",
    ]:
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def command(simulator: Simulator, capsys: pytest.CaptureFixture[str]) -> Callable[[str], Ended]:
    def run_command(line: str) -> Ended:
        code = run([*line.split(), "--base-url", simulator.base_url])
        printed = capsys.readouterr()
        assert simulator.web_api_key not in printed.out + printed.err
        return Ended(code, printed.out, printed.err)

    return run_command
