"""Derive docs/model-reference.md: a table for each model, by namespace, and for each enum."""

import ast
import html
import inspect
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from attrs import frozen
from jinja2 import Environment
from tools.codegen.attribute_names import attributes_of
from tools.codegen.models import GENERATED, names_of_models, parsed, public_classes
from tools.codegen.sync import SOURCE
from tools.documents import ROOT

TEMPLATE = Path(__file__).with_suffix(".md.jinja")
TARGET = ROOT / "docs" / "model-reference.md"


@frozen
class Attribute:
    name: str
    type: str
    """The annotation as HTML, with a link for each class on the page."""
    key: str | None
    """The key in the response, or None for a property of the class."""
    text: str


@frozen
class Class:
    name: str
    text: str
    attributes: list[Attribute]


def derive_model_page(document: dict[str, Any]) -> None:
    """Write the page from a document that prepare.py has changed."""
    schemas: dict[str, dict[str, Any]] = document["components"]["schemas"]
    classes = {node.name: node for module in GENERATED.glob("*.py") for node in class_definitions(parsed(module))}
    public = public_classes()
    models = {name for name in public if attributes_of(schemas[name])}
    environment = Environment(trim_blocks=True, keep_trailing_newline=True)  # noqa: S701 - Markdown, not HTML
    environment.filters["cell"] = cell
    page = environment.from_string(TEMPLATE.read_text(encoding="utf-8")).render(
        namespaces={
            namespace: [model(classes[name], attributes_of(schemas[name]), public) for name in names if name in models]
            for namespace, names in by_namespace(document["tags"], classes).items()
        },
        enums={name: (schemas[name], list(members(schemas[name]))) for name in sorted(public - models)},
    )
    TARGET.write_text(page, encoding="utf-8")


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


def model(node: ast.ClassDef, names: dict[str, str], public: set[str]) -> Class:
    keys = {attribute: key for key, attribute in names.items()}
    attributes = []
    for statement, following in zip(node.body, [*node.body[1:], None], strict=True):
        match statement, following:
            case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(text))):
                annotation = linked(statement.annotation, public)
                attributes.append(Attribute(name, annotation, keys[name], inspect.cleandoc(text)))
            case ast.FunctionDef(name=name, returns=ast.expr() as returned), _ if is_property(statement):
                attributes.append(Attribute(name, linked(returned, public), None, ast.get_docstring(statement) or ""))
    return Class(node.name, (ast.get_docstring(node) or "").partition("\n\nAttributes:")[0], attributes)


def is_property(node: ast.stmt) -> bool:
    return isinstance(node, ast.FunctionDef) and "property" in map(ast.unparse, node.decorator_list)


def linked(annotation: ast.expr, public: set[str]) -> str:
    """Return an annotation as HTML. None comes last, and classes on the page are links."""
    text = re.sub(r"None \| ([\w.]+)", r"\1 | None", ast.unparse(annotation)).replace("datetime.", "")
    return re.sub(
        r"\b[A-Z]\w+",
        lambda name: f'<a href="#retroachievements.models.{name[0]}">{name[0]}</a>' if name[0] in public else name[0],
        html.escape(text),
    )


def cell(text: str) -> str:
    """Return a text in one line, with escaped cell separators."""
    return " ".join(text.split()).replace("|", "&#124;")
