"""Retries: which failures are retried, when, and how often."""

import random
from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass, field
from types import NoneType
from typing import NamedTuple

from httpx import NetworkError, RemoteProtocolError, Response, TimeoutException

from ._response_errors import retry_after
from ._transports.certificates import TLSError
from ._validation import MANY, check_kind, check_seconds, quoted, whole_number

# Transient failures. A plain 500 is a defect of the server and recurs. With 520 and above, Cloudflare reports its
# connection to the server. The same failures are retried as for a direct connection: one that is refused, closed or
# timed out, a failed handshake (525), and a name that is not found (530). A rejected certificate (526) is rejected
# again.
TRANSIENT_STATUSES = frozenset({429, 502, 503, 504, 520, 521, 522, 523, 524, 525, 527, 530})
TRANSIENT_ERRORS = (TimeoutException, NetworkError, RemoteProtocolError)


@dataclass(frozen=True)
class Retry:
    """How often to send a request, and how long to wait between attempts.

    Transient failures are retried: connections that fail, close or time out, responses with an incomplete body, and the
    statuses 429, 502, 503, 504, 520 to 525, 527 and 530.

    The wait before attempt n + 1 is the time in `Retry-After`, if the server sends one, plus a random time of up to
    `backoff` * 2**(n - 1) seconds. If the wait is longer than `longest_wait` or than the time until the deadline of the
    call, the request is not retried, and the last error is raised.
    """

    attempts: int = 5
    """The maximum number of attempts, including the first one."""

    backoff: float = 0.5
    """The longest random wait before the second attempt, in seconds. It doubles with each attempt."""

    longest_wait: float = 30.0
    """The longest wait before any attempt, in seconds."""

    statuses: Set[int] | Sequence[int] = field(default=TRANSIENT_STATUSES, kw_only=True)
    """The statuses to retry. An empty set retries only failed connections."""

    def __post_init__(self) -> None:
        whole_number("attempts", self.attempts, minimum=1, maximum=MANY)
        check_seconds("backoff", self.backoff, minimum=0)
        check_seconds("longest_wait", self.longest_wait, minimum=0)
        try:
            statuses = frozenset(self.statuses)
        except TypeError:
            allowed = "a set of HTTP statuses, such as {429, 503}"
            raise TypeError(f"statuses must be {allowed}, not {quoted(self.statuses)}") from None
        for status in statuses:
            whole_number("statuses", status, minimum=400, maximum=999)
        object.__setattr__(self, "statuses", statuses)

    def wait_after(self, attempt: int, outcome: Response | Exception) -> float | None:
        """Decide whether to retry.

        Args:
            attempt: The number of the attempt that just ended, 1 or more.
            outcome: The response, or the exception that was raised.

        Returns:
            The seconds to wait before the next attempt; None to stop.
        """
        if attempt >= self.attempts or not self._is_transient(outcome):
            return None
        # The exponent is limited, because a large one overflows a float.
        backoff = random.uniform(0, min(self.backoff * 2.0 ** min(attempt - 1, 100), self.longest_wait))  # noqa: S311
        header = outcome.headers.get("retry-after") if isinstance(outcome, Response) else None
        wait = (retry_after(header) or 0.0) + backoff
        return wait if wait <= self.longest_wait else None

    def _is_transient(self, outcome: Response | Exception) -> bool:
        if isinstance(outcome, Response):
            return outcome.status_code in self.statuses
        return isinstance(outcome, TRANSIENT_ERRORS) and not isinstance(outcome, TLSError)


class Attempt(NamedTuple):
    """One attempt at a request, as passed to hooks."""

    endpoint: str
    """The endpoint of the request, such as `API_GetConsoleIDs.php`."""

    number: int
    """1 for the first attempt of a call."""

    waited: float
    """The seconds of waiting before the attempt, for the backoff and for a slot of the budget."""

    status: int | None = None
    """The HTTP status of the response; None without a response."""

    error: str | None = None
    """The name of the httpx exception that was raised instead, such as `ConnectError`."""

    seconds: float | None = None
    """The seconds that the attempt took after it got its slot; None before it ends."""


@dataclass(frozen=True, kw_only=True)
class Hooks:
    """Functions to call at each attempt, for metrics. They must return quickly. An exception in one ends the call."""

    on_request: Callable[[Attempt], object] | None = None
    """Called before each attempt, and before it waits for its slot."""

    on_response: Callable[[Attempt], object] | None = None
    """Called after each attempt that had a response, regardless of its status."""

    on_retry: Callable[[Attempt, float], object] | None = None
    """Called after an attempt that will be retried, with the seconds until the next attempt."""

    def __post_init__(self) -> None:
        for name, hook in vars(self).items():
            check_kind(name, hook, Callable, NoneType)  # type: ignore[arg-type]
