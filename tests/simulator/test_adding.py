"""Methods that add to the data of the simulator, tested with a client."""

import inspect
import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta

import attrs
import pytest

import retroachievements_simulator
from retroachievements import RetroAchievements, build_authorization
from retroachievements.models import AwardKind, ClaimSetType, ClaimType
from retroachievements_simulator import Simulator, System, data, empty

from .test_script import client_of

NOW = datetime(2024, 5, 1, tzinfo=UTC)


@pytest.fixture
def ra(simulator: Simulator) -> Iterator[RetroAchievements]:
    with client_of(simulator) as client:
        yield client


@pytest.fixture(scope="module")
def _running_without_data() -> Iterator[Simulator]:
    with Simulator(empty()) as simulator:
        yield simulator


@pytest.fixture
def own(_running_without_data: Simulator) -> Simulator:
    """A simulator without data."""
    _running_without_data.reset()
    return _running_without_data


class TestEmpty:
    def test_has_a_key(self, own: Simulator) -> None:
        with client_of(own) as ra:
            assert ra.users.profile("MockUser").points == 0
            assert ra.consoles.all() == []
            assert ra.tickets.recent().open_tickets == 0
            assert ra.users.top_ten()[0].user == "MockUser"
        assert own.now == NOW

    def test_accepts_all_additions(self, own: Simulator) -> None:
        game = own.add_game("Snow Globe", achievements=6)
        friend = own.add_user("Friend")
        own.add_award(friend, game.id)
        own.add_ticket(1)
        board = own.add_leaderboard(game.id)
        own.add_entry(board.id, friend, 10)
        own.add_comment(friend, game_id=game.id)
        own.add_claim("MockUser", game.id)
        own.follow("MockUser", friend)
        with client_of(own) as ra:
            (award,) = ra.feed.recent_game_awards().results
            assert (award.user, award.game_title, award.award_kind) == ("Friend", "Snow Globe", AwardKind.MASTERED)
            assert [console.name for console in ra.consoles.all()] == ["Paper Console"]
            (ticket,) = ra.tickets.recent().tickets
            assert (ticket.assigned_to, ticket.reported_by) == ("MockUser", "MockUser")
            (entry,) = ra.leaderboards.entries(board.id).results
            assert (entry.user, entry.score) == ("Friend", 10)
            assert [comment.user for comment in ra.comments.on_game(game.id).results] == ["Friend"]
            assert [claim.user for claim in ra.claims.active()] == ["MockUser"]
            assert [user.user for user in ra.users.following().results] == ["Friend"]

    def test_reset_removes_additions(self, own: Simulator) -> None:
        own.add_game("Snow Globe", achievements=1)
        own.reset()
        assert (own.data.games, own.data.systems, own.data.achievements) == ([], [], [])

    def test_errors_name_the_method_to_call(self, own: Simulator) -> None:
        with pytest.raises(ValueError, match=r"^there is no achievement 11: add_achievement\(\) adds one$"):
            own.add_ticket()
        with pytest.raises(ValueError, match=r"^there is no game 1: add_game\(\) adds one$"):
            own.add_achievement(1)
        own.data.users.clear()
        own.add_game("Snow Globe")
        with pytest.raises(ValueError, match=r"^there are no users: add_user\(\) adds one$"):
            own.add_achievement(1)


class TestGames:
    def test_new_game_has_no_players(self, simulator: Simulator, ra: RetroAchievements) -> None:
        added = simulator.add_game("Snow Globe")
        game = ra.games.extended(added.id)
        assert (game.title, game.console_name, game.achievement_count) == ("Snow Globe", "Paper Console", 0)

    def test_game_with_achievements(self, simulator: Simulator, ra: RetroAchievements) -> None:
        added = simulator.add_game("Snow Globe", console="glass arcade", achievements=6)
        game = ra.games.extended(added.id)
        assert (game.console_name, game.achievement_count) == ("Glass Arcade", 6)
        assert [row.points for row in game.achievements.values()] == [5] * 6
        assert len({row.title for row in game.achievements.values()}) == 6

    def test_custom_consoles(self, simulator: Simulator, ra: RetroAchievements) -> None:
        console = System(9, "Snow Machine")
        simulator.data.systems.append(console)
        added = [simulator.add_game("One", console=console), simulator.add_game("Two", console="Snow Machine")]
        assert [game.system for game in added] == [console] * 2
        assert {game.id for game in ra.games.list_for_console(9)} == {game.id for game in added}


