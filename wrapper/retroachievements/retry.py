"""Which failures are retried, when, and how often."""

import random
from collections.abc import Callable
from types import NoneType

from attrs import field, frozen
from httpx import NetworkError, RemoteProtocolError, Response, TimeoutException

from ._responses import retry_after
from ._transports.certificates import TLSError
from ._validation import MANY, check_kind, check_seconds, validator, whole_number

# Transient failures. A plain 500 is a defect of the server, and comes again.
TRANSIENT_STATUSES = frozenset({429, 502, 503, 504})
TRANSIENT_ERRORS = (TimeoutException, NetworkError, RemoteProtocolError)


@frozen
class Retry:
    """How often a request is sent, and how long to wait in between.

    Transient failures are retried: a connection that fails, breaks off or times out, a response whose body is
    incomplete, and the statuses 429, 502, 503 and 504.

    The wait before attempt n + 1 is a random time of up to `backoff` * 2**(n - 1) seconds, after the time that the
    server asks for in `Retry-After`. If that is longer than `longest_wait`, or than the time until the deadline of the
    call, nothing is retried, and the last error is raised.
    """

    attempts: int = field(default=5, validator=validator(whole_number, minimum=1, maximum=MANY))
    """How often a request is sent at most, the first time included."""

    backoff: float = field(default=0.5, validator=validator(check_seconds, minimum=0))
    """The longest wait before the second attempt, in seconds. It doubles from there on."""

    longest_wait: float = field(default=30.0, validator=validator(check_seconds, minimum=0))
    """The longest wait before any attempt, in seconds."""

    def wait_after(self, attempt: int, outcome: Response | Exception) -> float | None:
        """Decide whether to retry.

        Args:
            attempt: The number of the attempt that has just ended, 1 or more.
            outcome: Its response, or the exception that it raised.

        Returns:
            The seconds to wait before the next attempt; None if there is none.
        """
        if attempt >= self.attempts or not is_transient(outcome):
            return None
        # The exponent is bounded, because the power of a large one is no float.
        backoff = random.uniform(0, min(self.backoff * 2.0 ** min(attempt - 1, 100), self.longest_wait))  # noqa: S311
        header = outcome.headers.get("retry-after") if isinstance(outcome, Response) else None
        wait = (retry_after(header) or 0.0) + backoff
        return wait if wait <= self.longest_wait else None


def is_transient(outcome: Response | Exception) -> bool:
    """Whether the same request may succeed a moment later."""
    if isinstance(outcome, Response):
        return outcome.status_code in TRANSIENT_STATUSES
    return isinstance(outcome, TRANSIENT_ERRORS) and not isinstance(outcome, TLSError)


@frozen
class Attempt:
    """One attempt at a request, as hooks see it."""

    endpoint: str
    """The file that is requested, such as `API_GetTicketData.php`."""

    number: int
    """1 for the first attempt of a call."""

    waited: float
    """How many seconds it waited: since the attempt before it, and for its slot of the budget."""

    status: int | None = None
    """The HTTP status of the response; None without one."""

    error: str | None = None
    """The name of the exception of httpx that was raised instead, such as `ConnectError`."""

    seconds: float | None = None
    """How many seconds the attempt took once it had its slot; None before it ends."""


_IS_HOOK = validator(check_kind, Callable, NoneType)


@frozen(kw_only=True)
class Hooks:
    """Functions of yours that are called during a call, for metrics. They must be quick, and what they raise ends the
    call."""

    on_request: Callable[[Attempt], object] | None = field(default=None, validator=_IS_HOOK)
    """Called before each attempt, and before it waits for its slot."""

    on_response: Callable[[Attempt], object] | None = field(default=None, validator=_IS_HOOK)
    """Called after each attempt that had a response, whatever its status."""

    on_retry: Callable[[Attempt, float], object] | None = field(default=None, validator=_IS_HOOK)
    """Called after an attempt that will be retried, with the seconds until then."""
