"""`stale_if_error`: an expired response, if the server can't be reached or returns 5xx."""

import asyncio
import threading
import time
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from attrs import define, field
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from retroachievements import (
    AsyncRetroAchievements,
    AuthenticationFailed,
    Cache,
    ConnectionFailed,
    InvalidRequest,
    NotFound,
    Pacing,
    RateLimited,
    Retry,
    ServerError,
    StaleResponse,
    TimedOut,
    build_authorization,
)

from ..conftest import Flavor
from ..contract.spec import example
from .conftest import KEY

pytestmark = pytest.mark.cache

CONSOLES: Any = example("getConsoleIds-200-consoles")
DAY, HOUR = 86_400, 3_600


@define
class Site:
    """A server with a scripted response, and a clock."""

    outcomes: list[httpx.Response | Exception] = field(factory=list)
    now: float = field(factory=time.time)
    requests: int = 0

    def respond(self, _: httpx.Request) -> httpx.Response:
        self.requests += 1
        outcome = self.outcomes.pop(0) if self.outcomes else httpx.Response(200, json=CONSOLES)
        if isinstance(outcome, Exception):
            raise outcome
        return outcome


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Site:
    site = Site()
    monkeypatch.setattr(time, "time", lambda: site.now)
    return site


@pytest.fixture(params=["memory", "file"])
def path(request: pytest.FixtureRequest, tmp_path: Path) -> Path | None:
    return None if request.param == "memory" else tmp_path / "responses.db"


def opened(flavor: Flavor, site: Site, cache: Cache, **options: Any) -> Any:
    defaults = {"transport": httpx.MockTransport(site.respond), "pacing": None, "retry": None}
    return flavor.opened(flavor.client_class(build_authorization(web_api_key=KEY), cache=cache, **defaults | options))


FAILURES: list[tuple[httpx.Response | Exception, str]] = [
    (httpx.Response(500, json={"message": "Server Error"}), "the server returned 500"),
    (httpx.Response(503, html="<html>"), "the server returned 503"),
    (httpx.Response(520, html="<html>"), "the server returned 520"),
    (httpx.ConnectError("refused"), "the server can't be reached: ConnectError"),
    (httpx.ReadTimeout("slow"), "the server can't be reached: ReadTimeout"),
    (httpx.RemoteProtocolError("disconnected"), "the server can't be reached: RemoteProtocolError"),
]


@pytest.mark.parametrize(("failure", "reason"), FAILURES, ids=[reason for _, reason in FAILURES])
def test_stale_response_comes_with_a_warning(
    flavor: Flavor, site: Site, path: Path | None, failure: httpx.Response | Exception, reason: str
) -> None:
    with opened(flavor, site, Cache(path, stale_if_error=HOUR)) as ra:
        consoles = flavor.result(ra.consoles.all())
        site.now += DAY + 60
        site.outcomes.append(failure)
        with pytest.warns(StaleResponse) as caught:
            assert flavor.result(ra.consoles.all()) == consoles
        message = f"API_GetConsoleIDs.php: the response is 86460 s old, because {reason}"
        assert [str(warning.message) for warning in caught] == [message]
        assert caught[0].filename in {__file__, asyncio.events.__file__}
        # Each call sends a request, and the next good response is cached.
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            assert flavor.result(ra.consoles.all()) == flavor.result(ra.consoles.all()) == consoles
        assert site.requests == 3


@pytest.mark.parametrize(
    ("response", "error"),
    [
        (httpx.Response(401, json={"message": "Unauthenticated."}), AuthenticationFailed),
        (httpx.Response(404, json=[]), NotFound),
        (httpx.Response(422, json={"message": "no", "errors": {"a": ["no"]}}), InvalidRequest),
        (httpx.Response(429, json={"message": "Too Many Requests"}), RateLimited),
    ],
    ids=lambda value: str(getattr(value, "status_code", "")),
)
def test_other_errors_are_raised(
    flavor: Flavor, site: Site, path: Path | None, response: httpx.Response, error: type[Exception]
) -> None:
    with opened(flavor, site, Cache(path, stale_if_error=HOUR)) as ra:
        flavor.result(ra.consoles.all())
        site.now += DAY + 60
        site.outcomes.append(response)
        with pytest.raises(error):
            flavor.result(ra.consoles.all())


