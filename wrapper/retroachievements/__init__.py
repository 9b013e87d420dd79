"""A client for the RetroAchievements Web API.

    from retroachievements import RetroAchievements, build_authorization

    with RetroAchievements(build_authorization(web_api_key="...")) as ra:
        stats = ra.tickets.developer_stats("Hexadigital")

`AsyncRetroAchievements` is its asynchronous twin, method for method.
"""

from ._arguments import is_ulid
from ._async.achievements import AsyncAchievements
from ._async.claims import AsyncClaims
from ._async.client import AsyncRetroAchievements
from ._async.comments import AsyncComments
from ._async.consoles import AsyncConsoles
from ._async.feed import AsyncFeed
from ._async.games import AsyncGames
from ._async.leaderboards import AsyncLeaderboards
from ._async.tickets import AsyncTickets
from ._async.transport import AsyncCacheTransport, AsyncKeyTransport, AsyncPacingTransport, AsyncRetryTransport
from ._async.users import AsyncUsers
from ._key import BASE_URL
from ._sync.achievements import Achievements
from ._sync.claims import Claims
from ._sync.client import RetroAchievements
from ._sync.comments import Comments
from ._sync.consoles import Consoles
from ._sync.feed import Feed
from ._sync.games import Games
from ._sync.leaderboards import Leaderboards
from ._sync.tickets import Tickets
from ._sync.transport import CacheTransport, KeyTransport, PacingTransport, RetryTransport
from ._sync.users import Users
from ._version import __version__
from .auth import Authorization, build_authorization
from .cache import Cache
from .errors import (
    AuthenticationFailed,
    ConnectionFailed,
    EndpointGone,
    InvalidRequest,
    NotFound,
    PacingUnavailable,
    PermissionDenied,
    RateLimited,
    ResponseError,
    RetroAchievementsError,
    ServerError,
    TimedOut,
    TruncatedResult,
    UnexpectedResponse,
)
from .media import badge_url, media_url
from .pacing import Pacing, RedisPacing, SqlitePacing
from .retry import Attempt, Hooks, Retry

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
    "AsyncPacingTransport",
    "AsyncRetroAchievements",
    "AsyncRetryTransport",
    "AsyncTickets",
    "AsyncUsers",
    "Attempt",
    "AuthenticationFailed",
    "Authorization",
    "Cache",
    "CacheTransport",
    "Claims",
    "Comments",
    "ConnectionFailed",
    "Consoles",
    "EndpointGone",
    "Feed",
    "Games",
    "Hooks",
    "InvalidRequest",
    "KeyTransport",
    "Leaderboards",
    "NotFound",
    "Pacing",
    "PacingTransport",
    "PacingUnavailable",
    "PermissionDenied",
    "RateLimited",
    "RedisPacing",
    "ResponseError",
    "RetroAchievements",
    "RetroAchievementsError",
    "Retry",
    "RetryTransport",
    "ServerError",
    "SqlitePacing",
    "Tickets",
    "TimedOut",
    "TruncatedResult",
    "UnexpectedResponse",
    "Users",
    "__version__",
    "badge_url",
    "build_authorization",
    "is_ulid",
    "media_url",
]
