"""Every method has a command, which writes its result."""

import csv
import inspect
import io
import json
import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest
from attrs import evolve
from tools.namespaces import METHODS, iterator_of, without_iterators

from retroachievements import _json
from retroachievements.cli.commands import run
from retroachievements_simulator import Simulator, Ticket, User

from ..arguments import required_arguments
from . import Ended

Command = Callable[[str], Ended]

# The method of each command.
METHOD_OF = {
    f"{namespace} {name.replace('_', '-')}": method
    for namespace in METHODS
    for name, method in without_iterators(namespace).items()
}
PAGED = {
    f"{namespace} {name.replace('_', '-')}"
    for namespace in METHODS
    for name in METHODS[namespace]
    if iterator_of(namespace, name)
}

# Arguments of commands that return nothing for those in tests/arguments.py, and options to test.
ARGUMENTS = {
    "achievements unlocks": "21",
    "claims of-user": "PixelBaker",
    "comments on-achievement": "11 --newest-first",
    "consoles all": "--only-active",
    "feed recent-game-awards": "--until 2024-04-30 --kinds mastered beaten-hardcore",
    "games achievement-distribution": "1 --hardcore",
    "games find-by-hash": "00000000000000000000000000000001 --console-id 1",
    "leaderboards entries": "11",
    "leaderboards of-user": "PixelBaker 1",
    "tickets achievement-stats": "31",
    "tickets get": "145",
    "users achievements-earned-between": "MockUser 2024-02-01 2024-03-01",
    "users achievements-earned-on": "MockUser 2024-02-06",
    "users awards": "NightOwl",
    "users game-progress": "MockUser 2",
    "users game-rank": "MockUser 2",
    "users recent-achievements": "MockUser --minutes 600000",
}


def line_of(name: str) -> str:
    """Return a command with its arguments."""
    tokens = []
    for parameter, value in required_arguments(METHOD_OF[name]).items():
        if inspect.signature(METHOD_OF[name]).parameters[parameter].kind is inspect.Parameter.KEYWORD_ONLY:
            tokens.append(f"--{parameter.replace('_', '-')}")
        values = value if isinstance(value, list) else [value]
        tokens += [each.isoformat() if isinstance(each, date) else str(each) for each in values]
    return f"{name} {ARGUMENTS.get(name, ' '.join(tokens))}".strip()


def test_the_lists_above_have_names_of_commands() -> None:
    assert ARGUMENTS.keys() <= METHOD_OF.keys()
    assert {"tickets recent", "users achievements-earned-between"} <= PAGED
    assert PAGED.isdisjoint({"tickets get", "users achievements-earned-on"})


# Arguments without an option: they only matter to a program that makes several calls.
ONLY_IN_PYTHON = {"max_age", "refresh"}


