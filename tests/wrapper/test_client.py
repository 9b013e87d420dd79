"""Creating clients, closing them, and options that are refused."""

import concurrent.futures
import inspect
import json
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from decimal import Decimal
from enum import Enum
from itertools import product
from math import inf, nan
from typing import Any

import httpx
import pytest
from pytest_httpserver import HTTPServer
from werkzeug.datastructures import Headers

from retroachievements import (
    AsyncOptions,
    AuthenticationFailed,
    Authorization,
    Cache,
    Hooks,
    NotFound,
    Options,
    RedisPacing,
    RetroAchievements,
    __version__,
    build_authorization,
)
from retroachievements_simulator import Simulator

from ..conftest import Async, Flavor, Sync
from ..contract.spec import example
from .conftest import KEY


def recording_transport(flavor: Flavor) -> tuple[Any, list[httpx.Request]]:
    """Return a transport of httpx, and the list of requests that it sends."""
    carried: list[httpx.Request] = []
    transport = flavor.transport_class()
    name = "handle_async_request" if isinstance(flavor, Async) else "handle_request"
    original = getattr(transport, name)

    def carry(request: httpx.Request) -> Any:
        carried.append(request)
        return original(request)

    setattr(transport, name, carry)
    return transport, carried


HUGE = 10**400
VARIABLES = ["RETROACHIEVEMENTS_USERNAME", "RETROACHIEVEMENTS_API_KEY", "RA_API_KEY", "RETROACHIEVEMENTS_BASE_URL"]


@pytest.fixture(autouse=True)
def unset_variables(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)


class TestAuthorization:
    def test_attributes(self) -> None:
        authorization = build_authorization(username="me", web_api_key=" Abc.123_~- \n")
        assert authorization == Authorization(username="me", web_api_key="Abc.123_~-", send_key="query")
        assert build_authorization(web_api_key="k").username is None

    @pytest.mark.parametrize(
        ("key", "error", "message"),
        [
            ("", ValueError, "web_api_key is missing"),
            (" \n", ValueError, "web_api_key is missing"),
            ("0", ValueError, "web_api_key is missing"),
            ("two words", ValueError, "web_api_key has characters that no key has"),
            ('"quoted"', ValueError, "web_api_key has characters that no key has"),
            ("a\r\nX-Injected: 1", ValueError, "web_api_key has characters that no key has"),
            ("a&u=b", ValueError, "web_api_key has characters that no key has"),
            ("ключ", ValueError, "web_api_key has characters that no key has"),
            (None, TypeError, "web_api_key must be a string, not NoneType"),
            (b"abc", TypeError, "web_api_key must be a string, not bytes"),
        ],
    )
    def test_invalid_keys(self, key: Any, error: type[Exception], message: str) -> None:
        with pytest.raises(error) as caught:
            build_authorization(web_api_key=key)
        assert str(caught.value).startswith(message)
        assert str(caught.value).endswith("it is shown on https://retroachievements.org/settings")
        assert not key or key.strip() in ("", "0") or str(key) not in str(caught.value)

    @pytest.mark.parametrize("username", ["", " ", 5])
    def test_invalid_usernames(self, username: Any) -> None:
        with pytest.raises(ValueError, match=r"^username must be a name, or omitted"):
            build_authorization(web_api_key="k", username=username)

    def test_invalid_send_key(self) -> None:
        with pytest.raises(ValueError, match=r'^send_key must be "query" or "header"$'):
            build_authorization(web_api_key="k", send_key="body")  # type: ignore[arg-type]


