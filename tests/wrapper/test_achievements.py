"""The requests and results of the methods of `ra.achievements`."""

import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from retroachievements import Authorization, NotFound, RetroAchievements, ServerError, models
from retroachievements_api.api.achievements import get_achievement_of_the_week, get_achievement_unlocks
from retroachievements_api.models import NoAchievement, UnknownAchievement
from retroachievements_simulator import Simulator

from ..conftest import Flavor
from ..contract.spec import example
from .conftest import ResultOf, Sent

UNLOCKS = "API_GetAchievementUnlocks.php"
WEEK = "API_GetAchievementOfTheWeek.php"

# The call, the request, the name of the example in the response, and the model.
CALLS: dict[str, tuple[Callable[[Any], Any], str, str, type]] = {
    "of_the_week": (
        lambda ra: ra.achievements.of_the_week(),
        WEEK,
        "getAchievementOfTheWeek-200-achievement",
        models.AchievementOfTheWeek,
    ),
    "unlocks": (
        lambda ra: ra.achievements.unlocks(22),
        f"{UNLOCKS}?a=22&o=0&c=50",
        "getAchievementUnlocks-200-unlocks",
        models.AchievementUnlocks,
    ),
    "unlocks, paged": (
        lambda ra: ra.achievements.unlocks(22, count=500, offset=1000),
        f"{UNLOCKS}?a=22&o=1000&c=500",
        "getAchievementUnlocks-200-unlocks",
        models.AchievementUnlocks,
    ),
}


@pytest.mark.parametrize(("call", "query", "example", "model"), CALLS.values(), ids=CALLS)
def test_methods_send_this_request_and_return_this_model(
    result_of: ResultOf, sent: Sent, call: Callable[[Any], Any], query: str, example: str, model: type
) -> None:
    value = result_of(query.split("?")[0], example, call)
    assert sent() == [query]
    assert type(value) is model


def test_unlocks(result_of: ResultOf) -> None:
    page = result_of(UNLOCKS, "getAchievementUnlocks-200-unlocks", lambda ra: ra.achievements.unlocks(22))
    achievement = page.achievement
    assert (achievement.id, achievement.title) == (22, "Halfway There")
    assert achievement.description == 'Reach the "Café Bridge"'
    assert (achievement.points, achievement.retro_points, achievement.achievement_type) == (10, 30, "missable")
    assert (achievement.author, achievement.author_ulid) == (None, None)
    assert achievement.created_at == datetime(2023, 6, 2, 10, 2, 0, tzinfo=UTC)
    assert achievement.modified_at == datetime(2023, 9, 2, 10, 2, 0, tzinfo=UTC)
    assert (page.console.id, page.console.title) == (1, "Paper Console")
    assert (page.game.id, page.game.title) == (2, None)
    assert (page.unlock_count, page.hardcore_unlock_count, page.player_count) == (17, 9, 31)
    first, second = page.unlocks
    assert (first.user, first.ulid) == ("MockReporter", "01MADEUP000000000000000008")
    assert (first.points, first.softcore_points, first.hardcore) == (75, 15, True)
    assert first.unlocked_at == datetime(2024, 2, 24, 22, 40, 0, tzinfo=UTC)
    assert (second.user, second.ulid) == ("TurboSnail", None)
    assert (second.points, second.softcore_points, second.hardcore) == (30, None, False)


def test_of_the_week(result_of: ResultOf) -> None:
    week = result_of(WEEK, "getAchievementOfTheWeek-200-achievement", lambda ra: ra.achievements.of_the_week())
    achievement = week.achievement
    assert (achievement.id, achievement.title, achievement.description) == (13, "Grand Finale", "See the ending")
    assert (achievement.points, achievement.retro_points, achievement.achievement_type) == (25, 100, None)
    assert (achievement.author, achievement.author_ulid) == ("PixelBaker", "01MADEUP000000000000000002")
    assert (achievement.badge_name, achievement.badge_path) == ("00013", "/Badge/00013.png")
    assert (achievement.created_at, achievement.modified_at) == (date(2023, 6, 1), None)
    assert (week.console.id, week.console.title) == (1, "Paper Console")
    assert (week.game.id, week.game.title) == (1, "Pokétown Rescue: Red Rooftops")
    assert week.forum_topic.id == 4242
    assert week.start_at == datetime(2024, 4, 29, 0, 0, 0, tzinfo=UTC)
    assert (week.player_count, week.unlock_count, week.hardcore_unlock_count) == (12, 2, 1)
    assert [(unlock.user, unlock.ulid, unlock.hardcore) for unlock in week.unlocks] == [
        ("NightOwl", "01MADEUP000000000000000007", True),
        ("PixelBaker", None, False),
    ]
    assert week.unlocks[0].unlocked_at == datetime(2024, 4, 30, 21, 5, 9, tzinfo=UTC)


def test_null_fields_are_none(result_of: ResultOf) -> None:
    body = example("getAchievementOfTheWeek-200-achievement") | {"StartAt": None, "ForumTopic": {"ID": None}}
    week = result_of(WEEK, body, lambda ra: ra.achievements.of_the_week())
    assert (week.start_at, week.forum_topic.id) == (None, None)


