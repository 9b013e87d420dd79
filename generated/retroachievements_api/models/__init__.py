# Generated from spec/openapi.yaml by `make generate`. Do not edit: change the spec, or the templates in
# tools/codegen, and generate again.
"""Contains all the data models used in inputs/outputs"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .achievement_count import AchievementCount
    from .achievement_of_the_week import AchievementOfTheWeek
    from .achievement_progress import AchievementProgress
    from .achievement_ticket_stats import AchievementTicketStats
    from .achievement_type import AchievementType
    from .achievement_unlock import AchievementUnlock
    from .achievement_unlocks import AchievementUnlocks
    from .award_kind import AwardKind
    from .award_type import AwardType
    from .claim import Claim
    from .claim_set_type import ClaimSetType
    from .claim_special import ClaimSpecial
    from .claim_status import ClaimStatus
    from .claim_type import ClaimType
    from .comment import Comment
    from .comments_page import CommentsPage
    from .completed_game import CompletedGame
    from .completion_progress import CompletionProgress
    from .completion_progress_page import CompletionProgressPage
    from .console import Console
    from .console_reference import ConsoleReference
    from .developer_ticket_stats import DeveloperTicketStats
    from .earned_achievement import EarnedAchievement
    from .endpoint_error import EndpointError
    from .event_topic import EventTopic
    from .followed_user import FollowedUser
    from .followed_users_page import FollowedUsersPage
    from .follower import Follower
    from .followers_page import FollowersPage
    from .game import Game
    from .game_achievement import GameAchievement
    from .game_award import GameAward
    from .game_awards_page import GameAwardsPage
    from .game_claim import GameClaim
    from .game_extended import GameExtended
    from .game_hash import GameHash
    from .game_hashes import GameHashes
    from .game_progress import GameProgress
    from .game_progression import GameProgression
    from .game_reference import GameReference
    from .game_ticket_stats import GameTicketStats
    from .game_tickets import GameTickets
    from .game_with_progress import GameWithProgress
    from .invalid_parameters import InvalidParameters
    from .invalid_parameters_errors import InvalidParametersErrors
    from .last_activity import LastActivity
    from .last_game import LastGame
    from .leaderboard import Leaderboard
    from .leaderboard_entries_page import LeaderboardEntriesPage
    from .leaderboard_entry import LeaderboardEntry
    from .leaderboard_format import LeaderboardFormat
    from .leaderboard_score import LeaderboardScore
    from .leaderboard_state import LeaderboardState
    from .leaderboards_page import LeaderboardsPage
    from .listed_game import ListedGame
    from .listed_ticket import ListedTicket
    from .most_ticketed_games import MostTicketedGames
    from .no_achievement import NoAchievement
    from .no_achievement_achievement import NoAchievementAchievement
    from .permissions import Permissions
    from .progression_achievement import ProgressionAchievement
    from .recent_achievement import RecentAchievement
    from .recent_open_tickets import RecentOpenTickets
    from .recently_played_game import RecentlyPlayedGame
    from .released_at_granularity import ReleasedAtGranularity
    from .requested_set import RequestedSet
    from .server_failure import ServerFailure
    from .status_error import StatusError
    from .status_error_entry import StatusErrorEntry
    from .summary_achievement import SummaryAchievement
    from .summary_game import SummaryGame
    from .ticket import Ticket
    from .ticket_state import TicketState
    from .ticket_type import TicketType
    from .ticketed_game import TicketedGame
    from .top_achiever import TopAchiever
    from .top_user import TopUser
    from .unknown_achievement import UnknownAchievement
    from .unknown_user import UnknownUser
    from .unlocked_achievement import UnlockedAchievement
    from .unsuccessful import Unsuccessful
    from .user_award import UserAward
    from .user_awards import UserAwards
    from .user_game_rank import UserGameRank
    from .user_leaderboard import UserLeaderboard
    from .user_leaderboard_entry import UserLeaderboardEntry
    from .user_leaderboards_page import UserLeaderboardsPage
    from .user_points import UserPoints
    from .user_profile import UserProfile
    from .user_rank import UserRank
    from .user_set_requests import UserSetRequests
    from .user_summary import UserSummary
    from .want_to_play_game import WantToPlayGame
    from .want_to_play_page import WantToPlayPage
    from .weekly_achievement import WeeklyAchievement

_MODULES = {
    "AchievementCount": ".achievement_count",
    "AchievementOfTheWeek": ".achievement_of_the_week",
    "AchievementProgress": ".achievement_progress",
    "AchievementTicketStats": ".achievement_ticket_stats",
    "AchievementType": ".achievement_type",
    "AchievementUnlock": ".achievement_unlock",
    "AchievementUnlocks": ".achievement_unlocks",
    "AwardKind": ".award_kind",
    "AwardType": ".award_type",
    "Claim": ".claim",
    "ClaimSetType": ".claim_set_type",
    "ClaimSpecial": ".claim_special",
    "ClaimStatus": ".claim_status",
    "ClaimType": ".claim_type",
    "Comment": ".comment",
    "CommentsPage": ".comments_page",
    "CompletedGame": ".completed_game",
    "CompletionProgress": ".completion_progress",
    "CompletionProgressPage": ".completion_progress_page",
    "Console": ".console",
    "ConsoleReference": ".console_reference",
    "DeveloperTicketStats": ".developer_ticket_stats",
    "EarnedAchievement": ".earned_achievement",
    "EndpointError": ".endpoint_error",
    "EventTopic": ".event_topic",
    "FollowedUser": ".followed_user",
    "FollowedUsersPage": ".followed_users_page",
    "Follower": ".follower",
    "FollowersPage": ".followers_page",
    "Game": ".game",
    "GameAchievement": ".game_achievement",
    "GameAward": ".game_award",
    "GameAwardsPage": ".game_awards_page",
    "GameClaim": ".game_claim",
    "GameExtended": ".game_extended",
    "GameHash": ".game_hash",
    "GameHashes": ".game_hashes",
    "GameProgress": ".game_progress",
    "GameProgression": ".game_progression",
    "GameReference": ".game_reference",
    "GameTicketStats": ".game_ticket_stats",
    "GameTickets": ".game_tickets",
    "GameWithProgress": ".game_with_progress",
    "InvalidParameters": ".invalid_parameters",
    "InvalidParametersErrors": ".invalid_parameters_errors",
    "LastActivity": ".last_activity",
    "LastGame": ".last_game",
    "Leaderboard": ".leaderboard",
    "LeaderboardEntriesPage": ".leaderboard_entries_page",
    "LeaderboardEntry": ".leaderboard_entry",
    "LeaderboardFormat": ".leaderboard_format",
    "LeaderboardScore": ".leaderboard_score",
    "LeaderboardState": ".leaderboard_state",
    "LeaderboardsPage": ".leaderboards_page",
    "ListedGame": ".listed_game",
    "ListedTicket": ".listed_ticket",
    "MostTicketedGames": ".most_ticketed_games",
    "NoAchievement": ".no_achievement",
    "NoAchievementAchievement": ".no_achievement_achievement",
    "Permissions": ".permissions",
    "ProgressionAchievement": ".progression_achievement",
    "RecentAchievement": ".recent_achievement",
    "RecentOpenTickets": ".recent_open_tickets",
    "RecentlyPlayedGame": ".recently_played_game",
    "ReleasedAtGranularity": ".released_at_granularity",
    "RequestedSet": ".requested_set",
    "ServerFailure": ".server_failure",
    "StatusError": ".status_error",
    "StatusErrorEntry": ".status_error_entry",
    "SummaryAchievement": ".summary_achievement",
    "SummaryGame": ".summary_game",
    "Ticket": ".ticket",
    "TicketState": ".ticket_state",
    "TicketType": ".ticket_type",
    "TicketedGame": ".ticketed_game",
    "TopAchiever": ".top_achiever",
    "TopUser": ".top_user",
    "UnknownAchievement": ".unknown_achievement",
    "UnknownUser": ".unknown_user",
    "UnlockedAchievement": ".unlocked_achievement",
    "Unsuccessful": ".unsuccessful",
    "UserAward": ".user_award",
    "UserAwards": ".user_awards",
    "UserGameRank": ".user_game_rank",
    "UserLeaderboard": ".user_leaderboard",
    "UserLeaderboardEntry": ".user_leaderboard_entry",
    "UserLeaderboardsPage": ".user_leaderboards_page",
    "UserPoints": ".user_points",
    "UserProfile": ".user_profile",
    "UserRank": ".user_rank",
    "UserSetRequests": ".user_set_requests",
    "UserSummary": ".user_summary",
    "WantToPlayGame": ".want_to_play_game",
    "WantToPlayPage": ".want_to_play_page",
    "WeeklyAchievement": ".weekly_achievement",
}


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(_MODULES[name], __name__), name)
    return value


__all__ = (
    "AchievementCount",
    "AchievementOfTheWeek",
    "AchievementProgress",
    "AchievementTicketStats",
    "AchievementType",
    "AchievementUnlock",
    "AchievementUnlocks",
    "AwardKind",
    "AwardType",
    "Claim",
    "ClaimSetType",
    "ClaimSpecial",
    "ClaimStatus",
    "ClaimType",
    "Comment",
    "CommentsPage",
    "CompletedGame",
    "CompletionProgress",
    "CompletionProgressPage",
    "Console",
    "ConsoleReference",
    "DeveloperTicketStats",
    "EarnedAchievement",
    "EndpointError",
    "EventTopic",
    "FollowedUser",
    "FollowedUsersPage",
    "Follower",
    "FollowersPage",
    "Game",
    "GameAchievement",
    "GameAward",
    "GameAwardsPage",
    "GameClaim",
    "GameExtended",
    "GameHash",
    "GameHashes",
    "GameProgress",
    "GameProgression",
    "GameReference",
    "GameTicketStats",
    "GameTickets",
    "GameWithProgress",
    "InvalidParameters",
    "InvalidParametersErrors",
    "LastActivity",
    "LastGame",
    "Leaderboard",
    "LeaderboardEntriesPage",
    "LeaderboardEntry",
    "LeaderboardFormat",
    "LeaderboardScore",
    "LeaderboardState",
    "LeaderboardsPage",
    "ListedGame",
    "ListedTicket",
    "MostTicketedGames",
    "NoAchievement",
    "NoAchievementAchievement",
    "Permissions",
    "ProgressionAchievement",
    "RecentAchievement",
    "RecentOpenTickets",
    "RecentlyPlayedGame",
    "ReleasedAtGranularity",
    "RequestedSet",
    "ServerFailure",
    "StatusError",
    "StatusErrorEntry",
    "SummaryAchievement",
    "SummaryGame",
    "Ticket",
    "TicketState",
    "TicketType",
    "TicketedGame",
    "TopAchiever",
    "TopUser",
    "UnknownAchievement",
    "UnknownUser",
    "UnlockedAchievement",
    "Unsuccessful",
    "UserAward",
    "UserAwards",
    "UserGameRank",
    "UserLeaderboard",
    "UserLeaderboardEntry",
    "UserLeaderboardsPage",
    "UserPoints",
    "UserProfile",
    "UserRank",
    "UserSetRequests",
    "UserSummary",
    "WantToPlayGame",
    "WantToPlayPage",
    "WeeklyAchievement",
)
