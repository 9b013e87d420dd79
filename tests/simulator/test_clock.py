"""The clock of the simulator."""

import re
import signal
import subprocess
import sys
from datetime import UTC, datetime, timedelta, timezone

import attrs
import pytest

from retroachievements import RetroAchievements, build_authorization
from retroachievements_simulator import Dataset, Simulator
from retroachievements_simulator.invention import invented_until

MAY = datetime(2024, 5, 1, tzinfo=UTC)
CHRISTMAS = datetime(2025, 12, 24, 18, tzinfo=UTC)


class TestClock:
    def test_stops_at_the_end_of_the_data(self, simulator: Simulator) -> None:
        assert simulator.now == simulator.data.now == MAY

    def test_can_be_set(self, simulator: Simulator) -> None:
        simulator.now = CHRISTMAS.astimezone(timezone(timedelta(hours=2)))
        assert simulator.data.now == CHRISTMAS
        assert simulator.unlock("QuietHands", 11).at == CHRISTMAS
        simulator.reset()
        assert simulator.now == MAY

    def test_can_be_advanced(self, simulator: Simulator) -> None:
        assert simulator.advance(days=1, hours=2, minutes=3) == MAY + timedelta(days=1, hours=2, minutes=3)
        assert simulator.now == MAY + timedelta(days=1, hours=2, minutes=3)

    def test_can_be_an_argument(self) -> None:
        with Simulator(now=CHRISTMAS) as simulator:
            simulator.advance(days=1)
            simulator.reset()
            assert simulator.now == CHRISTMAS
            authorization = build_authorization(web_api_key=simulator.web_api_key)
            with RetroAchievements(authorization, base_url=simulator.base_url, pacing=None) as ra:
                simulator.unlock("QuietHands", 11)
                (unlock,) = ra.users.recent_achievements("QuietHands", minutes=1)
            assert unlock.unlocked_at == CHRISTMAS

    def test_requires_a_time_zone(self, simulator: Simulator) -> None:
        naive = datetime(2024, 5, 1)  # noqa: DTZ001 - naive on purpose
        message = r"^now needs a time zone, as in datetime\(2024, 5, 1, tzinfo=UTC\), not datetime"
        with pytest.raises(ValueError, match=message):
            simulator.now = naive
        with pytest.raises(ValueError, match=message):
            Simulator(now=naive)

    def test_does_not_go_back(self, simulator: Simulator) -> None:
        message = r"^advance\(\) only moves time forward, not by -1 day, 0:00:00: set now to go back$"
        with pytest.raises(ValueError, match=message):
            simulator.advance(days=-1)
        simulator.now = datetime(9999, 12, 31, tzinfo=UTC)
        with pytest.raises(ValueError, match=r"^the calendar ends in the year 9999: it is 9999-12-31 here$"):
            simulator.advance(days=1)


def test_invented_data_move_to_the_present() -> None:
    today = datetime(2026, 1, 5, 12, 30, tzinfo=UTC)
    data = invented_until(today)
    assert data.now == today
    assert max(unlock.at for unlock in data.unlocks).date() == datetime(2026, 1, 4, tzinfo=UTC).date()
    moments = {
        (type(thing).__name__, field.name): value
        for rows in attrs.astuple(data, recurse=False)
        if isinstance(rows, list)
        for thing in rows
        for field in attrs.fields(type(thing))
        if isinstance(value := getattr(thing, field.name), datetime)
    }
    # Only deadlines, such as those of claims, are in the future.
    assert [name for name, moment in moments.items() if moment > today and name != ("Claim", "done_at")] == []
    assert {"User", "Play", "Unlock", "Award", "Ticket", "Comment"} <= {kind for kind, _ in moments}


class TestProgram:
    @pytest.mark.parametrize("day", ["2026-01-05", "today"])
    def test_prints_the_date(self, day: str) -> None:
        command = [sys.executable, "-m", "retroachievements_simulator", "--now", day]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as program:
            assert program.stdout is not None
            line = program.stdout.readline()
            program.send_signal(signal.SIGINT)
        days = {f"{datetime.now(UTC) - timedelta(days=ago):%Y-%m-%d}" for ago in (0, 1)}
        match = re.search(r", date (\S+)\n$", line)
        assert match is not None
        assert match[1] in (days if day == "today" else {day})

    @pytest.mark.parametrize("day", ["x", "2024-02-30", "2024-5"])
    def test_refuses_invalid_dates(self, day: str) -> None:
        command = [sys.executable, "-m", "retroachievements_simulator", "--now", day]
        ran = subprocess.run(command, capture_output=True, text=True, timeout=30)
        assert ran.returncode == 2
        expected = f"argument --now: pass a date such as 2026-01-05, or today, not '{day}'\n"
        assert ran.stderr.endswith(expected)


def test_custom_data_keep_their_date() -> None:
    with Simulator(Dataset(now=CHRISTMAS)) as simulator:
        assert simulator.now == CHRISTMAS
