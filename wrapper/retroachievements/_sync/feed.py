# Derived from wrapper/retroachievements/_async/feed.py by `make generate`. Do not edit: change that file,
# and generate again.
"""The feed: recent events on the site."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from retroachievements_api.api.feed import get_recent_game_awards
from retroachievements_api.types import UNSET

from .. import models
from .._responses import one
from .._validation import AnyAwardKind, award_kinds, day_until_today, whole_number
from .connection import Namespace
from .pages import Rows


class Feed(Namespace):
    """Recent events on the site."""

    def recent_game_awards(
        self,
        *,
        until: date | None = None,
        kinds: Sequence[AnyAwardKind] | None = None,
        count: int = 25,
        offset: int = 0,
    ) -> "models.GameAwardsPage":
        """Get a page of the newest awards for beating, completing and mastering games.

        Args:
            until: Return awards up to the end of this day, in UTC, today or earlier. Default: no limit.
            kinds: The kinds of awards, at least one. All kinds by default. In Python, members such as
                `AwardKind.MASTERED`, or their values such as `"mastered"`, or None for all kinds.
            count: How many awards to return, 1 to 100, default 25.
            offset: How many awards to skip, 0 or more, default 0.

        Returns:
            `results`, newest first. The server removes the awards of deleted users from a page, so a page can be
            shorter than `count` or even empty although more awards follow. The list ends when the offset reaches
            `total`, which includes the removed awards. Times are UTC.

        https://api-docs.retroachievements.org/v1/get-recent-game-awards.html
        """
        return self._connection.fetch(
            one(models.GameAwardsPage),
            get_recent_game_awards.get_kwargs(
                d=day_until_today("until", until) or UNSET,
                o=whole_number("offset", offset, minimum=0),
                c=whole_number("count", count, maximum=100),
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
        """Iterate over all game awards, newest first. There are millions, so stop when you have enough.

        Pages are requested lazily. Awards that are granted during the iteration do not cause duplicates.

        Args:
            until: Return awards up to the end of this day, in UTC, today or earlier. Default: no limit.
            kinds: The kinds of awards, at least one. All kinds by default. In Python, members such as
                `AwardKind.MASTERED`, or their values such as `"mastered"`, or None for all kinds.
            page_size: How many awards to request at a time, 1 to 100, default 100.
            start: How many awards to skip, 0 or more, default 0. To resume, pass the `position` of an earlier iterator.

        Returns:
            An iterator over the awards. Those of deleted users are left out. The server's total includes them, so a
            `TruncatedResult` warning is issued at the end. Times are UTC.

        https://api-docs.retroachievements.org/v1/get-recent-game-awards.html
        """
        return Rows(
            partial(self.recent_game_awards, until=day_until_today("until", until), kinds=award_kinds(kinds)),
            lambda award: (award.user, award.game_id, award.award_kind),
            page_size=page_size,
            start=start,
            maximum=100,
            hides_rows=True,
        )
