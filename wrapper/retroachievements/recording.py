"""What the server sent, beside the models: status, headers and body."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from types import MappingProxyType

import httpx

# The extension of a response that the cache returned: for how many seconds it had been stored.
AGE = "retroachievements.age"


@dataclass(frozen=True, eq=False)
class RecordedResponse:
    """What came in response to a request, as `record_responses` lists it. The key is not in it."""

    endpoint: str
    """The file that was requested, such as `API_GetTicketData.php`."""

    status: int
    """The HTTP status."""

    headers: httpx.Headers = field(repr=False)
    """The headers, by names in any case."""

    body: bytes = field(repr=False)
    """The body, decompressed."""

    age: float | None
    """For how many seconds the cache had kept it; None if the server sent it now."""

    @property
    def from_cache(self) -> bool:
        """Whether the cache returned it, so that nothing was sent."""
        return self.age is not None


# Where to record, by the httpx client. A variable of the context, because tasks run at the same time.
recordings: ContextVar[Mapping[object, tuple[list[RecordedResponse], ...]]] = ContextVar(
    "recordings", default=MappingProxyType({})
)


@contextmanager
def recording(http_client: object) -> Iterator[list[RecordedResponse]]:
    """Record what comes through an httpx client inside the `with` block."""
    outer, responses = recordings.get(), list[RecordedResponse]()
    recordings.set({**outer, http_client: (*outer.get(http_client, ()), responses)})
    try:
        yield responses
    finally:
        recordings.set(outer)
