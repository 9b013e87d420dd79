# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
"""Contains all the data models used in inputs/outputs"""

from .achievement_ticket_stats import AchievementTicketStats
from .api_error import ApiError
from .api_error_entry import ApiErrorEntry
from .console import Console
from .developer_ticket_stats import DeveloperTicketStats
from .endpoint_error import EndpointError
from .game_ticket_stats import GameTicketStats
from .game_tickets import GameTickets
from .invalid_parameters import InvalidParameters
from .invalid_parameters_errors import InvalidParametersErrors
from .listed_ticket import ListedTicket
from .most_ticketed_games import MostTicketedGames
from .permissions import Permissions
from .recent_open_tickets import RecentOpenTickets
from .server_failure import ServerFailure
from .ticket import Ticket
from .ticket_common import TicketCommon
from .ticket_state import TicketState
from .ticket_type import TicketType
from .ticketed_game import TicketedGame
from .user_points import UserPoints
from .user_profile import UserProfile

__all__ = (
    "AchievementTicketStats",
    "ApiError",
    "ApiErrorEntry",
    "Console",
    "DeveloperTicketStats",
    "EndpointError",
    "GameTickets",
    "GameTicketStats",
    "InvalidParameters",
    "InvalidParametersErrors",
    "ListedTicket",
    "MostTicketedGames",
    "Permissions",
    "RecentOpenTickets",
    "ServerFailure",
    "Ticket",
    "TicketCommon",
    "TicketedGame",
    "TicketState",
    "TicketType",
    "UserPoints",
    "UserProfile",
)
