# Derived from wrapper/retroachievements/_async/users.py by `make generate`. Do not edit: change that file,
# and generate again.
"""Users: who they are, and what they did."""

from collections.abc import Iterator
from functools import partial

from retroachievements_api.api.users import (
    get_top_ten_users,
    get_user_awards,
    get_user_points,
    get_user_profile,
    get_user_rank_and_score,
    get_user_set_requests,
    get_user_summary,
    get_user_want_to_play_list,
    get_users_following_me,
    get_users_i_follow,
)
from retroachievements_api.types import UNSET

from .._arguments import row_count, row_offset, user_identifier
from ..models import (
    FollowedUser,
    FollowedUsersPage,
    Follower,
    FollowersPage,
    TopUser,
    UserAwards,
    UserPoints,
    UserProfile,
    UserRank,
    UserSetRequests,
    UserSummary,
    WantToPlayGame,
    WantToPlayPage,
)
from .connection import Connection
from .pages import each_row


class Users:
    """Users of the site, and what they did there.

    Every method that takes a user takes a username or a ULID, in any case. Names change, ULIDs do not.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def profile(self, user: str) -> UserProfile:
        """Get a user's profile.

        Args:
            user: The username or ULID.

        Returns:
            The profile. Times are UTC.

        Raises:
            NotFound: There is no such user.

        https://api-docs.retroachievements.org/v1/get-user-profile.html
        """
        return self._connection.fetch(UserProfile, get_user_profile.get_kwargs(u=user_identifier(user)))

    def points(self, user: str) -> UserPoints:
        """Get a user's points.

        Args:
            user: The username or ULID.

        Returns:
            `points` of hardcore unlocks and `softcore_points`.

        Raises:
            NotFound: There is no such user.

        https://api-docs.retroachievements.org/v1/get-user-points.html
        """
        return self._connection.fetch(UserPoints, get_user_points.get_kwargs(u=user_identifier(user)))

    def summary(self, user: str, *, recent_games: int = 0, recent_achievements: int = 10) -> UserSummary:
        """Get a user's profile and rank, and what they played last. It is slow on the server.

        Args:
            user: The username or ULID.
            recent_games: How many recently played games to get, 0 to 100, default 0. Without any, there are no
                achievements either.
            recent_achievements: How many of the newest unlocks in these games to get, 0 or more, default 10. **0 gets
                all official achievements of these games**, those that are locked too.

        Returns:
            The profile with `rank`, which is None for who is untracked or has fewer than 250 points, and
            `recently_played`, newest first, without hubs and events. `awarded` maps the ids of these games, and
            `last_game_id`, to what was unlocked; `recent_achievements` maps ids of games to ids of achievements to
            achievements. Both are empty without `recent_games`, and None with it if the user has played nothing.
            `last_game` is None unless it is one of the games of `awarded`, and exists. Times are UTC.

        Raises:
            NotFound: There is no such user.

        https://api-docs.retroachievements.org/v1/get-user-summary.html
        """
        return self._connection.fetch(
            UserSummary,
            get_user_summary.get_kwargs(
                u=user_identifier(user),
                g=row_count("recent_games", recent_games, minimum=0),
                a=row_count("recent_achievements", recent_achievements, minimum=0, maximum=None),
            ),
        )

    def rank(self, user: str) -> UserRank:
        """Get a user's points, and their rank by hardcore points.

        Args:
            user: The username or ULID.

        Returns:
            `points` of hardcore unlocks, `softcore_points`, `rank`, and `total_ranked`, which is how many users have
            a rank. `rank` is None for who is untracked or has fewer than 250 points. An unknown user is no error: they
            look like one without points and rank.

        This endpoint has no page in the public documentation; the next one says how to begin.
        https://api-docs.retroachievements.org/getting-started.html
        """
        return self._connection.fetch(UserRank, get_user_rank_and_score.get_kwargs(u=user_identifier(user)))

    def top_ten(self) -> list[TopUser]:
        """List the ten users with the most points.

        Returns:
            The users, most hardcore `points` first, and among equals most `retro_points`. Untracked users are left out.

        https://api-docs.retroachievements.org/v1/get-top-ten-users.html
        """
        return self._connection.fetch_list(TopUser, get_top_ten_users.get_kwargs())

    def followers(self, *, count: int = 100, offset: int = 0) -> FollowersPage:
        """Get a page of the users who follow you, the owner of the key.

        Args:
            count: How many users, 1 to 500, default 100.
            offset: How many users to skip, 0 or more, default 0.

        Returns:
            `results`, who was active last first, empty past the last one; `total` is how many there are on all pages
            together. Deleted users are left out.

        https://api-docs.retroachievements.org/v1/get-users-following-me.html
        """
        return self._connection.fetch(
            FollowersPage,
            get_users_following_me.get_kwargs(o=row_offset("offset", offset), c=row_count("count", count, maximum=500)),
        )

    def iter_followers(self, *, page_size: int = 500) -> Iterator[Follower]:
        """Walk through all users who follow you, who was active last first.

        Lazy: a page is asked for when its first user is wanted. One who becomes active meanwhile does not make another
        one come twice, but can be missed.

        Args:
            page_size: How many users to ask for at a time, 1 to 500, default 500.

        Returns:
            An iterator over the users.

        https://api-docs.retroachievements.org/v1/get-users-following-me.html
        """
        return each_row(
            self.followers,
            lambda page: page.results,
            lambda follower: follower.ulid or follower.user,
            page_size=page_size,
            maximum=500,
        )

    def following(self, *, count: int = 100, offset: int = 0) -> FollowedUsersPage:
        """Get a page of the users whom you, the owner of the key, follow.

        Args:
            count: How many users, 1 to 500, default 100.
            offset: How many users to skip, 0 or more, default 0.

        Returns:
            `results`, who was active last first, empty past the last one; `total` is how many there are on all pages
            together. Deleted users are left out.

        https://api-docs.retroachievements.org/v1/get-users-i-follow.html
        """
        return self._connection.fetch(
            FollowedUsersPage,
            get_users_i_follow.get_kwargs(o=row_offset("offset", offset), c=row_count("count", count, maximum=500)),
        )

    def iter_following(self, *, page_size: int = 500) -> Iterator[FollowedUser]:
        """Walk through all users whom you follow, who was active last first.

        Lazy: a page is asked for when its first user is wanted. One who becomes active meanwhile does not make another
        one come twice, but can be missed.

        Args:
            page_size: How many users to ask for at a time, 1 to 500, default 500.

        Returns:
            An iterator over the users.

        https://api-docs.retroachievements.org/v1/get-users-i-follow.html
        """
        return each_row(
            self.following,
            lambda page: page.results,
            lambda followed: followed.ulid or followed.user,
            page_size=page_size,
            maximum=500,
        )

    def want_to_play(self, user: str, *, count: int = 100, offset: int = 0) -> WantToPlayPage:
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
        return self._connection.fetch(
            WantToPlayPage,
            get_user_want_to_play_list.get_kwargs(
                u=user_identifier(user),
                o=row_offset("offset", offset),
                c=row_count("count", count, maximum=500),
            ),
        )

    def iter_want_to_play(self, user: str, *, page_size: int = 500) -> Iterator[WantToPlayGame]:
        """Walk through all games that a user wants to play.

        Lazy: a page is asked for when its first game is wanted. The server sorts by nothing, so with several pages a
        game can be missed or come twice.

        Args:
            user: The username or ULID: your own, or that of a user who follows you and whom you follow.
            page_size: How many games to ask for at a time, 1 to 500, default 500.

        Returns:
            An iterator over the games, in no particular order.

        Raises:
            NotFound: There is no such user. Raised at the first game, as the others.
            PermissionDenied: You and the user do not follow each other.
            ServerError: A game on the page was deleted since.

        https://api-docs.retroachievements.org/v1/get-user-want-to-play-list.html
        """
        return each_row(
            partial(self.want_to_play, user_identifier(user)),
            lambda page: page.results,
            lambda game: game.id,
            page_size=page_size,
            maximum=500,
        )

    def set_requests(self, user: str, *, include_fulfilled: bool = False) -> UserSetRequests:
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
        return self._connection.fetch(
            UserSetRequests,
            get_user_set_requests.get_kwargs(u=user_identifier(user), t=1 if include_fulfilled else UNSET),
        )

    def awards(self, user: str) -> UserAwards:
        """Get a user's awards.

        Args:
            user: The username or ULID.

        Returns:
            `visible_awards`, as the user has put them in order, and how many awards there are of each kind, hidden ones
            too. `award_data_extra` is 1 for hardcore and 0 for softcore in awards of games, a tier in others. Empty,
            with zeros, also for an unknown user, who is no error. Times are UTC.

        https://api-docs.retroachievements.org/v1/get-user-awards.html
        """
        return self._connection.fetch(UserAwards, get_user_awards.get_kwargs(u=user_identifier(user)))
