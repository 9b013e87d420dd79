"""The requests and results of the methods of `ra.users` about unlocks and progress."""

import json
import warnings
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from retroachievements import IncompleteResponse, NotFound, TruncatedResult, models
from retroachievements_api.api.users import get_user_progress
from retroachievements_simulator import Simulator
from retroachievements_simulator.data import Unlock

from ..conftest import Flavor, Sync
from ..contract.spec import example
from .conftest import ResultOf, Sent

START, END = datetime(2024, 2, 23, tzinfo=UTC), datetime(2024, 2, 29, 12, 20, tzinfo=UTC)

# The call, the request, the name of the example in the response, and the model, or a list or map of it.
CALLS: dict[str, tuple[Callable[[Any], Any], str, str, object]] = {
    "recent_achievements": (
        lambda ra: ra.users.recent_achievements("MockUser"),
        "API_GetUserRecentAchievements.php?u=MockUser&m=60",
        "getUserRecentAchievements-200-unlocks",
        [models.RecentAchievement] * 2,
    ),
    "recent_achievements, minutes": (
        lambda ra: ra.users.recent_achievements("MockUser", minutes=0),
        "API_GetUserRecentAchievements.php?u=MockUser&m=0",
        "getUserRecentAchievements-200-unlocks",
        [models.RecentAchievement] * 2,
    ),
    "achievements_earned_between": (
        lambda ra: ra.users.achievements_earned_between("MockUser", START, END),
        "API_GetAchievementsEarnedBetween.php?u=MockUser&f=1708646400&t=1709209200",
        "getAchievementsEarnedBetween-200-unlocks",
        [models.EarnedAchievement] * 2,
    ),
    "achievements_earned_between, times in another zone": (
        lambda ra: ra.users.achievements_earned_between(
            "MockUser",
            datetime(2024, 2, 23, 2, tzinfo=timezone(timedelta(hours=2))),
            datetime(2024, 2, 22, 19, tzinfo=timezone(timedelta(hours=-5))),
        ),
        "API_GetAchievementsEarnedBetween.php?u=MockUser&f=1708646400&t=1708646400",
        "getAchievementsEarnedBetween-200-unlocks",
        [models.EarnedAchievement] * 2,
    ),
    "achievements_earned_between, fractions of seconds": (
        lambda ra: ra.users.achievements_earned_between(
            "MockUser", START - timedelta(microseconds=1), END + timedelta(microseconds=999_999)
        ),
        "API_GetAchievementsEarnedBetween.php?u=MockUser&f=1708646400&t=1709209200",
        "getAchievementsEarnedBetween-200-unlocks",
        [models.EarnedAchievement] * 2,
    ),
    "achievements_earned_on": (
        lambda ra: ra.users.achievements_earned_on("MockUser", date(2024, 2, 3)),
        "API_GetAchievementsEarnedOnDay.php?u=MockUser&d=2024-02-03",
        "getAchievementsEarnedOnDay-200-unlocks",
        [models.EarnedAchievement] * 2,
    ),
    "recently_played": (
        lambda ra: ra.users.recently_played("MockUser"),
        "API_GetUserRecentlyPlayedGames.php?u=MockUser&c=10&o=0",
        "getUserRecentlyPlayedGames-200-games",
        [models.RecentlyPlayedGame] * 2,
    ),
    "recently_played, paged": (
        lambda ra: ra.users.recently_played("MockUser", count=50, offset=100),
        "API_GetUserRecentlyPlayedGames.php?u=MockUser&c=50&o=100",
        "getUserRecentlyPlayedGames-200-games",
        [models.RecentlyPlayedGame] * 2,
    ),
    "completed_games": (
        lambda ra: ra.users.completed_games("MockUser"),
        "API_GetUserCompletedGames.php?u=MockUser",
        "getUserCompletedGames-200-games",
        [models.CompletedGame] * 2,
    ),
    "completion_progress": (
        lambda ra: ra.users.completion_progress("MockUser"),
        "API_GetUserCompletionProgress.php?u=MockUser&o=0&c=100",
        "getUserCompletionProgress-200-games",
        models.CompletionProgressPage,
    ),
    "completion_progress, paged": (
        lambda ra: ra.users.completion_progress("MockUser", count=500, offset=1000),
        "API_GetUserCompletionProgress.php?u=MockUser&o=1000&c=500",
        "getUserCompletionProgress-200-games",
        models.CompletionProgressPage,
    ),
    "progress": (
        lambda ra: ra.users.progress("MockUser", [12, 999]),
        "API_GetUserProgress.php?u=MockUser&i=12%2C999",
        "getUserProgress-200-games",
        {12: models.GameProgress, 999: models.GameProgress},
    ),
    "progress, one": (
        lambda ra: ra.users.progress("MockUser", (12,)),
        "API_GetUserProgress.php?u=MockUser&i=12",
        "getUserProgress-200-nothing",
        {},
    ),
    "game_rank": (
        lambda ra: ra.users.game_rank("MockUser", 3),
        "API_GetUserGameRankAndScore.php?u=MockUser&g=3",
        "getUserGameRankAndScore-200-rank",
        models.UserGameRank,
    ),
    "game_progress": (
        lambda ra: ra.users.game_progress("MockUser", 4),
        "API_GetGameInfoAndUserProgress.php?g=4&u=MockUser&a=1",
        "getGameInfoAndUserProgress-200-game",
        models.GameWithProgress,
    ),
}


