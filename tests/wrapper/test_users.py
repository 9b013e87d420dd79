"""The requests and results of the methods of `ra.users`."""

import warnings
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from retroachievements import NotFound, models

from ..conftest import Flavor
from ..contract.spec import example
from .conftest import ResultOf, Sent

# The call, the request, the name of the example in the response, and the model.
CALLS: dict[str, tuple[Callable[[Any], Any], str, str, type]] = {
    "profile": (
        lambda ra: ra.users.profile("MockUser"),
        "API_GetUserProfile.php?u=MockUser",
        "getUserProfile-200-profile",
        models.UserProfile,
    ),
    "points": (
        lambda ra: ra.users.points("00003EMFWR7XB8SDPEHB3K56ZQ"),
        "API_GetUserPoints.php?u=00003EMFWR7XB8SDPEHB3K56ZQ",
        "getUserPoints-200-points",
        models.UserPoints,
    ),
}


@pytest.mark.parametrize(("call", "query", "example", "model"), CALLS.values(), ids=CALLS)
def test_methods_send_this_request_and_return_this_model(
    result_of: ResultOf, sent: Sent, call: Callable[[Any], Any], query: str, example: str, model: type
) -> None:
    value = result_of(query.split("?")[0], example, call)
    assert sent() == [query]
    assert type(value) is model


@pytest.mark.parametrize(("sent", "read"), [(12, 12), (0, None), ("0", None), (None, None)])
def test_last_game_id_is_none_for_zero_and_null(sent: object, read: int | None) -> None:
    document = example("getUserProfile-200-profile") | {"LastGameID": sent}
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        assert models.UserProfile.from_dict(document).last_game_id == read
        # A missing field makes the model read its fields one by one.
        del document["Motto"]
        assert models.UserProfile.from_dict(document).last_game_id == read
    assert len(caught) == 1


def test_profile(result_of: ResultOf) -> None:
    profile = result_of(
        "API_GetUserProfile.php", "getUserProfile-200-profile", lambda ra: ra.users.profile("OldLantern")
    )
    assert (profile.user, profile.ulid, profile.id) == ("NewLantern", "01MADEUP000000000000000003", 3)
    assert profile.member_since == datetime(2023, 1, 1, 12, 0, 0, tzinfo=UTC)
    assert (profile.points, profile.softcore_points, profile.retro_points) == (1250, 35, 2510)
    assert (profile.contribution_count, profile.contribution_yield) == (3, 40)
    assert (profile.untracked, profile.user_wall_active) == (False, True)
    assert profile.permissions is models.Permissions.DEVELOPER
    assert (profile.rich_presence, profile.last_game_id) == ("Counting postcards in the attic", 12)
    assert (profile.user_pic, profile.motto) == ("/UserPic/OldLantern.png", "")


def test_points(result_of: ResultOf) -> None:
    points = result_of(
        "API_GetUserPoints.php", {"Points": 7, "SoftcorePoints": 2}, lambda ra: ra.users.points("MockUser")
    )
    assert (points.points, points.softcore_points) == (7, 2)


@pytest.mark.parametrize("method", ["profile", "points"])
def test_unknown_user_raises_not_found(flavor: Flavor, ra: Any, method: str) -> None:
    with pytest.raises(NotFound):
        flavor.result(getattr(ra.users, method)("Nobody"))


@pytest.mark.parametrize("method", ["profile", "points"])
def test_invalid_user_is_refused(flavor: Flavor, ra: Any, method: str) -> None:
    with pytest.raises(ValueError, match=r"^user 'no name' is not a username"):
        flavor.result(getattr(ra.users, method)("no name"))
