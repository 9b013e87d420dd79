"""A server on loopback in its own process. It keeps connections open, and counts requests."""

import asyncio
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from .payloads import EXAMPLES, on_the_wire

END = b"\r\n\r\n"
COUNT = b"GET /count "


class Counter(asyncio.Protocol):
    """Sends the statistics of a developer, or the number of requests for them."""

    count = 0
    statistics = on_the_wire(EXAMPLES["getTicketData-200-DeveloperTicketStats"])
    transport: asyncio.Transport

    def __init__(self) -> None:
        self._received = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)  # noqa: S101
        self.transport = transport

    def data_received(self, data: bytes) -> None:
        *requests, self._received = (self._received + data).split(END)
        for request in requests:
            if request.startswith(COUNT):
                body = b"%d" % Counter.count
            else:
                Counter.count += 1
                body = self.statistics
            head = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d" % len(body)
            self.transport.write(head + END + body)


@contextmanager
def running_server() -> Iterator[str]:
    """Run the server, and return its origin."""
    with subprocess.Popen([sys.executable, "-m", __name__], stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None  # noqa: S101
            yield process.stdout.readline().strip()
        finally:
            process.terminate()


async def serve() -> None:
    server = await asyncio.get_running_loop().create_server(Counter, "127.0.0.1", 0, backlog=128)
    print(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}", flush=True)
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(serve())
