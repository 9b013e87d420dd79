"""What follows from an unlock, as a client sees it: one test for each rule of the server."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from retroachievements import NotFound, RetroAchievements, build_authorization
from retroachievements.models import AwardKind
from retroachievements_simulator import Simulator

NOW = datetime(2024, 5, 1, tzinfo=UTC)
HOUR = timedelta(hours=1)
# All achievements of game 15, the only one beside 8 that has six or more.
ALL = range(151, 159)


@pytest.fixture
def ra(simulator: Simulator) -> Iterator[RetroAchievements]:
    authorization = build_authorization(web_api_key=simulator.web_api_key)
    with RetroAchievements(authorization, base_url=simulator.base_url, pacing=None, retry=None) as client:
        yield client


@pytest.fixture(autouse=True)
def newcomer(simulator: Simulator) -> None:
    simulator.add_user("Newcomer")


def unlock(simulator: Simulator, *achievement_ids: int, hardcore: bool = True, hours_ago: int = 0) -> None:
    for achievement_id in achievement_ids:
        simulator.unlock("Newcomer", achievement_id, hardcore=hardcore, at=NOW - hours_ago * HOUR)


def awards(ra: RetroAchievements, user: str = "Newcomer") -> list[tuple[str, int, int]]:
    rows = ra.users.awards(user).visible_awards
    return [(row.award_type, row.award_data, row.award_data_extra) for row in rows]


def kinds(ra: RetroAchievements) -> list[AwardKind]:
    return [award.award_kind for award in ra.feed.iter_recent_game_awards() if award.user == "Newcomer"]


BEATEN, BEATEN_HARDCORE = ("Game Beaten", 15, 0), ("Game Beaten", 15, 1)
COMPLETED, MASTERED = ("Mastery/Completion", 15, 0), ("Mastery/Completion", 15, 1)


def test_all_in_hardcore_mode_is_a_mastery_everywhere(simulator: Simulator, ra: RetroAchievements) -> None:
    for achievement_id in ALL:
        simulator.unlock("Newcomer", achievement_id)

    assert awards(ra) == [BEATEN_HARDCORE, MASTERED]
    assert ra.users.awards("Newcomer").mastery_count == 1
    assert kinds(ra) == [AwardKind.BEATEN_HARDCORE, AwardKind.MASTERED]
    (game,) = ra.users.completion_progress("Newcomer").results
    assert (game.unlocked_achievements, game.possible_achievements) == (8, 8)
    assert (game.highest_award_kind, game.highest_awarded_at) == (AwardKind.MASTERED, NOW)
    assert ra.games.latest_masters(15)[0].user == "Newcomer"
    progress = ra.users.game_progress("Newcomer", 15)
    assert (progress.hardcore_user_completion, progress.highest_award_kind) == (100, AwardKind.MASTERED)
    assert ra.games.achievement_distribution(15, hardcore=True)[8] == 2
    assert ra.users.points("Newcomer").points == 365
    rank = ra.users.rank("Newcomer")
    assert (rank.rank, rank.total_ranked) == (1, 3)


class TestBeaten:
    def test_takes_the_progression_and_one_ending(self, simulator: Simulator, ra: RetroAchievements) -> None:
        unlock(simulator, 151, 153, 155)
        assert awards(ra) == []
        unlock(simulator, 152)
        assert awards(ra) == [BEATEN_HARDCORE]

    def test_the_progression_alone_does_where_there_is_no_ending(
        self, simulator: Simulator, ra: RetroAchievements
    ) -> None:
        simulator.demote(153)
        simulator.demote(154)
        unlock(simulator, 151)
        assert awards(ra) == []
        unlock(simulator, 152)
        assert awards(ra) == [BEATEN_HARDCORE]

    def test_an_ending_alone_does_where_there_is_no_progression(
        self, simulator: Simulator, ra: RetroAchievements
    ) -> None:
        simulator.demote(151)
        simulator.demote(152)
        unlock(simulator, 155)
        assert awards(ra) == []
        unlock(simulator, 154)
        assert awards(ra) == [BEATEN_HARDCORE]

    def test_a_game_with_neither_cannot_be_beaten(self, simulator: Simulator, ra: RetroAchievements) -> None:
        for achievement_id in (151, 152, 153, 154):
            simulator.demote(achievement_id)
        unlock(simulator, 155, 156, 157, 158)
        assert awards(ra) == []

    def test_is_dated_by_the_last_step_and_the_first_ending(self, simulator: Simulator, ra: RetroAchievements) -> None:
        unlock(simulator, 151, hours_ago=9)
        unlock(simulator, 154, hours_ago=5)
        unlock(simulator, 153, hours_ago=3)
        unlock(simulator, 152, hours_ago=7)
        (award,) = ra.users.awards("Newcomer").visible_awards
        assert award.awarded_at == NOW - 5 * HOUR

    def test_one_softcore_unlock_makes_it_softcore(self, simulator: Simulator, ra: RetroAchievements) -> None:
        unlock(simulator, 151, hardcore=False, hours_ago=2)
        unlock(simulator, 152, 153, hours_ago=1)
        assert (awards(ra), kinds(ra)) == ([BEATEN], [AwardKind.BEATEN_SOFTCORE])

    def test_the_hardcore_award_replaces_the_softcore_one(self, simulator: Simulator, ra: RetroAchievements) -> None:
        unlock(simulator, 151, 152, 153, hardcore=False, hours_ago=2)
        unlock(simulator, 151, 152, 153, hours_ago=1)
        assert (awards(ra), kinds(ra)) == ([BEATEN_HARDCORE], [AwardKind.BEATEN_HARDCORE])

    def test_is_lost_with_an_unlock_that_it_takes(self, simulator: Simulator, ra: RetroAchievements) -> None:
        unlock(simulator, 151, 152, 153, 154, 155)
        simulator.relock("Newcomer", 155)
        simulator.relock("Newcomer", 153)
        assert awards(ra) == [BEATEN_HARDCORE]
        simulator.relock("Newcomer", 154)
        assert awards(ra) == []

    def test_the_softcore_award_comes_back_where_only_the_hardcore_one_is_lost(
        self, simulator: Simulator, ra: RetroAchievements
    ) -> None:
        unlock(simulator, 151, 152, 153)
        simulator.relock("Newcomer", 151)
        unlock(simulator, 151, hardcore=False)
        assert awards(ra) == [BEATEN]

    def test_follows_a_change_of_the_set(self, simulator: Simulator, ra: RetroAchievements) -> None:
        unlock(simulator, 151, 153)
        simulator.demote(152)
        assert awards(ra) == [BEATEN_HARDCORE]
        simulator.promote(152)
        assert awards(ra) == []


class TestCompleted:
    def test_one_softcore_unlock_makes_it_a_completion(self, simulator: Simulator, ra: RetroAchievements) -> None:
        unlock(simulator, *ALL[:-1], hours_ago=2)
        unlock(simulator, 158, hardcore=False, hours_ago=1)
        assert awards(ra) == [BEATEN_HARDCORE, COMPLETED]
        assert "Newcomer" not in [player.user for player in ra.games.latest_masters(15)]

    def test_a_mastery_replaces_it(self, simulator: Simulator, ra: RetroAchievements) -> None:
        unlock(simulator, *ALL, hardcore=False, hours_ago=2)
        assert awards(ra) == [BEATEN, COMPLETED]
        unlock(simulator, *ALL, hours_ago=1)
        assert awards(ra) == [BEATEN_HARDCORE, MASTERED]
        assert kinds(ra) == [AwardKind.BEATEN_HARDCORE, AwardKind.MASTERED]

    def test_takes_six_achievements(self, simulator: Simulator, ra: RetroAchievements) -> None:
        unlock(simulator, *ALL[2:])
        simulator.demote(151)
        assert "Mastery/Completion" not in [kind for kind, _, _ in awards(ra)]
        simulator.demote(152)
        assert awards(ra) == [BEATEN_HARDCORE, MASTERED]
        unlock(simulator, 11, 12, 13, 14)
        assert [award for award in awards(ra) if award[1] == 1] == [("Game Beaten", 1, 1)]

    def test_who_lacked_the_demoted_one_gets_it(self, simulator: Simulator, ra: RetroAchievements) -> None:
        unlock(simulator, *ALL[:-1], hours_ago=4)
        simulator.demote(158)
        assert awards(ra) == [BEATEN_HARDCORE, MASTERED]
        assert ra.users.awards("Newcomer").visible_awards[1].awarded_at == NOW - 4 * HOUR
        assert ra.users.awards("BrassBadger").mastery_count == 1

    def test_outlasts_a_revision_of_the_set(self, simulator: Simulator, ra: RetroAchievements) -> None:
        simulator.demote(158)
        unlock(simulator, *ALL[:-1])
        simulator.promote(158)
        assert awards(ra) == [BEATEN_HARDCORE, MASTERED]
        assert ra.users.game_progress("Newcomer", 15).hardcore_user_completion < 100

    def test_is_lost_when_one_of_its_unlocks_is_taken_back(self, simulator: Simulator, ra: RetroAchievements) -> None:
        unlock(simulator, *ALL)
        simulator.relock("Newcomer", 156)
        assert awards(ra) == [BEATEN_HARDCORE]
        assert kinds(ra) == [AwardKind.BEATEN_HARDCORE]
        simulator.unlock("Newcomer", 156)
        assert awards(ra) == [BEATEN_HARDCORE, MASTERED]

    def test_outlasts_an_unlock_that_does_not_count_for_it(self, simulator: Simulator, ra: RetroAchievements) -> None:
        unlock(simulator, *ALL)
        simulator.demote(156)
        simulator.relock("Newcomer", 156)
        assert MASTERED in awards(ra)

    def test_stays_while_the_whole_set_is_demoted(self, simulator: Simulator, ra: RetroAchievements) -> None:
        unlock(simulator, *ALL)
        for achievement_id in ALL:
            simulator.demote(achievement_id)
        assert awards(ra) == [MASTERED]

    def test_is_lost_where_another_set_takes_the_place(self, simulator: Simulator, ra: RetroAchievements) -> None:
        ids = (81, 82, 83, 84, 86, 87)
        unlock(simulator, *ids)
        for achievement_id in ids:
            simulator.demote(achievement_id)
        assert awards(ra) == [("Mastery/Completion", 8, 1)]
        simulator.promote(85)
        assert awards(ra) == []


class TestDemoted:
    def test_gives_no_points_and_keeps_its_unlocks(self, simulator: Simulator, ra: RetroAchievements) -> None:
        before = ra.achievements.unlocks(151).unlock_count
        unlock(simulator, 151, 152)
        simulator.demote(151)
        assert ra.users.points("Newcomer").points == 10
        assert ra.users.profile("Newcomer").points == 10
        assert ra.users.game_progress("Newcomer", 15).unlocked_achievements == 1
        assert ra.achievements.unlocks(151).unlock_count == before + 1
        simulator.promote(151)
        assert ra.users.points("Newcomer").points == 15

    def test_cannot_be_unlocked(self, simulator: Simulator) -> None:
        simulator.demote(151)
        message = r"^achievement 151 is not official, so users cannot unlock it: promote\(\) it first$"
        with pytest.raises(ValueError, match=message):
            simulator.unlock("Newcomer", 151)

    @pytest.mark.parametrize("change", ["promote", "demote"])
    def test_needs_an_achievement(self, simulator: Simulator, change: str) -> None:
        with pytest.raises(
            ValueError, match=r"^there is no achievement 999: add_achievement\(\) adds one, or take one of"
        ):
            getattr(simulator, change)(999)


class TestRelocking:
    def test_takes_back_what_followed(self, simulator: Simulator, ra: RetroAchievements) -> None:
        before = ra.games.extended(15)
        unlock(simulator, 156)
        simulator.relock("Newcomer", 156)
        assert ra.users.points("Newcomer").points == 0
        assert ra.users.recent_achievements("Newcomer") == []
        assert ra.games.extended(15) == before
        # That it was played stays.
        assert [game.game_id for game in ra.users.recently_played("Newcomer")] == [15]

    def test_both_modes_at_once(self, simulator: Simulator, ra: RetroAchievements) -> None:
        unlock(simulator, 156, hardcore=False, hours_ago=1)
        unlock(simulator, 156)
        simulator.relock("Newcomer", 156)
        points = ra.users.points("Newcomer")
        assert (points.points, points.softcore_points) == (0, 0)

    def test_needs_an_unlock(self, simulator: Simulator) -> None:
        with pytest.raises(ValueError, match=r"^Newcomer has not unlocked 156 \(unlocked: none\)$"):
            simulator.relock("Newcomer", 156)
        unlock(simulator, 151, 152)
        with pytest.raises(ValueError, match=r"^Newcomer has not unlocked 156 \(unlocked: 151, 152\)$"):
            simulator.relock("Newcomer", 156)


class TestAuthors:
    def test_have_what_others_unlock(self, simulator: Simulator, ra: RetroAchievements) -> None:
        before = ra.users.profile("PixelBaker")
        unlock(simulator, 151)
        unlock(simulator, 156, hardcore=False)
        after = ra.users.profile("PixelBaker")
        assert after.contribution_count == before.contribution_count + 2
        assert after.contribution_yield == before.contribution_yield + 105
        simulator.data.user("Newcomer").untracked = True
        assert ra.users.profile("PixelBaker") == before

    def test_have_nothing_of_their_own_unlocks(self, simulator: Simulator, ra: RetroAchievements) -> None:
        before = ra.users.profile("PixelBaker")
        simulator.unlock("PixelBaker", 156)
        assert ra.users.profile("PixelBaker").contribution_count == before.contribution_count


class TestTheWeek:
    @pytest.mark.parametrize("begun", [NOW, NOW - timedelta(days=7) + timedelta(seconds=1), None])
    def test_takes_a_hardcore_unlock(self, simulator: Simulator, ra: RetroAchievements, begun: datetime | None) -> None:
        week = simulator.data.achievement_of_the_week
        assert week is not None
        week.started_at = begun
        simulator.unlock("Newcomer", 13)
        answer = ra.achievements.of_the_week()
        assert answer is not None
        newest = answer.unlocks[0]
        assert (newest.user, newest.unlocked_at, newest.hardcore) == ("Newcomer", NOW, True)
        assert (answer.unlock_count, answer.player_count) == (4, 8)
        # The event keeps what it has.
        simulator.relock("Newcomer", 13)
        kept = ra.achievements.of_the_week()
        assert kept is not None
        assert (kept.unlock_count, kept.player_count, kept.unlocks[0].user) == (4, 8, "Newcomer")

    def test_takes_no_other(self, simulator: Simulator, ra: RetroAchievements) -> None:
        simulator.unlock("Newcomer", 13, hardcore=False)
        simulator.unlock("CopperCrane", 13)  # who is untracked
        simulator.unlock("Newcomer", 12)
        simulator.unlock("QuietHands", 13, at=datetime(2024, 4, 28, 23, 59, tzinfo=UTC))
        week = simulator.data.achievement_of_the_week
        assert week is not None
        week.started_at = NOW - timedelta(days=7)
        simulator.unlock("TurboSnail", 13)
        answer = ra.achievements.of_the_week()
        assert answer is not None
        assert (answer.unlock_count, answer.player_count) == (3, 7)

    def test_counts_nobody_twice(self, simulator: Simulator, ra: RetroAchievements) -> None:
        simulator.unlock("NightOwl", 13)
        answer = ra.achievements.of_the_week()
        assert answer is not None
        assert (answer.unlock_count, answer.player_count) == (3, 7)


class TestDeletingAUser:
    def test_leaves_nothing_but_what_was_written(self, simulator: Simulator, ra: RetroAchievements) -> None:
        tickets = ra.tickets.game_stats(12).open_tickets
        simulator.delete_user("NightOwl")
        for name in ("NightOwl", "01MADEUP000000000000000007"):
            with pytest.raises(NotFound):
                ra.users.profile(name)
        assert "NightOwl" not in [user.user for user in ra.users.top_ten()]
        assert "NightOwl" not in [award.user for award in ra.feed.iter_recent_game_awards()]
        assert "NightOwl" not in [unlock.user for unlock in ra.achievements.iter_unlocks(91)]
        assert "NightOwl" not in [entry.user for entry in ra.leaderboards.iter_entries(31)]
        assert [player.user for player in ra.games.high_scores(9)] == ["NewLantern"]
        week = ra.achievements.of_the_week()
        assert week is not None
        assert week.unlock_count == 2
        assert ra.tickets.game_stats(12).open_tickets == tickets

    def test_takes_their_key_and_their_follows(self, simulator: Simulator, ra: RetroAchievements) -> None:
        assert ra.users.followers().total == 2
        simulator.delete_user("PixelBaker")
        assert (ra.users.followers().total, ra.users.following().total) == (1, 1)
        newcomer = simulator.data.user("Newcomer")
        newcomer.web_api_key = "AnotherKey"
        simulator.delete_user(newcomer)
        assert newcomer.web_api_key is None

    def test_needs_a_user(self, simulator: Simulator) -> None:
        with pytest.raises(ValueError, match=r"^there is no user 'Nobody'"):
            simulator.delete_user("Nobody")


def test_nothing_is_unlocked_in_the_future(simulator: Simulator) -> None:
    message = (
        r"^at must not be in the future: 2024-05-01 01:00:00\+00:00 is after now, which is 2024-05-01 00:00:00\+00:00$"
    )
    with pytest.raises(ValueError, match=message):
        simulator.unlock("Newcomer", 11, at=NOW + HOUR)
