"""With which code a command ends, what it says then, and where it has the key from."""

import csv
import io
import os
import pty
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import keyring
import keyring.backend
import keyring.backends.fail
import pytest

from retroachievements.cli.commands import run
from retroachievements_simulator import Simulator

from . import Ended

Command = Callable[[str], Ended]
PROGRAM = [sys.executable, "-m", "retroachievements"]


class Keyring(keyring.backend.KeyringBackend):
    """A keyring in memory."""

    priority = 1

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.kept.pop((service, username), None) is None:
            raise keyring.errors.PasswordDeleteError("there is none")


@pytest.fixture(autouse=True)
def stored() -> Iterator[dict[tuple[str, str], str]]:
    """What the keyring has, which is not that of the machine."""
    before, in_memory = keyring.get_keyring(), Keyring()
    keyring.set_keyring(in_memory)
    yield in_memory.kept
    keyring.set_keyring(before)


@pytest.fixture
def without_key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("RETROACHIEVEMENTS_API_KEY")


@pytest.mark.parametrize(
    ("status", "code", "said"),
    [
        (404, 1, "404: Not Found"),
        (401, 3, "401: Unauthenticated. Compare your web API key with https://retroachievements.org/settings"),
        (429, 4, "429: Too Many Requests"),
        (500, 5, "500: Server Error"),
    ],
)
def test_errors_of_the_server(status: int, code: int, said: str, command: Command, simulator: Simulator) -> None:
    simulator.fail_next(status=status, times=5, retry_after=0 if status == 429 else None)
    assert command("consoles all") == (code, "", f"retroachievements: API_GetConsoleIDs.php answered {said}\n")


