"""The endpoints about games behave as on the server. Each test checks one fact."""

from datetime import UTC, datetime
from typing import Any

import attrs
import pytest

from retroachievements_simulator.data import Game, Leaderboard, Unlock

from .conftest import Site

BASICS = {
    "Title": "~Hack~ Night Market: After Hours",
    "ConsoleID": 1,
    "ConsoleName": "Paper Console",
    "ForumTopicID": 1003,
    "ImageIcon": "/Images/000003.png",
    "ImageTitle": "/Images/000301.png",
    "ImageIngame": "/Images/000302.png",
    "ImageBoxArt": "/Images/000303.png",
    "Publisher": "Invented Publishing",
    "Developer": "Invented Works",
    "Genre": "Puzzle",
    "Released": "1993-04-03",
    "ReleasedAtGranularity": "day",
}


@pytest.mark.parametrize("query", ["i=9999", "i=14", "i=0", "i=-1", "i=abc", "i=", ""])
class TestUnknownGame:
    def test_surprise_4_is_an_empty_list_instead_of_a_game_or_a_map(self, site: Site, query: str) -> None:
        assert site.json(f"API_GetGame.php?{query}") == []
        assert site.json(f"API_GetAchievementDistribution.php?{query}") == []

    def test_has_no_progression(self, site: Site, query: str) -> None:
        response = site.request(f"API_GetGameProgression.php?{query}")
        assert (response.status_code, response.json()) == (404, [])

    def test_has_no_success_in_high_scores(self, site: Site, query: str) -> None:
        assert site.json(f"API_GetGameRankAndScore.php?{query.replace('i', 'g')}") == {"success": False}


@pytest.mark.parametrize("file", ["GetGame", "GetGameProgression", "GetAchievementDistribution"])
def test_leading_digits_of_an_id_are_used(site: Site, file: str) -> None:
    assert site.json(f"API_{file}.php?i=3abc") == site.json(f"API_{file}.php?i=3") != []


@pytest.mark.parametrize("file", ["GetGame", "GetGameExtended", "GetGameProgression"])
def test_game_without_a_console_fails(site: Site, file: str) -> None:
    assert site.fails(f"API_{file}.php?i=13")


class TestGame:
    def test_all_fields_without_an_id(self, site: Site) -> None:
        assert site.json("API_GetGame.php?i=3") == BASICS | {
            "GameTitle": "~Hack~ Night Market: After Hours",
            "Console": "Paper Console",
            "GameIcon": "/Images/000003.png",
            "Flags": 0,
        }

    def test_null_and_empty_fields(self, site: Site) -> None:
        site.data.game(4).icon = None
        game = site.json("API_GetGame.php?i=4")
        nulls = {key for key, value in game.items() if value is None}
        assert nulls == {"GameIcon", "Genre", "ImageIcon", "Released", "ReleasedAtGranularity"}
        assert game["Publisher"] == ""


