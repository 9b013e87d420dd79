"""Typed errors for responses without a value."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from http.client import responses
from math import isnan, nan
from typing import Any, TypeVar

from . import _json
from ._validation import YEAR
from .errors import (
    AuthenticationFailed,
    EndpointGone,
    InvalidRequest,
    Missing,
    NotFound,
    PermissionDenied,
    RateLimited,
    ResponseError,
    ServerError,
    UnexpectedResponse,
)

# The missing object, for endpoints that report it with an empty response; None if it can be one of several.
ABSENT_THINGS: dict[str, tuple[str, Missing | None]] = {
    "API_GetAchievementOfTheWeek.php": ("there is currently no achievement of the week", "achievement"),
    "API_GetAchievementUnlocks.php": ("there is no such achievement", "achievement"),
    "API_GetComments.php": ("there is no such user, or the user has turned off the wall or is banned", None),
    "API_GetGame.php": (NO_SUCH_GAME := "there is no such game", "game"),
    "API_GetGameExtended.php": (NO_SUCH_GAME, "game"),
    "API_GetGameHashes.php": (NO_SUCH_GAME, "game"),
    "API_GetGameInfoAndUserProgress.php": ("there is no such user or no such game", None),
    "API_GetGameLeaderboards.php": (NO_SUCH_GAME, "game"),
    "API_GetGameList.php": ("there is no such console", "console"),
    "API_GetGameProgression.php": (NO_SUCH_GAME, "game"),
    "API_GetGameRankAndScore.php": (NO_SUCH_GAME, "game"),
    "API_GetLeaderboardEntries.php": ("there is no such leaderboard", "leaderboard"),
    "API_GetUserClaims.php": (NO_SUCH_USER := "there is no such user", "user"),
    "API_GetUserGameRankAndScore.php": ("the user has no progress in the game, or there is no such user or game", None),
    "API_GetUserPoints.php": (NO_SUCH_USER, "user"),
    "API_GetUserProfile.php": (NO_SUCH_USER, "user"),
    "API_GetUserSetRequests.php": (NO_SUCH_USER, "user"),
    "API_GetUserSummary.php": (NO_SUCH_USER, "user"),
    "API_GetUserWantToPlayList.php": (NO_SUCH_USER, "user"),
}
# The missing object, by the message of the server.
SAID_OF_THINGS: dict[str, Missing] = {
    "Achievement ID .* not found": "achievement",
    "Game (ID .* )?not found": "game",
    "Game has no leaderboards": "leaderboard",
    "Ticket ID .* not found": "ticket",
    "User (.* )?not found": "user",
    "User has no leaderboards on this game": "entry",
}

# The standard library does not name some statuses, or not clearly enough. 520 to 530 come from Cloudflare.
MEANINGS = {
    **responses,
    419: "Page Expired (the server took the request for a form of its site: look at base_url)",
    421: "Misdirected Request (the connection leads to the server of another site: look at base_url and at proxies)",
    520: "Web Server Returned an Unknown Error (an empty or unknown response to Cloudflare)",
    521: "Web Server Is Down (it refused the connection from Cloudflare)",
    522: "Connection Timed Out (between Cloudflare and the server)",
    523: "Origin Is Unreachable (Cloudflare finds no way to the server)",
    524: "A Timeout Occurred (the server did not respond to Cloudflare in time)",
    525: "SSL Handshake Failed (between Cloudflare and the server)",
    526: "Invalid SSL Certificate (Cloudflare does not accept that of the server)",
    527: "Railgun Error (the connection between Cloudflare and the server broke off)",
    530: "Error 1xxx of Cloudflare (for example, it can't look up the address of the server)",
}
CHALLENGE = "a challenge page of Cloudflare, which only a browser can pass: wait, or send from another network"

Carrier = TypeVar("Carrier", ResponseError, UnexpectedResponse)


def carrying(error: Carrier, document: Any, body: bytes) -> Carrier:
    """The error, with the document and the body of the response."""
    error.document, error.body = document, body
    return error


def response_error(endpoint: str, status: int, headers: Mapping[str, str], body: bytes) -> ResponseError:
    """The typed error for a status that is not 200."""
    try:
        document = _json.read_json(body)
    except (ValueError, RecursionError):
        document = None
    return carrying(error_of_status(endpoint, status, headers, body, document), document, body)


def error_of_status(
    endpoint: str, status: int, headers: Mapping[str, str], body: bytes, document: Any
) -> ResponseError:
    message = server_message(document) or meaning(status, headers, body)
    match status:
        # Endpoints return an empty list for private data. The authentication of the server returns a message.
        case HTTPStatus.UNAUTHORIZED if document == []:
            return PermissionDenied(endpoint, status, "this is private")
        case HTTPStatus.UNAUTHORIZED:
            return AuthenticationFailed(endpoint, status, message)
        case HTTPStatus.NOT_FOUND:
            return not_found(endpoint, status, message, document)
        case HTTPStatus.GONE:
            return EndpointGone(endpoint, status, message)
        # A list with a text means that there is no data. Invalid parameters are returned in a map.
        case HTTPStatus.UNPROCESSABLE_ENTITY if isinstance(document, list):
            return not_found(endpoint, status, message, document)
        case HTTPStatus.UNPROCESSABLE_ENTITY:
            return InvalidRequest(endpoint, status, message, parameter_errors(document))
        case HTTPStatus.TOO_MANY_REQUESTS:
            return RateLimited(endpoint, status, message, retry_after(headers.get("retry-after")))
        case _ if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
            return ServerError(endpoint, status, message)
        case _:
            return ResponseError(endpoint, status, message)


def not_found(endpoint: str, status: int, message: str, document: Any) -> NotFound:
    """The error for an object that does not exist. It names the object if that is known."""
    said = server_message(document)
    # Proxies in front of the server return 404 as HTML.
    if said is None and document is not None and endpoint in ABSENT_THINGS:
        return NotFound(endpoint, status, *ABSENT_THINGS[endpoint])
    named: list[Missing] = [thing for text, thing in SAID_OF_THINGS.items() if re.fullmatch(text, said or "")]
    return NotFound(endpoint, status, message, named[0] if named else None)


def server_message(document: object) -> str | None:
    """The message of the server, in any of its forms: `{"message"}`, `{"error"}`, or a list with one text."""
    match document:
        case {"message": str(text)} | {"error": str(text)} | [str(text)]:
            return text
        case _:
            return None


def meaning(status: int, headers: Mapping[str, str], body: bytes) -> str:
    """The meaning of a status, for responses without a readable message."""
    # Cloudflare marks its challenges with a header, which another proxy may remove.
    if headers.get("cf-mitigated") == "challenge" or (status == HTTPStatus.FORBIDDEN and b"/cdn-cgi/challenge" in body):
        return CHALLENGE
    known = MEANINGS.get(status, "a status that is not known")
    return f"{known} (redirects are not followed)" if 300 <= status < 400 else known


def parameter_errors(document: object) -> dict[str, list[str]]:
    """The messages for each parameter of a 422. In other responses, `errors` is a list or missing."""
    match document:
        case {"errors": dict(errors)}:
            return {name: [str(text) for text in texts] for name, texts in errors.items() if isinstance(texts, list)}
        case _:
            return {}


def retry_after(header: str | None) -> float | None:
    """The seconds in a `Retry-After` header, which has a number or a date; None if it has neither.

    The result is limited to between 0 and a year.
    """
    if header is None:
        return None
    try:
        seconds = float(header)
    except ValueError:
        seconds = seconds_until(header)
    return None if isnan(seconds) else min(max(0.0, seconds), YEAR)


def seconds_until(date: str) -> float:
    """The seconds until a date in the format of HTTP headers; NaN if it is not a date."""
    try:
        moment = parsedate_to_datetime(date)
    except (ValueError, OverflowError):
        return nan
    return (moment.replace(tzinfo=moment.tzinfo or UTC) - datetime.now(UTC)).total_seconds()
