"""The generated models convert values, keep unknown ones, and report invalid ones."""

import json
import pickle
import warnings
from datetime import UTC, datetime
from typing import Any

import attrs
import pytest

from retroachievements_api.errors import IncompleteResponse, MissingField
from retroachievements_api.models import (
    CompletionProgress,
    DeveloperTicketStats,
    GameTicketStats,
    ListedGame,
    ListedTicket,
    RecentOpenTickets,
    Ticket,
    TicketState,
    TicketType,
)
from retroachievements_api.types import Faults, FieldError, decode_list

from .spec import example


@pytest.fixture
def ticket() -> dict[str, Any]:
    return example("getTicketData-200-Ticket").copy()


@pytest.fixture
def recent() -> dict[str, Any]:
    return json.loads(json.dumps(example("getTicketData-200-RecentOpenTickets")))


def test_values_have_python_types(ticket: dict[str, Any]) -> None:
    read = Ticket.from_dict(ticket)
    assert read.reported_at == datetime(2024, 1, 10, 22, 31, 54, tzinfo=UTC)
    assert read.resolved_at == datetime(2024, 2, 1, 8, 3, 31, tzinfo=UTC)
    assert read.report_state is TicketState.RESOLVED
    assert read.report_type is TicketType.TRIGGERED_AT_THE_WRONG_TIME
    assert read.hardcore is None
    assert read.achievement_description == 'Cross the "Café Bridge" without falling once'


@pytest.mark.parametrize(
    "text",
    [
        "2024-01-10 22:31:54",
        "2024-01-10T22:31:54.000000Z",
        "2024-01-10T22:31:54+00:00",
        "2024-01-11T00:31:54+02:00",
    ],
)
def test_timestamps_are_aware(ticket: dict[str, Any], text: str) -> None:
    game = example("getUserCompletionProgress-200-games")["Results"][0]
    # The first one is documented without a zone, the second one with it.
    for read in (
        Ticket.from_dict(ticket | {"ReportedAt": text}).reported_at,
        CompletionProgress.from_dict(game | {"MostRecentAwardedDate": text}).most_recent_awarded_at,
    ):
        assert read == datetime(2024, 1, 10, 22, 31, 54, tzinfo=UTC)
        assert read is not None
        assert read.tzinfo is UTC


def test_rows_of_one_console_share_its_name(recent: dict[str, Any]) -> None:
    names = ["Pocket Lantern", "Pocket Lantern", "Night Kite", "Pocket Lantern"]
    ticket = recent["RecentTickets"][0]
    recent["RecentTickets"] = [ticket | {"ConsoleName": name} for name in json.loads(json.dumps(names))]
    first, second, *others = [ticket.console_name for ticket in RecentOpenTickets.from_dict(recent).tickets]
    assert [first, second, *others] == names
    assert first is second


def test_an_optional_key_can_be_absent_from_the_first_of_many_rows() -> None:
    (game, *_) = example("getGameList-200-hashes")
    rows = [{key: value for key, value in game.items() if key != "Hashes"}, *[game] * 20]
    games = decode_list(ListedGame, rows, faults := Faults())
    assert [game.hashes for game in games] == [None, *[game["Hashes"]] * 20]
    # No row was decoded field by field, which is slow.
    assert faults.all_documented


@pytest.mark.parametrize(
    ("sent", "read"), [(1, True), (0, False), ("1", True), ("0", False), (None, None), (True, True), (False, False)]
)
def test_flags_are_bools(ticket: dict[str, Any], sent: object, read: object) -> None:
    assert Ticket.from_dict(ticket | {"Hardcore": sent}).hardcore is read


@pytest.mark.parametrize(("enum", "field"), [(TicketState, "ReportState"), (TicketType, "ReportType")])
def test_unknown_enum_value_is_kept(ticket: dict[str, Any], enum: Any, field: str) -> None:
    value = enum(77)
    assert (value, value.value, value.name) == (77, 77, "UNKNOWN_77")
    assert pickle.loads(pickle.dumps(value)) == value  # noqa: S301 - our own
    assert 77 not in list(enum)
    assert Ticket.from_dict(ticket | {field: 77}).to_dict("wire", json=True)[field] == 77


def test_enum_value_of_another_type_is_refused() -> None:
    with pytest.raises(ValueError, match="'1' is not a valid TicketState"):
        TicketState("1")  # type: ignore[arg-type]


def test_unknown_fields_are_kept(ticket: dict[str, Any]) -> None:
    read = Ticket.from_dict(ticket | {"Mood": "grim"})
    assert read.additional_properties == {"Mood": "grim"}
    assert read.to_dict()["Mood"] == "grim"


