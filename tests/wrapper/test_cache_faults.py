"""The cache when several calls, event loops and processes use it, and when its file can't be used."""

import asyncio
import json
import logging
import os
import shutil
import signal
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from select import select
from typing import Any, NoReturn

import httpx
import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from retroachievements import (
    AsyncRetroAchievements,
    Cache,
    NotFound,
    Pacing,
    RetroAchievements,
    RetroAchievementsError,
    TimedOut,
    UnexpectedResponse,
    build_authorization,
)
from retroachievements._async.transports import cache as async_transport
from retroachievements._sync.transports import cache as sync_transport
from retroachievements._transports.deadline import Deadline
from retroachievements._transports.single_flight import SingleFlight

from ..conftest import Async, Flavor, Sync
from ..contract.spec import example
from .conftest import KEY

pytestmark = pytest.mark.cache

CONSOLES: Any = example("getConsoleIds-200-consoles")
CALLS = 10


class Server:
    """A server that returns the consoles after `may_respond` is set."""

    def __init__(self, httpserver: HTTPServer) -> None:
        self.requested, self.may_respond = threading.Semaphore(0), threading.Event()
        self.document, self.headers, self.requests = CONSOLES, dict[str, str](), 0
        self.base_url = httpserver.url_for("/API")
        httpserver.expect_request("/API/API_GetConsoleIDs.php").respond_with_handler(self._respond)
        httpserver.expect_request("/API/API_GetGameHashes.php").respond_with_handler(self._respond)

    def _respond(self, _: Request) -> Response:
        self.requests += 1
        self.requested.release()
        assert self.may_respond.wait(10)
        return Response(json.dumps(self.document), content_type="application/json", headers=self.headers)

    def options(self, cache: Cache | None = None, **options: Any) -> Any:
        defaults = {"base_url": self.base_url, "pacing": None, "retry": None, "cache": cache or Cache(), "deadline": 5}
        return {"authorization": build_authorization(web_api_key=KEY), **defaults, **options}


@pytest.fixture
def slow_server(httpserver: HTTPServer) -> Iterator[Server]:
    server = Server(httpserver)
    yield server
    server.headers.clear()
    server.may_respond.set()
    # The server handles one request at a time, so this waits for the requests that calls left behind.
    httpx.get(f"{server.base_url}/API_GetConsoleIDs.php")


@pytest.fixture
def server(slow_server: Server) -> Server:
    slow_server.may_respond.set()
    return slow_server


def wait_until(condition: Callable[[], bool]) -> None:
    """Wait up to five seconds for another thread."""
    limit = time.monotonic() + 5
    while not condition():
        assert time.monotonic() < limit
        time.sleep(0.001)


def waiting(transport: Any) -> int:
    """Return the number of calls that share a request, including the one that sends it."""
    return sum(len(flight._places) for flight in list(transport._flights._flights.values()))


def transport_of(ra: Any) -> Any:
    return ra._http_client._transport


Outcome = Any


def concurrent_outcomes(
    flavor: Flavor, slow_server: Server, call: Callable[[Any], Any], **options: Any
) -> list[Outcome]:
    """Return the outcomes of equal calls that all wait before the server responds."""

    def outcome(ra: RetroAchievements) -> Outcome:
        try:
            return call(ra)
        except RetroAchievementsError as error:
            return error

    async def in_tasks() -> list[Outcome]:
        async with AsyncRetroAchievements(**slow_server.options(**options)) as ra:
            calls = asyncio.gather(*(call(ra) for _ in range(CALLS)), return_exceptions=True)
            await asyncio.to_thread(wait_until, lambda: waiting(transport_of(ra)) == CALLS)
            slow_server.may_respond.set()
            return await calls

    if isinstance(flavor, Async):
        return flavor.result(in_tasks())
    with RetroAchievements(**slow_server.options(**options)) as ra, ThreadPoolExecutor(CALLS) as threads:
        calls = [threads.submit(outcome, ra) for _ in range(CALLS)]
        wait_until(lambda: waiting(transport_of(ra)) == CALLS)
        slow_server.may_respond.set()
        return [each.result() for each in calls]


