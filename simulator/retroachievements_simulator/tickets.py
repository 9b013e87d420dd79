"""API_GetTicketData: six modes behind one path."""

from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from .data import ACHIEVEMENT, CLOSED, OPEN, REQUEST, RESOLVED, Achievement, Dataset, Ticket, User
from .endpoints import endpoint
from .inputs import Inputs, integer, is_truthy
from .lookup import find_game, find_user, plain
from .replies import Reply, ServerFailure

# The base of links: the simulator has no pages.
SITE = "https://retroachievements.org"

TYPES = {1: "Triggered at the wrong time", 2: "Did not trigger"}
STATES = {0: "Closed", 1: "Open", 2: "Resolved", 3: "Request", 4: "Pending Review"}
UNOFFICIAL = 5

NameOf = Callable[[User | None], str | None]


@endpoint("API_GetTicketData.php")
def get_ticket_data(data: Dataset, inputs: Inputs, _caller: User) -> Reply:
    """Return the data of the first matching selector. Invalid parameters are ignored."""
    ticket_id = integer(inputs.body_or_query("i"))
    flag = integer(inputs.query("f"))
    user = inputs.query("u")
    game_id = integer(inputs.query("g"))
    achievement_id = integer(inputs.query("a"))
    if ticket_id > 0:
        return _ticket(data, ticket_id)
    if flag == 1:
        return _most_ticketed_games(data, _count(inputs))
    if is_truthy(user):
        if isinstance(user, list):
            raise ServerFailure
        return _developer_stats(data, user or "")
    if game_id > 0:
        return _game(data, inputs, game_id)
    if achievement_id > 0:
        return _achievement_stats(data, achievement_id)
    return _recent(data, inputs)


def _count(inputs: Inputs) -> int:
    return min(integer(inputs.query("c"), default=10), 100)


def _offset(inputs: Inputs) -> int:
    return max(0, integer(inputs.query("o")))


def _not_found(subject: str) -> Reply:
    return Reply({"error": f"{subject} not found"}, status=404)


def _ticket(data: Dataset, ticket_id: int) -> Reply:
    # A raw query: deleted rows are included, and missing ones leave nulls.
    ticket = next((ticket for ticket in data.tickets if ticket.id == ticket_id and ticket.subject == ACHIEVEMENT), None)
    if ticket is None:
        return _not_found(f"Ticket ID {ticket_id}")
    achievement = next((achievement for achievement in data.achievements if achievement.id == ticket.subject_id), None)
    return Reply(_ticket_fields(ticket, achievement, _any_name) | {"URL": f"{SITE}/ticket/{ticket_id}"})


def _most_ticketed_games(data: Dataset, count: int) -> Reply:
    # Also a raw query: deleted tickets and achievements count.
    achievements = {achievement.id: achievement for achievement in data.achievements}
    counts = Counter(
        achievements[ticket.subject_id].game.id
        for ticket in data.tickets
        if ticket.subject == ACHIEVEMENT
        and ticket.state in (OPEN, REQUEST)
        and ticket.subject_id in achievements
        and achievements[ticket.subject_id].promoted
    )
    rows: list[dict[str, Any]] = []
    for game_id, open_tickets in counts.most_common(20 if count < 1 else count):
        game = data.game(game_id)
        console = game.system.name if game.system else None
        row = {"GameID": game.id, "GameTitle": game.title, "GameIcon": game.icon}
        rows.append(row | {"Console": console, "OpenTickets": open_tickets})
    return Reply({"MostReportedGames": rows, "URL": f"{SITE}/manage/most-reported-games"})


def _developer_stats(data: Dataset, identifier: str) -> Reply:
    user = find_user(data, identifier)
    if user is None:
        return _not_found(f"User {identifier}")
    if user.display_name is None:
        raise ServerFailure  # the URL needs a name
    # The query ignores the kind, so a ticket about a leaderboard counts if an achievement has the same id.
    official = {achievement.id for achievement in data.achievements if achievement.promoted and not achievement.deleted}
    states = Counter(
        ticket.state
        for ticket in data.tickets
        if ticket.author is user and ticket.subject_id in official and not ticket.deleted
    )
    return Reply(
        {
            "User": user.display_name,
            "ULID": user.ulid,
            "Open": states[OPEN],
            "Closed": states[CLOSED],
            "Resolved": states[RESOLVED],
            "Total": states[OPEN] + states[CLOSED] + states[RESOLVED],
            "URL": f"{SITE}/user/{user.display_name}/tickets",
        }
    )


