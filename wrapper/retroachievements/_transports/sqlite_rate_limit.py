"""A rate limit in an SQLite file."""

import sqlite3
import time
from contextlib import closing, nullcontext
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

    def __init__(self, path: str | PathLike[str], per_second: float, burst: int) -> None:
        self._path = str.__str__(fsdecode(path))  # of an enum member, its value
        super().__init__(per_second, burst)

    def _request(self, slots: int, close_for: float | None) -> Wait:
        forked = inherits_locks()
        uri = Path(self._path).absolute().as_uri() + ("?nolock=1" if forked else "")
        try:
            with (
                exclusive_lock(self._path, STORE_TIMEOUT) if forked else nullcontext(),
                # Each request opens the file, because it may have been deleted or replaced.
                closing(sqlite3.connect(uri, uri=True, timeout=STORE_TIMEOUT, isolation_level=None)) as connection,
                connection,  # commits
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
            raise PacingUnavailable(
                f"the pacing file {self._path!r} can't be used ({error}), so nothing was sent: "
                "name a file on a disk of this machine, in a folder that you may write to"
            ) from error
