"""`with_options`: views with other options that share the connections and the budget of a client."""

import asyncio
import json
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from copy import copy
from typing import Any

import httpx
import pytest
from attrs import frozen
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from retroachievements import (
    AuthenticationFailed,
    Cache,
    ClientClosed,
    ConnectionFailed,
    Pacing,
    RateLimited,
    Retry,
    ServerError,
    TimedOut,
    build_authorization,
)
from retroachievements._transports.queue import PRIORITIES
from retroachievements._transports.rate_limit import RateLimit, Wait

from ..conftest import Async, Flavor
from ..contract.spec import example
from ..leaks import crash_report
from .conftest import KEY
from .forking import UserServer
from .test_queue import wait_until

STATISTICS: Any = example("getTicketData-200-DeveloperTicketStats")
CONSOLES: Any = example("getConsoleIds-200-consoles")
FOLLOWER: Any = example("getUsersFollowingMe-200-page")["Results"][0]
MD5 = "0123456789abcdef0123456789abcdef"
GAMES: Any = [{**example("getGameList-200-hashes")[0], "ID": 7, "Hashes": [MD5]}]
MEMBER = "KeyOfAMemberKeyOfAMember"


@pytest.fixture
def requests() -> list[httpx.Request]:
    """The requests of the client `counting`."""
    return []


