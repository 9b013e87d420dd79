"""What is changed in the document because the generator would lose it, or make more of it than is wanted."""

from typing import Any

from tools.codegen.attribute_names import attribute_names, check_attributes, name_attributes
from tools.spec_rules import nodes, parameters

SCHEMAS = "#/components/schemas/"


def prepare(document: dict[str, Any]) -> None:
    """Change the document, to which the overlay has been applied, as the generator needs it."""
    name_attributes(document, attribute_names())
    describe_parameters(document)
    unwrap_single_alternatives(document)
    merge_parts(document)
    check_attributes(document)


def describe_parameters(document: dict[str, Any]) -> None:
    """The generator reads the description of a parameter's schema, and not the one of the parameter."""
    for _, parameter in parameters(document):
        parameter["schema"]["description"] = with_long_lines(parameter["description"])


def with_long_lines(text: str) -> str:
    """The text with one line for each paragraph: templates wrap lines, and do not join them before."""
    return "\n\n".join(" ".join(paragraph.split()) for paragraph in text.split("\n\n"))


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