class TestExtended:
    FILE = "API_GetGameExtended.php"

    def test_all_fields_of_the_game(self, site: Site) -> None:
        game = site.json(f"{self.FILE}?i=3")
        achievements, claims = game.pop("Achievements"), game.pop("Claims")
        assert game == BASICS | {
            "ID": 3,
            "Flags": None,
            "IsFinal": False,
            "RichPresencePatch": "d41d8cd98f00b204e9800998ecf8427e",
            "GuideURL": None,
            "Updated": "2024-01-03T12:30:00.000000Z",
            "ParentGameID": None,
            "NumDistinctPlayers": 2,
            "NumDistinctPlayersCasual": 2,
            "NumDistinctPlayersHardcore": 2,
            "NumAchievements": 4,
        }
        assert list(achievements) == ["31", "32", "33", "34"]
        assert len(claims) == 2

    def test_all_fields_of_an_achievement(self, site: Site) -> None:
        # MockUser, TurboSnail and MockReporter have it, but only TurboSnail in hardcore mode.
        achievement = site.json(f"{self.FILE}?i=2")["Achievements"]["21"]
        assert achievement.pop("MemAddr") == "7517b3b27fbc514701000727210a104f"
        assert achievement == {
            "ID": 21,
            "NumAwarded": 3,
            "NumAwardedHardcore": 1,
            "Title": "First Steps",
            "Description": "Leave the starting room",
            "Points": 5,
            "TrueRatio": 10,
            "Author": "PixelBaker",
            "AuthorULID": "01MADEUP000000000000000002",
            "DateModified": "2023-09-02 10:01:00",
            "DateCreated": "2023-06-02 10:01:00",
            "BadgeName": "00021",
            "DisplayOrder": 1,
            "type": "progression",
        }

    def test_untracked_users_do_not_count(self, site: Site) -> None:
        site.data.user("TurboSnail").untracked = True
        game = site.json(f"{self.FILE}?i=2")
        first = game["Achievements"]["21"]
        assert (game["NumDistinctPlayers"], first["NumAwarded"], first["NumAwardedHardcore"]) == (2, 2, 0)

    def test_deleted_achievements_are_left_out(self, site: Site) -> None:
        assert site.data.achievement(59).deleted
        assert list(site.json(f"{self.FILE}?i=5")["Achievements"]) == ["51", "52", "53", "54"]

    def test_achievement_without_an_author(self, site: Site) -> None:
        site.data.achievement(21).author = None
        achievement = site.json(f"{self.FILE}?i=2")["Achievements"]["21"]
        assert (achievement["Author"], achievement["AuthorULID"]) == (None, None)

    def test_surprise_17_type_is_in_lower_case_and_flags_are_null(self, site: Site) -> None:
        extended, short = site.json(f"{self.FILE}?i=2"), site.json("API_GetGame.php?i=2")
        assert extended["Achievements"]["22"]["type"] is None
        assert "Type" not in extended["Achievements"]["22"]
        assert (extended["Flags"], short["Flags"], extended["IsFinal"]) == (None, 0, False)

    def test_surprise_18_timestamps_have_three_formats(self, site: Site) -> None:
        game = site.json(f"{self.FILE}?i=2")
        assert game["Updated"] == "2024-01-02T12:30:00.000000Z"
        assert game["Achievements"]["22"]["DateModified"] == "2023-09-02 10:02:00"
        assert game["Released"] == "1992-03-02"

    def test_surprise_22_claims_have_any_status_without_a_field_for_it(self, site: Site) -> None:
        statuses = {claim.game.id: claim.status for claim in site.data.claims}
        assert (statuses[4], statuses[5], statuses[8], statuses[12]) == (1, 2, 3, 0)
        for game_id in (4, 5, 8, 12):
            (claim,) = site.json(f"{self.FILE}?i={game_id}")["Claims"]
            assert "Status" not in claim
        assert site.json(f"{self.FILE}?i=3")["Claims"] == [
            {
                "User": "PixelBaker",
                "ULID": "01MADEUP000000000000000002",
                "SetType": 0,
                "GameID": 3,
                "ClaimType": 0,
                "Created": "2024-03-30 09:00:00",
                "Expiration": "2024-06-28 09:00:00",
            },
            {
                "User": "NightOwl",
                "ULID": "01MADEUP000000000000000007",
                "SetType": 0,
                "GameID": 3,
                "ClaimType": 1,
                "Created": "2024-03-31 09:00:00",
                "Expiration": "2024-06-29 09:00:00",
            },
        ]

    def test_surprise_22_achievements_are_not_sorted(self, site: Site) -> None:
        site.data.achievement(34).display_order = 0
        achievements = site.json(f"{self.FILE}?i=3")["Achievements"]
        assert [achievement["DisplayOrder"] for achievement in achievements.values()] == [1, 2, 3, 0]

    def test_counts_achievements_with_the_flag(self, site: Site) -> None:
        unofficial = site.json(f"{self.FILE}?i=3&f=5")
        assert (unofficial["NumAchievements"], list(unofficial["Achievements"])) == (1, ["35"])
        assert site.json(f"{self.FILE}?i=3&f=3") == site.json(f"{self.FILE}?i=3") == site.json(f"{self.FILE}?i=3&f=")

    def test_no_achievements_are_an_empty_object(self, site: Site) -> None:
        site.data.achievements.clear()
        game = site.json(f"{self.FILE}?i=3")
        assert (game["Achievements"], game["NumAchievements"], game["NumDistinctPlayers"]) == ({}, 0, 0)

    def test_surprise_4_unknown_game_is_an_empty_list(self, site: Site) -> None:
        assert site.json(f"{self.FILE}?i=9999") == []
        assert site.json(f"{self.FILE}?i=14") == []

    @pytest.mark.parametrize(
        ("query", "errors"),
        [
            ("", {"i": ["The i field is required."]}),
            ("i=", {"i": ["The i field is required."]}),
            ("i=0", {"i": ["The i must be at least 1."]}),
            ("i=3abc", {"i": ["The i must be an integer."]}),
            ("i=3&f=4", {"f": ["Invalid flag parameter. Valid values are 3 (published) or 5 (unpublished)."]}),
        ],
    )
    def test_parameters_are_validated(self, site: Site, query: str, errors: object) -> None:
        assert site.validation_errors(f"{self.FILE}?{query}") == errors


