"""The simulator: a server with data, and methods that script a situation."""

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from copy import deepcopy
from datetime import UTC, datetime, timedelta
from difflib import get_close_matches
from typing import Protocol

import attrs

from .app import create_app
from .claims import ACTIVE, COLLABORATION, IN_REVIEW, NEW_SET, PRIMARY, REVISION
from .data import (
    CLOSED,
    DID_NOT_TRIGGER,
    OPEN,
    RESOLVED,
    Achievement,
    Award,
    Claim,
    Comment,
    Dataset,
    Game,
    Leaderboard,
    LeaderboardEntry,
    System,
    Ticket,
    Unlock,
    User,
    or_take_one,
)
from .endpoints import ENDPOINTS
from .invention import WEB_API_KEY, invented
from .leaderboards import FORMATS
from .lookup import achievements_of, find_user
from .play import AWARD_KINDS
from .script import FAULTS, Failure, Limit, ReceivedRequest, Script
from .server import Server
from .tickets import STATES
from .unlocking import (
    HARDCORE,
    SOFTCORE,
    add_award,
    add_unlock,
    delete_user,
    is_unlocked,
    note_play,
    promote,
    remove_unlock,
    unlock_of,
)

ACHIEVEMENT_TYPES = ("progression", "win_condition", "missable")
CLAIMED_FOR = timedelta(days=90)


