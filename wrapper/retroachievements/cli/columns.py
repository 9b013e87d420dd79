"""The columns that tables and records show, and their headings."""

from typing import Any

from .rows import columns, kind_of

# The noun for a row, and its default columns, most important first. Columns that people rarely need are left out.
# Classes that are not listed show all their columns in the order of the schema.
# The columns of a list in a record have the name of the list as key if they differ from those of other lists.
COLUMNS = {
    "AchievementTicketStats": (
        "achievement",
        "achievement_title open_tickets achievement_description achievement_type url achievement_id",
    ),
    "AchievementOfTheWeek": (
        "achievement",
        "achievement_title achievement_description achievement_points game_title console_title start_at player_count "
        "unlock_count hardcore_unlock_count achievement_id game_id",
    ),
    "AchievementProgress": (
        "achievement",
        "title points unlocked_at hardcore_unlocked_at achievement_type unlock_count hardcore_unlock_count description "
        "id",
    ),
    "AchievementUnlock": ("unlock", "user unlocked_at hardcore"),
    "AchievementUnlocks": (
        "unlock",
        "achievement_title achievement_description achievement_points game_title console_title player_count "
        "unlock_count hardcore_unlock_count achievement_id game_id",
    ),
    "Claim": (
        "claim",
        "game_title done_at user claim_type status set_type console_name",
    ),
    "Comment": ("comment", "user text submitted_at"),
    "CompletedGame": ("game", "title hardcore unlocked_achievements console_name game_id"),
    "CompletionProgress": (
        "game",
        "title highest_award_kind unlocked_achievements hardcore_unlocked_achievements console_name "
        "most_recent_awarded_at game_id",
    ),
    "Console": ("console", "id name is_game_system active"),
    "EarnedAchievement": (
        "achievement",
        "unlocked_at title points game_title hardcore cumulative_score console_name description",
    ),
    "FollowedUser": ("user", "user points softcore_points is_following_me"),
    "Follower": ("follower", "user points softcore_points am_i_following"),
    "Game": ("game", "title console_name developer publisher genre released"),
    "GameAchievement": (
        "achievement",
        "title points retro_points achievement_type unlock_count hardcore_unlock_count description id",
    ),
    "GameAward": ("award", "game_title award_kind user awarded_at console_name game_id"),
    "GameClaim": ("claim", "user claim_type set_type created_at expiration"),
    "GameExtended": (
        "game",
        "title console_name developer publisher genre released achievement_count player_count hardcore_player_count "
        "updated_at guide_url id",
    ),
    "GameHash": ("file", "name md5 labels patch_url"),
    "GameProgress": (
        "game",
        "id unlocked_achievements hardcore_unlocked_achievements unlocked_points hardcore_unlocked_points "
        "possible_points",
    ),
    "GameProgression": (
        "game",
        "title console_name player_count achievement_count median_time_to_beat hardcore_median_time_to_beat "
        "median_time_to_complete median_time_to_master id",
    ),
    "GameTickets": ("ticket", "game_title console_name url game_id"),
    "GameTickets.tickets": (
        "ticket",
        "id reported_at achievement_title report_state reported_by report_type hardcore assigned_to report_notes",
    ),
    "GameTicketStats": ("game", "game_title open_tickets console_name url game_id"),
    "GameWithProgress": (
        "game",
        "title console_name unlocked_achievements hardcore_unlocked_achievements highest_award_kind highest_awarded_at "
        "user_total_playtime developer publisher genre released player_count id",
    ),
    "Leaderboard": (
        "leaderboard",
        "title top_entry_formatted_score top_entry_user description lower_is_better id",
    ),
    "LeaderboardEntry": ("entry", "rank user formatted_score submitted_at"),
    "ListedGame": ("game", "title id achievement_count points leaderboard_count modified_at console_name"),
    "ListedTicket": (
        "ticket",
        "id reported_at game_title report_state reported_by achievement_title report_type hardcore assigned_to "
        "report_notes console_name",
    ),
    "MostTicketedGames": ("game", ""),
    "ProgressionAchievement": (
        "achievement",
        "title points median_time_to_unlock hardcore_median_time_to_unlock achievement_type unlock_count "
        "hardcore_unlock_count description id",
    ),
    "RecentAchievement": (
        "achievement",
        "unlocked_at title points game_title hardcore console_name description",
    ),
    "RecentlyPlayedGame": (
        "game",
        "title last_played unlocked_achievements hardcore_unlocked_achievements console_name game_id",
    ),
    "RecentOpenTickets": ("open ticket", ""),
    "RequestedSet": ("game", "title console_name game_id"),
    "SummaryAchievement": ("achievement", "unlocked_at title points game_title hardcore description id"),
    "SummaryGame": ("game", "title last_played console_name achievement_count game_id"),
    "Ticket": (
        "ticket",
        "id report_state report_type hardcore game_title console_name achievement_title achievement_description "
        "report_notes reported_by reported_at assigned_to resolved_by resolved_at url",
    ),
    "TicketedGame": ("game", "game_title open_tickets game_id console_name"),
    "TopAchiever": ("player", "user points last_award hardcore_achievement_count"),
    "TopUser": ("user", "user points retro_points"),
    "UserAward": ("award", "title award_type awarded_at console_name"),
    "UserGameRank": ("rank", "user rank total_points last_award"),
    "UserLeaderboard": (
        "leaderboard",
        "title user_entry_formatted_score user_entry_rank user_entry_updated_at description id",
    ),
    "UserProfile": (
        "user",
        "user motto points softcore_points retro_points rich_presence member_since permissions ulid id",
    ),
    "UserRank": ("rank", "rank total_ranked points softcore_points"),
    "UserSummary": (
        "user",
        "user motto rank total_ranked points softcore_points retro_points status rich_presence rich_presence_at "
        "last_game_title member_since permissions ulid id",
    ),
    "WantToPlayGame": ("game", "title achievement_count points console_name id"),
}

