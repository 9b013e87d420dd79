"""The vectors match the document, and their checks report every deviation."""

import json
from typing import Any

import pytest
from attrs import evolve
from conformance.__main__ import run_and_check
from conformance.languages import LANGUAGES, Language
from conformance.report import Report, table
from conformance.server import Exchange
from conformance.vectors import Vector, all_vectors, vector_from_examples
from conformance.verdict import Outcome, lost_data, wrong_with

from retroachievements_simulator import WEB_API_KEY

from .spec import DOCUMENT, example, operations, resolved

VECTORS = all_vectors(DOCUMENT)
OPERATIONS = {operation["operationId"]: operation for operation in operations()}
PATHS = {path["get"]["operationId"]: file for file, path in DOCUMENT["paths"].items()}


def test_every_operation_has_a_vector() -> None:
    assert {vector.operation for vector in VECTORS} == OPERATIONS.keys()


def test_vector_from_the_examples_of_an_operation() -> None:
    vector = vector_from_examples(DOCUMENT, "/API_GetAchievementsEarnedOnDay.php")
    assert vector.request == "/API_GetAchievementsEarnedOnDay.php?u=MockUser&d=2024-02-24"
    assert vector.arguments == {"u": "MockUser", "d": "2024-02-24"}
    body = vector.response and vector.response.body
    assert json.loads(body or "") == example("getAchievementsEarnedOnDay-200-unlocks")
    exchange = Exchange("/API_GetAchievementsEarnedOnDay.php", [*vector.arguments.items(), ("y", WEB_API_KEY)])
    assert wrong_with(vector, Outcome(status=200, value=[]), [exchange]) is None


def test_vector_requires_an_example_of_each_required_parameter() -> None:
    operation = OPERATIONS["getGame"] | {"parameters": [{"name": "i", "required": True}]}
    document = DOCUMENT | {"paths": {"/API_GetGame.php": {"get": operation}}}
    with pytest.raises(ValueError, match=r"^spec/openapi\.yaml: i of /API_GetGame\.php must have an example$"):
        vector_from_examples(document, "/API_GetGame.php")


def test_operation_without_a_case_gets_a_vector_from_its_examples() -> None:
    path = {"/API_GetInvented.php": {"get": DOCUMENT["paths"]["/API_GetGame.php"]["get"] | {"operationId": "invented"}}}
    (added,) = [vector for vector in all_vectors(DOCUMENT | {"paths": path}) if vector.operation == "invented"]
    assert (added.group, added.id, added.request) == ("operations", "operation-invented", "/API_GetInvented.php?i=1")


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector.id)
def test_request_matches_the_document(vector: Vector) -> None:
    operation = OPERATIONS[vector.operation]
    parameters = {resolved(parameter)["name"] for parameter in operation.get("parameters", [])}
    assert vector.arguments.keys() <= parameters
    assert str(vector.status) in operation["responses"]
    path, _, query = vector.request.partition("?")
    sent = [f"{name}={value}" for name, value in vector.arguments.items()]
    assert (path, sorted(query.split("&"))) == (PATHS[vector.operation], sorted(sent) or [""])


STATS = {"User": "MockUser", "Open": 0, "Seen": "2024-01-10 22:31:54", "Muted": 1, "Won": "50.0%", "Rows": {"2": "b"}}
VECTOR = Vector(
    group="tickets",
    id="some",
    why="",
    operation="getTicketData",
    arguments={"u": "MockUser"},
    request="/API_GetTicketData.php?u=MockUser",
    type="DeveloperTicketStats",
    value={
        "User": "MockUser",
        "Open": 0,
        "Seen": {"$instant": "2024-01-10T22:31:54Z"},
        "Muted": {"$flag": True},
        "Won": {"$number": 50},
        "Rows": {"$list": ["b"]},
        "Gone": None,
    },
)
QUERY = [("u", "MockUser"), ("y", WEB_API_KEY)]
EXCHANGE = Exchange("/API_GetTicketData.php", QUERY, json.dumps(STATS).encode())
CORRECT = Outcome(status=200, type="DeveloperTicketStats", value=STATS)


