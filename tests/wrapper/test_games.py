"""The requests and results of the methods of `ra.games`."""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest
from pytest_httpserver import HTTPServer

from retroachievements import (
    IncompleteResponse,
    InvalidArgument,
    MissingField,
    NotFound,
    ServerError,
    UnexpectedResponse,
    models,
)
from retroachievements_api import Client
from retroachievements_api.api.games import get_achievement_distribution

from ..conftest import Flavor
from .conftest import ResultOf, Sent

# The call, the request, and the name of the example in the response.
CALLS: dict[str, tuple[Callable[[Any], Any], str, str]] = {
    "get": (lambda games: games.get(3), "GetGame.php?i=3", "getGame-200-game"),
    "extended": (lambda games: games.extended(3), "GetGameExtended.php?i=3", "getGameExtended-200-game"),
    "extended, unofficial": (
        lambda games: games.extended(3, unofficial=True),
        "GetGameExtended.php?i=3&f=5",
        "getGameExtended-200-game",
    ),
    "hashes": (lambda games: games.hashes(3), "GetGameHashes.php?i=3", "getGameHashes-200-hashes"),
    "list_for_console": (
        lambda games: games.list_for_console(1),
        "GetGameList.php?i=1&o=0",
        "getGameList-200-games",
    ),
    "list_for_console, with everything": (
        lambda games: games.list_for_console(
            1, only_with_achievements=True, with_hashes=True, count=100_000, offset=20
        ),
        "GetGameList.php?i=1&f=1&h=1&o=20&c=100000",
        "getGameList-200-hashes",
    ),
    "progression": (
        lambda games: games.progression(3),
        "GetGameProgression.php?i=3",
        "getGameProgression-200-progression",
    ),
    "high_scores": (
        lambda games: games.high_scores(3),
        "GetGameRankAndScore.php?g=3",
        "getGameRankAndScore-200-players",
    ),
    "latest_masters": (
        lambda games: games.latest_masters(3),
        "GetGameRankAndScore.php?g=3&t=1",
        "getGameRankAndScore-200-players",
    ),
    "achievement_ids": (
        lambda games: games.achievement_ids(3),
        "GetAchievementCount.php?i=3",
        "getAchievementCount-200-achievements",
    ),
    "achievement_distribution": (
        lambda games: games.achievement_distribution(3),
        "GetAchievementDistribution.php?i=3",
        "getAchievementDistribution-200-distribution",
    ),
    "achievement_distribution, unofficial and hardcore": (
        lambda games: games.achievement_distribution(3, hardcore=True, unofficial=True),
        "GetAchievementDistribution.php?i=3&h=1&f=5",
        "getAchievementDistribution-200-distribution",
    ),
}


@pytest.mark.parametrize(("call", "query", "name"), CALLS.values(), ids=CALLS)
def test_methods_send_this_request(
    result_of: ResultOf, sent: Sent, call: Callable[[Any], Any], query: str, name: str
) -> None:
    assert result_of(f"API_{query.split('?')[0]}", name, lambda ra: call(ra.games))
    assert sent() == [f"API_{query}"]


