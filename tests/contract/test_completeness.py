"""Each endpoint and method is complete. Each message names the file to edit.

CONTRIBUTING.md lists the steps under "A new endpoint".
"""

import ast
import re
from functools import cache

import pytest
from tools.namespaces import METHODS

from retroachievements_simulator.endpoints import ENDPOINTS

from .spec import DOCUMENT, ROOT

OPERATIONS = {path.removeprefix("/"): verbs["get"] for path, verbs in DOCUMENT["paths"].items()}


@cache
def nodes(folder: str, pattern: str) -> list[ast.AST]:
    """Return the syntax trees of the files in a folder that match a pattern."""
    files = sorted((ROOT / folder).glob(pattern))
    return [node for file in files for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))]


def strings(found: list[ast.AST]) -> set[str]:
    return {node.value for node in found if isinstance(node, ast.Constant) and isinstance(node.value, str)}


def test_every_endpoint_has_a_method() -> None:
    called = {
        node.value.id
        for node in nodes("wrapper/retroachievements/_async", "*.py")
        if isinstance(node, ast.Attribute) and node.attr == "get_kwargs" and isinstance(node.value, ast.Name)
    }
    namespaces = {
        "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in operation["operationId"]): tag
        for operation in OPERATIONS.values()
        for tag in operation["tags"]
        if not operation.get("deprecated")
    }
    edit = [f"{namespaces[name]}.py has no method for {name}" for name in namespaces.keys() - called]
    assert edit == [], "add one in wrapper/retroachievements/_async"
    assert called - namespaces.keys() == set(), "these endpoints are withdrawn, or not in spec/openapi.yaml"


def test_every_endpoint_has_a_handler() -> None:
    missing = OPERATIONS.keys() - ENDPOINTS.keys()
    assert missing == set(), "decorate a function in a module that simulator/retroachievements_simulator/app.py imports"
    assert ENDPOINTS.keys() - OPERATIONS.keys() == set(), "spec/openapi.yaml has no such endpoints"


@pytest.mark.parametrize("file", ENDPOINTS)
def test_every_endpoint_has_a_test_of_the_simulator(file: str) -> None:
    module = ENDPOINTS[file].__module__.rpartition(".")[2]
    requested = {text.partition("?")[0] for text in strings(nodes("tests/simulator", f"test_{module}*.py"))}
    assert file in requested, f"add a test to tests/simulator/test_{module}.py"


@pytest.mark.parametrize(
    ("namespace", "name"), [(namespace, name) for namespace, methods in METHODS.items() for name in methods]
)
def test_every_method_has_a_test_of_the_wrapper(namespace: str, name: str) -> None:
    found = nodes("tests/wrapper", f"test_{namespace}*.py")
    # Calls such as ra.users.profile(...) or users.profile(...).
    called = {
        node.attr
        for node in found
        if isinstance(node, ast.Attribute) and ast.unparse(node.value).rpartition(".")[2] == namespace
    }
    # Strings for calls such as getattr(ra.users, method)(...).
    assert name in called | strings(found), f"add a test to tests/wrapper/test_{namespace}.py"


def test_every_page_is_in_the_navigation() -> None:
    pages = [path.relative_to(ROOT / "docs").as_posix() for path in (ROOT / "docs").rglob("*.md")]
    listed = re.findall(r'= "(.+\.md)"', (ROOT / "zensical.toml").read_text(encoding="utf-8"))
    assert sorted(listed) == sorted(pages), "edit nav in zensical.toml"
