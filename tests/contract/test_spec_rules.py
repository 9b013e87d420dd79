"""The rules for the document: each of them fails when it is broken."""

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


def answer(document: Document) -> dict[str, Any]:
    return operation(document)["responses"]["200"]["content"]["application/json"]


FRAGMENT = "/API_GetTicketData.php#developer"
BREAKS: dict[str, tuple[Callable[[Document], Any], str]] = {
    "fragment": (lambda d: d["paths"].update({FRAGMENT: {}}), "a path has no ? and no #"),
    "query": (lambda d: d["paths"].update({"/API_GetTicketData.php?u={u}": {}}), "a path has no ? and no #"),
    "closed": (lambda d: schema(d, "Flag").update(additionalProperties=False), "would refuse what the server adds"),
    "default": (lambda d: parameter(d, "TicketCount")["schema"].update(default=10), "say the default in the"),
    "array": (lambda d: parameter(d, "TicketCount")["schema"].update(type="array"), "a list is type: string here"),
    "no pattern": (lambda d: properties(d, "TicketCommon")["ResolvedAt"].pop("pattern"), "go together"),
    "date-time": (lambda d: properties(d, "TicketCommon")["ResolvedAt"].update(format="date-time"), "go together"),
    "namesake": (lambda d: properties(d, "StatusError").update(StatusError={"description": "x"}), "another name"),
    "null in enum": (lambda d: schema(d, "TicketType").update(enum=[1, None]), "a nullable enum is"),
    "names of enum": (lambda d: schema(d, "TicketType")["x-enum-varnames"].pop(), "has a name for each value"),
    "no names": (lambda d: schema(d, "TicketType").pop("x-enum-varnames"), "has a name for each value"),
    "same name": (lambda d: schema(d, "TicketType").update({"x-enum-varnames": ["OPEN", "B"]}), "OPEN stands 2 times"),
    "no explanations": (lambda d: schema(d, "TicketType").pop("x-enum-descriptions"), "has a text for each value"),
    "union": (lambda d: answer(d).update(schema=schema(d, "TicketData")), "a union is a component with a name"),
    "items": (lambda d: schema(d, "PrivateList").update(items={}), "say what is in the list"),
    "format": (lambda d: schema(d, "LastActivity").update(format="date"), "the format of an object"),
    "namesake of a parameter": (lambda d: d["components"]["parameters"].update(Flag={}), "the name is that of a param"),
    "long text": (lambda d: operation(d).update(description="x" * 1024), "below 1,024 characters"),
    "same summary": (lambda d: operation(d).update(summary="A game"), "A game: a summary stands 2 times"),
    "tag": (lambda d: d["tags"][0].pop("x-displayName"), "a tag has an x-displayName"),
    "backticks": (lambda d: answer(d)["examples"]["Ticket"].update(summary="`i`"), "no backticks in its summary"),
    "mute parameter": (lambda d: parameter(d, "TicketCount").pop("description"), "a parameter has a description"),
    "mute schema": (lambda d: schema(d, "Flag").pop("description"), "a schema has a description"),
    "mute property": (lambda d: properties(d, "TicketCommon")["ID"].pop("description"), "a property has a description"),
    "no such page": (lambda d: properties(d, "Claim")["ID"].update({"x-page": "claim"}), "and not claim"),
    "two pages": (lambda d: properties(d, "GameReference")["Title"].update({"x-page": "game"}), "and not game, game"),
    "no example": (lambda d: answer(d).pop("examples"), "a response has an example"),
    "unknown key": (lambda d: answer(d)["examples"]["Ticket"]["value"].update(Mood="x"), "the schema has no Mood"),
    "no default": (lambda d: operation(d)["responses"].pop("default"), "an operation has a default response"),
    "no such path": (lambda d: schema(d, "Flag").update(description="See API_GetX.php"), "there is no API_GetX.php"),
    "extension": (lambda d: schema(d, "Flag").update({"x-mood": 1}), "there is no `x-mood`, which schemas have"),
    "own format": (lambda d: schema(d, "Flag").update(format="ra-mood"), "there is no `format: ra-mood`"),
}  # fmt: skip


def test_the_document_keeps_them() -> None:
    assert list(problems(DOCUMENT)) == []


@pytest.mark.parametrize(("break_it", "message"), BREAKS.values(), ids=BREAKS)
def test_a_broken_rule_is_told(break_it: Callable[[Document], Any], message: str) -> None:
    document = copy.deepcopy(DOCUMENT)
    break_it(document)
    (problem,) = problems(document)
    assert message in problem


def test_every_rule_is_broken_above() -> None:
    told: set[str] = set()
    for break_it, _ in BREAKS.values():
        document = copy.deepcopy(DOCUMENT)
        break_it(document)
        told |= {rule.__name__ for rule in RULES if list(rule(document))}
    assert told == {rule.__name__ for rule in RULES}
