# Derived from wrapper/retroachievements/_async/achievements.py by `make generate`. Do not edit: change that file,
# and generate again.
"""Achievements, and who unlocked them."""

from functools import partial

from retroachievements_api.api.achievements import get_achievement_of_the_week, get_achievement_unlocks

from .. import models
from .._responses import one
from .._validation import positive_id, row_count, row_offset
from .connection import Namespace
from .pages import Rows, iterate_pages

# The server cuts a larger count to this.
MOST_UNLOCKS = 500


class Achievements(Namespace):
    """Achievements, and who unlocked them."""

    def of_the_week(self) -> "models.AchievementOfTheWeek":
        """Get the achievement of the week, and who unlocked it.

        Returns:
            The achievement, of an event: `achievement`, `game` and `console` are those that the event took it from;
            `player_count` and the unlocks are those of the event. `unlocks` are the newest 500, newest first, less
            those of deleted users; `unlock_count` is their number, and not how many there are. Times are UTC.

        Raises:
            NotFound: There is no achievement of the week at the moment.

        https://api-docs.retroachievements.org/v1/get-achievement-of-the-week.html
        """
        return self._connection.fetch(one(models.AchievementOfTheWeek), get_achievement_of_the_week.get_kwargs())

    def unlocks(self, achievement_id: int, *, count: int = 50, offset: int = 0) -> "models.AchievementUnlocks":
        """Get an achievement and a page of the users who unlocked it.

        Args:
            achievement_id: The id of the achievement, official or not, 1 or more.
            count: How many unlocks, 1 to 500, default 50.
            offset: How many unlocks to skip, 0 or more, default 0.

        Returns:
            `unlocks` newest first, by the time in hardcore mode or else the time at all, empty past the last one.
            Untracked users are among them, but not in `unlock_count`, `hardcore_unlock_count` and `player_count`.
            Times are UTC.

        Raises:
            NotFound: There is no such achievement.

        https://api-docs.retroachievements.org/v1/get-achievement-unlocks.html
        """
        return self._connection.fetch(
            one(models.AchievementUnlocks),
            get_achievement_unlocks.get_kwargs(
                a=positive_id("achievement_id", achievement_id),
                o=row_offset("offset", offset),
                c=row_count("count", count, maximum=MOST_UNLOCKS),
            ),
        )

    def iter_unlocks(
        self, achievement_id: int, *, page_size: int = MOST_UNLOCKS, start: int = 0
    ) -> "Rows[models.AchievementUnlock]":
        """Walk through all unlocks of an achievement, newest first.

        Lazy: a page is asked for when its first unlock is wanted. An unlock that happens meanwhile does not make
        another one come twice.

        Args:
            achievement_id: The id of the achievement, official or not, 1 or more.
            page_size: How many unlocks to ask for at a time, 1 to 500, default 500.
            start: How many unlocks to skip, 0 or more, default 0: the `position` of an earlier iterator goes on there.

        Returns:
            An iterator over the unlocks, those of untracked users too.

        Raises:
            NotFound: There is no such achievement. Raised at the first unlock.

        https://api-docs.retroachievements.org/v1/get-achievement-unlocks.html
        """
        return iterate_pages(
            partial(self.unlocks, positive_id("achievement_id", achievement_id)),
            lambda page: page.unlocks,
            lambda unlock: (unlock.ulid, unlock.user),
            page_size=page_size,
            start=start,
            maximum=MOST_UNLOCKS,
            total="unlock_count",
            undercounts=True,
        )
