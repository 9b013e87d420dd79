"""Models as flat rows, for data frames and CSV."""

from collections.abc import AsyncIterable, Collection, Iterable, Iterator, Mapping
from datetime import UTC, date, datetime, time
from enum import Enum
from functools import cache
from types import NoneType
from typing import Any, get_args, get_origin

import attrs

from retroachievements_api.types import Model

ALLOWED = "rows takes a list of models, a map to models, an iterator over models, or a page"


def rows(models: Iterable[Model] | Mapping[int, Model] | Model) -> list[dict[str, Any]]:
    """Return models as flat dicts with equal keys, for `pandas.DataFrame`, `polars.DataFrame` and `csv.DictWriter`.

    Args:
        models: A list of models of one class, a map or an iterator of them, or a page, which is a model with one list
            of models.

    Returns:
        A row for each model, in the same order. Columns are named after the attributes; those of a nested model are
        named `parent_child`. Enums become their names, and days become midnight in UTC. Lists of strings remain lists.
        The ids of a map are in the column `id`. An attribute without a value is None, and so are all columns of a
        nested model that is None. Undocumented fields are left out.

    Raises:
        TypeError: `models` has another type, or contains models of several classes.
        ValueError: A model contains lists of models or maps, which don't fit in a row. The message names them.
    """
    if isinstance(models, Model):
        models = _only_list(models)
    if isinstance(models, AsyncIterable):
        raise TypeError(f"{ALLOWED}: of an asynchronous iterator, give [row async for row in iterator]")
    if not isinstance(models, Iterable):
        raise TypeError(f"{ALLOWED}, not {type(models).__name__}")
    if isinstance(models, Mapping):
        found = _rows_of(models.values())
        return [{"id": key} | row for key, row in zip(models, found, strict=True)]
    return _rows_of(models)


def _rows_of(models: Iterable[Model]) -> list[dict[str, Any]]:
    found = list(models)
    kinds = list(dict.fromkeys(map(type, found)))
    if len(kinds) > 1 or not all(issubclass(kind, Model) for kind in kinds):
        raise TypeError(f"{ALLOWED}, all of one class: {kinds[0].__name__} and {kinds[-1].__name__} were given")
    return [{name: _cell(value) for name, value in cells(type(model), model)} for model in found]


def _only_list(page: Any) -> Iterable[Model]:
    kind: Any = type(page)
    if not (lists := list_names(kind)):
        raise ValueError(f"{kind.__name__} has no list of models: for one row of it, give it in a list")
    if len(lists) > 1:
        raise ValueError(f"{kind.__name__} has several lists: give one of {', '.join(lists)}")
    return getattr(page, lists[0]) or []


def cells(
    kind: Any, model: Model | None, prefix: str = "", *, without: Collection[str] = ()
) -> Iterator[tuple[str, Any]]:
    """The columns of a class, with the values of a model."""
    if lists := [name for name in list_names(kind) if name not in without]:
        raise ValueError(f"{kind.__name__} has lists in it, which don't fit in a row: give one of {', '.join(lists)}")
    for name, part in types_of(kind).items():
        if attrs.has(part):
            yield from cells(part, getattr(model, name, None), f"{prefix}{name}_")
        elif name not in without:
            yield f"{prefix}{name}", getattr(model, name, None)


def _cell(value: Any) -> Any:
    if isinstance(value, Enum):
        return value.name
    if isinstance(value, date) and not isinstance(value, datetime):
        return datetime.combine(value, time(tzinfo=UTC))
    return list(value) if isinstance(value, list) else value


@cache
def list_names(kind: Any) -> list[str]:
    """The attributes of a class that are lists of models, or maps."""
    return [
        name for name, part in types_of(kind).items() if get_origin(part) is dict or any(map(attrs.has, get_args(part)))
    ]


@cache
def types_of(kind: Any) -> dict[str, Any]:
    """The types of the attributes of a class, without None."""
    return {field.name: _without_none(field.type) for field in attrs.fields(kind)}


def _without_none(annotation: Any) -> Any:
    inner = [part for part in get_args(annotation) if part is not NoneType]
    return inner[0] if NoneType in get_args(annotation) else annotation
