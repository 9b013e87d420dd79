"""Print all kinds of ticket statistics. `make demo` runs it.

With RETROACHIEVEMENTS_API_KEY set, it uses the real site, or the server in RETROACHIEVEMENTS_BASE_URL; otherwise, a
simulator with invented data on this machine.
"""

import argparse
import os
import sys
from collections.abc import Generator, Iterable
from contextlib import contextmanager

from retroachievements import RetroAchievements, RetroAchievementsError, build_authorization
from retroachievements_simulator import Simulator


def main() -> None:
    argparse.ArgumentParser(description="Print all kinds of ticket statistics.").parse_args()
    try:
        if os.environ.get("RETROACHIEVEMENTS_API_KEY"):
            # Another server than the site is probably a simulator: simulated.py sets this variable.
            address = os.environ.get("RETROACHIEVEMENTS_BASE_URL")
            print(f"Using {address or 'the real site'}.")
            with RetroAchievements.from_env() as ra:
                show(ra, developer="MockUser" if address else "Hexadigital")
        else:
            print("Using a simulator on this machine; set RETROACHIEVEMENTS_API_KEY to use the real site.")
            with simulated() as ra:
                show(ra, developer="MockUser")
    except (RetroAchievementsError, ValueError) as error:
        sys.exit(f"{type(error).__name__}: {error}")


@contextmanager
def simulated() -> Generator[RetroAchievements]:
    with Simulator() as simulator:
        authorization = build_authorization(web_api_key=simulator.web_api_key)
        with RetroAchievements(authorization, base_url=simulator.base_url) as ra:
            yield ra


def show(ra: RetroAchievements, developer: str) -> None:
    by_name = ra.tickets.developer_stats(developer)
    by_ulid = ra.tickets.developer_stats(by_name.ulid or developer)  # a rename never changes the ULID
    table(
        "Tickets of a developer, requested by name and then by the returned ULID",
        ["requested", "name", "open", "closed", "resolved", "total"],
        [
            [requested, stats.user, stats.open, stats.closed, stats.resolved, stats.total]
            for requested, stats in [(developer, by_name), (by_name.ulid, by_ulid)]
        ],
    )

    recent = ra.tickets.recent(count=5)
    table(
        f"The newest of {recent.open_tickets} open tickets, in state open or request",
        ["id", "reported (UTC)", "state", "game", "achievement"],
        [
            [
                ticket.id,
                f"{ticket.reported_at:%Y-%m-%d %H:%M}",
                ticket.report_state_description,
                ticket.game_title,
                ticket.achievement_title,
            ]
            for ticket in recent.tickets
        ],
    )
    if not recent.tickets:
        return
    newest = recent.tickets[0]

    ticket = ra.tickets.get(newest.id)
    table(
        f"Ticket {ticket.id}",
        ["type", "assigned to", "reported by", "hardcore", "page"],
        [[ticket.report_type_description, ticket.assigned_to, ticket.reported_by, ticket.hardcore, ticket.url]],
    )

    table(
        "The games with the most open tickets",
        ["id", "game", "console", "open"],
        [
            [game.game_id, game.game_title, game.console_name, game.open_tickets]
            for game in ra.tickets.most_ticketed_games(count=5).games
        ],
    )

    game = ra.tickets.game_stats(newest.game_id)
    table(
        f"Tickets of the game {game.game_title}, in any state",
        ["id", "state", "achievement"],
        [
            [ticket.id, ticket.report_state_description, ticket.achievement_title]
            for ticket in ra.tickets.game_tickets(game.game_id, count=5).tickets
        ],
        more=game.open_tickets,
    )

    achievement = ra.tickets.achievement_stats(newest.achievement_id)
    table(
        "Tickets of an achievement",
        ["id", "achievement", "description", "open"],
        [
            [
                achievement.achievement_id,
                achievement.achievement_title,
                achievement.achievement_description,
                achievement.open_tickets,
            ]
        ],
    )


def table(title: str, columns: list[str], rows: Iterable[Iterable[object]], more: int = 0) -> None:
    cells = [columns, *([str(cell) for cell in row] for row in rows)]
    widths = [max(len(row[n]) for row in cells) for n in range(len(columns))]
    print(f"\n{title}")
    for row in cells:
        print("  " + "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip())
    if more > len(cells) - 1:
        print(f"  ... and {more - len(cells) + 1} more")


if __name__ == "__main__":
    main()
