"""Rules of this project for the OpenAPI document, so that it matches the server and works with generators.

    python -m tools.spec_rules spec/openapi.yaml

Prints a line for each problem, and fails if there are any.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

Document = dict[str, Any]


def main() -> None:
    path = sys.argv[1]
    found = list(problems(yaml.safe_load(Path(path).read_text(encoding="utf-8"))))
    for problem in found:
        print(f"{path}: {problem}")
    if found:
        sys.exit(1)
    print(f"{path}: no problems ({len(RULES)} rules)")


def problems(document: Document) -> Iterator[str]:
    for rule in RULES:
        yield from rule(document)


def nodes(node: Any, where: str = "#") -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every object in the document, with its path."""
    if isinstance(node, dict):
        yield where, node
        for key, child in node.items():
            yield from nodes(child, f"{where}/{key}")
    elif isinstance(node, list):
        for n, child in enumerate(node):
            yield from nodes(child, f"{where}/{n}")


def schemas(document: Document) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every schema and subschema. Examples are not schemas."""
    for where, node in nodes(document):
        if "/example" not in where and {"type", "oneOf", "allOf", "properties", "enum"} & node.keys():
            yield where, node


def parameters(document: Document) -> Iterator[tuple[str, dict[str, Any]]]:
    for where, node in nodes(document):
        if "in" in node and "schema" in node:
            yield where, node


def paths_are_plain(document: Document) -> Iterator[str]:
    """Generators misplace or drop a ?query or #fragment in a path."""
    for path in document["paths"]:
        if re.search(r"[?#]", path):
            yield f"{path}: a path must not have ? or #"


def schemas_are_open(document: Document) -> Iterator[str]:
    """The server may add fields, and clients must accept them."""
    for where, schema in schemas(document):
        if schema.get("additionalProperties") is False:
            yield f"{where}: additionalProperties: false would refuse new fields of the server"


def parameters_have_no_default(document: Document) -> Iterator[str]:
    """Generated clients would send the default with every request."""
    for where, parameter in parameters(document):
        if "default" in parameter["schema"]:
            yield f"{where}: put the default in the description"


def parameters_are_scalars(document: Document) -> Iterator[str]:
    """Requests send lists as CSV, which generators do not reliably support."""
    for where, parameter in parameters(document):
        if parameter["schema"].get("type") == "array":
            yield f"{where}: a list must be type: string"


def timestamps_have_their_format(document: Document) -> Iterator[str]:
    """`2024-01-10 22:31:54` is not RFC 3339, and strict clients reject it as date-time."""
    for where, schema in schemas(document):
        pattern = schema.get("pattern", "")
        if (schema.get("format") == "ra-utc-datetime") != (pattern == r"^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$"):
            yield f"{where}: format: ra-utc-datetime and its pattern must be used together"


def schemas_differ_from_their_properties(document: Document) -> Iterator[str]:
    """A class with an attribute of its own name breaks type checkers."""
    for name, schema in document["components"]["schemas"].items():
        if any(name in node.get("properties", {}) for _, node in nodes(schema)):
            yield f"#/components/schemas/{name}: a schema must not have the name of one of its properties"


def enums_are_named(document: Document) -> Iterator[str]:
    """Every value has a unique name, because in some languages all enums share one namespace."""
    names: Counter[str] = Counter()
    for where, schema in schemas(document):
        if "enum" not in schema:
            continue
        if None in schema["enum"]:
            yield f"{where}: a nullable enum must be oneOf: [$ref, {{type: 'null'}}]"
        if len(schema.get("x-enum-varnames", [])) != len(schema["enum"]):
            yield f"{where}: x-enum-varnames must have a name for each value"
        names.update(schema.get("x-enum-varnames", []))
    for name, times in names.items():
        if times > 1:
            yield f"x-enum-varnames: {name} is used {times} times in the document"


def enums_are_explained(document: Document) -> Iterator[str]:
    """Documentation shows values and descriptions in a table."""
    for where, schema in schemas(document):
        if len(schema.get("x-enum-descriptions", [])) != len(schema.get("enum", [])):
            yield f"{where}: x-enum-descriptions must have a text for each value"


def unions_of_responses_are_named(document: Document) -> Iterator[str]:
    """Generators invent names such as GetGame200Response for unnamed unions, or refuse them."""
    for where, node in nodes(document):
        if re.search(r"/content/[^/]+/[^/]+$", where) and "oneOf" in node.get("schema", {}):
            yield f"{where}: a union must be a named component"


def lists_have_items(document: Document) -> Iterator[str]:
    """A list without an item type does not compile in some languages, even if it is always empty."""
    for where, schema in schemas(document):
        if schema.get("items") == {}:
            yield f"{where}: a list must have the type of its items, even if it is always empty"


def formats_are_of_scalars(document: Document) -> Iterator[str]:
    """Some generators fail on the format of an object."""
    for where, schema in schemas(document):
        if "format" in schema and schema.get("type") in ("object", "array"):
            yield f"{where}: the format of an object or a list must be an extension"


def names_differ_between_sections(document: Document) -> Iterator[str]:
    """In some generators, parameters and schemas share one namespace, and ApiError is a built-in class."""
    names = document["components"]["schemas"].keys()
    for name in names & (document["components"]["parameters"].keys() | {"ApiError"}):
        yield f"#/components/schemas/{name}: a parameter or a class in generated clients has the same name"