def type_of(value: Any) -> object:
    if isinstance(value, list):
        return [type(item) for item in value]
    return {key: type(item) for key, item in value.items()} if isinstance(value, dict) else type(value)


@pytest.mark.parametrize(("call", "query", "example", "read"), CALLS.values(), ids=CALLS)
def test_methods_send_this_request_and_return_this_model(
    result_of: ResultOf, sent: Sent, call: Callable[[Any], Any], query: str, example: str, read: object
) -> None:
    value = result_of(query.split("?")[0], example, call)
    assert sent() == [query]
    assert type_of(value) == read


@pytest.mark.parametrize("name", CALLS)
def test_models_have_no_extra_fields_and_round_trip(result_of: ResultOf, name: str) -> None:
    call, query, body, _ = CALLS[name]
    value = result_of(query.split("?")[0], body, call)
    models_read = value if isinstance(value, list) else value.values() if isinstance(value, dict) else [value]
    for model in models_read:
        assert model.additional_properties == {}
        assert type(model).from_dict(json.loads(json.dumps(model.to_dict("wire", json=True)))) == model


class TestValues:
    """Each attribute, from the examples in the document."""

    def test_recent_achievements(self, result_of: ResultOf) -> None:
        call, query, body, _ = CALLS["recent_achievements"]
        first, second = result_of(query.split("?")[0], body, call)
        assert first.unlocked_at == datetime(2024, 2, 24, 23, 32, 9, tzinfo=UTC)
        assert (first.hardcore, second.hardcore) == (False, True)
        assert (first.achievement_id, first.title, first.description) == (33, "Grand Finale", "See the ending")
        assert (first.badge_name, first.badge_path) == (None, "/Badge/.png")
        assert (first.points, first.retro_points, first.achievement_type) == (25, 100, "win_condition")
        assert (first.author, first.author_ulid) == ("OldLantern", None)
        assert (first.game_id, first.game_title, first.game_icon, first.game_path) == (3, None, None, "/game/3")
        assert (second.game_title, second.game_icon) == ("~Hack~ Night Market: After Hours", "/Images/000003.png")
        assert (second.console_name, second.badge_name, second.achievement_type) == ("Paper Console", "00032", None)

    def test_earned_achievements(self, result_of: ResultOf) -> None:
        call, query, body, _ = CALLS["achievements_earned_between"]
        first, second = result_of(query.split("?")[0], body, call)
        assert (first.cumulative_score, second.cumulative_score) == (10, 35)
        assert (first.unlocked_at, first.hardcore) == (datetime(2024, 2, 24, 23, 12, 9, tzinfo=UTC), True)
        assert (second.title, second.author) == ("Grand Finale", "OldLantern")

    def test_recently_played(self, result_of: ResultOf) -> None:
        call, query, body, _ = CALLS["recently_played"]
        first, second = result_of(query.split("?")[0], body, call)
        assert (first.game_id, first.title, first.console_id, first.console_name) == (
            12,
            "Postcard Detective",
            3,
            "Glass Arcade",
        )
        assert (first.image_icon, first.image_title) == ("/Images/000012.png", "/Images/001201.png")
        assert (first.image_ingame, first.image_box_art) == ("/Images/001202.png", "/Images/001203.png")
        assert first.last_played == datetime(2024, 3, 4, 18, 40, tzinfo=UTC)
        assert (first.achievement_count, first.possible_achievements, first.possible_points) == (4, 4, 90)
        assert (first.unlocked_achievements, first.unlocked_points) == (2, 15)
        assert (first.hardcore_unlocked_achievements, first.hardcore_unlocked_points) == (1, 5)
        assert (second.title, second.image_icon, second.last_played, second.achievement_count) == (None,) * 4

    def test_completed_games(self, result_of: ResultOf) -> None:
        call, query, body, _ = CALLS["completed_games"]
        both, hardcore = result_of(query.split("?")[0], body, call)
        assert (both.game_id, both.title, both.image_icon) == (8, "~Homebrew~ Kite Weather", "/Images/000008.png")
        assert (both.console_id, both.console_name) == (2, "Pocket Lantern")
        assert (both.possible_achievements, both.unlocked_achievements, both.fraction_won, both.hardcore) == (
            6,
            3,
            0.5,
            False,
        )
        assert (hardcore.unlocked_achievements, hardcore.fraction_won, hardcore.hardcore) == (1, 0.1667, True)
        assert (hardcore.title, hardcore.image_icon, hardcore.console_id, hardcore.console_name) == (None,) * 4

    def test_completion_progress(self, result_of: ResultOf) -> None:
        call, query, body, _ = CALLS["completion_progress"]
        page = result_of(query.split("?")[0], body, call)
        assert (page.count, page.total) == (2, 14)
        first, second = page.results
        assert (first.game_id, first.title, first.image_icon) == (8, "~Homebrew~ Kite Weather", "/Images/000008.png")
        assert (first.console_id, first.console_name) == (2, "Pocket Lantern")
        assert (first.possible_achievements, first.unlocked_achievements, first.hardcore_unlocked_achievements) == (
            6,
            3,
            1,
        )
        assert first.most_recent_awarded_at == datetime(2024, 2, 13, 11, tzinfo=UTC)
        assert (first.highest_award_kind, first.highest_awarded_at) == (
            "beaten-softcore",
            datetime(2024, 2, 13, 11, tzinfo=UTC),
        )
        assert (second.title, second.console_name, second.unlocked_achievements) == (None, None, None)
        assert (second.most_recent_awarded_at, second.highest_award_kind, second.highest_awarded_at) == (None,) * 3

    def test_progress(self, result_of: ResultOf) -> None:
        call, query, body, _ = CALLS["progress"]
        progress = result_of(query.split("?")[0], body, call)
        assert (progress[12].possible_achievements, progress[12].possible_points) == (4, 90)
        assert (progress[12].unlocked_achievements, progress[12].unlocked_points) == (2, 15)
        assert (progress[12].hardcore_unlocked_achievements, progress[12].hardcore_unlocked_points) == (1, 5)
        assert progress[999].possible_achievements == 0

    def test_game_rank(self, result_of: ResultOf) -> None:
        call, query, body, _ = CALLS["game_rank"]
        rank = result_of(query.split("?")[0], body, call)
        assert (rank.user, rank.ulid) == ("OldLantern", "01MADEUP000000000000000003")
        assert (rank.rank, rank.total_points) == (2, 40)
        assert rank.last_award == datetime(2024, 2, 17, 3, tzinfo=UTC)

    def test_game_progress(self, result_of: ResultOf) -> None:
        call, query, body, _ = CALLS["game_progress"]
        game = result_of(query.split("?")[0], body, call)
        assert (game.id, game.title, game.parent_game_id) == (4, "Night Market [Subset - Bonus]", 2)
        assert (game.console_id, game.console_name, game.forum_topic_id) == (1, "Paper Console", None)
        assert (game.player_count, game.casual_player_count) == (31, 31)
        assert (game.hardcore_player_count, game.achievement_count) == (31, 2)
        assert (game.unlocked_achievements, game.hardcore_unlocked_achievements) == (1, 1)
        assert (game.user_completion, game.hardcore_user_completion) == (50.0, 50.0)
        assert (game.user_total_playtime, game.flags, game.is_final) == (4800, 0, False)
        assert (game.image_icon, game.image_title) == ("/Images/000004.png", "/Images/000401.png")
        assert (game.image_ingame, game.image_box_art) == ("/Images/000402.png", "/Images/000403.png")
        assert (game.publisher, game.developer, game.genre) == ("", "Invented Works", None)
        assert (game.released, game.released_at_granularity) == (date(1994, 5, 4), "day")
        assert game.rich_presence_md5 == "d41d8cd98f00b204e9800998ecf8427e"
        assert game.highest_award_kind == "beaten-hardcore"
        assert game.highest_awarded_at == datetime(2024, 2, 11, 2, 20, tzinfo=UTC)
        assert list(game.achievements) == [41, 42]
        first, second = game.achievements.values()
        assert (first.id, first.title, first.description) == (41, "First Steps", "Leave the starting room")
        assert (first.points, first.retro_points, first.achievement_type) == (5, 10, "progression")
        assert (first.badge_name, first.unlock_count, first.hardcore_unlock_count) == ("00041", 30, 22)
        assert (first.display_order, first.logic_md5) == (1, "0123456789abcdef0123456789abcdef")
        assert (first.author, first.author_ulid) == ("PixelBaker", "01MADEUP000000000000000002")
        assert first.created_at == datetime(2023, 6, 4, 10, 1, tzinfo=UTC)
        assert first.modified_at == datetime(2023, 9, 4, 10, 1, tzinfo=UTC)
        assert first.unlocked_at == first.hardcore_unlocked_at == datetime(2024, 2, 11, 2, 20, tzinfo=UTC)
        assert (second.unlocked_at, second.hardcore_unlocked_at) == (None, None)
        assert (second.achievement_type, second.badge_name, second.unlock_count) == (None, None, None)
        assert (second.author, second.author_ulid, second.hardcore_unlock_count) == (None, None, None)

    def test_no_achievements(self, result_of: ResultOf) -> None:
        body = example("getGameInfoAndUserProgress-200-game") | {"Achievements": []}
        call = CALLS["game_progress"][0]
        assert result_of("API_GetGameInfoAndUserProgress.php", body, call).achievements == {}

    def test_nulls(self, result_of: ResultOf) -> None:
        row = {"User": "X", "ULID": None, "UserRank": None, "TotalScore": None, "LastAward": None}
        rank = result_of("API_GetUserGameRankAndScore.php", [row], CALLS["game_rank"][0])
        assert (rank.ulid, rank.rank, rank.total_points, rank.last_award) == (None,) * 4

    @pytest.mark.parametrize(("text", "number"), [("12.34%", 12.34), ("100.00%", 100.0), ("0.00%", 0.0)])
    def test_percentages(self, result_of: ResultOf, text: str, number: float) -> None:
        body = example("getGameInfoAndUserProgress-200-game") | {"UserCompletion": text}
        assert (
            result_of("API_GetGameInfoAndUserProgress.php", body, CALLS["game_progress"][0]).user_completion == number
        )

    @pytest.mark.parametrize("text", ["nan", "1e400%", "-inf", "half"])
    def test_invalid_percentage(self, result_of: ResultOf, text: str) -> None:
        body = example("getGameInfoAndUserProgress-200-game") | {"UserCompletion": text}
        with pytest.warns(IncompleteResponse, match=f"user_completion is '{text}', expected a number$"):
            result_of("API_GetGameInfoAndUserProgress.php", body, CALLS["game_progress"][0])


