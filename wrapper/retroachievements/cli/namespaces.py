"""The namespaces and their methods, read from the source: to import them would import httpx, which is slow."""

import ast
from collections.abc import Collection, Iterator, Sequence
from datetime import date, datetime
from functools import cache
from pathlib import Path
from types import FunctionType
from typing import Any

SOURCE = Path(__file__).parent.parent / "_sync"
# The types in the annotations of arguments.
TYPES: dict[str, Any] = {
    "AnyAwardKind": str,
    "Collection": Collection,
    "Sequence": Sequence,
    "date": date,
    "datetime": datetime,
}


@cache
def namespaces() -> dict[str, str]:
    """Return the namespaces of the client and their docstrings."""
    return {
        function.name: ast.get_docstring(function) or ""
        for function in _functions("client", "RetroAchievements")
        if any(ast.unparse(decorator) == "cached_property" for decorator in function.decorator_list)
    }


@cache
def methods(namespace: str) -> dict[str, FunctionType]:
    """Return functions with the arguments and docstrings of the methods of a namespace. All defaults are None."""
    outlines = []
    for function in _functions(namespace, namespace.capitalize()):
        if not function.name.startswith("_"):
            given = function.args
            given.args = given.args[1:]
            given.defaults = [ast.Constant(None) for _ in given.defaults]
            given.kw_defaults = [default and ast.Constant(None) for default in given.kw_defaults]
            # The names in an annotation in quotes are only imported by `returned`.
            function.returns = function.returns and ast.Constant(ast.unparse(function.returns).strip("'"))
            function.body, function.decorator_list = function.body[:1], []
            outlines.append(function)
    module = ast.fix_missing_locations(ast.Module([*outlines], []))
    found: dict[str, Any] = {}
    exec(compile(module, str(SOURCE / f"{namespace}.py"), "exec"), TYPES.copy(), found)  # noqa: S102 (our own source)
    return found


def returned(namespace: str, name: str) -> Any:
    """Return the return type of a method, from its annotation."""
    from .. import models

    # The rows of a method that iterates over pages are shown as a list.
    annotation = methods(namespace)[name].__annotations__["return"]
    return eval(annotation, {"models": models, "Rows": list})  # noqa: S307 (our own source)


def has_pages(namespace: str, name: str) -> bool:
    """Return whether a method has an iterator over all pages."""
    return f"iter_{name}" in methods(namespace)


def commands(namespace: str) -> dict[str, FunctionType]:
    """Return the methods that are commands. Iterators over pages become the option `--all`."""
    return {name: method for name, method in methods(namespace).items() if not name.startswith("iter_")}


def _functions(module: str, name: str) -> Iterator[ast.FunctionDef]:
    tree = ast.parse((SOURCE / f"{module}.py").read_text(encoding="utf-8"))
    for node in tree.body:
        if isinstance(node, ast.ClassDef) and node.name == name:
            yield from (member for member in node.body if isinstance(member, ast.FunctionDef))
