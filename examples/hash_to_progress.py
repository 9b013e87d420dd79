"""Show the progress of a user in the game of a ROM file.

    python examples/hash_to_progress.py MockUser megadrive sonic.md
    python examples/hash_to_progress.py MockUser "Mega Drive" 1bc674be034e43c96b86487ac69d9293

The site identifies a ROM by its hash. For some consoles, it is the MD5 of the whole file: roms_with_achievements.py
lists them. For others, pass the hash that your emulator or RAHasher prints.
Packages: pip install . (in the clone). The key comes from RETROACHIEVEMENTS_API_KEY.
"""

import argparse
import hashlib
import sys
from functools import partial
from pathlib import Path

from retroachievements import RetroAchievements, RetroAchievementsError, console_id
from retroachievements.models import GameWithProgress


def main() -> None:
    parser = argparse.ArgumentParser(description="Show the progress of a user in the game of a ROM file.")
    parser.add_argument("user", help="a username or ULID")
    parser.add_argument("console", help="the name of the console, on the site or as a folder of emulators")
    parser.add_argument("rom", help="a file, or the hash of one")
    arguments = parser.parse_args()
    try:
        console = console_id(arguments.console)
        with RetroAchievements() as ra:
            game = ra.games.find_by_hash(hash_of(arguments.rom), console_id=console)
            show(ra.users.game_progress(arguments.user, game.id))
    except (RetroAchievementsError, ValueError, OSError) as error:
        sys.exit(str(error))


def hash_of(rom: str) -> str:
    """The MD5 of a file. An argument that is not a file is already a hash."""
    if not Path(rom).is_file():
        return rom
    with Path(rom).open("rb") as stream:
        return hashlib.file_digest(stream, partial(hashlib.md5, usedforsecurity=False)).hexdigest()


def show(game: GameWithProgress) -> None:
    unlocked = [achievement for achievement in game.achievements.values() if achievement.unlocked_at]
    points = sum(achievement.points for achievement in unlocked)
    total = sum(achievement.points for achievement in game.achievements.values())
    print(f"{game.title} ({game.console_name}), {game.page_url}")
    print(f"{len(unlocked)} of {len(game.achievements)} achievements, {points} of {total} points")
    for achievement in game.achievements.values():
        # An unlock in hardcore mode also counts in softcore mode.
        moment = achievement.hardcore_unlocked_at or achievement.unlocked_at
        mode = "hardcore" if achievement.hardcore_unlocked_at else "softcore"
        done = f"{moment:%Y-%m-%d} {mode}" if moment else "-" * 19
        print(f"  {done}  {achievement.title} ({achievement.points})")


if __name__ == "__main__":
    main()
