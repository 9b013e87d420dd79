"""Network streams that never wait beyond the deadline of the call, and that notice surplus data."""

from collections.abc import Iterable
from contextlib import suppress
from ssl import SSLContext, SSLError, SSLObject
from typing import Any

import httpcore

from ..._transports.async_deadline import async_call_within, async_result
from ..._transports.certificates import DefaultContext, default_ssl_context
from ..._transports.connecting import ASYNC_READ_BYTES, connecting
from ..._transports.deadline import bounded, start


class AsyncBackend(httpcore.AsyncNetworkBackend):
    def __init__(self) -> None:
        self._backend: httpcore.AsyncNetworkBackend = httpcore.AnyIOBackend()  # pyright: ignore[reportAttributeAccessIssue]

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        timeout = bounded(timeout)
        # httpcore would apply the timeout to each address of the host, and would wait for a resolver that stalls.
        with connecting(f"{host}:{port}"):
            return AsyncStream(
                await async_call_within(
                    timeout, self._backend.connect_tcp, host, port, timeout, local_address, socket_options
                )
            )


class AsyncStream(httpcore.AsyncNetworkStream):
    def __init__(self, stream: httpcore.AsyncNetworkStream) -> None:
        self._stream = stream
        tls = stream.get_extra_info("ssl_object")
        self._tls = tls if isinstance(tls, SSLObject) else None
        self._unread = b""
        # The first five bytes, or fewer, that were read since the last write.
        self.beginning = b""

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        data = self._unread
        if not data:
            # asyncio and TLS would keep the rest of what they have received, where `is_readable` does not see it.
            data = await self._stream.read(max(max_bytes, ASYNC_READ_BYTES), bounded(timeout))
            if self._tls is not None:
                with suppress(SSLError):  # until the next record is incomplete
                    while record := self._tls.read(max_bytes):
                        data += record
        self._unread = data[max_bytes:]
        if len(self.beginning) < 5:
            self.beginning += data[:5]
        return data[:max_bytes]

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self.beginning = b""
        await self._stream.write(buffer, bounded(timeout))

    async def start_tls(
        self, ssl_context: SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.AsyncNetworkStream:
        try:
            with connecting(str(server_hostname)):
                if isinstance(ssl_context, DefaultContext):
                    # In a thread, because it would block the event loop.
                    ssl_context = await async_result(start(default_ssl_context))
                timeout = bounded(timeout)
                # httpcore would apply the timeout to each read of the handshake.
                return AsyncStream(
                    await async_call_within(timeout, self._stream.start_tls, ssl_context, server_hostname, timeout)
                )
        except BaseException:
            # httpcore only does this after errors, and leaves a cancelled handshake to the garbage collector.
            await self.aclose()
            raise

    def get_extra_info(self, info: str) -> Any:
        return (info == "is_readable" and bool(self._unread)) or self._stream.get_extra_info(info)

    async def aclose(self) -> None:
        await self._stream.aclose()
