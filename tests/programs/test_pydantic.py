"""pydantic accepts the models as types: it validates and serializes them, and generates their JSON schema."""

import json
import pickle
import subprocess
import sys
from datetime import UTC, datetime
from functools import cache
from typing import Any

import jsonschema
import pytest
from pydantic import BaseModel, TypeAdapter, ValidationError

from retroachievements.models import (
    AchievementTicketStats,
    DeveloperTicketStats,
    GameExtended,
    GameTickets,
    Ticket,
    TicketState,
    UserSummary,
)
from retroachievements_api.errors import IncompleteResponse

from ..contract.spec import ROOT, example
from ..samples import MODELS, SAMPLES


@cache
def adapter(model: Any) -> TypeAdapter[Any]:
    return TypeAdapter(model)


@pytest.fixture
def ticket() -> dict[str, Any]:
    """A ticket in the form that the server sends."""
    return example("getTicketData-200-Ticket").copy()


TICKET = {
    "id": 12,
    "achievement_type": "progression",
    "badge_name": "00501",
    "assigned_to": "MockUser",
    "assigned_to_ulid": "00003EMFWR7XB8SDPEHB3K56ZQ",
    "game_title": "Pokétown Rescue: Red Rooftops",
    "game_icon": "/Images/000050.png",
    "report_type": 1,
    "report_type_description": "Triggered at the wrong time",
    "report_state": 2,
    "report_state_description": "Resolved",
    "hardcore": None,
    "report_notes": "Popped on the title screen.<br/>MD5 0123456789abcdef0123456789abcdef",
    "reported_by": "MockReporter",
    "reported_by_ulid": "00003EMFWR7XB8SDPEHB3K56ZR",
    "resolved_at": "2024-02-01T08:03:31+00:00",
    "resolved_by": "MockUser",
    "resolved_by_ulid": "00003EMFWR7XB8SDPEHB3K56ZQ",
    "achievement_id": 501,
    "achievement_title": "Mind the Gap",
    "achievement_description": 'Cross the "Café Bridge" without falling once',
    "points": 5,
    "game_id": 50,
    "console_name": "Paper Console",
    "reported_at": "2024-01-10T22:31:54+00:00",
    "url": "https://retroachievements.org/ticket/12",
}


class TestEveryModel:
    @pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
    def test_objects_are_equal_after_json(self, model: Any) -> None:
        assert SAMPLES[model]
        for sample in SAMPLES[model]:
            written = adapter(model).dump_json(sample)
            assert adapter(model).validate_json(written) == sample
            assert adapter(model).validate_python(json.loads(written)) == sample
            assert adapter(model).dump_python(sample, mode="json") == json.loads(written)
            assert list(json.loads(written).items()) == list(sample.to_dict(json=True).items())

    @pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
    def test_objects_are_equal_after_a_dict_of_python_values(self, model: Any) -> None:
        for sample in SAMPLES[model]:
            written = adapter(model).dump_python(sample)
            assert written == sample.to_dict()
            assert adapter(model).validate_python(written) == sample

    @pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
    def test_objects_are_not_copied(self, model: Any) -> None:
        for sample in SAMPLES[model]:
            assert adapter(model).validate_python(sample) is sample

    @pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
    def test_serialized_objects_match_the_json_schema(self, model: Any) -> None:
        schema = adapter(model).json_schema(mode="serialization")
        validator = jsonschema.Draft202012Validator(
            schema, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
        )
        for sample in SAMPLES[model]:
            written = adapter(model).dump_python(sample, mode="json")
            assert [error.message for error in validator.iter_errors(written)] == []
            assert written.keys() == schema["properties"].keys()

    @pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
    def test_json_schema_is_equal_for_input_and_output(self, model: Any) -> None:
        # FastAPI makes two schemas of a model otherwise.
        assert adapter(model).json_schema(mode="serialization") == adapter(model).json_schema(mode="validation")

    @pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
    def test_json_schema_has_descriptions(self, model: Any) -> None:
        schema = adapter(model).json_schema()
        assert schema["title"] == model.__name__
        assert schema["description"]
        assert "Attributes:" not in schema["description"]
        for name, definition in schema["properties"].items():
            assert definition["description"], name
            assert "\n" not in definition["description"]

    @pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
    def test_object_without_an_attribute_is_refused(self, model: Any) -> None:
        schema = adapter(model).json_schema()
        written = adapter(model).dump_python(SAMPLES[model][0], mode="json")
        for name in schema["required"]:
            with pytest.raises(ValidationError) as caught:
                adapter(model).validate_python({key: value for key, value in written.items() if key != name})
            assert [(error["type"], error["loc"]) for error in caught.value.errors()] == [("missing", (name,))]
        for name in schema["properties"].keys() - set(schema["required"]):
            read = adapter(model).validate_python({key: value for key, value in written.items() if key != name})
            assert getattr(read, name) is None


