"""Print changes to the tickets of developers since the last run.

    python examples/ticket_watcher.py PixelBaker OldLantern   # once: add developers to watch
    python examples/ticket_watcher.py                         # from then on, by hand or from cron

It prints nothing if nothing has changed. It stores its state in tickets.json, by ULID, which a rename does not change.
Packages: pip install . (in the clone). The key comes from RETROACHIEVEMENTS_API_KEY.
"""

import argparse
import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypedDict

from retroachievements import NotFound, RetroAchievements, RetroAchievementsError


class Developer(TypedDict):
    name: str
    counts: dict[str, int]
    tickets: dict[str, str]  # the states of the open tickets, by id: a string, because JSON has no other keys


def main() -> None:
    parser = argparse.ArgumentParser(description="Print changes to the tickets of developers since the last run.")
    parser.add_argument("names", nargs="*", metavar="name", help="a developer to watch from now on")
    parser.add_argument(
        "--file", type=Path, default="tickets.json", help="where to store the state (default: %(default)s)"
    )
    arguments = parser.parse_args()
    try:
        with RetroAchievements.from_env() as ra:
            text = arguments.file.read_text(encoding="utf-8") if arguments.file.exists() else "{}"
            known: dict[str, Developer] = json.loads(text)
            if not known and not arguments.names:
                parser.error("nobody is watched yet: name at least one developer")
            found = look(ra, [*known, *arguments.names])
            for ulid, developer in found.items():
                begun = [f"{developer['name']} is now watched"]
                for line in changes(ra, known[ulid], developer) if ulid in known else begun:
                    print(line)
            write(arguments.file, found)
    except (RetroAchievementsError, ValueError, OSError) as error:
        sys.exit(str(error))


def look(ra: RetroAchievements, users: Iterable[str]) -> dict[str, Developer]:
    """The current state, by ULID. Users may be ULIDs or names."""
    found: dict[str, Developer] = {}
    for user in users:
        stats = ra.tickets.developer_stats(user)
        counts = {"open": stats.open, "closed": stats.closed, "resolved": stats.resolved}
        found[stats.ulid or user] = {"name": stats.user, "counts": counts, "tickets": {}}
    for ticket in ra.tickets.iter_recent():
        if ticket.assigned_to_ulid in found:
            found[ticket.assigned_to_ulid]["tickets"][str(ticket.id)] = ticket.report_state_description
    return found


def changes(ra: RetroAchievements, before: Developer, now: Developer) -> Iterator[str]:
    if now["name"] != before["name"]:
        yield f"{before['name']} is now called {now['name']}"
    differences = {state: count - before["counts"][state] for state, count in now["counts"].items()}
    if any(differences.values()):
        yield f"{now['name']}: " + ", ".join(f"{state} {n:+}" for state, n in differences.items() if n)
    for ticket_id in sorted(before["tickets"] | now["tickets"], key=int):
        was = before["tickets"].get(ticket_id, "new")
        state = now["tickets"].get(ticket_id) or state_of(ra, ticket_id)
        if state != was:
            yield f"  ticket {ticket_id}: {was} -> {state}"
        else:
            # The list may have skipped it between two pages, so keep it.
            now["tickets"][ticket_id] = state


def state_of(ra: RetroAchievements, ticket_id: str) -> str:
    try:
        return ra.tickets.get(int(ticket_id)).report_state_description
    except NotFound:
        return "gone"


def write(file: Path, found: dict[str, Developer]) -> None:
    # Write to another file first, so that a crash leaves either the old or the new file complete.
    temporary = file.with_name(f"{file.name}.new")
    temporary.write_text(json.dumps(found, indent=2), encoding="utf-8")
    temporary.replace(file)


if __name__ == "__main__":
    main()