class TestValues:
    """Each attribute, from the examples in the spec."""

    def test_get(self, result_of: ResultOf) -> None:
        game = result_of("API_GetGame.php", "getGame-200-game", lambda ra: ra.games.get(1))
        assert type(game) is models.Game
        assert game.title == game.game_title == "Pokétown Rescue: Red Rooftops"
        assert (game.console_id, game.console_name, game.console) == (1, "Paper Console", "Paper Console")
        assert (game.forum_topic_id, game.flags) == (1001, 0)
        assert game.image_icon == game.game_icon == "/Images/000001.png"
        assert game.image_title == "/Images/000101.png"
        assert (game.image_ingame, game.image_box_art) == ("/Images/000102.png", "/Images/000103.png")
        assert (game.publisher, game.developer, game.genre) == ("", "Invented Works", None)
        assert (game.released, game.released_at_granularity) == (date(1991, 2, 1), "month")
        assert game.additional_properties == {}

    def test_extended(self, result_of: ResultOf) -> None:
        game = result_of("API_GetGameExtended.php", "getGameExtended-200-game", lambda ra: ra.games.extended(4))
        assert type(game) is models.GameExtended
        assert (game.id, game.title, game.parent_game_id) == (4, "Night Market [Subset - Bonus]", 2)
        assert (game.console_id, game.console_name, game.forum_topic_id) == (1, "Paper Console", None)
        assert (game.flags, game.is_final, game.guide_url) == (None, False, "https://example.org/night-market")
        assert (game.image_icon, game.image_title) == ("/Images/000004.png", "/Images/000401.png")
        assert (game.image_ingame, game.image_box_art) == ("/Images/000402.png", "/Images/000403.png")
        assert (game.publisher, game.developer, game.genre) == (None, "Invented Works", "Puzzle")
        assert (game.released, game.released_at_granularity) == (None, None)
        assert game.rich_presence_md5 == "d41d8cd98f00b204e9800998ecf8427e"
        assert game.updated_at == datetime(2024, 1, 4, 12, 30, tzinfo=UTC)
        assert (game.player_count, game.casual_player_count, game.hardcore_player_count) == (17, 17, 17)
        assert (game.achievement_count, list(game.achievements)) == (2, [41, 42])
        assert game.additional_properties == {}

    def test_an_achievement_of_a_game(self, result_of: ResultOf) -> None:
        game = result_of("API_GetGameExtended.php", "getGameExtended-200-game", lambda ra: ra.games.extended(4))
        first, second = game.achievements[41], game.achievements[42]
        assert type(first) is models.GameAchievement
        assert (first.id, first.title, first.description) == (41, "First Steps", "Leave the starting room")
        assert (first.points, first.retro_points, first.achievement_type) == (5, 10, "progression")
        assert (first.unlock_count, first.hardcore_unlock_count) == (12, 7)
        assert (first.author, first.author_ulid) == ("PixelBaker", "01MADEUP000000000000000002")
        assert first.modified_at == datetime(2023, 9, 4, 10, 1, tzinfo=UTC)
        assert first.created_at == datetime(2023, 6, 4, 10, 1, tzinfo=UTC)
        assert (first.badge_name, first.display_order) == ("00041", 2)
        assert first.logic_md5 == "0cc175b9c0f1b6a831c399e269772661"
        assert (second.unlock_count, second.hardcore_unlock_count, second.achievement_type) == (None, None, None)
        assert (second.author, second.author_ulid, second.badge_name) == (None, None, None)
        assert first.additional_properties == {}

    def test_a_claim_on_a_game(self, result_of: ResultOf) -> None:
        game = result_of("API_GetGameExtended.php", "getGameExtended-200-game", lambda ra: ra.games.extended(4))
        (claim,) = game.claims
        assert type(claim) is models.GameClaim
        assert (claim.user, claim.ulid, claim.game_id) == ("PixelBaker", "01MADEUP000000000000000002", 4)
        assert claim.set_type is models.ClaimSetType.REVISION
        assert claim.claim_type is models.ClaimType.PRIMARY
        assert claim.created_at == datetime(2023, 11, 21, 9, tzinfo=UTC)
        assert claim.expiration == datetime(2024, 1, 11, 9, tzinfo=UTC)
        assert claim.additional_properties == {}

    def test_hashes(self, result_of: ResultOf) -> None:
        first, second = result_of("API_GetGameHashes.php", "getGameHashes-200-hashes", lambda ra: ra.games.hashes(2))
        assert type(first) is models.GameHash
        assert (first.name, first.md5) == ("Night Market (World).bin", "0123456789abcdef0123456789abcdef")
        assert (first.labels, first.patch_url) == (["nointro", "rapatches"], "https://example.org/night-market.zip")
        assert (second.name, second.md5, second.labels, second.patch_url) == (None, None, [], None)
        assert first.additional_properties == {}

    def test_labels_are_always_a_list(self, result_of: ResultOf) -> None:
        (found,) = result_of("API_GetGameHashes.php", "getGameHashes-200-gap", lambda ra: ra.games.hashes(2))
        assert found.labels == ["nointro"]

    def test_list_for_console(self, result_of: ResultOf) -> None:
        first, second = result_of(
            "API_GetGameList.php", "getGameList-200-games", lambda ra: ra.games.list_for_console(1)
        )
        assert type(first) is models.ListedGame
        assert (first.id, first.title) == (3, "~Hack~ Night Market: After Hours")
        assert (first.console_id, first.console_name, first.image_icon) == (1, "Paper Console", "/Images/000003.png")
        assert (first.achievement_count, first.leaderboard_count, first.points) == (4, 2, 90)
        assert first.modified_at == datetime(2023, 9, 3, 10, 5, tzinfo=UTC)
        assert (first.forum_topic_id, first.hashes) == (1003, None)
        assert (second.console_name, second.image_icon, second.forum_topic_id) == (None, None, None)
        assert (second.leaderboard_count, second.modified_at) == (0, None)
        assert first.additional_properties == {}

    def test_list_for_console_with_hashes(self, result_of: ResultOf) -> None:
        games = result_of(
            "API_GetGameList.php",
            "getGameList-200-hashes",
            lambda ra: ra.games.list_for_console(1, with_hashes=True),
        )
        hashes = ["0123456789abcdef0123456789abcdef", "0123456789abcdef0123456789abcdee"]
        assert [game.hashes for game in games] == [hashes, [None]]

    def test_progression(self, result_of: ResultOf) -> None:
        game = result_of(
            "API_GetGameProgression.php", "getGameProgression-200-progression", lambda ra: ra.games.progression(9)
        )
        assert type(game) is models.GameProgression
        assert (game.id, game.title, game.image_icon) == (9, "Marble Alley", "/Images/000009.png")
        assert (game.console_id, game.console_name) == (3, "Glass Arcade")
        assert (game.player_count, game.achievement_count) == (2, 2)
        assert (game.times_used_in_beat_median, game.hardcore_times_used_in_beat_median) == (1, 0)
        assert (game.median_time_to_beat, game.hardcore_median_time_to_beat) == (4800, None)
        assert (game.times_used_in_completion_median, game.times_used_in_mastery_median) == (1, 0)
        assert (game.median_time_to_complete, game.median_time_to_master) == (6000, None)
        assert [achievement.id for achievement in game.achievements] == [92, 91]
        assert game.additional_properties == {}

    def test_progression_of_an_achievement(self, result_of: ResultOf) -> None:
        first, second = result_of(
            "API_GetGameProgression.php", "getGameProgression-200-progression", lambda ra: ra.games.progression(9)
        ).achievements
        assert type(second) is models.ProgressionAchievement
        assert (second.title, second.description) == ("First Steps", "Leave the starting room")
        assert (second.points, second.retro_points, second.achievement_type) == (5, 10, "progression")
        assert (second.badge_name, second.unlock_count, second.hardcore_unlock_count) == ("00091", 2, 1)
        assert (second.times_used_in_unlock_median, second.hardcore_times_used_in_unlock_median) == (1, 1)
        assert (second.median_time_to_unlock, second.hardcore_median_time_to_unlock) == (2400, 1800)
        assert (first.median_time_to_unlock, first.hardcore_median_time_to_unlock) == (None, None)
        assert (first.times_used_in_unlock_median, first.hardcore_times_used_in_unlock_median) == (None, None)
        assert second.additional_properties == {}

    @pytest.mark.parametrize("method", ["high_scores", "latest_masters"])
    def test_players(self, result_of: ResultOf, method: str) -> None:
        first, second = result_of(
            "API_GetGameRankAndScore.php",
            "getGameRankAndScore-200-players",
            lambda ra: getattr(ra.games, method)(2),
        )
        assert type(first) is models.TopAchiever
        assert (first.user, first.ulid) == ("MockReporter", "01MADEUP000000000000000008")
        assert (first.hardcore_achievement_count, first.points) == (4, 90)
        assert first.last_award == datetime(2024, 2, 24, 23, 20, tzinfo=UTC)
        assert (second.ulid, second.last_award) == (None, datetime(1970, 1, 1, tzinfo=UTC))
        assert first.additional_properties == {}

    def test_achievement_ids(self, result_of: ResultOf) -> None:
        name = "getAchievementCount-200-achievements"
        assert result_of("API_GetAchievementCount.php", name, lambda ra: ra.games.achievement_ids(2)) == [21, 22, 24]

    def test_achievement_distribution(self, result_of: ResultOf) -> None:
        name = "getAchievementDistribution-200-distribution"
        file = "API_GetAchievementDistribution.php"
        assert result_of(file, name, lambda ra: ra.games.achievement_distribution(2)) == {1: 105, 2: 0, 3: 7}

    def test_invalid_entries_of_a_distribution_are_left_out(self, result_of: ResultOf) -> None:
        file, body = "API_GetAchievementDistribution.php", {"1": "105", "2": "many", "3": 7}
        with pytest.warns(IncompleteResponse, match="incomplete: 1 of 3 entries of response are"):
            assert result_of(file, body, lambda ra: ra.games.achievement_distribution(2)) == {1: 105, 3: 7}

    def test_distribution_without_numbers_is_unexpected(self, result_of: ResultOf) -> None:
        with pytest.raises(UnexpectedResponse, match=r"the response is {'x': 1}, expected a map from ids"):
            result_of("API_GetAchievementDistribution.php", {"x": 1}, lambda ra: ra.games.achievement_distribution(2))

    def test_missing_ids(self, result_of: ResultOf) -> None:
        with pytest.warns(IncompleteResponse), pytest.raises(MissingField, match=r"AchievementCount\.achievement_ids "):
            result_of("API_GetAchievementCount.php", {"GameID": 2}, lambda ra: ra.games.achievement_ids(2))


