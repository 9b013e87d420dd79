"""The server's lookup of users, games and achievements, and its formats of times."""

import unicodedata
from datetime import datetime

from .data import Achievement, Dataset, Game, User


def find_user(data: Dataset, identifier: str) -> User | None:
    """Find by ULID if it has 26 characters, else by the current or original name, ignoring case and accents."""
    name_key = _collated(identifier)
    for user in data.users:
        names = [user.ulid] if len(identifier) == 26 else [user.display_name, user.username]
        if not user.deleted and name_key in [_collated(name) for name in names if name]:
            return user
    return None


def find_game(data: Dataset, game_id: int) -> Game | None:
    """Return a game that is not deleted."""
    return next((game for game in data.games if game.id == game_id and not game.deleted), None)


def achievements_of(data: Dataset, game: Game, *, promoted: bool = True) -> list[Achievement]:
    """Return the official or unofficial achievements of a game, without deleted ones."""
    return [
        achievement
        for achievement in data.achievements
        if achievement.game is game and achievement.promoted == promoted and not achievement.deleted
    ]


def counted_achievements_of(data: Dataset, game: Game) -> list[Achievement]:
    """Return the official achievements if the site has counted them, else none."""
    return achievements_of(data, game) if game.counted else []


def plain(moment: datetime | None) -> str | None:
    """Format as `2024-01-10 22:31:54`, as in most endpoints."""
    return moment.strftime("%Y-%m-%d %H:%M:%S") if moment else None


def zulu(moment: datetime | None) -> str | None:
    """Format as `2024-01-10T22:31:54.000000Z`."""
    return moment.strftime("%Y-%m-%dT%H:%M:%S.%fZ") if moment else None


def offset_form(moment: datetime | None) -> str | None:
    """Format as `2024-01-10T22:31:54+00:00`."""
    return moment.strftime("%Y-%m-%dT%H:%M:%S+00:00") if moment else None


def _collated(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(character for character in decomposed if not unicodedata.combining(character)).casefold()