def test_absent_optional_field_is_none() -> None:
    read = GameTicketStats.from_dict(example("getTicketData-200-GameTicketStats"))
    assert read.tickets is None
    assert "Tickets" not in read.to_dict("wire")


def test_reading_does_not_change_the_document(recent: dict[str, Any]) -> None:
    before = json.dumps(recent)
    RecentOpenTickets.from_dict(recent)
    assert json.dumps(recent) == before


@pytest.mark.filterwarnings("ignore::retroachievements_api.errors.IncompleteResponse")
class TestIncomplete:
    @pytest.mark.parametrize(
        ("field", "name", "value", "reason"),
        [
            ("ID", "id", "12a", "'12a', expected an integer"),
            ("ID", "id", "", "'', expected an integer"),
            ("ID", "id", "\u0663", "'\u0663', expected an integer"),
            ("ID", "id", True, "True, expected an integer"),
            ("ID", "id", None, "None, expected an integer"),
            ("ID", "id", 1.5, "1.5, expected an integer"),
            ("Points", "points", "five", "'five', expected an integer or null"),
            ("GameTitle", "game_title", 5, "5, expected a string or null"),
            ("ReportNotes", "report_notes", ["x"], "['x'], expected a string"),
            ("ReportNotes", "report_notes", "x" * 5000, None),
            ("ReportState", "report_state", "open", "'open', expected a value of TicketState"),
            ("ReportState", "report_state", None, "None, expected a value of TicketState"),
            ("ReportState", "report_state", True, "True, expected a value of TicketState"),
            ("ReportState", "report_state", [1], "[1], expected a value of TicketState"),
            ("AchievementType", "achievement_type", 1, "1, expected a value of AchievementType or null"),
            ("AchievementType", "achievement_type", ["x"], "['x'], expected a value of AchievementType or null"),
            ("Hardcore", "hardcore", [1], "[1], expected 0 or 1 or null"),
            ("Hardcore", "hardcore", "yes", "'yes', expected 0 or 1 or null"),
            ("Hardcore", "hardcore", 1.0, "1.0, expected 0 or 1 or null"),
            ("Hardcore", "hardcore", 2, "2, expected 0 or 1 or null"),
            ("ReportedAt", "reported_at", "yesterday", "'yesterday', expected a timestamp or null"),
            ("ReportedAt", "reported_at", 1704926000, "1704926000, expected a timestamp or null"),
            (
                "ReportedAt",
                "reported_at",
                "0001-01-01T00:00:00+23:59",
                "'0001-01-01T00:00:00+23:59', expected a timestamp or null",
            ),
            ("ResolvedAt", "resolved_at", "0000-00-00 00:00:00", "'0000-00-00 00:00:00', expected a timestamp or null"),
        ],
    )
    def test_value_of_another_type_is_missing(
        self, ticket: dict[str, Any], field: str, name: str, value: object, reason: str | None
    ) -> None:
        read = Ticket.from_dict(ticket | {field: value})
        if reason is None:
            assert getattr(read, name) == value
            return
        with pytest.raises(MissingField) as caught:
            getattr(read, name)
        assert str(caught.value) == f"Ticket.{name} ({field} on the wire) is {reason}"

    @pytest.mark.parametrize(
        ("field", "name", "value", "read"),
        [
            ("ID", "id", "12", 12),
            ("ID", "id", "-12", -12),
            ("ID", "id", 12.0, 12),
            ("Points", "points", "5", 5),
            ("ReportState", "report_state", "1", TicketState.OPEN),
        ],
    )
    def test_convertible_values_are_converted(
        self, ticket: dict[str, Any], field: str, name: str, value: object, read: object
    ) -> None:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            found = getattr(Ticket.from_dict(ticket | {field: value}), name)
        assert (found, type(found)) == (read, type(read))

    @pytest.mark.parametrize("model", [Ticket, DeveloperTicketStats], ids=lambda model: model.__name__)
    def test_missing_fields_are_named(self, model: Any) -> None:
        sent = example(f"getTicketData-200-{model.__name__}")
        for field in sent:
            read = model.from_dict({key: value for key, value in sent.items() if key != field})
            with pytest.raises(MissingField, match=rf"\({field} on the wire\) is missing, expected "):
                repr([getattr(read, attribute.name) for attribute in attrs.fields(model)])

    def test_equality_compares_missing_fields(self, ticket: dict[str, Any]) -> None:
        whole = Ticket.from_dict(ticket)
        without_points, without_id = (
            Ticket.from_dict({key: value for key, value in ticket.items() if key != field})
            for field in ("Points", "ID")
        )
        again = Ticket.from_dict(ticket | {"Points": "many"})
        assert without_points == again
        assert without_points not in (whole, without_id, Ticket.from_dict(ticket | {"Points": None}))

    def test_other_fields_are_read(self, ticket: dict[str, Any]) -> None:
        sent = ticket | {"ReportState": 77, "Hardcore": "1", "ReportedAt": "2024-01-11T00:31:54+02:00", "Mood": "grim"}
        whole, read = Ticket.from_dict(sent), Ticket.from_dict(sent | {"ID": None})
        assert (read.report_state.name, read.hardcore) == ("UNKNOWN_77", True)
        assert read.additional_properties == {"Mood": "grim"}
        assert read.to_dict() == {key: value for key, value in whole.to_dict().items() if key != "id"}

    def test_missing_attribute_can_be_set_by_evolve(self, ticket: dict[str, Any]) -> None:
        read = Ticket.from_dict(ticket | {"Points": "many"})
        assert attrs.evolve(read, points=5) == Ticket.from_dict(ticket | {"Points": 5})

    def test_unknown_attribute_raises_attribute_error(self, ticket: dict[str, Any]) -> None:
        read = Ticket.from_dict(ticket | {"Points": "many"})
        with pytest.raises(AttributeError, match=r"^'Ticket' object has no attribute 'pionts'$") as caught:
            read.pionts  # type: ignore[attr-defined]  # noqa: B018
        assert type(caught.value) is AttributeError

    def test_missing_field_of_a_row_affects_only_the_row(self, recent: dict[str, Any]) -> None:
        del recent["RecentTickets"][0]["Points"]
        (row, *_) = RecentOpenTickets.from_dict(recent).tickets
        with pytest.raises(MissingField, match=r"^ListedTicket\.points \(Points on the wire\) is missing"):
            row.points  # noqa: B018
        assert row.id == recent["RecentTickets"][0]["ID"]

    @pytest.mark.parametrize("value", ["x", None, 5, {"x": []}], ids=repr)
    def test_value_that_is_not_a_list_is_missing(self, recent: dict[str, Any], value: object) -> None:
        read = RecentOpenTickets.from_dict(recent | {"RecentTickets": value})
        with pytest.raises(MissingField, match=r"^RecentOpenTickets\.tickets .*, expected a list$"):
            read.tickets  # noqa: B018


