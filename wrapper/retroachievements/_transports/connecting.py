"""Connecting to a host: its name, its addresses, and TLS, each within the deadline of the call."""

import socket
import ssl
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from math import inf
from typing import Any

import httpcore

from .certificates import DefaultContext, default_ssl_context, refusals_explained
from .deadline import async_result, bounded, result, start, waits_for


@contextmanager
def connecting() -> Iterator[None]:
    """Let a timeout inside the `with` block say that a connection was waited for."""
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

    Alone, httpcore would give the whole timeout to each address, and a resolver that stalls would block it.
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


async def async_connect(
    backend: httpcore.AsyncNetworkBackend,
    host: str,
    port: int,
    timeout: float | None,  # noqa: ASYNC109
    local_address: str | None,
    socket_options: Iterable[Any] | None,
) -> httpcore.AsyncNetworkStream:
    """Connect to the first address that accepts. anyio does it within the timeout."""
    return await backend.connect_tcp(host, port, timeout, local_address, socket_options)


def start_tls(
    stream: httpcore.NetworkStream, ssl_context: ssl.SSLContext, server_hostname: str | None, timeout: float | None
) -> httpcore.NetworkStream:
    """Encrypt a connection. A handshake reads as often as the server likes, so it runs in a thread."""
    if isinstance(ssl_context, DefaultContext):
        ssl_context = result(start(default_ssl_context))
    with refusals_explained():
        return result(start(stream.start_tls, ssl_context, server_hostname, bounded(timeout)))


async def async_start_tls(
    stream: httpcore.AsyncNetworkStream,
    ssl_context: ssl.SSLContext,
    server_hostname: str | None,
    timeout: float | None,  # noqa: ASYNC109
) -> httpcore.AsyncNetworkStream:
    """Encrypt a connection. The default context is made outside the event loop, which it would block."""
    if isinstance(ssl_context, DefaultContext):
        ssl_context = await async_result(start(default_ssl_context))
    with refusals_explained():
        return await stream.start_tls(ssl_context, server_hostname, timeout)
