"""completion_to_csv.py: the CSV file with all pages, and the picture."""

import struct
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from matplotlib.figure import Figure

from retroachievements_simulator import Game, Simulator
from retroachievements_simulator.data import Award

from .conftest import Run, load

completion = load("completion_to_csv")

HEADER = "game_id,title,console,achievements,unlocked,hardcore,last_unlock,highest_award"
KITE = "8,~Homebrew~ Kite Weather,Pocket Lantern,6,3,1,2024-02-13T11:00:00+00:00,beaten-softcore"


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[Figure]:
    """The saved figures."""
    figures: list[Figure] = []
    save = Figure.savefig

    def record_and_save(figure: Figure, *args: Any, **options: Any) -> None:
        save(figure, *args, **options)
        figures.append(figure)

    monkeypatch.setattr(Figure, "savefig", record_and_save)
    return figures


def award_for_many_games(simulator: Simulator, how_many: int) -> None:
    """Add rows with zeros, which the server makes from awards, older than the unlocks in the data."""
    user, system = simulator.data.user("MockUser"), simulator.data.game(1).system
    for n in range(1001, 1001 + how_many):
        simulator.data.games.append(Game(n, f"Game {n}", system, None))
        simulator.data.awards.append(Award(user, "Game Beaten", n, 1, datetime(2023, 12, 31, tzinfo=UTC)))


@pytest.mark.usefixtures("site")
def test_writes_the_files(run: Run, drawn: list[Figure]) -> None:
    assert run(completion, "mockuser") == [
        "1 games of MockUser are in completion.csv, and the latest in completion.png"
    ]
    assert Path("completion.csv").read_bytes().decode() == f"{HEADER}\r\n{KITE}\r\n"
    picture = Path("completion.png").read_bytes()
    assert picture.startswith(b"\x89PNG\r\n")
    assert struct.unpack(">II", picture[16:24]) == (800, 180)
    (axes,) = drawn[0].axes
    assert axes.get_title() == "MockUser, latest unlock first"
    assert [label.get_text() for label in axes.get_yticklabels()] == ["~Homebrew~ Kite Weather"]
    # 3 of 6 in any mode, and 1 of 6 in hardcore mode.
    bars: list[Any] = list(axes.patches)
    assert [bar.get_width() for bar in bars] == [50, pytest.approx(16.67, abs=0.01)]


def test_writes_all_pages_and_draws_no_rows_without_numbers(site: Simulator, run: Run, drawn: list[Figure]) -> None:
    award_for_many_games(site, 500)
    (line,) = run(completion, "MockUser", "--to", "mock")
    assert line == "501 games of MockUser are in mock.csv, and the latest in mock.png"
    rows = Path("mock.csv").read_text(encoding="utf-8").splitlines()
    assert rows[:2] == [HEADER, KITE]
    assert len(rows) == 502
    assert sorted(rows[2:])[-1] == "1500,Game 1500,Paper Console,0,0,0,2023-12-31T00:00:00+00:00,beaten-hardcore"
    assert len(drawn[0].axes[0].patches) == 2


@pytest.mark.usefixtures("drawn")
def test_dollars_in_a_title_are_not_a_formula(site: Simulator, run: Run) -> None:
    site.data.game(8).title = r"Cash $\frac$"
    run(completion, "MockUser")
    assert r"8,Cash $\frac$," in Path("completion.csv").read_text(encoding="utf-8")


@pytest.mark.usefixtures("site")
def test_user_without_games_has_empty_files(run: Run) -> None:
    run(completion, "QuietHands")
    assert Path("completion.csv").read_text(encoding="utf-8").splitlines() == [HEADER]
    assert Path("completion.png").exists()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["Nobody"], "API_GetUserProfile.php returned 404"),
        (["not a name"], "is not a username"),
        (["MockUser", "--to", "nowhere/mock"], "No such file or directory: 'nowhere/mock.csv'"),
    ],
)
@pytest.mark.usefixtures("site")
def test_errors_are_one_line(run: Run, tmp_path: Path, arguments: list[str], message: str) -> None:
    with pytest.raises(SystemExit, match=message):
        run(completion, *arguments)
    assert list(tmp_path.iterdir()) == []