class TestHashes:
    FILE = "API_GetGameHashes.php"

    def test_lists_compatible_hashes(self, site: Site) -> None:
        assert site.json(f"{self.FILE}?i=2") == {
            "Results": [
                {
                    "Name": "Night Market (World).bin",
                    "MD5": "00000000000000000000000000000002",
                    "Labels": ["nointro"],
                    "PatchUrl": None,
                },
                {"Name": None, "MD5": "00000000000000000000000000000066", "Labels": [], "PatchUrl": None},
            ]
        }

    def test_no_hashes(self, site: Site) -> None:
        assert site.json(f"{self.FILE}?i=13") == {"Results": []}

    @pytest.mark.parametrize(
        ("stored", "expected"), [(["", "nointro"], {"1": "nointro"}), (["nointro", ""], ["nointro"]), ([""], [])]
    )
    def test_labels_are_an_object_if_an_empty_label_is_not_last(
        self, site: Site, stored: list[str], expected: Any
    ) -> None:
        site.data.game(2).hashes[0].labels = stored
        assert site.json(f"{self.FILE}?i=2")["Results"][0]["Labels"] == expected

    @pytest.mark.parametrize("game_id", ["9999", "14", "0", "-5", "abc"])
    def test_unknown_game_is_a_404_with_empty_results(self, site: Site, game_id: str) -> None:
        response = site.request(f"{self.FILE}?i={game_id}")
        assert (response.status_code, response.json()) == (404, {"Results": []})

    def test_leading_digits_are_used(self, site: Site) -> None:
        assert len(site.json(f"{self.FILE}?i=1abc")["Results"]) == 2

    def test_id_is_required(self, site: Site) -> None:
        assert site.validation_errors(self.FILE) == {"i": ["The i field is required."]}

    def test_several_ids_fail(self, site: Site) -> None:
        assert site.fails(f"{self.FILE}?i[]=1")


