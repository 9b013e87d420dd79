"""`ra.games.find_by_hash` finds a game by its hash, with one request per console."""

import json
import threading
import time
from contextlib import nullcontext
from functools import partial
from typing import Any

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from retroachievements import (
    Cache,
    NotFound,
    ServerError,
    TimedOut,
    _async,
    _sync,
    build_authorization,
    models,
)

from ..conftest import Flavor
from ..contract.spec import example
from .conftest import KEY, ResultOf, Sent


class TestFindByHash:
    LIST = "API_GetGameList.php"
    MD5 = "0123456789abcdef0123456789abcdef"

    def serve(self, httpserver: HTTPServer) -> None:
        httpserver.expect_request(f"/API/{self.LIST}").respond_with_json(example("getGameList-200-hashes"))

    def test_sends_one_request_per_console(
        self, flavor: Flavor, client: Any, httpserver: HTTPServer, sent: Sent
    ) -> None:
        self.serve(httpserver)
        for md5 in ("0123456789ABCDEF0123456789abcdef", "0123456789abcdef0123456789abcdee"):
            game = flavor.result(client.games.find_by_hash(md5, console_id=1))
            assert (type(game), game.id) == (models.ListedGame, 2)
        assert sent() == [f"{self.LIST}?i=1&h=1&o=0"]
        flavor.result(client.games.find_by_hash("0123456789abcdef0123456789abcdef", console_id=2))
        assert sent() == [f"{self.LIST}?i=1&h=1&o=0", f"{self.LIST}?i=2&h=1&o=0"]

    def test_does_not_wait_for_the_games_of_another_console(self, flavor: Flavor, httpserver: HTTPServer) -> None:
        over, games = threading.Event(), example("getGameList-200-hashes")

        def respond(request: Request) -> Response:
            assert request.args["i"] == "1" or over.wait(10)
            return Response(json.dumps(games), content_type="application/json")

        httpserver.expect_request(f"/API/{self.LIST}").respond_with_handler(respond)
        options: Any = {"base_url": httpserver.url_for("/API"), "retry": None}
        with flavor.opened(flavor.client_class(build_authorization(web_api_key=KEY), **options)) as ra:
            flavor.result(ra.games.find_by_hash(self.MD5, console_id=1))
            views = iter([(ra.with_options(deadline=1), 2), (ra.with_options(deadline=0.5), 1)])

            def find() -> Any:
                view, console = next(views)
                return view.games.find_by_hash(self.MD5, console_id=console)

            slow, found = flavor.outcomes(find, 2)
            over.set()
        assert (type(slow), found.id) == (TimedOut, 2)

    @pytest.mark.cache
    def test_games_are_as_old_as_the_cached_response(self, flavor: Flavor, httpserver: HTTPServer) -> None:
        self.added_later(httpserver)
        options: Any = {"base_url": httpserver.url_for("/API"), "cache": Cache()}
        with flavor.opened(flavor.client_class(build_authorization(web_api_key=KEY), **options)) as ra:
            flavor.result(ra.games.list_for_console(1, with_hashes=True))
            stored_at = time.monotonic()
            with pytest.raises(NotFound):
                flavor.result(ra.games.find_by_hash(self.MD5, console_id=1))
            age = time.monotonic() - stored_at
            assert flavor.result(ra.games.find_by_hash(self.MD5, console_id=1, max_age=age)).id == 2

    def test_unknown_hash_raises_not_found(
        self, flavor: Flavor, client: Any, httpserver: HTTPServer, sent: Sent
    ) -> None:
        self.serve(httpserver)
        for _ in range(2):
            with pytest.raises(NotFound, match=f"no game of console 1 has the hash {'0' * 32}") as caught:
                flavor.result(client.games.find_by_hash("0" * 32, console_id=1))
            assert (caught.value.endpoint, caught.value.status) == (self.LIST, 200)
            assert str(caught.value) == f"{self.LIST}: no game of console 1 has the hash {'0' * 32}"
        assert len(sent()) == 1

    def test_failure_is_not_cached(self, flavor: Flavor, client: Any, httpserver: HTTPServer) -> None:
        httpserver.expect_ordered_request(f"/API/{self.LIST}").respond_with_json({"message": "Server Error"}, 500)
        httpserver.expect_ordered_request(f"/API/{self.LIST}").respond_with_json(example("getGameList-200-hashes"))
        with pytest.raises(ServerError):
            flavor.result(client.games.find_by_hash("0123456789abcdef0123456789abcdef", console_id=1))
        assert flavor.result(client.games.find_by_hash("0123456789abcdef0123456789abcdef", console_id=1)).id == 2

    def added_later(self, httpserver: HTTPServer) -> None:
        """Serve lists of games, the first one without hashes."""
        games = example("getGameList-200-hashes")
        before = [game | {"Hashes": []} for game in games]
        httpserver.expect_ordered_request(f"/API/{self.LIST}").respond_with_json(before)
        httpserver.expect_ordered_request(f"/API/{self.LIST}").respond_with_json(games)

    def test_index_is_requested_again_after_a_day(
        self, flavor: Flavor, client: Any, httpserver: HTTPServer, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        self.added_later(httpserver)
        for hours, requests in [(0, 1), (23.9, 1), (24.1, 2), (47.9, 2)]:
            for games in _async.games, _sync.games:
                monkeypatch.setattr(games, "monotonic", lambda passed=hours * 3600: 1_000 + passed)
            with pytest.raises(NotFound) if requests == 1 else nullcontext():
                assert flavor.result(client.games.find_by_hash(self.MD5, console_id=1)).id == 2
            assert len(httpserver.log) == requests

    def test_max_age(
        self, flavor: Flavor, client: Any, httpserver: HTTPServer, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        self.serve(httpserver)
        for seconds, requests in [(0, 1), (59, 1), (61, 2)]:
            for games in _async.games, _sync.games:
                monkeypatch.setattr(games, "monotonic", lambda passed=seconds: 1_000 + passed)
            flavor.result(client.games.find_by_hash(self.MD5, console_id=1, max_age=60))
            assert len(httpserver.log) == requests

    def test_refresh(self, flavor: Flavor, client: Any, httpserver: HTTPServer) -> None:
        self.added_later(httpserver)
        with pytest.raises(NotFound):
            flavor.result(client.games.find_by_hash(self.MD5, console_id=1))
        assert flavor.result(client.games.find_by_hash(self.MD5, console_id=1, refresh=True)).id == 2
        assert flavor.result(client.games.find_by_hash(self.MD5, console_id=1)).id == 2
        assert len(httpserver.log) == 2

    @pytest.mark.parametrize(
        ("arguments", "error"),
        [({"refresh": 1}, TypeError), ({"max_age": -1}, ValueError), ({"max_age": "1"}, TypeError)],
    )
    def test_invalid_options(
        self, flavor: Flavor, client: Any, sent: Sent, arguments: dict[str, Any], error: type[Exception]
    ) -> None:
        with pytest.raises(error, match=f"^{next(iter(arguments))} must be "):
            flavor.result(client.games.find_by_hash(self.MD5, console_id=1, **arguments))
        assert sent() == []

    def test_empty_list_is_not_cached(self, flavor: Flavor, client: Any, httpserver: HTTPServer) -> None:
        httpserver.expect_ordered_request(f"/API/{self.LIST}").respond_with_json([])
        httpserver.expect_ordered_request(f"/API/{self.LIST}").respond_with_json(example("getGameList-200-hashes"))
        httpserver.expect_ordered_request(f"/API/{self.LIST}").respond_with_json([])
        with pytest.raises(NotFound, match="no game of console 1 has the hash"):
            flavor.result(client.games.find_by_hash(self.MD5, console_id=1))
        for refresh in False, True, False:
            assert flavor.result(client.games.find_by_hash(self.MD5, console_id=1, refresh=refresh)).id == 2
        assert len(httpserver.log) == 3

    def test_list_that_lacks_all_hashes_is_not_cached(
        self, flavor: Flavor, client: Any, httpserver: HTTPServer
    ) -> None:
        games = example("getGameList-200-hashes")
        incomplete = [{name: value for name, value in game.items() if name != "Hashes"} for game in games]
        httpserver.expect_ordered_request(f"/API/{self.LIST}").respond_with_json(incomplete)
        httpserver.expect_ordered_request(f"/API/{self.LIST}").respond_with_json(games)
        with pytest.raises(NotFound):
            flavor.result(client.games.find_by_hash(self.MD5, console_id=1))
        assert flavor.result(client.games.find_by_hash(self.MD5, console_id=1)).id == 2

    def test_with_the_simulator(self, flavor: Flavor, ra: Any) -> None:
        assert flavor.result(ra.games.find_by_hash("00000000000000000000000000000067", console_id=1)).id == 3
        # An incompatible hash is not in the list.
        with pytest.raises(NotFound):
            flavor.result(ra.games.find_by_hash("000000000000000000000000000000cb", console_id=1))


def test_concurrent_calls_request_the_games_once(flavor: Flavor, client: Any, httpserver: HTTPServer) -> None:
    httpserver.expect_request("/API/API_GetGameList.php").respond_with_json(example("getGameList-200-hashes"))
    md5 = example("getGameList-200-hashes")[0]["Hashes"][0]
    found = flavor.outcomes(partial(client.games.find_by_hash, md5, console_id=1), 20)
    assert [type(game) for game in found] == [models.ListedGame] * 20
    assert len(httpserver.log) == 1


def test_hash_of_a_live_and_a_deleted_game_finds_the_live_game(result_of: ResultOf) -> None:
    row = {
        "ConsoleID": 1,
        "ConsoleName": "C",
        "ImageIcon": None,
        "NumAchievements": 0,
        "NumLeaderboards": 0,
        "Points": 0,
    }
    row |= {"ForumTopicID": None, "Hashes": ["a" * 32]}
    live = row | {"ID": 1, "Title": "A live", "DateModified": "2024-01-10 22:31:54"}
    deleted = row | {"ID": 2, "Title": "B deleted", "DateModified": None}
    found = result_of("API_GetGameList.php", [live, deleted], lambda ra: ra.games.find_by_hash("A" * 32, console_id=1))
    assert found.title == "A live"
