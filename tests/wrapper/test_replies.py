"""Invalid responses raise typed errors with the reason."""

import gzip
import json
import pickle
import re
import socket
import subprocess
import sys
import threading
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from http import HTTPStatus
from typing import Any

import orjson
import pytest
from pytest_httpserver import HTTPServer

from retroachievements import (
    AuthenticationFailed,
    ConnectionFailed,
    EndpointGone,
    InvalidRequest,
    NotFound,
    RateLimited,
    ResponseError,
    RetroAchievementsError,
    ServerError,
    TimedOut,
    UnexpectedResponse,
    _json,
    build_authorization,
)

from ..conftest import Flavor
from ..contract.spec import example

ENDPOINT = "API_GetTicketData.php"
HTML = "<html><head><title>Just a moment...</title></head></html>"
MISDIRECTED = (
    "Misdirected Request (the connection leads to the server of another site: look at base_url and at proxies)"
)
STATS = example("getTicketData-200-DeveloperTicketStats")


@pytest.fixture(params=[None, orjson.loads], ids=["json", "orjson"])
def ra(client: Any, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Any:
    """A client with and without the extra [fast]."""
    monkeypatch.setattr(_json, "orjson_loads", request.param)
    return client


def test_installed_extra_is_used() -> None:
    program = "import orjson; from retroachievements import _json; assert _json.orjson_loads is orjson.loads"
    subprocess.run([sys.executable, "-c", program], check=True)


def failure(flavor: Flavor, ra: Any, httpserver: HTTPServer, *response: Any, **more: Any) -> RetroAchievementsError:
    """Return the error that developer_stats raises for a response."""
    httpserver.expect_request(f"/API/{ENDPOINT}").respond_with_data(*response, **more)
    with pytest.raises(RetroAchievementsError) as caught:
        flavor.result(ra.tickets.developer_stats("MockUser"))
    assert str(caught.value).startswith(ENDPOINT)
    return caught.value


class TestStatus:
    @pytest.mark.parametrize(
        ("status", "error", "meaning"),
        [
            (204, ResponseError, "No Content"),
            (301, ResponseError, "Moved Permanently (redirects are not followed)"),
            (302, ResponseError, "Found (redirects are not followed)"),
            (400, ResponseError, "Bad Request"),
            (401, AuthenticationFailed, "Unauthorized"),
            (403, ResponseError, "Forbidden"),
            (404, NotFound, "Not Found"),
            (410, EndpointGone, "Gone"),
            # Python 3.13 has other names for 414 and 422.
            (414, ResponseError, HTTPStatus(414).phrase),
            (422, InvalidRequest, HTTPStatus(422).phrase),
            (429, RateLimited, "Too Many Requests"),
            (500, ServerError, "Internal Server Error"),
            (502, ServerError, "Bad Gateway"),
            (503, ServerError, "Service Unavailable"),
            (504, ServerError, "Gateway Timeout"),
            (421, ResponseError, MISDIRECTED),
            (419, ResponseError, "Page Expired (the server took the request for a form of its site: look at base_url)"),
            (520, ServerError, "Web Server Returned an Unknown Error (an empty or unknown response to Cloudflare)"),
            (521, ServerError, "Web Server Is Down (it refused the connection from Cloudflare)"),
            (522, ServerError, "Connection Timed Out (between Cloudflare and the server)"),
            (523, ServerError, "Origin Is Unreachable (Cloudflare finds no way to the server)"),
            (524, ServerError, "A Timeout Occurred (the server did not respond to Cloudflare in time)"),
            (525, ServerError, "SSL Handshake Failed (between Cloudflare and the server)"),
            (526, ServerError, "Invalid SSL Certificate (Cloudflare does not accept that of the server)"),
            (527, ServerError, "Railgun Error (the connection between Cloudflare and the server broke off)"),
            (529, ServerError, "a status that is not known"),
            (530, ServerError, "Error 1xxx of Cloudflare (for example, it can't look up the address of the server)"),
        ],
    )
    def test_html_is_the_error_of_its_status(
        self, flavor: Flavor, ra: Any, httpserver: HTTPServer, status: int, error: type[ResponseError], meaning: str
    ) -> None:
        body = "" if status == 204 else HTML
        caught = failure(flavor, ra, httpserver, body, status, content_type="text/html")
        assert type(caught) is error
        assert (caught.status, caught.endpoint, caught.message) == (status, ENDPOINT, meaning)
        hint = ". Compare your web API key with https://retroachievements.org/settings" if status == 401 else ""
        assert str(caught) == f"{ENDPOINT} returned {status}: {meaning}{hint}"

    @pytest.mark.parametrize(
        ("headers", "page"),
        [
            ({"CF-Mitigated": "challenge"}, HTML),
            ({}, "<html><script src='/cdn-cgi/challenge-platform/h/g/orchestrate'></script></html>"),
        ],
        ids=["header", "page"],
    )
    def test_challenge_page(
        self, flavor: Flavor, ra: Any, httpserver: HTTPServer, headers: dict[str, str], page: str
    ) -> None:
        caught = failure(flavor, ra, httpserver, page, 403, content_type="text/html", headers=headers)
        assert type(caught) is ResponseError
        assert caught.message.startswith("a challenge page of Cloudflare, which only a browser can pass")

    @pytest.mark.parametrize(
        ("status", "body", "message"),
        [
            (401, {"message": "Unauthenticated.", "errors": [{"status": "401"}]}, "Unauthenticated."),
            (404, {"error": "User x not found"}, "User x not found"),
            (404, ["User not found"], "User not found"),
            (404, [], "Not Found"),
            (422, ["Game has no leaderboards"], "Game has no leaderboards"),
            (401, [], "this is private"),
            (404, {"message": 5}, "Not Found"),
            (410, {"message": "Gone", "errors": []}, "Gone"),
            (500, {"message": "Server Error"}, "Server Error"),
            (503, {"message": "Service Unavailable"}, "Service Unavailable"),
        ],
    )
    def test_error_has_the_message_of_the_server(
        self, flavor: Flavor, ra: Any, httpserver: HTTPServer, status: int, body: object, message: str
    ) -> None:
        caught = failure(flavor, ra, httpserver, json.dumps(body), status, content_type="application/json")
        assert isinstance(caught, ResponseError)
        assert (caught.status, caught.message) == (status, message)

    @pytest.mark.parametrize(
        ("body", "message", "errors"),
        [
            (
                {"message": "The u field is required. (and 1 more error)", "errors": {"u": ["a", "b"], "c": ["d"]}},
                "The u field is required. (and 1 more error)",
                {"u": ["a", "b"], "c": ["d"]},
            ),
            ({"message": "m", "errors": [{"title": "t"}]}, "m", {}),
            ({"message": "m", "errors": {"u": "no list"}}, "m", {}),
            ({"message": "m"}, "m", {}),
        ],
    )
    def test_refused_parameter(
        self, flavor: Flavor, ra: Any, httpserver: HTTPServer, body: object, message: str, errors: object
    ) -> None:
        caught = failure(flavor, ra, httpserver, json.dumps(body), 422, content_type="application/json")
        assert isinstance(caught, InvalidRequest)
        assert (caught.message, caught.errors) == (message, errors)

    @pytest.mark.parametrize(
        ("header", "seconds"),
        [
            (None, None),
            ("7", 7.0),
            ("0", 0.0),
            ("soon", None),
            ("-5", 0.0),
            ("1.5", 1.5),
            ("31536000", 31536000.0),
            ("9" * 400, 31536000.0),
            ("inf", 31536000.0),
            ("nan", None),
            ("Fri, 31 Dec 9999 23:59:59 GMT", 31536000.0),
            ("Wed, 21 Oct 2015 07:28:00 GMT", 0.0),
            ("Fri, 99 Xyz 9999 99:99:99 GMT", None),
            ("Wed, 21 Oct 2015 07:28:00 +99999999999999999999", None),
        ],
    )
    def test_retry_after(
        self, flavor: Flavor, ra: Any, httpserver: HTTPServer, header: str | None, seconds: float | None
    ) -> None:
        headers = {"Retry-After": header} if header else {}
        caught = failure(flavor, ra, httpserver, HTML, 429, headers=headers)
        assert isinstance(caught, RateLimited)
        assert caught.retry_after == seconds

    def test_retry_after_with_a_date(self, flavor: Flavor, ra: Any, httpserver: HTTPServer) -> None:
        date = format_datetime(datetime.now(UTC) + timedelta(hours=1), usegmt=True)
        caught = failure(flavor, ra, httpserver, HTML, 429, headers={"Retry-After": date})
        assert isinstance(caught, RateLimited)
        assert caught.retry_after is not None
        # The date has whole seconds, and a busy machine adds delays.
        assert 3500 < caught.retry_after <= 3600


class TestBody:
    @pytest.mark.parametrize(
        ("body", "reason"),
        [
            (HTML, f"the response is not JSON (text/html; charset=utf-8, {len(HTML)} bytes)"),
            ("", "the response is not JSON (text/html; charset=utf-8, 0 bytes)"),
            (
                json.dumps(STATS)[:-9],
                f"the response is not JSON (text/html; charset=utf-8, {len(json.dumps(STATS)) - 9} bytes)",
            ),
            (b'{"User": "\xff"}', "the response is not JSON (text/html; charset=utf-8, 13 bytes)"),
            ("[" * 10_000, "the response is not JSON (text/html; charset=utf-8, 10000 bytes)"),
            ("[1]", "DeveloperTicketStats is [1], expected an object"),
            ("null", "DeveloperTicketStats is None, expected an object"),
            ('"no"', "DeveloperTicketStats is 'no', expected an object"),
            ("{}", "DeveloperTicketStats.User is missing, and 6 more of 7 fields"),
        ],
        ids=range(9),
    )
    def test_reason_of_an_unexpected_response(
        self, flavor: Flavor, ra: Any, httpserver: HTTPServer, body: str | bytes, reason: str
    ) -> None:
        caught = failure(flavor, ra, httpserver, body, 200, content_type="text/html; charset=utf-8")
        assert type(caught) is UnexpectedResponse
        assert (caught.endpoint, caught.reason) == (ENDPOINT, reason)
        assert str(caught) == f"{ENDPOINT}: {reason}"

    @pytest.mark.parametrize(
        "mode",
        [
            "Ticket",
            "MostTicketedGames",
            "GameTicketStats",
            "GameTickets",
            "AchievementTicketStats",
            "RecentOpenTickets",
        ],
    )
    def test_response_of_another_mode(self, flavor: Flavor, ra: Any, httpserver: HTTPServer, mode: str) -> None:
        body = json.dumps(example(f"getTicketData-200-{mode}"))
        caught = failure(flavor, ra, httpserver, body, content_type="application/json")
        assert type(caught) is UnexpectedResponse
        assert re.fullmatch(r"DeveloperTicketStats\.User is missing, and \d more of 7 fields", caught.reason)
        assert caught.document == json.loads(body)
        assert caught.body == body.encode()

    @pytest.mark.parametrize("body", ["[]", '{"success":false}', '{"Achievement":{"ID":null},"StartAt":null}'])
    def test_empty_responses_raise_not_found(self, flavor: Flavor, ra: Any, httpserver: HTTPServer, body: str) -> None:
        caught = failure(flavor, ra, httpserver, body, 200)
        assert type(caught) is NotFound
        assert caught.status == 200

    def test_json_is_parsed_with_any_content_type(self, flavor: Flavor, ra: Any, httpserver: HTTPServer) -> None:
        httpserver.expect_request(f"/API/{ENDPOINT}").respond_with_data(json.dumps(STATS), content_type="text/html")
        assert flavor.result(ra.tickets.developer_stats("MockUser")).total == 44

    def test_compressed_response(self, flavor: Flavor, ra: Any, httpserver: HTTPServer) -> None:
        body = gzip.compress(json.dumps(STATS).encode())
        httpserver.expect_request(f"/API/{ENDPOINT}").respond_with_data(body, headers={"Content-Encoding": "gzip"})
        assert flavor.result(ra.tickets.developer_stats("MockUser")).total == 44

    @pytest.mark.parametrize("body", [b"no gzip", b"[" * 10_000])
    def test_body_of_an_error_can_be_invalid(
        self, flavor: Flavor, ra: Any, httpserver: HTTPServer, body: bytes
    ) -> None:
        headers = {"Content-Encoding": "gzip"} if body == b"no gzip" else {}
        caught = failure(flavor, ra, httpserver, body, 503, headers=headers)
        assert type(caught) is ServerError
        assert caught.message == "Service Unavailable"

    @pytest.mark.parametrize("constant", ["NaN", "Infinity", "-Infinity"])
    def test_numbers_that_are_not_json(self, flavor: Flavor, ra: Any, httpserver: HTTPServer, constant: str) -> None:
        caught = failure(flavor, ra, httpserver, f'{{"Open": {constant}}}'.encode())
        assert type(caught) is UnexpectedResponse
        assert caught.reason.startswith("the response is not JSON")

    def test_invalid_compression(self, flavor: Flavor, ra: Any, httpserver: HTTPServer) -> None:
        caught = failure(flavor, ra, httpserver, b"no gzip", headers={"Content-Encoding": "gzip"})
        assert type(caught) is UnexpectedResponse
        assert caught.reason.startswith("the response can't be read: ")


class TestSize:
    def carried(self, flavor: Flavor, httpserver: HTTPServer, body: bytes, encoding: str, limit: int) -> Any:
        httpserver.expect_request(f"/API/{ENDPOINT}").respond_with_data(body, headers={"Content-Encoding": encoding})
        url = httpserver.url_for("/API")
        authorization = build_authorization(web_api_key="KeyOfTheTests")
        transport = flavor.key_transport_class(authorization, base_url=url, max_body_bytes=limit)
        with flavor.opened(flavor.http_client_class(base_url=url, transport=transport)) as http_client:
            return flavor.result(flavor.client_class(http_client=http_client).tickets.developer_stats("MockUser"))

    @pytest.mark.parametrize("encoding", ["br", "zstd", "gzip, gzip", "compress"])
    def test_unrequested_compression(self, flavor: Flavor, httpserver: HTTPServer, encoding: str) -> None:
        with pytest.raises(UnexpectedResponse) as caught:
            self.carried(flavor, httpserver, b"", encoding, 100)
        reason = f"the response can't be read: it is compressed as '{encoding}', which was not requested"
        assert caught.value.reason == reason
        (request, _), *_ = httpserver.log
        assert request.headers["Accept-Encoding"] == "gzip, deflate"

    @pytest.mark.parametrize("encoding", ["identity", "gzip"])
    def test_limit_applies_after_decompression(self, flavor: Flavor, httpserver: HTTPServer, encoding: str) -> None:
        text = json.dumps(STATS).encode() + b" " * 100_000
        body = gzip.compress(text) if encoding == "gzip" else text
        assert self.carried(flavor, httpserver, body, encoding, len(text)).open == STATS["Open"]
        with pytest.raises(UnexpectedResponse) as caught:
            self.carried(flavor, httpserver, body, encoding, len(text) - 1)
        assert caught.value.reason == f"the response can't be read: it has more than {len(text) - 1} bytes"

    def test_large_body_of_an_error(self, flavor: Flavor, httpserver: HTTPServer) -> None:
        httpserver.expect_request("/missing").respond_with_data(b"x" * 101, status=404)
        authorization = build_authorization(web_api_key="KeyOfTheTests")
        url = httpserver.url_for("/")
        transport = flavor.key_transport_class(authorization, base_url=url, max_body_bytes=100)
        with flavor.opened(flavor.http_client_class(transport=transport)) as http_client:
            response = flavor.result(http_client.get(httpserver.url_for("/missing")))
        assert (response.status_code, response.content) == (404, b"")


class TestConnection:
    def raised(self, flavor: Flavor, port: int) -> ConnectionFailed:
        authorization = build_authorization(web_api_key="KeyOfTheTests")
        url = f"http://127.0.0.1:{port}/API"
        with (
            flavor.opened(flavor.client_class(authorization, base_url=url, timeout=0.2, retry=None)) as ra,
            pytest.raises(ConnectionFailed) as caught,
        ):
            flavor.result(ra.tickets.recent())
        return caught.value

    def test_refused(self, flavor: Flavor) -> None:
        with socket.create_server(("127.0.0.1", 0)) as server:
            port = server.getsockname()[1]
        caught = self.raised(flavor, port)
        assert type(caught) is ConnectionFailed
        assert (caught.endpoint, caught.reason[:13]) == (ENDPOINT, "ConnectError:")

    def test_no_response(self, flavor: Flavor) -> None:
        with socket.create_server(("127.0.0.1", 0)) as server:
            caught = self.raised(flavor, server.getsockname()[1])
        assert type(caught) is TimedOut
        assert (
            str(caught)
            == f"{ENDPOINT}: waited too long for the server (ReadTimeout); pass the client a longer timeout="
        )

    def test_truncated(self, flavor: Flavor) -> None:
        def respond() -> None:
            connection, _ = server.accept()
            with connection:
                connection.recv(65536)
                connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{}")

        with socket.create_server(("127.0.0.1", 0)) as server:
            thread = threading.Thread(target=respond)
            thread.start()
            caught = self.raised(flavor, server.getsockname()[1])
            thread.join()
        assert type(caught) is ConnectionFailed
        assert caught.reason.startswith("RemoteProtocolError: ")


@pytest.mark.parametrize(
    "error",
    [
        ConnectionFailed(ENDPOINT, "refused"),
        TimedOut(ENDPOINT, "slow"),
        NotFound(ENDPOINT, 404, "gone"),
        InvalidRequest(ENDPOINT, 422, "bad", {"u": ["x"]}),
        RateLimited(ENDPOINT, 429, "slow down", 3.0),
        UnexpectedResponse(ENDPOINT, "odd"),
    ],
    ids=lambda error: type(error).__name__,
)
def test_errors_survive_pickling(error: RetroAchievementsError) -> None:
    copy = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own
    assert type(copy) is type(error)
    assert (str(copy), copy.args) == (str(error), error.args)
