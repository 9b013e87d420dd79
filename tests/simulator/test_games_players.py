"""Progression and ranks of players of a game are as on the server. Each test checks one fact."""

from datetime import UTC, datetime, timedelta

import pytest

from retroachievements_simulator.data import Award, Play, Unlock, User

from .conftest import Site


def add_masters(site: Site, how_many: int) -> None:
    """Add users who have mastered game 10, from first to last."""
    begun = datetime(2024, 4, 1, tzinfo=UTC)
    for n in range(1, how_many + 1):
        user = User(100 + n, f"01MASTER{n:018}", f"Master{n}", f"Master{n}")
        at = begun + timedelta(days=n)
        site.data.users.append(user)
        site.data.plays.append(Play(user, site.data.game(10), at, 3600 * n))
        site.data.unlocks += [Unlock(user, site.data.achievement(100 + k), at, at) for k in (1, 2, 3, 4)]


class TestProgression:
    FILE = "API_GetGameProgression.php"

    def test_all_fields_of_the_game(self, site: Site) -> None:
        # TurboSnail and MockReporter have beaten it after 4800 seconds, in hardcore mode. MockReporter has everything
        # after 6000 seconds, but not in hardcore mode.
        game = site.json(f"{self.FILE}?i=2")
        assert [achievement["ID"] for achievement in game.pop("Achievements")] == [21, 22, 23, 24]
        assert game == {
            "ID": 2,
            "Title": "Night Market",
            "ConsoleID": 1,
            "ConsoleName": "Paper Console",
            "ImageIcon": "/Images/000002.png",
            "NumDistinctPlayers": 3,
            "TimesUsedInBeatMedian": 1,
            "TimesUsedInHardcoreBeatMedian": 1,
            "MedianTimeToBeat": 4800,
            "MedianTimeToBeatHardcore": 4800,
            "TimesUsedInCompletionMedian": 1,
            "TimesUsedInMasteryMedian": 0,
            "MedianTimeToComplete": 6000,
            "MedianTimeToMaster": None,
            "NumAchievements": 4,
        }

    def test_untracked_users_are_left_out(self, site: Site) -> None:
        site.data.user("TurboSnail").untracked = True
        game = site.json(f"{self.FILE}?i=2")
        assert (game["TimesUsedInHardcoreBeatMedian"], game["NumDistinctPlayers"]) == (0, 2)
        assert (game["TimesUsedInBeatMedian"], game["MedianTimeToBeat"]) == (1, 4800)

    def test_hardcore_medians(self, site: Site) -> None:
        add_masters(site, 3)
        for n in (1, 2, 3):
            user = site.data.user(f"Master{n}")
            site.data.awards.append(Award(user, "Game Beaten", 10, 1, datetime(2024, 4, 1 + n, tzinfo=UTC)))
        game = site.json(f"{self.FILE}?i=10")
        assert (game["TimesUsedInHardcoreBeatMedian"], game["MedianTimeToBeatHardcore"]) == (3, 7200)
        assert (game["TimesUsedInMasteryMedian"], game["MedianTimeToMaster"]) == (3, 7200)
        assert (game["TimesUsedInBeatMedian"], game["MedianTimeToBeat"]) == (0, None)
        assert (game["TimesUsedInCompletionMedian"], game["MedianTimeToComplete"]) == (0, None)

    def test_all_fields_of_an_achievement(self, site: Site) -> None:
        # Softcore unlocks of MockUser after 2400 seconds, and in this test of MockReporter after 3000.
        unlocks = {unlock.user.username: unlock for unlock in site.data.unlocks if unlock.achievement.id == 21}
        unlocks["MockReporter"].at += timedelta(minutes=10)
        assert site.json(f"{self.FILE}?i=2")["Achievements"][0] == {
            "ID": 21,
            "Title": "First Steps",
            "Description": "Leave the starting room",
            "Points": 5,
            "TrueRatio": 10,
            "Type": "progression",
            "BadgeName": "00021",
            "NumAwarded": 3,
            "NumAwardedHardcore": 1,
            "TimesUsedInUnlockMedian": 2,
            "TimesUsedInHardcoreUnlockMedian": 1,
            "MedianTimeToUnlock": 2700,
            "MedianTimeToUnlockHardcore": 2400,
        }

    def test_median_without_samples_is_0_and_comes_first(self, site: Site) -> None:
        rows = site.json(f"{self.FILE}?i=1")["Achievements"]
        keys = ("ID", "TimesUsedInHardcoreUnlockMedian", "MedianTimeToUnlockHardcore")
        assert [tuple(row[key] for key in keys) for row in rows] == [(11, 0, 0), (13, 0, 0), (14, 0, 0), (12, 1, 3600)]

    def test_unmeasured_times_are_null(self, site: Site) -> None:
        row = site.json(f"{self.FILE}?i=5")["Achievements"][0]
        assert (row["MedianTimeToUnlock"], row["MedianTimeToUnlockHardcore"]) == (None, None)
        assert (row["TimesUsedInUnlockMedian"], row["TimesUsedInHardcoreUnlockMedian"]) == (None, None)

    def test_documented_parameter_h_is_ignored(self, site: Site) -> None:
        assert site.json(f"{self.FILE}?i=2&h=1") == site.json(f"{self.FILE}?i=2&h=0")


