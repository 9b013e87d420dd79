"""The simulator as a server on this machine."""

import re
import socket
import threading
from collections.abc import Callable
from copy import deepcopy
from datetime import UTC, datetime, timedelta
from difflib import get_close_matches
from types import TracebackType
from typing import Self

import attrs
import uvicorn
from starlette.types import ASGIApp, Receive, Scope, Send

from .app import create_app
from .data import CLOSED, DID_NOT_TRIGGER, OPEN, RESOLVED, Achievement, Dataset, Ticket, Unlock, User
from .endpoints import ENDPOINTS
from .invention import WEB_API_KEY, invented
from .lookup import find_user
from .script import Failure, ReceivedRequest, Script
from .tickets import STATES
from .unlocking import add_unlock, delete_user, promote, remove_unlock, unlock_of


class Server:
    """Serves an ASGI application in a thread. A context manager: it is ready inside `with`, and gone behind it.

    Args:
        app: The application.
        host: Where to listen; by default on loopback only.
        port: The port, by default a free one.
    """

    def __init__(self, app: ASGIApp, *, host: str = "127.0.0.1", port: int = 0) -> None:
        self._socket = _listening(host, port)
        self._host = f"[{host}]" if ":" in host else host
        # log_config: whoever runs a simulator in a test keeps the logging that they set up.
        # ws: without it, uvicorn imports a library for websockets where one is installed.
        config = uvicorn.Config(_hiding_queries(app), http="h11", ws="none", lifespan="off", log_config=None)
        self._server = uvicorn.Server(config)
        self._thread = threading.Thread(target=self._server.run, kwargs={"sockets": [self._socket]}, daemon=True)

    @property
    def origin(self) -> str:
        """Where it listens."""
        return f"http://{self._host}:{self._socket.getsockname()[1]}"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._server.should_exit = True
        self._thread.join()
        self._socket.close()


