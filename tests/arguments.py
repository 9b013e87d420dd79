"""Valid arguments for every method."""

from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime
from inspect import signature
from typing import Any, get_type_hints

BY_NAME: dict[str, Any] = {
    "end": datetime(2024, 2, 25, tzinfo=UTC),
    # That of a game in the examples of the spec.
    "md5": "0123456789abcdef0123456789abcdef",
}
BY_TYPE: dict[Any, Any] = {
    int: 1,
    str: "MockUser",
    date: date(2024, 2, 24),
    datetime: datetime(2024, 2, 24, tzinfo=UTC),
    Sequence[int]: [1, 2],
}


def required_arguments(method: Callable[..., Any]) -> dict[str, Any]:
    """A value for each parameter without a default."""
    types = get_type_hints(method)
    _, *parameters = signature(method).parameters.values()
    required = [parameter.name for parameter in parameters if parameter.default is parameter.empty]
    unknown = [name for name in required if name not in BY_NAME and types[name] not in BY_TYPE]
    assert not unknown, f"add a value for {', '.join(unknown)} of {method.__qualname__} to tests/arguments.py"
    return {name: BY_NAME.get(name, BY_TYPE.get(types[name])) for name in required}
