"""Print the new unlocks of users since the last run: each unlock once, oldest first.

    python examples/unlock_watcher.py MockUser PixelBaker    # once: add users to watch
    python examples/unlock_watcher.py                        # from then on, by hand or from cron

It prints no unlocks in the first run, and misses none later: docs/guides/what-is-new.md explains how.
Packages: pip install . (in the clone). The key comes from RETROACHIEVEMENTS_API_KEY.
"""

import argparse
import json
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypedDict

from retroachievements import RetroAchievements, RetroAchievementsError
from retroachievements.models import EarnedAchievement as Unlock

# The server accepts unlocks of offline players for up to 14 days. The extra day allows for wrong clocks.
LONGEST_DELAY = timedelta(days=15)


class Watched(TypedDict):
    start: str  # no new unlock can be older
    printed: list[str]  # the unlocks since then


def main() -> None:
    parser = argparse.ArgumentParser(description="Print the new unlocks of users since the last run.")
    parser.add_argument("names", nargs="*", metavar="name", help="a user to watch from now on")
    parser.add_argument(
        "--file", type=Path, default="unlocks.json", help="where to store the state (default: %(default)s)"
    )
    arguments = parser.parse_args()
    try:
        with RetroAchievements.from_env() as ra:
            users = read(arguments.file)
            if not users and not arguments.names:
                parser.error("nobody is watched yet: name at least one user")
            found = [(unlock, user) for user in users for unlock in new_unlocks(ra, user, users[user])]
            names = {user: ra.users.profile(user).user for user in {user for _, user in found}}
            for unlock, user in sorted(found, key=lambda each: each[0].unlocked_at):
                line = f"{names[user]} unlocked {unlock.title} in {unlock.game_title}"
                print(f"{unlock.unlocked_at:%Y-%m-%d %H:%M:%S} {line}{' (hardcore)' * unlock.hardcore}", flush=True)
                # Save it after printing, so that a crash between the two prints it twice instead of never.
                remember(users[user], unlock)
                write(arguments.file, users)
            for name in arguments.names:
                profile = ra.users.profile(name)
                if (user := profile.ulid or profile.user) not in users:
                    users[user] = first_look(ra, user)
                    write(arguments.file, users)
                    print(f"{profile.user} is now watched", flush=True)
    except (RetroAchievementsError, ValueError, OSError) as error:
        sys.exit(str(error))


def first_look(ra: RetroAchievements, user: str) -> Watched:
    start = datetime.now(UTC) - LONGEST_DELAY
    watched = Watched(start=start.isoformat(timespec="seconds"), printed=[])
    watched["printed"] = [entry(each) for each in new_unlocks(ra, user, watched)]
    return watched


def new_unlocks(ra: RetroAchievements, user: str, watched: Watched) -> list[Unlock]:
    start = datetime.fromisoformat(watched["start"])
    end = datetime.now(UTC) + timedelta(days=1)
    unlocks = ra.users.iter_achievements_earned_between(user, start, end)
    return [unlock for unlock in unlocks if entry(unlock) not in watched["printed"]]


def remember(watched: Watched, unlock: Unlock) -> None:
    start = (unlock.unlocked_at - LONGEST_DELAY).isoformat()
    watched["start"] = max(watched["start"], start)
    kept = [each for each in watched["printed"] if each >= watched["start"]]
    watched["printed"] = [*kept, entry(unlock)]


def entry(unlock: Unlock) -> str:
    return f"{unlock.unlocked_at.isoformat()} {unlock.achievement_id}"


def read(file: Path) -> dict[str, Watched]:
    users: dict[str, Watched] = json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
    return users


def write(file: Path, users: dict[str, Watched]) -> None:
    # Write to another file first, so that a crash leaves either the old or the new file complete.
    temporary = file.with_name(f"{file.name}.new")
    temporary.write_text(json.dumps(users, indent=2), encoding="utf-8")
    temporary.replace(file)


if __name__ == "__main__":
    main()
