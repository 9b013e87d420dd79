"""Results of the client as plain values and as rows."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from enum import Enum
from typing import Any, get_args, get_origin

import attrs

from .._rows import cells, list_names, types_of

Row = dict[str, Any]

# The only map from numbers to numbers in this API is a distribution.
DISTRIBUTION = ("unlocked_achievements", "players")

# The method doesn't request the tickets, so the server leaves them out.
WITHOUT_ITS_LIST = {"GameTicketStats"}


def plain(value: Any) -> Any:
    """Return a value for JSON, with attribute names. Unknown fields keep the names that the server sends."""
    if attrs.has(type(value)):
        return value.to_dict(json=True)
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, Enum):
        return value.value
    return value.isoformat() if isinstance(value, date) else value


def kind_of(annotation: Any) -> Any:
    """Return the class of the rows of a list or map."""
    while inner := get_args(annotation):
        annotation = inner[-1]
    return annotation


def lists_of(annotation: Any) -> dict[str, Any]:
    """Return the types of the lists and maps of a model, by name."""
    if not attrs.has(annotation) or annotation.__name__ in WITHOUT_ITS_LIST:
        return {}
    return {name: types_of(annotation)[name] for name in list_names(annotation)}


def columns(annotation: Any) -> list[str]:
    """Return the columns of a list, a map, or a single model without its lists."""
    kind = kind_of(annotation)
    if not attrs.has(kind):
        return list(DISTRIBUTION) if get_origin(annotation) is dict else ["id"]
    names = list(dict(cells(kind, None, without=list_names(kind))))
    return ["id", *names] if get_origin(annotation) is dict and "id" not in names else names


def rows(found: Iterable[Any] | None, annotation: Any) -> Iterator[Row]:
    """Yield the rows of a list or map, each with the URL of its page."""
    kind = kind_of(annotation)
    if isinstance(found, Mapping):
        for key, value in found.items():
            if isinstance(value, Mapping):
                yield from rows(value, annotation)
            else:
                yield (
                    {"id": key} | row(value) if attrs.has(kind) else dict(zip(DISTRIBUTION, (key, value), strict=True))
                )
    else:
        yield from (row(item) if attrs.has(kind) else {"id": item} for item in found or ())


def row(model: Any) -> Row:
    """Return the row of a single model, without its lists."""
    kind: Any = type(model)
    # Reversed: `last_game_id` of a summary comes before the `id` of `last_game`, and may be the only id.
    found = dict(reversed([*cells(kind, model, without=list_names(kind))]))
    return found | {"page_url": getattr(model, "page_url", None)}
