"""unlock_watcher.py: prints each unlock once, oldest first, even after failures."""

import json
import re
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from retroachievements_simulator import Achievement, Simulator

from ..docs.blocks import blocks_of
from .conftest import EXAMPLES, Run, load

MOCK = "00003EMFWR7XB8SDPEHB3K56ZQ"
SNOW = "01MADEUP000000000000000010"
BEGUN = ["MockUser is now watched"]

watcher = load("unlock_watcher")


@pytest.fixture(autouse=True)
def today(site: Simulator) -> datetime:
    """The time of the simulator, also for the program until a test advances the simulator's clock."""
    site.now = datetime.now(UTC).replace(microsecond=0)
    return site.now


def state() -> Any:
    return json.loads(Path("unlocks.json").read_text(encoding="utf-8"))


def titles(lines: list[str]) -> list[str]:
    return [line.split(" unlocked ")[1] for line in lines]


def test_first_run_prints_no_unlocks(site: Simulator, run: Run) -> None:
    site.unlock("MockUser", 11)
    assert run(watcher, "mockuser") == BEGUN
    assert list(state()) == [MOCK]
    assert run(watcher) == []


def test_prints_unlocks_once_and_oldest_first(site: Simulator, run: Run) -> None:
    run(watcher, "MockUser")
    for achievement_id, hardcore in ((12, True), (31, False), (11, True)):
        site.advance(hours=3)
        site.unlock("MockUser", achievement_id, hardcore=hardcore)
    site.advance(hours=1)
    times = [f"{site.now - timedelta(hours=hours):%Y-%m-%d %H:%M:%S}" for hours in (7, 4, 1)]
    assert run(watcher) == [
        f"{times[0]} MockUser unlocked Halfway There in Pokétown Rescue: Red Rooftops (hardcore)",
        f"{times[1]} MockUser unlocked First Steps in ~Hack~ Night Market: After Hours",
        f"{times[2]} MockUser unlocked First Steps in Pokétown Rescue: Red Rooftops (hardcore)",
    ]
    assert run(watcher) == []


def test_prints_two_unlocks_of_one_second_in_two_runs(site: Simulator, run: Run) -> None:
    run(watcher, "MockUser")
    site.unlock("MockUser", 11)
    assert titles(run(watcher)) == ["First Steps in Pokétown Rescue: Red Rooftops (hardcore)"]
    site.unlock("MockUser", 12)
    assert titles(run(watcher)) == ["Halfway There in Pokétown Rescue: Red Rooftops (hardcore)"]
    assert run(watcher) == []


def test_prints_unlocks_that_arrive_two_weeks_late(site: Simulator, run: Run) -> None:
    site.unlock("MockUser", 14, at=site.now - timedelta(days=20))
    run(watcher, "MockUser")
    site.advance(hours=2)
    site.unlock("MockUser", 11)
    run(watcher)
    # The player was offline. The server accepts unlocks of the last 14 days.
    site.unlock("MockUser", 12, at=site.now - timedelta(days=14))
    site.unlock("MockUser", 13, at=site.now - timedelta(minutes=1))
    assert titles(run(watcher)) == [
        "Halfway There in Pokétown Rescue: Red Rooftops (hardcore)",
        "Grand Finale in Pokétown Rescue: Red Rooftops (hardcore)",
    ]
    assert run(watcher) == []


def test_prints_an_unlock_again_in_hardcore_mode_and_after_a_reset(site: Simulator, run: Run) -> None:
    run(watcher, "MockUser")
    site.unlock("MockUser", 11, hardcore=False)
    assert titles(run(watcher)) == ["First Steps in Pokétown Rescue: Red Rooftops"]
    site.advance(minutes=5)
    site.unlock("MockUser", 11)
    assert titles(run(watcher)) == ["First Steps in Pokétown Rescue: Red Rooftops (hardcore)"]
    site.advance(minutes=5)
    site.relock("MockUser", 11)
    site.unlock("MockUser", 11)
    assert titles(run(watcher)) == ["First Steps in Pokétown Rescue: Red Rooftops (hardcore)"]


def test_prints_unlocks_of_several_users_by_time_with_current_names(site: Simulator, run: Run) -> None:
    run(watcher, "MockUser", "SnowFox")
    for user, achievement_id in (("SnowFox", 11), ("MockUser", 11), ("SnowFox", 12)):
        site.advance(minutes=10)
        site.unlock(user, achievement_id)
    site.rename_user("SnowFox", "IceFox")
    names = [line.split()[2] for line in run(watcher)]
    assert names == ["IceFox", "MockUser", "IceFox"]


