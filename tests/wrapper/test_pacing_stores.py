"""A budget in a file recovers from any damage: each call returns a wait or raises `PacingUnavailable`."""

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


def check_recovery(budget: RateLimit, take: Take) -> None:
    """Two calls can fail. The third one gets a slot, or waits no longer than the rate requires."""
    for _ in range(2):
        assert isinstance(take(budget), float | PacingUnavailable)
    wait = take(budget)
    assert isinstance(wait, float)
    assert 0 <= wait <= 1.0


YEAR = 365 * 24 * 3600
VALUES = [
    *("'text'", "''", "'NaN'", "CAST(x'ff61' AS TEXT)", "NULL", "x'00ff'", "1e308", "9e999", "-9e999"),
    # The last one is two hours in the future.
    *("-1", "0", "1", "9223372036854775807", "strftime('%s') + 7200.0"),
]


@pytest.mark.parametrize("column", ["written_at", "arrival", "closed_until"])
@pytest.mark.parametrize("value", VALUES)
def test_row_with_invalid_values(budget: RateLimit, take: Take, path: Path, column: str, value: str) -> None:
    execute(path, f"UPDATE rate_limit SET {column} = {value}")  # noqa: S608
    check_recovery(budget, take)


def test_clock_that_was_set_back_by_a_year(budget: RateLimit, take: Take, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(budget, "_clock", lambda: time.time() - YEAR)
    check_recovery(budget, take)


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
def test_changed_table(budget: RateLimit, take: Take, path: Path, statements: list[str]) -> None:
    execute(path, *statements)
    check_recovery(budget, take)


def test_other_rows_are_ignored(budget: RateLimit, take: Take, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    execute(path, "INSERT INTO rate_limit VALUES (0, 1.0, 1.0, 1.0)")
    now = time.time()
    monkeypatch.setattr(budget, "_clock", lambda: now)
    assert [take(budget) for _ in range(4)].count(0.0) <= 2


@pytest.mark.parametrize("columns", ["name TEXT", "id INTEGER PRIMARY KEY, arrival REAL", "a, b, c, d, e"])
def test_table_of_another_program(budget: RateLimit, take: Take, path: Path, columns: str) -> None:
    execute(path, "DROP TABLE rate_limit", f"CREATE TABLE rate_limit ({columns})")
    for _ in range(3):
        error = take(budget)
        assert isinstance(error, PacingUnavailable)
        assert str(path) in str(error)
    execute(path, "DROP TABLE rate_limit")
    check_recovery(budget, take)


def test_deleted_file(budget: RateLimit, take: Take, path: Path) -> None:
    path.unlink()
    check_recovery(budget, take)
    assert path.exists(), "the budget is no longer shared"


def test_replaced_file(budget: RateLimit, take: Take, path: Path, tmp_path: Path) -> None:
    execute(tmp_path / "other.db", "CREATE TABLE other (name TEXT)")
    (tmp_path / "other.db").replace(path)
    check_recovery(budget, take)


def test_emptied_file(budget: RateLimit, take: Take, path: Path) -> None:
    path.write_bytes(b"")
    check_recovery(budget, take)


def test_overwritten_file(budget: RateLimit, take: Take, path: Path) -> None:
    path.write_bytes(b"This is no database. " * 1000)
    for _ in range(3):
        assert isinstance(take(budget), PacingUnavailable)
    path.unlink()
    check_recovery(budget, take)


def test_recreated_folder(budget: RateLimit, take: Take, path: Path) -> None:
    shutil.rmtree(path.parent)
    assert isinstance(take(budget), float | PacingUnavailable)
    path.parent.mkdir()
    check_recovery(budget, take)


def test_folder_instead_of_the_file(budget: RateLimit, take: Take, path: Path) -> None:
    path.unlink()
    path.mkdir()
    for _ in range(3):
        assert isinstance(take(budget), float | PacingUnavailable)
    path.rmdir()
    check_recovery(budget, take)


@pytest.mark.parametrize("kind", ["folder", "missing folder", "not a database"])
def test_invalid_path(take: Take, tmp_path: Path, kind: str) -> None:
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
