"""The deadline of a call covers everything that the call waits for."""

import asyncio
import socket
import sqlite3
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

import anyio
import httpcore
import httpx
import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Response

from retroachievements import (
    AsyncRetroAchievements,
    Pacing,
    RetroAchievements,
    SqlitePacing,
    TimedOut,
    build_authorization,
)
from retroachievements._sync.transports.streams import Backend
from retroachievements._transports.async_deadline import AsyncDeadline
from retroachievements._transports.deadline import Deadline, call_within, remaining, sleep, waiting_in_queue

from ..conftest import Flavor
from ..contract.spec import example
from .conftest import KEY

MD5 = "0" * 32


@pytest.fixture
def stalled_server(httpserver: HTTPServer) -> Iterator[str]:
    """The base URL of a server that responds only after the test."""
    over = threading.Event()
    httpserver.expect_request("/API/API_GetGameList.php").respond_with_handler(lambda _: Response(str(over.wait(30))))
    yield httpserver.url_for("/API")
    over.set()


class TestFindByHash:
    """Concurrent calls for one console wait for each other, each until its own deadline."""

    def test_in_threads(self, stalled_server: str) -> None:
        options: Any = {"base_url": stalled_server, "deadline": 0.5, "retry": None, "pacing": None}

        def seconds(_: int) -> float:
            started = time.monotonic()
            with pytest.raises(TimedOut, match=r"^API_GetGameList.php: not done within its deadline of 0.5 s"):
                ra.games.find_by_hash(MD5, console_id=1)
            return time.monotonic() - started

        with RetroAchievements(build_authorization(web_api_key=KEY), **options) as ra, ThreadPoolExecutor(5) as threads:
            assert max(threads.map(seconds, range(5))) < 1

    def test_in_tasks(self, stalled_server: str) -> None:
        async def calls() -> list[Any]:
            options: Any = {"base_url": stalled_server, "deadline": 0.5, "retry": None, "pacing": None}
            async with AsyncRetroAchievements(build_authorization(web_api_key=KEY), **options) as ra:
                waiting = [ra.games.find_by_hash(MD5, console_id=1) for _ in range(5)]
                return await asyncio.gather(*waiting, return_exceptions=True)

        started = time.monotonic()
        errors = asyncio.run(calls())
        assert time.monotonic() - started < 1
        waited_for = [
            str(error)
            .removeprefix("API_GetGameList.php: not done within its deadline of 0.5 s: it was waiting for ")
            .removesuffix("; pass the client a longer deadline=")
            for error in errors
        ]
        assert waited_for[0] == "the server"
        # When the first call ends, the next one sends a request shortly before its own deadline.
        assert {reason.partition(" to ")[0] for reason in waited_for[1:]} <= {"a connection", "the server"}

    def test_clocks_stop_while_the_first_call_waits_for_the_budget(
        self, flavor: Flavor, httpserver: HTTPServer
    ) -> None:
        games = [example("getGameList-200-hashes")[0] | {"Hashes": [MD5]}]
        httpserver.expect_request("/API/API_GetGameList.php").respond_with_json(games)
        options: Any = {"base_url": httpserver.url_for("/API"), "pacing": Pacing(per_second=0.5, burst=1)}
        with flavor.opened(flavor.client_class(build_authorization(web_api_key=KEY), deadline=0.7, **options)) as ra:
            flavor.result(ra.games.list_for_console(1))
            found = flavor.outcomes(partial(ra.games.find_by_hash, MD5, console_id=1), 5)
        assert [getattr(game, "id", game) for game in found] == [games[0]["ID"]] * 5


@pytest.mark.parametrize("deadline", [None, 60])
def test_timeout_error_of_a_transport_is_not_the_deadline(flavor: Flavor, deadline: float | None) -> None:
    def respond(_: httpx.Request) -> httpx.Response:
        raise TimeoutError("a signal handler")

    options: Any = {"transport": httpx.MockTransport(respond), "deadline": deadline}
    with (
        flavor.opened(flavor.client_class(build_authorization(web_api_key=KEY), **options)) as ra,
        pytest.raises(TimeoutError, match=r"^a signal handler$"),
    ):
        flavor.result(ra.tickets.developer_stats("MockUser"))


