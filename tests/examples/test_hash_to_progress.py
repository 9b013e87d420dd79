"""hash_to_progress.py: prints the progress of a user in the game of a file or a hash."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from retroachievements_simulator import Simulator
from retroachievements_simulator.data import GameHash

from .conftest import Run, load

hash_to_progress = load("hash_to_progress")

# The MD5 of b"abc".
ABC = "900150983cd24fb0d6963f7d28e17f72"


@pytest.fixture
def rom(site: Simulator, tmp_path: Path) -> Path:
    """A file of a game of console 1 in which QuietHands has two unlocks."""
    site.data.game(1).hashes = [GameHash(ABC.upper(), None, [])]
    site.unlock("QuietHands", 11, at=datetime(2024, 4, 1, tzinfo=UTC), hardcore=False)
    site.unlock("QuietHands", 13, at=datetime(2024, 4, 2, tzinfo=UTC))
    rom = tmp_path / "abc.md"
    rom.write_bytes(b"abc")
    return rom


def test_file_and_hash_have_the_same_output(site: Simulator, run: Run, rom: Path) -> None:
    lines = run(hash_to_progress, "QuietHands", "megadrive", rom)
    assert lines == [
        "Pokétown Rescue: Red Rooftops (Paper Console), https://retroachievements.org/game/1",
        "2 of 4 achievements, 30 of 90 points",
        "  2024-04-01 softcore  First Steps (5)",
        "  -------------------  Halfway There (10)",
        "  2024-04-02 hardcore  Grand Finale (25)",
        "  -------------------  Perfectionist (50)",
    ]
    assert run(hash_to_progress, "quiethands", "Mega Drive", ABC) == lines
    assert [request.endpoint for request in site.requests] == [
        "API_GetGameList.php",
        "API_GetGameInfoAndUserProgress.php",
    ] * 2


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["QuietHands", "n64", ABC], f"no game of console 2 has the hash {ABC}"),
        (["QuietHands", "megadriev", ABC], "name 'megadriev' is not a console: pass megadrive"),
        (["QuietHands", "megadrive", "missing.md"], "md5 'missing.md' is no"),
        (["Nobody", "megadrive", ABC], "API_GetGameInfoAndUserProgress.php"),
    ],
)
@pytest.mark.usefixtures("rom")
def test_errors_are_one_line(run: Run, arguments: list[str], message: str) -> None:
    with pytest.raises(SystemExit) as exit_:
        run(hash_to_progress, *arguments)
    assert message in str(exit_.value.code)
    assert len(str(exit_.value.code).splitlines()) == 1
