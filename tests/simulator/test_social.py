"""Ranks, follows, wishlists and set requests are as on the server. Each test checks one fact."""

from datetime import UTC, datetime

import pytest

from retroachievements_simulator.data import User

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
