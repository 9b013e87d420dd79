# Derived from wrapper/retroachievements/_async/pages.py by `make generate`. Do not edit: change that file,
# and generate again.
"""Walking through all pages of a list, and what to do where a list is cut and has no pages."""

import warnings
from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Protocol, TypeVar

from .._arguments import row_count
from ..errors import TruncatedResult

Page = TypeVar("Page", covariant=True)
Row = TypeVar("Row")

# Where the server cuts the lists of what was unlocked within a time. It keeps the oldest rows.
OLDEST = 500

# How many rows an iterator remembers at least, so as not to yield one twice. At most it is twice as many.
REMEMBERED = 5_000

# How many answers in a row may have no new row, before an iterator takes it that there are none, whatever a total says:
# a server that ignores the offset would be asked for ever.
FRUITLESS = 10


class FetchPage(Protocol[Page]):
    """A method that answers a page."""

    def __call__(self, *, count: int, offset: int) -> Page: ...


def each_row(
    fetch_page: FetchPage[Page],
    rows_of: Callable[[Page], list[Row]],
    identity_of: Callable[[Row], object],
    *,
    page_size: int,
    maximum: int = 100,
    total_of: Callable[[Page], int] | None = None,
) -> Iterator[Row]:
    """Yield the rows of all pages, with one request for each page, when its first row is wanted.

    A short page is the last, but with `total_of` only the total says so: for pages that lack rows in their midst.
    """
    # Not itself a generator, so that a wrong page_size is told at the call and not at the first row.
    return _walk(fetch_page, rows_of, identity_of, row_count("page_size", page_size, maximum=maximum), total_of)


def _walk(
    fetch_page: FetchPage[Page],
    rows_of: Callable[[Page], list[Row]],
    identity_of: Callable[[Row], object],
    page_size: int,
    total_of: Callable[[Page], int] | None,
) -> Iterator[Row]:
    # A row that is new at the top shifts the others down, and some of a page come again on the next ones. What is
    # remembered is bounded, so that a walk through a million rows needs no more memory than one through thousands. And
    # it is forgotten by halves: a dict that rows are taken from one by one grows all the same.
    seen: dict[object, None] = {}
    seen_before: dict[object, None] = {}
    offset = fruitless = 0
    while fruitless < FRUITLESS:
        page = fetch_page(count=page_size, offset=offset)
        rows = rows_of(page)
        fruitless += 1
        for row in rows:
            identity = identity_of(row)
            if identity in seen or identity in seen_before:
                continue
            fruitless = 0
            if len(seen) == REMEMBERED:
                seen, seen_before = {}, seen
            seen[identity] = None
            yield row
        offset += page_size
        if offset >= total_of(page) if total_of else len(rows) < page_size:
            return
    warn_of_nothing_new()


class FetchWindow(Protocol[Page]):
    """A method that answers the oldest rows of a window of time, in seconds since 1970, both included."""

    def __call__(self, *, first: int, last: int) -> Page: ...


def each_row_between(
    fetch_window: FetchWindow[list[Row]],
    moment_of: Callable[[Row], datetime],
    identity_of: Callable[[Row], object],
    *,
    first: int,
    last: int,
) -> Iterator[Row]:
    """Yield all rows of a window of time: where an answer is cut, the next one begins at its last moment."""
    previous: set[object] = set()
    fruitless = 0
    while fruitless < FRUITLESS:
        rows = fetch_window(first=first, last=last)
        fruitless += 1
        for row in rows:
            if identity_of(row) not in previous:
                fruitless = 0
                yield row
        if len(rows) < OLDEST:
            return
        previous = {identity_of(row) for row in rows}
        until = int(moment_of(rows[-1]).timestamp())
        if until > first:
            first = until
        else:
            # A single second fills an answer, so the rest of it can't be had.
            warn_if_truncated(rows)
            first += 1
    warn_of_nothing_new()


def warn_of_nothing_new() -> None:
    warnings.warn(
        f"{FRUITLESS} answers in a row had nothing new, so no more are asked for: rows may be missing",
        TruncatedResult,
        stacklevel=3,
    )


def warn_if_truncated(
    rows: list[Row], limit: int = OLDEST, *, kept: str = "oldest 500 unlocks", lost: str = "newer"
) -> list[Row]:
    """The rows. Where there are as many as the server answers at most, warn the caller of the method."""
    if len(rows) >= limit:
        warnings.warn(
            f"the server answers at most the {kept}, and did: {lost} ones may be missing", TruncatedResult, stacklevel=3
        )
    return rows
