"""Retries: which failures are retried, how often, and after which wait."""

import json
import threading
import time
from typing import Any

import httpx
import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from retroachievements import (
    Attempt,
    Hooks,
    RateLimited,
    ResponseError,
    Retry,
    ServerError,
    TimedOut,
    build_authorization,
)

from ..conftest import Flavor
from ..contract.spec import example
from .conftest import KEY

STATS = "getTicketData-200-DeveloperTicketStats"
GOOD: Any = example(STATS)
AT_ONCE = Retry(attempts=3, backoff=0)


def call_tickets(flavor: Flavor, httpserver: HTTPServer, **options: Any) -> Any:
    """Return the result of developer_stats, or raise its error."""
    options = {"base_url": httpserver.url_for("/API"), "pacing": None, "retry": AT_ONCE, **options}
    with flavor.opened(flavor.client_class(build_authorization(web_api_key=KEY), **options)) as ra:
        return flavor.result(ra.tickets.developer_stats("MockUser"))


def respond_in_order(httpserver: HTTPServer, *responses: Response) -> None:
    """Return the responses in order, and then the last one again."""
    remaining = list(responses)

    def respond(_: Request) -> Response:
        return remaining.pop(0) if len(remaining) > 1 else remaining[0]

    httpserver.expect_request("/API/API_GetTicketData.php").respond_with_handler(respond)


def good() -> Response:
    return Response(json.dumps(GOOD), content_type="application/json")


class TestRetried:
    @pytest.mark.parametrize("status", [429, 502, 503, 504, 520, 521, 522, 523, 524, 525, 527, 530])
    def test_retries_temporary_statuses(self, flavor: Flavor, httpserver: HTTPServer, status: int) -> None:
        respond_in_order(httpserver, Response(status=status), Response(status=status), good())
        assert call_tickets(flavor, httpserver).open == GOOD["Open"]
        assert len(httpserver.log) == 3

    @pytest.mark.parametrize("status", [400, 401, 403, 404, 405, 410, 418, 419, 421, 422, 500, 501, 526])
    def test_does_not_retry_permanent_statuses(self, flavor: Flavor, httpserver: HTTPServer, status: int) -> None:
        respond_in_order(httpserver, Response(status=status), good())
        with pytest.raises(ResponseError) as caught:
            call_tickets(flavor, httpserver)
        assert caught.value.status == status
        assert len(httpserver.log) == 1

    def test_custom_statuses(self, flavor: Flavor, httpserver: HTTPServer) -> None:
        respond_in_order(httpserver, Response(status=500), Response(status=503), good())
        with pytest.raises(ServerError) as caught:
            call_tickets(flavor, httpserver, retry=Retry(statuses={500}, backoff=0))
        assert caught.value.status == 503
        assert len(httpserver.log) == 2

    def test_does_not_retry_invalid_json(self, flavor: Flavor, httpserver: HTTPServer) -> None:
        respond_in_order(httpserver, Response(b"<html>", content_type="text/html"), good())
        with pytest.raises(Exception, match="the response is not JSON"):
            call_tickets(flavor, httpserver)
        assert len(httpserver.log) == 1

    def test_number_of_attempts(self, flavor: Flavor, httpserver: HTTPServer) -> None:
        respond_in_order(httpserver, Response(status=503))
        with pytest.raises(ServerError):
            call_tickets(flavor, httpserver)
        assert len(httpserver.log) == 3

    def test_none_disables_retries(self, flavor: Flavor, httpserver: HTTPServer) -> None:
        respond_in_order(httpserver, Response(status=503), good())
        with pytest.raises(ServerError):
            call_tickets(flavor, httpserver, retry=None)
        assert len(httpserver.log) == 1

    def test_defaults(self) -> None:
        assert Retry() == Retry(attempts=5, backoff=0.5, longest_wait=30.0)


