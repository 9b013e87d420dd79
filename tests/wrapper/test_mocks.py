"""Mock libraries work with the client, see no key, and can use short keys in responses."""

from typing import Any

import httpcore
import pytest
from pytest_httpserver import HTTPServer

from retroachievements import build_authorization
from retroachievements_simulator import Simulator

from ..conftest import Flavor
from .conftest import KEY

POINTS = {"Points": 1, "SoftcorePoints": 2}
PATH = "/API/API_GetUserPoints.php"

CLASSES = [
    # vcrpy 8 patches this class,
    (httpcore.ConnectionPool, httpcore.AsyncConnectionPool),
    # and respx patches this one.
    (httpcore.HTTPConnection, httpcore.AsyncHTTPConnection),
]


@pytest.mark.parametrize("send_key", ["query", "header"])
@pytest.mark.parametrize(("sync_class", "async_class"), CLASSES, ids=["pool", "connection"])
def test_key_is_added_after_the_patched_method(
    flavor: Flavor,
    httpserver: HTTPServer,
    monkeypatch: pytest.MonkeyPatch,
    sync_class: Any,
    async_class: Any,
    send_key: Any,
) -> None:
    seen: list[str] = []
    send, async_send = sync_class.handle_request, async_class.handle_async_request

    def handle_request(itself: Any, request: httpcore.Request) -> httpcore.Response:
        seen.append(f"{request.url} {request.headers} {request.extensions}")
        return send(itself, request)

    async def handle_async_request(itself: Any, request: httpcore.Request) -> httpcore.Response:
        seen.append(f"{request.url} {request.headers} {request.extensions}")
        return await async_send(itself, request)

    monkeypatch.setattr(sync_class, "handle_request", handle_request)
    monkeypatch.setattr(async_class, "handle_async_request", handle_async_request)
    httpserver.expect_request(PATH).respond_with_json(POINTS)
    authorization = build_authorization(web_api_key=KEY, send_key=send_key)
    with flavor.opened(flavor.client_class(authorization, base_url=httpserver.url_for("/API"), retry=None)) as ra:
        for _ in range(2):
            assert flavor.result(ra.users.points("MockUser")).points == 1
    assert len(seen) == 2
    assert all("API_GetUserPoints.php" in one and KEY not in one for one in seen)
    for request, _ in httpserver.log:
        assert request.args.get("y") == (KEY if send_key == "query" else None)
        assert request.headers.get("Authorization") == (f"Bearer {KEY}" if send_key == "header" else None)


def test_patched_connections_are_closed_with_the_client(
    flavor: Flavor, simulator: Simulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    sockets: list[Any] = []
    send, async_send = httpcore.ConnectionPool.handle_request, httpcore.AsyncConnectionPool.handle_async_request

    def remembered(response: httpcore.Response) -> httpcore.Response:
        sockets.append(response.extensions["network_stream"].get_extra_info("socket"))
        return response

    def handle_request(itself: Any, request: httpcore.Request) -> httpcore.Response:
        return remembered(send(itself, request))

    async def handle_async_request(itself: Any, request: httpcore.Request) -> httpcore.Response:
        return remembered(await async_send(itself, request))

    monkeypatch.setattr(httpcore.ConnectionPool, "handle_request", handle_request)
    monkeypatch.setattr(httpcore.AsyncConnectionPool, "handle_async_request", handle_async_request)
    authorization = build_authorization(web_api_key=simulator.web_api_key)
    with flavor.opened(flavor.client_class(authorization, base_url=simulator.base_url)) as ra:
        flavor.result(ra.users.points("MockUser"))
        assert sockets[0].fileno() != -1
    assert sockets[0].fileno() == -1


def test_trace_extension_of_the_caller_works(flavor: Flavor, httpserver: HTTPServer) -> None:
    seen: list[str] = []

    def note(event: str, info: dict[str, Any]) -> None:
        url = info["request"].url if "request" in info else ""
        seen.append(f"{event} {url}")

    async def async_note(event: str, info: dict[str, Any]) -> None:
        note(event, info)

    httpserver.expect_request(PATH).respond_with_json(POINTS)
    base_url = httpserver.url_for("/API")
    transport = flavor.key_transport_class(build_authorization(web_api_key=KEY), base_url=base_url)
    is_async = flavor.client_class.__name__.startswith("Async")
    with flavor.opened(flavor.http_client_class(transport=transport)) as http_client:
        extensions = {"trace": async_note if is_async else note}
        flavor.result(http_client.get(httpserver.url_for(PATH), extensions=extensions))
    events = [one.partition(" ")[0].removeprefix("http11.") for one in seen]
    assert events[:4] == [
        "connection.connect_tcp.started",
        "connection.connect_tcp.complete",
        "send_request_headers.started",
        "send_request_headers.complete",
    ]
    assert events[-1] == "response_closed.complete"
    assert KEY not in seen[2]


@pytest.mark.parametrize(
    ("key", "name"),
    [("test", "Latest"), ("1", "Pilot1"), ("k" * 15, f"a{'k' * 15}z"), ("k" * 16, "az"), (KEY, "az")],
)
def test_short_keys_are_not_removed_from_responses(flavor: Flavor, httpserver: HTTPServer, key: str, name: str) -> None:
    body = f"a{key}z" if len(key) > 4 else name
    httpserver.expect_request(PATH).respond_with_data(body, headers={"X-Name": body})
    base_url = httpserver.url_for("/API")
    transport = flavor.key_transport_class(build_authorization(web_api_key=key), base_url=base_url)
    with flavor.opened(flavor.http_client_class(transport=transport)) as http_client:
        response = flavor.result(http_client.get(httpserver.url_for(PATH)))
    assert (response.text, response.headers["X-Name"]) == (name, name)
