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
from .._transports.lifetime import NoCookies
from .._transports.queue import PRIORITIES, STANDS_BACK
from .._transports.request_key import KEY, RequestKey
from .._transports.single_flight import REFRESH
from .._validation import check_kind, check_timeout, check_user_agent, flag, quoted, without_keys
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

# The options that a view can change.
CALL_OPTIONS = ("timeout", "deadline", "queue_timeout", "retry")


class AsyncRetroAchievements:
    """A client for the RetroAchievements Web API. Use it as a context manager, or close it yourself.

    By default, the client paces requests, retries transient failures, and gives up after a minute. Threads or tasks can
    share a client and its budget. The async client requires asyncio.

    Args:
        authorization: Your web API key, from `build_authorization`. By default, the key in the environment, as for
            `from_env`.
        base_url: The URL of the API: https, or http on loopback. By default, the value of the environment variable
            `RETROACHIEVEMENTS_BASE_URL`, or else the site.
        timeout: Seconds to wait for a connection and for each part of a response, default 30; None for no limit.
        deadline: Seconds for a whole call with its retries, default 60; None for no limit. The time that a call waits
            in the client's own queue does not count.
        queue_timeout: Seconds that a call may wait in the client's own queue, default None, no limit.
        retry: Which failures to retry, how often and when, default `Retry()`; None sends each request once.
        pacing: The budget of requests, default `Pacing()`; None sends them without delay.
        cache: Which responses to cache, and for how long. By default, none.
        hooks: Your functions to call at each attempt, for metrics.
        user_agent: The name of your program, such as `MyBot/1.2 (+https://example.org)`. It precedes the name of this
            client in the User-Agent header.
        transport: Your own transport for requests with the key, instead of the default network transport.
        http_client: Your own httpx client, which replaces all options above except `deadline` and `queue_timeout`. It
            needs a base_url and a key transport, which adds the key. It is neither changed nor closed.

    Raises:
        TypeError, ValueError: The arguments don't fit together, `base_url` would send the key unencrypted, or neither
            the arguments nor the environment have a key.
        ModuleNotFoundError: An option needs an extra that is not installed.

    https://api-docs.retroachievements.org/getting-started.html
    """

    authorization: Authorization | None
    """Your argument, or the authorization from the environment; None with your own `http_client`."""

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
            # Innermost first; a request passes them in reverse order.
            stack: httpx.AsyncBaseTransport = AsyncKeyTransport(authorization, transport, base_url=base_url)
            if pacing is not None:
                stack = AsyncPacingTransport(stack, pacing)
            stack = AsyncRetryTransport(stack, retry, hooks)  # also without retries, because it reports each attempt
            if cache is not None:
                from .transports.cache import AsyncCacheTransport

                stack = AsyncCacheTransport(stack, cache)
            # Not an f-string, which would have the name of an enum member.
            headers = {"User-Agent": " ".join([*filter(None, [user_agent]), f"retroachievements-python/{__version__}"])}
            url = httpx.URL(base_url)
            # httpx would log the credentials as a part of each URL.
            auth = httpx.BasicAuth(url.username, url.password) if url.userinfo else None
            self._http_client = httpx.AsyncClient(
                base_url=url.copy_with(userinfo=b""),
                timeout=timeout,
                transport=stack,
                headers=headers,
                auth=auth,
                cookies=NoCookies(),
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
        """Create a client from environment variables.

        The options are those of the class, except `authorization` and `http_client`.

        The key is read from `RETROACHIEVEMENTS_API_KEY`, or from `RA_API_KEY` if that is not set. If
        `RETROACHIEVEMENTS_USERNAME` is set, the authorization contains it. For `send_key`, see `build_authorization`.

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
        """Return a view of this client, for calls with other options on the same connections and the same budget.

        Options that you omit keep their values. Views also share the cache and the index of `games.find_by_hash`.
        Closing a view has no effect. With your own `http_client`, its transports decide the effect of an option.

        Args:
            authorization: Another key, such as the key of a member.
            refresh: Whether to bypass the cache. The new response is stored.
            priority: A `"background"` call waits for the budget behind all `"normal"` calls. After a minute of waiting
                it counts as normal. If processes share a budget, priorities apply within each process.
            timeout, deadline, queue_timeout, retry: As for the client.

        Raises:
            TypeError, ValueError: The option is unknown, or its value is invalid.

        https://api-docs.retroachievements.org/getting-started.html
        """
        if unknown := options.keys() - set(CALL_OPTIONS):
            allowed = ", ".join(("authorization", "refresh", "priority", *CALL_OPTIONS))
            raise TypeError(f"with_options takes no {without_keys(min(unknown))}: its options are {allowed}")
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
        for name in [name for name, value in vars(view).items() if isinstance(value, AsyncNamespace)]:
            delattr(view, name)
        view.authorization = authorization or self.authorization
        view._connection, view._is_view, view._owns_http_client = connection, True, False
        return view

    def record_responses(self) -> AbstractContextManager[list[RecordedResponse]]:
        """Record the responses of the server inside a `with` block: status, headers and body.

        Use a plain `with`, even with the async client. Each request adds its last response, regardless of its status.
        The list includes calls of views and of tasks that start inside the block, but not of other tasks and threads.
        To see responses that were retried, use `Hooks`.
        """
        return recording(self._http_client)

    @property
    def api(self) -> "retroachievements_api.Client":
        """The generated client on the same connections: the `client=` for functions in `retroachievements_api.api`.

        In the sync client, use only the sync functions, and in the async client, the async ones. Don't use the
        `with_...` methods of the generated client: their connections don't add the key. Views don't have this property,
        because it would ignore their options.
        """
        if self._is_view:
            raise AttributeError("a view has no api, because its options would not reach it: use that of the client")
        client = retroachievements_api.Client(str(self._http_client.base_url))
        return client.set_async_httpx_client(self._http_client)

    # The package imports each namespace on first use, because most programs use one or two. The same applies to code
    # that reads the annotations.

    @cached_property
    def users(self) -> "retroachievements.AsyncUsers":
        """Users of the site and their activity."""
        return retroachievements.AsyncUsers(self._connection)

    @cached_property
    def achievements(self) -> "retroachievements.AsyncAchievements":
        """Achievements and their unlocks."""
        return retroachievements.AsyncAchievements(self._connection)

    @cached_property
    def leaderboards(self) -> "retroachievements.AsyncLeaderboards":
        """Leaderboards and their entries."""
        return retroachievements.AsyncLeaderboards(self._connection)

    @cached_property
    def games(self) -> "retroachievements.AsyncGames":
        """Games and their players."""
        return retroachievements.AsyncGames(self._connection)

    @cached_property
    def consoles(self) -> "retroachievements.AsyncConsoles":
        """The consoles that games belong to."""
        return retroachievements.AsyncConsoles(self._connection)

    @cached_property
    def claims(self) -> "retroachievements.AsyncClaims":
        """Claims, with which developers reserve a game for their achievement set."""
        return retroachievements.AsyncClaims(self._connection)

    @cached_property
    def comments(self) -> "retroachievements.AsyncComments":
        """Comments on games, achievements and user walls."""
        return retroachievements.AsyncComments(self._connection)

    @cached_property
    def feed(self) -> "retroachievements.AsyncFeed":
        """Recent events on the site."""
        return retroachievements.AsyncFeed(self._connection)

    @cached_property
    def tickets(self) -> "retroachievements.AsyncTickets":
        """Tickets: reports of achievements that trigger at the wrong time, or not at all."""
        return retroachievements.AsyncTickets(self._connection)

    async def aclose(self) -> None:
        """Close the connections, except those of your own `http_client`."""
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
    """Raise TypeError or ValueError for options with an invalid value."""
    for name in ("timeout", "deadline", "queue_timeout"):
        check_timeout(name, options.get(name))
    for name, kind in {"retry": Retry, "pacing": Pacing, "cache": Cache, "hooks": Hooks}.items():
        check_kind(name, options.get(name), kind, NoneType)
    check_user_agent("user_agent", options.get("user_agent"))


def _checked_http_client(http_client: httpx.AsyncClient, arguments: dict[str, Any]) -> httpx.AsyncClient:
    # unasync does not change f-strings, so the names are read from the classes.
    kind, key_transport = httpx.AsyncClient.__name__, AsyncKeyTransport.__name__
    if not isinstance(http_client, httpx.AsyncClient):
        raise TypeError(f"http_client must be an httpx.{kind}, not {type(http_client).__name__}")
    recipe = f"httpx.{kind}(base_url=url, transport={key_transport}(authorization, base_url=url))"
    for name, parameter in signature(AsyncRetroAchievements).parameters.items():
        if name not in ("deadline", "queue_timeout", "http_client") and arguments[name] != parameter.default:
            raise ValueError(f"http_client takes no other options: build them into it, as in {recipe}")
    if not http_client.base_url.host:
        raise ValueError(f"http_client has no base_url: build it as {recipe}")
    return http_client
