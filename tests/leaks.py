"""Collect all text in which a key could leak."""

import traceback
from collections.abc import Collection, Iterator
from contextlib import suppress
from operator import attrgetter


def crash_report(error: BaseException, *, caller: str | None = None) -> str:
    """Return all printable text of an error, as crash reporters do, with the variables of every frame.

    Frames in the file `caller` are left out.
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
        texts += [*printable_forms(link), repr(link.args), repr(vars(link))]
        # Some attributes are not in __dict__, such as the filename of an OSError.
        for name in dir(link):
            with suppress(Exception):
                for value in reachable(getattr(link, name)):
                    texts += printable_forms(value)
        for frame, _ in traceback.walk_tb(link.__traceback__):
            if frame.f_code.co_filename != caller:
                texts.append(f"{frame.f_code.co_filename}, line {frame.f_lineno} in {frame.f_code.co_name}")
                for value in frame.f_locals.values():
                    texts += printable_forms(value)
    return "\n".join(texts)


def reachable(value: object, steps: int = 4) -> Iterator[object]:
    """Yield a value, and the values of its attributes and items, and of theirs."""
    yield value
    attributes = getattr(value, "__dict__", value)
    values = attributes.values() if isinstance(attributes, dict) else attributes
    if steps and isinstance(values, Collection) and not isinstance(values, str | bytes):
        for each in values:
            yield from reachable(each, steps - 1)


def printable_forms(value: object) -> Iterator[str]:
    """Yield the printable forms of a value, and the parts of a request that its repr omits."""
    for show in (str, repr, attrgetter("url"), attrgetter("url.target"), attrgetter("headers.raw")):
        with suppress(Exception):
            yield repr(show(value))
