"""The examples of the document match its schemas, and the generated models read every field of them."""

import copy
from itertools import permutations
from typing import Any

import attrs
import pytest

from retroachievements_api import models
from retroachievements_api.errors import IncompleteResponse
from retroachievements_api.types import FieldError

from .spec import SCHEMAS, example, examples, resolved, validator

TICKET_MODES = [
    "Ticket",
    "MostTicketedGames",
    "DeveloperTicketStats",
    "GameTicketStats",
    "GameTickets",
    "AchievementTicketStats",
    "RecentOpenTickets",
]
MODELS: dict[str, Any] = {
    name: getattr(models, name) for name in [*TICKET_MODES, "StatusError", "EndpointError", "ServerFailure"]
}


def ticket_example(mode: str) -> Any:
    return example(f"getTicketData-200-{mode}")


def unread_fields(value: Any) -> list[str]:
    """Return the fields that a model and its nested models did not read."""
    if isinstance(value, list):
        return [key for item in value for key in unread_fields(item)]
    if isinstance(value, dict):
        return unread_fields(list(value.values()))
    if not hasattr(value, "additional_properties"):
        return []
    inner = [getattr(value, field.name) for field in attrs.fields(type(value))]
    return list(value.additional_properties) + unread_fields(inner)


def read(schema: dict[str, Any], value: Any) -> Any:
    """Return the value as read by the models of its schema."""
    name = schema.get("$ref", "").removeprefix("#/components/schemas/")
    schema = resolved(schema)
    if "oneOf" in schema:
        return read(next(branch for branch in schema["oneOf"] if validator(branch).is_valid(value)), value)
    if "items" in schema:
        return [read(schema["items"], item) for item in value]
    if "additionalProperties" in schema:
        return [read(schema["additionalProperties"], item) for item in value.values()]
    if name == "InvalidParameters":
        return None  # a map by name, which the wrapper reads without a model
    model: Any = getattr(models, name, None)
    return model.from_dict(value) if hasattr(model, "from_dict") else value


@pytest.mark.parametrize(("schema", "value"), [pytest.param(*rest, id=name) for name, *rest in examples()])
def test_examples_match_their_schemas(schema: dict[str, Any], value: Any) -> None:
    validator(schema).validate(value)


def test_first_example_is_that_of_the_documentation() -> None:
    assert ticket_example("DeveloperTicketStats") == {
        "User": "MockUser",
        "ULID": "00003EMFWR7XB8SDPEHB3K56ZQ",
        "Open": 0,
        "Closed": 17,
        "Resolved": 27,
        "Total": 44,
        "URL": "https://retroachievements.org/user/MockUser/tickets",
    }


@pytest.mark.parametrize("mode", TICKET_MODES)
def test_exactly_one_branch_matches_by_required_keys(mode: str) -> None:
    # Strict generators decide by required keys and types, and allow other keys.
    branches = [branch for branch in SCHEMAS["TicketData"]["oneOf"] if validator(branch).is_valid(ticket_example(mode))]
    expected = "GameTicketStats" if mode == "GameTickets" else mode
    assert branches == [{"$ref": f"#/components/schemas/{expected}"}]


@pytest.mark.parametrize(
    ("schema", "value"),
    [pytest.param(*rest, id=name) for name, *rest in examples()],
)
def test_models_read_all_fields_of_the_examples(schema: dict[str, Any], value: Any) -> None:
    assert unread_fields(read(schema, value)) == []


def test_unread_fields_are_found() -> None:
    unknown = ticket_example("RecentOpenTickets") | {
        "RecentTickets": [{**ticket_example("RecentOpenTickets")["RecentTickets"][0], "Mood": "grim"}]
    }
    assert unread_fields(read({"$ref": "#/components/schemas/TicketData"}, unknown)) == ["Mood"]
    summary = copy.deepcopy(example("getUserSummary-200-games"))
    (games,) = [games for games in summary["RecentAchievements"].values() if games][:1]
    next(iter(games.values()))["Mood"] = "grim"
    assert unread_fields(read({"$ref": "#/components/schemas/UserSummary"}, summary)) == ["Mood"]


# GameTickets is GameTicketStats with its tickets, so each of them can read the other one.
SAME = {("GameTicketStats", "GameTickets"), ("GameTickets", "GameTicketStats")}


@pytest.mark.parametrize(
    ("model", "mode"),
    [pair for pair in permutations(TICKET_MODES, 2) if pair not in SAME],
)
def test_models_refuse_responses_of_other_modes(model: str, mode: str) -> None:
    with pytest.raises(FieldError):
        MODELS[model].from_dict(ticket_example(mode))


def test_game_tickets_without_tickets_are_incomplete() -> None:
    with pytest.warns(IncompleteResponse, match=r"response\.tickets is missing, expected a list$"):
        read = MODELS["GameTickets"].from_dict(ticket_example("GameTicketStats"))
    assert not hasattr(read, "tickets")


@pytest.mark.parametrize("mode", TICKET_MODES)
def test_models_round_trip_through_to_dict(mode: str) -> None:
    once = MODELS[mode].from_dict(ticket_example(mode))
    assert MODELS[mode].from_dict(once.to_dict("wire", json=True)) == once


# The keys that the server writes, copied by hand from its source, independent of schemas and examples.
LISTED_TICKET = """
    ID AchievementID AchievementTitle AchievementDesc AchievementType Points BadgeName AchievementAuthor
    AchievementAuthorULID GameID ConsoleName GameTitle GameIcon ReportedAt ReportType ReportTypeDescription ReportState
    ReportStateDescription Hardcore ReportNotes ReportedBy ReportedByULID ResolvedAt ResolvedBy ResolvedByULID
"""
WIRE_KEYS = {
    "Ticket": f"{LISTED_TICKET} URL",
    "ListedTicket": LISTED_TICKET,
    "MostTicketedGames": "MostReportedGames URL",
    "TicketedGame": "GameID GameTitle GameIcon Console OpenTickets",
    "DeveloperTicketStats": "User ULID Open Closed Resolved Total URL",
    "GameTicketStats": "GameID GameTitle ConsoleName OpenTickets URL Tickets",
    "GameTickets": "GameID GameTitle ConsoleName OpenTickets URL Tickets",
    "AchievementTicketStats": "AchievementID AchievementTitle AchievementDescription AchievementType OpenTickets URL",
    "RecentOpenTickets": "OpenTickets URL RecentTickets",
    "StatusError": "message errors",
    "StatusErrorEntry": "status code title",
    "EndpointError": "error",
    "ServerFailure": "message",
}


def keys_of(schema: dict[str, Any]) -> set[str]:
    parts = [keys_of(resolved(part)) for part in schema.get("allOf", [])]
    return set(schema.get("properties", {})).union(*parts)


def test_schemas_have_the_keys_of_the_server() -> None:
    assert {name: keys_of(SCHEMAS[name]) for name in WIRE_KEYS} == {
        name: set(k.split()) for name, k in WIRE_KEYS.items()
    }
