# Derived from wrapper/retroachievements/_async/tickets.py by `make generate`. Do not edit: change that file,
# and generate again.
"""Tickets: reports of achievements that trigger at the wrong time, or not at all."""

from functools import partial

from retroachievements_api.api.tickets import get_ticket_data

from .. import models
from .._responses import one
from .._validation import flag, user_identifier, whole_number
from .connection import Namespace
from .pages import Rows

# The server's numbers for official ("core") and unofficial achievements.
OFFICIAL, UNOFFICIAL = 3, 5


class Tickets(Namespace):
    """Tickets: reports of achievements that trigger at the wrong time, or not at all.

    The meaning of "open" differs between the methods: see the description of each attribute.
    """

    def get(self, ticket_id: int) -> "models.Ticket":
        """Get one ticket.

        Args:
            ticket_id: The id of the ticket, 1 or more.

        Returns:
            The ticket, in any state, even if it, its achievement or its game was deleted. Then the attributes of the
            achievement can be None. Times are UTC.

        Raises:
            NotFound: The ticket does not exist, or it is about a leaderboard.

        https://api-docs.retroachievements.org/v1/get-ticket-data/get-ticket-by-id.html
        """
        return self._connection.fetch(
            one(models.Ticket), get_ticket_data.get_kwargs(i=whole_number("ticket_id", ticket_id))
        )

    def recent(self, *, count: int = 10, offset: int = 0) -> "models.RecentOpenTickets":
        """Get a page of the newest open tickets.

        Args:
            count: How many tickets to return, 1 to 100, default 10.
            offset: How many tickets to skip, 0 or more, default 0.

        Returns:
            `tickets` in state open or request on official achievements, newest first, empty past the end.
            `open_tickets` is the number of tickets on all pages. Times are UTC.

        https://api-docs.retroachievements.org/v1/get-ticket-data/get-most-recent-tickets.html
        """
        return self._connection.fetch(
            one(models.RecentOpenTickets),
            get_ticket_data.get_kwargs(
                c=whole_number("count", count, maximum=100), o=whole_number("offset", offset, minimum=0)
            ),
        )

    def iter_recent(self, *, page_size: int = 100, start: int = 0) -> "Rows[models.ListedTicket]":
        """Iterate over all open tickets, newest first.

        Pages are requested lazily. Tickets that are reported during the iteration do not cause duplicates. If a ticket
        is closed during the iteration, another one can be missed between two pages, and a `TruncatedResult` warning is
        issued at the end.

        Args:
            page_size: How many tickets to request at a time, 1 to 100, default 100.
            start: How many tickets to skip, 0 or more, default 0. To resume, pass the `position` of an earlier
                iterator.

        Returns:
            An iterator over the tickets in state open or request on official achievements. Times are UTC.

        https://api-docs.retroachievements.org/v1/get-ticket-data/get-most-recent-tickets.html
        """
        return Rows(
            self.recent,
            lambda ticket: ticket.id,
            page_size=page_size,
            start=start,
            maximum=100,
            rows="tickets",
            total="open_tickets",
        )

    def most_ticketed_games(self, *, count: int = 10) -> "models.MostTicketedGames":
        """Get the games with the most open tickets.

        This list has no pages. The server ignores an offset here, so only the first 100 games are available.

        Args:
            count: How many games to return, 1 to 100, default 10.

        Returns:
            `games`, most open tickets first, ties in no particular order. The number includes tickets in state open or
            request on official achievements, also deleted ones.

        https://api-docs.retroachievements.org/v1/get-ticket-data/get-most-ticketed-games.html
        """
        return self._connection.fetch(
            one(models.MostTicketedGames), get_ticket_data.get_kwargs(f=1, c=whole_number("count", count, maximum=100))
        )

    def developer_stats(self, user: str) -> "models.DeveloperTicketStats":
        """Count the tickets that are assigned to a developer.

        Users can change their names, but a ULID never changes: store the `ulid` of the result, and use it from then on.

        Args:
            user: The developer's username or ULID, in any case. The original name also works after a rename.

        Returns:
            The number of `open`, `closed` and `resolved` tickets on official achievements, and the `total` of these
            three. Tickets in state request or pending review are not counted. All numbers are 0 for a user without
            tickets. A ticket on a leaderboard also counts if an official achievement happens to have the id of the
            leaderboard.

        Raises:
            NotFound: The user does not exist.

        https://api-docs.retroachievements.org/v1/get-ticket-data/get-developer-ticket-stats.html
        """
        return self._connection.fetch(
            one(models.DeveloperTicketStats), get_ticket_data.get_kwargs(u=user_identifier(user))
        )

    def game_stats(self, game_id: int, *, unofficial: bool = False) -> "models.GameTicketStats":
        """Count the tickets of a game.

        Args:
            game_id: The id of the game, 1 or more.
            unofficial: Count the tickets on unofficial achievements instead of those on official ones.

        Returns:
            `open_tickets` counts tickets in **any state**, despite its name. `tickets` is None here: see
            `game_tickets`.

        Raises:
            NotFound: The game does not exist.

        https://api-docs.retroachievements.org/v1/get-ticket-data/get-game-ticket-stats.html
        """
        return self._connection.fetch(
            one(models.GameTicketStats),
            get_ticket_data.get_kwargs(
                g=whole_number("game_id", game_id), f=UNOFFICIAL if flag("unofficial", unofficial) else OFFICIAL
            ),
        )

    def game_tickets(
        self, game_id: int, *, unofficial: bool = False, count: int = 10, offset: int = 0
    ) -> "models.GameTickets":
        """Get a page of the tickets of a game, in any state.

        Args:
            game_id: The id of the game, 1 or more.
            unofficial: Return the tickets on unofficial achievements instead of those on official ones.
            count: How many tickets to return, 1 to 100, default 10.
            offset: How many tickets to skip, 0 or more, default 0.

        Returns:
            `tickets` in any state, newest first, empty past the end. `open_tickets` is the number of tickets in any
            state on all pages. Times are UTC.

        Raises:
            NotFound: The game does not exist.

        https://api-docs.retroachievements.org/v1/get-ticket-data/get-game-ticket-stats.html
        """
        return self._connection.fetch(
            one(models.GameTickets),
            get_ticket_data.get_kwargs(
                g=whole_number("game_id", game_id),
                f=UNOFFICIAL if flag("unofficial", unofficial) else OFFICIAL,
                d=1,
                c=whole_number("count", count, maximum=100),
                o=whole_number("offset", offset, minimum=0),
            ),
        )

    def iter_game_tickets(
        self, game_id: int, *, unofficial: bool = False, page_size: int = 100, start: int = 0
    ) -> "Rows[models.ListedTicket]":
        """Iterate over all tickets of a game, in any state, newest first.

        Pages are requested lazily. Tickets that are reported during the iteration do not cause duplicates.

        Args:
            game_id: The id of the game, 1 or more.
            unofficial: Iterate over the tickets on unofficial achievements instead of those on official ones.
            page_size: How many tickets to request at a time, 1 to 100, default 100.
            start: How many tickets to skip, 0 or more, default 0. To resume, pass the `position` of an earlier
                iterator.

        Returns:
            An iterator over the tickets. Times are UTC.

        Raises:
            NotFound: The game does not exist. Raised when the first ticket is requested.

        https://api-docs.retroachievements.org/v1/get-ticket-data/get-game-ticket-stats.html
        """
        return Rows(
            partial(self.game_tickets, whole_number("game_id", game_id), unofficial=flag("unofficial", unofficial)),
            lambda ticket: ticket.id,
            page_size=page_size,
            start=start,
            maximum=100,
            rows="tickets",
            total="open_tickets",
        )

    def achievement_stats(self, achievement_id: int) -> "models.AchievementTicketStats":
        """Count the open tickets of an achievement, official or not.

        Args:
            achievement_id: The id of the achievement, 1 or more.

        Returns:
            `open_tickets` counts the tickets in state open or request.

        Raises:
            NotFound: The achievement does not exist.

        https://api-docs.retroachievements.org/v1/get-ticket-data/get-achievement-ticket-stats.html
        """
        return self._connection.fetch(
            one(models.AchievementTicketStats),
            get_ticket_data.get_kwargs(a=whole_number("achievement_id", achievement_id)),
        )
