"""Leaderboards and their entries."""

from functools import partial

from retroachievements_api.api.leaderboards import (
    get_game_leaderboards,
    get_leaderboard_entries,
    get_user_game_leaderboards,
)

from .. import models
from .._responses import one
from .._validation import user_identifier, whole_number
from .connection import AsyncNamespace
from .pages import AsyncRows


class AsyncLeaderboards(AsyncNamespace):
    """Leaderboards and their entries."""

    async def of_game(self, game_id: int, *, count: int = 100, offset: int = 0) -> "models.LeaderboardsPage":
        """Get a page of the leaderboards of a game.

        Args:
            game_id: The id of the game, 1 or more.
            count: How many leaderboards to return, 1 to 500, default 100.
            offset: How many leaderboards to skip, 0 or more, default 0.

        Returns:
            `results` in no particular order, including disabled and unpromoted leaderboards, but not hidden ones. Empty
            past the end and for a game without leaderboards. `total` is the number of leaderboards on all pages.

        Raises:
            NotFound: The game does not exist.

        https://api-docs.retroachievements.org/v1/get-game-leaderboards.html
        """
        return await self._connection.fetch(
            one(models.LeaderboardsPage),
            get_game_leaderboards.get_kwargs(
                i=whole_number("game_id", game_id),
                o=whole_number("offset", offset, minimum=0),
                c=whole_number("count", count, maximum=500),
            ),
        )

    def iter_of_game(self, game_id: int, *, page_size: int = 500, start: int = 0) -> "AsyncRows[models.Leaderboard]":
        """Iterate over all leaderboards of a game.

        Pages are requested lazily. The order is undefined, so a leaderboard can be missed if there are several pages.
        Few games need more than one page.

        Args:
            game_id: The id of the game, 1 or more.
            page_size: How many leaderboards to request at a time, 1 to 500, default 500.
            start: How many leaderboards to skip, 0 or more, default 0. To resume, pass the `position` of an earlier
                iterator.

        Returns:
            An iterator over the leaderboards, including disabled and unpromoted ones, but not hidden ones. Empty for a
            game without leaderboards.

        Raises:
            NotFound: The game does not exist. Raised when the first leaderboard is requested.

        https://api-docs.retroachievements.org/v1/get-game-leaderboards.html
        """
        return AsyncRows(
            partial(self.of_game, whole_number("game_id", game_id)),
            lambda leaderboard: leaderboard.id,
            page_size=page_size,
            start=start,
        )

    async def entries(
        self, leaderboard_id: int, *, count: int = 100, offset: int = 0
    ) -> "models.LeaderboardEntriesPage":
        """Get a page of the entries of a leaderboard.

        Args:
            leaderboard_id: The id of the leaderboard, 1 or more.
            count: How many entries to return, 1 to 500, default 100.
            offset: How many entries to skip, 0 or more, default 0.

        Returns:
            `results`, best score first. Equal scores share a rank, and the earlier one is first. Empty past the end.
            `total` is the number of entries on all pages. Neither includes untracked and deleted users. Times are UTC.

        Raises:
            NotFound: The leaderboard does not exist.

        https://api-docs.retroachievements.org/v1/get-leaderboard-entries.html
        """
        return await self._connection.fetch(
            one(models.LeaderboardEntriesPage),
            get_leaderboard_entries.get_kwargs(
                i=whole_number("leaderboard_id", leaderboard_id),
                o=whole_number("offset", offset, minimum=0),
                c=whole_number("count", count, maximum=500),
            ),
        )

    def iter_entries(
        self, leaderboard_id: int, *, page_size: int = 500, start: int = 0
    ) -> "AsyncRows[models.LeaderboardEntry]":
        """Iterate over all entries of a leaderboard, best score first.

        Pages are requested lazily. Entries that are submitted during the iteration do not cause duplicates.

        Args:
            leaderboard_id: The id of the leaderboard, 1 or more.
            page_size: How many entries to request at a time, 1 to 500, default 500.
            start: How many entries to skip, 0 or more, default 0. To resume, pass the `position` of an earlier
                iterator.

        Returns:
            An iterator over the entries. Those of untracked and deleted users are left out. Times are UTC.

        Raises:
            NotFound: The leaderboard does not exist. Raised when the first entry is requested.

        https://api-docs.retroachievements.org/v1/get-leaderboard-entries.html
        """
        return AsyncRows(
            partial(self.entries, whole_number("leaderboard_id", leaderboard_id)),
            lambda entry: (entry.ulid, entry.user),
            page_size=page_size,
            start=start,
        )

    async def of_user(
        self, user: str, game_id: int, *, count: int = 200, offset: int = 0
    ) -> "models.UserLeaderboardsPage":
        """Get a page of the leaderboards of a game on which a user has an entry.

        Args:
            user: The username or ULID.
            game_id: The id of the game, 1 or more.
            count: How many leaderboards to return, 1 to 500, default 200.
            offset: How many leaderboards to skip, 0 or more, default 0.

        Returns:
            `results` by ascending id, including hidden leaderboards, each with the `user_entry`. Empty past the end.
            `total` is the number of leaderboards on all pages. Times are UTC.

        Raises:
            NotFound: The user or the game does not exist, the game has no leaderboards, or the user has no entry on
                them. Untracked users never have one. The message names the cause.

        https://api-docs.retroachievements.org/v1/get-user-game-leaderboards.html
        """
        return await self._connection.fetch(
            one(models.UserLeaderboardsPage),
            get_user_game_leaderboards.get_kwargs(
                i=whole_number("game_id", game_id),
                u=user_identifier(user),
                o=whole_number("offset", offset, minimum=0),
                c=whole_number("count", count, maximum=500),
            ),
        )

    def iter_of_user(
        self, user: str, game_id: int, *, page_size: int = 500, start: int = 0
    ) -> "AsyncRows[models.UserLeaderboard]":
        """Iterate over all leaderboards of a game on which a user has an entry, by ascending id.

        Pages are requested lazily.

        Args:
            user: The username or ULID.
            game_id: The id of the game, 1 or more.
            page_size: How many leaderboards to request at a time, 1 to 500, default 500.
            start: How many leaderboards to skip, 0 or more, default 0. To resume, pass the `position` of an earlier
                iterator.

        Returns:
            An iterator over the leaderboards, including hidden ones, each with the `user_entry`. Times are UTC.

        Raises:
            NotFound: The user or the game does not exist, the game has no leaderboards, or the user has no entry on
                them. Raised when the first leaderboard is requested.

        https://api-docs.retroachievements.org/v1/get-user-game-leaderboards.html
        """
        return AsyncRows(
            partial(self.of_user, user_identifier(user), whole_number("game_id", game_id)),
            lambda leaderboard: leaderboard.id,
            page_size=page_size,
            start=start,
        )
