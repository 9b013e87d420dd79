"""A lock on an SQLite file, for forked processes.

SQLite keeps the locks of a process in its memory. A forked process inherits that memory, and waits forever for locks
of its parent. So a forked process connects without the locks of SQLite, and uses this lock on the same bytes.
"""

import os
import struct
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from .lifetime import forked

# The file format reserves these bytes for locks.
START, LENGTH = 0x40000000, 512


def inherits_locks() -> bool:
    """Return whether SQLite may mistake the locks of a parent process for its own."""
    # Only Linux has a lock that also excludes threads of the same process.
    return sys.platform == "linux" and forked()


@contextmanager
def exclusive_lock(path: str, timeout: float) -> Iterator[None]:
    """Lock the file against reads and writes by others. Raises `BlockingIOError` after the timeout."""
    import fcntl

    # A struct flock: type, whence, start, length, process.
    lock = struct.pack("hhqqi", fcntl.F_WRLCK, os.SEEK_SET, START, LENGTH, 0)
    end = time.monotonic() + timeout
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        while True:
            try:
                # This kind of lock belongs to the file descriptor, not to the process.
                fcntl.fcntl(descriptor, fcntl.F_OFD_SETLK, lock)
                break
            except BlockingIOError:
                if time.monotonic() > end:
                    raise
            time.sleep(0.005)
        yield
    finally:
        os.close(descriptor)
