"""The data of the simulator: the objects of the site, as plain classes that you can change at any time."""

from datetime import UTC, date, datetime
from hashlib import md5
from typing import TypeVar

from attrs import define, field

CLOSED, OPEN, RESOLVED, REQUEST, PENDING_REVIEW = range(5)
TRIGGERED_AT_THE_WRONG_TIME, DID_NOT_TRIGGER = 1, 2
ACHIEVEMENT, LEADERBOARD = "achievement", "leaderboard"

FOUNDED = datetime(2023, 1, 1, 12, 0, 0, tzinfo=UTC)


@define(eq=False)
class User:
    """An account."""

    id: int
    ulid: str | None
    """None for an account without one."""
    username: str
    """The name at registration. It never changes."""
    display_name: str | None
    """The current name. A rename changes it."""
    web_api_key: str | None = None
    deleted: bool = False
    banned: bool = False
    untracked: bool = False
    """Whether rankings leave this user out."""
    permissions: int = 1
    registered_at: datetime = FOUNDED
    last_active_at: datetime = FOUNDED
    motto: str = ""
    rich_presence: str | None = None
    """What the user is playing, in words."""
    rich_presence_at: datetime | None = None
    last_game_id: int = 0
    wall_active: bool = True
    """Whether others may write on the user's wall."""
    contribution_count: int = 0
    """How many unlocks of others the user's own achievements had, in addition to those in the data."""
    contribution_yield: int = 0
    """How many points these unlocks were worth."""
    set_requests_allowed: int = 0
    points_for_next_set_request: int = 0
    follows: list["User"] = field(factory=list, repr=False)
    wants_to_play: list["Game"] = field(factory=list, repr=False)
    set_requests: list["Game"] = field(factory=list, repr=False)


@define(eq=False)
class System:
    """A console, or hubs or events, which the site stores as consoles."""

    id: int
    name: str
    active: bool = True
    is_game_system: bool = True
    short_name: str | None = None
    """Determines the icon."""

    @property
    def icon_name(self) -> str:
        return (self.short_name or "unknown").lower().replace("/", "").replace(" ", "-")


@define(eq=False)
class GameHash:
    """A hash that the site links to a game."""

    md5: str | None
    name: str | None
    labels: list[str]
    patch_url: str | None = None
    compatible: bool = True


@define(eq=False)
class Game:
    """A game, with or without achievements."""

    id: int
    title: str | None
    system: System | None
    icon: str | None
    deleted: bool = False
    forum_topic_id: int | None = None
    image_title: str = "/Images/000002.png"
    image_ingame: str = "/Images/000002.png"
    image_boxart: str = "/Images/000002.png"
    publisher: str | None = None
    developer: str | None = None
    genre: str | None = None
    released: date | None = None
    released_granularity: str | None = None
    guide_url: str | None = None
    parent_game_id: int | None = None
    rich_presence_md5: str = "d41d8cd98f00b204e9800998ecf8427e"
    updated_at: datetime = FOUNDED
    hashes: list[GameHash] = field(factory=list, repr=False)
    counted: bool = True
    """Whether the site has counted its achievements and points. If not, both are null."""


@define(eq=False)
class Achievement:
    """An achievement of a game."""

    id: int
    game: Game
    title: str
    description: str | None
    type: str | None
    """`progression`, `win_condition`, `missable` or None."""
    points: int
    badge_name: str | None
    promoted: bool = True
    """Whether it is official."""
    deleted: bool = False
    author: User | None = None
    retro_points: int = 0
    """The points weighted by rarity; `TrueRatio` on the wire."""
    display_order: int = 0
    created_at: datetime = FOUNDED
    modified_at: datetime = FOUNDED

    @property
    def logic_md5(self) -> str:
        return md5(f"the logic of {self.id}".encode(), usedforsecurity=False).hexdigest()


@define(eq=False)
class Ticket:
    """A report that an achievement or a leaderboard does not work."""

    id: int
    subject_id: int
    """The id of an achievement or, with `subject="leaderboard"`, of a leaderboard."""
    author: User | None
    """The developer whom it is assigned to."""
    reporter: User | None
    state: int
    """CLOSED, OPEN, RESOLVED, REQUEST or PENDING_REVIEW."""
    type: int
    """TRIGGERED_AT_THE_WRONG_TIME or DID_NOT_TRIGGER."""
    notes: str
    reported_at: datetime | None
    hardcore: int | None = None
    resolver: User | None = None
    resolved_at: datetime | None = None
    subject: str = ACHIEVEMENT
    deleted: bool = False


@define(eq=False)
class Unlock:
    """An achievement that a user has unlocked."""

    user: User
    achievement: Achievement
    at: datetime
    """The first unlock, in either mode."""
    hardcore_at: datetime | None = None


@define(eq=False)
class Play:
    """A game that a user has played."""

    user: User
    game: Game
    last_played_at: datetime
    seconds: int
    undated: bool = False
    """Whether the time of the last unlock in hardcore mode is lost."""


