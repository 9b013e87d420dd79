"""What comes between a client and the network, from the outside in: cache, retries, pacing, the key.

Each is a transport of httpx around another one, so each can be used alone, left out, or replaced.
"""

import logging
import sys
import time
from http import HTTPStatus

import httpx
from attrs import evolve
from tenacity import AsyncRetrying, RetryCallState, retry_if_exception_type, retry_if_result

from .. import _reply
from .._deadline import async_intact, async_sleep
from .._key import BASE_URL, RequestKey, check_encoding, forget_variables, proxy_from_environment, untraced
from .._turns import AsyncTurns
from ..auth import Authorization
from ..cache import Cache
from ..pacing import Pacing
from ..retry import RETRIED_ERRORS, Attempt, Hooks, Retry, answer, last_answer, may_pass
from .network import CONNECTIONS, AsyncNetworkTransport

logger = logging.getLogger("retroachievements")

MAX_BODY_BYTES = 64 * 2**20
RETRY, PACING, CACHE, NO_HOOKS = Retry(), Pacing(), Cache(), Hooks()

# Where an attempt, and the seconds that it waited for its turn, are kept in a request.
ATTEMPT = "retroachievements.attempt"
TURN = "retroachievements.turn"


class AsyncKeyTransport(httpx.AsyncBaseTransport):
    """Adds the web API key to every request to one origin, on the last stretch before the network.

    The key is added to a copy, so it is in no log, no exception, no `response.request.url` and no cache key, and
    requests to other origins go without it. JSON is asked for, compressed by gzip or deflate if at all. Answers are
    read whole, and the key is taken out of them. The client builds one by itself; build it yourself for an httpx client
    of your own, with the same `base_url` for both.

    Args:
        authorization: The key and how it is sent.
        transport: What carries the request on. By default httpx's own, with the proxy of the environment.
        base_url: The key goes to the origin of this URL only: https, or http on loopback.
        max_body_bytes: How large an answer may be once it is decompressed, default 64 MiB.

    Raises:
        ValueError: `base_url` would send the key in the clear.
    """

    def __init__(
        self,
        authorization: Authorization,
        transport: httpx.AsyncBaseTransport | None = None,
        *,
        base_url: str = BASE_URL,
        max_body_bytes: int = MAX_BODY_BYTES,
    ) -> None:
        self._key = RequestKey(authorization, base_url)
        self._transport = transport or AsyncNetworkTransport(proxy=proxy_from_environment(base_url))
        self._connections = AsyncTurns(CONNECTIONS)
        self._max_body_bytes = max_body_bytes

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        if not self._key.belongs_to(request):
            return await self._transport.handle_async_request(request)
        handled = sys.exception()
        try:
            async with self._connections:
                with untraced():
                    response, body = await async_intact(self._ask, request)
        except BaseException as error:
            forget_variables(error, handled)
            raise
        return self._key.removed_from(response, body)

    async def _ask(self, request: httpx.Request) -> tuple[httpx.Response, bytes]:
        response = await self._transport.handle_async_request(self._key.added_to(request))
        return response, await self._body_of(response)

    async def _body_of(self, response: httpx.Response) -> bytes:
        body = bytearray()
        try:
            check_encoding(response)
            async for part in response.aiter_bytes():
                body += part
                if len(body) > self._max_body_bytes:
                    raise httpx.DecodingError(f"it has more than {self._max_body_bytes} bytes")
        except httpx.RequestError:
            # The status of an error says enough, whatever became of its body.
            if response.status_code == HTTPStatus.OK:
                raise
            return b""
        finally:
            await response.aclose()
        return bytes(body)

    async def aclose(self) -> None:
        await self._transport.aclose()


class AsyncPacingTransport(httpx.AsyncBaseTransport):
    """Lets requests out no faster than a budget allows. Those that wait are served in the order of asking.

    Ten at most are under way at once. Who is cancelled while waiting takes nothing from the budget.

    Args:
        transport: What carries the requests on.
        pacing: The budget. By default 10 requests at once, and from then on one a second.

    Raises:
        PacingUnavailable: The budget is shared, and can't be reached. Requests raise it too.
    """

    def __init__(self, transport: httpx.AsyncBaseTransport, pacing: Pacing = PACING) -> None:
        self._transport = transport
        self._budget = pacing.budget()
        self._slots = AsyncTurns(1)
        self._connections = AsyncTurns(CONNECTIONS)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        asked = time.monotonic()
        # First a connection and then a slot: behind a server that stalls, slots would be taken one after another, and
        # used all at once when it goes on.
        async with self._connections:
            async with self._slots:
                while wait := await self._budget.async_take():
                    await async_sleep(wait)
            request.extensions[TURN] = time.monotonic() - asked
            return await self._transport.handle_async_request(request)

    async def aclose(self) -> None:
        self._budget.close()
        await self._transport.aclose()


