"""Users and their activity."""

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
from retroachievements_api.types import UNSET, Faults

from .. import models
from .._responses import first, list_of, map_of, one, warn_of_faults
from .._validation import collection, comma_separated, day_in_utc, flag, user_identifier, whole_number, whole_seconds
from .connection import AsyncNamespace
from .pages import AsyncRows, AsyncWindow, warn_if_truncated


class AsyncUsers(AsyncNamespace):
    """Users of the site and their activity.

    Every `user` argument accepts a username or a ULID, in any case. Users can change their names; ULIDs never change.
    """

    async def profile(self, user: str) -> "models.UserProfile":
        """Get a user's profile.

        Args:
            user: The username or ULID.

        Returns:
            The profile. Times are UTC.

        Raises:
            NotFound: The user does not exist.

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
            NotFound: The user does not exist.

        https://api-docs.retroachievements.org/v1/get-user-points.html
        """
        return await self._connection.fetch(one(models.UserPoints), get_user_points.get_kwargs(u=user_identifier(user)))

    async def recent_achievements(self, user: str, *, minutes: int = 60) -> "list[models.RecentAchievement]":
        """List the achievements that a user unlocked recently.

        The server returns at most the **oldest** 500 unlocks of that time, so the newest ones can be missing. If it
        returns that many, a `TruncatedResult` warning is issued. `iter_achievements_earned_between` returns all of
        them.

        Args:
            user: The username or ULID.
            minutes: How many minutes to look back, 0 or more, default 60.

        Returns:
            The unlocks of official achievements, newest first, one for each achievement. Also empty for a user who does
            not exist. Times are UTC.

        https://api-docs.retroachievements.org/v1/get-user-recent-achievements.html
        """
        return warn_if_truncated(
            await self._connection.fetch(
                list_of(models.RecentAchievement),
                get_user_recent_achievements.get_kwargs(
                    u=user_identifier(user), m=whole_number("minutes", minutes, minimum=0)
                ),
            )
        )

    async def achievements_earned_between(
        self, user: str, start: datetime, end: datetime
    ) -> "list[models.EarnedAchievement]":
        """List the achievements that a user unlocked between two times.

        The server returns at most the oldest 500 unlocks. If it returns that many, a `TruncatedResult` warning is
        issued. `iter_achievements_earned_between` returns all of them.

        Args:
            user: The username or ULID.
            start: The start of the period. In Python, an aware datetime.
            end: The end of the period, inclusive, not before `start`. In Python, an aware datetime.

        Returns:
            The unlocks of official achievements, oldest first, one for each achievement. Also empty for a user who does
            not exist. Times are UTC.

        https://api-docs.retroachievements.org/v1/get-achievements-earned-between.html
        """
        return warn_if_truncated(await self._earned_between(user_identifier(user), *whole_seconds(start, end)))

    def iter_achievements_earned_between(
        self, user: str, start: datetime, end: datetime
    ) -> "AsyncRows[models.EarnedAchievement]":
        """Iterate over all achievements that a user unlocked between two times, oldest first.

        Unlocks are requested lazily, 500 at a time. The iteration ends with a response that has nothing new. If a
        single second has more unlocks than fit in a response, a `TruncatedResult` warning is issued.

        Args:
            user: The username or ULID.
            start: The start of the period, an aware datetime. To resume after a failure, pass the `unlocked_at` of the
                last unlock, which is then returned again.
            end: The end of the period, inclusive, an aware datetime not before `start`.

        Returns:
            An iterator over the unlocks of official achievements, one for each achievement. `cumulative_score` restarts
            with each response. Also empty for a user who does not exist. Times are UTC.

        https://api-docs.retroachievements.org/v1/get-achievements-earned-between.html
        """
        return AsyncWindow(
            partial(self._earned_between, user_identifier(user)),
            lambda unlock: unlock.achievement_id,
            *whole_seconds(start, end),
        )

    async def _earned_between(self, user: str, first: int, last: int) -> "list[models.EarnedAchievement]":
        return await self._connection.fetch(
            list_of(models.EarnedAchievement), get_achievements_earned_between.get_kwargs(u=user, f=first, t=last)
        )

    async def achievements_earned_on(self, user: str, day: date) -> "list[models.EarnedAchievement]":
        """List the achievements that a user unlocked on a day.

        The server returns at most the oldest 500 unlocks. If it returns that many, a `TruncatedResult` warning is
        issued. `iter_achievements_earned_between` returns all of them.

        Args:
            user: The username or ULID.
            day: The day, in UTC.

        Returns:
            The unlocks of official achievements, oldest first, one for each achievement. Also empty for a user who does
            not exist. Times are UTC.

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
        """List the games that a user played, most recently played first.

        Args:
            user: The username or ULID.
            count: How many games to return, 1 to 50, default 10.
            offset: How many games to skip, 0 or more, default 0.

        Returns:
            The games and the progress in each, without hubs and events. Empty past the end and for a user who does not
            exist. Scores are points and include softcore and hardcore, unless the name of the attribute says hardcore.
            Times are UTC.

        https://api-docs.retroachievements.org/v1/get-user-recently-played-games.html
        """
        return await self._connection.fetch(
            list_of(models.RecentlyPlayedGame),
            get_user_recently_played_games.get_kwargs(
                u=user_identifier(user),
                c=whole_number("count", count, maximum=50),
                o=whole_number("offset", offset, minimum=0),
            ),
        )

    def iter_recently_played(
        self, user: str, *, page_size: int = 50, start: int = 0
    ) -> "AsyncRows[models.RecentlyPlayedGame]":
        """Iterate over all games that a user played, most recently played first.

        Pages are requested lazily. A game that is played during the iteration moves to the top: it can be missed, but
        it does not cause duplicates.

        Args:
            user: The username or ULID.
            page_size: How many games to request at a time, 1 to 50, default 50.
            start: How many games to skip, 0 or more, default 0. To resume, pass the `position` of an earlier iterator.

        Returns:
            An iterator over the games, without hubs and events. Also empty for a user who does not exist. Times are
            UTC.

        https://api-docs.retroachievements.org/v1/get-user-recently-played-games.html
        """
        return AsyncRows(
            partial(self.recently_played, user_identifier(user)),
            lambda game: game.game_id,
            page_size=page_size,
            start=start,
            maximum=50,
            rows="",
            total="",
        )

    async def completed_games(self, user: str) -> "list[models.CompletedGame]":
        """List the progress of a user in each game, completed or not.

        Only games with more than 5 official achievements are listed, including hubs and events. The site calls this
        endpoint legacy: see `completion_progress`.

        Args:
            user: The username or ULID.

        Returns:
            A row for each game with an unlock, and a second row, with `hardcore`, for each game with a hardcore unlock.
            Most complete first. Also empty for a user who does not exist.

        https://api-docs.retroachievements.org/v1/get-user-completed-games.html
        """
        return await self._connection.fetch(
            list_of(models.CompletedGame), get_user_completed_games.get_kwargs(u=user_identifier(user))
        )

    async def completion_progress(
        self, user: str, *, count: int = 100, offset: int = 0
    ) -> "models.CompletionProgressPage":
        """Get a page of the progress of a user in each game.

        Only games with more than 5 official achievements are listed, without events and inactive consoles. A game with
        an award is also listed if it has no progress or fewer achievements, but then `possible_achievements`,
        `unlocked_achievements` and `hardcore_unlocked_achievements` are 0, regardless of the progress.

        Args:
            user: The username or ULID.
            count: How many games to return, 1 to 500, default 100.
            offset: How many games to skip, 0 or more, default 0.

        Returns:
            `results`, latest unlock first, empty past the end. `total` is the number of games on all pages, 0 for a
            user who does not exist. Times are UTC.

        https://api-docs.retroachievements.org/v1/get-user-completion-progress.html
        """
        return await self._connection.fetch(
            one(models.CompletionProgressPage),
            get_user_completion_progress.get_kwargs(
                u=user_identifier(user),
                o=whole_number("offset", offset, minimum=0),
                c=whole_number("count", count, maximum=500),
            ),
        )

    def iter_completion_progress(
        self, user: str, *, page_size: int = 500, start: int = 0
    ) -> "AsyncRows[models.CompletionProgress]":
        """Iterate over the progress of a user in each game, latest unlock first; see `completion_progress`.

        Pages are requested lazily. The server collects all games for every page, so large pages are faster.

        Args:
            user: The username or ULID.
            page_size: How many games to request at a time, 1 to 500, default 500.
            start: How many games to skip, 0 or more, default 0. To resume, pass the `position` of an earlier iterator.

        Returns:
            An iterator over the games. Also empty for a user who does not exist. Times are UTC.

        https://api-docs.retroachievements.org/v1/get-user-completion-progress.html
        """
        return AsyncRows(
            partial(self.completion_progress, user_identifier(user)),
            lambda game: game.game_id,
            page_size=page_size,
            start=start,
        )

    async def progress(self, user: str, game_ids: Sequence[int]) -> "dict[int, models.GameProgress]":
        """Get the progress of a user in some games.

        Args:
            user: The username or ULID.
            game_ids: The ids of the games, at least one, each 1 or more. The ids are part of the URL, so about 400 of
                them fit in a request. The deadline of the call applies to all requests together.

        Returns:
            The progress by game id, in the order of the ids. A game that does not exist has zeros. Empty for a user who
            does not exist. Scores are points and include softcore and hardcore, unless the name of the attribute says
            hardcore.

        https://api-docs.retroachievements.org/v1/get-user-progress.html
        """
        user, ids = user_identifier(user), collection("game_ids", game_ids, whole_number, "a sequence of ids", "one id")
        found, faults = dict[int, models.GameProgress](), Faults()
        async with self._connection.call("API_GetUserProgress.php"):
            for part in comma_separated(ids):
                found |= await self._connection.fetch(
                    map_of(models.GameProgress), get_user_progress.get_kwargs(u=user, i=part), faults
                )
        if faults:
            warn_of_faults("API_GetUserProgress.php", faults)
        return {game_id: found.pop(game_id) for game_id in ids if game_id in found} | found

    async def game_rank(self, user: str, game_id: int) -> "models.UserGameRank":
        """Get the rank of a user in a game.

        Args:
            user: The username or ULID.
            game_id: The id of the game, 1 or more.

        Returns:
            The rank and the `total_points`, which include softcore and hardcore. `user` is the original username, even
            after a rename. `rank` is None for users who are not ranked, and `last_award` is None for users without a
            hardcore unlock. Times are UTC.

        Raises:
            NotFound: The user has no progress in the game, or the user or the game does not exist. The server does not
                distinguish these cases.

        https://api-docs.retroachievements.org/v1/get-user-game-rank-and-score.html
        """
        return await self._connection.fetch(
            first(models.UserGameRank),
            get_user_game_rank_and_score.get_kwargs(u=user_identifier(user), g=whole_number("game_id", game_id)),
        )

    async def game_progress(self, user: str, game_id: int) -> "models.GameWithProgress":
        """Get a game and the progress of a user in it.

        Args:
            user: The username or ULID.
            game_id: The id of the game, 1 or more.

        Returns:
            The game with its official `achievements` by id and the user's highest award, which is None without an
            award. `unlocked_at` and `hardcore_unlocked_at` are None for achievements that the user did not unlock. The
            two `user_completion`s are in percent, `user_total_playtime` is in seconds. Times are UTC.

        Raises:
            NotFound: The user or the game does not exist. The server does not distinguish these cases.

        https://api-docs.retroachievements.org/v1/get-game-info-and-user-progress.html
        """
        return await self._connection.fetch(
            one(models.GameWithProgress),
            get_game_info_and_user_progress.get_kwargs(
                g=whole_number("game_id", game_id), u=user_identifier(user), a=1
            ),
        )

    async def summary(self, user: str, *, recent_games: int = 0, recent_achievements: int = 10) -> "models.UserSummary":
        """Get a user's profile, rank and recent activity. This endpoint is slow.

        Args:
            user: The username or ULID.
            recent_games: How many recently played games to return, 0 to 100, default 0. With 0, no achievements are
                returned either.
            recent_achievements: How many of the newest unlocks in these games to return, 0 or more, default 10. **0
                returns all official achievements of these games**, including locked ones.

        Returns:
            The profile with `rank`, which is None for users who are untracked or have fewer than 250 points, and
            `recently_played`, newest first, without hubs and events. `awarded` has the progress in these games and in
            `last_game_id`. `last_game` is None unless it exists and is one of these games. Times are UTC. In Python,
            `awarded` maps game ids to progress, and `recent_achievements` maps game ids to achievement ids to
            achievements; both are empty without `recent_games`, and None with it if the user has not played any game.

        Raises:
            NotFound: The user does not exist.

        https://api-docs.retroachievements.org/v1/get-user-summary.html
        """
        return await self._connection.fetch(
            one(models.UserSummary),
            get_user_summary.get_kwargs(
                u=user_identifier(user),
                g=whole_number("recent_games", recent_games, minimum=0, maximum=100),
                a=whole_number("recent_achievements", recent_achievements, minimum=0),
            ),
        )

    async def rank(self, user: str) -> "models.UserRank":
        """Get a user's points, and their rank by hardcore points.

        Args:
            user: The username or ULID.

        Returns:
            `points` of hardcore unlocks, `softcore_points`, `rank`, and `total_ranked`, the number of users with a
            rank. `rank` is None for users who are untracked or have fewer than 250 points. An unknown user is not an
            error: the result has no points and no rank.

        The public documentation has no page for this endpoint.
        https://api-docs.retroachievements.org/getting-started.html
        """
        return await self._connection.fetch(
            one(models.UserRank), get_user_rank_and_score.get_kwargs(u=user_identifier(user))
        )

    async def top_ten(self) -> "list[models.TopUser]":
        """List the ten users with the most points.

        Returns:
            The users, most hardcore `points` first; ties are ordered by most `retro_points`. Untracked users are left
            out.

        https://api-docs.retroachievements.org/v1/get-top-ten-users.html
        """
        return await self._connection.fetch(list_of(models.TopUser), get_top_ten_users.get_kwargs())

    async def followers(self, *, count: int = 100, offset: int = 0) -> "models.FollowersPage":
        """Get a page of the users who follow you, the owner of the key.

        Args:
            count: How many users to return, 1 to 500, default 100.
            offset: How many users to skip, 0 or more, default 0.

        Returns:
            `results`, most recently active first, empty past the end. `total` is the number of users on all pages.
            Deleted users are left out.

        https://api-docs.retroachievements.org/v1/get-users-following-me.html
        """
        return await self._connection.fetch(
            one(models.FollowersPage),
            get_users_following_me.get_kwargs(
                o=whole_number("offset", offset, minimum=0), c=whole_number("count", count, maximum=500)
            ),
        )

    def iter_followers(self, *, page_size: int = 500, start: int = 0) -> "AsyncRows[models.Follower]":
        """Iterate over all users who follow you, most recently active first.

        Pages are requested lazily. A user who becomes active during the iteration can be missed, but does not cause
        duplicates.

        Args:
            page_size: How many users to request at a time, 1 to 500, default 500.
            start: How many users to skip, 0 or more, default 0. To resume, pass the `position` of an earlier iterator.

        Returns:
            An iterator over the users.

        https://api-docs.retroachievements.org/v1/get-users-following-me.html
        """
        return AsyncRows(
            self.followers,
            lambda follower: follower.ulid or follower.user,
            page_size=page_size,
            start=start,
        )

    async def following(self, *, count: int = 100, offset: int = 0) -> "models.FollowedUsersPage":
        """Get a page of the users whom you, the owner of the key, follow.

        Args:
            count: How many users to return, 1 to 500, default 100.
            offset: How many users to skip, 0 or more, default 0.

        Returns:
            `results`, most recently active first, empty past the end. `total` is the number of users on all pages.
            Deleted users are left out.

        https://api-docs.retroachievements.org/v1/get-users-i-follow.html
        """
        return await self._connection.fetch(
            one(models.FollowedUsersPage),
            get_users_i_follow.get_kwargs(
                o=whole_number("offset", offset, minimum=0), c=whole_number("count", count, maximum=500)
            ),
        )

    def iter_following(self, *, page_size: int = 500, start: int = 0) -> "AsyncRows[models.FollowedUser]":
        """Iterate over all users whom you follow, most recently active first.

        Pages are requested lazily. A user who becomes active during the iteration can be missed, but does not cause
        duplicates.

        Args:
            page_size: How many users to request at a time, 1 to 500, default 500.
            start: How many users to skip, 0 or more, default 0. To resume, pass the `position` of an earlier iterator.

        Returns:
            An iterator over the users.

        https://api-docs.retroachievements.org/v1/get-users-i-follow.html
        """
        return AsyncRows(
            self.following,
            lambda followed: followed.ulid or followed.user,
            page_size=page_size,
            start=start,
        )

    async def want_to_play(self, user: str, *, count: int = 100, offset: int = 0) -> "models.WantToPlayPage":
        """Get a page of the games that a user wants to play.

        Args:
            user: The username or ULID: your own, or that of a user who follows you and whom you follow.
            count: How many games to return, 1 to 500, default 100.
            offset: How many games to skip, 0 or more, default 0.

        Returns:
            `results` in no particular order, empty past the end. `total` is the number of games on all pages.

        Raises:
            NotFound: The user does not exist.
            PermissionDenied: You and the user do not follow each other.
            ServerError: A game on the page has been deleted.

        https://api-docs.retroachievements.org/v1/get-user-want-to-play-list.html
        """
        return await self._connection.fetch(
            one(models.WantToPlayPage),
            get_user_want_to_play_list.get_kwargs(
                u=user_identifier(user),
                o=whole_number("offset", offset, minimum=0),
                c=whole_number("count", count, maximum=500),
            ),
        )

    def iter_want_to_play(
        self, user: str, *, page_size: int = 500, start: int = 0
    ) -> "AsyncRows[models.WantToPlayGame]":
        """Iterate over all games that a user wants to play.

        Pages are requested lazily. The order is undefined, so with several pages a game can be missed.

        Args:
            user: The username or ULID: your own, or that of a user who follows you and whom you follow.
            page_size: How many games to request at a time, 1 to 500, default 500.
            start: How many games to skip, 0 or more, default 0. To resume, pass the `position` of an earlier iterator.

        Returns:
            An iterator over the games, in no particular order.

        Raises:
            NotFound: The user does not exist. This error and the others are raised when the first game is requested.
            PermissionDenied: You and the user do not follow each other.
            ServerError: A game on the page has been deleted.

        https://api-docs.retroachievements.org/v1/get-user-want-to-play-list.html
        """
        return AsyncRows(
            partial(self.want_to_play, user_identifier(user)),
            lambda game: game.id,
            page_size=page_size,
            start=start,
        )

    async def set_requests(self, user: str, *, include_fulfilled: bool = False) -> "models.UserSetRequests":
        """Get the games for which a user requested an achievement set.

        Args:
            user: The username or ULID.
            include_fulfilled: Include games that have achievements now.

        Returns:
            `requested_sets`, sorted by title; `total_requests`, the number of requests that the user may make, not the
            number made; and `points_for_next`, the number of points until the next request.

        Raises:
            NotFound: The user does not exist.

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
            `visible_awards`, in the order that the user chose, and the number of awards of each kind, including hidden
            ones. The meaning of `award_data` and `award_data_extra` depends on `award_type`: for games they are the id
            and 1 for hardcore or 0 for softcore, for events the id and the tier. For developer badges, `award_data` is
            the tier. An unknown user is not an error: the list is empty and the numbers are 0. Times are UTC.

        https://api-docs.retroachievements.org/v1/get-user-awards.html
        """
        return await self._connection.fetch(one(models.UserAwards), get_user_awards.get_kwargs(u=user_identifier(user)))
