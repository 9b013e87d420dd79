"""How the web API key gets into a request, and nowhere else.

httpx logs the URL of every request and keeps it in responses and exceptions. So the key is not a part of the request
that httpx knows: a transport adds it to a copy, on the last stretch before the network.
"""

import sys
import traceback
from contextlib import AbstractContextManager, nullcontext
from copy import copy
from ipaddress import ip_address
from urllib.request import getproxies, proxy_bypass

import httpx

from ._deadline import bounded
from .auth import Authorization

BASE_URL = "https://retroachievements.org/API"

# The extension of a response that had the key in its request.
KEYED = "retroachievements.keyed"

# What answers may be compressed as. A part of one expands about a thousandfold at most; with others, or with one in
# another, it would have filled the memory before its size is known.
ENCODINGS = ("gzip", "deflate")
ACCEPTED = ", ".join(ENCODINGS)


class RequestKey:
    """The key of one authorization, for the requests to one origin."""

    def __init__(self, authorization: Authorization, base_url: str) -> None:
        self._authorization = authorization
        # Keys have no characters that would need to be quoted.
        self._parameter = f"y={authorization.web_api_key}".encode()
        self._origin = origin(checked_base_url(base_url))

    def belongs_to(self, request: httpx.Request) -> bool:
        """Whether the request goes where the key may go."""
        return origin(request.url) == self._origin

    def added_to(self, request: httpx.Request) -> httpx.Request:
        """A copy of the request with the key, which waits no longer than the deadline of the call."""
        # Made anew, it would be parsed and checked once more. A copy leaves the stream behind, as pickling would.
        keyed = copy(request)
        keyed.stream = request.stream
        keyed.headers = request.headers.copy()
        keyed.headers["Accept-Encoding"] = ACCEPTED
        # JSON has to be asked for, or errors can come as HTML.
        keyed.headers["Accept"] = "application/json"
        if self._authorization.send_key == "header":
            keyed.headers["Authorization"] = f"Bearer {self._authorization.web_api_key}"
        else:
            keyed.url = self._added_to(request.url)
        timeouts = {name: bounded(seconds) for name, seconds in request.extensions.get("timeout", {}).items()}
        keyed.extensions = {**request.extensions, "timeout": timeouts}
        return keyed

    def _added_to(self, url: httpx.URL) -> httpx.URL:
        if b"y=" in url.query:
            return url.copy_set_param("y", self._authorization.web_api_key)
        # That would parse and quote all parameters again.
        return url.copy_with(query=url.query + b"&" + self._parameter if url.query else self._parameter)

    def removed_from(self, response: httpx.Response, body: bytes) -> httpx.Response:
        """A copy of the response without the key, which servers and proxies repeat, in redirects for instance."""
        key = self._authorization.web_api_key.encode()
        # As bytes, because a text with other than ASCII letters can't be made into headers again.
        headers = [
            (name, value.replace(key, b""))
            for name, value in response.headers.raw
            # The body is decoded and whole.
            if name.lower() not in (b"content-encoding", b"content-length", b"transfer-encoding")
        ]
        extensions = {**response.extensions, KEYED: True}
        # As a stream, because content would be read here, and once more by the client.
        stream = httpx.ByteStream(body.replace(key, b""))
        return httpx.Response(response.status_code, headers=headers, stream=stream, extensions=extensions)


def check_encoding(response: httpx.Response) -> None:
    """Raise `httpx.DecodingError` for an answer that is compressed as it was not asked for."""
    encoding = response.headers.get("content-encoding", "identity")
    if encoding.lower() not in ("identity", *ENCODINGS):
        raise httpx.DecodingError(f"it is compressed as {encoding!r}, which was not asked for")


def checked_base_url(base_url: str) -> httpx.URL:
    """The URL, if a key may be sent there: over https, or to this machine."""
    try:
        url = httpx.URL(base_url)
    except (httpx.InvalidURL, TypeError) as error:
        raise ValueError(f"base_url {base_url!r} is no URL ({error}): pass one like {BASE_URL}") from None
    if not url.host or url.scheme not in ("http", "https"):
        raise ValueError(f"base_url {base_url!r} is no http or https URL: pass one like {BASE_URL}")
    if url.query or url.fragment:
        raise ValueError(f"base_url {base_url!r} has a query or a fragment: pass one like {BASE_URL}")
    if url.scheme == "http" and not is_loopback(url.host):
        raise ValueError(
            f"base_url {base_url!r} would send your key in the clear: use https; http is for loopback only"
        )
    return url


def origin(url: httpx.URL) -> tuple[str, str, int | None]:
    return url.scheme, url.host, url.port


def is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def proxy_from_environment(base_url: str) -> str | None:
    """The proxy that the environment names for a URL. httpx looks there only if it is given no transport."""
    url = httpx.URL(base_url)
    # The way to loopback is in the clear, so it must not lead over another machine.
    if url.scheme != "https" or proxy_bypass(url.host):
        return None
    proxies = getproxies()
    proxy = proxies.get("https") or proxies.get("all")
    return f"http://{proxy}" if proxy and "://" not in proxy else proxy


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
