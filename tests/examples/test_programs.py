"""The examples as programs: with a simulator, without a key, and with an invalid key."""

import ast
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from retroachievements_simulator import Simulator

from .conftest import EXAMPLES, KEYS, Run, load

PAGE = (EXAMPLES / "README.md").read_text(encoding="utf-8")
PROGRAMS = {
    "ticket_watcher": ["PixelBaker"],
    "unlock_watcher": ["MockUser"],
    "completion_to_csv": ["MockUser"],
    "weekly_digest": ["SnowFox", "--until", "2024-01-15"],
    "hash_to_progress": ["MockUser", "megadrive", "1" * 32],
    "rich_presence": ["NightOwl"],
    "roms_with_achievements": [".", "--user", "MockUser"],
    "discord_bot": ["1234567890"],
}
# The bot needs Discord.
SIMULATED_PROGRAMS = sorted(PROGRAMS.keys() - {"discord_bot"})
SIMULATED = re.findall(r"^python (examples/simulated\.py .*)$", PAGE, re.MULTILINE)


def program(line: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a file of the clone in a folder, without a key."""
    environment = {name: value for name, value in os.environ.items() if name not in KEYS}
    file, *arguments = line
    return subprocess.run(
        [sys.executable, str(EXAMPLES.parent / file), *arguments],
        cwd=folder,
        env=environment | {"PYTHONUTF8": "1"},
        capture_output=True,
        encoding="utf-8",
        timeout=120,
    )


def test_page_names_each_program() -> None:
    named = re.findall(r"^\| \[`(.*?)`\]\((.*?)\) \|", PAGE, re.MULTILINE)
    assert all(name == target for name, target in named)
    files = {path.name for path in EXAMPLES.iterdir() if path.suffix in (".py", ".ipynb")}
    assert {name for name, _ in named} == files - {"simulated.py"}
    assert {line.split()[1] for line in SIMULATED} == {f"{name}.py" for name in (*SIMULATED_PROGRAMS, "ticket_stats")}


@pytest.mark.parametrize("line", SIMULATED)
def test_commands_of_the_page_run(line: str, tmp_path: Path) -> None:
    (tmp_path / "path" / "to" / "roms").mkdir(parents=True)
    done = program(shlex.split(line), tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    first = {
        "ticket_stats.py": "Using http://127.0.0.1:",
        "ticket_watcher.py": "PixelBaker is now watched",
        "unlock_watcher.py": "MockUser is now watched",
        "completion_to_csv.py": "1 games of MockUser are in completion.csv, and the latest in completion.png",
        "weekly_digest.py": f"{'The week until 2024-01-15':^80}",
        "hash_to_progress.py": "Night Market (Paper Console), https://retroachievements.org/game/2",
        "rich_presence.py": "NightOwl was playing Postcard Detective: Counting postcards in the attic, ",
        "roms_with_achievements.py": "With achievements: 0 of 0 files",
    }
    assert done.stdout.splitlines()[0].startswith(first[line.split()[1]])


@pytest.mark.parametrize("name", PROGRAMS)
def test_missing_key_names_the_variable(name: str, tmp_path: Path) -> None:
    done = program([f"examples/{name}.py", *PROGRAMS[name]], tmp_path)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("set RETROACHIEVEMENTS_API_KEY or RA_API_KEY to your web API key")
    assert len(done.stderr.splitlines()) == 1
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", SIMULATED_PROGRAMS)
@pytest.mark.usefixtures("site")
def test_invalid_key_is_one_line_without_the_key(
    name: str, run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "megadrive").mkdir()
    (tmp_path / "megadrive" / "rom.md").touch()
    monkeypatch.setenv("RETROACHIEVEMENTS_API_KEY", "WrongKeyWrongKeyWrongKey")
    with pytest.raises(SystemExit) as exit_:
        run(load(name), *PROGRAMS[name])
    assert "returned 401" in str(exit_.value.code)
    assert "https://retroachievements.org/settings" in str(exit_.value.code)
    assert "WrongKey" not in str(exit_.value.code)


@pytest.mark.parametrize("arguments", [[], ["nothing.py"], ["simulated.py"], ["home_assistant.py"]])
def test_simulated_runs_only_examples(arguments: list[str], tmp_path: Path) -> None:
    done = program(["examples/simulated.py", *arguments], tmp_path)
    assert done.returncode == 1
    assert done.stderr.startswith("name one of completion_to_csv.py, discord_bot.py, hash_to_progress.py, ")


def test_ticket_stats_names_its_server(site: Simulator, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    ticket_stats = load("ticket_stats")

    def first_and_developer() -> tuple[str, str]:
        lines = run(ticket_stats)
        return lines[0], lines[4].split()[0]

    assert first_and_developer() == (f"Using {site.base_url}.", "MockUser")

    site.add_user("Hexadigital")
    monkeypatch.delenv("RETROACHIEVEMENTS_BASE_URL")
    monkeypatch.setattr("retroachievements._transports.addresses.BASE_URL", site.base_url)
    assert first_and_developer() == ("Using the real site.", "Hexadigital")

    received = len(site.requests)
    monkeypatch.delenv("RETROACHIEVEMENTS_API_KEY")
    explanation = "Using a simulator on this machine; set RETROACHIEVEMENTS_API_KEY to use the real site."
    assert first_and_developer() == (explanation, "MockUser")
    assert len(site.requests) == received


def test_ticket_stats_has_no_arguments(tmp_path: Path) -> None:
    done = program(["examples/simulated.py", "ticket_stats.py", "X"], tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert "unrecognized arguments: X" in done.stderr


@pytest.mark.parametrize("name", PROGRAMS)
def test_docstring_has_usage_and_requirements(name: str) -> None:
    text = (EXAMPLES / f"{name}.py").read_text(encoding="utf-8")
    docstring = ast.get_docstring(ast.parse(text)) or ""
    assert f"    python examples/{name}.py" in docstring
    assert "\nPackages: pip install " in docstring
    assert "RETROACHIEVEMENTS_API_KEY" in docstring
    assert 40 <= len(text.splitlines()) <= 115
