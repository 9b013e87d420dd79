"""The document matches the recorded replies of the server's code."""

import copy
from collections.abc import Iterator
from typing import Any

import pytest

from retroachievements_api import models

from ..recorded import REPLIES, RecordedReply
from .spec import DOCUMENT, resolved, validator

# Fields from a nullable column or a left join, by endpoint and key. A dash is an item of a list or of a map.
NULLABLE = [
    ("API_GetUserProfile.php", "User"),
    ("API_GetUsersFollowingMe.php", "Results - User"),
    ("API_GetUsersIFollow.php", "Results - User"),
    ("API_GetGameLeaderboards.php", "Results - TopEntry User"),
    ("API_GetGameLeaderboards.php", "Results - Title"),
    ("API_GetGameLeaderboards.php", "Results - Description"),
    ("API_GetGameLeaderboards.php", "Results - Format"),
    ("API_GetLeaderboardEntries.php", "Results - User"),
    ("API_GetUserGameLeaderboards.php", "Results - UserEntry User"),
    ("API_GetAchievementOfTheWeek.php", "Unlocks - User"),
    ("API_GetAchievementOfTheWeek.php", "Achievement Description"),
    ("API_GetAchievementUnlocks.php", "Achievement Description"),
    ("API_GetComments.php", "Results - User"),
    ("API_GetRecentGameAwards.php", "Results - User"),
    ("API_GetGameRankAndScore.php", "- User"),
    ("API_GetGameRankAndScore.php", "- TotalScore"),
    ("API_GetGameExtended.php", "Claims - User"),
    ("API_GetGameExtended.php", "Achievements - Description"),
    ("API_GetGameInfoAndUserProgress.php", "Achievements - Description"),
    ("API_GetGameProgression.php", "Achievements - Description"),
    ("API_GetGameList.php", "- Hashes -"),
    ("API_GetUserSummary.php", "RecentAchievements - - Description"),
    ("API_GetUserRecentAchievements.php", "- Description"),
    ("API_GetAchievementsEarnedBetween.php", "- Description"),
    ("API_GetTicketData.php", "ULID"),
    ("API_GetTicketData.php", "MostReportedGames - GameID"),
    ("API_GetTicketData.php", "MostReportedGames - GameTitle"),
    ("API_GetTicketData.php", "MostReportedGames - GameIcon"),
    ("API_GetTicketData.php", "MostReportedGames - Console"),
    ("API_GetTicketData.php", "AchievementID", "ReportState"),
    ("API_GetTicketData.php", "GameID", "ReportState"),
    ("API_GetTicketData.php", "RecentTickets - AchievementDesc"),
    ("API_GetTicketData.php", "AchievementDescription"),
]
# Fields from a column that is not nullable, or for which the server returns a 404 or a 500 instead of null.
NEVER_NULL = [
    ("API_GetUserSummary.php", "User"),
    ("API_GetTopTenUsers.php", "- 1"),
    ("API_GetTicketData.php", "User"),
    ("API_GetTicketData.php", "RecentTickets - GameID"),
    ("API_GetTicketData.php", "RecentTickets - AchievementID"),
    ("API_GetGameExtended.php", "Achievements - Title"),
]


def test_every_endpoint_was_recorded() -> None:
    recorded = {reply.path for reply in REPLIES}

    assert {f"/API{path}" for path in DOCUMENT["paths"]} <= recorded
    assert len(REPLIES) == 211


@pytest.mark.parametrize("reply", [reply for reply in REPLIES if reply.method == "GET"], ids=str)
def test_recorded_replies_match_their_schemas(reply: RecordedReply) -> None:
    assert problems(schema_of(reply), reply.json()) == []


@pytest.mark.parametrize("where", NULLABLE, ids=": ".join)
def test_nullable_fields_can_be_null(where: tuple[str, ...]) -> None:
    for schema, body in with_null(*where):
        assert problems(schema, body) == []


@pytest.mark.parametrize("where", NEVER_NULL, ids=": ".join)
def test_other_fields_can_not_be_null(where: tuple[str, ...]) -> None:
    for schema, body in with_null(*where):
        assert problems(schema, body)


def test_display_names_are_not_nullable_in_python() -> None:
    # The overlay gives the reason.
    annotations = [models.UserProfile, models.Follower, models.LeaderboardEntry, models.Comment, models.GameAward]
    assert {model.__annotations__["user"] for model in annotations} == {str}
    assert models.Claim.__annotations__["user"] == str | None


def schema_of(reply: RecordedReply) -> dict[str, Any]:
    responses = DOCUMENT["paths"][reply.path.removeprefix("/API")]["get"]["responses"]
    schema: dict[str, Any] = resolved(responses[str(reply.status)])["content"]["application/json"]["schema"]
    return schema


def problems(schema: dict[str, Any], body: Any) -> list[str]:
    return [error.message for error in validator(schema).iter_errors(body)]


def with_null(endpoint: str, key: str, next_to: str | None = None) -> list[tuple[dict[str, Any], Any]]:
    """Return the replies and examples that have the key (`next_to` another one), with null as its values."""
    content = DOCUMENT["paths"][f"/{endpoint}"]["get"]["responses"]["200"]["content"]["application/json"]
    bodies = [reply.json() for reply in REPLIES if reply.endpoint == endpoint and reply.status == 200]
    bodies += [copy.deepcopy(example["value"]) for example in content["examples"].values()]
    bodies = [body for body in bodies if next_to is None or next_to in body]
    found = [(content["schema"], body) for body in bodies if list(set_null(body, key.split()))]
    assert found, f"no body of {endpoint} has {key}"
    return found


def set_null(body: Any, path: list[str]) -> Iterator[None]:
    """Set the end of a path to null, once for each place that it matches."""
    step, *rest = path
    keys: Any = []
    if step == "-":
        keys = list(body) if isinstance(body, dict) else range(len(body)) if isinstance(body, list) else []
    elif isinstance(body, dict) and step in body:
        keys = [step]
    for key in keys:
        if rest:
            yield from set_null(body[key], rest)
        else:
            body[key] = None
            yield
