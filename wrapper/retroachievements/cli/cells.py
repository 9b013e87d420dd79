"""Values as words and bars."""

import re
from datetime import date, datetime, tzinfo
from enum import Enum
from typing import Any

from .rows import Row

SHARE_WIDTH = 10
WITHOUT_BAR = len("100 of 100 100%")

# Colors that are readable on light and dark backgrounds.
COLORS = {
    "ACTIVE": "green",
    "BEATEN_HARDCORE": "green",
    "BEATEN_SOFTCORE": "green",
    "COMPLETED": "magenta",
    "DISABLED": "red",
    "IN_REVIEW": "magenta",
    "MASTERED": "magenta",
    "OPEN": "red",
    "REQUEST": "magenta",
    "RESOLVED": "green",
}
AWARDS = {
    ("MASTERY_OR_COMPLETION", 1): "mastered",
    ("MASTERY_OR_COMPLETION", 0): "completed",
    ("GAME_BEATEN", 1): "beaten hardcore",
    ("GAME_BEATEN", 0): "beaten softcore",
}
# Words for members of enums with unclear names.
WORDS = {
    "ACHIEVEMENT_POINTS_YIELD": "points as developer",
    "ACHIEVEMENT_UNLOCKS_YIELD": "unlocks as developer",
}
DAYS = {"YEAR": "%Y", "MONTH": "%Y-%m"}
SECONDS = re.compile(r"(^|_)median_time_to_|playtime$")


def words_of(name: str, line: Row, zone: tzinfo | None, block: str) -> str:
    """Return the value of a column in words. Times are in the given zone, by default that of this machine."""
    value = line[name]
    if value is None or value == "":
        return "-"
    if has_bar(name, line):
        whole = _whole(line)
        return f"{value:>3} of {whole:<3} {value / whole:>4.0%} {bar(value, whole, SHARE_WIDTH, block)}"
    if name == "award_type" and (kind := AWARDS.get((value.name, line["award_data_extra"]))):
        return kind
    # The median of no samples is 0.
    if "time_to_unlock" in name and not line[name.replace("median_time_to_unlock", "times_used_in_unlock_median")]:
        return "-"
    if name == "minutes_left" or SECONDS.search(name):
        return _duration(60 * value if name == "minutes_left" else value)
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime):
        return f"{value.astimezone(zone):%Y-%m-%d %H:%M}"
    if isinstance(value, date):
        granularity = getattr(line.get(f"{name}_at_granularity"), "name", "")
        return format(value, DAYS.get(granularity, "%Y-%m-%d"))
    if isinstance(value, Enum):
        return WORDS.get(value.name) or value.name.lower().replace("_", " ")
    if isinstance(value, list):
        return ", ".join(map(str, value)) or "-"
    return str(value)


def color_of(value: Any) -> str:
    """Return the color of a state."""
    return COLORS.get(getattr(value, "name", ""), "")


def bar(part: int, whole: int, width: int, block: str) -> str:
    """Return a bar of blocks. A part above 0 has at least one block."""
    return block * (max(round(width * part / whole), part > 0) if whole else 0)


def has_bar(name: str, line: Row) -> bool:
    """Return whether a column shows how much of a game is unlocked."""
    return name == "unlocked_achievements" and bool(_whole(line)) and line[name] is not None


def _whole(line: Row) -> Any:
    return line.get("possible_achievements", line.get("achievement_count"))


def _duration(seconds: int) -> str:
    if seconds < 0:
        return f"{_duration(-seconds)} ago"
    if seconds < 60:
        return f"{seconds} s"
    hours, minutes = divmod(seconds // 60, 60)
    days, hours = divmod(hours, 24) if hours >= 100 else (0, hours)
    parts = [(days, "d"), (hours, "h"), (minutes, "min")]
    return " ".join(f"{count} {unit}" for count, unit in parts if count)
