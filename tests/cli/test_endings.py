"""Exit codes, error messages, and the sources of the key."""

import csv
import io
import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import keyring
import keyring.backend
import keyring.backends.fail
import keyring.backends.null
import pytest
from tools.terminal import in_terminal

from retroachievements.cli import keys
from retroachievements.cli.commands import run
from retroachievements_simulator import Simulator

from . import Ended
from .terminals import without_escapes

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
    """The keys in a keyring in memory, which replaces the keyring of the machine."""
    before, in_memory = keyring.get_keyring(), Keyring()
    keyring.set_keyring(in_memory)
    yield in_memory.kept
    keyring.set_keyring(before)


@pytest.fixture
def without_key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("RETROACHIEVEMENTS_API_KEY")


@pytest.mark.parametrize(
    ("status", "code", "message"),
    [
        (404, 6, "{} returned an error: 404 Not Found"),
        (
            401,
            3,
            "{} refused the web API key from RETROACHIEVEMENTS_API_KEY (Unauthenticated.): "
            "it is shown on https://retroachievements.org/settings",
        ),
        (429, 4, "{} received too many requests (5 attempts), wait 0 s: Too Many Requests"),
        (500, 5, "{} returned an error: 500 Server Error"),
        (503, 5, "{} returned an error (5 attempts): 503 Service Unavailable"),
    ],
)
def test_errors_of_the_server(
    status: int, code: int, message: str, command: Command, simulator: Simulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("random.uniform", lambda *_: 0.0)
    simulator.fail_next(status=status, times=5, retry_after=0 if status == 429 else None)
    server = simulator.origin.removeprefix("http://")
    assert command("consoles all") == (code, "", f"retroachievements: {message.format(server)}\n")


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("tickets get 99999", "there is no ticket 99999"),
        ("games get 99999", "there is no game 99999"),
        ("achievements unlocks 99999", "there is no achievement 99999"),
        ("users points Nobody", 'no user is called "Nobody"'),
        ("users points 00003EMFWR7XB8SDPEHB3K5999", 'no user has the ULID "00003EMFWR7XB8SDPEHB3K5999"'),
        ("users game-progress Nobody 1", "there is no such user or no such game"),
        ("leaderboards of-user MockUser 1", "MockUser has no entry on the leaderboards of game 1"),
        (f"games find-by-hash {'0' * 32} --console-id 1", f"no game of console 1 has the hash {'0' * 32}"),
    ],
)
def test_not_found(line: str, message: str, command: Command) -> None:
    assert command(line) == (6, "", f"retroachievements: {message}\n")


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("tikets recent", 'there is no command "tikets"; did you mean tickets?'),
        ("qqq", 'there is no command "qqq". retroachievements --help lists the commands'),
        ("tickets recnt", 'tickets has no command "recnt"; did you mean recent?'),
        ("tickets recent --cuont 5", "tickets recent has no option --cuont; did you mean --count?"),
        ("tickets recent 5", 'unexpected argument "5"; did you mean --count 5?'),
        ("tickets get 5 6", 'unexpected argument "6"'),
        ("tickets recent --count 500", "--count must be 1 to 100, not 500"),
        ("tickets recent --count five", '--count must be a number, not "five"'),
        ("tickets recent --count", "--count needs a value"),
        ("tickets recent --all --count 5", "--all gets all pages, so leave out --count"),
        ("tickets recent --json --csv", "choose --json or --csv, not both"),
        (
            "users summary MockUser --csv",
            "users summary returns several lists: add --list recently-played or --list awarded or",
        ),
        ("users summary MockUser --columns id", "users summary returns several lists: add --list recently-played"),
        ("tickets recent --columns id,game_titel", 'there is no column "game_titel"; did you mean game_title?'),
        ("tickets recent --columns x", 'there is no column "x": --help lists them'),
        ("tickets recent --columns id --json", "--columns is for tables and CSV: JSON always has all fields"),
        ("tickets get", "TICKET-ID is missing. Usage: retroachievements tickets get TICKET-ID"),
        ("tickets get abc", 'TICKET-ID must be a number, not "abc"'),
        ("tickets get 5.5", 'TICKET-ID must be a whole number, not "5.5"'),
        ("tickets get 0x91", 'TICKET-ID must be a number, not "0x91"'),
        ("tickets recent --count 1_0", '--count must be a number, not "1_0"'),
        ("tickets recent --list rows", '--list must be tickets, not "rows"'),
        ("users progress MockUser 1 2.5", 'GAME-IDS must be a whole number, not "2.5"'),
        ("tickets recent --json=yes-please", "--json takes no value"),
        ("tickets developer-stats", "USER is missing. Usage: retroachievements tickets developer-stats USER"),
        ("tickets developer-stats x", 'USER "x" is not a username (2 to 20 ASCII letters and digits)'),
        ("users progress MockUser 1 0", "GAME-IDS must be 1 or more, not 0"),
        ("users achievements-earned-between MockUser 2024-02-06 x", "END must be a time such as 2024-02-06T22:30"),
        ("users achievements-earned-between MockUser 2024-02-06 2024-02-05", "END must not be before START: 2024"),
        ("users achievements-earned-on MockUser 2024-13-01", "DAY must be a date such as 2024-02-06, not"),
        (
            "users achievements-earned-on MockUser 2024-02-06 --all",
            "users achievements-earned-on has no pages, so it has no --all",
        ),
        (
            "feed recent-game-awards --kinds mastery",
            "--kinds must be beaten-softcore, beaten-hardcore, completed or mastered, "
            'not "mastery"; did you mean mastered?',
        ),
        ("games list-for-console dreamcats", 'no console is called "dreamcats"; did you mean dreamcast?'),
        ("games list-for-console 0", "CONSOLE-ID must be 1 or more, not 0"),
        ("games list-for-console -1", "CONSOLE-ID must be 1 or more, not -1"),
        (
            f"games find-by-hash {'0' * 32}",
            "--console-id is missing. Usage: retroachievements games find-by-hash MD5 --console-id CONSOLE-ID",
        ),
        (f"games find-by-hash {'0' * 32} --console-id {'k' * 32}", 'no console is called "(32 characters, hidden)"'),
        ("consoles all --key-fd -1", "--key-fd must be at least 0"),
        ("consoles all --timeout 0", "--timeout must be more than 0"),
        ("consoles all --timeout 1e9", "--timeout must be at most 31536000"),
        ("login --simulator", "the simulator needs no key, so login has no key to store: leave out --simulator"),
        (
            "consoles all --simulator --base-url http://127.0.0.1",
            "the simulator has its own address and key: leave out",
        ),
        ("consoles all --simulator --key-fd 3", "the simulator has its own address and key: leave out --base-url"),
        ("completion tcsh", 'SHELL must be bash, zsh or fish, not "tcsh"'),
        ("--simulator", "--simulator needs a command: add --help for all commands"),
    ],
)
def test_wrong_usage(line: str, message: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(line.split()) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith(f"retroachievements: {message}")
    assert "Traceback" not in printed.err


@pytest.mark.parametrize(
    "line",
    [
        "--json tickets developer-stats MockUser",
        "tickets --json developer-stats MockUser",
        "--base-url {} --json tickets developer-stats MockUser",
        "--json --base-url={} tickets developer-stats MockUser",
    ],
)
def test_options_before_the_command(
    line: str, simulator: Simulator, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RETROACHIEVEMENTS_BASE_URL", simulator.base_url)
    assert run(line.format(simulator.base_url).split()) == 0
    assert '"closed": 17' in capsys.readouterr().out


@pytest.mark.parametrize(
    ("line", "same"),
    [
        ("users points", "users points MockUser"),
        ("users game-progress 2 --json", "users game-progress MockUser 2 --json"),
        ("users points PixelBaker", "users points PixelBaker"),
    ],
)
def test_the_default_user(line: str, same: str, command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = command(same)
    monkeypatch.setenv("RETROACHIEVEMENTS_USERNAME", "MockUser")
    assert command(line) == expected
    assert expected.code == 0
    assert command("tickets get").err == (
        "retroachievements: TICKET-ID is missing. Usage: retroachievements tickets get TICKET-ID\n"
    )


def test_the_deadline(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as silent:
        server = f"127.0.0.1:{silent.getsockname()[1]}"
        assert run(["consoles", "all", "--base-url", f"http://{server}/API", "--timeout", "0.2"]) == 5
    assert capsys.readouterr().err == f"retroachievements: no response from {server} within 0.2 s (--timeout)\n"


def test_an_unknown_host(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise socket.gaierror(-2, "Name or service not known")

    monkeypatch.setattr("random.uniform", lambda *_: 0.0)
    monkeypatch.setattr(socket, "getaddrinfo", fail)
    assert run(["consoles", "all"]) == 5
    assert capsys.readouterr().err == (
        "retroachievements: can't find retroachievements.org (5 attempts): are you online?\n"
    )


def test_a_refused_connection(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        assert run(["consoles", "all", "--base-url", f"http://127.0.0.1:{closed.getsockname()[1]}/API"]) == 5
    assert "refused the connection (5 attempts)" in capsys.readouterr().err


def test_an_address_without_encryption(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["consoles", "all", "--base-url", "http://example.org/API"]) == 2
    assert "would send your key in the clear" in capsys.readouterr().err


def test_the_address_in_the_environment(
    simulator: Simulator, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RETROACHIEVEMENTS_BASE_URL", simulator.base_url)
    assert run(["tickets", "developer-stats", "MockUser"]) == 0
    assert capsys.readouterr().out.startswith("user      MockUser\n")
    monkeypatch.setenv("RETROACHIEVEMENTS_BASE_URL", "http://example.org/API")
    assert run(["tickets", "developer-stats", "MockUser"]) == 2
    assert "RETROACHIEVEMENTS_BASE_URL 'http://example.org/API' would send" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("name", "value", "code", "message"),
    [
        (
            "HTTPS_PROXY",
            "htp://user:hunter2@127.0.0.1",
            2,
            "HTTPS_PROXY 'htp://127.0.0.1' is not an http, https or socks5",
        ),
        (
            "all_proxy",
            "http://127.0.0.1:99999",
            2,
            "ALL_PROXY 'http://127.0.0.1:99999' is not an http, https or socks5",
        ),
        ("RETROACHIEVEMENTS_BASE_URL", "https://a..b", 2, "RETROACHIEVEMENTS_BASE_URL 'https://a..b' is not a URL"),
        ("RETROACHIEVEMENTS_API_KEY", "two words", 2, "the web API key from RETROACHIEVEMENTS_API_KEY has characters"),
        (
            "SSL_CERT_FILE",
            "/no/such.pem",
            5,
            "the connection to {} failed: SSL_CERT_FILE=/no/such.pem can't be used",
        ),
        ("SSL_CERT_DIR", "/no/such", 5, "the connection to {} failed: SSL_CERT_DIR=/no/such can't be used"),
    ],
)
def test_an_invalid_variable(
    name: str,
    value: str,
    code: int,
    message: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for variable in ["SSL_CERT_FILE", "SSL_CERT_DIR", "SSLKEYLOGFILE"]:
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv(name, value)
    with socket.create_server(("127.0.0.1", 0)) as listening:
        message = message.format(f"127.0.0.1:{listening.getsockname()[1]}")
        if name != "RETROACHIEVEMENTS_BASE_URL" and "proxy" not in name.lower():
            monkeypatch.setenv("RETROACHIEVEMENTS_BASE_URL", f"https://127.0.0.1:{listening.getsockname()[1]}")
        assert run(["consoles", "all"]) == code
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith(f"retroachievements: {message}")
    assert printed.err.count("\n") == 1
    assert "hunter2" not in printed.err


@pytest.mark.usefixtures("without_key")
def test_an_unreadable_keyring(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: str) -> str:
        raise OSError(13, "Permission denied")

    monkeypatch.setattr(Keyring, "get_password", fail)
    ended = command("consoles all")
    assert (ended.code, ended.out) == (3, "")
    assert ended.err.startswith("retroachievements: the keyring can't be used ([Errno 13] Permission denied)")


def test_a_simulator_that_cannot_listen(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError(24, "Too many open files")

    monkeypatch.setattr("socket.socket.bind", fail)
    assert run(["consoles", "all", "--simulator"]) == 5
    assert "the simulator can't listen on this machine: [Errno 24]" in capsys.readouterr().err


def test_the_simulator_option(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("RETROACHIEVEMENTS_API_KEY")
    assert run(["tickets", "developer-stats", "MockUser", "--simulator"]) == 0
    assert capsys.readouterr().out.startswith("user      MockUser\n")


@pytest.mark.usefixtures("without_key")
def test_no_key(command: Command) -> None:
    assert command("consoles all") == (
        3,
        "",
        "retroachievements: no web API key: run `retroachievements login`, or set RETROACHIEVEMENTS_API_KEY; "
        "it is shown on https://retroachievements.org/settings. To try a command without a key, add --simulator\n",
    )


@pytest.mark.usefixtures("without_key")
def test_login_and_logout(
    command: Command, simulator: Simulator, stored: dict[tuple[str, str], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{simulator.web_api_key}\n"))
    assert command("login") == (0, "The key works and is stored in the keyring.\n", "")
    assert list(stored.values()) == [simulator.web_api_key]
    assert command("consoles all").code == 0
    assert run(["logout"]) == 0
    assert stored == {}
    assert command("consoles all").code == 3


@pytest.mark.parametrize(("typed", "code"), [("WrongKey\n", 3), ("two words\n", 2), ("", 3)])
def test_a_wrong_key_is_not_stored(
    typed: str, code: int, command: Command, stored: dict[tuple[str, str], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(typed))
    ended = command("login")
    assert (ended.code, ended.out, stored) == (code, "", {})
    assert ended.err.startswith("retroachievements: ")
    assert typed.strip() == "" or typed.strip() not in ended.err


@pytest.mark.usefixtures("without_key")
@pytest.mark.parametrize("backend", [keyring.backends.fail.Keyring, keyring.backends.null.Keyring])
def test_a_system_without_a_keyring(
    backend: type[keyring.backend.KeyringBackend], command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    keyring.set_keyring(backend())
    assert command("consoles all").err.startswith("retroachievements: no web API key: run `retroachievements login`")

    def ask(*_: str) -> str:
        raise AssertionError("a key that can't be stored is not asked for")

    monkeypatch.setattr(keys, "ask", ask)
    assert command("login") == (
        3,
        "",
        "retroachievements: this system has no keyring, so login can't store a key. Pass the key to each command:\n"
        "  in the variable RETROACHIEVEMENTS_API_KEY, or\n"
        "  from a file: retroachievements consoles all --key-fd 3 3<key.txt\n",
    )
    assert run(["logout"]) == 0


def test_status(command: Command, simulator: Simulator, stored: dict[tuple[str, str], str]) -> None:
    address = f"address  {simulator.base_url}"
    good = "result   the key is accepted\n"
    assert command("status") == (0, f"key      from RETROACHIEVEMENTS_API_KEY\n{address}\n{good}", "")
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("RETROACHIEVEMENTS_API_KEY")
        stored["retroachievements", "web API key"] = simulator.web_api_key
        assert command("status") == (0, f"key      from the keyring\n{address}\n{good}", "")
        patch.setenv("RA_API_KEY", "WrongKey")
        ended = command("status")
        assert (ended.code, ended.out) == (3, f"key      from RA_API_KEY\n{address}\n")
        assert "refused the web API key from RA_API_KEY" in ended.err


def test_status_of_a_wrong_address(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["status", "--base-url", "http://example.org/API"]) == 2
    assert "--base-url 'http://example.org/API' would send your key in the clear" in capsys.readouterr().err
    assert run(["status", "--base-url", "https://me:hunter2@127.0.0.1:9/API", "--timeout", "0.5"]) == 5
    printed = capsys.readouterr()
    assert "address  https://127.0.0.1:9/API\n" in printed.out
    assert "hunter2" not in printed.out + printed.err


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
        f"status {KEY}",
        "logout short",
        f"--simulator login {KEY}",
        "--simulator login short",
        "login --key-fd short",
        "consoles all --key-fd=short",
        f"tickets recent --count {KEY}",
        f"users achievements-earned-on MockUser {KEY}",
        f"consoles all --base-url https://example.org/API?y={KEY}",
    ],
)
def test_a_key_in_the_arguments_is_not_printed(line: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(line.split()) == 2
    printed = capsys.readouterr()
    assert KEY not in printed.out + printed.err
    assert "short" not in printed.err
    assert "run `retroachievements login`" in printed.err
    assert "or set RETROACHIEVEMENTS_API_KEY" in printed.err


@pytest.mark.parametrize("typed", [f'"{KEY}"', f"'{KEY}'", f"y={KEY}", f"Bearer {KEY}", f"{KEY} {KEY}"])
@pytest.mark.usefixtures("without_key")
def test_an_invalid_key_is_not_printed(
    typed: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{typed}\n"))
    assert run(["login"]) == 2
    monkeypatch.setenv("RETROACHIEVEMENTS_API_KEY", typed)
    assert run(["consoles", "all"]) == 2
    printed = capsys.readouterr()
    assert KEY not in printed.out + printed.err
    assert printed.err.count("it is shown on https://retroachievements.org/settings") == 2


# The tests below run commands in other processes, with pipes and terminals.


def program(simulator: Simulator, line: str) -> list[str]:
    return [*PROGRAM, *line.split(), "--base-url", simulator.base_url]


def add_pages(simulator: Simulator) -> None:
    """Add more tickets than two pages have, so that a command with --all runs for a while."""
    for _ in range(3000):
        simulator.add_ticket()


@pytest.mark.parametrize("form", ["", " --json", " --csv"])
def test_a_broken_pipe(form: str, simulator: Simulator) -> None:
    add_pages(simulator)
    reading, writing = os.pipe()
    os.close(reading)
    ended = subprocess.run(
        program(simulator, f"tickets recent --count 100{form}"), stdout=writing, stderr=subprocess.PIPE
    )
    os.close(writing)
    assert (ended.returncode, ended.stderr) == (141, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is always full")
@pytest.mark.parametrize("form", ["", " --json", " --csv"])
def test_a_full_disk(form: str, simulator: Simulator) -> None:
    with Path("/dev/full").open("wb") as full:
        ended = subprocess.run(program(simulator, f"tickets recent{form}"), stdout=full, stderr=subprocess.PIPE)
    assert (ended.returncode, ended.stderr) == (
        74,
        b"retroachievements: can't write the output: No space left on device\n",
    )


@pytest.mark.parametrize(
    ("line", "code", "error"),
    [
        ("--version >&-", 74, "retroachievements: can't write the output: Bad file descriptor\n"),
        ("--help >&-", 74, "retroachievements: can't write the output: Bad file descriptor\n"),
        ("tickets recent >&-", 74, "retroachievements: can't write the output: Bad file descriptor\n"),
        ("tickets recent --json >&-", 74, "retroachievements: can't write the output: Bad file descriptor\n"),
        ("users points Nobody 2>&-", 6, ""),
    ],
)
def test_closed_streams(line: str, code: int, error: str, simulator: Simulator) -> None:
    ended = subprocess.run(
        ["/bin/sh", "-c", f'"$0" -m retroachievements {line}', sys.executable],
        capture_output=True,
        text=True,
        env=os.environ | {"RETROACHIEVEMENTS_BASE_URL": simulator.base_url},
    )
    assert (ended.returncode, ended.stdout, ended.stderr) == (code, "", error)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is always full")
def test_the_version_on_a_full_disk() -> None:
    with Path("/dev/full").open("wb") as full:
        ended = subprocess.run([*PROGRAM, "--version"], stdout=full, stderr=subprocess.PIPE)
    assert (ended.returncode, ended.stderr) == (
        74,
        b"retroachievements: can't write the output: No space left on device\n",
    )


def test_csv_is_utf_8_where_the_encoding_lacks_characters(simulator: Simulator) -> None:
    environment = os.environ | {"PYTHONIOENCODING": "ascii"}
    for form in ["--csv", "--json"]:
        command = program(simulator, f"games get 1 {form}")
        written = subprocess.run(command, capture_output=True, check=True, env=environment).stdout
        assert ("Pokétown" if form == "--csv" else "Pok\\u00e9town").encode() in written


@pytest.mark.parametrize("form", ["--json", "--csv", ""])
def test_an_interrupt_leaves_valid_output(form: str, simulator: Simulator, tmp_path: Path) -> None:
    """Interrupt a command after its second request: the output has the complete first page."""
    add_pages(simulator)
    with (tmp_path / "output").open("w+", encoding="utf-8") as file:
        process = subprocess.Popen(
            program(simulator, f"tickets recent --all {form}"), stdout=file, stderr=subprocess.PIPE, text=True
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


@pytest.mark.parametrize("width", [60, 100, 200])
def test_a_table_is_as_wide_as_the_terminal(width: int, simulator: Simulator) -> None:
    code, shown = in_terminal(program(simulator, "tickets recent"), width)
    lines = without_escapes(shown)
    assert code == 0
    assert "\x1b[1m" in shown, "headings are bold"
    assert max(len(line) for line in lines) <= width
    assert "game title" in shown
    assert ("achievement" in " ".join(lines)) is (width >= 100)
    assert re.search(r"\d+ more columns with --columns", " ".join(lines))


def test_the_progress_bar(simulator: Simulator) -> None:
    code, shown = in_terminal(program(simulator, "tickets recent --all"), 120)
    assert code == 0
    assert re.search(r"tickets recent .*\d/56 ", "".join(without_escapes(shown)))
    code, shown = in_terminal(program(simulator, "tickets recent --all --csv"), 120)
    assert code == 0
    assert "/56 " not in shown, "rows in the terminal replace the bar"
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


@pytest.mark.parametrize(
    ("missing", "line"),
    [
        ("cyclopts", "consoles all"),
        ("keyring", "consoles all"),
        ("platformdirs", "consoles all --simulator"),
        ("rich", "consoles all --simulator"),
    ],
)
def test_without_the_extra(missing: str, line: str) -> None:
    program = f"""
import sys
sys.modules['{missing}'] = None
from retroachievements.cli import main
sys.argv = ['retroachievements', *'{line}'.split()]
main()
"""
    variables = {name: value for name, value in os.environ.items() if missing != "keyring" or "API_KEY" not in name}
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, env=variables)
    assert ended.returncode == 1
    assert ended.stderr.endswith(
        f'retroachievements: {missing} is missing: pip install "path/to/the/clone[cli]"\n',
    )
