"""The state of a process or of an event loop ends with it: forks and consecutive event loops."""

import asyncio
import gc
import os
import sqlite3
import ssl
import sys
import threading
import time
import traceback
import warnings
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing, contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from retroachievements import (
    AsyncRetroAchievements,
    Hooks,
    Pacing,
    RetroAchievements,
    SqlitePacing,
    TimedOut,
    build_authorization,
)

from .conftest import KEY
from .forking import Child, UserServer

pytestmark = [
    pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork"),
    # The server has threads, which the child does not use.
    pytest.mark.filterwarnings("ignore:.*multi-threaded, use of fork:DeprecationWarning"),
]

FAST: Any = {"pacing": None, "retry": None, "deadline": 10}


class Caller:
    """Calls for users. An asynchronous client gets a new event loop each time."""

    def __init__(self, client_class: Any) -> None:
        self._client_class = client_class

    def client(self, server: UserServer, **options: Any) -> Any:
        return self._client_class(build_authorization(web_api_key=KEY), base_url=server.base_url, **options)

    def call(self, ra: Any, *users: str) -> list[str]:
        if self._client_class is RetroAchievements:
            return [ra.tickets.developer_stats(user).user for user in users]
        return asyncio.run(self._call_async(ra, users))

    async def _call_async(self, ra: Any, users: tuple[str, ...]) -> list[str]:
        return [(await ra.tickets.developer_stats(user)).user for user in users]

    def close(self, ra: Any) -> None:
        if self._client_class is RetroAchievements:
            ra.close()
        else:
            asyncio.run(ra.aclose())


@pytest.fixture(params=[RetroAchievements, AsyncRetroAchievements], ids=["sync", "async"])
def caller(request: pytest.FixtureRequest) -> Caller:
    return Caller(request.param)


@pytest.fixture
def server(tls: ssl.SSLContext | None) -> Iterator[UserServer]:
    with UserServer(tls) as server:
        yield server


@pytest.fixture
def plain_server() -> Iterator[UserServer]:
    with UserServer() as server:
        yield server


def users(name: str) -> list[str]:
    return [f"{name}{number}" for number in range(100)]


def wait_until(condition: Callable[[], bool]) -> None:
    """Wait up to five seconds for another thread."""
    limit = time.monotonic() + 5
    while not condition():
        assert time.monotonic() < limit
        time.sleep(0.001)


def functions(of: threading.Thread | None = None) -> Iterator[str]:
    """Yield the names of the functions on the stack of a thread, or of all threads."""
    for ident, frame in sys._current_frames().items():
        if of is not None and ident != of.ident:
            continue
        yield from (each.f_code.co_name for each, _ in traceback.walk_stack(frame))


class TestFork:
    def test_each_process_gets_the_responses_to_its_own_calls(self, caller: Caller, server: UserServer) -> None:
        ra = caller.client(server, **FAST)
        assert caller.call(ra, "First") == ["First"]
        start, start_writer = os.pipe()

        def call_after_signal(name: str) -> list[str]:
            os.read(start, 1)
            return caller.call(ra, *users(name))

        names = ["Left", "Middle", "Right"]
        with ExitStack() as stack:
            # Fork all children before any call, while no thread of the server has a lock of OpenSSL.
            children = [stack.enter_context(Child(partial(call_after_signal, name))) for name in names]
            os.write(start_writer, b"go!")
            assert caller.call(ra, *users("Parent")) == users("Parent")
            assert [child.result() for child in children] == [users(name) for name in names]
        os.close(start)
        os.close(start_writer)
        caller.close(ra)

    def test_close_in_the_child_keeps_the_connections_of_the_parent(self, server: UserServer) -> None:
        caller = Caller(RetroAchievements)
        ra = caller.client(server, **FAST)
        caller.call(ra, "First")
        with Child(ra.close) as child:
            child.result()
        assert caller.call(ra, "Second") == ["Second"]
        assert server.opened == 1
        ra.close()

    def test_close_in_the_child_returns(self, caller: Caller, plain_server: UserServer, tmp_path: Path) -> None:
        for pacing in [Pacing(), SqlitePacing(tmp_path / "budget.db"), None]:
            ra = caller.client(plain_server, pacing=pacing)
            caller.call(ra, "First")
            with Child(partial(caller.close, ra)) as child:
                child.result()
            assert caller.call(ra, "Second") == ["Second"]
            caller.close(ra)

    def test_memory_budget_is_full_in_the_child(self, caller: Caller, plain_server: UserServer) -> None:
        ra = caller.client(plain_server, pacing=Pacing(per_second=0.001, burst=3), queue_timeout=0.2)
        caller.call(ra, "One", "Two")
        with Child(lambda: caller.call(ra, "Three", "Four", "Five")) as child:
            assert child.result() == ["Three", "Four", "Five"]
        assert caller.call(ra, "Six") == ["Six"]
        with pytest.raises(TimedOut):
            caller.call(ra, "Seven")
        caller.close(ra)

    def test_file_budget_is_shared_with_the_child(
        self, caller: Caller, plain_server: UserServer, tmp_path: Path
    ) -> None:
        pacing = SqlitePacing(tmp_path / "budget.db", per_second=0.001, burst=3)
        ra = caller.client(plain_server, pacing=pacing, queue_timeout=0.2)
        caller.call(ra, "One")
        with Child(lambda: caller.call(ra, "Two", "Three")) as child:
            assert child.result() == ["Two", "Three"]
        with pytest.raises(TimedOut):
            caller.call(ra, "Four")
        caller.close(ra)

    def test_fork_while_a_thread_waits_for_a_slot(self, caller: Caller, plain_server: UserServer) -> None:
        requested = threading.Event()
        ra = caller.client(
            plain_server,
            pacing=Pacing(per_second=0.5, burst=3),
            hooks=Hooks(on_request=lambda _: requested.set()),
        )
        caller.call(ra, "One", "Two", "Three")
        requested.clear()
        thread = threading.Thread(target=caller.call, args=[ra, "Waits"])
        thread.start()
        assert requested.wait(5)
        wait_until(lambda: not {"sleep", "select"}.isdisjoint(functions(thread)))
        with Child(lambda: caller.call(ra, "Four", "Five", "Six")) as child:
            assert child.result() == ["Four", "Five", "Six"]
        thread.join()
        caller.close(ra)

    def test_fork_while_a_thread_waits_for_a_locked_file(
        self, caller: Caller, plain_server: UserServer, tmp_path: Path
    ) -> None:
        ra = caller.client(plain_server, pacing=SqlitePacing(tmp_path / "budget.db"))
        caller.call(ra, "First")
        with locked(tmp_path / "budget.db") as unlock:
            thread = threading.Thread(target=caller.call, args=[ra, "Waits"])
            thread.start()
            wait_until(lambda: "_request" in functions())
            with (
                Child(lambda: caller.call(ra, "Child")) as child,
                Child(lambda: caller.close(ra)) as closing_child,
            ):
                closing_child.result()
                unlock()
                assert child.result() == ["Child"]
        thread.join()
        caller.close(ra)

    def test_fork_while_the_process_locks_the_file(self, tmp_path: Path) -> None:
        budget = SqlitePacing(tmp_path / "budget.db", per_second=0.001, burst=100).rate_limit()

        def take_many() -> int:
            with ThreadPoolExecutor(4) as threads:
                return sum(threads.map(lambda _: budget.take().seconds == 0, range(60)))

        with locked(tmp_path / "budget.db") as unlock, Child(take_many) as left, Child(take_many) as right:
            unlock()
            assert take_many() + left.result() + right.result() == 100
        with closing(sqlite3.connect(tmp_path / "budget.db")) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        budget.close()