def test_warning_names_the_fields(recent: dict[str, Any]) -> None:
    del recent["RecentTickets"][0]["Points"]
    recent["RecentTickets"][0]["ID"] = None
    recent["RecentTickets"] += [5, None]
    count = len(recent["RecentTickets"])
    with pytest.warns(IncompleteResponse) as caught:
        assert len(RecentOpenTickets.from_dict(recent).tickets) == count - 2
    (warning,) = caught
    assert str(warning.message) == (
        "the response is incomplete: response.tickets[0].id is None, expected an integer; "
        "response.tickets[0].points is missing, expected an integer; "
        f"2 of {count} entries of response.tickets are left out, because they have another type"
    )
    assert warning.filename == __file__


def test_warning_is_short(ticket: dict[str, Any]) -> None:
    tickets = [{key: value for key, value in ticket.items() if key != "ID"}] * 1000
    with pytest.warns(IncompleteResponse) as caught:
        assert len(ListedTicket.from_list(tickets)) == 1000
    (warning,) = caught
    assert len(str(warning.message)) < 500
    assert str(warning.message).endswith("response[4].id is missing, expected an integer; and 995 more")


@pytest.mark.parametrize(
    ("sent", "reason"),
    [
        ([1], r"Ticket is \[1\], expected an object"),
        ("x", "Ticket is 'x', expected an object"),
        ({}, "Ticket.ID is missing, and 25 more of 26 fields"),
    ],
)
def test_other_objects_are_refused(sent: Any, reason: str) -> None:
    with pytest.raises(FieldError, match=f"^{reason}$"):
        Ticket.from_dict(sent)


def test_object_is_read_as_a_list(recent: dict[str, Any]) -> None:
    rows = {"1": recent["RecentTickets"][0], "4": recent["RecentTickets"][0]}
    assert len(RecentOpenTickets.from_dict(recent | {"RecentTickets": rows}).tickets) == 2


def test_fields_of_rows_are_not_nullable(ticket: dict[str, Any]) -> None:
    nothing = {"AchievementTitle": None, "ReportedAt": None, "GameID": None, "Points": None}
    assert Ticket.from_dict(ticket | nothing).reported_at is None
    with pytest.warns(IncompleteResponse, match=r"response\.achievement_title is None, expected a string;"):
        ListedTicket.from_dict(ticket | nothing)
