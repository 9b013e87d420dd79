"""The base URL of the API, and the proxy for it."""

import os
import re
from importlib.util import find_spec
from ipaddress import ip_address
from urllib.request import getproxies, proxy_bypass

import httpx

from .._validation import quoted

BASE_URL = "https://retroachievements.org/API"
ENVIRONMENT_BASE_URL = "RETROACHIEVEMENTS_BASE_URL"

HTTP = ("http", "https")

# A label that is empty, or too long for the resolver.
NO_HOST = re.compile(rb"(?:^|\.)\.|[^.]{64}")


def checked_base_url(base_url: str, *, name: str = "base_url") -> httpx.URL:
    """Return the URL if a key may be sent there: over https, or to this machine."""
    url, given = parsed(base_url), shown(base_url)
    if url is None:
        raise ValueError(f"{name} {given} is not a URL: pass one like {BASE_URL}")
    if not url.host or url.scheme not in HTTP:
        raise ValueError(f"{name} {given} is not an http or https URL: pass one like {BASE_URL}")
    if url.query or url.fragment:
        raise ValueError(f"{name} {given} has a query or a fragment: pass one like {BASE_URL}")
    if url.scheme == "http" and not is_loopback(url.host):
        raise ValueError(f"{name} {given} would send your key in the clear: use https; http is for loopback only")
    return url


def parsed(url: str, base_url: str = "") -> httpx.URL | None:
    """Return the URL if it is well-formed and has a valid host and port, or else None."""
    try:
        joined = httpx.URL(base_url).join(url)
        _ = joined.host  # decoded, and so checked, when it is read
    except (httpx.InvalidURL, TypeError, ValueError):
        return None
    if NO_HOST.search(joined.raw_host) or not (joined.port is None or 0 < joined.port < 2**16):
        return None
    return joined


def shown(url: object) -> str:
    """Return a URL, or a value passed as one, for messages: without a password and without a key."""
    return re.sub(r"""(?<=['"])(\w+://)?.*@""", r"\1", quoted(url))


def base_url_from_environment() -> str:
    """Return the base URL in `RETROACHIEVEMENTS_BASE_URL`, or that of the site if it is not set."""
    base_url = os.environ.get(ENVIRONMENT_BASE_URL, "").strip()
    return str(checked_base_url(base_url, name=ENVIRONMENT_BASE_URL)) if base_url else BASE_URL


def origin(url: httpx.URL) -> tuple[bytes, bytes, int | None]:
    return url.raw_scheme, url.raw_host, url.port


def is_loopback(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def proxy_from_environment(base_url: str) -> str | None:
    """Return the proxy for a URL from the environment. httpx reads it only for its default transport."""
    url = httpx.URL(base_url)
    # Requests to loopback are not encrypted, so they must not go to another machine.
    if url.scheme != "https" or proxy_bypass(url.host):
        return None
    proxies = getproxies()
    for name in ("https", "all"):
        proxy = proxies.get(name, "").strip()
        if proxy:
            proxy = proxy if "://" in proxy else f"http://{proxy}"
            checked_proxy(proxy, name=f"{name.upper()}_PROXY")
            return proxy
    return None


def checked_proxy(proxy: str, *, name: str = "proxy") -> httpx.Proxy:
    """Return the proxy if its URL is valid."""
    url = parsed(proxy)
    if url is None or not url.host or url.scheme not in (*HTTP, "socks5", "socks5h"):
        example = "one like http://127.0.0.1:8080"
        raise ValueError(f"{name} {shown(proxy)} is not an http, https or socks5 proxy URL: use {example}")
    if url.scheme.startswith("socks") and find_spec("socksio") is None:
        raise ValueError(f'{name} names a SOCKS proxy, which requires socksio: pip install "httpx[socks]"')
    return httpx.Proxy(url)
