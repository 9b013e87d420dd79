"""The document, and functions to read it."""

from pathlib import Path
from typing import Any

import jsonschema
import yaml
from referencing import Registry
from referencing.jsonschema import DRAFT202012

ROOT = Path(__file__).parents[2]
DOCUMENT: dict[str, Any] = yaml.safe_load((ROOT / "spec" / "openapi.yaml").read_text(encoding="utf-8"))
SCHEMAS: dict[str, Any] = DOCUMENT["components"]["schemas"]

_REGISTRY: Registry[Any] = Registry().with_resource("spec", DRAFT202012.create_resource(DOCUMENT))


def validator(schema: dict[str, Any]) -> jsonschema.Draft202012Validator:
    """Return a validator for a schema of the document."""
    return jsonschema.Draft202012Validator(rebased(schema), registry=_REGISTRY)


def rebased(schema: Any) -> Any:
    """Return the schema with absolute references."""
    if isinstance(schema, dict):
        return {key: f"spec{value}" if key == "$ref" else rebased(value) for key, value in schema.items()}
    return [rebased(item) for item in schema] if isinstance(schema, list) else schema


def resolved(node: dict[str, Any], document: dict[str, Any] = DOCUMENT) -> dict[str, Any]:
    """Return the target of a reference, or the node itself."""
    if "$ref" not in node:
        return node
    found: Any = document
    for step in node["$ref"].removeprefix("#/").split("/"):
        found = found[step]
    return found


def operations(document: dict[str, Any] = DOCUMENT) -> list[dict[str, Any]]:
    return [operation for path in document["paths"].values() for operation in path.values()]


def examples(document: dict[str, Any] = DOCUMENT) -> list[tuple[str, dict[str, Any], Any]]:
    """Return the name, the schema and the value of every example of every response."""
    return [
        (f"{operation['operationId']}-{status}-{name}", media["schema"], example["value"])
        for operation in operations(document)
        for status, response in operation["responses"].items()
        for media in resolved(response, document)["content"].values()
        for name, example in media["examples"].items()
    ]


def example(name: str) -> Any:
    """Return the value of one example, such as `getTicketData-200-Ticket`."""
    return next(value for found, _, value in examples() if found == name)
