"""Where a key could show: what the tests of the key and of faults look through."""

import traceback


def everything_about(error: BaseException) -> str:
    """All that can be printed of an error, as crash reporters do it: with the variables of every frame."""
    seen: list[BaseException] = []
    waiting: list[BaseException | None] = [error]
    while waiting:
        link = waiting.pop()
        if link is not None and link not in seen:
            seen.append(link)
            waiting += [link.__cause__, link.__context__]
    texts = [f"{link!s} {link!r} {link.args!r} {vars(link)!r}" for link in seen]
    for link in seen:
        frames = traceback.TracebackException.from_exception(link, capture_locals=True).stack
        texts += [f"{frame} {frame.locals}" for frame in frames]
    texts += traceback.format_exception(error)
    requests = [vars(link).get("_request") for link in seen]
    return "\n".join([*texts, *(f"{request!r} {request.url} {request.headers!r}" for request in requests if request)])