GAME_METHODS = [
    "get",
    "extended",
    "hashes",
    "progression",
    "high_scores",
    "latest_masters",
    "achievement_ids",
    "achievement_distribution",
]


class TestArguments:
    @pytest.mark.parametrize("method", GAME_METHODS)
    @pytest.mark.parametrize("game_id", [0, -1])
    def test_invalid_game_id(self, flavor: Flavor, client: Any, sent: Sent, method: str, game_id: int) -> None:
        with pytest.raises(ValueError, match=rf"^game_id must be 1 or more, not {game_id}$"):
            flavor.result(getattr(client.games, method)(game_id))
        assert sent() == []

    @pytest.mark.parametrize(
        ("arguments", "message"),
        [
            ({"console_id": 0}, "console_id must be 1 or more, not 0"),
            ({"console_id": 1, "count": 0}, "count must be 1 or more, not 0"),
            ({"console_id": 1, "offset": -1}, "offset must be 0 or more, not -1"),
        ],
    )
    def test_invalid_arguments_of_list_for_console(
        self, flavor: Flavor, client: Any, sent: Sent, arguments: dict[str, int], message: str
    ) -> None:
        with pytest.raises(ValueError, match=f"^{message}$"):
            flavor.result(client.games.list_for_console(**arguments))
        assert sent() == []

    @pytest.mark.parametrize(
        ("md5", "shown"),
        [
            ("", "''"),
            ("abc", "'abc'"),
            ("0" * 31, "'(31 characters, hidden)'"),  # could be the key
            ("0" * 33, "'(33 characters, hidden)'"),
            ("g" * 32, "'(32 characters, hidden)'"),
            ("\u0660" * 32, "'" + "\u0660" * 32 + "'"),
            ("0" * 15 + " " + "0" * 16, "'000000000000000 0000000000000000'"),
        ],
    )
    def test_invalid_hash(self, flavor: Flavor, client: Any, sent: Sent, md5: str, shown: str) -> None:
        message = re.escape(f"md5 {shown} is not an MD5, which has 32 hexadecimal digits")
        with pytest.raises(InvalidArgument, match=f"^{message}$"):
            flavor.result(client.games.find_by_hash(md5, console_id=1))
        assert sent() == []

    def test_hash_of_another_type(self, flavor: Flavor, client: Any) -> None:
        with pytest.raises(TypeError, match=r"^md5 must be an MD5 in hexadecimal, not bytes$"):
            flavor.result(client.games.find_by_hash(b"0" * 32, console_id=1))

    @pytest.mark.parametrize("console_id", [0, True])
    def test_invalid_console_id_of_a_hash(self, flavor: Flavor, client: Any, console_id: int) -> None:
        with pytest.raises((ValueError, TypeError), match=r"^console_id must be"):
            flavor.result(client.games.find_by_hash("0" * 32, console_id=console_id))


