"""The endpoints about games and unlocks of users behave as on the server. Each test checks one fact."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from retroachievements_simulator.data import Award, Play, Unlock

from .conftest import Site

# Each endpoint with its required parameters, without the user.
ENDPOINTS = {
    "API_GetUserRecentAchievements.php": "",
    "API_GetAchievementsEarnedBetween.php": "",
    "API_GetAchievementsEarnedOnDay.php": "d=2024-02-23",
    "API_GetUserRecentlyPlayedGames.php": "",
    "API_GetUserCompletedGames.php": "",
    "API_GetUserCompletionProgress.php": "",
    "API_GetUserProgress.php": "i=3",
    "API_GetUserGameRankAndScore.php": "g=3",
    "API_GetGameInfoAndUserProgress.php": "g=3",
}

RECENT = "API_GetUserRecentAchievements.php?u=NightOwl"
BETWEEN = "API_GetAchievementsEarnedBetween.php?u=NightOwl"
ON_DAY = "API_GetAchievementsEarnedOnDay.php?u=NightOwl"
PLAYED = "API_GetUserRecentlyPlayedGames.php?u=MockUser"
COMPLETED = "API_GetUserCompletedGames.php"
COMPLETION = "API_GetUserCompletionProgress.php"
PROGRESS = "API_GetUserProgress.php?u=NightOwl"
RANK = "API_GetUserGameRankAndScore.php"
GAME = "API_GetGameInfoAndUserProgress.php"


def seconds(*moment: int) -> int:
    return int(datetime(*moment, tzinfo=UTC).timestamp())  # type: ignore[misc, arg-type]


def ids(rows: list[dict[str, Any]]) -> list[int]:
    return [row["AchievementID"] for row in rows]


class TestUserParameter:
    @pytest.mark.parametrize("file", ENDPOINTS)
    def test_is_required_and_checked(self, site: Site, file: str) -> None:
        assert site.validation_errors(f"{file}?{ENDPOINTS[file]}") == {"u": ["The u field is required."]}
        errors = site.validation_errors(f"{file}?{ENDPOINTS[file]}&u=no_underscore")
        assert errors == {"u": ["The u may only contain letters and numbers."]}

    @pytest.mark.parametrize("file", [file for file in ENDPOINTS if file != COMPLETION])
    def test_surprise_4_unknown_user_is_an_empty_list(self, site: Site, file: str) -> None:
        assert site.json(f"{file}?{ENDPOINTS[file]}&u=Nobody") == []

    def test_unknown_user_has_an_empty_page(self, site: Site) -> None:
        assert site.json(f"{COMPLETION}?u=Nobody") == {"Count": 0, "Total": 0, "Results": []}

    @pytest.mark.parametrize("file", ENDPOINTS)
    def test_users_are_found_by_any_name(self, site: Site, file: str) -> None:
        by_name = site.json(f"{file}?{ENDPOINTS[file]}&u=newlantern")
        assert site.json(f"{file}?{ENDPOINTS[file]}&u=OldLantern") == by_name
        assert site.json(f"{file}?{ENDPOINTS[file]}&u=01madeup000000000000000003") == by_name


class TestRecentAchievements:
    def test_all_fields_of_a_row(self, site: Site) -> None:
        # The simulator's time is 2024-05-01 00:00, so this window begins with the last unlock.
        assert site.json(f"{RECENT}&m=83840") == [
            {
                "Date": "2024-03-03 18:40:00",
                "HardcoreMode": 0,
                "AchievementID": 122,
                "Title": "Halfway There",
                "Description": 'Reach the "Café Bridge"',
                "BadgeName": "00122",
                "Points": 10,
                "TrueRatio": 30,
                "Type": None,
                "Author": "PixelBaker",
                "AuthorULID": "01MADEUP000000000000000002",
                "GameTitle": "Postcard Detective",
                "GameIcon": "/Images/000012.png",
                "GameID": 12,
                "ConsoleName": "Glass Arcade",
                "BadgeURL": "/Badge/00122.png",
                "GameURL": "/game/12",
            }
        ]

    def test_newest_first(self, site: Site) -> None:
        assert ids(site.json(f"{RECENT}&m=100000")) == [122, 121, 94, 93, 92, 91, 61, 33, 32, 31]

    def test_window(self, site: Site) -> None:
        assert site.json(f"{RECENT}&m=83839") == []
        assert ids(site.json(f"{RECENT}&m=83860")) == [122, 121]

    @pytest.mark.parametrize("m", ["", "&m=", "&m=60"])
    def test_default_is_an_hour(self, site: Site, m: str) -> None:
        site.data.now = datetime(2024, 3, 3, 19, 40, tzinfo=UTC)
        assert ids(site.json(f"{RECENT}{m}")) == [122]
        site.data.now += timedelta(minutes=1)
        assert site.json(f"{RECENT}{m}") == []

    def test_window_ends_a_minute_after_now(self, site: Site) -> None:
        site.data.now = datetime(2024, 3, 3, 18, 39, tzinfo=UTC)
        assert ids(site.json(f"{RECENT}&m=0")) == [122]
        site.data.now -= timedelta(seconds=1)
        assert site.json(f"{RECENT}&m=0") == []

    @pytest.mark.parametrize(
        ("m", "message"), [("-1", "The m must be at least 0."), ("x", "The m must be an integer.")]
    )
    def test_invalid_minutes_are_refused(self, site: Site, m: str, message: str) -> None:
        assert site.validation_errors(f"{RECENT}&m={m}") == {"m": [message]}

    def test_has_no_maximum(self, site: Site) -> None:
        assert len(site.json(f"{RECENT}&m={10**15}")) == 10

    def test_surprise_6_large_windows_lack_the_newest_unlocks(self, site: Site) -> None:
        unlock_often(site, 501)
        rows = site.json(f"{RECENT}&m=100000")
        assert len(rows) == 500
        # Without the last 11, including those of March.
        assert (rows[0]["Date"], rows[-1]["AchievementID"]) == ("2024-02-29 00:08:15", 31)


def unlock_often(site: Site, how_many: int) -> None:
    """Add unlocks of NightOwl, one per second, after the first four and before all others."""
    owl, first = site.data.user("NightOwl"), datetime(2024, 2, 29, tzinfo=UTC)
    template = site.data.achievement(11)
    for n in range(how_many):
        site.data.unlocks.append(Unlock(owl, template, first + timedelta(seconds=n)))


class TestAchievementsEarnedBetween:
    def test_all_fields_of_a_row(self, site: Site) -> None:
        window = f"&f={seconds(2024, 2, 23, 0, 40)}&t={seconds(2024, 2, 23, 0, 40)}"
        assert site.json(BETWEEN + window) == [
            {
                "Date": "2024-02-23 00:40:00",
                "HardcoreMode": 1,
                "AchievementID": 32,
                "Title": "Halfway There",
                "Description": 'Reach the "Café Bridge"',
                "BadgeName": "00032",
                "Points": 10,
                "TrueRatio": 30,
                "Type": None,
                "Author": "PixelBaker",
                "AuthorULID": "01MADEUP000000000000000002",
                "GameTitle": "~Hack~ Night Market: After Hours",
                "GameIcon": "/Images/000003.png",
                "GameID": 3,
                "ConsoleName": "Paper Console",
                "CumulScore": 10,
                "BadgeURL": "/Badge/00032.png",
                "GameURL": "/game/3",
            }
        ]

    def test_oldest_first_with_a_cumulative_score(self, site: Site) -> None:
        rows = site.json(f"{BETWEEN}&f={seconds(2024, 2, 23)}&t={seconds(2024, 2, 27)}")
        assert ids(rows) == [31, 32, 33, 61]
        assert [row["CumulScore"] for row in rows] == [5, 15, 40, 45]

    def test_window_includes_both_ends(self, site: Site) -> None:
        begin, end = seconds(2024, 2, 23, 0, 20), seconds(2024, 2, 23, 0, 40)
        assert ids(site.json(f"{BETWEEN}&f={begin}&t={end}")) == [31, 32]
        assert ids(site.json(f"{BETWEEN}&f={begin + 1}&t={end}")) == [32]
        assert ids(site.json(f"{BETWEEN}&f={begin}&t={end - 1}")) == [31]

    def test_surprise_7_end_defaults_to_1970(self, site: Site) -> None:
        assert site.json(f"{BETWEEN}&f={seconds(2024, 2, 23)}") == []
        assert site.json(BETWEEN) == []

    def test_start_defaults_to_1970(self, site: Site) -> None:
        assert len(site.json(f"{BETWEEN}&t={seconds(2024, 5, 1)}")) == 10
        assert len(site.json(f"{BETWEEN}&f=x&t={seconds(2024, 5, 1)}")) == 10

    def test_end_before_start_is_empty(self, site: Site) -> None:
        assert site.json(f"{BETWEEN}&f={seconds(2024, 5, 1)}&t=0") == []

    def test_surprise_7_returns_the_oldest_500(self, site: Site) -> None:
        unlock_often(site, 501)
        rows = site.json(f"{BETWEEN}&t={seconds(2024, 5, 1)}")
        assert len(rows) == 500
        assert (rows[0]["AchievementID"], rows[-1]["Date"]) == (31, "2024-02-29 00:08:15")

    def test_unlock_in_both_modes_has_the_hardcore_date(self, site: Site) -> None:
        first = next(found for found in site.data.unlocks if found.user.id == 7 and found.achievement.id == 121)
        first.hardcore_at = datetime(2024, 4, 1, tzinfo=UTC)
        rows = site.json(f"{BETWEEN}&f={seconds(2024, 3, 1)}&t={seconds(2024, 5, 1)}")
        assert [(row["AchievementID"], row["Date"]) for row in rows][-1] == (121, "2024-04-01 00:00:00")
        assert len(rows) == 2

    def test_hardcore_comes_first_in_the_same_second(self, site: Site) -> None:
        first = next(found for found in site.data.unlocks if found.user.id == 7 and found.achievement.id == 31)
        first.at = datetime(2024, 2, 23, 0, 40, tzinfo=UTC)
        assert ids(site.json(f"{BETWEEN}&t={seconds(2024, 2, 24)}")) == [32, 31, 33]

    def test_leaves_out_unofficial_but_not_deleted_achievements(self, site: Site) -> None:
        site.data.achievement(31).promoted = False
        site.data.achievement(32).deleted = True
        site.data.game(3).deleted = True
        assert ids(site.json(f"{BETWEEN}&t={seconds(2024, 2, 24)}")) == [32, 33]

    def test_includes_events(self, site: Site) -> None:
        site.data.game(3).system = next(system for system in site.data.systems if system.id == 101)
        assert {row["ConsoleName"] for row in site.json(f"{BETWEEN}&t={seconds(2024, 2, 24)}")} == {"Events"}

    def test_author_without_a_display_name_has_the_original_name(self, site: Site) -> None:
        site.data.achievement(31).author = site.data.user("Nameless")
        assert site.json(f"{BETWEEN}&t={seconds(2024, 2, 24)}")[0]["Author"] == "Nameless"


class TestAchievementsEarnedOnDay:
    def test_covers_a_day_in_utc(self, site: Site) -> None:
        first, last = (
            unlock for unlock in site.data.unlocks if unlock.user.id == 7 and unlock.achievement.game.id == 12
        )
        first.at = first.hardcore_at = datetime(2024, 3, 3, tzinfo=UTC)
        last.at = datetime(2024, 3, 3, 23, 59, 59, tzinfo=UTC)
        assert ids(site.json(f"{ON_DAY}&d=2024-03-03")) == [121, 122]
        assert site.json(f"{ON_DAY}&d=2024-03-02") == site.json(f"{ON_DAY}&d=2024-03-04") == []

    def test_rows_have_the_fields_of_a_window(self, site: Site) -> None:
        # The public documentation lists no TrueRatio here.
        window = f"&f={seconds(2024, 2, 23)}&t={seconds(2024, 2, 23, 23, 59, 59)}"
        rows = site.json(f"{ON_DAY}&d=2024-02-23")
        assert rows == site.json(BETWEEN + window)
        assert [row["TrueRatio"] for row in rows] == [10, 30, 100]

    @pytest.mark.parametrize(
        "day", ["2024-2-23", "2024-02-23T23:59", "2024-02-24T01:30:00%2B02:00", "2024-02-23 12:00:00Z", "2/23/2024"]
    )
    def test_other_forms_of_a_date(self, site: Site, day: str) -> None:
        assert ids(site.json(f"{ON_DAY}&d={day}")) == [31, 32, 33]

    @pytest.mark.parametrize("day", ["2024-02", "Feb 2024", "february 2024", "02/01/2024"])
    def test_day_of_the_month_defaults_to_1(self, site: Site, day: str) -> None:
        site.data.unlocks[0].hardcore_at = site.data.unlocks[0].at = datetime(2024, 2, 1, 9, tzinfo=UTC)
        user, achievement = site.data.unlocks[0].user, site.data.unlocks[0].achievement
        rows = site.json(f"API_GetAchievementsEarnedOnDay.php?u={user.username}&d={day}")
        assert ids(rows) == [achievement.id]

    @pytest.mark.parametrize(
        "day",
        [
            "13/10/2026",
            "Feber 20",
            "2024-13",
            "Foo 2024",
            "yesterday",
            "2024-02-30",
            "23",
            "0000-01-01",
            "2024-02-23T25:00",
        ],
    )
    def test_invalid_dates_are_refused(self, site: Site, day: str) -> None:
        assert site.validation_errors(f"{ON_DAY}&d={day}") == {"d": ["The d is not a valid date."]}

    @pytest.mark.parametrize("day", ["", "&d="])
    def test_date_is_required(self, site: Site, day: str) -> None:
        assert site.validation_errors(ON_DAY + day) == {"d": ["The d field is required."]}

    def test_surprise_7_returns_the_oldest_500(self, site: Site) -> None:
        unlock_often(site, 501)
        rows = site.json(f"{ON_DAY}&d=2024-02-29")
        assert (len(rows), rows[-1]["Date"]) == (500, "2024-02-29 00:08:19")


class TestRecentlyPlayedGames:
    def test_all_fields_of_a_row(self, site: Site) -> None:
        assert site.json(f"{PLAYED}&c=1") == [
            {
                "GameID": 11,
                "ConsoleID": 3,
                "ConsoleName": "Glass Arcade",
                "Title": "Steam & Cinders",
                "ImageIcon": "/Images/000011.png",
                "ImageTitle": "/Images/001101.png",
                "ImageIngame": "/Images/001102.png",
                "ImageBoxArt": "/Images/001103.png",
                "LastPlayed": "2024-02-16 16:20:00",
                "AchievementsTotal": 4,
                "NumPossibleAchievements": 4,
                "PossibleScore": 90,
                "NumAchieved": 1,
                "ScoreAchieved": 5,
                "NumAchievedHardcore": 1,
                "ScoreAchievedHardcore": 5,
            }
        ]

    def test_newest_first(self, site: Site) -> None:
        assert [row["GameID"] for row in site.json(PLAYED)] == [11, 8, 5, 2]

    def test_pages(self, site: Site) -> None:
        assert [row["GameID"] for row in site.json(f"{PLAYED}&c=2&o=1")] == [8, 5]
        assert site.json(f"{PLAYED}&o=4") == []
        assert site.json(f"{PLAYED}&c=0") == []

    def test_surprise_19_count_is_reduced_to_50(self, site: Site) -> None:
        mock = site.data.user("MockUser")
        begun = datetime(2024, 4, 1, tzinfo=UTC)
        site.data.plays = [Play(mock, site.data.game(1), begun + timedelta(hours=n), 60) for n in range(60)]
        assert len(site.json(PLAYED)) == 10
        assert len(site.json(f"{PLAYED}&c=")) == 10
        assert len(site.json(f"{PLAYED}&c=500")) == 50

    def test_invalid_parameters_are_refused(self, site: Site) -> None:
        assert site.validation_errors(f"{PLAYED}&c=-1&o=x") == {
            "c": ["The c must be at least 0."],
            "o": ["The o must be an integer."],
        }

    @pytest.mark.parametrize("console", [100, 101, None])
    def test_hubs_and_events_are_left_out(self, site: Site, console: int | None) -> None:
        site.data.game(8).system = next((system for system in site.data.systems if system.id == console), None)
        assert [row["GameID"] for row in site.json(PLAYED)] == [11, 5, 2]

    def test_deleted_games_are_left_out(self, site: Site) -> None:
        site.data.game(8).deleted = True
        assert [row["GameID"] for row in site.json(PLAYED)] == [11, 5, 2]


class TestCompletedGames:
    def test_surprise_23_has_a_row_per_mode_and_numbers_as_text(self, site: Site) -> None:
        common = {
            "GameID": 8,
            "Title": "~Homebrew~ Kite Weather",
            "ImageIcon": "/Images/000008.png",
            "ConsoleID": 2,
            "ConsoleName": "Pocket Lantern",
            "MaxPossible": 6,
        }
        assert site.json(f"{COMPLETED}?u=MockUser") == [
            common | {"NumAwarded": 3, "PctWon": "0.5000", "HardcoreMode": "0"},
            common | {"NumAwarded": 1, "PctWon": "0.1667", "HardcoreMode": "1"},
        ]

    def test_mode_without_unlocks_has_no_row(self, site: Site) -> None:
        rows = site.json(f"{COMPLETED}?u=MockReporter")
        assert [(row["GameID"], row["HardcoreMode"]) for row in rows] == [(8, "0")]

    def test_surprise_23_games_with_5_achievements_are_left_out(self, site: Site) -> None:
        site.data.achievement(86).promoted = False
        assert site.json(f"{COMPLETED}?u=MockUser") == []

    def test_sorted_by_completion(self, site: Site) -> None:
        # Game 2 gets the five achievements of game 12: two of eight are unlocked, against three of six.
        for achievement in site.data.achievements:
            if achievement.game.id == 12:
                achievement.game = site.data.game(2)
        rows = site.json(f"{COMPLETED}?u=MockUser")
        assert [(row["GameID"], row["NumAwarded"], row["MaxPossible"], row["HardcoreMode"]) for row in rows] == [
            (8, 3, 6, "0"),
            (8, 1, 6, "1"),
            (2, 2, 8, "0"),
            (2, 1, 8, "1"),
        ]

    def test_includes_events_and_deleted_games(self, site: Site) -> None:
        game = site.data.game(8)
        game.deleted, game.system = True, site.data.systems[-1]
        assert {row["ConsoleName"] for row in site.json(f"{COMPLETED}?u=MockUser")} == {"Events"}
        game.system = None
        assert {row["ConsoleName"] for row in site.json(f"{COMPLETED}?u=MockUser")} == {None}


def mastery_of_9(site: Site, at: datetime) -> Award:
    """Return an award of NightOwl from when the set had enough achievements."""
    return Award(site.data.user("NightOwl"), "Mastery/Completion", 9, 1, at)


class TestCompletionProgress:
    def test_all_fields(self, site: Site) -> None:
        assert site.json(f"{COMPLETION}?u=MockUser") == {
            "Count": 1,
            "Total": 1,
            "Results": [
                {
                    "GameID": 8,
                    "Title": "~Homebrew~ Kite Weather",
                    "ImageIcon": "/Images/000008.png",
                    "ConsoleID": 2,
                    "ConsoleName": "Pocket Lantern",
                    "MaxPossible": 6,
                    "NumAwarded": 3,
                    "NumAwardedHardcore": 1,
                    "MostRecentAwardedDate": "2024-02-13T11:00:00+00:00",
                    "HighestAwardKind": "beaten-softcore",
                    "HighestAwardDate": "2024-02-13T11:00:00+00:00",
                }
            ],
        }

    def test_without_an_award(self, site: Site) -> None:
        row = site.json(f"{COMPLETION}?u=MockReporter")["Results"][0]
        assert (row["GameID"], row["NumAwarded"], row["MostRecentAwardedDate"]) == (8, 1, "2024-03-02T10:20:00+00:00")
        assert (row["HighestAwardKind"], row["HighestAwardDate"]) == (None, None)

    def test_surprise_23_awarded_games_with_few_achievements_have_zeros(self, site: Site) -> None:
        page = site.json(f"{COMPLETION}?u=NightOwl")
        assert page["Total"] == 2
        assert page["Results"][0] == {
            "GameID": 9,
            "Title": "Marble Alley",
            "ImageIcon": "/Images/000009.png",
            "ConsoleID": 3,
            "ConsoleName": "Glass Arcade",
            "MaxPossible": 0,
            "NumAwarded": 0,
            "NumAwardedHardcore": 0,
            "MostRecentAwardedDate": "2024-02-29T13:00:00+00:00",
            "HighestAwardKind": "beaten-softcore",
            "HighestAwardDate": "2024-02-29T13:00:00+00:00",
        }
        assert (page["Results"][1]["GameID"], page["Results"][1]["HighestAwardKind"]) == (3, "beaten-softcore")

    def test_row_with_zeros_has_the_date_of_the_first_award(self, site: Site) -> None:
        site.data.awards.append(mastery_of_9(site, datetime(2024, 4, 1, tzinfo=UTC)))
        row = site.json(f"{COMPLETION}?u=NightOwl")["Results"][0]
        assert (row["MostRecentAwardedDate"], row["HighestAwardKind"], row["HighestAwardDate"]) == (
            "2024-02-29T13:00:00+00:00",
            "mastered",
            "2024-04-01T00:00:00+00:00",
        )

    def test_display_order_determines_the_first_award(self, site: Site) -> None:
        beaten = next(award for award in site.data.awards if award.user.id == 7 and award.data == 9)
        beaten.display_order, beaten.at = 5, datetime(2024, 1, 1, tzinfo=UTC)
        site.data.awards.append(mastery_of_9(site, datetime(2024, 2, 29, 13, 20, tzinfo=UTC)))
        row = site.json(f"{COMPLETION}?u=NightOwl")["Results"][0]
        assert (row["GameID"], row["MostRecentAwardedDate"]) == (9, "2024-02-29T13:20:00+00:00")

    def test_only_the_highest_developer_tier_can_be_the_first_award(self, site: Site) -> None:
        owl, january = site.data.user("NightOwl"), datetime(2024, 1, 1, tzinfo=UTC)
        badges = [Award(owl, "Achievement Points Yield", tier, 0, january) for tier in (3, 9)]
        site.data.awards += badges
        assert [row["GameID"] for row in site.json(f"{COMPLETION}?u=NightOwl")["Results"]] == [3]

    def test_hardcore_award_replaces_the_softcore_one(self, site: Site) -> None:
        owl, later = site.data.user("NightOwl"), datetime(2024, 4, 1, tzinfo=UTC)
        site.data.awards.append(Award(owl, "Game Beaten", 3, 1, later))
        row = site.json(f"{COMPLETION}?u=NightOwl")["Results"][0]
        assert (row["GameID"], row["HighestAwardKind"], row["MostRecentAwardedDate"]) == (
            3,
            "beaten-hardcore",
            "2024-04-01T00:00:00+00:00",
        )

    def test_row_with_zeros_is_missing_if_another_award_has_the_number(self, site: Site) -> None:
        owl = site.data.user("NightOwl")
        site.data.awards.append(Award(owl, "Event", 9, 0, datetime(2024, 1, 1, tzinfo=UTC)))
        assert [row["GameID"] for row in site.json(f"{COMPLETION}?u=NightOwl")["Results"]] == [3]

    @pytest.mark.parametrize(("game_id", "left"), [(9, [3]), (3, [9])])
    def test_rows_with_zeros_require_an_active_console(self, site: Site, game_id: int, left: list[int]) -> None:
        site.data.game(game_id).system = site.data.systems[3]
        assert [row["GameID"] for row in site.json(f"{COMPLETION}?u=NightOwl")["Results"]] == left

    def test_games_without_an_unlock_are_left_out(self, site: Site) -> None:
        mock = site.data.user("MockUser")
        site.data.unlocks = [unlock for unlock in site.data.unlocks if unlock.user is not mock]
        # The remaining award adds no row, because the game was already considered.
        assert site.json(f"{COMPLETION}?u=MockUser")["Total"] == 0

    @pytest.mark.parametrize(("place", "included"), [(3, False), (4, True), (5, False)])
    def test_leaves_out_inactive_consoles_and_events_but_not_hubs(self, site: Site, place: int, included: bool) -> None:
        site.data.game(8).system = site.data.systems[place]
        assert bool(site.json(f"{COMPLETION}?u=MockUser")["Total"]) is included

    def test_pages(self, site: Site) -> None:
        page = site.json(f"{COMPLETION}?u=NightOwl&c=1&o=1")
        assert (page["Count"], page["Total"], page["Results"][0]["GameID"]) == (1, 2, 3)
        assert site.json(f"{COMPLETION}?u=NightOwl&o=2") == {"Count": 0, "Total": 2, "Results": []}

    @pytest.mark.parametrize(
        ("page", "errors"),
        [
            ("c=0", {"c": ["The c must be at least 1."]}),
            ("c=501", {"c": ["The c must not be greater than 500."]}),
            ("o=-1", {"o": ["The o must be at least 0."]}),
        ],
    )
    def test_surprise_19_values_out_of_bounds_are_refused(self, site: Site, page: str, errors: object) -> None:
        assert site.validation_errors(f"{COMPLETION}?u=NightOwl&{page}") == errors

    @pytest.mark.parametrize(
        ("awards", "kind"),
        [
            ([("Game Beaten", 1), ("Mastery/Completion", 0)], "completed"),
            ([("Mastery/Completion", 1), ("Mastery/Completion", 0)], "mastered"),
            ([("Game Beaten", 1), ("Game Beaten", 0)], "beaten-hardcore"),
        ],
    )
    def test_highest_award(self, site: Site, awards: list[tuple[str, int]], kind: str) -> None:
        mock = site.data.user("MockUser")
        given = datetime(2024, 4, 1, tzinfo=UTC)
        site.data.awards = [Award(mock, name, 8, extra, given) for name, extra in awards]
        assert site.json(f"{COMPLETION}?u=MockUser")["Results"][0]["HighestAwardKind"] == kind


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