class Simulator(Server):
    """Serves a dataset in a separate thread. Use it as a context manager: the server runs inside the `with` block.

    Each method scripts a situation, and is safe to call while the server handles requests. Pass users by their current
    or original name, by their ULID, or as the objects of `data`.

    Args:
        data: The data to serve, by default the invented data. `empty()` has a single user with the web API key.
        host: The address to listen on, by default loopback.
        port: The port, by default a free one.
        now: The current time of the simulator, with a time zone. By default that of the data, which is 2024-05-01 for
            the invented data.

    Raises:
        ValueError: `now` has no time zone.
    """

    web_api_key = WEB_API_KEY
    """A valid key in the invented data and in `empty()`."""

    def __init__(
        self, data: Dataset | None = None, *, host: str = "127.0.0.1", port: int = 0, now: datetime | None = None
    ) -> None:
        self.data = data if data is not None else invented()
        """The data that the simulator serves. You can change it, and the next request sees the change."""
        self._new_data = invented if data is None else _copies_of(data)
        self._script = Script()
        self._first_now = None if now is None else _in_utc("now", now)
        self.data.now = self._first_now or self.data.now
        super().__init__(create_app(self.data, self._script), host=host, port=port)

    @property
    def base_url(self) -> str:
        """The `base_url` for a client."""
        return f"{self.origin}/API"

    @property
    def requests(self) -> list[ReceivedRequest]:
        """The requests since the start or the last `reset()`, in order: the endpoint, and the parameters without the
        key. The attribute `at` is the time in the simulator. Failed requests are included. Only the last 10,000
        requests are kept."""
        with self._script.lock:
            return list(self._script.requests)

    @property
    def now(self) -> datetime:
        """The current time of the simulator, with a time zone. It changes only when you set it."""
        return self.data.now

    @now.setter
    def now(self, moment: datetime) -> None:
        with self._script.lock:
            self.data.now = _in_utc("now", moment)

    def advance(self, *, days: float = 0, hours: float = 0, minutes: float = 0) -> datetime:
        """Let time pass, and return the new time.

        Raises:
            ValueError: The time is negative, or past the end of the calendar.
        """
        passed = timedelta(days=days, hours=hours, minutes=minutes)
        if passed < timedelta(0):
            raise ValueError(f"advance() only moves time forward, not by {passed}: set now to go back")
        with self._script.lock:
            try:
                self.data.now += passed
            except OverflowError:
                raise ValueError(f"the calendar ends in the year 9999: it is {self.data.now:%Y-%m-%d} here") from None
            return self.data.now

    def reset(self) -> None:
        """Restore the initial data, and forget all scripted failures, the limit and the requests.

        Earlier objects, such as a ticket of `add_ticket`, are no longer part of the data.
        """
        fresh = self._new_data()
        with self._script.lock:
            for field in attrs.fields(Dataset):
                setattr(self.data, field.name, getattr(fresh, field.name))
            self.data.now = self._first_now or self.data.now
            self._script.clear()

    def add_user(self, username: str, *, display_name: str | None = None, web_api_key: str | None = None) -> User:
        """Add a user without any activity, with an invented ULID.

        Args:
            username: The name at registration.
            display_name: The current name, if a rename has changed it.
            web_api_key: The web API key of this user.

        Raises:
            ValueError: The name is taken, or the site does not allow it.
        """
        with self._script.lock:
            for name in (username, display_name or username):
                self._check_new_name(name)
            user_id = _next_id(self.data.users)
            ulid = f"01MADEUP{user_id:018}"
            user = User(user_id, ulid, username, display_name or username, web_api_key=web_api_key)
            user.registered_at = user.last_active_at = self.data.now
            self.data.users.append(user)
            return user

    def rename_user(self, user: str | User, new_name: str) -> User:
        """Rename a user, as the site does: the ULID stays, and the original name still finds the user.

        Raises:
            ValueError: There is no such user, or the new name is taken, or the site does not allow it.
        """
        with self._script.lock:
            renamed = self._user(user)
            self._check_new_name(new_name, of=renamed)
            renamed.display_name = new_name
            return renamed

    def add_game(self, title: str, *, console: str | System | None = None, achievements: int = 0) -> Game:
        """Add a game.

        Args:
            title: Its title.
            console: The name of its console, or one of `data.systems`; by default the first console for games.
            achievements: The number of official achievements to add, with 5 points each. Only a game with 6 or more
                can be completed and mastered.

        Raises:
            ValueError: There is no such console, or the number is negative.
        """
        if achievements < 0:
            raise ValueError(f"achievements must be 0 or more, not {achievements}")
        with self._script.lock:
            game_id = _next_id(self.data.games)
            game = Game(game_id, title, self._console(console), f"/Images/{game_id:06}.png", updated_at=self.data.now)
            self.data.games.append(game)
            for n in range(1, achievements + 1):
                self._add_achievement(game, f"Achievement {n}")
            return game

    def add_achievement(
        self,
        game_id: int,
        title: str = "Well Done",
        *,
        points: int = 5,
        achievement_type: str | None = None,
        author: str | User | None = None,
        promoted: bool = True,
    ) -> Achievement:
        """Add an achievement to a game. As on the server, players lose their award for a beaten game if they lack a new
        official achievement of the type `progression`. They keep awards for completed and mastered games.

        Args:
            game_id: Its game.
            title: Its title.
            points: Its points.
            achievement_type: `progression`, `win_condition`, `missable` or None.
            author: Its author, by default that of the game's other achievements, or else the first user.
            promoted: Whether it is official.

        Raises:
            ValueError: There is no such game, user or type, or the points are negative.
        """
        _check_choice("achievement_type", achievement_type, (*ACHIEVEMENT_TYPES, None))
        if points < 0:
            raise ValueError(f"points must be 0 or more, not {points}")
        with self._script.lock:
            achievement = self._add_achievement(
                self._game(game_id), title, None if author is None else self._user(author)
            )
            achievement.points = achievement.retro_points = points
            achievement.type = achievement_type
            promote(self.data, achievement, promoted=promoted)
            return achievement

    def add_award(self, user: str | User, game_id: int, kind: str = "mastered", *, at: datetime | None = None) -> Award:
        """Let a user beat, complete or master a game. This adds the missing unlocks and the award.

        Args:
            user: The user.
            game_id: The game.
            kind: `beaten-softcore`, `beaten-hardcore`, `completed` or `mastered`.
            at: The time, by default now. The award has the time of the last unlock that it needs.

        Raises:
            ValueError: There is no such user, game or kind, the game has too few achievements for it, the user
                already has the award or a higher one of its kind, or the time has no zone or is in the future.
        """
        kinds = {name: (of_type, mode) for (of_type, mode), name in AWARD_KINDS.items()}
        _check_choice("kind", kind, list(kinds))
        of_type, mode = kinds[kind]
        with self._script.lock:
            player, game, moment = self._user(user), self._game(game_id), self._moment(at)
            return add_award(self.data, player, game, moment, kind=of_type, mode=mode)

    def add_leaderboard(
        self,
        game_id: int,
        title: str = "High Score",
        *,
        score_format: str = "VALUE",
        lower_is_better: bool = False,
        author: str | User | None = None,
    ) -> Leaderboard:
        """Add a leaderboard to a game.

        Args:
            game_id: Its game.
            title: Its title.
            score_format: The format of scores, such as `VALUE`, `SCORE`, `TIME` or `MILLISECS`.
            lower_is_better: Whether the lowest score leads.
            author: Its author, by default that of the game's achievements, or else the first user.

        Raises:
            ValueError: There is no such game, user or format.
        """
        _check_choice("score_format", score_format, FORMATS)
        with self._script.lock:
            game = self._game(game_id)
            board = Leaderboard(_next_id(self.data.leaderboards), game, title, "", score_format, lower_is_better)
            board.author = self._author_in(game) if author is None else self._user(author)
            self.data.leaderboards.append(board)
            return board

    def add_entry(
        self, leaderboard_id: int, user: str | User, score: int, *, at: datetime | None = None
    ) -> LeaderboardEntry:
        """Add a score to a leaderboard, and note that the user has played its game. A better score replaces the user's
        earlier one.

        Args:
            leaderboard_id: The leaderboard.
            user: The user.
            score: The score, as a plain number whatever the format is.
            at: The time, by default now.

        Raises:
            ValueError: There is no such leaderboard or user, the user already has a score that is as good, or the time
                has no zone or is in the future.
        """
        with self._script.lock:
            board, player, moment = self.data.leaderboard(leaderboard_id), self._user(user), self._moment(at)
            entries = self.data.leaderboard_entries
            entry = next((known for known in entries if known.leaderboard is board and known.user is player), None)
            if entry is None:
                entry = LeaderboardEntry(board, player, score, moment)
                entries.append(entry)
            elif entry.score >= score if not board.lower_is_better else entry.score <= score:
                raise ValueError(
                    f"{player.username} has {entry.score} on leaderboard {board.id}, and {score} is not better: "
                    "the server keeps only the best"
                )
            entry.score, entry.at = score, moment
            note_play(self.data, player, board.game, moment)
            return entry

    def add_comment(
        self,
        user: str | User,
        text: str = "Nice!",
        *,
        game_id: int | None = None,
        achievement_id: int | None = None,
        wall_of: str | User | None = None,
        at: datetime | None = None,
    ) -> Comment:
        """Add a comment on a game, on an achievement or on the wall of a user. Pass exactly one of the three.

        Args:
            user: The author.
            text: The text.
            game_id: The game.
            achievement_id: The achievement.
            wall_of: The user whose wall it is on.
            at: The time, by default now.

        Raises:
            ValueError: There is no such user, game or achievement, none or several of the three are passed, the wall
                is closed, or the time has no zone or is in the future.
        """
        given = {"game_id": game_id, "achievement_id": achievement_id, "wall_of": wall_of}
        named = [name for name, value in given.items() if value is not None]
        if len(named) != 1:
            raise ValueError(f"pass one of {', '.join(given)}, not {' and '.join(named) or 'none of them'}")
        with self._script.lock:
            about: Game | Achievement | User
            if game_id is not None:
                about = self._game(game_id)
            elif achievement_id is not None:
                about = self.data.achievement(achievement_id)
            else:
                about = self._user(wall_of or "")
                if about.banned or not about.wall_active:
                    raise ValueError(f"{about.username} has a closed wall: set wall_active to True and banned to False")
            comment = Comment(self._user(user), text, self._moment(at), about)
            self.data.comments.append(comment)
            return comment

    def add_claim(self, user: str | User, game_id: int, *, at: datetime | None = None) -> Claim:
        """Let a developer claim a game for 90 days. The claim is for a revision if the game has official achievements,
        and a collaboration if another developer has claimed it.

        Args:
            user: The developer.
            game_id: The game.
            at: The time, by default now.

        Raises:
            ValueError: There is no such user or game, the user has already claimed it, or the time has no zone or is
                in the future.
        """
        with self._script.lock:
            developer, game, moment = self._user(user), self._game(game_id), self._moment(at)
            active = [known for known in self.data.claims if known.game is game and known.status in (ACTIVE, IN_REVIEW)]
            for known in active:
                if known.user is developer:
                    raise ValueError(
                        f"{developer.username} has already claimed game {game.id}: claim {known.id} is still active"
                    )
            claim = Claim(_next_id(self.data.claims), developer, game, moment, moment + CLAIMED_FOR, moment)
            claim.claim_type = COLLABORATION if active else PRIMARY
            claim.set_type = REVISION if achievements_of(self.data, game) else NEW_SET
            self.data.claims.append(claim)
            return claim

    def follow(self, user: str | User, followed: str | User) -> None:
        """Let a user follow another one.

        Raises:
            ValueError: There is no such user, both are the same, or the user already follows the other one.
        """
        with self._script.lock:
            follower, other = self._user(user), self._user(followed)
            if follower is other:
                raise ValueError(f"{follower.username} cannot follow themselves: pass another user")
            if other in follower.follows:
                raise ValueError(f"{follower.username} already follows {other.username}: pass another user")
            follower.follows.append(other)

    def add_ticket(
        self,
        achievement_id: int = 11,
        *,
        developer: str | User | None = None,
        reporter: str | User | None = None,
        state: int = OPEN,
        notes: str = "Nothing happened.",
    ) -> Ticket:
        """Add a ticket that is reported now, at `data.now`. It is the newest one.

        You can change the returned ticket, such as with `ticket.state = RESOLVED`. The next response shows the change.

        Args:
            achievement_id: The achievement, by default an official one of the invented data.
            developer: The developer whom it is assigned to, by default the author of the achievement.
            reporter: The user who reports it, by default MockReporter, or else the first user.
            state: CLOSED, OPEN, RESOLVED, REQUEST or PENDING_REVIEW. The developer closes or resolves the ticket now.
            notes: The text of the reporter.

        Raises:
            ValueError: There is no such achievement, user or state.
        """
        _check_choice("state", state, STATES)
        with self._script.lock:
            achievement = self.data.achievement(achievement_id)
            author = achievement.author if developer is None else self._user(developer)
            ticket = Ticket(
                _next_id(self.data.tickets),
                achievement.id,
                author,
                self._first_user("MockReporter") if reporter is None else self._user(reporter),
                state,
                DID_NOT_TRIGGER,
                notes,
                self.data.now,
                hardcore=1,
            )
            if state in (CLOSED, RESOLVED):
                ticket.resolver, ticket.resolved_at = author, self.data.now
            self.data.tickets.append(ticket)
            return ticket

    def unlock(
        self, user: str | User, achievement_id: int, *, at: datetime | None = None, hardcore: bool = True
    ) -> Unlock:
        """Let a user unlock an achievement, and note that the user has played its game. This has the same effects as on
        the server, such as on points, ranks, and the awards for a game that the user has now beaten, completed or
        mastered.

        A user can unlock an achievement once in softcore mode, and later in hardcore mode.

        Args:
            user: The user.
            achievement_id: The achievement.
            at: The time, by default now, at `data.now`.
            hardcore: Whether the unlock is in hardcore mode.

        Raises:
            ValueError: There is no such user or achievement, it is unofficial or already unlocked, or the time has no
                zone or is in the future.
        """
        with self._script.lock:
            player, achievement = self._user(user), self.data.achievement(achievement_id)
            moment = self._moment(at)
            if not achievement.promoted or achievement.deleted:
                raise ValueError(
                    f"achievement {achievement_id} is not official, so users cannot unlock it: promote() it first"
                )
            if is_unlocked(self.data, player, achievement, HARDCORE if hardcore else SOFTCORE):
                raise ValueError(
                    f"{player.username} has already unlocked {achievement_id}: "
                    "pass another achievement or another user, or relock() it first"
                )
            return add_unlock(self.data, player, achievement, moment, hardcore=hardcore)

    def relock(self, user: str | User, achievement_id: int) -> None:
        """Remove an unlock in both modes, as a reset on the site does. The user loses the award for a game that is no
        longer beaten, and that for a completed or mastered game.

        Raises:
            ValueError: There is no such user or achievement, or the user has not unlocked it.
        """
        with self._script.lock:
            player, achievement = self._user(user), self.data.achievement(achievement_id)
            unlock = unlock_of(self.data, player, achievement)
            if unlock is None:
                ids = [str(known.achievement.id) for known in self.data.unlocks if known.user is player]
                unlocked = ", ".join(ids[-10:]) or "none"
                raise ValueError(f"{player.username} has not unlocked {achievement_id} (unlocked: {unlocked})")
            remove_unlock(self.data, unlock)

    def promote(self, achievement_id: int) -> Achievement:
        """Make an achievement official. Users who have completed or mastered its game keep the award.

        Raises:
            ValueError: There is no such achievement.
        """
        return self._promote(achievement_id, promoted=True)

    def demote(self, achievement_id: int) -> Achievement:
        """Make an achievement unofficial. Its points no longer count, and users who lacked only this one get the award.

        Raises:
            ValueError: There is no such achievement.
        """
        return self._promote(achievement_id, promoted=False)

    def delete_user(self, user: str | User) -> None:
        """Delete an account, with all its unlocks. Tickets, claims and comments stay.

        Raises:
            ValueError: There is no such user.
        """
        with self._script.lock:
            delete_user(self.data, self._user(user))

    def fail_next(
        self,
        *,
        status: int | None = None,
        fault: str | None = None,
        after: float = 0,
        retry_after: float | None = None,
        times: int = 1,
        endpoint: str | None = None,
    ) -> None:
        """Let the next requests from any client fail, as with the server or the proxies in front of it.

        Several calls take effect one after the other.

        Args:
            status: An error status. 401, 404, 410, 422 and 500 are JSON with the server's messages, and so is 503 for
                requests with `Accept: application/json`. All others are an HTML page.
            fault: A fault instead of a status: `truncated` ends the response in the middle, `disconnected` closes the
                connection without a response, and `html` sends an HTML page with status 200.
            after: The delay in seconds. With neither a status nor a fault, the normal response is late.
            retry_after: The seconds in the `Retry-After` header of an error. Use a fraction to keep a test short. A 503
                with this header is an HTML page, as on the site.
            times: The number of requests that fail.
            endpoint: The only endpoint that fails, such as `API_GetTicketData.php`; by default, all of them.

        Raises:
            ValueError: The status is not an error, there is no such fault or endpoint, a number is too small, or the
                arguments exclude each other.
        """
        if status is not None and not 400 <= status <= 599:
            raise ValueError(f"status must be an error status, from 400 to 599, not {status}")
        if fault is not None:
            _check_choice("fault", fault, FAULTS)
        if status is not None and fault is not None:
            raise ValueError(f"pass a status or a fault, not {status} and {fault!r}")
        if status is None and fault is None and not after:
            raise ValueError("pass a status, a fault, or after= with the seconds until the response")
        if status is None and retry_after is not None:
            raise ValueError("retry_after is a header of an error: pass a status too")
        for name, seconds in (("after", after), ("retry_after", retry_after or 0)):
            if seconds < 0:
                raise ValueError(f"{name} must be 0 or more seconds, not {seconds}")
        if times < 1:
            raise ValueError(f"times must be 1 or more, not {times}")
        if endpoint is not None and endpoint not in ENDPOINTS:
            closest = get_close_matches(endpoint, ENDPOINTS, n=1, cutoff=0)[0]
            raise ValueError(f"there is no endpoint {endpoint!r}: the closest is {closest!r}")
        with self._script.lock:
            self._script.failures.append(Failure(status, fault, after, retry_after, times, endpoint))

    def limit(self, *, per_minute: int | None = None, per_second: int | None = None) -> None:
        """Set a rate limit, like that of the proxy in front of the site. Requests above it get a 429 with the seconds
        to wait in `Retry-After`. `reset()` removes the limit.

        Both `advance()` and real time count for the limit.

        Args:
            per_minute: The number of requests in any minute.
            per_second: Instead of it, the number of requests in any second, to keep a test with a waiting client short.

        Raises:
            ValueError: None or both of the two are passed, or the number is less than 1.
        """
        given = [(most, time) for most, time in ((per_minute, 60), (per_second, 1)) if most is not None]
        if len(given) != 1:
            raise ValueError("pass either per_minute or per_second")
        ((most, time),) = given
        if most < 1:
            raise ValueError(f"the limit must be 1 or more, not {most}")
        with self._script.lock:
            self._script.limit = Limit(most, time)

    def _user(self, user: str | User) -> User:
        if isinstance(user, User):
            if not any(known is user for known in self.data.users):
                raise ValueError(f"{user.username} is not in the data, or a reset removed it: add_user() adds users")
            return user
        found = find_user(self.data, user)
        if found is None:
            names = [known.display_name or known.username for known in self.data.users if not known.deleted]
            raise ValueError(f"there is no user {user!r}: add_user() adds one{or_take_one(names)}")
        return found

    def _game(self, game_id: int) -> Game:
        game = self.data.game(game_id)
        if game.deleted:
            raise ValueError(f"game {game_id} is deleted: pass another one")
        return game

    def _console(self, console: str | System | None) -> System:
        for system in self.data.systems:
            if system is console or (isinstance(console, str) and system.name.casefold() == console.casefold()):
                return system
            if console is None and system.active and system.is_game_system:
                return system
        if console is not None:
            name = console.name if isinstance(console, System) else console
            known = or_take_one([system.name for system in self.data.systems])
            raise ValueError(f"there is no console {name!r}: append a System to data.systems{known}")
        system = System(_next_id(self.data.systems), "Paper Console", short_name="Paper")
        self.data.systems.append(system)
        return system

    def _moment(self, at: datetime | None) -> datetime:
        """Return now or the given time, which must not be in the future."""
        moment = self.data.now if at is None else _in_utc("at", at)
        if moment > self.data.now:
            raise ValueError(f"at must not be in the future: {moment} is after now, which is {self.data.now}")
        return moment

    def _first_user(self, username: str | None = None) -> User:
        """Return the user with this name, or else the first one."""
        users = [user for user in self.data.users if not user.deleted]
        users.sort(key=lambda user: user.username != username)
        if not users:
            raise ValueError("there are no users: add_user() adds one")
        return users[0]

    def _author_in(self, game: Game) -> User:
        """Return the author of the game's achievements, or else the first user."""
        authors = [known.author for known in self.data.achievements if known.game is game and known.author]
        return authors[0] if authors else self._first_user()

    def _add_achievement(self, game: Game, title: str, author: User | None = None) -> Achievement:
        achievement_id = _next_id(self.data.achievements)
        achievement = Achievement(
            achievement_id,
            game,
            title,
            "Invented for a test",
            None,
            5,
            f"{achievement_id:05}",
            author=author or self._author_in(game),
            retro_points=5,
            display_order=sum(known.game is game for known in self.data.achievements) + 1,
            created_at=self.data.now,
            modified_at=self.data.now,
        )
        self.data.achievements.append(achievement)
        return achievement

    def _check_new_name(self, name: str, *, of: User | None = None) -> None:
        if not re.fullmatch(r"[0-9A-Za-z]{2,20}", name):
            raise ValueError(f"a name must have 2 to 20 letters and digits, without accents, not {name!r}")
        for user in self.data.users:
            names = [known.casefold() for known in (user.username, user.display_name) if known]
            if user is not of and name.casefold() in names:
                raise ValueError(f"{name!r} is already a name of the user {user.ulid}: pass another one")

    def _promote(self, achievement_id: int, *, promoted: bool) -> Achievement:
        with self._script.lock:
            achievement = self.data.achievement(achievement_id)
            promote(self.data, achievement, promoted=promoted)
            return achievement


class _Numbered(Protocol):
    @property
    def id(self) -> int: ...


def _next_id(rows: Sequence[_Numbered]) -> int:
    return max((row.id for row in rows), default=0) + 1


def _check_choice(name: str, value: object, choices: Collection[object]) -> None:
    if value not in choices:
        words = choices if isinstance(choices, Mapping) else {}
        allowed = ", ".join(f"{choice} ({words[choice]})" if choice in words else f"{choice}" for choice in choices)
        raise ValueError(f"{name} must be one of {allowed}, not {value!r}")


def _in_utc(name: str, moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise ValueError(f"{name} needs a time zone, as in datetime(2024, 5, 1, tzinfo=UTC), not {moment!r}")
    return moment.astimezone(UTC)


def _copies_of(data: Dataset) -> Callable[[], Dataset]:
    """Return a function that returns copies of the data in its current state."""
    original = deepcopy(data)
    return lambda: deepcopy(original)