class TestUnknownGame:
    """A game that does not exist, with responses of the simulator."""

    @pytest.mark.parametrize("method", ["get", "extended", "hashes", "progression", "high_scores", "latest_masters"])
    @pytest.mark.parametrize("game_id", [9999, 14])
    def test_surprise_4_raises_not_found(self, flavor: Flavor, ra: Any, method: str, game_id: int) -> None:
        with pytest.raises(NotFound):
            flavor.result(getattr(ra.games, method)(game_id))

    def test_achievement_ids_and_distribution_are_empty(self, flavor: Flavor, ra: Any) -> None:
        assert flavor.result(ra.games.achievement_ids(9999)) == []
        assert flavor.result(ra.games.achievement_distribution(9999)) == {}

    @pytest.mark.parametrize("method", ["get", "extended", "progression"])
    def test_game_without_a_console_raises_server_error(self, flavor: Flavor, ra: Any, method: str) -> None:
        with pytest.raises(ServerError):
            flavor.result(getattr(ra.games, method)(13))


def test_surprise_20_hardcore_and_softcore_do_not_overlap(flavor: Flavor, ra: Any) -> None:
    assert flavor.result(ra.games.achievement_distribution(2)) == {1: 2, 2: 1, 3: 0, 4: 0}
    assert flavor.result(ra.games.achievement_distribution(2, hardcore=True)) == {1: 1, 2: 2, 3: 0, 4: 0}