def test_no_stale_response_after_the_limit(flavor: Flavor, site: Site, path: Path | None) -> None:
    with opened(flavor, site, Cache(path, stale_if_error=HOUR)) as ra:
        flavor.result(ra.consoles.all())
        for seconds, comes in [(DAY - 1, True), (DAY + HOUR - 1, True), (DAY + HOUR + 1, False)]:
            begin, site.now = site.now, site.now + seconds
            site.outcomes[:] = [httpx.Response(500)]
            if not comes:
                with pytest.raises(ServerError):
                    flavor.result(ra.consoles.all())
            elif seconds < DAY:
                flavor.result(ra.consoles.all())
                assert site.requests == 1
            else:
                with pytest.warns(StaleResponse, match=f"is {seconds} s old"):
                    flavor.result(ra.consoles.all())
            site.now = begin


def test_errors_are_raised_without_the_option(flavor: Flavor, site: Site, path: Path | None) -> None:
    with opened(flavor, site, Cache(path)) as ra:
        flavor.result(ra.consoles.all())
        site.now += DAY + 60
        site.outcomes.append(httpx.ConnectError("refused"))
        with pytest.raises(ConnectionFailed):
            flavor.result(ra.consoles.all())


def test_client_without_the_option_ignores_stale_responses_in_a_shared_file(
    flavor: Flavor, site: Site, tmp_path: Path
) -> None:
    file = tmp_path / "responses.db"
    with opened(flavor, site, Cache(file, stale_if_error=HOUR)) as ra:
        flavor.result(ra.consoles.all())
    site.now += DAY + 60
    site.outcomes += [httpx.Response(500), httpx.Response(500)]
    with opened(flavor, site, Cache(file)) as ra, pytest.raises(ServerError):
        flavor.result(ra.consoles.all())
    with opened(flavor, site, Cache(file, stale_if_error=HOUR)) as ra, pytest.warns(StaleResponse):
        flavor.result(ra.consoles.all())


def test_stale_response_comes_after_the_last_retry(flavor: Flavor, site: Site) -> None:
    with opened(flavor, site, Cache(stale_if_error=HOUR), retry=Retry(attempts=3, backoff=0)) as ra:
        flavor.result(ra.consoles.all())
        site.now += DAY + 60
        site.outcomes += [httpx.ReadTimeout("slow"), httpx.Response(503), httpx.ConnectTimeout("slow")]
        with pytest.warns(StaleResponse, match=r"ConnectTimeout$"):
            flavor.result(ra.consoles.all())
    assert site.requests == 4


def test_failed_refresh_keeps_the_cached_response(flavor: Flavor, site: Site, path: Path | None) -> None:
    games = example("getGameList-200-hashes")
    digest = games[0]["Hashes"][0]
    site.outcomes += [httpx.Response(200, json=games), httpx.Response(500), httpx.Response(500)]
    with opened(flavor, site, Cache(path, stale_if_error=HOUR)) as ra:
        flavor.result(ra.games.find_by_hash(digest, console_id=1))
        site.now += 60
        for _ in range(2):
            with pytest.warns(StaleResponse, match="the response is 60 s old, because the server returned 500"):
                game = flavor.result(ra.games.find_by_hash(digest, console_id=1, refresh=True))
            assert game.id == games[0]["ID"]


@pytest.fixture
def hanging(httpserver: HTTPServer) -> Iterator[HTTPServer]:
    """A server that responds once. Later requests get no response before the test is over."""
    over, responded = threading.Event(), threading.Event()

    def respond(_: Request) -> Response:
        if responded.is_set():
            over.wait(60)
        responded.set()
        return Response(httpx.Response(200, json=CONSOLES).content, content_type="application/json")

    httpserver.expect_request("/API/API_GetConsoleIDs.php").respond_with_handler(respond)
    yield httpserver
    over.set()
    # The server handles one request at a time, so this waits for the requests that calls left behind.
    httpx.get(httpserver.url_for("/API/API_GetConsoleIDs.php"))