class TestAchievements:
    def test_official_by_default(self, simulator: Simulator, ra: RetroAchievements) -> None:
        added = simulator.add_achievement(1, "Ten Snowmen", points=10, achievement_type="missable")
        row = ra.games.extended(1).achievements[added.id]
        assert (row.title, row.points, row.achievement_type, row.author) == (
            "Ten Snowmen",
            10,
            "missable",
            "PixelBaker",
        )
        assert list(ra.games.extended(1).achievements)[-1] == added.id

    def test_unofficial(self, simulator: Simulator, ra: RetroAchievements) -> None:
        added = simulator.add_achievement(1, promoted=False)
        assert added.id not in ra.games.extended(1).achievements
        assert added.id in ra.games.extended(1, unofficial=True).achievements

    def test_new_progression_achievement_removes_beaten_awards(
        self, simulator: Simulator, ra: RetroAchievements
    ) -> None:
        assert ra.users.awards("SnowFox").beaten_hardcore_count == 1
        simulator.add_achievement(15, achievement_type="progression")
        awards = ra.users.awards("SnowFox")
        assert (awards.beaten_hardcore_count, awards.mastery_count) == (0, 1)


class TestAwards:
    def test_mastery_by_default(self, simulator: Simulator, ra: RetroAchievements) -> None:
        simulator.add_user("Newcomer")
        award = simulator.add_award("Newcomer", 15, at=NOW - timedelta(days=1))
        assert award.at == NOW - timedelta(days=1)
        newest = ra.feed.recent_game_awards(kinds=[AwardKind.MASTERED]).results[0]
        assert (newest.user, newest.game_title, newest.awarded_at) == ("Newcomer", "Clockwork Orchard", award.at)
        assert ra.users.awards("Newcomer").mastery_count == 1
        assert ra.users.points("Newcomer").points == 5 + 10 + 25 + 25 + 50 + 100 + 50 + 100
        assert ra.users.game_progress("Newcomer", 15).hardcore_user_completion == 100

    @pytest.mark.parametrize("kind", AwardKind)
    def test_adds_missing_unlocks(self, simulator: Simulator, ra: RetroAchievements, kind: AwardKind) -> None:
        simulator.add_user("Newcomer")
        simulator.unlock("Newcomer", 154, hardcore=False)  # one of the two endings
        simulator.add_award("Newcomer", 15, kind)
        progress = ra.users.game_progress("Newcomer", 15)
        assert progress.highest_award_kind == kind
        unlocked = {row.id for row in progress.achievements.values() if row.unlocked_at}
        hardcore = {row.id for row in progress.achievements.values() if row.hardcore_unlocked_at}
        everything = set(range(151, 159))
        assert (unlocked, hardcore) == {
            AwardKind.BEATEN_SOFTCORE: ({151, 152, 154}, set()),
            AwardKind.BEATEN_HARDCORE: ({151, 152, 153, 154}, {151, 152, 153}),
            AwardKind.COMPLETED: (everything, set()),
            AwardKind.MASTERED: (everything, everything),
        }[kind]

    def test_duplicate_award_is_refused(self, simulator: Simulator) -> None:
        message = r"^SnowFox already has this award for game 15, or the one for hardcore mode$"
        for kind in AwardKind:
            with pytest.raises(ValueError, match=message):
                simulator.add_award("SnowFox", 15, kind)

    def test_game_without_such_an_award_is_refused(self, simulator: Simulator) -> None:
        bare = simulator.add_game("Snow Globe")
        with pytest.raises(ValueError, match=rf"^game {bare.id} cannot be completed .* needs 6 .* and it has 0$"):
            simulator.add_award("QuietHands", bare.id)
        with pytest.raises(ValueError, match=r"^game 1 cannot be completed .* needs 6 official .*, and it has 4$"):
            simulator.add_award("QuietHands", 1, "completed")
        with pytest.raises(ValueError, match=rf"^game {bare.id} cannot be beaten: .* progression or win_condition"):
            simulator.add_award("QuietHands", bare.id, "beaten-softcore")
        event = simulator.add_game("Snow Week", console="Events")
        simulator.add_achievement(event.id, achievement_type="win_condition")
        with pytest.raises(ValueError, match=rf"^game {event.id} cannot be beaten: .* that is not an event$"):
            simulator.add_award("QuietHands", event.id, "beaten-hardcore")


