"""Runs the vectors with the wrapper: `python runner.py vectors.json` prints a line of JSON for each."""

import json
import sys
import warnings
from collections.abc import Callable
from datetime import UTC, date, datetime
from http import HTTPStatus
from importlib import import_module
from inspect import get_annotations
from pathlib import Path
from pkgutil import walk_packages
from typing import Any, cast

from retroachievements import ResponseError, RetroAchievements, RetroAchievementsError, build_authorization
from retroachievements.models import AwardKind
from retroachievements_api import api
from retroachievements_api.types import Response


def tickets(ra: RetroAchievements, **arguments: Any) -> Any:
    """The six modes of one endpoint are seven methods."""
    match arguments:
        case {"i": ticket_id}:
            return ra.tickets.get(ticket_id)
        case {"f": 1, "c": count}:
            return ra.tickets.most_ticketed_games(count=count)
        case {"u": user}:
            return ra.tickets.developer_stats(user)
        case {"g": game_id, "d": 1, "c": count, "o": offset}:
            return ra.tickets.game_tickets(game_id, unofficial=arguments["f"] == 5, count=count, offset=offset)
        case {"g": game_id, "f": flag}:
            return ra.tickets.game_stats(game_id, unofficial=flag == 5)
        case {"a": achievement_id}:
            return ra.tickets.achievement_stats(achievement_id)
        case {"c": count, "o": offset}:
            return ra.tickets.recent(count=count, offset=offset)
    raise ValueError(f"no method requests tickets with {arguments}")


def comments(ra: RetroAchievements, i: str, t: int, c: int, o: int) -> Any:
    match t:
        case 1:
            return ra.comments.on_game(int(i), count=c, offset=o)
        case 2:
            return ra.comments.on_achievement(int(i), count=c, offset=o)
        case _:
            return ra.comments.on_user_wall(i, count=c, offset=o)


def day(text: str) -> date:
    return date.fromisoformat(text)


def moment(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)


# The method for each operation. Arguments have the names of the wire.
CALLS: dict[str, Callable[..., Any]] = {
    "getAchievementCount": lambda ra, i: {"AchievementIDs": ra.games.achievement_ids(i)},
    "getAchievementDistribution": lambda ra, i: ra.games.achievement_distribution(i),
    "getAchievementOfTheWeek": lambda ra: ra.achievements.of_the_week(),
    "getAchievementUnlocks": lambda ra, a, c, o: ra.achievements.unlocks(a, count=c, offset=o),
    "getAchievementsEarnedBetween": lambda ra, u, f, t: ra.users.achievements_earned_between(u, moment(f), moment(t)),
    "getAchievementsEarnedOnDay": lambda ra, u, d: ra.users.achievements_earned_on(u, day(d)),
    "getActiveClaims": lambda ra: ra.claims.active(),
    "getClaims": lambda ra, k: {1: ra.claims.completed, 2: ra.claims.dropped, 3: ra.claims.expired}[k](),
    "getComments": comments,
    "getConsoleIds": lambda ra, a=0, g=0: ra.consoles.all(only_active=a == 1, only_game_systems=g == 1),
    "getGame": lambda ra, i: ra.games.get(i),
    "getGameExtended": lambda ra, i: ra.games.extended(i),
    "getGameHashes": lambda ra, i: {"Results": ra.games.hashes(i)},
    "getGameInfoAndUserProgress": lambda ra, u, g, **_: ra.users.game_progress(u, g),
    "getGameLeaderboards": lambda ra, i, c, o: ra.leaderboards.of_game(i, count=c, offset=o),
    "getGameList": lambda ra, i, f, h, **_: ra.games.list_for_console(
        i, only_with_achievements=f == 1, with_hashes=h == 1
    ),
    "getGameProgression": lambda ra, i: ra.games.progression(i),
    "getGameRankAndScore": lambda ra, g, t=0: (ra.games.high_scores, ra.games.latest_masters)[t](g),
    "getLeaderboardEntries": lambda ra, i, c, o: ra.leaderboards.entries(i, count=c, offset=o),
    "getRecentGameAwards": lambda ra, d, c, o, k: ra.feed.recent_game_awards(
        until=day(d), count=c, offset=o, kinds=[AwardKind(kind) for kind in k.split(",")]
    ),
    "getTicketData": tickets,
    "getTopTenUsers": lambda ra: ra.users.top_ten(),
    "getUserAwards": lambda ra, u: ra.users.awards(u),
    "getUserClaims": lambda ra, u: ra.claims.of_user(u),
    "getUserCompletedGames": lambda ra, u: ra.users.completed_games(u),
    "getUserCompletionProgress": lambda ra, u, c, o: ra.users.completion_progress(u, count=c, offset=o),
    "getUserGameLeaderboards": lambda ra, i, u, c, o: ra.leaderboards.of_user(u, i, count=c, offset=o),
    "getUserGameRankAndScore": lambda ra, u, g: [ra.users.game_rank(u, g)],
    "getUserPoints": lambda ra, u: ra.users.points(u),
    "getUserProfile": lambda ra, u: ra.users.profile(u),
    "getUserProgress": lambda ra, u, i: ra.users.progress(u, [int(game) for game in i.split(",")]),
    "getUserRankAndScore": lambda ra, u: ra.users.rank(u),
    "getUserRecentAchievements": lambda ra, u, m: ra.users.recent_achievements(u, minutes=m),
    "getUserRecentlyPlayedGames": lambda ra, u, c, o: ra.users.recently_played(u, count=c, offset=o),
    "getUserSetRequests": lambda ra, u, t: ra.users.set_requests(u, include_fulfilled=t == 1),
    "getUserSummary": lambda ra, u, g, a: ra.users.summary(u, recent_games=g, recent_achievements=a),
    "getUserWantToPlayList": lambda ra, u, c, o: ra.users.want_to_play(u, count=c, offset=o),
    "getUsersFollowingMe": lambda ra, c, o: ra.users.followers(count=c, offset=o),
    "getUsersIFollow": lambda ra, c, o: ra.users.following(count=c, offset=o),
}

