# Derived from wrapper/retroachievements/_async/transports/streams.py by `make generate`. Do not edit: change that file,
# and generate again.
"""Network streams that never wait beyond the deadline of the call, and that notice surplus data."""

from collections.abc import Iterable
from contextlib import suppress
from ssl import SSLContext, SSLError, SSLObject
from typing import Any

import httpcore

from ..._transports.certificates import DefaultContext, default_ssl_context
from ..._transports.connecting import READ_BYTES, connecting
from ..._transports.deadline import bounded, call_within, result, start


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
        timeout = bounded(timeout)
        # httpcore would apply the timeout to each address of the host, and would wait for a resolver that stalls.
        with connecting(f"{host}:{port}"):
            return Stream(
                call_within(timeout, self._backend.connect_tcp, host, port, timeout, local_address, socket_options)
            )


class Stream(httpcore.NetworkStream):
    def __init__(self, stream: httpcore.NetworkStream) -> None:
        self._stream = stream
        tls = stream.get_extra_info("ssl_object")
        self._tls = tls if isinstance(tls, SSLObject) else None
        self._unread = b""
        # The first five bytes, or fewer, that were read since the last write.
        self.beginning = b""

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        data = self._unread
        if not data:
            # asyncio and TLS would keep the rest of what they have received, where `is_readable` does not see it.
            data = self._stream.read(max(max_bytes, READ_BYTES), bounded(timeout))
            if self._tls is not None:
                with suppress(SSLError):  # until the next record is incomplete
                    while record := self._tls.read(max_bytes):
                        data += record
        self._unread = data[max_bytes:]
        if len(self.beginning) < 5:
            self.beginning += data[:5]
        return data[:max_bytes]

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self.beginning = b""
        self._stream.write(buffer, bounded(timeout))

    def start_tls(
        self, ssl_context: SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        try:
            with connecting(str(server_hostname)):
                if isinstance(ssl_context, DefaultContext):
                    # In a thread, because it would block the event loop.
                    ssl_context = result(start(default_ssl_context))
                timeout = bounded(timeout)
                # httpcore would apply the timeout to each read of the handshake.
                return Stream(call_within(timeout, self._stream.start_tls, ssl_context, server_hostname, timeout))
        except BaseException:
            # httpcore only does this after errors, and leaves a cancelled handshake to the garbage collector.
            self.close()
            raise

    def get_extra_info(self, info: str) -> Any:
        return (info == "is_readable" and bool(self._unread)) or self._stream.get_extra_info(info)

    def close(self) -> None:
        self._stream.close()