@pytest.fixture
def counting(flavor: Flavor, requests: list[httpx.Request]) -> Iterator[Any]:
    """A client whose requests all get a 503."""

    def respond(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        return httpx.Response(503)

    options = {"transport": httpx.MockTransport(respond), "pacing": None, "retry": Retry(attempts=2, backoff=0)}
    with flavor.opened(flavor.client_class(build_authorization(web_api_key=KEY), **options)) as ra:
        yield ra


def fail(flavor: Flavor, ra: Any) -> None:
    with pytest.raises(ServerError):
        flavor.result(ra.tickets.developer_stats("MockUser"))


class TestOptions:
    def test_retries(self, flavor: Flavor, counting: Any, requests: list[httpx.Request]) -> None:
        patient = counting.with_options(retry=Retry(attempts=4, backoff=0))
        for ra, attempts in [(counting, 2), (patient, 4), (patient.with_options(retry=None), 1), (counting, 2)]:
            requests.clear()
            fail(flavor, ra)
            assert len(requests) == attempts

    def test_timeout(self, flavor: Flavor, counting: Any, requests: list[httpx.Request]) -> None:
        view = counting.with_options(retry=None, timeout=5)
        for ra, seconds in [(view, 5), (view.with_options(timeout=None, deadline=None), None), (counting, 30)]:
            fail(flavor, ra)
            assert requests[-1].extensions["timeout"] == dict.fromkeys(["connect", "read", "write", "pool"], seconds)

    def test_deadline(self, flavor: Flavor) -> None:
        with UserServer() as server:
            server.answering.clear()
            options = {"base_url": server.base_url, "deadline": 30}
            with flavor.opened(flavor.client_class(build_authorization(web_api_key=KEY), **options)) as ra:
                with pytest.raises(TimedOut, match=r"not done within its deadline of 0\.2 s"):
                    flavor.result(ra.with_options(deadline=0.2).tickets.developer_stats("MockUser"))
                server.answering.set()

    def test_other_options_stay(self, flavor: Flavor, counting: Any, requests: list[httpx.Request]) -> None:
        view = counting.with_options(timeout=5).with_options(retry=None).with_options()
        fail(flavor, view)
        assert [request.extensions["timeout"]["read"] for request in requests] == [5]

    def test_queue_timeout_and_shared_budget(self, flavor: Flavor, httpserver: HTTPServer) -> None:
        httpserver.expect_request("/API/API_GetTicketData.php").respond_with_json(STATISTICS)
        options = {"base_url": httpserver.url_for("/API"), "pacing": Pacing(per_second=0.001, burst=2)}
        with flavor.opened(flavor.client_class(build_authorization(web_api_key=KEY), **options)) as ra:
            hurried = ra.with_options(queue_timeout=0.1)
            for each in [ra, hurried]:
                flavor.result(each.tickets.developer_stats("MockUser"))
            with pytest.raises(TimedOut, match=r"waited for the budget of the client for 0\.1 s, its queue_timeout"):
                flavor.result(hurried.with_options(deadline=9).tickets.developer_stats("MockUser"))

    def test_client_keeps_its_options(self, flavor: Flavor, counting: Any, requests: list[httpx.Request]) -> None:
        fail(flavor, counting)
        counting.with_options(retry=None)
        fail(flavor, counting)
        assert len(requests) == 4

    def test_unknown_option(self, counting: Any) -> None:
        message = (
            r"^with_options takes no pacing: its options are authorization, refresh, priority, timeout, deadline, "
            r"queue_timeout, retry$"
        )
        with pytest.raises(TypeError, match=message):
            counting.with_options(pacing=None, retry=None)

    def test_name_of_an_unknown_option_may_be_a_key(self, counting: Any) -> None:
        with pytest.raises(TypeError, match=r"^with_options takes no \(32 characters, hidden\): "):
            counting.with_options(**{"k" * 32: 1})

    def test_other_thread_may_use_a_namespace_for_the_first_time(
        self, flavor: Flavor, counting: Any, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def copied_too_early(client: Any) -> Any:
            view = copy(client)
            _ = client.games
            return view

        monkeypatch.setattr(f"{flavor.client_class.__module__}.copy", copied_too_early)
        assert counting.with_options().games is not counting.games

    @pytest.mark.parametrize(
        ("options", "error", "message"),
        [
            ({"priority": "x"}, ValueError, "priority must be 'normal' or 'background', not 'x'"),
            ({"priority": ["background"]}, ValueError, "priority must be 'normal' or 'background', not "),
            ({"refresh": "yes"}, TypeError, "refresh must be True or False, not str"),
            ({"deadline": 0}, ValueError, "deadline must be more than 0 seconds, or None for as long as it takes"),
            ({"timeout": "5"}, TypeError, "timeout must be more than 0 seconds, or None for as long as it takes"),
            ({"queue_timeout": -1}, ValueError, "queue_timeout must be more than 0 seconds, or None for as long as"),
            ({"retry": 5}, TypeError, "retry must be a Retry or None, not 5"),
            ({"authorization": "text"}, TypeError, "authorization must come from build_authorization, not be a str: "),
        ],
    )
    def test_invalid_values(self, counting: Any, options: dict[str, Any], error: type[Exception], message: str) -> None:
        with pytest.raises(error) as caught:
            counting.with_options(**options)
        assert str(caught.value).startswith(message)


class TestSharedState:
    def test_view_has_the_class_of_the_client(self, flavor: Flavor) -> None:
        class Mine(flavor.client_class):  # type: ignore[misc, name-defined]
            pass

        ra = Mine(build_authorization(web_api_key=KEY))
        ra.channel = "general"
        assert ra.tickets  # a view must not share the namespaces
        view = ra.with_options(deadline=5)
        assert type(view) is Mine
        assert view.channel == "general"
        assert view.tickets is not ra.tickets
        assert view.authorization is ra.authorization

    def test_view_has_no_generated_client(self, counting: Any) -> None:
        # The generated client would ignore the options of the view, and use another key.
        assert not hasattr(counting.with_options(deadline=5), "api")
        assert counting.api

    def test_closing_a_view_keeps_the_client_open(self, flavor: Flavor, httpserver: HTTPServer) -> None:
        httpserver.expect_request("/API/API_GetTicketData.php").respond_with_json(STATISTICS)
        authorization = build_authorization(web_api_key=KEY)
        with flavor.opened(flavor.client_class(authorization, base_url=httpserver.url_for("/API"))) as ra:
            with flavor.opened(ra.with_options(deadline=5)) as view:
                pass
            assert flavor.result(view.tickets.developer_stats("MockUser")).total == 44
        with pytest.raises(ClientClosed):
            flavor.result(view.tickets.developer_stats("MockUser"))

    def test_view_shares_the_connections_of_the_client(self, flavor: Flavor) -> None:
        with UserServer() as server:
            options = {"base_url": server.base_url, "pacing": None}
            with flavor.opened(flavor.client_class(build_authorization(web_api_key=KEY), **options)) as ra:
                for member in range(20):
                    key = build_authorization(web_api_key=f"KeyOfMember{member}")
                    flavor.result(ra.with_options(authorization=key).tickets.developer_stats("MockUser"))
            assert server.opened == 1

    def test_view_shares_the_index_of_hashes(self, flavor: Flavor, client: Any, httpserver: HTTPServer) -> None:
        httpserver.expect_request("/API/API_GetGameList.php").respond_with_json(GAMES)
        for ra in [client.with_options(deadline=5), client, client.with_options(priority="background")]:
            assert flavor.result(ra.games.find_by_hash(MD5, console_id=1)).id == 7
        assert len(httpserver.log) == 1


class TestAuthorization:
    @pytest.fixture
    def view(self, client: Any) -> Any:
        return client.with_options(authorization=build_authorization(web_api_key=MEMBER, username="Member"))

    def test_each_view_sends_its_own_key(self, flavor: Flavor, client: Any, view: Any, httpserver: HTTPServer) -> None:
        httpserver.expect_request("/API/API_GetTicketData.php").respond_with_json(STATISTICS)
        in_header = client.with_options(authorization=build_authorization(web_api_key=MEMBER, send_key="header"))
        for ra in [client, view, in_header, view.with_options(retry=None), client]:
            flavor.result(ra.tickets.developer_stats("MockUser"))
        sent = [(request.args.get("y"), request.headers.get("Authorization")) for request, _ in httpserver.log]
        assert sent == [(KEY, None), (MEMBER, None), (None, f"Bearer {MEMBER}"), (MEMBER, None), (KEY, None)]
        assert view.authorization.username == "Member"

    def test_custom_transport_gets_the_key_of_the_view(self, flavor: Flavor) -> None:
        keys: list[str] = []

        def respond(request: httpx.Request) -> httpx.Response:
            keys.append(request.url.params["y"])
            return httpx.Response(200, json=STATISTICS)

        client = flavor.client_class(build_authorization(web_api_key=KEY), transport=httpx.MockTransport(respond))
        with flavor.opened(client) as ra:
            for each in [ra, ra.with_options(authorization=build_authorization(web_api_key=MEMBER))]:
                flavor.result(each.tickets.developer_stats("MockUser"))
        assert keys == [KEY, MEMBER]

    def test_errors_of_a_custom_transport_hide_the_key(self, flavor: Flavor) -> None:
        def fail(request: httpx.Request) -> httpx.Response:
            raise httpx.ConnectError(f"no connection for {request.url}")

        options = {"transport": httpx.MockTransport(fail), "retry": None}
        with flavor.opened(flavor.client_class(build_authorization(web_api_key=KEY), **options)) as ra:
            view = ra.with_options(authorization=build_authorization(web_api_key=MEMBER))
            with pytest.raises(ConnectionFailed, match="no connection for https://retroachievements") as caught:
                flavor.result(view.tickets.developer_stats("MockUser"))
        assert MEMBER not in crash_report(caught.value, caller=__file__)

    @pytest.mark.parametrize("status", [200, 401, 404, 500])
    def test_errors_and_logs_hide_the_key(
        self,
        flavor: Flavor,
        view: Any,
        httpserver: HTTPServer,
        log_text: Callable[[], str],
        status: int,
    ) -> None:
        document = {**STATISTICS, "User": f"y={MEMBER}"} if status == 200 else {"message": f"no: y={MEMBER}"}
        httpserver.expect_request("/API/API_GetTicketData.php").respond_with_json(document, status)
        try:
            text = repr(flavor.result(view.tickets.developer_stats("MockUser")))
        except Exception as error:
            text = crash_report(error, caller=__file__)
        text += f"{view!r} {vars(view)!r} {vars(view._connection)!r} {vars(view.tickets)!r}"
        assert MEMBER not in text
        assert MEMBER not in "\n".join(line for line in log_text().splitlines() if not line.startswith("werkzeug"))
        assert MEMBER in httpserver.log[0][0].query_string.decode()

    def test_key_is_not_sent_in_the_clear(self, flavor: Flavor) -> None:
        ra = flavor.client_class(http_client=flavor.http_client_class(base_url="http://example.org/API"))
        with pytest.raises(ValueError, match="would send your key in the clear"):
            ra.with_options(authorization=build_authorization(web_api_key=MEMBER))

    @pytest.mark.cache
    def test_only_public_responses_are_cached_for_all_keys(self, flavor: Flavor, httpserver: HTTPServer) -> None:
        def followers(request: Request) -> Response:
            follower = {**FOLLOWER, "User": f"FollowerOf{request.args['y'][:9]}"}
            return Response(json.dumps({"Count": 1, "Total": 1, "Results": [follower]}))

        httpserver.expect_request("/API/API_GetUsersFollowingMe.php").respond_with_handler(followers)
        httpserver.expect_request("/API/API_GetConsoleIDs.php").respond_with_json(CONSOLES)
        httpserver.expect_request("/API/API_GetAchievementDistribution.php").respond_with_json({"1": 5})
        options = {"base_url": httpserver.url_for("/API"), "cache": Cache(), "pacing": None}
        with flavor.opened(flavor.client_class(build_authorization(web_api_key=KEY), **options)) as ra:
            view = ra.with_options(authorization=build_authorization(web_api_key=MEMBER))
            for each, key in [(ra, KEY), (view, MEMBER)]:
                assert [row.user for row in flavor.result(each.users.followers()).results] == [f"FollowerOf{key[:9]}"]
                flavor.result(each.consoles.all())
                # It counts the caller, even if they are untracked.
                flavor.result(each.games.achievement_distribution(1))
        sent = [request.path.rpartition("/")[2] for request, _ in httpserver.log]
        assert sent.count("API_GetUsersFollowingMe.php") == sent.count("API_GetAchievementDistribution.php") == 2
        assert sent.count("API_GetConsoleIDs.php") == 1


class TestRefresh:
    @pytest.mark.cache
    def test_skips_the_cache_and_stores_the_response(self, flavor: Flavor, httpserver: HTTPServer) -> None:
        for number in [1, 2]:
            consoles = [{**CONSOLES[0], "Name": f"Console {number}"}]
            httpserver.expect_ordered_request("/API/API_GetConsoleIDs.php").respond_with_json(consoles)
        options = {"base_url": httpserver.url_for("/API"), "cache": Cache(), "pacing": None}
        with flavor.opened(flavor.client_class(build_authorization(web_api_key=KEY), **options)) as ra:
            fresh = ra.with_options(refresh=True)
            names = [
                flavor.result(each.consoles.all())[0].name
                for each in [ra, ra, fresh, ra, fresh.with_options(refresh=False)]
            ]
        assert names == ["Console 1", "Console 1", "Console 2", "Console 2", "Console 2"]
        assert len(httpserver.log) == 2

    def test_skips_the_index_of_hashes(self, flavor: Flavor, client: Any, httpserver: HTTPServer) -> None:
        httpserver.expect_request("/API/API_GetGameList.php").respond_with_json(GAMES)
        for ra, sent in [(client, 1), (client, 1), (client.with_options(refresh=True), 2), (client, 2)]:
            flavor.result(ra.games.find_by_hash(MD5, console_id=1))
            assert len(httpserver.log) == sent


class Calls:
    """Concurrent calls, in threads or in tasks of an event loop in a thread."""

    def __init__(self, flavor: Flavor, threads: ThreadPoolExecutor) -> None:
        self._threads = threads
        self._loop = asyncio.new_event_loop() if isinstance(flavor, Async) else None
        if self._loop is not None:
            self._thread = threading.Thread(target=self._loop.run_forever)
            self._thread.start()
        self._opened: list[Any] = []

    def opened(self, ra: Any) -> Any:
        """Return the client, and close it after the test."""
        self._opened.append(ra)
        return ra

    def submit(self, call: Callable[[], Any]) -> Future[Any]:
        if self._loop is None:
            return self._threads.submit(call)
        return asyncio.run_coroutine_threadsafe(call(), self._loop)

    def close(self) -> None:
        for ra in self._opened:
            self.submit(ra.close if self._loop is None else ra.aclose).result(5)
        if self._loop is not None:
            self._loop.call_soon_threadsafe(self._loop.stop)
            self._thread.join()
            self._loop.close()


@pytest.fixture
def calls(flavor: Flavor) -> Iterator[Calls]:
    with ThreadPoolExecutor(320) as threads:
        calls = Calls(flavor, threads)
        yield calls
        calls.close()


class Budget(RateLimit):
    """A budget to which the test adds the slots."""

    slots = 0

    def take(self, slots: int = 1, close_for: float | None = None) -> Wait:  # noqa: ARG002
        if slots > self.slots:
            return Wait(0.001)
        self.slots -= slots
        return Wait(0.0)


@frozen(kw_only=True)
class ManualPacing(Pacing):
    budget: Budget

    def rate_limit(self) -> RateLimit:
        return self.budget


class BackgroundPoll:
    """A client with a manual budget, and the requested users in the order of the requests."""

    def __init__(self, flavor: Flavor, cache: Cache | None = None) -> None:
        self.sent: list[str] = []
        self.budget = Budget(1, 1)
        url = "https://example.org/API"
        key = build_authorization(web_api_key=KEY)
        transport = flavor.key_transport_class(key, httpx.MockTransport(self._respond), base_url=url)
        transport = self.pacing = flavor.pacing_transport_class(transport, ManualPacing(budget=self.budget))
        if cache is not None:
            transport = flavor.cache_transport_class(transport, cache)
        self.http_client = flavor.http_client_class(base_url=url, transport=transport)
        self.ra = flavor.client_class(http_client=self.http_client)

    def _respond(self, request: httpx.Request) -> httpx.Response:
        self.sent.append(request.url.params.get("u", request.url.path.rpartition("/")[2]))
        return httpx.Response(200, json=GAMES if "GameList" in request.url.path else STATISTICS)

    def wait_for(self, number: int) -> None:
        """Wait until `number` calls are in the queue."""
        wait_until(lambda: self._waiting() == number)

    def _waiting(self) -> int:
        places = [reference() for reference in list(self.pacing._queue._places)]
        # A place blocks the next one until its request is sent.
        return sum(place is not None and place.blocks for place in places)

    def give(self, slots: int) -> None:
        """Add slots, one after another, and wait until each is used: requests of threads could overtake each other."""
        for number in range(len(self.sent) + 1, len(self.sent) + slots + 1):
            self.budget.slots += 1
            wait_until(lambda number=number: len(self.sent) == number)  # type: ignore[misc]


class ClosingBudget(Budget):
    """A budget that the test also closes."""

    closed = 0.0

    def take(self, slots: int = 1, close_for: float | None = None) -> Wait:
        return super().take(slots, close_for)._replace(closed=self.closed)


class TestLongestWait:
    """A call behind others raises `RateLimited` if the budget is closed for longer than it would wait."""

    def test_call_behind_a_more_patient_one(self, flavor: Flavor, calls: Calls) -> None:
        budget = ClosingBudget(1, 1)
        transport = httpx.MockTransport(lambda _: httpx.Response(200, json=STATISTICS))
        options: Any = {"transport": transport, "pacing": ManualPacing(budget=budget), "queue_timeout": 4}
        options["retry"] = Retry(longest_wait=100)
        ra = calls.opened(flavor.client_class(build_authorization(web_api_key=KEY), **options))
        queue, view = ra._http_client._transport._transport._queue, ra.with_options(retry=Retry(longest_wait=30))
        patient = calls.submit(lambda: ra.tickets.developer_stats("MockUser"))
        wait_until(lambda: len(queue._places) == 1)
        earlier = calls.submit(lambda: view.tickets.developer_stats("MockUser"))
        wait_until(lambda: len(queue._places) == 2)
        budget.closed = 40.0
        with pytest.raises(RateLimited, match="in response to another request"):
            earlier.result(5)
        with pytest.raises(RateLimited, match="in response to another request") as caught:
            calls.submit(lambda: view.tickets.developer_stats("MockUser")).result(5)
        assert caught.value.retry_after == pytest.approx(40, abs=1)
        assert not patient.done()
        budget.slots = 1
        assert patient.result(5).total == 44

    def test_call_behind_one_that_waits_for_a_slot(
        self, flavor: Flavor, calls: Calls, httpserver: HTTPServer, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        waits, answering, take = list[Wait](), threading.Event(), RateLimit.take

        def watched(*args: Any, **options: Any) -> Wait:
            waits.append(take(*args, **options))
            return waits[-1]

        def respond(_: Request) -> Response:
            assert answering.wait(10)
            return Response(status=429, headers={"Retry-After": "40"})

        monkeypatch.setattr(RateLimit, "take", watched)
        httpserver.expect_request("/API/API_GetTicketData.php").respond_with_handler(respond)
        options = {"base_url": httpserver.url_for("/API"), "pacing": Pacing(per_second=0.4, burst=1)}
        ra = calls.opened(flavor.client_class(build_authorization(web_api_key=KEY), **options))
        first = calls.submit(lambda: ra.tickets.developer_stats("MockUser"))
        wait_until(lambda: len(waits) == 1)
        second = calls.submit(lambda: ra.tickets.developer_stats("MockUser"))
        wait_until(lambda: len(waits) == 2)
        answering.set()
        with pytest.raises(RateLimited, match="Too Many Requests"):
            first.result(5)
        with pytest.raises(RateLimited, match="in response to another request"):
            calls.submit(lambda: ra.tickets.developer_stats("MockUser")).result(5)
        assert not second.done()
        with pytest.raises(RateLimited, match="in response to another request"):
            second.result(5)


class TestPriority:
    def test_normal_call_overtakes_background_calls(self, flavor: Flavor, calls: Calls) -> None:
        poll = BackgroundPoll(flavor)
        background = poll.ra.with_options(priority="background")
        futures = []
        for number in range(300):
            futures.append(
                calls.submit(lambda number=number: background.tickets.developer_stats(f"Member{number:03}"))  # type: ignore[misc]
            )
            poll.wait_for(number + 1)
        poll.give(5)
        futures += [calls.submit(lambda: poll.ra.tickets.developer_stats("Person"))]
        poll.wait_for(296)
        poll.give(2)
        normal = background.with_options(priority="normal")
        futures += [calls.submit(lambda: normal.tickets.developer_stats("Another"))]
        poll.wait_for(295)
        poll.give(1)
        poll.give(294)
        for future in futures:
            assert future.result(5).total == 44
        members = [f"Member{number:03}" for number in range(300)]
        assert poll.sent == [*members[:5], "Person", members[5], "Another", *members[6:]]

    def test_normal_call_gets_the_next_connection(self, flavor: Flavor, calls: Calls) -> None:
        with UserServer() as server:
            server.answering.clear()
            options = {"base_url": server.base_url, "pacing": None, "deadline": 30}
            ra = calls.opened(flavor.client_class(build_authorization(web_api_key=KEY), **options))
            queue = ra._http_client._transport._transport._connections
            background = ra.with_options(priority="background")
            futures = []
            for number in range(15):
                each = background if number < 13 else ra
                futures.append(calls.submit(lambda each=each: each.tickets.developer_stats("MockUser")))  # type: ignore[misc]
                wait_until(lambda number=number: len(queue._places) == number + 1)  # type: ignore[misc]
            # Nine background requests and the first normal one are on the wire. The second normal one is next.
            turns, now = [reference.turn for reference in queue._places], time.monotonic()
            assert [turn > now for turn in turns] == [False] * 11 + [True] * 4
            assert turns[9] < turns[10]
            server.answering.set()
            for future in futures:
                future.result(10)

    @pytest.mark.parametrize("cache", [None, pytest.param(Cache(), marks=pytest.mark.cache)], ids=["index", "cache"])
    def test_normal_call_does_not_wait_for_an_equal_background_call(
        self, flavor: Flavor, calls: Calls, cache: Cache | None
    ) -> None:
        """Calls can share the index of hashes, or a cached response."""
        poll = BackgroundPoll(flavor, cache)
        with flavor.opened(poll.http_client):
            background, futures = poll.ra.with_options(priority="background"), list[Future[Any]]()
            for number in range(3):
                futures += [calls.submit(lambda: background.tickets.developer_stats("Member"))]
                poll.wait_for(number + 1)
            futures += [calls.submit(lambda: background.games.find_by_hash(MD5, console_id=1))]
            poll.wait_for(4)
            futures += [calls.submit(lambda: poll.ra.games.find_by_hash(MD5, console_id=1))]
            poll.wait_for(5)
            poll.give(1)
            assert futures[-1].result(5).id == 7
            assert poll.sent == ["API_GetGameList.php"]
            poll.give(4)
            for future in futures:
                future.result(5)

    def test_background_call_is_a_minute_later_than_a_normal_one(self) -> None:
        assert PRIORITIES == {"normal": 0.0, "background": 60.0}


class TestConcurrentEqualCalls:
    @pytest.mark.cache
    def test_refused_key_does_not_affect_an_equal_call(self, flavor: Flavor, calls: Calls) -> None:
        answering = threading.Event()

        def respond(request: Request) -> Response:
            answering.wait(10)
            good = request.args["y"] == KEY
            return Response(json.dumps(CONSOLES if good else {"message": "Unauthenticated."}), 200 if good else 401)

        with HTTPServer(threaded=True) as server:
            server.expect_request("/API/API_GetConsoleIDs.php").respond_with_handler(respond)
            options = {"base_url": server.url_for("/API"), "cache": Cache(), "pacing": None}
            ra = calls.opened(flavor.client_class(build_authorization(web_api_key=KEY), **options))
            wrong = ra.with_options(authorization=build_authorization(web_api_key=MEMBER))
            refused = calls.submit(lambda: wrong.consoles.all())
            flights = ra._http_client._transport._flights._flights
            wait_until(lambda: len(flights) == 1)
            good = calls.submit(lambda: ra.consoles.all())
            wait_until(lambda: sum(len(flight._places) for flight in list(flights.values())) == 2)
            answering.set()
            with pytest.raises(AuthenticationFailed):
                refused.result(10)
            assert len(good.result(10)) == len(CONSOLES)


def test_creating_a_view_sends_nothing_and_is_fast(flavor: Flavor) -> None:
    ra = flavor.client_class(build_authorization(web_api_key=KEY), base_url="https://example.org/API")
    key = build_authorization(web_api_key=MEMBER)
    started = time.perf_counter()
    views = [ra.with_options(authorization=key, deadline=3) for _ in range(60)]
    assert time.perf_counter() - started < 1
    assert len({id(view._http_client) for view in views}) == 1
