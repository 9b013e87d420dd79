"""JSON, read by orjson where it is installed and by the standard library: the same values and errors from both."""

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

# Makes zeros of digits, and spaces of what can be before a number.
DIGITS = bytes.maketrans(b"123456789\t\n\r:,[-", b"000000000       ")


def refuse(constant: str) -> NoReturn:
    """NaN and Infinity, which Python's reader takes for numbers, are not JSON."""
    raise ValueError(constant)


def finite(text: str) -> float:
    """Refuse what is too large for a float. Python's reader takes it for Infinity, and orjson refuses it."""
    number = float(text)
    return number if isfinite(number) else refuse(text)


# Made once, where json.loads would make one at every call.
decode = json.JSONDecoder(parse_constant=refuse, parse_float=finite).decode


def check_depth(body: bytes) -> None:
    """Refuse more levels than 100. orjson reads 1024, and the standard library as many as the stack has room for."""
    brackets = body.translate(None, NO_BRACKETS)
    if len(brackets) > 2 * DEEPEST:
        # Nothing is left of a list with many rows, unless texts in it have single brackets.
        for _ in range(8):
            brackets = brackets.replace(b"[]", b"").replace(b"{}", b"")
        if len(brackets) > 2 * (DEEPEST - 8):
            brackets = TEXT.sub(b"", body).translate(None, NO_BRACKETS)
            if max(accumulate(1 if bracket in b"[{" else -1 for bracket in brackets), default=0) > DEEPEST:
                raise ValueError(f"more than {DEEPEST} levels")


def read_json_without_extra(body: bytes) -> Any:
    """Read JSON with the standard library."""
    check_depth(body)
    return decode(body.decode("utf-8-sig"))


def read_json_with_extra(body: bytes) -> Any:
    """Read JSON with orjson where it reads the same, and everything else with the standard library."""
    check_depth(body)
    # Integers of 19 digits may have more than 64 bits, and orjson reads those as floats. Hashes have as many digits,
    # but after a letter or a quote. Each fourth byte is looked at first, for speed: four in a row are digits then.
    if b"0000" not in body[::4].translate(DIGITS) or b" " + b"0" * 19 not in b" " + body.translate(DIGITS):
        try:
            return orjson.loads(body)
        except ValueError:
            # It refuses byte order marks and lone surrogates, for instance. What it accepts is the same.
            pass
    return decode(body.decode("utf-8-sig"))


read_json: Callable[[bytes], Any] = read_json_without_extra
# The extra [fast].
with suppress(ModuleNotFoundError):
    import orjson

    read_json = read_json_with_extra
