"""Fixtures for the tests under load: servers, clients and budgets."""

import random
import re
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Any

import pytest
from anyio.from_thread import start_blocking_portal
from attrs import frozen

from retroachievements import AsyncRetroAchievements, Authorization, RetroAchievements, build_authorization
from retroachievements.models import DeveloperTicketStats

from .caller import AUTHORIZATION
from .redis_server import RedisServer
from .server import CountingServer


@pytest.fixture
def chance() -> random.Random:
    """A random generator with a fixed seed."""
    return random.Random(2000)  # noqa: S311


@frozen
class Site:
    base_url: str
    authorization: Authorization


@pytest.fixture(scope="session")
def site() -> Iterator[Site]:
    """The simulator, in a process of its own, because the tests measure memory and descriptors of this one."""
    program = [sys.executable, "-m", "retroachievements_simulator"]
    with subprocess.Popen(program, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            ready = re.fullmatch(r"Ready at (\S+) with the key (\w+), date .*\n", process.stdout.readline())
            assert ready, "the simulator does not print its address"
            base_url, web_api_key = ready.groups()
            yield Site(base_url, build_authorization(web_api_key=web_api_key))
        finally:
            process.terminate()


@pytest.fixture
def server() -> Iterator[CountingServer]:
    with CountingServer() as server:
        thread = threading.Thread(target=server.serve_forever, args=[0.01])
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()


@pytest.fixture
def redis(tmp_path: Path) -> Iterator[RedisServer]:
    redis = RedisServer(tmp_path)
    redis.start()
    try:
        yield redis
    finally:
        redis.kill()


@pytest.fixture(params=["sqlite", "redis"])
def budget(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The location of a budget that processes share."""
    return str(tmp_path / "budget.db") if request.param == "sqlite" else request.getfixturevalue("redis").url


Call = Callable[[str], DeveloperTicketStats]
Opened = Callable[..., AbstractContextManager[Call]]


@pytest.fixture(params=["sync", "async"])
def opened(request: pytest.FixtureRequest, server: CountingServer) -> Opened:
    """Return a function that opens a client of the counting server, and yields a thread-safe `developer_stats`."""

    @contextmanager
    def opened(**options: Any) -> Iterator[Call]:
        options |= {"base_url": server.base_url}
        if request.param == "sync":
            with RetroAchievements(AUTHORIZATION, **options) as ra:
                yield ra.tickets.developer_stats
        else:
            client = AsyncRetroAchievements(AUTHORIZATION, **options)
            with start_blocking_portal() as portal, portal.wrap_async_context_manager(client) as async_ra:
                yield lambda user: portal.call(async_ra.tickets.developer_stats, user)

    return opened
