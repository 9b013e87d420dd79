"""JSON, parsed by orjson if it is installed, or else by the standard library, with the same values and errors."""

import json
import re
from collections.abc import Callable
from contextlib import suppress
from itertools import accumulate
from math import isfinite
from typing import Any, NoReturn

DEEPEST = 100
NO_BRACKETS = bytes(set(range(256)) - set(b"[]{}"))
TEXT = re.compile(rb'"(?:[^"\\]|\\.)*+"', re.DOTALL)

# Replaces digits with zeros, and characters that can precede a number with spaces.
DIGITS = bytes.maketrans(b"123456789\t\n\r:,[-", b"000000000       ")


def refuse(constant: str) -> NoReturn:
    """Reject NaN and Infinity, which are not JSON, but which Python's parser accepts."""
    raise ValueError(constant)


def finite(text: str) -> float:
    """Reject numbers that overflow a float, as orjson does. Python's parser returns Infinity."""
    number = float(text)
    return number if isfinite(number) else refuse(text)


# Created once, because json.loads would create one at every call.
raw_decode = json.JSONDecoder(parse_constant=refuse, parse_float=finite).raw_decode


def decode(body: bytes) -> Any:
    """Parse JSON as `json.loads` does."""
    # The codec utf-8-sig is slow, because it is written in Python.
    text = body.decode().removeprefix("\ufeff").strip(" \t\n\r")
    document, end = raw_decode(text)
    return document if end == len(text) else refuse(text[end])


def check_depth(body: bytes) -> None:
    """Reject more than 100 levels. orjson accepts 1024, and the limit of the standard library depends on the stack."""
    brackets = body.translate(None, NO_BRACKETS)
    if len(brackets) > 2 * DEEPEST:
        # A list with many rows becomes empty, unless its texts contain unbalanced brackets.
        for _ in range(8):
            brackets = brackets.replace(b"[]", b"").replace(b"{}", b"")
        if len(brackets) > 2 * (DEEPEST - 8):
            brackets = TEXT.sub(b"", body).translate(None, NO_BRACKETS)
            if max(accumulate(1 if bracket in b"[{" else -1 for bracket in brackets), default=0) > DEEPEST:
                raise ValueError(f"more than {DEEPEST} levels")


def has_long_integer(body: bytes) -> bool:
    """Return whether the body may have an integer of more than 64 bits, with 19 digits. orjson parses it as a float."""
    # Hashes can have as many digits, but after a letter or a quote. For speed, every fourth byte is checked first: four
    # of them in a row are digits then.
    return b"0000" in body[::4].translate(DIGITS) and b" " + b"0" * 19 in b" " + body.translate(DIGITS)


def check(body: bytes) -> None:
    """Reject a body if `read_json` may return another result for it without checks.

    The checks take almost as long as parsing with orjson. A response needs none if all its values are documented fields
    of the documented types: it has few levels then, and orjson has parsed all its integers as integers.
    """
    check_depth(body)
    if orjson_loads and has_long_integer(body):
        raise ValueError("a long integer")


def read_json(body: bytes, *, checked: bool = True) -> Any:
    """Parse JSON with orjson if its result is the same, or else with the standard library."""
    if checked:
        check_depth(body)
    if not orjson_loads or (checked and has_long_integer(body)):
        return decode(body)
    try:
        return orjson_loads(body)
    except ValueError:
        # orjson rejects byte order marks and lone surrogates, for instance. Its results are the same otherwise.
        return decode(body)


orjson_loads: Callable[[bytes], Any] | None = None
# The extra [fast].
with suppress(ModuleNotFoundError):
    import orjson

    orjson_loads = orjson.loads
