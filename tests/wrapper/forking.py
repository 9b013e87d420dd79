"""Calls in a forked process, and a server with a response for each user."""

import json
import os
import pickle
import select
import signal
import ssl
import threading
import traceback
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self
from urllib.parse import parse_qs, urlsplit

from ..contract.spec import example

SECONDS = 20


class Child:
    """A forked process that calls a function, for at most 20 seconds. The end of the `with` block kills it."""

    def __init__(self, function: Callable[[], Any]) -> None:
        self._from_child, to_parent = os.pipe()
        self._process = os.fork()
        if self._process == 0:
            signal.signal(signal.SIGALRM, signal.SIG_DFL)
            signal.alarm(SECONDS)
            try:
                os.write(to_parent, pickle.dumps(outcome(function)))
            finally:
                os._exit(0)
        os.close(to_parent)

    def result(self) -> Any:
        """Return the result of the function."""
        ready, _, _ = select.select([self._from_child], [], [], SECONDS)
        sent = os.read(self._from_child, 65536) if ready else b""
        assert sent, "the child process did not end"
        value, error = pickle.loads(sent)  # noqa: S301
        assert error is None, error
        return value

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        os.kill(self._process, signal.SIGKILL)
        os.waitpid(self._process, 0)
        os.close(self._from_child)


def outcome(function: Callable[[], Any]) -> tuple[Any, str | None]:
    """Return the result of a function, or the traceback of its exception."""
    try:
        return function(), None
    except BaseException:
        return None, traceback.format_exc()


class UserServer(ThreadingHTTPServer):
    """Returns statistics of the requested user, and counts connections and concurrent requests."""

    request_queue_size = 128
    # A forked child leaves threads behind that never end here.
    block_on_close = False

    def __init__(self, tls: ssl.SSLContext | None = None) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self._tls = tls
        self.base_url = f"{'https' if tls else 'http'}://127.0.0.1:{self.server_port}/API"
        self.changed = threading.Condition()
        self.opened = self.closed = self.inside = self.most = 0
        self.answering = threading.Event()
        self.answering.set()
        self._thread = threading.Thread(target=self.serve_forever, args=[0.01])

    def get_request(self) -> tuple[Any, Any]:
        connection, address = super().get_request()
        if self._tls:
            # The first read does the handshake, in the thread of the connection.
            return self._tls.wrap_socket(connection, server_side=True, do_handshake_on_connect=False), address
        return connection, address

    def handle_error(self, *_: object) -> None:
        """Do not report clients that disconnect."""

    def wait_for(self, condition: Callable[[], bool]) -> None:
        with self.changed:
            assert self.changed.wait_for(condition, timeout=10)

    def count(self, *, opened: int = 0, closed: int = 0, inside: int = 0) -> None:
        with self.changed:
            self.opened += opened
            self.closed += closed
            self.inside += inside
            self.most = max(self.most, self.inside)
            self.changed.notify_all()

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.answering.set()
        self.shutdown()
        self._thread.join()
        self.server_close()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: UserServer

    def setup(self) -> None:
        super().setup()
        self.server.count(opened=1)

    def finish(self) -> None:
        super().finish()
        self.server.count(closed=1)

    def do_GET(self) -> None:
        (user,) = parse_qs(urlsplit(self.path).query)["u"]
        self.server.count(inside=1)
        self.server.answering.wait(10)
        body = json.dumps(example("getTicketData-200-DeveloperTicketStats") | {"User": user}).encode()
        self.server.count(inside=-1)
        head = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n" % len(body)
        self.wfile.write(head + body)

    def log_message(self, *_: object) -> None:
        """Log nothing, because the path contains the key."""
