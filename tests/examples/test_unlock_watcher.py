"""unlock_watcher.py: each unlock once, oldest first, whatever happens between two runs."""

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
    """The present of the simulator, which is that of the program until the simulator's clock is advanced."""
    site.now = datetime.now(UTC).replace(microsecond=0)
    return site.now


def known() -> Any:
    return json.loads(Path("unlocks.json").read_text(encoding="utf-8"))


def titles(lines: list[str]) -> list[str]:
    return [line.split(" unlocked ")[1] for line in lines]


def test_the_first_run_prints_no_unlocks(site: Simulator, run: Run) -> None:
    site.unlock("MockUser", 11)
    assert run(watcher, "mockuser") == BEGUN
    assert list(known()) == [MOCK]
    assert run(watcher) == []


def test_unlocks_of_hours_come_once_and_oldest_first(site: Simulator, run: Run) -> None:
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


def test_two_unlocks_of_one_second_both_come_if_a_run_was_between_them(site: Simulator, run: Run) -> None:
    run(watcher, "MockUser")
    site.unlock("MockUser", 11)
    assert titles(run(watcher)) == ["First Steps in Pokétown Rescue: Red Rooftops (hardcore)"]
    site.unlock("MockUser", 12)
    assert titles(run(watcher)) == ["Halfway There in Pokétown Rescue: Red Rooftops (hardcore)"]
    assert run(watcher) == []


def test_unlocks_that_the_server_learns_of_two_weeks_later_come_too(site: Simulator, run: Run) -> None:
    site.unlock("MockUser", 14, at=site.now - timedelta(days=20))
    run(watcher, "MockUser")
    site.advance(hours=2)
    site.unlock("MockUser", 11)
    run(watcher)
    # The player had no connection: the server takes what was unlocked in the last 14 days.
    site.unlock("MockUser", 12, at=site.now - timedelta(days=14))
    site.unlock("MockUser", 13, at=site.now - timedelta(minutes=1))
    assert titles(run(watcher)) == [
        "Halfway There in Pokétown Rescue: Red Rooftops (hardcore)",
        "Grand Finale in Pokétown Rescue: Red Rooftops (hardcore)",
    ]
    assert run(watcher) == []


def test_an_unlock_comes_again_in_hardcore_mode_and_after_a_reset(site: Simulator, run: Run) -> None:
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


def test_unlocks_of_several_users_come_in_the_order_of_time_under_their_names_of_today(
    site: Simulator, run: Run
) -> None:
    run(watcher, "MockUser", "SnowFox")
    for user, achievement_id in (("SnowFox", 11), ("MockUser", 11), ("SnowFox", 12)):
        site.advance(minutes=10)
        site.unlock(user, achievement_id)
    site.rename_user("SnowFox", "IceFox")
    names = [line.split()[2] for line in run(watcher)]
    assert names == ["IceFox", "MockUser", "IceFox"]


def test_a_user_who_is_named_again_goes_on(site: Simulator, run: Run) -> None:
    run(watcher, "MockUser")
    site.unlock("MockUser", 11)
    unlock, begun = run(watcher, "MockUser", "SnowFox")
    assert titles([unlock]) == ["First Steps in Pokétown Rescue: Red Rooftops (hardcore)"]
    assert begun == "SnowFox is now watched"
    assert list(known()) == [MOCK, SNOW]


def test_a_crash_between_printing_and_saving_repeats_that_unlock_alone(
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


def test_a_failed_request_prints_nothing_and_loses_nothing(site: Simulator, run: Run) -> None:
    run(watcher, "MockUser", "SnowFox")
    site.unlock("MockUser", 11)
    before = known()
    site.fail_next(status=503, endpoint="API_GetUserProfile.php")
    with pytest.raises(SystemExit, match="503"):
        run(watcher)
    assert known() == before
    assert len(run(watcher)) == 1


def test_a_full_disk_leaves_the_old_file(site: Simulator, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    run(watcher, "MockUser")
    before = known()
    site.unlock("MockUser", 11)
    write_text = Path.write_text

    def write_half(path: Path, text: str, encoding: str) -> int:
        write_text(path, text[: len(text) // 2], encoding=encoding)
        raise OSError("no space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(Path, "write_text", write_half)
        with pytest.raises(SystemExit, match="no space left"):
            run(watcher)
    assert known() == before


def test_more_unlocks_than_the_server_sends_at_once_all_come(site: Simulator, run: Run) -> None:
    run(watcher, "MockUser")
    game, author = site.data.game(1), site.data.user("PixelBaker")
    for n in range(501):
        site.data.achievements.append(Achievement(1000 + n, game, f"No. {n}", "", None, 1, None, author=author))
        site.now += timedelta(seconds=1)
        site.unlock("MockUser", 1000 + n)
    assert [title.split(" in ")[0] for title in titles(run(watcher))] == [f"No. {n}" for n in range(501)]


def test_the_file_forgets_what_is_too_old_to_come_again(site: Simulator, run: Run) -> None:
    times = {days: (site.now - timedelta(days=days)).isoformat() for days in (14, 15, 16, 30)}
    state = {MOCK: {"start": times[30], "printed": [f"{times[16]} 13", f"{times[14]} 14"]}}
    Path("unlocks.json").write_text(json.dumps(state), encoding="utf-8")
    site.unlock("MockUser", 12)
    assert len(run(watcher)) == 1
    printed = [f"{times[14]} 14", f"{site.now.isoformat()} 12"]
    assert known() == {MOCK: {"start": times[15], "printed": printed}}


def test_a_user_who_does_not_exist_is_told_and_not_watched(site: Simulator, run: Run) -> None:
    with pytest.raises(SystemExit, match="there is no such user"):
        run(watcher, "Nobody")
    assert not Path("unlocks.json").exists()
    assert len(site.requests) == 1


def test_the_page_that_explains_it_has_its_functions() -> None:
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


def test_somebody_has_to_be_watched(run: Run, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as exit_:
        run(watcher)
    assert exit_.value.code == 2
    assert "name at least one user" in capsys.readouterr().err
