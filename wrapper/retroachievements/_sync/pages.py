# Derived from wrapper/retroachievements/_async/pages.py by `make generate`. Do not edit: change that file,
# and generate again.
"""Pagination: iterators over all pages of a list, and warnings for lists that the server truncates."""

from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator
from copy import copy
from math import nan
from typing import Any, TypeVar

from .._responses import warn
from .._validation import whole_number
from ..errors import MissingField, TruncatedResult

Row = TypeVar("Row")

# The server truncates lists of unlocks within a period to this number. It keeps the oldest rows.
UNLOCK_LIMIT = 500

# How many rows an iterator remembers to recognize duplicates.
REMEMBERED_ROWS = 5_000

# An iterator ends after this many consecutive pages without a new row, regardless of the total. Otherwise, it would
# never end if a server ignored the offset.
MAX_REPEATED_PAGES = 10


class Rows(Iterator[Row]):
    """An iterator over the rows of a paginated list. The `iter_` methods return it.

    Pages are requested lazily. It iterates over the list once: a second loop resumes where the first one stopped, also
    after a `break`, a failure or a cancellation. To start again, call the method again.
    """

    # The server may return fewer rows than requested, so the next page begins after the returned rows. The last page is
    # an empty one, or the one that reaches the total, if pages have an attribute for it.

    position: int = 0
    """The number of rows of the list before this point. To resume here, pass it as `start=` to the same method. For a
    window of time, the number of rows received, including repeated ones."""

    def __init__(
        self,
        fetch_page: Callable[..., Any],
        identity_of: Callable[[Row], object],
        *,
        page_size: int,
        start: int = 0,
        maximum: int = 500,
        rows: str = "results",
        total: str = "total",
        hides_rows: bool = False,
        undercounts: bool = False,
    ) -> None:
        self._fetch_page, self._identity_of = fetch_page, identity_of
        self._page_size = whole_number("page_size", page_size, maximum=maximum)
        self._start = whole_number("start", start, minimum=0)
        # The attributes of a page with the rows and with their total. Empty if a page is a list.
        self._rows_name, self._total_name = rows, total
        # The total includes rows that the server removes from pages, so an empty page below the total is not the last.
        self._hides_rows = hides_rows
        # The total omits rows that pages have, so it does not mark the end.
        self._undercounts = undercounts
        self._restart()

    def _restart(self) -> None:
        self.position = self._start
        # The latest rows, because the list can change between two requests.
        self._seen: OrderedDict[object, None] = OrderedDict()
        self._page: list[Row] | None = None
        self._left: Iterable[Row] = ()
        self._total = self._first_total = nan
        self._longest = self._repeated = self._came = 0
        self._ended = False

    def __next__(self) -> Row:
        while not self._ended:
            for row in self._left:
                self.position += 1
                if self._is_new(row):
                    self._came += 1
                    self._repeated = 0
                    return row
            if self._page is not None and self._is_last(self._page):
                self._ended = True
            elif self._repeated == MAX_REPEATED_PAGES:
                warn_of_missing_rows(f"{MAX_REPEATED_PAGES} responses in a row had nothing new, so the iteration ends")
                self._ended = True
            else:
                self._fetch()
        raise StopIteration

    def _is_new(self, row: Row) -> bool:
        try:
            identity = self._identity_of(row)
        except MissingField:
            identity = repr(row)
        if identity in self._seen:
            return False
        self._seen[identity] = None
        if len(self._seen) > REMEMBERED_ROWS:
            self._seen.popitem(last=False)
        return True

    def first(self, count: int) -> list[Row]:
        """Get the first rows of the list, or those from `start`, without moving the iterator.

        Args:
            count: How many rows to return, 1 or more. If they fit on a page, one request asks for exactly that many.

        Returns:
            The rows, fewer if the list is shorter.
        """
        again = copy(self)
        again._page_size = min(whole_number("count", count), self._page_size)
        again._restart()
        rows: list[Row] = []
        for row in again:
            rows.append(row)
            if len(rows) == count:
                break
        self._total = again._total
        return rows

    def total(self) -> int | None:
        """Count the rows of the whole list, including those before `start`.

        Before the first response, the first page is requested, and the iterator returns its rows first. Otherwise, the
        number comes from the last response.

        Returns:
            The total of the server; None if the server does not return one.
        """
        if self._total_name and self._page is None and not isinstance(self._total, int):
            self._fetch()
        return self._total if isinstance(self._total, int) else None

    def close(self) -> None:
        """End the iteration, as a generator does. This is optional: nothing is open between two rows."""
        self._ended = True

    def _fetch(self) -> None:
        position = self.position
        page = self._requested()
        if position != self.position:  # Another task has taken rows of this page.
            return
        rows: list[Row] = getattr(page, self._rows_name) if self._rows_name else page
        self._total = getattr(page, self._total_name, nan)
        if self._page is None:
            self._first_total = self._total
        self._page, self._left = rows, iter(rows)
        self._repeated += 1
        self._longest = max(self._longest, len(rows))
        if self._hides_rows and not rows:
            self.position += self._longest or self._page_size

    def _requested(self) -> Any:
        return self._fetch_page(count=self._page_size, offset=self.position)

    def _is_last(self, page: list[Row]) -> bool:
        """Whether a page, whose rows have all been returned, is the last one."""
        # A missing total is NaN: no number is equal to it or below it.
        total, first_total = (nan, nan) if self._undercounts else (self._total, self._first_total)
        # A total below the number of returned rows is wrong: the list continues until a page is empty.
        if self.position != total and (page or (self._hides_rows and self.position < total)):
            return False
        came = self._start + self._came
        # If the list grew, the new rows are not missing. If it shrank, other rows moved up, past the offset.
        if came < first_total or self.position < total:
            warn_of_missing_rows(f"the server counts {max(first_total, total)} rows, but {came} were returned")
        return True


