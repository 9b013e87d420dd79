# Derived from wrapper/retroachievements/_async/pages.py by `make generate`. Do not edit: change that file,
# and generate again.
"""Pagination: iterators over all pages of a list, and warnings for lists that the server cuts without having pages."""

from collections.abc import Callable, Iterable, Iterator
from copy import copy
from math import nan
from typing import Any, Protocol, TypeVar

from .._responses import warn
from .._validation import row_count, row_offset
from ..errors import MissingField, TruncatedResult

Page = TypeVar("Page", covariant=True)
Row = TypeVar("Row")

# The server cuts lists of unlocks within a time at this number. It keeps the oldest rows.
UNLOCK_LIMIT = 500

# How many rows an iterator remembers at least, to recognize duplicates. At most it remembers twice as many.
REMEMBERED_ROWS = 5_000

# How many pages in a row may have no new row before an iterator ends, whatever the total says: with a server that
# ignores the offset it would go on forever.
MAX_REPEATED_PAGES = 10


class FetchPage(Protocol[Page]):
    """A method that returns a page."""

    def __call__(self, *args: Any, **kwargs: Any) -> Page: ...


class Seen:
    """The rows that came last: a list that changes between two requests repeats some."""

    def __init__(self, identity_of: Callable[[Any], object]) -> None:
        self._identity_of = identity_of
        # Halved when it is full: a dict that loses its entries one by one still grows.
        self._newer: dict[object, None] = {}
        self._older: dict[object, None] = {}

    def add(self, row: object) -> bool:
        """Remember a row, and return whether it is new."""
        try:
            identity = self._identity_of(row)
        except MissingField:
            identity = repr(row)
        if identity in self._newer or identity in self._older:
            return False
        if len(self._newer) == REMEMBERED_ROWS:
            self._newer, self._older = {}, self._newer
        self._newer[identity] = None
        return True


class Rows(Iterator[Row]):
    """The rows of a list that comes in pages, one after the other. The `iter_` methods return it.

    Lazy: a page is requested when its first row is wanted. It is an iterator, so it goes through the list once: a
    second loop goes on where the first one stopped, be it after a `break`, a failure or a cancellation. For the list
    from its beginning, call the method again.
    """

    # The server may send fewer rows than it is asked for, so the next page begins after the rows that came. The last
    # page is an empty one, or the one that reaches the total, where pages have an attribute for that.

    position: int = 0
    """How many rows of the list lie behind: `start=` of the same method takes it, to go on from here. Over a window of
    time, how many rows came."""

    def __init__(
        self,
        *,
        fetch_page: FetchPage[Any],
        rows_of: Callable[[Any], list[Row]],
        identity_of: Callable[[Row], object],
        page_size: int,
        start: int = 0,
        total_name: str = "",
        hides_rows: bool = False,
        undercounts: bool = False,
    ) -> None:
        self._fetch_page, self._rows_of, self._identity_of = fetch_page, rows_of, identity_of
        self._page_size, self._start, self._total_name = page_size, start, total_name
        # The total counts rows that the server takes out of pages, so an empty page below the total is not the last.
        self._hides_rows = hides_rows
        # The total leaves out rows that pages have, so it says nothing about the end.
        self._undercounts = undercounts
        self._restart()

    def _restart(self) -> None:
        self.position = self._start
        self._seen = Seen(self._identity_of)
        self._page: list[Row] | None = None
        self._left: Iterable[Row] = ()
        self._total = self._first_total = nan
        self._longest = self._repeated = self._came = 0
        self._ended = False

    def __next__(self) -> Row:
        while not self._ended:
            for row in self._left:
                self.position += 1
                if self._seen.add(row):
                    self._came += 1
                    self._repeated = 0
                    return row
            if self._page is not None and self._is_last(self._page):
                self._ended = True
            elif self._repeated == MAX_REPEATED_PAGES:
                warn_of_missing_rows(f"{MAX_REPEATED_PAGES} answers in a row had nothing new, so no more are asked for")
                self._ended = True
            else:
                self._fetch()
        raise StopIteration

    def first(self, count: int) -> list[Row]:
        """Get the first rows of the list, wherever the iterator is; from its `start`, if it has one.

        Args:
            count: How many rows, 1 or more. If a page can have that many, it is one request, for no more rows.

        Returns:
            The rows: fewer if the list has fewer.
        """
        again = copy(self)
        again._page_size = min(row_count("count", count, maximum=None), self._page_size)
        again._restart()
        rows: list[Row] = []
        for row in again:
            rows.append(row)
            if len(rows) == count:
                break
        self._total = again._total
        return rows

    def total(self) -> int | None:
        """Count the rows of the whole list, those before `start` too.

        If no answer has come, the first page is requested; its rows are the first ones of the iterator. Otherwise the
        last answer tells it.

        Returns:
            How many there are, by the server's count; None if it does not tell.
        """
        if self._total_name and self._page is None and not isinstance(self._total, int):
            self._fetch()
        return self._total if isinstance(self._total, int) else None

    def close(self) -> None:
        """End the iteration, as a generator does. You don't have to: between two rows nothing is open."""
        self._ended = True

    def _fetch(self) -> None:
        position = self.position
        page = self._requested()
        if position != self.position:  # Another task has taken rows of this page meanwhile.
            return
        rows, self._total = self._rows_of(page), getattr(page, self._total_name, nan)
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
        """Whether nothing comes after a page, whose rows have been taken."""
        # Without a total it is not a number, which nothing equals, and which nothing is below.
        total, first_total = (nan, nan) if self._undercounts else (self._total, self._first_total)
        # A total below the rows that came is wrong: the list goes on until a page is empty.
        if self.position != total and (page or (self._hides_rows and self.position < total)):
            return False
        came = self._start + self._came
        # In a list that grew, the new rows are not missing. In one that shrank, others moved up, past the offset.
        if came < first_total or self.position < total:
            warn_of_missing_rows(f"the server counts {max(first_total, total)}, and {came} came")
        return True