@contextmanager
def locked(path: Path) -> Iterator[Callable[[], object]]:
    """Lock a file with a connection of this process, and yield the function that unlocks it.

    SQLite keeps the locks of its process in memory, and a forked child inherits them.
    """
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        yield partial(connection.execute, "COMMIT")


class TestEventLoops:
    def test_consecutive_loops(self, plain_server: UserServer) -> None:
        caller = Caller(AsyncRetroAchievements)
        ra = caller.client(plain_server, retry=None, pacing=Pacing(per_second=1000, burst=100))
        for number in range(5):
            assert caller.call(ra, *users(f"Loop{number}x")[:3]) == users(f"Loop{number}x")[:3]

    def test_connections_are_closed_with_the_loop(self, plain_server: UserServer) -> None:
        caller = Caller(AsyncRetroAchievements)
        ra = caller.client(plain_server, **FAST)
        gc.collect()  # garbage of other tests
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            for number in range(3):
                caller.call(ra, f"User{number}")
                plain_server.wait_for(lambda number=number: plain_server.closed == number + 1)  # type: ignore[misc]
            del ra
            gc.collect()
        assert [warning.message for warning in caught if warning.category is ResourceWarning] == []
        assert plain_server.opened == 3

    def test_waiting_calls_end_with_the_loop(self, plain_server: UserServer) -> None:
        requested = threading.Semaphore(0)
        hooks = Hooks(on_request=lambda _: requested.release())
        caller = Caller(AsyncRetroAchievements)
        ra = caller.client(plain_server, pacing=Pacing(per_second=1, burst=1), hooks=hooks, queue_timeout=5)
        plain_server.answering.clear()

        async def abandon_calls() -> None:
            tasks = [asyncio.create_task(ra.tickets.developer_stats("Waits")) for _ in range(15)]
            for _ in tasks:
                await asyncio.to_thread(requested.acquire)
            # If a task is cancelled while it connects, anyio may leave a coroutine that was never awaited.
            await asyncio.to_thread(plain_server.wait_for, lambda: plain_server.inside == 1)

        asyncio.run(abandon_calls())
        plain_server.answering.set()
        assert caller.call(ra, "Next") == ["Next"]

    def test_loops_of_two_threads_share_the_limit_of_ten_requests(self, plain_server: UserServer) -> None:
        ra = AsyncRetroAchievements(build_authorization(web_api_key=KEY), base_url=plain_server.base_url, pacing=None)
        plain_server.answering.clear()
        with ThreadPoolExecutor(2) as threads:
            loops = [threads.submit(asyncio.run, twenty_calls(ra)) for _ in range(2)]
            plain_server.wait_for(lambda: plain_server.inside == 10)
            plain_server.answering.set()
            assert [loop.result(20) for loop in loops] == [{"value": 20}] * 2
        assert plain_server.most == 10

    def test_loops_of_two_threads_share_a_budget(self, plain_server: UserServer) -> None:
        pacing = Pacing(per_second=0.001, burst=25)
        ra = AsyncRetroAchievements(
            build_authorization(web_api_key=KEY), base_url=plain_server.base_url, pacing=pacing, queue_timeout=2
        )
        with ThreadPoolExecutor(2) as threads:
            counted = list(threads.map(asyncio.run, [twenty_calls(ra), twenty_calls(ra)]))
        assert counted[0] + counted[1] == {"value": 25, "TimedOut": 15}


async def twenty_calls(ra: AsyncRetroAchievements) -> Counter[str]:
    calls = [ra.tickets.developer_stats("MockUser") for _ in range(20)]
    results = await asyncio.gather(*calls, return_exceptions=True)
    return Counter(type(each).__name__ if isinstance(each, BaseException) else "value" for each in results)
