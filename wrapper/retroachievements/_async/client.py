"""The client."""

from collections.abc import Mapping
from contextlib import AbstractContextManager
from copy import copy
from functools import cached_property
from inspect import signature
from types import NoneType, TracebackType
from typing import Any, Literal, Self, Unpack

import httpx

import retroachievements
import retroachievements_api

from .._transports.addresses import base_url_from_environment
from .._transports.queue import PRIORITIES, STANDS_BACK
from .._transports.request_key import KEY, RequestKey
from .._transports.single_flight import REFRESH
from .._validation import check_kind, check_timeout, check_user_agent, flag, quoted
from .._version import __version__
from ..auth import Authorization, SendKey, authorization_from_env, forgets_arguments
from ..cache import Cache
from ..pacing import Pacing
from ..recording import RecordedResponse, recording
from ..retry import Hooks, Retry
from .connection import AsyncConnection, AsyncNamespace
from .options import AsyncCallOptions, AsyncOptions
from .transports.key import AsyncKeyTransport
from .transports.pacing import PACING, AsyncPacingTransport
from .transports.retry import POLICY, RETRY, AsyncRetryTransport

# The options that a view may have other values of.
CALL_OPTIONS = ("timeout", "deadline", "queue_timeout", "retry")


class AsyncRetroAchievements:
    """A client for the RetroAchievements Web API. It is a context manager; without `with`, close it yourself.

    Without options it is polite: it paces requests, retries transient failures, and gives up after a minute. Threads or
    tasks may share it, and its budget with it. Tasks run on asyncio.

    Args:
        authorization: Your web API key, from `build_authorization`. By default what the environment has, as `from_env`
            reads it.
        base_url: Where the API is: https, or http on loopback. By default the value of the environment variable
            `RETROACHIEVEMENTS_BASE_URL`, or the site.
        timeout: Seconds to wait for a connection and for each part of a response, default 30; None for any time.
        deadline: Seconds for a whole call, with its retries, default 60; None for any time. The clock stops while the
            call waits for its turn, before each attempt.
        queue_timeout: Seconds that a call may wait for its turn, default None, any time.
        retry: Which failures are retried, how often and when; None sends each request once.
        pacing: How often requests are sent; None sends them at once.
        cache: Which responses are kept, and for how long. By default none is.
        hooks: Functions of yours to call at each attempt, for metrics.
        user_agent: The name of your program, such as `MyBot/1.2 (+https://example.org)`. Servers see it before that of
            this client.
        transport: Carries requests on once they have the key, in place of httpx's own transport.
        http_client: A ready httpx client, in place of all of the above but `deadline` and `queue_timeout`. It needs a
            base_url, and a key transport, which adds the key. It is used as it is, and not closed.

    Raises:
        TypeError, ValueError: The arguments don't fit together, `base_url` would send the key unencrypted, or there is
            no key in the environment either.
        ModuleNotFoundError: An option needs an extra that is not installed.
        PacingUnavailable: The file of `SqlitePacing` can't be used.

    https://api-docs.retroachievements.org/getting-started.html
    """

    authorization: Authorization | None
    """What you gave, or what the environment had; None for an `http_client` of your own."""

    _is_view = False

    @forgets_arguments
    def __init__(
        self,
        authorization: Authorization | None = None,
        *,
        base_url: str | None = None,
        timeout: float | None = 30.0,
        deadline: float | None = 60.0,
        queue_timeout: float | None = None,
        retry: Retry | None = RETRY,
        pacing: Pacing | None = PACING,
        cache: Cache | None = None,
        hooks: Hooks | None = None,
        user_agent: str | None = None,
        transport: httpx.AsyncBaseTransport | None = None,
        http_client: httpx.AsyncClient | None = None,
    ) -> None:
        arguments = dict(locals())
        _check_options(arguments)
        if http_client is None:
            base_url = base_url_from_environment() if base_url is None else base_url
            authorization = authorization_from_env() if authorization is None else authorization
            # From the network outwards; a request passes them in reverse order.
            stack: httpx.AsyncBaseTransport = AsyncKeyTransport(authorization, transport, base_url=base_url)
            if pacing is not None:
                stack = AsyncPacingTransport(stack, pacing)
            stack = AsyncRetryTransport(stack, retry, hooks)  # also without retries: it reports each attempt
            if cache is not None:
                from .transports.cache import AsyncCacheTransport

                stack = AsyncCacheTransport(stack, cache)
            headers = {"User-Agent": f"{user_agent or ''} retroachievements-python/{__version__}".lstrip()}
            url = httpx.URL(base_url)
            # httpx would log them as a part of each URL.
            auth = httpx.BasicAuth(url.username, url.password) if url.userinfo else None
            url = url.copy_with(userinfo=b"")
            self._http_client = httpx.AsyncClient(
                base_url=url, timeout=timeout, transport=stack, headers=headers, auth=auth
            )
        else:
            self._http_client = _checked_http_client(http_client, arguments)
        self._owns_http_client = http_client is None
        self._requests_are_paced_by = pacing if http_client is None else http_client
        self.authorization = authorization
        self._connection = AsyncConnection(self._http_client, deadline, queue_timeout, extensions={}, shared={})

    @classmethod
    @forgets_arguments
    def from_env(cls, *, send_key: SendKey = "query", **options: Unpack[AsyncOptions]) -> Self:
        """Make a client from environment variables, as without an authorization, with the options of that too.

        The key is in `RETROACHIEVEMENTS_API_KEY`, or in `RA_API_KEY` if that is not set. `RETROACHIEVEMENTS_USERNAME`
        is kept in the authorization, if it is set. The arguments are those of `build_authorization` and of the class.

        Raises:
            ValueError: Neither variable has a key, or the base URL would send it unencrypted.
        """
        return cls(authorization_from_env(send_key), **options)

    @forgets_arguments
    def with_options(
        self,
        *,
        authorization: Authorization | None = None,
        refresh: bool | None = None,
        priority: Literal["normal", "background"] | None = None,
        **options: Unpack[AsyncCallOptions],
    ) -> Self:
        """Make a view of this client, for calls with other options on the same connections and the same budget.

        What you leave out stays as it is here. Views share the cache and the index of `games.find_by_hash` too. To
        close one closes nothing. With an `http_client` of your own, an option does what its transports make of it.

        Args:
            authorization: Another key, such as that of a member.
            refresh: Whether to go past the cache. The new answer is kept.
            priority: `"background"` waits for the budget behind all calls that are `"normal"`. After a minute of
                waiting it counts as normal. Of a budget that processes share, that holds within each of them.
            timeout, deadline, queue_timeout, retry: As for the client.

        Raises:
            TypeError, ValueError: There is no such option, or it has no such value.

        https://api-docs.retroachievements.org/getting-started.html
        """
        if unknown := options.keys() - set(CALL_OPTIONS):
            allowed = ", ".join(("authorization", "refresh", "priority", *CALL_OPTIONS))
            raise TypeError(f"with_options takes no {min(unknown)}: its options are {allowed}")
        if priority not in (None, *PRIORITIES):
            raise ValueError(f"priority must be {' or '.join(map(repr, PRIORITIES))}, not {quoted(priority)}")
        _check_options(options)
        extensions = {
            "timeout": httpx.Timeout(options["timeout"]).as_dict() if "timeout" in options else None,
            POLICY: options["retry"] or Retry(attempts=1) if "retry" in options else None,
            KEY: None if authorization is None else RequestKey(authorization, str(self._http_client.base_url)),
            REFRESH: None if refresh is None else flag("refresh", refresh),
            STANDS_BACK: None if priority is None else PRIORITIES[priority],
        }
        given = {name: value for name, value in extensions.items() if value is not None}
        connection = AsyncConnection(
            self._http_client,
            options.get("deadline", self._connection.deadline),
            options.get("queue_timeout", self._connection.queue_timeout),
            extensions=self._connection.extensions | given,
            shared=self._connection.shared,
        )
        view = copy(self)
        for name in [name for name, value in vars(self).items() if isinstance(value, AsyncNamespace)]:
            delattr(view, name)
        view.authorization = authorization or self.authorization
        view._connection, view._is_view, view._owns_http_client = connection, True, False
        return view

    def record_responses(self) -> AbstractContextManager[list[RecordedResponse]]:
        """List what the server sends inside a `with` block, in both flavors: status, headers and body.

        Each request adds its last response, whatever its status, and so do the calls of views and of the tasks that
        are started inside. Other tasks and threads are left out. What was sent again before is for `Hooks`.
        """
        return recording(self._http_client)

    @property
    def api(self) -> "retroachievements_api.Client":
        """The generated client on the same connections: the `client=` of the functions in `retroachievements_api.api`.

        It is as raw as it was generated: use its functions of this flavor, and none of its own `with_...` methods,
        which make new connections that don't add the key. Views don't have it, because their options would not reach
        it.
        """
        if self._is_view:
            raise AttributeError("a view has no api, because its options would not reach it: use that of the client")
        client = retroachievements_api.Client(str(self._http_client.base_url))
        return client.set_async_httpx_client(self._http_client)

    # The package imports each when it is first used: most programs use one or two. It does so for who reads the
    # annotations, too.

    @cached_property
    def users(self) -> "retroachievements.AsyncUsers":
        """Users of the site, and what they did there."""
        return retroachievements.AsyncUsers(self._connection)

    @cached_property
    def achievements(self) -> "retroachievements.AsyncAchievements":
        """Achievements, and who unlocked them."""
        return retroachievements.AsyncAchievements(self._connection)

    @cached_property
    def leaderboards(self) -> "retroachievements.AsyncLeaderboards":
        """Leaderboards, and who stands on them."""
        return retroachievements.AsyncLeaderboards(self._connection)

    @cached_property
    def games(self) -> "retroachievements.AsyncGames":
        """Games, and who played them."""
        return retroachievements.AsyncGames(self._connection)

    @cached_property
    def consoles(self) -> "retroachievements.AsyncConsoles":
        """The consoles that games belong to."""
        return retroachievements.AsyncConsoles(self._connection)

    @cached_property
    def claims(self) -> "retroachievements.AsyncClaims":
        """Claims, by which developers reserve a game for an achievement set of theirs."""
        return retroachievements.AsyncClaims(self._connection)

    @cached_property
    def comments(self) -> "retroachievements.AsyncComments":
        """What users wrote below games and achievements, and on walls."""
        return retroachievements.AsyncComments(self._connection)

    @cached_property
    def feed(self) -> "retroachievements.AsyncFeed":
        """What happens on the site."""
        return retroachievements.AsyncFeed(self._connection)

    @cached_property
    def tickets(self) -> "retroachievements.AsyncTickets":
        """Tickets: reports of achievements that trigger at the wrong time, or not at all."""
        return retroachievements.AsyncTickets(self._connection)

    async def aclose(self) -> None:
        """Close the connections; not those of an `http_client` that you gave."""
        if self._owns_http_client:
            await self._http_client.aclose()

    def __repr__(self) -> str:
        url = str(self._http_client.base_url.copy_with(userinfo=b"")).rstrip("/")
        key = "with a key" if self.authorization else "without a key of its own"
        return f"<{type(self).__name__} at {url}, {key}, {self._requests_are_paced_by or 'no pacing'}>"

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        await self.aclose()


