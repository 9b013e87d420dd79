"""The invented data has each value of each enum, and each nullable field both null and set."""

from collections.abc import Iterator
from itertools import product
from typing import Any

from retroachievements_simulator import Dataset, invented
from retroachievements_simulator.unlocking import update_awards

from ..contract.spec import DOCUMENT, resolved, validator
from .conftest import Site

COUNTED = "The server sets it when it counts, and the simulator always counts."
ONE_EVENT = "There is one achievement of the week, and it has all of these."
ALL_EXIST = "The 150 tickets are about achievements that exist, in games with a title."
JOINED = "This requires a console that the site does not list."
# Values that no response with the invented data has, with the reason.
MISSING = {
    ("AchievementOfTheWeek StartAt", "null"): ONE_EVENT,
    ("AchievementUnlock RASoftcorePoints", "null"): COUNTED,
    ("AchievementUnlock User", "null"): "Only an event lists such a name, and its participants have names.",
    ("Claim User", "null"): "A claim has the original name if there is no other.",
    ("CompletionProgress ConsoleName", "null"): JOINED,
    ("CompletionProgress MostRecentAwardedDate", "null"): "A row has an unlock or an award, and both have a date.",
    ("CompletionProgress NumAwarded", "null"): COUNTED,
    ("EventTopic ID", "null"): ONE_EVENT,
    ("FollowCommon PointsSoftcore", "null"): COUNTED,
    ("GameAward User", "null"): "The feed is for all users, and the client warns of a user without a name.",
    ("ListedGame ConsoleName", "null"): JOINED,
    ("ListedTicket AchievementDesc", "null"): ALL_EXIST,
    ("SummaryGame LastPlayed", "null"): "The simulator always has this time.",
    ("Ticket AchievementID", "null"): ALL_EXIST,
    ("Ticket AchievementTitle", "null"): ALL_EXIST,
    ("Ticket GameID", "null"): ALL_EXIST,
    ("Ticket Points", "null"): ALL_EXIST,
    ("Ticket ReportedAt", "null"): "A list that has such a ticket fails.",
    ("TicketCommon GameIcon", "null"): ALL_EXIST,
    ("TicketCommon GameTitle", "null"): ALL_EXIST,
    ("TicketedGame Console", "null"): ALL_EXIST,
    ("TicketedGame GameID", "null"): ALL_EXIST,
    ("TicketedGame GameIcon", "null"): ALL_EXIST,
    ("TicketedGame GameTitle", "null"): ALL_EXIST,
    ("TopAchiever TotalScore", "null"): COUNTED,
    ("TopUser 3", "null"): COUNTED,
    ("UserAward Flags", "set"): "The server always has null.",
    ("UserGameRank TotalScore", "null"): COUNTED,
    ("UserProfile TotalSoftcorePoints", "null"): COUNTED,
    ("UserProfile TotalTruePoints", "null"): COUNTED,
    ("WeeklyAchievement BadgeName", "null"): ONE_EVENT,
    ("WeeklyAchievement DateCreated", "null"): ONE_EVENT,
    ("WeeklyAchievement DateModified", "null"): ONE_EVENT,
}


def places(node: Any, place: str) -> Iterator[tuple[int, str]]:
    """Yield the places of all schemas of the document."""
    if isinstance(node, dict):
        yield id(node), place
        for key, child in node.items():
            yield from places(child, f"{place}/{key}")
    elif isinstance(node, list):
        for n, child in enumerate(node):
            yield from places(child, f"{place}/{n}")


PLACES = dict(places(DOCUMENT, ""))
KEYWORDS = ("properties", "allOf", "oneOf")
SHORT = "/components/schemas/"


def place_of(node: dict[str, Any]) -> str:
    """Return a place such as `Claim Status`."""
    steps = PLACES[id(node)].removeprefix(SHORT).split("/")
    return " ".join(
        step
        for n, step in enumerate(steps)
        if step not in KEYWORDS and (n == 0 or steps[n - 1] not in ("allOf", "oneOf"))
    )


