"""Leaderboards, and who stands on them."""

from functools import partial

from retroachievements_api.api.leaderboards import (
    get_game_leaderboards,
    get_leaderboard_entries,
    get_user_game_leaderboards,
)

from .. import models
from .._responses import one
from .._validation import positive_id, row_count, row_offset, user_identifier
from .connection import AsyncNamespace
from .pages import AsyncRows, iterate_pages

# The server refuses a larger count.
MOST_ROWS = 500


class AsyncLeaderboards(AsyncNamespace):
    """Leaderboards, and who stands on them."""

    async def of_game(self, game_id: int, *, count: int = 100, offset: int = 0) -> "models.LeaderboardsPage":
        """Get a page of the leaderboards of a game.

        Args:
            game_id: The id of the game, 1 or more.
            count: How many leaderboards, 1 to 500, default 100.
            offset: How many leaderboards to skip, 0 or more, default 0.

        Returns:
            `results` in no particular order, disabled and unpromoted ones too, but no hidden ones. Empty past the
            last one, and for a game without leaderboards. `total` is how many there are on all pages together.

        Raises:
            NotFound: There is no such game.

        https://api-docs.retroachievements.org/v1/get-game-leaderboards.html
        """
        return await self._connection.fetch(
            one(models.LeaderboardsPage),
            get_game_leaderboards.get_kwargs(
                i=positive_id("game_id", game_id),
                o=row_offset("offset", offset),
                c=row_count("count", count, maximum=MOST_ROWS),
            ),
        )

    def iter_of_game(
        self, game_id: int, *, page_size: int = MOST_ROWS, start: int = 0
    ) -> "AsyncRows[models.Leaderboard]":
        """Walk through all leaderboards of a game.

        Lazy: a page is asked for when its first leaderboard is wanted. The server promises no order, so pages may
        repeat or miss some; few games need more than one.

        Args:
            game_id: The id of the game, 1 or more.
            page_size: How many leaderboards to ask for at a time, 1 to 500, default 500.
            start: How many leaderboards to skip, 0 or more, default 0: the `position` of an earlier iterator goes
                on there.

        Returns:
            An iterator over the leaderboards, disabled and unpromoted ones too, but no hidden ones.

        Raises:
            NotFound: There is no such game. Raised at the first leaderboard.

        https://api-docs.retroachievements.org/v1/get-game-leaderboards.html
        """
        return iterate_pages(
            partial(self.of_game, positive_id("game_id", game_id)),
            lambda page: page.results,
            lambda leaderboard: leaderboard.id,
            page_size=page_size,
            start=start,
            maximum=MOST_ROWS,
        )

    async def entries(
        self, leaderboard_id: int, *, count: int = 100, offset: int = 0
    ) -> "models.LeaderboardEntriesPage":
        """Get a page of the entries of a leaderboard.

        Args:
            leaderboard_id: The id of the leaderboard, 1 or more.
            count: How many entries, 1 to 500, default 100.
            offset: How many entries to skip, 0 or more, default 0.

        Returns:
            `results`, the best score first, and of equal scores, which share a rank, the earlier one first. Empty
            past the last one. `total` is how many there are on all pages together. Untracked and deleted users are
            in neither. Times are UTC.

        Raises:
            NotFound: There is no such leaderboard.

        https://api-docs.retroachievements.org/v1/get-leaderboard-entries.html
        """
        return await self._connection.fetch(
            one(models.LeaderboardEntriesPage),
            get_leaderboard_entries.get_kwargs(
                i=positive_id("leaderboard_id", leaderboard_id),
                o=row_offset("offset", offset),
                c=row_count("count", count, maximum=MOST_ROWS),
            ),
        )

    def iter_entries(
        self, leaderboard_id: int, *, page_size: int = MOST_ROWS, start: int = 0
    ) -> "AsyncRows[models.LeaderboardEntry]":
        """Walk through all entries of a leaderboard, the best score first.

        Lazy: a page is asked for when its first entry is wanted. An entry that is submitted meanwhile does not make
        another one come twice.

        Args:
            leaderboard_id: The id of the leaderboard, 1 or more.
            page_size: How many entries to ask for at a time, 1 to 500, default 500.
            start: How many entries to skip, 0 or more, default 0: the `position` of an earlier iterator goes on there.

        Returns:
            An iterator over the entries, without those of untracked and deleted users.

        Raises:
            NotFound: There is no such leaderboard. Raised at the first entry.

        https://api-docs.retroachievements.org/v1/get-leaderboard-entries.html
        """
        return iterate_pages(
            partial(self.entries, positive_id("leaderboard_id", leaderboard_id)),
            lambda page: page.results,
            lambda entry: (entry.ulid, entry.user),
            page_size=page_size,
            start=start,
            maximum=MOST_ROWS,
        )

    async def of_user(
        self, user: str, game_id: int, *, count: int = 200, offset: int = 0
    ) -> "models.UserLeaderboardsPage":
        """Get a page of the leaderboards of a game that a user has an entry on.

        Args:
            user: The username or ULID.
            game_id: The id of the game, 1 or more.
            count: How many leaderboards, 1 to 500, default 200.
            offset: How many leaderboards to skip, 0 or more, default 0.

        Returns:
            `results` by ascending id, hidden ones too, each with the `user_entry`. Empty past the last one. `total` is
            how many there are on all pages together. Times are UTC.

        Raises:
            NotFound: There is no such user or game, the game has no leaderboards, or the user has no entry on them,
                as untracked users never have. The message says which.

        https://api-docs.retroachievements.org/v1/get-user-game-leaderboards.html
        """
        return await self._connection.fetch(
            one(models.UserLeaderboardsPage),
            get_user_game_leaderboards.get_kwargs(
                i=positive_id("game_id", game_id),
                u=user_identifier(user),
                o=row_offset("offset", offset),
                c=row_count("count", count, maximum=MOST_ROWS),
            ),
        )

    def iter_of_user(
        self, user: str, game_id: int, *, page_size: int = MOST_ROWS, start: int = 0
    ) -> "AsyncRows[models.UserLeaderboard]":
        """Walk through all leaderboards of a game that a user has an entry on, by ascending id.

        Lazy: a page is asked for when its first leaderboard is wanted.

        Args:
            user: The username or ULID.
            game_id: The id of the game, 1 or more.
            page_size: How many leaderboards to ask for at a time, 1 to 500, default 500.
            start: How many leaderboards to skip, 0 or more, default 0: the `position` of an earlier iterator goes
                on there.

        Returns:
            An iterator over the leaderboards, hidden ones too, each with the `user_entry`.

        Raises:
            NotFound: There is no such user or game, the game has no leaderboards, or the user has no entry on them.
                Raised at the first leaderboard.

        https://api-docs.retroachievements.org/v1/get-user-game-leaderboards.html
        """
        return iterate_pages(
            partial(self.of_user, user_identifier(user), positive_id("game_id", game_id)),
            lambda page: page.results,
            lambda leaderboard: leaderboard.id,
            page_size=page_size,
            start=start,
            maximum=MOST_ROWS,
        )