class TestConcurrentCalls:
    def test_send_one_request(self, flavor: Flavor, slow_server: Server) -> None:
        outcomes = concurrent_outcomes(flavor, slow_server, lambda ra: ra.consoles.all())
        assert [[console.id for console in consoles] for consoles in outcomes] == [
            [row["ID"] for row in CONSOLES]
        ] * CALLS
        assert slow_server.requests == 1

    def test_share_a_response_that_is_not_stored(self, flavor: Flavor, slow_server: Server) -> None:
        slow_server.document = []
        outcomes = concurrent_outcomes(flavor, slow_server, lambda ra: ra.games.hashes(1))
        assert [type(outcome) for outcome in outcomes] == [NotFound] * CALLS
        assert slow_server.requests == 1

    def test_share_an_error(self, flavor: Flavor, slow_server: Server) -> None:
        slow_server.headers = {"Content-Encoding": "gzip"}
        outcomes = concurrent_outcomes(flavor, slow_server, lambda ra: ra.consoles.all())
        assert [type(outcome) for outcome in outcomes] == [UnexpectedResponse] * CALLS
        assert len(set(map(id, outcomes))) == CALLS
        assert slow_server.requests == 1

    def test_share_an_error_of_another_class(self, flavor: Flavor, slow_server: Server) -> None:
        class HostError(httpx.ConnectError, OSError):
            def __init__(self, host: str, port: int) -> None:
                super().__init__(f"{host}:{port} is down")
                self.host = host

            def __str__(self) -> str:
                return f"{self.args[0]}, {self.host}"

        def fail(_: httpx.Request) -> NoReturn:
            assert slow_server.may_respond.wait(10)
            raise HostError("localhost", 1)

        async def async_fail(request: httpx.Request) -> NoReturn:
            await asyncio.to_thread(fail, request)
            raise AssertionError

        transport = httpx.MockTransport(async_fail if isinstance(flavor, Async) else fail)
        outcomes = concurrent_outcomes(flavor, slow_server, lambda ra: ra.consoles.all(), transport=transport)
        message = "API_GetConsoleIDs.php: HostError: localhost:1 is down, localhost"
        assert [str(outcome) for outcome in outcomes] == [message] * CALLS
        assert len({id(outcome.__cause__) for outcome in outcomes}) == CALLS

    def test_get_separate_response_objects(self, flavor: Flavor, slow_server: Server) -> None:
        responses = concurrent_outcomes(flavor, slow_server, lambda ra: ra._http_client.get("/API_GetConsoleIDs.php"))
        assert len(set(map(id, responses))) == CALLS
        assert [response.json() for response in responses] == [CONSOLES] * CALLS

    def test_share_nothing_with_later_calls(self) -> None:
        flights = SingleFlight()
        flight = flights.join("https://example.org")
        assert flights.join("https://example.org") is flight
        flights.end("https://example.org", flight, httpx.Response(200))
        assert flights.join("https://example.org") is not flight

    def test_later_call_reads_the_cache(self, flavor: Flavor, server: Server) -> None:
        with flavor.opened(flavor.client_class(**server.options())) as ra:
            for _ in range(3):
                flavor.result(ra.consoles.all())
            assert waiting(transport_of(ra)) == len(transport_of(ra)._flights._flights) == 0
        assert server.requests == 1

    def test_next_call_sends_the_request_if_a_task_is_cancelled(self, slow_server: Server) -> None:
        async def calls() -> list[Any]:
            async with AsyncRetroAchievements(**slow_server.options()) as ra:
                first, *others = [asyncio.create_task(ra.consoles.all()) for _ in range(CALLS)]
                await asyncio.to_thread(slow_server.requested.acquire)
                first.cancel()
                with pytest.raises(asyncio.CancelledError):
                    await first
                late = asyncio.create_task(ra.consoles.all())
                await asyncio.to_thread(wait_until, lambda: waiting(transport_of(ra)) == CALLS)
                slow_server.may_respond.set()
                return await asyncio.gather(*others, late)

        assert [len(consoles) for consoles in asyncio.run(calls())] == [len(CONSOLES)] * CALLS
        assert slow_server.requests == 2

    def test_next_call_sends_the_request_if_a_thread_times_out(self, slow_server: Server) -> None:
        def call_with_deadline() -> None:
            with Deadline(0.3):
                ra.consoles.all()

        with RetroAchievements(**slow_server.options()) as ra, ThreadPoolExecutor(CALLS) as threads:
            first = threads.submit(call_with_deadline)
            slow_server.requested.acquire()
            others = [threads.submit(ra.consoles.all) for _ in range(CALLS - 1)]
            with pytest.raises(TimedOut):
                first.result()
            slow_server.may_respond.set()
            assert [len(other.result()) for other in others] == [len(CONSOLES)] * (CALLS - 1)
        assert slow_server.requests == 2

    def test_wait_until_their_deadline(self, slow_server: Server) -> None:
        started = time.monotonic()
        with RetroAchievements(**slow_server.options(deadline=0.5)) as ra, ThreadPoolExecutor(CALLS) as threads:
            calls = [threads.submit(ra.consoles.all) for _ in range(CALLS)]
            assert [type(call.exception()) for call in calls] == [TimedOut] * CALLS
        assert time.monotonic() - started < 1

    def test_clocks_stop_while_their_request_waits_for_the_budget(self, flavor: Flavor, server: Server) -> None:
        options = server.options(deadline=0.7, pacing=Pacing(per_second=0.5, burst=1))
        with flavor.opened(flavor.client_class(**options)) as ra:
            flavor.result(ra.consoles.all())
            started = time.monotonic()
            outcomes = flavor.outcomes(ra.with_options(refresh=True).consoles.all, CALLS)
            assert [type(outcome) for outcome in outcomes] == [list] * CALLS
            assert 1.5 < time.monotonic() - started < 3  # until the second slot

    def test_queue_timeout_applies_to_each_of_them(self, flavor: Flavor, server: Server) -> None:
        options = server.options(queue_timeout=0.3, pacing=Pacing(per_second=0.01, burst=1))
        with flavor.opened(flavor.client_class(**options)) as ra:
            flavor.result(ra.consoles.all())
            started = time.monotonic()
            for outcome in flavor.outcomes(ra.with_options(refresh=True).consoles.all, 2):
                assert isinstance(outcome, TimedOut)
                assert str(outcome).endswith(" for 0.3 s, its queue_timeout")
            assert time.monotonic() - started < 1.5


