"""The scripted failures and limits of a simulator, and the requests that it received."""

import math
import re
import threading
import time
from collections import deque
from collections.abc import Callable, Mapping
from datetime import datetime
from http.client import responses
from typing import NamedTuple, Self

from attrs import define
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from .replies import GONE, SERVER_ERROR, UNAUTHENTICATED, UNKNOWN_METHOD, Reply, php_json, refusal
from .validation import Refused

# A bound for simulators that run for days.
MOST_REQUESTS = 10_000

# Errors of the server. All others, such as 429, come from the proxies in front of it.
REPLIES: dict[int, Reply] = {
    401: UNAUTHENTICATED,
    404: UNKNOWN_METHOD,
    410: GONE,
    422: Refused({"u": ["The u field is required."]}).reply,
    500: SERVER_ERROR,
    503: refusal(503, "service_unavailable", "Service Unavailable"),
}

PAGE = (
    "<html>\r\n<head><title>{0}</title></head>\r\n<body>\r\n<center><h1>{0}</h1></center>\r\n"
    "<hr><center>nginx</center>\r\n</body>\r\n</html>\r\n"
)


TRUNCATED, DISCONNECTED, HTML = FAULTS = ("truncated", "disconnected", "html")


class _Request(NamedTuple):
    endpoint: str
    """Such as `API_GetTicketData.php`."""
    parameters: dict[str, str]
    """The parameters of the query string, without the web API key."""


class ReceivedRequest(_Request):
    """A request that the simulator received: the endpoint, the parameters, and the time."""

    at: datetime
    """The time in the simulator."""

    def __new__(cls, endpoint: str, parameters: dict[str, str], at: datetime) -> Self:
        request = super().__new__(cls, endpoint, parameters)
        request.at = at
        return request


@define(eq=False)
class Failure:
    """An error, a fault or a delay for the next requests."""

    status: int | None
    fault: str | None = None
    """One of FAULTS."""
    after: float = 0
    """The delay of the response in seconds."""
    retry_after: float | None = None
    times: int = 1
    endpoint: str | None = None
    """None for all endpoints."""

    def response(self, respond: Callable[[], Response], accept: str) -> Response:
        """Return the response to a request with this `Accept` header. `respond` returns the regular one."""
        if self.status is not None:
            return self._error(self.status, accept)
        if self.fault == HTML:
            return Response(PAGE.format("Welcome"), 200, media_type="text/html")
        whole = respond()
        if self.fault is None:
            return whole
        return BrokenResponse(bytes(whole.body), whole.status_code, whole.headers, sent=self.fault == TRUNCATED)

    def _error(self, status: int, accept: str) -> Response:
        headers = {} if self.retry_after is None else {"Retry-After": str(self.retry_after)}
        reply = REPLIES.get(status)
        # The server checks for maintenance before it forces JSON, and only its HTML pages have a Retry-After.
        if status == 503 and (self.retry_after is not None or not wants_json(accept)):
            reply = None
        if reply is not None:
            return Response(php_json(reply.body), status, headers, "application/json")
        page = PAGE.format(f"{status} {responses.get(status, '')}".strip())
        return Response(page, status, headers, "text/html")


class BrokenResponse(Response):
    """A response whose connection is closed: in the middle of its body, or before anything is sent."""

    def __init__(self, body: bytes, status: int, headers: Mapping[str, str], *, sent: bool) -> None:
        super().__init__(body, status, headers)
        self._sent = sent

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if self._sent:
            await send({"type": "http.response.start", "status": self.status_code, "headers": self.raw_headers})
            await send({"type": "http.response.body", "body": self.body[: len(self.body) // 2], "more_body": True})
        scope["state"]["transport"].close()
        # If this returned earlier, uvicorn would report an incomplete response.
        await disconnection(receive)


async def disconnection(receive: Receive) -> None:
    """Wait until the connection is closed."""
    while (await receive())["type"] != "http.disconnect":
        pass


class Limit:
    """A number of requests that are allowed in a period."""

    def __init__(self, most: int, seconds: float) -> None:
        self._most, self._seconds = most, seconds
        self._passed: deque[float] = deque()

    def retry_after(self, now: datetime) -> float | None:
        """Return None if a request is allowed now, else the seconds until the next one is."""
        # A test advances the first clock, and a waiting client the second one.
        clock = now.timestamp() + time.monotonic()
        while self._passed and not 0 <= clock - self._passed[0] < self._seconds:
            self._passed.popleft()
        if len(self._passed) < self._most:
            self._passed.append(clock)
            return None
        left = self._passed[0] + self._seconds - clock
        return math.ceil(left) if left > 1 else math.ceil(1000 * left) / 1000


def wants_json(accept: str) -> bool:
    """Return whether a request prefers JSON, by Laravel's rules."""

    def quality(media_range: str) -> float:
        found = re.search(r";\s*q=([\d.]+)", media_range)
        return float(found[1]) if found else 1.0

    preferred = max(accept.lower().split(","), key=quality)
    return "/json" in preferred or "+json" in preferred


class Script:
    """The next failures and the requests so far. Hold the lock to read or change them, or the data."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.failures: list[Failure] = []
        self.limit: Limit | None = None
        self.requests: deque[ReceivedRequest] = deque(maxlen=MOST_REQUESTS)

    def record(self, endpoint: str, parameters: Mapping[str, str], at: datetime) -> None:
        without_key = {name: value for name, value in parameters.items() if name.partition("[")[0] != "y"}
        self.requests.append(ReceivedRequest(endpoint, without_key, at))

    def next_failure(self, endpoint: str, now: datetime) -> Failure | None:
        """Return the failure for this request, if any. It counts as used."""
        retry_after = self.limit.retry_after(now) if self.limit else None
        if retry_after is not None:
            return Failure(429, retry_after=retry_after)
        for failure in self.failures:
            if failure.endpoint in (None, endpoint):
                failure.times -= 1
                if not failure.times:
                    self.failures.remove(failure)
                return failure
        return None

    def clear(self) -> None:
        self.failures.clear()
        self.limit = None
        self.requests.clear()
