"""Where a key could show: what the tests of the key and of faults look through."""

import traceback
from collections.abc import Iterator
from contextlib import suppress
from operator import attrgetter


def everything_about(error: BaseException, *, caller: str | None = None) -> str:
    """All that can be printed of an error, as crash reporters do it: with the variables of every frame.

    Those of the frames in the file of the caller are left out.
    """
    links: list[BaseException] = []
    waiting: list[BaseException | None] = [error]
    while waiting:
        link = waiting.pop()
        if link is not None and not any(link is other for other in links):
            links.append(link)
            waiting += [link.__cause__, link.__context__, *getattr(link, "exceptions", ())]
    texts = traceback.format_exception(error)
    for link in links:
        texts += [*printed(link), repr(link.args), repr(vars(link))]
        # Some attributes are in no dictionary, such as the name of the file of an OSError.
        for name in dir(link):
            with suppress(Exception):
                texts += printed(getattr(link, name))
        for frame, _ in traceback.walk_tb(link.__traceback__):
            if frame.f_code.co_filename != caller:
                texts.append(f"{frame.f_code.co_filename}, line {frame.f_lineno} in {frame.f_code.co_name}")
                for value in frame.f_locals.values():
                    texts += printed(value)
    return "\n".join(texts)


def printed(value: object) -> Iterator[str]:
    """A value as far as it can be printed, and the parts of a request that no repr has."""
    for show in (str, repr, attrgetter("url"), attrgetter("url.target"), attrgetter("headers.raw")):
        with suppress(Exception):
            yield repr(show(value))
