"""Invalid arguments of the methods of `ra.users` about unlocks and progress."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest

from ..conftest import Flavor
from .conftest import Sent

START, END = datetime(2024, 2, 23, tzinfo=UTC), datetime(2024, 2, 29, 12, 20, tzinfo=UTC)


AWARE = "pass an aware datetime, such as datetime(2024, 2, 24, tzinfo=UTC)"
NAIVE = START.replace(tzinfo=None)

REFUSED: dict[str, tuple[Callable[[Any], Any], type[Exception], str]] = {
    "minutes": (
        lambda users: users.recent_achievements("MockUser", minutes=-1),
        ValueError,
        "minutes must be 0 or more, not -1",
    ),
    "start, naive": (
        lambda users: users.achievements_earned_between("MockUser", NAIVE, END),
        ValueError,
        f"start 2024-02-23 00:00:00 is naive: {AWARE}",
    ),
    "end, naive": (
        lambda users: users.achievements_earned_between("MockUser", START, NAIVE),
        ValueError,
        f"end 2024-02-23 00:00:00 is naive: {AWARE}",
    ),
    "start, no datetime": (
        lambda users: users.achievements_earned_between("MockUser", 5, END),
        TypeError,
        "start must be an aware datetime.datetime, not int",
    ),
    "end before start": (
        lambda users: users.achievements_earned_between("MockUser", END, START),
        ValueError,
        "end must not be before start: 2024-02-23 00:00:00+00:00 is before 2024-02-29 12:20:00+00:00",
    ),
    "iter, end before start": (
        lambda users: users.iter_achievements_earned_between("MockUser", END, START),
        ValueError,
        "end must not be before start: 2024-02-23 00:00:00+00:00 is before 2024-02-29 12:20:00+00:00",
    ),
    "day, a datetime": (
        lambda users: users.achievements_earned_on("MockUser", START),
        TypeError,
        "day must be a datetime.date, a day in UTC, not datetime",
    ),
    "day, text": (
        lambda users: users.achievements_earned_on("MockUser", "2024-02-23"),
        TypeError,
        "day must be a datetime.date, a day in UTC, not str",
    ),
    "count of games played": (
        lambda users: users.recently_played("MockUser", count=51),
        ValueError,
        "count must be 1 to 50, not 51",
    ),
    "offset of games played": (
        lambda users: users.recently_played("MockUser", offset=-1),
        ValueError,
        "offset must be 0 or more, not -1",
    ),
    "page_size of games played": (
        lambda users: users.iter_recently_played("MockUser", page_size=51),
        ValueError,
        "page_size must be 1 to 50, not 51",
    ),
    "count of progress": (
        lambda users: users.completion_progress("MockUser", count=501),
        ValueError,
        "count must be 1 to 500, not 501",
    ),
    "page_size of progress": (
        lambda users: users.iter_completion_progress("MockUser", page_size=0),
        ValueError,
        "page_size must be 1 to 500, not 0",
    ),
    "game_ids, empty": (
        lambda users: users.progress("MockUser", []),
        ValueError,
        "game_ids is empty: pass at least one id",
    ),
    "game_ids, one of them": (
        lambda users: users.progress("MockUser", [1, 0]),
        ValueError,
        "game_ids[1] must be 1 or more, not 0",
    ),
    "game_ids, no number": (
        lambda users: users.progress("MockUser", ["1"]),
        TypeError,
        "game_ids[0] must be an integer, 1 or more, not str",
    ),
    "game_ids, text": (
        lambda users: users.progress("MockUser", "1,2"),
        TypeError,
        "game_ids must be a sequence of ids, not str",
    ),
    "game_ids, a number": (
        lambda users: users.progress("MockUser", 1),
        TypeError,
        "game_ids must be a sequence of ids, not int",
    ),
    "game_id of a rank": (
        lambda users: users.game_rank("MockUser", 0),
        ValueError,
        "game_id must be 1 or more, not 0",
    ),
    "game_id of progress": (
        lambda users: users.game_progress("MockUser", -1),
        ValueError,
        "game_id must be 1 or more, not -1",
    ),
}
USER_CALLS: dict[str, Callable[[Any], Any]] = {
    "recent_achievements": lambda users: users.recent_achievements("no name"),
    "achievements_earned_between": lambda users: users.achievements_earned_between("no name", START, END),
    "iter_achievements_earned_between": lambda users: users.iter_achievements_earned_between("no name", START, END),
    "achievements_earned_on": lambda users: users.achievements_earned_on("no name", date(2024, 1, 1)),
    "recently_played": lambda users: users.recently_played("no name"),
    "iter_recently_played": lambda users: users.iter_recently_played("no name"),
    "completed_games": lambda users: users.completed_games("no name"),
    "completion_progress": lambda users: users.completion_progress("no name"),
    "iter_completion_progress": lambda users: users.iter_completion_progress("no name"),
    "progress": lambda users: users.progress("no name", [1]),
    "game_rank": lambda users: users.game_rank("no name", 1),
    "game_progress": lambda users: users.game_progress("no name", 1),
}


class TestInvalidArguments:
    """Iterators raise at the call, and other methods before any request."""

    @pytest.mark.parametrize(("call", "error", "message"), REFUSED.values(), ids=REFUSED)
    def test_raise_before_any_request(
        self,
        flavor: Flavor,
        client: Any,
        sent: Sent,
        call: Callable[[Any], Any],
        error: type[Exception],
        message: str,
    ) -> None:
        with pytest.raises(error) as caught:
            flavor.result(call(client.users))
        assert str(caught.value) == message
        assert sent() == []

    @pytest.mark.parametrize("call", USER_CALLS.values(), ids=USER_CALLS)
    def test_invalid_user(self, flavor: Flavor, client: Any, sent: Sent, call: Callable[[Any], Any]) -> None:
        with pytest.raises(ValueError, match=r"^user 'no name' is not a username"):
            flavor.result(call(client.users))
        assert sent() == []
