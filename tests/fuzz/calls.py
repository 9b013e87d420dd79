"""Call every method of the client with valid arguments, and return its results for a reply."""

from collections.abc import Iterator
from functools import cache
from itertools import islice
from typing import Any, get_args, get_origin, get_type_hints

import httpx
import pytest
from attrs import field, frozen
from tools import namespaces

from retroachievements import EndpointGone, RetroAchievements, Rows, build_authorization

from ..arguments import required_arguments

KEY, URL = "KeyOfTheTestsKeyOfTheTests", "https://mock.invalid/API"

METHODS = {
    f"{namespace}.{name}": method
    for namespace in namespaces.METHODS
    for name, method in namespaces.METHODS[namespace].items()
}


@frozen
class Reply:
    """A response of the server."""

    body: bytes
    status: int = 200
    headers: dict[str, str] = field(factory=dict)


def values(method: str, reply: Reply) -> Iterator[Any]:
    """Yield the result of a method for a reply: one value, or the first rows of an iterator.

    Each call has its own client, because `games.find_by_hash` caches its index.
    """
    headers = httpx.Headers(reply.headers, encoding="latin-1")
    # All further pages are a 410: some iterators would not end if the page repeated.
    pages = iter([httpx.Response(reply.status, headers=headers, content=reply.body)])
    transport = httpx.MockTransport(lambda _: next(pages, httpx.Response(410)))
    namespace, name = method.split(".")
    given = required_arguments(METHODS[method])
    authorization = build_authorization(web_api_key=KEY)
    with RetroAchievements(authorization, base_url=URL, transport=transport, pacing=None, retry=None) as ra:
        result = getattr(getattr(ra, namespace), name)(**given)
        yield from islice(result, 200) if isinstance(result, Iterator) else [result]


@cache
def annotated_type(method: str) -> Any:
    """Return the annotated type of each of its values."""
    annotation = get_type_hints(METHODS[method])["return"]
    return get_args(annotation)[0] if get_origin(annotation) is Rows else annotation


@cache
def file_of(method: str) -> str:
    """Return the endpoint that a method requests."""
    with pytest.raises(EndpointGone) as gone:
        next(values(method, Reply(b"", status=410)))
    return gone.value.endpoint
