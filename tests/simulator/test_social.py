"""Summaries, ranks, follows, wishlists and awards are as on the server. Each test checks one fact."""

from datetime import UTC, datetime
from typing import Any

import pytest

from retroachievements_simulator.data import Achievement, Award, Game, Play, Unlock, User

from .conftest import Site

USER_ENDPOINTS = [
    "API_GetUserSummary.php",
    "API_GetUserRankAndScore.php",
    "API_GetUserWantToPlayList.php",
    "API_GetUserSetRequests.php",
    "API_GetUserAwards.php",
]
PAGED_ENDPOINTS = [
    "API_GetUsersFollowingMe.php?",
    "API_GetUsersIFollow.php?",
    "API_GetUserWantToPlayList.php?u=MockUser&",
]
APRIL = datetime(2024, 4, 1, tzinfo=UTC)


@pytest.mark.parametrize("file", USER_ENDPOINTS)
class TestUserParameter:
    @pytest.mark.parametrize(
        ("user", "message"),
        [
            ("", "The u field is required."),
            ("x", "The u must be between 2 and 20 characters when providing a username."),
            ("no_underscore", "The u may only contain letters and numbers."),
            ("0000-EMFWR7XB8SDPEHB3K56ZQ", "The u must be a valid ULID."),
        ],
    )
    def test_invalid_users_are_refused(self, site: Site, file: str, user: str, message: str) -> None:
        assert site.validation_errors(f"{file}?u={user}") == {"u": [message]}

    def test_users_are_found_by_any_name(self, site: Site, file: str) -> None:
        lantern, mock = site.data.user("OldLantern"), site.data.user("MockUser")
        lantern.follows.append(mock)
        by_name = site.json(f"{file}?u=newlantern")
        assert site.json(f"{file}?u=OldLantern") == by_name
        assert site.json(f"{file}?u=01madeup000000000000000003") == by_name


@pytest.mark.parametrize("file", ["API_GetUserWantToPlayList.php", "API_GetUserSetRequests.php"])
def test_unknown_user_is_an_empty_404(site: Site, file: str) -> None:
    response = site.request(f"{file}?u=Nobody")
    assert (response.status_code, response.json()) == (404, [])


@pytest.mark.parametrize("query", PAGED_ENDPOINTS)
class TestPages:
    @pytest.mark.parametrize(
        ("parameters", "errors"),
        [
            ("c=0", {"c": ["The c must be at least 1."]}),
            ("c=501", {"c": ["The c must not be greater than 500."]}),
            ("c=many", {"c": ["The c must be an integer."]}),
            ("o=-1", {"o": ["The o must be at least 0."]}),
        ],
    )
    def test_values_out_of_bounds_are_refused(
        self, site: Site, query: str, parameters: str, errors: dict[str, list[str]]
    ) -> None:
        assert site.validation_errors(query + parameters) == errors

    def test_pages_are_slices(self, site: Site, query: str) -> None:
        everything = site.json(query)
        second = site.json(f"{query}c=1&o=1")
        assert (second["Count"], second["Total"]) == (1, everything["Total"])
        assert second["Results"] == everything["Results"][1:2]
        past = site.json(f"{query}o=50")
        assert past == {"Count": 0, "Total": everything["Total"], "Results": []}

    def test_empty_values_mean_the_defaults(self, site: Site, query: str) -> None:
        assert site.json(f"{query}c=&o=") == site.json(query)


def test_page_has_100_rows_by_default_and_500_at_most(site: Site) -> None:
    mock = site.data.user("MockUser")
    many = [User(1000 + n, f"{n:026}", f"User{n}", f"User{n}", follows=[mock]) for n in range(510)]
    site.data.users += many
    assert [site.json(f"API_GetUsersFollowingMe.php?{c}")["Count"] for c in ("", "c=500")] == [100, 500]


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


