"""Stored responses, in memory or in a file of SQLite. hishel reads and writes them."""

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
from ..recording import AGE
from .lifetime import ProcessBound

if TYPE_CHECKING:
    import sqlite3

    from hishel import SqliteStorage

# hishel logs each failure with a traceback, and Python prints it where nobody has set up logging.
logging.getLogger("hishel").addHandler(logging.NullHandler())

# They describe the body as it was sent. Here it is decoded.
HEADERS_OF_TRANSFER = ("content-encoding", "content-length", "transfer-encoding")

# The header beside a stored response that has the time of storing, in seconds since 1970.
STORED_AT = "retroachievements-stored-at"


def make_response(status: int, headers: Mapping[str, str], body: bytes, extensions: Any = None) -> httpx.Response:
    """A response that has been read."""
    pairs = [(name.encode(), value.encode()) for name, value in headers.items() if name not in HEADERS_OF_TRANSFER]
    return httpx.Response(status, headers=pairs, content=body, extensions=extensions)


def copy_response(response: httpx.Response) -> httpx.Response:
    """The same response for one more caller."""
    return make_response(response.status_code, response.headers, response.content, response.extensions)


class ResponseStorage(ProcessBound):
    """Responses by URL, each for some time. Its methods may stall, and raise whatever SQLite and hishel raise.

    Args:
        path: The file; None for the memory of this process.
        max_bytes: How much may be stored.

    Raises:
        ModuleNotFoundError: hishel is not installed.
        ValueError: The file can't be opened.
    """

    def __init__(self, path: str | PathLike[str] | None, max_bytes: int) -> None:
        check_sqlite("Cache")
        check_installed("hishel", 'pip install "retroachievements[cache]"')
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
        """The response for a URL, if one is stored that is not older."""
        for entry in self._opened().get_entries(url):
            headers, body = dict(entry.response.headers), b"".join(cast("Iterator[bytes]", entry.response.stream))
            age = max(0.0, time.time() - float(headers.pop(STORED_AT, 0)))
            if age < seconds:
                return make_response(entry.response.status_code, headers, body, {AGE: age})
        return None

    def remove(self, url: str) -> None:
        """Forget the response for a URL."""
        for entry in self._opened().get_entries(url):
            self._opened().remove_entry(entry.id)

    def put(self, url: str, response: httpx.Response, seconds: float) -> None:
        """Store a response, in place of an older one."""
        from hishel import Headers, Request, Response

        storage = self._opened()
        older = [entry.id for entry in storage.get_entries(url)]
        headers = Headers({**response.headers, STORED_AT: str(time.time())})
        stored = Response(response.status_code, headers, iter([response.content]))
        entry = storage.create_entry(Request("GET", url), stored, url, ttl=seconds)
        # What is read from here is what hishel stores.
        deque(cast("Iterator[bytes]", entry.response.stream), maxlen=0)
        for identifier in older:  # Not before, or another call would find none in between.
            storage.remove_entry(identifier)
        if self._path != ":memory:" and not storage.get_entries(url):
            self.close()  # The file may have been deleted or replaced. The next method opens it again.

    def close(self) -> None:
        """Close the file, or forget what is in memory."""
        with self._lock:  # A file that is being opened is closed too.
            storage, self._storage = self._storage, None
        if storage is not None:
            storage.close()

    def _opened(self) -> "SqliteStorage":
        from hishel import SqliteStorage

        with self._lock:
            if self._storage is None:
                with closing(self._connect()) as connection:
                    # Raises an error if it is no database. hishel would only log that.
                    connection.execute("SELECT * FROM sqlite_master")
                self._storage = SqliteStorage(connection=self._connect(), max_size=self._max_bytes)
            return self._storage

    def _connect(self) -> "sqlite3.Connection":
        import sqlite3

        # hishel would open the file too, but it also makes a .gitignore beside it, which hides the whole folder.
        connection = sqlite3.connect(self._path, check_same_thread=False, isolation_level=None)
        # hishel asks for a write-ahead log, which a fork breaks: the parent deletes it while the child writes to it.
        connection.set_authorizer(
            lambda action, name, *_: (
                sqlite3.SQLITE_IGNORE
                if action == sqlite3.SQLITE_PRAGMA and name == "journal_mode"
                else sqlite3.SQLITE_OK
            )
        )
        return connection
