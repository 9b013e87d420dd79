"""Whether what a client did is what its vector says."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from reprlib import repr as short
from typing import Any
from urllib.parse import parse_qsl

from attrs import frozen

from .server import KEYS, Exchange
from .vectors import Vector


@frozen
class Outcome:
    """What a client made of an answer, as its runner printed it."""

    status: int | None = None
    type: str | None = None
    value: Any = None
    error: Any = None
    meaning: str | None = None
    """For the wrapper, which has an error for each meaning: `value`, or the name of the error."""

    failure: str | None = None


def wrong_with(vector: Vector, outcome: Outcome, exchanges: list[Exchange]) -> str | None:
    """What is not as the vector says; None where all is."""
    return outcome.failure or wrong_request(vector, exchanges) or wrong_outcome(vector, outcome)


def wrong_request(vector: Vector, exchanges: list[Exchange]) -> str | None:
    if len(exchanges) != 1:
        return f"{len(exchanges)} requests came instead of one"
    path, _, query = vector.request.partition("?")
    expected = sorted([*parse_qsl(query, keep_blank_values=True), ("y", KEYS[vector.key])])
    if exchanges[0].path != path:
        return f"the request went to {exchanges[0].path} instead of {path}"
    if sorted(exchanges[0].query) != expected:
        return f"the query was {sorted(exchanges[0].query)} instead of {expected}"
    return None


def wrong_outcome(vector: Vector, outcome: Outcome) -> str | None:
    if outcome.status != vector.status:
        return f"the status is {outcome.status} instead of {vector.status}"
    if vector.type and outcome.type and outcome.type != vector.type:
        return f"it is read as {outcome.type} instead of {vector.type}"
    if outcome.meaning not in (None, vector.meaning):
        return f"it means {outcome.meaning} instead of {vector.meaning}"
    if outcome.meaning not in (None, "value"):
        return None
    if vector.status == 200:
        return differs("the value", vector.value, outcome.value)
    # Where the body is not JSON, the status is all.
    return None if vector.error is None else differs("the error", vector.error, outcome.error)


def differs(place: str, expected: Any, actual: Any) -> str | None:
    """Where something else is than was expected. Of objects, only the expected keys are looked at."""
    match expected:
        case {"$instant": str(text)}:
            same = same_instant(text, actual)
        case {"$flag": bool(flag)}:
            same = actual in (flag, str(int(flag)))
        case {"$number": int() | float() as number}:
            same = same_number(number, actual)
        case {"$list": list(rows)}:
            return differs(place, rows, list(actual.values()) if isinstance(actual, Mapping) else actual)
        case {"$empty": True}:
            same = actual in ([], {})
        case {"$any": True}:
            same = True
        case dict():
            if not isinstance(actual, Mapping):
                return f"{place} is {short(actual)} instead of an object"
            return first_of(differs(f"{place}.{key}", value, actual.get(key)) for key, value in expected.items())
        case list():
            if not isinstance(actual, list) or len(actual) != len(expected):
                return f"{place} is {short(actual)} instead of a list of {len(expected)}"
            pairs = zip(expected, actual, strict=True)
            return first_of(differs(f"{place}[{row}]", *pair) for row, pair in enumerate(pairs))
        case _:
            same = type(actual) is type(expected) and actual == expected
    return None if same else f"{place} is {short(actual)} instead of {short(expected)}"


def same_instant(sent: object, read: object) -> bool:
    """Whether both are timestamps of one moment, in whatever form."""
    try:
        moment = instant(sent)
        return moment is not None and moment == instant(read)
    except ValueError:
        return False


def same_number(number: float, read: object) -> bool:
    """Whether a number, or a text with one and maybe a percent sign, is that number."""
    try:
        return float(str(read).removesuffix("%")) == number
    except ValueError:
        return False


def instant(text: object) -> datetime | None:
    """The moment of a timestamp. One without a zone is in UTC."""
    if not isinstance(text, str):
        return None
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def first_of(problems: Iterable[str | None]) -> str | None:
    return next(filter(None, problems), None)


def lost(place: str, sent: Any, read: Any) -> str | None:
    """What was in the answer, and is not in what the client read: where a model has a field too few, for instance."""
    if sent is None or sent == read or same_instant(sent, read):
        return None
    if sent in ([], {}):
        return None if read in (None, [], {}) else f"{place} is {short(read)}, but was empty"
    if isinstance(sent, Mapping) and isinstance(read, list):
        # A list with gaps in its keys.
        sent = list(sent.values())
    if isinstance(sent, Mapping) and isinstance(read, Mapping):
        return first_of(lost(f"{place}.{key}", value, read.get(key)) for key, value in sent.items())
    if isinstance(sent, list) and isinstance(read, list) and len(sent) == len(read):
        return first_of(lost(f"{place}[{row}]", *pair) for row, pair in enumerate(zip(sent, read, strict=True)))
    return f"{place} is {short(read)}, but was {short(sent)}"
