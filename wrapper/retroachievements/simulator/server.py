"""The simulator as a server on this machine."""

import socket
import threading
from types import TracebackType
from typing import Any, Self

import uvicorn
from starlette.types import ASGIApp
from uvicorn.protocols.http.h11_impl import H11Protocol

from .app import create_app
from .data import Dataset
from .invention import WEB_API_KEY, invented


class WithoutAccessLog(H11Protocol):
    """uvicorn's way with HTTP, but without a log of URLs, which would have the key in it.

    uvicorn's own option for that switches the access log off for the whole process.
    """

    def __init__(self, *args: Any, **arguments: Any) -> None:
        super().__init__(*args, **arguments)
        self.access_log = False


class Server:
    """Serves an ASGI application in a thread. A context manager: it is ready inside `with`, and gone behind it.

    Args:
        app: The application.
        host: Where to listen; by default on loopback only.
        port: The port, by default a free one.
    """

    def __init__(self, app: ASGIApp, *, host: str = "127.0.0.1", port: int = 0) -> None:
        self._socket = _listening(host, port)
        self._host = f"[{host}]" if ":" in host else host
        # log_config: whoever runs a simulator in a test keeps the logging that they set up.
        config = uvicorn.Config(app, http=WithoutAccessLog, lifespan="off", log_config=None)
        self._server = uvicorn.Server(config)
        self._thread = threading.Thread(target=self._server.run, kwargs={"sockets": [self._socket]}, daemon=True)

    @property
    def origin(self) -> str:
        """Where it listens."""
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


class Simulator(Server):
    """Serves a dataset in a thread of its own. A context manager: it is ready inside `with`, and gone behind it.

    Args:
        data: What the simulator knows; the invented data by default.
        host: Where to listen; by default on loopback only.
        port: The port, by default a free one.
    """

    web_api_key = WEB_API_KEY
    """A key that the invented data knows."""

    def __init__(self, data: Dataset | None = None, *, host: str = "127.0.0.1", port: int = 0) -> None:
        self.data = data if data is not None else invented()
        """What the simulator knows. Change it as you like: the next request sees it."""
        super().__init__(create_app(self.data), host=host, port=port)

    @property
    def base_url(self) -> str:
        """The `base_url` for a client."""
        return f"{self.origin}/API"


def _listening(host: str, port: int) -> socket.socket:
    """A socket that queues connections from now on, so that nobody has to wait for the thread."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # The protocol is named because asyncio sets TCP_NODELAY only then; without it, each answer takes 40 ms longer.
    listening = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((host, port))
        listening.listen()
    except BaseException:
        listening.close()
        raise
    return listening