class TestRank:
    def test_all_fields(self, site: Site) -> None:
        expected = {"Score": 365, "SoftcoreScore": 0, "Rank": 1, "TotalRanked": 2}
        assert site.json("API_GetUserRankAndScore.php?u=SnowFox") == expected
        expected = {"Score": 265, "SoftcoreScore": 100, "Rank": 2, "TotalRanked": 2}
        assert site.json("API_GetUserRankAndScore.php?u=BrassBadger") == expected

    def test_requires_250_hardcore_points(self, site: Site) -> None:
        expected = {"Score": 80, "SoftcoreScore": 70, "Rank": None, "TotalRanked": 2}
        assert site.json("API_GetUserRankAndScore.php?u=NightOwl") == expected
        # In a game that the other users have not played.
        site.data.achievement(61).points += 169
        assert site.json("API_GetUserRankAndScore.php?u=NightOwl")["Rank"] is None
        site.data.achievement(61).points += 1
        expected = {"Score": 250, "SoftcoreScore": 70, "Rank": 3, "TotalRanked": 3}
        assert site.json("API_GetUserRankAndScore.php?u=NightOwl") == expected

    def test_surprise_21_unknown_user_looks_like_one_without_points(self, site: Site) -> None:
        expected = {"Score": 0, "SoftcoreScore": 0, "Rank": None, "TotalRanked": 2}
        assert site.json("API_GetUserRankAndScore.php?u=Nobody") == expected
        assert site.json("API_GetUserRankAndScore.php?u=QuietHands") == expected

    def test_untracked_user_has_no_rank(self, site: Site) -> None:
        site.data.user("SnowFox").untracked = True
        expected = {"Score": 365, "SoftcoreScore": 0, "Rank": None, "TotalRanked": 1}
        assert site.json("API_GetUserRankAndScore.php?u=SnowFox") == expected
        assert site.json("API_GetUserSummary.php?u=SnowFox")["Rank"] is None

    def test_equal_points_give_equal_ranks(self, site: Site) -> None:
        # Only SnowFox has unlocked 158 in hardcore mode, and only TurboSnail has 112.
        site.data.achievement(158).points -= 100
        site.data.achievement(112).points += 160
        ranks = [site.json(f"API_GetUserRankAndScore.php?u={name}")["Rank"] for name in ("SnowFox", "BrassBadger")]
        assert ranks == [1, 1]
        assert site.json("API_GetUserRankAndScore.php?u=TurboSnail")["Rank"] == 3


class TestTopTen:
    def test_all_fields(self, site: Site) -> None:
        assert site.json("API_GetTopTenUsers.php") == [
            {"1": "SnowFox", "2": 365, "3": 730, "4": "01MADEUP000000000000000010"},
            {"1": "BrassBadger", "2": 265, "3": 530, "4": "01MADEUP000000000000000011"},
            {"1": "PixelBaker", "2": 100, "3": 420, "4": "01MADEUP000000000000000002"},
            {"1": "TurboSnail", "2": 95, "3": 400, "4": "01MADEUP000000000000000005"},
            {"1": "NightOwl", "2": 80, "3": 330, "4": "01MADEUP000000000000000007"},
            {"1": "MockReporter", "2": 65, "3": 290, "4": "01MADEUP000000000000000008"},
            {"1": "NewLantern", "2": 45, "3": 150, "4": "01MADEUP000000000000000003"},
            {"1": "MockUser", "2": 25, "3": 70, "4": "00003EMFWR7XB8SDPEHB3K56ZQ"},
            {"1": "Unsigned", "2": 10, "3": 0, "4": None},
            {"1": "QuietHands", "2": 0, "3": 0, "4": "01MADEUP000000000000000004"},
        ]

    def test_untracked_users_are_left_out(self, site: Site) -> None:
        site.data.user("PixelBaker").untracked = True
        assert [row["1"] for row in site.json("API_GetTopTenUsers.php")][2:4] == ["TurboSnail", "NightOwl"]

    def test_returns_at_most_ten(self, site: Site) -> None:
        site.data.users += [User(100 + n, f"{n:026}", f"User{n}", f"User{n}") for n in range(5)]
        assert len(site.json("API_GetTopTenUsers.php")) == 10

    def test_surprise_11_is_an_object_after_a_tie(self, site: Site) -> None:
        # NewLantern then has as many points as MockReporter, and is first by id, but second by RetroPoints.
        site.data.achievement(31).points += 20
        top = site.json("API_GetTopTenUsers.php")
        assert isinstance(top, dict)
        assert list(top) == ["0", "1", "2", "3", "4", "6", "5", "7", "8", "9"]
        names = [row["1"] for row in top.values()]
        assert names[5:7] == ["MockReporter", "NewLantern"]

    def test_tie_in_the_order_of_ids_is_a_list(self, site: Site) -> None:
        site.data.achievement(31).points += 20
        site.data.achievement(31).retro_points += 200
        names = [row["1"] for row in site.json("API_GetTopTenUsers.php")]
        assert names[5:7] == ["NewLantern", "MockReporter"]