class TestNetwork:
    def test_stalled_resolver(self, flavor: Flavor, monkeypatch: pytest.MonkeyPatch) -> None:
        over = threading.Event()

        def stall(*_: Any, **__: Any) -> list[Any]:
            over.wait(10)
            return []

        monkeypatch.setattr(socket, "getaddrinfo", stall)
        options: Any = {"base_url": "https://localhost:1/API", "deadline": 0.5, "retry": None}
        started = time.monotonic()
        try:
            with (
                flavor.opened(flavor.client_class(build_authorization(web_api_key=KEY), **options)) as ra,
                pytest.raises(TimedOut, match=r"deadline of 0\.5 s"),
            ):
                flavor.result(ra.tickets.developer_stats("MockUser"))
        finally:
            over.set()
        assert time.monotonic() - started < 1

    def test_late_connection_is_closed(self) -> None:
        timed_out, closed = threading.Event(), threading.Event()

        class Connection:
            close = closed.set

        def connect() -> Connection:
            timed_out.wait(10)
            return Connection()

        with pytest.raises(httpx.ConnectTimeout):
            call_within(0.01, connect)
        timed_out.set()
        assert closed.wait(10)

    def test_all_addresses_share_the_timeout(self, monkeypatch: pytest.MonkeyPatch) -> None:
        # Sockets for addresses that drop all packets.
        hosts: list[str] = []

        class Dropping(socket.socket):
            def connect(self, address: Any) -> None:
                hosts.append(address[0])
                threading.Event().wait(self.gettimeout())
                raise TimeoutError

        found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (f"127.0.0.{number}", 1)) for number in range(1, 9)]
        monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)
        monkeypatch.setattr(socket, "socket", Dropping)
        started = time.monotonic()
        with pytest.raises((httpcore.ConnectTimeout, httpx.ConnectTimeout)):
            Backend().connect_tcp("host", 1, 0.2)
        assert time.monotonic() - started < 0.5
        assert hosts[0] == "127.0.0.1"

    def test_tries_the_second_address(self, monkeypatch: pytest.MonkeyPatch) -> None:
        with socket.create_server(("127.0.0.1", 0)) as closed, socket.create_server(("127.0.0.1", 0)) as listening:
            addresses = [closed.getsockname(), listening.getsockname()]
            closed.close()
            found = [(socket.AF_INET, socket.SOCK_STREAM, 6, "", address) for address in addresses]
            monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)
            stream = Backend().connect_tcp("host", 1, 5)
            assert stream.get_extra_info("server_addr") == addresses[1]
            stream.close()


class TestNested:
    def test_inner_deadline_ends_no_later_than_the_outer_one(self) -> None:
        with Deadline(1):
            with Deadline(60):
                assert remaining() < 1
            with Deadline(0.5):
                assert remaining() < 0.5
            assert 0.5 < remaining() < 1
        with Deadline(None), Deadline(1):
            assert remaining() < 1

    def test_outer_deadline_ends_blocking_code(self) -> None:
        started = time.monotonic()
        with pytest.raises(TimeoutError), Deadline(0.05), Deadline(5):
            sleep(5)
        assert time.monotonic() - started < 1

    def test_outer_deadline_ends_awaiting_code(self) -> None:
        async def wait() -> None:
            async with AsyncDeadline(0.05), AsyncDeadline(5):
                await asyncio.sleep(5)

        started = time.monotonic()
        with pytest.raises(TimeoutError):
            asyncio.run(wait())
        assert time.monotonic() - started < 1


