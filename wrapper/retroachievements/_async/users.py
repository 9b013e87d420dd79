"""Users: who they are, and what they did."""

from retroachievements_api.api.users import get_user_points, get_user_profile

from .._arguments import user_identifier
from ..models import UserPoints, UserProfile
from .connection import AsyncConnection


class AsyncUsers:
    """Users of the site, and what they did there.

    Every method that takes a user takes a username or a ULID, in any case. Names change, ULIDs do not.
    """

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def profile(self, user: str) -> UserProfile:
        """Get a user's profile.

        Args:
            user: The username or ULID.

        Returns:
            The profile. Times are UTC.

        Raises:
            NotFound: There is no such user.

        https://api-docs.retroachievements.org/v1/get-user-profile.html
        """
        return await self._connection.fetch(UserProfile, get_user_profile.get_kwargs(u=user_identifier(user)))

    async def points(self, user: str) -> UserPoints:
        """Get a user's points.

        Args:
            user: The username or ULID.

        Returns:
            `points` of hardcore unlocks and `softcore_points`.

        Raises:
            NotFound: There is no such user.

        https://api-docs.retroachievements.org/v1/get-user-points.html
        """
        return await self._connection.fetch(UserPoints, get_user_points.get_kwargs(u=user_identifier(user)))
