"""Imports, the shared budget, the line of a command that waits, and hostile servers."""

import re
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from threading import Event, Thread

import pytest
from pytest_httpserver import HTTPServer
from tools.terminal import in_terminal

from retroachievements._sync.transports import pacing
from retroachievements._transports.sqlite_rate_limit import SqliteRateLimit
from retroachievements.cli import exits, waiting
from retroachievements.cli.commands import run
from retroachievements.cli.terminal import printable
from retroachievements_simulator import Simulator

from . import Ended

Command = Callable[[str], Ended]
# httpx imports rich if click is installed.
MAIN = """\
import sys; from retroachievements.cli import main; sys.argv[1:] = {}; sys.modules['click'] = None
try: main()
except SystemExit: pass
print('imported:', *(name for name, module in sys.modules.items() if module))
"""


def imported(line: str) -> set[str]:
    """Return the modules that a process has imported at the end of a command."""
    program = MAIN.format(line.split())
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    return set(ended.stdout.rpartition("imported: ")[2].split())


def test_the_version_is_printed_before_other_imports() -> None:
    assert not {"attrs", "cyclopts", "httpx", "retroachievements_api", "rich"} & imported("--version")


@pytest.mark.parametrize(
    "line", ["--help", "tikets", "tickets recnt", "tickets --help", "users awards --help", "completion bash"]
)
def test_only_calls_import_httpx(line: str) -> None:
    assert not {"httpx", "keyring"} & imported(line)


def test_a_call_imports_httpx() -> None:
    assert "httpx" in imported("consoles all --base-url http://127.0.0.1:9 --timeout 0.1")


def test_a_command_imports_only_what_it_needs(simulator: Simulator) -> None:
    line = f"users points MockUser --base-url {simulator.base_url}"
    table = imported(line)
    assert "rich" in table
    assert "retroachievements_api.models.user_points" in table
    assert not {"asyncio", "keyring", "retroachievements_api.models.user_summary", "rich.progress"} & table
    for form in ["--json", "--csv"]:
        assert "rich" not in imported(f"{line} {form}")


def test_commands_share_one_budget(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    now = [1_000_000.0]

    def sleep(seconds: float) -> None:
        now[0] += seconds

    monkeypatch.setattr(SqliteRateLimit, "_clock", staticmethod(lambda: now[0]))
    monkeypatch.setattr(pacing, "sleep", sleep)
    for _ in range(10):
        assert command("users points MockUser").code == 0
    assert now[0] == 1_000_000.0
    for _ in range(2):
        assert command("users points MockUser").code == 0
    assert 1_000_001.9 <= now[0] <= 1_000_002.1


def test_without_a_folder_for_the_budget(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", "/dev/null/state")
    assert command("users points MockUser").code == 0


def test_a_budget_that_is_not_writable(command: Command, simulator: Simulator, tmp_path: Path) -> None:
    server = simulator.origin.removeprefix("http://").replace(":", "-")
    (tmp_path / "state" / "retroachievements" / f"{server}.sqlite").mkdir(parents=True)
    assert command("users points MockUser").code == 0


def test_the_simulator_prints_its_date(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["users", "points", "MockUser", "--simulator", "--json"]) == 0
    printed = capsys.readouterr()
    assert printed.err == "retroachievements: the data is made up, and the date in the simulator is 2024-05-01\n"
    assert printed.out.startswith("{")


def test_a_terminal_shows_why_a_command_waits(simulator: Simulator) -> None:
    simulator.fail_next(status=503)
    server = simulator.origin.removeprefix("http://")
    line = [sys.executable, "-m", "retroachievements", "users", "points", "MockUser", "--base-url", simulator.base_url]
    code, shown = in_terminal(line, 120)
    assert code == 0
    assert re.search(rf"{re.escape(server)}: 503; attempt 2 of 5 in \d s", shown)
    assert shown.endswith("35\r\n")


def test_the_line_is_shown_after_some_time_and_removed() -> None:
    texts: list[str] = []
    shown = Event()

    def show(text: str) -> None:
        texts.append(text)
        if text:
            shown.set()

    waits = waiting.Waiting("example.org", show)
    waits.show("never shown", patience=60)
    waits.show("waiting", patience=0)
    assert shown.wait(10)
    waits.end()
    assert [text for text in texts if text] == ["waiting"]
    assert texts[-1] == ""


HOSTILE = "\x1b]0;owned\x07\x9b31m red \u202e txt.exe \u2066 \r over"


@pytest.mark.parametrize("text", [HOSTILE, HOSTILE * 200_000, "line\n" * 1_000_000])
def test_a_message_of_the_server_cannot_control_the_terminal(
    text: str, httpserver: HTTPServer, capsys: pytest.CaptureFixture[str]
) -> None:
    httpserver.expect_request("/API/API_GetConsoleIDs.php").respond_with_json({"message": text}, status=500)
    assert run(["consoles", "all", "--base-url", httpserver.url_for("/API")]) == 5
    message = capsys.readouterr().err
    assert message.count("\n") <= exits.MOST_LINES
    assert len(message) < 1000
    assert not set("\x1b\x07\x9b\r\u202e\u2066") & set(message)


def test_a_value_cannot_control_the_terminal(command: Command, simulator: Simulator) -> None:
    simulator.data.game(1).title = f"Game {HOSTILE}"
    shown = command("games get 1").out
    assert "red" in shown
    assert not set("\x1b\x07\x9b\r\u202e\u2066") & set(shown)


def test_a_header_cannot_control_the_terminal(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("random.uniform", lambda *_: 0.0)
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def serve() -> None:
            for _ in range(5):
                connection, _ = listening.accept()
                with connection:
                    connection.recv(65536)
                    connection.sendall(b"HTTP/1.1 200 \x1b[31m\x07OK\r\nServer\x1b[2J: x\r\n\r\n")

        thread = Thread(target=serve)
        thread.start()
        address = f"127.0.0.1:{listening.getsockname()[1]}"
        assert run(["consoles", "all", "--base-url", f"http://{address}"]) == 5
        thread.join()
    message = capsys.readouterr().err
    assert message.startswith(f"retroachievements: the connection to {address} failed (5 attempts)")
    assert "\x1b" not in message


def test_printable_keeps_letters() -> None:
    assert printable("é 漢字 👩‍🚀 سلام\tx") == "é 漢字 👩‍🚀 سلام x"


def test_the_help_is_readable_on_white() -> None:
    """Cyan and yellow are hard to read on white."""
    for line in ["--help", "users points --help"]:
        code, shown = in_terminal([sys.executable, "-m", "retroachievements", *line.split()], 80)
        assert code == 0
        assert "\x1b[1m" in shown
        assert re.findall(r"\x1b\[[\d;]*\b[39][36]m", shown) == []
