"""Apply attribute_names.yaml, the Python names of attributes, to the document."""

import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from tools.spec_rules import nodes, schemas

FILE = Path(__file__).with_suffix(".yaml")
ANY_SCHEMA = "*"
# In backticks, or in a placeholder such as <BadgeName>.
KEY = re.compile(r"(?<=[`<])[A-Za-z]\w*(?=[`>])")
IN_BACKTICKS = re.compile(r"`([^`]+)`")
NULL = re.compile(r"\b[Nn]ull\b")
NULL_CONDITION = re.compile(r"; null if [^.]*")


def attribute_names() -> dict[str, dict[str, str]]:
    """Return the attribute name of each property, by schema."""
    names: dict[str, dict[str, str]] = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return names


def name_attributes(document: dict[str, Any], names: dict[str, dict[str, str]]) -> None:
    """Add `x-python-name` to each property. Exit if a property is not listed, or if an entry has no property."""
    listed = {(schema, name): attribute for schema, section in names.items() for name, attribute in section.items()}
    used = set()
    problems = []
    for where, node in schemas(document):
        # The name of the schema, or the path of the operation if the schema has no name.
        schema = where.split("/")[3]
        for name, declaration in node.get("properties", {}).items():
            found = listed.keys() & {(ANY_SCHEMA, name), (schema, name)}
            used |= found
            if not found:
                problems.append(f"{schema}.{name} has no name in Python: add it to {schema}")
            elif len(found) > 1:
                problems.append(f"{schema}.{name} is listed for all schemas too: delete one of the two")
            else:
                declaration["x-python-name"] = listed[found.pop()]
    problems += [f"{schema}.{name} is not a property: delete it" for schema, name in sorted(listed.keys() - used)]
    refuse(problems)


def check_attributes(document: dict[str, Any]) -> None:
    """Exit if two properties of an object have the same name in Python: one would hide the other."""
    problems = []
    for where, node in schemas(document):
        first: dict[str, str] = {}
        for name, declaration in node.get("properties", {}).items():
            attribute = declaration["x-python-name"]
            if attribute in first:
                problems.append(f"{where.split('/')[3]} has two attributes {attribute}: {first[attribute]} and {name}")
            first[attribute] = name
    refuse(problems)


def describe_attributes(document: dict[str, Any]) -> None:
    """Replace keys in descriptions of schemas and properties by attributes, enum values by members, and null by None.

    A key of the schema has precedence, then the name of another schema, and then a key with the same attribute in all
    schemas, or a string that is the value of an enum. A string that an overlay has made not nullable loses the
    condition for null.
    """
    described: dict[str, Any] = document["components"]["schemas"]
    attributes = defaultdict(set)
    for _, node in schemas(document):
        for key, attribute in attributes_of(node).items():
            attributes[key].add(attribute)
    common = {key: min(names) for key, names in attributes.items() if len(names) == 1 and key not in described}
    members = {f"`{value}`": f"`{name}.{member}`" for name, value, member in text_members(described)}
    for schema in described.values():
        names = common | attributes_of(schema)
        for _, node in nodes(schema):
            if isinstance(text := node.get("description"), str):
                text = NULL_CONDITION.sub("", text) if node.get("type") == "string" else text
                node["description"] = with_attributes(text, names, members)
            if "x-enum-descriptions" in node:
                texts = node["x-enum-descriptions"]
                node["x-enum-descriptions"] = [with_attributes(text, names, members) for text in texts]


def text_members(described: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    """Yield the members of string enums: schema name, value and member name."""
    for name, schema in described.items():
        if schema.get("type") == "string":
            values = schema.get("enum", [])
            members = schema.get("x-enum-varnames", [value.upper() for value in values])
            yield from ((name, value, member) for value, member in zip(values, members, strict=True))


def with_attributes(description: str, names: dict[str, str], members: dict[str, str]) -> str:
    description = IN_BACKTICKS.sub(lambda value: members.get(value[0], value[0]), description)
    return NULL.sub("None", KEY.sub(lambda key: names.get(key[0], key[0]), description))


def attributes_of(schema: dict[str, Any]) -> dict[str, str]:
    return {key: declaration["x-python-name"] for key, declaration in schema.get("properties", {}).items()}


def refuse(problems: list[str]) -> None:
    if problems:
        sys.exit("\n".join(f"tools/codegen/{FILE.name}: {problem}" for problem in problems))
