"""The exceptions and warnings of the client.

    RetroAchievementsError
    ├── InvalidArgument             a malformed name, ULID or hash; nothing was sent
    ├── ClientClosed                the client was already closed; nothing was sent
    ├── PacingUnavailable           the shared budget is unreachable; nothing was sent
    ├── ConnectionFailed            no response: unknown host, connection refused or broken
    │   └── TimedOut                no response in time: see timeout= and deadline=
    ├── ResponseError               an error status: .status, .endpoint, .message
    │   ├── AuthenticationFailed    401: the web API key is missing or wrong
    │   ├── PermissionDenied        401: the list is only for mutual followers
    │   ├── NotFound                no such user, game, ticket, ...: .missing says which
    │   ├── EndpointGone            410: the server no longer has this endpoint
    │   ├── InvalidRequest          422: .errors has the messages for each parameter
    │   ├── RateLimited             429: .retry_after has the seconds to wait, or None
    │   └── ServerError             5xx: the server failed, or is in maintenance
    ├── UnexpectedResponse          200, but not the documented body: .endpoint, .reason
    └── MissingField                a missing or mistyped field; also an AttributeError

ResponseError and UnexpectedResponse have the body that the server sent, as .body and .document.

`InvalidArgument` is also a `ValueError`. Other wrong arguments raise a plain `ValueError` or `TypeError`, which are not
in this tree. Nothing is sent.

These are warnings:

    IncompleteResponse              a part of a response is missing or has another type
    StaleResponse                   the cache returned a response past its lifetime
    TruncatedResult                 the server may have left rows out of a response
"""

from http import HTTPStatus
from typing import Any, Literal

from retroachievements_api.errors import IncompleteResponse as IncompleteResponse
from retroachievements_api.errors import MissingField as MissingField
from retroachievements_api.errors import RetroAchievementsError as RetroAchievementsError

# An entry is that of a user on the leaderboards of a game.
Missing = Literal["achievement", "console", "entry", "game", "leaderboard", "ticket", "user"]


class InvalidArgument(RetroAchievementsError, ValueError):
    """A username, ULID or hash is malformed, as user input can be. Nothing was sent."""


class ClientClosed(RetroAchievementsError, RuntimeError):
    """The client was already closed. Nothing was sent."""


class PacingUnavailable(RetroAchievementsError):
    """The shared budget, in a file or in Redis, can't be reached. Nothing was sent."""


class ConnectionFailed(RetroAchievementsError):
    """The server could not be reached, or the connection broke before the response was complete."""

    endpoint: str
    """The endpoint of the request, such as `API_GetTicketData.php`."""

    reason: str
    """The cause."""

    def __init__(self, endpoint: str, reason: str) -> None:
        super().__init__(endpoint, reason)
        self.endpoint, self.reason = endpoint, reason

    def __str__(self) -> str:
        return f"{self.endpoint}: {self.reason}"


class TimedOut(ConnectionFailed):
    """The response did not arrive in time. See `timeout` and `deadline` of the client."""


class ResponseError(RetroAchievementsError):
    """The server returned an error status."""

    endpoint: str
    """The endpoint of the request, such as `API_GetTicketData.php`."""

    status: int
    """The HTTP status."""

    message: str
    """The message of the server, or the meaning of the status if there is no readable message."""

    document: Any = None
    """The body read as JSON, or None if it is not JSON."""

    body: bytes = b""
    """The body as bytes."""

    def __init__(self, endpoint: str, status: int, message: str, *details: object) -> None:
        super().__init__(endpoint, status, message, *details)
        self.endpoint, self.status, self.message = endpoint, status, message

    def __str__(self) -> str:
        # A status of 200 says nothing about the error: the server reports some missing things only in the body.
        returned = "" if self.status == HTTPStatus.OK else f" returned {self.status}"
        return f"{self.endpoint}{returned}: {self.message}"


class AuthenticationFailed(ResponseError):
    """The web API key is missing or wrong."""

    def __str__(self) -> str:
        return f"{super().__str__().removesuffix('.')}. Compare your web API key with https://retroachievements.org/settings"


class PermissionDenied(ResponseError):
    """The key is valid, but the list is private."""


class NotFound(ResponseError):
    """The requested user, game or other object does not exist."""

    missing: Missing | None
    """Which object is missing. None if it can be one of several that the server does not tell apart: the message names
    them."""

    def __init__(self, endpoint: str, status: int, message: str, missing: Missing | None = None) -> None:
        super().__init__(endpoint, status, message, missing)
        self.missing = missing


class EndpointGone(ResponseError):
    """The server no longer has this endpoint."""


class InvalidRequest(ResponseError):
    """The server refused a parameter."""

    errors: dict[str, list[str]]
    """The server's messages for each parameter, by the name that the server uses."""

    def __init__(self, endpoint: str, status: int, message: str, errors: dict[str, list[str]]) -> None:
        super().__init__(endpoint, status, message, errors)
        self.errors = errors


class RateLimited(ResponseError):
    """Too many requests. The site does not publish its rate limit."""

    retry_after: float | None
    """How many seconds to wait, or None if the server did not say."""

    def __init__(self, endpoint: str, status: int, message: str, retry_after: float | None) -> None:
        super().__init__(endpoint, status, message, retry_after)
        self.retry_after = retry_after


class ServerError(ResponseError):
    """The server failed, or is in maintenance."""


class UnexpectedResponse(RetroAchievementsError):
    """The status is a success, but the body is not as documented. Please report it."""

    endpoint: str
    """The endpoint of the request, such as `API_GetTicketData.php`."""

    reason: str
    """What is wrong with the response."""

    document: Any = None
    """The body read as JSON, or None if it is not JSON."""

    body: bytes = b""
    """The body as bytes."""

    def __init__(self, endpoint: str, reason: str) -> None:
        super().__init__(endpoint, reason)
        self.endpoint, self.reason = endpoint, reason

    def __str__(self) -> str:
        return f"{self.endpoint}: {self.reason}"


class StaleResponse(UserWarning):
    """The server can't be reached or returned a 5xx status, and the cache returned a response past its lifetime. The
    text says how old it is. See `stale_if_error` of `Cache`."""


class TruncatedResult(UserWarning):
    """Rows may be missing: a list has the maximum length, or ended before the total that the server reported."""
