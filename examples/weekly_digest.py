"""Print the last seven days of a group: unlocks, points, mastered games and new tickets.

    python examples/weekly_digest.py SnowFox PixelBaker                             # until now
    python examples/weekly_digest.py SnowFox --until 2024-01-15 --svg digest.svg    # until a day, and as a picture

Packages: pip install . rich (in the clone). The key comes from RETROACHIEVEMENTS_API_KEY.
"""

import argparse
import re
import sys
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import takewhile
from pathlib import Path

from rich.console import Console
from rich.table import Table

from retroachievements import RetroAchievements, RetroAchievementsError
from retroachievements.models import AwardType, EarnedAchievement

WEEK = timedelta(days=7)


def main() -> None:
    parser = argparse.ArgumentParser(description="Print the last seven days of a group.")
    parser.add_argument("users", nargs="+", metavar="user", help="a username or ULID")
    parser.add_argument("--until", type=day, default=datetime.now(UTC), metavar="DATE", help="default: now")
    parser.add_argument("--svg", type=Path, help="also save the digest as a picture in this file")
    arguments = parser.parse_args()
    try:
        with RetroAchievements.from_env() as ra:
            rows = list(digest(ra, arguments.users, arguments.until - WEEK, arguments.until))
        show(rows, f"The week until {arguments.until:%Y-%m-%d}", arguments.svg)
    except (RetroAchievementsError, ValueError, OSError) as error:
        sys.exit(str(error))


def day(text: str) -> datetime:
    return datetime.strptime(text, "%Y-%m-%d").replace(tzinfo=UTC)


def digest(ra: RetroAchievements, users: Iterable[str], since: datetime, until: datetime) -> Iterator[list[str]]:
    """A row for each user."""
    # The list has only open tickets, newest first.
    tickets = takewhile(lambda ticket: ticket.reported_at >= since, ra.tickets.iter_recent())
    new_tickets = [ticket for ticket in tickets if ticket.reported_at <= until]
    for user in users:
        # The lists are empty for an unknown user, so the profile checks the name.
        profile = ra.users.profile(user)
        unlocks = list(ra.users.iter_achievements_earned_between(user, since, until))
        mastered = [
            award.title or f"game {award.award_data}"
            for award in ra.users.awards(user).visible_awards
            if (award.award_type, award.award_data_extra) == (AwardType.MASTERY_OR_COMPLETION, 1)
            if since <= award.awarded_at <= until
        ]
        new = [f"{row.id}: {row.achievement_title}" for row in new_tickets if row.assigned_to == profile.user]
        yield [profile.user, by_game(unlocks), points(unlocks), "\n".join(mastered), "\n".join(new)]


def show(rows: Iterable[list[str]], title: str, picture: Path | None) -> None:
    # rich would read brackets in titles as markup.
    console = Console(record=True, width=100 if picture else None, markup=False, emoji=False, highlight=False)
    table = Table("Player", "Unlocked", "Points", "Mastered", "New tickets", title=title, show_lines=True)
    for row in rows:
        table.add_row(*row)
    console.print(table)
    if picture:
        # Remove the fonts, which a browser would load from another host.
        svg = re.sub(r"@font-face \{.*?\}\s*", "", console.export_svg(title="weekly_digest.py"), flags=re.DOTALL)
        picture.write_text(svg, encoding="utf-8")


def by_game(unlocks: Iterable[EarnedAchievement]) -> str:
    titles: dict[str, list[str]] = {}
    for unlock in unlocks:
        titles.setdefault(unlock.game_title or f"game {unlock.game_id}", []).append(unlock.title)
    return "\n".join(f"{game}: {', '.join(of_game)}" for game, of_game in titles.items())


def points(unlocks: Iterable[EarnedAchievement]) -> str:
    softcore, hardcore = (sum(row.points for row in unlocks if row.hardcore is mode) for mode in (False, True))
    return f"+{hardcore}" + (f"\n+{softcore} softcore" if softcore else "")


if __name__ == "__main__":
    main()
