"""Recorded responses: status, headers and body."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from types import MappingProxyType

import httpx

# The extension of a response from the cache with its age in seconds.
AGE = "retroachievements.age"


@dataclass(frozen=True, eq=False)
class RecordedResponse:
    """A response that `record_responses` lists. It does not contain the key."""

    endpoint: str
    """The endpoint of the request, such as `API_GetConsoleIDs.php`."""

    status: int
    """The HTTP status."""

    headers: httpx.Headers = field(repr=False)
    """The headers, with case-insensitive names."""

    body: bytes = field(repr=False)
    """The body, decompressed."""

    age: float | None
    """The seconds since the response was stored in the cache; None if it did not come from the cache."""

    @property
    def from_cache(self) -> bool:
        """Whether the response came from the cache. It may be stale, after a request that failed."""
        return self.age is not None


# The lists to record to, by httpx client. A context variable, because tasks run concurrently.
recordings: ContextVar[Mapping[object, tuple[list[RecordedResponse], ...]]] = ContextVar(
    "recordings", default=MappingProxyType({})
)


@contextmanager
def recording(http_client: object) -> Iterator[list[RecordedResponse]]:
    """Record the responses of an httpx client inside the `with` block."""
    outer, responses = recordings.get(), list[RecordedResponse]()
    recordings.set({**outer, http_client: (*outer.get(http_client, ()), responses)})
    try:
        yield responses
    finally:
        recordings.set(outer)
