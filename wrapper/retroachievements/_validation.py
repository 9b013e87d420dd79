"""Checks of arguments before a request is sent. Each message names the argument and the allowed values."""

import re
from collections.abc import Callable, Collection, Iterable
from datetime import UTC, date, datetime
from importlib import import_module
from math import ceil, floor
from operator import index
from os import PathLike, fsdecode
from textwrap import wrap
from types import NoneType
from typing import Any, Literal, SupportsIndex, TypeVar

from .errors import InvalidArgument
from .models import AwardKind

Value = TypeVar("Value")
Checked = TypeVar("Checked")

ULID_LENGTH = 26

# The characters that the server trims: white space and invisible characters, which are often part of copied text.
TRIMMED = (
    "\0\t\n\v\f\r \x85\xa0\xad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180e\u2000\u2001\u2002\u2003\u2004\u2005"
    "\u2006\u2007\u2008\u2009\u200a\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u202f\u205f\u2060\u2061\u2062\u2063\u2064"
    "\u2065\u206a\u206b\u206c\u206d\u206e\u206f\u2800\u3000\u3164\ufeff\uffa0\U0001d159\U0001d173\U0001d174\U0001d175"
    "\U0001d176\U0001d177\U0001d178\U0001d179\U0001d17a\U000e0020"
)
# Keys have 32 letters and digits; usernames and ULIDs have at most 26.
MAY_BE_A_KEY = re.compile(r"""(?<=\by=)[^&\s'"]+|[0-9A-Za-z]{27,}""")
# The replacement for a key, after the number of characters.
HIDDEN = "characters, hidden"

# With the literals, editors suggest the names, and type checkers report wrong ones.
AnyAwardKind = AwardKind | Literal["beaten-softcore", "beaten-hardcore", "completed", "mastered"]

# Servers and proxies reject long URLs, often above 4,096 characters. The rest of a URL has about 130 on
# the site, and more behind a gateway.
LONGEST_LIST = 3_400

# Durations that the clocks and locks of all systems support.
SHORTEST, YEAR = 1e-9, 365 * 24 * 60 * 60.0
# More requests than any program sends.
MANY = 1_000_000


def is_ulid(text: str) -> bool:
    """Return whether a string has the form of a ULID: 26 letters and digits, in any case.

    Users can change their names, but ULIDs never change: store `stats.ulid`, and use it in later calls.
    """
    return re.fullmatch(r"[0-9A-Za-z]{26}", text) is not None


def user_identifier(user: str) -> str:
    """A username or ULID in a form that the server accepts."""
    text = trimmed("user", "a username or ULID", user)
    if not text:
        raise InvalidArgument("user is empty: pass a username or ULID")
    if len(text) == ULID_LENGTH and not is_ulid(text):
        raise InvalidArgument(
            f"user {text!r} is not a ULID, although it has 26 characters: a ULID has only letters and digits"
        )
    if len(text) != ULID_LENGTH and not re.fullmatch(r"[0-9A-Za-z]{2,20}", text):
        raise InvalidArgument(
            f"user {quoted(text)} is not a username (2 to 20 ASCII letters and digits) or a ULID (26 of them)"
        )
    return text


def wall_owner(user: str) -> str:
    """A username or ULID that the server does not interpret as a number."""
    text = user_identifier(user)
    if re.fullmatch(r"\d+(e\d+)?", text, re.IGNORECASE):
        raise InvalidArgument(
            f"user {text!r} is a number, which the server would take for a user's id here: pass the ULID"
        )
    return text


def trimmed(name: str, allowed: str, value: str) -> str:
    """The text without the characters that the server trims."""
    if not isinstance(value, str):
        raise TypeError(f"{name} must be {allowed}, not {type(value).__name__}")
    # Not str(value), which returns the name of an enum member. httpx would send the name.
    return str.__str__(value).strip(TRIMMED)


def without_keys(text: str) -> str:
    """A text for messages, with possible keys hidden."""
    return MAY_BE_A_KEY.sub(lambda found: f"({len(found[0])} {HIDDEN})", text)


def quoted(value: object) -> str:
    """The representation of a value in messages."""
    try:
        return without_keys(repr(value))
    except Exception:  # an integer of thousands of digits, or an object with a faulty repr
        return f"<{type(value).__name__}>"


def day_until_today(name: str, value: date | None) -> date | None:
    """A day that is not in the future, in UTC."""
    if value is not None and day_in_utc(name, value) > datetime.now(UTC).date():
        raise ValueError(f"{name} must be today (in UTC) or earlier, not {value}")
    return value


def award_kinds(kinds: Collection[AnyAwardKind] | None) -> list[AwardKind] | None:
    """Kinds of awards, at least one, in a fixed order; None for all of them."""
    if kinds is None:
        return None
    allowed = "a collection of AwardKind or of their values"
    return sorted(collection("kinds", kinds, award_kind, allowed, "one AwardKind, or None for all of them"))


def award_kind(name: str, value: str) -> AwardKind:
    """The member for a text. Undocumented members are accepted, because a newer server may have sent them."""
    message = f"{name} must be {', '.join(map(repr, map(str, AwardKind)))}, not {quoted(value)}"
    if not isinstance(value, str):
        raise TypeError(message)
    if not isinstance(value, AwardKind) and value not in list(AwardKind):
        raise ValueError(message)
    return AwardKind(value)


def flag(name: str, value: bool) -> bool:
    """True or False. Texts such as "false" are rejected, because they are true in Python."""
    if not isinstance(value, bool):
        raise TypeError(f"{name} must be True or False, not {type(value).__name__}")
    return value


