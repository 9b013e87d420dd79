"""Users: who they are, and what they did."""

from collections.abc import Sequence
from datetime import date, datetime
from functools import partial

from retroachievements_api.api.users import (
    get_achievements_earned_between,
    get_achievements_earned_on_day,
    get_game_info_and_user_progress,
    get_top_ten_users,
    get_user_awards,
    get_user_completed_games,
    get_user_completion_progress,
    get_user_game_rank_and_score,
    get_user_points,
    get_user_profile,
    get_user_progress,
    get_user_rank_and_score,
    get_user_recent_achievements,
    get_user_recently_played_games,
    get_user_set_requests,
    get_user_summary,
    get_user_want_to_play_list,
    get_users_following_me,
    get_users_i_follow,
)
from retroachievements_api.types import UNSET

from .. import models
from .._responses import first, list_of, map_of, one
from .._validation import (
    comma_separated,
    day_in_utc,
    first_second,
    flag,
    last_second,
    minutes_back,
    positive_id,
    positive_ids,
    row_count,
    row_offset,
    user_identifier,
)
from .connection import AsyncNamespace
from .pages import UNLOCK_LIMIT, AsyncRows, AsyncWindow, iterate_pages, warn_if_truncated


class AsyncUsers(AsyncNamespace):
    """Users of the site, and what they did there.

    Every method that takes a user takes a username or a ULID, in any case. Names change, ULIDs do not.
    """

    async def profile(self, user: str) -> "models.UserProfile":
        """Get a user's profile.

        Args:
            user: The username or ULID.

        Returns:
            The profile. Times are UTC.

        Raises:
            NotFound: There is no such user.

        https://api-docs.retroachievements.org/v1/get-user-profile.html
        """
        return await self._connection.fetch(
            one(models.UserProfile), get_user_profile.get_kwargs(u=user_identifier(user))
        )

    async def points(self, user: str) -> "models.UserPoints":
        """Get a user's points.

        Args:
            user: The username or ULID.

        Returns:
            `points` of hardcore unlocks and `softcore_points`.

        Raises:
            NotFound: There is no such user.

        https://api-docs.retroachievements.org/v1/get-user-points.html
        """
        return await self._connection.fetch(one(models.UserPoints), get_user_points.get_kwargs(u=user_identifier(user)))

    async def recent_achievements(self, user: str, *, minutes: int = 60) -> "list[models.RecentAchievement]":
        """List what a user unlocked in the last minutes.

        The server answers the **oldest** 500 unlocks of that time at most: with many minutes the newest are missing.
        In that case a `TruncatedResult` warning is issued, and `iter_achievements_earned_between` has them all.

        Args:
            user: The username or ULID.
            minutes: How many minutes to look back, 0 or more, default 60.

        Returns:
            The unlocks of official achievements, newest first, one for each achievement. Empty also for a user who
            does not exist. Times are UTC.

        https://api-docs.retroachievements.org/v1/get-user-recent-achievements.html
        """
        return warn_if_truncated(
            await self._connection.fetch(
                list_of(models.RecentAchievement),
                get_user_recent_achievements.get_kwargs(u=user_identifier(user), m=minutes_back("minutes", minutes)),
            )
        )

    async def achievements_earned_between(
        self, user: str, start: datetime, end: datetime
    ) -> "list[models.EarnedAchievement]":
        """List what a user unlocked between two moments.

        The server answers the oldest 500 unlocks at most. In that case a `TruncatedResult` warning is issued, and
        `iter_achievements_earned_between` has them all.

        Args:
            user: The username or ULID.
            start: The first moment. In Python, an aware datetime.
            end: The last moment, included, not before `start`. In Python, an aware datetime.

        Returns:
            The unlocks of official achievements, oldest first, one for each achievement. Empty also for a user who
            does not exist. Times are UTC.

        https://api-docs.retroachievements.org/v1/get-achievements-earned-between.html
        """
        return warn_if_truncated(
            await self._earned_between(
                user_identifier(user), first=first_second(start), last=last_second(end, start=start)
            )
        )

    def iter_achievements_earned_between(
        self, user: str, start: datetime, end: datetime
    ) -> "AsyncRows[models.EarnedAchievement]":
        """Walk through all that a user unlocked between two moments, oldest first.

        Lazy: the next 500 are asked for when the first of them is wanted. The last answer has nothing new, which is
        how the end is known. If one second has more unlocks than an answer, a `TruncatedResult` warning is issued.

        Args:
            user: The username or ULID.
            start: The first moment, an aware datetime. To go on after a failure, the `unlocked_at` of the last unlock,
                which then comes again.
            end: The last moment, included, an aware datetime not before `start`.

        Returns:
            An iterator over the unlocks of official achievements, one for each achievement. `cumulative_score` starts
            anew with every 500. Empty also for a user who does not exist. Times are UTC.

        https://api-docs.retroachievements.org/v1/get-achievements-earned-between.html
        """
        return AsyncWindow(
            fetch_page=partial(self._earned_between, user_identifier(user)),
            rows_of=list,
            identity_of=lambda unlock: unlock.achievement_id,
            page_size=UNLOCK_LIMIT,
            since=first_second(start),
            until=last_second(end, start=start),
            moment_name="unlocked_at",
        )

    async def _earned_between(self, user: str, *, first: int, last: int) -> "list[models.EarnedAchievement]":
        return await self._connection.fetch(
            list_of(models.EarnedAchievement), get_achievements_earned_between.get_kwargs(u=user, f=first, t=last)
        )

    async def achievements_earned_on(self, user: str, day: date) -> "list[models.EarnedAchievement]":
        """List what a user unlocked on a day.

        The server answers the oldest 500 unlocks at most. In that case a `TruncatedResult` warning is issued, and
        `iter_achievements_earned_between` has them all.

        Args:
            user: The username or ULID.
            day: The day, in UTC.

        Returns:
            The unlocks of official achievements, oldest first, one for each achievement. Empty also for a user who
            does not exist. Times are UTC.

        https://api-docs.retroachievements.org/v1/get-achievements-earned-on-day.html
        """
        return warn_if_truncated(
            await self._connection.fetch(
                list_of(models.EarnedAchievement),
                get_achievements_earned_on_day.get_kwargs(u=user_identifier(user), d=day_in_utc("day", day)),
            )
        )

    async def recently_played(
        self, user: str, *, count: int = 10, offset: int = 0
    ) -> "list[models.RecentlyPlayedGame]":
        """List the games that a user played, the last one first.

        Args:
            user: The username or ULID.
            count: How many games, 1 to 50, default 10.
            offset: How many games to skip, 0 or more, default 0.

        Returns:
            The games and the progress in each, without hubs and events. Empty past the last one, and for a user who
            does not exist. Scores are points, softcore and hardcore together unless their name says hardcore. Times
            are UTC.

        https://api-docs.retroachievements.org/v1/get-user-recently-played-games.html
        """
        return await self._connection.fetch(
            list_of(models.RecentlyPlayedGame),
            get_user_recently_played_games.get_kwargs(
                u=user_identifier(user), c=row_count("count", count, maximum=50), o=row_offset("offset", offset)
            ),
        )

    def iter_recently_played(
        self, user: str, *, page_size: int = 50, start: int = 0
    ) -> "AsyncRows[models.RecentlyPlayedGame]":
        """Walk through all games that a user played, the last one first.

        Lazy: a page is asked for when its first game is wanted. A game that is played meanwhile moves to the top: it
        can be missed, and it does not make another one come twice.

        Args:
            user: The username or ULID.
            page_size: How many games to ask for at a time, 1 to 50, default 50.
            start: How many games to skip, 0 or more, default 0: the `position` of an earlier iterator goes on there.

        Returns:
            An iterator over the games, without hubs and events. Empty also for a user who does not exist.

        https://api-docs.retroachievements.org/v1/get-user-recently-played-games.html
        """
        return iterate_pages(
            partial(self.recently_played, user_identifier(user)),
            lambda games: games,
            lambda game: game.game_id,
            page_size=page_size,
            start=start,
            maximum=50,
            total="",
        )

    async def completed_games(self, user: str) -> "list[models.CompletedGame]":
        """List how far a user is in each game, finished or not.

        Only games with more than 5 official achievements are there, among them hubs and events. The site calls this
        legacy: see `completion_progress`.

        Args:
            user: The username or ULID.

        Returns:
            A row for each game in which anything is unlocked, and another one, with `hardcore`, where that is so in
            hardcore mode. Most complete first. Empty also for a user who does not exist.

        https://api-docs.retroachievements.org/v1/get-user-completed-games.html
        """
        return await self._connection.fetch(
            list_of(models.CompletedGame), get_user_completed_games.get_kwargs(u=user_identifier(user))
        )

    async def completion_progress(
        self, user: str, *, count: int = 100, offset: int = 0
    ) -> "models.CompletionProgressPage":
        """Get a page of how far a user is in each game.

        Only games with more than 5 official achievements are there, without events and without consoles that are not
        active. A game with an award and without progress, or with fewer achievements, is there too, but
        `possible_achievements`, `unlocked_achievements` and `hardcore_unlocked_achievements` are 0 then, whatever the
        progress is.

        Args:
            user: The username or ULID.
            count: How many games, 1 to 500, default 100.
            offset: How many games to skip, 0 or more, default 0.

        Returns:
            `results`, latest unlock first, empty past the last one; `total` is how many there are on all pages
            together, 0 for a user who does not exist. Times are UTC.

        https://api-docs.retroachievements.org/v1/get-user-completion-progress.html
        """
        return await self._connection.fetch(
            one(models.CompletionProgressPage),
            get_user_completion_progress.get_kwargs(
                u=user_identifier(user), o=row_offset("offset", offset), c=row_count("count", count, maximum=500)
            ),
        )

    def iter_completion_progress(
        self, user: str, *, page_size: int = 500, start: int = 0
    ) -> "AsyncRows[models.CompletionProgress]":
        """Walk through how far a user is in each game, latest unlock first; see `completion_progress`.

        Lazy: a page is asked for when its first game is wanted. The server puts all games together for every page, so
        large pages are the fast ones.

        Args:
            user: The username or ULID.
            page_size: How many games to ask for at a time, 1 to 500, default 500.
            start: How many games to skip, 0 or more, default 0: the `position` of an earlier iterator goes on there.

        Returns:
            An iterator over the games. Empty also for a user who does not exist.

        https://api-docs.retroachievements.org/v1/get-user-completion-progress.html
        """
        return iterate_pages(
            partial(self.completion_progress, user_identifier(user)),
            lambda page: page.results,
            lambda game: game.game_id,
            page_size=page_size,
            start=start,
            maximum=500,
        )

    async def progress(self, user: str, game_ids: Sequence[int]) -> "dict[int, models.GameProgress]":
        """Get how far a user is in some games.

        Args:
            user: The username or ULID.
            game_ids: The ids of the games, at least one, each 1 or more. They travel in the address, so it takes a
                request for each 400 or so; the deadline of the call is for all of them together.

        Returns:
            The progress by the id of the game, in the order of the ids. A game that does not exist has zeros. Empty for
            a user who does not exist. Scores are points, softcore and hardcore together unless their name says
            hardcore.

        https://api-docs.retroachievements.org/v1/get-user-progress.html
        """
        user, ids = user_identifier(user), positive_ids("game_ids", game_ids)
        found: dict[int, models.GameProgress] = {}
        async with self._connection.call("API_GetUserProgress.php"):
            for part in comma_separated(ids):
                found |= await self._connection.fetch(
                    map_of(models.GameProgress), get_user_progress.get_kwargs(u=user, i=part)
                )
        return {game_id: found.pop(game_id) for game_id in ids if game_id in found} | found

    async def game_rank(self, user: str, game_id: int) -> "models.UserGameRank":
        """Get the rank of a user in a game.

        Args:
            user: The username or ULID.
            game_id: The id of the game, 1 or more.

        Returns:
            The rank and the `total_points`, of softcore and hardcore together. `user` is the original
            username, also after a rename. `rank` is None for users that are not ranked, and `last_award` for
            users without any hardcore unlock. Times are UTC.

        Raises:
            NotFound: The user has no progress in the game, or there is no such user or game: the server does not
                tell these apart.

        https://api-docs.retroachievements.org/v1/get-user-game-rank-and-score.html
        """
        return await self._connection.fetch(
            first(models.UserGameRank),
            get_user_game_rank_and_score.get_kwargs(u=user_identifier(user), g=positive_id("game_id", game_id)),
        )

    async def game_progress(self, user: str, game_id: int) -> "models.GameWithProgress":
        """Get a game, and how far a user is in it.

        Args:
            user: The username or ULID.
            game_id: The id of the game, 1 or more.

        Returns:
            The game; its official `achievements` by their ids, with `unlocked_at` and `hardcore_unlocked_at` None
            where the user did not unlock them; and the user's highest award, None where there is none. The two
            `user_completion`s are in percent, `user_total_playtime` in seconds. Times are UTC.

        Raises:
            NotFound: There is no such user or no such game: the server does not tell these apart.

        https://api-docs.retroachievements.org/v1/get-game-info-and-user-progress.html
        """
        return await self._connection.fetch(
            one(models.GameWithProgress),
            get_game_info_and_user_progress.get_kwargs(g=positive_id("game_id", game_id), u=user_identifier(user), a=1),
        )

    async def summary(self, user: str, *, recent_games: int = 0, recent_achievements: int = 10) -> "models.UserSummary":
        """Get a user's profile and rank, and what they played last. It is slow on the server.

        Args:
            user: The username or ULID.
            recent_games: How many recently played games to get, 0 to 100, default 0. Without any, there are no
                achievements either.
            recent_achievements: How many of the newest unlocks in these games to get, 0 or more, default 10. **0 gets
                all official achievements of these games**, those that are locked too.

        Returns:
            The profile with `rank`, which is None for users who are untracked or have fewer than 250 points, and
            `recently_played`, newest first, without hubs and events. `awarded` has what was unlocked in
            these games and in `last_game_id`. `last_game` is None unless it is one of these games, and exists. Times
            are UTC. In Python, `awarded` maps ids of games, and `recent_achievements` maps ids of games to ids of
            achievements to achievements; both are empty without `recent_games`, and None with it if the user has played
            nothing.

        Raises:
            NotFound: There is no such user.

        https://api-docs.retroachievements.org/v1/get-user-summary.html
        """
        return await self._connection.fetch(
            one(models.UserSummary),
            get_user_summary.get_kwargs(
                u=user_identifier(user),
                g=row_count("recent_games", recent_games, minimum=0),
                a=row_count("recent_achievements", recent_achievements, minimum=0, maximum=None),
            ),
        )

    async def rank(self, user: str) -> "models.UserRank":
        """Get a user's points, and their rank by hardcore points.

        Args:
            user: The username or ULID.

        Returns:
            `points` of hardcore unlocks, `softcore_points`, `rank`, and `total_ranked`, which is how many users have
            a rank. `rank` is None for users who are untracked or have fewer than 250 points. An unknown user is no
            error, and looks like one who has neither points nor a rank.

        This endpoint has no page of its own in the public documentation.
        https://api-docs.retroachievements.org/getting-started.html
        """
        return await self._connection.fetch(
            one(models.UserRank), get_user_rank_and_score.get_kwargs(u=user_identifier(user))
        )

    async def top_ten(self) -> "list[models.TopUser]":
        """List the ten users with the most points.

        Returns:
            The users, most hardcore `points` first, and among equals most `retro_points`. Untracked users are left out.

        https://api-docs.retroachievements.org/v1/get-top-ten-users.html
        """
        return await self._connection.fetch(list_of(models.TopUser), get_top_ten_users.get_kwargs())

    async def followers(self, *, count: int = 100, offset: int = 0) -> "models.FollowersPage":
        """Get a page of the users who follow you, the owner of the key.

        Args:
            count: How many users, 1 to 500, default 100.
            offset: How many users to skip, 0 or more, default 0.

        Returns:
            `results`, most recently active first, empty past the last one; `total` is how many there are on all pages
            together. Deleted users are left out.

        https://api-docs.retroachievements.org/v1/get-users-following-me.html
        """
        return await self._connection.fetch(
            one(models.FollowersPage),
            get_users_following_me.get_kwargs(o=row_offset("offset", offset), c=row_count("count", count, maximum=500)),
        )

    def iter_followers(self, *, page_size: int = 500, start: int = 0) -> "AsyncRows[models.Follower]":
        """Walk through all users who follow you, most recently active first.

        Lazy: a page is asked for when its first user is wanted. One who becomes active meanwhile does not make another
        one come twice, but can be missed.

        Args:
            page_size: How many users to ask for at a time, 1 to 500, default 500.
            start: How many users to skip, 0 or more, default 0: the `position` of an earlier iterator goes on there.

        Returns:
            An iterator over the users.

        https://api-docs.retroachievements.org/v1/get-users-following-me.html
        """
        return iterate_pages(
            self.followers,
            lambda page: page.results,
            lambda follower: follower.ulid or follower.user,
            page_size=page_size,
            start=start,
            maximum=500,
        )

    async def following(self, *, count: int = 100, offset: int = 0) -> "models.FollowedUsersPage":
        """Get a page of the users whom you, the owner of the key, follow.

        Args:
            count: How many users, 1 to 500, default 100.
            offset: How many users to skip, 0 or more, default 0.

        Returns:
            `results`, most recently active first, empty past the last one; `total` is how many there are on all pages
            together. Deleted users are left out.

        https://api-docs.retroachievements.org/v1/get-users-i-follow.html
        """
        return await self._connection.fetch(
            one(models.FollowedUsersPage),
            get_users_i_follow.get_kwargs(o=row_offset("offset", offset), c=row_count("count", count, maximum=500)),
        )

    def iter_following(self, *, page_size: int = 500, start: int = 0) -> "AsyncRows[models.FollowedUser]":
        """Walk through all users whom you follow, most recently active first.

        Lazy: a page is asked for when its first user is wanted. One who becomes active meanwhile does not make another
        one come twice, but can be missed.

        Args:
            page_size: How many users to ask for at a time, 1 to 500, default 500.
            start: How many users to skip, 0 or more, default 0: the `position` of an earlier iterator goes on there.

        Returns:
            An iterator over the users.

        https://api-docs.retroachievements.org/v1/get-users-i-follow.html
        """
        return iterate_pages(
            self.following,
            lambda page: page.results,
            lambda followed: followed.ulid or followed.user,
            page_size=page_size,
            start=start,
            maximum=500,
        )

    async def want_to_play(self, user: str, *, count: int = 100, offset: int = 0) -> "models.WantToPlayPage":
        """Get a page of the games that a user wants to play.

        Args:
            user: The username or ULID: your own, or that of a user who follows you and whom you follow.
            count: How many games, 1 to 500, default 100.
            offset: How many games to skip, 0 or more, default 0.

        Returns:
            `results` in no particular order, empty past the last one; `total` is how many there are on all pages
            together.

        Raises:
            NotFound: There is no such user.
            PermissionDenied: You and the user do not follow each other.
            ServerError: A game on the page was deleted since.

        https://api-docs.retroachievements.org/v1/get-user-want-to-play-list.html
        """
        return await self._connection.fetch(
            one(models.WantToPlayPage),
            get_user_want_to_play_list.get_kwargs(
                u=user_identifier(user),
                o=row_offset("offset", offset),
                c=row_count("count", count, maximum=500),
            ),
        )

    def iter_want_to_play(
        self, user: str, *, page_size: int = 500, start: int = 0
    ) -> "AsyncRows[models.WantToPlayGame]":
        """Walk through all games that a user wants to play.

        Lazy: a page is asked for when its first game is wanted. The server sorts by nothing, so with several pages a
        game can be missed or come twice.

        Args:
            user: The username or ULID: your own, or that of a user who follows you and whom you follow.
            page_size: How many games to ask for at a time, 1 to 500, default 500.
            start: How many games to skip, 0 or more, default 0: the `position` of an earlier iterator goes on there.

        Returns:
            An iterator over the games, in no particular order.

        Raises:
            NotFound: There is no such user. Raised at the first game, as the others.
            PermissionDenied: You and the user do not follow each other.
            ServerError: A game on the page was deleted since.

        https://api-docs.retroachievements.org/v1/get-user-want-to-play-list.html
        """
        return iterate_pages(
            partial(self.want_to_play, user_identifier(user)),
            lambda page: page.results,
            lambda game: game.id,
            page_size=page_size,
            start=start,
            maximum=500,
        )

    async def set_requests(self, user: str, *, include_fulfilled: bool = False) -> "models.UserSetRequests":
        """Get the games for which a user requests an achievement set.

        Args:
            user: The username or ULID.
            include_fulfilled: Get the games that have achievements by now, too.

        Returns:
            `requested_sets`, by title; `total_requests`, which is how many the user may make, not how many there are;
            and `points_for_next`, which is how many more points give one more.

        Raises:
            NotFound: There is no such user.

        https://api-docs.retroachievements.org/v1/get-user-set-requests.html
        """
        return await self._connection.fetch(
            one(models.UserSetRequests),
            get_user_set_requests.get_kwargs(
                u=user_identifier(user), t=1 if flag("include_fulfilled", include_fulfilled) else UNSET
            ),
        )

    async def awards(self, user: str) -> "models.UserAwards":
        """Get a user's awards.

        Args:
            user: The username or ULID.

        Returns:
            `visible_awards`, as the user has put them in order, and how many awards there are of each kind, hidden ones
            too. What `award_data` and `award_data_extra` are depends on `award_type`: of games they are the id and 1
            for hardcore or 0 for softcore, of events the id and the tier. Developer badges have the tier in
            `award_data`. Empty, with zeros, also for an unknown user, who is no error. Times are UTC.

        https://api-docs.retroachievements.org/v1/get-user-awards.html
        """
        return await self._connection.fetch(one(models.UserAwards), get_user_awards.get_kwargs(u=user_identifier(user)))