class TestLeaderboards:
    def test_entries_are_sorted(self, simulator: Simulator, ra: RetroAchievements) -> None:
        board = simulator.add_leaderboard(1, "Sprint", score_format="MILLISECS", lower_is_better=True)
        simulator.add_entry(board.id, "QuietHands", 900)
        simulator.add_entry(board.id, "NightOwl", 800)
        rows = ra.leaderboards.entries(board.id).results
        assert [(row.user, row.rank, row.formatted_score) for row in rows] == [
            ("NightOwl", 1, "0:08.00"),
            ("QuietHands", 2, "0:09.00"),
        ]
        (listed,) = [row for row in ra.leaderboards.of_game(1).results if row.id == board.id]
        assert (listed.title, listed.author) == ("Sprint", "PixelBaker")
        assert listed.top_entry is not None
        assert listed.top_entry.user == "NightOwl"
        assert [game.game_id for game in ra.users.recently_played("QuietHands")] == [1]

    @pytest.mark.parametrize(("lower_is_better", "better", "worse"), [(False, 110, 90), (True, 90, 110)])
    def test_best_entry_is_kept(
        self, simulator: Simulator, ra: RetroAchievements, lower_is_better: bool, better: int, worse: int
    ) -> None:
        board = simulator.add_leaderboard(1, lower_is_better=lower_is_better)
        first = simulator.add_entry(board.id, "QuietHands", 100, at=NOW - timedelta(days=1))
        for score in (100, worse):
            message = rf"^QuietHands has 100 on leaderboard {board.id}, and {score} is not better"
            with pytest.raises(ValueError, match=message):
                simulator.add_entry(board.id, "QuietHands", score)
        assert simulator.add_entry(board.id, "QuietHands", better) is first
        (row,) = ra.leaderboards.entries(board.id).results
        assert (row.score, row.submitted_at) == (better, NOW)


class TestComments:
    def test_comments_on_games_achievements_and_walls(self, simulator: Simulator, ra: RetroAchievements) -> None:
        simulator.add_comment("NightOwl", "On a game", game_id=3)
        simulator.add_comment("NightOwl", "On an achievement", achievement_id=31)
        simulator.add_comment("NightOwl", "On a wall", wall_of="QuietHands")
        pages = [ra.comments.on_game(3), ra.comments.on_achievement(31), ra.comments.on_user_wall("QuietHands")]
        assert [[row.text for row in page.results] for page in pages] == [
            ["On a game"],
            ["On an achievement"],
            ["On a wall"],
        ]
        assert {row.submitted_at for page in pages for row in page.results} == {NOW}


class TestClaims:
    def test_new_set_or_revision(self, simulator: Simulator, ra: RetroAchievements) -> None:
        bare = simulator.add_game("Snow Globe")
        simulator.add_claim("PixelBaker", bare.id)
        simulator.add_claim("PixelBaker", 1)
        claims = {claim.game_id: claim for claim in ra.claims.active()}
        assert claims[bare.id].set_type is ClaimSetType.NEW_SET
        assert claims[1].set_type is ClaimSetType.REVISION
        assert claims[1].done_at == NOW + timedelta(days=90)

    def test_second_claim_is_a_collaboration(self, simulator: Simulator, ra: RetroAchievements) -> None:
        first, second = simulator.add_claim("PixelBaker", 1), simulator.add_claim("NightOwl", 1)
        kinds = {claim.id: claim.claim_type for claim in ra.claims.active()}
        assert (kinds[first.id], kinds[second.id]) == (ClaimType.PRIMARY, ClaimType.COLLABORATION)
        first.status = second.status = 1
        simulator.add_claim("NightOwl", 1)


class TestFollowing:
    def test_appears_in_followers_and_following(self, simulator: Simulator, ra: RetroAchievements) -> None:
        simulator.follow("MockUser", "NightOwl")
        simulator.follow("NightOwl", "MockUser")
        assert "NightOwl" in [user.user for user in ra.users.followers().results]
        (owl,) = [user for user in ra.users.following().results if user.user == "NightOwl"]
        assert owl.is_following_me