class TestFollows:
    def test_followers(self, site: Site) -> None:
        # TurboSnail was the last to be active.
        assert site.json("API_GetUsersFollowingMe.php") == {
            "Count": 2,
            "Total": 2,
            "Results": [
                {
                    "User": "TurboSnail",
                    "ULID": "01MADEUP000000000000000005",
                    "Points": 95,
                    "PointsSoftcore": 50,
                    "AmIFollowing": False,
                },
                {
                    "User": "PixelBaker",
                    "ULID": "01MADEUP000000000000000002",
                    "Points": 100,
                    "PointsSoftcore": 45,
                    "AmIFollowing": True,
                },
            ],
        }

    def test_following(self, site: Site) -> None:
        assert site.json("API_GetUsersIFollow.php") == {
            "Count": 2,
            "Total": 2,
            "Results": [
                {
                    "User": "NewLantern",
                    "ULID": "01MADEUP000000000000000003",
                    "Points": 45,
                    "PointsSoftcore": 105,
                    "IsFollowingMe": False,
                },
                {
                    "User": "PixelBaker",
                    "ULID": "01MADEUP000000000000000002",
                    "Points": 100,
                    "PointsSoftcore": 45,
                    "IsFollowingMe": True,
                },
            ],
        }

    @pytest.mark.parametrize("file", ["API_GetUsersFollowingMe.php", "API_GetUsersIFollow.php"])
    def test_deleted_users_are_left_out(self, site: Site, file: str) -> None:
        site.data.user("PixelBaker").deleted = True
        page = site.json(file)
        assert (page["Count"], page["Total"], len(page["Results"])) == (1, 1, 1)

    @pytest.mark.parametrize("file", ["API_GetUsersFollowingMe.php", "API_GetUsersIFollow.php"])
    def test_sorted_by_last_activity(self, site: Site, file: str) -> None:
        site.data.user("PixelBaker").last_active_at = APRIL
        assert site.json(file)["Results"][0]["User"] == "PixelBaker"

    def test_depends_on_the_key(self, site: Site) -> None:
        site.data.user("PixelBaker").web_api_key, site.data.user("MockUser").web_api_key = site.key, None
        assert [row["User"] for row in site.json("API_GetUsersFollowingMe.php?u=MockUser")["Results"]] == ["MockUser"]


class TestWantToPlay:
    def test_list_of_the_caller(self, site: Site) -> None:
        page = site.json("API_GetUserWantToPlayList.php?u=MockUser")
        assert (page["Count"], page["Total"]) == (3, 3)
        assert page["Results"][0] == {
            "ID": 5,
            "Title": "Lighthouse Keeper",
            "ConsoleID": 2,
            "ConsoleName": "Pocket Lantern",
            "ImageIcon": "/Images/000005.png",
            "PointsTotal": 90,
            "AchievementsPublished": 4,
        }

    def test_list_of_a_mutual_follower(self, site: Site) -> None:
        assert [row["ID"] for row in site.json("API_GetUserWantToPlayList.php?u=PixelBaker")["Results"]] == [8]

    @pytest.mark.parametrize("user", ["TurboSnail", "OldLantern", "NightOwl"])
    def test_surprise_9_lists_of_other_users_are_an_empty_401(self, site: Site, user: str) -> None:
        # The first user follows the caller, who follows the second one.
        response = site.request(f"API_GetUserWantToPlayList.php?u={user}")
        assert (response.status_code, response.json()) == (401, [])

    def test_uncounted_totals_are_null(self, site: Site) -> None:
        site.data.game(5).counted = False
        row = site.json("API_GetUserWantToPlayList.php?u=MockUser")["Results"][0]
        assert (row["PointsTotal"], row["AchievementsPublished"]) == (None, None)

    def test_deleted_game_on_the_page_fails(self, site: Site) -> None:
        site.data.user("MockUser").wants_to_play.append(site.data.game(14))
        assert site.fails("API_GetUserWantToPlayList.php?u=MockUser")
        page = site.json("API_GetUserWantToPlayList.php?u=MockUser&c=3")
        assert (page["Count"], page["Total"]) == (3, 4)


