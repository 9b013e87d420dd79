"""The data of the simulator: small, fixed, invented."""

from datetime import UTC, datetime, timedelta
from itertools import cycle

from attrs import define, field

WEB_API_KEY = "InventedKeyThatTheSimulatorTakes"

CLOSED, OPEN, RESOLVED, REQUEST, PENDING_REVIEW = range(5)
TRIGGERED_AT_THE_WRONG_TIME, DID_NOT_TRIGGER = 1, 2
ACHIEVEMENT, LEADERBOARD = "achievement", "leaderboard"


@define
class User:
    id: int
    ulid: str
    username: str
    """The name at registration. It never changes."""
    display_name: str | None
    """The name that is shown. A rename changes it."""
    web_api_key: str | None = None
    deleted: bool = False


@define
class System:
    id: int
    name: str


@define
class Game:
    id: int
    title: str | None
    system: System | None
    icon: str | None
    deleted: bool = False


@define
class Achievement:
    id: int
    game: Game
    title: str
    description: str
    type: str | None
    points: int
    badge_name: str | None
    promoted: bool = True
    """Whether it is official."""
    deleted: bool = False


@define
class Ticket:
    id: int
    subject_id: int
    """The id of an achievement or, with `subject="leaderboard"`, of a leaderboard."""
    author: User | None
    """The developer whom it is assigned to."""
    reporter: User | None
    state: int
    type: int
    notes: str
    reported_at: datetime | None
    hardcore: int | None = None
    resolver: User | None = None
    resolved_at: datetime | None = None
    subject: str = ACHIEVEMENT
    deleted: bool = False


@define
class Dataset:
    """All that the simulator knows. Change it as you like: the next request sees it."""

    users: list[User] = field(factory=list)
    systems: list[System] = field(factory=list)
    games: list[Game] = field(factory=list)
    achievements: list[Achievement] = field(factory=list)
    tickets: list[Ticket] = field(factory=list)

    def user(self, username: str) -> User:
        return next(user for user in self.users if user.username == username)

    def game(self, game_id: int) -> Game:
        return next(game for game in self.games if game.id == game_id)

    def achievement(self, achievement_id: int) -> Achievement:
        return next(achievement for achievement in self.achievements if achievement.id == achievement_id)

    def ticket(self, ticket_id: int) -> Ticket:
        return next(ticket for ticket in self.tickets if ticket.id == ticket_id)


def invented() -> Dataset:
    """A new copy of the invented data."""
    systems = [System(1, "Paper Console"), System(2, "Pocket Lantern"), System(3, "Glass Arcade")]
    data = Dataset(users=_users(), systems=systems, games=_games(systems))
    data.achievements = [achievement for game in data.games for achievement in _achievements(game)]
    data.tickets = _tickets(data)
    return data


def _users() -> list[User]:
    return [
        # The developer of the documentation's own example: 0 open, 17 closed, 27 resolved.
        User(1, "00003EMFWR7XB8SDPEHB3K56ZQ", "MockUser", "MockUser", web_api_key=WEB_API_KEY),
        User(2, "01MADEUP000000000000000002", "PixelBaker", "PixelBaker"),
        User(3, "01MADEUP000000000000000003", "OldLantern", "NewLantern"),  # renamed
        User(4, "01MADEUP000000000000000004", "QuietHands", "QuietHands"),  # a developer without tickets
        User(5, "01MADEUP000000000000000005", "TurboSnail", "TurboSnail"),
        User(6, "01MADEUP000000000000000006", "GoneFishing", "GoneFishing", deleted=True),
        User(7, "01MADEUP000000000000000007", "NightOwl", "NightOwl"),
        User(8, "01MADEUP000000000000000008", "MockReporter", "MockReporter"),
        User(9, "01MADEUP000000000000000009", "Nameless", None),
    ]


def _games(systems: list[System]) -> list[Game]:
    paper, pocket, glass = systems
    titles = [
        ("Pokétown Rescue: Red Rooftops", paper),
        ("Night Market", paper),
        ("~Hack~ Night Market: After Hours", paper),
        ("Night Market [Subset - Bonus]", paper),
        ("Lighthouse Keeper", pocket),
        ("Lighthouse Keeper 2", pocket),
        ("The Last Tram", pocket),
        ("~Homebrew~ Kite Weather", pocket),
        ("Marble Alley", glass),
        ("Marble Alley Deluxe", glass),
        ("Steam & Cinders", glass),
        ("Postcard Detective", glass),
        ("Prototype Without a Console", None),
    ]
    games = [Game(n, title, system, f"/Images/{n:06}.png") for n, (title, system) in enumerate(titles, start=1)]
    return [*games, Game(14, "Withdrawn Game", paper, "/Images/000014.png", deleted=True)]