class TestNoData:
    @pytest.mark.parametrize("name", ["game_rank", "game_progress"])
    def test_surprise_4_empty_list_raises_not_found(self, result_of: ResultOf, name: str) -> None:
        call, query, _, _ = CALLS[name]
        with pytest.raises(NotFound, match="there is no such user or"):
            result_of(query.split("?")[0], [], call)

    @pytest.mark.parametrize(
        "name",
        [
            "recent_achievements",
            "achievements_earned_between",
            "achievements_earned_on",
            "recently_played",
            "completed_games",
        ],
    )
    def test_surprise_4_lists_of_an_unknown_user_are_empty(self, result_of: ResultOf, name: str) -> None:
        call, query, _, _ = CALLS[name]
        assert result_of(query.split("?")[0], [], call) == []

    def test_surprise_4_map_of_an_unknown_user_is_empty(self, result_of: ResultOf) -> None:
        assert result_of("API_GetUserProgress.php", [], CALLS["progress"][0]) == {}


def unlocks(how_many: int) -> list[dict[str, Any]]:
    row = example("getAchievementsEarnedBetween-200-unlocks")[0]
    return [row | {"AchievementID": n} for n in range(how_many)]


WARNED = {
    "recent_achievements": "API_GetUserRecentAchievements.php",
    "achievements_earned_between": "API_GetAchievementsEarnedBetween.php",
    "achievements_earned_on": "API_GetAchievementsEarnedOnDay.php",
}


