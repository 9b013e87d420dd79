"""Derive the model reference: docs/model-reference.md, and a page for each namespace and one for the enums.

A page has a table for each class.
"""

import ast
import html
import inspect
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from attrs import frozen
from jinja2 import Environment, FileSystemLoader
from tools.codegen.attribute_names import attributes_of
from tools.codegen.models import GENERATED, names_of_models, parsed, public_classes
from tools.codegen.sync import SOURCE
from tools.documents import ROOT

TEMPLATES = Path(__file__).parent
TARGET = ROOT / "docs" / "model-reference"


@frozen
class Attribute:
    name: str
    type: str
    """The annotation as Markdown in HTML, with a link for each public class."""
    key: str | None
    """The key in the response, or None for a property of the class."""
    text: str


@frozen
class Class:
    name: str
    text: str
    attributes: list[Attribute]


def derive_model_reference(document: dict[str, Any]) -> None:
    """Write the pages from a document that prepare.py has changed."""
    schemas: dict[str, dict[str, Any]] = document["components"]["schemas"]
    classes = {node.name: node for module in GENERATED.glob("*.py") for node in class_definitions(parsed(module))}
    public = public_classes()
    models = {name for name in public if attributes_of(schemas[name])}
    pages = {
        namespace: [name for name in names if name in models]
        for namespace, names in by_namespace(document["tags"], classes).items()
    } | {"enums": sorted(public - models)}
    links = {name: f"{page}.md#retroachievements.models.{name}" for page, names in pages.items() for name in names}
    environment = Environment(loader=FileSystemLoader(TEMPLATES), trim_blocks=True, keep_trailing_newline=True)  # noqa: S701 - Markdown, not HTML
    environment.filters["cell"] = cell
    shutil.rmtree(TARGET, ignore_errors=True)
    TARGET.mkdir()
    for page, names in pages.items():
        text = environment.get_template("model_page.md.jinja").render(
            page=page,
            names=names,
            models=[model(classes[name], attributes_of(schemas[name]), links) for name in names if name in models],
            enums={name: (schemas[name], list(members(schemas[name]))) for name in names if name not in models},
        )
        (TARGET / f"{page}.md").write_text(text, encoding="utf-8")
    index = environment.get_template("model_reference.md.jinja").render(pages=pages, links=links)
    TARGET.with_suffix(".md").write_text(index, encoding="utf-8")


def class_definitions(tree: ast.Module) -> Iterator[ast.ClassDef]:
    return (node for node in tree.body if isinstance(node, ast.ClassDef))


def by_namespace(tags: list[dict[str, Any]], classes: dict[str, ast.ClassDef]) -> dict[str, list[str]]:
    """Return the classes of each namespace, in the order of its methods. Outer classes come before inner ones."""
    seen: set[str] = set()
    found: dict[str, list[str]] = {tag["name"]: [] for tag in tags}
    for namespace, names in found.items():
        waiting = names_of_models(SOURCE / f"{namespace}.py")
        while waiting:
            name = waiting.pop(0)
            if name in classes and name not in seen:
                seen.add(name)
                names.append(name)
                annotations = [field.annotation for field in classes[name].body if isinstance(field, ast.AnnAssign)]
                waiting = [inner for annotation in annotations for inner in named_in(annotation)] + waiting
    return found


def named_in(annotation: ast.expr | None) -> list[str]:
    return [node.id for node in ast.walk(annotation) if isinstance(node, ast.Name)] if annotation else []


def members(enum: dict[str, Any]) -> Iterator[tuple[str, Any, str]]:
    """Yield the members of an enum: name, value and description."""
    values = enum["enum"]
    names = enum.get("x-enum-varnames") or [value.upper() for value in values]
    return zip(names, values, enum["x-enum-descriptions"], strict=True)


def model(node: ast.ClassDef, names: dict[str, str], links: dict[str, str]) -> Class:
    keys = {attribute: key for key, attribute in names.items()}
    attributes = []
    for statement, following in zip(node.body, [*node.body[1:], None], strict=True):
        match statement, following:
            case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(text))):
                annotation = linked(statement.annotation, links)
                attributes.append(Attribute(name, annotation, keys[name], inspect.cleandoc(text)))
            case ast.FunctionDef(name=name, returns=ast.expr() as returned), _ if is_property(statement):
                attributes.append(Attribute(name, linked(returned, links), None, ast.get_docstring(statement) or ""))
    return Class(node.name, (ast.get_docstring(node) or "").partition("\n\nAttributes:")[0], attributes)


def is_property(node: ast.stmt) -> bool:
    return isinstance(node, ast.FunctionDef) and "property" in map(ast.unparse, node.decorator_list)


def linked(annotation: ast.expr, links: dict[str, str]) -> str:
    """Return an annotation as Markdown in HTML. None comes last, and public classes are links."""
    text = re.sub(r"None \| ([\w.]+)", r"\1 | None", ast.unparse(annotation)).replace("datetime.", "")
    text = html.escape(text).replace("[", "&#91;").replace("]", "&#93;")
    return re.sub(r"\b[A-Z]\w+", lambda name: f"[{name[0]}]({links[name[0]]})" if name[0] in links else name[0], text)


def cell(text: str) -> str:
    """Return a text in one line, with escaped cell separators."""
    return " ".join(text.split()).replace("|", "&#124;")
