"""The requests and results of the methods of `ra.consoles`."""

from collections.abc import Callable
from typing import Any

import pytest

from retroachievements import models

from .conftest import ResultOf, Sent

CALLS: dict[str, tuple[Callable[[Any], Any], str]] = {
    "all": (lambda ra: ra.consoles.all(), "API_GetConsoleIDs.php"),
    "active": (lambda ra: ra.consoles.all(only_active=True), "API_GetConsoleIDs.php?a=1"),
    "game systems": (lambda ra: ra.consoles.all(only_game_systems=True), "API_GetConsoleIDs.php?g=1"),
}


@pytest.mark.parametrize(("call", "query"), CALLS.values(), ids=CALLS)
def test_all_sends_this_request_and_returns_consoles(
    result_of: ResultOf, sent: Sent, call: Callable[[Any], Any], query: str
) -> None:
    consoles = result_of("API_GetConsoleIDs.php", "getConsoleIds-200-consoles", call)
    assert sent() == [query]
    assert [type(console) for console in consoles] == [models.Console, models.Console]
    assert [(console.id, console.name, console.is_game_system) for console in consoles] == [
        (1, "Paper Console", True),
        (101, "Events", False),
    ]


def test_no_consoles(result_of: ResultOf) -> None:
    assert result_of("API_GetConsoleIDs.php", [], lambda ra: ra.consoles.all()) == []
