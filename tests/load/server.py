"""A server on loopback that records the time and the user of each request."""

import threading
import time
from collections.abc import Sequence
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import combinations
from urllib.parse import parse_qs, urlsplit

from attrs import frozen

from ..faults.server import GOOD

# The allowed delay between a slot and the arrival of its request, which shortens the time to the next request. A busy
# machine delays the first requests by more than 0.1 s. Tests make so many calls that a fault exceeds this by far.
DELAY_SECONDS = 0.5


@frozen
class Arrival:
    moment: float
    user: str


class CountingServer(ThreadingHTTPServer):
    """Returns ticket statistics for every request, and keeps connections open."""

    request_queue_size = 128

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self._counted = threading.Condition()
        # The server responds only while this is set.
        self.answering = threading.Event()
        self.answering.set()
        self._arrivals: list[Arrival] = []

    @property
    def base_url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/API"

    @property
    def arrivals(self) -> list[Arrival]:
        with self._counted:
            return list(self._arrivals)

    def moments(self, since: float = 0.0, until: float = float("inf")) -> list[float]:
        return [arrival.moment for arrival in self.arrivals if since <= arrival.moment < until]

    def count(self, user: str) -> None:
        with self._counted:
            self._arrivals.append(Arrival(time.monotonic(), user))
            self._counted.notify_all()

    def wait_for(self, count: int) -> None:
        """Wait until `count` requests have arrived in total."""
        with self._counted:
            assert self._counted.wait_for(lambda: len(self._arrivals) >= count, timeout=30), "no more requests arrive"


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: CountingServer

    def do_GET(self) -> None:
        self.server.count(*parse_qs(urlsplit(self.path).query)["u"])
        self.server.answering.wait(30)
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(GOOD)))
        self.end_headers()
        self.wfile.write(GOOD)

    def log_message(self, *_: object) -> None:
        """Log nothing, because the path contains the key."""


def excess(moments: Sequence[float], per_second: float, burst: int) -> float:
    """Return the number of requests above the budget in the worst window."""
    return max(
        number - burst - per_second * (last - first)
        for index, first in enumerate(moments)
        for number, last in enumerate(moments[index:], start=1)
    )


def disorder(arrivals: Sequence[Arrival]) -> float:
    """Return the longest time by which a user arrived after a user later in the alphabet."""
    pairs = combinations(arrivals, 2)
    return max([late.moment - early.moment for early, late in pairs if early.user > late.user], default=0.0)
