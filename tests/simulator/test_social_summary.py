"""Summaries of users are as on the server. Each test checks one fact."""

from datetime import UTC, datetime

import pytest

from retroachievements_simulator.data import Game, Play, Unlock

from .conftest import Site

APRIL = datetime(2024, 4, 1, tzinfo=UTC)


class TestSummary:
    def test_without_games(self, site: Site) -> None:
        assert site.json("API_GetUserSummary.php?u=NightOwl") == {
            "User": "NightOwl",
            "ULID": "01MADEUP000000000000000007",
            "UserPic": "/UserPic/NightOwl.png",
            "MemberSince": "2023-01-01 12:00:00",
            "LastActivity": {
                "ID": 0,
                "timestamp": None,
                "lastupdate": None,
                "activitytype": None,
                "User": "NightOwl",
                "data": None,
                "data2": None,
            },
            "RichPresenceMsg": "Counting postcards in the attic",
            "RichPresenceMsgDate": "2024-03-03 18:40:00",
            "LastGameID": 12,
            "ContribCount": 312,
            "ContribYield": 960,
            "TotalPoints": 80,
            "TotalSoftcorePoints": 70,
            "TotalTruePoints": 330,
            "Permissions": 3,
            "Untracked": 0,
            "ID": 7,
            "UserWallActive": 1,
            "Motto": "",
            "Rank": None,
            "TotalRanked": 2,
            "RecentlyPlayedCount": 0,
            "RecentlyPlayed": [],
            "Awarded": {},
            "RecentAchievements": {},
            "Status": "Offline",
        }

    def test_recently_played(self, site: Site) -> None:
        summary = site.json("API_GetUserSummary.php?u=NightOwl&g=3")
        assert summary["RecentlyPlayedCount"] == 3
        assert [row["GameID"] for row in summary["RecentlyPlayed"]] == [12, 9, 6]
        assert summary["RecentlyPlayed"][1] == {
            "GameID": 9,
            "ConsoleID": 3,
            "ConsoleName": "Glass Arcade",
            "Title": "Marble Alley",
            "ImageIcon": "/Images/000009.png",
            "ImageTitle": "/Images/000901.png",
            "ImageIngame": "/Images/000902.png",
            "ImageBoxArt": "/Images/000903.png",
            "LastPlayed": "2024-02-29 13:20:00",
            "AchievementsTotal": 4,
        }

    def test_uncounted_totals_are_null_and_possible_is_0(self, site: Site) -> None:
        site.data.game(12).counted = False
        summary = site.json("API_GetUserSummary.php?u=NightOwl&g=1")
        assert summary["RecentlyPlayed"][0]["AchievementsTotal"] is None
        assert (summary["Awarded"]["12"]["NumPossibleAchievements"], summary["Awarded"]["12"]["NumAchieved"]) == (0, 2)

    def test_hubs_and_events_are_left_out(self, site: Site) -> None:
        site.data.game(12).system = site.data.systems[5]
        summary = site.json("API_GetUserSummary.php?u=NightOwl&g=2")
        assert [row["GameID"] for row in summary["RecentlyPlayed"]] == [9, 6]

    def test_deleted_games_are_left_out(self, site: Site) -> None:
        owl = site.data.user("NightOwl")
        owl.last_game_id, site.data.game(9).deleted = 12, True
        summary = site.json("API_GetUserSummary.php?u=NightOwl&g=2")
        assert [row["GameID"] for row in summary["RecentlyPlayed"]] == [12, 6]

    def test_returns_at_most_100_games(self, site: Site) -> None:
        owl, system = site.data.user("NightOwl"), site.data.systems[0]
        many = [Game(1000 + n, f"Game {n}", system, None) for n in range(120)]
        site.data.games += many
        site.data.plays += [Play(owl, game, APRIL, 60) for game in many]
        assert site.json("API_GetUserSummary.php?u=NightOwl&g=500")["RecentlyPlayedCount"] == 100

    def test_awarded(self, site: Site) -> None:
        assert site.json("API_GetUserSummary.php?u=NightOwl&g=2")["Awarded"] == {
            "12": {
                "NumPossibleAchievements": 4,
                "PossibleScore": 90,
                "NumAchieved": 2,
                "ScoreAchieved": 15,
                "NumAchievedHardcore": 1,
                "ScoreAchievedHardcore": 5,
            },
            "9": {
                "NumPossibleAchievements": 4,
                "PossibleScore": 90,
                "NumAchieved": 4,
                "ScoreAchieved": 90,
                "NumAchievedHardcore": 2,
                "ScoreAchievedHardcore": 60,
            },
        }

    def test_awarded_includes_the_last_game(self, site: Site) -> None:
        site.data.user("NightOwl").last_game_id = 3
        summary = site.json("API_GetUserSummary.php?u=NightOwl&g=1")
        assert list(summary["Awarded"]) == ["12", "3"]
        assert (summary["Awarded"]["3"]["NumAchieved"], summary["Awarded"]["3"]["ScoreAchieved"]) == (3, 40)
        assert (summary["RecentlyPlayedCount"], summary["LastGame"]["ID"]) == (1, 3)

    @pytest.mark.parametrize("game_id", [14, 999])
    def test_last_game_does_not_exist(self, site: Site, game_id: int) -> None:
        site.data.user("NightOwl").last_game_id = game_id
        summary = site.json("API_GetUserSummary.php?u=NightOwl&g=1")
        assert set(summary["Awarded"][str(game_id)].values()) == {0}
        assert "LastGame" not in summary

    def test_locked_achievements_of_a_deleted_game_fail(self, site: Site) -> None:
        site.data.user("NightOwl").last_game_id = 14
        assert site.fails("API_GetUserSummary.php?u=NightOwl&g=1&a=0")

    def test_last_game_without_a_console_fails(self, site: Site) -> None:
        site.data.user("NightOwl").last_game_id = 13
        assert site.fails("API_GetUserSummary.php?u=NightOwl&g=1")

    def test_no_last_game(self, site: Site) -> None:
        site.data.user("NightOwl").last_game_id = 0
        summary = site.json("API_GetUserSummary.php?u=NightOwl&g=1")
        assert (list(summary["Awarded"]), "LastGame" in summary) == (["12"], False)

    def test_last_game(self, site: Site) -> None:
        site.data.user("NightOwl").last_game_id = 9
        assert site.json("API_GetUserSummary.php?u=NightOwl&g=2")["LastGame"] == {
            "ID": 9,
            "Title": "Marble Alley",
            "ConsoleID": 3,
            "ConsoleName": "Glass Arcade",
            "ForumTopicID": 1009,
            "Flags": 0,
            "ImageIcon": "/Images/000009.png",
            "ImageTitle": "/Images/000901.png",
            "ImageIngame": "/Images/000902.png",
            "ImageBoxArt": "/Images/000903.png",
            "Publisher": "Invented Publishing",
            "Developer": "Invented Works",
            "Genre": "Puzzle",
            "Released": "1999-10-09",
            "ReleasedAtGranularity": "day",
            "IsFinal": 0,
        }

    def test_surprise_17_flags_of_the_last_game_are_the_number_0(self, site: Site) -> None:
        game = site.json("API_GetUserSummary.php?u=NightOwl&g=1")["LastGame"]
        assert (repr(game["Flags"]), repr(game["IsFinal"])) == ("0", "0")

    def test_last_game_without_a_topic_or_a_release(self, site: Site) -> None:
        site.data.game(12).forum_topic_id = None
        game = site.json("API_GetUserSummary.php?u=NightOwl&g=1")["LastGame"]
        assert (game["ForumTopicID"], game["Released"], game["ReleasedAtGranularity"]) == (0, None, None)

    def test_recent_achievements(self, site: Site) -> None:
        recent = site.json("API_GetUserSummary.php?u=NightOwl&g=2&a=3")["RecentAchievements"]
        assert {game_id: list(rows) for game_id, rows in recent.items()} == {"12": ["122", "121"], "9": ["94"]}
        assert recent["12"]["121"] == {
            "ID": 121,
            "GameID": 12,
            "GameTitle": "Postcard Detective",
            "Title": "First Steps",
            "Description": "Leave the starting room",
            "Points": 5,
            "Type": "progression",
            "BadgeName": "00121",
            "IsAwarded": "1",
            "DateAwarded": "2024-03-03 18:20:00",
            "HardcoreAchieved": 1,
        }
        assert (recent["12"]["122"]["HardcoreAchieved"], recent["12"]["122"]["Type"]) == (0, None)

    def test_ten_achievements_by_default(self, site: Site) -> None:
        # Of the games 12, 9, 6 and 3, the user has unlocked 2, 4, 1 and 3, and now one more.
        site.data.unlocks.append(Unlock(site.data.user("NightOwl"), site.data.achievement(62), APRIL))
        for query in ("", "&a="):
            recent = site.json(f"API_GetUserSummary.php?u=NightOwl&g=4{query}")["RecentAchievements"]
            assert sum(map(len, recent.values())) == 10

    def test_surprise_8_a_count_of_0_returns_all_official_achievements(self, site: Site) -> None:
        recent = site.json("API_GetUserSummary.php?u=NightOwl&g=1&a=0")["RecentAchievements"]
        assert list(recent) == ["12"]
        assert list(recent["12"]) == ["122", "121", "123", "124"]
        locked = recent["12"]["123"]
        assert (locked["IsAwarded"], locked["DateAwarded"], locked["HardcoreAchieved"]) == ("0", None, None)

    def test_surprise_8_maps_without_games_are_empty(self, site: Site) -> None:
        for query in ("", "&g=0", "&g="):
            text = site.request(f"API_GetUserSummary.php?u=NightOwl{query}").text
            assert '"Awarded":{},"RecentAchievements":{}' in text
            assert '"LastGame"' not in text

    def test_surprise_8_map_without_achievements_is_an_empty_list(self, site: Site) -> None:
        site.data.unlocks = []
        assert site.json("API_GetUserSummary.php?u=NightOwl&g=1")["RecentAchievements"] == []

    def test_surprise_8_three_keys_are_missing_for_users_without_games(self, site: Site) -> None:
        summary = site.json("API_GetUserSummary.php?u=QuietHands&g=1")
        assert {"Awarded", "RecentAchievements", "LastGame"} & summary.keys() == set()

    def test_recent_hardcore_unlock_of_an_old_achievement_can_be_missing(self, site: Site) -> None:
        unlock = next(
            unlock
            for unlock in site.data.unlocks
            if unlock.user.username == "NightOwl" and unlock.achievement.id == 121
        )
        unlock.hardcore_at = APRIL
        assert list(site.json("API_GetUserSummary.php?u=NightOwl&g=1&a=1")["RecentAchievements"]["12"]) == ["122"]
        both = site.json("API_GetUserSummary.php?u=NightOwl&g=1&a=2")["RecentAchievements"]["12"]
        assert list(both) == ["121", "122"]
        assert both["121"]["DateAwarded"] == "2024-04-01 00:00:00"

    def test_simultaneous_unlocks_are_sorted_by_id(self, site: Site) -> None:
        for unlock in site.data.unlocks:
            unlock.at, unlock.hardcore_at = APRIL, None
        recent = site.json("API_GetUserSummary.php?u=NightOwl&g=2&a=2")["RecentAchievements"]
        assert {game_id: list(rows) for game_id, rows in recent.items()} == {"9": ["91", "92"]}

    def test_unknown_user(self, site: Site) -> None:
        response = site.request("API_GetUserSummary.php?u=Nobody")
        assert (response.status_code, response.json()) == (404, {"ID": None, "User": "Nobody"})

    @pytest.mark.parametrize(
        ("query", "errors"),
        [
            ("g=-1", {"g": ["The g must be at least 0."]}),
            ("a=-1", {"a": ["The a must be at least 0."]}),
            ("g=all", {"g": ["The g must be an integer."]}),
            ("a=1.5", {"a": ["The a must be an integer."]}),
        ],
    )
    def test_invalid_numbers_are_refused(self, site: Site, query: str, errors: dict[str, list[str]]) -> None:
        assert site.validation_errors(f"API_GetUserSummary.php?u=NightOwl&{query}") == errors
