"""How the web API key gets into a request, and nowhere else.

httpx logs the URL of every request and keeps it in responses and exceptions. So the key is not a part of the request
that httpx knows: a transport adds it to a copy, on the last stretch before the network.
"""

from ipaddress import ip_address
from urllib.request import getproxies, proxy_bypass

import httpx

from .auth import Authorization

BASE_URL = "https://retroachievements.org/API"


class RequestKey:
    """The key of one authorization, for the requests to one origin."""

    def __init__(self, authorization: Authorization, base_url: str) -> None:
        self._authorization = authorization
        self._origin = origin(checked_base_url(base_url))

    def added_to(self, request: httpx.Request) -> httpx.Request:
        """A copy of the request with the key; the request itself where it goes to another origin."""
        if origin(request.url) != self._origin:
            return request
        url, headers = request.url, request.headers.copy()
        if self._authorization.send_key == "header":
            headers["Authorization"] = f"Bearer {self._authorization.web_api_key}"
        else:
            url = url.copy_set_param("y", self._authorization.web_api_key)
        return httpx.Request(request.method, url, headers=headers, stream=request.stream, extensions=request.extensions)

    def remove_from(self, headers: httpx.Headers) -> None:
        """Take the key out of the redirect of a server or proxy that repeats the query."""
        if "location" in headers:
            headers["location"] = headers["location"].replace(self._authorization.web_api_key, "")


def checked_base_url(base_url: str) -> httpx.URL:
    """The URL, if a key may be sent there: over https, or to this machine."""
    try:
        url = httpx.URL(base_url)
    except (httpx.InvalidURL, TypeError) as error:
        raise ValueError(f"base_url {base_url!r} is no URL ({error}): pass one like {BASE_URL}") from None
    if not url.host or url.scheme not in ("http", "https"):
        raise ValueError(f"base_url {base_url!r} is no http or https URL: pass one like {BASE_URL}")
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
    return proxies.get("https") or proxies.get("all")


def drop_frames(error: BaseException) -> None:
    """Cut the frames below out of an error. Their variables hold the request with the key, and crash reporters
    such as Sentry print variables."""
    link: BaseException | None = error
    while link is not None:
        link.__traceback__ = None
        link = link.__cause__ or link.__context__