class TestTruncation:
    @pytest.mark.parametrize("name", WARNED)
    def test_surprises_6_and_7_warn_of_500_rows(self, result_of: ResultOf, name: str) -> None:
        with pytest.warns(TruncatedResult, match="returned the oldest 500 unlocks, its maximum") as caught:
            rows = result_of(WARNED[name], unlocks(500), CALLS[name][0])
        assert len(rows) == 500
        assert len(caught) == 1

    @pytest.mark.parametrize("name", WARNED)
    def test_499_rows_cause_no_warning(self, result_of: ResultOf, name: str) -> None:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            assert len(result_of(WARNED[name], unlocks(499), CALLS[name][0])) == 499

    def test_warning_can_be_turned_into_an_error(self, result_of: ResultOf) -> None:
        with warnings.catch_warnings():
            warnings.simplefilter("error", TruncatedResult)
            with pytest.raises(TruncatedResult):
                result_of(WARNED["recent_achievements"], unlocks(500), CALLS["recent_achievements"][0])

    def test_warning_names_the_line_of_the_caller(self, flavor: Flavor, client: Any, httpserver: HTTPServer) -> None:
        httpserver.expect_request("/API/API_GetUserRecentAchievements.php").respond_with_json(unlocks(500))

        def call() -> Any:
            return client.users.recent_achievements("MockUser")

        async def awaited() -> Any:
            return await client.users.recent_achievements("MockUser")

        with pytest.warns(TruncatedResult) as caught:
            flavor.result(call() if isinstance(flavor, Sync) else awaited())
        assert caught[0].filename == __file__


