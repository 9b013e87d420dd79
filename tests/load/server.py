"""A server on loopback that remembers when it was asked, and for whom."""

import threading
import time
from collections.abc import Sequence
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from itertools import combinations
from urllib.parse import parse_qs, urlsplit

from attrs import frozen

from ..faults.server import GOOD

# A request may take so long from its slot to the server, and is so much closer then to those that come after it.
DELAY_SECONDS = 0.1


@frozen
class Arrival:
    moment: float
    user: str


class CountingServer(ThreadingHTTPServer):
    """Answers every question for the tickets of a developer, and keeps connections open."""

    request_queue_size = 128

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self._counted = threading.Condition()
        # Nothing is answered while it is not set.
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
        """Wait until so many requests have arrived in all."""
        with self._counted:
            assert self._counted.wait_for(lambda: len(self._arrivals) >= count, timeout=30), "nobody asks any more"


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
        """Say nothing: the path has the key."""


def excess(moments: Sequence[float], per_second: float, burst: int) -> float:
    """How many requests the worst window saw beyond what a budget allows in its time."""
    return max(
        number - burst - per_second * (last - first)
        for index, first in enumerate(moments)
        for number, last in enumerate(moments[index:], start=1)
    )


def disorder(arrivals: Sequence[Arrival]) -> float:
    """How long after a user who comes later in the alphabet somebody arrived, in the worst case."""
    pairs = combinations(arrivals, 2)
    return max([late.moment - early.moment for early, late in pairs if early.user > late.user], default=0.0)
