"""The endpoints about games that users played behave as on the server. Each test checks one fact."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from retroachievements_simulator.data import Award, Play

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

PLAYED = "API_GetUserRecentlyPlayedGames.php?u=MockUser"
COMPLETED = "API_GetUserCompletedGames.php"
COMPLETION = "API_GetUserCompletionProgress.php"


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
