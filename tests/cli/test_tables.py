"""Columns and footers of tables, and CSV."""

import csv
import inspect
import io
import json
import re
import time
from collections.abc import Callable, Iterator
from typing import Any

import attrs
import pytest

from retroachievements import _json
from retroachievements.cli.cells import COLORS
from retroachievements.cli.columns import COLUMNS, HEADINGS
from retroachievements.cli.rows import columns, kind_of, lists_of
from retroachievements_simulator import Simulator

from . import Ended
from .terminals import without_escapes
from .test_commands import METHOD_OF, PAGED, line_of

Command = Callable[[str], Ended]
Terminal = Callable[[str, int], list[str]]

ANNOTATIONS: dict[str, Any] = {
    name: inspect.signature(method, eval_str=True).return_annotation for name, method in METHOD_OF.items()
}

# Headings, in this order, and cells of tables in a terminal of 80 columns.
AT_80_COLUMNS = {
    "claims active": ["game title", "expires or done", "claim type", r"2024-06-28 09:00 .* primary", "collaboration"],
    "games extended": ["title +points +points", r"Perfectionist +50 +250"],
    "games progression": [r"First Steps +5 +40 min +0 s", r"Grand Finale +25 +- +0 s"],
    "tickets achievement-stats": ["^open tickets +2$"],
    "tickets game-stats": ["^tickets +24$"],
    "tickets game-tickets": ["reported at +achievement title +state +reported by"],
    "tickets recent": [
        "reported at +game title +state +reported by",
        r"141 +2024-04-21 20:35 +Lighthouse Keeper +open +MockReporter",
    ],
    "users awards": [r"Marble Alley +beaten softcore", "patreon supporter", "unlocks as developer"],
    "users completed-games": [
        "title +hardcore",
        r"~Homebrew~ Kite .* no +3 of 6 +50% █████",
        r"~Homebrew~ Kite .* yes +1 of 6 +17% ██",
    ],
    "users completion-progress": [r"beaten softcore +3 of 6 +50%  +\d"],
    "users game-progress": [
        "title +points +unlocked at +hardcore unlocked at",
        r"First Steps +5 +2024-02-06 22:20 +- ",
        r"Halfway There +10 +2024-02-06 22:40 +2024-02-06 22:40",
        r"Grand Finale +25 +- +- ",
    ],
    "users recently-played": ["title +last played", r"Steam & Cinders +2024-02-16 16:20 +1 of 4 +25%"],
}


# The headings of tables in a terminal of 40 columns.
AT_40_COLUMNS = {
    "claims active": "game title +expires or done",
    "feed recent-game-awards": "game title +award +user",
    "games latest-masters": "user +points +last unlock",
    "tickets game-tickets": " id +reported at +achievement title",
    "users awards": "title +award",
}


