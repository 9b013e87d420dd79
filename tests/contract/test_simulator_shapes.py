"""The simulator's responses have the keys and the JSON types of the recorded replies of the server."""

from collections.abc import Iterable, Iterator
from typing import Any

import httpx
import pytest

from retroachievements_simulator import Simulator

from ..recorded import REPLIES
from .spec import DOCUMENT

Shape = dict[str, set[str]]

PLAYER: dict[str, str | int] = {"u": "NewLantern"}
# Parameters with which the simulator returns all of its fields. Other operations need none.
QUERIES: dict[str, list[dict[str, str | int]]] = {
    "API_GetAchievementCount.php": [{"i": 9}],
    "API_GetAchievementDistribution.php": [{"i": 9}],
    "API_GetAchievementUnlocks.php": [{}, {"a": 91}],
    "API_GetAchievementsEarnedBetween.php": [{**PLAYER, "f": 0, "t": 4102444800}],
    "API_GetAchievementsEarnedOnDay.php": [{**PLAYER, "d": "2024-02-20"}],
    "API_GetClaims.php": [{"k": 1}, {"k": 2}, {"k": 3}],
    "API_GetComments.php": [{"i": 1, "t": 1}, {"i": 1, "t": 2}, {"i": "MockUser"}],
    "API_GetGame.php": [{"i": 1}, {"i": 12}],
    "API_GetGameExtended.php": [{"i": game} for game in (1, 9, 12)],
    "API_GetGameHashes.php": [{"i": 1}, {"i": 9}],
    "API_GetGameInfoAndUserProgress.php": [{**PLAYER, "g": 9, "a": 1}],
    "API_GetGameLeaderboards.php": [{"i": 1}, {"i": 9}],
    "API_GetGameList.php": [{"i": 1, "h": 1}],
    "API_GetGameProgression.php": [{"i": 9}],
    "API_GetGameRankAndScore.php": [{"g": 9}, {"g": 0}],
    "API_GetLeaderboardEntries.php": [{"i": 22}],
    "API_GetTicketData.php": [{}, {"i": 12}, {"f": 1}, {"u": "MockUser"}, {"g": 1, "d": 1}, {"a": 22}],
    "API_GetUserAwards.php": [PLAYER, {"u": "MockUser"}],
    "API_GetUserClaims.php": [{"u": "PixelBaker"}],
    "API_GetUserCompletedGames.php": [{"u": "MockUser"}, PLAYER],
    "API_GetUserCompletionProgress.php": [{"u": "MockUser"}, PLAYER],
    "API_GetUserGameLeaderboards.php": [{"u": user, "i": 1} for user in ("MockReporter", "PixelBaker", "TurboSnail")],
    "API_GetUserGameRankAndScore.php": [{**PLAYER, "g": 9}],
    "API_GetUserPoints.php": [PLAYER],
    "API_GetUserProfile.php": [PLAYER, {"u": "QuietHands"}],
    "API_GetUserProgress.php": [{**PLAYER, "i": "9,12"}],
    "API_GetUserRankAndScore.php": [PLAYER],
    "API_GetUserRecentAchievements.php": [{**PLAYER, "m": 60 * 24 * 365 * 10}],
    "API_GetUserRecentlyPlayedGames.php": [PLAYER],
    "API_GetUserSetRequests.php": [{**PLAYER, "t": 1}, {"u": "MockUser", "t": 1}],
    "API_GetUserSummary.php": [PLAYER, {**PLAYER, "g": 5, "a": 5}, {"u": "QuietHands", "g": 5}],
    "API_GetUserWantToPlayList.php": [{"u": "MockUser"}],
}
# Only empty responses of these were recorded.
ONLY_NOTHING = {"API_GetAchievementOfTheWeek.php", "API_GetGameRankAndScore.php"}
NAMES = {dict: "object", list: "list", str: "text", bool: "flag", int: "number", type(None): "null"}
ENDPOINTS = [path[1:] for path, operations in DOCUMENT["paths"].items() if "200" in operations["get"]["responses"]]


def places(body: Any, path: str = "$") -> Iterator[tuple[str, str]]:
    """Yield each path in a body, such as `$.Results.-.Title`, and the type of its value. A dash is any index or id."""
    yield path, NAMES[type(body)]
    if isinstance(body, dict):
        for key, value in body.items():
            yield from places(value, f"{path}.{'-' if key.isdigit() else key}")
    elif isinstance(body, list):
        for value in body:
            yield from places(value, f"{path}.-")


def shape(bodies: Iterable[Any]) -> Shape:
    found: Shape = {}
    for body in bodies:
        for path, kind in places(body):
            found.setdefault(path, set()).add(kind)
    return found


def responses(simulator: Simulator, endpoint: str) -> Iterator[Any]:
    for query in QUERIES.get(endpoint, [{}]):
        response = httpx.get(f"{simulator.base_url}/{endpoint}", params={"y": simulator.web_api_key, **query})
        if response.status_code == 200:
            yield response.json()


@pytest.mark.parametrize("endpoint", ENDPOINTS)
def test_responses_have_the_shape_of_recorded_replies(simulator: Simulator, endpoint: str) -> None:
    simulated = shape(responses(simulator, endpoint))
    recorded = shape(reply.json() for reply in REPLIES if reply.endpoint == endpoint and reply.status == 200)
    assert recorded.keys() - simulated.keys() == set()
    if endpoint in ONLY_NOTHING:
        return
    assert simulated.keys() - recorded.keys() == set()
    for path in simulated.keys() & recorded.keys():
        sent, real = simulated[path] - {"null"}, recorded[path] - {"null"}
        assert sent <= real or not real, path


def test_shape_has_types_and_keys() -> None:
    assert shape([{"A": [{"12": 1, "b": None}]}, {"A": []}]) == {
        "$": {"object"},
        "$.A": {"list"},
        "$.A.-": {"object"},
        "$.A.-.-": {"number"},
        "$.A.-.b": {"null"},
    }
