"""Compare the request and the result of a client with a vector."""

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
    """The result of a client for a response, as its runner printed it."""

    status: int | None = None
    type: str | None = None
    value: Any = None
    error: Any = None
    meaning: str | None = None
    """Only for the wrapper: `value`, or the name of the error."""

    failure: str | None = None


def wrong_with(vector: Vector, outcome: Outcome, exchanges: list[Exchange]) -> str | None:
    """Return the first difference from the vector, or None."""
    return outcome.failure or wrong_request(vector, exchanges) or wrong_outcome(vector, outcome)


def wrong_request(vector: Vector, exchanges: list[Exchange]) -> str | None:
    if len(exchanges) != 1:
        return f"{len(exchanges)} requests arrived instead of one"
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
        return difference("the value", vector.value, outcome.value)
    # If the body is not JSON, only the status counts.
    return None if vector.error is None else difference("the error", vector.error, outcome.error)


def difference(place: str, expected: Any, actual: Any) -> str | None:
    """Return the first difference from the expected value, or None. Objects can have more keys than expected."""
    match expected:
        case {"$instant": str(text)}:
            same = same_instant(text, actual)
        case {"$flag": bool(flag)}:
            same = actual in (flag, str(int(flag)))
        case {"$number": int() | float() as number}:
            same = same_number(number, actual)
        case {"$list": list(rows)}:
            return difference(place, rows, list(actual.values()) if isinstance(actual, Mapping) else actual)
        case {"$empty": True}:
            same = actual in ([], {})
        case {"$any": True}:
            same = True
        case dict():
            if not isinstance(actual, Mapping):
                return f"{place} is {short(actual)} instead of an object"
            return first_of(difference(f"{place}.{key}", value, actual.get(key)) for key, value in expected.items())
        case list():
            if not isinstance(actual, list) or len(actual) != len(expected):
                return f"{place} is {short(actual)} instead of a list of {len(expected)}"
            pairs = zip(expected, actual, strict=True)
            return first_of(difference(f"{place}[{row}]", *pair) for row, pair in enumerate(pairs))
        case _:
            same = type(actual) is type(expected) and actual == expected
    return None if same else f"{place} is {short(actual)} instead of {short(expected)}"


def same_instant(sent: object, read: object) -> bool:
    """Return whether both are timestamps of the same time, in any format."""
    try:
        moment = instant(sent)
        return moment is not None and moment == instant(read)
    except ValueError:
        return False


def same_number(number: float, read: object) -> bool:
    """Return whether a number, or a text of one with an optional percent sign, equals the number."""
    try:
        return float(str(read).removesuffix("%")) == number
    except ValueError:
        return False


def instant(text: object) -> datetime | None:
    """Return the time of a timestamp. Without a time zone, it is in UTC."""
    if not isinstance(text, str):
        return None
    moment = datetime.fromisoformat(text)
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def first_of(problems: Iterable[str | None]) -> str | None:
    return next(filter(None, problems), None)


def lost_data(place: str, sent: Any, read: Any) -> str | None:
    """Return the first value of a response that the client lost, such as a field that its model lacks, or None."""
    if sent is None or sent == read or same_instant(sent, read):
        return None
    if sent in ([], {}):
        return None if read in (None, [], {}) else f"{place} is {short(read)}, but was empty"
    if isinstance(sent, Mapping) and isinstance(read, list):
        # A list that was filtered, with gaps in its keys.
        sent = list(sent.values())
    if isinstance(sent, Mapping) and isinstance(read, Mapping):
        return first_of(lost_data(f"{place}.{key}", value, read.get(key)) for key, value in sent.items())
    if isinstance(sent, list) and isinstance(read, list) and len(sent) == len(read):
        return first_of(lost_data(f"{place}[{row}]", *pair) for row, pair in enumerate(zip(sent, read, strict=True)))
    return f"{place} is {short(read)}, but was {short(sent)}"