class TestJsonSchema:
    def test_of_a_small_model(self) -> None:
        text, text_or_null = {"type": "string"}, {"anyOf": [{"type": "string"}, {"type": "null"}]}
        schema = adapter(AchievementTicketStats).json_schema()
        without_texts = {
            name: {key: value for key, value in definition.items() if key != "description"}
            for name, definition in schema["properties"].items()
        }
        assert without_texts == {
            "achievement_id": {"title": "Achievement Id", "type": "integer"},
            "achievement_title": {"title": "Achievement Title", **text},
            "achievement_description": {"title": "Achievement Description", **text_or_null},
            "achievement_type": {"anyOf": [{"$ref": "#/$defs/AchievementType"}, {"type": "string"}, {"type": "null"}]},
            "open_tickets": {"title": "Open Tickets", "type": "integer"},
            "url": {"title": "Url", **text},
        }
        assert schema["required"] == list(without_texts)
        assert (schema["type"], schema["additionalProperties"]) == ("object", True)

    def test_descriptions_are_those_of_the_docstring(self) -> None:
        schema = adapter(UserSummary).json_schema()
        assert schema["description"] == "A user's profile, rank and recently played games."
        properties = schema["properties"]
        assert properties["ulid"]["description"] == "The ULID, which never changes."
        # This one has two lines in the docstring.
        assert properties["permissions"]["description"] == (
            "The permissions of a user: -2 spam, -1 banned, 0 unregistered, 1 registered, 2 junior developer, "
            "3 developer, 4 moderator, 5 administrator, 6 root."
        )

    def test_timestamps_and_days_have_their_formats(self) -> None:
        properties = adapter(GameExtended).json_schema()["properties"]
        assert properties["updated_at"]["format"] == "date-time"
        assert properties["released"]["anyOf"] == [{"type": "string", "format": "date"}, {"type": "null"}]

    def test_nested_models_are_definitions(self) -> None:
        schema = adapter(UserSummary).json_schema()
        properties, definitions = schema["properties"], schema["$defs"]
        assert definitions.keys() == {
            "AchievementType",
            "GameProgress",
            "LastActivity",
            "LastGame",
            "Permissions",
            "ReleasedAtGranularity",
            "SummaryAchievement",
            "SummaryGame",
        }
        assert properties["recently_played"]["items"] == {"$ref": "#/$defs/SummaryGame"}
        assert properties["last_game"]["anyOf"] == [{"$ref": "#/$defs/LastGame"}, {"type": "null"}]
        of_a_game = {"type": "object", "additionalProperties": {"$ref": "#/$defs/SummaryAchievement"}}
        assert properties["recent_achievements"]["anyOf"] == [
            {"type": "object", "additionalProperties": of_a_game},
            {"type": "null"},
        ]
        assert definitions["SummaryGame"]["description"] == "A game that a user has played."

    def test_optional_fields_are_not_required(self) -> None:
        schema = adapter(UserSummary).json_schema()
        absent = {"awarded", "recent_achievements", "last_game"}
        assert schema["properties"].keys() - set(schema["required"]) == absent
        assert {schema["properties"][name]["default"] for name in absent} == {None}

    def test_enums_are_open(self) -> None:
        schema = adapter(Ticket).json_schema()
        assert schema["properties"]["report_state"]["anyOf"] == [
            {"$ref": "#/$defs/TicketState"},
            {"type": "integer"},
        ]
        assert schema["$defs"]["TicketState"]["enum"] == [0, 1, 2, 3, 4]