def texts_fit_function_calling(document: Document) -> Iterator[str]:
    """Language models get the summary and description of an operation as one text of up to 1,024 characters."""
    for path, operations in document["paths"].items():
        for operation in operations.values():
            if len(operation["summary"]) + len(operation["description"]) > 1022:
                yield f"{path}: summary and description must be below 1,024 characters together"


def names_can_be_shown(document: Document) -> Iterator[str]:
    """Tools use the names of operations, tags and examples in menus and identifiers, as plain text."""
    summaries = Counter(operation["summary"] for path in document["paths"].values() for operation in path.values())
    for summary, times in summaries.items():
        if times > 1:
            yield f"{summary}: this summary is used {times} times in the document"
    for tag in document["tags"]:
        if not tag.get("x-displayName"):
            yield f"tag {tag['name']}: a tag must have an x-displayName"
    for where, node in nodes(document):
        for name, example in node.get("examples", {}).items() if "schema" in node else ():
            if " " in name or "`" in example.get("summary", ""):
                yield f"{where}/examples/{name}: an example must not have spaces in its key or backticks in its summary"


def everything_is_described(document: Document) -> Iterator[str]:
    for where, parameter in parameters(document):
        if not parameter.get("description"):
            yield f"{where}: a parameter must have a description"
    for name, schema in document["components"]["schemas"].items():
        if not schema.get("description"):
            yield f"#/components/schemas/{name}: a schema must have a description"
    for where, schema in schemas(document):
        for name, field in schema.get("properties", {}).items():
            if "$ref" not in field and not field.get("description"):
                yield f"{where}/properties/{name}: a property must have a description"


def pages_are_known(document: Document) -> Iterator[str]:
    """`x-page` marks the property at the end of the URL of the page about an object: https://.../game/<GameID>."""
    for where, schema in schemas(document):
        pages = [field["x-page"] for field in schema.get("properties", {}).values() if "x-page" in field]
        if len(pages) > 1 or not set(pages) <= {"achievement", "game", "leaderboard", "ticket", "user"}:
            yield f"{where}: x-page must be one known page of the site, not {', '.join(pages)}"


def responses_have_examples(document: Document) -> Iterator[str]:
    """The tests use the examples."""
    for where, node in nodes(document):
        for media, content in node.get("content", {}).items() if isinstance(node.get("content"), dict) else ():
            if not content.get("examples"):
                yield f"{where}/content/{media}: a response must have an example"


def examples_are_known(document: Document) -> Iterator[str]:
    """A key of an example that is not in its schema is a mistake in one of them."""
    for where, node in nodes(document):
        for name, example in node.get("examples", {}).items() if "schema" in node else ():
            for key in unknown_keys(document, [node["schema"]], example["value"]):
                yield f"{where}/examples/{name}: the schema has no {key}"


def unknown_keys(document: Document, alternatives: list[Any], value: Any) -> Iterator[str]:
    """Yield the keys in a value that none of the schemas has."""
    known = list(branches(document, alternatives))
    if isinstance(value, list):
        items = [schema["items"] for schema in known if "items" in schema]
        for item in value:
            yield from unknown_keys(document, items, item)
    elif isinstance(value, dict):
        for key, inner in value.items():
            fitting = [schema["properties"][key] for schema in known if key in schema.get("properties", {})]
            fitting += [schema["additionalProperties"] for schema in known if "additionalProperties" in schema]
            if not fitting:
                yield key
            yield from unknown_keys(document, fitting, inner)


def branches(document: Document, schemas: list[Any]) -> Iterator[dict[str, Any]]:
    """Yield the schemas, and the schemas in their references, oneOf and allOf."""
    for schema in schemas:
        if "$ref" in schema:
            target = document
            for step in schema["$ref"].removeprefix("#/").split("/"):
                target = target[step]
            yield from branches(document, [target])
        else:
            yield schema
            yield from branches(document, schema.get("oneOf", []) + schema.get("allOf", []))


def proxies_are_documented(document: Document) -> Iterator[str]:
    """A proxy in front of the server can return any response with any status."""
    for path, operations in document["paths"].items():
        for operation in operations.values():
            if "default" not in operation["responses"]:
                yield f"{path}: an operation must have a default response, for responses from a proxy"


def named_paths_exist(document: Document) -> Iterator[str]:
    """Descriptions refer to operations by their paths."""
    for where, node in nodes(document):
        for path in re.findall(r"API_\w+\.php", str(node.get("description"))):
            if f"/{path}" not in document["paths"]:
                yield f"{where}: there is no {path}"


def extensions_are_explained(document: Document) -> Iterator[str]:
    """The description of the document lists all custom formats and schema extensions."""
    used = {f"`format: {schema['format']}`" for _, schema in schemas(document) if "format" in schema}
    used |= {f"`{key}`" for _, schema in schemas(document) for key in schema if key.startswith("x-")}
    for name in sorted(used):
        if name not in document["info"]["description"]:
            yield f"#/info/description: {name} is missing, but schemas use it"


RULES = [
    paths_are_plain,
    schemas_are_open,
    parameters_have_no_default,
    parameters_are_scalars,
    timestamps_have_their_format,
    schemas_differ_from_their_properties,
    enums_are_named,
    enums_are_explained,
    unions_of_responses_are_named,
    lists_have_items,
    formats_are_of_scalars,
    names_differ_between_sections,
    texts_fit_function_calling,
    names_can_be_shown,
    everything_is_described,
    pages_are_known,
    responses_have_examples,
    examples_are_known,
    proxies_are_documented,
    named_paths_exist,
    extensions_are_explained,
]

if __name__ == "__main__":
    main()
