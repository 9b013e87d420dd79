# Derived from wrapper/retroachievements/_async/transports/streams.py by `make generate`. Do not edit: change that file,
# and generate again.
"""Network streams that never wait beyond the deadline of the call."""

from collections.abc import Iterable
from ssl import SSLContext
from typing import Any

import httpcore

from ..._transports.connecting import connect, connecting, start_tls
from ..._transports.deadline import bounded


class Backend(httpcore.NetworkBackend):
    def __init__(self) -> None:
        self._backend: httpcore.NetworkBackend = httpcore.SyncBackend()  # pyright: ignore[reportAttributeAccessIssue]

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        with connecting():
            return Stream(connect(self._backend, host, port, bounded(timeout), local_address, socket_options))


class Stream(httpcore.NetworkStream):
    def __init__(self, stream: httpcore.NetworkStream) -> None:
        self._stream = stream
        self.has_read_since_write = False

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        self.has_read_since_write = True
        return self._stream.read(max_bytes, bounded(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self.has_read_since_write = False
        self._stream.write(buffer, bounded(timeout))

    def start_tls(
        self, ssl_context: SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        try:
            with connecting():
                return Stream(start_tls(self._stream, ssl_context, server_hostname, bounded(timeout)))
        except BaseException:
            # httpcore only does this after errors, and leaves a cancelled handshake to the garbage collector.
            self.close()
            raise

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)

    def close(self) -> None:
        self._stream.close()
