"""Our own rules for the OpenAPI document: what keeps it true to the wire, and digestible for generators.

    python -m tools.spec_rules spec/openapi.yaml

Prints what breaks a rule, a line each, and fails if there is any.
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
    print(f"{path}: all {len(RULES)} rules hold")


def problems(document: Document) -> Iterator[str]:
    for rule in RULES:
        yield from rule(document)


def nodes(node: Any, where: str = "#") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every object in the document, with the path to it."""
    if isinstance(node, dict):
        yield where, node
        for key, child in node.items():
            yield from nodes(child, f"{where}/{key}")
    elif isinstance(node, list):
        for n, child in enumerate(node):
            yield from nodes(child, f"{where}/{n}")


def schemas(document: Document) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every schema and every part of one; examples are no schemas."""
    for where, node in nodes(document):
        if "/example" not in where and {"type", "oneOf", "allOf", "properties", "enum"} & node.keys():
            yield where, node


def parameters(document: Document) -> Iterator[tuple[str, dict[str, Any]]]:
    for where, node in nodes(document):
        if "in" in node and "schema" in node:
            yield where, node


def paths_are_plain(document: Document) -> Iterator[str]:
    """Generators put a ?query or #fragment in the wrong place, or drop it."""
    for path in document["paths"]:
        if re.search(r"[?#]", path):
            yield f"{path}: a path has no ? and no #"


def schemas_are_open(document: Document) -> Iterator[str]:
    """The server may add fields, and a client must survive that."""
    for where, schema in schemas(document):
        if schema.get("additionalProperties") is False:
            yield f"{where}: additionalProperties: false would refuse what the server adds one day"


def parameters_have_no_default(document: Document) -> Iterator[str]:
    """Generated clients would send it with every request."""
    for where, parameter in parameters(document):
        if "default" in parameter["schema"]:
            yield f"{where}: say the default in the description"


def parameters_are_scalars(document: Document) -> Iterator[str]:
    """Lists go over the wire as CSV, for which generators have no reliable word."""
    for where, parameter in parameters(document):
        if parameter["schema"].get("type") == "array":
            yield f"{where}: a list is type: string here"


def timestamps_have_their_format(document: Document) -> Iterator[str]:
    """`2024-01-10 22:31:54` is no RFC 3339, and strict clients fail on it as date-time."""
    for where, schema in schemas(document):
        pattern = schema.get("pattern", "")
        if (schema.get("format") == "ra-utc-datetime") != (pattern == r"^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$"):
            yield f"{where}: format: ra-utc-datetime and its pattern go together"


def schemas_differ_from_their_properties(document: Document) -> Iterator[str]:
    """A class with an attribute of its own name breaks type checkers."""
    for name, schema in document["components"]["schemas"].items():
        if any(name in node.get("properties", {}) for _, node in nodes(schema)):
            yield f"#/components/schemas/{name}: a schema has another name than its properties"


def enums_are_named(document: Document) -> Iterator[str]:
    """Names for numbers, one for each, and none twice: some languages have one space for all of them."""
    names: Counter[str] = Counter()
    for where, schema in schemas(document):
        if "enum" not in schema:
            continue
        if None in schema["enum"]:
            yield f"{where}: a nullable enum is oneOf: [$ref, {{type: 'null'}}]"
        if len(schema.get("x-enum-varnames", [])) != len(schema["enum"]):
            yield f"{where}: x-enum-varnames has a name for each value"
        names.update(schema.get("x-enum-varnames", []))
    for name, times in names.items():
        if times > 1:
            yield f"x-enum-varnames: {name} stands {times} times in the document"


def enums_are_explained(document: Document) -> Iterator[str]:
    """Documentation shows the values in a table."""
    for where, schema in schemas(document):
        if len(schema.get("x-enum-descriptions", [])) != len(schema.get("enum", [])):
            yield f"{where}: x-enum-descriptions has a text for each value"


def unions_of_responses_are_named(document: Document) -> Iterator[str]:
    """Generators make up names such as GetGame200Response, or refuse them."""
    for where, node in nodes(document):
        if re.search(r"/content/[^/]+/[^/]+$", where) and "oneOf" in node.get("schema", {}):
            yield f"{where}: a union is a component with a name"


def lists_have_items(document: Document) -> Iterator[str]:
    """A list of anything does not compile in some languages, even if it is always empty."""
    for where, schema in schemas(document):
        if schema.get("items") == {}:
            yield f"{where}: say what is in the list, even if it is always empty"


