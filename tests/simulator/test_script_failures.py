"""Failures, faults and the rate limit of a simulator, tested with a client."""

import logging
import re
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import httpx
import pytest

from retroachievements import (
    AuthenticationFailed,
    ConnectionFailed,
    EndpointGone,
    InvalidRequest,
    NotFound,
    RateLimited,
    ResponseError,
    RetroAchievements,
    Retry,
    ServerError,
    TimedOut,
    UnexpectedResponse,
    build_authorization,
)
from retroachievements_simulator import Simulator

from ..conftest import Flavor
from .test_script import client_of


@pytest.fixture
def ra(simulator: Simulator) -> Iterator[RetroAchievements]:
    """A client without retries."""
    with client_of(simulator) as client:
        yield client


class TestFailing:
    @pytest.mark.parametrize(
        ("status", "kind", "message"),
        [
            (401, AuthenticationFailed, "Unauthenticated."),
            (403, ResponseError, "Forbidden"),
            (404, NotFound, "Not Found"),
            (410, EndpointGone, "Gone"),
            (422, InvalidRequest, "The u field is required."),
            (429, RateLimited, "Too Many Requests"),
            (500, ServerError, "Server Error"),
            (502, ServerError, "Bad Gateway"),
            (503, ServerError, "Service Unavailable"),
            (599, ServerError, "a status that is not known"),
        ],
    )
    def test_client_raises_the_error_of_the_status(
        self, simulator: Simulator, ra: RetroAchievements, status: int, kind: type[ResponseError], message: str
    ) -> None:
        simulator.fail_next(status=status)
        with pytest.raises(ResponseError) as caught:
            ra.tickets.developer_stats("MockUser")
        assert type(caught.value) is kind
        assert (caught.value.status, caught.value.message) == (status, message)
        assert ra.tickets.developer_stats("MockUser").total == 44

    def test_422_names_parameters(self, simulator: Simulator, ra: RetroAchievements) -> None:
        simulator.fail_next(status=422)
        with pytest.raises(InvalidRequest) as caught:
            ra.users.profile("MockUser")
        assert caught.value.errors == {"u": ["The u field is required."]}

    @pytest.mark.parametrize("status", [429, 502, 504, 520])
    def test_proxy_statuses_are_html(self, simulator: Simulator, status: int) -> None:
        simulator.fail_next(status=status)
        response = httpx.get(f"{simulator.base_url}/API_GetConsoleIDs.php")
        assert response.status_code == status
        assert response.headers["content-type"].startswith("text/html")
        assert re.search(rf"<title>{status}.*</title>", response.text)
        assert "retry-after" not in response.headers

    @pytest.mark.parametrize(
        ("accept", "retry_after", "media_type"),
        [
            ("application/json", None, "application/json"),
            ("text/html;q=0.5, application/problem+json", None, "application/json"),
            ("*/*", None, "text/html"),
            ("text/html, application/json", None, "text/html"),
            ("application/json", 5, "text/html"),
        ],
    )
    def test_maintenance_is_json_only_on_request_and_without_retry_after(
        self, simulator: Simulator, accept: str, retry_after: float | None, media_type: str
    ) -> None:
        simulator.fail_next(status=503, retry_after=retry_after)
        response = httpx.get(f"{simulator.base_url}/API_GetConsoleIDs.php", headers={"Accept": accept})
        assert response.status_code == 503
        assert response.headers["content-type"].partition(";")[0] == media_type
        assert ("retry-after" in response.headers) == (retry_after is not None)

    @pytest.mark.parametrize("seconds", [0, 2, 0.25])
    def test_retry_after(self, simulator: Simulator, ra: RetroAchievements, seconds: float) -> None:
        simulator.fail_next(status=429, retry_after=seconds)
        with pytest.raises(RateLimited) as caught:
            ra.consoles.all()
        assert caught.value.retry_after == seconds

    def test_ends_after_the_number_of_times(self, simulator: Simulator) -> None:
        simulator.fail_next(status=503, times=2)
        with client_of(simulator, Retry(attempts=3, backoff=0)) as persistent:
            assert persistent.tickets.developer_stats("MockUser").total == 44
        assert len(simulator.requests) == 3

    def test_failures_come_in_order(self, simulator: Simulator, ra: RetroAchievements) -> None:
        simulator.fail_next(status=500)
        simulator.fail_next(status=502, times=2)
        statuses = []
        for _ in range(3):
            with pytest.raises(ServerError) as caught:
                ra.consoles.all()
            statuses.append(caught.value.status)
        assert statuses == [500, 502, 502]
        assert ra.consoles.all()

    def test_failure_of_one_endpoint(self, simulator: Simulator, ra: RetroAchievements) -> None:
        simulator.fail_next(status=500, endpoint="API_GetTicketData.php")
        assert ra.consoles.all()
        with pytest.raises(ServerError):
            ra.tickets.recent()
        assert ra.tickets.recent()

    def test_fails_with_an_invalid_key_too(self, simulator: Simulator) -> None:
        simulator.fail_next(status=429)
        assert httpx.get(f"{simulator.base_url}/API_GetConsoleIDs.php", params={"y": "wrong"}).status_code == 429

    @pytest.mark.parametrize(
        ("fail", "message"),
        [
            (lambda it: it.fail_next(status=200), "status must be an error status, from 400 to 599, not 200"),
            (lambda it: it.fail_next(status=600), "status must be an error status, from 400 to 599, not 600"),
            (lambda it: it.fail_next(status=429, retry_after=-1), "retry_after must be 0 or more seconds, not -1"),
            (lambda it: it.fail_next(status=500, times=0), "times must be 1 or more, not 0"),
            (lambda it: it.fail_next(after=-1), "after must be 0 or more seconds, not -1"),
            (lambda it: it.fail_next(), "pass a status, a fault, or after= with the seconds until the response"),
            (
                lambda it: it.fail_next(fault="flood"),
                "fault must be one of truncated, disconnected, html, not 'flood'",
            ),
            (
                lambda it: it.fail_next(status=500, fault="html"),
                "pass a status or a fault, not 500 and 'html'",
            ),
            (
                lambda it: it.fail_next(fault="html", retry_after=1),
                "retry_after is a header of an error: pass a status too",
            ),
            (lambda it: it.limit(), "pass either per_minute or per_second"),
            (lambda it: it.limit(per_minute=1, per_second=1), "pass either per_minute or per_second"),
            (lambda it: it.limit(per_minute=0), "the limit must be 1 or more, not 0"),
            (
                lambda it: it.fail_next(status=500, endpoint="GetTicketData"),
                "there is no endpoint 'GetTicketData': the closest is 'API_GetTicketData.php'",
            ),
        ],
    )
    def test_invalid_arguments_are_refused(
        self, simulator: Simulator, ra: RetroAchievements, fail: Callable[[Simulator], None], message: str
    ) -> None:
        with pytest.raises(ValueError, match=f"^{re.escape(message)}$"):
            fail(simulator)
        assert ra.consoles.all()


