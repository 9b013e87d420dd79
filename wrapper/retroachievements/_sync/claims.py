# Derived from wrapper/retroachievements/_async/claims.py by `make generate`. Do not edit: change that file,
# and generate again.
"""Claims, by which developers reserve a game for an achievement set of theirs."""

from retroachievements_api.api.claims import get_active_claims, get_claims, get_user_claims

from .. import models
from .._responses import list_of
from .._validation import user_identifier
from .connection import Namespace
from .pages import warn_if_truncated

# The server's numbers for the kinds of claims that are no longer in force.
COMPLETED, DROPPED, EXPIRED = 1, 2, 3

# Where the server cuts the lists of these.
NEWEST = 1000


class Claims(Namespace):
    """Claims, by which developers reserve a game for an achievement set of theirs."""

    def active(self) -> "list[models.Claim]":
        """List the claims that are open: active or in review.

        Returns:
            All of them, primary and collaboration, newest `created_at` first. Those that expired but are still open
            stand among them, with negative `minutes_left`. Times are UTC.

        https://api-docs.retroachievements.org/v1/get-active-claims.html
        """
        return self._connection.fetch(list_of(models.Claim), get_active_claims.get_kwargs())

    def completed(self) -> "list[models.Claim]":
        """List the primary claims that were completed. Collaborations are left out.

        Returns:
            The newest 1000 at most, newest `created_at` first; `done_at` is when they were completed. If there are so
            many, a `TruncatedResult` warning is issued. Times are UTC.

        https://api-docs.retroachievements.org/v1/get-claims.html
        """
        return warn_if_truncated(
            self._connection.fetch(list_of(models.Claim), get_claims.get_kwargs(k=COMPLETED)),
            NEWEST,
            kept="newest 1000 claims",
            lost="older",
        )

    def dropped(self) -> "list[models.Claim]":
        """List the claims that were dropped, primary and collaboration.

        Returns:
            The newest 1000 at most, newest `created_at` first; `done_at` is when they were dropped. If there are so
            many, a `TruncatedResult` warning is issued. Times are UTC.

        https://api-docs.retroachievements.org/v1/get-claims.html
        """
        return warn_if_truncated(
            self._connection.fetch(list_of(models.Claim), get_claims.get_kwargs(k=DROPPED)),
            NEWEST,
            kept="newest 1000 claims",
            lost="older",
        )

    def expired(self) -> "list[models.Claim]":
        """List the claims that are active or in review although they expired, primary and collaboration.

        Returns:
            Those among the newest 1000 open claims, newest `created_at` first, empty if there are none; `done_at` is
            when they expired, and `minutes_left` is negative. Times are UTC.

        https://api-docs.retroachievements.org/v1/get-claims.html
        """
        return self._connection.fetch(list_of(models.Claim), get_claims.get_kwargs(k=EXPIRED))

    def of_user(self, user: str) -> "list[models.Claim]":
        """List the claims that a user ever made.

        Args:
            user: The username or ULID.

        Returns:
            All of them, in any status, newest `created_at` first; empty for a user without claims. Times are UTC.

        Raises:
            NotFound: There is no such user.

        https://api-docs.retroachievements.org/v1/get-user-claims.html
        """
        return self._connection.fetch(list_of(models.Claim), get_user_claims.get_kwargs(u=user_identifier(user)))