class Simulator(Server):
    """Serves a dataset in a thread of its own. A context manager: it is ready inside `with`, and gone behind it.

    Its methods script a situation in a line each, and may be called while it answers. Users are given by their name,
    the current or the original one, by their ULID, or as the objects of `data`.

    Args:
        data: What the simulator knows; the invented data by default.
        host: Where to listen; by default on loopback only.
        port: The port, by default a free one.
        now: What the simulator takes for the present, with a time zone; by default that of the data, which is
            2024-05-01 for the invented data.

    Raises:
        ValueError: `now` has no time zone.
    """

    web_api_key = WEB_API_KEY
    """A key that the invented data knows."""

    def __init__(
        self, data: Dataset | None = None, *, host: str = "127.0.0.1", port: int = 0, now: datetime | None = None
    ) -> None:
        self.data = data if data is not None else invented()
        """What the simulator knows. Change it as you like: the next request sees it."""
        self._data_anew = invented if data is None else _copies_of(data)
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
        """What was asked since the start or the last `reset()`, in order: the endpoint, and the parameters without
        the key. Those that failed are among them. It goes back 10,000 requests."""
        with self._script.lock:
            return list(self._script.requests)

    @property
    def now(self) -> datetime:
        """What the simulator takes for the present. It stands still until you change it. A value needs a time zone."""
        return self.data.now

    @now.setter
    def now(self, moment: datetime) -> None:
        with self._script.lock:
            self.data.now = _in_utc("now", moment)

    def advance(self, *, days: float = 0, hours: float = 0, minutes: float = 0) -> datetime:
        """Let time pass, and return the new present.

        Raises:
            ValueError: The time is negative, or past the end of the calendar.
        """
        passed = timedelta(days=days, hours=hours, minutes=minutes)
        if passed < timedelta(0):
            raise ValueError(f"time passes forwards only: set now to go back, instead of advance() by {passed}")
        with self._script.lock:
            try:
                self.data.now += passed
            except OverflowError:
                raise ValueError(f"the calendar ends in the year 9999: it is {self.data.now:%Y-%m-%d} here") from None
            return self.data.now

    def reset(self) -> None:
        """Begin anew: the data as it was at the start, no failure to come, no request remembered.

        Objects of the data from before, such as a ticket of `add_ticket`, are no longer part of it.
        """
        fresh = self._data_anew()
        with self._script.lock:
            for field in attrs.fields(Dataset):
                setattr(self.data, field.name, getattr(fresh, field.name))
            self.data.now = self._first_now or self.data.now
            self._script.clear()

    def add_user(self, username: str, *, display_name: str | None = None, web_api_key: str | None = None) -> User:
        """Add a user who has done nothing so far, with an invented ULID.

        Args:
            username: The name at registration.
            display_name: The name that is shown, where a rename has changed it.
            web_api_key: A key, with which this user asks.

        Raises:
            ValueError: The name is taken, or no name that the site allows.
        """
        with self._script.lock:
            for name in (username, display_name or username):
                self._check_new_name(name)
            user_id = max((user.id for user in self.data.users), default=0) + 1
            ulid = f"01MADEUP{user_id:018}"
            user = User(user_id, ulid, username, display_name or username, web_api_key=web_api_key)
            user.registered_at = user.last_active_at = self.data.now
            self.data.users.append(user)
            return user

    def rename_user(self, user: str | User, new_name: str) -> User:
        """Give a user another name, as the site does: the ULID stays, and the original name is still found.

        Raises:
            ValueError: There is no such user, or the new name is taken, or no name that the site allows.
        """
        with self._script.lock:
            renamed = self._user(user)
            self._check_new_name(new_name, of=renamed)
            renamed.display_name = new_name
            return renamed

    def add_ticket(
        self,
        achievement_id: int = 11,
        *,
        developer: str | User | None = None,
        reporter: str | User = "MockReporter",
        state: int = OPEN,
        notes: str = "Nothing happened.",
    ) -> Ticket:
        """Add a ticket: the newest of all, reported now, that is at `data.now`.

        What you change in the ticket later, such as `ticket.state = RESOLVED`, shows in the next answer.

        Args:
            achievement_id: What it is about; by default an official achievement of the invented data.
            developer: Whom it is assigned to, by default the author of the achievement.
            reporter: Who reported it.
            state: CLOSED, OPEN, RESOLVED, REQUEST or PENDING_REVIEW. What is closed or resolved was so now, by the
                developer.
            notes: What the reporter wrote.

        Raises:
            ValueError: There is no such achievement, user or state.
        """
        if state not in STATES:
            allowed = ", ".join(f"{number} ({words})" for number, words in STATES.items())
            raise ValueError(f"state must be one of {allowed}, not {state!r}")
        with self._script.lock:
            author = self._achievement(achievement_id).author if developer is None else self._user(developer)
            ticket = Ticket(
                max((ticket.id for ticket in self.data.tickets), default=0) + 1,
                self._achievement(achievement_id).id,
                author,
                self._user(reporter),
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
        """Let a user unlock an achievement, and have played its game. What follows from it on the server follows here,
        such as points, ranks, and the awards for a game that is beaten, completed or mastered now.

        An achievement that was unlocked in softcore mode can be unlocked in hardcore mode once more.

        Args:
            user: Who unlocks it.
            achievement_id: Which one.
            at: When, by default now, that is at `data.now`.
            hardcore: Whether in hardcore mode.

        Raises:
            ValueError: There is no such user or achievement, it is unofficial or was unlocked before, or the time has
                no zone or is in the future.
        """
        given = None if at is None else _in_utc("at", at)
        with self._script.lock:
            player, achievement = self._user(user), self._achievement(achievement_id)
            moment = given or self.data.now
            if moment > self.data.now:
                raise ValueError(f"at must not be in the future: it is {self.data.now} here, and that is {moment}")
            if not achievement.promoted or achievement.deleted:
                raise ValueError(
                    f"the server keeps no unlocks of {achievement_id}, which is not official: promote() it"
                )
            unlock = unlock_of(self.data, player, achievement)
            if unlock and (unlock.hardcore_at or not hardcore):
                raise ValueError(
                    f"{player.username} has unlocked {achievement_id} before: "
                    "take another achievement or another user, or relock() it first"
                )
            return add_unlock(self.data, player, achievement, moment, hardcore=hardcore)

    def relock(self, user: str | User, achievement_id: int) -> None:
        """Take an unlock back in both modes, as a reset on the site does. The award for a game that is no longer beaten
        goes, and so does that for one that was completed or mastered.

        Raises:
            ValueError: There is no such user or achievement, or the user has not unlocked it.
        """
        with self._script.lock:
            player, achievement = self._user(user), self._achievement(achievement_id)
            unlock = unlock_of(self.data, player, achievement)
            if unlock is None:
                ids = [str(known.achievement.id) for known in self.data.unlocks if known.user is player]
                unlocked = ", ".join(ids[-10:]) or "nothing"
                raise ValueError(f"{player.username} has not unlocked {achievement_id}, but {unlocked}")
            remove_unlock(self.data, unlock)

    def promote(self, achievement_id: int) -> Achievement:
        """Make an achievement official. Who has completed or mastered its game keeps the award.

        Raises:
            ValueError: There is no such achievement.
        """
        return self._promote(achievement_id, promoted=True)

    def demote(self, achievement_id: int) -> Achievement:
        """Make an achievement unofficial. Its points don't count anymore, and who lacked just this one gets the award.

        Raises:
            ValueError: There is no such achievement.
        """
        return self._promote(achievement_id, promoted=False)

    def delete_user(self, user: str | User) -> None:
        """Delete an account, with all that the user has unlocked. Tickets, claims and comments stay.

        Raises:
            ValueError: There is no such user.
        """
        with self._script.lock:
            delete_user(self.data, self._user(user))

    def fail_next(
        self, *, status: int, retry_after: float | None = None, times: int = 1, endpoint: str | None = None
    ) -> None:
        """Let the next requests fail, whoever asks, as the server or the proxies in front of it do.

        Failures that are told one after another come in this order.

        Args:
            status: The status of the error: 401, 404, 410, 422 and 500 are JSON in the server's words, and so is 503
                for requests with `Accept: application/json`; all others are a page in HTML.
            retry_after: Seconds for a `Retry-After` header. Fractions keep a test short. A 503 with it is a page in
                HTML, as it is on the site.
            times: How many requests fail.
            endpoint: The only endpoint to fail, such as `API_GetTicketData.php`. By default any does.

        Raises:
            ValueError: The status is no error, there is no such endpoint, or a number is too small.
        """
        if not 400 <= status <= 599:
            raise ValueError(f"status must be that of an error, from 400 to 599, not {status}")
        if retry_after is not None and retry_after < 0:
            raise ValueError(f"retry_after must be 0 or more seconds, not {retry_after}")
        if times < 1:
            raise ValueError(f"times must be 1 or more, not {times}")
        if endpoint is not None and endpoint not in ENDPOINTS:
            nearest = get_close_matches(endpoint, ENDPOINTS, n=1, cutoff=0)[0]
            raise ValueError(f"there is no endpoint {endpoint!r}: the nearest is {nearest!r}")
        with self._script.lock:
            self._script.failures.append(Failure(status, retry_after, times, endpoint))

    def _user(self, user: str | User) -> User:
        if isinstance(user, User):
            if not any(known is user for known in self.data.users):
                raise ValueError(f"{user.username} is not in the data, or was before a reset: add_user() adds users")
            return user
        found = find_user(self.data, user)
        if found is None:
            names = [known.display_name or known.username for known in self.data.users if not known.deleted]
            raise ValueError(f"there is no user {user!r}: add_user() adds one, or take one of {', '.join(names[-10:])}")
        return found

    def _achievement(self, achievement_id: int) -> Achievement:
        found = next((known for known in self.data.achievements if known.id == achievement_id), None)
        if found is None:
            ids = ", ".join(str(known.id) for known in self.data.achievements[:5])
            raise ValueError(f"there is no achievement {achievement_id}: take one of data.achievements, such as {ids}")
        return found

    def _check_new_name(self, name: str, *, of: User | None = None) -> None:
        if not re.fullmatch(r"[0-9A-Za-z]{2,20}", name):
            raise ValueError(f"a name must have 2 to 20 letters and digits, without accents, not {name!r}")
        for user in self.data.users:
            names = [known.casefold() for known in (user.username, user.display_name) if known]
            if user is not of and name.casefold() in names:
                raise ValueError(f"{name!r} is a name of the user {user.ulid} already: take another one")

    def _promote(self, achievement_id: int, *, promoted: bool) -> Achievement:
        with self._script.lock:
            achievement = self._achievement(achievement_id)
            promote(self.data, achievement, promoted=promoted)
            return achievement


def _in_utc(name: str, moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise ValueError(f"{name} needs a time zone, as in datetime(2024, 5, 1, tzinfo=UTC), not {moment!r}")
    return moment.astimezone(UTC)


def _copies_of(data: Dataset) -> Callable[[], Dataset]:
    """Makes copies of the data as it is now, whatever becomes of it."""
    original = deepcopy(data)
    return lambda: deepcopy(original)


def _hiding_queries(app: ASGIApp) -> ASGIApp:
    """Hide query strings, which have the key, from uvicorn's access log.

    uvicorn's own option switches the access log off for the whole process.
    """

    async def serve(scope: Scope, receive: Receive, send: Send) -> None:
        visible = dict(scope)
        scope["query_string"] = b""  # uvicorn logs its own scope when the response begins
        await app(visible, receive, send)

    return serve


def _listening(host: str, port: int) -> socket.socket:
    """A socket that queues connections from now on, so that nobody has to wait for the thread."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # The protocol is named because asyncio sets TCP_NODELAY only then; without it, each answer takes 40 ms longer.
    listening = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((host, port))
        listening.listen()
    except BaseException:
        listening.close()
        raise
    return listening
