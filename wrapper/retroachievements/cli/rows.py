"""What the client answers, as plain values and as rows."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from enum import Enum
from typing import Any, get_args, get_origin

import attrs

Row = dict[str, Any]

# The one map from numbers to numbers of this API is a distribution.
DISTRIBUTION = ("achievements", "players")


def plain(value: Any) -> Any:
    """A value for JSON, with the names of the attributes. What the server sent beyond them has its own names."""
    if attrs.has(type(value)):
        return value.to_dict(json=True)
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, Enum):
        return value.value
    return value.isoformat() if isinstance(value, date) else value


def attributes(model: Any) -> Row:
    """The documented attributes of a model, without those that the server left out."""
    return {name: getattr(model, name) for name in _names(type(model)) if hasattr(model, name)}


def columns(annotation: Any) -> list[str] | None:
    """The columns of an answer, by the annotation of its method or iterator; None if it is no list of anything."""
    if isinstance(annotation, type) and attrs.has(annotation):
        containers = [field.type for field in attrs.fields(annotation) if get_origin(field.type) in (list, dict)]
        lists = [get_args(container)[-1] for container in containers if attrs.has(get_args(container)[-1])]
        return _names(lists[0]) if len(lists) == 1 else None
    *_, kind = get_args(annotation)
    if not attrs.has(kind):
        return list(DISTRIBUTION) if get_origin(annotation) is dict else ["id"]
    names = _names(kind)
    return ["id", *names] if get_origin(annotation) is dict and "id" not in names else names


def rows(answer: Any) -> Iterator[Row]:
    """The rows of an answer that is a list of anything, or has one in an attribute."""
    if attrs.has(type(answer)):
        for part in lists_of(answer).values():
            yield from rows(part)
    elif isinstance(answer, Mapping):
        for key, value in answer.items():
            if isinstance(value, Mapping):
                yield from rows(value)
            elif attrs.has(type(value)):
                yield {"id": key} | attributes(value)
            else:
                yield dict(zip(DISTRIBUTION, (key, value), strict=True))
    else:
        yield from (attributes(item) if attrs.has(type(item)) else {"id": item} for item in answer)


def lists_of(model: Any) -> dict[str, Iterable[Any]]:
    """The attributes of a model that are lists of models or maps to them."""
    return {
        name: value
        for name, value in attributes(model).items()
        if isinstance(value, (list, Mapping)) and not (value and all(isinstance(item, str) for item in value))
    }


def _names(model: type) -> list[str]:
    return [field.name for field in attrs.fields(model)]
