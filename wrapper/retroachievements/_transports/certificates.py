"""The default TLS context of this process, made at its first connection over https."""

import os
import ssl
from functools import lru_cache

import httpx

# httpx reads the first two, and OpenSSL's part of Python the last one.
VARIABLES = ("SSL_CERT_FILE", "SSL_CERT_DIR", "SSLKEYLOGFILE")


def default_ssl_context() -> ssl.SSLContext:
    """A context that trusts the authorities of httpx, or those that the environment names. It takes 0.1 s to make.

    Raises:
        httpx.ConnectError: A variable of the environment names something that can't be used.
    """
    values = tuple((name, os.environ[name]) for name in VARIABLES if os.environ.get(name))
    return _made(os.getpid(), values)


class DefaultContext(ssl.SSLContext):
    """Stands for the default context until there is a connection that needs it."""


@lru_cache(maxsize=4)
def _made(_process: int, values: tuple[tuple[str, str], ...]) -> ssl.SSLContext:
    try:
        context = httpx.create_ssl_context()
    except (OSError, ValueError) as error:  # an SSLError is an OSError
        named = " and ".join(f"{name}={value}" for name, value in values) or "the certificates of certifi"
        raise httpx.ConnectError(f"{named} can't be used ({error}): correct or unset it") from error
    context.set_alpn_protocols(["http/1.1"])
    return context
