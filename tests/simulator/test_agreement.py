"""The endpoints agree with each other after any script. Hypothesis generates the scripts.

`pytest tests/simulator/test_agreement.py --hypothesis-profile=agreement` tests 2,000 scripts.
"""

from contextlib import suppress
from datetime import timedelta
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, example, given, note, settings
from hypothesis import strategies as st

from retroachievements import RetroAchievements, build_authorization
from retroachievements.models import AwardKind, TicketState
from retroachievements_simulator import Simulator
from retroachievements_simulator.app import reply_to
from retroachievements_simulator.inputs import Inputs
from retroachievements_simulator.replies import php_json

from .invariants import GAMES, INVARIANTS, USERS, Results

EXAMPLES = 2_000 if settings.get_current_profile_name() == "agreement" else 12

# 177 to 182 are those of the game that is added before each script. A script can add others after them.
ACHIEVEMENTS = [11, 12, 13, 14, 15, 81, 82, 83, 84, 85, 86, 87, *range(151, 159), *range(177, 185)]
LEADERBOARDS = [11, 12, 1616, 1617]
# Without tickets that make a list fail while they are open.
TICKETS = (*range(1, 145), 151)
SUBJECTS: dict[str, Any] = {"game_id": 1, "achievement_id": 11, "wall_of": "MockUser"}


def steps() -> st.SearchStrategy[tuple[Any, ...]]:
    """Generate the name of a method and its arguments. Sets are long, so one step often unlocks a whole set."""
    users, achievements, names = st.sampled_from(USERS), st.sampled_from(ACHIEVEMENTS), st.sampled_from(["Aa", "Bb"])
    games, hours, modes = st.sampled_from(GAMES), st.integers(0, 500), st.booleans()
    types = st.sampled_from(["progression", "win_condition", "missable", None])
    return st.one_of(
        st.tuples(st.just("unlock"), users, achievements, hours, modes),
        st.tuples(st.just("unlock_set"), users, games, hours, modes),
        st.tuples(st.just("relock"), users, achievements),
        st.tuples(st.just("demote"), achievements),
        st.tuples(st.just("promote"), achievements),
        st.tuples(st.just("rename_user"), users, names),
        st.tuples(st.just("untracked"), users, modes),
        st.tuples(st.just("delete_user"), st.sampled_from([user for user in USERS if user != "MockUser"])),
        st.tuples(st.just("add_ticket"), achievements, users, st.sampled_from(TicketState)),
        st.tuples(st.just("ticket_state"), st.sampled_from(TICKETS), st.sampled_from(TicketState)),
        st.tuples(st.just("later"), hours),
        st.tuples(st.just("add_achievement"), games, types, modes),
        st.tuples(st.just("add_award"), users, games, st.sampled_from(AwardKind), hours),
        st.tuples(st.just("add_leaderboard"), games, modes),
        st.tuples(st.just("add_entry"), st.sampled_from(LEADERBOARDS), users, st.integers(-9, 2000), hours),
        st.tuples(st.just("add_comment"), users, st.sampled_from(["game_id", "achievement_id", "wall_of"]), hours),
        st.tuples(st.just("add_claim"), users, games),
        st.tuples(st.just("follow"), users, users),
    )


def execute(simulator: Simulator, step: tuple[Any, ...]) -> None:
    """Execute a step. An impossible step, such as a second unlock, raises an error and changes nothing."""
    data = simulator.data
    match step:
        case "unlock", user, achievement, hours, hardcore:
            simulator.unlock(user, achievement, at=data.now - timedelta(hours=hours), hardcore=hardcore)
        case "unlock_set", user, game, hours, hardcore:
            for achievement in [found for found in data.achievements if found.game.id == game]:
                with suppress(ValueError):
                    execute(simulator, ("unlock", user, achievement.id, hours, hardcore))
        case "untracked", user, untracked:
            data.user(user).untracked = untracked or data.user(user).deleted
        case "add_ticket", achievement, developer, state:
            simulator.add_ticket(achievement, developer=developer, state=state)
        case "ticket_state", ticket, state:
            for found in [found for found in data.tickets if found.id == ticket]:
                found.state = state
        case "add_achievement", game, achievement_type, promoted:
            simulator.add_achievement(game, points=10, achievement_type=achievement_type, promoted=promoted)
        case "add_award", user, game, kind, hours:
            simulator.add_award(user, game, kind, at=data.now - timedelta(hours=hours))
        case "add_leaderboard", game, lower_is_better:
            simulator.add_leaderboard(game, lower_is_better=lower_is_better)
        case "add_entry", board, user, score, hours:
            simulator.add_entry(board, user, score, at=data.now - timedelta(hours=hours))
        case "add_comment", user, about, hours:
            # The client takes equal rows for duplicates, so each text differs.
            text, subject = f"Comment {len(data.comments)}", {about: SUBJECTS[about]}
            simulator.add_comment(user, text, at=data.now - timedelta(hours=hours), **subject)
        case "later", hours:
            simulator.advance(hours=hours)
        case name, *arguments:
            getattr(simulator, name)(*arguments)


class SimulatorTransport(httpx.BaseTransport):
    """Passes requests to a simulator without a connection, which is faster than loopback."""

    def __init__(self, simulator: Simulator) -> None:
        self._data = simulator.data

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        inputs = Inputs(request.method, request.headers, request.url.query.decode(), b"")
        reply = reply_to(self._data, inputs, request.url.path.rpartition("/")[2])
        return httpx.Response(reply.status, headers={"Content-Type": "application/json"}, content=php_json(reply.body))


def check(simulator: Simulator, ra: RetroAchievements) -> None:
    results = Results(ra, simulator.data.now)
    for check_invariant in INVARIANTS:
        check_invariant(results)


# One of the users has no name.
@pytest.mark.filterwarnings("ignore::retroachievements.IncompleteResponse")
@settings(max_examples=EXAMPLES, derandomize=EXAMPLES < 100, deadline=None, suppress_health_check=list(HealthCheck))
@example(script=[])
@given(script=st.lists(steps(), max_size=10))
def test_endpoints_agree_after_any_script(simulator: Simulator, script: list[tuple[Any, ...]]) -> None:
    note(f"{script=}")
    simulator.reset()
    simulator.add_user("Newcomer")
    simulator.add_game("Newly Added", achievements=6)
    authorization = build_authorization(web_api_key=simulator.web_api_key)
    transport = SimulatorTransport(simulator)
    with RetroAchievements(authorization, transport=transport, pacing=None, retry=None, deadline=None) as ra:
        for step in script:
            with suppress(ValueError):
                execute(simulator, step)
        check(simulator, ra)


def test_number_of_invariants() -> None:
    assert len({invariant.__name__ for invariant in INVARIANTS}) == len(INVARIANTS) >= 20