class TestWaits:
    @pytest.mark.parametrize(("attempts", "longest"), [(1, 0.5), (2, 1.0), (3, 2.0), (4, 4.0), (9, 30.0)])
    def test_exponential_backoff_with_full_jitter(self, attempts: int, longest: float) -> None:
        waits = [Retry(attempts=10).wait_after(attempts, httpx.Response(503)) or 0.0 for _ in range(1000)]
        # Of a thousand random waits, some are near either end. This fails once in 10**22 runs.
        assert 0 <= min(waits) < 0.05 * longest
        assert 0.95 * longest < max(waits) <= longest

    def test_longest_wait_limits_the_backoff(self) -> None:
        assert (Retry(attempts=10_000, longest_wait=0.1).wait_after(5_000, httpx.ReadError("")) or 0.0) <= 0.1

    def test_retry_after_replaces_the_backoff(self) -> None:
        response = httpx.Response(429, headers={"Retry-After": "7"})
        waits = [Retry().wait_after(1, response) or 0.0 for _ in range(100)]
        assert min(waits) >= 7
        assert max(waits) <= 7.5

    @pytest.mark.parametrize(
        ("attempt", "outcome"),
        [
            (5, httpx.Response(503)),
            (1, httpx.Response(500)),
            (1, httpx.Response(200)),
            (1, httpx.DecodingError("")),
            (1, LookupError("")),
            (1, httpx.Response(429, headers={"Retry-After": "31"})),
        ],
        ids=["last", "permanent status", "success", "permanent error", "other error", "too long"],
    )
    def test_none_means_no_retry(self, attempt: int, outcome: Any) -> None:
        assert Retry().wait_after(attempt, outcome) is None

    @pytest.mark.parametrize("header", ["31536000", "Fri, 31 Dec 9999 23:59:59 GMT", "9" * 400])
    def test_does_not_wait_for_a_very_long_retry_after(
        self, flavor: Flavor, httpserver: HTTPServer, header: str
    ) -> None:
        respond_in_order(httpserver, Response(status=429, headers={"Retry-After": header}), good())
        with pytest.raises(RateLimited) as caught:
            call_tickets(flavor, httpserver)
        assert caught.value.retry_after == 365 * 24 * 3600
        assert len(httpserver.log) == 1

    @pytest.mark.parametrize("header", ["0", "-1", "-999999999", "Wed, 21 Oct 2015 07:28:00 GMT", "soon", "nan", ""])
    def test_retry_after_without_a_wait(self, flavor: Flavor, httpserver: HTTPServer, header: str) -> None:
        respond_in_order(httpserver, Response(status=429, headers={"Retry-After": header}), good())
        assert call_tickets(flavor, httpserver).open == GOOD["Open"]
        assert len(httpserver.log) == 2

    def test_does_not_wait_past_the_longest_wait(self, flavor: Flavor, httpserver: HTTPServer) -> None:
        respond_in_order(httpserver, Response(status=503, headers={"Retry-After": "5"}), good())
        with pytest.raises(ServerError):
            call_tickets(flavor, httpserver, retry=Retry(longest_wait=4))
        assert len(httpserver.log) == 1

    def test_does_not_wait_past_the_deadline(self, flavor: Flavor, httpserver: HTTPServer) -> None:
        respond_in_order(httpserver, Response(status=429, headers={"Retry-After": "5"}), good())
        started = time.monotonic()
        with pytest.raises(RateLimited) as caught:
            call_tickets(flavor, httpserver, deadline=4)
        assert time.monotonic() - started < 4
        assert caught.value.retry_after == 5
        assert len(httpserver.log) == 1


class TestInvalidOptions:
    @pytest.mark.parametrize("options", [{"attempts": 0}, {"backoff": -1}, {"longest_wait": -1}])
    def test_values_out_of_bounds(self, options: dict[str, Any]) -> None:
        (name,) = options
        with pytest.raises(ValueError, match=name):
            Retry(**options)

    @pytest.mark.parametrize("attempts", [1.5, "5", True, None])
    def test_attempts_of_another_type(self, attempts: Any) -> None:
        with pytest.raises(TypeError, match=r"^attempts must be an integer, 1 to 1000000, not "):
            Retry(attempts=attempts)

    @pytest.mark.parametrize("option", ["backoff", "longest_wait"])
    @pytest.mark.parametrize("seconds", [float("nan"), float("inf"), 10**400, "5", None, True])
    def test_invalid_seconds(self, option: str, seconds: Any) -> None:
        with pytest.raises((TypeError, ValueError), match=f"^{option} must be 0 seconds or more, a year at most, not "):
            Retry(**{option: seconds})

    @pytest.mark.parametrize("statuses", [503, None, {"503"}, "503", {200}, {True}, {1000}, {503.0}, [[503]]])
    def test_invalid_statuses(self, statuses: Any) -> None:
        with pytest.raises((TypeError, ValueError), match="statuses"):
            Retry(statuses=statuses)

    def test_statuses_are_kept_as_a_set(self) -> None:
        statuses = [429, 503]
        retry = Retry(statuses=statuses)
        statuses.append(500)
        assert retry == Retry(statuses={503, 429})
        assert hash(retry) == hash(Retry(statuses={503, 429}))

    def test_retry_of_another_type(self, flavor: Flavor) -> None:
        with pytest.raises(TypeError, match=r"^retry must be a Retry or None, not 3$"):
            flavor.client_class(build_authorization(web_api_key=KEY), retry=3)

    @pytest.mark.parametrize("deadline", [0, -1, float("nan")])
    def test_invalid_deadline(self, flavor: Flavor, deadline: float) -> None:
        with pytest.raises(ValueError, match=r"^deadline must be more than 0 seconds, or None for as long as it takes"):
            flavor.client_class(build_authorization(web_api_key=KEY), deadline=deadline)