def test_correct_outcome() -> None:
    assert wrong_with(VECTOR, CORRECT, [EXCHANGE]) is None
    read_otherwise = {"Seen": "2024-01-10T22:31:54+00:00", "Muted": True, "Won": 50.0, "Rows": ["b"], "Gone": None}
    assert wrong_with(VECTOR, evolve(CORRECT, type=None, value=STATS | read_otherwise), [EXCHANGE]) is None


@pytest.mark.parametrize(
    ("exchanges", "message"),
    [
        ([], "0 requests arrived instead of one"),
        ([EXCHANGE, EXCHANGE], "2 requests arrived instead of one"),
        ([Exchange("/API_GetGame.php", QUERY)], "the request went to /API_GetGame.php instead of"),
        ([Exchange(EXCHANGE.path, [("u", "MockUser")])], "the query was"),
        ([Exchange(EXCHANGE.path, [("u", "MockUser"), ("y", "another")])], "the query was"),
        ([Exchange(EXCHANGE.path, [*QUERY, ("f", "0")])], "the query was"),
    ],
)
def test_wrong_request(exchanges: list[Exchange], message: str) -> None:
    assert (wrong_with(VECTOR, CORRECT, exchanges) or "").startswith(message)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"failure": "no such class"}, "no such class"),
        ({"status": 404}, "the status is 404 instead of 200"),
        ({"status": None}, "the status is None instead of 200"),
        ({"type": "Ticket"}, "it is read as Ticket instead of DeveloperTicketStats"),
        ({"meaning": "NotFound"}, "it means NotFound instead of value"),
        ({"value": None}, "the value is None instead of an object"),
        ({"value": STATS | {"User": "Other"}}, "the value.User is 'Other' instead of 'MockUser'"),
        ({"value": STATS | {"Open": False}}, "the value.Open is False instead of 0"),
        ({"value": STATS | {"Open": "0"}}, "the value.Open is '0' instead of 0"),
        ({"value": STATS | {"Seen": "2024-01-10 22:31:55"}}, "the value.Seen is '2024-01-10 22:31:55' instead of"),
        ({"value": STATS | {"Seen": "yesterday"}}, "the value.Seen is 'yesterday' instead of"),
        ({"value": STATS | {"Seen": None}}, "the value.Seen is None instead of"),
        ({"value": STATS | {"Won": "half"}}, "the value.Won is 'half' instead of"),
        ({"value": STATS | {"Won": None}}, "the value.Won is None instead of"),
        ({"value": STATS | {"Muted": 0}}, "the value.Muted is 0 instead of"),
        ({"value": STATS | {"Won": "5.0%"}}, "the value.Won is '5.0%' instead of"),
        ({"value": STATS | {"Rows": ["b", "c"]}}, "the value.Rows is ['b', 'c'] instead of a list of 1"),
        ({"value": STATS | {"Gone": 1}}, "the value.Gone is 1 instead of None"),
    ],
)
def test_wrong_outcome(change: dict[str, Any], message: str) -> None:
    assert (wrong_with(VECTOR, evolve(CORRECT, **change), [EXCHANGE]) or "").startswith(message)


def test_wrong_error() -> None:
    vector = evolve(VECTOR, status=404, value=None, error={"error": "User MockUser not found"}, meaning="NotFound")
    right = Outcome(status=404, error={"error": "User MockUser not found"})
    assert wrong_with(vector, right, [EXCHANGE]) is None
    assert wrong_with(vector, Outcome(status=404, meaning="NotFound"), [EXCHANGE]) is None
    for wrong in evolve(right, error=None), evolve(right, error={"error": "?"}), evolve(right, status=200):
        assert wrong_with(vector, wrong, [EXCHANGE])
    assert wrong_with(vector, Outcome(status=404, meaning="ServerError"), [EXCHANGE])


