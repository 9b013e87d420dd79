"""A rate limit in an SQLite file."""

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext, suppress
from os import PathLike, fsdecode
from pathlib import Path

from ..errors import PacingUnavailable
from .file_lock import exclusive_lock, inherits_locks
from .rate_limit import State, Wait
from .shared_rate_limit import STORE_TIMEOUT, SharedRateLimit

# SQLite stores any value in any column.
SELECT = """
SELECT written_at, arrival, closed_until FROM rate_limit
WHERE id = 1 AND typeof(written_at) = 'real' AND typeof(arrival) = 'real' AND typeof(closed_until) = 'real'
"""


class SqliteRateLimit(SharedRateLimit):
    """The rate limit of all clients that name the same file: one row, read and written in a transaction."""

    # Processes share no monotonic clock.
    _clock = staticmethod(time.time)

    _closed = False

    def __init__(self, path: str | PathLike[str], per_second: float, burst: int) -> None:
        self._path = str.__str__(fsdecode(path))  # of an enum member, its value
        super().__init__(per_second, burst)

    def reset(self) -> None:
        # They stay open: if another thread forks while this one opens a file, SQLite stays locked in the child.
        self._idle: list[sqlite3.Connection] = []

    def close(self) -> None:
        self._closed = True
        with suppress(IndexError):
            while True:
                self._idle.pop().close()

    def _request(self, slots: int, close_for: float | None) -> Wait:
        failure: Exception | None = None
        for _ in range(2):  # The file may have been deleted or replaced. The second attempt opens it again.
            try:
                with (
                    exclusive_lock(self._path, STORE_TIMEOUT) if inherits_locks() else nullcontext(),
                    self._connection() as connection,
                ):
                    # A power failure may lose the last slots, but no request waits for the disk.
                    connection.execute("PRAGMA synchronous = OFF")
                    connection.execute(
                        "CREATE TABLE IF NOT EXISTS rate_limit "
                        "(id INTEGER PRIMARY KEY, written_at REAL, arrival REAL, closed_until REAL)"
                    )
                    # IMMEDIATE keeps others from reading the same state.
                    connection.execute("BEGIN IMMEDIATE")
                    row = connection.execute(SELECT).fetchone() or State()
                    state, wait = self._after(State(*row), self._clock(), slots, close_for)
                    connection.execute("INSERT OR REPLACE INTO rate_limit VALUES (1, ?, ?, ?)", state)
                return wait
            except (sqlite3.Error, OSError) as error:
                failure = error
        raise PacingUnavailable(
            f"the pacing file {self._path!r} can't be used ({failure}), so nothing was sent: "
            "name a file on a disk of this machine, in a folder that you may write to"
        ) from failure

    @contextmanager
    def _connection(self) -> Iterator[sqlite3.Connection]:
        """Yield a connection that no other thread uses. Commit at the end, and keep the connection."""
        try:
            connection = self._idle.pop()
        except IndexError:
            uri = Path(self._path).absolute().as_uri() + ("?nolock=1" if inherits_locks() else "")
            connection = sqlite3.connect(
                uri, uri=True, timeout=STORE_TIMEOUT, isolation_level=None, check_same_thread=False
            )
        try:
            with connection:
                yield connection
        except BaseException:
            connection.close()
            raise
        self._idle.append(connection)
        if self._closed:
            self.close()