@pytest.mark.parametrize("name", sorted(METHOD_OF))
def test_the_help_of_a_command_is_the_docstring_of_its_method(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([*name.split(), "--help"]) == 0
    printed = capsys.readouterr().out
    docstring = (inspect.getdoc(METHOD_OF[name]) or "").splitlines()
    assert docstring[0] in " ".join(printed.split())
    assert docstring[-1] in "".join(printed.split()), "the page of the documentation, which is broken into lines"
    for parameter in list(inspect.signature(METHOD_OF[name]).parameters.values())[1:]:
        option = f"--{parameter.name.replace('_', '-')}"
        if parameter.kind is inspect.Parameter.KEYWORD_ONLY:
            assert (option in printed) is (parameter.name not in ONLY_IN_PYTHON)
        else:
            assert option[2:].upper() in printed
            assert option not in printed.split()
    assert ("│ --all " in printed) is (name in PAGED)
    for option in ["--json", "--csv", "--base-url", "--timeout", "--simulator", "--key-fd"]:
        assert option in printed
    assert "--no-" not in printed
    assert "Exit codes: 0 success;" in printed


@pytest.mark.parametrize("name", sorted(METHOD_OF))
def test_the_help_has_no_python(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([*name.split(), "--help"]) == 0
    about, _, after = capsys.readouterr().out.partition("─ Output ─")
    assert after
    about = about.replace("MockUser", "")
    python = r"Python|None\b|True|False|`|\bra\.|iter_|aware|\b[a-z]+_\w+|\b[A-Z][a-z]+[A-Z]\w+"
    assert re.findall(rf"{python}|attribute|method|Times are UTC", about) == []


def test_a_command_keeps_its_case_in_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["users", "recent-achievements", "--help"]) == 0
    printed = " ".join(capsys.readouterr().out.split())
    assert "issued. users achievements-earned-between --all returns all of them." in printed


@pytest.mark.parametrize("name", sorted(METHOD_OF))
def test_the_example_in_the_help_works(name: str, command: Command, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([*name.split(), "--help"]) == 0
    example = re.search(r"Example: retroachievements (.+?)\n\n", capsys.readouterr().out, re.DOTALL)
    assert example
    assert example[1].startswith(name)
    assert command(" ".join(example[1].split())).code == 0


@pytest.mark.parametrize("name", METHOD_OF)
def test_every_command_writes_a_result(name: str, command: Command, simulator: Simulator) -> None:
    line = line_of(name)
    simulator.add_user("Master")
    for achievement_id in (11, 12, 13, 14):
        simulator.unlock("Master", achievement_id)
    shown, as_json, as_csv = command(line), command(f"{line} --json"), command(f"{line} --csv")
    assert (shown.code, shown.err) == (0, "")
    assert shown.out.strip()
    assert not any(row != row.rstrip() for row in shown.out.splitlines())
    assert (as_json.code, as_json.err) == (0, "")
    assert json.loads(as_json.out), f"no rows for {line!r}: add arguments to ARGUMENTS in tests/cli/test_commands.py"
    if as_csv.code == 2:
        assert as_csv.err.startswith(f"retroachievements: {name} returns several lists: add --list ")
    else:
        assert as_csv.code == 0
        assert as_csv.err == "" or as_csv.err.startswith("retroachievements: left out of the CSV: ")
        header, *rows = csv.reader(io.StringIO(as_csv.out))
        assert header
        assert all(len(row) == len(header) for row in rows)
    if name in PAGED:
        everything = command(f"{line} --all --json")
        assert everything.code == 0
        assert isinstance(json.loads(everything.out), list)


@pytest.mark.parametrize(
    "line", ["games list-for-console {}", "games find-by-hash 00000000000000000000000000000001 --console-id {}"]
)
def test_a_console_by_its_name(line: str, command: Command) -> None:
    # The names of consoles are those of the site, and the simulator uses the same ids.
    by_id, by_name = command(line.format("1") + " --json"), command(line.format("Mega-Drive") + " --json")
    assert (by_name.code, by_name.err) == (0, "")
    assert by_name.out == by_id.out
    assert "Night Market" in by_id.out or "Pok" in by_id.out


def test_a_record_with_bars(command: Command) -> None:
    assert command("tickets developer-stats MockUser").out == (
        "user      MockUser\n"
        "ulid      00003EMFWR7XB8SDPEHB3K56ZQ\n"
        "open       0\n"
        "closed    17  ████████\n"
        "resolved  27  ████████████\n"
        "total     44\n"
        "url       https://retroachievements.org/user/MockUser/tickets\n"
    )


def test_a_table(command: Command) -> None:
    assert command("tickets most-ticketed-games --count 2").out == (
        "game title          open tickets  game id  console\n"
        "Postcard Detective             9       12  Glass Arcade\n"
        "The Last Tram                  6        7  Pocket Lantern\n"
        "\n"
        "2 games · 1 more column with --columns\n"
    )


def test_a_table_with_a_share(command: Command) -> None:
    row = command("users completion-progress MockUser").out.splitlines()[1]
    assert row.startswith("~Homebrew~ Kite Weather  beaten softcore    3 of 6    50% █████  ")


def test_a_histogram(command: Command, simulator: Simulator) -> None:
    assert command("games achievement-distribution 2").out == (
        "unlocked  players\n"
        "       1        2  ████████████████████████████████████████\n"
        "       2        1  ████████████████████\n"
        "       3        0\n"
        "       4        0\n"
    )
    simulator.data.unlocks.clear()
    assert command("games achievement-distribution 2").out.splitlines()[1] == "       1        0"


def test_an_empty_list(command: Command, simulator: Simulator) -> None:
    simulator.data.tickets.clear()
    assert command("tickets recent").out == "no open tickets\n"
    assert command("tickets recent --all").out == "no tickets\n"
    assert command("tickets recent --all --json").out == "[]\n"
    assert command("tickets recent --all --csv").out.count("\n") == 1


def test_json_has_the_names_of_the_attributes(command: Command) -> None:
    assert json.loads(command("tickets developer-stats mockuser --json").out) == {
        "user": "MockUser",
        "ulid": "00003EMFWR7XB8SDPEHB3K56ZQ",
        "open": 0,
        "closed": 17,
        "resolved": 27,
        "total": 44,
        "url": "https://retroachievements.org/user/MockUser/tickets",
    }
    ticket = json.loads(command("tickets get 145 --json").out)
    assert (ticket["reported_at"], ticket["report_state"], ticket["hardcore"]) == ("2024-04-23T15:42:55+00:00", 1, True)


def test_csv_of_maps(command: Command) -> None:
    assert command("users progress MockUser 1 2 --csv").out == (
        "id,possible_achievements,possible_points,unlocked_achievements,unlocked_points,"
        "hardcore_unlocked_achievements,hardcore_unlocked_points\n"
        "1,4,90,0,0,0,0\n"
        "2,4,90,2,15,1,10\n"
    )
    assert command("games achievement-distribution 1 --csv").out.startswith("unlocked_achievements,players\n1,")


def test_more_ids_than_fit_into_an_address(command: Command) -> None:
    rows = command(f"users progress MockUser {' '.join(map(str, range(10_000, 11_500)))} --csv").out.splitlines()
    assert (len(rows), rows[1], rows[-1]) == (1_501, "10000,0,0,0,0,0,0", "11499,0,0,0,0,0,0")


def test_all_pages(command: Command, simulator: Simulator) -> None:
    reporter = simulator.data.user("MockUser")
    reported = datetime(2024, 4, 24, tzinfo=UTC)
    simulator.data.tickets += [Ticket(1000 + n, 31, reporter, reporter, 1, 1, "again", reported) for n in range(200)]
    assert len(json.loads(command("tickets recent --all --json").out)) == 256
    rows = list(csv.DictReader(io.StringIO(command("tickets recent --all --csv").out)))
    assert (len(rows), rows[0]["id"], rows[-1]["id"]) == (256, "1199", "2")
    lines = command("tickets recent --all").out.splitlines()
    assert len(lines) == 1 + 256 + 2
    assert lines[-1].startswith("256 tickets · ")


def test_times_without_a_zone_are_in_utc(command: Command) -> None:
    line = "users achievements-earned-between MockUser {} {} --json"
    first = "2024-02-06T22:20:00+00:00"
    for moment in ["2024-02-06T22:20:00", "2024-02-06T23:20:00+01:00"]:
        assert [unlock["unlocked_at"] for unlock in json.loads(command(line.format(moment, moment)).out)] == [first]


def test_texts_of_users_cannot_control_the_terminal(command: Command, simulator: Simulator) -> None:
    comment = next(comment for comment in simulator.data.comments if comment.about is simulator.data.game(1))
    comment.text = "red \x1b[31m alert \x9b31m\nand a line"
    shown = command("comments on-game 1").out
    assert "red  [31m alert  31m and a line" in shown
    assert "\x1b" not in shown


def test_a_truncated_result_has_a_warning(command: Command, simulator: Simulator) -> None:
    user = User(700, "01MADEUP000000000000000700", "Busy", "Busy")
    simulator.data.users.append(user)
    game = simulator.data.game(1)
    template = simulator.data.unlocks[0]
    for number in range(501):
        achievement = evolve(simulator.data.achievement(11), id=100_000 + number, game=game)
        simulator.data.achievements.append(achievement)
        simulator.data.unlocks.append(evolve(template, user=user, achievement=achievement))
    day = template.at.date().isoformat()
    for _ in range(2):
        ended = command(f"users achievements-earned-on Busy {day} --json")
        assert ended.code == 0
        assert ended.err == (
            "retroachievements: warning: the server returned the oldest 500 unlocks, its maximum: "
            "newer ones may be missing\n"
        )


@pytest.mark.parametrize("form", ["", "--json"])
def test_an_incomplete_record_is_printed_without_the_missing_field(
    form: str, command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read_without_open(body: bytes, **_: Any) -> Any:
        return {key: value for key, value in json.loads(body).items() if key != "Open"}

    monkeypatch.setattr(_json, "read_json", read_without_open)
    for _ in range(2):
        ended = command(f"tickets developer-stats MockUser {form}")
        assert ended.code == 0
        assert "44" in ended.out
        assert "open" not in ended.out.lower()
        assert ended.err == (
            "retroachievements: warning: API_GetTicketData.php: the response is incomplete: "
            "response.open is missing, expected an integer\n"
        )


def test_an_incomplete_row_has_an_empty_cell(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    def read_without_name(body: bytes, **_: Any) -> Any:
        first, *others = json.loads(body)
        return [{**first, "Name": None}, *others]

    monkeypatch.setattr(_json, "read_json", read_without_name)
    for form in "", "--json":
        assert command(f"consoles all {form}").code == 0
    header, first, second, *_ = [line.split(",") for line in command("consoles all --csv").out.splitlines()]
    name = header.index("name")
    assert (first[name], second[name]) == ("", "Pocket Lantern")