class AsyncRetryTransport(httpx.AsyncBaseTransport):
    """Tries again what may pass by itself, and reports every attempt.

    Each attempt is a line of the logger `retroachievements` at level DEBUG.

    Args:
        transport: What carries the requests on.
        retry: How often, and how long to wait in between. None tries once.
        hooks: Functions of yours to call.
    """

    def __init__(
        self,
        transport: httpx.AsyncBaseTransport,
        retry: Retry | None = RETRY,
        hooks: Hooks = NO_HOOKS,
    ) -> None:
        self._transport = transport
        self._hooks = hooks
        policy = retry or Retry(attempts=1)
        self._retrying = AsyncRetrying(
            retry=retry_if_exception_type(RETRIED_ERRORS) | retry_if_result(may_pass),
            wait=policy.wait,
            stop=policy.is_over,
            before=self._begin,
            before_sleep=self._before_next,
            retry_error_callback=last_answer,
        )

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        # A copy, because an AsyncRetrying remembers how far it is.
        retrying = self._retrying.copy()
        try:
            return await retrying(self._send, request)
        finally:
            # Its steps refer to it, so it would wait for the garbage collector.
            retrying.iter_state.reset()

    def _begin(self, state: RetryCallState) -> None:
        (request,) = state.args
        endpoint = request.url.path.rpartition("/")[2]
        attempt = Attempt(endpoint, state.attempt_number, waited=state.upcoming_sleep)
        request.extensions[ATTEMPT] = attempt
        request.extensions[TURN] = 0.0
        if self._hooks.on_request is not None:
            self._hooks.on_request(attempt)

    async def _send(self, request: httpx.Request) -> httpx.Response:
        started = time.monotonic()
        try:
            response = await self._transport.handle_async_request(request)
        except Exception as error:
            self._end(request, started, error=type(error).__name__)
            raise
        attempt = self._end(request, started, status=response.status_code)
        if self._hooks.on_response is not None:
            self._hooks.on_response(attempt)
        return response

    def _end(
        self, request: httpx.Request, started: float, *, status: int | None = None, error: str | None = None
    ) -> Attempt:
        turn: float = request.extensions[TURN]
        begun: Attempt = request.extensions[ATTEMPT]
        seconds = time.monotonic() - started - turn
        attempt = evolve(begun, waited=begun.waited + turn, status=status, error=error, seconds=seconds)
        request.extensions[ATTEMPT] = attempt
        logger.debug(
            "%s: attempt %d, after waiting %.3f s: %s in %.3f s",
            *(attempt.endpoint, attempt.number, attempt.waited, status or error, seconds),
        )
        return attempt

    async def _before_next(self, state: RetryCallState) -> None:
        (request,) = state.args
        if (response := answer(state)) is not None:
            await response.aclose()
        if self._hooks.on_retry is not None:
            self._hooks.on_retry(request.extensions[ATTEMPT], state.upcoming_sleep)

    async def aclose(self) -> None:
        await self._transport.aclose()


class AsyncCacheTransport(httpx.AsyncBaseTransport):
    """Keeps answers for as long as a `Cache` says, and gives them again without asking.

    Args:
        transport: What carries the other requests on.
        cache: Where answers are kept, and for how long. By default in memory.

    Raises:
        ModuleNotFoundError: The extra `[cache]` is not installed.
    """

    def __init__(self, transport: httpx.AsyncBaseTransport, cache: Cache = CACHE) -> None:
        try:
            from hishel.httpx import AsyncCacheTransport as Caching
        except ModuleNotFoundError as error:
            message = f'{error.name} is missing: pip install "retroachievements[cache]"'
            raise ModuleNotFoundError(message, name=error.name) from None
        self._transport = transport
        self._lifetimes = cache.lifetimes
        self._caching = Caching(_AsyncKept(transport), cache.async_storage())

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        lifetime = self._lifetimes.get(request.url.path.rpartition("/")[2])
        if lifetime is None:
            return await self._transport.handle_async_request(request)
        request.extensions["caching"] = {"ttl": lifetime}
        try:
            return await self._caching.handle_async_request(request)
        except _NotToBeKept as answer:
            return answer.response

    async def aclose(self) -> None:
        await self._caching.aclose()


class _NotToBeKept(Exception):
    def __init__(self, response: httpx.Response) -> None:
        self.response = response


class _AsyncKept(httpx.AsyncBaseTransport):
    """Lets through what is worth keeping. hishel would keep every success, also a page of maintenance in HTML."""

    def __init__(self, transport: httpx.AsyncBaseTransport) -> None:
        self._transport = transport

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        response = await self._transport.handle_async_request(request)
        if response.status_code != HTTPStatus.OK:
            raise _NotToBeKept(response)
        try:
            document = _reply.read_json(await response.aread())
        except (ValueError, RecursionError):
            raise _NotToBeKept(response) from None
        if not document or document in _reply.ABSENT:
            raise _NotToBeKept(response)
        return response

    async def aclose(self) -> None:
        await self._transport.aclose()