class TestSetRequests:
    REQUEST = {  # noqa: RUF012 - it never changes
        "GameID": 12,
        "Title": "Postcard Detective",
        "ImageIcon": "/Images/000012.png",
        "ConsoleID": 3,
        "ConsoleName": "Glass Arcade",
    }

    def test_all_fields(self, site: Site) -> None:
        assert site.json("API_GetUserSetRequests.php?u=MockUser&t=1") == {
            "RequestedSets": [self.REQUEST],
            "TotalRequests": 2,
            "PointsForNext": 1250,
        }

    @pytest.mark.parametrize("query", ["", "&t=", "&t=0"])
    def test_games_with_achievements_are_left_out_by_default(self, site: Site, query: str) -> None:
        file = f"API_GetUserSetRequests.php?u=MockUser{query}"
        assert site.json(file)["RequestedSets"] == []
        site.data.achievements = [row for row in site.data.achievements if row.game.id != 12 or not row.promoted]
        assert site.json(file)["RequestedSets"] == [self.REQUEST]

    def test_uncounted_games_are_left_out_by_default(self, site: Site) -> None:
        site.data.achievements = []
        site.data.game(12).counted = False
        assert site.json("API_GetUserSetRequests.php?u=MockUser")["RequestedSets"] == []
        assert len(site.json("API_GetUserSetRequests.php?u=MockUser&t=1")["RequestedSets"]) == 1

    def test_sorted_by_title(self, site: Site) -> None:
        site.data.user("MockUser").set_requests += [site.data.game(7), site.data.game(10)]
        sets = site.json("API_GetUserSetRequests.php?u=MockUser&t=1")["RequestedSets"]
        assert [row["GameID"] for row in sets] == [10, 12, 7]

    def test_games_without_a_console_are_left_out(self, site: Site) -> None:
        site.data.user("MockUser").set_requests = [site.data.game(13)]
        assert site.json("API_GetUserSetRequests.php?u=MockUser&t=1")["RequestedSets"] == []

    @pytest.mark.parametrize("value", ["2", "-1", "all"])
    def test_other_types_are_refused(self, site: Site, value: str) -> None:
        errors = {"t": ["The selected t is invalid."]}
        assert site.validation_errors(f"API_GetUserSetRequests.php?u=MockUser&t={value}") == errors