@pytest.mark.parametrize(
    ("model", "name"),
    [
        (models.AchievementUnlocks, "getAchievementUnlocks-200-unlocks"),
        (models.AchievementOfTheWeek, "getAchievementOfTheWeek-200-achievement"),
    ],
)
def test_models_round_trip_through_to_dict(model: Any, name: str) -> None:
    once = model.from_dict(example(name))
    assert model.from_dict(once.to_dict("wire", json=True)) == once
    assert once.additional_properties == once.achievement.additional_properties == {}


def test_generated_client_returns_models_for_missing_achievements(
    authorization: Authorization, simulator: Simulator
) -> None:
    simulator.data.achievement_of_the_week = None
    with RetroAchievements(authorization, base_url=simulator.base_url) as ra:
        assert isinstance(get_achievement_of_the_week.sync(client=ra.api), NoAchievement)
        assert isinstance(get_achievement_unlocks.sync(client=ra.api, a=0), NoAchievement)
        assert isinstance(get_achievement_unlocks.sync(client=ra.api, a=9999), UnknownAchievement)
        assert isinstance(get_achievement_unlocks.sync(client=ra.api, a=22), models.AchievementUnlocks)


def test_page_past_the_end_is_empty(flavor: Flavor, ra: Any) -> None:
    page = flavor.result(ra.achievements.unlocks(22, offset=3))
    assert (page.unlocks, page.unlock_count) == ([], 3)


def test_no_achievement_of_the_week_raises_not_found(flavor: Flavor, ra: Any, simulator: Simulator) -> None:
    assert flavor.result(ra.achievements.of_the_week()).achievement.id == 13
    simulator.data.achievement_of_the_week = None
    with pytest.raises(NotFound):
        flavor.result(ra.achievements.of_the_week())


def test_unknown_achievement_raises_not_found(flavor: Flavor, ra: Any) -> None:
    with pytest.raises(NotFound):
        flavor.result(ra.achievements.unlocks(9999))
    with pytest.raises(NotFound):
        flavor.rows(ra.achievements.iter_unlocks(9999))


def test_achievement_of_a_deleted_game_raises_server_error(flavor: Flavor, ra: Any) -> None:
    with pytest.raises(ServerError):
        flavor.result(ra.achievements.unlocks(141))


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"achievement_id": 0}, "achievement_id must be 1 or more, not 0"),
        ({"achievement_id": 22, "count": 0}, "count must be 1 to 500, not 0"),
        ({"achievement_id": 22, "count": 501}, "count must be 1 to 500, not 501"),
        ({"achievement_id": 22, "offset": -1}, "offset must be 0 or more, not -1"),
    ],
)
def test_invalid_arguments_are_not_sent(
    flavor: Flavor, client: Any, sent: Sent, arguments: dict[str, Any], message: str
) -> None:
    with pytest.raises(ValueError, match=f"^{message}$"):
        flavor.result(client.achievements.unlocks(**arguments))
    assert sent() == []


class TestIterator:
    def serve(self, httpserver: HTTPServer, users: list[str], newcomer: str | None = None) -> None:
        """Serve pages of the unlocks of these users. The newcomer unlocks it after the first request."""
        body = example("getAchievementUnlocks-200-unlocks")

        def respond(request: Request) -> Response:
            offset, count = int(request.args["o"]), int(request.args["c"])
            rows = [body["Unlocks"][0] | {"User": user, "ULID": None} for user in users[offset : offset + count]]
            if newcomer and newcomer not in users:
                users.insert(0, newcomer)
            return Response(json.dumps(body | {"Unlocks": rows}))

        httpserver.expect_request(f"/API/{UNLOCKS}").respond_with_handler(respond)

    def test_iterates_over_all_pages(self, flavor: Flavor, client: Any, httpserver: HTTPServer, sent: Sent) -> None:
        self.serve(httpserver, ["E", "D", "C", "B", "A"])
        unlocks = flavor.rows(client.achievements.iter_unlocks(22, page_size=2))
        assert [unlock.user for unlock in unlocks] == ["E", "D", "C", "B", "A"]
        assert {type(unlock) for unlock in unlocks} == {models.AchievementUnlock}
        assert sent() == [f"{UNLOCKS}?a=22&o={offset}&c=2" for offset in (0, 2, 4, 5)]

    def test_requests_pages_of_500(self, flavor: Flavor, client: Any, httpserver: HTTPServer, sent: Sent) -> None:
        self.serve(httpserver, ["A"])
        assert len(flavor.rows(client.achievements.iter_unlocks(22))) == 1
        assert sent() == [f"{UNLOCKS}?a=22&o=0&c=500", f"{UNLOCKS}?a=22&o=1&c=500"]

    def test_new_unlock_causes_no_duplicates(self, flavor: Flavor, client: Any, httpserver: HTTPServer) -> None:
        self.serve(httpserver, ["D", "C", "B", "A"], newcomer="E")
        unlocks = flavor.rows(client.achievements.iter_unlocks(22, page_size=2))
        assert [unlock.user for unlock in unlocks] == ["D", "C", "B", "A"]

    @pytest.mark.parametrize("page_size", [0, 501])
    def test_invalid_page_size_raises_at_the_call(self, client: Any, page_size: int) -> None:
        with pytest.raises(ValueError, match=f"^page_size must be 1 to 500, not {page_size}$"):
            client.achievements.iter_unlocks(22, page_size=page_size)

    def test_invalid_id_raises_at_the_call(self, client: Any) -> None:
        with pytest.raises(ValueError, match=r"^achievement_id must be 1 or more, not 0$"):
            client.achievements.iter_unlocks(0)
