"""Which failures are retried, when, and how often."""

import random
from collections.abc import Callable, Iterable
from types import NoneType

from attrs import field, frozen
from attrs.validators import deep_iterable, ge, instance_of, le
from httpx import NetworkError, RemoteProtocolError, Response, TimeoutException

from ._responses import retry_after
from ._transports.certificates import TLSError
from ._validation import MANY, check_kind, check_seconds, quoted, validator, whole_number

# Transient failures. A plain 500 is a defect of the server, and comes again.
# From 520 on Cloudflare reports its connection to the server. What would be retried of a connection of our own is: one
# that is refused, broken off or timed out, a handshake that fails (525), and a name that is not found (530). A
# certificate that is refused (526) is refused again.
TRANSIENT_STATUSES = frozenset({429, 502, 503, 504, 520, 521, 522, 523, 524, 525, 527, 530})
TRANSIENT_ERRORS = (TimeoutException, NetworkError, RemoteProtocolError)


def _to_statuses(statuses: Iterable[int]) -> frozenset[int]:
    try:
        return frozenset(statuses)
    except TypeError:
        raise TypeError(
            f"statuses must be a set of HTTP statuses, such as {{429, 503}}, not {quoted(statuses)}"
        ) from None


@frozen
class Retry:
    """How often a request is sent, and how long to wait in between.

    Transient failures are retried: a connection that fails, breaks off or times out, a response whose body is
    incomplete, and the statuses 429, 502, 503, 504, 520 to 525, 527 and 530.

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

    statuses: frozenset[int] = field(
        default=TRANSIENT_STATUSES,
        converter=_to_statuses,
        validator=deep_iterable([instance_of(int), ge(400), le(999)]),
        kw_only=True,
    )
    """The statuses to retry. An empty set retries only failed connections."""

    def wait_after(self, attempt: int, outcome: Response | Exception) -> float | None:
        """Decide whether to retry.

        Args:
            attempt: The number of the attempt that has just ended, 1 or more.
            outcome: Its response, or the exception that it raised.

        Returns:
            The seconds to wait before the next attempt; None if there is none.
        """
        if attempt >= self.attempts or not self._is_transient(outcome):
            return None
        # The exponent is bounded, because the power of a large one is no float.
        backoff = random.uniform(0, min(self.backoff * 2.0 ** min(attempt - 1, 100), self.longest_wait))  # noqa: S311
        header = outcome.headers.get("retry-after") if isinstance(outcome, Response) else None
        wait = (retry_after(header) or 0.0) + backoff
        return wait if wait <= self.longest_wait else None

    def _is_transient(self, outcome: Response | Exception) -> bool:
        if isinstance(outcome, Response):
            return outcome.status_code in self.statuses
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
