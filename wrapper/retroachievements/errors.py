"""What can go wrong, on one page.

    RetroAchievementsError
    ├── InvalidArgument             a name, ULID or hash of a wrong form: nothing was sent
    ├── ClientClosed                the client was closed before: nothing was sent
    ├── PacingUnavailable           the shared budget of requests can't be reached: nothing was sent
    ├── ConnectionFailed            no answer: name not found, refused, broken off
    │   └── TimedOut                no answer in time, see timeout= and deadline=
    ├── ResponseError               an answer with an error status: .status, .endpoint, .message
    │   ├── AuthenticationFailed    401: the web API key is missing or wrong
    │   ├── PermissionDenied        401: a list of another user, who is no mutual follower
    │   ├── NotFound                no such ticket, user, game or achievement: .missing says which
    │   ├── EndpointGone            410: the server no longer has this endpoint
    │   ├── InvalidRequest          422: .errors has the messages for each parameter
    │   ├── RateLimited             429: .retry_after has seconds, where the server said so
    │   └── ServerError             5xx: the server failed, or is in maintenance
    ├── UnexpectedResponse          200, but not what is documented: .endpoint, .reason
    └── MissingField                an attribute of an answer that is incomplete; it is an AttributeError too

ResponseError and UnexpectedResponse have what the server sent, as .body and .document.

`InvalidArgument` is a `ValueError` too. Other wrong arguments are no errors of this tree: they are plain `ValueError`s
and `TypeError`s, and nothing is sent.

    IncompleteResponse              a warning and no error: a part of an answer is missing or has another type
    StaleResponse                   a warning and no error: the cache had to return an answer past its lifetime
    TruncatedResult                 a warning and no error: the server may have left something out of an answer
"""

from http import HTTPStatus
from typing import Any, Literal

from attrs import define, field

from retroachievements_api.errors import IncompleteResponse as IncompleteResponse
from retroachievements_api.errors import MissingField as MissingField
from retroachievements_api.errors import RetroAchievementsError as RetroAchievementsError

# An entry is that of a user on the leaderboards of a game.
Missing = Literal["achievement", "console", "entry", "game", "leaderboard", "ticket", "user"]


class InvalidArgument(RetroAchievementsError, ValueError):
    """A username, ULID or hash has a wrong form, as what people type may have. Nothing was sent."""


class ClientClosed(RetroAchievementsError, RuntimeError):
    """The client was closed before the call. Nothing was sent."""


class PacingUnavailable(RetroAchievementsError):
    """The budget that clients share, in a file or in Redis, can't be reached. Nothing was sent."""


@define(slots=False)
class ConnectionFailed(RetroAchievementsError):
    """The server could not be reached, or the connection broke before the answer was complete."""

    endpoint: str
    """The file that was asked for, such as `API_GetTicketData.php`."""

    reason: str
    """What happened."""

    def __str__(self) -> str:
        return f"{self.endpoint}: {self.reason}"


@define(slots=False)
class TimedOut(ConnectionFailed):
    """The answer did not come in time; see the `timeout` and the `deadline` of the client."""


@define(slots=False)
class ResponseError(RetroAchievementsError):
    """The server answered with a status that is an error."""

    endpoint: str
    """The file that was asked for, such as `API_GetTicketData.php`."""

    status: int
    """The HTTP status."""

    message: str
    """What the server said, or, where it said nothing that can be read, what the status means."""

    document: Any = field(default=None, init=False, repr=False)
    """What the server sent, read as JSON; None where it is not JSON."""

    body: bytes = field(default=b"", init=False, repr=False)
    """What the server sent."""

    def __str__(self) -> str:
        # 200 is no error: that there is no such thing is said by the body alone, or by nothing that came.
        answered = "" if self.status == HTTPStatus.OK else f" answered {self.status}"
        return f"{self.endpoint}{answered}: {self.message}"


@define(slots=False)
class AuthenticationFailed(ResponseError):
    """The web API key is missing or wrong."""

    def __str__(self) -> str:
        return f"{super().__str__().removesuffix('.')}. Compare your web API key with https://retroachievements.org/settings"


@define(slots=False)
class PermissionDenied(ResponseError):
    """The key is good, but what was asked for is private."""


@define(slots=False)
class NotFound(ResponseError):
    """What was asked for does not exist."""

    missing: Missing | None = None
    """What it is, where the server tells, or where only one thing can be meant. None where it can be one of several,
    which the message names: then the server does not tell them apart."""


@define(slots=False)
class EndpointGone(ResponseError):
    """The server no longer has this endpoint."""


@define(slots=False)
class InvalidRequest(ResponseError):
    """The server refused a parameter."""

    errors: dict[str, list[str]]
    """The messages of the server for each parameter, by its name on the wire."""


@define(slots=False)
class RateLimited(ResponseError):
    """Too many requests. There is no published limit."""

    retry_after: float | None
    """How many seconds to wait, where the server said so."""


@define(slots=False)
class ServerError(ResponseError):
    """The server failed, or is in maintenance."""


@define(slots=False)
class UnexpectedResponse(RetroAchievementsError):
    """The server answered with success, but not with what is documented. Please report it."""

    endpoint: str
    """The file that was asked for, such as `API_GetTicketData.php`."""

    reason: str
    """What is wrong with the answer."""

    document: Any = field(default=None, init=False, repr=False)
    """What the server sent, read as JSON; None where it is not JSON."""

    body: bytes = field(default=b"", init=False, repr=False)
    """What the server sent."""

    def __str__(self) -> str:
        return f"{self.endpoint}: {self.reason}"


class StaleResponse(UserWarning):
    """The server can't be reached, or answered 5xx, and the cache returned an answer past its lifetime. The text says
    how old it is. See `stale_if_error` of `Cache`."""


class TruncatedResult(UserWarning):
    """Rows may be missing: a list is as long as the server lets one be, or ended before the total that it told."""