@pytest.mark.parametrize(
    ("add", "message"),
    [
        (
            lambda it: it.add_game("X", console="Snow Machine"),
            "there is no console 'Snow Machine': append a System to data.systems, or take one of Paper Console, "
            "Pocket Lantern, Glass Arcade, Tin Computer, Hubs, Events",
        ),
        (
            lambda it: it.add_game("X", console=System(9, "Snow Machine")),
            "there is no console 'Snow Machine': append a System to data.systems, or take one of Paper Console, "
            "Pocket Lantern, Glass Arcade, Tin Computer, Hubs, Events",
        ),
        (lambda it: it.add_game("X", achievements=-1), "achievements must be 0 or more, not -1"),
        (
            lambda it: it.add_achievement(99),
            "there is no game 99: add_game() adds one, or take one of data.games, such as "
            "1, 2, 3, 4, 5, ..., 13, 14, 15, 16, 17",
        ),
        (lambda it: it.add_achievement(14), "game 14 is deleted: pass another one"),
        (lambda it: it.add_achievement(1, points=-5), "points must be 0 or more, not -5"),
        (
            lambda it: it.add_achievement(1, achievement_type="boss"),
            "achievement_type must be one of progression, win_condition, missable, None, not 'boss'",
        ),
        (
            lambda it: it.add_award("QuietHands", 15, "won"),
            "kind must be one of beaten-softcore, beaten-hardcore, completed, mastered, not 'won'",
        ),
        (
            lambda it: it.add_leaderboard(1, score_format="SECONDS"),
            "score_format must be one of SCORE, TIME, MILLISECS, TIMESECS, MINUTES, SECS_AS_MINS, VALUE, UNSIGNED, "
            "TENS, HUNDREDS, THOUSANDS, FIXED1, FIXED2, FIXED3, not 'SECONDS'",
        ),
        (
            lambda it: it.add_entry(999, "QuietHands", 1),
            "there is no leaderboard 999: add_leaderboard() adds one, or take one of data.leaderboards, such as "
            "11, 12, 21, 22, 31, ..., 1612, 1613, 1614, 1615, 1600",
        ),
        (
            lambda it: it.add_entry(11, "QuietHands", 1, at=NOW + timedelta(days=1)),
            "at must not be in the future: 2024-05-02 00:00:00+00:00 is after now, which is 2024-05-01 00:00:00+00:00",
        ),
        (
            lambda it: it.add_award("QuietHands", 15, at=datetime(2024, 4, 30)),  # noqa: DTZ001 - naive on purpose
            "at needs a time zone, as in datetime(2024, 5, 1, tzinfo=UTC), not datetime.datetime(2024, 4, 30, 0, 0)",
        ),
        (lambda it: it.add_comment("NightOwl"), "pass one of game_id, achievement_id, wall_of, not none of them"),
        (
            lambda it: it.add_comment("NightOwl", game_id=1, wall_of="QuietHands"),
            "pass one of game_id, achievement_id, wall_of, not game_id and wall_of",
        ),
        (
            lambda it: it.add_comment("NightOwl", wall_of="LoudMagpie"),
            "LoudMagpie has a closed wall: set wall_active to True and banned to False",
        ),
        (lambda it: it.add_claim("PixelBaker", 3), "PixelBaker has already claimed game 3: claim 1 is still active"),
        (lambda it: it.follow("MockUser", "PixelBaker"), "MockUser already follows PixelBaker: pass another user"),
        (lambda it: it.follow("MockUser", "mockuser"), "MockUser cannot follow themselves: pass another user"),
        (
            lambda it: it.data.user("Nobody"),
            "there is no user with the original name 'Nobody': add_user() adds one, or take one of MockUser, "
            "PixelBaker, OldLantern, QuietHands, TurboSnail, GoneFishing, NightOwl, MockReporter, Nameless, SnowFox, "
            "BrassBadger, CopperCrane, Unsigned, SpamKettle, LoudMagpie",
        ),
    ],
)
def test_invalid_arguments_raise_errors_with_the_allowed_values(
    simulator: Simulator, add: Callable[[Simulator], object], message: str
) -> None:
    before = attrs.asdict(simulator.data, recurse=False)
    counts = {name: len(rows) for name, rows in before.items() if isinstance(rows, list)}
    with pytest.raises(ValueError, match=f"^{re.escape(message)}$"):
        add(simulator)
    assert {name: len(getattr(simulator.data, name)) for name in counts} == counts


def test_data_classes_are_public_and_documented() -> None:
    classes = {name: kind for name, kind in vars(data).items() if inspect.isclass(kind) and attrs.has(kind)}
    assert classes.keys() <= set(retroachievements_simulator.__all__)
    # attrs and dataclasses generate a docstring if there is none.
    assert [name for name, kind in classes.items() if not (kind.__doc__ or "").endswith((".", ":"))] == []


def test_added_user_can_have_a_key(own: Simulator) -> None:
    own.follow(own.add_user("Friend", web_api_key="KeyOfAFriend"), "MockUser")
    with RetroAchievements(build_authorization(web_api_key="KeyOfAFriend"), base_url=own.base_url, pacing=None) as ra:
        assert [user.user for user in ra.users.following().results] == ["MockUser"]
