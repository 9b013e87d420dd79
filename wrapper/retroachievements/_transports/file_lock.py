"""A lock on a file of SQLite, for forked processes.

SQLite remembers in memory what its process has locked. A forked process inherits that memory, and waits forever for
what a connection of its parent had locked. So it connects without locks, and locks the file here, in the same way.
"""

import os
import struct
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from .lifetime import forked

# The bytes that the format of the file sets aside for locks.
START, LENGTH = 0x40000000, 512


def inherits_locks() -> bool:
    """Whether SQLite may take the locks of a parent process for those of this one."""
    # Other systems have no lock that holds between threads too.
    return sys.platform == "linux" and forked()


@contextmanager
def exclusive_lock(path: str, timeout: float) -> Iterator[None]:
    """Keep all others from reading and writing the file. Raises `BlockingIOError` after the timeout."""
    import fcntl

    # A struct flock: type, whence, start, length, process.
    lock = struct.pack("hhqqi", fcntl.F_WRLCK, os.SEEK_SET, START, LENGTH, 0)
    end = time.monotonic() + timeout
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        while True:
            try:
                # A lock of this kind belongs to the descriptor, and not to the process.
                fcntl.fcntl(descriptor, fcntl.F_OFD_SETLK, lock)
                break
            except BlockingIOError:
                if time.monotonic() > end:
                    raise
            time.sleep(0.005)
        yield
    finally:
        os.close(descriptor)
