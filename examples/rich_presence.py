"""Print what a user is playing, whenever it changes.

    python examples/rich_presence.py MockUser               # until Ctrl-C
    python examples/rich_presence.py MockUser --once        # for a status bar

Packages: pip install . (in the clone). The key comes from RETROACHIEVEMENTS_API_KEY.
"""

import argparse
import sys
import time
from datetime import UTC, datetime, timedelta

from retroachievements import ConnectionFailed, RateLimited, RetroAchievements, RetroAchievementsError, ServerError
from retroachievements.models import UserSummary

# Emulators report to the site every few minutes.
STILL_PLAYING = timedelta(minutes=10)


def main() -> None:
    parser = argparse.ArgumentParser(description="Print what a user is playing, whenever it changes.")
    parser.add_argument("user", help="a username or ULID")
    parser.add_argument("--every", type=int, default=120, help="seconds between two requests (default: %(default)s)")
    parser.add_argument("--once", action="store_true", help="print once and exit")
    arguments = parser.parse_args()
    try:
        with RetroAchievements() as ra:
            watch(ra, arguments.user, every=None if arguments.once else max(arguments.every, 30))
    except (RetroAchievementsError, ValueError) as error:
        sys.exit(str(error))
    except KeyboardInterrupt:
        pass


def watch(ra: RetroAchievements, user: str, *, every: int | None) -> None:
    shown = None
    while True:
        try:
            summary = ra.users.summary(user, recent_games=1, recent_achievements=1)
            found = activity(summary)
            if found != shown:
                print(f"{found}, {ago(summary.rich_presence_at)}" if summary.rich_presence_at else found, flush=True)
                shown = found
        except (ConnectionFailed, RateLimited, ServerError) as error:
            # The next request may succeed.
            if every is None:
                raise
            print(error, file=sys.stderr)
        if every is None:
            return
        time.sleep(every)


def activity(summary: UserSummary) -> str:
    """A sentence that changes with the activity of the user, and not every minute."""
    if not summary.rich_presence:
        return f"{summary.user} has played nothing"
    updated_at = summary.rich_presence_at
    playing = updated_at is not None and datetime.now(UTC) - updated_at < STILL_PLAYING
    game = f"{summary.last_game.title}: " if summary.last_game else ""
    return f"{summary.user} {'is' if playing else 'was'} playing {game}{summary.rich_presence}"


def ago(moment: datetime) -> str:
    minutes = int((datetime.now(UTC) - moment).total_seconds()) // 60
    for unit, length in (("day", 24 * 60), ("hour", 60), ("minute", 1)):
        if minutes >= length:
            number = minutes // length
            return f"{number} {unit}{'' if number == 1 else 's'} ago"
    return "just now"


if __name__ == "__main__":
    main()