@pytest.mark.parametrize(
    ("sent", "read"),
    [
        ({"a": 1, "b": None}, {"a": 1}),
        ({"a": []}, {"a": {}}),
        ({"a": {"0": 1, "3": 2}}, {"a": [1, 2]}),
        ({"a": [{"b": None}]}, {"a": [{}]}),
        ({"a": "2024-01-10T22:31:54+00:00"}, {"a": "2024-01-10T22:31:54Z"}),
    ],
)
def test_equal_values(sent: Any, read: Any) -> None:
    assert lost_data("the value", sent, read) is None


@pytest.mark.parametrize(
    ("sent", "read", "message"),
    [
        ({"a": 1}, {}, "the value.a is None, but was 1"),
        ({"a": 1}, [], "the value is [], but was [1]"),
        ({"a": [1, 2]}, {"a": [1]}, "the value.a is [1], but was [1, 2]"),
        ({"a": [{"b": 0}]}, {"a": [{"b": 1}]}, "the value.a[0].b is 1, but was 0"),
        ({"a": {"0": 1}}, {"a": [2]}, "the value.a[0] is 2, but was 1"),
        ({"a": []}, {"a": [1]}, "the value.a is [1], but was empty"),
        ({"a": "2024-01-10T22:31:54Z"}, {"a": "2024-01-10T22:31:55Z"}, "the value.a is '2024-01-10T22:31:55Z', but"),
        ({"a": "x"}, {"a": "y"}, "the value.a is 'y', but was 'x'"),
    ],
)
def test_differing_values(sent: Any, read: Any, message: str) -> None:
    assert (lost_data("the value", sent, read) or "").startswith(message)


def test_report_lists_failures_and_known_defects() -> None:
    vectors = [evolve(VECTOR, id=name) for name in ("right", "silent", "known", "mended")]
    report = Report("Lisp", {"known": "cons 1.0 drops the cdr", "mended": "cons 1.0 drops the car"})
    right = {"status": 200, "value": STATS}
    for vector, line in zip(vectors, [right, None, {"failure": "no cdr"}, right], strict=True):
        report.add(vector, line, [EXCHANGE])
    assert report.failures() == [
        "Lisp: silent: the runner printed nothing",
        "Lisp: mended passes: remove it from defects.yaml",
    ]
    assert report.notes() == ["Lisp: known: cons 1.0 drops the cdr"]
    assert table([report, Report("Ada", not_run="gnat not found")], vectors) == (
        "|  | tickets |\n| --- | --- |\n| Lisp | 2/4 |\n| Ada | gnat not found |"
    )


def test_lost_value_is_a_failure() -> None:
    report = Report("Lisp")
    report.add(
        VECTOR, {"status": 200, "value": STATS}, [evolve(EXCHANGE, body=json.dumps(STATS | {"New": 1}).encode())]
    )
    assert report.failed == {VECTOR.id: "the value.New is None, but was 1"}


@pytest.mark.parametrize("ci", ["", "true"])
@pytest.mark.parametrize("optional", [False, True])
def test_missing_tool_is_named_and_fails_in_ci(ci: str, optional: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", ci)
    report, failures = run_and_check(Language("Ada", ["sh", "gnat-of-nobody"], optional=optional), [VECTOR])
    assert table([report], [VECTOR]).endswith("| Ada | gnat-of-nobody not found |")
    assert failures == (["Ada: gnat-of-nobody not found"] if ci and not optional else [])


def test_missing_library_is_named() -> None:
    libraries = {"there": ["true"], "gone": ["false"]}
    assert Language("Ada", ["sh"], libraries).missing_tools() == ["gone"]
    assert Language("Ada", ["gnat-of-nobody"], libraries).missing_tools() == ["gnat-of-nobody"]


def test_optional_tools_are_those_that_ci_lacks() -> None:
    assert {language.name for language in LANGUAGES if language.optional} == {"Ruby", "PHP"}
