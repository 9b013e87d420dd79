"""What is changed in the document because the generator would lose it, or make more of it than is wanted."""

import re
from typing import Any

from tools.codegen.attribute_names import attribute_names, check_attributes, name_attributes
from tools.spec_rules import nodes, parameters

SCHEMAS = "#/components/schemas/"
# Not a blank line, and not where an item of a list begins or goes on.
INSIDE_PARAGRAPH = re.compile(r"(?<!\n)\n(?!\s|[-*|] |\d+\. )")


def prepare(document: dict[str, Any]) -> None:
    """Change the document, to which the overlay has been applied, as the generator needs it."""
    name_attributes(document, attribute_names())
    describe_parameters(document)
    join_lines(document)
    unwrap_single_alternatives(document)
    merge_parts(document)
    check_attributes(document)


def describe_parameters(document: dict[str, Any]) -> None:
    """The generator reads the description of a parameter's schema, and not the one of the parameter."""
    for _, parameter in parameters(document):
        parameter["schema"]["description"] = parameter["description"]


def join_lines(document: dict[str, Any]) -> None:
    """Templates wrap lines, and join none before: the line breaks of the spec would stay between theirs."""
    for _, node in nodes(document):
        if isinstance(node.get("description"), str):
            node["description"] = INSIDE_PARAGRAPH.sub(" ", node["description"].strip())


def unwrap_single_alternatives(document: dict[str, Any]) -> None:
    """What an overlay leaves of a union with one other member is that member. The generator sees to references."""
    for _, node in nodes(document):
        while len(node.get("oneOf", [])) == 1 and "$ref" not in node["oneOf"][0]:
            (member,) = node.pop("oneOf")
            node.update(member | node)


def merge_parts(document: dict[str, Any]) -> None:
    """Give each object the properties of its `allOf`, so that what is only a part of others gets no class."""
    schemas = document["components"]["schemas"]
    parts: set[str] = set()

    def merged(schema: dict[str, Any]) -> dict[str, Any]:
        # With one member, it is a reference with a description.
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
