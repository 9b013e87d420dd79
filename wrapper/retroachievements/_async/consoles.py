"""Consoles."""

from retroachievements_api.api.consoles import get_console_ids
from retroachievements_api.types import UNSET

from .. import models
from .._responses import list_of
from .._validation import flag
from .connection import AsyncNamespace


class AsyncConsoles(AsyncNamespace):
    """The consoles that games belong to."""

    async def all(self, *, only_active: bool = False, only_game_systems: bool = False) -> "list[models.Console]":
        """List the consoles.

        Args:
            only_active: Leave out consoles that are not yet open for achievements.
            only_game_systems: Leave out hubs and events, which the server lists as consoles.

        Returns:
            The consoles, in no particular order.

        https://api-docs.retroachievements.org/v1/get-console-ids.html
        """
        return await self._connection.fetch(
            list_of(models.Console),
            get_console_ids.get_kwargs(
                a=1 if flag("only_active", only_active) else UNSET,
                g=1 if flag("only_game_systems", only_game_systems) else UNSET,
            ),
        )
