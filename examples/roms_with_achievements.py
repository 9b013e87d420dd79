"""Tell which files of a folder have achievements.

    python examples/roms_with_achievements.py "Game Boy" ~/roms/gb

The site knows a file by a hash. For some consoles that is the MD5 of the whole file, and for these this works as it is:
Mega Drive, Master System, Game Gear, 32X, Game Boy (Color, Advance), Atari 2600, WonderSwan and others.
For many it is NOT: headers are left out (NES, SNES, Lynx), bytes are put in order (Nintendo 64), discs are hashed in
parts, and arcade games by their file name. Their files, and zipped ones, are listed without a match here.
https://docs.retroachievements.org/developer-docs/game-identification.html has the rules, and rcheevos with its program
RAHasher follows them. Put what you need in the place of `hash_of`.

Packages: pip install . (in the clone). The key comes from RETROACHIEVEMENTS_API_KEY.
"""

import argparse
import hashlib
import sys
from collections.abc import Iterable
from functools import partial
from pathlib import Path

from retroachievements import RetroAchievements, RetroAchievementsError
from retroachievements.models import Console, ListedGame


def main() -> None:
    parser = argparse.ArgumentParser(description="Tell which files of a folder have achievements.")
    parser.add_argument("console", help="the name of the console as on the site, or its id")
    parser.add_argument("folder", type=Path, help="where the files are, also in folders below it")
    arguments = parser.parse_args()
    if not arguments.folder.is_dir():
        parser.error(f"{arguments.folder} is no folder")
    try:
        with RetroAchievements.from_env() as ra:
            console = find_console(ra, arguments.console)
            games = games_by_hash(ra, console)
        files = sorted(path for path in arguments.folder.rglob("*") if path.is_file())
        show(arguments.folder, {path: games.get(hash_of(path)) for path in files})
    except (RetroAchievementsError, ValueError, OSError) as error:
        sys.exit(str(error))


def find_console(ra: RetroAchievements, wanted: str) -> Console:
    consoles = ra.consoles.all(only_game_systems=True)
    for console in consoles:
        if wanted.casefold() in (console.name.casefold(), str(console.id)):
            return console
    raise ValueError(f"no console is called {wanted!r}; there are {', '.join(console.name for console in consoles)}")


def games_by_hash(ra: RetroAchievements, console: Console) -> dict[str, ListedGame]:
    """All files that work with achievements, in one request. For a single file there is `ra.games.find_by_hash`."""
    games = ra.games.list_for_console(console.id, only_with_achievements=True, with_hashes=True)
    # Deleted games are among them, without a date.
    return {known.lower(): game for game in games if game.modified_at for known in game.hashes or [] if known}


def hash_of(path: Path) -> str:
    """The MD5 of the whole file: read piece by piece, because discs are larger than memory."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, partial(hashlib.md5, usedforsecurity=False)).hexdigest()


def show(folder: Path, found: dict[Path, ListedGame | None]) -> None:
    matched = {path: game for path, game in found.items() if game}
    print(f"With achievements: {len(matched)} of {len(found)} files")
    table(
        ["file", "game", "achievements"],
        [[path.relative_to(folder), game.title, game.achievement_count] for path, game in matched.items()],
    )
    print(f"Without a match: {len(found) - len(matched)}")
    for path in sorted(found.keys() - matched.keys()):
        print(f"  {path.relative_to(folder)}")


def table(columns: list[str], rows: Iterable[Iterable[object]]) -> None:
    cells = [columns, *([str(cell) for cell in row] for row in rows)]
    widths = [max(len(row[n]) for row in cells) for n in range(len(columns))]
    for row in cells if len(cells) > 1 else []:
        print("  " + "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())


if __name__ == "__main__":
    main()
