# Derived from wrapper/retroachievements/_async/transport.py by `make generate`. Do not edit: change that file,
# and generate again.
"""What comes between a client and the network, from the outside in: cache, retries, pacing, the key.

Each is a transport of httpx around another one, so each can be used alone, left out, or replaced.
"""

import logging
import sys
import time
from http import HTTPStatus

import httpx
from attrs import evolve
from tenacity import RetryCallState, Retrying, retry_if_exception_type, retry_if_result

from .. import _reply
from .._deadline import intact, sleep
from .._key import BASE_URL, RequestKey, check_encoding, forget_variables, proxy_from_environment, untraced
from .._turns import Turns
from ..auth import Authorization
from ..cache import Cache
from ..pacing import Pacing
from ..retry import RETRIED_ERRORS, Attempt, Hooks, Retry, answer, last_answer, may_pass
from .network import CONNECTIONS, NetworkTransport

logger = logging.getLogger("retroachievements")

MAX_BODY_BYTES = 64 * 2**20
RETRY, PACING, CACHE, NO_HOOKS = Retry(), Pacing(), Cache(), Hooks()

# Where an attempt, and the seconds that it waited for its turn, are kept in a request.
ATTEMPT = "retroachievements.attempt"
TURN = "retroachievements.turn"


class KeyTransport(httpx.BaseTransport):
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
        transport: httpx.BaseTransport | None = None,
        *,
        base_url: str = BASE_URL,
        max_body_bytes: int = MAX_BODY_BYTES,
    ) -> None:
        self._key = RequestKey(authorization, base_url)
        self._transport = transport or NetworkTransport(proxy=proxy_from_environment(base_url))
        self._connections = Turns(CONNECTIONS)
        self._max_body_bytes = max_body_bytes

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        if not self._key.belongs_to(request):
            return self._transport.handle_request(request)
        handled = sys.exception()
        try:
            with self._connections:
                with untraced():
                    response, body = intact(self._ask, request)
        except BaseException as error:
            forget_variables(error, handled)
            raise
        return self._key.removed_from(response, body)

    def _ask(self, request: httpx.Request) -> tuple[httpx.Response, bytes]:
        response = self._transport.handle_request(self._key.added_to(request))
        return response, self._body_of(response)

    def _body_of(self, response: httpx.Response) -> bytes:
        body = bytearray()
        try:
            check_encoding(response)
            for part in response.iter_bytes():
                body += part
                if len(body) > self._max_body_bytes:
                    raise httpx.DecodingError(f"it has more than {self._max_body_bytes} bytes")
        except httpx.RequestError:
            # The status of an error says enough, whatever became of its body.
            if response.status_code == HTTPStatus.OK:
                raise
            return b""
        finally:
            response.close()
        return bytes(body)

    def close(self) -> None:
        self._transport.close()


class PacingTransport(httpx.BaseTransport):
    """Lets requests out no faster than a budget allows. Those that wait are served in the order of asking.

    Ten at most are under way at once. Who is cancelled while waiting takes nothing from the budget.

    Args:
        transport: What carries the requests on.
        pacing: The budget. By default 10 requests at once, and from then on one a second.

    Raises:
        PacingUnavailable: The budget is shared, and can't be reached. Requests raise it too.
    """

    def __init__(self, transport: httpx.BaseTransport, pacing: Pacing = PACING) -> None:
        self._transport = transport
        self._budget = pacing.budget()
        self._slots = Turns(1)
        self._connections = Turns(CONNECTIONS)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        asked = time.monotonic()
        # First a connection and then a slot: behind a server that stalls, slots would be taken one after another, and
        # used all at once when it goes on.
        with self._connections:
            with self._slots:
                while wait := self._budget.take():
                    sleep(wait)
            request.extensions[TURN] = time.monotonic() - asked
            return self._transport.handle_request(request)

    def close(self) -> None:
        self._budget.close()
        self._transport.close()


class RetryTransport(httpx.BaseTransport):
    """Tries again what may pass by itself, and reports every attempt.

    Each attempt is a line of the logger `retroachievements` at level DEBUG.

    Args:
        transport: What carries the requests on.
        retry: How often, and how long to wait in between. None tries once.
        hooks: Functions of yours to call.
    """

    def __init__(
        self,
        transport: httpx.BaseTransport,
        retry: Retry | None = RETRY,
        hooks: Hooks = NO_HOOKS,
    ) -> None:
        self._transport = transport
        self._hooks = hooks
        policy = retry or Retry(attempts=1)
        self._retrying = Retrying(
            retry=retry_if_exception_type(RETRIED_ERRORS) | retry_if_result(may_pass),
            wait=policy.wait,
            stop=policy.is_over,
            before=self._begin,
            before_sleep=self._before_next,
            retry_error_callback=last_answer,
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        # A copy, because an AsyncRetrying remembers how far it is.
        retrying = self._retrying.copy()
        try:
            return retrying(self._send, request)
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

    def _send(self, request: httpx.Request) -> httpx.Response:
        started = time.monotonic()
        try:
            response = self._transport.handle_request(request)
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

    def _before_next(self, state: RetryCallState) -> None:
        (request,) = state.args
        if (response := answer(state)) is not None:
            response.close()
        if self._hooks.on_retry is not None:
            self._hooks.on_retry(request.extensions[ATTEMPT], state.upcoming_sleep)

    def close(self) -> None:
        self._transport.close()


class CacheTransport(httpx.BaseTransport):
    """Keeps answers for as long as a `Cache` says, and gives them again without asking.

    Args:
        transport: What carries the other requests on.
        cache: Where answers are kept, and for how long. By default in memory.

    Raises:
        ModuleNotFoundError: The extra `[cache]` is not installed.
    """

    def __init__(self, transport: httpx.BaseTransport, cache: Cache = CACHE) -> None:
        try:
            from hishel.httpx import CacheTransport as Caching
        except ModuleNotFoundError as error:
            message = f'{error.name} is missing: pip install "retroachievements[cache]"'
            raise ModuleNotFoundError(message, name=error.name) from None
        self._transport = transport
        self._lifetimes = cache.lifetimes
        self._caching = Caching(_Kept(transport), cache.storage())

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        lifetime = self._lifetimes.get(request.url.path.rpartition("/")[2])
        if lifetime is None:
            return self._transport.handle_request(request)
        request.extensions["caching"] = {"ttl": lifetime}
        try:
            return self._caching.handle_request(request)
        except _NotToBeKept as answer:
            return answer.response

    def close(self) -> None:
        self._caching.close()


class _NotToBeKept(Exception):
    def __init__(self, response: httpx.Response) -> None:
        self.response = response


class _Kept(httpx.BaseTransport):
    """Lets through what is worth keeping. hishel would keep every success, also a page of maintenance in HTML."""

    def __init__(self, transport: httpx.BaseTransport) -> None:
        self._transport = transport

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        response = self._transport.handle_request(request)
        if response.status_code != HTTPStatus.OK:
            raise _NotToBeKept(response)
        try:
            document = _reply.read_json(response.read())
        except (ValueError, RecursionError):
            raise _NotToBeKept(response) from None
        if not document or document in _reply.ABSENT:
            raise _NotToBeKept(response)
        return response

    def close(self) -> None:
        self._transport.close()
