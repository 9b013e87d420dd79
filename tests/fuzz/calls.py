"""Every method of the client, called with valid arguments, and what each makes of a reply."""

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
    """What a server sends."""

    body: bytes
    status: int = 200
    headers: dict[str, str] = field(factory=dict)


def values(method: str, reply: Reply) -> Iterator[Any]:
    """What a method makes of a reply: one value, or the first rows where it is an iterator.

    Each call has a client of its own, because `games.find_by_hash` remembers what it read.
    """
    headers = httpx.Headers(reply.headers, encoding="latin-1")
    # All further pages are gone: some iterators would never end if they were the same again.
    pages = iter([httpx.Response(reply.status, headers=headers, content=reply.body)])
    transport = httpx.MockTransport(lambda _: next(pages, httpx.Response(410)))
    namespace, name = method.split(".")
    given = required_arguments(METHODS[method])
    authorization = build_authorization(web_api_key=KEY)
    with RetroAchievements(authorization, base_url=URL, transport=transport, pacing=None, retry=None) as ra:
        result = getattr(getattr(ra, namespace), name)(**given)
        yield from islice(result, 200) if isinstance(result, Iterator) else [result]


@cache
def promise(method: str) -> Any:
    """The type that each of its values has, as annotated."""
    annotation = get_type_hints(METHODS[method])["return"]
    return get_args(annotation)[0] if get_origin(annotation) is Rows else annotation


@cache
def file_of(method: str) -> str:
    """The file that a method asks for."""
    with pytest.raises(EndpointGone) as gone:
        next(values(method, Reply(b"", status=410)))
    return gone.value.endpoint
