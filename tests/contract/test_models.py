"""How the generated models read values: nothing is lost, and nothing wrong is let through."""

import json
import pickle
from datetime import UTC, datetime
from typing import Any

import pytest

from retroachievements_api.models import (
    DeveloperTicketStats,
    GameTicketStats,
    ListedTicket,
    RecentOpenTickets,
    Ticket,
    TicketState,
    TicketType,
)
from retroachievements_api.types import FieldError

from .spec import example


@pytest.fixture
def ticket() -> dict[str, Any]:
    return example("getTicketData-200-Ticket").copy()


@pytest.fixture
def recent() -> dict[str, Any]:
    return json.loads(json.dumps(example("getTicketData-200-RecentOpenTickets")))


def test_values_have_friendly_types(ticket: dict[str, Any]) -> None:
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
def test_every_form_of_a_timestamp_is_aware(ticket: dict[str, Any], text: str) -> None:
    read = Ticket.from_dict(ticket | {"ReportedAt": text}).reported_at
    assert read == datetime(2024, 1, 10, 22, 31, 54, tzinfo=UTC)
    assert read is not None
    assert read.tzinfo is UTC


@pytest.mark.parametrize(
    ("sent", "read"), [(1, True), (0, False), ("1", True), ("0", False), (None, None), (True, True), (False, False)]
)
def test_flags_are_bools(ticket: dict[str, Any], sent: object, read: object) -> None:
    assert Ticket.from_dict(ticket | {"Hardcore": sent}).hardcore is read


@pytest.mark.parametrize(("enum", "field"), [(TicketState, "ReportState"), (TicketType, "ReportType")])
def test_an_unknown_value_of_an_enum_is_kept(ticket: dict[str, Any], enum: Any, field: str) -> None:
    value = enum(77)
    assert (value, value.value, value.name) == (77, 77, "UNKNOWN_77")
    assert pickle.loads(pickle.dumps(value)) == value  # noqa: S301 - our own
    assert 77 not in list(enum)
    assert Ticket.from_dict(ticket | {field: 77}).to_dict()[field] == 77


def test_only_integers_are_values_of_an_enum() -> None:
    with pytest.raises(ValueError, match="'1' is not a valid TicketState"):
        TicketState("1")  # type: ignore[arg-type]


def test_unknown_fields_are_kept(ticket: dict[str, Any]) -> None:
    read = Ticket.from_dict(ticket | {"Mood": "grim"})
    assert read.additional_properties == {"Mood": "grim"}
    assert (read["Mood"], "Mood" in read, read.additional_keys) == ("grim", True, ["Mood"])
    assert read.to_dict()["Mood"] == "grim"


def test_what_may_be_absent_is_none() -> None:
    read = GameTicketStats.from_dict(example("getTicketData-200-GameTicketStats"))
    assert read.tickets is None
    assert "Tickets" not in read.to_dict()


def test_reading_leaves_the_document_as_it_is(recent: dict[str, Any]) -> None:
    before = json.dumps(recent)
    RecentOpenTickets.from_dict(recent)
    assert json.dumps(recent) == before


@pytest.mark.parametrize(
    ("field", "value", "message"),
    [
        ("ID", "12", "Ticket.ID is '12', expected an integer"),
        ("ID", True, "Ticket.ID is True, expected an integer"),
        ("ID", None, "Ticket.ID is None, expected an integer"),
        ("ID", 1.5, "Ticket.ID is 1.5, expected an integer"),
        ("Points", "5", "Ticket.Points is '5', expected an integer"),
        ("GameTitle", 5, "Ticket.GameTitle is 5, expected a string"),
        ("ReportNotes", ["x"], "Ticket.ReportNotes is ['x'], expected a string"),
        ("ReportState", "1", "Ticket.ReportState is '1', expected a value of TicketState"),
        ("ReportState", None, "Ticket.ReportState is None, expected a value of TicketState"),
        ("Hardcore", "yes", "Ticket.Hardcore is 'yes', expected 0 or 1"),
        ("Hardcore", 1.0, "Ticket.Hardcore is 1.0, expected 0 or 1"),
        ("Hardcore", 2, "Ticket.Hardcore is 2, expected 0 or 1"),
        ("ReportedAt", "yesterday", "Ticket.ReportedAt is 'yesterday', expected a timestamp"),
        ("ReportedAt", 1704926000, "Ticket.ReportedAt is 1704926000, expected a timestamp"),
        (
            "ReportedAt",
            "0001-01-01T00:00:00+23:59",
            "Ticket.ReportedAt is '0001-01-01T00:00:00+23:59', expected a timestamp",
        ),
        ("ResolvedAt", "0000-00-00 00:00:00", "Ticket.ResolvedAt is '0000-00-00 00:00:00', expected a timestamp"),
    ],
)
def test_a_value_of_another_type_is_named(ticket: dict[str, Any], field: str, value: object, message: str) -> None:
    with pytest.raises(FieldError) as caught:
        Ticket.from_dict(ticket | {field: value})
    assert str(caught.value) == message


@pytest.mark.parametrize("model", [Ticket, DeveloperTicketStats], ids=lambda model: model.__name__)
def test_every_missing_field_is_named(model: Any) -> None:
    sent = example(f"getTicketData-200-{model.__name__}")
    for field in sent:
        with pytest.raises(FieldError) as caught:
            model.from_dict({key: value for key, value in sent.items() if key != field})
        assert str(caught.value) == f"{model.__name__}.{field} is missing"


def test_a_fault_in_a_row_names_the_row(recent: dict[str, Any]) -> None:
    del recent["RecentTickets"][0]["Points"]
    with pytest.raises(FieldError, match=r"^ListedTicket\.Points is missing$"):
        RecentOpenTickets.from_dict(recent)
    with pytest.raises(FieldError, match=r"^ListedTicket is 'x', expected an object$"):
        RecentOpenTickets.from_dict(recent | {"RecentTickets": ["x"]})


@pytest.mark.parametrize("value", ["x", None, 5], ids=repr)
def test_what_is_no_list_is_named(recent: dict[str, Any], value: object) -> None:
    with pytest.raises(FieldError, match=r"^RecentOpenTickets\.RecentTickets is .*, expected a list$"):
        RecentOpenTickets.from_dict(recent | {"RecentTickets": value})


def test_an_object_is_a_list_with_gaps_in_its_keys(recent: dict[str, Any]) -> None:
    rows = {"1": recent["RecentTickets"][0], "4": recent["RecentTickets"][0]}
    assert len(RecentOpenTickets.from_dict(recent | {"RecentTickets": rows}).tickets) == 2


def test_rows_are_stricter_than_a_ticket_alone(ticket: dict[str, Any]) -> None:
    nothing = {"AchievementTitle": None, "ReportedAt": None, "GameID": None, "Points": None}
    assert Ticket.from_dict(ticket | nothing).reported_at is None
    with pytest.raises(FieldError, match=r"^ListedTicket\.AchievementTitle is None, expected a string$"):
        ListedTicket.from_dict(ticket | nothing)
