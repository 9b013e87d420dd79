# Derived from wrapper/retroachievements/_async/transports/pacing.py by `make generate`. Do not edit: change that file,
# and generate again.
"""Pacing: requests wait until the budget has a slot for them."""

import time
from contextlib import suppress
from http import HTTPStatus
from math import ceil, inf

import httpx

from ..._response_errors import retry_after
from ..._transports.deadline import sleep, waiting_in_queue, waits_for
from ..._transports.queue import CONNECTIONS, STANDS_BACK, Queue
from ...errors import PacingUnavailable
from ...pacing import Pacing

PACING = Pacing()

# The request extension with the seconds that the request waited here.
PACED = "retroachievements.paced"

# The request extension with the maximum seconds to wait for a budget that a 429 has closed.
LONGEST_WAIT = "retroachievements.longest_wait"


class PacingTransport(httpx.BaseTransport):
    """Sends requests no faster than a budget allows. Requests wait first come, first served.

    Background requests wait behind all others. At most ten requests are sent at the same time. A request that is
    cancelled while it waits uses no slot of the budget.

    Args:
        transport: The transport that sends the requests.
        pacing: The budget. By default, a burst of 10 requests, and then one per second.

    Requests raise `PacingUnavailable` if a shared budget can't be reached.
    """

    def __init__(self, transport: httpx.BaseTransport, pacing: Pacing = PACING) -> None:
        self._transport = transport
        self._rate_limit = pacing.rate_limit()
        self._queue = Queue(CONNECTIONS)
        # All waiting requests wait for the same resource as the first one.
        self._waits_for = "a connection"
        self._closed_until = -inf

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        started = time.monotonic()
        turn = started + request.extensions.get(STANDS_BACK, 0.0)
        longest_wait = request.extensions.get(LONGEST_WAIT, inf)
        # First a connection, then a slot. Otherwise requests to a stalled server would collect slots, and use them all
        # at once when the server continues.
        with self._queue.place(turn, blocks=True) as place:
            try:
                while True:
                    # Requests in front can have a longer longest_wait.
                    self._queue.wait(place, lambda: self._closed_until - time.monotonic() > longest_wait)
                    if not place.is_admitted:
                        return closed(self._closed_until - time.monotonic())
                    self._waits_for = "the budget of the client"
                    wait = self._rate_limit.take()
                    self._closed_until = time.monotonic() + wait.closed
                    # Callers that are admitted together may take slots in any order, so only as many as all get one.
                    self._queue.most_blocking = max(wait.free, 1)
                    if wait.seconds == 0:
                        break
                    if wait.closed > longest_wait:
                        return closed(wait.closed)
                    with waiting_in_queue():
                        sleep(wait.seconds)
                    self._queue.give_way(place, turn)
                self._waits_for = "a connection"
            except BaseException:
                waits_for(self._waits_for)
                raise
            self._queue.unblock(place)
            request.extensions[PACED] = time.monotonic() - started
            response = self._transport.handle_request(request)
            if response.status_code == HTTPStatus.TOO_MANY_REQUESTS:
                # Close the budget for all requests. Without Retry-After, this only drops the rest of a burst.
                seconds = retry_after(response.headers.get("retry-after")) or 0.0
                with suppress(PacingUnavailable):  # Its message would say that nothing was sent.
                    wait = self._rate_limit.take(0, close_for=seconds)
                    self._closed_until = time.monotonic() + wait.closed
            return response

    def close(self) -> None:
        self._rate_limit.close()
        self._transport.close()


def closed(seconds: float) -> httpx.Response:
    """Return the response for a call that does not wait until the budget opens again."""
    message = "the server asked to wait, in response to another request, so this one was not sent"
    return httpx.Response(429, headers={"Retry-After": str(ceil(seconds))}, json={"message": message})
