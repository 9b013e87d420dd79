"""The simulator as an ASGI application, for whatever serves one."""

from collections.abc import Callable

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from .achievements import get_achievement_of_the_week, get_achievement_unlocks
from .claims import get_active_claims, get_claims, get_user_claims
from .comments import get_comments
from .consoles import get_console_ids
from .data import Dataset, User
from .feed import get_recent_game_awards, gone
from .games import (
    get_achievement_count,
    get_achievement_distribution,
    get_game,
    get_game_extended,
    get_game_hashes,
    get_game_list,
    get_game_progression,
    get_game_rank_and_score,
)
from .inputs import Inputs
from .leaderboards import get_game_leaderboards, get_leaderboard_entries, get_user_game_leaderboards
from .play import (
    get_achievements_earned_between,
    get_achievements_earned_on_day,
    get_game_info_and_user_progress,
    get_user_completed_games,
    get_user_completion_progress,
    get_user_game_rank_and_score,
    get_user_progress,
    get_user_recent_achievements,
    get_user_recently_played_games,
)
from .replies import NO_METHOD, SERVER_ERROR, UNAUTHENTICATED, UNKNOWN_METHOD, Reply, ServerFailure, php_json
from .script import Script
from .social import (
    get_top_ten_users,
    get_user_awards,
    get_user_rank_and_score,
    get_user_set_requests,
    get_user_summary,
    get_user_want_to_play_list,
    get_users_following_me,
    get_users_i_follow,
)
from .tickets import get_ticket_data
from .users import get_user_points, get_user_profile
from .validation import Refused

# The server dispatches every verb to the same script.
VERBS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]

ENDPOINTS: dict[str, Callable[[Dataset, Inputs, User, str], Reply]] = {
    "API_GetAchievementCount.php": get_achievement_count,
    "API_GetAchievementDistribution.php": get_achievement_distribution,
    "API_GetAchievementOfTheWeek.php": get_achievement_of_the_week,
    "API_GetAchievementUnlocks.php": get_achievement_unlocks,
    "API_GetAchievementsEarnedBetween.php": get_achievements_earned_between,
    "API_GetAchievementsEarnedOnDay.php": get_achievements_earned_on_day,
    "API_GetActiveClaims.php": get_active_claims,
    "API_GetClaims.php": get_claims,
    "API_GetComments.php": get_comments,
    "API_GetConsoleIDs.php": get_console_ids,
    "API_GetFeed.php": gone,
    "API_GetGame.php": get_game,
    "API_GetGameExtended.php": get_game_extended,
    "API_GetGameHashes.php": get_game_hashes,
    "API_GetGameInfoAndUserProgress.php": get_game_info_and_user_progress,
    "API_GetGameLeaderboards.php": get_game_leaderboards,
    "API_GetGameList.php": get_game_list,
    "API_GetGameProgression.php": get_game_progression,
    "API_GetGameRankAndScore.php": get_game_rank_and_score,
    "API_GetGameRating.php": gone,
    "API_GetLeaderboardEntries.php": get_leaderboard_entries,
    "API_GetRecentGameAwards.php": get_recent_game_awards,
    "API_GetTicketData.php": get_ticket_data,
    "API_GetTopTenUsers.php": get_top_ten_users,
    "API_GetUserAwards.php": get_user_awards,
    "API_GetUserClaims.php": get_user_claims,
    "API_GetUserCompletedGames.php": get_user_completed_games,
    "API_GetUserCompletionProgress.php": get_user_completion_progress,
    "API_GetUserGameLeaderboards.php": get_user_game_leaderboards,
    "API_GetUserGameRankAndScore.php": get_user_game_rank_and_score,
    "API_GetUserPoints.php": get_user_points,
    "API_GetUserProfile.php": get_user_profile,
    "API_GetUserProgress.php": get_user_progress,
    "API_GetUserRankAndScore.php": get_user_rank_and_score,
    "API_GetUserRecentAchievements.php": get_user_recent_achievements,
    "API_GetUserRecentlyPlayedGames.php": get_user_recently_played_games,
    "API_GetUserSetRequests.php": get_user_set_requests,
    "API_GetUserSummary.php": get_user_summary,
    "API_GetUserWantToPlayList.php": get_user_want_to_play_list,
    "API_GetUsersFollowingMe.php": get_users_following_me,
    "API_GetUsersIFollow.php": get_users_i_follow,
}


def create_app(data: Dataset, script: Script | None = None) -> Starlette:
    """The application. It reads the data anew for each request, and does what the script says first."""
    told = script or Script()

    async def answer(request: Request) -> Response:
        file = request.path_params.get("file", "")
        inputs = Inputs(request.method, request.headers, request.url.query, await request.body())
        with told.lock:
            told.record(file, request.query_params)
            failure = told.next_failure(file)
            if failure is not None:
                return Response(failure.body, failure.status, failure.headers, media_type=failure.media_type)
            reply = _reply(data, inputs, file, f"{request.url.scheme}://{request.url.netloc}")
            body = php_json(reply.body)
        headers = {"Access-Control-Allow-Origin": "*", "Cache-Control": "no-cache, private"}
        return Response(body, reply.status, headers, media_type="application/json")

    return Starlette(routes=[Route(path, answer, methods=VERBS) for path in ("/API", "/API/{file:path}")])


def _reply(data: Dataset, inputs: Inputs, file: str, site: str) -> Reply:
    caller = _caller(data, inputs)
    if caller is None:
        return UNAUTHENTICATED
    if not file:
        return NO_METHOD
    endpoint = ENDPOINTS.get(file)
    if endpoint is None:
        return UNKNOWN_METHOD
    try:
        return endpoint(data, inputs, caller, site)
    except Refused as refused:
        return refused.reply
    except ServerFailure:
        return SERVER_ERROR


def _caller(data: Dataset, inputs: Inputs) -> User | None:
    """Whose key it is. Keys are compared without regard to case, as the database does; deleted users have none."""
    key = inputs.key()
    for user in data.users:
        if user.web_api_key and not user.deleted and isinstance(key, str) and user.web_api_key.lower() == key.lower():
            return user
    return None
