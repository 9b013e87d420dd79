"""The output of a command: JSON, CSV, or tables."""

import csv
import io
import json
import re
import sys
from collections.abc import Iterable
from enum import Enum
from itertools import chain
from typing import TYPE_CHECKING, Annotated, Any, Literal

import attrs
from attrs import frozen
from cyclopts import Group, Parameter

from .exits import USAGE, CommandError, uninterrupted, write_message
from .groups import THEME
from .messages import suggestion
from .rows import Row, columns, lists_of, plain, row, rows
from .terminal import printable

if TYPE_CHECKING:
    from rich.progress import Progress

OUTPUT = Group("Output", sort_key=2, theme=THEME)
ALL = "all"
# Wide enough for all output: lines in a pipe are not cut. rich fills lines up to this width, which takes time.
UNLIMITED = 10_000


@Parameter(name="*", group=OUTPUT)
@frozen(kw_only=True)
class Output:
    """The output format of a command: tables by default.

    Args:
        json: Write JSON, with times in UTC. Tables show local times in a terminal, and UTC in a pipe.
        csv: Write CSV, with times in UTC: one line for each row of a list, or one line for a single record.
    """

    json: Annotated[bool, Parameter(negative=())] = False
    csv: Annotated[bool, Parameter(negative=())] = False
    columns: Annotated[str | None, Parameter(parse=False)] = None
    only: Annotated[str | None, Parameter(parse=False)] = None

    def check(self, annotation: Any, command: str) -> None:
        """Raise an error for wrong options, before a request is sent."""
        if self.json and self.csv:
            raise CommandError("choose --json or --csv, not both", USAGE)
        if self.json and self.columns:
            raise CommandError("--columns is for tables and CSV: JSON always has all fields", USAGE)
        several = len(lists := lists_of(annotation)) > 1 and not self.only
        if several and (self.csv or self.columns not in (None, ALL)):
            names = " or ".join(f"--list {_option(name)}" for name in lists)
            raise CommandError(f"{command} returns several lists: add {names}", USAGE)
        self._chosen(self._rows_annotation(annotation))

    def write(self, result: Any, annotation: Any, *, has_pages: bool = False) -> None:
        """Write the result of a command."""
        if self.only:
            result, annotation = getattr(result, self.only, None) or (), lists_of(annotation)[self.only]
        if self.csv:
            self._write_csv(self._rows(result, annotation, has_pages), self._rows_annotation(annotation))
        elif self.json:
            _write(_json(plain(result), indent=2) + "\n")
        else:
            self._print(result, annotation, has_pages=has_pages)

    def write_each(self, bar: "Progress", items: Iterable[Any], annotation: Any) -> None:
        """Write items as they arrive, below a bar. The output is valid even after an interrupt."""
        if self.csv:
            with bar:
                self._write_csv(rows(items, annotation), annotation)
        elif self.json:
            with bar:
                self._write_json_list(items)
        else:
            collected: list[Any] = []
            try:
                with bar:
                    collected.extend(items)
            finally:
                self._print(collected, annotation)

    def _rows_annotation(self, annotation: Any) -> Any:
        """Return the type of the list that is written, or of the record if there is no list."""
        lists = lists_of(annotation)
        return lists.get(self.only or next(iter(lists), ""), annotation)

    def _rows(self, result: Any, annotation: Any, has_pages: bool) -> Iterable[Row]:
        if not attrs.has(annotation):
            return rows(result, annotation)
        if not (lists := lists_of(annotation)):
            return [row(result)]
        (name,) = lists
        if not has_pages and (others := columns(annotation)):
            write_message(f"left out of the CSV: {', '.join(others)} (--list {_option(name)} hides this line)")
        return rows(getattr(result, name, None), lists[name])

    def _chosen(self, annotation: Any) -> list[str] | None:
        """Return the chosen columns: None if none are chosen, and an empty list for all."""
        if self.columns is None or self.columns == ALL:
            return None if self.columns is None else []
        names = columns(annotation)
        chosen = list(dict.fromkeys(re.sub(r"[\s-]", "_", name.strip()) for name in self.columns.split(",")))
        for name in chosen:
            if name not in names:
                meant = suggestion(name, names) or ": --help lists them"
                raise CommandError(f'there is no column "{name}"{meant}', USAGE)
        return chosen

    def _print(self, result: Any, annotation: Any, *, has_pages: bool = False) -> None:
        # Imported late because the import is slow, and JSON and CSV need no rich.
        from rich.console import Console

        from .tables import Screen

        console = Console(file=sys.stdout, markup=False, emoji=False, highlight=False)
        if not console.is_terminal:
            console.width = UNLIMITED
        screen = Screen(console, self._chosen(self._rows_annotation(annotation)), has_pages)
        with console.capture() as capture:
            console.print(screen.show(result, annotation))
        with uninterrupted():
            # rich pads each line to the width of the widest one.
            sys.stdout.writelines(f"{line.rstrip()}\n" for line in capture.get().splitlines())

    @property
    def scrolls(self) -> bool:
        """Return whether rows are written to a terminal as they arrive, where a bar would disturb them."""
        return (self.json or self.csv) and sys.stdout.isatty()

    def _write_json_list(self, items: Iterable[Any]) -> None:
        before = "["
        try:
            for item in items:
                with uninterrupted():
                    _write(f"{before}\n  {_json(plain(item))}")
                    before = ","
        finally:
            _write("[]\n" if before == "[" else "\n]\n")

    def _write_csv(self, found: Iterable[Row], annotation: Any) -> None:
        names = self._chosen(annotation) or columns(annotation)
        if isinstance(sys.stdout, io.TextIOWrapper) and not sys.stdout.isatty() and not _is_utf():
            # Other encodings lack characters of many titles.
            sys.stdout.reconfigure(encoding="utf-8")
        line = io.StringIO()
        writer = csv.writer(line, lineterminator="\n")
        for cells in chain([names], ([_csv_cell(each[name]) for name in names] for each in found)):
            writer.writerow(cells)
            with uninterrupted():
                _write(line.getvalue())
            line.seek(0)
            line.truncate()


def _write(text: str) -> None:
    if sys.stdout.isatty():
        text = "\n".join(printable(line) for line in text.split("\n"))
    sys.stdout.write(text)


def _json(value: Any, indent: int | None = None) -> str:
    return json.dumps(value, ensure_ascii=not _is_utf(), indent=indent)


def _is_utf() -> bool:
    return sys.stdout.encoding.lower().startswith("utf")


def _csv_cell(value: Any) -> Any:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Enum):
        return value.name
    return _json(value) if isinstance(value, (dict, list)) else plain(value)


def _option(name: str) -> str:
    return name.replace("_", "-")


def options_of(annotation: Any) -> dict[str, Any]:
    """Return the options of a command that depend on its return type."""
    lists = lists_of(annotation)
    names = [
        f"{_option(name)}: {', '.join(columns(part))}" if len(lists) > 1 else ", ".join(columns(part))
        for name, part in (lists or {"": annotation}).items()
    ]
    help_of_columns = f"Show these columns, separated by commas, or `all`. Names: {'; '.join(names)}."
    options = {"columns": Annotated[str | None, Parameter(group=OUTPUT, metavar="NAMES", help=help_of_columns)]}
    if lists:
        choices = Literal[tuple(map(_option, lists))]  # type: ignore[valid-type]
        options["only"] = Annotated[
            choices | None,
            Parameter("--list", group=OUTPUT, metavar="NAME", help="Show only this list of the response."),
        ]
    return options