def loopback(server: HTTPServer) -> dict[str, Any]:
    return {"transport": None, "base_url": server.url_for("/API")}


def test_stale_response_comes_before_the_deadline(flavor: Flavor, site: Site, hanging: HTTPServer) -> None:
    with opened(flavor, site, Cache(stale_if_error=HOUR), deadline=0.5, **loopback(hanging)) as ra:
        consoles = flavor.result(ra.consoles.all())
        site.now += DAY + 60
        with pytest.warns(StaleResponse, match="the server can't be reached: DeadlineExceeded$"):
            assert flavor.result(ra.consoles.all()) == consoles


def test_stale_response_comes_before_an_earlier_deadline_than_that_of_an_equal_call(
    flavor: Flavor, site: Site, hanging: HTTPServer
) -> None:
    with opened(flavor, site, Cache(stale_if_error=HOUR), deadline=1.5, **loopback(hanging)) as ra:
        consoles = flavor.result(ra.consoles.all())
        site.now += DAY + 60
        views = iter([ra, ra.with_options(deadline=0.5)])
        with pytest.warns(StaleResponse):
            assert flavor.outcomes(lambda: next(views).consoles.all(), 2) == [consoles] * 2


def test_queue_stops_the_clock_of_the_deadline(flavor: Flavor, site: Site) -> None:
    """The second request waits for its slot longer than the deadline."""
    options = {"deadline": 0.3, "pacing": Pacing(per_second=2, burst=1)}
    with opened(flavor, site, Cache(stale_if_error=HOUR), **options) as ra, warnings.catch_warnings():
        warnings.simplefilter("error")
        flavor.result(ra.consoles.all())
        site.now += DAY + 60
        flavor.result(ra.consoles.all())
    assert site.requests == 2


def test_timeout_error_of_a_transport_is_raised(flavor: Flavor, site: Site) -> None:
    with opened(flavor, site, Cache(stale_if_error=HOUR)) as ra:
        flavor.result(ra.consoles.all())
        site.now += DAY + 60
        site.outcomes.append(TimeoutError("not the deadline"))
        with pytest.raises(TimeoutError, match=r"^not the deadline$"):
            flavor.result(ra.consoles.all())


def test_queue_timeout_is_raised(flavor: Flavor, site: Site) -> None:
    options = {"queue_timeout": 0.1, "pacing": Pacing(per_second=0.01, burst=1)}
    with opened(flavor, site, Cache(stale_if_error=HOUR), **options) as ra:
        flavor.result(ra.consoles.all())
        site.now += DAY + 60
        with pytest.raises(TimedOut, match=r"waited for the budget of the client for 0\.1 s, its queue_timeout$"):
            flavor.result(ra.consoles.all())


def test_each_call_that_shares_a_request_warns(site: Site) -> None:
    async def calls() -> None:
        cache, transport = Cache(stale_if_error=HOUR), httpx.MockTransport(site.respond)
        authorization = build_authorization(web_api_key=KEY)
        async with AsyncRetroAchievements(authorization, cache=cache, transport=transport, retry=None) as ra:
            await ra.consoles.all()
            site.now += DAY + 60
            site.outcomes.append(httpx.Response(500))
            await asyncio.gather(*(ra.consoles.all() for _ in range(5)))

    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        asyncio.run(calls())
    assert [warning.category for warning in caught] == [StaleResponse] * 5
    assert site.requests == 2


@pytest.mark.parametrize(
    ("wrong", "error"), [(-1, ValueError), (float("nan"), ValueError), ("60", TypeError), (None, TypeError)]
)
def test_invalid_seconds(wrong: Any, error: type[Exception]) -> None:
    build: Callable[..., Cache] = Cache
    message = f"^stale_if_error must be 0 seconds or more, a year at most, not {wrong!r}$"
    with pytest.raises(error, match=message):
        build(stale_if_error=wrong)
