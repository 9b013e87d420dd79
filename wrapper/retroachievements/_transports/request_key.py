"""How the web API key gets into a request, and nowhere else.

httpx logs the URL of every request, and keeps it in responses and exceptions. So the key is not part of the request
that httpx knows: it joins the target and the headers on the last stretch before the network.
"""

import sys
import traceback
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from contextvars import ContextVar
from copy import copy

import httpx

from ..auth import Authorization
from .addresses import BASE_URL, HTTP, checked_base_url, origin, parsed
from .deadline import bounded

# The extension of a response that had the key in its request.
KEYED = "retroachievements.keyed"

# What responses may be compressed as. A part of one expands about a thousandfold at most; with others, or with one in
# another, it would have filled the memory before its size is known.
ENCODINGS = ("gzip", "deflate")

# The body of a copy is decoded and whole.
NOT_COPIED = (b"content-encoding", b"content-length", b"set-cookie", b"transfer-encoding")

SHORTEST_REMOVED = 16

Headers = list[tuple[bytes, bytes]]


class RequestKey:
    """The key of one authorization, for the requests to one origin."""

    def __init__(self, authorization: Authorization, base_url: str) -> None:
        # Keys have no characters that would need to be quoted.
        self._key = authorization.web_api_key.encode()
        # Test keys such as "1" are parts of other values, and stay in responses. Real keys have 32 characters.
        self._repeated = self._key if len(self._key) >= SHORTEST_REMOVED else b""
        self._in_query = authorization.send_key == "query"
        self.origin = origin(checked_base_url(base_url))
        self._headers: Headers = [
            # JSON has to be asked for, or errors can come as HTML.
            (b"Accept", b"application/json"),
            (b"Accept-Encoding", ", ".join(ENCODINGS).encode()),
        ]
        if not self._in_query:
            self._headers.append((b"Authorization", b"Bearer " + self._key))
        self._replaced = {name.lower() for name, _ in self._headers}

    @contextmanager
    def on_the_wire(self) -> Iterator[None]:
        """Let the network transport add the key to what is sent inside the `with` block."""
        token = _on_the_wire.set(self)
        try:
            yield
        finally:
            _on_the_wire.reset(token)

    def added_to(self, target: bytes, headers: Headers) -> tuple[bytes, Headers]:
        """The target (path and query) and the headers of a request, with the key in one of them."""
        headers = [header for header in headers if header[0].lower() not in self._replaced]
        if self._in_query:
            path, _, query = target.partition(b"?")
            if b"y=" in query:
                query = b"&".join(parameter for parameter in query.split(b"&") if parameter[:2] != b"y=")
            target = path + b"?" + (query + b"&" if query else b"") + b"y=" + self._key
        return target, headers + self._headers

    def added_to_copy(self, request: httpx.Request) -> httpx.Request:
        """A copy of the request with the key, which waits no longer than the deadline of the call."""
        # A copy leaves the stream behind, as pickling would.
        keyed = copy(request)
        keyed.stream = request.stream
        target, headers = self.added_to(request.url.raw_path, request.headers.raw)
        keyed.url = request.url.copy_with(raw_path=target)
        keyed.headers = httpx.Headers(headers)
        timeouts = {name: bounded(seconds) for name, seconds in request.extensions.get("timeout", {}).items()}
        keyed.extensions = {**request.extensions, "timeout": timeouts}
        return keyed

    def removed_from(self, response: httpx.Response, body: bytes) -> httpx.Response:
        """A copy of the response without the key, which servers and proxies repeat, in redirects for instance.

        It has no cookies either. The API needs none, and httpx would send them back with every later request.
        """
        # As bytes, because a text with other than ASCII letters can't be made into headers again.
        headers = [
            (name, value.replace(self._repeated, b""))
            for name, value in response.headers.raw
            if name.lower() not in NOT_COPIED
        ]
        extensions = {**response.extensions, KEYED: True}
        # As a stream, because content would be read here, and once more by the client.
        stream = httpx.ByteStream(body.replace(self._repeated, b""))
        copied = httpx.Response(response.status_code, headers=headers, stream=stream, extensions=extensions)
        # httpx prepares each redirect, also if it is not followed, and fails for one that is no address.
        location = copied.headers.get("location")
        if location is not None and ((to := parsed(location, BASE_URL)) is None or to.scheme not in HTTP):
            del copied.headers["location"]
        return copied


_on_the_wire: ContextVar[RequestKey | None] = ContextVar("request key", default=None)


def key_for(scheme: bytes, host: bytes, port: int | None) -> RequestKey | None:
    """The key to add to a request to this origin, if there is one."""
    key = _on_the_wire.get()
    return key if key is not None and key.origin == (scheme, host, port) else None


def check_encoding(response: httpx.Response) -> None:
    """Raise `httpx.DecodingError` for a response that is compressed in a way that was not asked for."""
    encoding = response.headers.get("content-encoding", "identity")
    if encoding.lower() not in ("identity", *ENCODINGS):
        raise httpx.DecodingError(f"it is compressed as {encoding!r}, which was not asked for")


def untraced() -> AbstractContextManager[object]:
    """Hide what is inside from OpenTelemetry, which would record the URL with the key at httpx's own transport."""
    if "opentelemetry.instrumentation.httpx" not in sys.modules:
        return nullcontext()
    from opentelemetry.instrumentation.utils import suppress_http_instrumentation

    return suppress_http_instrumentation()


def forget_variables(error: BaseException, handled: BaseException | None) -> None:
    """Empty the frames below that an error came through. Their variables hold the request with the key, and crash
    reporters such as Sentry print variables. What the caller was handling already is theirs and stays as it is."""
    link: BaseException | None = error
    while link is not None and link is not handled:
        traceback.clear_frames(link.__traceback__)
        link = link.__cause__ or link.__context__