@define(eq=False)
class Award:
    """An award of a user, for a beaten or mastered game or for something else."""

    user: User
    type: str
    """As in responses, such as `Mastery/Completion` or `Game Beaten`; `Site Event` for events with a site award."""
    data: int
    """The id of the game, event or site award; the tier of badges for developers and for media; else 0."""
    extra: int
    """1 for hardcore and 0 for softcore for awards of games; the tier of events, supporters and media; else 0."""
    at: datetime
    display_order: int = 0
    """The position that the user chose; -1 hides it."""
    title: str | None = None
    """The title of an event or a playtest. Awards for games have that of the game."""
    icon: str | None = None
    display_tier: int | None = None


@define(eq=False)
class Leaderboard:
    """A list of scores of a game."""

    id: int
    game: Game
    title: str | None
    description: str | None
    format: str | None = "VALUE"
    """The format of scores, such as `SCORE` or `MILLISECS`."""
    lower_is_better: bool = False
    author: User | None = None
    state: str = "active"
    order: int = 0
    """The position in the list; hidden if negative."""
    leader_is_deleted: bool = False
    """Whether the server still lists a deleted account as the leader, which makes the list of the game fail."""


@define(eq=False)
class LeaderboardEntry:
    """The best score of a user on a leaderboard."""

    leaderboard: Leaderboard
    user: User
    score: int
    at: datetime


@define(eq=False)
class Claim:
    """The claim of a developer to work on the achievements of a game. The numbers are those in responses."""

    id: int
    user: User
    game: Game
    created_at: datetime
    done_at: datetime
    """The time at which it expires, was completed or was dropped, depending on the status."""
    updated_at: datetime
    claim_type: int = 0
    """0 for the first developer of a game, 1 for a collaboration."""
    set_type: int = 0
    """0 for a game without achievements, 1 for a revision."""
    status: int = 0
    """0 active, 1 complete, 2 dropped, 3 in review."""
    extension: int = 0
    """The number of extensions."""
    special: int = 0
    """0 none, 1 a revision of the developer's own set, 2 a free rollout, 3 a scheduled release."""


@define(eq=False)
class Comment:
    """A comment on a game, on an achievement, or on the wall of a user."""

    author: User
    text: str
    submitted_at: datetime
    about: "Game | Achievement | User"
    deleted: bool = False


@define(eq=False)
class AchievementOfTheWeek:
    """The event of the week."""

    achievement: Achievement
    """The original achievement. Its own unlocks do not count here."""
    started_at: datetime | None
    forum_topic_id: int | None = None
    total_players: int = 0
    """The number of players in the event."""
    unlocks: list[Unlock] = field(factory=list, repr=False)
    """The unlocks in the event."""


@define
class Dataset:
    """All data of a simulator. You can change it, and the next request sees the change."""

    now: datetime = FOUNDED
    """The current time of the simulator."""
    users: list[User] = field(factory=list)
    systems: list[System] = field(factory=list)
    games: list[Game] = field(factory=list)
    achievements: list[Achievement] = field(factory=list)
    tickets: list[Ticket] = field(factory=list)
    unlocks: list[Unlock] = field(factory=list)
    plays: list[Play] = field(factory=list)
    awards: list[Award] = field(factory=list)
    leaderboards: list[Leaderboard] = field(factory=list)
    leaderboard_entries: list[LeaderboardEntry] = field(factory=list)
    claims: list[Claim] = field(factory=list)
    comments: list[Comment] = field(factory=list)
    achievement_of_the_week: AchievementOfTheWeek | None = None
    points_for_a_rank: int = 250
    """The number of hardcore points that a user needs for a rank."""

    def user(self, username: str) -> User:
        """Return the user of this original name, deleted or not."""
        for user in self.users:
            if user.username == username:
                return user
        known = or_take_one([user.username for user in self.users])
        raise ValueError(f"there is no user with the original name {username!r}: add_user() adds one{known}")

    def game(self, game_id: int) -> Game:
        return _by_id("game", self.games, game_id)

    def achievement(self, achievement_id: int) -> Achievement:
        return _by_id("achievement", self.achievements, achievement_id)

    def leaderboard(self, leaderboard_id: int) -> Leaderboard:
        return _by_id("leaderboard", self.leaderboards, leaderboard_id)

    def ticket(self, ticket_id: int) -> Ticket:
        return _by_id("ticket", self.tickets, ticket_id)


_Row = TypeVar("_Row", Game, Achievement, Leaderboard, Ticket)


def _by_id(kind: str, rows: list[_Row], row_id: int) -> _Row:
    for row in rows:
        if row.id == row_id:
            return row
    known = or_take_one([str(row.id) for row in rows], f"of data.{kind}s, such as")
    raise ValueError(f"there is no {kind} {row_id}: add_{kind}() adds one{known}")


def or_take_one(names: list[str], of: str = "of") -> str:
    """Return the end of a message with the available choices: of many, the first and the last ones."""
    shown = names if len(names) < 16 else [*names[:5], "...", *names[-5:]]
    return f", or take one {of} {', '.join(shown)}" if names else ""
