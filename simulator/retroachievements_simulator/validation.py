"""Laravel's validation of parameters and its messages, for the endpoints that use it."""

import re
from typing import Any, TypeGuard

from .inputs import Inputs, Value, number
from .replies import Reply


class Refused(Exception):
    """Invalid parameters. `reply` is the server's response: `errors` is a map of lists of messages."""

    def __init__(self, errors: dict[str, list[str]]) -> None:
        super().__init__(errors)
        messages = [message for texts in errors.values() for message in texts]
        more = len(messages) - 1
        first = messages[0] + (f" (and {more} more error{'s' if more > 1 else ''})" if more else "")
        self.reply = Reply({"message": first, "errors": errors}, 422)


class Validation:
    """Validates parameters in a `with` block. The end of the block raises `Refused` if any parameter is invalid."""

    def __init__(self, inputs: Inputs) -> None:
        self._inputs = inputs
        self._errors: dict[str, list[str]] = {}

    def __enter__(self) -> "Validation":
        return self

    def __exit__(self, *_: Any) -> None:
        if self._errors:
            raise Refused(self._errors)

    def refuse(self, name: str, message: str) -> None:
        self._errors.setdefault(name, []).append(message)

    def user(self, name: str = "u") -> str:
        """Return a required username or ULID."""
        value = self._inputs.query(name)
        if value is None:
            self.refuse(name, f"The {name} field is required.")
            return ""
        if not isinstance(value, str):
            self.refuse(name, f"The {name} must be a string.")
            return ""
        if len(value) == 26:
            if not re.fullmatch(r"[0-9A-Za-z]{26}", value):
                self.refuse(name, f"The {name} must be a valid ULID.")
        elif not 2 <= len(value) <= 20:
            self.refuse(name, f"The {name} must be between 2 and 20 characters when providing a username.")
        elif not re.fullmatch(r"[0-9A-Za-z]+", value):
            self.refuse(name, f"The {name} may only contain letters and numbers.")
        return value

    def required(self, name: str) -> Value:
        """Return a required parameter in any format."""
        value = self._inputs.query(name)
        if value is None:
            self.refuse(name, f"The {name} field is required.")
        return value

    def integer(self, name: str, default: int, *, minimum: int = 0, maximum: int | None = None) -> int:
        """Return an integer within bounds. The default applies to absent and empty ones."""
        value = self._inputs.query(name)
        if value is None:
            return default
        if not is_integer(value):
            self.refuse(name, f"The {name} must be an integer.")
            return default
        read = int(value)
        if read < minimum:
            self.refuse(name, f"The {name} must be at least {minimum}.")
        if maximum is not None and read > maximum:
            self.refuse(name, f"The {name} must not be greater than {maximum}.")
        return read

    def choice(self, name: str, choices: list[str], message: str | None = None) -> Value:
        """One of several values. PHP compares numbers by value, so `03` is valid where `3` is."""
        value = self._inputs.query(name)
        numbers = [number(choice) for choice in choices if number(choice) is not None]
        if value is not None and value not in choices and number(value) not in numbers:
            self.refuse(name, message or f"The selected {name} is invalid.")
        return value

    def not_empty(self, name: str, *messages: str) -> None:
        """Return a parameter that may be absent, but not empty."""
        if self._inputs.has(name) and self._inputs.query(name) is None:
            for message in messages:
                self.refuse(name, message)

    def page(self, default: int = 100) -> tuple[int, int]:
        """Return the offset and the count of a paginated endpoint."""
        return self.integer("o", 0), self.integer("c", default, minimum=1, maximum=500)


def is_integer(value: Value) -> TypeGuard[str]:
    return (
        isinstance(value, str)
        and re.fullmatch(r"[+-]?(0|[1-9]\d*)", value, re.ASCII) is not None
        and -(2**63) <= int(value) < 2**63
    )


def page_of(rows: list[dict[str, Any]], offset: int, count: int) -> Reply:
    """Return the response of a paginated endpoint."""
    results = rows[offset : offset + count]
    return Reply({"Count": len(results), "Total": len(rows), "Results": results})
