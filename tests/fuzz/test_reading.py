"""For any response, a method returns a value of its annotated type or raises a documented error."""

import pickle
from datetime import date, datetime
from functools import cache
from math import inf, isfinite, nan
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints
from unittest.mock import patch

import attrs
import orjson
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retroachievements import MissingField, ResponseError, UnexpectedResponse, _json
from retroachievements.models import UserPoints

from ..contract.spec import DOCUMENT
from .calls import KEY, METHODS, annotated_type, file_of, values
from .replies import documented, is_read, replies

PROFILE = "nightly" if settings.get_current_profile_name() == "nightly" else "tests"


@pytest.mark.filterwarnings("ignore::retroachievements.TruncatedResult")
@pytest.mark.filterwarnings("ignore::retroachievements.IncompleteResponse")
@pytest.mark.parametrize("method", METHODS)
@settings(settings.get_profile(PROFILE))
@given(data=st.data())
def test_any_reply_is_read_or_refused(method: str, data: st.DataObject) -> None:
    reply = data.draw(replies(method))
    loads = data.draw(st.sampled_from([None, orjson.loads]))
    try:
        with patch.object(_json, "orjson_loads", loads):
            read = list(values(method, reply))
        for value in read:
            assert mismatches(value, annotated_type(method)) == []
            assert repr(value)
    # Methods that use a field of a row, such as its id, raise the last one.
    except (ResponseError, UnexpectedResponse, MissingField) as error:
        check(error)


def check(error: Exception) -> None:
    assert KEY not in f"{error} {error!r}"
    copied = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own
    assert (type(copied), str(copied), vars(copied)) == (type(error), str(error), vars(error))


def mismatches(value: Any, annotation: Any, place: str = "it") -> list[str]:
    """Return the places at which a value does not have its annotated type."""
    kind: Any = get_origin(annotation) or annotation
    inner = get_args(annotation)
    if kind is UnionType:
        return min((mismatches(value, alternative, place) for alternative in inner), key=len)
    # Subclasses do not match: True is not an int, and a datetime is not a date.
    if kind is not Any and type(value) is not kind:
        return [f"{place} is {value!r}, not {annotation}"]
    if kind is datetime and value.utcoffset() is None:
        return [f"{place} is {value!r}, in no time zone"]
    if kind is float and not isfinite(value):
        return [f"{place} is {value!r}"]
    parts: list[tuple[Any, Any, str]] = []
    if kind is list:
        parts = [(item, inner[0], f"{place}[{index}]") for index, item in enumerate(value)]
    if kind is dict:
        parts = [(key, inner[0], f"the key {key!r} of {place}") for key in value]
        parts += [(item, inner[1], f"{place}[{key!r}]") for key, item in value.items()]
    if attrs.has(kind):
        # A missing attribute raises an error.
        present = {name: each for name, each in attributes(kind).items() if hasattr(value, name)}
        parts = [(getattr(value, name), each, f"{place}.{name}") for name, each in present.items()]
    found = [breach for part in parts for breach in mismatches(*part)]
    if not found and value != value:
        return [f"{place} is {value!r}, which does not equal itself"]
    # to_dict leaves missing fields out, so some of them differ afterwards.
    is_whole = not found and "<missing>" not in repr(value)
    if is_whole and attrs.has(kind) and value.from_dict(value.to_dict("wire", json=True)) != value:
        return [f"{place} is {value!r}, but {value.to_dict('wire', json=True)!r} as a dict"]
    return found


@cache
def attributes(model: type) -> dict[str, Any]:
    hints = get_type_hints(model)
    return {field.name: hints[field.name] for field in attrs.fields(model)}


@pytest.mark.parametrize(
    ("value", "annotation"),
    [
        (True, int),
        (inf, float),
        ({"1": nan}, dict[str, Any]),
        ("1", int | None),
        (datetime(2024, 2, 24), datetime),  # noqa: DTZ001 - naive on purpose
        (datetime(2024, 2, 24), date),  # noqa: DTZ001
        ([{"1": 1}], list[dict[int, int]]),
        (UserPoints(points=1, softcore_points="1"), UserPoints),  # type: ignore[arg-type]
    ],
)
def test_mismatch_is_found(value: object, annotation: Any) -> None:
    assert len(mismatches(value, annotation)) == 1


@pytest.mark.filterwarnings("ignore::retroachievements.IncompleteResponse")
@pytest.mark.parametrize("method", METHODS)
def test_examples_are_read(method: str) -> None:
    successes, _ = documented(file_of(method))
    assert any(is_read(method, text) for text in successes)


def test_every_operation_is_requested() -> None:
    alive = {path for path, verbs in DOCUMENT["paths"].items() if not verbs["get"].get("deprecated")}
    assert {f"/{file_of(method)}" for method in METHODS} == alive
