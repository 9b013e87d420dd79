"""The Python names of attributes: attribute_names.yaml, applied to the document."""

import sys
from pathlib import Path
from typing import Any

import yaml
from tools.spec_rules import schemas

FILE = Path(__file__).with_suffix(".yaml")
ANY_SCHEMA = "*"


def attribute_names() -> dict[str, dict[str, str]]:
    """For each schema, the name of the attribute for each property."""
    names: dict[str, dict[str, str]] = yaml.safe_load(FILE.read_text(encoding="utf-8"))
    return names


def name_attributes(document: dict[str, Any], names: dict[str, dict[str, str]]) -> None:
    """Add `x-python-name` to each property. Exit if one is not listed, or if a line names none."""
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
    problems += [f"{schema}.{name} names no property: delete it" for schema, name in sorted(listed.keys() - used)]
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


def refuse(problems: list[str]) -> None:
    if problems:
        sys.exit("\n".join(f"tools/codegen/{FILE.name}: {problem}" for problem in problems))
