"""The web API key is sent to the server, and appears nowhere else.

After every kind of response, the tests search every channel through which a key could leak: log records, exceptions
with their causes and tracebacks (including variables), reprs, the requests that httpx keeps, redirects and pickles.
"""

import copy
import json
import os
import pickle
import socket
import threading
import traceback
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from retroachievements import Authorization, ConnectionFailed, NotFound, RetroAchievementsError, build_authorization
from retroachievements_simulator import Simulator

from ..conftest import Flavor
from ..leaks import crash_report

SECRET = "TheSecretKeyThatMustNotAppearHere"

# The log of the test server, and the one channel that the client can't close: httpcore logs raw headers of responses.
# See the page on security.
SERVERS_AND_HEADERS = ("werkzeug", "httpcore.http11 receive_response_headers.complete")


@pytest.fixture(params=["query", "header"])
def secret(request: pytest.FixtureRequest, simulator: Simulator) -> Authorization:
    """An authorization that the simulator accepts."""
    simulator.data.user("MockUser").web_api_key = SECRET
    return build_authorization(username="MockUser", web_api_key=SECRET, send_key=request.param)


@pytest.fixture
def hanging() -> Iterator[str]:
    """The base URL of a server that accepts connections and never responds."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield f"http://127.0.0.1:{server.getsockname()[1]}/API"


@pytest.fixture
def refusing() -> str:
    with socket.create_server(("127.0.0.1", 0)) as server:
        return f"http://127.0.0.1:{server.getsockname()[1]}/API"


@pytest.fixture
def resetting() -> Iterator[str]:
    """The base URL of a server that sends half a body and disconnects."""

    def respond() -> None:
        while True:
            connection, _ = server.accept()
            with connection:
                if not connection.recv(65536):
                    return
                connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{")

    with socket.create_server(("127.0.0.1", 0)) as server:
        thread = threading.Thread(target=respond)
        thread.start()
        yield f"http://127.0.0.1:{server.getsockname()[1]}/API"
        socket.create_connection(server.getsockname()).close()
        thread.join()


CALLS: dict[str, Callable[[Any], Any]] = {
    "success": lambda ra: ra.tickets.developer_stats("MockUser"),
    "404": lambda ra: ra.tickets.get(9999),
    "500": lambda ra: ra.tickets.game_stats(13),
}


class TestLeaks:
    """After any response, nothing that could be printed, logged or stored contains the key."""

    def assert_hidden(self, flavor: Flavor, ra: Any, call: Callable[[Any], Any], log_text: Callable[[], str]) -> None:
        try:
            text = repr(flavor.result(call(ra)))
        except RetroAchievementsError as error:
            text = crash_report(error) + repr(pickle.dumps(error))
        objects = [
            ra,
            ra.tickets,
            ra.api,
            ra.api.get_httpx_client,
            vars(ra),
            vars(ra.tickets),
            vars(ra.tickets._connection),
        ]
        text += "".join(f"{thing!r} {thing!s}" for thing in objects)
        assert SECRET not in text
        assert SECRET not in log_text()
        assert "httpcore" in log_text(), "no log records were captured"

    @pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
    def test_after_a_response(
        self,
        flavor: Flavor,
        simulator: Simulator,
        secret: Authorization,
        call: Callable[[Any], Any],
        log_text: Callable[[], str],
    ) -> None:
        with flavor.opened(flavor.client_class(secret, base_url=simulator.base_url, retry=None)) as ra:
            self.assert_hidden(flavor, ra, call, log_text)
        assert "HTTP Request: GET http://127.0.0.1" in log_text()

    def test_after_a_401(
        self, flavor: Flavor, simulator: Simulator, secret: Authorization, log_text: Callable[[], str]
    ) -> None:
        simulator.data.user("MockUser").web_api_key = "another"
        with flavor.opened(flavor.client_class(secret, base_url=simulator.base_url, retry=None)) as ra:
            self.assert_hidden(flavor, ra, CALLS["success"], log_text)

    @pytest.mark.parametrize("server", ["hanging", "refusing", "resetting"])
    def test_without_a_response(
        self,
        flavor: Flavor,
        secret: Authorization,
        log_text: Callable[[], str],
        server: str,
        request: pytest.FixtureRequest,
    ) -> None:
        url = request.getfixturevalue(server)
        with flavor.opened(flavor.client_class(secret, base_url=url, timeout=0.2, retry=None)) as ra:
            self.assert_hidden(flavor, ra, CALLS["success"], log_text)

    def test_in_requests_that_httpx_keeps(self, flavor: Flavor, simulator: Simulator, secret: Authorization) -> None:
        remembered: list[str] = []

        def remember(thing: httpx.Request | httpx.Response) -> None:
            request = thing.request if isinstance(thing, httpx.Response) else thing
            remembered.append(f"{thing!r} {request.url} {request.headers.raw!r}")

        async def remember_later(thing: httpx.Request | httpx.Response) -> None:
            remember(thing)

        hook = remember if flavor.http_client_class is httpx.Client else remember_later
        http_client = flavor.http_client_class(
            base_url=simulator.base_url,
            transport=flavor.key_transport_class(secret, base_url=simulator.base_url),
            event_hooks={"request": [hook], "response": [hook]},
        )
        with flavor.opened(http_client):
            ra = flavor.client_class(http_client=http_client)
            assert flavor.result(ra.tickets.developer_stats("MockUser")).total == 44
            response = flavor.result(http_client.get("/API_GetTicketData.php"))
        assert response.status_code == 200
        remembered += [str(response.request.url), repr(response.request.headers.raw), repr(pickle.dumps(response))]
        assert len(remembered) == 7
        assert SECRET not in "\n".join(remembered)


class TestTracebacks:
    """Tracebacks keep their lines, but no variables with the key."""

    def test_exception_that_the_caller_handles_stays(
        self, flavor: Flavor, secret: Authorization, refusing: str
    ) -> None:
        def mistaken() -> None:
            kept = "as it was"
            raise KeyError(kept)

        def handled_by_a_call(ra: Any) -> None:
            try:
                mistaken()
            finally:
                with pytest.raises(ConnectionFailed):
                    flavor.result(ra.tickets.get(12))

        with (
            flavor.opened(flavor.client_class(secret, base_url=refusing, retry=None)) as ra,
            pytest.raises(KeyError) as mistake,
        ):
            handled_by_a_call(ra)
        frames = traceback.walk_tb(mistake.value.__traceback__)
        assert [frame.f_locals["kept"] for frame, _ in frames if "kept" in frame.f_locals] == ["as it was"]

    def test_tracebacks_show_the_lines_of_a_custom_transport(
        self, flavor: Flavor, secret: Authorization, simulator: Simulator
    ) -> None:
        def fail(request: httpx.Request) -> None:
            raise LookupError(request.method)

        def broken(request: httpx.Request) -> Any:
            try:
                fail(request)
            except LookupError:
                raise KeyError(request.method)  # noqa: B904 - the test needs an implicit context

        transport = flavor.transport_class()
        transport.handle_request = transport.handle_async_request = broken
        client = flavor.client_class(secret, base_url=simulator.base_url, transport=transport)
        with flavor.opened(client) as ra, pytest.raises(KeyError) as caught:
            flavor.result(ra.tickets.get(12))
        assert "raise KeyError(request.method)" in "".join(traceback.format_exception(caught.value))
        assert SECRET not in crash_report(caught.value)


class TestAuthorization:
    def test_repr_hides_the_key(self, secret: Authorization) -> None:
        assert SECRET not in f"{secret!r} {secret} {[secret]} { {0: secret} }"
        assert "MockUser" in repr(secret)

    def test_can_not_be_pickled_or_copied(self, secret: Authorization) -> None:
        for store in (pickle.dumps, copy.copy, copy.deepcopy):
            with pytest.raises(TypeError, match=r"^an Authorization can't be pickled or copied") as caught:
                store(secret)
            assert SECRET not in str(caught.value)

    def test_clients_can_not_be_pickled(self, flavor: Flavor, secret: Authorization) -> None:
        with flavor.opened(flavor.client_class(secret, retry=None)) as ra, pytest.raises(TypeError):
            pickle.dumps(ra)


class TestDestination:
    """The key is sent only to the configured origin, once per request."""

    @pytest.fixture
    def arrived(self, httpserver: HTTPServer) -> Callable[[], list[tuple[str | None, str | None]]]:
        """Return the keys that arrived in the query and in the header."""
        httpserver.expect_request("/API/anything").respond_with_data("")
        return lambda: [(request.args.get("y"), request.headers.get("Authorization")) for request, _ in httpserver.log]

    def get(
        self, flavor: Flavor, httpserver: HTTPServer, authorization: Authorization, url: str, **options: Any
    ) -> Any:
        transport = flavor.key_transport_class(authorization, base_url=httpserver.url_for("/API"))
        with flavor.opened(flavor.http_client_class(transport=transport, **options)) as http_client:
            return flavor.result(http_client.get(url))

    def test_in_the_query(self, flavor: Flavor, httpserver: HTTPServer, arrived: Callable[[], Any]) -> None:
        self.get(flavor, httpserver, build_authorization(web_api_key=SECRET), httpserver.url_for("/API/anything"))
        assert arrived() == [(SECRET, None)]

    def test_in_the_header(self, flavor: Flavor, httpserver: HTTPServer, arrived: Callable[[], Any]) -> None:
        authorization = build_authorization(web_api_key=SECRET, send_key="header")
        self.get(flavor, httpserver, authorization, httpserver.url_for("/API/anything"))
        assert arrived() == [(None, f"Bearer {SECRET}")]

    def test_replaces_another_key(self, flavor: Flavor, httpserver: HTTPServer, arrived: Callable[[], Any]) -> None:
        url = httpserver.url_for("/API/anything?y=other&u=a%20b%26c")
        self.get(flavor, httpserver, build_authorization(web_api_key=SECRET), url)
        assert arrived() == [(SECRET, None)]
        assert httpserver.log[0][0].args.getlist("y") == [SECRET]
        assert httpserver.log[0][0].args["u"] == "a b&c"

    @pytest.mark.parametrize("send_key", ["query", "header"])
    @pytest.mark.parametrize(
        "elsewhere",
        [
            "https://retroachievements.org/API",
            "http://localhost:1/API",
            "https://localhost:{port}/API",
            "http://127.0.0.1:{port}/API",
        ],
        ids=["all", "port", "scheme", "host"],
    )
    def test_not_to_another_origin(
        self, flavor: Flavor, httpserver: HTTPServer, arrived: Callable[[], Any], send_key: Any, elsewhere: str
    ) -> None:
        authorization = build_authorization(web_api_key=SECRET, send_key=send_key)
        base_url = elsewhere.format(port=httpserver.port)
        transport = flavor.key_transport_class(authorization, base_url=base_url)
        with flavor.opened(flavor.http_client_class(transport=transport)) as http_client:
            flavor.result(http_client.get(httpserver.url_for("/API/anything")))
        assert httpserver.host == "localhost"
        assert arrived() == [(None, None)]

    @pytest.mark.parametrize("send_key", ["query", "header"])
    @pytest.mark.parametrize("follow", [False, True])
    def test_not_with_a_redirect(
        self,
        flavor: Flavor,
        httpserver: HTTPServer,
        simulator: Simulator,
        send_key: Any,
        follow: bool,
        log_text: Callable[[], str],
    ) -> None:
        """A server redirects to another origin, and repeats the query in `Location`, as proxies do."""
        elsewhere = f"{simulator.base_url}/API_GetTicketData.php"

        def redirect(request: Request) -> Response:
            return Response("", 302, {"Location": f"{elsewhere}?{request.query_string.decode()}"})

        httpserver.expect_request("/API/redirect").respond_with_handler(redirect)
        simulator.data.user("MockUser").web_api_key = SECRET
        authorization = build_authorization(web_api_key=SECRET, send_key=send_key)
        url = httpserver.url_for("/API/redirect?u=MockUser")
        response = self.get(flavor, httpserver, authorization, url, follow_redirects=follow)
        # The simulator, at the other origin, got no key.
        assert response.status_code == (401 if follow else 302)
        hops = [response, *response.history]
        assert SECRET not in repr([(hop.headers.raw, hop.request.url, hop.next_request) for hop in hops])
        allowed_loggers = ("werkzeug",) if send_key == "header" else SERVERS_AND_HEADERS
        assert SECRET not in "\n".join(line for line in log_text().splitlines() if not line.startswith(allowed_loggers))

    def test_not_from_a_server_that_repeats_it(
        self, flavor: Flavor, httpserver: HTTPServer, log_text: Callable[[], str]
    ) -> None:
        def repeat(request: Request) -> Response:
            headers = {"Content-Location": request.url, "Refresh": f"0; url={request.url}"}
            return Response(json.dumps({"message": f"no {request.url}"}), 404, headers)

        httpserver.expect_request("/API/API_GetTicketData.php").respond_with_handler(repeat)
        authorization = build_authorization(web_api_key=SECRET)
        message = r"no http://localhost:\d+/API/API_GetTicketData.php\?i=12&y=$"
        client = flavor.client_class(authorization, base_url=httpserver.url_for("/API"), retry=None)
        with flavor.opened(client) as ra, pytest.raises(NotFound, match=message) as caught:
            flavor.result(ra.tickets.get(12))
        assert SECRET not in crash_report(caught.value)
        response = self.get(flavor, httpserver, authorization, httpserver.url_for("/API/API_GetTicketData.php"))
        assert SECRET not in repr(response.headers.raw)
        assert SECRET not in "\n".join(
            line for line in log_text().splitlines() if not line.startswith(SERVERS_AND_HEADERS)
        )

    def test_redirect_to_the_same_origin(self, flavor: Flavor, httpserver: HTTPServer) -> None:
        httpserver.expect_request("/API/old").respond_with_data("", 302, headers={"Location": "/API/new?u=x"})
        httpserver.expect_request("/API/new").respond_with_data("")
        authorization = build_authorization(web_api_key=SECRET)
        self.get(flavor, httpserver, authorization, httpserver.url_for("/API/old"), follow_redirects=True)
        assert [request.args.get("y") for request, _ in httpserver.log] == [SECRET, SECRET]

    def test_client_follows_no_redirects(self, flavor: Flavor, httpserver: HTTPServer) -> None:
        httpserver.expect_request("/API/API_GetTicketData.php").respond_with_data("", 302, headers={"Location": "/x"})
        authorization = build_authorization(web_api_key=SECRET)
        client = flavor.client_class(authorization, base_url=httpserver.url_for("/API"), retry=None)
        with flavor.opened(client) as ra, pytest.raises(RetroAchievementsError, match="redirects are not followed"):
            flavor.result(ra.tickets.get(12))
        assert len(httpserver.log) == 1


class TestProxyOfTheEnvironment:
    """With a transport, httpx ignores the proxies of the environment, so the key transport reads them."""

    @pytest.fixture
    def proxy(self, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], list[bytes]]]:
        """A proxy that refuses every request, and returns the first lines of the requests."""
        lines: list[bytes] = []

        def respond() -> None:
            while True:
                connection, _ = server.accept()
                with connection:
                    line = connection.recv(65536).split(b"\r\n")[0]
                    if not line:
                        return
                    lines.append(line)
                    connection.sendall(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n")

        with socket.create_server(("127.0.0.1", 0)) as server:
            thread = threading.Thread(target=respond)
            thread.start()
            for name in ["HTTP_PROXY", "HTTPS_PROXY"]:
                monkeypatch.setenv(name, f"http://127.0.0.1:{server.getsockname()[1]}")
            yield lambda: lines
            socket.create_connection(server.getsockname()).close()
            thread.join()

    def test_is_used(self, flavor: Flavor, secret: Authorization, proxy: Callable[[], list[bytes]]) -> None:
        with (
            flavor.opened(flavor.client_class(secret, retry=None)) as ra,
            pytest.raises(RetroAchievementsError, match="ProxyError: 403 Forbidden"),
        ):
            flavor.result(ra.tickets.get(12))
        assert proxy() == [b"CONNECT retroachievements.org:443 HTTP/1.1"]

    @pytest.mark.parametrize("name", ["HTTPS_PROXY", "ALL_PROXY"])
    def test_without_a_scheme_and_for_all_schemes(
        self,
        flavor: Flavor,
        secret: Authorization,
        proxy: Callable[[], list[bytes]],
        monkeypatch: pytest.MonkeyPatch,
        name: str,
    ) -> None:
        address = os.environ["HTTPS_PROXY"].removeprefix("http://")
        monkeypatch.delenv("HTTPS_PROXY")
        monkeypatch.setenv(name, address)
        with flavor.opened(flavor.client_class(secret, retry=None)) as ra, pytest.raises(RetroAchievementsError):
            flavor.result(ra.tickets.get(12))
        assert proxy() == [b"CONNECT retroachievements.org:443 HTTP/1.1"]

    def test_is_not_used_for_loopback(
        self, flavor: Flavor, simulator: Simulator, secret: Authorization, proxy: Callable[[], list[bytes]]
    ) -> None:
        with flavor.opened(flavor.client_class(secret, base_url=simulator.base_url, retry=None)) as ra:
            assert flavor.result(ra.tickets.get(12)).id == 12
        assert proxy() == []

    def test_is_not_used_for_hosts_in_no_proxy(
        self, flavor: Flavor, secret: Authorization, proxy: Callable[[], list[bytes]], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("NO_PROXY", "localhost")
        with socket.create_server(("127.0.0.1", 0)) as refusing:
            url = f"https://localhost:{refusing.getsockname()[1]}/API"
        with (
            flavor.opened(flavor.client_class(secret, base_url=url, retry=None)) as ra,
            pytest.raises(RetroAchievementsError),
        ):
            flavor.result(ra.tickets.get(12))
        assert proxy() == []