def md5_digest(name: str, value: str) -> str:
    """An MD5 digest in lowercase hexadecimal."""
    text = trimmed(name, "an MD5 in hexadecimal", value)
    if not re.fullmatch(r"[0-9A-Fa-f]{32}", text):
        raise InvalidArgument(f"{name} {quoted(text)} is not an MD5, which has 32 hexadecimal digits")
    return text.lower()


def collection(
    name: str, values: Iterable[Value], check: Callable[[str, Value], Checked], allowed: str, least: str
) -> list[Checked]:
    """The checked members of a collection, at least one, without duplicates."""
    if isinstance(values, (str, bytes, bytearray)) or not isinstance(values, Iterable):
        raise TypeError(f"{name} must be {allowed}, not {type(values).__name__}")
    checked = list(dict.fromkeys(check(f"{name}[{place}]", value) for place, value in enumerate(values)))
    if not checked:
        raise ValueError(f"{name} is empty: pass at least {least}")
    return checked


def comma_separated(ids: Iterable[int]) -> list[str]:
    """Ids as texts that fit in URLs."""
    # Three spaces have the length of %2C, the comma in a URL.
    return [",".join(line.split()) for line in wrap("   ".join(map(str, ids)), LONGEST_LIST)]


def whole_seconds(start: datetime, end: datetime) -> tuple[int, int]:
    """The first and the last whole second of a period, in seconds since 1970. The server ignores fractions."""
    for name, moment in {"start": start, "end": end}.items():
        if not isinstance(moment, datetime):
            raise TypeError(f"{name} must be an aware datetime.datetime, not {type(moment).__name__}")
        if moment.utcoffset() is None:
            raise ValueError(
                f"{name} {moment} is naive: pass an aware datetime, such as datetime(2024, 2, 24, tzinfo=UTC)"
            )
    if end < start:
        raise ValueError(f"end must not be before start: {end} is before {start}")
    return ceil(start.timestamp()), floor(end.timestamp())


def day_in_utc(name: str, value: date) -> date:
    """A day. A datetime is rejected, because its day depends on the time zone."""
    if isinstance(value, datetime) or not isinstance(value, date):
        raise TypeError(f"{name} must be a datetime.date, a day in UTC, not {type(value).__name__}")
    return value


def whole_number(name: str, value: SupportsIndex, *, minimum: int = 1, maximum: int | None = None) -> int:
    """An integer in a range, such as an id or a count, that fits in the 64 bits of the server.

    The server silently changes many numbers that are out of range.
    """
    allowed = f"{minimum} to {maximum}" if maximum else f"{minimum} or more"
    if isinstance(value, bool) or not isinstance(value, SupportsIndex):
        raise TypeError(f"{name} must be an integer, {allowed}, not {type(value).__name__}")
    number = index(value)
    if number.bit_length() > 63:  # Python refuses to print one of more than 4,300 digits.
        raise ValueError(f"{name} must be {allowed}, not a number of {number.bit_length()} bits")
    if number < minimum or (maximum is not None and number > maximum):
        raise ValueError(f"{name} must be {allowed}, not {number}")
    return number


def check_number(name: str, value: object, allowed: str, minimum: float, maximum: float) -> None:
    """Raise TypeError or ValueError for an option that is not a number in a range."""
    message = f"{name} must be {allowed}, not {quoted(value)}"
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise TypeError(message)
    if not minimum <= value <= maximum:  # which not-a-number is never
        raise ValueError(message)


def check_seconds(name: str, value: object, *, minimum: float = SHORTEST) -> None:
    """Raise TypeError or ValueError for an option that is not a time."""
    allowed = "more than 0 seconds" if minimum else "0 seconds or more"
    check_number(name, value, f"{allowed}, a year at most", minimum, YEAR)


def check_timeout(name: str, value: object) -> None:
    """Raise TypeError or ValueError for an option that is not a time to wait, or None."""
    if value is not None:
        allowed = "more than 0 seconds, or None for as long as it takes"
        check_number(name, value, f"{allowed}; a year at most", SHORTEST, YEAR)


def check_user_agent(name: str, value: Any) -> None:
    """Raise TypeError or ValueError for an option that can't be in a User-Agent header."""
    check_kind(name, value, str, NoneType)
    if value is not None and not re.fullmatch(r"[!-~]([ -~]{0,254}[!-~])?", value):
        raise ValueError(
            f"{name} must be 1 to 256 ASCII characters in one line, "
            f'such as "MyBot/1.2 (+https://example.org)", not {quoted(value)}'
        )


def check_path(name: str, value: Any) -> None:
    """Raise TypeError or ValueError for an option that can't be the path of a file."""
    check_kind(name, value, str, PathLike)
    # Of the surrogates, only those that os.fsdecode makes from bytes can be encoded again.
    if not re.fullmatch(r"[^\0\ud800-\udc7f\udd00-\udfff]+", fsdecode(value)):
        raise ValueError(f"{name} must be the path of a file, not {quoted(value)}")


def check_installed(package: str, repair: str) -> None:
    """Raise ModuleNotFoundError with a remedy if a package that an option needs is not installed."""
    try:
        import_module(package)
    except ModuleNotFoundError as error:
        raise ModuleNotFoundError(f"{error.name} is missing: {repair}", name=error.name) from None


def check_sqlite(option: str) -> None:
    """Raise ModuleNotFoundError for an option that needs SQLite if this Python was built without it."""
    check_installed("sqlite3", f"{option} needs a Python with the module sqlite3, which some are built without")


def check_kind(name: str, value: object, *kinds: type) -> None:
    """Raise TypeError for an option that is not an instance of one of these types."""
    if not isinstance(value, kinds):
        allowed = " or ".join("None" if kind is NoneType else kind.__name__ for kind in kinds)
        raise TypeError(f"{name} must be a {allowed}, not {quoted(value)}")
