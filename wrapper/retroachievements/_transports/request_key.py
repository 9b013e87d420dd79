"""Add the web API key to requests, and keep it out of all other places.

httpx logs the URL of every request, and keeps it in responses and exceptions. So the key is not part of the request
of httpx: it is added to the target and the headers just before they are sent.
"""

import re
import sys
import traceback
from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext, suppress
from copy import copy
from itertools import islice
from typing import Any

import httpx

from ..auth import Authorization, linked
from .addresses import BASE_URL, HTTP, checked_base_url, origin, parsed
from .deadline import bounded

# The request extension with a key that replaces that of the transport.
KEY = "retroachievements.key"

# The request extension with the key that the network transport adds.
ADDED_KEY = "retroachievements.added_key"

# The extension of a response whose request had the key.
KEYED = "retroachievements.keyed"

# The accepted compressions. A chunk expands about a thousandfold at most. With other or nested compressions, a chunk
# could fill the memory before its size is known.
ENCODINGS = ("gzip", "deflate")

# These headers do not fit the copy, whose body is decoded and complete, and which has no cookies.
NOT_COPIED = (b"content-encoding", b"content-length", b"set-cookie", b"transfer-encoding")

# Keys have 32 characters. Shorter ones are test keys, which may be ordinary words such as "test".
SHORTEST_REMOVED = 16
# The characters of keys and of UTF-16, as JSON may escape them.
ESCAPED = re.compile(rb"\\u00(00|2[dDeE]|3[0-9]|4[1-9a-fA-F]|5[0-9aAfF]|6[1-9a-fA-F]|7[0-9aAeE])")

# The packages whose local variables refer to the request with the key, even in objects whose repr does not show it.
CLEARED = ("retroachievements", "httpx", "httpcore", "h11", "anyio")

Headers = list[tuple[bytes, bytes]]


