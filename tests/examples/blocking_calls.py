"""Sets up and refreshes examples/home_assistant.py, and prints each call that blocks the event loop.

It runs in a new process, because only the first import of a module blocks.
"""

import asyncio
import logging
import os
import sys
import threading
from typing import Any

import httpx
from homeassistant.config_entries import ConfigEntry
from homeassistant.const import CONF_API_KEY, CONF_USERNAME
from homeassistant.core import HomeAssistant

from .conftest import load

home_assistant = load("home_assistant")

BLOCKING = {"import", "open", "os.listdir", "os.scandir", "socket.getaddrinfo"}
SLOW = 0.5
watching = threading.Event()


def watch(event: str, arguments: tuple[Any, ...]) -> None:
    if watching.is_set() and event in BLOCKING and threading.current_thread() is threading.main_thread():
        # In debug mode, asyncio reads the source of callbacks.
        if event == "open" and str(arguments[0]).endswith(".py"):
            return
        print(event, arguments)


async def main() -> None:
    loop = asyncio.get_running_loop()
    loop.slow_callback_duration = SLOW
    # Home Assistant has already looked up hosts and used httpx.
    await loop.getaddrinfo("localhost", 80)
    async with httpx.AsyncClient() as client:
        await client.get(os.environ["RETROACHIEVEMENTS_BASE_URL"])
    entry: ConfigEntry[Any] = ConfigEntry(
        {CONF_API_KEY: os.environ["RETROACHIEVEMENTS_API_KEY"], CONF_USERNAME: "NightOwl"}
    )
    watching.set()
    await home_assistant.async_setup_entry(HomeAssistant(), entry)
    await entry.runtime_data.async_refresh()
    for function in entry.on_unload:
        if closing := function():
            await closing
    watching.clear()
    print(entry.runtime_data.data.rich_presence)


if __name__ == "__main__":
    sys.addaudithook(watch)
    # asyncio reports slow callbacks there.
    logging.basicConfig(stream=sys.stdout, level=logging.WARNING, format="%(message)s")
    asyncio.run(main(), debug=True)
