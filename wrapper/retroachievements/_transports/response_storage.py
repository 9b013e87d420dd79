"""Stored responses, in memory or in an SQLite file. hishel reads and writes them."""

import logging
import time
from collections import deque
from collections.abc import Iterator, Mapping
from contextlib import closing
from os import PathLike, fspath
from threading import Lock
from typing import TYPE_CHECKING, Any, cast

import httpx

from .._validation import check_installed, check_sqlite
from .._version import INSTALL
from ..recording import AGE
from .lifetime import ProcessBound

if TYPE_CHECKING:
    import sqlite3

    from hishel import SqliteStorage

# hishel logs each failure with a traceback, which Python prints if logging is not configured.
logging.getLogger("hishel").addHandler(logging.NullHandler())

# These headers describe the body before decoding. The stored body is decoded.
HEADERS_OF_TRANSFER = ("content-encoding", "content-length", "transfer-encoding")

# The extra header of a stored response with the time of storage, in seconds since 1970.
STORED_AT = "retroachievements-stored-at"


def make_response(status: int, headers: Mapping[str, str], body: bytes, extensions: Any = None) -> httpx.Response:
    """Make a response that has been read."""
    pairs = [(name.encode(), value.encode()) for name, value in headers.items() if name not in HEADERS_OF_TRANSFER]
    return httpx.Response(status, headers=pairs, content=body, extensions=extensions)


def copy_response(response: httpx.Response) -> httpx.Response:
    """Copy a response for another caller."""
    return make_response(response.status_code, response.headers, response.content, response.extensions)


class ResponseStorage(ProcessBound):
    """Responses by URL, each stored for some time. Methods may stall, and raise the errors of SQLite and hishel.

    Args:
        path: The file. None for the memory of this process.
        max_bytes: The maximum size of the storage.

    Raises:
        ModuleNotFoundError: hishel is not installed.
        ValueError: The file can't be opened.
    """

    def __init__(self, path: str | PathLike[str] | None, max_bytes: int) -> None:
        check_sqlite("Cache")
        check_installed("hishel", INSTALL.format(extra="cache"))
        self._path = fspath(path or ":memory:")
        self._max_bytes = max_bytes
        super().__init__()
        import sqlite3

        try:
            self._connect().close()
        except sqlite3.Error as error:
            raise ValueError(f"the cache file {self._path!r} can't be opened: {error}") from error

    def reset(self) -> None:
        self._lock = Lock()
        self._storage: SqliteStorage | None = None

    def get(self, url: str, seconds: float) -> httpx.Response | None:
        """Return the stored response for a URL, if it is younger than the given seconds."""
        for entry in self._opened().get_entries(url):
            headers, body = dict(entry.response.headers), b"".join(cast("Iterator[bytes]", entry.response.stream))
            age = max(0.0, time.time() - float(headers.pop(STORED_AT, 0)))
            if age < seconds:
                return make_response(entry.response.status_code, headers, body, {AGE: age})
        return None

    def remove(self, url: str) -> None:
        """Remove the response for a URL."""
        for entry in self._opened().get_entries(url):
            self._opened().remove_entry(entry.id)

    def put(self, url: str, response: httpx.Response, seconds: float) -> None:
        """Store a response, and remove older ones for the URL."""
        from hishel import Headers, Request, Response

        storage = self._opened()
        older = [entry.id for entry in storage.get_entries(url)]
        headers = Headers({**response.headers, STORED_AT: str(time.time())})
        stored = Response(response.status_code, headers, iter([response.content]))
        entry = storage.create_entry(Request("GET", url), stored, url, ttl=seconds)
        # hishel stores the body while this stream is read.
        deque(cast("Iterator[bytes]", entry.response.stream), maxlen=0)
        for identifier in older:  # Not earlier, or another call could find no response in between.
            storage.remove_entry(identifier)
        if self._path != ":memory:" and not storage.get_entries(url):
            self.close()  # The file may have been deleted or replaced. The next call opens it again.

    def close(self) -> None:
        """Close the file, or drop the responses in memory."""
        with self._lock:  # Waits for a file that is being opened, and closes it too.
            storage, self._storage = self._storage, None
        if storage is not None:
            storage.close()

    def _opened(self) -> "SqliteStorage":
        from hishel import SqliteStorage

        with self._lock:
            if self._storage is None:
                with closing(self._connect()) as connection:
                    # Raises an error if the file is not a database. hishel would only log it.
                    connection.execute("SELECT * FROM sqlite_master")
                self._storage = SqliteStorage(connection=self._connect(), max_size=self._max_bytes)
            return self._storage

    def _connect(self) -> "sqlite3.Connection":
        import sqlite3

        # hishel could open the file, but it would also create a .gitignore that hides the whole folder.
        connection = sqlite3.connect(self._path, check_same_thread=False, isolation_level=None)
        # hishel turns on a write-ahead log, which a fork breaks: the parent deletes it while the child writes to it.
        connection.set_authorizer(
            lambda action, name, *_: (
                sqlite3.SQLITE_IGNORE
                if action == sqlite3.SQLITE_PRAGMA and name == "journal_mode"
                else sqlite3.SQLITE_OK
            )
        )
        return connection