def test_what_does_not_exist(command: Command) -> None:
    assert command("tickets get 99999") == (
        1,
        "",
        "retroachievements: API_GetTicketData.php answered 404: Ticket ID 99999 not found\n",
    )


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("tikets recent", 'Unknown command "tikets". Did you mean "tickets"?'),
        ("tickets recnt", 'Unknown command "recnt". Did you mean "recent"?'),
        ("tickets recent --cuont 5", "Unknown option: --cuont. Did you mean --count?"),
        ("tickets recent --count 500", "count must be 1 to 100, not 500"),
        ("tickets recent --count five", 'Invalid value for --count: unable to convert "five" into int.'),
        ("tickets recent --all --count 5", "--all walks through all pages, so leave out --count"),
        ("tickets recent --json --csv", "choose --json or --csv, not both"),
        (
            "users summary MockUser --csv",
            "several lists: add --list recently-played or --list awarded or --list recent-ac",
        ),
        ("users summary MockUser --columns id", "several lists: add --list recently-played"),
        ("tickets recent --columns id,game_titel", "no column is called 'game_titel'; did you mean game_title?"),
        ("tickets recent --columns x", "no column is called 'x': --help lists them"),
        ("tickets recent --columns id --json", "--columns is for tables and CSV: JSON has everything"),
        ("tickets developer-stats", "requires an argument"),
        ("tickets developer-stats x", "user 'x' is no username (2 to 20 ASCII letters and digits)"),
        ("feed recent-game-awards --kinds mastery", 'Did you mean "mastered"?'),
        ("games list-for-console dreamcats", "name 'dreamcats' is no console: pass dreamcast or segadreamcast"),
        ("games list-for-console 0", "console_id must be 1 or more, not 0"),
        ("games list-for-console -1", "console_id must be 1 or more, not -1"),
        (f"games find-by-hash {'0' * 32} --console-id {'k' * 32}", "name '(32 characters, hidden)' is no console"),
        ("users achievements-earned-on MockUser 2024-13-01", 'unable to convert "2024-13-01" into date'),
        ("consoles all --key-fd -1", "Must be >= 0"),
        ("login --simulator", "the simulator wants no key, so there is none to keep: leave out --simulator"),
        ("completion tcsh", '"bash", "zsh", "fish"'),
    ],
)
def test_wrong_usage(line: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(line.split()) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert said in printed.err
    assert "Traceback" not in printed.err


def test_options_stand_behind_the_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--simulator", "consoles", "all"]) == 2
    assert capsys.readouterr().err == (
        "retroachievements: --simulator stands behind a command, as in: "
        "retroachievements tickets developer-stats MockUser --simulator\n"
    )


def test_nobody_listens(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        assert run(["consoles", "all", "--base-url", f"http://127.0.0.1:{closed.getsockname()[1]}/API"]) == 5
    assert "Connection refused" in capsys.readouterr().err


def test_an_address_that_would_show_the_key(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["consoles", "all", "--base-url", "http://example.org/API"]) == 2
    assert "would send your key in the clear" in capsys.readouterr().err


def test_the_environment_says_where(
    simulator: Simulator, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RETROACHIEVEMENTS_BASE_URL", simulator.base_url)
    assert run(["tickets", "developer-stats", "MockUser"]) == 0
    assert capsys.readouterr().out.startswith("user      MockUser\n")
    monkeypatch.setenv("RETROACHIEVEMENTS_BASE_URL", "http://example.org/API")
    assert run(["tickets", "developer-stats", "MockUser"]) == 2
    assert "RETROACHIEVEMENTS_BASE_URL 'http://example.org/API' would send" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "value", "code", "said"),
    [
        ("HTTPS_PROXY", "htp://user:hunter2@127.0.0.1", 2, "HTTPS_PROXY 'htp://127.0.0.1' is no http, https or socks5"),
        ("all_proxy", "http://127.0.0.1:99999", 2, "ALL_PROXY 'http://127.0.0.1:99999' is no http, https or socks5"),
        ("RETROACHIEVEMENTS_BASE_URL", "https://a..b", 2, "RETROACHIEVEMENTS_BASE_URL 'https://a..b' is no URL"),
        ("RETROACHIEVEMENTS_API_KEY", "two words", 2, "RETROACHIEVEMENTS_API_KEY has characters that no key has"),
        (
            "SSL_CERT_FILE",
            "/no/such.pem",
            5,
            "API_GetConsoleIDs.php: TLSError: SSL_CERT_FILE=/no/such.pem can't be used",
        ),
        ("SSL_CERT_DIR", "/no/such", 5, "API_GetConsoleIDs.php: TLSError: SSL_CERT_DIR=/no/such can't be used"),
    ],
)
def test_a_variable_that_is_wrong(
    name: str,
    value: str,
    code: int,
    said: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for variable in ["SSL_CERT_FILE", "SSL_CERT_DIR", "SSLKEYLOGFILE"]:
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv(name, value)
    with socket.create_server(("127.0.0.1", 0)) as listening:
        if name != "RETROACHIEVEMENTS_BASE_URL" and "proxy" not in name.lower():
            monkeypatch.setenv("RETROACHIEVEMENTS_BASE_URL", f"https://127.0.0.1:{listening.getsockname()[1]}")
        assert run(["consoles", "all"]) == code
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith(f"retroachievements: {said}")
    assert printed.err.count("\n") == 1
    assert "hunter2" not in printed.err


@pytest.mark.usefixtures("without_key")
def test_a_keyring_that_can_not_be_read(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: str) -> str:
        raise OSError(13, "Permission denied")

    monkeypatch.setattr(Keyring, "get_password", fail)
    ended = command("consoles all")
    assert (ended.code, ended.out) == (3, "")
    assert ended.err.startswith("retroachievements: the keyring can't be used ([Errno 13] Permission denied)")


def test_a_simulator_that_can_not_listen(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError(24, "Too many open files")

    monkeypatch.setattr("socket.socket.bind", fail)
    assert run(["consoles", "all", "--simulator"]) == 5
    assert "the simulator can't listen on this machine: [Errno 24]" in capsys.readouterr().err


def test_a_simulator_of_its_own(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("RETROACHIEVEMENTS_API_KEY")
    assert run(["tickets", "developer-stats", "MockUser", "--simulator"]) == 0
    assert capsys.readouterr().out.startswith("user      MockUser\n")


@pytest.mark.usefixtures("without_key")
def test_no_key(command: Command) -> None:
    assert command("consoles all") == (
        3,
        "",
        "retroachievements: no web API key: run `retroachievements login`, or set RETROACHIEVEMENTS_API_KEY; "
        "it is shown on https://retroachievements.org/settings. To try things without a key, add --simulator\n",
    )


@pytest.mark.usefixtures("without_key")
def test_login_and_logout(
    command: Command, simulator: Simulator, stored: dict[tuple[str, str], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{simulator.web_api_key}\n"))
    assert command("login") == (0, "The key is good, and kept in the keyring.\n", "")
    assert list(stored.values()) == [simulator.web_api_key]
    assert command("consoles all").code == 0
    assert run(["logout"]) == 0
    assert stored == {}
    assert command("consoles all").code == 3


@pytest.mark.parametrize(("typed", "code"), [("WrongKey\n", 3), ("two words\n", 3), ("", 3)])
def test_a_wrong_key_is_not_stored(
    typed: str, code: int, command: Command, stored: dict[tuple[str, str], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
    ended = command("login")
    assert (ended.code, ended.out, stored) == (code, "", {})
    assert ended.err.startswith("retroachievements: ")
    assert typed.strip() == "" or typed.strip() not in ended.err


@pytest.mark.usefixtures("without_key")
def test_a_system_without_a_keyring(command: Command, simulator: Simulator, monkeypatch: pytest.MonkeyPatch) -> None:
    keyring.set_keyring(keyring.backends.fail.Keyring())  # type: ignore[no-untyped-call]
    assert command("consoles all").code == 3
    monkeypatch.setattr(sys, "stdin", io.StringIO(simulator.web_api_key))
    assert command("login") == (
        3,
        "",
        "retroachievements: the keyring can't be used (this system has none): set RETROACHIEVEMENTS_API_KEY instead\n",
    )


@pytest.mark.usefixtures("without_key")
def test_a_key_from_a_file_descriptor(command: Command, simulator: Simulator) -> None:
    reading, writing = os.pipe()
    os.write(writing, f"{simulator.web_api_key}\n".encode())
    os.close(writing)
    assert command(f"consoles all --key-fd {reading}").code == 0
    os.close(reading)
    assert command(f"consoles all --key-fd {reading}") == (
        2,
        "",
        f"retroachievements: can't read the key from file descriptor {reading}: Bad file descriptor\n",
    )


def test_no_option_takes_a_key(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["consoles", "all", "--help"]) == 0
    assert set(re.findall(r"--[\w-]*key[\w-]*", capsys.readouterr().out)) == {"--key-fd"}


KEY = "TheSecretKeyThatNobodyMaySeeHere"


@pytest.mark.parametrize(
    "line",
    [
        KEY,
        f"--api-key {KEY}",
        f"--api-key={KEY}",
        f"-y {KEY} consoles all",
        f"consoles all --api-key {KEY}",
        f"consoles all --web-api-key={KEY}",
        f"consoles all --key {KEY}",
        f"consoles all -y {KEY}",
        f"consoles all --key-fd {KEY}",
        f"consoles all --key-fd={KEY}",
        f"consoles all {KEY}",
        f"consoles {KEY}",
        f"tickets get {KEY}",
        f"tickets developer-stats {KEY}",
        f"login {KEY}",
        "login short",
        f"login --api-key {KEY}",
        f"login --key-fd {KEY}",
        f"consoles all --base-url https://example.org/API?y={KEY}",
    ],
)
def test_a_key_among_the_arguments_is_not_repeated(line: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(line.split()) == 2
    printed = capsys.readouterr()
    assert KEY not in printed.out + printed.err
    assert "short" not in printed.err
    assert "run `retroachievements login`" in printed.err
    assert "or set RETROACHIEVEMENTS_API_KEY" in printed.err


@pytest.mark.parametrize("typed", [f'"{KEY}"', f"'{KEY}'", f"y={KEY}", f"Bearer {KEY}", f"{KEY} {KEY}"])
@pytest.mark.usefixtures("without_key")
def test_a_key_that_is_wrong_is_not_repeated(
    typed: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{typed}\n"))
    assert run(["login"]) == 3
    monkeypatch.setenv("RETROACHIEVEMENTS_API_KEY", typed)
    assert run(["consoles", "all"]) == 2
    printed = capsys.readouterr()
    assert KEY not in printed.out + printed.err
    assert printed.err.count("it is shown on https://retroachievements.org/settings") == 2


# From here on as processes, with pipes and terminals.


def ask(simulator: Simulator, line: str) -> list[str]:
    return [*PROGRAM, *line.split(), "--base-url", simulator.base_url]


def add_pages(simulator: Simulator) -> None:
    """More tickets than two requests have, so that a walk is under way for a while."""
    for _ in range(3000):
        simulator.add_ticket()


@pytest.mark.parametrize("form", ["", " --json", " --csv"])
def test_nobody_reads_on(form: str, simulator: Simulator) -> None:
    add_pages(simulator)
    reading, writing = os.pipe()
    os.close(reading)
    ended = subprocess.run(ask(simulator, f"tickets recent --count 100{form}"), stdout=writing, stderr=subprocess.PIPE)
    os.close(writing)
    assert (ended.returncode, ended.stderr) == (141, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is always full")
@pytest.mark.parametrize("form", ["", " --json", " --csv"])
def test_the_disk_is_full(form: str, simulator: Simulator) -> None:
    with Path("/dev/full").open("wb") as full:
        ended = subprocess.run(ask(simulator, f"tickets recent{form}"), stdout=full, stderr=subprocess.PIPE)
    assert (ended.returncode, ended.stderr) == (
        74,
        b"retroachievements: can't write the output: No space left on device\n",
    )


@pytest.mark.parametrize("form", ["--json", "--csv", ""])
def test_an_interrupt_leaves_valid_output(form: str, simulator: Simulator, tmp_path: Path) -> None:
    """Ctrl-C once the second page was asked for: the first page is there, and complete."""
    add_pages(simulator)
    with (tmp_path / "output").open("w+", encoding="utf-8") as file:
        process = subprocess.Popen(
            ask(simulator, f"tickets recent --all {form}"), stdout=file, stderr=subprocess.PIPE, text=True
        )
        while len(simulator.requests) < 2:
            assert process.poll() is None
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=60)
        file.seek(0)
        out = file.read()
    assert (process.returncode, err) == (130, "")
    lines = out.splitlines()
    if form == "--json":
        assert lines[0] == "["
        assert lines[-1] == "]"
        assert all(line.endswith("},") for line in lines[1:-2])
    assert 100 <= len(lines) < 3000
    assert out.endswith("\n")


def in_terminal(command: list[str], width: int) -> tuple[int, str]:
    """What a command shows in a terminal, and how it ends."""
    terminal, inner = pty.openpty()
    environment = {**os.environ, "COLUMNS": str(width), "TERM": "xterm-256color"}
    process = subprocess.Popen(command, stdin=inner, stdout=inner, stderr=inner, env=environment)
    os.close(inner)
    shown = b""
    with suppress(OSError):  # How Linux says that nobody has the other end any more.
        while piece := os.read(terminal, 65536):
            shown += piece
    os.close(terminal)
    return process.wait(), shown.decode()


def without_escapes(shown: str) -> list[str]:
    return re.sub(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b\]8;[^\x1b]*\x1b\\", "", shown).replace("\r\n", "\n").splitlines()


@pytest.mark.parametrize("width", [60, 100, 200])
def test_a_table_is_as_wide_as_the_terminal(width: int, simulator: Simulator) -> None:
    code, shown = in_terminal(ask(simulator, "tickets recent"), width)
    lines = without_escapes(shown)
    assert code == 0
    assert "\x1b[1m" in shown, "headings are bold"
    assert max(len(line) for line in lines) <= width
    assert "game title" in shown
    assert ("achievement" in " ".join(lines)) is (width >= 100)
    assert re.search(r"\d+ more columns with --columns", " ".join(lines))


def test_a_walk_shows_how_far_it_is(simulator: Simulator) -> None:
    code, shown = in_terminal(ask(simulator, "tickets recent --all"), 120)
    assert code == 0
    assert re.search(r"tickets recent .*\d/56 ", "".join(without_escapes(shown)))
    code, shown = in_terminal(ask(simulator, "tickets recent --all --csv"), 120)
    assert code == 0
    assert "/56 " not in shown, "the rows themselves show it"
    assert len(list(csv.reader(io.StringIO(shown)))) == 57


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion(shell: str, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert run(["completion", shell]) == 0
    script = capsys.readouterr().out
    assert "developer-stats" in script
    if shell == "bash":
        (tmp_path / "completion").write_text(script)
        program = f"""
            source {tmp_path / "completion"}
            COMP_WORDS=(retroachievements tickets dev) COMP_CWORD=2
            _retroachievements
            echo "${{COMPREPLY[@]}}"
        """
        ended = subprocess.run(["/bin/bash", "-c", program], capture_output=True, text=True, check=True)
        assert ended.stdout.split() == ["developer-stats"]


@pytest.mark.parametrize("missing", ["cyclopts", "docstring_parser", "keyring", "rich"])
def test_without_the_extra(missing: str) -> None:
    program = f"import sys; sys.modules['{missing}'] = None; from retroachievements.cli import main; main()"
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert (ended.returncode, ended.stderr) == (
        1,
        f'retroachievements: {missing} is missing: pip install "retroachievements[cli]"\n',
    )