def test_surprise_22_achievements_by_id_and_claims_in_every_status(flavor: Flavor, ra: Any) -> None:
    game = flavor.result(ra.games.extended(4, unofficial=True))
    assert (list(game.achievements), game.achievement_count, len(game.claims)) == ([45], 1, 1)


def test_surprise_24_unset_flags_are_not_sent(flavor: Flavor, ra: Any, simulator: Any) -> None:
    for achievement in simulator.data.achievements:
        achievement.promoted = achievement.game.id != 2
    assert [game.id for game in flavor.result(ra.games.list_for_console(1))] == [3, 2, 4, 1, 14]
    games = flavor.result(ra.games.list_for_console(1, only_with_achievements=True, count=2, offset=1))
    assert [game.id for game in games] == [4, 1]
    assert flavor.result(ra.games.list_for_console(77)) == []


def test_generated_client_reads_maps(httpserver: HTTPServer) -> None:
    client = Client(httpserver.url_for("/API"))
    for document, read in [({"1": 105, "2": 0}, {1: 105, 2: 0}), ([], {})]:
        httpserver.expect_oneshot_request("/API/API_GetAchievementDistribution.php").respond_with_json(document)
        assert get_achievement_distribution.sync(client=client, i=1) == read


@pytest.mark.parametrize(
    ("name", "call"),
    [
        ("unofficial", lambda ra: ra.games.extended(1, unofficial="no")),
        ("only_with_achievements", lambda ra: ra.games.list_for_console(1, only_with_achievements="false")),
        ("with_hashes", lambda ra: ra.games.list_for_console(1, with_hashes=1)),
        ("hardcore", lambda ra: ra.games.achievement_distribution(1, hardcore=0)),
        ("only_active", lambda ra: ra.consoles.all(only_active="0")),
        ("only_game_systems", lambda ra: ra.consoles.all(only_game_systems=None)),
        ("newest_first", lambda ra: ra.comments.on_game(1, newest_first="yes")),
        ("include_fulfilled", lambda ra: ra.users.set_requests("MockUser", include_fulfilled=1)),
        ("unofficial", lambda ra: ra.tickets.game_stats(1, unofficial="false")),
        ("unofficial", lambda ra: ra.tickets.game_tickets(1, unofficial="false")),
    ],
)
def test_flags_of_another_type_are_refused(
    flavor: Flavor, client: Any, httpserver: HTTPServer, name: str, call: Callable[[Any], Any]
) -> None:
    with pytest.raises(TypeError, match=f"^{name} must be True or False, not "):
        flavor.result(call(client))
    assert httpserver.log == []
