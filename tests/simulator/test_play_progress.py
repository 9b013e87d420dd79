"""Progress and ranks of users in games are as on the server. Each test checks one fact."""

from datetime import UTC, datetime
from typing import Any

import pytest

from retroachievements_simulator.data import Unlock

from .conftest import Site

PROGRESS = "API_GetUserProgress.php?u=NightOwl"
RANK = "API_GetUserGameRankAndScore.php"
GAME = "API_GetGameInfoAndUserProgress.php"


def ids(rows: list[dict[str, Any]]) -> list[int]:
    return [row["AchievementID"] for row in rows]


NO_PROGRESS = {
    "NumPossibleAchievements": 0,
    "PossibleScore": 0,
    "NumAchieved": 0,
    "ScoreAchieved": 0,
    "NumAchievedHardcore": 0,
    "ScoreAchievedHardcore": 0,
}


class TestProgress:
    def test_is_a_map_by_game_id(self, site: Site) -> None:
        assert site.json(f"{PROGRESS}&i=12,1") == {
            "12": {
                "NumPossibleAchievements": 4,
                "PossibleScore": 90,
                "NumAchieved": 2,
                "ScoreAchieved": 15,
                "NumAchievedHardcore": 1,
                "ScoreAchievedHardcore": 5,
            },
            "1": NO_PROGRESS | {"NumPossibleAchievements": 4, "PossibleScore": 90},
        }

    def test_unknown_and_deleted_games_have_zeros(self, site: Site) -> None:
        assert site.json(f"{PROGRESS}&i=999,14") == {"999": NO_PROGRESS, "14": NO_PROGRESS}

    @pytest.mark.parametrize("ids", ["", "&i=", "&i=0,-1,abc,12abc,"])
    def test_surprise_4_no_ids_are_an_empty_list(self, site: Site, ids: str) -> None:
        assert site.json(f"{PROGRESS}{ids}") == []

    def test_invalid_ids_are_left_out(self, site: Site) -> None:
        assert list(site.json(f"{PROGRESS}&i=x,%203,1e1,12.9,,0,3")) == ["3", "10", "12"]

    def test_array_fails(self, site: Site) -> None:
        assert site.fails(f"{PROGRESS}&i[]=3")


class TestGameRank:
    def test_surprise_14_shows_the_original_name(self, site: Site) -> None:
        assert site.json(f"{RANK}?u=NewLantern&g=3") == [
            {
                "User": "OldLantern",
                "ULID": "01MADEUP000000000000000003",
                "UserRank": 1,
                "TotalScore": 90,
                "LastAward": "2024-02-14 01:20:00",
            }
        ]

    def test_both_modes_count(self, site: Site) -> None:
        # 10 of these 40 points are hardcore, and the last unlock was softcore.
        (row,) = site.json(f"{RANK}?u=NightOwl&g=3")
        assert (row["UserRank"], row["TotalScore"], row["LastAward"]) == (2, 40, "2024-02-23 01:00:00")

    def test_surprise_14_date_requires_a_hardcore_unlock(self, site: Site) -> None:
        (row,) = site.json(f"{RANK}?u=MockReporter&g=8")
        assert (row["UserRank"], row["TotalScore"], row["LastAward"]) == (3, 5, None)

    def test_tie_is_won_without_a_date(self, site: Site) -> None:
        reporter = site.data.user("MockReporter")
        site.data.unlocks.append(Unlock(reporter, site.data.achievement(82), datetime(2024, 4, 1, tzinfo=UTC)))
        assert site.json(f"{RANK}?u=MockReporter&g=8")[0]["UserRank"] == 2
        assert site.json(f"{RANK}?u=TurboSnail&g=8")[0]["UserRank"] == 3

    def test_tie_is_won_by_the_earlier_unlock(self, site: Site) -> None:
        for unlock in site.data.unlocks:
            if unlock.user.username == "MockReporter" and unlock.achievement.id == 81:
                unlock.hardcore_at = datetime(2024, 1, 1, tzinfo=UTC)
        site.data.unlocks = [
            unlock
            for unlock in site.data.unlocks
            if not (unlock.user.username == "TurboSnail" and unlock.achievement.id == 82)
        ]
        assert site.json(f"{RANK}?u=MockReporter&g=8")[0]["UserRank"] == 2
        assert site.json(f"{RANK}?u=TurboSnail&g=8")[0]["UserRank"] == 3

    def test_untracked_users_have_no_rank_and_do_not_count(self, site: Site) -> None:
        site.data.user("OldLantern").untracked = True
        (row,) = site.json(f"{RANK}?u=OldLantern&g=3")
        assert (row["UserRank"], row["TotalScore"]) == (None, 90)
        assert site.json(f"{RANK}?u=NightOwl&g=3")[0]["UserRank"] == 1

    @pytest.mark.parametrize("game", ["1", "999", "0", "-5", "abc"])
    def test_no_progress_and_unknown_game_are_an_empty_list(self, site: Site, game: str) -> None:
        assert site.json(f"{RANK}?u=NightOwl&g={game}") == []

    def test_game_is_required(self, site: Site) -> None:
        assert site.validation_errors(f"{RANK}?u=NightOwl") == {"g": ["The g field is required."]}
        assert list(site.validation_errors(RANK)) == ["u", "g"]


