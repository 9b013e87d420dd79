"""Fixtures for the tests of the wrapper: a client, and a server with scripted responses."""

import ssl
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from pytest_httpserver import HTTPServer

from retroachievements import build_authorization

from ..conftest import Flavor
from ..contract.spec import example

KEY = "KeyOfTheTestsKeyOfTheTests"


@pytest.fixture
def client(flavor: Flavor, httpserver: HTTPServer) -> Iterator[Any]:
    """A client of pytest-httpserver in both flavors, without pacing and retries."""
    authorization = build_authorization(web_api_key=KEY)
    options = {"base_url": httpserver.url_for("/API"), "pacing": None, "retry": None}
    with flavor.opened(flavor.client_class(authorization, **options)) as opened:
        yield opened


Sent = Callable[[], list[str]]


@pytest.fixture
def sent(httpserver: HTTPServer) -> Sent:
    """Return the requested endpoints with their queries, without the key."""
    return lambda: [
        f"{request.path.removeprefix('/API/')}?{request.query_string.decode()}".removesuffix(f"y={KEY}").rstrip("&?")
        for request, _ in httpserver.log
    ]


ResultOf = Callable[[str, object, Callable[[Any], Any]], Any]


@pytest.fixture
def result_of(flavor: Flavor, client: Any, httpserver: HTTPServer) -> ResultOf:
    """Return the result of a call for a response: `result_of(file, body, lambda ra: ra.users.points("MockUser"))`.

    The body can be the name of an example in the spec, such as `getUserPoints-200-points`.
    """

    def result_of(file: str, body: object, call: Callable[[Any], Any]) -> Any:
        document = example(body) if isinstance(body, str) else body
        httpserver.expect_request(f"/API/{file}").respond_with_json(document)
        return flavor.result(call(client))

    return result_of


@pytest.fixture(params=["http", "https"])
def tls(request: pytest.FixtureRequest) -> ssl.SSLContext | None:
    """The context of a server with https, and None for http."""
    return request.getfixturevalue("trusted") if request.param == "https" else None
