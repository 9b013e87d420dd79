"""discord_bot.py: its replies, also during a poll, and its posts."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime, timedelta
from time import monotonic
from typing import Any

import pytest
from discord import DiscordException
from discord.app_commands import CommandInvokeError

from retroachievements import AsyncRetroAchievements, Cache, Hooks, Pacing
from retroachievements_simulator import Simulator

from .conftest import Run, load

discord_bot = load("discord_bot")

Command = tuple[str, Mapping[str, object]]


class Interaction:
    """A fake interaction, which is also its own response."""

    def __init__(self, bot: Any, **arguments: object) -> None:
        self.client = bot
        self.namespace = list(arguments.items())
        self.response = self
        self.messages: list[str] = []

    async def send_message(self, text: str) -> None:
        self.messages.append(text)


async def reply(bot: Any, name: str, **arguments: object) -> str:
    """Return the reply of the bot to a command. Like discord.py, this passes errors to the error handler."""
    interaction = Interaction(bot, **arguments)
    command = bot.tree.get_command(name)
    try:
        await command.callback(interaction, **arguments)
    except Exception as error:
        failed = CommandInvokeError(command, error)
        failed.__cause__ = error
        await bot.tree.on_error(interaction, failed)
    (text,) = interaction.messages
    return text


def with_bot(do: Callable[[Any], Awaitable[Any]], **options: Any) -> Any:
    """Run a function with a bot that posts to the list `bot.posted`."""

    async def run() -> Any:
        async with AsyncRetroAchievements(**options) as ra:
            bot = discord_bot.Bot(ra, 1234567890)
            bot.posted = []

            async def send(text: str) -> None:
                bot.posted.append(text)

            bot.channel.send = send
            return await do(bot)

    return asyncio.run(run())


def replies(*commands: Command) -> list[str]:
    """Return the replies of one bot to consecutive commands."""

    async def talk(bot: Any) -> list[str]:
        return [await reply(bot, name, **arguments) for name, arguments in commands]

    found: list[str] = with_bot(talk, cache=Cache())
    return found


POINTS: Command = ("points", {"user": "NightOwl"})


@pytest.mark.parametrize(
    ("command", "text"),
    [
        (POINTS, "NightOwl has 80 points, 70 in softcore."),
        (("game", {"number": 1}), "Pokétown Rescue: Red Rooftops has 4 achievements."),
        (("points", {"user": "Nobody"}), "The site has no Nobody. Check the spelling."),
        (("game", {"number": 99}), "The site has no 99. Check the spelling."),
        (("game", {"number": 0}), "Invalid input: game_id must be 1 or more, not 0."),
        (("points", {"user": " "}), "Invalid input: user is empty: pass a username or ULID."),
        (
            ("points", {"user": "No One"}),
            "Invalid input: user 'No One' is not a username (2 to 20 ASCII letters and digits) or a ULID (26 of them).",
        ),
    ],
)
@pytest.mark.usefixtures("site")
def test_each_command_has_a_reply(command: Command, text: str) -> None:
    assert replies(command) == [text]


@pytest.mark.usefixtures("site")
def test_commands_are_registered_with_discord() -> None:
    async def commands(bot: Any) -> list[Any]:
        return [command.to_dict(bot.tree) for command in bot.tree.get_commands()]

    points, game = with_bot(commands)
    assert (points["name"], [option["name"] for option in points["options"]]) == ("points", ["user"])
    # In Discord's API, type 4 is an integer.
    assert [(option["name"], option["type"], option["min_value"]) for option in game["options"]] == [("number", 4, 1)]


def test_requests_a_game_once(site: Simulator) -> None:
    first, second = replies(("game", {"number": 1}), ("game", {"number": 1}))
    assert first == second
    assert [request.endpoint for request in site.requests] == ["API_GetGameExtended.php"]


def test_404_reply(site: Simulator) -> None:
    site.fail_next(status=404)
    assert replies(POINTS) == ["The site has no NightOwl. Check the spelling."]


@pytest.mark.parametrize(("retry_after", "seconds"), [(2, 2), (0.25, 1), (None, 60)])
def test_rate_limit_reply(site: Simulator, retry_after: float | None, seconds: int) -> None:
    site.fail_next(status=429, retry_after=retry_after)
    limited, reply_text = replies(POINTS, POINTS)
    assert limited == f"Too many requests. Try again in {seconds} seconds."
    assert reply_text.startswith("NightOwl has")


def test_other_failures_are_logged_and_replied_to(site: Simulator, caplog: pytest.LogCaptureFixture) -> None:
    site.fail_next(status=503)
    with caplog.at_level(logging.ERROR):
        assert replies(POINTS) == ["The site is not working correctly. Try again later."]
    (record,) = caplog.records
    assert record.getMessage().startswith("NightOwl: API_GetUserPoints.php returned 503")
    assert site.web_api_key not in caplog.text


def follow(site: Simulator, how_many: int) -> None:
    site.data.user("MockUser").follows = [site.add_user(f"Member{n}") for n in range(how_many)]


def test_command_gets_a_reply_in_three_seconds_during_a_poll(site: Simulator) -> None:
    follow(site, 300)
    request_count = 0

    async def command_during_poll(bot: Any) -> tuple[str, float]:
        sweep = asyncio.create_task(bot.track.coro(bot))
        await waiting.wait()
        begun = monotonic()
        text = await reply(bot, "points", user="NightOwl")
        seconds = monotonic() - begun
        assert not sweep.done()
        sweep.cancel()
        return text, seconds

    def count(_: object) -> None:
        nonlocal request_count
        request_count += 1
        # Ten requests are sent at once, and the next one waits for a second.
        if request_count == 11:
            waiting.set()

    waiting = asyncio.Event()
    text, seconds = with_bot(command_during_poll, pacing=Pacing(), hooks=Hooks(on_request=count))
    assert text == "NightOwl has 80 points, 70 in softcore."
    assert seconds < 3
    # A background call becomes a normal one after a minute, so only a few can wait.
    assert request_count <= 13


@pytest.mark.usefixtures("site")
def test_late_reply_is_a_timeout_message() -> None:
    async def two_commands(bot: Any) -> tuple[str, float]:
        await reply(bot, "points", user="NightOwl")
        begun = monotonic()
        return await reply(bot, "points", user="NightOwl"), monotonic() - begun

    text, seconds = with_bot(two_commands, pacing=Pacing(per_second=0.01, burst=1))
    assert text == "There was no response in time. Try again in a minute."
    assert seconds < 3


def test_posts_each_unlock_once(site: Simulator) -> None:
    site.now = datetime.now(UTC)
    follow(site, 2)

    async def three_rounds(bot: Any) -> list[list[str]]:
        rounds: list[list[str]] = []
        for achievement in (11, 12, None):
            await bot.track.coro(bot)
            rounds.append(bot.posted[sum(map(len, rounds)) :])
            if achievement:
                site.now += timedelta(minutes=10)
                site.unlock("Member1", achievement)
        return rounds

    site.unlock("Member0", 11, at=site.now - timedelta(days=1))
    assert with_bot(three_rounds) == [
        [],
        ["Member1 unlocked First Steps (5 points)."],
        ["Member1 unlocked Halfway There (10 points)."],
    ]


def test_failed_round_loses_no_unlocks(site: Simulator, caplog: pytest.LogCaptureFixture) -> None:
    site.now = datetime.now(UTC)
    follow(site, 1)

    async def four_rounds(bot: Any) -> list[str]:
        await bot.track.coro(bot)
        site.now += timedelta(minutes=1)
        site.unlock("Member0", 11)
        site.fail_next(status=500, endpoint="API_GetUsersIFollow.php")
        await bot.track.coro(bot)
        site.fail_next(status=500, endpoint="API_GetAchievementsEarnedBetween.php")
        await bot.track.coro(bot)
        assert bot.posted == []
        await bot.track.coro(bot)
        posted: list[str] = bot.posted
        return posted

    assert with_bot(four_rounds) == ["Member0 unlocked First Steps (5 points)."]
    assert [record.getMessage().split(":")[0] for record in caplog.records] == [
        "The followed users",
        "The unlocks of Member0",
    ]


def test_unlocks_of_one_second_are_each_posted_once(site: Simulator, caplog: pytest.LogCaptureFixture) -> None:
    site.now = datetime.now(UTC)
    follow(site, 1)

    async def rounds(bot: Any) -> list[list[str]]:
        posts: list[list[str]] = []

        async def one_round() -> None:
            before = len(bot.posted)
            await bot.track.coro(bot)
            posts.append(bot.posted[before:])

        async def refuse_the_second(text: str) -> None:
            if bot.posted:
                raise DiscordException("no")
            await send(text)

        await one_round()
        second = site.now = site.now.replace(microsecond=0) + timedelta(minutes=1)
        site.unlock("Member0", 11, at=second)
        site.unlock("Member0", 12, at=second)
        send, bot.channel.send = bot.channel.send, refuse_the_second
        await one_round()
        bot.channel.send = send
        await one_round()
        site.unlock("Member0", 13, at=second, hardcore=False)
        await one_round()
        site.now += timedelta(minutes=1)
        site.unlock("Member0", 13)  # now in hardcore mode, which is another unlock
        await one_round()
        await one_round()
        return posts

    assert with_bot(rounds) == [
        [],
        ["Member0 unlocked First Steps (5 points)."],
        ["Member0 unlocked Halfway There (10 points)."],
        ["Member0 unlocked Grand Finale (25 points)."],
        ["Member0 unlocked Grand Finale (25 points)."],
        [],
    ]
    assert [record.getMessage() for record in caplog.records] == ["The unlocks of Member0: no"]


@pytest.mark.usefixtures("site")
def test_missing_token_names_the_variable(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DISCORD_TOKEN", raising=False)
    with pytest.raises(SystemExit, match=r"^set DISCORD_TOKEN to the token of your bot$"):
        run(discord_bot, "1234567890")
