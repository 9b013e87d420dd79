"""Certificates and proxies of the environment and of options, and their errors."""

import gc
import socket
import ssl
import sys
import threading
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
import pytest
import trustme

from retroachievements import ConnectionFailed, build_authorization

from ..conftest import Flavor, tls_context
from .conftest import KEY


@pytest.fixture(autouse=True)
def unset_variables(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ["SSL_CERT_FILE", "SSL_CERT_DIR", "SSLKEYLOGFILE"]:
        monkeypatch.delenv(name, raising=False)


class Server:
    """A server on loopback that counts TLS handshakes and closes each connection."""

    def __init__(self, context: ssl.SSLContext) -> None:
        self.handshakes = 0
        self._context = context
        self._listening = socket.create_server(("127.0.0.1", 0))
        self._thread = threading.Thread(target=self._accept)
        self._thread.start()
        self.base_url = f"https://127.0.0.1:{self._listening.getsockname()[1]}/API"

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                connection, _ = self._listening.accept()
                self.handshakes += 1
                with suppress(OSError), self._context.wrap_socket(connection, server_side=True):
                    pass

    def close(self) -> None:
        # Shut down first, because closing does not wake the thread.
        self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()
        self._thread.join()


StartServer = Callable[..., Server]


@pytest.fixture
def start_server(authority: trustme.CA) -> Iterator[StartServer]:
    """Return a function that starts a server with a certificate of the authority."""
    servers: list[Server] = []

    def start(name: str = "127.0.0.1", **options: Any) -> Server:
        servers.append(Server(tls_context(authority, name, **options)))
        return servers[-1]

    yield start
    for server in servers:
        server.close()


def failure(flavor: Flavor, base_url: str, **options: Any) -> str:
    """Return the reason of a failed call, with the default retries."""
    client = flavor.client_class(build_authorization(web_api_key=KEY), base_url=base_url, **options)
    with flavor.opened(client) as ra, pytest.raises(ConnectionFailed) as caught:
        flavor.result(ra.tickets.developer_stats("MockUser"))
    return str(caught.value.reason)


class TestCertificates:
    """A refused certificate causes one handshake, and an error with the fix."""

    def test_unknown_authority(self, flavor: Flavor, start_server: StartServer) -> None:
        server = start_server()
        assert failure(flavor, server.base_url) == (
            "TLSError: the certificate is refused (unable to get local issuer certificate): "
            "name the file of its authority in SSL_CERT_FILE"
        )
        assert server.handshakes == 1

    @pytest.mark.usefixtures("trusted")
    @pytest.mark.parametrize(
        ("validity", "message"),
        [
            ({"not_after": datetime(2015, 10, 21, tzinfo=UTC)}, "certificate has expired"),
            ({"not_before": datetime(2115, 10, 21, tzinfo=UTC)}, "certificate is not yet valid"),
        ],
    )
    def test_expired_or_future_certificate(
        self,
        flavor: Flavor,
        start_server: StartServer,
        validity: dict[str, datetime],
        message: str,
    ) -> None:
        server = start_server(**validity)
        reason = f"TLSError: the certificate is refused ({message}): compare the clock of this machine"
        assert failure(flavor, server.base_url) == reason
        assert server.handshakes == 1

    def test_certificate_of_another_server(
        self, flavor: Flavor, start_server: StartServer, authority: trustme.CA
    ) -> None:
        server, context = start_server("example.org"), ssl.create_default_context()
        authority.configure_trust(context)
        transport = flavor.network_transport_class(ssl_context=context)
        assert "IP address mismatch" in failure(flavor, server.base_url, transport=transport)
        assert server.handshakes == 1

    @pytest.mark.parametrize("name", ["SSL_CERT_FILE", "SSL_CERT_DIR", "SSLKEYLOGFILE"])
    @pytest.mark.parametrize("wrong", ["missing", "empty", "folder", "text"])
    def test_invalid_variable(
        self,
        flavor: Flavor,
        start_server: StartServer,
        name: str,
        wrong: str,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        path = tmp_path / wrong
        if wrong == "folder":
            path.mkdir()
        elif wrong != "missing":
            path.write_text("" if wrong == "empty" else "no certificate\n")
        if name == "SSLKEYLOGFILE" and wrong != "folder":
            path = path / "keys"  # in a missing folder, or in a file
        monkeypatch.setenv(name, str(path))
        server = start_server()
        reason = failure(flavor, server.base_url)
        assert reason.startswith(f"TLSError: {name}={path} can't be used (")
        assert reason.endswith("): correct or unset it")

    def test_error_names_the_variable_of_several_folders(
        self, flavor: Flavor, start_server: StartServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        folders = f"{tmp_path}:{tmp_path / 'missing'}"
        monkeypatch.setenv("SSL_CERT_DIR", folders)
        assert failure(flavor, start_server().base_url).startswith(f"TLSError: SSL_CERT_DIR={folders} can't be used (")

    @pytest.mark.usefixtures("trusted")
    def test_error_names_only_the_invalid_variable(
        self,
        flavor: Flavor,
        start_server: StartServer,
        tmp_path: Path,
        monkeypatch: pytest.MonkeyPatch,
    ) -> None:
        monkeypatch.setenv("SSL_CERT_DIR", str(tmp_path / "not read"))
        monkeypatch.setenv("SSLKEYLOGFILE", str(tmp_path / "missing" / "keys"))
        reason = failure(flavor, start_server().base_url)
        assert "SSLKEYLOGFILE=" in reason
        assert "SSL_CERT" not in reason

    @pytest.mark.usefixtures("trusted")
    def test_concurrent_calls_load_them_once(
        self, flavor: Flavor, start_server: StartServer, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        loaded, load = list[ssl.SSLContext](), httpx.create_ssl_context

        def watched() -> ssl.SSLContext:
            loaded.append(load())
            return loaded[-1]

        monkeypatch.setattr(httpx, "create_ssl_context", watched)
        server, authorization = start_server(), build_authorization(web_api_key=KEY)
        with flavor.opened(flavor.client_class(authorization, base_url=server.base_url, retry=None)) as ra:
            outcomes = flavor.outcomes(ra.consoles.all, 5)
        assert [type(outcome) for outcome in outcomes] == [ConnectionFailed] * 5
        assert (server.handshakes, len(loaded)) == (5, 1)


@contextmanager
def responding(response: bytes) -> Iterator[tuple[str, list[bytes]]]:
    """Yield the address of a server that sends a response to one connection, and a list with what it receives."""
    received: list[bytes] = []

    def respond() -> None:
        connection, _ = listening.accept()
        with connection:
            received.append(connection.recv(65536))
            connection.sendall(response)

    with socket.create_server(("127.0.0.1", 0)) as listening:
        thread = threading.Thread(target=respond)
        thread.start()
        yield f"127.0.0.1:{listening.getsockname()[1]}", received
        thread.join()


PROXIES = [
    ("http://u:hunter2@127.0.0.1:x", "'http://127.0.0.1:x' is not an http, https or socks5 proxy URL"),
    ("http://u:hunt/er2@127.0.0.1", "'http://127.0.0.1' is not an http, https or socks5 proxy URL"),
    ("http://127.0.0.1:99999", "is not an http, https or socks5 proxy URL"),
    ("http://127.0.0.1:0", "is not an http, https or socks5 proxy URL"),
    ("htp://u:hunter2@127.0.0.1", "is not an http, https or socks5 proxy URL"),
    ("socks://127.0.0.1:1080", "is not an http, https or socks5 proxy URL"),
    ("http://", "is not an http, https or socks5 proxy URL"),
    ("://", "is not an http, https or socks5 proxy URL"),
    ("http://[::1", "is not an http, https or socks5 proxy URL"),
    ("http://a..b:1", "is not an http, https or socks5 proxy URL"),
    ("http://127.0.0.1:1\r\nX: y", "is not an http, https or socks5 proxy URL"),
    ("socks5://u:hunter2@127.0.0.1:1", 'names a SOCKS proxy, which requires socksio: pip install "httpx[socks]"'),
]


class TestProxies:
    @pytest.fixture(autouse=True)
    def without_socksio(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setitem(sys.modules, "socksio", None)

    @pytest.mark.parametrize("variable", ["HTTPS_PROXY", "all_proxy"])
    @pytest.mark.parametrize(("proxy", "message"), PROXIES)
    def test_invalid_variable(
        self, flavor: Flavor, monkeypatch: pytest.MonkeyPatch, variable: str, proxy: str, message: str
    ) -> None:
        monkeypatch.setenv(variable, proxy)
        with pytest.raises(ValueError, match=f"^{variable.upper()} ") as caught:
            flavor.client_class(build_authorization(web_api_key=KEY))
        assert message in str(caught.value)
        assert "hunt" not in str(caught.value)

    @pytest.mark.parametrize(("proxy", "message"), PROXIES)
    def test_invalid_option(self, flavor: Flavor, proxy: str, message: str) -> None:
        with pytest.raises(ValueError, match=r"^proxy ") as caught:
            flavor.network_transport_class(proxy=proxy)
        assert message in str(caught.value)
        assert "hunt" not in str(caught.value)

    def test_white_space_is_trimmed(self, flavor: Flavor, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("HTTPS_PROXY", " ")
        monkeypatch.setenv("ALL_PROXY", " http://127.0.0.1:1\n")
        assert failure(flavor, "https://retroachievements.invalid/API", retry=None).startswith("ConnectError: ")

    def test_unreachable_proxy_is_named(self, flavor: Flavor, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("HTTPS_PROXY", "http://user:hunter2@127.0.0.1:1")
        reason = failure(flavor, "https://retroachievements.invalid/API", retry=None)
        assert reason.startswith("ConnectError: no connection to 127.0.0.1:1: ")

    def test_password_is_not_shown(
        self, flavor: Flavor, monkeypatch: pytest.MonkeyPatch, log_text: Callable[[], str]
    ) -> None:
        monkeypatch.setenv("HTTPS_PROXY", "http://user:hunter2@127.0.0.1:1")
        reason = failure(flavor, "https://retroachievements.invalid/API", retry=None)
        assert "hunter2" not in reason + log_text()
        assert "httpcore" in log_text(), "no log records were captured"

    def test_proxy_option(self, flavor: Flavor) -> None:
        """Only the request contains the key, as without a proxy."""
        with responding(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n") as (address, received):
            transport = flavor.network_transport_class(proxy=f"http://{address}")
            reason = failure(flavor, "https://retroachievements.invalid/API", transport=transport, retry=None)
        assert [data.split(b"\r\n")[0] for data in received] == [b"CONNECT retroachievements.invalid:443 HTTP/1.1"]
        assert reason == "ProxyError: 403 Forbidden"

    def test_ssl_context_of_another_type(self, flavor: Flavor) -> None:
        with pytest.raises(TypeError, match=r"^ssl_context must be a SSLContext or None, not True$"):
            flavor.network_transport_class(ssl_context=True)


@pytest.mark.parametrize(
    "response", [b"HTTP/1.1 400 Bad Request\r\n\r\n", b"\x05", b"\x04\x5a" + bytes(6)], ids=["HTTP", "half", "SOCKS4"]
)
def test_server_that_is_no_socks_proxy(flavor: Flavor, response: bytes) -> None:
    with responding(response) as (address, _):
        transport = flavor.network_transport_class(proxy=f"socks5://user:hunter2@{address}")
        # httpcore does not close its connection to such a server.
        with warnings.catch_warnings(action="ignore", category=ResourceWarning):
            reason = failure(flavor, "https://retroachievements.invalid/API", transport=transport, retry=None)
            gc.collect()
    assert reason.startswith("ProxyError: the response is not one of a SOCKS proxy: ")
    assert "hunter2" not in reason


@pytest.mark.parametrize(
    "location", ["http://xn--a/", "mailto:a@example.org", "data:,x", "http://[::1", "http://h:x/", "http://h:99999/"]
)
def test_redirect_to_an_invalid_address(flavor: Flavor, location: str) -> None:
    transport = httpx.MockTransport(lambda _: httpx.Response(302, headers={"Location": location}))
    client = flavor.client_class(build_authorization(web_api_key=KEY), transport=transport, retry=None)
    with (
        flavor.opened(client) as ra,
        pytest.raises(Exception, match=r"returned 302: Found \(redirects are not follow"),
    ):
        flavor.result(ra.tickets.developer_stats("MockUser"))
