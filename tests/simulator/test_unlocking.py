"""The consequences of an unlock, tested with a client. Each test checks one rule of the server."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from retroachievements import NotFound, RetroAchievements, build_authorization
from retroachievements.models import AwardKind
from retroachievements_simulator import Simulator

NOW = datetime(2024, 5, 1, tzinfo=UTC)
HOUR = timedelta(hours=1)
# All achievements of game 15. Only games 8 and 15 have six or more.
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


def test_all_hardcore_unlocks_are_a_mastery_in_all_responses(simulator: Simulator, ra: RetroAchievements) -> None:
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
    def test_requires_the_progression_and_one_ending(self, simulator: Simulator, ra: RetroAchievements) -> None:
        unlock(simulator, 151, 153, 155)
        assert awards(ra) == []
        unlock(simulator, 152)
        assert awards(ra) == [BEATEN_HARDCORE]

    def test_requires_only_the_progression_if_there_is_no_ending(
        self, simulator: Simulator, ra: RetroAchievements
    ) -> None:
        simulator.demote(153)
        simulator.demote(154)
        unlock(simulator, 151)
        assert awards(ra) == []
        unlock(simulator, 152)
        assert awards(ra) == [BEATEN_HARDCORE]

    def test_requires_only_an_ending_if_there_is_no_progression(
        self, simulator: Simulator, ra: RetroAchievements
    ) -> None:
        simulator.demote(151)
        simulator.demote(152)
        unlock(simulator, 155)
        assert awards(ra) == []
        unlock(simulator, 154)
        assert awards(ra) == [BEATEN_HARDCORE]

    def test_game_without_both_cannot_be_beaten(self, simulator: Simulator, ra: RetroAchievements) -> None:
        for achievement_id in (151, 152, 153, 154):
            simulator.demote(achievement_id)
        unlock(simulator, 155, 156, 157, 158)
        assert awards(ra) == []

    def test_date_is_that_of_the_last_step_and_the_first_ending(
        self, simulator: Simulator, ra: RetroAchievements
    ) -> None:
        unlock(simulator, 151, hours_ago=9)
        unlock(simulator, 154, hours_ago=5)
        unlock(simulator, 153, hours_ago=3)
        unlock(simulator, 152, hours_ago=7)
        (award,) = ra.users.awards("Newcomer").visible_awards
        assert award.awarded_at == NOW - 5 * HOUR

    def test_is_softcore_with_one_softcore_unlock(self, simulator: Simulator, ra: RetroAchievements) -> None:
        unlock(simulator, 151, hardcore=False, hours_ago=2)
        unlock(simulator, 152, 153, hours_ago=1)
        assert (awards(ra), kinds(ra)) == ([BEATEN], [AwardKind.BEATEN_SOFTCORE])

    def test_hardcore_award_replaces_the_softcore_one(self, simulator: Simulator, ra: RetroAchievements) -> None:
        unlock(simulator, 151, 152, 153, hardcore=False, hours_ago=2)
        unlock(simulator, 151, 152, 153, hours_ago=1)
        assert (awards(ra), kinds(ra)) == ([BEATEN_HARDCORE], [AwardKind.BEATEN_HARDCORE])

    def test_is_lost_with_a_required_unlock(self, simulator: Simulator, ra: RetroAchievements) -> None:
        unlock(simulator, 151, 152, 153, 154, 155)
        simulator.relock("Newcomer", 155)
        simulator.relock("Newcomer", 153)
        assert awards(ra) == [BEATEN_HARDCORE]
        simulator.relock("Newcomer", 154)
        assert awards(ra) == []

    def test_softcore_award_returns_if_only_the_hardcore_one_is_lost(
        self, simulator: Simulator, ra: RetroAchievements
    ) -> None:
        unlock(simulator, 151, 152, 153)
        simulator.relock("Newcomer", 151)
        unlock(simulator, 151, hardcore=False)
        assert awards(ra) == [BEATEN]

    def test_changes_with_the_set(self, simulator: Simulator, ra: RetroAchievements) -> None:
        unlock(simulator, 151, 153)
        simulator.demote(152)
        assert awards(ra) == [BEATEN_HARDCORE]
        simulator.promote(152)
        assert awards(ra) == []


class TestCompleted:
    def test_is_a_completion_with_one_softcore_unlock(self, simulator: Simulator, ra: RetroAchievements) -> None:
        unlock(simulator, *ALL[:-1], hours_ago=2)
        unlock(simulator, 158, hardcore=False, hours_ago=1)
        assert awards(ra) == [BEATEN_HARDCORE, COMPLETED]
        assert "Newcomer" not in [player.user for player in ra.games.latest_masters(15)]

    def test_mastery_replaces_it(self, simulator: Simulator, ra: RetroAchievements) -> None:
        unlock(simulator, *ALL, hardcore=False, hours_ago=2)
        assert awards(ra) == [BEATEN, COMPLETED]
        unlock(simulator, *ALL, hours_ago=1)
        assert awards(ra) == [BEATEN_HARDCORE, MASTERED]
        assert kinds(ra) == [AwardKind.BEATEN_HARDCORE, AwardKind.MASTERED]

    def test_requires_six_achievements(self, simulator: Simulator, ra: RetroAchievements) -> None:
        unlock(simulator, *ALL[2:])
        simulator.demote(151)
        assert "Mastery/Completion" not in [kind for kind, _, _ in awards(ra)]
        simulator.demote(152)
        assert awards(ra) == [BEATEN_HARDCORE, MASTERED]
        unlock(simulator, 11, 12, 13, 14)
        assert [award for award in awards(ra) if award[1] == 1] == [("Game Beaten", 1, 1)]

    def test_demotion_of_the_last_locked_achievement_gives_it(
        self, simulator: Simulator, ra: RetroAchievements
    ) -> None:
        unlock(simulator, *ALL[:-1], hours_ago=4)
        simulator.demote(158)
        assert awards(ra) == [BEATEN_HARDCORE, MASTERED]
        assert ra.users.awards("Newcomer").visible_awards[1].awarded_at == NOW - 4 * HOUR
        assert ra.users.awards("BrassBadger").mastery_count == 1

    def test_is_kept_after_a_revision_of_the_set(self, simulator: Simulator, ra: RetroAchievements) -> None:
        simulator.demote(158)
        unlock(simulator, *ALL[:-1])
        simulator.promote(158)
        assert awards(ra) == [BEATEN_HARDCORE, MASTERED]
        assert ra.users.game_progress("Newcomer", 15).hardcore_user_completion < 100

    def test_is_lost_with_one_of_its_unlocks(self, simulator: Simulator, ra: RetroAchievements) -> None:
        unlock(simulator, *ALL)
        simulator.relock("Newcomer", 156)
        assert awards(ra) == [BEATEN_HARDCORE]
        assert kinds(ra) == [AwardKind.BEATEN_HARDCORE]
        simulator.unlock("Newcomer", 156)
        assert awards(ra) == [BEATEN_HARDCORE, MASTERED]

    def test_is_kept_without_an_unlock_that_does_not_count(self, simulator: Simulator, ra: RetroAchievements) -> None:
        unlock(simulator, *ALL)
        simulator.demote(156)
        simulator.relock("Newcomer", 156)
        assert MASTERED in awards(ra)

    def test_is_kept_if_the_whole_set_is_demoted(self, simulator: Simulator, ra: RetroAchievements) -> None:
        unlock(simulator, *ALL)
        for achievement_id in ALL:
            simulator.demote(achievement_id)
        assert awards(ra) == [MASTERED]

    def test_is_lost_if_another_set_replaces_it(self, simulator: Simulator, ra: RetroAchievements) -> None:
        ids = (81, 82, 83, 84, 86, 87)
        unlock(simulator, *ids)
        for achievement_id in ids:
            simulator.demote(achievement_id)
        assert awards(ra) == [("Mastery/Completion", 8, 1)]
        simulator.promote(85)
        assert awards(ra) == []


class TestDemoted:
    def test_has_no_points_but_keeps_its_unlocks(self, simulator: Simulator, ra: RetroAchievements) -> None:
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
    def test_unknown_achievement_is_refused(self, simulator: Simulator, change: str) -> None:
        with pytest.raises(
            ValueError, match=r"^there is no achievement 999: add_achievement\(\) adds one, or take one of"
        ):
            getattr(simulator, change)(999)


class TestRelocking:
    def test_reverts_the_consequences(self, simulator: Simulator, ra: RetroAchievements) -> None:
        before = ra.games.extended(15)
        unlock(simulator, 156)
        simulator.relock("Newcomer", 156)
        assert ra.users.points("Newcomer").points == 0
        assert ra.users.recent_achievements("Newcomer") == []
        assert ra.games.extended(15) == before
        # The game still counts as played.
        assert [game.game_id for game in ra.users.recently_played("Newcomer")] == [15]

    def test_relocks_both_modes(self, simulator: Simulator, ra: RetroAchievements) -> None:
        unlock(simulator, 156, hardcore=False, hours_ago=1)
        unlock(simulator, 156)
        simulator.relock("Newcomer", 156)
        points = ra.users.points("Newcomer")
        assert (points.points, points.softcore_points) == (0, 0)

    def test_locked_achievement_is_refused(self, simulator: Simulator) -> None:
        with pytest.raises(ValueError, match=r"^Newcomer has not unlocked 156 \(unlocked: none\)$"):
            simulator.relock("Newcomer", 156)
        unlock(simulator, 151, 152)
        with pytest.raises(ValueError, match=r"^Newcomer has not unlocked 156 \(unlocked: 151, 152\)$"):
            simulator.relock("Newcomer", 156)


class TestAuthors:
    def test_contributions_count_the_unlocks_of_others(self, simulator: Simulator, ra: RetroAchievements) -> None:
        before = ra.users.profile("PixelBaker")
        unlock(simulator, 151)
        unlock(simulator, 156, hardcore=False)
        after = ra.users.profile("PixelBaker")
        assert after.contribution_count == before.contribution_count + 2
        assert after.contribution_yield == before.contribution_yield + 105
        simulator.data.user("Newcomer").untracked = True
        assert ra.users.profile("PixelBaker") == before

    def test_contributions_do_not_count_their_own_unlocks(self, simulator: Simulator, ra: RetroAchievements) -> None:
        before = ra.users.profile("PixelBaker")
        simulator.unlock("PixelBaker", 156)
        assert ra.users.profile("PixelBaker").contribution_count == before.contribution_count


class TestAchievementOfTheWeek:
    @pytest.mark.parametrize("begun", [NOW, NOW - timedelta(days=7) + timedelta(seconds=1), None])
    def test_counts_a_hardcore_unlock(
        self, simulator: Simulator, ra: RetroAchievements, begun: datetime | None
    ) -> None:
        week = simulator.data.achievement_of_the_week
        assert week is not None
        week.started_at = begun
        simulator.unlock("Newcomer", 13)
        body = ra.achievements.of_the_week()
        assert body is not None
        newest = body.unlocks[0]
        assert (newest.user, newest.unlocked_at, newest.hardcore) == ("Newcomer", NOW, True)
        assert (body.unlock_count, body.player_count) == (4, 8)
        # The event keeps its unlocks.
        simulator.relock("Newcomer", 13)
        kept = ra.achievements.of_the_week()
        assert kept is not None
        assert (kept.unlock_count, kept.player_count, kept.unlocks[0].user) == (4, 8, "Newcomer")

    def test_does_not_count_other_unlocks(self, simulator: Simulator, ra: RetroAchievements) -> None:
        simulator.unlock("Newcomer", 13, hardcore=False)
        simulator.unlock("CopperCrane", 13)  # an untracked user
        simulator.unlock("Newcomer", 12)
        simulator.unlock("QuietHands", 13, at=datetime(2024, 4, 28, 23, 59, tzinfo=UTC))
        week = simulator.data.achievement_of_the_week
        assert week is not None
        week.started_at = NOW - timedelta(days=7)
        simulator.unlock("TurboSnail", 13)
        body = ra.achievements.of_the_week()
        assert body is not None
        assert (body.unlock_count, body.player_count) == (3, 7)

    def test_counts_each_user_once(self, simulator: Simulator, ra: RetroAchievements) -> None:
        simulator.unlock("NightOwl", 13)
        body = ra.achievements.of_the_week()
        assert body is not None
        assert (body.unlock_count, body.player_count) == (3, 7)


class TestDeletingAUser:
    def test_keeps_only_texts_of_the_user(self, simulator: Simulator, ra: RetroAchievements) -> None:
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

    def test_removes_the_key_and_the_follows(self, simulator: Simulator, ra: RetroAchievements) -> None:
        assert ra.users.followers().total == 2
        simulator.delete_user("PixelBaker")
        assert (ra.users.followers().total, ra.users.following().total) == (1, 1)
        newcomer = simulator.data.user("Newcomer")
        newcomer.web_api_key = "AnotherKey"
        simulator.delete_user(newcomer)
        assert newcomer.web_api_key is None

    def test_unknown_user_is_refused(self, simulator: Simulator) -> None:
        with pytest.raises(ValueError, match=r"^there is no user 'Nobody'"):
            simulator.delete_user("Nobody")


def test_unlocks_in_the_future_are_refused(simulator: Simulator) -> None:
    message = (
        r"^at must not be in the future: 2024-05-01 01:00:00\+00:00 is after now, which is 2024-05-01 00:00:00\+00:00$"
    )
    with pytest.raises(ValueError, match=message):
        simulator.unlock("Newcomer", 11, at=NOW + HOUR)
