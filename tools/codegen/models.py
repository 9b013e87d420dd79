"""Derive models.py of the wrapper, which makes some of the generated classes public."""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from jinja2 import Template
from tools.codegen.sync import SOURCE
from tools.codegen.tidy import tidy
from tools.documents import ROOT

GENERATED = ROOT / "generated" / "retroachievements_api" / "models"
TEMPLATE = Path(__file__).with_suffix(".py.jinja")
TARGET = ROOT / "wrapper" / "retroachievements" / "models.py"


def derive_models() -> None:
    """Write models.py. Exit if the wrapper imports a class that is not generated."""
    template = Template(TEMPLATE.read_text(encoding="utf-8"), trim_blocks=True, keep_trailing_newline=True)
    TARGET.write_text(template.render(names=sorted(public_classes())), encoding="utf-8")
    tidy(TARGET)


def public_classes() -> set[str]:
    """Return the classes that the namespaces use, and the classes inside them. Error bodies are not among them."""
    contents = {
        node.name: set(imported_models(tree))
        for tree in map(parsed, GENERATED.glob("*.py"))
        for node in tree.body
        if isinstance(node, ast.ClassDef)
    }
    found: set[str] = set()
    names = {name for module in SOURCE.rglob("*.py") for name in names_of_models(module)}
    if missing := names - contents.keys():
        sys.exit(f"_async uses {', '.join(sorted(missing))} of models, but spec/openapi.yaml has no such schema")
    while names := (names & contents.keys()) - found:
        found |= names
        names = {inner for name in names for inner in contents[name]}
    return found


def names_of_models(module: Path) -> list[str]:
    """Return the classes that a namespace uses, in the order of the source. Annotations are in quotes."""
    return re.findall(r"\bmodels\.(\w+)", module.read_text(encoding="utf-8"))


def imported_models(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "models":
            yield from (alias.name for alias in node.names)


def parsed(module: Path) -> ast.Module:
    return ast.parse(module.read_text(encoding="utf-8"))