def _game(data: Dataset, inputs: Inputs, game_id: int) -> Reply:
    game = find_game(data, game_id)
    if game is None:
        return _not_found(f"Game ID {game_id}")
    if game.system is None:
        raise ServerFailure
    promoted = integer(inputs.query("f")) != UNOFFICIAL
    # Tickets in every state, despite the name OpenTickets.
    tickets = [
        (ticket, achievement)
        for ticket, achievement in _listable(data)
        if achievement.game is game and achievement.promoted == promoted
    ]
    body: dict[str, Any] = {
        "GameID": game.id,
        "GameTitle": game.title,
        "ConsoleName": game.system.name,
        "OpenTickets": len(tickets),
        "URL": f"{SITE}/game/{game.id}/tickets",
    }
    if integer(inputs.query("d")) == 1:
        body["Tickets"] = _page(tickets, _count(inputs), _offset(inputs))
    return Reply(body)


def _achievement_stats(data: Dataset, achievement_id: int) -> Reply:
    achievement = next((found for found in data.achievements if found.id == achievement_id and not found.deleted), None)
    if achievement is None:
        return _not_found(f"Achievement ID {achievement_id}")
    tickets = [ticket for ticket, about in _listable(data) if about is achievement]
    return Reply(
        {
            "AchievementID": achievement.id,
            "AchievementTitle": achievement.title,
            "AchievementDescription": achievement.description,
            "AchievementType": achievement.type,
            "URL": f"{SITE}/achievement/{achievement.id}/tickets",
            "OpenTickets": sum(ticket.state in (OPEN, REQUEST) for ticket in tickets),
        }
    )


def _recent(data: Dataset, inputs: Inputs) -> Reply:
    tickets = [
        (ticket, achievement)
        for ticket, achievement in _listable(data)
        if ticket.state in (OPEN, REQUEST) and achievement.promoted
    ]
    rows = _page(tickets, _count(inputs), _offset(inputs))
    return Reply({"OpenTickets": len(tickets), "URL": f"{SITE}/tickets", "RecentTickets": rows})


def _listable(data: Dataset) -> list[tuple[Ticket, Achievement]]:
    """Return the tickets about achievements, without deleted ones."""
    achievements = {achievement.id: achievement for achievement in data.achievements if not achievement.deleted}
    return [
        (ticket, achievements[ticket.subject_id])
        for ticket in data.tickets
        if ticket.subject == ACHIEVEMENT and ticket.subject_id in achievements and not ticket.deleted
    ]


def _page(tickets: list[tuple[Ticket, Achievement]], count: int, offset: int) -> list[dict[str, Any]]:
    if count < 0:
        raise ServerFailure  # the query has an offset without a limit, which is not valid SQL
    newest_first = sorted(
        tickets, key=lambda row: (row[0].reported_at or datetime.min.replace(tzinfo=UTC), row[0].id), reverse=True
    )
    page = newest_first[offset : offset + count]
    for ticket, achievement in page:
        if ticket.reported_at is None or achievement.game.deleted or achievement.game.system is None:
            raise ServerFailure
    return [_ticket_fields(ticket, achievement, _display_name) for ticket, achievement in page]


def _ticket_fields(ticket: Ticket, achievement: Achievement | None, name: NameOf) -> dict[str, Any]:
    game = achievement.game if achievement else None
    return {
        "ID": ticket.id,
        "AchievementID": ticket.subject_id,
        "AchievementTitle": achievement.title if achievement else None,
        "AchievementDesc": achievement.description if achievement else None,
        "AchievementType": achievement.type if achievement else None,
        "Points": achievement.points if achievement else None,
        "BadgeName": achievement.badge_name if achievement else None,
        "AchievementAuthor": name(ticket.author),
        "AchievementAuthorULID": ticket.author.ulid if ticket.author else None,
        "GameID": game.id if game else None,
        "ConsoleName": game.system.name if game and game.system else None,
        "GameTitle": game.title if game else None,
        "GameIcon": game.icon if game else None,
        "ReportedAt": plain(ticket.reported_at),
        "ReportType": ticket.type,
        "ReportTypeDescription": TYPES[ticket.type],
        "ReportState": ticket.state,
        "ReportStateDescription": STATES[ticket.state],
        "Hardcore": ticket.hardcore,
        "ReportNotes": ticket.notes,
        "ReportedBy": name(ticket.reporter),
        "ReportedByULID": ticket.reporter.ulid if ticket.reporter else None,
        "ResolvedAt": plain(ticket.resolved_at),
        "ResolvedBy": name(ticket.resolver),
        "ResolvedByULID": ticket.resolver.ulid if ticket.resolver else None,
    }


def _display_name(user: User | None) -> str | None:
    return user.display_name if user else None


def _any_name(user: User | None) -> str | None:
    return (user.display_name or user.username) if user else None
