"""Pagination: iterators over all pages of a list, and warnings for lists that the server cuts without having pages."""

import warnings
from collections.abc import AsyncIterator, Callable
from datetime import datetime
from typing import Protocol, TypeVar

from .._validation import row_count
from ..errors import TruncatedResult

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

    async def __call__(self, *, count: int, offset: int) -> Page: ...


def iterate_pages(
    fetch_page: FetchPage[Page],
    rows_of: Callable[[Page], list[Row]],
    identity_of: Callable[[Row], object],
    *,
    page_size: int,
    maximum: int = 100,
    total_of: Callable[[Page], int] | None = None,
) -> AsyncIterator[Row]:
    """Yield the rows of all pages. Each page is requested when its first row is needed.

    A short page is the last one. With `total_of`, the total decides instead: for pages that can lack rows.
    """
    # Not a generator, so that a wrong page_size raises at the call and not at the first row.
    return _iterate(fetch_page, rows_of, identity_of, row_count("page_size", page_size, maximum=maximum), total_of)


async def _iterate(
    fetch_page: FetchPage[Page],
    rows_of: Callable[[Page], list[Row]],
    identity_of: Callable[[Row], object],
    page_size: int,
    total_of: Callable[[Page], int] | None,
) -> AsyncIterator[Row]:
    # A new row at the top shifts the others down, so the next page repeats some. The memory for them is bounded, and
    # halved when it is full: a dict that loses its entries one by one still grows.
    seen: dict[object, None] = {}
    seen_before: dict[object, None] = {}
    offset = repeated = 0
    while repeated < MAX_REPEATED_PAGES:
        page = await fetch_page(count=page_size, offset=offset)
        rows = rows_of(page)
        repeated += 1
        for row in rows:
            identity = identity_of(row)
            if identity in seen or identity in seen_before:
                continue
            repeated = 0
            if len(seen) == REMEMBERED_ROWS:
                seen, seen_before = {}, seen
            seen[identity] = None
            yield row
        offset += page_size
        if offset >= total_of(page) if total_of else len(rows) < page_size:
            return
    warn_of_repeated_pages()


class FetchWindow(Protocol[Page]):
    """A method that returns the oldest rows of a window of time, in seconds since 1970, both ends included."""

    async def __call__(self, *, first: int, last: int) -> Page: ...


async def iterate_window(
    fetch_window: FetchWindow[list[Row]],
    moment_of: Callable[[Row], datetime],
    identity_of: Callable[[Row], object],
    *,
    first: int,
    last: int,
) -> AsyncIterator[Row]:
    """Yield all rows of a window of time. After a list that was cut, the next one begins at its last moment."""
    previous: set[object] = set()
    repeated = 0
    while repeated < MAX_REPEATED_PAGES:
        rows = await fetch_window(first=first, last=last)
        repeated += 1
        for row in rows:
            if identity_of(row) not in previous:
                repeated = 0
                yield row
        if len(rows) < UNLOCK_LIMIT:
            return
        previous = {identity_of(row) for row in rows}
        until = int(moment_of(rows[-1]).timestamp())
        if until > first:
            first = until
        else:
            # A single second fills the list, so its other rows can't be requested.
            warn_if_truncated(rows)
            first += 1
    warn_of_repeated_pages()


def warn_of_repeated_pages() -> None:
    warnings.warn(
        f"{MAX_REPEATED_PAGES} answers in a row had nothing new, so no more are asked for: rows may be missing",
        TruncatedResult,
        stacklevel=3,
    )


def warn_if_truncated(
    rows: list[Row], limit: int = UNLOCK_LIMIT, *, kept: str = "oldest 500 unlocks", lost: str = "newer"
) -> list[Row]:
    """The rows. Where there are as many as the server answers at most, warn the caller of the method."""
    if len(rows) >= limit:
        warnings.warn(
            f"the server answers at most the {kept}, and did: {lost} ones may be missing", TruncatedResult, stacklevel=3
        )
    return rows
