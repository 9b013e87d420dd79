"""Answer chat messages such as `!tickets MockUser`, `!points MockUser` and `!game 1`.

    python examples/discord_bot.py     # type messages, end with Ctrl-D

With discord.py, its event takes the place of the console, and the client is opened once around `run`:

    @client.event
    async def on_message(message):
        if not message.author.bot:
            await bot.on_message(message.content, partial(message.reply, allowed_mentions=AllowedMentions.none()))

Packages: pip install ".[cache]" (in the clone). The key comes from RETROACHIEVEMENTS_API_KEY.
"""

import asyncio
import logging
import math
import signal
import sys
from collections.abc import Awaitable, Callable

from retroachievements import AsyncRetroAchievements, Cache, NotFound, RateLimited, RetroAchievementsError

Reply = Callable[[str], Awaitable[object]]


class Bot:
    def __init__(self, ra: AsyncRetroAchievements) -> None:
        self._ra = ra
        self._commands = {"!tickets": self._tickets, "!points": self._points, "!game": self._game}

    async def on_message(self, text: str, reply: Reply) -> None:
        command, _, subject = text.strip().partition(" ")
        if command in self._commands:
            await reply(await self._answer(command, subject.strip()))

    async def _answer(self, command: str, subject: str) -> str:
        try:
            return await self._commands[command](subject)
        except ValueError as error:
            return f"I can't ask for that: {error}."
        except NotFound:
            return f"The site does not know {subject}. Is it spelled right?"
        except RateLimited as error:
            return f"The site asks for a break. Try again in {math.ceil(error.retry_after or 60)} seconds."
        except RetroAchievementsError as error:
            logging.error("%s %s: %s", command, subject, error)
            return "The site does not answer as it should. Try again later."

    async def _tickets(self, developer: str) -> str:
        stats = await self._ra.tickets.developer_stats(developer)
        return f"{stats.user} has {stats.open} tickets open, {stats.closed} closed and {stats.resolved} resolved."

    async def _points(self, user: str) -> str:
        points = await self._ra.users.points(user)
        return f"{user} has {points.points} points and {points.softcore_points} softcore points."

    async def _game(self, number: str) -> str:
        if not number.isdecimal():
            raise ValueError("a game has a number, as in !game 1")
        game = await self._ra.games.extended(int(number))
        points = sum(achievement.points for achievement in game.achievements.values())
        return f"{game.title} ({game.console_name}) has {game.achievement_count} achievements for {points} points."


async def chat() -> None:
    # One client for all messages: it keeps to the site's pace, and remembers games. In a chat nobody waits a minute.
    async with AsyncRetroAchievements.from_env(cache=Cache(), deadline=15) as ra:
        bot = Bot(ra)
        for line in sys.stdin:
            await bot.on_message(line, on_console)


async def on_console(text: str) -> None:
    print(text, flush=True)


def main() -> None:
    # asyncio would wait for the end of the line before it obeys Ctrl-C.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        asyncio.run(chat())
    except (ValueError, ModuleNotFoundError) as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
