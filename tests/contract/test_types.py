"""Type checkers see every public name, and annotations for every method.

`tests/typing` has a program that uses them. `tests/fuzz` checks that values match the annotations.
"""

import ast
import importlib
import inspect
from collections.abc import Collection, Iterator
from pathlib import Path
from types import GenericAlias
from typing import Any, get_args, get_origin, get_type_hints

import pytest
from tools.namespaces import METHODS

import retroachievements
from retroachievements import AsyncRows, Rows, models

from .spec import ROOT

PROGRAM = ROOT / "tests" / "typing" / "public_names.py"
PUBLIC_TYPES = {int, *(getattr(models, name) for name in models.__all__)}


def imported_names(source: Path, module: str | None = None) -> set[str]:
    """Return the names that a file imports, from one module or from all."""
    return {
        alias.name
        for node in ast.walk(ast.parse(source.read_text(encoding="utf-8")))
        if isinstance(node, ast.ImportFrom) and module in (None, node.module)
        for alias in node.names
    }


@pytest.mark.parametrize("package", ["retroachievements", "retroachievements.models"])
def test_type_checkers_see_every_public_name(package: str) -> None:
    # A name that only __getattr__ defines is Any for type checkers.
    module = importlib.import_module(package)
    missing = set(module.__all__) - imported_names(Path(inspect.getfile(module)))
    assert missing == set(), f"import them under `if TYPE_CHECKING` in {module.__file__}"


@pytest.mark.parametrize("package", ["retroachievements", "retroachievements_simulator"])
def test_typed_program_uses_every_public_name(package: str) -> None:
    public = set(importlib.import_module(package).__all__)
    assert imported_names(PROGRAM, package) == public, f"use every public name in {PROGRAM.relative_to(ROOT)}"


@pytest.mark.parametrize(
    ("namespace", "name"), [(namespace, name) for namespace, methods in METHODS.items() for name in methods]
)
def test_methods_have_the_same_annotations_in_both_clients(namespace: str, name: str) -> None:
    method = METHODS[namespace][name]
    hints = get_type_hints(method)
    parameters = list(inspect.signature(method).parameters)[1:]
    assert hints.keys() == {*parameters, "return"}
    assert Any not in {part for hint in hints.values() for part in parts(hint)}
    origin, *item = get_origin(hints["return"]), *get_args(hints["return"])
    assert set(item or [hints["return"]]) <= PUBLIC_TYPES
    assert origin in (None, list, dict, Rows)
    twin = getattr(getattr(retroachievements, f"Async{namespace.capitalize()}"), name)
    if origin is Rows:
        hints["return"] = GenericAlias(AsyncRows, tuple(item))
    assert get_type_hints(twin) == hints


@pytest.mark.parametrize("name", retroachievements.__all__)
def test_annotations_can_be_resolved_at_run_time(name: str) -> None:
    # Documentation tools, cattrs, pydantic and FastMCP do this. A NameError means that only type checkers see a name.
    public = getattr(retroachievements, name)
    for described in annotated(public):
        for hint in get_type_hints(described, include_extras=True).values():
            assert Collection not in {get_origin(part) for part in parts(hint)}, "Collection has no JSON schema"


@pytest.mark.parametrize("flavor", ["", "Async"])
def test_annotations_name_the_namespaces_of_a_client(flavor: str) -> None:
    client = getattr(retroachievements, f"{flavor}RetroAchievements")
    for namespace in METHODS:
        expected = getattr(retroachievements, f"{flavor}{namespace.capitalize()}")
        assert get_type_hints(vars(client)[namespace].func) == {"return": expected}


def annotated(public: Any) -> Iterator[Any]:
    """Yield everything with annotations: a function, or a class with its methods and properties."""
    if inspect.isroutine(public):
        yield public
    if isinstance(public, type):
        yield public
        members = (inspect.getattr_static(public, name) for name in dir(public))
        for member in members:
            for place in ("__func__", "fget", "func"):
                member = getattr(member, place, None) or member
            if inspect.isfunction(member) and member.__module__.startswith("retroachievements"):
                yield member


def parts(hint: Any) -> list[Any]:
    """Return a type and the types in it."""
    return [hint, *(part for argument in get_args(hint) for part in parts(argument))]
