"""Change the document where the generator would lose a part of it, or make an extra class."""

import copy
import re
from typing import Any

from tools.codegen.attribute_names import attribute_names, check_attributes, describe_attributes, name_attributes
from tools.spec_rules import nodes, parameters

SCHEMAS = "#/components/schemas/"
# Not next to a blank line, and not before a list item or its next line.
INSIDE_PARAGRAPH = re.compile(r"(?<!\n)\n(?!\s|[-*|] |\d+\. )")


def prepare(document: dict[str, Any]) -> None:
    """Change the document in place, after the Python overlay."""
    put_unions_in_place(document)
    name_attributes(document, attribute_names())
    describe_parameters(document)
    join_lines(document)
    unwrap_single_alternatives(document)
    merge_parts(document)
    check_attributes(document)
    describe_attributes(document)


def put_unions_in_place(document: dict[str, Any]) -> None:
    """Replace references in responses to unions by the unions, and delete the schemas of these.

    An overlay has reduced most of them to one member, which the generator does not find through a reference.
    """
    schemas = document["components"]["schemas"]
    unions = {SCHEMAS + name: schema for name, schema in schemas.items() if "oneOf" in schema}
    for where, node in nodes(document):
        if where.endswith("/content/application/json") and node["schema"].get("$ref") in unions:
            node["schema"] = {"oneOf": copy.deepcopy(unions[node["schema"]["$ref"]]["oneOf"])}
    for name in unions:
        del schemas[name.removeprefix(SCHEMAS)]


def describe_parameters(document: dict[str, Any]) -> None:
    """Copy the description of each parameter to its schema, where the generator reads it."""
    for _, parameter in parameters(document):
        parameter["schema"]["description"] = parameter["description"]


def join_lines(document: dict[str, Any]) -> None:
    """Join the lines of each paragraph. Templates can wrap lines, but not join them."""
    for _, node in nodes(document):
        if isinstance(node.get("description"), str):
            node["description"] = INSIDE_PARAGRAPH.sub(" ", node["description"].strip())


def unwrap_single_alternatives(document: dict[str, Any]) -> None:
    """Replace unions that an overlay has reduced to one member. The generator itself replaces references."""
    for _, node in nodes(document):
        while len(node.get("oneOf", [])) == 1 and "$ref" not in node["oneOf"][0]:
            (member,) = node.pop("oneOf")
            node.update(member | node)


def merge_parts(document: dict[str, Any]) -> None:
    """Merge the `allOf` of each object into its properties, and delete schemas that are only parts of others."""
    schemas = document["components"]["schemas"]
    parts: set[str] = set()

    def merged(schema: dict[str, Any]) -> dict[str, Any]:
        # An allOf with one member is a reference with a description.
        if len(schema.get("allOf", [])) < 2:
            return schema
        whole: dict[str, Any] = {"type": "object", "required": [], "properties": {}}
        for part in schema["allOf"]:
            if "$ref" in part:
                parts.add(part["$ref"])
                part = merged(schemas[part["$ref"].removeprefix(SCHEMAS)])
            whole["required"] += part.get("required", [])
            whole["properties"] |= part["properties"]
        return whole | {key: value for key, value in schema.items() if key != "allOf"}

    schemas.update({name: merged(schema) for name, schema in schemas.items()})
    referred = {node["$ref"] for _, node in nodes(document) if "$ref" in node}
    for part in parts - referred:
        del schemas[part.removeprefix(SCHEMAS)]
