"""Connecting to a host: name resolution, TCP and TLS, each within the deadline of the call."""

import socket
import ssl
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from math import inf
from typing import Any

import httpcore

from .certificates import DefaultContext, TLSError, default_ssl_context
from .deadline import bounded, result, start, waits_for

# As httpcore. A larger buffer takes longer to allocate, and the system keeps what does not fit.
READ_BYTES = 2**16

# By the verification error codes of OpenSSL.
CLOCK = "compare the clock of this machine"
AUTHORITY = "name the file of its authority in SSL_CERT_FILE"
REPAIRS = {2: AUTHORITY, 9: CLOCK, 10: CLOCK, 18: AUTHORITY, 19: AUTHORITY, 20: AUTHORITY, 21: AUTHORITY}


@contextmanager
def connecting() -> Iterator[None]:
    """Make a timeout inside the `with` block report that the call waited for a connection."""
    waits_for("a connection")
    yield
    waits_for("the server")


def connect(
    backend: httpcore.NetworkBackend,
    host: str,
    port: int,
    timeout: float | None,
    local_address: str | None,
    socket_options: Iterable[Any] | None,
) -> httpcore.NetworkStream:
    """Connect to the first address that accepts.

    httpcore would apply the whole timeout to each address, and would not bound a resolver that stalls.
    """
    end = inf if timeout is None else time.monotonic() + timeout
    try:
        found = result(start(socket.getaddrinfo, host, port, type=socket.SOCK_STREAM))
    except socket.gaierror as error:
        raise httpcore.ConnectError(str(error)) from error
    failure: Exception = httpcore.ConnectTimeout("timed out")
    for *_, address in found:
        left = end - time.monotonic()
        if left <= 0:
            break
        try:
            return backend.connect_tcp(
                str(address[0]), port, bounded(None if left == inf else left), local_address, socket_options
            )
        except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
            failure = error
    raise failure


def start_tls(
    stream: httpcore.NetworkStream, ssl_context: ssl.SSLContext, server_hostname: str | None, timeout: float | None
) -> httpcore.NetworkStream:
    """Encrypt a connection. A server can prolong a handshake with many small reads, so it runs in a thread."""
    if isinstance(ssl_context, DefaultContext):
        ssl_context = result(start(default_ssl_context))
    with refusals_explained():
        return result(start(stream.start_tls, ssl_context, server_hostname, bounded(timeout)))


@contextmanager
def refusals_explained() -> Iterator[None]:
    """Raise `TLSError` with advice for a certificate that is refused."""
    try:
        yield
    except httpcore.ConnectError as error:
        cause = error.__cause__
        if not isinstance(cause, ssl.SSLCertVerificationError):
            raise
        repair = REPAIRS.get(cause.verify_code, "ask who runs the server")
        raise TLSError(f"the certificate is refused ({cause.verify_message}): {repair}") from error
