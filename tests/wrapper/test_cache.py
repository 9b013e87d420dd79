"""Cached responses, their lifetimes, and responses that are never cached."""

import json
import sys
import time
from contextlib import nullcontext, suppress
from pathlib import Path
from typing import Any

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from retroachievements import (
    Cache,
    NotFound,
    RetroAchievementsError,
    ServerError,
    build_authorization,
)
from retroachievements.cache import LIFETIMES, PRIVATE

from ..conftest import Flavor
from ..contract.spec import DOCUMENT, example
from .conftest import KEY

pytestmark = pytest.mark.cache

CONSOLES: Any = example("getConsoleIds-200-consoles")
FOLLOWER: Any = example("getUsersFollowingMe-200-page")["Results"][0]


def opened(flavor: Flavor, httpserver: HTTPServer, cache: Cache, key: str = KEY) -> Any:
    authorization = build_authorization(web_api_key=key)
    options = {"base_url": httpserver.url_for("/API"), "pacing": None, "cache": cache, "retry": None}
    return flavor.opened(flavor.client_class(authorization, **options))


class TestLifetimes:
    def test_equal_calls_send_one_request(self, flavor: Flavor, httpserver: HTTPServer) -> None:
        httpserver.expect_request("/API/API_GetConsoleIDs.php").respond_with_json(
            CONSOLES, headers={"Cache-Control": "no-cache, private"}
        )
        with opened(flavor, httpserver, Cache()) as ra:
            first, again = flavor.result(ra.consoles.all()), flavor.result(ra.consoles.all())
        assert first == again
        assert [console.id for console in again] == [row["ID"] for row in CONSOLES]
        assert len(httpserver.log) == 1

    def test_other_parameters_send_another_request(self, flavor: Flavor, httpserver: HTTPServer) -> None:
        httpserver.expect_request("/API/API_GetConsoleIDs.php").respond_with_json(CONSOLES)
        with opened(flavor, httpserver, Cache()) as ra:
            flavor.result(ra.consoles.all())
            flavor.result(ra.consoles.all(only_active=True))
        assert len(httpserver.log) == 2

    def test_tickets_are_not_cached(self, flavor: Flavor, httpserver: HTTPServer) -> None:
        document = example("getTicketData-200-RecentOpenTickets")
        httpserver.expect_request("/API/API_GetTicketData.php").respond_with_json(document)
        with opened(flavor, httpserver, Cache()) as ra:
            flavor.result(ra.tickets.recent())
            flavor.result(ra.tickets.recent())
        assert len(httpserver.log) == 2

    def test_consoles_are_cached_for_a_day(
        self, flavor: Flavor, httpserver: HTTPServer, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        httpserver.expect_request("/API/API_GetConsoleIDs.php").respond_with_json(CONSOLES)
        now = time.time()
        with opened(flavor, httpserver, Cache()) as ra:
            for hours, requests in [(0, 1), (23.9, 1), (24.1, 2)]:
                monkeypatch.setattr(time, "time", lambda passed=hours * 3600: now + passed)
                flavor.result(ra.consoles.all())
                assert len(httpserver.log) == requests

    def test_lifetimes_replace_the_defaults(self, flavor: Flavor, httpserver: HTTPServer) -> None:
        httpserver.expect_request("/API/API_GetConsoleIDs.php").respond_with_json(CONSOLES)
        document = example("getTicketData-200-RecentOpenTickets")
        httpserver.expect_request("/API/API_GetTicketData.php").respond_with_json(document)
        with opened(flavor, httpserver, Cache(lifetimes={"API_GetTicketData.php": 60})) as ra:
            for _ in range(2):
                flavor.result(ra.consoles.all())
                flavor.result(ra.tickets.recent())
        assert len(httpserver.log) == 3

    def test_endpoints_exist(self) -> None:
        assert {f"/{endpoint}" for endpoint in [*LIFETIMES, *PRIVATE]} <= DOCUMENT["paths"].keys()

    @pytest.mark.parametrize("endpoint", ["API_GetUserProfile.php", "API_GetTicketData.php", "API_GetComments.php"])
    def test_changing_data_has_no_lifetime(self, endpoint: str) -> None:
        assert endpoint not in LIFETIMES

    def test_nothing_is_cached_by_default(self, flavor: Flavor, httpserver: HTTPServer) -> None:
        httpserver.expect_request("/API/API_GetConsoleIDs.php").respond_with_json(CONSOLES)
        authorization = build_authorization(web_api_key=KEY)
        with flavor.opened(flavor.client_class(authorization, base_url=httpserver.url_for("/API"))) as ra:
            flavor.result(ra.consoles.all())
            flavor.result(ra.consoles.all())
        assert len(httpserver.log) == 2


class TestNotCached:
    @pytest.mark.parametrize(
        "response",
        [
            Response("<html>Maintenance</html>", content_type="text/html"),
            Response("[]", content_type="application/json"),
            Response('{"success":false}', content_type="application/json"),
            Response('[{"ID": 1', content_type="application/json"),
            Response('[{"ID": NaN}]', content_type="application/json"),
            Response("<html>", status=503, content_type="text/html"),
            Response('{"message":"Unauthenticated."}', status=401, content_type="application/json"),
            Response('{"message":"Too Many Requests"}', status=429, content_type="application/json"),
        ],
        ids=["html", "empty", "unsuccessful", "truncated", "NaN", "503", "401", "429"],
    )
    def test_invalid_and_error_responses(self, flavor: Flavor, httpserver: HTTPServer, response: Response) -> None:
        httpserver.expect_ordered_request("/API/API_GetConsoleIDs.php").respond_with_response(response)
        httpserver.expect_ordered_request("/API/API_GetConsoleIDs.php").respond_with_json(CONSOLES)
        with opened(flavor, httpserver, Cache()) as ra:
            with suppress(RetroAchievementsError):
                assert flavor.result(ra.consoles.all()) == []
            assert len(flavor.result(ra.consoles.all())) == len(CONSOLES)

    @pytest.mark.parametrize("endpoint", sorted(PRIVATE))
    def test_private_endpoints_accept_no_lifetime(self, endpoint: str) -> None:
        assert endpoint not in LIFETIMES
        with pytest.raises(ValueError, match=f"^{endpoint} depends on the key, so it can't be cached$"):
            Cache(lifetimes={endpoint: 60})

    def test_private_endpoints(self) -> None:
        assert {
            "API_GetUsersFollowingMe.php",
            "API_GetUsersIFollow.php",
            "API_GetUserWantToPlayList.php",
            "API_GetComments.php",
            "API_GetAchievementDistribution.php",
        } == PRIVATE

    def test_private_responses_are_not_shared_between_keys(
        self, flavor: Flavor, httpserver: HTTPServer, tmp_path: Path
    ) -> None:
        def respond(request: Request) -> Response:
            follower = {**FOLLOWER, "User": f"FollowerOf{request.args['y'][:3]}"}
            return Response(json.dumps({"Count": 1, "Total": 1, "Results": [follower]}))

        httpserver.expect_request("/API/API_GetUsersFollowingMe.php").respond_with_handler(respond)
        for key in ["OneKey", "TwoKey"]:
            with opened(flavor, httpserver, Cache(tmp_path / "responses.db"), key) as ra:
                assert [row.user for row in flavor.result(ra.users.followers()).results] == [f"FollowerOf{key[:3]}"]


class TestFiles:
    def test_is_shared_by_clients_and_keys(self, flavor: Flavor, httpserver: HTTPServer, tmp_path: Path) -> None:
        httpserver.expect_request("/API/API_GetConsoleIDs.php").respond_with_json(CONSOLES)
        cache = Cache(tmp_path / "responses.db")
        for key in [KEY, "AnotherKeyOfTheTests"]:
            with opened(flavor, httpserver, cache, key) as ra:
                assert len(flavor.result(ra.consoles.all())) == len(CONSOLES)
        assert len(httpserver.log) == 1

    def test_contains_no_key(self, flavor: Flavor, httpserver: HTTPServer, tmp_path: Path) -> None:
        repeated = [{**CONSOLES[0], "Name": f"y={KEY}"}, *CONSOLES[1:]]
        httpserver.expect_request("/API/API_GetConsoleIDs.php").respond_with_json(
            repeated, headers={"X-Request": f"/API/API_GetConsoleIDs.php?y={KEY}"}
        )
        cache = Cache(tmp_path / "responses.db")
        with opened(flavor, httpserver, cache) as ra:
            flavor.result(ra.consoles.all())
            stored = [path.read_bytes() for path in tmp_path.iterdir()]
        assert any(b"API_GetConsoleIDs.php" in content for content in stored)
        assert not any(KEY.encode() in content for content in stored)

    def test_only_sqlite_files_are_written(self, flavor: Flavor, httpserver: HTTPServer, tmp_path: Path) -> None:
        httpserver.expect_request("/API/API_GetConsoleIDs.php").respond_with_json(CONSOLES)
        with opened(flavor, httpserver, Cache(tmp_path / "responses.db")) as ra:
            flavor.result(ra.consoles.all())
        assert {path.name for path in tmp_path.iterdir()} <= {"responses.db", "responses.db-wal", "responses.db-shm"}

    def test_memory_cache_writes_no_file(
        self, flavor: Flavor, httpserver: HTTPServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(tmp_path)
        httpserver.expect_request("/API/API_GetConsoleIDs.php").respond_with_json(CONSOLES)
        with opened(flavor, httpserver, Cache()) as ra:
            flavor.result(ra.consoles.all())
        assert list(tmp_path.iterdir()) == []

    def test_missing_folder_raises_value_error(self, flavor: Flavor, tmp_path: Path) -> None:
        path = tmp_path / "missing" / "responses.db"
        with pytest.raises(ValueError, match=r"^the cache file '.*responses.db' can't be opened: unable to open"):
            flavor.client_class(build_authorization(web_api_key=KEY), cache=Cache(path))


class TestInvalidOptions:
    @pytest.mark.parametrize(
        ("lifetimes", "message"),
        [
            ({"GetGameList": 60}, "lifetimes are by file, such as API_GetGameList.php, not 'GetGameList'"),
            ({"API_GetGameList.php": 0}, "the lifetime of API_GetGameList.php must be more than 0"),
        ],
    )
    def test_lifetimes(self, lifetimes: dict[str, float], message: str) -> None:
        with pytest.raises(ValueError, match=message):
            Cache(lifetimes=lifetimes)

    @pytest.mark.parametrize("seconds", [float("nan"), float("inf"), 10**400, "5", None, True])
    def test_invalid_seconds(self, seconds: Any) -> None:
        message = r"^the lifetime of API_GetGame\.php must be more than 0 seconds, a year at most, not "
        with pytest.raises((TypeError, ValueError), match=message):
            Cache(lifetimes={"API_GetGame.php": seconds})

    @pytest.mark.parametrize("lifetimes", [[], "x", None, 5])
    def test_lifetimes_of_another_type(self, lifetimes: Any) -> None:
        with pytest.raises(TypeError, match=r"^lifetimes must be a Mapping, not "):
            Cache(lifetimes=lifetimes)

    def test_endpoint_of_another_type(self) -> None:
        with pytest.raises(ValueError, match=r"^lifetimes are by file, such as API_GetGameList\.php, not 5$"):
            Cache(lifetimes={5: 1})  # type: ignore[dict-item]

    @pytest.mark.parametrize("path", [5, 1.5, [], True, b"x", "", "a\0b", "\ud800.db"])
    def test_invalid_path(self, path: Any) -> None:
        with pytest.raises((TypeError, ValueError), match=r"^path must be "):
            Cache(path)

    def test_cache_of_another_type(self, flavor: Flavor) -> None:
        with pytest.raises(TypeError, match=r"^cache must be a Cache or None, not True$"):
            flavor.client_class(build_authorization(web_api_key=KEY), cache=True)

    def test_missing_extra_is_named(self, flavor: Flavor, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setitem(sys.modules, "hishel", None)
        with pytest.raises(
            ModuleNotFoundError, match=r'^hishel.* is missing: pip install "path/to/the/clone\[cache\]"$'
        ):
            flavor.client_class(build_authorization(web_api_key=KEY), cache=Cache())


def test_transport_works_without_the_client(flavor: Flavor, httpserver: HTTPServer) -> None:
    httpserver.expect_request("/API/API_GetConsoleIDs.php").respond_with_json(CONSOLES)
    transport = flavor.cache_transport_class(flavor.transport_class())
    with flavor.opened(flavor.http_client_class(transport=transport)) as http_client:
        url = httpserver.url_for("/API/API_GetConsoleIDs.php")
        responses = [flavor.result(http_client.get(url)).json() for _ in range(2)]
    assert responses == [CONSOLES, CONSOLES]
    assert len(httpserver.log) == 1


class TestRefresh:
    """`games.find_by_hash(..., refresh=True)` sends a request, and its response replaces the cached one."""

    FILE = "/API/API_GetGameList.php"
    GAMES: Any = example("getGameList-200-hashes")
    MD5 = GAMES[0]["Hashes"][0]

    def test_skips_and_replaces_the_cached_response(
        self, flavor: Flavor, httpserver: HTTPServer, tmp_path: Path
    ) -> None:
        httpserver.expect_ordered_request(self.FILE).respond_with_json([self.GAMES[0] | {"Hashes": []}])
        httpserver.expect_ordered_request(self.FILE).respond_with_json(self.GAMES)
        cache = Cache(tmp_path / "responses.db")
        for refresh, requests in [(False, 1), (False, 1), (True, 2), (False, 2)]:
            with opened(flavor, httpserver, cache) as ra, pytest.raises(NotFound) if requests == 1 else nullcontext():
                assert flavor.result(ra.games.find_by_hash(self.MD5, console_id=1, refresh=refresh)).id == 2
            assert len(httpserver.log) == requests

    def test_expired_index_is_not_rebuilt_from_the_cached_response(
        self, flavor: Flavor, httpserver: HTTPServer
    ) -> None:
        httpserver.expect_request(self.FILE).respond_with_json(self.GAMES)
        with opened(flavor, httpserver, Cache()) as ra:
            for _ in range(2):
                flavor.result(ra.games.find_by_hash(self.MD5, console_id=1, max_age=0))
        assert len(httpserver.log) == 2

    def test_failed_refresh_removes_the_cached_response(
        self, flavor: Flavor, httpserver: HTTPServer, tmp_path: Path
    ) -> None:
        cache = Cache(tmp_path / "responses.db")
        httpserver.expect_ordered_request(self.FILE).respond_with_json(self.GAMES)
        httpserver.expect_ordered_request(self.FILE).respond_with_json({"message": "Server Error"}, 500)
        httpserver.expect_ordered_request(self.FILE).respond_with_json(self.GAMES)
        with opened(flavor, httpserver, cache) as ra:
            flavor.result(ra.games.find_by_hash(self.MD5, console_id=1))
            with pytest.raises(ServerError):
                flavor.result(ra.games.find_by_hash(self.MD5, console_id=1, refresh=True))
        with opened(flavor, httpserver, cache) as ra:
            flavor.result(ra.games.find_by_hash(self.MD5, console_id=1))
        assert len(httpserver.log) == 3