class TestIterators:
    def test_recently_played(self, flavor: Flavor, client: Any, httpserver: HTTPServer, sent: Sent) -> None:
        row = example("getUserRecentlyPlayedGames-200-games")[0]

        def respond(request: Request) -> Response:
            offset, count = int(request.args["o"]), int(request.args["c"])
            return Response(json.dumps([row | {"GameID": n} for n in range(120)][offset : offset + count]))

        httpserver.expect_request("/API/API_GetUserRecentlyPlayedGames.php").respond_with_handler(respond)
        games = flavor.rows(client.users.iter_recently_played("MockUser"))
        assert [game.game_id for game in games] == list(range(120))
        path = "API_GetUserRecentlyPlayedGames.php?u=MockUser"
        assert sent() == [f"{path}&c=50&o={offset}" for offset in (0, 50, 100, 120)]

    def test_completion_progress(self, flavor: Flavor, client: Any, httpserver: HTTPServer, sent: Sent) -> None:
        row = example("getUserCompletionProgress-200-games")["Results"][0]

        def respond(request: Request) -> Response:
            offset, count = int(request.args["o"]), int(request.args["c"])
            rows = [row | {"GameID": n} for n in range(510)][offset : offset + count]
            return Response(json.dumps({"Count": len(rows), "Total": 510, "Results": rows}))

        httpserver.expect_request("/API/API_GetUserCompletionProgress.php").respond_with_handler(respond)
        games = flavor.rows(client.users.iter_completion_progress("MockUser"))
        assert [game.game_id for game in games] == list(range(510))
        path = "API_GetUserCompletionProgress.php?u=MockUser"
        assert sent() == [f"{path}&o=0&c=500", f"{path}&o=500&c=500"]


