"""The endpoints about achievements behave as on the server. Each test checks one fact."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from retroachievements_simulator.data import AchievementOfTheWeek, Unlock

from .conftest import Site

UNLOCKS = "API_GetAchievementUnlocks.php"
WEEK = "API_GetAchievementOfTheWeek.php"


def names(body: Any) -> list[str]:
    return [unlock["User"] for unlock in body["Unlocks"]]


def week_of(site: Site) -> AchievementOfTheWeek:
    week = site.data.achievement_of_the_week
    assert week
    return week


class TestUnlocks:
    def test_all_fields(self, site: Site) -> None:
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

    def test_hardcore_time_takes_precedence(self, site: Site) -> None:
        unlock = next(
            unlock
            for unlock in site.data.unlocks
            if (unlock.user.username, unlock.achievement.id) == ("TurboSnail", 22)
        )
        unlock.hardcore_at = datetime(2024, 4, 1, 8, 0, 0, tzinfo=UTC)
        body = site.json(f"{UNLOCKS}?a=22")
        assert names(body) == ["TurboSnail", "MockReporter", "MockUser"]
        assert body["Unlocks"][0]["DateAwarded"] == "2024-04-01T08:00:00.000000Z"

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
        body = site.json(f"{UNLOCKS}?a=22&{page}")
        assert (names(body), body["UnlocksCount"]) == (found, 3)

    @pytest.mark.parametrize(("query", "length"), [("", 50), ("&c=500", 500), ("&c=501", 500)])
    def test_larger_count_is_reduced_to_500(self, site: Site, query: str, length: int) -> None:
        unlock = site.data.unlocks[0]
        site.data.unlocks = [Unlock(unlock.user, unlock.achievement, unlock.at) for _ in range(501)]
        assert len(site.json(f"{UNLOCKS}?a={unlock.achievement.id}{query}")["Unlocks"]) == length

    def test_negative_count_fails(self, site: Site) -> None:
        assert site.fails(f"{UNLOCKS}?a=22&c=-1")

    @pytest.mark.parametrize("query", ["", "?a=", "?a=0", "?a=abc"])
    def test_missing_id_returns_no_achievement(self, site: Site, query: str) -> None:
        assert site.json(f"{UNLOCKS}{query}") == {"Achievement": {"ID": None}}

    @pytest.mark.parametrize("achievement_id", ["9999", "-22", "59"])  # 59 is deleted
    def test_unknown_achievement_is_an_empty_list(self, site: Site, achievement_id: str) -> None:
        response = site.request(f"{UNLOCKS}?a={achievement_id}")
        assert (response.status_code, response.json()) == (
            404,
            {"Achievement": [], "UnlocksCount": 0, "UnlocksHardcoreCount": 0, "TotalPlayers": 0, "Unlocks": []},
        )

    def test_id_is_parsed_as_in_php(self, site: Site) -> None:
        assert site.json(f"{UNLOCKS}?a=22abc")["Achievement"]["ID"] == 22

    def test_unofficial_achievements(self, site: Site) -> None:
        body = site.json(f"{UNLOCKS}?a=25")
        assert (body["Achievement"]["Title"], body["Unlocks"], body["UnlocksCount"]) == ("Lost Idea", [], 0)

    @pytest.mark.parametrize("achievement_id", [131, 141])
    def test_deleted_games_and_games_without_a_console_fail(self, site: Site, achievement_id: int) -> None:
        assert site.fails(f"{UNLOCKS}?a={achievement_id}")

    def test_includes_deleted_users(self, site: Site) -> None:
        site.data.user("MockReporter").deleted = True
        body = site.json(f"{UNLOCKS}?a=22")
        assert (names(body), body["UnlocksCount"]) == (["MockReporter", "TurboSnail", "MockUser"], 3)

    def test_untracked_users_are_listed_but_not_counted(self, site: Site) -> None:
        site.data.user("MockReporter").untracked = True
        body = site.json(f"{UNLOCKS}?a=22")
        assert names(body) == ["MockReporter", "TurboSnail", "MockUser"]
        assert (body["UnlocksCount"], body["UnlocksHardcoreCount"], body["TotalPlayers"]) == (2, 1, 2)

    def test_players_have_an_unlock_in_the_game(self, site: Site) -> None:
        # NightOwl has 31 to 33 in game 3, and OldLantern has 31 to 34.
        assert site.json(f"{UNLOCKS}?a=34")["TotalPlayers"] == 2
        assert site.json(f"{UNLOCKS}?a=34")["UnlocksCount"] == 1

    def test_user_without_a_display_name_has_the_original_name(self, site: Site) -> None:
        nameless = Unlock(site.data.user("Nameless"), site.data.achievement(14), datetime(2024, 4, 1, tzinfo=UTC))
        site.data.unlocks.append(nameless)
        assert names(site.json(f"{UNLOCKS}?a=14")) == ["Nameless"]

    def test_author_can_be_missing(self, site: Site) -> None:
        site.data.achievement(22).author = None
        achievement = site.json(f"{UNLOCKS}?a=22")["Achievement"]
        assert (achievement["Author"], achievement["AuthorULID"]) == (None, None)


class TestOfTheWeek:
    def test_all_fields(self, site: Site) -> None:
        body = site.json(WEEK)
        newest = body["Unlocks"].pop(0)
        assert newest == {
            "User": "NightOwl",
            "ULID": "01MADEUP000000000000000007",
            "RAPoints": 80,
            "RASoftcorePoints": 70,
            "HardcoreMode": 1,
            "DateAwarded": "2024-04-30T21:05:09.000000Z",
        }
        assert [(unlock["User"], unlock["HardcoreMode"], unlock["DateAwarded"]) for unlock in body["Unlocks"]] == [
            ("NewLantern", 0, "2024-04-29T09:00:00.000000Z"),
            ("MockUser", 0, "2024-04-29T02:00:00.000000Z"),
        ]
        del body["Unlocks"]
        assert body == {
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

    def test_no_achievement_of_the_week(self, site: Site) -> None:
        site.data.achievement_of_the_week = None
        assert site.json(WEEK) == {"Achievement": {"ID": None}, "StartAt": None}

    def test_counts_the_newest_500_without_deleted_users(self, site: Site) -> None:
        week = week_of(site)
        begun = datetime(2024, 4, 29, tzinfo=UTC)
        week.unlocks = [
            Unlock(site.data.user("MockUser"), week.achievement, begun + timedelta(minutes=n)) for n in range(500)
        ]
        week.unlocks.append(Unlock(site.data.user("GoneFishing"), week.achievement, begun + timedelta(minutes=500)))
        body = site.json(WEEK)
        assert (body["UnlocksCount"], len(body["Unlocks"])) == (499, 499)
        assert body["Unlocks"][-1]["DateAwarded"] == "2024-04-29T00:01:00.000000Z"

    def test_unlocks_outside_of_the_event_do_not_count(self, site: Site) -> None:
        site.data.unlocks.append(
            Unlock(site.data.user("TurboSnail"), site.data.achievement(13), datetime(2024, 4, 30, tzinfo=UTC))
        )
        body = site.json(WEEK)
        assert (body["UnlocksCount"], body["TotalPlayers"]) == (3, 7)
        assert "TurboSnail" not in names(body)

    def test_nullable_fields(self, site: Site) -> None:
        week = week_of(site)
        week.forum_topic_id = week.started_at = None
        week.achievement.author = week.achievement.badge_name = week.achievement.type = None
        body = site.json(WEEK)
        assert (body["ForumTopic"], body["StartAt"]) == ({"ID": None}, None)
        achievement = body["Achievement"]
        assert [achievement[key] for key in ("Author", "AuthorULID", "BadgeName", "Type")] == [None] * 4
        assert achievement["BadgeURL"] == "/Badge/.png"

    def test_inputs_are_ignored(self, site: Site) -> None:
        assert len(site.json(f"{WEEK}?c=1&o=1")["Unlocks"]) == 3
