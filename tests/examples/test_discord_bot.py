"""discord_bot.py: what it replies."""

import asyncio
import io
import logging
import sys
from typing import Any

import pytest

from retroachievements import AsyncRetroAchievements, Cache
from retroachievements_simulator import Simulator

from .conftest import Run, load

bot = load("discord_bot")


def replies(*messages: str) -> list[str]:
    """What one bot replies to messages, each after the other."""

    async def talk() -> list[str]:
        said: list[str] = []

        async def reply(text: str) -> None:
            said.append(text)

        async with AsyncRetroAchievements.from_env(cache=Cache()) as ra:
            answering: Any = bot.Bot(ra)
            for message in messages:
                await answering.on_message(message, reply)
        return said

    return asyncio.run(talk())


@pytest.mark.parametrize(
    ("message", "reply"),
    [
        ("!tickets MockUser", "MockUser has 0 tickets open, 17 closed and 27 resolved."),
        ("!tickets oldlantern", "NewLantern has 9 tickets open, 3 closed and 4 resolved."),
        ("  !points   NightOwl\n", "NightOwl has 80 points and 70 softcore points."),
        ("!game 1", "Pokétown Rescue: Red Rooftops (Paper Console) has 4 achievements for 90 points."),
        ("!tickets Nobody", "The site does not know Nobody. Is it spelled right?"),
        ("!points Nobody", "The site does not know Nobody. Is it spelled right?"),
        ("!game 99", "The site does not know 99. Is it spelled right?"),
        ("!game Tetris", "I can't ask for that: a game has a number, as in !game 1."),
        ("!game 0", "I can't ask for that: game_id must be 1 or more, not 0."),
        ("!tickets", "I can't ask for that: user is empty: pass a username or ULID."),
        (
            "!points No One",
            "I can't ask for that: user 'No One' is no username (2 to 20 ASCII letters and digits) and no ULID "
            "(26 of them).",
        ),
    ],
)
@pytest.mark.usefixtures("site")
def test_each_command_has_a_reply(message: str, reply: str) -> None:
    assert replies(message) == [reply]


@pytest.mark.parametrize("message", ["", "hello", "!ticketsMockUser", "what does !game 1 do?"])
def test_what_is_no_command_is_left_alone(site: Simulator, message: str) -> None:
    assert replies(message) == []
    assert site.requests == []


def test_it_asks_for_a_game_once(site: Simulator) -> None:
    first, second = replies("!game 1", "!game 1")
    assert first == second
    assert [request.endpoint for request in site.requests] == ["API_GetGameExtended.php"]


@pytest.mark.parametrize("command", ["!tickets MockUser", "!points MockUser", "!game 1"])
def test_a_404_is_told_as_not_known(site: Simulator, command: str) -> None:
    site.fail_next(status=404)
    assert replies(command) == [f"The site does not know {command.split()[1]}. Is it spelled right?"]


@pytest.mark.parametrize(("retry_after", "seconds"), [(2, 2), (0.25, 1), (None, 60)])
def test_a_rate_limit_says_when_to_come_back(site: Simulator, retry_after: float | None, seconds: int) -> None:
    site.fail_next(status=429, retry_after=retry_after)
    limited, answered = replies("!tickets MockUser", "!tickets MockUser")
    assert limited == f"The site asks for a break. Try again in {seconds} seconds."
    assert answered.startswith("MockUser has")


def test_what_else_fails_is_logged_and_told(site: Simulator, caplog: pytest.LogCaptureFixture) -> None:
    site.fail_next(status=503)
    with caplog.at_level(logging.ERROR):
        assert replies("!points MockUser") == ["The site does not answer as it should. Try again later."]
    (record,) = caplog.records
    assert record.getMessage().startswith("!points MockUser: API_GetUserPoints.php answered 503")
    assert site.web_api_key not in caplog.text


@pytest.mark.usefixtures("site")
def test_the_console_takes_line_after_line(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("!tickets MockUser\nhello\n!game x\n"))
    monkeypatch.setattr(bot.signal, "signal", lambda *_: None)
    assert run(bot) == [
        "MockUser has 0 tickets open, 17 closed and 27 resolved.",
        "I can't ask for that: a game has a number, as in !game 1.",
    ]