# The generated client has a module for each operation.
MODULES = {module.name.rpartition(".")[2]: module.name for module in walk_packages(api.__path__, f"{api.__name__}.")}


def call_generated(ra: RetroAchievements, operation: str, arguments: dict[str, Any]) -> Response[Any]:
    """Call an operation with the generated client, because it has no method or is not in CALLS."""
    name = "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in operation)
    call = import_module(MODULES[name]).sync_detailed
    dates = {key for key, annotation in get_annotations(call).items() if "datetime.date" in str(annotation)}
    values = {key: day(value) if key in dates else value for key, value in arguments.items()}
    return cast("Response[Any]", call(client=ra.api, **values))


def on_the_wire(value: Any) -> Any:
    """Return a value as JSON, with the keys of the wire."""
    if isinstance(value, list):
        return [on_the_wire(item) for item in value]
    if isinstance(value, dict):
        return {str(key): on_the_wire(item) for key, item in value.items()}
    return value.to_dict("wire", json=True) if hasattr(value, "to_dict") else value


def run(vector: dict[str, Any]) -> dict[str, Any]:
    authorization = build_authorization(web_api_key=vector["key"])
    with RetroAchievements(authorization, base_url=vector["base_url"], retry=None, pacing=None) as ra:
        if vector["operation"] not in CALLS:
            response = call_generated(ra, vector["operation"], vector["arguments"])
            if response.status_code == HTTPStatus.OK:
                return {"status": response.status_code, "value": on_the_wire(response.parsed)}
            return {"status": response.status_code, "error": json.loads(response.content)}
        try:
            value = CALLS[vector["operation"]](ra, **vector["arguments"])
        except ResponseError as error:
            return {"status": error.status, "meaning": type(error).__name__}
        except RetroAchievementsError as error:
            return {"status": 200, "meaning": type(error).__name__}
    return {"status": 200, "meaning": "value", "type": type(value).__name__, "value": on_the_wire(value)}


def main() -> None:
    # Ignore the warnings about truncated lists.
    warnings.simplefilter("ignore")
    for vector in json.loads(Path(sys.argv[1]).read_text(encoding="utf-8")):
        try:
            outcome = run(vector)
        except Exception as error:
            outcome = {"failure": f"{type(error).__name__}: {error}"}
        print(json.dumps({"id": vector["id"], **outcome}))


if __name__ == "__main__":
    main()
