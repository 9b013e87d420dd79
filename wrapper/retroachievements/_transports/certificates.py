"""The default TLS context, made at the first https connection of a process, and TLS errors."""

import os
import re
import ssl
from functools import lru_cache
from pathlib import Path
from threading import Lock

import httpx

from .lifetime import ProcessBound


class TLSError(httpx.ConnectError):
    """A certificate is refused, or a TLS environment variable is wrong. A retry would fail too."""


def default_ssl_context() -> ssl.SSLContext:
    """Return a context that trusts the authorities of httpx, or those in the environment. It takes 0.1 s to make.

    Raises:
        TLSError: An environment variable names a file or folder that can't be used.
    """
    # httpx reads SSL_CERT_DIR only without SSL_CERT_FILE, and Python's ssl module reads SSLKEYLOGFILE.
    names = ("SSL_CERT_FILE" if os.environ.get("SSL_CERT_FILE") else "SSL_CERT_DIR", "SSLKEYLOGFILE")
    values = tuple((name, os.environ[name]) for name in names if os.environ.get(name))
    with _contexts.lock:  # or concurrent first calls would make one each
        return _contexts.made(values)


class DefaultContext(ssl.SSLContext):
    """A placeholder for the default context until a connection needs it."""


class Contexts(ProcessBound):
    """The contexts of this process, by the values of the environment variables."""

    def reset(self) -> None:
        self.lock = Lock()
        self.made = lru_cache(maxsize=4)(_make)


def _make(values: tuple[tuple[str, str], ...]) -> ssl.SSLContext:
    try:
        context = httpx.create_ssl_context()
        _check_folders(dict(values).get("SSL_CERT_DIR"))
    except (OSError, ValueError) as error:  # an SSLError is an OSError
        # Only some of these errors have the name of the file.
        file = getattr(error, "filename", None)
        named = " and ".join(
            f"{name}={value}" for name, value in values if file is None or file in value.split(os.pathsep)
        )
        raise TLSError(f"{named or 'the file of certifi'} can't be used ({error}): correct or unset it") from error
    context.set_alpn_protocols(["http/1.1"])
    return context


def _check_folders(value: str | None) -> None:
    """Raise ValueError for folders without certificates, which OpenSSL silently accepts."""
    if value is not None:
        files = [file.name for folder in value.split(os.pathsep) for file in Path(folder).iterdir()]
        if not any(re.fullmatch(r"[0-9a-f]{8}\.\d+", name) for name in files):
            raise ValueError("no certificate there has its hash for a name, as `openssl rehash` gives it")


_contexts = Contexts()
