"""A surplus response is not used for the next call."""

import fcntl
import socket
import ssl
import struct
import termios
import threading
from collections.abc import Callable

import pytest

from retroachievements import build_authorization

from ..conftest import Flavor
from ..faults.server import GOOD, Behavior, Exchange, FaultServer, http_response
from .conftest import KEY

RESPONSE = http_response(GOOD)
SURPLUS = http_response(GOOD.replace(b"44", b"99"))


def response_of(size: int) -> bytes:
    """Return a response that has as many bytes with its head."""
    body = GOOD.ljust(size - len(http_response(GOOD.ljust(size))) + size)
    return http_response(body)


# The bytes that the server sends after the first request, and before its response to the second one.
SURPLUSES = {
    "with the response": ([RESPONSE + SURPLUS], b""),
    # TLS encrypts it separately.
    "after the response": ([RESPONSE, SURPLUS], b""),
    # httpcore reads 64 KiB at once, and asyncio more.
    "with a response of 64 KiB": ([response_of(2**16) + SURPLUS], b""),
    "with a slightly shorter response": ([response_of(2**16 - 20) + SURPLUS], b""),
    "in parts": ([RESPONSE + SURPLUS[:40]], SURPLUS[40:]),
}


@pytest.mark.parametrize(("first", "second"), SURPLUSES.values(), ids=SURPLUSES)
def test_surplus_response_closes_the_connection(
    flavor: Flavor, tls: ssl.SSLContext | None, first: list[bytes], second: bytes
) -> None:
    def behave(exchange: Exchange) -> None:
        parts = {1: first, 2: [second + RESPONSE]}
        # Send all parts together, so that the client reads them together.
        exchange.connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_CORK, True)
        for part in parts.get(exchange.number, [RESPONSE]):
            exchange.send(part)
        exchange.connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_CORK, False)

    check_calls(flavor, tls, behave)


def test_surplus_response_that_arrives_later(flavor: Flavor, tls: ssl.SSLContext | None) -> None:
    def behave(exchange: Exchange) -> None:
        exchanges.append(exchange)
        exchange.send(RESPONSE)

    exchanges: list[Exchange] = []
    check_calls(flavor, tls, behave, after_first_call=lambda: exchanges[0].send(SURPLUS))


def check_calls(
    flavor: Flavor,
    tls: ssl.SSLContext | None,
    behave: Behavior,
    after_first_call: Callable[[], None] = lambda: None,
) -> None:
    connections: list[socket.socket] = []
    sent = threading.Event()

    def count(exchange: Exchange) -> None:
        connections.append(exchange.connection)
        behave(exchange)
        sent.set()

    with FaultServer(count, tls) as server:
        base_url = server.base_url.replace("http:", "https:" if tls else "http:")
        client = flavor.client_class(build_authorization(web_api_key=KEY), base_url=base_url, pacing=None)
        with flavor.opened(client) as ra:
            assert flavor.result(ra.tickets.developer_stats("MockUser")).total == 44
            after_first_call()
            assert sent.wait(10)
            wait_until_received(connections[0])
            assert [flavor.result(ra.tickets.developer_stats("MockUser")).total for _ in range(3)] == [44] * 3
    assert len(set(connections)) == 2


def wait_until_received(connection: socket.socket) -> None:
    """Wait until the system has delivered everything. A response that arrives later can't be told from the next one."""
    while struct.unpack("i", fcntl.ioctl(connection, termios.TIOCOUTQ, bytes(4))) != (0,):
        pass
