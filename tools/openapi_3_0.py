"""Convert the document to OpenAPI 3.0, for tools that don't read 3.1 yet.

The conversion only loses `propertyNames`, which 3.0 does not have. It exits if the document uses a feature of 3.1
without a rule here.
"""

import copy
import sys
from typing import Any

# The keywords of converted schemas. Extensions are allowed everywhere.
KEYWORDS = {"$ref", "additionalProperties", "allOf", "deprecated", "description", "enum", "format", "items", "maximum"}
KEYWORDS |= {"maxItems", "maxLength", "minimum", "minItems", "minLength", "nullable", "oneOf", "pattern", "properties"}
KEYWORDS |= {"required", "title", "type"}
NULL = {"type": "null"}


def openapi_3_0(document: dict[str, Any]) -> dict[str, Any]:
    """Return the document in OpenAPI 3.0.3, with the same paths and schemas."""
    document = copy.deepcopy(document)
    document["openapi"] = "3.0.3"
    document["info"].pop("summary", None)
    document["info"]["license"]["url"] = (
        f"https://spdx.org/licenses/{document['info']['license'].pop('identifier')}.html"
    )
    schemas = document["components"]["schemas"]
    convert_schemas_of(document, schemas)
    document["components"]["schemas"] = {name: converted(schema, schemas) for name, schema in schemas.items()}
    return document


def convert_schemas_of(node: Any, named: dict[str, Any]) -> None:
    """Convert the schemas of parameters, headers and bodies in place."""
    if isinstance(node, dict):
        for key, child in node.items():
            if key == "schema":
                node[key] = converted(child, named)
            elif key not in ("example", "examples", "schemas"):
                convert_schemas_of(child, named)
    elif isinstance(node, list):
        for child in node:
            convert_schemas_of(child, named)


def converted(schema: dict[str, Any], named: dict[str, Any]) -> dict[str, Any]:
    """Convert a 3.1 schema to 3.0."""
    schema = {key: value for key, value in schema.items() if key != "propertyNames"}
    if "$ref" in schema and len(schema) > 1:
        schema = {"allOf": [{"$ref": schema.pop("$ref")}], **schema}
    if "const" in schema:
        schema["enum"] = [schema.pop("const")]
    if NULL in schema.get("oneOf", []):
        branches = [branch for branch in schema.pop("oneOf") if branch != NULL]
        schema |= nullable(branches, named)
    if schema.get("type") == "null":
        # 3.0 has no null type, and `nullable` needs a type.
        schema |= {"type": "string", "nullable": True}
    elif isinstance(schema.get("type"), list):
        # Raises ValueError for more than one type besides null, because 3.0 allows only one.
        [schema["type"]] = [name for name in schema["type"] if name != "null"]
        schema["nullable"] = True
        if "enum" in schema:
            schema["enum"] = [*schema["enum"], *([] if None in schema["enum"] else [None])]
    for key, value in schema.items():
        if key in ("allOf", "oneOf"):
            schema[key] = [converted(branch, named) for branch in value]
        elif key == "properties":
            schema[key] = {name: converted(child, named) for name, child in value.items()}
        elif key in ("items", "additionalProperties") and isinstance(value, dict):
            schema[key] = converted(value, named)
        elif key not in KEYWORDS and not key.startswith("x-"):
            sys.exit(f"openapi-3.0: there is no rule for {key}, which a schema in the document has")
    return schema


def nullable(branches: list[dict[str, Any]], named: dict[str, Any]) -> dict[str, Any]:
    """Return the replacement for a union of these branches and null."""
    if len(branches) > 1:
        sys.exit("openapi-3.0: there is no rule for a union of more than one schema and null")
    [branch] = branches
    if "$ref" not in branch:
        return branch | {"nullable": True}
    # Validators require a type next to `nullable`.
    target = named[branch["$ref"].rpartition("/")[2]]
    while "type" not in target:
        target = named[target["allOf"][0]["$ref"].rpartition("/")[2]]
    return {"type": target["type"], "allOf": [branch], "nullable": True}