class RequestKey:
    """The key of one authorization, for the requests to one origin."""

    # Without __dict__, code that searches the attributes of a request does not find the key.
    __slots__ = ("_headers", "_in_query", "_key", "_lowered", "_replaced", "origin")

    def __init__(self, authorization: Authorization, base_url: str) -> None:
        if not isinstance(authorization, Authorization):  # Not check_kind, whose message would show a key
            raise TypeError(
                f"authorization must come from build_authorization, not be a {type(authorization).__name__}: "
                "write build_authorization(web_api_key=...)"
            )
        # Keys have no characters that need quoting.
        self._key = authorization.web_api_key.encode()
        self._lowered = self._key.lower()
        self._in_query = authorization.send_key == "query"
        self.origin = origin(checked_base_url(base_url))
        if self.is_in(str(base_url).encode()):
            raise ValueError("base_url has the key in it: remove it, and pass the key to build_authorization only")
        self._headers: Headers = [
            # Without this header, the server may return errors as HTML.
            (b"Accept", b"application/json"),
            (b"Accept-Encoding", ", ".join(ENCODINGS).encode()),
        ]
        if not self._in_query:
            self._headers.append((b"Authorization", b"Bearer " + self._key))
        self._replaced = {name.lower() for name, _ in self._headers}

    def added_to(self, target: bytes, headers: Headers) -> tuple[bytes, Headers]:
        """Return the target (path and query) and the headers of a request, with the key in one of them."""
        headers = [header for header in headers if header[0].lower() not in self._replaced]
        if self._in_query:
            path, _, query = target.partition(b"?")
            if b"y=" in query:
                query = b"&".join(parameter for parameter in query.split(b"&") if parameter[:2] != b"y=")
            target = path + b"?" + (query + b"&" if query else b"") + b"y=" + self._key
        return target, headers + self._headers

    def added_to_copy(self, request: httpx.Request) -> httpx.Request:
        """Return a copy of the request with the key, with timeouts that end at the deadline of the call."""
        # copy() leaves out the stream, as pickling does.
        keyed = copy(request)
        keyed.stream = request.stream
        target, headers = self.added_to(request.url.raw_path, request.headers.raw)
        keyed.url = request.url.copy_with(raw_path=target)
        keyed.headers = httpx.Headers(headers)
        timeouts = {name: bounded(seconds) for name, seconds in request.extensions.get("timeout", {}).items()}
        keyed.extensions = {**request.extensions, "timeout": timeouts}
        return keyed

    def removed_from(self, response: httpx.Response, body: bytes) -> httpx.Response:
        """Return a copy of the response without the key, which servers and proxies may repeat, such as in redirects.

        The copy has no cookies. The API needs none, and httpx would send them with every later request.
        """
        # As bytes, because headers can't be made from text with non-ASCII characters.
        headers = [header for header in response.headers.raw if header[0].lower() not in NOT_COPIED]
        # The extensions include the reason phrase, which httpx logs.
        headers, extensions = self.hidden((headers, [*response.extensions.items(), (KEYED, True)]))
        # As a stream: with `content`, the body would be read here and again by the client.
        stream = httpx.ByteStream(self.removed(body))
        copied = httpx.Response(response.status_code, headers=headers, stream=stream, extensions=dict(extensions))
        # httpx prepares each redirect, even without following it, and fails if the location is not a valid URL.
        if copied.has_redirect_location:
            to = parsed(copied.headers["location"], BASE_URL)
            if to is None or to.scheme not in HTTP:
                del copied.headers["location"]
        return copied

    def is_in(self, content: bytes) -> bool:
        """Return whether the key is in the content, in any case, because the server ignores its case."""
        return len(self._key) >= SHORTEST_REMOVED and self._lowered in content.lower()

    def removed(self, content: bytes, passes: int = 8) -> bytes:
        """Return the content without the key, even if it is JSON-escaped, encoded as UTF-16, or nested in itself."""
        if (b"\0" in content or ESCAPED.search(content)) and self.is_in(plain := _plain(content)):
            content = plain
        if not self.is_in(content):
            return content
        without = re.sub(re.escape(self._key), b"", content, flags=re.IGNORECASE)
        # A key can be nested in itself any number of times.
        return self.removed(without, passes - 1) if passes else b""

    def hidden(self, value: Any, *, deep: bool = False) -> Any:
        """Return the value without the key. Objects except strings, tuples and lists become strings if they show it.

        An object shows the key in its repr, or, if `deep`, in the objects that it refers to.
        """
        with suppress(Exception):  # A value whose repr fails shows nothing.
            text = value if isinstance(value, str | bytes) else repr(value)
            # Reprs of UTF-16 have \x00 between the characters.
            content = text if isinstance(text, bytes) else text.encode(errors="replace").replace(rb"\x00", b"")
            if (removed := self.removed(content)) is not content or (
                deep and any(self.hidden(each) is not each for each in _reached(value))
            ):
                if isinstance(value, tuple | list):
                    return (list if isinstance(value, list) else tuple)(self.hidden(each, deep=deep) for each in value)
                return removed if isinstance(value, bytes) else removed.decode(errors="replace")
        return value

    def _shown_by(self, error: BaseException) -> Iterator[tuple[str, Any]]:
        """Yield the attributes of an error that show the key, including properties and slots, with the key removed."""
        for name in dir(error):
            with suppress(Exception):  # Some properties raise errors.
                value = getattr(error, name)
                # Not the methods, whose repr contains that of the error.
                if (name in vars(error) or not (callable(value) or name.startswith("__"))) and (
                    hidden := self.hidden(value, deep=True)
                ) is not value:
                    yield name, hidden

    def hidden_in(self, error: BaseException, handled: BaseException | None) -> BaseException:
        """Remove the key from the texts and attributes of an error, from its frames, and from all linked errors.

        Errors that the caller was already handling do not change. Returns another error if the key is in a place that
        can't be changed, such as the text of an exception group or a read-only attribute.
        """
        links = linked(error, handled)
        for link in reversed(links):
            for name, hidden in self._shown_by(link):
                with suppress(Exception):  # Some attributes are read-only.
                    setattr(link, name, hidden)
            for frame, _ in traceback.walk_tb(link.__traceback__):
                package = str(frame.f_globals.get("__name__")).partition(".")[0]
                # Crash reporters such as Sentry print variables.
                if package in CLEARED or any(self.hidden(value) is not value for value in frame.f_locals.values()):
                    with suppress(RuntimeError):  # A running frame can't be cleared.
                        frame.clear()
        texts = [each for link in links for each in (link, *traceback.format_exception_only(link))]
        if any(self.hidden(each) is not each for each in texts) or any(list(self._shown_by(link)) for link in links):
            return RuntimeError(self.hidden("".join(traceback.format_exception_only(error)).strip()))
        return error


def _reached(value: Any) -> list[Any]:
    """Return up to a thousand objects in the attributes and items of a value, in theirs, and so on, the nearest first.

    A larger search could take long: an attribute may refer to a module.
    """
    reached = [value]
    for each in islice(reached, 1_000):
        parts = getattr(each, "__dict__", each)
        reached += parts.values() if isinstance(parts, dict) else parts if isinstance(parts, list | tuple | set) else ()
    return reached[1:1_000]


def _plain(content: bytes) -> bytes:
    """Return UTF-16 and UTF-32 content as ASCII, with JSON escapes of key characters resolved."""
    # With all backslashes before an escape, because reprs and JSON double them.
    return re.sub(
        rb"(?<!\\)\\*" + ESCAPED.pattern,
        lambda match: bytes.fromhex(match[1].decode()).strip(b"\0"),
        content.replace(b"\0", b""),
    )


def is_compressed(response: httpx.Response) -> bool:
    """Return whether a response is compressed. Raises `httpx.DecodingError` if the request did not accept it."""
    encoding: str = response.headers.get("content-encoding", "identity")
    if encoding.lower() not in ("identity", *ENCODINGS):
        raise httpx.DecodingError(f"it is compressed as {encoding!r}, which was not requested")
    return encoding.lower() != "identity"


def untraced() -> AbstractContextManager[object]:
    """Turn off OpenTelemetry in the `with` block: it would record the URL with the key at httpx's transport."""
    if "opentelemetry.instrumentation.httpx" not in sys.modules:
        return nullcontext()
    from opentelemetry.instrumentation.utils import suppress_http_instrumentation

    return suppress_http_instrumentation()
