# Derived from wrapper/retroachievements/_async/transports/pacing.py by `make generate`. Do not edit: change that file,
# and generate again.
"""Pacing: requests wait here until the budget has a slot for them."""

import time
from contextlib import ExitStack
from http import HTTPStatus
from math import inf

import httpx

from ..._responses import retry_after
from ..._transports.deadline import sleep, waiting_in_queue, waits_for
from ..._transports.queue import CONNECTIONS, STANDS_BACK, Queue
from ..._transports.rate_limit import Wait
from ...pacing import Pacing

PACING = Pacing()

# The extension of a request that has the seconds that it waited here.
PACED = "retroachievements.paced"

# The extension of a request that has the seconds that it waits at most while a 429 has closed the budget.
LONGEST_WAIT = "retroachievements.longest_wait"


class PacingTransport(httpx.BaseTransport):
    """Sends requests no faster than a budget allows. Requests wait first come, first served.

    Those in the background wait behind all others. At most ten are on their way at once. A request that is cancelled
    while it waits takes nothing from the budget.

    Args:
        transport: Carries the requests on.
        pacing: The budget. By default 10 requests at once, and then one a second.

    Raises:
        PacingUnavailable: The budget is shared, and can't be reached. Requests raise it too.
    """

    def __init__(self, transport: httpx.BaseTransport, pacing: Pacing = PACING) -> None:
        self._transport = transport
        self._rate_limit = pacing.rate_limit()
        self._background = Queue(1)
        self._connections = Queue(CONNECTIONS)
        self._slots = Queue(1)
        # What the first one waits for, and so all of them.
        self._waits_for = "a connection"

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        started = time.monotonic()
        turn = started + request.extensions.get(STANDS_BACK, 0.0)
        wait = Wait(inf)
        with ExitStack() as background, ExitStack() as sending:
            try:
                if turn > started:  # Only one of them asks for a connection, so that only one has to give it back.
                    self._background.wait(background.enter_context(self._background.place()))
                while wait.seconds:
                    sending.close()  # which gives back the connection of one that was overtaken
                    # First a connection and then a slot: behind a server that stalls, slots would be taken one after
                    # another, and used all at once when it goes on.
                    self._connections.wait(sending.enter_context(self._connections.place(turn)))
                    with self._slots.place(turn) as slot:
                        self._slots.wait(slot)
                        self._waits_for = "the budget of the client"
                        while (
                            not (
                                turn > started
                                and (self._connections.is_overtaken(turn) or self._slots.is_overtaken(turn))
                            )
                            and (wait := self._rate_limit.take()).seconds
                        ):
                            if wait.closed > request.extensions.get(LONGEST_WAIT, inf):
                                return closed(wait.closed)
                            with waiting_in_queue():
                                sleep(wait.seconds)
                self._waits_for = "a connection"
                background.close()
            except BaseException:
                waits_for(self._waits_for)
                raise
            request.extensions[PACED] = time.monotonic() - started
            response = self._transport.handle_request(request)
            if response.status_code == HTTPStatus.TOO_MANY_REQUESTS:
                # For all requests of this budget. Without a time, what is left of a burst is dropped.
                self._rate_limit.close_for(retry_after(response.headers.get("retry-after")) or 0.0)
            return response

    def close(self) -> None:
        self._rate_limit.close()
        self._transport.close()


def closed(seconds: float) -> httpx.Response:
    """The response for a call that does not wait until the budget opens again."""
    message = "the server asked to wait, in response to another request, so this one was not sent"
    return httpx.Response(429, headers={"Retry-After": f"{seconds:.0f}"}, json={"message": message})
