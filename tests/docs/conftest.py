"""The simulator instead of the real site."""

from collections.abc import Iterator
from contextlib import ExitStack
from inspect import unwrap
from pathlib import Path
from typing import Any

import httpx
import pytest

import retroachievements
from retroachievements_simulator import Simulator, User


@pytest.fixture
def site(simulator: Simulator, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Simulator]:
    """The simulator instead of the real site, with the key and the developer of the pages.

    Clients do not wait between requests. The pages don't close all of their clients, so this fixture does.
    """
    simulator.data.user("MockUser").web_api_key = "..."
    simulator.data.users.append(User(100, "01MADEUP000000000000000100", "Hexadigital", "Hexadigital"))
    monkeypatch.setenv("RETROACHIEVEMENTS_API_KEY", "...")
    monkeypatch.setenv("RETROACHIEVEMENTS_BASE_URL", simulator.base_url)
    # Pages create files in the current folder, so use an empty one.
    monkeypatch.chdir(tmp_path)
    clients = (retroachievements.RetroAchievements, retroachievements.AsyncRetroAchievements)
    for client in clients:
        monkeypatch.setitem(unwrap(client.__init__).__kwdefaults__ or {}, "pacing", None)
    monkeypatch.setattr(retroachievements, "BASE_URL", simulator.base_url)
    with ExitStack() as opened:
        make = httpx.Client.__init__

        def record_and_initialize(client: httpx.Client, *args: Any, **options: Any) -> None:
            make(client, *args, **options)
            opened.callback(client.close)

        monkeypatch.setattr(httpx.Client, "__init__", record_and_initialize)
        yield simulator