# The number of columns that distinguish rows, if more than two. Narrow terminals show them too.
DISTINGUISHING = {"GameAward": 3}

# The fields of a page that the footer shows.
PAGE = {"count", "total"}

# Headings for attributes whose names are unclear or too long.
HEADINGS = {
    # Here the server counts tickets in any state.
    "GameTicketStats.open_tickets": "tickets",
    "achievement_count": "achievements",
    "am_i_following": "followed by me",
    "award_kind": "award",
    "award_type": "award",
    "awarded": "progress in recent games",
    "awarded_at": "when",
    "beaten_hardcore_count": "beaten hardcore",
    "beaten_softcore_count": "beaten softcore",
    "completion_count": "completed",
    "console_name": "console",
    "console_title": "console",
    "cumulative_score": "points so far",
    "done_at": "expires or done",
    "event_count": "events",
    "expiration": "expires",
    "formatted_score": "score",
    "hardcore_achievement_count": "hardcore achievements",
    "hardcore_player_count": "hardcore players",
    "hardcore_unlock_count": "hardcore unlocks",
    "hardcore_unlocked_achievements": "unlocked hardcore",
    "hidden_count": "hidden",
    "highest_award_kind": "award",
    "highest_awarded_at": "awarded at",
    "is_following_me": "follows me",
    "is_game_system": "game system",
    "last_award": "last unlock",
    "leaderboard_count": "leaderboards",
    "mastery_count": "mastered",
    "most_recent_awarded_at": "last unlock",
    "player_count": "players",
    "points_for_next": "points to next request",
    "report_notes": "notes",
    "report_state": "state",
    "report_type": "type",
    "site_count": "site awards",
    "start_at": "started",
    "submitted_at": "when",
    "top_entry_formatted_score": "best score",
    "top_entry_user": "held by",
    "total_count": "awards",
    "total_ranked": "ranked users",
    "unlock_count": "unlocks",
    "unlocked_achievements": "unlocked",
    "user_entry_formatted_score": "score",
    "user_entry_rank": "rank",
    "user_entry_updated_at": "when",
    "user_total_playtime": "time played",
}


def default_columns(annotation: Any, place: str = "") -> list[str]:
    """Return the columns that a table or record shows by default. The place of a list in a record is its key above."""
    names, name = columns(annotation), place if place in COLUMNS else kind_of(annotation).__name__
    if name in COLUMNS:
        return COLUMNS[name][1].split()
    return [] if set(names) >= PAGE else names


def heading(name: str, kind: str = "") -> str:
    """Return the name of an attribute in words."""
    return HEADINGS.get(f"{kind}.{name}") or HEADINGS.get(name, name.replace("_", " "))
