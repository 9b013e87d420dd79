"""weekly_digest.py: the events of a week, as a table and as a picture."""

import re
from datetime import timedelta
from html import unescape
from pathlib import Path

import pytest

from retroachievements_simulator import Simulator

from .conftest import EXAMPLES, Run, load
from .test_programs import program

digest = load("weekly_digest")

PICTURE = EXAMPLES.parent / "docs" / "pictures" / "digest.svg"
PAGE = EXAMPLES.parent / "docs" / "guides" / "digest.md"


def cells(lines: list[str]) -> dict[str, list[str]]:
    """Return the cells of each row by its first cell, with joined lines."""
    rows: dict[str, list[str]] = {}
    name = ""
    for line in lines:
        if line.startswith("│"):
            columns = [column.strip() for column in line.strip("│").split("│")]
            name = columns[0] or name
            before = rows.get(name, [""] * (len(columns) - 1))
            rows[name] = [f"{old} {new}".strip() for old, new in zip(before, columns[1:], strict=True)]
    return rows


def test_lists_a_mastery(site: Simulator, run: Run) -> None:
    site.add_user("Newcomer")
    site.add_award("Newcomer", 15)
    lines = run(digest, "Newcomer", "--until", "2024-05-01")
    assert lines[0].strip() == "The week until 2024-05-01"
    unlocked, points, mastered, tickets = cells(lines)["Newcomer"]
    assert unlocked.startswith("Clockwork Orchard: Wind the Clock, Graft a Gear, ")
    assert (points, mastered, tickets) == ("+365", "Clockwork Orchard", "")


def test_lists_only_the_week(site: Simulator, run: Run) -> None:
    site.add_user("Newcomer")
    site.unlock("Newcomer", 11, at=site.now - timedelta(days=8))
    site.unlock("Newcomer", 12, at=site.now - timedelta(days=7))
    site.unlock("Newcomer", 14, at=site.now, hardcore=False)
    site.add_award("Newcomer", 15, "completed")
    site.add_ticket(12, developer="Newcomer")
    (row,) = cells(run(digest, "Newcomer", "--until", "2024-05-01")).values()
    assert "Rooftops: Halfway There, Perfectionist" in row[0]
    assert row[1:] == ["+10 +415 softcore", "", "151: Halfway There"]
    site.advance(days=1)
    site.add_ticket(13, developer="Newcomer")
    (row,) = cells(run(digest, "Newcomer", "--until", "2024-05-01")).values()
    assert row[3] == "151: Halfway There"


@pytest.mark.usefixtures("site")
def test_every_user_has_a_row(run: Run) -> None:
    rows = cells(run(digest, "QuietHands", "newlantern", "--until", "2024-05-01"))
    assert rows == {"QuietHands": ["", "+0", "", ""], "NewLantern": ["", "+0", "", ""]}


def test_brackets_in_a_title_are_not_markup(site: Simulator, run: Run) -> None:
    site.data.game(4).title = "Night [bold]"
    site.unlock("QuietHands", 41)
    (row,) = cells(run(digest, "QuietHands", "--until", "2024-05-01")).values()
    assert row[0] == "Night [bold]: First Steps"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["Nobody"], "API_GetUserProfile.php returned 404"),
        (["MockUser", "--svg", "nowhere/digest.svg"], "No such file or directory: 'nowhere/digest.svg'"),
    ],
)
@pytest.mark.usefixtures("site")
def test_errors_are_one_line(run: Run, arguments: list[str], message: str) -> None:
    with pytest.raises(SystemExit, match=message):
        run(digest, *arguments)


@pytest.mark.usefixtures("site")
def test_invalid_date_is_refused(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as exit_:
        run(digest, "MockUser", "--until", "x")
    assert exit_.value.code == 2
    assert "argument --until: invalid day value: 'x'" in capsys.readouterr().err


def words_of(picture: str) -> list[str]:
    return unescape(" ".join(re.findall(r"<text[^>]*>([^<]*)</text>", picture))).split()


def test_picture_of_the_page_is_up_to_date(tmp_path: Path) -> None:
    page = PAGE.read_text("utf-8").replace("\\\n", "")
    (command,) = re.findall(r"(?m)^python (examples/simulated\.py weekly_digest\.py .*)$", page)
    done = program(command.split(), tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    (made,) = tmp_path.iterdir()
    assert words_of(made.read_text("utf-8")) == words_of(PICTURE.read_text("utf-8"))
    # The picture loads nothing from other hosts.
    assert "@font-face" not in PICTURE.read_text("utf-8")
    assert PICTURE.stat().st_size < 30_000
