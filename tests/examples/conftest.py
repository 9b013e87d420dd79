"""Fixtures for the tests of the examples: an example as a module, and the simulator instead of the real site."""

import importlib.util
import sys
from collections.abc import Callable
from inspect import unwrap
from pathlib import Path
from typing import Any

import pytest

from retroachievements import AsyncRetroAchievements, RetroAchievements
from retroachievements_simulator import Simulator

EXAMPLES = Path(__file__).parents[2] / "examples"
KEYS = ["RETROACHIEVEMENTS_API_KEY", "RA_API_KEY", "RETROACHIEVEMENTS_USERNAME"]


def load(name: str) -> Any:
    """Import an example as a module. The examples are programs, not a package."""
    spec = importlib.util.spec_from_file_location(name, EXAMPLES / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def site(simulator: Simulator, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Simulator:
    """The simulator for `from_env`, and an empty current folder. Clients have no pacing and no retries."""
    for client in (RetroAchievements, AsyncRetroAchievements):
        for name in ("pacing", "retry"):
            monkeypatch.setitem(unwrap(client.__init__).__kwdefaults__ or {}, name, None)
    for name in KEYS:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("RETROACHIEVEMENTS_API_KEY", simulator.web_api_key)
    monkeypatch.setenv("RETROACHIEVEMENTS_BASE_URL", simulator.base_url)
    monkeypatch.chdir(tmp_path)
    return simulator


Run = Callable[..., list[str]]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Return a function that runs the main() of an example with arguments, and returns the printed lines."""

    def run(example: Any, *arguments: object) -> list[str]:
        monkeypatch.setattr(sys, "argv", ["example", *map(str, arguments)])
        capsys.readouterr()
        example.main()
        return capsys.readouterr().out.splitlines()

    return run