class TestFromEnv:
    def test_reads_the_variables(self, flavor: Flavor, simulator: Simulator, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("RETROACHIEVEMENTS_API_KEY", simulator.web_api_key)
        monkeypatch.setenv("RA_API_KEY", "another")
        with flavor.opened(flavor.client_class.from_env(base_url=simulator.base_url)) as ra:
            assert flavor.result(ra.tickets.developer_stats("MockUser")).total == 44

    def test_reads_the_alias(self, flavor: Flavor, simulator: Simulator, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("RETROACHIEVEMENTS_API_KEY", " ")
        monkeypatch.setenv("RA_API_KEY", simulator.web_api_key)
        with flavor.opened(flavor.client_class.from_env(base_url=simulator.base_url)) as ra:
            assert flavor.result(ra.tickets.developer_stats("MockUser")).total == 44

    def test_accepts_the_other_arguments(
        self, flavor: Flavor, simulator: Simulator, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("RA_API_KEY", simulator.web_api_key)
        monkeypatch.setenv("RETROACHIEVEMENTS_USERNAME", "MockUser")
        transport, carried = recording_transport(flavor)
        options = {"base_url": simulator.base_url, "timeout": 5, "transport": transport, "send_key": "header"}
        with flavor.opened(flavor.client_class.from_env(**options)) as ra:
            assert flavor.result(ra.tickets.get(12)).id == 12
        (request,) = carried
        assert request.extensions["timeout"] == {"connect": 5, "read": 5, "write": 5, "pool": 5}
        assert request.headers["Authorization"] == f"Bearer {simulator.web_api_key}"
        assert ra.authorization.username == "MockUser"

    def test_reads_the_base_url(self, flavor: Flavor, simulator: Simulator, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("RETROACHIEVEMENTS_API_KEY", simulator.web_api_key)
        monkeypatch.setenv("RETROACHIEVEMENTS_BASE_URL", f" {simulator.base_url} ")
        authorization = build_authorization(web_api_key=simulator.web_api_key)
        for ra in (flavor.client_class.from_env(), flavor.client_class(authorization)):
            with flavor.opened(ra):
                assert flavor.result(ra.tickets.developer_stats("MockUser")).total == 44
        monkeypatch.setenv("RETROACHIEVEMENTS_BASE_URL", "https://example.org/API")
        with flavor.opened(flavor.client_class.from_env(base_url=simulator.base_url)) as ra:
            assert flavor.result(ra.tickets.developer_stats("MockUser")).total == 44

    def test_refuses_a_base_url_that_would_show_the_key(self, flavor: Flavor, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("RETROACHIEVEMENTS_API_KEY", KEY)
        monkeypatch.setenv("RETROACHIEVEMENTS_BASE_URL", "http://example.org/API")
        message = r"^RETROACHIEVEMENTS_BASE_URL 'http://example.org/API' would send your key in the clear"
        with pytest.raises(ValueError, match=message):
            flavor.client_class.from_env()

    @pytest.mark.parametrize("name", ["RETROACHIEVEMENTS_API_KEY", "RA_API_KEY"])
    @pytest.mark.parametrize("key", ["two words", '"quoted"', "0"])
    def test_errors_name_the_variable(
        self, flavor: Flavor, monkeypatch: pytest.MonkeyPatch, name: str, key: str
    ) -> None:
        monkeypatch.setenv(name, key)
        with pytest.raises(ValueError, match=f"^{name} (is missing|has characters that no key has)") as caught:
            flavor.client_class.from_env()
        assert key not in str(caught.value).removeprefix(name)

    def test_missing_key_names_the_variables(self, flavor: Flavor) -> None:
        for make in (flavor.client_class.from_env, flavor.client_class):
            with pytest.raises(ValueError, match=r"^set RETROACHIEVEMENTS_API_KEY or RA_API_KEY to your web API key"):
                make()

    def test_client_without_arguments_reads_the_environment(
        self, flavor: Flavor, simulator: Simulator, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("RA_API_KEY", simulator.web_api_key)
        monkeypatch.setenv("RETROACHIEVEMENTS_USERNAME", "MockUser")
        monkeypatch.setenv("RETROACHIEVEMENTS_BASE_URL", simulator.base_url)
        with flavor.opened(flavor.client_class()) as ra:
            assert flavor.result(ra.tickets.developer_stats("MockUser")).total == 44
        assert ra.authorization.username == "MockUser"

    def test_http_client_replaces_the_environment(self, flavor: Flavor, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("RA_API_KEY", KEY)
        ra = flavor.client_class(http_client=flavor.http_client_class(base_url="https://example.org"))
        assert ra.authorization is None


class TestIncompatibleOptions:
    def test_authorization_of_another_type(self, flavor: Flavor) -> None:
        with pytest.raises(TypeError, match=r"^authorization must come from build_authorization") as caught:
            flavor.client_class("SecretKeyAsAString")
        assert str(caught.value).endswith(", not be a str: write build_authorization(web_api_key=...)")

    def test_transport_of_the_other_flavor(self, flavor: Flavor, authorization: Authorization) -> None:
        other = httpx.HTTPTransport() if isinstance(flavor, Async) else httpx.AsyncHTTPTransport()
        expected = f"^transport must be an httpx.{flavor.base_transport_class.__name__}, not {type(other).__name__}$"
        with pytest.raises(TypeError, match=expected):
            flavor.client_class(authorization, transport=other)

    def test_http_client_of_the_other_flavor(self, flavor: Flavor) -> None:
        other = httpx.Client() if isinstance(flavor, Async) else httpx.AsyncClient()
        expected = f"^http_client must be an httpx.{flavor.http_client_class.__name__}, not {type(other).__name__}$"
        with pytest.raises(TypeError, match=expected):
            flavor.client_class(http_client=other)

    def test_http_client_without_a_base_url(self, flavor: Flavor) -> None:
        name, transport = flavor.http_client_class.__name__, flavor.key_transport_class.__name__
        recipe = rf"httpx\.{name}\(base_url=url, transport={transport}\(authorization, base_url=url\)\)"
        with pytest.raises(ValueError, match=f"^http_client has no base_url: build it as {recipe}$"):
            flavor.client_class(http_client=flavor.http_client_class())

    @pytest.mark.parametrize(
        "option",
        ["authorization", "base_url", "timeout", "retry", "pacing", "cache", "hooks", "user_agent", "transport"],
    )
    def test_http_client_with_another_option(self, flavor: Flavor, authorization: Authorization, option: str) -> None:
        values = {
            "authorization": authorization,
            "base_url": "https://example.org",
            "timeout": 5,
            "retry": None,
            "pacing": None,
            "cache": Cache(),
            "hooks": Hooks(),
            "user_agent": "MyBot/1.2",
            "transport": flavor.transport_class(),
        }
        http_client = flavor.http_client_class(base_url="https://example.org")
        with pytest.raises(ValueError, match=r"^http_client takes no other options"):
            flavor.client_class(http_client=http_client, **{option: values[option]})

    def test_only_the_authorization_is_positional(self, flavor: Flavor, authorization: Authorization) -> None:
        with pytest.raises(TypeError, match="positional argument"):
            flavor.client_class(authorization, "https://example.org")


class Setting(str, Enum):  # noqa: UP042 - str() of a member is not its value
    USER_AGENT = "MyBot/1.2"


class TestUserAgent:
    OURS = f"retroachievements-python/{__version__}"

    @pytest.mark.parametrize(
        ("user_agent", "sent"),
        [
            (None, OURS),
            ("MyBot/1.2 (+https://example.org)", f"MyBot/1.2 (+https://example.org) {OURS}"),
            (Setting.USER_AGENT, f"MyBot/1.2 {OURS}"),
        ],
    )
    def test_precedes_the_name_of_the_library(
        self, flavor: Flavor, httpserver: HTTPServer, authorization: Authorization, user_agent: Any, sent: str
    ) -> None:
        httpserver.expect_request("/API/API_GetTicketData.php").respond_with_json(
            example("getTicketData-200-DeveloperTicketStats")
        )
        options = {"base_url": httpserver.url_for("/API"), "user_agent": user_agent}
        with flavor.opened(flavor.client_class(authorization, **options)) as ra:
            flavor.result(ra.tickets.developer_stats("MockUser"))
        assert httpserver.log[0][0].headers["User-Agent"] == sent

    @pytest.mark.parametrize(
        "user_agent", ["", " ", "a\n", "a\r\nX-Injected: 1", "Pok\u00e9mon/1", "a\0", "a" * 257, " a"]
    )
    def test_invalid_values(self, flavor: Flavor, authorization: Authorization, user_agent: str) -> None:
        with pytest.raises(ValueError, match=r"^user_agent must be 1 to 256 ASCII characters in one line, such as "):
            flavor.client_class(authorization, user_agent=user_agent)

    def test_value_of_another_type(self, flavor: Flavor, authorization: Authorization) -> None:
        with pytest.raises(TypeError, match=r"^user_agent must be a str or None, not b'MyBot'$"):
            flavor.client_class(authorization, user_agent=b"MyBot")

    def test_longest_allowed_value(self, flavor: Flavor, authorization: Authorization) -> None:
        flavor.client_class(authorization, user_agent="a" * 256)


class TestRepr:
    """The repr shows the base URL, the pacing, and whether there is a key."""

    def test_by_default(self, flavor: Flavor, authorization: Authorization) -> None:
        name = flavor.client_class.__name__
        shown = f"<{name} at https://retroachievements.org/API, with a key, Pacing(per_second=1.0, burst=10)>"
        assert repr(flavor.client_class(authorization)) == shown

    def test_hides_passwords_and_the_key(self, flavor: Flavor) -> None:
        authorization = build_authorization(web_api_key=KEY)
        pacing = RedisPacing("redis://:hunter2@localhost")
        ra = flavor.client_class(authorization, base_url="https://user:hunter2@example.org/API", pacing=pacing)
        assert repr(ra).startswith(
            f"<{flavor.client_class.__name__} at https://example.org/API, with a key, RedisPacing("
        )
        assert "hunter2" not in repr(ra)
        assert KEY not in repr(ra)

    def test_without_pacing(self, flavor: Flavor, authorization: Authorization) -> None:
        assert repr(flavor.client_class(authorization, pacing=None)).endswith("/API, with a key, no pacing>")

    def test_with_an_http_client(self, flavor: Flavor, authorization: Authorization) -> None:
        http_client = flavor.http_client_class(base_url="https://user:hunter2@example.org/API")
        ra = flavor.client_class(http_client=http_client)
        end = f"at https://example.org/API, without a key of its own, {http_client!r}>"
        assert repr(ra) == f"<{flavor.client_class.__name__} {end}"
        assert ", with a key, " in repr(ra.with_options(authorization=authorization))


class TestCookies:
    """The API has none. httpx would store them, send them back, and fail after one that is not ASCII."""

    @pytest.mark.parametrize("own_http_client", [False, True], ids=["client", "http_client"])
    def test_cookies_are_not_stored(self, flavor: Flavor, httpserver: HTTPServer, own_http_client: bool) -> None:
        document = example("getTicketData-200-DeveloperTicketStats")
        cookies = Headers([("Set-Cookie", "plain=1; Path=/"), ("set-cookie", "Pok\u00e9mon=\u00e9")])
        httpserver.expect_request("/API/API_GetTicketData.php").respond_with_data(json.dumps(document), headers=cookies)
        url, authorization = httpserver.url_for("/API"), build_authorization(web_api_key=KEY)
        options: dict[str, Any] = {}
        if own_http_client:
            transport = flavor.key_transport_class(authorization, base_url=url)
            options["http_client"] = flavor.http_client_class(base_url=url, transport=transport)
        else:
            options |= {"authorization": authorization, "base_url": url}
        with flavor.opened(flavor.client_class(**options)) as ra:
            assert [flavor.result(ra.tickets.developer_stats("MockUser")).total for _ in range(2)] == [44, 44]
        assert [request.headers.get("Cookie") for request, _ in httpserver.log] == [None, None]

    def test_lock_of_the_cookies_is_not_used(self, flavor: Flavor, authorization: Authorization) -> None:
        """If another thread has it during a fork, it is locked forever in the child."""
        document = example("getTicketData-200-DeveloperTicketStats")
        transport = httpx.MockTransport(lambda _: httpx.Response(200, json=document))
        client = flavor.client_class(authorization, transport=transport)
        with flavor.opened(client) as ra, ThreadPoolExecutor(1) as thread:
            with client._http_client.cookies.jar._cookies_lock:
                call = thread.submit(lambda: flavor.result(ra.tickets.developer_stats("MockUser")))
                concurrent.futures.wait([call], timeout=10)
                assert call.done()
            assert call.result().total == 44


class TestOptions:
    def test_types_list_all_options(self, flavor: Flavor) -> None:
        options = AsyncOptions if isinstance(flavor, Async) else Options
        parameters = inspect.signature(flavor.client_class).parameters
        assert set(options.__annotations__) == parameters.keys() - {"authorization", "http_client"}

    def test_docstring_lists_all_options(self, flavor: Flavor) -> None:
        arguments = (inspect.getdoc(flavor.client_class) or "").split("Args:")[1].split("Raises:")[0]
        documented = re.findall(r"^    (\w+): ", arguments, re.MULTILINE)
        assert documented == list(inspect.signature(flavor.client_class).parameters)

    @pytest.mark.parametrize("option", ["timeout", "retry", "pacing", "cache", "hooks", "user_agent", "transport"])
    def test_options_can_be_none(self, flavor: Flavor, authorization: Authorization, option: str) -> None:
        with flavor.opened(flavor.client_class(authorization, **{option: None})):
            pass

    @pytest.mark.parametrize("option", ["timeout", "deadline", "queue_timeout"])
    @pytest.mark.parametrize(
        ("seconds", "error"),
        [
            *product((0, -1, nan, inf, 1e308, HUGE), [ValueError]),
            pytest.param(10**5000, ValueError, id="5001 digits"),
            *product(("5", b"5", True, Decimal(5), timedelta(seconds=5), [5], (1, 2), {}), [TypeError]),
        ],
    )
    def test_invalid_seconds(
        self, flavor: Flavor, authorization: Authorization, option: str, seconds: Any, error: type[Exception]
    ) -> None:
        allowed = "more than 0 seconds, or None for as long as it takes; a year at most"
        with pytest.raises(error, match=f"^{option} must be {allowed}, not "):
            flavor.client_class(authorization, **{option: seconds})

    @pytest.mark.parametrize("bytes_", [0, -1, "x", None, 1.5, inf, True])
    def test_invalid_max_body_bytes(self, flavor: Flavor, authorization: Authorization, bytes_: Any) -> None:
        with pytest.raises((TypeError, ValueError), match=r"^max_body_bytes must be (an integer, )?1 or more, not "):
            flavor.key_transport_class(authorization, max_body_bytes=bytes_)

    def test_key_transport_without_an_authorization(self, flavor: Flavor) -> None:
        with pytest.raises(TypeError, match=r"^authorization must come from build_authorization, not be a str: "):
            flavor.key_transport_class("SecretKeyAsAString")

    @pytest.mark.parametrize("hook", ["on_request", "on_response", "on_retry"])
    def test_hook_that_is_not_callable(self, hook: str) -> None:
        with pytest.raises(TypeError, match=f"^{hook} must be a Callable or None, not 5$"):
            Hooks(**{hook: 5})  # type: ignore[arg-type]

    def test_hooks_of_another_type(self, flavor: Flavor, authorization: Authorization) -> None:
        with pytest.raises(TypeError, match=r"^hooks must be a Hooks or None, not <built-in function print>$"):
            flavor.client_class(authorization, hooks=print)


GARBAGE = """
import asyncio, gc, sys
import httpx
import retroachievements

STATISTICS = {"Open": 0, "Closed": 17, "Resolved": 27, "Total": 44, "User": "MockUser", "ULID": "0" * 26, "URL": "u"}


def result(value):
    return runner.run(value) if asyncio.iscoroutine(value) else value


transport = httpx.MockTransport(lambda _: httpx.Response(200, json=STATISTICS))
key = retroachievements.build_authorization(web_api_key="KeyOfTheTestsKeyOfTheTests")
ra = getattr(retroachievements, sys.argv[1])(key, transport=transport)
with asyncio.Runner() as runner:
    for _ in range(3):
        result(ra.tickets.developer_stats("MockUser"))
        found = gc.collect()
print(found)
"""


class TestTransportAndHttpClient:
    def test_custom_transport_gets_the_request_with_the_key(
        self, flavor: Flavor, simulator: Simulator, authorization: Authorization
    ) -> None:
        transport, carried = recording_transport(flavor)
        client = flavor.client_class(authorization, base_url=simulator.base_url, transport=transport)
        with flavor.opened(client) as ra:
            assert flavor.result(ra.tickets.get(12)).id == 12
        assert [request.url.params["y"] for request in carried] == [simulator.web_api_key]

    def test_a_transport_may_read_its_responses(
        self, flavor: Flavor, httpserver: HTTPServer, authorization: Authorization
    ) -> None:
        class Synchronous(httpx.HTTPTransport):
            def handle_request(self, request: httpx.Request) -> httpx.Response:
                response = super().handle_request(request)
                response.read()
                return response

        class Asynchronous(httpx.AsyncHTTPTransport):
            async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
                response = await super().handle_async_request(request)
                await response.aread()
                return response

        # Not compressed, unlike the responses of the simulator.
        httpserver.expect_request("/API/API_GetAchievementCount.php").respond_with_json(
            {"GameID": 1, "AchievementIDs": [9]}
        )
        transport = Asynchronous() if isinstance(flavor, Async) else Synchronous()
        options = {"base_url": httpserver.url_for("/API"), "transport": transport, "timeout": 1, "retry": None}
        with flavor.opened(flavor.client_class(authorization, **options)) as ra:
            assert flavor.result(ra.games.achievement_ids(1)) == [9]

    def test_http_client_of_the_caller_is_not_closed(
        self, flavor: Flavor, simulator: Simulator, authorization: Authorization
    ) -> None:
        http_client = flavor.http_client_class(
            base_url=simulator.base_url,
            transport=flavor.key_transport_class(authorization, base_url=simulator.base_url),
        )
        with flavor.opened(http_client):
            with flavor.opened(flavor.client_class(http_client=http_client)) as ra:
                assert flavor.result(ra.tickets.get(12)).id == 12
            assert not http_client.is_closed

    @pytest.mark.parametrize("with_transport", [False, True])
    def test_http_client_without_a_key_transport_raises_an_error_with_the_fix(
        self, flavor: Flavor, simulator: Simulator, authorization: Authorization, with_transport: bool
    ) -> None:
        # A key transport without base_url= is for the real site, and adds no key here.
        options = {"transport": flavor.key_transport_class(authorization)} if with_transport else {}
        with flavor.opened(flavor.http_client_class(base_url=simulator.base_url, **options)) as http_client:
            ra = flavor.client_class(http_client=http_client)
            with pytest.raises(
                AuthenticationFailed, match="the request had no key: build http_client with a key transport"
            ):
                flavor.result(ra.tickets.get(12))

    def test_http_client_of_the_caller_requests_json(
        self, flavor: Flavor, httpserver: HTTPServer, authorization: Authorization
    ) -> None:
        httpserver.expect_request("/API/API_GetTicketData.php").respond_with_json({"error": "x"}, 404)
        url = httpserver.url_for("/API")
        transport = flavor.key_transport_class(authorization, base_url=url)
        with (
            flavor.opened(flavor.http_client_class(base_url=url, transport=transport)) as http_client,
            pytest.raises(NotFound),
        ):
            flavor.result(flavor.client_class(http_client=http_client).tickets.get(12))
        assert httpserver.log[0][0].headers["Accept"] == "application/json"

    @pytest.mark.parametrize("client", ["RetroAchievements", "AsyncRetroAchievements"])
    def test_call_leaves_no_reference_cycles(self, client: str) -> None:
        # In another process, because the simulator and other threads of this process create garbage at any time.
        ran = subprocess.run([sys.executable, "-c", GARBAGE, client], capture_output=True, text=True, check=True)
        assert ran.stdout == "0\n"

    def test_http_client_of_the_library_is_closed_with_the_block(
        self, flavor: Flavor, simulator: Simulator, authorization: Authorization
    ) -> None:
        with flavor.opened(flavor.client_class(authorization, base_url=simulator.base_url)) as ra:
            flavor.result(ra.tickets.get(12))
        with pytest.raises(RuntimeError, match="closed"):
            flavor.result(ra.tickets.get(12))

    def test_close(self, flavor: Flavor, simulator: Simulator, authorization: Authorization) -> None:
        ra = flavor.client_class(authorization, base_url=simulator.base_url)
        flavor.result(ra.close() if isinstance(flavor, Sync) else ra.aclose())
        with pytest.raises(RuntimeError, match="closed"):
            flavor.result(ra.tickets.get(12))

    @pytest.mark.parametrize(("given", "read"), [({}, 30.0), ({"timeout": 5.0}, 5.0), ({"timeout": None}, None)])
    def test_read_timeout_of_the_options(
        self, authorization: Authorization, given: dict[str, Any], read: float | None
    ) -> None:
        with RetroAchievements(authorization, **given) as ra:
            assert ra.api.get_httpx_client().timeout == httpx.Timeout(read)
