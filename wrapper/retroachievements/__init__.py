"""A client for the RetroAchievements Web API.

    from retroachievements import RetroAchievements, build_authorization

    with RetroAchievements(build_authorization(web_api_key="...")) as ra:
        stats = ra.tickets.developer_stats("Hexadigital")

`AsyncRetroAchievements` is the asynchronous client, with the same methods.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from ._version import __version__

if TYPE_CHECKING:
    from ._async.achievements import AsyncAchievements
    from ._async.claims import AsyncClaims
    from ._async.client import AsyncRetroAchievements
    from ._async.comments import AsyncComments
    from ._async.consoles import AsyncConsoles
    from ._async.feed import AsyncFeed
    from ._async.games import AsyncGames
    from ._async.leaderboards import AsyncLeaderboards
    from ._async.options import AsyncOptions
    from ._async.pages import AsyncRows
    from ._async.tickets import AsyncTickets
    from ._async.transports.cache import AsyncCacheTransport
    from ._async.transports.key import AsyncKeyTransport
    from ._async.transports.network import AsyncNetworkTransport
    from ._async.transports.pacing import AsyncPacingTransport
    from ._async.transports.retry import AsyncRetryTransport
    from ._async.users import AsyncUsers
    from ._rows import rows
    from ._sync.achievements import Achievements
    from ._sync.claims import Claims
    from ._sync.client import RetroAchievements
    from ._sync.comments import Comments
    from ._sync.consoles import Consoles
    from ._sync.feed import Feed
    from ._sync.games import Games
    from ._sync.leaderboards import Leaderboards
    from ._sync.options import Options
    from ._sync.pages import Rows
    from ._sync.tickets import Tickets
    from ._sync.transports.cache import CacheTransport
    from ._sync.transports.key import KeyTransport
    from ._sync.transports.network import NetworkTransport
    from ._sync.transports.pacing import PacingTransport
    from ._sync.transports.retry import RetryTransport
    from ._sync.users import Users
    from ._transports.addresses import BASE_URL
    from ._validation import is_ulid
    from .auth import Authorization, build_authorization
    from .cache import Cache
    from .consoles import console_id
    from .errors import (
        AuthenticationFailed,
        ClientClosed,
        ConnectionFailed,
        EndpointGone,
        IncompleteResponse,
        InvalidArgument,
        InvalidRequest,
        MissingField,
        NotFound,
        PacingUnavailable,
        PermissionDenied,
        RateLimited,
        ResponseError,
        RetroAchievementsError,
        ServerError,
        StaleResponse,
        TimedOut,
        TruncatedResult,
        UnexpectedResponse,
    )
    from .media import badge_url, media_url
    from .pacing import Pacing, RedisPacing, SqlitePacing
    from .recording import RecordedResponse
    from .retry import Attempt, Hooks, Retry
    from .site import achievement_url, game_url, leaderboard_url, ticket_url, user_url

# A module is imported on first use of a name. `make generate` derives both lists from the imports above.
_MODULES = {
    "AsyncAchievements": "._async.achievements",
    "AsyncClaims": "._async.claims",
    "AsyncRetroAchievements": "._async.client",
    "AsyncComments": "._async.comments",
    "AsyncConsoles": "._async.consoles",
    "AsyncFeed": "._async.feed",
    "AsyncGames": "._async.games",
    "AsyncLeaderboards": "._async.leaderboards",
    "AsyncOptions": "._async.options",
    "AsyncRows": "._async.pages",
    "AsyncTickets": "._async.tickets",
    "AsyncCacheTransport": "._async.transports.cache",
    "AsyncKeyTransport": "._async.transports.key",
    "AsyncNetworkTransport": "._async.transports.network",
    "AsyncPacingTransport": "._async.transports.pacing",
    "AsyncRetryTransport": "._async.transports.retry",
    "AsyncUsers": "._async.users",
    "rows": "._rows",
    "Achievements": "._sync.achievements",
    "Claims": "._sync.claims",
    "RetroAchievements": "._sync.client",
    "Comments": "._sync.comments",
    "Consoles": "._sync.consoles",
    "Feed": "._sync.feed",
    "Games": "._sync.games",
    "Leaderboards": "._sync.leaderboards",
    "Options": "._sync.options",
    "Rows": "._sync.pages",
    "Tickets": "._sync.tickets",
    "CacheTransport": "._sync.transports.cache",
    "KeyTransport": "._sync.transports.key",
    "NetworkTransport": "._sync.transports.network",
    "PacingTransport": "._sync.transports.pacing",
    "RetryTransport": "._sync.transports.retry",
    "Users": "._sync.users",
    "BASE_URL": "._transports.addresses",
    "is_ulid": "._validation",
    "Authorization": ".auth",
    "build_authorization": ".auth",
    "Cache": ".cache",
    "console_id": ".consoles",
    "AuthenticationFailed": ".errors",
    "ClientClosed": ".errors",
    "ConnectionFailed": ".errors",
    "EndpointGone": ".errors",
    "IncompleteResponse": ".errors",
    "InvalidArgument": ".errors",
    "InvalidRequest": ".errors",
    "MissingField": ".errors",
    "NotFound": ".errors",
    "PacingUnavailable": ".errors",
    "PermissionDenied": ".errors",
    "RateLimited": ".errors",
    "ResponseError": ".errors",
    "RetroAchievementsError": ".errors",
    "ServerError": ".errors",
    "StaleResponse": ".errors",
    "TimedOut": ".errors",
    "TruncatedResult": ".errors",
    "UnexpectedResponse": ".errors",
    "badge_url": ".media",
    "media_url": ".media",
    "Pacing": ".pacing",
    "RedisPacing": ".pacing",
    "SqlitePacing": ".pacing",
    "RecordedResponse": ".recording",
    "Attempt": ".retry",
    "Hooks": ".retry",
    "Retry": ".retry",
    "achievement_url": ".site",
    "game_url": ".site",
    "leaderboard_url": ".site",
    "ticket_url": ".site",
    "user_url": ".site",
}

__all__ = [
    "BASE_URL",
    "Achievements",
    "AsyncAchievements",
    "AsyncCacheTransport",
    "AsyncClaims",
    "AsyncComments",
    "AsyncConsoles",
    "AsyncFeed",
    "AsyncGames",
    "AsyncKeyTransport",
    "AsyncLeaderboards",
    "AsyncNetworkTransport",
    "AsyncOptions",
    "AsyncPacingTransport",
    "AsyncRetroAchievements",
    "AsyncRetryTransport",
    "AsyncRows",
    "AsyncTickets",
    "AsyncUsers",
    "Attempt",
    "AuthenticationFailed",
    "Authorization",
    "Cache",
    "CacheTransport",
    "Claims",
    "ClientClosed",
    "Comments",
    "ConnectionFailed",
    "Consoles",
    "EndpointGone",
    "Feed",
    "Games",
    "Hooks",
    "IncompleteResponse",
    "InvalidArgument",
    "InvalidRequest",
    "KeyTransport",
    "Leaderboards",
    "MissingField",
    "NetworkTransport",
    "NotFound",
    "Options",
    "Pacing",
    "PacingTransport",
    "PacingUnavailable",
    "PermissionDenied",
    "RateLimited",
    "RecordedResponse",
    "RedisPacing",
    "ResponseError",
    "RetroAchievements",
    "RetroAchievementsError",
    "Retry",
    "RetryTransport",
    "Rows",
    "ServerError",
    "SqlitePacing",
    "StaleResponse",
    "Tickets",
    "TimedOut",
    "TruncatedResult",
    "UnexpectedResponse",
    "Users",
    "__version__",
    "achievement_url",
    "badge_url",
    "build_authorization",
    "console_id",
    "game_url",
    "is_ulid",
    "leaderboard_url",
    "media_url",
    "rows",
    "ticket_url",
    "user_url",
]


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(_MODULES[name], __name__), name)
    return value


def __dir__() -> list[str]:
    return __all__