@pytest.fixture(params=["memory", "file"])
def cache(request: pytest.FixtureRequest, tmp_path: Path) -> Cache:
    return Cache(tmp_path / "responses.db" if request.param == "file" else None)


class TestEventLoops:
    def test_consecutive_loops_share_the_cache(self, server: Server, cache: Cache) -> None:
        ra = AsyncRetroAchievements(**server.options(cache))

        async def call() -> int:
            return len(await ra.consoles.all())

        assert [asyncio.run(call()) for _ in range(4)] == [len(CONSOLES)] * 4
        assert server.requests == 1
        asyncio.run(ra.aclose())

    def test_loops_of_two_threads_share_a_request(self, slow_server: Server, cache: Cache) -> None:
        ra = AsyncRetroAchievements(**slow_server.options(cache))

        async def calls() -> list[int]:
            return [len(consoles) for consoles in await asyncio.gather(*(ra.consoles.all() for _ in range(CALLS)))]

        with ThreadPoolExecutor(2) as threads:
            loops = [threads.submit(asyncio.run, calls()) for _ in range(2)]
            wait_until(lambda: waiting(transport_of(ra)) == 2 * CALLS)
            slow_server.may_respond.set()
            assert [loop.result() for loop in loops] == [[len(CONSOLES)] * CALLS] * 2
        assert slow_server.requests == 1
        asyncio.run(ra.aclose())

    def test_loop_that_ends_while_calls_wait(self, slow_server: Server, cache: Cache) -> None:
        ra = AsyncRetroAchievements(**slow_server.options(cache))

        async def leave_behind() -> None:
            tasks.extend(asyncio.create_task(ra.consoles.all()) for _ in range(3))
            await asyncio.to_thread(slow_server.requested.acquire)

        async def call() -> int:
            return len(await ra.consoles.all())

        tasks: list[asyncio.Task[Any]] = []
        asyncio.run(leave_behind())
        slow_server.may_respond.set()
        assert asyncio.run(call()) == len(CONSOLES)
        asyncio.run(ra.aclose())