def is_nullable(schema: dict[str, Any]) -> bool:
    branches = [resolved(branch) for branch in schema.get("oneOf", [])]
    with_null = isinstance(schema.get("type"), list) and "null" in schema["type"]
    return with_null or {"type": "null"} in branches


def required_values(schema: dict[str, Any]) -> set[str]:
    """Return the values that a field must have: those of its enum, and null and set."""
    return {repr(value) for value in schema.get("enum", [])} | ({"null", "set"} if is_nullable(schema) else set())


def parts(schema: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the schemas within a schema."""
    inner = [*schema.get("oneOf", []), *schema.get("allOf", []), *schema.get("properties", {}).values()]
    return [resolved(part) for part in [*inner, schema.get("items"), schema.get("additionalProperties")] if part]


def schemas() -> dict[str, dict[str, Any]]:
    """Return the schema of the successful responses, by endpoint."""
    return {
        path: resolved(operation["get"]["responses"]["200"]["content"]["application/json"]["schema"])
        for path, operation in DOCUMENT["paths"].items()
        if "200" in operation["get"]["responses"]
    }


def all_required_values() -> set[tuple[str, str]]:
    """Return the required values of all responses, with their places."""
    found: set[tuple[str, str]] = set()
    visited: set[int] = set()
    waiting = list(schemas().values())
    while waiting:
        schema = waiting.pop()
        if id(schema) not in visited:
            visited.add(id(schema))
            waiting += parts(schema)
            found |= {(place_of(schema), value) for value in required_values(schema)}
    return found


VALIDATORS: dict[int, Any] = {}


def fits(value: Any, schema: dict[str, Any]) -> bool:
    if id(schema) not in VALIDATORS:
        VALIDATORS[id(schema)] = validator(schema)
    return bool(VALIDATORS[id(schema)].is_valid(value))


def observed_values(value: Any, schema: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the values in a response, with their places."""
    if is_nullable(schema):
        yield place_of(schema), "null" if value is None else "set"
    if "enum" in schema:
        yield place_of(schema), repr(value)
    for branch in schema.get("oneOf", []):
        if fits(value, branch):
            yield from observed_values(value, resolved(branch))
    for part in schema.get("allOf", []):
        yield from observed_values(value, resolved(part))
    if isinstance(value, dict):
        for key, inner in value.items():
            of_key = schema.get("properties", {}).get(key) or schema.get("additionalProperties")
            if of_key:
                yield from observed_values(inner, resolved(of_key))
    elif isinstance(value, list) and "items" in schema:
        for inner in value:
            yield from observed_values(inner, resolved(schema["items"]))


OF_A_GAME = [
    "API_GetGame.php?i=",
    "API_GetGameExtended.php?f=3&i=",
    "API_GetGameExtended.php?f=5&i=",
    "API_GetGameHashes.php?i=",
    "API_GetGameProgression.php?i=",
    "API_GetGameLeaderboards.php?i=",
    "API_GetGameRankAndScore.php?t=0&g=",
    "API_GetGameRankAndScore.php?t=1&g=",
    "API_GetAchievementCount.php?i=",
    "API_GetAchievementDistribution.php?i=",
    "API_GetComments.php?t=1&i=",
    "API_GetTicketData.php?d=1&c=100&f=3&g=",
    "API_GetTicketData.php?d=1&c=100&f=5&g=",
]
OF_AN_ACHIEVEMENT = [
    "API_GetAchievementUnlocks.php?a=",
    "API_GetComments.php?t=2&i=",
    "API_GetTicketData.php?a=",
]
OF_A_USER = [
    "API_GetAchievementsEarnedBetween.php?t=1800000000&u=",
    "API_GetAchievementsEarnedOnDay.php?d=2024-01-20&u=",
    "API_GetComments.php?t=3&i=",
    "API_GetTicketData.php?u=",
    "API_GetUserAwards.php?u=",
    "API_GetUserClaims.php?u=",
    "API_GetUserCompletedGames.php?u=",
    "API_GetUserCompletionProgress.php?u=",
    "API_GetUserPoints.php?u=",
    "API_GetUserProfile.php?u=",
    "API_GetUserProgress.php?i=1,2,15,16,17&u=",
    "API_GetUserRankAndScore.php?u=",
    "API_GetUserRecentAchievements.php?m=1000000&u=",
    "API_GetUserRecentlyPlayedGames.php?u=",
    "API_GetUserSetRequests.php?t=1&u=",
    "API_GetUserSummary.php?u=",
    "API_GetUserSummary.php?g=5&a=5&u=",
    "API_GetUserSummary.php?g=5&a=0&u=",
    "API_GetUserWantToPlayList.php?u=",
]
OF_A_USER_IN_A_GAME = [
    ("API_GetGameInfoAndUserProgress.php?a=1&u=", "&g="),
    ("API_GetUserGameRankAndScore.php?u=", "&g="),
    ("API_GetUserGameLeaderboards.php?u=", "&i="),
]


def queries(data: Dataset) -> Iterator[str]:
    """Yield requests for all objects in the data."""
    users = [user.username for user in data.users if not user.deleted]
    games = [game.id for game in data.games]
    yield from ("API_GetAchievementOfTheWeek.php?", "API_GetActiveClaims.php?", "API_GetConsoleIDs.php?")
    yield from ("API_GetTopTenUsers.php?", "API_GetRecentGameAwards.php?c=100")
    yield from (f"API_GetClaims.php?k={kind}" for kind in (1, 2, 3))
    yield from ("API_GetTicketData.php?c=100", "API_GetTicketData.php?f=1")
    yield from (f"API_GetTicketData.php?i={ticket.id}" for ticket in data.tickets)
    yield from (f"API_GetGameList.php?h=1&i={system.id}" for system in data.systems)
    yield from (f"API_GetLeaderboardEntries.php?i={board.id}" for board in data.leaderboards)
    yield from (f"{query}{game}" for query in OF_A_GAME for game in games)
    yield from (f"{query}{achievement.id}" for query in OF_AN_ACHIEVEMENT for achievement in data.achievements)
    yield from (f"{query}{user}" for query in OF_A_USER for user in users)
    for (of_user, of_game), user, game in product(OF_A_USER_IN_A_GAME, users, games):
        yield f"{of_user}{user}{of_game}{game}"
    # Use the key of each user who has one. The last key of a query counts.
    for key in [user.web_api_key for user in data.users if user.web_api_key]:
        yield from (f"API_GetUsersFollowingMe.php?y={key}", f"API_GetUsersIFollow.php?y={key}")
        yield from (f"API_GetUserWantToPlayList.php?u={user}&y={key}" for user in users)


def test_all_enum_values_and_nulls_occur(site: Site) -> None:
    roots, requested = schemas(), set()
    found: set[tuple[str, str]] = set()
    for query in queries(site.data):
        response = site.request(query)
        if response.status_code == 200:
            path = f"/{query.partition('?')[0]}"
            requested.add(path)
            found |= set(observed_values(response.json(), roots[path]))

    assert requested == set(roots)
    assert all_required_values() - found == set(MISSING)


def test_has_a_mastered_and_a_beaten_game(site: Site) -> None:
    counts = site.json("API_GetUserAwards.php?u=SnowFox")
    assert (counts["MasteryAwardsCount"], counts["BeatenHardcoreAwardsCount"]) == (1, 1)


def test_awards_match_the_unlocks() -> None:
    data = invented()
    kept = sorted((award.user.id, award.type, award.data, award.extra, award.at) for award in data.awards)
    for play in data.plays:
        update_awards(data, play.user, play.game)
    assert sorted((award.user.id, award.type, award.data, award.extra, award.at) for award in data.awards) == kept
