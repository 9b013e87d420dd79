"""A budget in a file heals, whatever becomes of the file: a call ends with a value or `PacingUnavailable`."""

import asyncio
import shutil
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from retroachievements import PacingUnavailable, SqlitePacing
from retroachievements._transports.rate_limit import RateLimit, Wait

Take = Callable[[RateLimit], float | PacingUnavailable]


def outcome(take: Callable[[], Wait]) -> float | PacingUnavailable:
    try:
        return take().seconds
    except PacingUnavailable as error:
        return error


@pytest.fixture(params=["sync", "async"])
def take(request: pytest.FixtureRequest) -> Take:
    if request.param == "sync":
        return lambda budget: outcome(budget.take)
    return lambda budget: outcome(lambda: asyncio.run(budget.async_take()))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    folder = tmp_path / "folder"
    folder.mkdir()
    return folder / "budget.db"


@pytest.fixture
def budget(path: Path, take: Take) -> Iterator[RateLimit]:
    with closing(SqlitePacing(path, per_second=10, burst=2).rate_limit()) as budget:
        assert take(budget) == 0
        yield budget


def execute(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        for statement in statements:
            other.execute(statement)


def check_that_it_goes_on(budget: RateLimit, take: Take, longest: float = 1.0) -> None:
    """Two calls may fail. The third one has a slot, or waits as long as the rate allows."""
    for _ in range(2):
        assert isinstance(take(budget), float | PacingUnavailable)
    wait = take(budget)
    assert isinstance(wait, float)
    assert 0 <= wait <= longest


YEAR = 365 * 24 * 3600
VALUES = ["'text'", "NULL", "x'00ff'", "1e308", "9e999", "-9e999", "-1", "0", "9223372036854775807", "''", "'NaN'", "1"]


@pytest.mark.parametrize("column", ["written_at", "arrival", "closed_until"])
@pytest.mark.parametrize("value", VALUES)
def test_a_row_that_somebody_else_wrote(budget: RateLimit, take: Take, path: Path, column: str, value: str) -> None:
    execute(path, f"UPDATE rate_limit SET {column} = {value}")  # noqa: S608
    # The longest time that one response can close a budget, for an end that is far away.
    far = column == "closed_until" and value in ("1e308", "9223372036854775807")
    check_that_it_goes_on(budget, take, 3600.2 if far else 1.0)


def test_a_clock_that_was_set_back_by_a_year(budget: RateLimit, take: Take, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(budget, "_clock", lambda: time.time() - YEAR)
    check_that_it_goes_on(budget, take)


@pytest.mark.parametrize(
    "statements",
    [
        ["DELETE FROM rate_limit"],
        ["DROP TABLE rate_limit"],
        [
            "DROP TABLE rate_limit",
            "CREATE TABLE rate_limit (id INTEGER PRIMARY KEY, written_at, arrival, closed_until)",
        ],
        ["INSERT INTO rate_limit VALUES (2, 1.0, 1.0, 1.0)", "INSERT INTO rate_limit VALUES (0, 'a', 'b', 'c')"],
    ],
    ids=["no row", "no table", "no types", "more rows"],
)
def test_a_table_that_was_changed(budget: RateLimit, take: Take, path: Path, statements: list[str]) -> None:
    execute(path, *statements)
    check_that_it_goes_on(budget, take)


@pytest.mark.parametrize("columns", ["name TEXT", "id INTEGER PRIMARY KEY, arrival REAL", "a, b, c, d, e"])
def test_a_table_of_somebody_else(budget: RateLimit, take: Take, path: Path, columns: str) -> None:
    execute(path, "DROP TABLE rate_limit", f"CREATE TABLE rate_limit ({columns})")
    for _ in range(3):
        error = take(budget)
        assert isinstance(error, PacingUnavailable)
        assert str(path) in str(error)
    execute(path, "DROP TABLE rate_limit")
    check_that_it_goes_on(budget, take)


def test_a_file_that_was_deleted(budget: RateLimit, take: Take, path: Path) -> None:
    path.unlink()
    check_that_it_goes_on(budget, take)
    assert path.exists(), "the budget is not shared any more"


def test_a_file_that_was_replaced(budget: RateLimit, take: Take, path: Path, tmp_path: Path) -> None:
    execute(tmp_path / "other.db", "CREATE TABLE other (name TEXT)")
    (tmp_path / "other.db").replace(path)
    check_that_it_goes_on(budget, take)


def test_a_file_that_was_emptied(budget: RateLimit, take: Take, path: Path) -> None:
    path.write_bytes(b"")
    check_that_it_goes_on(budget, take)


def test_a_file_that_was_overwritten(budget: RateLimit, take: Take, path: Path) -> None:
    path.write_bytes(b"This is no database. " * 1000)
    for _ in range(3):
        assert isinstance(take(budget), PacingUnavailable)
    path.unlink()
    check_that_it_goes_on(budget, take)


def test_a_folder_that_was_made_again(budget: RateLimit, take: Take, path: Path) -> None:
    shutil.rmtree(path.parent)
    assert isinstance(take(budget), float | PacingUnavailable)
    path.parent.mkdir()
    check_that_it_goes_on(budget, take)


def test_a_folder_in_the_place_of_the_file(budget: RateLimit, take: Take, path: Path) -> None:
    path.unlink()
    path.mkdir()
    for _ in range(3):
        assert isinstance(take(budget), float | PacingUnavailable)
    path.rmdir()
    check_that_it_goes_on(budget, take)


@pytest.mark.parametrize("kind", ["folder", "missing folder", "no database"])
def test_a_path_that_is_wrong_from_the_start(take: Take, tmp_path: Path, kind: str) -> None:
    path = tmp_path / "wrong"
    if kind == "folder":
        path.mkdir()
    elif kind == "missing folder":
        path /= "budget.db"
    else:
        path.write_text("text " * 1000, encoding="utf-8")
    with closing(SqlitePacing(path).rate_limit()) as budget:
        for _ in range(3):
            assert isinstance(take(budget), PacingUnavailable)
