"""`NotFound.missing` names the missing object, if the server names it or if there is only one candidate."""

import pickle
from collections.abc import Callable
from typing import Any, get_args

import httpx
import pytest

from retroachievements import NotFound
from retroachievements.errors import Missing

from ..conftest import Flavor
from .test_pages import client_of

Case = tuple[Callable[[Any], Any], str | None, str]

NOBODY, NOTHING = "Nobody", 9_999_999
ON_THE_SITE: dict[str, Case] = {
    "user": (lambda ra: ra.users.profile(NOBODY), "user", "there is no such user"),
    "points of a user": (lambda ra: ra.users.points(NOBODY), "user", "there is no such user"),
    "summary of a user": (lambda ra: ra.users.summary(NOBODY), "user", "there is no such user"),
    "set requests of a user": (lambda ra: ra.users.set_requests(NOBODY), "user", "there is no such user"),
    "want to play list of a user": (lambda ra: ra.users.want_to_play(NOBODY), "user", "there is no such user"),
    "claims of a user": (lambda ra: ra.claims.of_user(NOBODY), "user", "there is no such user"),
    "tickets of a user": (lambda ra: ra.tickets.developer_stats(NOBODY), "user", "User Nobody not found"),
    "leaderboards of a user": (lambda ra: ra.leaderboards.of_user(NOBODY, 2), "user", "User not found"),
    "leaderboards of a user in a game": (
        lambda ra: ra.leaderboards.of_user("MockUser", 9999),
        "game",
        "Game not found",
    ),
    "leaderboards": (lambda ra: ra.leaderboards.of_user("MockUser", 7), "leaderboard", "Game has no leaderboards"),
    "entry": (lambda ra: ra.leaderboards.of_user("MockUser", 1), "entry", "User has no leaderboards on this game"),
    "leaderboard": (lambda ra: ra.leaderboards.entries(NOTHING), "leaderboard", "there is no such leaderboard"),
    "game": (lambda ra: ra.games.get(NOTHING), "game", "there is no such game"),
    "extended game": (lambda ra: ra.games.extended(NOTHING), "game", "there is no such game"),
    "hashes of a game": (lambda ra: ra.games.hashes(NOTHING), "game", "there is no such game"),
    "progression of a game": (lambda ra: ra.games.progression(NOTHING), "game", "there is no such game"),
    "scores of a game": (lambda ra: ra.games.high_scores(NOTHING), "game", "there is no such game"),
    "masters of a game": (lambda ra: ra.games.latest_masters(NOTHING), "game", "there is no such game"),
    "leaderboards of a game": (lambda ra: ra.leaderboards.of_game(NOTHING), "game", "there is no such game"),
    "tickets of a game": (lambda ra: ra.tickets.game_stats(NOTHING), "game", f"Game ID {NOTHING} not found"),
    "game of a hash": (
        lambda ra: ra.games.find_by_hash("0" * 32, console_id=1),
        "game",
        f"no game of console 1 has the hash {'0' * 32}",
    ),
    "achievement": (lambda ra: ra.achievements.unlocks(NOTHING), "achievement", "there is no such achievement"),
    "tickets of an achievement": (
        lambda ra: ra.tickets.achievement_stats(NOTHING),
        "achievement",
        f"Achievement ID {NOTHING} not found",
    ),
    "ticket": (lambda ra: ra.tickets.get(NOTHING), "ticket", f"Ticket ID {NOTHING} not found"),
    "user or game": (
        lambda ra: ra.users.game_progress(NOBODY, 1),
        None,
        "there is no such user or no such game",
    ),
    "rank": (
        lambda ra: ra.users.game_rank(NOBODY, 1),
        None,
        "the user has no progress in the game, or there is no such user or game",
    ),
    "wall": (
        lambda ra: ra.comments.on_user_wall(NOBODY),
        None,
        "there is no such user, or the user has turned off the wall or is banned",
    ),
}


@pytest.mark.parametrize("case", ON_THE_SITE)
def test_error_names_the_missing_object(flavor: Flavor, ra: Any, case: str) -> None:
    call, missing, message = ON_THE_SITE[case]
    with pytest.raises(NotFound) as caught:
        flavor.result(call(ra))
    assert (caught.value.missing, caught.value.message) == (missing, message)
    assert pickle.loads(pickle.dumps(caught.value)).missing == missing  # noqa: S301


def test_all_values_of_missing_are_tested() -> None:
    assert {missing for _, missing, _ in ON_THE_SITE.values()} == {*get_args(Missing), None} - {"console"}


@pytest.mark.parametrize(
    ("call", "document", "missing"),
    [
        (lambda ra: ra.games.list_for_console(1), {"success": False}, "console"),
        (lambda ra: ra.achievements.of_the_week(), {"Achievement": {"ID": None}, "StartAt": None}, "achievement"),
    ],
)
def test_objects_that_the_simulator_always_has(
    flavor: Flavor, call: Callable[[Any], Any], document: Any, missing: str
) -> None:
    with client_of(flavor, lambda _: httpx.Response(200, json=document)) as ra, pytest.raises(NotFound) as caught:
        flavor.result(call(ra))
    assert caught.value.missing == missing


@pytest.mark.parametrize(
    "response",
    [
        httpx.Response(404, html="<title>404 Not Found</title>"),
        httpx.Response(404, json={"message": "Not Found", "errors": [{"status": 404, "code": "not_found"}]}),
        httpx.Response(404, json={"message": "API endpoint not found"}),
    ],
)
def test_missing_endpoint_names_no_object(flavor: Flavor, response: httpx.Response) -> None:
    with client_of(flavor, lambda _: response) as ra, pytest.raises(NotFound) as caught:
        flavor.result(ra.users.profile("MockUser"))
    assert caught.value.missing is None
    assert "there is no such" not in caught.value.message
