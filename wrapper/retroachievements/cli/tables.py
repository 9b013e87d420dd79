"""Tables, records and bars: as wide as the terminal, and uncut in a pipe or a file."""

import re
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, tzinfo
from enum import Enum
from textwrap import wrap
from typing import Any

import attrs
from attrs import Factory, define
from rich.cells import cell_len
from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from .cells import WITHOUT_BAR, bar, color_of, has_bar, words_of
from .columns import COLUMNS, DISTINGUISHING, default_columns, heading
from .rows import DISTRIBUTION, Row, columns, kind_of, lists_of, row, rows
from .terminal import printable

BAR_WIDTH = 20
HISTOGRAM_WIDTH = 40
NARROWEST_TEXT = 14
GAP = 2

# The fields that the footer shows as the total.
TOTALS = ("total", "open_tickets", "unlock_count")

STATES = ("open", "closed", "resolved")
# The first of these columns links to the page of the row.
LINKED = ("title", "user", "id", "game_title")
ADDRESS = re.compile(r"https?://[!-~]+")

# A ULID or hash is useless if it is cut.
UNCUT = re.compile(r"[0-9A-Z]{26}|[0-9a-f]{32}|-")


@define
class Screen:
    """Shows the result of a command.

    Args:
        console: The console to show it on.
        chosen: The columns to show. An empty list shows all, and None the default columns that fit.
        has_pages: Whether the server may have more rows.
    """

    console: Console
    chosen: list[str] | None = None
    has_pages: bool = False

    _zones: set[str] = Factory(set)

    def show(self, result: Any, annotation: Any) -> RenderableType:
        """Return the result, with a line about omitted rows and columns."""
        if annotation == dict[int, int] and not self.chosen:
            return self._histogram(result)
        lists = lists_of(annotation)
        if attrs.has(annotation):
            parts, notes = self._model(result, annotation, lists)
        else:
            table, notes = self._list(result, annotation, self._names(annotation))
            parts = [table]
        if self._zones:
            notes.append(f"times in {'/'.join(sorted(self._zones))}")
        footer = Text(self._joined(notes))
        if lists and notes and (address := self._link(getattr(result, "url", None))):
            footer.stylize(address, 0, len(notes[0]))
        return Group(*parts, *([Text(), footer] if notes else []))

    def _model(self, result: Any, annotation: Any, lists: Mapping[str, Any]) -> tuple[list[RenderableType], list[str]]:
        """Return a record and the lists of a model, and the notes below the last of them."""
        fields = row(result)
        total = next((fields[name] for name in TOTALS if isinstance(fields.get(name), int)), None)
        noun = COLUMNS.get(annotation.__name__, ("", ""))[0]
        # Chosen columns are columns of the list.
        names = default_columns(annotation) if self.chosen and lists else self._names(annotation)
        omitted = len(columns(annotation)) - len(names) if names and not self.chosen else 0
        parts: list[RenderableType] = [self._record(result, names)] if names else []
        notes = _more(0, omitted)
        present = {name: part for name, part in lists.items() if getattr(result, name, None) is not None}
        for number, (name, part) in enumerate(present.items(), 1):
            if number > 1 and notes:
                parts.append(Text(f"\n{self._joined(notes)}"))
            if parts:
                parts += [Text(), Text(heading(name), style="bold underline")]
            table, notes = self._list(
                getattr(result, name),
                part,
                self._names(part, f"{annotation.__name__}.{name}"),
                total,
                noun if self.has_pages else "",
                omitted if number == len(present) else 0,
            )
            parts.append(table)
        return parts, notes

    def _list(
        self,
        found: Iterable[Any] | None,
        annotation: Any,
        names: list[str],
        total: int | None = None,
        noun: str = "",
        omitted: int = 0,
    ) -> tuple[RenderableType, list[str]]:
        """Return a table and the notes below it, one of them about omitted fields of the record above."""
        lines = list(rows(found, annotation))
        kind = kind_of(annotation)
        noun = noun or COLUMNS.get(kind.__name__, ("achievement" if kind is int else "row",))[0]
        if not lines:
            return Text(f"no {_plural(noun, 0)}"), _more(0, omitted)
        fewest = len(names) if self.chosen is not None else min(DISTINGUISHING.get(kind.__name__, 2), len(names))
        table, count = self._table(lines, names, fewest)
        rest = total is not None and total > len(lines)
        counted = f"{len(lines)} of {total}" if rest else f"{len(lines)}"
        notes = [f"{counted} {_plural(noun, total if rest and total else len(lines))}"]
        if self.has_pages and (rest or total is None):
            notes.append(f"--all for {'the rest' if rest else 'all pages'}")
        return table, notes + _more(0 if self.chosen else len(columns(annotation)) - count, omitted)

    def _joined(self, notes: list[str]) -> str:
        """Join notes into lines that fit the console."""
        lines = notes[:1]
        for part in notes[1:]:
            if len(f"{lines[-1]} · {part}") <= self.console.width:
                lines[-1] += f" · {part}"
            else:
                lines.append(part)
        return "\n".join(lines)

    def _names(self, annotation: Any, place: str = "") -> list[str]:
        if self.chosen is None:
            return default_columns(annotation, place)
        return self.chosen or columns(annotation)

    def _table(self, lines: list[Row], names: list[str], fewest: int) -> tuple[RenderableType, int]:
        """Return a table of as many columns as fit, and their number. Without room for the fewest, return records."""
        cells = {name: [self._cell(name, line) for line in lines] for name in names}
        widths = {name: max(cell_len(cell.plain) for cell in cells[name]) for name in names}
        kinds = {name for name in names if any(isinstance(line[name], Enum) for line in lines)}
        texts = {
            name
            for name in set(names) - kinds
            if all(isinstance(line[name], (str, list, type(None))) for line in lines)
            and not all(UNCUT.fullmatch(cell.plain) for cell in cells[name])
        }
        bars = {name for name in names if has_bar(name, lines[0])}
        longest = {name: max(map(len, heading(name).split())) for name in names}
        wrapped = {name: max(len(word) for cell in cells[name] for word in cell.plain.split()) for name in kinds}
        room = self.console.width
        # Kinds and states are wrapped only if the columns that distinguish rows don't fit otherwise.
        for narrower in ({}, wrapped):
            least = widths | {name: min(widths[name], NARROWEST_TEXT) for name in texts}
            least |= dict.fromkeys(bars, WITHOUT_BAR) | narrower
            least = {name: max(longest[name], width) for name, width in least.items()}
            shown = list(names)
            while len(shown) > 1 and sum(least[name] + GAP for name in shown) - GAP > room:
                shown.pop()
            if len(shown) >= fewest:
                break
        else:
            return Group(*self._records(lines, names)), len(names)
        final = {name: max(len(heading(name)), widths[name]) for name in shown}
        # Long headings are wrapped before long texts are cut.
        for floor in ({name: max(longest[name], widths[name]) for name in shown}, least):
            while sum(final.values()) + GAP * (len(final) - 1) > room and (
                wide := [name for name in shown if final[name] > floor[name]]
            ):
                widest = max(wide, key=lambda name: final[name])
                # A cut bar would show a wrong value.
                final[widest] = floor[widest] if widest in bars | kinds else final[widest] - 1
        headings = {name: wrap(heading(name), width) for name, width in final.items()}
        height = max(map(len, headings.values()))
        table = Table(box=None, pad_edge=False, padding=(0, GAP, 0, 0), header_style="bold")
        for name, width in final.items():
            values = [line[name] for line in lines if line[name] is not None]
            numbers = values and all(isinstance(value, (int, float)) for value in values)
            words = any(isinstance(value, (bool, Enum)) for value in values) or name in bars
            table.add_column(
                Text("\n".join([""] * (height - len(headings[name])) + headings[name]), no_wrap=False),
                justify="right" if numbers and not words else "left",
                width=min(width, room),
                no_wrap=name not in kinds,
                overflow="crop" if name in bars else "ellipsis",
            )
        for line in lines:
            table.add_row(*(self._shown(name, line) for name in shown))
        return table, len(shown)

    def _records(self, lines: list[Row], names: list[str]) -> Iterable[RenderableType]:
        for number, line in enumerate(lines):
            if number:
                yield Text()
            yield self._fields(names, line)

    def _record(self, model: Any, names: list[str]) -> RenderableType:
        missing = {name for name in attrs.fields_dict(type(model)) if not hasattr(model, name)}
        return self._fields([name for name in names if name not in missing], row(model), type(model).__name__)

    def _fields(self, names: list[str], fields: Row, kind: str = "") -> RenderableType:
        table = Table(box=None, show_header=False, pad_edge=False, padding=(0, GAP, 0, 0))
        table.add_column(style="bold", max_width=max(self.console.width // 2, NARROWEST_TEXT))
        table.add_column(overflow="fold")
        counted = all(isinstance(fields.get(name), int) for name in (*STATES, "total"))
        width = max(len(str(fields[name])) for name in STATES) if counted else 0
        for name in names:
            cell = self._shown(name, fields)
            if counted and name in STATES:
                cell = Text(f"{cell.plain:>{width}}  {bar(fields[name], fields['total'], BAR_WIDTH, self._block)}")
            table.add_row(heading(name, kind), Text(cell.plain.lstrip()) if has_bar(name, fields) else cell)
        return table

    def _histogram(self, distribution: dict[int, int]) -> RenderableType:
        if not distribution:
            return Text("no achievements")
        table = Table(box=None, pad_edge=False, padding=(0, GAP, 0, 0), header_style="bold")
        for name in DISTRIBUTION:
            table.add_column(heading(name), justify="right")
        table.add_column(no_wrap=True)
        most = max(distribution.values())
        room = self.console.width - sum(len(heading(name)) + GAP for name in DISTRIBUTION)
        for unlocked, players in sorted(distribution.items()):
            table.add_row(str(unlocked), str(players), bar(players, most, min(HISTOGRAM_WIDTH, room), self._block))
        return table

    def _cell(self, name: str, line: Row) -> Text:
        value = line[name]
        text = Text(printable(words_of(name, line, self._zone, self._block)))
        text.stylize(color_of(value))
        address = line.get("page_url") if name == next((key for key in LINKED if key in line), "") else value
        text.stylize(self._link(address))
        return text

    def _link(self, address: Any) -> str:
        """Return the style of a hyperlink, which only terminals support."""
        is_link = self.console.is_terminal and isinstance(address, str) and ADDRESS.fullmatch(address)
        return f"link {address}" if is_link else ""

    def _shown(self, name: str, line: Row) -> Text:
        """Return a cell that is shown, and remember the time zone for the footer."""
        if isinstance(line[name], datetime):
            self._zones.add(line[name].astimezone(self._zone).tzname())
        return self._cell(name, line)

    @property
    def _zone(self) -> tzinfo | None:
        """The zone of this machine in a terminal (None), and UTC otherwise."""
        return None if self.console.is_terminal else UTC

    @property
    def _block(self) -> str:
        return "█" if self.console.encoding.startswith("utf") else "#"


def _more(columns: int, fields: int) -> list[str]:
    """Return a note about columns and fields that are not shown."""
    counts = {"column": columns, "field": fields}
    more = [f"{count} more {_plural(noun, count)}" for noun, count in counts.items() if count]
    return [f"{' and '.join(more)} with --columns{' all' if fields else ''}"] if more else []


def _plural(noun: str, count: int) -> str:
    if count == 1:
        return noun
    return f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"
