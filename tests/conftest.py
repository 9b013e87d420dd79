"""Fixtures for all tests: a simulator on loopback, and the client in both flavors."""

import asyncio
import logging
import ssl
from collections.abc import AsyncIterator, Callable, Coroutine, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager, contextmanager
from contextvars import copy_context
from pathlib import Path
from typing import Any

import httpx
import pytest
import trustme

from retroachievements import (
    AsyncCacheTransport,
    AsyncKeyTransport,
    AsyncNetworkTransport,
    AsyncPacingTransport,
    AsyncRetroAchievements,
    AsyncRetryTransport,
    Authorization,
    CacheTransport,
    KeyTransport,
    NetworkTransport,
    PacingTransport,
    RetroAchievements,
    RetryTransport,
    _json,
    build_authorization,
)
from retroachievements_simulator import Simulator

# For tests/testing, which runs pytest inside pytest. Plugins can only be listed in the top conftest.
pytest_plugins = ["pytester"]


class Sync:
    """The synchronous client, with the interface that the tests use."""

    client_class: Any = RetroAchievements
    http_client_class: Any = httpx.Client
    transport_class: Any = httpx.HTTPTransport
    base_transport_class: Any = httpx.BaseTransport
    key_transport_class: Any = KeyTransport
    network_transport_class: Any = NetworkTransport
    pacing_transport_class: Any = PacingTransport
    retry_transport_class: Any = RetryTransport
    cache_transport_class: Any = CacheTransport

    def result(self, value: Any) -> Any:
        """Return the result of a method."""
        return value

    def outcomes(self, call: Callable[[], Any], count: int) -> list[Any]:
        """Return the results or errors of concurrent calls of a method."""
        with ThreadPoolExecutor(count) as threads:
            calls = [threads.submit(call) for _ in range(count)]
            return [call.exception() or call.result() for call in calls]

    def rows(self, rows: Iterable[Any], limit: int | None = None) -> list[Any]:
        """Return the rows of an iterator, up to a limit."""
        return [row for _, row in zip(range(limit or 100_000), rows, strict=False)]

    @contextmanager
    def opened(self, manager: AbstractContextManager[Any]) -> Iterator[Any]:
        with manager as entered:
            yield entered


class Async:
    """The asynchronous client, in an event loop that lasts for one test."""

    client_class: Any = AsyncRetroAchievements
    http_client_class: Any = httpx.AsyncClient
    transport_class: Any = httpx.AsyncHTTPTransport
    base_transport_class: Any = httpx.AsyncBaseTransport
    key_transport_class: Any = AsyncKeyTransport
    network_transport_class: Any = AsyncNetworkTransport
    pacing_transport_class: Any = AsyncPacingTransport
    retry_transport_class: Any = AsyncRetryTransport
    cache_transport_class: Any = AsyncCacheTransport

    def __init__(self, runner: asyncio.Runner) -> None:
        self._runner = runner

    def _run(self, call: Coroutine[Any, Any, Any]) -> Any:
        # With the context variables of the test, as if it awaited the call.
        return self._runner.run(call, context=copy_context())

    def result(self, value: Any) -> Any:
        assert asyncio.iscoroutine(value)
        return self._run(value)

    def outcomes(self, call: Callable[[], Any], count: int) -> list[Any]:
        async def gathered() -> list[Any]:
            return await asyncio.gather(*(call() for _ in range(count)), return_exceptions=True)

        return list(self._run(gathered()))

    def rows(self, rows: AsyncIterator[Any], limit: int | None = None) -> list[Any]:
        async def collect() -> list[Any]:
            collected: list[Any] = []
            async for row in rows:
                collected.append(row)
                if len(collected) == limit:
                    break
            return collected

        return self._run(collect())

    @contextmanager
    def opened(self, manager: Any) -> Iterator[Any]:
        entered = self._runner.run(manager.__aenter__())
        try:
            yield entered
        finally:
            self._runner.run(manager.__aexit__(None, None, None))


Flavor = Sync | Async


@pytest.fixture(params=["sync", "async"])
def flavor(request: pytest.FixtureRequest) -> Iterator[Flavor]:
    if request.param == "sync":
        yield Sync()
    else:
        with asyncio.Runner() as runner:
            yield Async(runner)


@pytest.fixture(scope="session", autouse=True)
def no_proxy() -> Iterator[None]:
    """Ignore the proxies of the environment, so that no request leaves this machine."""
    with pytest.MonkeyPatch.context() as monkeypatch:
        for name in ["http_proxy", "https_proxy", "all_proxy", "no_proxy"]:
            monkeypatch.delenv(name, raising=False)
            monkeypatch.delenv(name.upper(), raising=False)
        yield


@pytest.fixture
def log_text(caplog: pytest.LogCaptureFixture) -> Callable[[], str]:
    """Return the text of all log records, with every logger at DEBUG."""
    for name in [None, *logging.root.manager.loggerDict]:
        caplog.set_level(logging.DEBUG, logger=name)
    return lambda: "\n".join(
        f"{record.name} {record.getMessage()} {record.args!r} {record.exc_text}" for record in caplog.records
    )


@pytest.fixture(scope="session", autouse=True)
def without_extra() -> Iterator[None]:
    """Parse responses with the standard library, as without the extra [fast]."""
    with pytest.MonkeyPatch.context() as monkeypatch:
        monkeypatch.setattr(_json, "orjson_loads", None)
        yield


@pytest.fixture(scope="session")
def _running_simulator() -> Iterator[Simulator]:
    with Simulator() as simulator:
        yield simulator


@pytest.fixture
def simulator(_running_simulator: Simulator) -> Simulator:
    """A simulator with the invented data, reset for each test."""
    _running_simulator.reset()
    return _running_simulator


@pytest.fixture
def authorization(simulator: Simulator) -> Authorization:
    return build_authorization(web_api_key=simulator.web_api_key)


@pytest.fixture
def ra(flavor: Flavor, simulator: Simulator, authorization: Authorization) -> Iterator[Any]:
    """A client that sends its requests to the simulator, in both flavors."""
    with flavor.opened(flavor.client_class(authorization, base_url=simulator.base_url, pacing=None)) as client:
        yield client


@pytest.fixture(scope="session")
def authority() -> trustme.CA:
    """A certificate authority that clients don't trust."""
    return trustme.CA()


def tls_context(authority: trustme.CA, name: str = "127.0.0.1", **options: Any) -> ssl.SSLContext:
    """Return the context of a server with a certificate of the authority."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(name, **options).configure_cert(context)
    return context


@pytest.fixture
def trusted(authority: trustme.CA, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> ssl.SSLContext:
    """The context of a server with a certificate that clients trust."""
    authority.cert_pem.write_to_path(str(tmp_path / "authority.pem"))
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "authority.pem"))
    return tls_context(authority)
