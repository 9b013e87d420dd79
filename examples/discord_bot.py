"""Post the unlocks of the users whom you follow to a Discord channel, and reply to /points and /game.

    python examples/discord_bot.py 1234567890     # the id of the channel, end with Ctrl-C

The token of the bot comes from DISCORD_TOKEN, and the key from RETROACHIEVEMENTS_API_KEY.
Packages: pip install ".[cache]" discord.py (in the clone).
"""

import argparse
import logging
import math
import os
import sys
from datetime import UTC, datetime, timedelta

import discord
from discord import app_commands
from discord.ext import tasks

from retroachievements import AsyncRetroAchievements, Cache, NotFound, RateLimited, RetroAchievementsError, TimedOut
from retroachievements.models import FollowedUser


class Bot(discord.Client):
    def __init__(self, ra: AsyncRetroAchievements, channel: int) -> None:
        super().__init__(intents=discord.Intents(guilds=True), allowed_mentions=discord.AllowedMentions.none())
        self.ra = ra
        # Discord gives a command three seconds.
        self.in_time = ra.with_options(queue_timeout=1.5, deadline=1.2)
        self.in_background = ra.with_options(priority="background")
        self.channel = self.get_partial_messageable(channel)
        self.last: dict[str, tuple[datetime, set[int]]] = {}  # by user: a second, and the ids posted for it
        self.tree = Commands(self)
        self.tree.command(description="Show the points of a user.")(points)
        self.tree.command(description="Show the number of achievements of a game, by its id.")(game)

    async def setup_hook(self) -> None:
        await self.tree.sync()
        self.track.start()

    async def close(self) -> None:
        self.track.cancel()
        await super().close()
        await self.ra.aclose()

    @tasks.loop(minutes=10)
    async def track(self) -> None:
        try:
            members = [member async for member in self.in_background.users.iter_following()]
        except RetroAchievementsError as error:
            logging.error("The followed users: %s", error)
            return
        # One after the other, because a call that waits for more than a minute loses its background priority.
        for member in members:
            await self.post_unlocks(member)

    async def post_unlocks(self, member: FollowedUser) -> None:
        user, now = member.ulid or member.user, datetime.now(UTC)
        since, posted = self.last.setdefault(user, (now, set()))
        end = now + timedelta(days=1)  # The clock of the site may be ahead of this one.
        try:
            async for unlock in self.in_background.users.iter_achievements_earned_between(user, since, end):
                if unlock.unlocked_at != since:
                    since, posted = unlock.unlocked_at, set[int]()
                if unlock.achievement_id not in posted:
                    await self.channel.send(f"{member.user} unlocked {unlock.title} ({unlock.points} points).")
                    posted.add(unlock.achievement_id)
                    self.last[user] = since, posted
        except (RetroAchievementsError, discord.DiscordException) as error:
            logging.error("The unlocks of %s: %s", member.user, error)


class Commands(app_commands.CommandTree[Bot]):
    async def on_error(self, interaction: discord.Interaction[Bot], error: app_commands.AppCommandError) -> None:
        query = " ".join(str(value) for _, value in interaction.namespace)
        match cause := error.__cause__:
            case ValueError():
                text = f"Invalid input: {cause}."
            case NotFound():
                text = f"The site has no {query}. Check the spelling."
            case RateLimited():
                text = f"Too many requests. Try again in {math.ceil(cause.retry_after or 60)} seconds."
            case TimedOut():
                text = "There was no response in time. Try again in a minute."
            case _:
                logging.error("%s: %s", query, cause or error)
                text = "The site is not working correctly. Try again later."
        await interaction.response.send_message(text)


async def points(interaction: discord.Interaction[Bot], user: str) -> None:
    found = await interaction.client.in_time.users.points(user)
    await interaction.response.send_message(f"{user} has {found.points} points, {found.softcore_points} in softcore.")


async def game(interaction: discord.Interaction[Bot], number: app_commands.Range[int, 1]) -> None:
    found = await interaction.client.in_time.games.extended(number)
    await interaction.response.send_message(f"{found.title} has {found.achievement_count} achievements.")


def main() -> None:
    parser = argparse.ArgumentParser(description="Post unlocks to a Discord channel, and reply to commands.")
    parser.add_argument("channel", type=int, help="the id of the channel")
    channel = parser.parse_args().channel
    try:
        ra = AsyncRetroAchievements(cache=Cache(), user_agent="unlock-tracker/1.0 (+https://example.org)")
        if not (token := os.environ.get("DISCORD_TOKEN")):
            raise ValueError("set DISCORD_TOKEN to the token of your bot")
        Bot(ra, channel).run(token)
    except (ValueError, ModuleNotFoundError, discord.LoginFailure) as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
