"""After an exception at any moment, the next three calls finish within a second each."""

import asyncio
import inspect
import os
import random
import signal
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from types import FrameType
from typing import Any

import httpx
import pytest

import retroachievements
from retroachievements import AsyncRetroAchievements, Pacing, RetroAchievements, build_authorization
from retroachievements._async.transports.streams import AsyncStream
from retroachievements._sync.transports.streams import Stream

from ..conftest import Async, Flavor
from .conftest import KEY
from .forking import Child, UserServer

pytestmark = [
    pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork"),
    pytest.mark.filterwarnings("ignore:.*multi-threaded, use of fork:DeprecationWarning"),
]

PACKAGE = str(Path(retroachievements.__file__).parent)
PACING = Pacing(per_second=1_000_000, burst=100)


class Interrupted(BaseException):
    pass


@pytest.fixture
def server() -> Iterator[UserServer]:
    with UserServer() as server:
        yield server


def client(kind: Any, server: UserServer, **options: Any) -> Any:
    options = {"pacing": PACING, "retry": None, "deadline": 2} | options
    return kind(build_authorization(web_api_key=KEY), base_url=server.base_url, **options)


def call(ra: Any) -> None:
    if isinstance(ra, RetroAchievements):
        ra.tickets.developer_stats("MockUser")
    else:
        asyncio.run(async_call(ra))


async def async_call(ra: AsyncRetroAchievements) -> None:
    await ra.tickets.developer_stats("MockUser")


def three_calls(ra: Any) -> None:
    for _ in range(3):
        started = time.monotonic()
        call(ra)
        assert time.monotonic() - started < 1


@pytest.mark.parametrize("pacing", [PACING, None], ids=["pacing", "no pacing"])
def test_signal_handler_that_raises(pacing: Pacing | None, server: UserServer) -> None:
    # Not in an event loop: asyncio turns the exception into a lost connection, or loses a callback.
    ra = client(RetroAchievements, server, pacing=pacing)

    def interrupt(*_: object) -> None:
        raise Interrupted

    def interrupted_calls() -> Counter[str]:
        # In another process, whose only thread gets the signals.
        chance, counted = random.Random(1), Counter[str]()  # noqa: S311
        signal.signal(signal.SIGALRM, interrupt)
        call(ra)
        end = time.monotonic() + 1.5
        while time.monotonic() < end:
            try:
                signal.setitimer(signal.ITIMER_REAL, chance.uniform(0.00001, 0.004))
                try:
                    call(ra)
                finally:
                    signal.setitimer(signal.ITIMER_REAL, 0)
            except Interrupted:
                counted["interrupted"] += 1
            else:
                counted["value"] += 1
        three_calls(ra)
        return counted

    with Child(interrupted_calls) as child:
        assert child.result()["interrupted"] > 20


@pytest.mark.parametrize("pacing", [PACING, None], ids=["pacing", "no pacing"])
def test_exception_at_the_start_of_each_function(flavor: Flavor, pacing: Pacing | None, server: UserServer) -> None:
    ra = client(flavor.client_class, server, pacing=pacing)
    number = entered = 0

    def interrupt(frame: FrameType, event: str, _: object) -> None:
        nonlocal entered
        if event == "call" and frame.f_code.co_filename.startswith(PACKAGE):
            entered += 1
            if entered == number:
                raise Interrupted

    def interrupted_calls() -> int:
        nonlocal number, entered
        flavor.result(ra.tickets.developer_stats("MockUser"))
        interrupted = 0
        while entered == number:
            number, entered = number + 1, 0
            sys.setprofile(interrupt)
            try:
                flavor.result(ra.tickets.developer_stats("MockUser"))
            except (Interrupted, BaseExceptionGroup):  # anyio wraps it if it is interrupted itself
                interrupted += 1
            finally:
                sys.setprofile(None)
            for _ in range(3):
                started = time.monotonic()
                flavor.result(ra.tickets.developer_stats("MockUser"))
                assert time.monotonic() - started < 1
        return interrupted

    with Child(interrupted_calls) as child:
        assert child.result() > 40


@pytest.mark.parametrize("kind", [RetroAchievements, AsyncRetroAchievements], ids=["sync", "async"])
def test_recursion_error_at_any_depth(kind: Any, server: UserServer) -> None:
    ra = client(kind, server)

    def at_depth(depth: int) -> None:
        if depth:
            at_depth(depth - 1)
        else:
            call(ra)

    def sweep() -> int:
        call(ra)
        errors, deepest = 0, sys.getrecursionlimit() - len(inspect.stack())
        for depth in range(deepest - 130, deepest):
            try:
                at_depth(depth)
            except (RecursionError, RuntimeError, ExceptionGroup):  # anyio raises the last two instead
                errors += 1
        three_calls(ra)
        return errors

    with Child(sweep) as child:
        assert child.result() > 20


@pytest.mark.parametrize("error", [MemoryError, Interrupted])
def test_error_of_the_inner_transport(flavor: Flavor, server: UserServer, error: type[BaseException]) -> None:
    failures = 20

    def respond(_: httpx.Request) -> httpx.Response:
        nonlocal failures
        failures -= 1
        if failures >= 0:
            raise error
        return httpx.Response(200, json={"Points": 1, "SoftcorePoints": 2})

    ra = client(flavor.client_class, server, transport=httpx.MockTransport(respond))
    for _ in range(20):
        with pytest.raises(error):
            flavor.result(ra.users.points("MockUser"))
    for _ in range(3):
        assert flavor.result(ra.users.points("MockUser")).points == 1


def test_memory_error_while_reading(flavor: Flavor, server: UserServer, monkeypatch: pytest.MonkeyPatch) -> None:
    async def async_read(*_: object, **__: object) -> bytes:
        raise MemoryError

    def read(*_: object, **__: object) -> bytes:
        raise MemoryError

    stream, broken = (AsyncStream, async_read) if isinstance(flavor, Async) else (Stream, read)
    with flavor.opened(client(flavor.client_class, server)) as ra:
        for _ in range(12):
            with monkeypatch.context() as patch:
                patch.setattr(stream, "read", broken)
                with pytest.raises(MemoryError):
                    flavor.result(ra.tickets.developer_stats("MockUser"))
        for _ in range(3):
            started = time.monotonic()
            flavor.result(ra.tickets.developer_stats("MockUser"))
            assert time.monotonic() - started < 1
