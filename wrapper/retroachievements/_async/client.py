"""The client."""

from functools import cached_property
from types import TracebackType
from typing import TYPE_CHECKING, Self, TypedDict, Unpack

import httpx

from retroachievements_api import Client as GeneratedClient

from .._arguments import check_deadline, check_kinds
from .._key import BASE_URL
from .._version import __version__
from ..auth import Authorization, SendKey, authorization_from_env
from ..cache import Cache
from ..pacing import Pacing
from ..retry import Hooks, Retry
from .connection import AsyncConnection
from .transport import (
    NO_HOOKS,
    PACING,
    RETRY,
    AsyncCacheTransport,
    AsyncKeyTransport,
    AsyncPacingTransport,
    AsyncRetryTransport,
)

if TYPE_CHECKING:
    from .achievements import AsyncAchievements
    from .claims import AsyncClaims
    from .comments import AsyncComments
    from .consoles import AsyncConsoles
    from .feed import AsyncFeed
    from .games import AsyncGames
    from .leaderboards import AsyncLeaderboards
    from .tickets import AsyncTickets
    from .users import AsyncUsers

TIMEOUT = 30.0
DEADLINE = 60.0


class AsyncOptions(TypedDict, total=False):
    """What a client takes beside the authorization."""

    base_url: str
    timeout: float | None
    deadline: float | None
    retry: Retry | None
    pacing: Pacing | None
    cache: Cache | None
    hooks: Hooks
    transport: httpx.AsyncBaseTransport | None


class AsyncRetroAchievements:
    """A client for the RetroAchievements Web API. It is a context manager; without `with`, close it yourself.

    Without any options it is polite: it asks no faster than the site likes, tries again what may pass by itself, and
    gives up after a minute. It may be shared by threads or tasks, which share its budget then.

    Args:
        authorization: Your web API key, from `build_authorization`.
        base_url: Where the API is: https, or http on loopback.
        timeout: Seconds to wait for the connection and for each part of an answer, default 30; None waits for ever.
        deadline: Seconds for a whole call, with its waits and retries, default 60; None for as long as it takes.
        retry: What is tried again, how often and when; None tries once.
        pacing: How often requests go out; None sends them at once.
        cache: Which answers are kept, and for how long. By default none is.
        hooks: Functions of yours to call at each attempt, for metrics.
        transport: What carries requests on once they have the key, in place of httpx's own.
        http_client: A ready httpx client, in place of all of the above but the deadline. It needs a base_url, and a
            key transport, which adds the key. It is used as it is, and not closed.

    Raises:
        TypeError, ValueError: The arguments don't fit together, or `base_url` would send the key in the clear.
        ModuleNotFoundError: What was asked for needs an extra that is not installed.
        PacingUnavailable: The file of `SqlitePacing` can't be used.

    https://api-docs.retroachievements.org/getting-started.html
    """

    authorization: Authorization | None
    """What you gave, or what the environment had; None for an `http_client` of your own."""

    api: GeneratedClient
    """The generated client on the same connections: the `client=` of the functions in `retroachievements_api.api`.

    It is as raw as it was generated: use its functions of this flavour, and none of its own `with_...` methods, which
    make new connections that don't add the key."""

    def __init__(
        self,
        authorization: Authorization | None = None,
        *,
        base_url: str = BASE_URL,
        timeout: float | None = TIMEOUT,
        deadline: float | None = DEADLINE,
        retry: Retry | None = RETRY,
        pacing: Pacing | None = PACING,
        cache: Cache | None = None,
        hooks: Hooks = NO_HOOKS,
        transport: httpx.AsyncBaseTransport | None = None,
        http_client: httpx.AsyncClient | None = None,
    ) -> None:
        check_deadline(deadline)
        options = (authorization, base_url, timeout, retry, pacing, cache, hooks, transport)
        if http_client is None:
            self._http_client = _new_http_client(*options)
        else:
            with_options = options != (None, BASE_URL, TIMEOUT, RETRY, PACING, None, NO_HOOKS, None)
            self._http_client = _checked_http_client(http_client, with_options=with_options)
        self._owns_http_client = http_client is None
        self.authorization = authorization
        self.api = GeneratedClient(str(self._http_client.base_url)).set_async_httpx_client(self._http_client)
        self._connection = AsyncConnection(self._http_client, deadline)

    @classmethod
    def from_env(cls, *, send_key: SendKey = "query", **options: Unpack[AsyncOptions]) -> Self:
        """Make a client with the key in `RETROACHIEVEMENTS_API_KEY`, or `RA_API_KEY` where that is not set.

        `RETROACHIEVEMENTS_USERNAME` is kept in the authorization, if it is set. The arguments are those of
        `build_authorization` and of the class.

        Raises:
            ValueError: Neither variable has a key.
        """
        return cls(authorization_from_env(send_key), **options)

    # Each is imported when it is first used: most programs use one or two.

    @cached_property
    def users(self) -> "AsyncUsers":
        """Users of the site, and what they did there."""
        from .users import AsyncUsers

        return AsyncUsers(self._connection)

    @cached_property
    def achievements(self) -> "AsyncAchievements":
        """Achievements, and who unlocked them."""
        from .achievements import AsyncAchievements

        return AsyncAchievements(self._connection)

    @cached_property
    def leaderboards(self) -> "AsyncLeaderboards":
        """Leaderboards, and who stands on them."""
        from .leaderboards import AsyncLeaderboards

        return AsyncLeaderboards(self._connection)

    @cached_property
    def games(self) -> "AsyncGames":
        """Games, and who played them."""
        from .games import AsyncGames

        return AsyncGames(self._connection)

    @cached_property
    def consoles(self) -> "AsyncConsoles":
        """The consoles that games belong to."""
        from .consoles import AsyncConsoles

        return AsyncConsoles(self._connection)

    @cached_property
    def claims(self) -> "AsyncClaims":
        """Claims, by which developers reserve a game for an achievement set of theirs."""
        from .claims import AsyncClaims

        return AsyncClaims(self._connection)

    @cached_property
    def comments(self) -> "AsyncComments":
        """What users wrote below games and achievements, and on walls."""
        from .comments import AsyncComments

        return AsyncComments(self._connection)

    @cached_property
    def feed(self) -> "AsyncFeed":
        """What happens on the site."""
        from .feed import AsyncFeed

        return AsyncFeed(self._connection)

    @cached_property
    def tickets(self) -> "AsyncTickets":
        """Tickets: reports of achievements that trigger at the wrong time, or not at all."""
        from .tickets import AsyncTickets

        return AsyncTickets(self._connection)

    async def aclose(self) -> None:
        """Close the connections; not those of an `http_client` that you gave."""
        if self._owns_http_client:
            await self._http_client.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.aclose()