class Child:
    """A forked process that runs a function."""

    def __init__(self, function: Callable[[Flavor], object], flavor: Flavor) -> None:
        self._reads, self._writes = os.pipe()
        self._pid = os.fork()
        if self._pid == 0:
            try:
                with asyncio.Runner() as runner:
                    text = repr(function(Async(runner) if isinstance(flavor, Async) else Sync()))
            except BaseException as error:
                text = repr(error)
            os.write(self._writes, text.encode())
            os._exit(0)
        os.close(self._writes)

    def output(self) -> str:
        """Return the result or the error as text, or nothing after ten seconds."""
        try:
            return os.read(self._reads, 10_000).decode() if select([self._reads], [], [], 10)[0] else ""
        finally:
            os.close(self._reads)
            os.kill(self._pid, signal.SIGKILL)
            os.waitpid(self._pid, 0)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork on Windows")
@pytest.mark.filterwarnings("ignore:This process .* is multi-threaded:DeprecationWarning")
class TestFork:
    @pytest.fixture(autouse=True)
    def long_storage_timeout(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Do not mistake a busy machine for a storage that stalls."""
        for module in ("_async", "_sync"):
            monkeypatch.setattr(f"retroachievements.{module}.transports.cache.STORAGE_TIMEOUT", 20.0)

    def test_memory_cache_belongs_to_one_process(self, flavor: Flavor, server: Server) -> None:
        with flavor.opened(flavor.client_class(**server.options())) as ra:
            flavor.result(ra.consoles.all())
            child = Child(lambda own: [len(own.result(ra.consoles.all())) for _ in range(3)], flavor)
            assert child.output() == repr([len(CONSOLES)] * 3)
            assert server.requests == 2
            flavor.result(ra.consoles.all())
        assert server.requests == 2

    def test_processes_open_and_share_a_file(self, flavor: Flavor, server: Server, tmp_path: Path) -> None:
        cache = Cache(tmp_path / "responses.db")
        parent_is_done, tell_child = os.pipe()

        def use(own: Flavor) -> int:
            own.result(ra.consoles.all())
            os.write(tell_parent, b".")
            os.read(parent_is_done, 1)
            return len(own.result(ra.consoles.all(only_active=True)))

        child_is_done, tell_parent = os.pipe()
        with flavor.opened(flavor.client_class(**server.options(cache))) as ra:
            flavor.result(ra.consoles.all())
            child = Child(use, flavor)
            assert os.read(child_is_done, 1) == b"."
        # The file is closed here, and open in the child.
        with flavor.opened(flavor.client_class(**server.options(cache))) as another:
            flavor.result(another.consoles.all(only_game_systems=True))
            os.write(tell_child, b".")
            assert child.output() == repr(len(CONSOLES))
        assert server.requests == 3
        with flavor.opened(flavor.client_class(**server.options(cache))) as another:
            for arguments in [{}, {"only_active": True}, {"only_game_systems": True}]:
                flavor.result(another.consoles.all(**arguments))
        assert server.requests == 3
        for descriptor in [parent_is_done, tell_child, child_is_done, tell_parent]:
            os.close(descriptor)

    def test_fork_while_calls_wait(self, slow_server: Server, cache: Cache) -> None:
        with RetroAchievements(**slow_server.options(cache)) as ra, ThreadPoolExecutor(2) as threads:
            calls = [threads.submit(ra.consoles.all) for _ in range(2)]
            wait_until(lambda: waiting(transport_of(ra)) == 2 and slow_server.requests == 1)
            child = Child(lambda _: len(ra.consoles.all()), Sync())
            slow_server.may_respond.set()
            assert child.output() == repr(len(CONSOLES))
            assert [len(call.result()) for call in calls] == [len(CONSOLES)] * 2

    def test_close_in_the_child_affects_only_the_child(self, flavor: Flavor, server: Server, cache: Cache) -> None:
        with flavor.opened(flavor.client_class(**server.options(cache))) as ra:
            flavor.result(ra.consoles.all())
            close = ra.aclose if isinstance(flavor, Async) else ra.close
            assert Child(lambda own: own.result(close()), flavor).output() == "None"
            flavor.result(ra.consoles.all())
        assert server.requests == 1


def execute(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        for statement in statements:
            connection.execute(statement)


BROKEN: dict[str, Callable[[Path], object]] = {
    "not a database": lambda path: path.write_bytes(b"no database" * 1000),
    "truncated": lambda path: path.write_bytes(path.read_bytes()[:5000]),
    "empty": lambda path: path.write_bytes(b""),
    "deleted": lambda path: path.unlink(),
    "deleted with its folder": lambda path: shutil.rmtree(path.parent),
    "without tables": lambda path: execute(path, "DROP TABLE streams", "DROP TABLE entries"),
    "with other tables": lambda path: execute(
        path, "DROP TABLE streams", "DROP TABLE entries", "CREATE TABLE entries (name TEXT)"
    ),
    "with a text as body": lambda path: execute(path, "UPDATE streams SET chunk_data = 'text'"),
    "without a body": lambda path: execute(path, "DELETE FROM streams"),
    "with null as body": lambda path: execute(path, "UPDATE entries SET chunk_count = NULL"),
    "with bytes as headers": lambda path: execute(path, "UPDATE entries SET data = x'00ff'"),
}


class TestUnusableFiles:
    @pytest.fixture
    def path(self, tmp_path: Path) -> Path:
        (tmp_path / "cache").mkdir()
        return tmp_path / "cache" / "responses.db"

    @pytest.fixture
    def without_pauses(self, monkeypatch: pytest.MonkeyPatch) -> None:
        for transport in [sync_transport, async_transport]:
            monkeypatch.setattr(transport, "STORAGE_PAUSE", 0.0)

    @pytest.mark.parametrize("when", ["before", "during use"])
    @pytest.mark.parametrize("broken", BROKEN)
    @pytest.mark.usefixtures("without_pauses")
    def test_calls_send_requests_without_the_cache(
        self,
        flavor: Flavor,
        server: Server,
        path: Path,
        broken: str,
        when: str,
    ) -> None:
        with flavor.opened(flavor.client_class(**server.options(Cache(path)))) as ra:
            flavor.result(ra.consoles.all())
            if when == "during use":
                BROKEN[broken](path)
                for _ in range(3):
                    assert len(flavor.result(ra.consoles.all())) == len(CONSOLES)
        if when == "before" and broken != "deleted with its folder":
            BROKEN[broken](path)
            with flavor.opened(flavor.client_class(**server.options(Cache(path)))) as ra:
                for _ in range(3):
                    assert len(flavor.result(ra.consoles.all())) == len(CONSOLES)
        assert server.requests <= 4

    def test_prints_no_traceback_without_logging_configuration(self) -> None:
        assert any(isinstance(handler, logging.NullHandler) for handler in logging.getLogger("hishel").handlers)

    @pytest.mark.usefixtures("without_pauses")
    @pytest.mark.parametrize("broken", ["deleted", "without tables"])
    def test_deleted_file_is_created_again(self, flavor: Flavor, server: Server, path: Path, broken: str) -> None:
        with flavor.opened(flavor.client_class(**server.options(Cache(path)))) as ra:
            flavor.result(ra.consoles.all())
            BROKEN[broken](path)
            for _ in range(3):
                flavor.result(ra.consoles.all(only_active=True))
            before = server.requests
        with flavor.opened(flavor.client_class(**server.options(Cache(path)))) as ra:
            flavor.result(ra.consoles.all(only_active=True))
        assert server.requests == before <= 3

    def test_locked_file_is_skipped(
        self, flavor: Flavor, server: Server, path: Path, caplog: pytest.LogCaptureFixture
    ) -> None:
        seconds = []
        with (
            flavor.opened(flavor.client_class(**server.options(Cache(path), deadline=1))) as ra,
            closing(sqlite3.connect(path, isolation_level=None)) as other,
        ):
            other.execute("BEGIN EXCLUSIVE")
            for _ in range(3):
                started = time.monotonic()
                assert len(flavor.result(ra.consoles.all())) == len(CONSOLES)
                seconds.append(time.monotonic() - started)
        assert seconds[0] < 1
        assert sum(seconds[1:]) < 0.3, "the calls waited for the file again"
        assert server.requests == 3
        assert [record.getMessage() for record in caplog.records if record.levelname == "WARNING"] == [
            "the cache can't be used for now, so it is skipped: it stalls"
        ]

    @pytest.mark.usefixtures("without_pauses")
    def test_unlocked_file_is_used_again(self, flavor: Flavor, server: Server, path: Path) -> None:
        with flavor.opened(flavor.client_class(**server.options(Cache(path), deadline=1))) as ra:
            with closing(sqlite3.connect(path, isolation_level=None)) as other:
                other.execute("BEGIN EXCLUSIVE")
                flavor.result(ra.consoles.all())
            flavor.result(ra.consoles.all())
            before = server.requests
            for _ in range(3):
                flavor.result(ra.consoles.all())
        # The first call may store its response after it has returned.
        assert server.requests == before <= 2

    def test_stalled_storage_is_skipped(
        self, flavor: Flavor, server: Server, cache: Cache, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        over = threading.Event()
        monkeypatch.setattr("hishel.SqliteStorage.get_entries", lambda *_: over.wait(30) and [])
        started = time.monotonic()
        with flavor.opened(flavor.client_class(**server.options(cache, deadline=1))) as ra:
            for _ in range(3):
                assert len(flavor.result(ra.consoles.all())) == len(CONSOLES)
        assert time.monotonic() - started < 1
        over.set()


@pytest.mark.skipif(not hasattr(signal, "pthread_kill"), reason="this system has no signals for threads")
def test_signal_handler_ends_a_call_that_waits_for_the_storage(
    server: Server, cache: Cache, monkeypatch: pytest.MonkeyPatch
) -> None:
    class SoftTimeLimit(Exception):
        pass

    def handle(*_: object) -> NoReturn:
        raise SoftTimeLimit

    over, caller = threading.Event(), threading.get_ident()

    def stall(*_: object) -> list[object]:
        signal.pthread_kill(caller, signal.SIGUSR1)
        over.wait(30)
        return []

    monkeypatch.setattr("hishel.SqliteStorage.get_entries", stall)
    before = signal.signal(signal.SIGUSR1, handle)
    try:
        with RetroAchievements(**server.options(cache)) as ra, pytest.raises(SoftTimeLimit):
            ra.consoles.all()
    finally:
        signal.signal(signal.SIGUSR1, before)
        over.set()
    assert server.requests == 0