class TestRankAndScore:
    FILE = "API_GetGameRankAndScore.php"

    def users(self, site: Site, query: str) -> list[str]:
        return [row["User"] for row in site.json(f"{self.FILE}?{query}")]

    def test_high_scores(self, site: Site) -> None:
        rows = site.json(f"{self.FILE}?g=2")
        assert [(row["User"], row["TotalScore"]) for row in rows] == [
            ("MockReporter", 60),
            ("TurboSnail", 30),
            ("MockUser", 10),
        ]
        assert rows[0] == {
            "User": "MockReporter",
            "ULID": "01MADEUP000000000000000008",
            "NumAchievements": 2,
            "TotalScore": 60,
            "LastAward": "2024-02-24 23:20:00",
        }

    def test_tie_is_won_by_the_earlier_unlock(self, site: Site) -> None:
        # Without 62, OldLantern has 5 points in game 6, like NightOwl.
        site.data.unlocks = [unlock for unlock in site.data.unlocks if unlock.achievement.id not in (62, 63)]
        for unlock in site.data.unlocks:
            unlock.hardcore_at = unlock.at
        site.data.plays.reverse()
        assert self.users(site, "g=6") == ["NewLantern", "NightOwl"]

    def test_achievements_count_if_there_are_no_points(self, site: Site) -> None:
        for n in (21, 22, 23, 24):
            site.data.achievement(n).points = 0
        # TurboSnail and MockReporter have two each, TurboSnail since an earlier day.
        assert self.users(site, "g=2") == ["TurboSnail", "MockReporter", "MockUser"]

    def test_high_scores_include_masters(self, site: Site) -> None:
        add_masters(site, 2)
        assert self.users(site, "g=10") == self.users(site, "g=10&t=0") == ["Master1", "Master2"]

    def test_latest_masters(self, site: Site) -> None:
        assert self.users(site, "g=2&t=1") == []
        add_masters(site, 3)
        assert self.users(site, "g=10&t=1") == ["Master3", "Master2", "Master1"]

    def test_returns_at_most_ten(self, site: Site) -> None:
        add_masters(site, 12)
        assert self.users(site, "g=10&t=1") == [f"Master{n}" for n in range(12, 2, -1)]
        assert self.users(site, "g=10&t=2") == [f"Master{n}" for n in range(1, 11)]

    def test_untracked_users_are_left_out(self, site: Site) -> None:
        site.data.user("MockReporter").untracked = True
        assert self.users(site, "g=2") == ["TurboSnail", "MockUser"]

    def test_no_players(self, site: Site) -> None:
        assert site.json(f"{self.FILE}?g=5") == []

    @pytest.mark.parametrize(
        ("masters", "in_1970", "failing"), [(9, "g=10&t=0", "g=10&t=1"), (10, "g=10&t=1", "g=10&t=0")]
    )
    def test_missing_time_is_1970_or_fails(self, site: Site, masters: int, in_1970: str, failing: str) -> None:
        add_masters(site, masters)
        site.data.plays[-1].undated = True
        assert "1970-01-01 00:00:00" in [row["LastAward"] for row in site.json(f"{self.FILE}?{in_1970}")]
        assert site.fails(f"{self.FILE}?{failing}")
