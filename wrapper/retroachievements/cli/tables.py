"""Answers for people: tables and bars, as wide as the terminal, and plain where there is none."""

import re
from datetime import date, datetime
from enum import Enum
from typing import Any

import attrs
from rich import box
from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from .rows import DISTRIBUTION, Row, attributes, lists_of, rows

BAR_WIDTH = 20
HISTOGRAM_WIDTH = 40
WIDEST_CELL = 36
# Wide enough for anything: what reads a pipe does not want lines to be cut.
UNLIMITED = 100_000

# What only programs want, and what a neighbour says in words.
NOT_IN_TABLES = re.compile(
    r"ulid$|url$|path$|icon$|^image_|_pic$|badge_name|logic_md5|flags|granularity|^report_(type|state)$|^award_data|display_"
)
# What is left out first where a terminal is narrow.
LESS_IMPORTANT = re.compile(
    r"^(achievement_)?description$|notes$|author|^assigned_to$|^resolved_|^reported_by$|^(modified|updated|created)_at$"
    r"|^(achievement|console|forum_topic|parent_game)_id$|_type|^hardcore$|^points$|^state$"
)
STATES = ("open", "closed", "resolved")
SHARE = ("unlocked_achievements", "possible_achievements")

UNSAFE = dict.fromkeys([*range(0x20), *range(0x7F, 0xA0)], " ")


def show(answer: Any, console: Console) -> RenderableType:
    """An answer, as it is shown to people."""
    if isinstance(answer, dict) and all(isinstance(value, int) for value in answer.values()):
        return _histogram(answer, console)
    if not attrs.has(type(answer)):
        return _table(list(rows(answer)), console)
    parts: list[RenderableType] = [_record(answer, console)]
    for name, part in lists_of(answer).items():
        parts += [Text(f"\n{_words(name)}", style="bold"), _table(list(rows(part)), console)]
    return Group(*parts)


def printable(text: str) -> str:
    """A text without control characters: users write comments, and terminals obey."""
    return text.translate(UNSAFE)


def _table(found: list[Row], console: Console) -> RenderableType:
    if not found:
        return Text("none", style="dim")
    names = [name for name in found[0] if not NOT_IN_TABLES.search(name)]
    cells = {name: [_cell(row[name]) for row in found] for name in names}
    shown = _that_fit(names, cells, console)
    table = Table(box=box.SIMPLE_HEAD if console.is_terminal else None, pad_edge=False, header_style="bold")
    for name in shown:
        numbers = all(isinstance(row[name], (int, float, type(None))) for row in found)
        table.add_column(_words(name), justify="right" if numbers else "left", no_wrap=True, overflow="ellipsis")
    with_bar = set(SHARE) <= set(found[0])
    if with_bar:
        table.add_column("unlocked", no_wrap=True)
    for number, row in enumerate(found):
        line: list[RenderableType] = [cells[name][number] for name in shown]
        table.add_row(*line, *([_share(row[SHARE[0]], row[SHARE[1]], console)] if with_bar else []))
    if len(shown) == len(names):
        return table
    more = f"{len(names) - len(shown)} more columns: --json or --csv has them"
    return Group(table, Text(more, style="dim"))


def _that_fit(names: list[str], cells: dict[str, list[str]], console: Console) -> list[str]:
    """As many columns as the terminal has room for; the least important go first, and then the last ones."""
    widths = {
        name: 3 + max(len(_words(name)), min(WIDEST_CELL, max(len(cell) for cell in cells[name]))) for name in names
    }
    room = console.width - (BAR_WIDTH + 8 if set(SHARE) <= set(names) else 0) if console.is_terminal else UNLIMITED
    kept = list(names)
    for name in sorted(names, key=lambda name: (not LESS_IMPORTANT.search(name), -names.index(name))):
        if sum(widths[name] for name in kept) <= room or len(kept) == 1:
            break
        kept.remove(name)
    return kept


def _record(model: Any, console: Console) -> RenderableType:
    fields = attributes(model)
    lists = lists_of(model)
    table = Table(box=None, show_header=False, pad_edge=False)
    table.add_column(style="bold", no_wrap=True)
    table.add_column(overflow="fold")
    counted = all(isinstance(fields.get(name), int) for name in (*STATES, "total"))
    width = max(len(str(fields[name])) for name in STATES) if counted else 0
    for name, value in fields.items():
        if name in lists:
            continue
        cell = _cell(value)
        if counted and name in STATES:
            cell = f"{cell:>{width}}  {_bar(value, fields['total'], BAR_WIDTH, console)}"
        table.add_row(_words(name), Text(cell))
    return table


def _histogram(distribution: dict[int, int], console: Console) -> RenderableType:
    if not distribution:
        return Text("none", style="dim")
    table = Table(box=None, pad_edge=False, header_style="bold")
    for name in DISTRIBUTION:
        table.add_column(name, justify="right")
    table.add_column()
    most = max(distribution.values())
    for unlocked, players in sorted(distribution.items()):
        table.add_row(str(unlocked), str(players), _bar(players, most, HISTOGRAM_WIDTH, console))
    return table


def _share(part: int, whole: int, console: Console) -> str:
    return f"{_bar(part, whole, BAR_WIDTH, console):<{BAR_WIDTH}} {part / whole:>5.0%}" if whole else ""


def _bar(part: int, whole: int, width: int, console: Console) -> str:
    """A bar; what is there at all is at least a stroke."""
    length = max(round(width * part / whole), part > 0) if whole else 0
    return ("█" if console.encoding.startswith("utf") else "#") * length


def _cell(value: Any) -> str:
    if value is None:
        return "-"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M}"
    if isinstance(value, Enum):
        return value.name.lower().replace("_", " ")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list):
        return ", ".join(_cell(item) for item in value)
    if attrs.has(type(value)):
        return _gist(value)
    return printable(str(value))


def _gist(model: Any) -> str:
    """A thing within a row, in a few words."""
    fields = {name: value for name, value in attributes(model).items() if not NOT_IN_TABLES.search(name)}
    named = [fields[name] for name in ("title", "user", "formatted_score") if name in fields]
    return " ".join(_cell(value) for value in named or list(fields.values())[:1])


def _words(name: str) -> str:
    """The name of an attribute as a heading; a ticket's states and types have theirs in words in a second attribute."""
    return re.sub(r"^report_(\w+)_description$", r"\1", name).replace("_", " ")
