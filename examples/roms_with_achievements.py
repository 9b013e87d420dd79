"""Match the files of a ROM folder with the games of the site, as a ROM manager does.

    python examples/roms_with_achievements.py ~/roms --user MockUser

Its folders have the names of ES-DE, RetroDECK, EmuDeck, Batocera or RomM: ~/roms/gb, ~/roms/megadrive.
The site identifies a ROM by its hash. This program uses the MD5 of the whole file, which is right for some consoles:
Mega Drive, Master System, Game Gear, 32X, Game Boy (Color, Advance), Atari 2600, WonderSwan and others.
It is NOT right for many others: their hash skips headers (NES, SNES, Lynx), reorders bytes (Nintendo 64), covers parts
of a disc, or is that of the file name (arcade). This program lists their files, and zipped ones, without a match.
https://docs.retroachievements.org/developer-docs/game-identification.html has the rules, and RAHasher of rcheevos
implements them. To support these consoles, replace `hash_of`.

Packages: pip install . (in the clone). The key comes from RETROACHIEVEMENTS_API_KEY.
"""

import argparse
import hashlib
import sys
from functools import partial
from pathlib import Path

from retroachievements import InvalidArgument, NotFound, RetroAchievements, RetroAchievementsError, console_id
from retroachievements.models import ListedGame


def main() -> None:
    parser = argparse.ArgumentParser(description="Match the files of a ROM folder with the games of the site.")
    parser.add_argument("folder", type=Path, help="the folder with a folder for each console")
    parser.add_argument("--user", help="a username or ULID, to show the progress in each game")
    arguments = parser.parse_args()
    if not arguments.folder.is_dir():
        parser.error(f"{arguments.folder} is not a folder")
    try:
        with RetroAchievements() as ra:
            library = Library(ra)
            for folder in sorted(path for path in arguments.folder.iterdir() if path.is_dir()):
                library.add(folder)
            show(arguments.folder, library, library.progress(arguments.user) if arguments.user else {})
    except (RetroAchievementsError, ValueError, OSError) as error:
        sys.exit(str(error))


class Library:
    """The matches of files and games. A ROM manager keeps it, and adds folders when they change."""

    def __init__(self, ra: RetroAchievements) -> None:
        self._ra = ra
        self.games: dict[Path, ListedGame | None] = {}
        self.skipped: dict[Path, str] = {}

    def add(self, folder: Path) -> None:
        try:
            console = console_id(folder.name)
        except InvalidArgument as error:
            self.skipped[folder] = str(error)
            return
        for file in sorted(path for path in folder.rglob("*") if path.is_file()):
            self.games[file] = self._game_of(file, console)

    def _game_of(self, file: Path, console: int) -> ListedGame | None:
        try:
            # The first call for a console fetches all of its games. Later calls send no request.
            game = self._ra.games.find_by_hash(hash_of(file), console_id=console)
        except NotFound:
            return None
        # A deleted game has no date.
        return game if game.achievement_count and game.modified_at else None

    def progress(self, user: str) -> dict[int, str]:
        """The progress of a user, by the id of the game."""
        ids = {game.id for game in self.games.values() if game}
        # The progress of an unknown user is empty, so the profile checks the name.
        found = self._ra.users.progress(self._ra.users.profile(user).user, sorted(ids)) if ids else {}
        return {game_id: f"{game.unlocked_achievements} of " for game_id, game in found.items()}


def hash_of(file: Path) -> str:
    """The MD5 of the whole file, read in chunks, because discs can be larger than memory."""
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, partial(hashlib.md5, usedforsecurity=False)).hexdigest()


def show(root: Path, library: Library, progress: dict[int, str]) -> None:
    matched = {file: game for file, game in library.games.items() if game}
    print(f"With achievements: {len(matched)} of {len(library.games)} files")
    for file, game in matched.items():
        unlocked = progress.get(game.id, "")
        print(f"  {file.relative_to(root)}  {game.title}  {unlocked}{game.achievement_count} achievements")
    print(f"Without a match: {len(library.games) - len(matched)}")
    for file in sorted(library.games.keys() - matched.keys()):
        print(f"  {file.relative_to(root)}")
    for folder, reason in library.skipped.items():
        print(f"Skipped: {folder.name} ({reason})")


if __name__ == "__main__":
    main()
