"""The endpoints about achievements as the server answers them: one test for each fact."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from retroachievements_simulator.data import AchievementOfTheWeek, Unlock

from .conftest import Site

UNLOCKS = "API_GetAchievementUnlocks.php"
WEEK = "API_GetAchievementOfTheWeek.php"


def names(answer: Any) -> list[str]:
    return [unlock["User"] for unlock in answer["Unlocks"]]


def week_of(site: Site) -> AchievementOfTheWeek:
    week = site.data.achievement_of_the_week
    assert week
    return week


class TestUnlocks:
    def test_all_of_it(self, site: Site) -> None:
        assert site.json(f"{UNLOCKS}?a=22&c=2") == {
            "Achievement": {
                "ID": 22,
                "Title": "Halfway There",
                "Description": 'Reach the "Café Bridge"',
                "Points": 10,
                "TrueRatio": 30,
                "Author": "PixelBaker",
                "AuthorULID": "01MADEUP000000000000000002",
                "DateCreated": "2023-06-02 10:02:00",
                "DateModified": "2023-09-02 10:02:00",
                "Type": None,
            },
            "Console": {"ID": 1, "Title": "Paper Console"},
            "Game": {"ID": 2, "Title": "Night Market"},
            "UnlocksCount": 3,
            "UnlocksHardcoreCount": 2,
            "TotalPlayers": 3,
            "Unlocks": [
                {
                    "User": "MockReporter",
                    "ULID": "01MADEUP000000000000000008",
                    "RAPoints": 65,
                    "RASoftcorePoints": 45,
                    "DateAwarded": "2024-02-24T22:40:00.000000Z",
                    "HardcoreMode": 1,
                },
                {
                    "User": "TurboSnail",
                    "ULID": "01MADEUP000000000000000005",
                    "RAPoints": 95,
                    "RASoftcorePoints": 50,
                    "DateAwarded": "2024-02-15T22:40:00.000000Z",
                    "HardcoreMode": 0,
                },
            ],
        }

    def test_the_time_in_hardcore_mode_counts_first(self, site: Site) -> None:
        unlock = next(
            unlock
            for unlock in site.data.unlocks
            if (unlock.user.username, unlock.achievement.id) == ("TurboSnail", 22)
        )
        unlock.hardcore_at = datetime(2024, 4, 1, 8, 0, 0, tzinfo=UTC)
        answer = site.json(f"{UNLOCKS}?a=22")
        assert names(answer) == ["TurboSnail", "MockReporter", "MockUser"]
        assert answer["Unlocks"][0]["DateAwarded"] == "2024-04-01T08:00:00.000000Z"

    @pytest.mark.parametrize(
        ("page", "found"),
        [
            ("c=1", ["MockReporter"]),
            ("c=1&o=1", ["TurboSnail"]),
            ("o=2", ["MockUser"]),
            ("o=3", []),
            ("o=-1", ["MockReporter", "TurboSnail", "MockUser"]),
            ("c=0", []),
            ("c=abc", []),
            ("c=", ["MockReporter", "TurboSnail", "MockUser"]),
        ],
    )
    def test_pages(self, site: Site, page: str, found: list[str]) -> None:
        answer = site.json(f"{UNLOCKS}?a=22&{page}")
        assert (names(answer), answer["UnlocksCount"]) == (found, 3)

    @pytest.mark.parametrize(("query", "length"), [("", 50), ("&c=500", 500), ("&c=501", 500)])
    def test_a_larger_count_is_cut_to_500(self, site: Site, query: str, length: int) -> None:
        unlock = site.data.unlocks[0]
        site.data.unlocks = [Unlock(unlock.user, unlock.achievement, unlock.at) for _ in range(501)]
        assert len(site.json(f"{UNLOCKS}?a={unlock.achievement.id}{query}")["Unlocks"]) == length

    def test_a_negative_count_fails(self, site: Site) -> None:
        assert site.fails(f"{UNLOCKS}?a=22&c=-1")

    @pytest.mark.parametrize("query", ["", "?a=", "?a=0", "?a=abc"])
    def test_without_an_id_there_is_no_achievement(self, site: Site, query: str) -> None:
        assert site.json(f"{UNLOCKS}{query}") == {"Achievement": {"ID": None}}

    @pytest.mark.parametrize("achievement_id", ["9999", "-22", "59"])  # 59 is deleted
    def test_an_unknown_achievement_is_an_empty_list(self, site: Site, achievement_id: str) -> None:
        response = site.ask(f"{UNLOCKS}?a={achievement_id}")
        assert (response.status_code, response.json()) == (
            404,
            {"Achievement": [], "UnlocksCount": 0, "UnlocksHardcoreCount": 0, "TotalPlayers": 0, "Unlocks": []},
        )

    def test_an_id_is_read_as_php_does(self, site: Site) -> None:
        assert site.json(f"{UNLOCKS}?a=22abc")["Achievement"]["ID"] == 22

    def test_unofficial_ones_work(self, site: Site) -> None:
        answer = site.json(f"{UNLOCKS}?a=25")
        assert (answer["Achievement"]["Title"], answer["Unlocks"], answer["UnlocksCount"]) == ("Lost Idea", [], 0)

    @pytest.mark.parametrize("achievement_id", [131, 141])
    def test_games_without_a_console_and_deleted_ones_fail(self, site: Site, achievement_id: int) -> None:
        assert site.fails(f"{UNLOCKS}?a={achievement_id}")

    def test_deleted_users_are_in_the_list(self, site: Site) -> None:
        site.data.user("MockReporter").deleted = True
        answer = site.json(f"{UNLOCKS}?a=22")
        assert (names(answer), answer["UnlocksCount"]) == (["MockReporter", "TurboSnail", "MockUser"], 3)

    def test_untracked_users_are_in_the_list_and_not_in_the_counts(self, site: Site) -> None:
        site.data.user("MockReporter").untracked = True
        answer = site.json(f"{UNLOCKS}?a=22")
        assert names(answer) == ["MockReporter", "TurboSnail", "MockUser"]
        assert (answer["UnlocksCount"], answer["UnlocksHardcoreCount"], answer["TotalPlayers"]) == (2, 1, 2)

    def test_players_are_those_who_unlocked_anything_in_the_game(self, site: Site) -> None:
        # NightOwl and OldLantern; in game 3 the one has 31 to 33, the other 31 to 34.
        assert site.json(f"{UNLOCKS}?a=34")["TotalPlayers"] == 2
        assert site.json(f"{UNLOCKS}?a=34")["UnlocksCount"] == 1

    def test_a_user_without_a_display_name_has_the_original_one(self, site: Site) -> None:
        nameless = Unlock(site.data.user("Nameless"), site.data.achievement(14), datetime(2024, 4, 1, tzinfo=UTC))
        site.data.unlocks.append(nameless)
        assert names(site.json(f"{UNLOCKS}?a=14")) == ["Nameless"]

    def test_the_author_can_be_missing(self, site: Site) -> None:
        site.data.achievement(22).author = None
        achievement = site.json(f"{UNLOCKS}?a=22")["Achievement"]
        assert (achievement["Author"], achievement["AuthorULID"]) == (None, None)


class TestOfTheWeek:
    def test_all_of_it(self, site: Site) -> None:
        answer = site.json(WEEK)
        newest = answer["Unlocks"].pop(0)
        assert newest == {
            "User": "NightOwl",
            "ULID": "01MADEUP000000000000000007",
            "RAPoints": 80,
            "RASoftcorePoints": 70,
            "HardcoreMode": 1,
            "DateAwarded": "2024-04-30T21:05:09.000000Z",
        }
        assert [(unlock["User"], unlock["HardcoreMode"], unlock["DateAwarded"]) for unlock in answer["Unlocks"]] == [
            ("NewLantern", 0, "2024-04-29T09:00:00.000000Z"),
            ("MockUser", 0, "2024-04-29T02:00:00.000000Z"),
        ]
        del answer["Unlocks"]
        assert answer == {
            "Achievement": {
                "ID": 13,
                "Title": "Grand Finale",
                "Description": "See the ending",
                "Points": 25,
                "TrueRatio": 100,
                "Type": "win_condition",
                "Author": "PixelBaker",
                "AuthorULID": "01MADEUP000000000000000002",
                "BadgeName": "00013",
                "BadgeURL": "/Badge/00013.png",
                "DateCreated": "2023-06-01",
                "DateModified": "2023-09-01",
            },
            "Console": {"ID": 1, "Title": "Paper Console"},
            "Game": {"ID": 1, "Title": "Pokétown Rescue: Red Rooftops"},
            "ForumTopic": {"ID": 4242},
            "StartAt": "2024-04-29T00:00:00.000000Z",
            "TotalPlayers": 7,
            "UnlocksCount": 3,
            "UnlocksHardcoreCount": 1,
        }

    def test_there_is_none(self, site: Site) -> None:
        site.data.achievement_of_the_week = None
        assert site.json(WEEK) == {"Achievement": {"ID": None}, "StartAt": None}

    def test_the_count_is_that_of_the_newest_500_without_deleted_users(self, site: Site) -> None:
        week = week_of(site)
        begun = datetime(2024, 4, 29, tzinfo=UTC)
        week.unlocks = [
            Unlock(site.data.user("MockUser"), week.achievement, begun + timedelta(minutes=n)) for n in range(500)
        ]
        week.unlocks.append(Unlock(site.data.user("GoneFishing"), week.achievement, begun + timedelta(minutes=500)))
        answer = site.json(WEEK)
        assert (answer["UnlocksCount"], len(answer["Unlocks"])) == (499, 499)
        assert answer["Unlocks"][-1]["DateAwarded"] == "2024-04-29T00:01:00.000000Z"

    def test_unlocks_of_the_achievement_itself_do_not_count(self, site: Site) -> None:
        site.data.unlocks.append(
            Unlock(site.data.user("TurboSnail"), site.data.achievement(13), datetime(2024, 4, 30, tzinfo=UTC))
        )
        answer = site.json(WEEK)
        assert (answer["UnlocksCount"], answer["TotalPlayers"]) == (3, 7)
        assert "TurboSnail" not in names(answer)

    def test_what_can_be_null(self, site: Site) -> None:
        week = week_of(site)
        week.forum_topic_id = week.started_at = None
        week.achievement.author = week.achievement.badge_name = week.achievement.type = None
        answer = site.json(WEEK)
        assert (answer["ForumTopic"], answer["StartAt"]) == ({"ID": None}, None)
        achievement = answer["Achievement"]
        assert [achievement[key] for key in ("Author", "AuthorULID", "BadgeName", "Type")] == [None] * 4
        assert achievement["BadgeURL"] == "/Badge/.png"

    def test_inputs_are_ignored(self, site: Site) -> None:
        assert len(site.json(f"{WEEK}?c=1&o=1")["Unlocks"]) == 3
