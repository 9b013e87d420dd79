"""`record_responses` records status, headers and body of each response."""

import asyncio
import json
import pickle
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from http import HTTPStatus
from threading import Barrier
from typing import Any

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from retroachievements import (
    Cache,
    ConnectionFailed,
    NotFound,
    RecordedResponse,
    Retry,
    build_authorization,
)

from ..conftest import Async, Flavor, Sync
from ..contract.spec import example
from .conftest import KEY

STATISTICS: Any = example("getTicketData-200-DeveloperTicketStats")
CONSOLES: Any = example("getConsoleIds-200-consoles")
COMMENT: Any = example("getComments-200-comments")["Results"][0]
TICKETS = "/API/API_GetTicketData.php"


def respond_with_statistics(request: Request) -> Response:
    """Return statistics of the requested user."""
    return Response(json.dumps({**STATISTICS, "User": request.args["u"]}))


def users_of(responses: list[RecordedResponse]) -> list[str]:
    return [json.loads(response.body)["User"] for response in responses]


class TestRecorded:
    def test_response(self, flavor: Flavor, client: Any, httpserver: HTTPServer) -> None:
        body = json.dumps(STATISTICS).encode()
        httpserver.expect_request(TICKETS).respond_with_data(body, headers={"X-Answered-By": "server 3"})
        with client.record_responses() as responses:
            assert flavor.result(client.tickets.developer_stats("MockUser")).total == 44
            (response,) = responses
        assert (response.endpoint, response.status, response.body) == ("API_GetTicketData.php", 200, body)
        assert response.headers["x-answered-by"] == "server 3"
        assert (response.from_cache, response.age) == (False, None)
        assert repr(response) == "RecordedResponse(endpoint='API_GetTicketData.php', status=200, age=None)"

    def test_only_calls_inside_the_block(self, flavor: Flavor, client: Any, httpserver: HTTPServer) -> None:
        httpserver.expect_request(TICKETS).respond_with_handler(respond_with_statistics)
        flavor.result(client.tickets.developer_stats("Before"))
        with client.record_responses() as responses:
            assert responses == []
            flavor.result(client.tickets.developer_stats("Inside"))
        flavor.result(client.tickets.developer_stats("After"))
        assert users_of(responses) == ["Inside"]

    def test_all_requests_of_an_iterator(self, flavor: Flavor, client: Any, httpserver: HTTPServer) -> None:
        for rows in [[{**COMMENT, "CommentText": "1"}], [{**COMMENT, "CommentText": "2"}]]:
            page = {"Count": 1, "Total": 2, "Results": rows}
            httpserver.expect_ordered_request("/API/API_GetComments.php").respond_with_json(page)
        with client.record_responses() as responses:
            assert len(flavor.rows(client.comments.iter_on_game(1))) == 2
        texts = [json.loads(response.body)["Results"][0]["CommentText"] for response in responses]
        assert texts == ["1", "2"]

    def test_error_response(self, flavor: Flavor, client: Any, httpserver: HTTPServer) -> None:
        httpserver.expect_request(TICKETS).respond_with_json({"message": "User not found"}, 404)
        with client.record_responses() as responses, pytest.raises(NotFound):
            flavor.result(client.tickets.developer_stats("Nobody"))
        assert [response.status for response in responses] == [404]
        assert json.loads(responses[0].body) == {"message": "User not found"}

    def test_only_the_last_attempt(self, flavor: Flavor, client: Any, httpserver: HTTPServer) -> None:
        httpserver.expect_ordered_request(TICKETS).respond_with_data("", 503)
        httpserver.expect_ordered_request(TICKETS).respond_with_json(STATISTICS)
        with client.record_responses() as responses:
            flavor.result(client.with_options(retry=Retry(backoff=0)).tickets.developer_stats("MockUser"))
        assert len(httpserver.log) == 2
        assert [response.status for response in responses] == [200]

    def test_nothing_without_a_response(self, flavor: Flavor) -> None:
        options = {"base_url": "http://127.0.0.1:1", "retry": None}
        ra = flavor.client_class(build_authorization(web_api_key=KEY), **options)
        with flavor.opened(ra), ra.record_responses() as responses, pytest.raises(ConnectionFailed):
            flavor.result(ra.tickets.developer_stats("MockUser"))
        assert responses == []

    @pytest.mark.cache
    def test_cached_response_and_its_age(
        self, flavor: Flavor, httpserver: HTTPServer, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        httpserver.expect_request("/API/API_GetConsoleIDs.php").respond_with_json(CONSOLES, headers={"X-Kept": "too"})
        now = time.time()
        monkeypatch.setattr(time, "time", lambda: now)
        options = {"base_url": httpserver.url_for("/API"), "cache": Cache()}
        ra = flavor.client_class(build_authorization(web_api_key=KEY), **options)
        with flavor.opened(ra), ra.record_responses() as responses:
            flavor.result(ra.consoles.all())
            monkeypatch.setattr(time, "time", lambda: now + 90)
            flavor.result(ra.consoles.all())
            flavor.result(ra.with_options(refresh=True).consoles.all())
        assert [response.from_cache for response in responses] == [False, True, False]
        assert [response.age for response in responses] == [None, pytest.approx(90, abs=0.001), None]
        assert responses[0].body == responses[1].body
        assert [response.headers["X-Kept"] for response in responses] == ["too"] * 3
        assert not any("stored" in name for response in responses for name in response.headers)


class TestScope:
    def test_nested_blocks_record_the_same_response(self, flavor: Flavor, client: Any, httpserver: HTTPServer) -> None:
        httpserver.expect_request(TICKETS).respond_with_handler(respond_with_statistics)
        with client.record_responses() as outer:
            with client.record_responses() as inner:
                flavor.result(client.tickets.developer_stats("Both"))
            flavor.result(client.tickets.developer_stats("Outer"))
        assert (users_of(outer), users_of(inner)) == (["Both", "Outer"], ["Both"])

    def test_includes_views_but_not_other_clients(self, flavor: Flavor, client: Any, httpserver: HTTPServer) -> None:
        httpserver.expect_request(TICKETS).respond_with_handler(respond_with_statistics)
        authorization = build_authorization(web_api_key=KEY)
        other = flavor.client_class(authorization, base_url=httpserver.url_for("/API"), pacing=None)
        view = client.with_options(deadline=5)
        with flavor.opened(other), view.record_responses() as responses:
            for ra, user in [(client, "Client"), (other, "Other"), (view, "View")]:
                flavor.result(ra.tickets.developer_stats(user))
        assert users_of(responses) == ["Client", "View"]

    def test_concurrent_calls_are_recorded_separately(
        self, flavor: Flavor, client: Any, httpserver: HTTPServer
    ) -> None:
        httpserver.expect_request(TICKETS).respond_with_handler(respond_with_statistics)
        together = Barrier(5)

        def in_thread(user: str) -> list[str]:
            with client.record_responses() as responses:
                together.wait(5)
                for _ in range(3):
                    client.tickets.developer_stats(user)
            return users_of(responses)

        async def in_task(user: str) -> list[str]:
            with client.record_responses() as responses:
                for _ in range(3):
                    await client.tickets.developer_stats(user)
            return users_of(responses)

        async def in_tasks(users: list[str]) -> list[list[str]]:
            return await asyncio.gather(*map(in_task, users))

        users = [f"User{number}" for number in range(5)]
        if isinstance(flavor, Async):
            recorded = flavor.result(in_tasks(users))
        else:
            with ThreadPoolExecutor(5) as threads:
                recorded = list(threads.map(in_thread, users))
        assert recorded == [[user] * 3 for user in users]

    def test_tasks_started_inside_the_block_are_recorded(self, httpserver: HTTPServer) -> None:
        httpserver.expect_request(TICKETS).respond_with_handler(respond_with_statistics)

        async def calls() -> list[str]:
            authorization = build_authorization(web_api_key=KEY)
            async with Async.client_class(authorization, base_url=httpserver.url_for("/API")) as ra:
                with ra.record_responses() as responses:
                    await asyncio.gather(*(ra.tickets.developer_stats(user) for user in ["One", "Two"]))
                return sorted(users_of(responses))

        assert asyncio.run(calls()) == ["One", "Two"]

    def test_other_threads_are_not_recorded(self, httpserver: HTTPServer) -> None:
        httpserver.expect_request(TICKETS).respond_with_handler(respond_with_statistics)
        with (
            Sync.client_class(build_authorization(web_api_key=KEY), base_url=httpserver.url_for("/API")) as ra,
            ra.record_responses() as responses,
            ThreadPoolExecutor(1) as threads,
        ):
            threads.submit(ra.tickets.developer_stats, "Other").result(5)
        assert responses == []


@pytest.mark.parametrize("status", [HTTPStatus.OK, HTTPStatus.NOT_FOUND])
def test_recorded_responses_do_not_contain_the_key(
    flavor: Flavor, client: Any, httpserver: HTTPServer, status: HTTPStatus, log_text: Callable[[], str]
) -> None:
    document = {**STATISTICS, "URL": f"https://example.org/?y={KEY}", "message": KEY.lower()}
    httpserver.expect_request(TICKETS).respond_with_json(document, status, headers={"X-Request": f"{TICKETS}?y={KEY}"})
    with ExitStack() as stack:
        responses = stack.enter_context(client.record_responses())
        if status != HTTPStatus.OK:
            stack.enter_context(pytest.raises(NotFound))
        flavor.result(client.tickets.developer_stats("MockUser"))
    (response,) = responses
    shown = f"{response!r} {response.headers.raw!r} {response.body!r} {pickle.dumps(response)!r}".lower()
    assert b"example.org" in response.body
    assert KEY.lower() not in shown
    assert KEY not in "\n".join(line for line in log_text().splitlines() if line.startswith("retroachievements"))