class TestGameAndProgress:
    def test_all_fields(self, site: Site) -> None:
        game = site.json(f"{GAME}?u=NightOwl&g=3")
        achievements = game.pop("Achievements")
        assert game == {
            "ID": 3,
            "Title": "~Hack~ Night Market: After Hours",
            "ConsoleID": 1,
            "ConsoleName": "Paper Console",
            "ParentGameID": None,
            "NumDistinctPlayers": 2,
            "NumDistinctPlayersCasual": 2,
            "NumDistinctPlayersHardcore": 2,
            "NumAchievements": 4,
            "NumAwardedToUser": 3,
            "NumAwardedToUserHardcore": 1,
            "UserCompletion": "75.00%",
            "UserCompletionHardcore": "25.00%",
            "UserTotalPlaytime": 4800,
            "ForumTopicID": 1003,
            "Flags": 0,
            "ImageIcon": "/Images/000003.png",
            "ImageTitle": "/Images/000301.png",
            "ImageIngame": "/Images/000302.png",
            "ImageBoxArt": "/Images/000303.png",
            "Publisher": "Invented Publishing",
            "Developer": "Invented Works",
            "Genre": "Puzzle",
            "Released": "1993-04-03",
            "ReleasedAtGranularity": "day",
            "IsFinal": False,
            "RichPresencePatch": "d41d8cd98f00b204e9800998ecf8427e",
        }
        assert list(achievements) == ["31", "32", "33", "34"]
        assert achievements["32"] == {
            "ID": 32,
            "Title": "Halfway There",
            "Description": 'Reach the "Café Bridge"',
            "Points": 10,
            "TrueRatio": 30,
            "Type": None,
            "BadgeName": "00032",
            "NumAwarded": 2,
            "NumAwardedHardcore": 1,
            "DisplayOrder": 2,
            "Author": "PixelBaker",
            "AuthorULID": "01MADEUP000000000000000002",
            "DateCreated": "2023-06-03 10:02:00",
            "DateModified": "2023-09-03 10:02:00",
            "MemAddr": "bf76c840b737547b9917a0805c41a5d8",
            "DateEarned": "2024-02-23 00:40:00",
            "DateEarnedHardcore": "2024-02-23 00:40:00",
        }

    def test_locked_achievements_have_no_dates(self, site: Site) -> None:
        achievements = site.json(f"{GAME}?u=NightOwl&g=3")["Achievements"]
        assert achievements["31"]["DateEarned"] == "2024-02-23 00:20:00"
        assert "DateEarnedHardcore" not in achievements["31"]
        assert "DateEarned" not in achievements["34"]

    def test_surprise_17_type_is_capitalized(self, site: Site) -> None:
        achievement = site.json(f"{GAME}?u=NightOwl&g=3")["Achievements"]["31"]
        assert (achievement["Type"], "type" in achievement) == ("progression", False)

    def test_sorted_by_display_order(self, site: Site) -> None:
        site.data.achievement(31).display_order = 9
        assert list(site.json(f"{GAME}?u=NightOwl&g=3")["Achievements"]) == ["32", "33", "34", "31"]

    def test_unofficial_and_deleted_achievements_are_left_out(self, site: Site) -> None:
        site.data.achievement(31).promoted = False
        site.data.achievement(33).deleted = True
        game = site.json(f"{GAME}?u=NightOwl&g=3")
        assert list(game["Achievements"]) == ["32", "34"]
        assert (game["NumAchievements"], game["NumAwardedToUser"], game["UserCompletion"]) == (2, 1, "50.00%")

    def test_no_achievements_are_an_empty_object(self, site: Site) -> None:
        site.data.achievements = []
        game = site.json(f"{GAME}?u=NightOwl&g=3")
        assert (game["Achievements"], game["UserCompletion"]) == ({}, "0.00%")

    def test_game_that_was_not_played(self, site: Site) -> None:
        game = site.json(f"{GAME}?u=NightOwl&g=4")
        assert (game["NumAwardedToUser"], game["UserTotalPlaytime"], game["UserCompletion"]) == (0, 0, "0.00%")
        assert (game["ParentGameID"], game["Released"], game["ReleasedAtGranularity"]) == (2, None, None)

    @pytest.mark.parametrize("value", ["1", "01", "1.0"])
    def test_highest_award_is_included_on_request(self, site: Site, value: str) -> None:
        game = site.json(f"{GAME}?u=NightOwl&g=3&a={value}")
        assert (game["HighestAwardKind"], game["HighestAwardDate"]) == ("beaten-softcore", "2024-02-23T01:00:00+00:00")

    @pytest.mark.parametrize("value", ["", "0", "2", "true", "1x"])
    def test_highest_award_is_absent_by_default(self, site: Site, value: str) -> None:
        game = site.json(f"{GAME}?u=NightOwl&g=3&a={value}")
        assert {"HighestAwardKind", "HighestAwardDate"}.isdisjoint(game)

    def test_no_award_is_null(self, site: Site) -> None:
        game = site.json(f"{GAME}?u=NightOwl&g=6&a=1")
        assert (game["HighestAwardKind"], game["HighestAwardDate"]) == (None, None)

    def test_highest_of_several_awards(self, site: Site) -> None:
        assert site.json(f"{GAME}?u=NightOwl&g=9&a=1")["HighestAwardKind"] == "beaten-softcore"
        assert site.json(f"{GAME}?u=BrassBadger&g=15&a=1")["HighestAwardKind"] == "completed"
        assert site.json(f"{GAME}?u=SnowFox&g=15&a=1")["HighestAwardKind"] == "mastered"

    @pytest.mark.parametrize("game", ["999", "14", "0", "-5", "abc"])
    def test_surprise_4_unknown_game_is_an_empty_list(self, site: Site, game: str) -> None:
        assert site.json(f"{GAME}?u=NightOwl&g={game}") == []

    def test_game_is_required(self, site: Site) -> None:
        assert site.validation_errors(f"{GAME}?u=NightOwl") == {"g": ["The g field is required."]}
        assert list(site.validation_errors(GAME)) == ["g", "u"]

    def test_game_without_a_console_fails(self, site: Site) -> None:
        assert site.fails(f"{GAME}?u=NightOwl&g=13")

    def test_author_without_a_name(self, site: Site) -> None:
        site.data.achievement(31).author = site.data.user("Nameless")
        assert site.json(f"{GAME}?u=NightOwl&g=3")["Achievements"]["31"]["Author"] is None
        site.data.achievement(31).author = None
        assert site.fails(f"{GAME}?u=NightOwl&g=3")
