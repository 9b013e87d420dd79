# Derived from wrapper/retroachievements/_async/pages.py by `make generate`. Do not edit: change that file,
# and generate again.
"""Pagination: iterators over all pages of a list, and warnings for lists that the server cuts without having pages."""

import warnings
from collections.abc import Callable, Iterator
from math import nan
from typing import Any, Protocol, TypeVar

from .._validation import row_count
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

    def __call__(self, *, count: int, offset: int) -> Page: ...


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


def iterate_pages(
    fetch_page: FetchPage[Page],
    rows_of: Callable[[Page], list[Row]],
    identity_of: Callable[[Row], object],
    *,
    page_size: int,
    maximum: int = 100,
    total: str = "total",
    hides_rows: bool = False,
) -> Iterator[Row]:
    """Yield the rows of all pages. Each page is requested when its first row is needed.

    The server may send fewer rows than it is asked for, so the next page begins after the rows that came. The last page
    is an empty one, or the one that reaches the total, where pages have an attribute for that. With `hides_rows`, the
    total counts rows that the server takes out of pages, so an empty page below the total is not the last.
    """
    # Not a generator, so that a wrong page_size raises at the call and not at the first row.
    page_size = row_count("page_size", page_size, maximum=maximum)
    return _iterate(fetch_page, rows_of, identity_of, page_size, total, hides_rows)


def _iterate(
    fetch_page: FetchPage[Page],
    rows_of: Callable[[Page], list[Row]],
    identity_of: Callable[[Row], object],
    page_size: int,
    total_name: str,
    hides_rows: bool,
) -> Iterator[Row]:
    seen = Seen(identity_of)
    first_total = nan
    offset = came = longest = repeated = 0
    while repeated < MAX_REPEATED_PAGES:
        page = fetch_page(count=page_size, offset=offset)
        # Without a total it is not a number, which nothing equals, and which nothing is below.
        rows, total = rows_of(page), getattr(page, total_name, nan)
        if not offset:
            first_total = total
        repeated += 1
        for row in rows:
            if seen.add(row):
                repeated = 0
                came += 1
                yield row
        longest = max(longest, len(rows))
        offset += longest or page_size if hides_rows and not rows else len(rows)
        # A total below the rows that came is wrong: the list goes on until a page is empty.
        if offset == total or not (rows or (hides_rows and offset < total)):
            # In a list that grew, the new rows are not missing. In one that shrank, others moved up, past the offset.
            if came < first_total or offset < total:
                warn_of_missing_rows(f"the server counts {max(first_total, total)}, and {came} came")
            return
    warn_of_missing_rows(f"{MAX_REPEATED_PAGES} answers in a row had nothing new, so no more are asked for")


class FetchWindow(Protocol[Page]):
    """A method that returns the oldest rows of a window of time, in seconds since 1970, both ends included."""

    def __call__(self, *, first: int, last: int) -> Page: ...


def iterate_window(
    fetch_window: FetchWindow[list[Row]],
    moment_name: str,
    identity_of: Callable[[Row], object],
    *,
    first: int,
    last: int,
) -> Iterator[Row]:
    """Yield all rows of a window of time.

    Any list may have been cut, so the next one begins at the last moment of this one, the attribute `moment_name`. The
    last list is an empty one, or one that has nothing new although longer lists came before.
    """
    seen = Seen(identity_of)
    longest = repeated = of_one_second = 0
    while repeated < MAX_REPEATED_PAGES:
        rows = fetch_window(first=first, last=last)
        # That list was full, or has rows after it: so it was cut, maybe within the second.
        if of_one_second and (rows or of_one_second >= UNLOCK_LIMIT):
            warn_of_missing_rows(f"the server sent {of_one_second} unlocks of one second, and no others")
        repeated += 1
        for row in rows:
            if seen.add(row):
                repeated = 0
                yield row
        if not rows or (repeated and len(rows) < longest):
            return
        longest = max(longest, len(rows))
        moments = [getattr(row, moment_name) for row in rows if hasattr(row, moment_name)]
        if not moments:
            warn_of_missing_rows(f"{len(rows)} unlocks came without their times, so no more can be asked for")
            return
        until = int(moments[-1].timestamp())
        # More rows of a second than fit into a list can't be requested.
        of_one_second = len(rows) if until == int(moments[0].timestamp()) else 0
        first = max(first, until + bool(of_one_second))
    warn_of_missing_rows(f"{MAX_REPEATED_PAGES} answers in a row had nothing new, so no more are asked for")


def warn_of_missing_rows(reason: str) -> None:
    warnings.warn(f"{reason}: rows may be missing", TruncatedResult, stacklevel=3)


def warn_if_truncated(
    rows: list[Row], limit: int = UNLOCK_LIMIT, *, kept: str = "oldest 500 unlocks", lost: str = "newer"
) -> list[Row]:
    """The rows. Where there are as many as the server answers at most, warn the caller of the method."""
    if len(rows) >= limit:
        warnings.warn(
            f"the server answers at most the {kept}, and did: {lost} ones may be missing", TruncatedResult, stacklevel=3
        )
    return rows