def formats_are_of_scalars(document: Document) -> Iterator[str]:
    """Some generators end on the format of an object."""
    for where, schema in schemas(document):
        if "format" in schema and schema.get("type") in ("object", "array"):
            yield f"{where}: the format of an object or a list is an extension"


def names_differ_between_sections(document: Document) -> Iterator[str]:
    """Some generators have one space for the names of parameters and schemas, and a class ApiError of their own."""
    names = document["components"]["schemas"].keys()
    for name in names & (document["components"]["parameters"].keys() | {"ApiError"}):
        yield f"#/components/schemas/{name}: the name is that of a parameter, or of a class in generated clients"


def texts_fit_function_calling(document: Document) -> Iterator[str]:
    """Models are shown the summary and the description of an operation as one text of at most 1,024 characters."""
    for path, operations in document["paths"].items():
        for operation in operations.values():
            if len(operation["summary"]) + len(operation["description"]) > 1022:
                yield f"{path}: summary and description are together below 1,024 characters"


def names_can_be_shown(document: Document) -> Iterator[str]:
    """Tools put the names of operations, tags and examples into menus and identifiers, as plain text."""
    summaries = Counter(operation["summary"] for path in document["paths"].values() for operation in path.values())
    for summary, times in summaries.items():
        if times > 1:
            yield f"{summary}: a summary stands {times} times in the document"
    for tag in document["tags"]:
        if not tag.get("x-displayName"):
            yield f"tag {tag['name']}: a tag has an x-displayName"
    for where, node in nodes(document):
        for name, example in node.get("examples", {}).items() if "schema" in node else ():
            if " " in name or "`" in example.get("summary", ""):
                yield f"{where}/examples/{name}: no spaces in the key of an example, and no backticks in its summary"


def everything_is_described(document: Document) -> Iterator[str]:
    for where, parameter in parameters(document):
        if not parameter.get("description"):
            yield f"{where}: a parameter has a description"
    for name, schema in document["components"]["schemas"].items():
        if not schema.get("description"):
            yield f"#/components/schemas/{name}: a schema has a description"
    for where, schema in schemas(document):
        for name, field in schema.get("properties", {}).items():
            if "$ref" not in field and not field.get("description"):
                yield f"{where}/properties/{name}: a property has a description"


def pages_are_known(document: Document) -> Iterator[str]:
    """`x-page` is on the property that ends the address of the page about an object: https://.../game/<GameID>."""
    for where, schema in schemas(document):
        pages = [field["x-page"] for field in schema.get("properties", {}).values() if "x-page" in field]
        if len(pages) > 1 or not set(pages) <= {"achievement", "game", "leaderboard", "ticket", "user"}:
            yield f"{where}: an object has one page of the site at most, x-page, and not {', '.join(pages)}"


def responses_have_examples(document: Document) -> Iterator[str]:
    """Examples are what the tests are made from."""
    for where, node in nodes(document):
        for media, content in node.get("content", {}).items() if isinstance(node.get("content"), dict) else ():
            if not content.get("examples"):
                yield f"{where}/content/{media}: a response has an example"


def examples_are_known(document: Document) -> Iterator[str]:
    """A key of an example that its schema does not know is a slip in one of them."""
    for where, node in nodes(document):
        for name, example in node.get("examples", {}).items() if "schema" in node else ():
            for key in unknown_keys(document, [node["schema"]], example["value"]):
                yield f"{where}/examples/{name}: the schema has no {key}"


def unknown_keys(document: Document, alternatives: list[Any], value: Any) -> Iterator[str]:
    """The keys in a value that none of the schemas knows."""
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
    """The schemas, with what they refer to and consist of."""
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
    """What stands in front of the server can answer anything with a status of its own."""
    for path, operations in document["paths"].items():
        for operation in operations.values():
            if "default" not in operation["responses"]:
                yield f"{path}: an operation has a default response, for what comes from a proxy"


def named_paths_exist(document: Document) -> Iterator[str]:
    """Descriptions refer to operations by their paths."""
    for where, node in nodes(document):
        for path in re.findall(r"API_\w+\.php", str(node.get("description"))):
            if f"/{path}" not in document["paths"]:
                yield f"{where}: there is no {path}"


def extensions_are_explained(document: Document) -> Iterator[str]:
    """Our formats and extensions of schemas are listed in one place, the description of the document."""
    used = {f"`format: {schema['format']}`" for _, schema in schemas(document) if "format" in schema}
    used |= {f"`{key}`" for _, schema in schemas(document) for key in schema if key.startswith("x-")}
    for name in sorted(used):
        if name not in document["info"]["description"]:
            yield f"#/info/description: there is no {name}, which schemas have"


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
