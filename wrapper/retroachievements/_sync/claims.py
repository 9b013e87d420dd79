# Derived from wrapper/retroachievements/_async/claims.py by `make generate`. Do not edit: change that file,
# and generate again.
"""Claims, with which developers reserve a game for their achievement set."""

from retroachievements_api.api.claims import get_active_claims, get_claims, get_user_claims

from .. import models
from .._responses import list_of
from .._validation import user_identifier
from .connection import Namespace
from .pages import warn_if_truncated

# The server's numbers for the kinds of claims that are no longer in effect.
COMPLETED, DROPPED, EXPIRED = 1, 2, 3

# The server returns at most this many of them.
NEWEST = 1000


class Claims(Namespace):
    """Claims, with which developers reserve a game for their achievement set."""

    def active(self) -> "list[models.Claim]":
        """List the open claims: active or in review.

        Returns:
            All open claims, primary and collaboration, newest `created_at` first. They include expired claims that are
            still open, with negative `minutes_left`. Times are UTC.

        https://api-docs.retroachievements.org/v1/get-active-claims.html
        """
        return self._connection.fetch(list_of(models.Claim), get_active_claims.get_kwargs())

    def completed(self) -> "list[models.Claim]":
        """List the primary claims that were completed. Collaborations are left out.

        Returns:
            At most the newest 1000, newest `created_at` first. `done_at` is the time of completion. If the server
            returns 1000 claims, a `TruncatedResult` warning is issued. Times are UTC.

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
            At most the newest 1000, newest `created_at` first. `done_at` is the time when the claim was dropped. If the
            server returns 1000 claims, a `TruncatedResult` warning is issued. Times are UTC.

        https://api-docs.retroachievements.org/v1/get-claims.html
        """
        return warn_if_truncated(
            self._connection.fetch(list_of(models.Claim), get_claims.get_kwargs(k=DROPPED)),
            NEWEST,
            kept="newest 1000 claims",
            lost="older",
        )

    def expired(self) -> "list[models.Claim]":
        """List the expired claims that are still active or in review, primary and collaboration.

        Returns:
            The expired ones among the newest 1000 open claims, newest `created_at` first. `done_at` is the time of
            expiry, and `minutes_left` is negative. Times are UTC.

        https://api-docs.retroachievements.org/v1/get-claims.html
        """
        return self._connection.fetch(list_of(models.Claim), get_claims.get_kwargs(k=EXPIRED))

    def of_user(self, user: str) -> "list[models.Claim]":
        """List all claims that a user has ever made.

        Args:
            user: The username or ULID.

        Returns:
            The claims, in any status, newest `created_at` first. Empty for a user without claims. Times are UTC.

        Raises:
            NotFound: The user does not exist.

        https://api-docs.retroachievements.org/v1/get-user-claims.html
        """
        return self._connection.fetch(list_of(models.Claim), get_user_claims.get_kwargs(u=user_identifier(user)))