def iterate_pages(
    fetch_page: FetchPage[Page],
    rows_of: Callable[[Page], list[Row]],
    identity_of: Callable[[Row], object],
    *,
    page_size: int,
    start: int,
    maximum: int = 100,
    total: str = "total",
    hides_rows: bool = False,
    undercounts: bool = False,
) -> Rows[Row]:
    """The rows of all pages. Wrong arguments raise here, and not at the first row."""
    return Rows(
        fetch_page=fetch_page,
        rows_of=rows_of,
        identity_of=identity_of,
        page_size=row_count("page_size", page_size, maximum=maximum),
        start=row_offset("start", start),
        total_name=total,
        hides_rows=hides_rows,
        undercounts=undercounts,
    )


class Window(Rows[Row]):
    """The rows of a window of time, in seconds since 1970, both ends included.

    The server sends the oldest ones. Any list may have been cut, so the next one begins at the last moment of this one,
    the attribute `moment_name`. The last list is an empty one, or one that has nothing new although longer lists came
    before.
    """

    def __init__(self, *, since: int, until: int, moment_name: str, **options: Any) -> None:
        self._since, self._until, self._moment_name = since, until, moment_name
        super().__init__(**options)

    def _restart(self) -> None:
        super()._restart()
        self._next, self._of_one_second = self._since, 0

    def _requested(self) -> Any:
        rows = self._fetch_page(first=self._next, last=self._until)
        # The list before was full, or has rows after it: so it was cut, maybe within the second.
        if self._of_one_second and (rows or self._of_one_second >= UNLOCK_LIMIT):
            warn_of_missing_rows(f"the server sent {self._of_one_second} unlocks of one second, and no others")
        return rows

    def _is_last(self, page: list[Row]) -> bool:
        if not page or (self._repeated and len(page) < self._longest):
            return True
        moments = [getattr(row, self._moment_name) for row in page if hasattr(row, self._moment_name)]
        if not moments:
            warn_of_missing_rows(f"{len(page)} unlocks came without their times, so no more can be asked for")
            return True
        last = int(moments[-1].timestamp())
        # More rows of a second than fit into a list can't be requested.
        self._of_one_second = len(page) if last == int(moments[0].timestamp()) else 0
        self._next = max(self._next, last + bool(self._of_one_second))
        return False


def warn_of_missing_rows(reason: str) -> None:
    warn(f"{reason}: rows may be missing", TruncatedResult)


def warn_if_truncated(
    rows: list[Row], limit: int = UNLOCK_LIMIT, *, kept: str = "oldest 500 unlocks", lost: str = "newer"
) -> list[Row]:
    """The rows. Where there are as many as the server answers at most, warn the caller of the method."""
    if len(rows) >= limit:
        warn(f"the server answers at most the {kept}, and did: {lost} ones may be missing", TruncatedResult)
    return rows
