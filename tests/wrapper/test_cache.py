"""What is kept, for how long, and what is never kept."""

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
    def test_what_the_site_has_is_asked_for_once(self, flavor: Flavor, httpserver: HTTPServer) -> None:
        httpserver.expect_request("/API/API_GetConsoleIDs.php").respond_with_json(
            CONSOLES, headers={"Cache-Control": "no-cache, private"}
        )
        with opened(flavor, httpserver, Cache()) as ra:
            first, again = flavor.result(ra.consoles.all()), flavor.result(ra.consoles.all())
        assert first == again
        assert [console.id for console in again] == [row["ID"] for row in CONSOLES]
        assert len(httpserver.log) == 1

    def test_another_question_is_asked(self, flavor: Flavor, httpserver: HTTPServer) -> None:
        httpserver.expect_request("/API/API_GetConsoleIDs.php").respond_with_json(CONSOLES)
        with opened(flavor, httpserver, Cache()) as ra:
            flavor.result(ra.consoles.all())
            flavor.result(ra.consoles.all(only_active=True))
        assert len(httpserver.log) == 2

    def test_tickets_are_asked_for_each_time(self, flavor: Flavor, httpserver: HTTPServer) -> None:
        document = example("getTicketData-200-RecentOpenTickets")
        httpserver.expect_request("/API/API_GetTicketData.php").respond_with_json(document)
        with opened(flavor, httpserver, Cache()) as ra:
            flavor.result(ra.tickets.recent())
            flavor.result(ra.tickets.recent())
        assert len(httpserver.log) == 2

    def test_consoles_are_kept_for_a_day(
        self, flavor: Flavor, httpserver: HTTPServer, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        httpserver.expect_request("/API/API_GetConsoleIDs.php").respond_with_json(CONSOLES)
        now = time.time()
        with opened(flavor, httpserver, Cache()) as ra:
            for hours, requests in [(0, 1), (23.9, 1), (24.1, 2)]:
                monkeypatch.setattr(time, "time", lambda passed=hours * 3600: now + passed)
                flavor.result(ra.consoles.all())
                assert len(httpserver.log) == requests

    def test_ones_own_lifetimes(self, flavor: Flavor, httpserver: HTTPServer) -> None:
        httpserver.expect_request("/API/API_GetConsoleIDs.php").respond_with_json(CONSOLES)
        document = example("getTicketData-200-RecentOpenTickets")
        httpserver.expect_request("/API/API_GetTicketData.php").respond_with_json(document)
        with opened(flavor, httpserver, Cache(lifetimes={"API_GetTicketData.php": 60})) as ra:
            for _ in range(2):
                flavor.result(ra.consoles.all())
                flavor.result(ra.tickets.recent())
        assert len(httpserver.log) == 3

    def test_they_are_of_files_that_exist(self) -> None:
        assert {f"/{endpoint}" for endpoint in [*LIFETIMES, *PRIVATE]} <= DOCUMENT["paths"].keys()

    @pytest.mark.parametrize("endpoint", ["API_GetUserProfile.php", "API_GetTicketData.php", "API_GetComments.php"])
    def test_what_changes_has_none(self, endpoint: str) -> None:
        assert endpoint not in LIFETIMES

    def test_nothing_is_kept_without_being_told_to(self, flavor: Flavor, httpserver: HTTPServer) -> None:
        httpserver.expect_request("/API/API_GetConsoleIDs.php").respond_with_json(CONSOLES)
        authorization = build_authorization(web_api_key=KEY)
        with flavor.opened(flavor.client_class(authorization, base_url=httpserver.url_for("/API"))) as ra:
            flavor.result(ra.consoles.all())
            flavor.result(ra.consoles.all())
        assert len(httpserver.log) == 2


class TestWhatIsNotKept:
    @pytest.mark.parametrize(
        "answer",
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
        ids=["html", "empty", "unsuccessful", "cut off", "no number", "503", "401", "429"],
    )
    def test_nothing_that_is_no_answer(self, flavor: Flavor, httpserver: HTTPServer, answer: Response) -> None:
        httpserver.expect_ordered_request("/API/API_GetConsoleIDs.php").respond_with_response(answer)
        httpserver.expect_ordered_request("/API/API_GetConsoleIDs.php").respond_with_json(CONSOLES)
        with opened(flavor, httpserver, Cache()) as ra:
            with suppress(RetroAchievementsError):
                assert flavor.result(ra.consoles.all()) == []
            assert len(flavor.result(ra.consoles.all())) == len(CONSOLES)

    @pytest.mark.parametrize("endpoint", sorted(PRIVATE))
    def test_what_depends_on_the_key(self, endpoint: str) -> None:
        assert endpoint not in LIFETIMES
        with pytest.raises(ValueError, match=f"^{endpoint} depends on the key, so it can't be cached$"):
            Cache(lifetimes={endpoint: 60})

    def test_what_the_server_makes_for_who_asks(self) -> None:
        assert {
            "API_GetUsersFollowingMe.php",
            "API_GetUsersIFollow.php",
            "API_GetUserWantToPlayList.php",
            "API_GetComments.php",
            "API_GetAchievementDistribution.php",
        } == PRIVATE

    def test_two_keys_see_their_own(self, flavor: Flavor, httpserver: HTTPServer, tmp_path: Path) -> None:
        def answer(request: Request) -> Response:
            follower = {**FOLLOWER, "User": f"FollowerOf{request.args['y'][:3]}"}
            return Response(json.dumps({"Count": 1, "Total": 1, "Results": [follower]}))

        httpserver.expect_request("/API/API_GetUsersFollowingMe.php").respond_with_handler(answer)
        for key in ["OneKey", "TwoKey"]:
            with opened(flavor, httpserver, Cache(tmp_path / "answers.db"), key) as ra:
                assert [row.user for row in flavor.result(ra.users.followers()).results] == [f"FollowerOf{key[:3]}"]


class TestFiles:
    def test_it_outlasts_the_client_and_serves_both_flavors_and_all_keys(
        self, flavor: Flavor, httpserver: HTTPServer, tmp_path: Path
    ) -> None:
        httpserver.expect_request("/API/API_GetConsoleIDs.php").respond_with_json(CONSOLES)
        cache = Cache(tmp_path / "answers.db")
        for key in [KEY, "AnotherKeyOfTheTests"]:
            with opened(flavor, httpserver, cache, key) as ra:
                assert len(flavor.result(ra.consoles.all())) == len(CONSOLES)
        assert len(httpserver.log) == 1

    def test_it_has_no_key(self, flavor: Flavor, httpserver: HTTPServer, tmp_path: Path) -> None:
        repeated = [{**CONSOLES[0], "Name": f"y={KEY}"}, *CONSOLES[1:]]
        httpserver.expect_request("/API/API_GetConsoleIDs.php").respond_with_json(
            repeated, headers={"X-Request": f"/API/API_GetConsoleIDs.php?y={KEY}"}
        )
        cache = Cache(tmp_path / "answers.db")
        with opened(flavor, httpserver, cache) as ra:
            flavor.result(ra.consoles.all())
            stored = [path.read_bytes() for path in tmp_path.iterdir()]
        assert any(b"API_GetConsoleIDs.php" in content for content in stored)
        assert not any(KEY.encode() in content for content in stored)

    def test_nothing_is_written_beside_it(self, flavor: Flavor, httpserver: HTTPServer, tmp_path: Path) -> None:
        httpserver.expect_request("/API/API_GetConsoleIDs.php").respond_with_json(CONSOLES)
        with opened(flavor, httpserver, Cache(tmp_path / "answers.db")) as ra:
            flavor.result(ra.consoles.all())
        assert {path.name for path in tmp_path.iterdir()} <= {"answers.db", "answers.db-wal", "answers.db-shm"}

    def test_memory_writes_nothing(
        self, flavor: Flavor, httpserver: HTTPServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.chdir(tmp_path)
        httpserver.expect_request("/API/API_GetConsoleIDs.php").respond_with_json(CONSOLES)
        with opened(flavor, httpserver, Cache()) as ra:
            flavor.result(ra.consoles.all())
        assert list(tmp_path.iterdir()) == []

    def test_a_folder_that_is_not_there(self, flavor: Flavor, tmp_path: Path) -> None:
        path = tmp_path / "missing" / "answers.db"
        with pytest.raises(ValueError, match=r"^the cache file '.*answers.db' can't be opened: unable to open"):
            flavor.client_class(build_authorization(web_api_key=KEY), cache=Cache(path))


class TestWrongOptions:
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
    def test_no_seconds(self, seconds: Any) -> None:
        message = r"^the lifetime of API_GetGame\.php must be more than 0 seconds, a year at most, not "
        with pytest.raises((TypeError, ValueError), match=message):
            Cache(lifetimes={"API_GetGame.php": seconds})

    @pytest.mark.parametrize("lifetimes", [[], "x", None, 5])
    def test_no_mapping(self, lifetimes: Any) -> None:
        with pytest.raises(TypeError, match=r"^lifetimes must be a Mapping, not "):
            Cache(lifetimes=lifetimes)

    def test_no_file(self) -> None:
        with pytest.raises(ValueError, match=r"^lifetimes are by file, such as API_GetGameList\.php, not 5$"):
            Cache(lifetimes={5: 1})  # type: ignore[dict-item]

    @pytest.mark.parametrize("path", [5, 1.5, [], True, b"x", "", "a\0b"])
    def test_no_path(self, path: Any) -> None:
        with pytest.raises((TypeError, ValueError), match=r"^path must be "):
            Cache(path)

    def test_a_flag_is_no_cache(self, flavor: Flavor) -> None:
        with pytest.raises(TypeError, match=r"^cache must be a Cache or None, not True$"):
            flavor.client_class(build_authorization(web_api_key=KEY), cache=True)

    def test_without_the_extra(self, flavor: Flavor, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setitem(sys.modules, "hishel", None)
        with pytest.raises(
            ModuleNotFoundError, match=r'^hishel.* is missing: pip install "path/to/the/clone\[cache\]"$'
        ):
            flavor.client_class(build_authorization(web_api_key=KEY), cache=Cache())


def test_a_transport_alone(flavor: Flavor, httpserver: HTTPServer) -> None:
    httpserver.expect_request("/API/API_GetConsoleIDs.php").respond_with_json(CONSOLES)
    transport = flavor.cache_transport_class(flavor.transport_class())
    with flavor.opened(flavor.http_client_class(transport=transport)) as http_client:
        url = httpserver.url_for("/API/API_GetConsoleIDs.php")
        answers = [flavor.result(http_client.get(url)).json() for _ in range(2)]
    assert answers == [CONSOLES, CONSOLES]
    assert len(httpserver.log) == 1


class TestRefresh:
    """`games.find_by_hash(..., refresh=True)` asks the server, and what comes replaces what was stored."""

    FILE = "/API/API_GetGameList.php"
    GAMES: Any = example("getGameList-200-hashes")
    MD5 = GAMES[0]["Hashes"][0]

    def test_the_old_answer_is_passed_by_and_replaced(
        self, flavor: Flavor, httpserver: HTTPServer, tmp_path: Path
    ) -> None:
        httpserver.expect_ordered_request(self.FILE).respond_with_json([self.GAMES[0] | {"Hashes": []}])
        httpserver.expect_ordered_request(self.FILE).respond_with_json(self.GAMES)
        cache = Cache(tmp_path / "answers.db")
        for refresh, requests in [(False, 1), (False, 1), (True, 2), (False, 2)]:
            with opened(flavor, httpserver, cache) as ra, pytest.raises(NotFound) if requests == 1 else nullcontext():
                assert flavor.result(ra.games.find_by_hash(self.MD5, console_id=1, refresh=refresh)).id == 2
            assert len(httpserver.log) == requests

    def test_an_index_that_is_too_old_is_not_made_of_an_answer_that_is_as_old(
        self, flavor: Flavor, httpserver: HTTPServer
    ) -> None:
        httpserver.expect_request(self.FILE).respond_with_json(self.GAMES)
        with opened(flavor, httpserver, Cache()) as ra:
            for _ in range(2):
                flavor.result(ra.games.find_by_hash(self.MD5, console_id=1, max_age=0))
        assert len(httpserver.log) == 2

    def test_the_old_answer_is_gone_even_if_no_new_one_comes(
        self, flavor: Flavor, httpserver: HTTPServer, tmp_path: Path
    ) -> None:
        cache = Cache(tmp_path / "answers.db")
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
