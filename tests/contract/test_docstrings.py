"""Names in backticks in docstrings are those of Python, not those of the wire."""

import inspect
import re
from collections.abc import Iterable, Iterator
from typing import Any

import pytest
from tools.namespaces import METHODS
from tools.spec_rules import nodes, schemas

import retroachievements
from retroachievements import Rows
from retroachievements_api import models

from .spec import DOCUMENT

# Matches `total`, `retroachievements.media_url` and `ra.consoles.all()`, but not paths and texts.
NAME = re.compile(r"([A-Za-z_]\w*(?:\.\w+)*)(?:\(\))?")


def texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from texts(inner)


VALUES = {text for _, node in nodes(DOCUMENT) for text in texts([node.get("enum"), node.get("examples")])}
KEYS = {key for _, schema in schemas(DOCUMENT) for key in schema.get("properties", {})}
ENUMS = {name: getattr(models, name) for name, schema in DOCUMENT["components"]["schemas"].items() if "enum" in schema}
# A value that is also a key, such as `Open`, must be an attribute, and a value of an enum must be a member.
LITERALS = VALUES - KEYS - {str(member.value) for enum in ENUMS.values() for member in enum}
PUBLIC = {
    *(f"{name}.{member.name}" for name, enum in ENUMS.items() for member in enum),
    *(*models.__all__, *retroachievements.__all__),
    *(f"retroachievements.{name}" for name in retroachievements.__all__),
    *(f"ra.{namespace}.{name}" for namespace, methods in METHODS.items() for name in methods),
}


def names_in(docstring: str | None) -> set[str]:
    """Return the names in backticks, without literals and endpoints."""
    spans = re.findall("`([^`]+)`", " ".join((docstring or "").split()))
    names = {match[1] for match in map(NAME.fullmatch, spans) if match}
    return {name for name in names if name not in LITERALS and not name.endswith(".php")}


def members(classes: Iterable[str]) -> set[str]:
    """Return the members of models and of their nested models."""
    found: set[str] = set()
    seen: set[str] = set()
    while left := {name for name in classes if name in models.__all__} - seen:
        seen |= left
        found |= {member for name in left for member in dir(getattr(models, name))}
        classes = {word for name in left for word in words(getattr(models, name).__annotations__.values())}
    return found


def words(annotations: Iterable[Any]) -> set[str]:
    return set(re.findall(r"\w+", " ".join(map(str, annotations))))


@pytest.mark.parametrize("name", models.__all__)
def test_models_name_existing_attributes(name: str) -> None:
    named = names_in(getattr(models, name).__doc__)
    # Including attributes of another model in a comparison.
    allowed = members({name, *named}) | PUBLIC
    assert named - allowed == set()


@pytest.mark.parametrize(
    ("namespace", "name"), [(namespace, name) for namespace, methods in METHODS.items() for name in methods]
)
def test_methods_name_existing_arguments_and_attributes(namespace: str, name: str) -> None:
    method = METHODS[namespace][name]
    signature = inspect.signature(method)
    returned = words([signature.return_annotation])
    allowed = {*signature.parameters, *METHODS[namespace]} | members(returned) | PUBLIC
    allowed |= set(dir(Rows)) if "Rows" in returned else set()
    assert names_in(method.__doc__) - allowed == set()
