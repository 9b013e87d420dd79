"""roms_with_achievements.py: finds the games of ROM files, and the progress of a user."""

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
    """A folder with four files of console 1. Three of them belong to games."""
    folder = tmp_path / "roms"
    (folder / "megadrive" / "more").mkdir(parents=True)
    (folder / "megadrive" / "abc.bin").write_bytes(b"abc")
    (folder / "megadrive" / "more" / "hello.bin").write_bytes(b"hello")
    (folder / "megadrive" / "more" / "zeros.bin").write_bytes(bytes(2**20))
    (folder / "megadrive" / "notes.txt").write_bytes(b"")
    for game_id, md5 in [(1, ABC.upper()), (2, HELLO), (3, ZEROS)]:
        site.data.game(game_id).hashes = [GameHash(md5, None, [])]
    return folder


def test_finds_files_by_their_hash(site: Simulator, run: Run, folder: Path) -> None:
    assert run(roms, folder) == [
        "With achievements: 3 of 4 files",
        "  megadrive/abc.bin  Pokétown Rescue: Red Rooftops  4 achievements",
        "  megadrive/more/hello.bin  Night Market  4 achievements",
        "  megadrive/more/zeros.bin  ~Hack~ Night Market: After Hours  4 achievements",
        "Without a match: 1",
        "  megadrive/notes.txt",
    ]
    assert [request.endpoint for request in site.requests] == ["API_GetGameList.php"]


def test_shows_the_progress_of_a_user(site: Simulator, run: Run, folder: Path) -> None:
    site.unlock("QuietHands", 21)
    site.unlock("QuietHands", 22, hardcore=False)
    assert run(roms, folder, "--user", "QuietHands")[1:4] == [
        "  megadrive/abc.bin  Pokétown Rescue: Red Rooftops  0 of 4 achievements",
        "  megadrive/more/hello.bin  Night Market  2 of 4 achievements",
        "  megadrive/more/zeros.bin  ~Hack~ Night Market: After Hours  0 of 4 achievements",
    ]
    with pytest.raises(SystemExit, match=r"API_GetUserProfile\.php returned 404"):
        run(roms, folder, "--user", "Nobody")


def test_finds_only_games_of_the_console(site: Simulator, run: Run, folder: Path) -> None:
    (folder / "megadrive").rename(folder / "n64")
    assert run(roms, folder) == [
        "With achievements: 0 of 4 files",
        "Without a match: 4",
        "  n64/abc.bin",
        "  n64/more/hello.bin",
        "  n64/more/zeros.bin",
        "  n64/notes.txt",
    ]
    assert [request.parameters["i"] for request in site.requests] == ["2"]


def test_skips_deleted_games_and_games_without_achievements(site: Simulator, run: Run, folder: Path) -> None:
    # A deleted game at the end of the list has the hash of another game and its own hash.
    site.data.game(14).hashes = [GameHash(HELLO, None, []), GameHash(ZEROS, None, [])]
    site.data.game(3).hashes = []
    for achievement in site.data.achievements:
        achievement.promoted = achievement.promoted and achievement.game.id != 1
    lines = run(roms, folder)
    assert lines[0] == "With achievements: 1 of 4 files"
    assert lines[1] == "  megadrive/more/hello.bin  Night Market  4 achievements"


def test_skips_unknown_console_and_suggests_names(run: Run, folder: Path) -> None:
    (folder / "megadriev").mkdir()
    (folder / "megadriev" / "abc.bin").write_bytes(b"abc")
    lines = run(roms, folder)
    assert lines[0] == "With achievements: 3 of 4 files"
    assert lines[-1].startswith("Skipped: megadriev (name 'megadriev' is not a console: pass megadrive or ")


def test_file_instead_of_a_folder_is_refused(run: Run, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as exit_:
        run(roms, folder / "megadrive" / "abc.bin")
    assert exit_.value.code == 2
    assert "abc.bin is not a folder" in capsys.readouterr().err
