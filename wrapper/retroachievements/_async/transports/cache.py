"""The cache: responses that are still fresh are returned here, without a request."""

import logging
import time
from collections.abc import Callable
from copy import copy
from http import HTTPStatus
from math import inf

import httpx

from ... import _json, _responses
from ..._transports.async_deadline import AsyncDeadline, async_result
from ..._transports.deadline import Arguments, Value, remaining, start
from ..._transports.response_storage import copy_response
from ..._transports.single_flight import REFRESH, SingleFlight
from ...cache import Cache
from ...errors import RetroAchievementsError, StaleResponse
from ...recording import AGE

logger = logging.getLogger("retroachievements")

CACHE = Cache()

# For how many seconds a storage is waited for, and for how many it is passed by after it stalled or failed.
STORAGE_TIMEOUT = 1.0
STORAGE_PAUSE = 5.0

# The extension of a response that is older than its lifetime, with the reason.
STALE = "retroachievements.stale"

# How much of the time that is left the attempts may take, if there is an older response to return.
SHARE_OF_ATTEMPTS = 0.9


class AsyncCacheTransport(httpx.AsyncBaseTransport):
    """Keeps responses for as long as a `Cache` says, and returns them again without a request.

    Equal requests at once are sent once, and all of them get the response. If the cache can't be used, the server is
    asked.

    Args:
        transport: Carries the other requests on.
        cache: Where responses are kept, and for how long. By default in memory.

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
        # Calls share an outcome only where all of their options are the same: their key, their retries, their priority.
        call = f"{request.url} {request.extensions}"
        flight = self._flights.join(call)
        with flight.place() as place:
            await flight.async_wait(place)
            outcome = flight.outcome
            if outcome is None:
                try:
                    outcome = await self._stored_or_sent(request, lifetime)
                except (httpx.RequestError, RetroAchievementsError) as error:
                    if remaining() > 0:  # Otherwise it is about the deadline of this call alone.
                        # A copy has no traceback, which would refer to this frame and with it to the error.
                        self._flights.end(call, flight, copy(error))
                    raise
                self._flights.end(call, flight, outcome)
        if isinstance(outcome, Exception):
            raise copy(outcome)
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
        # The response that is stored has to be returned before the deadline of the call.
        deadline = AsyncDeadline(None if stored is None else remaining() * SHARE_OF_ATTEMPTS)
        try:
            async with deadline:
                response = await self._transport.handle_async_request(request)
                await response.aread()
        except (httpx.TransportError, TimeoutError) as error:
            if stored is None or deadline.queue_timed_out:
                raise
            return _stale(stored, f"the server can't be reached: {type(error).__name__}")
        if stored is not None and response.status_code >= HTTPStatus.INTERNAL_SERVER_ERROR:
            return _stale(stored, f"the server answered {response.status_code}")
        if _may_be_stored(response):
            await self._use(self._storage.put, url, response, keep)
        return response

    async def _use(
        self, function: Callable[Arguments, Value], *args: Arguments.args, **kwargs: Arguments.kwargs
    ) -> Value | None:
        """Call the storage in a thread, because it may stall. If it does, or fails, it is passed by."""
        value: Value | None = None
        if time.monotonic() >= self._paused_until:
            try:
                async with AsyncDeadline(min(STORAGE_TIMEOUT, remaining() / 3)):
                    value = await async_result(start(function, *args, **kwargs))
            except Exception as error:
                self._paused_until = time.monotonic() + STORAGE_PAUSE
                logger.warning("the cache can't be used for now, so the server is asked: %s", str(error) or "it stalls")
        return value

    async def aclose(self) -> None:
        self._paused_until = -inf
        await self._use(self._storage.close)
        await self._transport.aclose()


def _stale(response: httpx.Response, reason: str) -> httpx.Response:
    response.extensions[STALE] = f"the answer is {response.extensions[AGE]:.0f} s old, because {reason}"
    return response


def _may_be_stored(response: httpx.Response) -> bool:
    """Whether it is a success, and the JSON of something. hishel would store a maintenance page in HTML too."""
    try:
        document = _json.read_json(response.content) if response.status_code == HTTPStatus.OK else None
    except (ValueError, RecursionError):
        return False
    return bool(document) and document not in _responses.ABSENT
