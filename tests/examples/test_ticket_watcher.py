"""ticket_watcher.py: prints the changes between two runs."""

import json
from pathlib import Path
from typing import Any

import pytest

from retroachievements_simulator import OPEN, REQUEST, RESOLVED, Simulator

from .conftest import Run, load

PIXEL = "01MADEUP000000000000000002"
LANTERN = "01MADEUP000000000000000003"

watcher = load("ticket_watcher")


def state() -> Any:
    return json.loads(Path("tickets.json").read_text(encoding="utf-8"))


@pytest.mark.usefixtures("site")
def test_first_run_stores_ulids(run: Run) -> None:
    assert run(watcher, "pixelbaker", "OldLantern") == [
        "PixelBaker is now watched",
        "NewLantern is now watched",
    ]
    assert list(state()) == [PIXEL, LANTERN]
    pixel = state()[PIXEL]
    assert pixel["name"] == "PixelBaker"
    # 11 of the table, one about a leaderboard, which the server counts too, and 145.
    assert pixel["counts"] == {"open": 13, "closed": 4, "resolved": 5}
    # 11 of the table and 145 are open, and 3 are in state request.
    assert pixel["tickets"]["145"] == "Open"
    assert sorted(pixel["tickets"].values()) == ["Open"] * 12 + ["Request"] * 3


def test_prints_renames_and_changes_of_state(site: Simulator, run: Run) -> None:
    # The server finds only the first of the earlier names, so a user with two renames is not found by the second name.
    ticket = site.add_ticket(11, developer="NewLantern")
    run(watcher, "NewLantern")
    site.rename_user("NewLantern", "LastLantern")
    ticket.state = RESOLVED
    site.add_ticket(11, developer="LastLantern", state=REQUEST)
    assert run(watcher) == [
        "NewLantern is now called LastLantern",
        "LastLantern: open -1, resolved +1",
        "  ticket 151: Open -> Resolved",
        "  ticket 152: new -> Request",
    ]
    assert state()[LANTERN]["name"] == "LastLantern"
    assert run(watcher) == []


def test_adds_a_developer_later(site: Simulator, run: Run) -> None:
    run(watcher, "PixelBaker")
    site.add_ticket(11, developer="PixelBaker")
    assert run(watcher, "NewLantern") == [
        "PixelBaker: open +1",
        "  ticket 151: new -> Open",
        "NewLantern is now watched",
    ]
    assert list(state()) == [PIXEL, LANTERN]


def test_requests_a_ticket_that_the_list_lacks(site: Simulator, run: Run) -> None:
    ticket = site.add_ticket(11, developer="PixelBaker")
    run(watcher, "PixelBaker")
    ticket.deleted = True  # it is no longer in lists, but still found by its id
    assert run(watcher) == ["PixelBaker: open -1"]
    assert state()[PIXEL]["tickets"]["151"] == "Open"
    ticket.deleted = False
    assert run(watcher) == ["PixelBaker: open +1"]


def test_prints_a_ticket_that_no_longer_exists(site: Simulator, run: Run) -> None:
    ticket = site.add_ticket(11, developer="PixelBaker", state=OPEN)
    run(watcher, "PixelBaker")
    site.data.tickets.remove(ticket)
    assert run(watcher) == ["PixelBaker: open -1", "  ticket 151: Open -> gone"]
    assert run(watcher) == []


def test_full_disk_keeps_the_old_file(site: Simulator, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    run(watcher, "PixelBaker")
    before = state()
    site.add_ticket(11, developer="PixelBaker")
    write_text = Path.write_text

    def write_half(path: Path, text: str, encoding: str) -> int:
        write_text(path, text[: len(text) // 2], encoding=encoding)
        raise OSError("no space left on device")

    monkeypatch.setattr(Path, "write_text", write_half)
    with pytest.raises(SystemExit, match="no space left"):
        run(watcher)
    assert state() == before
    monkeypatch.undo()


def test_unknown_name_is_reported_and_nothing_is_stored(
    site: Simulator, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit, match="User Nobody not found"):
        run(watcher, "PixelBaker", "Nobody")
    assert not Path("tickets.json").exists()
    assert capsys.readouterr().out == ""
    assert len(site.requests) == 2


@pytest.mark.usefixtures("site")
def test_developer_is_required(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as exit_:
        run(watcher)
    assert exit_.value.code == 2
    assert "name at least one developer" in capsys.readouterr().err
