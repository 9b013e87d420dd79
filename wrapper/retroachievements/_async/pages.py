"""Walking through all pages of a list."""

from collections.abc import AsyncIterator, Callable
from typing import Protocol, TypeVar

from .._arguments import row_count

Page = TypeVar("Page", covariant=True)
Row = TypeVar("Row")


class FetchPage(Protocol[Page]):
    """A method that answers a page."""

    async def __call__(self, *, count: int, offset: int) -> Page: ...


def each_row(
    fetch_page: FetchPage[Page],
    rows_of: Callable[[Page], list[Row]],
    identity_of: Callable[[Row], object],
    *,
    page_size: int,
    maximum: int = 100,
    total_of: Callable[[Page], int] | None = None,
) -> AsyncIterator[Row]:
    """Yield the rows of all pages, with one request for each page, when its first row is wanted.

    A short page is the last, but with `total_of` only the total says so: for pages that lack rows in their midst.
    """
    # Not itself a generator, so that a wrong page_size is told at the call and not at the first row.
    return _walk(fetch_page, rows_of, identity_of, row_count("page_size", page_size, maximum=maximum), total_of)


async def _walk(
    fetch_page: FetchPage[Page],
    rows_of: Callable[[Page], list[Row]],
    identity_of: Callable[[Row], object],
    page_size: int,
    total_of: Callable[[Page], int] | None,
) -> AsyncIterator[Row]:
    # A row that is new at the top shifts the others down, and the last ones of a page come again on the next.
    previous: set[object] = set()
    offset = 0
    while True:
        page = await fetch_page(count=page_size, offset=offset)
        rows = rows_of(page)
        for row in rows:
            if identity_of(row) not in previous:
                yield row
        offset += page_size
        if offset >= total_of(page) if total_of else len(rows) < page_size:
            return
        previous = {identity_of(row) for row in rows}