def _achievements(game: Game) -> list[Achievement]:
    """Five for each game, with the ids 11 to 15 for game 1, and so on. The last one is unofficial."""
    rows = [
        ("First Steps", "Leave the starting room", "progression", 5),
        ("Halfway There", 'Reach the "Café Bridge"', None, 10),
        ("Grand Finale", "See the ending", "win_condition", 25),
        ("Perfectionist", "See the ending without losing a life", "missable", 50),
        ("Lost Idea", "Find the room that was never finished", None, 0),
    ]
    return [
        Achievement(10 * game.id + n, game, title, description, kind, points, f"{10 * game.id + n:05}", promoted=n < 5)
        for n, (title, description, kind, points) in enumerate(rows, start=1)
    ]


def _tickets(data: Dataset) -> list[Ticket]:
    """150 tickets: what each developer has, spread over their games and mixed in time, and a few special ones."""
    mock, pixel, lantern, _, snail, gone, owl, reporter, _ = data.users
    # Developer, their games, and how many tickets they have in the states 0 to 4.
    shares = [
        (mock, [1, 2], [17, 0, 27, 2, 1]),
        (pixel, [3, 4, 5], [4, 11, 5, 3, 2]),
        (lantern, [6, 7], [3, 9, 4, 2, 1]),
        (snail, [8, 9, 10], [5, 12, 4, 3, 1]),
        (gone, [11], [2, 3, 2, 1, 0]),
        (owl, [12], [3, 8, 4, 1, 1]),
    ]
    assigned: list[tuple[User, int, int]] = []
    for author, game_ids, counts in shares:
        achievement_ids = cycle([10 * game_id + n for n in (1, 2, 3, 4) for game_id in game_ids])
        for state, count in enumerate(counts):
            assigned += [(author, state, next(achievement_ids)) for _ in range(count)]

    notes = cycle(
        ["Nothing happened.\nEmulator: PaperArch 1.2", "Popped on the title screen.<br/>MD5: invented", "Déjà vu ☕"]
    )
    hardcore = cycle([1, 0, None, 1])
    types = cycle([DID_NOT_TRIGGER, TRIGGERED_AT_THE_WRONG_TIME, DID_NOT_TRIGGER])
    first, apart = datetime(2024, 1, 1, 8, 15, 55, tzinfo=UTC), timedelta(hours=19, minutes=7)
    tickets = []
    for n in range(len(assigned)):
        # A stride that has no factor in common with their number reaches each once, and mixes developers and states.
        author, state, achievement_id = assigned[n * 89 % len(assigned)]
        reported_at = first + apart * n
        done = state in (CLOSED, RESOLVED)
        tickets.append(
            Ticket(
                n + 1,
                achievement_id,
                author,
                reporter,
                state,
                next(types),
                next(notes),
                reported_at,
                hardcore=next(hardcore),
                resolver=(author if n % 3 else owl) if done else None,
                resolved_at=reported_at + timedelta(days=3, minutes=n) if done else None,
            )
        )
    return [*tickets, *_special_tickets(data, first + apart * len(assigned))]


def _special_tickets(data: Dataset, reported_at: datetime) -> list[Ticket]:
    """What is rare, and what the server treats in a way of its own."""
    pixel, snail, owl = data.user("PixelBaker"), data.user("TurboSnail"), data.user("NightOwl")
    reporter, nameless = data.user("MockReporter"), data.user("Nameless")
    wrong_time, no_trigger = TRIGGERED_AT_THE_WRONG_TIME, DID_NOT_TRIGGER
    later, latest = reported_at + timedelta(days=1), reported_at + timedelta(days=2)
    deleted_achievement = Achievement(
        59, data.game(5), "Withdrawn", "Was a mistake", None, 5, "00059", promoted=True, deleted=True
    )
    data.achievements.append(deleted_achievement)
    return [
        # Unofficial achievements; the last two were reported in the same second.
        Ticket(142, 15, snail, reporter, OPEN, no_trigger, "Unofficial", reported_at),
        Ticket(143, 15, snail, reporter, RESOLVED, wrong_time, "Unofficial", later, 1, snail, latest),
        Ticket(144, 15, snail, reporter, PENDING_REVIEW, no_trigger, "Unofficial", later),
        # A reporter who has no display name.
        Ticket(145, 31, pixel, nameless, OPEN, no_trigger, "Who am I?", later, 1),
        # About the leaderboard 31, not about the achievement 31.
        Ticket(146, 31, pixel, reporter, OPEN, no_trigger, "A leaderboard", later, subject=LEADERBOARD),
        Ticket(147, 41, pixel, reporter, OPEN, no_trigger, "Deleted", later, 0, deleted=True),
        Ticket(148, deleted_achievement.id, pixel, reporter, CLOSED, wrong_time, "Demoted", later, 1, owl, latest),
        # Games without a console, and deleted ones, make lists fail: see tickets.py.
        Ticket(149, 131, owl, reporter, CLOSED, no_trigger, "No console", later, 1, owl, latest),
        Ticket(150, 141, owl, reporter, CLOSED, no_trigger, "No game", later, 1, owl, latest),
    ]