class TestHooks:
    def test_arguments_of_hooks(self, flavor: Flavor, httpserver: HTTPServer) -> None:
        respond_in_order(httpserver, Response(status=503, headers={"Retry-After": "0"}), good())
        calls: list[tuple[str, Attempt, float | None]] = []
        hooks = Hooks(
            on_request=lambda attempt: calls.append(("request", attempt, None)),
            on_response=lambda attempt: calls.append(("response", attempt, None)),
            on_retry=lambda attempt, wait: calls.append(("retry", attempt, wait)),
        )
        call_tickets(flavor, httpserver, hooks=hooks)
        assert [(name, attempt.number, attempt.status) for name, attempt, _ in calls] == [
            *[("request", 1, None), ("response", 1, 503), ("retry", 1, 503)],
            *[("request", 2, None), ("response", 2, 200)],
        ]
        assert {attempt.endpoint for _, attempt, _ in calls} == {"API_GetTicketData.php"}
        assert calls[2][2] == 0.0
        assert calls[1][1].seconds is not None

    def test_attempt_without_a_response(self, flavor: Flavor, httpserver: HTTPServer) -> None:
        responses: list[Attempt] = []
        retried: list[Attempt] = []
        hooks = Hooks(on_response=responses.append, on_retry=lambda attempt, _: retried.append(attempt))
        stopped = httpx.URL(httpserver.url_for("/API")).copy_with(port=1)
        with pytest.raises(Exception, match="ConnectError"):
            call_tickets(flavor, httpserver, base_url=str(stopped), hooks=hooks)
        assert [(attempt.number, attempt.status, attempt.error) for attempt in retried] == [
            (1, None, "ConnectError"),
            (2, None, "ConnectError"),
        ]
        assert responses == []

    def test_exception_of_a_hook_ends_the_call(self, flavor: Flavor, httpserver: HTTPServer) -> None:
        def stop(_: Attempt) -> None:
            raise LookupError("enough")

        respond_in_order(httpserver, good())
        with pytest.raises(LookupError, match="enough"):
            call_tickets(flavor, httpserver, hooks=Hooks(on_response=stop))


class TestLog:
    def test_a_line_for_each_attempt(
        self, flavor: Flavor, httpserver: HTTPServer, caplog: pytest.LogCaptureFixture
    ) -> None:
        caplog.set_level("DEBUG", logger="retroachievements")
        respond_in_order(httpserver, Response(status=503, headers={"Retry-After": "0"}), good())
        call_tickets(flavor, httpserver)
        lines = [record.getMessage() for record in caplog.records if record.name == "retroachievements"]
        assert [line.rpartition(" in ")[0] for line in lines] == [
            "API_GetTicketData.php: attempt 1, after waiting 0.000 s: 503",
            "API_GetTicketData.php: attempt 2, after waiting 0.000 s: 200",
        ]
        assert {record.levelname for record in caplog.records if record.name == "retroachievements"} == {"DEBUG"}

    def test_attempt_without_a_response(
        self, flavor: Flavor, httpserver: HTTPServer, caplog: pytest.LogCaptureFixture
    ) -> None:
        caplog.set_level("DEBUG", logger="retroachievements")
        stopped = httpx.URL(httpserver.url_for("/API")).copy_with(port=1)
        with pytest.raises(Exception, match="ConnectError"):
            call_tickets(flavor, httpserver, base_url=str(stopped), retry=None)
        (line,) = [record.getMessage() for record in caplog.records if record.name == "retroachievements"]
        assert line.startswith("API_GetTicketData.php: attempt 1, after waiting 0.000 s: ConnectError in ")


def test_transport_works_without_the_client(flavor: Flavor, httpserver: HTTPServer) -> None:
    respond_in_order(httpserver, Response(status=503), good())
    transport = flavor.retry_transport_class(flavor.transport_class(), AT_ONCE)
    with flavor.opened(flavor.http_client_class(transport=transport)) as http_client:
        response = flavor.result(http_client.get(httpserver.url_for("/API/API_GetTicketData.php")))
    assert response.json() == GOOD
    assert len(httpserver.log) == 2


def test_deadline_ends_a_call_that_hangs(flavor: Flavor, httpserver: HTTPServer) -> None:
    over = threading.Event()
    httpserver.expect_request("/API/API_GetTicketData.php").respond_with_handler(lambda _: Response(str(over.wait(30))))
    started = time.monotonic()
    try:
        with pytest.raises(TimedOut, match=r"not done within its deadline of 0\.5 s: .* longer deadline="):
            call_tickets(flavor, httpserver, deadline=0.5)
    finally:
        over.set()
    assert 0.5 <= time.monotonic() - started < 5