def _check_options(options: Mapping[str, Any]) -> None:
    """Raise TypeError or ValueError for those of the options that are wrong by themselves."""
    for name in ("timeout", "deadline", "queue_timeout"):
        check_timeout(name, options.get(name))
    for name, kind in {"retry": Retry, "pacing": Pacing, "cache": Cache, "hooks": Hooks}.items():
        check_kind(name, options.get(name), kind, NoneType)
    check_user_agent("user_agent", options.get("user_agent"))


def _checked_http_client(http_client: httpx.AsyncClient, arguments: dict[str, Any]) -> httpx.AsyncClient:
    # unasync does not change f-strings, so the names are taken from the classes.
    kind, key_transport = httpx.AsyncClient.__name__, AsyncKeyTransport.__name__
    if not isinstance(http_client, httpx.AsyncClient):
        raise TypeError(f"http_client must be an httpx.{kind}, not {type(http_client).__name__}")
    recipe = f"httpx.{kind}(base_url=url, transport={key_transport}(authorization, base_url=url))"
    for name, parameter in signature(AsyncRetroAchievements).parameters.items():
        if name not in ("deadline", "queue_timeout", "http_client") and arguments[name] != parameter.default:
            raise ValueError(f"http_client is used as it is, so give it alone and build the rest into it: {recipe}")
    if not http_client.base_url.host:
        raise ValueError(f"http_client has no base_url: build it as {recipe}")
    return http_client
