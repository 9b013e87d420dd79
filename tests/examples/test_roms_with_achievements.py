"""roms_with_achievements.py: files of a folder, and what the site knows of them."""

from pathlib import Path

import pytest

from retroachievements_simulator import Simulator
from retroachievements_simulator.data import GameHash

from .conftest import Run, load

roms = load("roms_with_achievements")

# The MD5s of b"abc", of b"hello" and of a mebibyte of zeros.
ABC = "900150983cd24fb0d6963f7d28e17f72"
HELLO = "5d41402abc4b2a76b9719d911017c592"
ZEROS = "b6d81b360a5672d80c27430f39153e2c"


@pytest.fixture
def folder(site: Simulator, tmp_path: Path) -> Path:
    """Four files, three of which belong to games of the Paper Console."""
    folder = tmp_path / "roms"
    (folder / "more").mkdir(parents=True)
    (folder / "abc.bin").write_bytes(b"abc")
    (folder / "more" / "hello.bin").write_bytes(b"hello")
    (folder / "more" / "zeros.bin").write_bytes(bytes(2**20))
    (folder / "notes.txt").write_bytes(b"")
    for game_id, md5 in [(1, ABC.upper()), (2, HELLO), (3, ZEROS)]:
        site.data.game(game_id).hashes = [GameHash(md5, None, [])]
    return folder


def test_files_are_found_by_their_hash(site: Simulator, run: Run, folder: Path) -> None:
    assert run(roms, "paper console", folder) == [
        "With achievements: 3 of 4 files",
        "  file            game                              achievements",
        "  abc.bin         Pokétown Rescue: Red Rooftops     4",
        "  more/hello.bin  Night Market                      4",
        "  more/zeros.bin  ~Hack~ Night Market: After Hours  4",
        "Without a match: 1",
        "  notes.txt",
    ]
    assert [request.endpoint for request in site.requests] == ["API_GetConsoleIDs.php", "API_GetGameList.php"]


def test_a_console_has_only_its_own_games(run: Run, folder: Path) -> None:
    assert run(roms, "2", folder) == [
        "With achievements: 0 of 4 files",
        "Without a match: 4",
        "  abc.bin",
        "  more/hello.bin",
        "  more/zeros.bin",
        "  notes.txt",
    ]


def test_deleted_games_and_games_without_achievements_are_no_match(site: Simulator, run: Run, folder: Path) -> None:
    # A deleted game, which comes last in the list, has the hash of another one and one of its own.
    site.data.game(14).hashes = [GameHash(HELLO, None, []), GameHash(ZEROS, None, [])]
    site.data.game(3).hashes = []
    for achievement in site.data.achievements:
        achievement.promoted = achievement.promoted and achievement.game.id != 1
    lines = run(roms, "Paper Console", folder)
    assert lines[0] == "With achievements: 1 of 4 files"
    assert lines[2] == "  more/hello.bin  Night Market  4"


def test_an_unknown_console_is_told_with_those_that_there_are(run: Run, folder: Path) -> None:
    with pytest.raises(SystemExit) as exit_:
        run(roms, "Papr Console", folder)
    assert exit_.value.code == (
        "no console is called 'Papr Console'; there are Paper Console, Pocket Lantern, Glass Arcade, Tin Computer"
    )


def test_the_folder_has_to_be_one(run: Run, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as exit_:
        run(roms, "Paper Console", folder / "abc.bin")
    assert exit_.value.code == 2
    assert "abc.bin is no folder" in capsys.readouterr().err