def _new_http_client(
    authorization: Authorization | None,
    base_url: str,
    timeout: float | None,
    retry: Retry | None,
    pacing: Pacing | None,
    cache: Cache | None,
    hooks: Hooks,
    transport: httpx.AsyncBaseTransport | None,
) -> httpx.AsyncClient:
    if not isinstance(authorization, Authorization):
        raise TypeError(f"authorization must come from build_authorization, not be a {type(authorization).__name__}")
    base_transport = httpx.AsyncBaseTransport
    if transport is not None and not isinstance(transport, base_transport):
        raise TypeError(f"transport must be an httpx.{base_transport.__name__}, not {type(transport).__name__}")
    check_kinds((retry, Retry), (pacing, Pacing), (cache, Cache))
    carrier: httpx.AsyncBaseTransport = AsyncKeyTransport(authorization, transport, base_url=base_url)
    if pacing is not None:
        carrier = AsyncPacingTransport(carrier, pacing)
    # Also without retries: it reports what happens.
    carrier = AsyncRetryTransport(carrier, retry, hooks)
    if cache is not None:
        carrier = AsyncCacheTransport(carrier, cache)
    user_agent = f"retroachievements-python/{__version__}"
    return httpx.AsyncClient(base_url=base_url, timeout=timeout, transport=carrier, headers={"User-Agent": user_agent})


def _checked_http_client(http_client: httpx.AsyncClient, *, with_options: bool) -> httpx.AsyncClient:
    # unasync does not see into f-strings, so the names are taken from the classes.
    kind, key_transport = httpx.AsyncClient.__name__, AsyncKeyTransport.__name__
    if not isinstance(http_client, httpx.AsyncClient):
        raise TypeError(f"http_client must be an httpx.{kind}, not {type(http_client).__name__}")
    recipe = f"httpx.{kind}(base_url=url, transport={key_transport}(authorization, base_url=url))"
    if with_options:
        raise ValueError(f"http_client is used as it is, so give it alone and build the rest into it: {recipe}")
    if not http_client.base_url.host:
        raise ValueError(f"http_client has no base_url: build it as {recipe}")
    return http_client
