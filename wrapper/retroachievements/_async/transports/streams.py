"""Network streams that never wait beyond the deadline of the call."""

from collections.abc import Iterable
from ssl import SSLContext
from typing import Any

import httpcore

from ..._transports.async_connecting import async_connect, async_start_tls
from ..._transports.connecting import connecting
from ..._transports.deadline import bounded


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
        with connecting():
            return AsyncStream(
                await async_connect(self._backend, host, port, bounded(timeout), local_address, socket_options)
            )


class AsyncStream(httpcore.AsyncNetworkStream):
    def __init__(self, stream: httpcore.AsyncNetworkStream) -> None:
        self._stream = stream
        self.has_read_since_write = False

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        self.has_read_since_write = True
        return await self._stream.read(max_bytes, bounded(timeout))

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self.has_read_since_write = False
        await self._stream.write(buffer, bounded(timeout))

    async def start_tls(
        self, ssl_context: SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.AsyncNetworkStream:
        try:
            with connecting():
                return AsyncStream(await async_start_tls(self._stream, ssl_context, server_hostname, bounded(timeout)))
        except BaseException:
            # httpcore only does this after errors, and leaves a cancelled handshake to the garbage collector.
            await self.aclose()
            raise

    def get_extra_info(self, info: str) -> Any:
        return self._stream.get_extra_info(info)

    async def aclose(self) -> None:
        await self._stream.aclose()