def test_adding_a_watched_user_again_changes_nothing(site: Simulator, run: Run) -> None:
    run(watcher, "MockUser")
    site.unlock("MockUser", 11)
    unlock, begun = run(watcher, "MockUser", "SnowFox")
    assert titles([unlock]) == ["First Steps in Pokétown Rescue: Red Rooftops (hardcore)"]
    assert begun == "SnowFox is now watched"
    assert list(state()) == [MOCK, SNOW]


def test_crash_between_printing_and_saving_repeats_only_that_unlock(
    site: Simulator, run: Run, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    run(watcher, "MockUser")
    for achievement_id in (11, 12, 13):
        site.advance(minutes=20)
        site.unlock("MockUser", achievement_id)
    saved = 0

    def crash_at_the_second(*arguments: Any) -> None:
        nonlocal saved
        saved += 1
        if saved == 2:
            raise KeyboardInterrupt
        write(*arguments)

    write = watcher.write
    monkeypatch.setattr(watcher, "write", crash_at_the_second)
    with pytest.raises(KeyboardInterrupt):
        run(watcher)
    before = titles(capsys.readouterr().out.splitlines())
    monkeypatch.setattr(watcher, "write", write)
    after = titles(run(watcher))
    assert [title.split(" in ")[0] for title in before] == ["First Steps", "Halfway There"]
    assert [title.split(" in ")[0] for title in after] == ["Halfway There", "Grand Finale"]
    assert run(watcher) == []


def test_failed_request_loses_no_unlocks(site: Simulator, run: Run) -> None:
    run(watcher, "MockUser", "SnowFox")
    site.unlock("MockUser", 11)
    before = state()
    site.fail_next(status=503, endpoint="API_GetUserProfile.php")
    with pytest.raises(SystemExit, match="503"):
        run(watcher)
    assert state() == before
    assert len(run(watcher)) == 1


def test_full_disk_keeps_the_old_file(site: Simulator, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    run(watcher, "MockUser")
    before = state()
    site.unlock("MockUser", 11)
    write_text = Path.write_text

    def write_half(path: Path, text: str, encoding: str) -> int:
        write_text(path, text[: len(text) // 2], encoding=encoding)
        raise OSError("no space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(Path, "write_text", write_half)
        with pytest.raises(SystemExit, match="no space left"):
            run(watcher)
    assert state() == before


def test_prints_more_unlocks_than_one_response_has(site: Simulator, run: Run) -> None:
    run(watcher, "MockUser")
    game, author = site.data.game(1), site.data.user("PixelBaker")
    for n in range(501):
        site.data.achievements.append(Achievement(1000 + n, game, f"No. {n}", "", None, 1, None, author=author))
        site.now += timedelta(seconds=1)
        site.unlock("MockUser", 1000 + n)
    assert [title.split(" in ")[0] for title in titles(run(watcher))] == [f"No. {n}" for n in range(501)]


def test_removes_old_unlocks_from_the_file(site: Simulator, run: Run) -> None:
    times = {days: (site.now - timedelta(days=days)).isoformat() for days in (14, 15, 16, 30)}
    stored = {MOCK: {"start": times[30], "printed": [f"{times[16]} 13", f"{times[14]} 14"]}}
    Path("unlocks.json").write_text(json.dumps(stored), encoding="utf-8")
    site.unlock("MockUser", 12)
    assert len(run(watcher)) == 1
    printed = [f"{times[14]} 14", f"{site.now.isoformat()} 12"]
    assert state() == {MOCK: {"start": times[15], "printed": printed}}


def test_unknown_user_is_reported_and_not_watched(site: Simulator, run: Run) -> None:
    with pytest.raises(SystemExit, match="there is no such user"):
        run(watcher, "Nobody")
    assert not Path("unlocks.json").exists()
    assert len(site.requests) == 1


def test_page_has_the_functions_of_the_program() -> None:
    blocks = [block.text for block in blocks_of("docs/guides/what-is-new.md") if "def " in block.text]
    program = (EXAMPLES / "unlock_watcher.py").read_text(encoding="utf-8")
    assert [name for block in blocks for name in re.findall(r"(?m)^def (\w+)", block)] == [
        "first_look",
        "new_unlocks",
        "remember",
        "entry",
    ]
    for block in blocks:
        _, _, functions = block.partition("\ndef ")
        assert functions in program


def test_user_is_required(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as exit_:
        run(watcher)
    assert exit_.value.code == 2
    assert "name at least one user" in capsys.readouterr().err
