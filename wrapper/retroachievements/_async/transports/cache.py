"""The cache: returns fresh responses without a request."""

import logging
import time
from collections.abc import Callable
from http import HTTPStatus
from math import inf

import httpx

from ... import _json, _responses
from ..._transports.async_deadline import AsyncDeadline, async_result
from ..._transports.deadline import Arguments, DeadlineExceeded, Value, remaining, start
from ..._transports.response_storage import copy_response
from ..._transports.single_flight import REFRESH, SingleFlight, copy_error
from ...cache import Cache
from ...errors import RetroAchievementsError, StaleResponse
from ...recording import AGE

logger = logging.getLogger("retroachievements")

CACHE = Cache()

# The seconds to wait for the storage, and the seconds to skip it after it stalls or fails.
STORAGE_TIMEOUT = 1.0
STORAGE_PAUSE = 5.0

# The extension of a response past its lifetime, with the reason.
STALE = "retroachievements.stale"

# The share of the remaining time for attempts, if there is an older response to return.
SHARE_OF_ATTEMPTS = 0.9


class AsyncCacheTransport(httpx.AsyncBaseTransport):
    """Stores responses for the lifetimes of a `Cache`, and returns them without a request.

    Equal concurrent requests are sent once and share the response. If the cache can't be used, requests go to the
    server.

    Args:
        transport: The transport for all other requests.
        cache: Where to store responses, and for how long. By default in memory.

    Raises:
        ModuleNotFoundError: The extra `[cache]` is not installed.
    """

    def __init__(self, transport: httpx.AsyncBaseTransport, cache: Cache = CACHE) -> None:
        self._transport = transport
        self._lifetimes = cache.lifetimes
        self._stale_if_error = cache.stale_if_error
        self._storage = cache.storage()
        self._paused_until = -inf
        self._flights = SingleFlight()

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        endpoint = request.url.path.rpartition("/")[2]
        lifetime = self._lifetimes.get(endpoint)
        if lifetime is None or request.method != "GET":
            return await self._transport.handle_async_request(request)
        # Calls share an outcome only if all of their options are equal: key, deadline, retries and priority.
        call = f"{request.url} {request.extensions}"
        flight = self._flights.join(call)
        with flight.place() as place:
            await flight.async_wait(place)
            outcome = flight.outcome
            if outcome is None:
                try:
                    outcome = await self._stored_or_sent(request, lifetime)
                except (httpx.RequestError, RetroAchievementsError) as error:
                    if remaining() > 0:  # Otherwise the error is about the deadline of this call only.
                        # The error itself would refer to this frame, and so to itself.
                        self._flights.end(call, flight, copy_error(error))
                    raise
                self._flights.end(call, flight, outcome)
        if isinstance(outcome, Exception):
            raise copy_error(outcome)
        if STALE in outcome.extensions:
            _responses.warn(f"{endpoint}: {outcome.extensions[STALE]}", StaleResponse)
        return copy_response(outcome)

    async def _stored_or_sent(self, request: httpx.Request, lifetime: float) -> httpx.Response:
        url = str(request.url)
        refresh, keep = request.extensions.get(REFRESH), lifetime + self._stale_if_error
        stored: httpx.Response | None = None
        if refresh and not self._stale_if_error:
            await self._use(self._storage.remove, url)
        else:
            stored = await self._use(self._storage.get, url, keep)
        if stored is not None and stored.extensions[AGE] < lifetime and not refresh:
            return stored
        # Leave time to return the stored response before the deadline of the call.
        deadline = AsyncDeadline(None if stored is None else remaining() * SHARE_OF_ATTEMPTS)
        try:
            async with deadline:
                response = await self._transport.handle_async_request(request)
                await response.aread()
        except (httpx.TransportError, DeadlineExceeded) as error:
            if stored is None or deadline.queue_timed_out:
                raise
            return _stale(stored, f"the server can't be reached: {type(error).__name__}")
        if stored is not None and response.status_code >= HTTPStatus.INTERNAL_SERVER_ERROR:
            return _stale(stored, f"the server returned {response.status_code}")
        if _may_be_stored(response):
            await self._use(self._storage.put, url, response, keep)
        return response

    async def _use(
        self, function: Callable[Arguments, Value], *args: Arguments.args, **kwargs: Arguments.kwargs
    ) -> Value | None:
        """Call the storage in a thread, because it may stall. If it stalls or fails, skip it for some time."""
        value: Value | None = None
        if time.monotonic() >= self._paused_until:
            future = start(function, *args, **kwargs)
            try:
                async with AsyncDeadline(min(STORAGE_TIMEOUT, remaining() / 3)):
                    value = await async_result(future)
            except Exception as error:
                # Not an exception from a signal handler, which ends the call.
                if not isinstance(error, DeadlineExceeded) and not (future.done() and future.exception() is error):
                    raise
                self._paused_until = time.monotonic() + STORAGE_PAUSE
                logger.warning("the cache can't be used for now, so it is skipped: %s", str(error) or "it stalls")
        return value

    async def aclose(self) -> None:
        self._paused_until = -inf
        await self._use(self._storage.close)
        await self._transport.aclose()


def _stale(response: httpx.Response, reason: str) -> httpx.Response:
    response.extensions[STALE] = f"the response is {response.extensions[AGE]:.0f} s old, because {reason}"
    return response


def _may_be_stored(response: httpx.Response) -> bool:
    """Return whether it is a success with non-empty JSON. hishel would also store a maintenance page in HTML."""
    try:
        document = _json.read_json(response.content) if response.status_code == HTTPStatus.OK else None
    except (ValueError, RecursionError):
        return False
    return bool(document) and document not in _responses.ABSENT