class TestList:
    FILE = "API_GetGameList.php"

    def ids(self, site: Site, query: str) -> list[int]:
        return [game["ID"] for game in site.json(f"{self.FILE}?{query}")]

    def test_all_fields_of_a_row(self, site: Site) -> None:
        # The hidden leaderboard counts. The last change was of the unofficial achievement 15.
        assert site.json(f"{self.FILE}?i=1")[3] == {
            "Title": "Pokétown Rescue: Red Rooftops",
            "ID": 1,
            "ConsoleID": 1,
            "ConsoleName": "Paper Console",
            "ImageIcon": "/Images/000001.png",
            "NumAchievements": 4,
            "NumLeaderboards": 3,
            "Points": 90,
            "DateModified": "2023-09-01 10:05:00",
            "ForumTopicID": 1001,
        }

    def test_sorted_by_title(self, site: Site) -> None:
        assert self.ids(site, "i=1") == [3, 2, 4, 1, 14]
        assert self.ids(site, "i=3") == [15, 9, 10, 12, 11]

    def test_surprise_24_deleted_games_are_listed_without_some_numbers(self, site: Site) -> None:
        withdrawn = site.data.game(14)
        site.data.leaderboards.append(Leaderboard(141, withdrawn, "Score", "Most points"))
        assert site.json(f"{self.FILE}?i=1")[-1] == {
            "Title": "Withdrawn Game",
            "ID": 14,
            "ConsoleID": 1,
            "ConsoleName": "Paper Console",
            "ImageIcon": "/Images/000014.png",
            "NumAchievements": 4,
            "NumLeaderboards": 0,
            "Points": 90,
            "DateModified": None,
            "ForumTopicID": None,
        }

    def test_game_without_achievements_has_no_modification_date(self, site: Site) -> None:
        site.data.achievements.clear()
        assert {game["DateModified"] for game in site.json(f"{self.FILE}?i=1")} == {None}

    @pytest.mark.parametrize("query", ["", "i=", "i=0", "i=-3", "i=abc"])
    def test_surprise_24_missing_console_is_unsuccessful_with_status_200(self, site: Site, query: str) -> None:
        assert site.json(f"{self.FILE}?{query}") == {"success": False}

    def test_unknown_console_has_no_games(self, site: Site) -> None:
        assert site.json(f"{self.FILE}?i=77") == []

    @pytest.mark.parametrize(("value", "filtered"), [("1", True), ("false", True), ("", False), ("0", False)])
    def test_surprise_24_flags_are_parsed_as_in_php(self, site: Site, value: str, filtered: bool) -> None:
        site.data.achievements = [found for found in site.data.achievements if found.game.id != 2 or not found.promoted]
        assert self.ids(site, f"i=1&f={value}") == ([3, 4, 1, 14] if filtered else [3, 2, 4, 1, 14])
        assert ["Hashes" in game for game in site.json(f"{self.FILE}?i=1&h={value}")] == [filtered] * 5

    def test_hashes_of_compatible_files(self, site: Site) -> None:
        games = {game["ID"]: game["Hashes"] for game in site.json(f"{self.FILE}?i=1&h=1")}
        assert games[2] == ["00000000000000000000000000000002", "00000000000000000000000000000066"]
        assert games[14] == []

    @pytest.mark.parametrize(
        ("query", "ids"),
        [
            ("c=2", [3, 2]),
            ("c=2&o=3", [1, 14]),
            ("o=3", [1, 14]),
            ("o=9", []),
            ("o=-1", [3, 2, 4, 1, 14]),
            ("c=0", [3, 2, 4, 1, 14]),
            ("c=-1", [3, 2, 4, 1, 14]),
        ],
    )
    def test_pages(self, site: Site, query: str, ids: list[int]) -> None:
        assert self.ids(site, f"i=1&{query}") == ids

    def test_surprise_24_count_has_no_maximum(self, site: Site) -> None:
        console = site.data.systems[0]
        site.data.games += [Game(1000 + n, f"Game {n}", console, None) for n in range(600)]
        assert len(self.ids(site, "i=1&c=100000")) == 605

    def test_negative_count_with_an_offset_fails(self, site: Site) -> None:
        assert site.fails(f"{self.FILE}?i=1&c=-1&o=1")


class TestAchievementCount:
    FILE = "API_GetAchievementCount.php"

    def test_official_achievements_sorted_by_id(self, site: Site) -> None:
        site.data.achievements.reverse()
        assert site.json(f"{self.FILE}?i=2") == {"GameID": 2, "AchievementIDs": [21, 22, 23, 24]}

    @pytest.mark.parametrize(("sent", "read"), [("9999", 9999), ("-1", -1), ("12abc", 12), ("abc", 0), ("", 0)])
    def test_response_has_the_parsed_id(self, site: Site, sent: str, read: int) -> None:
        assert site.json(f"{self.FILE}?i={sent}")["GameID"] == read

    def test_unknown_game_has_no_achievements(self, site: Site) -> None:
        assert site.json(f"{self.FILE}?i=9999") == {"GameID": 9999, "AchievementIDs": []}


class TestDistribution:
    FILE = "API_GetAchievementDistribution.php"

    def test_surprise_20_counts_softcore_or_hardcore_unlocks(self, site: Site) -> None:
        # Softcore: MockUser 1, TurboSnail 1, MockReporter 2. Hardcore: 1, 2 and 2.
        assert site.json(f"{self.FILE}?i=2") == {"1": 2, "2": 1, "3": 0, "4": 0}
        assert site.json(f"{self.FILE}?i=2&h=0") == {"1": 2, "2": 1, "3": 0, "4": 0}
        assert site.json(f"{self.FILE}?i=2&h=1") == {"1": 1, "2": 2, "3": 0, "4": 0}

    @pytest.mark.parametrize("value", ["1", "2", "-1"])
    def test_other_numbers_mean_hardcore(self, site: Site, value: str) -> None:
        assert site.json(f"{self.FILE}?i=2&h={value}")["2"] == 2

    def test_unofficial_achievements(self, site: Site) -> None:
        assert site.json(f"{self.FILE}?i=2&f=5") == {"1": 0}
        at = datetime(2024, 4, 1, tzinfo=UTC)
        site.data.unlocks.append(Unlock(site.data.user("TurboSnail"), site.data.achievement(25), at))
        assert site.json(f"{self.FILE}?i=2&f=5") == {"1": 1}

    @pytest.mark.parametrize("value", ["3", "4", "abc", ""])
    def test_other_flags_mean_official(self, site: Site, value: str) -> None:
        assert len(site.json(f"{self.FILE}?i=2&f={value}")) == 4

    def test_untracked_users_do_not_count_except_the_caller(self, site: Site) -> None:
        # The caller is MockUser.
        site.data.user("MockUser").untracked = site.data.user("TurboSnail").untracked = True
        assert site.json(f"{self.FILE}?i=2") == {"1": 1, "2": 1, "3": 0, "4": 0}

    def test_surprise_20_no_achievements_are_an_empty_list(self, site: Site) -> None:
        site.data.achievements = [achievement for achievement in site.data.achievements if achievement.promoted]
        assert site.json(f"{self.FILE}?i=2&f=5") == []


