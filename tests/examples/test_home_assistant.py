"""home_assistant.py: the data and errors of its coordinator, without blocking the event loop."""

import asyncio
import os
import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest

from retroachievements_simulator import Simulator

from .conftest import EXAMPLES, load

STUBS = Path(__file__).with_name("stubs")

with pytest.MonkeyPatch.context() as patch:
    patch.syspath_prepend(STUBS)
    from homeassistant.config_entries import ConfigEntry
    from homeassistant.const import CONF_API_KEY, CONF_USERNAME
    from homeassistant.core import HomeAssistant
    from homeassistant.exceptions import ConfigEntryAuthFailed, ConfigEntryError, ConfigEntryNotReady
    from homeassistant.helpers.update_coordinator import UpdateFailed

    home_assistant = load("home_assistant")


def entry_of(site: Simulator, **changes: str) -> ConfigEntry[Any]:
    return ConfigEntry({CONF_API_KEY: site.web_api_key, CONF_USERNAME: "NightOwl"} | changes)


async def unload(entry: ConfigEntry[Any]) -> None:
    assert await home_assistant.async_unload_entry(HomeAssistant(), entry)
    for function in entry.on_unload:
        if closing := function():
            await closing


def test_data_of_the_coordinator(site: Simulator) -> None:
    async def set_up() -> Any:
        entry = entry_of(site)
        assert await home_assistant.async_setup_entry(HomeAssistant(), entry)
        first = entry.runtime_data.data
        await entry.runtime_data.async_refresh()
        # Home Assistant compares the data.
        assert entry.runtime_data.data == first
        site.data.user("NightOwl").rich_presence = "Feeding the cat"
        await entry.runtime_data.async_refresh()
        assert entry.runtime_data.data != first
        await unload(entry)
        return entry.runtime_data

    coordinator = asyncio.run(set_up())
    assert (coordinator.data.user, coordinator.data.rich_presence) == ("NightOwl", "Feeding the cat")
    assert (coordinator.data.points, coordinator.data.last_game.title) == (80, "Postcard Detective")
    assert coordinator.update_interval == timedelta(minutes=2)
    assert not coordinator.always_update
    assert [request.endpoint for request in site.requests] == ["API_GetUserSummary.php"] * 3


def closed_clients(monkeypatch: pytest.MonkeyPatch) -> list[httpx.AsyncClient]:
    """The httpx clients that are closed during the test."""
    closed: list[httpx.AsyncClient] = []
    close = httpx.AsyncClient.aclose

    async def record_and_close(client: httpx.AsyncClient) -> None:
        await close(client)
        closed.append(client)

    monkeypatch.setattr(httpx.AsyncClient, "aclose", record_and_close)
    return closed


def test_unloading_closes_the_client_and_requests_have_a_user_agent(
    site: Simulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed = closed_clients(monkeypatch)

    async def load_and_unload() -> None:
        entry = entry_of(site)
        await home_assistant.async_setup_entry(HomeAssistant(), entry)
        assert closed == []
        await unload(entry)

    asyncio.run(load_and_unload())
    (client,) = closed
    assert client.headers["User-Agent"].startswith(
        "my-achievements-for-home-assistant/1.0 (+https://example.org) retro"
    )


@pytest.mark.parametrize(
    ("changes", "status", "error", "message"),
    [
        ({CONF_API_KEY: "WrongKeyWrongKeyWrongKey"}, None, ConfigEntryAuthFailed, "returned 401"),
        ({CONF_USERNAME: "Nobody"}, None, ConfigEntryError, r"API_GetUserSummary\.php"),
        ({CONF_USERNAME: "No One"}, None, ConfigEntryError, "is not a username"),
        ({}, 401, ConfigEntryAuthFailed, "returned 401"),
        ({}, 503, ConfigEntryNotReady, "^$"),
    ],
)
def test_failed_setup_raises_an_error_and_closes_the_client(
    site: Simulator,
    monkeypatch: pytest.MonkeyPatch,
    changes: dict[str, str],
    status: int | None,
    error: type[Exception],
    message: str,
) -> None:
    closed = closed_clients(monkeypatch)
    if status:
        site.fail_next(status=status)

    async def set_up() -> None:
        entry = entry_of(site, **changes)
        try:
            await home_assistant.async_setup_entry(HomeAssistant(), entry)
        finally:
            await unload(entry)

    with pytest.raises(error, match=message) as raised:
        asyncio.run(set_up())
    assert "WrongKey" not in str(raised.value)
    assert len(closed) == 1


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (
            {CONF_USERNAME: "NightOwl"},
            "^web_api_key is missing: it is shown on https://retroachievements.org/settings$",
        ),
        ({CONF_USERNAME: "NightOwl", CONF_API_KEY: "two words"}, "^web_api_key has characters that no key has"),
    ],
)
def test_invalid_key_requests_a_new_one(data: dict[str, str], message: str) -> None:
    with pytest.raises(ConfigEntryAuthFailed, match=message) as raised:
        asyncio.run(home_assistant.async_setup_entry(HomeAssistant(), ConfigEntry(data)))
    assert "two words" not in str(raised.value)


@pytest.mark.parametrize(
    ("status", "error", "retry_after"),
    [(401, ConfigEntryAuthFailed, None), (503, UpdateFailed, None), (429, UpdateFailed, 7.0)],
)
def test_failed_refresh_keeps_the_data(
    site: Simulator, status: int, error: type[Exception], retry_after: float | None
) -> None:
    async def refresh() -> Any:
        entry = entry_of(site)
        await home_assistant.async_setup_entry(HomeAssistant(), entry)
        site.fail_next(status=status, retry_after=retry_after)
        await entry.runtime_data.async_refresh()
        await unload(entry)
        return entry.runtime_data

    coordinator = asyncio.run(refresh())
    assert coordinator.data.user == "NightOwl"
    assert not coordinator.last_update_success
    assert type(coordinator.last_exception) is error
    assert getattr(coordinator.last_exception, "retry_after", None) == retry_after


@pytest.mark.usefixtures("site")
def test_does_not_block_the_event_loop() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.examples.blocking_calls"],
        cwd=EXAMPLES.parent,
        env=os.environ | {"PYTHONPATH": str(STUBS), "PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "Counting postcards in the attic\n"
