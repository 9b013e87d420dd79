"""What a command writes: JSON, CSV, or tables."""

import csv
import io
import json
import sys
from collections.abc import Iterable
from typing import Annotated, Any

from attrs import frozen
from cyclopts import Group, Parameter
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, Task, TextColumn, TimeRemainingColumn
from rich.text import Text

from .exits import USAGE, CommandError, uninterrupted
from .rows import Row, columns, plain, rows
from .tables import UNLIMITED, printable, show

OUTPUT = Group("Output", sort_key=2)


@Parameter(name="*", group=OUTPUT)
@frozen(kw_only=True)
class Output:
    """How a command shows what it got: tables for people, if nothing is chosen.

    Args:
        json: Write JSON, with the names of the attributes in Python.
        csv: Write CSV, for answers that are lists.
    """

    json: Annotated[bool, Parameter(negative=())] = False
    csv: Annotated[bool, Parameter(negative=())] = False

    def check(self, annotation: Any, command: str) -> None:
        """Refuse what can't be written, before anything is asked."""
        if self.json and self.csv:
            raise CommandError("choose --json or --csv, not both", USAGE)
        if self.csv and columns(annotation) is None:
            raise CommandError(f"{command} answers no list, so there is no CSV of it: use --json", USAGE)

    def write(self, answer: Any, annotation: Any) -> None:
        """Write an answer."""
        if self.csv:
            self._write_csv(rows(answer), annotation)
        elif self.json:
            _write(_json(plain(answer), indent=2) + "\n")
        else:
            _print(answer)

    def write_each(self, bar: Progress, items: Iterable[Any], annotation: Any) -> None:
        """Write what comes one by one, below a bar. What is written is valid, also if this is interrupted."""
        if self.csv:
            with bar:
                self._write_csv(rows(items), annotation)
        elif self.json:
            with bar:
                self._write_json_list(items)
        else:
            collected: list[Any] = []
            try:
                with bar:
                    collected.extend(items)
            finally:
                _print(collected)

    @property
    def scrolls(self) -> bool:
        """Whether rows are written to a terminal one by one, where a bar would be in their way."""
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
        line = io.StringIO()
        writer = csv.DictWriter(line, columns(annotation) or [], lineterminator="\n", extrasaction="ignore")
        writer.writeheader()
        _write(line.getvalue())
        for row in found:
            line.seek(0)
            line.truncate()
            writer.writerow({name: _csv_cell(plain(value)) for name, value in row.items()})
            with uninterrupted():
                _write(line.getvalue())


class Rate(ProgressColumn):
    """How many rows come in a second."""

    def render(self, task: Task) -> Text:
        return Text(f"{task.speed:.0f}/s" if task.speed else "")


def progress(*, hidden: bool) -> Progress:
    """A bar on standard error, if that is a terminal."""
    console = Console(stderr=True)
    return Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        Rate(),
        TimeRemainingColumn(),
        console=console,
        transient=True,
        disable=hidden or not console.is_terminal,
        redirect_stdout=False,
    )


def _print(answer: Any) -> None:
    console = Console(file=sys.stdout)
    if not console.is_terminal:
        console.width = UNLIMITED
    with console.capture() as capture:
        console.print(show(answer, console), highlight=False)
    with uninterrupted():
        # Without rich's padding, which is as wide as the widest line.
        sys.stdout.writelines(f"{line.rstrip()}\n" for line in capture.get().splitlines())


def _write(text: str) -> None:
    if sys.stdout.isatty():
        text = "\n".join(printable(line) for line in text.split("\n"))
    sys.stdout.write(text)


def _json(value: Any, indent: int | None = None) -> str:
    return json.dumps(value, ensure_ascii=not sys.stdout.encoding.lower().startswith("utf"), indent=indent)


def _csv_cell(value: Any) -> Any:
    if isinstance(value, bool):
        return "true" if value else "false"
    return _json(value) if isinstance(value, (dict, list)) else value
