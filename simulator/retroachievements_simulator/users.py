"""Users: profiles and points."""

from typing import Any

from .data import Dataset, User
from .endpoints import endpoint
from .inputs import Inputs
from .lookup import find_user, plain
from .replies import Reply
from .unlocking import contribution_of, points_of
from .validation import Validation


@endpoint("API_GetUserProfile.php")
def get_user_profile(data: Dataset, inputs: Inputs, _caller: User) -> Reply:
    with Validation(inputs) as validation:
        identifier = validation.user()
    user = find_user(data, identifier)
    if user is None:
        return Reply([], 404)
    return Reply(profile_of(data, user))


@endpoint("API_GetUserPoints.php")
def get_user_points(data: Dataset, inputs: Inputs, _caller: User) -> Reply:
    with Validation(inputs) as validation:
        identifier = validation.user()
    user = find_user(data, identifier)
    if user is None:
        return Reply([], 404)
    points, softcore_points, _ = points_of(data, user)
    return Reply({"Points": points, "SoftcorePoints": softcore_points})


def profile_of(data: Dataset, user: User) -> dict[str, Any]:
    """Return the attributes that the profile and the summary of a user share."""
    points, softcore_points, retro_points = points_of(data, user)
    contribution_count, contribution_yield = contribution_of(data, user)
    return {
        "User": user.display_name,
        "ULID": user.ulid,
        "UserPic": f"/UserPic/{user.username}.png",
        "MemberSince": plain(user.registered_at),
        "RichPresenceMsg": user.rich_presence if user.rich_presence not in ("", "Unknown") else None,
        "LastGameID": user.last_game_id,
        "ContribCount": contribution_count,
        "ContribYield": contribution_yield,
        "TotalPoints": points,
        "TotalSoftcorePoints": softcore_points,
        "TotalTruePoints": retro_points,
        "Permissions": user.permissions,
        "Untracked": int(user.untracked),
        "ID": user.id,
        "UserWallActive": int(user.wall_active),
        "Motto": user.motto,
    }
