"""Unlocks of users in a period are as on the server. Each test checks one fact."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from retroachievements_simulator.data import Unlock

from .conftest import Site

RECENT = "API_GetUserRecentAchievements.php?u=NightOwl"
BETWEEN = "API_GetAchievementsEarnedBetween.php?u=NightOwl"
ON_DAY = "API_GetAchievementsEarnedOnDay.php?u=NightOwl"


def seconds(*moment: int) -> int:
    return int(datetime(*moment, tzinfo=UTC).timestamp())  # type: ignore[misc, arg-type]


def ids(rows: list[dict[str, Any]]) -> list[int]:
    return [row["AchievementID"] for row in rows]


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
