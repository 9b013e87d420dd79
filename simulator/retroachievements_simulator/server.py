"""A server for an ASGI application on this machine."""

import asyncio
import socket
import threading
from types import TracebackType
from typing import Self

import uvicorn
from starlette.types import ASGIApp, Receive, Scope, Send
from uvicorn.protocols.http.h11_impl import H11Protocol


class Server:
    """Serves an ASGI application in a thread. Use it as a context manager: it runs inside the `with` block.

    Args:
        app: The application.
        host: The address to listen on, by default loopback.
        port: The port, by default a free one.
    """

    def __init__(self, app: ASGIApp, *, host: str = "127.0.0.1", port: int = 0) -> None:
        self._socket = _listening(host, port)
        self._host = f"[{host}]" if ":" in host else host
        # log_config: keep the logging setup of the program that runs the simulator.
        # ws: by default, uvicorn imports a websockets library if one is installed.
        config = uvicorn.Config(_hiding_queries(app), http=_Protocol, ws="none", lifespan="off", log_config=None)
        self._server = uvicorn.Server(config)
        self._thread = threading.Thread(target=self._server.run, kwargs={"sockets": [self._socket]}, daemon=True)

    @property
    def origin(self) -> str:
        """The scheme, host and port of the server."""
        return f"http://{self._host}:{self._socket.getsockname()[1]}"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self._server.should_exit = True
        self._thread.join()
        self._socket.close()


class _Protocol(H11Protocol):
    """Passes the connection to the application, which closes it to send an incomplete response."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self.app_state = {**self.app_state, "transport": transport}


def _hiding_queries(app: ASGIApp) -> ASGIApp:
    """Hide query strings, which contain the key, from uvicorn's access log.

    uvicorn's own option disables the access log of the whole process.
    """

    async def serve(scope: Scope, receive: Receive, send: Send) -> None:
        visible = dict(scope)
        scope["query_string"] = b""  # uvicorn logs its own scope when the response begins
        await app(visible, receive, send)

    return serve


def _listening(host: str, port: int) -> socket.socket:
    """Return a socket that already queues connections, so that clients need not wait for the thread."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # asyncio sets TCP_NODELAY only with an explicit protocol. Without it, each response takes 40 ms longer.
    listening = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((host, port))
        listening.listen()
    except BaseException:
        listening.close()
        raise
    return listening
