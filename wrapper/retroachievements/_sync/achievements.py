# Derived from wrapper/retroachievements/_async/achievements.py by `make generate`. Do not edit: change that file,
# and generate again.
"""Achievements and their unlocks."""

from functools import partial

from retroachievements_api.api.achievements import get_achievement_of_the_week, get_achievement_unlocks

from .. import models
from .._responses import one
from .._validation import whole_number
from .connection import Namespace
from .pages import Rows


class Achievements(Namespace):
    """Achievements and their unlocks."""

    def of_the_week(self) -> "models.AchievementOfTheWeek":
        """Get the achievement of the week and its unlocks.

        Returns:
            The achievement, which belongs to an event. `achievement`, `game` and `console` describe the original
            achievement; `player_count` and the unlocks are those of the event. `unlocks` are the newest 500, newest
            first, without those of deleted users. `unlock_count` is the length of this list, not the number of all
            unlocks. Times are UTC.

        Raises:
            NotFound: There is currently no achievement of the week.

        https://api-docs.retroachievements.org/v1/get-achievement-of-the-week.html
        """
        return self._connection.fetch(one(models.AchievementOfTheWeek), get_achievement_of_the_week.get_kwargs())

    def unlocks(self, achievement_id: int, *, count: int = 50, offset: int = 0) -> "models.AchievementUnlocks":
        """Get an achievement and a page of the users who unlocked it.

        Args:
            achievement_id: The id of the achievement, official or not, 1 or more.
            count: How many unlocks to return, 1 to 500, default 50.
            offset: How many unlocks to skip, 0 or more, default 0.

        Returns:
            `unlocks`, newest first, empty past the end. They are ordered by the time of the hardcore unlock, or else of
            the softcore unlock. They include untracked users, but `unlock_count`, `hardcore_unlock_count` and
            `player_count` do not. Times are UTC.

        Raises:
            NotFound: The achievement does not exist.

        https://api-docs.retroachievements.org/v1/get-achievement-unlocks.html
        """
        return self._connection.fetch(
            one(models.AchievementUnlocks),
            get_achievement_unlocks.get_kwargs(
                a=whole_number("achievement_id", achievement_id),
                o=whole_number("offset", offset, minimum=0),
                c=whole_number("count", count, maximum=500),
            ),
        )

    def iter_unlocks(
        self, achievement_id: int, *, page_size: int = 500, start: int = 0
    ) -> "Rows[models.AchievementUnlock]":
        """Iterate over all unlocks of an achievement, newest first.

        Pages are requested lazily. New unlocks during the iteration do not cause duplicates.

        Args:
            achievement_id: The id of the achievement, official or not, 1 or more.
            page_size: How many unlocks to request at a time, 1 to 500, default 500.
            start: How many unlocks to skip, 0 or more, default 0. To resume, pass the `position` of an earlier
                iterator.

        Returns:
            An iterator over the unlocks, including those of untracked users. Times are UTC.

        Raises:
            NotFound: The achievement does not exist. Raised when the first unlock is requested.

        https://api-docs.retroachievements.org/v1/get-achievement-unlocks.html
        """
        return Rows(
            partial(self.unlocks, whole_number("achievement_id", achievement_id)),
            lambda unlock: (unlock.ulid, unlock.user),
            page_size=page_size,
            start=start,
            rows="unlocks",
            total="unlock_count",
            undercounts=True,
        )
