"""Each rule for the document reports a violation."""

import copy
from collections.abc import Callable
from typing import Any

import pytest
from tools.spec_rules import RULES, problems

from .spec import DOCUMENT

Document = dict[str, Any]


def operation(document: Document) -> dict[str, Any]:
    return document["paths"]["/API_GetTicketData.php"]["get"]


def schema(document: Document, name: str) -> dict[str, Any]:
    return document["components"]["schemas"][name]


def properties(document: Document, name: str) -> dict[str, Any]:
    return schema(document, name)["properties"]


def parameter(document: Document, name: str) -> dict[str, Any]:
    return document["components"]["parameters"][name]


def response(document: Document) -> dict[str, Any]:
    return operation(document)["responses"]["200"]["content"]["application/json"]


FRAGMENT = "/API_GetTicketData.php#developer"
VIOLATIONS: dict[str, tuple[Callable[[Document], Any], str]] = {
    "fragment": (lambda d: d["paths"].update({FRAGMENT: {}}), "a path must not have ? or #"),
    "query": (lambda d: d["paths"].update({"/API_GetTicketData.php?u={u}": {}}), "a path must not have ? or #"),
    "closed": (lambda d: schema(d, "Flag").update(additionalProperties=False), "would refuse new fields"),
    "default": (lambda d: parameter(d, "TicketCount")["schema"].update(default=10), "put the default in the"),
    "array": (lambda d: parameter(d, "TicketCount")["schema"].update(type="array"), "a list must be type: string"),
    "no pattern": (lambda d: properties(d, "TicketCommon")["ResolvedAt"].pop("pattern"), "used together"),
    "date-time": (lambda d: properties(d, "TicketCommon")["ResolvedAt"].update(format="date-time"), "used together"),
    "namesake": (lambda d: properties(d, "StatusError").update(StatusError={"description": "x"}), "not have the name"),
    "null in enum": (lambda d: schema(d, "TicketType").update(enum=[1, None]), "a nullable enum must be"),
    "names of enum": (lambda d: schema(d, "TicketType")["x-enum-varnames"].pop(), "must have a name for each"),
    "no names": (lambda d: schema(d, "TicketType").pop("x-enum-varnames"), "must have a name for each"),
    "same name": (lambda d: schema(d, "TicketType").update({"x-enum-varnames": ["OPEN", "B"]}), "OPEN is used 2 times"),
    "no explanations": (lambda d: schema(d, "TicketType").pop("x-enum-descriptions"), "must have a text for each"),
    "union": (lambda d: response(d).update(schema=schema(d, "TicketData")), "a union must be a named component"),
    "items": (lambda d: schema(d, "PrivateList").update(items={}), "the type of its items"),
    "format": (lambda d: schema(d, "LastActivity").update(format="date"), "the format of an object"),
    "namesake of a parameter": (lambda d: d["components"]["parameters"].update(Flag={}), "has the same name"),
    "long text": (lambda d: operation(d).update(description="x" * 1024), "below 1,024 characters"),
    "same summary": (lambda d: operation(d).update(summary="A game"), "A game: this summary is used 2 times"),
    "tag": (lambda d: d["tags"][0].pop("x-displayName"), "a tag must have an x-displayName"),
    "backticks": (lambda d: response(d)["examples"]["Ticket"].update(summary="`i`"), "backticks in its summary"),
    "undescribed parameter": (lambda d: parameter(d, "TicketCount").pop("description"), "a parameter must have a"),
    "undescribed schema": (lambda d: schema(d, "Flag").pop("description"), "a schema must have a description"),
    "undescribed property": (lambda d: properties(d, "TicketCommon")["ID"].pop("description"), "a property must have"),
    "unknown page": (lambda d: properties(d, "Claim")["ID"].update({"x-page": "claim"}), "page of the site, not claim"),
    "two pages": (lambda d: properties(d, "GameReference")["Title"].update({"x-page": "game"}), ", not game, game"),
    "no example": (lambda d: response(d).pop("examples"), "a response must have an example"),
    "unknown key": (lambda d: response(d)["examples"]["Ticket"]["value"].update(Mood="x"), "the schema has no Mood"),
    "no default": (lambda d: operation(d)["responses"].pop("default"), "must have a default response"),
    "unknown path": (lambda d: schema(d, "Flag").update(description="See API_GetX.php"), "there is no API_GetX.php"),
    "extension": (lambda d: schema(d, "Flag").update({"x-mood": 1}), "`x-mood` is missing, but schemas"),
    "own format": (lambda d: schema(d, "Flag").update(format="ra-mood"), "`format: ra-mood` is missing"),
}  # fmt: skip


def test_document_follows_the_rules() -> None:
    assert list(problems(DOCUMENT)) == []


@pytest.mark.parametrize(("violate", "message"), VIOLATIONS.values(), ids=VIOLATIONS)
def test_violation_is_reported(violate: Callable[[Document], Any], message: str) -> None:
    document = copy.deepcopy(DOCUMENT)
    violate(document)
    (problem,) = problems(document)
    assert message in problem


def test_every_rule_is_tested() -> None:
    violated: set[str] = set()
    for violate, _ in VIOLATIONS.values():
        document = copy.deepcopy(DOCUMENT)
        violate(document)
        violated |= {rule.__name__ for rule in RULES if list(rule(document))}
    assert violated == {rule.__name__ for rule in RULES}