class TestTicket:
    def test_serializes_with_attribute_names(self, ticket: dict[str, Any]) -> None:
        read = Ticket.from_dict(ticket)
        assert adapter(Ticket).dump_python(read, mode="json") == TICKET
        assert adapter(Ticket).dump_python(read) == TICKET | {
            "report_state": TicketState.RESOLVED,
            "resolved_at": datetime(2024, 2, 1, 8, 3, 31, tzinfo=UTC),
            "reported_at": datetime(2024, 1, 10, 22, 31, 54, tzinfo=UTC),
        }

    def test_validates_attribute_names(self, ticket: dict[str, Any]) -> None:
        read = adapter(Ticket).validate_python(TICKET)
        assert (type(read), read) == (Ticket, Ticket.from_dict(ticket))
        assert isinstance(read.report_state, TicketState)

    def test_refuses_keys_of_the_server(self, ticket: dict[str, Any]) -> None:
        with pytest.raises(ValidationError, match="Field required"):
            adapter(Ticket).validate_python(ticket)

    def test_undocumented_fields_are_kept(self, ticket: dict[str, Any]) -> None:
        read = adapter(Ticket).validate_python(TICKET | {"Mood": "grim"})
        assert read == Ticket.from_dict(ticket | {"Mood": "grim"})
        assert read.additional_properties == {"Mood": "grim"}
        assert adapter(Ticket).dump_python(read, mode="json") == TICKET | {"Mood": "grim"}

    def test_unknown_enum_value_is_kept(self, ticket: dict[str, Any]) -> None:
        read = adapter(Ticket).validate_python(TICKET | {"report_state": 77})
        assert read == Ticket.from_dict(ticket | {"ReportState": 77})
        assert read.report_state.name == "UNKNOWN_77"
        assert adapter(Ticket).dump_python(read, mode="json")["report_state"] == 77

    @pytest.mark.parametrize(
        "moment",
        [
            "2024-01-10T22:31:54Z",
            "2024-01-10T22:31:54",
            "2024-01-11T00:31:54+02:00",
            datetime(2024, 1, 10, 22, 31, 54),  # noqa: DTZ001 - the server's timestamps are naive too
            datetime(2024, 1, 10, 22, 31, 54, tzinfo=UTC),
        ],
        ids=str,
    )
    def test_timestamps_are_in_utc(self, moment: object) -> None:
        read = adapter(Ticket).validate_python(TICKET | {"reported_at": moment})
        assert read.reported_at == datetime(2024, 1, 10, 22, 31, 54, tzinfo=UTC)
        assert read.reported_at.tzinfo is UTC
        assert pickle.loads(pickle.dumps(read)) == read  # noqa: S301 - our own

    @pytest.mark.parametrize(
        ("name", "value"),
        [
            ("points", "many"),
            ("reported_at", "yesterday"),
            ("reported_at", "0001-01-01T00:00:00+23:59"),
            ("report_state", "open"),
            ("report_notes", None),
        ],
    )
    def test_value_of_another_type_is_refused(self, name: str, value: object) -> None:
        with pytest.raises(ValidationError) as caught:
            adapter(Ticket).validate_python(TICKET | {name: value})
        assert [error["loc"] for error in caught.value.errors()] == [(name,)]

    @pytest.mark.parametrize("value", ["x", 5, None, [], [TICKET]], ids=repr)
    def test_value_that_is_not_an_object_is_refused(self, value: object) -> None:
        with pytest.raises(ValidationError, match="should be a valid dictionary"):
            adapter(Ticket).validate_python(value)

    def test_missing_attribute_is_not_serialized(self, ticket: dict[str, Any]) -> None:
        with pytest.warns(IncompleteResponse):
            read = Ticket.from_dict(ticket | {"Points": "many"})
        without_points = {name: value for name, value in TICKET.items() if name != "points"}
        assert adapter(Ticket).validate_python(read) is read
        assert adapter(Ticket).dump_python(read, mode="json") == without_points
        assert adapter(Ticket | DeveloperTicketStats).dump_python(read, mode="json") == without_points