class Window(Rows[Row]):
    """The unlocks in a window of time, in seconds since 1970, both ends included.

    The server returns the oldest unlocks. Any list may be truncated, so the next request begins at the time of the last
    unlock. The last list is empty, or has no new unlocks and is shorter than an earlier list.
    """

    def __init__(
        self, fetch_page: Callable[..., Any], identity_of: Callable[[Row], object], first: int, last: int
    ) -> None:
        self._first, self._last = first, last
        super().__init__(fetch_page, identity_of, page_size=UNLOCK_LIMIT, rows="", total="")

    def _restart(self) -> None:
        super()._restart()
        self._next, self._of_one_second = self._first, 0

    def _requested(self) -> Any:
        rows = self._fetch_page(self._next, self._last)
        # The previous list was full or has rows after it, so it was truncated, maybe within the second.
        if self._of_one_second and (rows or self._of_one_second >= UNLOCK_LIMIT):
            warn_of_missing_rows(f"the server sent {self._of_one_second} unlocks of one second, and no others")
        return rows

    def _is_last(self, page: list[Any]) -> bool:
        if not page or (self._repeated and len(page) < self._longest):
            return True
        moments = [row.unlocked_at for row in page if hasattr(row, "unlocked_at")]
        if not moments:
            warn_of_missing_rows(f"{len(page)} unlocks had no time, so no more can be requested")
            return True
        last = int(moments[-1].timestamp())
        # Rows of a second beyond the limit of a list can't be requested.
        self._of_one_second = len(page) if last == int(moments[0].timestamp()) else 0
        self._next = max(self._next, last + bool(self._of_one_second))
        return False


def warn_of_missing_rows(reason: str) -> None:
    warn(f"{reason}: rows may be missing", TruncatedResult)


def warn_if_truncated(
    rows: list[Row], limit: int = UNLOCK_LIMIT, *, kept: str = "oldest 500 unlocks", lost: str = "newer"
) -> list[Row]:
    """Return the rows. If there are as many as the server returns at most, warn the caller of the method."""
    if len(rows) >= limit:
        warn(f"the server returned the {kept}, its maximum: {lost} ones may be missing", TruncatedResult)
    return rows
