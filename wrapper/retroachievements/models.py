"""What the server answers, as classes: the generated ones, re-exported under their names.

Attributes have the site's own names, in snake_case. Timestamps are aware, in UTC. What the server sends beyond the
documented fields is in `additional_properties`, and a state or type that it adds one day is kept under its number.
"""

from retroachievements_api.models import (
    AchievementTicketStats,
    Console,
    DeveloperTicketStats,
    GameTickets,
    GameTicketStats,
    ListedTicket,
    MostTicketedGames,
    Permissions,
    RecentOpenTickets,
    Ticket,
    TicketedGame,
    TicketState,
    TicketType,
    UserPoints,
    UserProfile,
)

__all__ = [
    "AchievementTicketStats",
    "Console",
    "DeveloperTicketStats",
    "GameTicketStats",
    "GameTickets",
    "ListedTicket",
    "MostTicketedGames",
    "Permissions",
    "RecentOpenTickets",
    "Ticket",
    "TicketState",
    "TicketType",
    "TicketedGame",
    "UserPoints",
    "UserProfile",
]