class TestQueue:
    """The clock of the deadline stops while a call waits in the queue of its client."""

    def test_waiting_in_the_queue_stops_the_clock(self) -> None:
        with Deadline(0.2):
            with waiting_in_queue():
                assert remaining() == float("inf")
                sleep(0.3)
            assert 0.1 < remaining() < 0.2

    def test_queue_timeout_has_its_own_clock(self) -> None:
        with Deadline(5, queue_timeout=0.1) as deadline:
            sleep(0.01)
            with waiting_in_queue():
                sleep(0.05)
            assert not deadline.queue_timed_out
            with waiting_in_queue(), pytest.raises(TimeoutError):
                sleep(0.1)
            assert deadline.queue_timed_out

    def test_queue_timeout_has_its_own_clock_in_tasks(self) -> None:
        deadline = AsyncDeadline(0.2, queue_timeout=0.5)

        async def wait() -> None:
            async with deadline:
                with waiting_in_queue():
                    await asyncio.sleep(0.4)
                assert 0.1 < remaining() < 0.2
                with waiting_in_queue():
                    await asyncio.sleep(5)

        started = time.monotonic()
        with pytest.raises(TimeoutError):
            asyncio.run(wait())
        assert deadline.queue_timed_out
        assert time.monotonic() - started < 1

    def test_waiting_for_slots_does_not_count(self, flavor: Flavor, httpserver: HTTPServer) -> None:
        document = example("getTicketData-200-DeveloperTicketStats")
        httpserver.expect_request("/API/API_GetTicketData.php").respond_with_json(document)
        options = {"base_url": httpserver.url_for("/API"), "pacing": Pacing(per_second=2, burst=1), "deadline": 0.4}
        with flavor.opened(flavor.client_class(build_authorization(web_api_key=KEY), **options)) as ra:
            # The second call waits for half a second.
            assert [flavor.result(ra.tickets.developer_stats("MockUser")).total for _ in range(2)] == [44, 44]


class TestReason:
    """The message of a timeout names what the call waited for, because the fix depends on it."""

    @pytest.fixture
    def silent_server(self) -> Iterator[str]:
        """The address of a server that accepts connections and sends nothing, neither TLS nor HTTP."""
        with socket.create_server(("127.0.0.1", 0)) as listening:
            yield f"127.0.0.1:{listening.getsockname()[1]}/API"

    def reason(self, flavor: Flavor, base_url: str, **options: Any) -> str:
        client = flavor.client_class(build_authorization(web_api_key=KEY), base_url=base_url, retry=None, **options)
        with flavor.opened(client) as ra, pytest.raises(TimedOut) as caught:
            flavor.result(ra.tickets.developer_stats("MockUser"))
        return str(caught.value.reason)

    def test_connection(self, flavor: Flavor, silent_server: str) -> None:
        assert self.reason(flavor, f"https://{silent_server}", timeout=0.2) == (
            "waited too long for a connection to 127.0.0.1 (ConnectTimeout); pass the client a longer timeout="
        )
        assert self.reason(flavor, f"https://{silent_server}", deadline=0.2) == (
            "not done within its deadline of 0.2 s: it was waiting for a connection to 127.0.0.1; "
            "pass the client a longer deadline="
        )

    def test_server(self, flavor: Flavor, silent_server: str) -> None:
        assert self.reason(flavor, f"http://{silent_server}", timeout=0.2) == (
            "waited too long for the server (ReadTimeout); pass the client a longer timeout="
        )
        assert self.reason(flavor, f"http://{silent_server}", deadline=0.2) == (
            "not done within its deadline of 0.2 s: it was waiting for the server; pass the client a longer deadline="
        )

    def test_budget(self, flavor: Flavor, silent_server: str, tmp_path: Path) -> None:
        path = tmp_path / "budget.db"
        with closing(sqlite3.connect(path, isolation_level=None)) as other_process:
            other_process.execute("BEGIN EXCLUSIVE")
            reason = self.reason(flavor, f"http://{silent_server}", deadline=0.2, pacing=SqlitePacing(path))
        assert reason == (
            "not done within its deadline of 0.2 s: it was waiting for the budget of the client"
            "; pass the client a longer deadline="
        )

    @pytest.mark.parametrize("pacing", [None, Pacing(burst=20)])
    def test_full_connection_pool(self, silent_server: str, pacing: Pacing | None) -> None:
        async def calls() -> list[Any]:
            options: Any = {"base_url": f"http://{silent_server}", "retry": None, "pacing": pacing}
            async with AsyncRetroAchievements(
                build_authorization(web_api_key=KEY), deadline=0.6, queue_timeout=0.2, **options
            ) as ra:
                waiting = [ra.tickets.developer_stats("MockUser") for _ in range(11)]
                return await asyncio.gather(*waiting, return_exceptions=True)

        *_, last = asyncio.run(calls())
        assert str(last) == "API_GetTicketData.php: waited for a connection for 0.2 s, its queue_timeout"


def test_trio_is_refused() -> None:
    ra = AsyncRetroAchievements(build_authorization(web_api_key=KEY))
    with pytest.raises(RuntimeError, match="runs on asyncio only, not on trio"):
        anyio.run(ra.tickets.developer_stats, "MockUser", backend="trio")