class Report(BaseModel):
    """A user's pydantic model with one of our models as a field."""

    ticket: Ticket
    others: list[Ticket] = []
    note: str | None = None


class TestInPydanticModel:
    @pytest.fixture
    def report(self, ticket: dict[str, Any]) -> Report:
        return Report(ticket=Ticket.from_dict(ticket), others=[Ticket.from_dict(ticket | {"ID": 13})])

    def test_is_equal_after_json(self, report: Report) -> None:
        assert json.loads(report.model_dump_json()) == {
            "ticket": TICKET,
            "others": [TICKET | {"id": 13}],
            "note": None,
        }
        assert Report.model_validate_json(report.model_dump_json()) == report

    def test_options_of_pydantic_apply_to_it(self, report: Report) -> None:
        assert report.model_dump(include={"ticket": {"id", "hardcore"}}) == {"ticket": {"id": 12, "hardcore": None}}
        written = report.model_dump(mode="json", exclude={"others"}, exclude_none=True)
        assert written == {"ticket": {name: value for name, value in TICKET.items() if value is not None}}

    def test_errors_name_the_field(self) -> None:
        with pytest.raises(ValidationError) as caught:
            Report.model_validate({"ticket": TICKET, "others": [TICKET, TICKET | {"points": "many"}]})
        assert [error["loc"] for error in caught.value.errors()] == [("others", 1, "points")]

    def test_union_serializes_the_right_model(self) -> None:
        either: TypeAdapter[Any] = TypeAdapter(DeveloperTicketStats | Ticket)
        assert either.dump_python(either.validate_python(TICKET), mode="json") == TICKET

    def test_serializing_another_object_warns(self) -> None:
        with pytest.warns(UserWarning, match="expected a Ticket, got dict"):
            assert Report.model_construct(ticket={"id": 12}).model_dump()["ticket"] == {"id": 12}


def test_ids_of_a_map_are_text_in_json() -> None:
    (sample, *_) = [sample for sample in SAMPLES[GameExtended] if sample.achievements]
    first = next(iter(sample.achievements))
    assert isinstance(first, int)
    assert next(iter(adapter(GameExtended).dump_python(sample)["achievements"])) == first
    assert next(iter(adapter(GameExtended).dump_python(sample, mode="json")["achievements"])) == str(first)


def test_lists_of_models() -> None:
    sample = GameTickets.from_dict(example("getTicketData-200-GameTickets"))
    written = adapter(GameTickets).dump_python(sample, mode="json")
    assert [row["id"] for row in written["tickets"]] == [row.id for row in sample.tickets]
    assert written["tickets"][0]["reported_at"].endswith("+00:00")


def test_no_descriptions_without_docstrings() -> None:
    program = """if True:
        from pydantic import TypeAdapter
        from retroachievements.models import DeveloperTicketStats
        schema = TypeAdapter(DeveloperTicketStats).json_schema()
        if schema["properties"]["open"] != {"title": "Open", "type": "integer"}:
            raise SystemExit(schema)
    """
    subprocess.run([sys.executable, "-OO", "-c", program], check=True)


def test_pydantic_is_imported_on_first_use() -> None:
    program = f"""if True:
        import sys
        import warnings
        import retroachievements
        from retroachievements import models
        for name in models.__all__:
            getattr(models, name)
        models.DeveloperTicketStats.from_dict({example("getTicketData-200-DeveloperTicketStats")!r})
        with retroachievements.RetroAchievements(retroachievements.build_authorization(web_api_key="x")) as ra:
            ra.tickets
        assert not [name for name in sys.modules if "pydantic" in name]
    """
    subprocess.run([sys.executable, "-c", program], check=True, cwd=ROOT)
