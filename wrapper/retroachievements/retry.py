"""What is tried again, when, and how often."""

from collections.abc import Callable
from typing import cast

from attrs import field, frozen
from attrs.validators import ge
from httpx import NetworkError, RemoteProtocolError, Response, TimeoutException
from tenacity import Future, RetryCallState, wait_random_exponential

from ._deadline import remaining
from ._reply import retry_after

# What may pass by itself. A plain 500 is a defect of the server, and comes again.
RETRIED_STATUSES = frozenset({429, 502, 503, 504})
RETRIED_ERRORS = (TimeoutException, NetworkError, RemoteProtocolError)


@frozen
class Retry:
    """How often a request is tried, and how long to wait in between.

    Tried again is what may pass by itself: a connection that fails, breaks off or times out, an answer whose body is
    incomplete, and the statuses 429, 502, 503 and 504.

    The wait before attempt n + 1 is a random time of up to `backoff` * 2**(n - 1) seconds, after the time that the
    server asks for in `Retry-After`. Where that would last longer than `longest_wait`, or than what is left until the
    deadline of the call, nothing is waited for, and the last error is what comes out.
    """

    attempts: int = field(default=5, validator=ge(1))
    """How often a request is sent at most, the first time included."""

    backoff: float = field(default=0.5, validator=ge(0))
    """The longest wait before the second attempt, in seconds; it doubles from there on."""

    longest_wait: float = field(default=30.0, validator=ge(0))
    """The longest wait before any attempt, in seconds."""

    def wait(self, state: RetryCallState) -> float:
        """The seconds to wait before the next attempt."""
        backoff = wait_random_exponential(multiplier=self.backoff, max=self.longest_wait)
        response = answer(state)
        asked = None if response is None else retry_after(response.headers.get("retry-after"))
        return (asked or 0.0) + backoff(state)

    def is_over(self, state: RetryCallState) -> bool:
        """Whether there is no next attempt."""
        return state.attempt_number >= self.attempts or state.upcoming_sleep > min(self.longest_wait, remaining())


@frozen
class Attempt:
    """One attempt at a request, as hooks see it."""

    endpoint: str
    """The file that is asked for, such as `API_GetTicketData.php`."""

    number: int
    """1 for the first attempt of a call."""

    waited: float
    """How many seconds it waited: since the attempt before it, and for its turn."""

    status: int | None = None
    """The HTTP status of the answer; None where none has come."""

    error: str | None = None
    """What came instead of an answer: the name of an exception of httpx, such as `ConnectError`."""

    seconds: float | None = None
    """How many seconds the attempt took once it had its turn; None before it is over."""


@frozen(kw_only=True)
class Hooks:
    """Functions of yours to call, for metrics. They are called in the middle of a call, so they must be quick, and what
    they raise ends it."""

    on_request: Callable[[Attempt], object] | None = None
    """Called before each attempt, and before it waits for its turn."""

    on_response: Callable[[Attempt], object] | None = None
    """Called after each attempt that had an answer, whatever its status."""

    on_retry: Callable[[Attempt, float], object] | None = None
    """Called after an attempt that will be followed by another one, with the seconds until then."""


def answer(state: RetryCallState) -> Response | None:
    """What came of the last attempt; None where it was an exception."""
    outcome = cast("Future", state.outcome)
    return None if outcome.failed else outcome.result()


def last_answer(state: RetryCallState) -> Response:
    """What came of the last attempt, or its exception."""
    response: Response = cast("Future", state.outcome).result()
    return response


def may_pass(response: Response) -> bool:
    """Whether the same request may have another answer soon."""
    return response.status_code in RETRIED_STATUSES
