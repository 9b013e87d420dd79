"""A server on loopback that misbehaves on request, down to the bytes of a socket."""

import socket
import ssl
import struct
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from types import TracebackType
from typing import Self

from attrs import define

# Developer ticket stats, in the form of the example in the public documentation.
GOOD = (
    b'{"User":"MockUser","ULID":"00003EMFWR7XB8SDPEHB3K56ZQ","Open":0,"Closed":17,"Resolved":27,"Total":44,'
    b'"URL":"https://retroachievements.org/user/MockUser/tickets"}'
)


def http_response(body: bytes, *headers: str, status: int = 200, content_type: str = "application/json") -> bytes:
    """Return a complete response, with a length unless the headers have one."""
    lines = [f"HTTP/1.1 {status} Whatever", f"Content-Type: {content_type}", *headers]
    if not any(line.startswith(("Content-Length", "Transfer-Encoding")) for line in lines):
        lines.append(f"Content-Length: {len(body)}")
    return "\r\n".join([*lines, "", ""]).encode() + body


@define(eq=False)
class Exchange:
    """A request that waits for its response."""

    connection: socket.socket
    base_url: str
    number: int
    """1 for the first request to the server."""

    over: threading.Event
    """Set at the end of the test."""

    def send(self, data: bytes) -> None:
        self.connection.sendall(data)

    def reset(self) -> None:
        """Close the connection with RST instead of FIN."""
        self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.close()

    def close(self) -> None:
        self.connection.close()

    def wait_for_hangup(self) -> None:
        self.connection.recv(1)


Behavior = Callable[[Exchange], None]


def work(exchange: Exchange) -> None:
    """Behave like a server that works."""
    exchange.send(http_response(GOOD))


class FaultServer:
    """Behaves as specified, until it recovers. Each connection has its own thread.

    `arrivals` contains the time and the first line of each request.
    """

    def __init__(self, behavior: Behavior, tls: ssl.SSLContext | None = None) -> None:
        self._behavior = behavior
        self._tls = tls
        self._over = threading.Event()
        self._threads: list[threading.Thread] = []
        self._connections: list[socket.socket] = []
        self.arrivals: list[tuple[float, str]] = []
        self._port = 0
        self.listen()

    @property
    def base_url(self) -> str:
        return f"http://127.0.0.1:{self._port}/API"

    def listen(self) -> None:
        self._listening = socket.create_server(("127.0.0.1", self._port))
        self._port = self._listening.getsockname()[1]
        self._start(self._accept, self._listening)

    def refuse(self) -> None:
        """Stop listening."""
        # Shut down first, because closing does not wake the thread.
        self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()

    def wait_until_closed(self) -> None:
        """Wait until every connection that the server has accepted is closed."""
        _, *serving = self._threads
        for thread in serving:
            thread.join()

    def recover(self, tls: ssl.SSLContext | None) -> None:
        """Work from now on."""
        self._behavior, self._tls = work, tls
        if self._listening.fileno() == -1:
            self.listen()

    def _start(self, run: Callable[[socket.socket], None], connection: socket.socket) -> None:
        thread = threading.Thread(target=run, args=[connection])
        self._threads.append(thread)
        thread.start()

    def _accept(self, listening: socket.socket) -> None:
        with suppress(OSError):
            while True:
                connection, _ = listening.accept()
                self._connections.append(connection)
                self._start(self._serve, connection)

    def _serve(self, connection: socket.socket) -> None:
        # Clients can disconnect at any time.
        with suppress(OSError), connection:
            if self._tls:
                connection = self._tls.wrap_socket(connection, server_side=True)
            with connection:
                while head := self._head(connection):
                    self.arrivals.append((time.monotonic(), head.decode("latin-1").partition("\r\n")[0]))
                    self._behavior(Exchange(connection, self.base_url, len(self.arrivals), self._over))

    def _head(self, connection: socket.socket) -> bytes:
        head = b""
        # Bytes that are not HTTP, such as TLS, end the loop too, and get an HTTP response, as from most servers.
        while head[:1] in (b"", b"G") and not head.endswith(b"\r\n\r\n"):
            part = connection.recv(65536)
            if not part:
                return b""
            head += part
        return head

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._over.set()
        with suppress(OSError):
            self.refuse()
        for connection in self._connections:
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join()
