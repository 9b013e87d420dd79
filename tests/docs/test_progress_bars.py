"""docs/guides/long-lists.md: progress bars get totals from the iterators, end, and continue after a failure."""

import io
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console
from rich.progress import Progress
from tqdm import tqdm

from retroachievements import RetroAchievements, ServerError
from retroachievements.models import ListedTicket
from retroachievements_simulator import Simulator

from .blocks import Reader, blocks_of

PAGE = "docs/guides/long-lists.md"


@pytest.fixture
def bars(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """The progress bars of tqdm, in the order of their creation."""
    made: list[Any] = []
    make = tqdm.__init__

    def record_and_initialize(bar: Any, *arguments: Any, **options: Any) -> None:
        make(bar, *arguments, **options | {"file": io.StringIO()})
        made.append(bar)

    monkeypatch.setattr(tqdm, "__init__", record_and_initialize)
    return made


def has_ended(bar: Any) -> bool:
    return bool(bar.disable) and bar.n == bar.total


def test_progress_bars_of_the_page_have_totals_and_end(site: Simulator, tmp_path: Path, bars: list[Any]) -> None:
    reader = Reader(site, tmp_path)
    for block in blocks_of(PAGE):
        reader.read(block)
    assert [(bar.initial, bar.total) for bar in bars] == [(0, 56), (0, 56), (40, 56), (0, 5)]
    assert all(has_ended(bar) for bar in bars)
    progress = reader.names["progress"]
    assert [(task.completed, task.total) for task in progress.tasks] == [(56, 56)]
    assert not progress.live.is_started


def test_loop_continues_with_the_missing_games(site: Simulator, tmp_path: Path, bars: list[Any]) -> None:
    reader = Reader(site, tmp_path)
    *blocks, sweep, _ = blocks_of(PAGE)
    for block in blocks:
        reader.read(block)
    site.fail_next(status=500, endpoint="API_GetGameExtended.php")
    with pytest.raises(ServerError):
        reader.read(sweep)
    assert (bars[-1].n, bars[-1].disable) == (0, True)

    # All games except the deleted one.
    reader.names["gather"]()
    assert Path("megadrive.jsonl").read_text(encoding="utf-8").count("\n") == 4
    request_count = len(site.requests)
    reader.names["gather"]()
    assert [request.endpoint for request in site.requests[request_count:]] == [
        "API_GetGameList.php",
        "API_GetGameExtended.php",
    ]
    assert (bars[-1].initial, bars[-1].total) == (4, 5)
    assert has_ended(bars[-1])


def ids_until_failure(site: Simulator, tickets: Iterable[ListedTicket]) -> list[int]:
    """Return the ids of the first two pages of ten rows. The request for the third page fails."""
    ids: list[int] = []

    def walk() -> None:
        for ticket in tickets:
            ids.append(ticket.id)
            if len(ids) == 20:
                site.fail_next(status=500)

    with pytest.raises(ServerError):
        walk()
    return ids


def test_list_continues_at_its_position(site: Simulator, bars: list[Any]) -> None:
    with RetroAchievements() as ra:
        tickets = ra.tickets.iter_recent(page_size=10)
        ids = ids_until_failure(site, tqdm(tickets, total=tickets.total()))
        assert (bars[0].total, bars[0].disable) == (56, True)
        rest = ra.tickets.iter_recent(page_size=10, start=tickets.position)
        ids += [ticket.id for ticket in tqdm(rest, total=rest.total(), initial=rest.position)]
        assert (bars[1].initial, has_ended(bars[1])) == (20, True)
        assert ids == [ticket.id for ticket in ra.tickets.iter_recent()]


def test_failure_ends_the_progress_bar_of_rich(site: Simulator) -> None:
    with RetroAchievements() as ra, Progress(console=Console(file=io.StringIO())) as progress:
        tickets = ra.tickets.iter_recent(page_size=10)
        ids_until_failure(site, progress.track(tickets, total=tickets.total()))
    assert [(task.completed, task.total) for task in progress.tasks] == [(20, 56)]
    assert not progress.live.is_started


def test_list_without_a_total_shows_the_count(site: Simulator, bars: list[Any]) -> None:
    with RetroAchievements() as ra:
        games = ra.users.iter_recently_played("MockUser")
        count = sum(1 for _ in tqdm(games, total=games.total()))
        with Progress(console=Console(file=io.StringIO())) as progress:
            again = ra.users.iter_recently_played("MockUser")
            assert sum(1 for _ in progress.track(again, total=again.total())) == count
    assert site.requests
    assert count == 4
    assert (bars[0].n, bars[0].total, bars[0].disable) == (4, None, True)
    assert [(task.completed, task.total) for task in progress.tasks] == [(4, None)]