@pytest.fixture
def terminal(command: Command, simulator: Simulator, monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """Run a command in a terminal, and return its output without the escape sequences."""
    simulator.add_user("Master")
    for achievement_id in (11, 12, 13, 14):
        simulator.unlock("Master", achievement_id)

    def shown(line: str, width: int) -> list[str]:
        monkeypatch.setenv("FORCE_COLOR", "1")
        monkeypatch.setenv("COLUMNS", str(width))
        ended = command(line)
        assert (ended.code, ended.err) == (0, "")
        return without_escapes(ended.out)

    return shown


@pytest.fixture
def berlin(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Set the time zone of Berlin."""
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    yield
    monkeypatch.undo()
    time.tzset()


def rows_in(result: Any) -> list[Any]:
    """Return the rows of a list or map in JSON. Maps of maps are one list."""
    if not isinstance(result, dict):
        return [row if isinstance(row, dict) else {"id": row} for row in result or []]
    values = [{"id": key} | value if isinstance(value, dict) else {"id": key} for key, value in result.items()]
    nested = [inner for value in values for inner in value.values() if isinstance(inner, dict) and "id" in inner]
    return nested or values


@pytest.mark.parametrize("width", [40, 80, 120])
@pytest.mark.parametrize("name", METHOD_OF)
def test_every_table_fits_and_names_its_rows(name: str, width: int, command: Command, terminal: Terminal) -> None:
    lines = terminal(line_of(name), width)
    assert max(map(len, lines)) <= width
    shown = " ".join(lines)
    result = json.loads(command(f"{line_of(name)} --json").out)
    annotation = ANNOTATIONS[name]
    lists = [result[part] for part in lists_of(annotation)] if attrs.has(annotation) else [result]
    for row in [row for found in lists for row in rows_in(found)[:1]]:
        about = next(row[key] for key in ("title", "game_title", "user", "name", "id") if row.get(key))
        assert str(about)[:13] in shown, lines


@pytest.mark.parametrize("name", AT_80_COLUMNS)
def test_the_useful_columns_are_shown_at_80_columns(name: str, terminal: Terminal) -> None:
    lines = terminal(line_of(name), 80)
    for pattern in AT_80_COLUMNS[name]:
        assert any(re.search(pattern, line) for line in lines), f"{pattern} in\n" + "\n".join(lines)


@pytest.mark.parametrize("name", AT_40_COLUMNS)
def test_the_useful_columns_are_shown_at_40_columns(name: str, terminal: Terminal) -> None:
    lines = terminal(line_of(name), 40)
    assert any(re.match(AT_40_COLUMNS[name], line) for line in lines), "\n".join(lines)


def equal_rows(shown: list[str]) -> int:
    """Return how many rows of the last table look like another row."""
    # Lines without a first column continue a row.
    *_, table, _footer = re.sub(r"\n {10,}", " ", "\n".join([*shown, ""])).rsplit("\n\n", 2)
    return len(table.splitlines()) - len(set(table.splitlines()))


@pytest.mark.parametrize(
    "name",
    [name for name, kind in ANNOTATIONS.items() if kind != dict[int, int] and (not attrs.has(kind) or lists_of(kind))],
)
def test_rows_look_different_at_40_columns(name: str, terminal: Terminal) -> None:
    assert equal_rows(terminal(line_of(name), 40)) == equal_rows(terminal(line_of(name), 1000))


def test_long_names_leave_room_for_the_user_of_an_award(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    def read(body: bytes, **_: Any) -> Any:
        page = json.loads(body)
        award = page["Results"][0] | {"GameTitle": "Night Market", "AwardKind": "beaten-softcore"}
        page["Results"] = [award | {"User": name} for name in ("TwentyLettersAreMany", "Nameless")]
        return page

    monkeypatch.setattr(_json, "read_json", read)
    assert terminal("feed recent-game-awards --until 2024-04-30", 40)[:5] == [
        "game title    award     user           ",
        "Night Market  beaten    TwentyLettersA…",
        "              softcore",
        "Night Market  beaten    Nameless",
        "              softcore",
    ]
    assert terminal("feed recent-game-awards --until 2024-04-30", 36)[0] == "game title  Night Market"


def test_rows_become_records_if_only_one_column_fits(terminal: Terminal) -> None:
    lines = terminal("games hashes 1", 40)
    assert lines[0].startswith("name       Pokétown Rescue")
    assert lines[2:4] == ["md5        00000000000000000000000000000", "           001"]


def models(annotation: Any) -> Iterator[Any]:
    """Yield the classes of rows and records of a result."""
    if attrs.has(kind := kind_of(annotation)):
        yield kind
        for part in lists_of(kind).values():
            yield from models(part)


def test_the_table_of_columns_has_names_of_columns() -> None:
    known = {kind.__name__: kind for annotation in ANNOTATIONS.values() for kind in models(annotation)}
    maps = {kind_of(part) for kind in known.values() for part in lists_of(kind).values() if part is not kind}
    places = {f"{name}.{part}": row for name, kind in known.items() for part, row in lists_of(kind).items()}
    known |= {place: kind_of(row) for place, row in places.items()}
    assert COLUMNS.keys() <= known.keys()
    everything: set[str] = {"id"}
    for name, kind in known.items():
        names = {*columns(kind), *(["id"] if kind in maps or name == "GameProgress" else [])}
        everything |= {*names, *lists_of(kind)}
        assert set(COLUMNS.get(name, ("", ""))[1].split()) <= names, name
    assert {key.rpartition(".")[2] for key in HEADINGS} <= everything
    assert {key.partition(".")[0] for key in HEADINGS if "." in key} <= known.keys()


def test_a_class_that_is_not_listed_has_the_order_of_the_schema(terminal: Terminal) -> None:
    assert "UserPoints" not in COLUMNS
    assert terminal("users points MockUser", 80) == ["points           25", "softcore points  35"]


@pytest.mark.parametrize(("width", "there"), [(40, 3), (80, 6), (120, 8)])
def test_long_texts_shrink_before_columns_are_left_out(width: int, there: int, terminal: Terminal) -> None:
    lines = terminal("tickets recent", width)
    assert any("…" in line for line in lines)
    (more,) = re.findall(r"(\d+) more columns", " ".join(lines))
    assert int(more) == 25 - there


def test_long_ids_and_names_leave_room_for_the_time_and_the_reporter(
    terminal: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read(body: bytes, **_: Any) -> Any:
        page = json.loads(body)
        for ticket in page["RecentTickets"]:
            ticket |= {"ID": 123456, "ReportedBy": "TwentyLettersAreMany"}
        return page

    monkeypatch.setattr(_json, "read_json", read)
    lines = terminal("tickets recent", 80)
    assert any(re.search("123456  2024-04-23 15:42  ~Hack~ .* open .* TwentyLet", line) for line in lines)
    assert any(re.search("123456  2024-04-23 15:42  ~Hack~", line) for line in terminal("tickets recent", 40))


def test_hashes_are_not_cut(terminal: Terminal) -> None:
    assert any("0" * 31 + "1" in line for line in terminal("games hashes 1", 60))


@pytest.mark.parametrize("chosen", ["id,game_title", "id,game-title", "id,game_title,id"])
def test_chosen_columns(chosen: str, command: Command) -> None:
    assert command(f"tickets recent --count 1 --columns {chosen}").out.splitlines() == [
        " id  game title",
        "145  ~Hack~ Night Market: After Hours",
        "",
        "1 of 56 open tickets · --all for the rest",
    ]


def test_chosen_columns_of_a_distribution(command: Command) -> None:
    shown = command("games achievement-distribution 2 --columns players").out
    assert shown.splitlines()[:3] == ["players", "      2", "      1"]


def test_chosen_columns_in_csv(command: Command) -> None:
    shown = command("tickets recent --all --csv --columns id,report_state")
    assert shown.out.splitlines()[:2] == ["id,report_state", "145,OPEN"]


def test_all_columns(command: Command, terminal: Terminal) -> None:
    assert len(command("users top-ten --columns all").out.splitlines()[0].split("  ")) > 3
    assert "ulid" in command("users top-ten --columns all").out.splitlines()[0]
    lines = terminal("tickets recent --count 2 --columns all", 80)
    assert "badge name                00031" in lines, "records, where a table has no room"
    assert not any("more columns" in line for line in lines)


def test_an_attribute_comes_before_one_of_a_model_with_the_same_name(command: Command) -> None:
    """`last_game_id`, and the `id` of `last_game`."""
    shown = command("users summary MockUser --columns all").out
    assert re.findall(r"^last game id +(.+)$", shown, re.MULTILINE) == ["11"]


def test_the_help_lists_the_columns(command: Command) -> None:
    printed = " ".join(command("users followers --help").out.replace("│", " ").split())
    assert "user, ulid, points, softcore_points, am_i_following" in printed
    printed = " ".join(command("users summary --help").out.replace("│", " ").split())
    assert "awarded: id, possible_achievements" in printed
    assert "[choices: recently-played, awarded, recent-achievements]" in printed
    assert "--list" not in command("users followers --help".replace("followers", "points")).out


@pytest.mark.parametrize(
    ("line", "footer"),
    [
        (
            "tickets recent",
            "10 of 56 open tickets · --all for the rest · 14 more columns with --columns · times in UTC",
        ),
        ("tickets recent --all", "56 tickets · 14 more columns with --columns · times in UTC"),
        ("users followers", "2 followers · 1 more column with --columns"),
        ("users completion-progress MockUser", "1 game · 4 more columns with --columns · times in UTC"),
        ("leaderboards entries 11", "1 entry · 2 more columns with --columns · times in UTC"),
        ("users recently-played MockUser", "4 games · --all for all pages · 10 more columns with --columns · times in"),
        ("users profile MockUser", "6 more fields with --columns all · times in UTC"),
        ("games achievement-ids 1", "4 achievements"),
    ],
)
def test_the_footer(line: str, footer: str, command: Command) -> None:
    shown = command(line).out
    assert shown.splitlines()[-1].startswith(footer)
    assert not re.search(r"^(count|total|results)\b", shown, re.MULTILINE)


@pytest.mark.usefixtures("berlin")
def test_times_are_local_in_a_terminal_and_in_utc_elsewhere(command: Command, terminal: Terminal) -> None:
    assert re.search(r"145 +2024-04-23 15:42 .* times in UTC$", command("tickets recent").out.strip(), re.DOTALL)
    lines = terminal("tickets recent", 80)
    assert any(re.search(r"145 +2024-04-23 17:42", line) for line in lines)
    assert lines[-1].endswith("times in CEST")
    assert terminal("games high-scores 1", 80)[-1].endswith("times in CEST/CET"), "in summer and in winter"
    assert "2024-04-23T15:42:55+00:00" in command("tickets recent --csv").out


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [(0, "0 s"), (45, "45 s"), (4800, "1 h 20 min"), (7200, "2 h"), (356_400, "99 h"), (363_660, "4 d 5 h 1 min")],
)
def test_durations(seconds: int, shown: str, command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_json, "read_json", lambda body, **_: {**json.loads(body), "UserTotalPlaytime": seconds})
    assert f"\ntime played        {shown}\n" in command("users game-progress MockUser 2").out


def test_minutes_left(command: Command) -> None:
    first, *_, last = command("claims active --columns minutes_left").out.splitlines()[1:-2]
    assert first.strip() == "68 d 9 h"
    assert last.strip() == "21 d 15 h ago"


def test_links_and_colors(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "\x1b" not in command("tickets recent").out
    monkeypatch.setenv("FORCE_COLOR", "1")
    shown = command("tickets recent").out
    assert re.search(r"\x1b\]8;[^;]*;https://retroachievements.org/ticket/145\x1b\\", shown)
    assert re.search(r"\x1b\]8;[^;]*;https://retroachievements.org/tickets\x1b\\", shown)
    assert "\x1b[31mopen" in shown
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[31m" not in command("tickets recent").out


def test_colors_can_be_read_on_light_and_on_dark() -> None:
    assert set(COLORS.values()) <= {"red", "green", "magenta"}


def test_an_invalid_address_is_not_a_link(command: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("retroachievements_simulator.tickets.SITE", "https://site/\x1b]0;title\x07")
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b]0;" not in command("tickets get 145").out


@pytest.mark.parametrize(
    ("line", "rows"),
    [
        ("users points MockUser", ["points,softcore_points", "25,35"]),
        ("tickets get 145 --columns id,report_state,hardcore", ["id,report_state,hardcore", "145,OPEN,true"]),
        ("tickets game-stats 1 --columns game_id,open_tickets", ["game_id,open_tickets", "1,24"]),
        ("games get 1 --columns title,released", ["title,released", "Pokétown Rescue: Red Rooftops,1991-02-01"]),
        ("leaderboards of-game 1 --columns title,format,top_entry_user", ["title,format,top_entry_user", "High score"]),
        ("games extended 1 --list claims", ["user,ulid,set_type,game_id,claim_type,created_at,expiration"]),
    ],
)
def test_csv(line: str, rows: list[str], command: Command) -> None:
    ended = command(f"{line} --csv")
    assert (ended.code, ended.err) == (0, "")
    for printed, row in zip(ended.out.splitlines(), rows, strict=False):
        assert printed.startswith(row)
    if "of-game" not in line:
        assert len(ended.out.splitlines()) == len(rows)


def test_csv_of_a_list_in_a_list(command: Command) -> None:
    ended = command("users summary PixelBaker --recent-games 3 --list recent-achievements --csv")
    rows = list(csv.DictReader(io.StringIO(ended.out)))
    assert {row["game_title"] for row in rows} == {"The Last Tram", "Night Market [Subset - Bonus]"}
    assert all(row["title"] and row["unlocked_at"] for row in rows)


@pytest.mark.parametrize("name", METHOD_OF)
def test_csv_names_the_fields_that_it_leaves_out(name: str, command: Command) -> None:
    line, annotation = line_of(name), ANNOTATIONS[name]
    lists = lists_of(annotation)
    for part, kind in (lists or {"": annotation}).items():
        ended = command(f"{line} --csv" + (f" --list {part.replace('_', '-')}" if part else ""))
        assert (ended.code, ended.err) == (0, "")
        header, *_ = csv.reader(io.StringIO(ended.out))
        assert header == columns(kind)
    ended = command(f"{line} --csv")
    if len(lists) == 1 and name not in PAGED and (facts := columns(annotation)):
        assert ended.err.startswith(f"retroachievements: left out of the CSV: {', '.join(facts)} (--list ")
    else:
        assert ended.err == "" or ended.code == 2


def test_a_list_alone(command: Command) -> None:
    shown = command("users awards NightOwl --list visible-awards").out
    assert shown.startswith("title ")
    assert command("users awards NightOwl --list visible-awards --json").out.startswith("[\n")


def test_no_row_has_a_list_that_csv_would_leave_out() -> None:
    for annotation in ANNOTATIONS.values():
        parts = lists_of(annotation).values() if attrs.has(annotation) else [annotation]
        for kind in map(kind_of, parts):
            assert not lists_of(kind), kind
