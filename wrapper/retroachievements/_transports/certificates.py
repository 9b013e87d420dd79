"""The default TLS context of this process, made at its first connection over https, and what is wrong with TLS."""

import os
import re
import ssl
from functools import lru_cache
from pathlib import Path

import httpx


class TLSError(httpx.ConnectError):
    """A certificate that is refused, or a variable for TLS that is wrong. The next attempt would fail too."""


def default_ssl_context() -> ssl.SSLContext:
    """A context that trusts the authorities of httpx, or those that the environment names. It takes 0.1 s to make.

    Raises:
        TLSError: A variable of the environment names something that can't be used.
    """
    # httpx reads the folder if there is no file, and Python's ssl reads the file for keys.
    names = ("SSL_CERT_FILE" if os.environ.get("SSL_CERT_FILE") else "SSL_CERT_DIR", "SSLKEYLOGFILE")
    values = tuple((name, os.environ[name]) for name in names if os.environ.get(name))
    return _made(os.getpid(), values)


class DefaultContext(ssl.SSLContext):
    """Stands for the default context until there is a connection that needs it."""


@lru_cache(maxsize=4)
def _made(_process: int, values: tuple[tuple[str, str], ...]) -> ssl.SSLContext:
    try:
        context = httpx.create_ssl_context()
        _check_folders(dict(values).get("SSL_CERT_DIR"))
    except (OSError, ValueError) as error:  # an SSLError is an OSError
        # Only some of these errors tell which file they are about.
        file = getattr(error, "filename", None)
        named = " and ".join(f"{name}={value}" for name, value in values if file in (None, value))
        raise TLSError(f"{named or 'the file of certifi'} can't be used ({error}): correct or unset it") from error
    context.set_alpn_protocols(["http/1.1"])
    return context


def _check_folders(value: str | None) -> None:
    """Raise ValueError for folders without certificates, which OpenSSL takes without a word."""
    if value is not None:
        files = [file.name for folder in value.split(os.pathsep) for file in Path(folder).iterdir()]
        if not any(re.fullmatch(r"[0-9a-f]{8}\.\d+", name) for name in files):
            raise ValueError("no certificate there has its hash for a name, as `openssl rehash` gives it")
