"""The parameters of a request, parsed like the server: with PHP's casts, after Laravel's middleware."""

import base64
import binascii
import json
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from urllib.parse import parse_qsl

INT64 = 2**63
_NUMBER = re.compile(r"\s*([+-]?)(\d+(?:\.\d*)?|\.\d+)(?:[eE]([+-]?\d+))?", re.ASCII)

MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

Value = str | list[str] | None


class Inputs:
    """The parameters of a request."""

    def __init__(self, method: str, headers: Mapping[str, str], query: str, body: bytes) -> None:
        self._headers = headers
        self._query = _cleaned(_parsed(query))
        self._body = _cleaned(_body_parameters(method, headers.get("content-type", ""), body))

    def query(self, name: str) -> Value:
        """Return a parameter of the query string. Empty and absent ones are None."""
        return self._query.get(name)

    def has(self, name: str) -> bool:
        """Return whether a parameter is in the query string, even if it is empty."""
        return name in self._query

    def body_or_query(self, name: str) -> Value:
        """Return a parameter of the body, or of the query string if it is not in the body."""
        return (self._query | self._body).get(name)

    def key(self) -> Value:
        """Return the web API key, from the first place that has one. Empty and "0" count as none."""
        places = (self.query("y"), self.body_or_query("y"), self._bearer_token(), self._basic_password())
        return next((key for key in places if is_truthy(key)), None)

    def _bearer_token(self) -> str | None:
        found = re.match(r".*bearer ([^,]*)", self._headers.get("authorization", ""), re.IGNORECASE)
        return found[1] if found else None

    def _basic_password(self) -> str | None:
        scheme, _, credentials = self._headers.get("authorization", "").partition(" ")
        if scheme.lower() != "basic":
            return None
        try:
            return base64.b64decode(credentials).decode().partition(":")[2]
        except (binascii.Error, UnicodeDecodeError):
            return None


def integer(value: Value, default: int = 0) -> int:
    """Cast like PHP's `(int)`: to the number at the start or else 0, and an array to 1 unless it is empty."""
    if value is None:
        return default
    if isinstance(value, list):
        return int(bool(value))
    number = _NUMBER.match(value)
    if number is None:
        return 0
    sign, digits, exponent = number.groups()
    is_integer = exponent is None and digits.isdigit()
    cast = (
        int(sign + (digits.lstrip("0")[:20] or "0")) if is_integer else int(max(-INT64, min(INT64, float(number[0]))))
    )
    return max(-INT64, min(INT64 - 1, cast))


def database_id(value: Value) -> int:
    """Return the number that MariaDB compares with ids: like PHP's cast, except that a fraction equals no id."""
    found = _NUMBER.match(value) if isinstance(value, str) else None
    return integer(value) if found is None or float(found[0]).is_integer() else 0


def number(value: Value) -> float | None:
    """Return the value of a string that PHP accepts as a number; None for all others."""
    found = _NUMBER.fullmatch(value) if isinstance(value, str) else None
    return float(found[0]) if found else None


def day_of(value: Value) -> datetime | None:
    """Return the day of a date in UTC, or None for an invalid date. PHP accepts more than these common formats."""
    text = value if isinstance(value, str) else ""
    year_first = re.fullmatch(
        r"(\d{4})-(\d\d?)(?:-(\d\d?)(?:[T ](\d\d:\d\d(?::\d\d)?)(Z|[+-]\d\d:\d\d)?)?)?", text, re.ASCII
    )
    month_first = re.fullmatch(r"(\d\d?)/(\d\d?)/(\d{4})", text, re.ASCII)
    month_by_name = re.fullmatch(r"([A-Za-z]{3,9}) (\d{4})", text, re.ASCII)
    try:
        if year_first:
            year, month, day, time, zone = year_first.groups()
            whole = f"{year}-{int(month):02}-{int(day or 1):02}T{time or '00:00'}{zone or 'Z'}"
            return datetime.fromisoformat(whole).astimezone(UTC).replace(hour=0, minute=0, second=0)
        if month_first:
            month, day, year = month_first.groups()
            return datetime(int(year), int(month), int(day), tzinfo=UTC)
        if month_by_name:
            month, year = month_by_name.groups()
            return datetime(int(year), MONTHS.index(month[:3].lower()) + 1, 1, tzinfo=UTC)
    except (ValueError, OverflowError):
        pass
    return None


def is_truthy(value: Value) -> bool:
    """Return whether PHP treats a value as true: not empty and not "0"."""
    return bool(value) and value != "0"


def _parsed(text: str) -> dict[str, Value]:
    """Parse a query string like PHP: the last of several values wins, and `x[]` makes an array."""
    parameters: dict[str, Value] = {}
    for name, value in parse_qsl(text, keep_blank_values=True):
        base, bracket, _ = name.partition("[")
        if not bracket:
            parameters[name] = value
        else:
            others = parameters.get(base)
            parameters[base] = [*(others if isinstance(others, list) else []), value]
    return parameters


def _body_parameters(method: str, content_type: str, body: bytes) -> dict[str, Value]:
    """Parse JSON for any method, and URL-encoded forms for methods with a body. Multipart forms are not supported."""
    if "json" in content_type:
        try:
            document = json.loads(body)
        except ValueError:
            return {}
        return {name: _from_json(value) for name, value in document.items()} if isinstance(document, dict) else {}
    if "x-www-form-urlencoded" in content_type and method not in ("GET", "HEAD"):
        return _parsed(body.decode(errors="replace"))
    return {}


def _from_json(value: object) -> Value:
    if isinstance(value, (list, dict)):
        return [str(item) for item in value]
    if value is None or isinstance(value, bool):
        return "1" if value else None
    return str(value)


def _cleaned(parameters: dict[str, Value]) -> dict[str, Value]:
    """Trim strings, and replace empty ones with null."""
    return {name: value.strip() or None if isinstance(value, str) else value for name, value in parameters.items()}