class TestAwards:
    def test_all_fields(self, site: Site) -> None:
        beaten = {"AwardType": "Game Beaten", "AwardDataExtra": 0, "DisplayOrder": 0}
        arcade = {"ConsoleID": 3, "ConsoleName": "Glass Arcade"}
        nothing: dict[str, Any] = {"Flags": None, "display_award_tier": None}
        # An award from when the set had enough achievements.
        completed = datetime(2024, 2, 29, 13, 20, tzinfo=UTC)
        site.data.awards.append(Award(site.data.user("NightOwl"), "Mastery/Completion", 9, 0, completed))
        assert site.json("API_GetUserAwards.php?u=NightOwl") == {
            "TotalAwardsCount": 5,
            "HiddenAwardsCount": 0,
            "MasteryAwardsCount": 0,
            "CompletionAwardsCount": 1,
            "BeatenHardcoreAwardsCount": 0,
            "BeatenSoftcoreAwardsCount": 2,
            "EventAwardsCount": 0,
            "SiteAwardsCount": 2,
            "VisibleUserAwards": [
                beaten
                | nothing
                | {
                    "AwardedAt": "2024-02-23T01:00:00+00:00",
                    "AwardData": 3,
                    "Title": "~Hack~ Night Market: After Hours",
                    "ConsoleID": 1,
                    "ConsoleName": "Paper Console",
                    "ImageIcon": "/Images/000003.png",
                },
                beaten
                | nothing
                | arcade
                | {
                    "AwardedAt": "2024-02-29T13:00:00+00:00",
                    "AwardData": 9,
                    "Title": "Marble Alley",
                    "ImageIcon": "/Images/000009.png",
                },
                nothing
                | arcade
                | {
                    "AwardedAt": "2024-02-29T13:20:00+00:00",
                    "AwardType": "Mastery/Completion",
                    "AwardData": 9,
                    "AwardDataExtra": 0,
                    "DisplayOrder": 0,
                    "Title": "Marble Alley",
                    "ImageIcon": "/Images/000009.png",
                },
                nothing
                | {
                    "AwardedAt": "2024-03-01T00:00:00+00:00",
                    "AwardType": "Patreon Supporter",
                    "AwardData": 0,
                    "AwardDataExtra": 1,
                    "DisplayOrder": 0,
                    "Title": None,
                    "ConsoleID": None,
                    "ConsoleName": None,
                    "ImageIcon": None,
                },
                nothing
                | {
                    "AwardedAt": "2024-03-03T00:00:00+00:00",
                    "AwardType": "Achievement Unlocks Yield",
                    "AwardData": 1,
                    "AwardDataExtra": 0,
                    "DisplayOrder": 0,
                    "Title": None,
                    "ConsoleID": None,
                    "ConsoleName": None,
                    "ImageIcon": None,
                },
            ],
        }

    def awards(self, site: Site, *awards: tuple[str, int, int]) -> Any:
        """Return the awards of a user with only these: types, data and extra."""
        quiet = site.data.user("QuietHands")
        site.data.awards += [Award(quiet, kind, data, extra, APRIL) for kind, data, extra in awards]
        return site.json("API_GetUserAwards.php?u=QuietHands")

    def rows(self, body: Any) -> list[tuple[str, int, int]]:
        return [(row["AwardType"], row["AwardData"], row["AwardDataExtra"]) for row in body["VisibleUserAwards"]]

    def test_surprise_21_unknown_user_looks_like_one_without_awards(self, site: Site) -> None:
        nothing = site.json("API_GetUserAwards.php?u=Nobody")
        assert nothing.pop("VisibleUserAwards") == []
        assert (len(nothing), set(nothing.values())) == (8, {0})
        assert site.json("API_GetUserAwards.php?u=QuietHands") == site.json("API_GetUserAwards.php?u=Nobody")

    def test_hidden_awards_are_counted_but_not_listed(self, site: Site) -> None:
        site.data.awards.append(Award(site.data.user("QuietHands"), "Game Beaten", 5, 1, APRIL, display_order=-1))
        body = self.awards(site, ("Mastery/Completion", 5, 1))
        assert (body["TotalAwardsCount"], body["HiddenAwardsCount"]) == (2, 1)
        assert (body["BeatenHardcoreAwardsCount"], body["MasteryAwardsCount"]) == (1, 1)
        assert self.rows(body) == [("Mastery/Completion", 5, 1)]

    def test_hardcore_award_replaces_the_softcore_one(self, site: Site) -> None:
        body = self.awards(
            site,
            ("Game Beaten", 5, 0),
            ("Game Beaten", 5, 1),
            ("Game Beaten", 6, 0),
            ("Mastery/Completion", 5, 1),
            ("Mastery/Completion", 5, 0),
        )
        assert self.rows(body) == [("Game Beaten", 6, 0), ("Game Beaten", 5, 1), ("Mastery/Completion", 5, 1)]
        counts = ("TotalAwardsCount", "MasteryAwardsCount", "CompletionAwardsCount")
        assert [body[name] for name in counts] == [3, 1, 0]
        assert (body["BeatenHardcoreAwardsCount"], body["BeatenSoftcoreAwardsCount"]) == (1, 1)

    @pytest.mark.parametrize(
        "kind",
        [
            "Achievement Unlocks Yield",
            "Achievement Points Yield",
            "Patreon Supporter",
            "Certified Legend",
            "Media Contribution",
        ],
    )
    def test_some_kinds_have_one_row(self, site: Site, kind: str) -> None:
        # The row has the highest number and the newest date, even of different awards.
        later = datetime(2024, 5, 1, tzinfo=UTC)
        site.data.awards.append(Award(site.data.user("QuietHands"), kind, 1, 0, later))
        body = self.awards(site, (kind, 2, 0))
        assert (body["TotalAwardsCount"], body["SiteAwardsCount"]) == (1, 1)
        assert self.rows(body) == [(kind, 2, 0)]
        assert body["VisibleUserAwards"][0]["AwardedAt"] == "2024-05-01T00:00:00+00:00"

    def test_sorted_by_display_order_and_then_by_time(self, site: Site) -> None:
        quiet = site.data.user("QuietHands")
        march = datetime(2024, 3, 1, tzinfo=UTC)
        site.data.awards += [
            Award(quiet, "Certified Legend", 0, 0, march, display_order=2),
            Award(quiet, "Game Beaten", 5, 1, APRIL, display_order=1),
            Award(quiet, "Playtest", 6, 0, march, display_order=1),
            Award(quiet, "Mastery/Completion", 5, 1, APRIL, display_order=1),
        ]
        kinds = [kind for kind, _, _ in self.rows(site.json("API_GetUserAwards.php?u=QuietHands"))]
        assert kinds == ["Playtest", "Game Beaten", "Mastery/Completion", "Certified Legend"]

    @pytest.mark.parametrize(("kind", "counts"), [("Event", (2, 0)), ("Playtest", (0, 2))])
    def test_events_and_playtests_have_one_row_per_award(self, site: Site, kind: str, counts: tuple[int, int]) -> None:
        body = self.awards(site, (kind, 7, 1), (kind, 8, 3))
        assert (body["EventAwardsCount"], body["SiteAwardsCount"]) == counts
        assert self.rows(body) == [(kind, 7, 1), (kind, 8, 3)]

    def test_titles_of_events_and_playtests(self, site: Site) -> None:
        quiet = site.data.user("QuietHands")
        site.data.awards += [
            Award(quiet, "Event", 17, 4, APRIL, 2, "Spring of the Lanterns", "/Images/000017.png", 3),
            Award(quiet, "Playtest", 5, 0, APRIL, 1, "Playtester", "/Images/000018.png"),
        ]
        playtest, event = site.json("API_GetUserAwards.php?u=QuietHands")["VisibleUserAwards"]
        assert event == {
            "AwardedAt": "2024-04-01T00:00:00+00:00",
            "AwardType": "Event",
            "AwardData": 17,
            "AwardDataExtra": 4,
            "DisplayOrder": 2,
            "Title": "Spring of the Lanterns",
            "ConsoleID": 101,
            "ConsoleName": "Events",
            "Flags": None,
            "ImageIcon": "/Images/000017.png",
            "display_award_tier": 3,
        }
        assert (playtest["Title"], playtest["ConsoleID"], playtest["ConsoleName"]) == ("Playtester", None, None)

    def test_events_with_a_site_award_count_as_site_awards(self, site: Site) -> None:
        body = self.awards(site, ("Site Event", 7, 1), ("Event", 8, 1))
        assert (body["EventAwardsCount"], body["SiteAwardsCount"]) == (1, 1)
        assert self.rows(body) == [("Event", 8, 1), ("Site Event", 7, 1)]

    def test_site_award_with_the_same_number_makes_an_event_a_site_award(self, site: Site) -> None:
        body = self.awards(site, ("Event", 5, 1), ("Playtest", 5, 0))
        assert (body["EventAwardsCount"], body["SiteAwardsCount"]) == (1, 1)
        assert self.rows(body) == [("Site Event", 5, 1), ("Playtest", 5, 0)]

    def test_games_of_the_events_console_are_events(self, site: Site) -> None:
        site.data.game(5).system = site.data.systems[5]
        body = self.awards(site, ("Mastery/Completion", 5, 1))
        assert (body["EventAwardsCount"], body["MasteryAwardsCount"]) == (1, 1)

    def test_award_of_a_nonexistent_game(self, site: Site) -> None:
        (row,) = self.awards(site, ("Game Beaten", 999, 1))["VisibleUserAwards"]
        assert (row["Title"], row["ConsoleID"], row["ConsoleName"], row["ImageIcon"]) == (None, None, None, None)


def test_deleted_achievements_do_not_count(site: Site) -> None:
    game = site.data.game(5)
    site.data.achievements.append(Achievement(58, game, "Gone", "Gone", None, 5, "00058", deleted=True))
    row = site.json("API_GetUserWantToPlayList.php?u=MockUser")["Results"][0]
    assert (row["ID"], row["PointsTotal"], row["AchievementsPublished"]) == (5, 90, 4)
    mock = site.data.user("MockUser")
    mock.last_game_id = 5
    summary = site.json("API_GetUserSummary.php?u=MockUser&g=3&a=0")
    assert list(summary["RecentAchievements"]["5"]) == ["51", "52", "53", "54"]
    assert summary["Awarded"]["5"]["NumPossibleAchievements"] == 4