class TestSimulated:
    """The client and the simulator, end to end."""

    def test_all_methods(self, flavor: Flavor, ra: Any) -> None:
        users = ra.users
        assert [row.achievement_id for row in flavor.result(users.recent_achievements("NightOwl", minutes=83840))] == [
            122
        ]
        between = flavor.result(users.achievements_earned_between("NightOwl", START, END))
        assert [row.achievement_id for row in between] == [31, 32, 33, 61, 91]
        assert flavor.rows(users.iter_achievements_earned_between("NightOwl", START, END)) == between
        day = flavor.result(users.achievements_earned_on("NightOwl", date(2024, 2, 23)))
        assert [row.achievement_id for row in day] == [31, 32, 33]
        assert [game.game_id for game in flavor.result(users.recently_played("MockUser", count=2))] == [11, 8]
        assert [game.game_id for game in flavor.rows(users.iter_recently_played("MockUser"))] == [11, 8, 5, 2]
        assert [game.fraction_won for game in flavor.result(users.completed_games("MockUser"))] == [0.5, 0.1667]
        assert flavor.result(users.completion_progress("NightOwl")).total == 2
        assert [game.game_id for game in flavor.rows(users.iter_completion_progress("NightOwl", page_size=1))] == [
            9,
            3,
        ]
        progress = flavor.result(users.progress("NightOwl", [12, 999]))
        assert {game_id: game.unlocked_achievements for game_id, game in progress.items()} == {12: 2, 999: 0}
        assert flavor.result(users.game_rank("NewLantern", 3)).user == "OldLantern"
        assert flavor.result(users.game_progress("NightOwl", 3)).user_completion == 75.0

    def test_more_than_500(self, flavor: Flavor, ra: Any, simulator: Simulator) -> None:
        owl = simulator.data.user("NightOwl")
        for achievement in simulator.data.achievements[:50]:
            for n in range(15):
                simulator.data.unlocks.append(Unlock(owl, achievement, START + timedelta(days=1, minutes=n)))
        with pytest.warns(TruncatedResult):
            assert len(flavor.result(ra.users.achievements_earned_between("NightOwl", START, END))) == 500

    @pytest.mark.parametrize(("user", "game_id"), [("Nobody", 3), ("NightOwl", 999), ("NightOwl", 1)])
    def test_no_rank(self, flavor: Flavor, ra: Any, user: str, game_id: int) -> None:
        with pytest.raises(NotFound):
            flavor.result(ra.users.game_rank(user, game_id))

    @pytest.mark.parametrize(("user", "game_id"), [("Nobody", 3), ("NightOwl", 999)])
    def test_no_progress(self, flavor: Flavor, ra: Any, user: str, game_id: int) -> None:
        with pytest.raises(NotFound):
            flavor.result(ra.users.game_progress(user, game_id))


def test_generated_client_reads_maps(flavor: Flavor, ra: Any) -> None:
    if isinstance(flavor, Sync):
        progress = get_user_progress.sync(client=ra.api, u="NightOwl", i="12")
        assert isinstance(progress, dict)
        assert progress[12].unlocked_achievements == 2
        assert get_user_progress.sync(client=ra.api, u="Nobody", i="12") == {}
