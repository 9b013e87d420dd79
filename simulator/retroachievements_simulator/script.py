"""What a test has told the simulator to do, and what the simulator was asked."""

import re
import threading
from collections import deque
from collections.abc import Mapping
from http.client import responses
from typing import NamedTuple

from attrs import define
from starlette.responses import Response

from .replies import GONE, SERVER_ERROR, UNAUTHENTICATED, UNKNOWN_METHOD, Reply, php_json, refusal
from .validation import Refused

# A simulator that runs for days does not remember each request of all of them.
MOST_REQUESTS = 10_000

# What the server itself says. All other errors, 429 among them, come from the proxies in front of it.
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


class ReceivedRequest(NamedTuple):
    """A request that the simulator got."""

    endpoint: str
    """Such as `API_GetTicketData.php`."""
    parameters: dict[str, str]
    """Those of the query string, without the web API key."""


@define(eq=False)
class Failure:
    """An error that the next requests get."""

    status: int
    retry_after: float | None
    times: int
    endpoint: str | None
    """None for any."""

    @property
    def headers(self) -> dict[str, str]:
        return {} if self.retry_after is None else {"Retry-After": str(self.retry_after)}

    def response(self, accept: str) -> Response:
        """The error, for a request with this `Accept` header."""
        reply = REPLIES.get(self.status)
        # The server decides on maintenance before it forces JSON, and only its pages have a Retry-After.
        if self.status == 503 and (self.retry_after is not None or not wants_json(accept)):
            reply = None
        if reply is not None:
            return Response(php_json(reply.body), self.status, self.headers, "application/json")
        page = PAGE.format(f"{self.status} {responses.get(self.status, '')}".strip())
        return Response(page, self.status, self.headers, "text/html")


def wants_json(accept: str) -> bool:
    """Whether the type that a request prefers is JSON, as Laravel decides."""

    def quality(media_range: str) -> float:
        found = re.search(r";\s*q=([\d.]+)", media_range)
        return float(found[1]) if found else 1.0

    preferred = max(accept.lower().split(","), key=quality)
    return "/json" in preferred or "+json" in preferred


class Script:
    """The failures to come and the requests so far. Whoever reads or changes them, or the data, holds the lock."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.failures: list[Failure] = []
        self.requests: deque[ReceivedRequest] = deque(maxlen=MOST_REQUESTS)

    def record(self, endpoint: str, parameters: Mapping[str, str]) -> None:
        without_key = {name: value for name, value in parameters.items() if name.partition("[")[0] != "y"}
        self.requests.append(ReceivedRequest(endpoint, without_key))

    def next_failure(self, endpoint: str) -> Failure | None:
        """What this request gets instead of an answer, if anything. It counts as used then."""
        for failure in self.failures:
            if failure.endpoint in (None, endpoint):
                failure.times -= 1
                if not failure.times:
                    self.failures.remove(failure)
                return failure
        return None

    def clear(self) -> None:
        self.failures.clear()
        self.requests.clear()
