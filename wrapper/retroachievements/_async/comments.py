"""Comments on games, achievements and user walls."""

from functools import partial

from retroachievements_api.api.comments import get_comments
from retroachievements_api.types import UNSET

from .. import models
from .._responses import one
from .._validation import flag, wall_owner, whole_number
from .connection import AsyncNamespace
from .pages import AsyncRows

# The server's numbers for the subjects of comments.
GAME, ACHIEVEMENT, USER = 1, 2, 3
NEWEST_FIRST = "-submitted"


class AsyncComments(AsyncNamespace):
    """Comments on games, achievements and user walls."""

    async def on_game(
        self, game_id: int, *, count: int = 100, offset: int = 0, newest_first: bool = False
    ) -> "models.CommentsPage":
        """Get a page of the comments on a game.

        Args:
            game_id: The id of the game, 1 or more.
            count: How many comments to return, 1 to 500, default 100.
            offset: How many comments to skip, 0 or more, default 0.
            newest_first: Begin with the newest comment instead of the oldest.

        Returns:
            `results`, empty past the end and for an unknown game, and `total`, the number of comments on all pages.
            Comments of banned and deleted users are left out. Times are UTC.

        https://api-docs.retroachievements.org/v1/get-comments.html
        """
        return await self._connection.fetch(
            one(models.CommentsPage),
            get_comments.get_kwargs(
                i=str(whole_number("game_id", game_id)),
                t=GAME,
                o=whole_number("offset", offset, minimum=0),
                c=whole_number("count", count, maximum=500),
                sort=NEWEST_FIRST if flag("newest_first", newest_first) else UNSET,
            ),
        )

    def iter_on_game(
        self, game_id: int, *, newest_first: bool = False, page_size: int = 500, start: int = 0
    ) -> "AsyncRows[models.Comment]":
        """Iterate over all comments on a game.

        Pages are requested lazily.

        Args:
            game_id: The id of the game, 1 or more.
            newest_first: Begin with the newest comment instead of the oldest.
            page_size: How many comments to request at a time, 1 to 500, default 500.
            start: How many comments to skip, 0 or more, default 0. To resume, pass the `position` of an earlier
                iterator.

        Returns:
            An iterator over the comments. Empty for an unknown game. Comments of banned and deleted users are left out.
            Times are UTC.

        https://api-docs.retroachievements.org/v1/get-comments.html
        """
        return AsyncRows(
            partial(self.on_game, whole_number("game_id", game_id), newest_first=flag("newest_first", newest_first)),
            _identity,
            page_size=page_size,
            start=start,
        )

    async def on_achievement(
        self, achievement_id: int, *, count: int = 100, offset: int = 0, newest_first: bool = False
    ) -> "models.CommentsPage":
        """Get a page of the comments on an achievement.

        Args:
            achievement_id: The id of the achievement, 1 or more.
            count: How many comments to return, 1 to 500, default 100.
            offset: How many comments to skip, 0 or more, default 0.
            newest_first: Begin with the newest comment instead of the oldest.

        Returns:
            `results`, empty past the end and for an unknown achievement, and `total`, the number of comments on all
            pages. Comments of banned and deleted users are left out. Times are UTC.

        https://api-docs.retroachievements.org/v1/get-comments.html
        """
        return await self._connection.fetch(
            one(models.CommentsPage),
            get_comments.get_kwargs(
                i=str(whole_number("achievement_id", achievement_id)),
                t=ACHIEVEMENT,
                o=whole_number("offset", offset, minimum=0),
                c=whole_number("count", count, maximum=500),
                sort=NEWEST_FIRST if flag("newest_first", newest_first) else UNSET,
            ),
        )

    def iter_on_achievement(
        self, achievement_id: int, *, newest_first: bool = False, page_size: int = 500, start: int = 0
    ) -> "AsyncRows[models.Comment]":
        """Iterate over all comments on an achievement.

        Pages are requested lazily.

        Args:
            achievement_id: The id of the achievement, 1 or more.
            newest_first: Begin with the newest comment instead of the oldest.
            page_size: How many comments to request at a time, 1 to 500, default 500.
            start: How many comments to skip, 0 or more, default 0. To resume, pass the `position` of an earlier
                iterator.

        Returns:
            An iterator over the comments. Empty for an unknown achievement. Comments of banned and deleted users are
            left out. Times are UTC.

        https://api-docs.retroachievements.org/v1/get-comments.html
        """
        return AsyncRows(
            partial(
                self.on_achievement,
                whole_number("achievement_id", achievement_id),
                newest_first=flag("newest_first", newest_first),
            ),
            _identity,
            page_size=page_size,
            start=start,
        )

    async def on_user_wall(
        self, user: str, *, count: int = 100, offset: int = 0, newest_first: bool = False
    ) -> "models.CommentsPage":
        """Get a page of the comments on a user's wall.

        Args:
            user: The username or ULID. If the name of the user is a number, use the ULID.
            count: How many comments to return, 1 to 500, default 100.
            offset: How many comments to skip, 0 or more, default 0.
            newest_first: Begin with the newest comment instead of the oldest.

        Returns:
            `results`, empty past the end, and `total`, the number of comments on all pages. Comments of banned and
            deleted users are left out. Times are UTC.

        Raises:
            NotFound: The user does not exist, has turned off the wall, or is banned.

        https://api-docs.retroachievements.org/v1/get-comments.html
        """
        return await self._connection.fetch(
            one(models.CommentsPage),
            get_comments.get_kwargs(
                i=wall_owner(user),
                t=USER,
                o=whole_number("offset", offset, minimum=0),
                c=whole_number("count", count, maximum=500),
                sort=NEWEST_FIRST if flag("newest_first", newest_first) else UNSET,
            ),
        )

    def iter_on_user_wall(
        self, user: str, *, newest_first: bool = False, page_size: int = 500, start: int = 0
    ) -> "AsyncRows[models.Comment]":
        """Iterate over all comments on a user's wall.

        Pages are requested lazily.

        Args:
            user: The username or ULID. If the name of the user is a number, use the ULID.
            newest_first: Begin with the newest comment instead of the oldest.
            page_size: How many comments to request at a time, 1 to 500, default 500.
            start: How many comments to skip, 0 or more, default 0. To resume, pass the `position` of an earlier
                iterator.

        Returns:
            An iterator over the comments. Comments of banned and deleted users are left out. Times are UTC.

        Raises:
            NotFound: The user does not exist, has turned off the wall, or is banned. Raised when the first comment is
                requested.

        https://api-docs.retroachievements.org/v1/get-comments.html
        """
        return AsyncRows(
            partial(self.on_user_wall, wall_owner(user), newest_first=flag("newest_first", newest_first)),
            _identity,
            page_size=page_size,
            start=start,
        )


def _identity(comment: "models.Comment") -> object:
    return comment.ulid, comment.submitted_at, comment.text