class TestFaults:
    @pytest.fixture
    def get_tickets(self, simulator: Simulator, flavor: Flavor) -> Iterator[Callable[..., Any]]:
        """Return a function that requests the tickets of MockUser, without retries by default."""
        authorization = build_authorization(web_api_key=simulator.web_api_key)
        with ExitStack() as clients:

            def get_tickets(*, retry: Retry | None = None, timeout: float = 30) -> Any:
                client = flavor.client_class(
                    authorization, base_url=simulator.base_url, pacing=None, retry=retry, timeout=timeout
                )
                return flavor.result(
                    clients.enter_context(flavor.opened(client)).tickets.developer_stats("MockUser")
                ).total

            yield get_tickets

    def test_truncated_response(self, simulator: Simulator, get_tickets: Callable[..., Any]) -> None:
        simulator.fail_next(fault="truncated")
        with pytest.raises(ConnectionFailed, match="complete message body"):
            get_tickets()
        assert get_tickets() == 44

    def test_disconnect_without_a_response(self, simulator: Simulator, get_tickets: Callable[..., Any]) -> None:
        simulator.fail_next(fault="disconnected")
        with pytest.raises(ConnectionFailed, match="without sending a response"):
            get_tickets()
        assert get_tickets() == 44

    def test_html_with_status_200(self, simulator: Simulator, get_tickets: Callable[..., Any]) -> None:
        simulator.fail_next(fault="html")
        with pytest.raises(UnexpectedResponse):
            get_tickets()
        assert get_tickets() == 44

    def test_delayed_response(self, simulator: Simulator, get_tickets: Callable[..., Any]) -> None:
        simulator.fail_next(after=60)
        begun = time.monotonic()
        with pytest.raises(TimedOut):
            get_tickets(timeout=0.1)
        simulator.fail_next(after=0.2)
        assert get_tickets() == 44
        assert 0.2 < time.monotonic() - begun < 20

    def test_delayed_error(self, simulator: Simulator, get_tickets: Callable[..., Any]) -> None:
        simulator.fail_next(status=500, after=0.1)
        begun = time.monotonic()
        with pytest.raises(ServerError):
            get_tickets()
        assert time.monotonic() - begun > 0.1

    @pytest.mark.parametrize("fault", ["truncated", "disconnected"])
    def test_retry_succeeds(self, simulator: Simulator, get_tickets: Callable[..., Any], fault: str) -> None:
        simulator.fail_next(fault=fault, times=2)
        assert get_tickets(retry=Retry(attempts=3, backoff=0)) == 44
        assert len(simulator.requests) == 3

    @pytest.mark.parametrize("fault", ["truncated", "disconnected"])
    def test_fault_is_not_logged_as_an_error(
        self, simulator: Simulator, get_tickets: Callable[..., Any], fault: str, caplog: pytest.LogCaptureFixture
    ) -> None:
        simulator.fail_next(fault=fault)
        with pytest.raises(ConnectionFailed):
            get_tickets()
        assert get_tickets() == 44
        assert [record for record in caplog.records if record.levelno >= logging.WARNING] == []

    def test_rate_limit_is_a_429_with_retry_after(self, simulator: Simulator, get_tickets: Callable[..., Any]) -> None:
        simulator.limit(per_minute=2)
        assert [get_tickets(), get_tickets()] == [44, 44]
        with pytest.raises(RateLimited) as caught:
            get_tickets()
        # The first request can be some seconds ago.
        assert 30 <= (caught.value.retry_after or 0) <= 60
        assert caught.value.retry_after == int(caught.value.retry_after or 0)
        simulator.advance(minutes=1)
        assert get_tickets() == 44

    def test_client_waits_for_the_rate_limit(self, simulator: Simulator, get_tickets: Callable[..., Any]) -> None:
        simulator.limit(per_second=1)
        get_tickets()
        assert get_tickets(retry=Retry(attempts=2, backoff=0)) == 44
        # One more if the first two arrived in the same second.
        assert len(simulator.requests) in (2, 3)

    def test_rate_limit_counts_allowed_requests(self, simulator: Simulator, get_tickets: Callable[..., Any]) -> None:
        simulator.limit(per_minute=1)
        simulator.fail_next(status=500)
        with pytest.raises(ServerError):
            get_tickets()
        simulator.fail_next(status=503)
        with pytest.raises(RateLimited):
            get_tickets()
        simulator.advance(minutes=1)
        with pytest.raises(ServerError):
            get_tickets()

    def test_reset_removes_the_rate_limit(self, simulator: Simulator, get_tickets: Callable[..., Any]) -> None:
        simulator.limit(per_minute=1)
        get_tickets()
        simulator.reset()
        assert [get_tickets(), get_tickets()] == [44, 44]
