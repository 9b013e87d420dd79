"""Errors and timeouts while the client connects, and the size of a read."""

import ssl
from collections.abc import Iterator
from contextlib import contextmanager

import httpcore

from .certificates import TLSError
from .deadline import waits_for

# asyncio receives up to 256 KiB at once. Otherwise the system keeps what is not read, so this is as much as httpcore
# reads, because a larger buffer takes longer to allocate.
ASYNC_READ_BYTES = 2**18
READ_BYTES = 2**16

# By the verification error codes of OpenSSL.
CLOCK = "compare the clock of this machine"
AUTHORITY = "name the file of its authority in SSL_CERT_FILE"
REPAIRS = {2: AUTHORITY, 9: CLOCK, 10: CLOCK, 18: AUTHORITY, 19: AUTHORITY, 20: AUTHORITY, 21: AUTHORITY}


@contextmanager
def connecting(address: str) -> Iterator[None]:
    """Name the address, which may be that of a proxy, if the `with` block fails, and explain a refused certificate."""
    waits_for(f"a connection to {address}")
    try:
        yield
    except httpcore.ConnectError as error:
        cause = error.__cause__
        if isinstance(cause, ssl.SSLCertVerificationError):
            repair = REPAIRS.get(cause.verify_code, "ask who runs the server")
            raise TLSError(f"the certificate is refused ({cause.verify_message}): {repair}") from error
        raise httpcore.ConnectError(f"no connection to {address}: {error}") from error
    waits_for("the server")
