# Derived from wrapper/retroachievements/_async/feed.py by `make generate`. Do not edit: change that file,
# and generate again.
"""The feed: what happens on the site."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from retroachievements_api.api.feed import get_recent_game_awards
from retroachievements_api.types import UNSET

from .. import models
from .._responses import one
from .._validation import AnyAwardKind, award_kinds, day_until_today, row_count, row_offset
from .connection import Namespace
from .pages import Rows, iterate_pages


class Feed(Namespace):
    """What happens on the site."""

    def recent_game_awards(
        self,
        *,
        until: date | None = None,
        kinds: Sequence[AnyAwardKind] | None = None,
        count: int = 25,
        offset: int = 0,
    ) -> "models.GameAwardsPage":
        """Get a page of the newest awards that users got for beating, completing and mastering games.

        Args:
            until: The last day, in UTC, today or earlier; the awards go back in time from its end. Default: no bound.
            kinds: The kinds of awards, at least one; all of them by default. In Python, such as `AwardKind.MASTERED` or
                its value, `"mastered"`, or None for all of them.
            count: How many awards, 1 to 100, default 25.
            offset: How many awards to skip, 0 or more, default 0.

        Returns:
            `results`, newest first. The server takes the awards of deleted users out of a page, so it can be shorter
            than `count`, even empty, although there are more. `total` counts them: past it there is nothing more.
            Times are UTC.

        https://api-docs.retroachievements.org/v1/get-recent-game-awards.html
        """
        return self._connection.fetch(
            one(models.GameAwardsPage),
            get_recent_game_awards.get_kwargs(
                d=day_until_today("until", until) or UNSET,
                o=row_offset("offset", offset),
                c=row_count("count", count),
                k=",".join(award_kinds(kinds) or []) or UNSET,
            ),
        )

    def iter_recent_game_awards(
        self,
        *,
        until: date | None = None,
        kinds: Sequence[AnyAwardKind] | None = None,
        page_size: int = 100,
        start: int = 0,
    ) -> "Rows[models.GameAward]":
        """Walk through all game awards, newest first: as many as you take, for there are millions.

        Lazy: a page is asked for when its first award is wanted. An award that is granted meanwhile does not make
        another one come twice.

        Args:
            until: The last day, in UTC, today or earlier; the awards go back in time from its end. Default: no bound.
            kinds: The kinds of awards, at least one; all of them by default. In Python, such as `AwardKind.MASTERED` or
                its value, `"mastered"`, or None for all of them.
            page_size: How many awards to ask for at a time, 1 to 100, default 100.
            start: How many awards to skip, 0 or more, default 0: the `position` of an earlier iterator goes on there.

        Returns:
            An iterator over the awards. Those of deleted users are left out. The total of the server counts them, so
            a `TruncatedResult` warning is issued at the end.

        https://api-docs.retroachievements.org/v1/get-recent-game-awards.html
        """
        return iterate_pages(
            partial(self.recent_game_awards, until=day_until_today("until", until), kinds=award_kinds(kinds)),
            lambda page: page.results,
            lambda award: (award.user, award.game_id, award.award_kind),
            page_size=page_size,
            start=start,
            hides_rows=True,
        )