def test_progression_and_extended_agree(site: Site) -> None:
    site.data.user("NightOwl").untracked = True
    extended = site.json("API_GetGameExtended.php?i=3")
    progress = site.json("API_GetGameInfoAndUserProgress.php?g=3&u=MockUser")
    progression = site.json("API_GetGameProgression.php?i=3")
    assert extended["NumDistinctPlayers"] == progress["NumDistinctPlayers"] == progression["NumDistinctPlayers"] == 1
    for achievement_id, row in extended["Achievements"].items():
        assert progress["Achievements"][achievement_id]["MemAddr"] == row["MemAddr"]
    site.data.game(3).counted = False
    progress = site.json("API_GetGameInfoAndUserProgress.php?g=3&u=MockUser")
    progression = site.json("API_GetGameProgression.php?i=3")
    assert (progress["NumAchievements"], progression["NumAchievements"]) == (None, None)


def test_choices_are_compared_as_numbers(site: Site) -> None:
    assert site.json("API_GetGameExtended.php?i=1&f=05") == site.json("API_GetGameExtended.php?i=1&f=5")
    every, open_ones = "API_GetUserSetRequests.php?u=MockUser&t=01", "API_GetUserSetRequests.php?u=MockUser&t=00"
    assert len(site.json(every)["RequestedSets"]) == 1
    assert site.json(open_ones)["RequestedSets"] == []


@pytest.mark.parametrize("count", ["010", "99999999999999999999", "1e2", "%2B"])
def test_integers_that_php_refuses(site: Site, count: str) -> None:
    errors = site.validation_errors(f"API_GetUserCompletionProgress.php?u=MockUser&c={count}")
    assert errors == {"c": ["The c must be an integer."]}


def test_hardcore_completions_only_count_as_hardcore(site: Site) -> None:
    before = site.json("API_GetGameProgression.php?i=9")
    for award in [award for award in site.data.awards if award.type == "Game Beaten" and award.data == 9]:
        site.data.awards.append(attrs.evolve(award, extra=1 - award.extra))
    after = site.json("API_GetGameProgression.php?i=9")
    both = before["TimesUsedInBeatMedian"] + before["TimesUsedInHardcoreBeatMedian"]
    assert both > 0
    assert (after["TimesUsedInBeatMedian"], after["TimesUsedInHardcoreBeatMedian"]) == (0, both)


class TestUncountedGame:
    """Responses that use the counters of a game show no achievements."""

    @pytest.fixture(autouse=True)
    def uncounted(self, site: Site) -> None:
        site.data.game(8).counted = False

    def test_in_a_list(self, site: Site) -> None:
        row = next(row for row in site.json("API_GetGameList.php?i=2") if row["ID"] == 8)
        assert (row["NumAchievements"], row["Points"]) == (0, 0)
        assert 8 not in [row["ID"] for row in site.json("API_GetGameList.php?i=2&f=1")]

    def test_with_the_progress_of_a_user(self, site: Site) -> None:
        game = site.json("API_GetGameInfoAndUserProgress.php?g=8&u=MockUser")
        assert (game["NumAchievements"], game["Achievements"]) == (None, {})

    def test_is_not_completable(self, site: Site) -> None:
        # The remaining award adds a row with zeros.
        assert site.json("API_GetUserCompletedGames.php?u=MockUser") == []
        assert site.json("API_GetUserCompletionProgress.php?u=MockUser")["Results"][0]["MaxPossible"] == 0

    def test_each_player_is_a_master(self, site: Site) -> None:
        masters = site.json("API_GetGameRankAndScore.php?g=8&t=1")
        assert "MockUser" in [row["User"] for row in masters]
