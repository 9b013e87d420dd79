"""How the web API key gets into a request, and nowhere else.

httpx logs the URL of every request and keeps it in responses and exceptions. So the key is not a part of the request
that httpx knows: a transport adds it to a copy, on the last stretch before the network.
"""

import traceback
from ipaddress import ip_address
from urllib.request import getproxies, proxy_bypass

import httpx

from .auth import Authorization

BASE_URL = "https://retroachievements.org/API"

# The extension of a response that had the key in its request: a function that takes it out of the body.
REMOVE_KEY = "retroachievements.remove_key"


class RequestKey:
    """The key of one authorization, for the requests to one origin."""

    def __init__(self, authorization: Authorization, base_url: str) -> None:
        self._authorization = authorization
        self._origin = origin(checked_base_url(base_url))

    def belongs_to(self, request: httpx.Request) -> bool:
        """Whether the request goes where the key may go."""
        return origin(request.url) == self._origin

    def added_to(self, request: httpx.Request) -> httpx.Request:
        """A copy of the request with the key."""
        url, headers = request.url, request.headers.copy()
        if self._authorization.send_key == "header":
            headers["Authorization"] = f"Bearer {self._authorization.web_api_key}"
        else:
            url = url.copy_set_param("y", self._authorization.web_api_key)
        return httpx.Request(request.method, url, headers=headers, stream=request.stream, extensions=request.extensions)

    def remove_from(self, response: httpx.Response) -> None:
        """Take the key out of the headers of a server or proxy that repeats the query, as redirects do.

        The body is not here yet, so the response gets a function that takes the key out of it.
        """
        key = self._authorization.web_api_key
        for name, value in response.headers.multi_items():
            if key in value:
                response.headers[name] = value.replace(key, "")
        response.extensions[REMOVE_KEY] = lambda body: body.replace(key.encode(), b"")


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


def forget_variables(error: BaseException, handled: BaseException | None) -> None:
    """Empty the frames below that an error came through. Their variables hold the request with the key, and crash
    reporters such as Sentry print variables. What the caller was handling already is theirs and stays as it is."""
    link: BaseException | None = error
    while link is not None and link is not handled:
        traceback.clear_frames(link.__traceback__)
        link = link.__cause__ or link.__context__
