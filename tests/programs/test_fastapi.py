"""FastAPI accepts the models as return types, as fields of other models, and as bodies."""

from collections.abc import Iterator
from typing import Annotated, Any

import jsonschema
import pytest
from fastapi import Body, FastAPI
from fastapi.testclient import TestClient
from openapi_spec_validator import validate
from pydantic import BaseModel

from retroachievements.models import DeveloperTicketStats, Ticket, UserSummary
from retroachievements_api.errors import IncompleteResponse

from ..contract.spec import example
from ..samples import MODELS
from .test_pydantic import TICKET

STATS = DeveloperTicketStats.from_dict(example("getTicketData-200-DeveloperTicketStats"))
WIRE = example("getTicketData-200-Ticket")


class Report(BaseModel):
    ticket: Ticket
    note: str | None = None


app = FastAPI()


@app.get("/stats")
async def stats() -> DeveloperTicketStats:
    return STATS


@app.get("/tickets")
def tickets() -> list[Ticket]:
    return [Ticket.from_dict(WIRE), Ticket.from_dict(WIRE | {"ID": 13})]


@app.get("/short", response_model_exclude_none=True)
def short() -> Ticket:
    return Ticket.from_dict(WIRE)


@app.get("/incomplete")
def incomplete() -> Ticket:
    with pytest.warns(IncompleteResponse):
        return Ticket.from_dict(WIRE | {"Points": "many"})


@app.get("/summary")
def summary() -> UserSummary:
    return UserSummary.from_dict(example("getUserSummary-200-games"))


@app.get("/nothing")
def nothing() -> Ticket | None:
    return None


@app.post("/ticket")
def post_ticket(ticket: Annotated[Ticket, Body()]) -> str:
    return f"{type(ticket).__name__} {ticket.id} of {ticket.reported_at:%Y-%m-%d %H:%M %Z}, {ticket.report_state.name}"


@app.post("/tickets")
def post_tickets(tickets: list[Ticket]) -> list[int]:
    return [ticket.id for ticket in tickets]


@app.post("/reports")
def post_report(report: Report) -> Report:
    return report


@pytest.fixture(scope="module")
def web() -> Iterator[TestClient]:
    with TestClient(app) as client:
        yield client


@pytest.fixture(scope="module")
def document(web: TestClient) -> Any:
    return web.get("/openapi.json").json()


def test_model_as_a_return_type(web: TestClient) -> None:
    assert web.get("/stats").json() == {
        "user": "MockUser",
        "ulid": "00003EMFWR7XB8SDPEHB3K56ZQ",
        "open": 0,
        "closed": 17,
        "resolved": 27,
        "total": 44,
        "url": "https://retroachievements.org/user/MockUser/tickets",
    }


def test_list_of_models_and_optional_model_as_return_types(web: TestClient) -> None:
    assert web.get("/tickets").json() == [TICKET, TICKET | {"id": 13}]
    assert web.get("/nothing").json() is None


def test_none_can_be_excluded(web: TestClient) -> None:
    assert web.get("/short").json() == {name: value for name, value in TICKET.items() if value is not None}


def test_missing_attribute_is_left_out(web: TestClient) -> None:
    assert web.get("/incomplete").json() == {name: value for name, value in TICKET.items() if name != "points"}


def test_model_as_a_body(web: TestClient) -> None:
    response = web.post("/ticket", json=TICKET)
    assert (response.status_code, response.json()) == (200, "Ticket 12 of 2024-01-10 22:31 UTC, RESOLVED")
    assert web.post("/tickets", json=[TICKET, TICKET | {"id": 13}]).json() == [12, 13]


def test_model_as_a_field(web: TestClient) -> None:
    report = {"ticket": TICKET | {"Mood": "grim"}, "note": "seen"}
    response = web.post("/reports", json=report)
    assert (response.status_code, response.json()) == (200, report)


@pytest.mark.parametrize(
    ("path", "body", "places"),
    [
        ("/ticket", 5, [["body"]]),
        ("/ticket", [TICKET], [["body"]]),
        ("/ticket", TICKET | {"points": "many"}, [["body", "points"]]),
        ("/ticket", TICKET | {"points": "many", "reported_at": 1.5}, [["body", "points"]]),
        ("/ticket", TICKET | {"reported_at": "0001-01-01T00:00:00+23:59"}, [["body", "reported_at"]]),
        ("/ticket", {name: value for name, value in TICKET.items() if name != "id"}, [["body", "id"]]),
        ("/ticket", {}, [["body", name] for name in TICKET]),
        ("/ticket", WIRE, [["body", name] for name in TICKET]),
        ("/tickets", [TICKET, TICKET | {"id": None}], [["body", 1, "id"]]),
        ("/tickets", TICKET, [["body"]]),
        ("/reports", {"ticket": TICKET | {"report_state": "open"}}, [["body", "ticket", "report_state"]]),
    ],
)
def test_invalid_body_is_a_422_with_the_field(web: TestClient, path: str, body: object, places: list[Any]) -> None:
    response = web.post(path, json=body)
    assert response.status_code == 422
    assert [error["loc"] for error in response.json()["detail"]] == places


def test_document_of_the_app_is_valid(document: Any) -> None:
    validate(document)


def test_document_of_the_app_names_the_models(document: Any) -> None:
    schemas = document["components"]["schemas"]
    # One schema for input and output.
    assert {"DeveloperTicketStats", "Report", "Ticket", "TicketState", "UserSummary"} <= schemas.keys()
    assert not [name for name in schemas if name.endswith(("Input", "Output")) or "__" in name]
    ticket = {"$ref": "#/components/schemas/Ticket"}
    paths = document["paths"]
    assert returned(paths["/stats"]) == {"$ref": "#/components/schemas/DeveloperTicketStats"}
    assert returned(paths["/tickets"])["items"] == ticket
    assert paths["/ticket"]["post"]["requestBody"]["content"]["application/json"]["schema"] == ticket
    assert schemas["Report"]["properties"]["ticket"] == ticket
    assert schemas["Ticket"]["required"] == list(TICKET)


@pytest.mark.parametrize("path", ["/stats", "/tickets", "/short", "/summary"])
def test_responses_match_the_document(web: TestClient, document: Any, path: str) -> None:
    schema = {**returned(document["paths"][path]), "components": document["components"]}
    reply = web.get(path).json()
    if path == "/short":
        reply |= dict.fromkeys(TICKET.keys() - reply.keys())
    jsonschema.Draft202012Validator(schema).validate(reply)


def test_app_can_return_every_model() -> None:
    every = FastAPI()
    for model in MODELS:
        every.add_api_route(f"/{model.__name__}", lambda: None, response_model=model)
    document = every.openapi()
    validate(document)
    assert {model.__name__ for model in MODELS} <= document["components"]["schemas"].keys()


def returned(path: Any) -> Any:
    return path["get"]["responses"]["200"]["content"]["application/json"]["schema"]
