"""Invariants: responses of different endpoints agree with each other."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any

import pytest

from retroachievements import NotFound, RetroAchievements
from retroachievements.models import AwardKind, ClaimType, TicketState

# The original names, which still find users after a rename.
USERS = ["Newcomer", "MockUser", "PixelBaker", "TurboSnail", "NightOwl", "SnowFox", "BrassBadger", "CopperCrane"]
# The last game is added before each script.
GAMES = [1, 8, 15, 18]
# Games that give points, and have a console.
EVERY_GAME = (*range(1, 13), 15, 16, 17, 18)
SINCE = datetime(2020, 1, 1, tzinfo=UTC)


class Results:
    """The results of methods of the client, each requested once."""

    def __init__(self, ra: RetroAchievements, now: datetime) -> None:
        self._ra = ra
        self._results: dict[tuple[Any, ...], Any] = {}
        self.now = now
        self.users = [user for user in USERS if self("users.profile", user) is not None]

    def __call__(self, method: str, *arguments: Any, **options: Any) -> Any:
        """Return the result of a method: all rows of an iterator, and None for a missing object."""
        key = (method, arguments, *options.items())
        if key not in self._results:
            namespace, _, name = method.partition(".")
            try:
                result = getattr(getattr(self._ra, namespace), name)(*arguments, **options)
                self._results[key] = list(result) if isinstance(result, Iterator) else result
            except NotFound:
                self._results[key] = None
        return self._results[key]

    def earned(self, user: str) -> list[Any]:
        return self("users.achievements_earned_between", user, SINCE, self.now)

    def awards(self, user: str) -> list[Any]:
        return self("users.awards", user).visible_awards

    def is_tracked(self, user: str) -> bool:
        return not self("users.profile", user).untracked

    def played(self) -> list[tuple[str, int]]:
        """Return the users and games that can have progress."""
        return [(user, game) for user in self.users for game in GAMES]


INVARIANTS: list[Callable[[Results], None]] = []


def invariant(check: Callable[[Results], None]) -> Callable[[Results], None]:
    INVARIANTS.append(check)
    return check


def award_kinds(results: Results, user: str) -> list[tuple[int, AwardKind]]:
    kinds = {
        ("Game Beaten", 0): AwardKind.BEATEN_SOFTCORE,
        ("Game Beaten", 1): AwardKind.BEATEN_HARDCORE,
        ("Mastery/Completion", 0): AwardKind.COMPLETED,
        ("Mastery/Completion", 1): AwardKind.MASTERED,
    }
    rows = [(row.award_data, kinds.get((row.award_type, row.award_data_extra))) for row in results.awards(user)]
    return sorted((game, kind) for game, kind in rows if kind)


RANKS = [None, AwardKind.BEATEN_SOFTCORE, AwardKind.BEATEN_HARDCORE, AwardKind.COMPLETED, AwardKind.MASTERED]


@invariant
def points_are_the_same_everywhere(results: Results) -> None:
    for user in results.users:
        profile, summary = results("users.profile", user), results("users.summary", user)
        points, rank = results("users.points", user), results("users.rank", user)
        assert profile.points == points.points == rank.points == summary.points
        assert profile.softcore_points == points.softcore_points == rank.softcore_points == summary.softcore_points


@invariant
def points_are_the_sum_of_the_unlocks(results: Results) -> None:
    for user in results.users:
        # The list includes achievements of games without a console, which have no points.
        earned, profile = results.earned(user), results("users.profile", user)
        assert profile.points == sum(row.points for row in earned if row.hardcore)
        assert profile.softcore_points == sum(row.points for row in earned if not row.hardcore)
        assert profile.retro_points == sum(row.retro_points for row in earned if row.hardcore)


@invariant
def points_are_the_sum_of_the_games(results: Results) -> None:
    for user in results.users:
        games = results("users.progress", user, EVERY_GAME).values()
        profile = results("users.profile", user)
        assert profile.points == sum(game.hardcore_unlocked_points for game in games)
        assert profile.points + profile.softcore_points == sum(game.unlocked_points for game in games)


@invariant
def unlocks_are_sorted(results: Results) -> None:
    for user in results.users:
        earned = results.earned(user)
        assert [row.unlocked_at for row in earned] == sorted(row.unlocked_at for row in earned)
        assert len({row.achievement_id for row in earned}) == len(earned)
        assert all(row.unlocked_at <= results.now for row in earned)


@invariant
def recent_achievements_are_the_earned_ones(results: Results) -> None:
    for user in results.users:
        recent = results("users.recent_achievements", user, minutes=10_000_000)
        assert [row.achievement_id for row in recent][::-1] == [row.achievement_id for row in results.earned(user)]


@invariant
def progress_in_a_game_counts_its_achievements(results: Results) -> None:
    for user, game_id in results.played():
        game = results("users.game_progress", user, game_id)
        rows = game.achievements.values()
        assert game.achievement_count == len(rows)
        assert game.unlocked_achievements == sum(row.unlocked_at is not None for row in rows)
        assert game.hardcore_unlocked_achievements == sum(row.hardcore_unlocked_at is not None for row in rows)
        assert all(row.unlocked_at for row in rows if row.hardcore_unlocked_at)


@invariant
def progress_is_the_same_everywhere(results: Results) -> None:
    for user, game_id in results.played():
        game = results("users.game_progress", user, game_id)
        progress = results("users.progress", user, EVERY_GAME)[game_id]
        assert progress.possible_achievements == game.achievement_count
        assert progress.unlocked_achievements == game.unlocked_achievements
        assert progress.hardcore_unlocked_achievements == game.hardcore_unlocked_achievements
        assert progress.unlocked_points == sum(row.points for row in game.achievements.values() if row.unlocked_at)
        for played in results("users.iter_recently_played", user):
            if played.game_id == game_id:
                assert played.unlocked_points == progress.unlocked_points
                assert played.hardcore_unlocked_points == progress.hardcore_unlocked_points


@invariant
def a_game_with_an_unlock_was_played(results: Results) -> None:
    for user in results.users:
        played = {game.game_id: game for game in results("users.iter_recently_played", user)}
        last: dict[int, datetime] = {}
        for row in results.earned(user):
            if row.game_id != 13:  # left out, because it has no console
                last[row.game_id] = max(row.unlocked_at, last.get(row.game_id, SINCE))
        assert set(last) <= set(played)
        assert all(played[game_id].last_played >= at for game_id, at in last.items())


@invariant
def progression_and_an_ending_beat_the_game(results: Results) -> None:
    for user, game_id in results.played():
        rows = results("users.game_progress", user, game_id).achievements.values()
        steps = [row for row in rows if row.achievement_type == "progression"]
        endings = [row for row in rows if row.achievement_type == "win_condition"]
        for kind, attribute in (
            (AwardKind.BEATEN_HARDCORE, "hardcore_unlocked_at"),
            (AwardKind.BEATEN_SOFTCORE, "unlocked_at"),
        ):
            beaten = bool(steps or endings) and all(getattr(row, attribute) for row in steps)
            beaten = beaten and (not endings or any(getattr(row, attribute) for row in endings))
            has_award = (game_id, kind) in award_kinds(results, user)
            if kind is AwardKind.BEATEN_SOFTCORE and (game_id, AwardKind.BEATEN_HARDCORE) in award_kinds(results, user):
                assert beaten
                assert not has_award
            else:
                assert has_award == beaten


@invariant
def a_complete_set_gives_the_award(results: Results) -> None:
    for user, game_id in results.played():
        game = results("users.game_progress", user, game_id)
        if len(game.achievements) >= 6:
            kinds = [kind for of_game, kind in award_kinds(results, user) if of_game == game_id]
            if game.hardcore_unlocked_achievements == len(game.achievements):
                assert AwardKind.MASTERED in kinds
            elif game.unlocked_achievements == len(game.achievements):
                assert {AwardKind.COMPLETED, AwardKind.MASTERED} & set(kinds)
            if not game.unlocked_achievements:
                assert not {AwardKind.COMPLETED, AwardKind.MASTERED} & set(kinds)


@invariant
def the_highest_award_is_one_of_the_awards(results: Results) -> None:
    for user, game_id in results.played():
        kinds = [kind for of_game, kind in award_kinds(results, user) if of_game == game_id]
        highest = max([None, *kinds], key=RANKS.index)
        assert results("users.game_progress", user, game_id).highest_award_kind == highest
        for row in results("users.iter_completion_progress", user):
            if row.game_id == game_id:
                assert row.highest_award_kind == highest


@invariant
def the_feed_has_the_awards_of_all_users(results: Results) -> None:
    names = {results("users.profile", user).user: user for user in results.users}
    feed: dict[str, list[tuple[int, AwardKind]]] = {user: [] for user in results.users}
    for award in results("feed.iter_recent_game_awards"):
        if award.user in names:
            feed[names[award.user]].append((award.game_id, award.award_kind))
    for user in results.users:
        # A completion after a mastery of an earlier set is only in the feed.
        listed = award_kinds(results, user)
        assert set(listed) <= set(feed[user])
        assert all((game, AwardKind.MASTERED) in listed for game, _ in set(feed[user]) - set(listed))


@invariant
def the_feed_is_sorted(results: Results) -> None:
    moments = [award.awarded_at for award in results("feed.iter_recent_game_awards")]
    assert moments == sorted(moments, reverse=True)
    assert all(moment <= results.now for moment in moments)


@invariant
def awards_are_counted(results: Results) -> None:
    for user in results.users:
        awards, kinds = results("users.awards", user), [kind for _, kind in award_kinds(results, user)]
        assert awards.total_count - awards.hidden_count == len(awards.visible_awards)
        assert awards.mastery_count == kinds.count(AwardKind.MASTERED)
        assert awards.completion_count == kinds.count(AwardKind.COMPLETED)
        assert awards.beaten_hardcore_count == kinds.count(AwardKind.BEATEN_HARDCORE)
        assert awards.beaten_softcore_count == kinds.count(AwardKind.BEATEN_SOFTCORE)


@invariant
def completed_games_are_those_of_the_completion_progress(results: Results) -> None:
    for user in results.users:
        completed = results("users.completed_games", user)
        rows = {
            row.game_id: row for row in results("users.iter_completion_progress", user) if row.possible_achievements
        }
        for game in completed:
            if game.game_id != 13:  # left out, because it has no console
                row = rows[game.game_id]
                count = row.hardcore_unlocked_achievements if game.hardcore else row.unlocked_achievements
                assert (game.unlocked_achievements, game.possible_achievements) == (count, row.possible_achievements)
                assert game.fraction_won == pytest.approx(count / row.possible_achievements, abs=0.0001)
        assert {game.game_id for game in completed} - {13} == set(rows)


@invariant
def the_latest_masters_have_all_hardcore_unlocks(results: Results) -> None:
    for game_id in GAMES:
        masters = results("games.latest_masters", game_id)
        moments = [master.last_award for master in masters]
        assert moments == sorted(moments, reverse=True)
        names = {master.user for master in masters}
        for user in results.users:
            game = results("users.game_progress", user, game_id)
            is_master = 0 < len(game.achievements) == game.hardcore_unlocked_achievements
            if game.achievements and len(masters) < 10:
                assert (results("users.profile", user).user in names) == (is_master and results.is_tracked(user))


@invariant
def high_scores_are_sorted(results: Results) -> None:
    for game_id in GAMES:
        scores = results("games.high_scores", game_id)
        assert [player.points for player in scores] == sorted((player.points for player in scores), reverse=True) or (
            not any(player.points for player in scores)
        )
        by_name = {player.user: player for player in scores}
        for user in results.users:
            player = by_name.get(results("users.profile", user).user)
            progress = results("users.progress", user, EVERY_GAME)[game_id]
            if player:
                assert player.points == progress.hardcore_unlocked_points
                assert player.hardcore_achievement_count == progress.hardcore_unlocked_achievements


@invariant
def a_rank_in_a_game_has_the_points_of_the_progress(results: Results) -> None:
    for user, game_id in results.played():
        rank = results("users.game_rank", user, game_id)
        if rank:
            progress = results("users.progress", user, EVERY_GAME)[game_id]
            assert rank.total_points == progress.unlocked_points
            assert (rank.rank is None) == (not results.is_tracked(user))


@invariant
def unlocks_of_an_achievement_are_counted(results: Results) -> None:
    for game_id in GAMES:
        game = results("games.extended", game_id)
        for achievement in game.achievements.values():
            page = results("achievements.unlocks", achievement.id)
            assert achievement.unlock_count == page.unlock_count
            assert achievement.hardcore_unlock_count == page.hardcore_unlock_count
            assert page.player_count == game.player_count
            # The list includes untracked users.
            rows = results("achievements.iter_unlocks", achievement.id)
            assert len(rows) >= page.unlock_count >= page.hardcore_unlock_count
            moments = [row.unlocked_at for row in rows]
            assert moments == sorted(moments, reverse=True)


@invariant
def unlocks_of_an_achievement_match_those_of_its_players(results: Results) -> None:
    names = {results("users.profile", user).user: user for user in results.users}
    for game_id in GAMES:
        for achievement in results("games.extended", game_id).achievements.values():
            rows = {
                names[row.user]: row
                for row in results("achievements.iter_unlocks", achievement.id)
                if row.user in names
            }
            for user in results.users:
                own = results("users.game_progress", user, game_id).achievements[achievement.id]
                assert (user in rows) == (own.unlocked_at is not None)
                if user in rows:
                    assert rows[user].hardcore == (own.hardcore_unlocked_at is not None)
                    assert rows[user].points == results("users.points", user).points


@invariant
def the_distribution_counts_each_unlock_once(results: Results) -> None:
    for game_id in GAMES:
        game = results("games.extended", game_id)
        rows = game.achievements.values()
        if results.is_tracked("MockUser"):  # the caller always counts
            hardcore = results("games.achievement_distribution", game_id, hardcore=True)
            softcore = results("games.achievement_distribution", game_id)
            assert sum(n * players for n, players in hardcore.items()) == sum(row.hardcore_unlock_count for row in rows)
            all_unlocks = sum(row.unlock_count for row in rows)
            in_softcore = sum(n * players for n, players in softcore.items())
            assert in_softcore == all_unlocks - sum(row.hardcore_unlock_count for row in rows)


@invariant
def the_number_of_achievements_is_the_same_everywhere(results: Results) -> None:
    listed = {game.id: game for console in (1, 2, 3) for game in results("games.list_for_console", console)}
    for game_id in GAMES:
        game = results("games.extended", game_id)
        assert sorted(game.achievements) == results("games.achievement_ids", game_id)
        assert game.achievement_count == listed[game_id].achievement_count
        assert listed[game_id].points == sum(row.points for row in game.achievements.values())
        assert not game.achievements.keys() & results("games.extended", game_id, unofficial=True).achievements.keys()
        assert results("games.progression", game_id).achievement_count == len(game.achievements)


@invariant
def users_with_250_points_are_ranked_by_points(results: Results) -> None:
    top = [user.points for user in results("users.top_ten")]
    assert top == sorted(top, reverse=True)
    ranked = [points for points in top if points >= 250]
    for user in results.users:
        rank, summary = results("users.rank", user), results("users.summary", user)
        assert (rank.rank, rank.total_ranked) == (summary.rank, summary.total_ranked)
        assert rank.total_ranked == len(ranked)
        if rank.points >= 250 and results.is_tracked(user):
            assert rank.rank == ranked.index(rank.points) + 1
        else:
            assert rank.rank is None


@invariant
def names_and_ulids_find_the_same_user(results: Results) -> None:
    for user in results.users:
        profile = results("users.profile", user)
        assert results("users.profile", profile.user) == profile
        if profile.ulid:
            assert results("users.profile", profile.ulid) == profile


@invariant
def deleted_users_do_not_appear(results: Results) -> None:
    shown = {user.user for user in results("users.top_ten")}
    shown |= {award.user for award in results("feed.iter_recent_game_awards")}
    shown |= {comment.user for comment in results("comments.iter_on_game", 1)}
    shown |= {user.user for user in results("users.iter_following")}
    for game_id in GAMES:
        shown |= {player.user for player in results("games.high_scores", game_id)}
        for board in results("leaderboards.iter_of_game", game_id):
            shown |= {entry.user for entry in results("leaderboards.iter_entries", board.id)}
        for achievement_id in results("games.achievement_ids", game_id):
            shown |= {row.user for row in results("achievements.iter_unlocks", achievement_id)}
    for user in shown:
        assert results("users.profile", user) is not None


@invariant
def ticket_statistics_count_the_tickets_of_a_developer(results: Results) -> None:
    rows = [row for game_id in EVERY_GAME for row in results("tickets.iter_game_tickets", game_id)]
    for user in ("Newcomer", "MockUser", "TurboSnail"):
        stats = results("tickets.developer_stats", user)
        if stats:
            name = results("users.profile", user).user
            states = [row.report_state for row in rows if row.assigned_to == name]
            assert stats.open == states.count(TicketState.OPEN)
            assert stats.closed == states.count(TicketState.CLOSED)
            assert stats.resolved == states.count(TicketState.RESOLVED)
            assert stats.total == stats.open + stats.closed + stats.resolved


@invariant
def open_tickets_match_the_iterated_rows(results: Results) -> None:
    recent = results("tickets.iter_recent")
    assert results("tickets.recent").open_tickets == len(recent)
    assert {row.report_state for row in recent} <= {TicketState.OPEN, TicketState.REQUEST}
    moments = [row.reported_at for row in recent]
    assert moments == sorted(moments, reverse=True)
    for game_id in GAMES:
        rows = results("tickets.iter_game_tickets", game_id)
        assert results("tickets.game_stats", game_id).open_tickets == len(rows)
        is_open = [row for row in rows if row.report_state in (TicketState.OPEN, TicketState.REQUEST)]
        assert {row.id for row in is_open} == {row.id for row in recent if row.game_id == game_id}


@invariant
def contributions_count_the_unlocks_of_others(results: Results) -> None:
    profile, crane = results("users.profile", "PixelBaker"), results("users.profile", "CopperCrane")
    # CopperCrane has unlocks in a game without a console, which the server does not list.
    if profile and (crane is None or crane.untracked):
        ids = [(game, row) for game in EVERY_GAME for row in results("games.extended", game).achievements.values()]
        counted = [(row.unlock_count or 0, row.points, row.id) for _, row in ids if row.author == profile.user]
        own = {row.achievement_id for row in results.earned("PixelBaker")} if not profile.untracked else set()
        assert profile.contribution_count == sum(count - (number in own) for count, _, number in counted)
        assert profile.contribution_yield == sum(
            points * (count - (number in own)) for count, points, number in counted
        )


@invariant
def achievement_of_the_week_counts_its_unlocks(results: Results) -> None:
    week = results("achievements.of_the_week")
    assert week.unlock_count == len(week.unlocks) <= week.player_count
    assert week.hardcore_unlock_count == sum(row.hardcore for row in week.unlocks)
    assert len({row.user for row in week.unlocks}) == len(week.unlocks)


@invariant
def the_leader_is_the_first_of_the_entries(results: Results) -> None:
    for game_id in GAMES:
        for board in results("leaderboards.iter_of_game", game_id):
            entries = results("leaderboards.iter_entries", board.id)
            leader = board.top_entry and (board.top_entry.user, board.top_entry.score)
            assert leader == ((entries[0].user, entries[0].score) if entries else None)
            scores = [entry.score for entry in entries]
            assert scores == sorted(scores, reverse=not board.lower_is_better)
            assert [entry.rank for entry in entries] == [scores.index(score) + 1 for score in scores]
            assert len({entry.user for entry in entries}) == len(entries)


@invariant
def entries_match_those_of_the_users_who_played_the_game(results: Results) -> None:
    for user, game_id in results.played():
        own = results("leaderboards.of_user", user, game_id)
        of_user = {board.id: board.user_entry for board in own.results} if own else {}
        played = {game.game_id: game for game in results("users.iter_recently_played", user)}
        name = results("users.profile", user).user
        for board in results("leaderboards.iter_of_game", game_id):
            rows = [entry for entry in results("leaderboards.iter_entries", board.id) if entry.user == name]
            found = [of_user[board.id]] if board.id in of_user else []
            assert [(row.score, row.rank, row.formatted_score, row.submitted_at) for row in rows] == [
                (row.score, row.rank, row.formatted_score, row.updated_at) for row in found
            ]
            assert all(played[game_id].last_played >= row.submitted_at for row in rows)


@invariant
def comments_are_sorted(results: Results) -> None:
    for method, subject in (("on_game", 1), ("on_achievement", 11), ("on_user_wall", "MockUser")):
        rows = results(f"comments.iter_{method}", subject)
        moments = [row.submitted_at for row in rows]
        assert moments == sorted(moments)
        assert results(f"comments.{method}", subject).total == len(rows)


@invariant
def active_claims_match_those_of_users_and_games(results: Results) -> None:
    active = results("claims.active")
    for user in results.users:
        own, name = results("claims.of_user", user), results("users.profile", user).user
        assert {claim.id for claim in active if claim.user == name} <= {claim.id for claim in own}
        # A game has one primary claim at a time.
        games = [claim.game_id for claim in active if claim.user == name]
        assert len(set(games)) == len(games)
    for game_id in GAMES:
        of_game = [claim.claim_type for claim in active if claim.game_id == game_id]
        assert of_game.count(ClaimType.PRIMARY) == bool(of_game)
        assert len(of_game) <= len(results("games.extended", game_id).claims)


@invariant
def followers_and_following_agree(results: Results) -> None:
    following, followers = results("users.iter_following"), results("users.iter_followers")
    both = {user.user for user in following} & {user.user for user in followers}
    assert {user.user for user in following if user.is_following_me} == both
    assert {user.user for user in followers if user.am_i_following} == both
    names = {results("users.profile", user).user: user for user in results.users}
    for user in (*following, *followers):
        if user.user in names:
            assert user.points == results("users.points", names[user.user]).points
