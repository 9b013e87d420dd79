# Derived from wrapper/retroachievements/_async/transports/retry.py by `make generate`. Do not edit: change that file,
# and generate again.
"""Retries, according to the policy of a `Retry`."""

import logging
import time

import httpx

from ..._transports.deadline import remaining, sleep
from ...retry import Attempt, Hooks, Retry
from .pacing import LONGEST_WAIT, PACED

logger = logging.getLogger("retroachievements")

RETRY = Retry()

# The request extension with a `Retry` that replaces that of the transport.
POLICY = "retroachievements.retry"


class RetryTransport(httpx.BaseTransport):
    """Retries transient failures, and reports every attempt.

    The logger `retroachievements` writes a line at level DEBUG for each attempt.

    Args:
        transport: The transport that sends the requests.
        retry: How often to retry, and how long to wait in between. None sends each request once.
        hooks: Your functions to call for each attempt.
    """

    def __init__(
        self,
        transport: httpx.BaseTransport,
        retry: Retry | None = RETRY,
        hooks: Hooks | None = None,
    ) -> None:
        self._transport = transport
        self._retry = retry or Retry(attempts=1)
        self._hooks = hooks or Hooks()

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        endpoint = request.url.path.rpartition("/")[2]
        retry: Retry = request.extensions.get(POLICY, self._retry)
        request.extensions[LONGEST_WAIT] = retry.longest_wait
        number, waited = 0, 0.0
        while True:
            number += 1
            attempt = Attempt(endpoint, number, waited)
            if self._hooks.on_request is not None:
                self._hooks.on_request(attempt)
            request.extensions[PACED] = 0.0
            started = time.monotonic()
            try:
                response = self._transport.handle_request(request)
            except Exception as error:
                attempt = _finished(attempt, request, started, error=type(error).__name__)
                wait = retry.wait_after(number, error)
                if wait is None or wait > remaining():
                    raise
            else:
                attempt = _finished(attempt, request, started, status=response.status_code)
                if self._hooks.on_response is not None:
                    self._hooks.on_response(attempt)
                wait = retry.wait_after(number, response)
                if wait is None or wait > remaining():
                    return response
                response.close()
            if self._hooks.on_retry is not None:
                self._hooks.on_retry(attempt, wait)
            sleep(wait)
            waited = wait

    def close(self) -> None:
        self._transport.close()


def _finished(
    attempt: Attempt, request: httpx.Request, started: float, *, status: int | None = None, error: str | None = None
) -> Attempt:
    paced: float = request.extensions[PACED]
    waited, seconds = attempt.waited + paced, time.monotonic() - started - paced
    logger.debug(
        "%s: attempt %d, after waiting %.3f s: %s in %.3f s",
        *(attempt.endpoint, attempt.number, waited, status or error, seconds),
    )
    return Attempt(attempt.endpoint, attempt.number, waited, status, error, seconds)
