"""The published forms of the document have the same content."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from referencing import Registry
from referencing.jsonschema import DRAFT4
from tools import documents
from tools.documents import document_for, write_forms
from tools.openapi_3_0 import openapi_3_0

from .spec import DOCUMENT, ROOT, SCHEMAS, examples, rebased

DOCUMENT_3_0 = openapi_3_0(DOCUMENT)
# The fixed fields of a Schema Object in OpenAPI 3.0.3 that the document can use.
KEYWORDS_3_0 = {
    *("title", "maximum", "minimum", "maxLength", "minLength", "pattern", "maxItems", "minItems", "required", "enum"),
    *("type", "allOf", "oneOf", "items", "properties", "additionalProperties", "description", "format", "nullable"),
    *("deprecated", "example"),
}


def schemas_of(node: Any, where: str = "#") -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every schema and subschema of a document, with its path."""
    if isinstance(node, list):
        for position, child in enumerate(node):
            yield from schemas_of(child, f"{where}/{position}")
    elif isinstance(node, dict):
        parent, key = where.split("/")[-2:] if where.count("/") > 1 else ("", "")
        if key in ("schema", "items", "additionalProperties") or parent in ("schemas", "properties", "allOf", "oneOf"):
            yield where, node
        for key, child in node.items():
            if key not in ("example", "examples"):
                yield from schemas_of(child, f"{where}/{key}")


def as_json_schema(node: Any) -> Any:
    """Return a 3.0 schema for a validator of JSON Schema, with `nullable` as "this, or null", as in generators."""
    if isinstance(node, list):
        return [as_json_schema(child) for child in node]
    if not isinstance(node, dict):
        return node
    node = {key: as_json_schema(child) for key, child in node.items()}
    if node.get("nullable") is True:
        return {"anyOf": [{"type": "null"}, {key: child for key, child in node.items() if key != "nullable"}]}
    return node


def names_of_properties(schemas: list[tuple[str, dict[str, Any]]]) -> list[str]:
    return sorted(str(list(schema["properties"])) for _, schema in schemas if "properties" in schema)


def values_of(key: str, schemas: list[tuple[str, dict[str, Any]]]) -> list[str]:
    return sorted(str(schema[key]) for _, schema in schemas if key in schema)


def converted(schema: dict[str, Any]) -> dict[str, Any]:
    """Return the 3.0 form of one schema."""
    components = {"schemas": {"Tried": schema, "Named": {"type": "integer"}}}
    license_of_it = {"name": "MIT", "identifier": "MIT"}
    document = {"openapi": "3.1.0", "info": {"license": license_of_it}, "components": components}
    converted: dict[str, Any] = openapi_3_0(document)["components"]["schemas"]["Tried"]
    return converted


@pytest.fixture(scope="module")
def forms(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with all forms, which had other files before."""
    folder = tmp_path_factory.mktemp("forms")
    (folder / "openapi.cobol.json").touch()
    written = write_forms(folder)
    assert written == sorted(folder.iterdir())
    return folder


def test_forms_are_reproducible(forms: Path, tmp_path: Path) -> None:
    program = "import sys, pathlib, tools.documents as d; d.write_forms(pathlib.Path(sys.argv[1]))"
    command = [sys.executable, "-c", program, str(tmp_path / "again")]
    subprocess.run(command, cwd=ROOT, env={**os.environ, "PYTHONHASHSEED": "1"}, check=True)
    before, after = ({file.name: file.read_bytes() for file in f.iterdir()} for f in (forms, tmp_path / "again"))
    assert before == after


def test_obsolete_forms_are_removed(forms: Path) -> None:
    assert not (forms / "openapi.cobol.json").exists()


def test_readme_lists_all_forms(forms: Path) -> None:
    readme = (ROOT / "spec" / "README.md").read_text(encoding="utf-8")
    table = readme[readme.index("## Forms") :].partition("\n\n## ")[0]
    listed = {name for row in re.findall(r"^\| (`.*?) \|", table, re.MULTILINE) for name in re.findall("`(.*?)`", row)}
    assert listed == {file.name for file in forms.iterdir()}


def test_readme_names_no_other_forms(forms: Path) -> None:
    readme = (ROOT / "spec" / "README.md").read_text(encoding="utf-8")
    assert set(re.findall(r"\bopenapi[\w.-]*\.(?:json|yaml)\b", readme)) <= {
        *(file.name for file in forms.iterdir()),
        "openapi-generator.yaml",  # an overlay
    }


def test_yaml_is_the_document(forms: Path) -> None:
    assert (forms / "openapi.yaml").read_bytes() == documents.SPEC.read_bytes()


def test_overlay_without_effect_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    read = documents.read

    def with_a_wrong_target(file: Path) -> dict[str, Any]:
        document = read(file)
        if "overlay" in document:
            document["actions"].append({"target": "$.components.schemas.NoSuchSchema", "remove": True})
        return document

    monkeypatch.setattr(documents, "read", with_a_wrong_target)
    with pytest.raises(SystemExit, match=r"overlay bearer: the action on .*\.NoSuchSchema changes nothing"):
        document_for("bearer")


def test_bearer_form_has_no_key_in_the_query() -> None:
    document = document_for("bearer")
    assert document["security"] == [{"bearer": []}]
    [(name, scheme)] = document["components"]["securitySchemes"].items()
    assert (name, scheme["type"], scheme["scheme"]) == ("bearer", "http", "bearer")


def test_3_0_has_no_keywords_of_3_1() -> None:
    assert DOCUMENT_3_0["openapi"] == "3.0.3"
    assert DOCUMENT_3_0["info"].keys() <= {"title", "description", "termsOfService", "contact", "license", "version"}
    assert DOCUMENT_3_0["info"]["license"] == {"name": "MIT", "url": "https://spdx.org/licenses/MIT.html"}
    assert DOCUMENT_3_0.keys() <= {
        "openapi",
        "info",
        "servers",
        "paths",
        "components",
        "security",
        "tags",
        "externalDocs",
    }
    found = list(schemas_of(DOCUMENT_3_0))
    assert len(found) > 800
    for where, schema in found:
        if "$ref" in schema:
            assert schema.keys() == {"$ref"}, where
            continue
        assert {key for key in schema if not key.startswith("x-")} <= KEYWORDS_3_0, where
        assert schema.get("type", "string") in ("string", "integer", "number", "boolean", "array", "object"), where
        assert schema.get("type") != "array" or "items" in schema, where
        assert "nullable" not in schema or "type" in schema, where


def test_3_0_has_all_paths_schemas_and_properties() -> None:
    assert DOCUMENT_3_0["paths"].keys() == DOCUMENT["paths"].keys()
    assert DOCUMENT_3_0["components"]["schemas"].keys() == SCHEMAS.keys()
    before, after = list(schemas_of(DOCUMENT)), list(schemas_of(DOCUMENT_3_0))
    assert names_of_properties(before) == names_of_properties(after)
    for key in ("required", "enum", "format", "pattern", "deprecated", "description"):
        assert values_of(key, before) == values_of(key, after), key


def test_3_0_has_nullable_for_null() -> None:
    before = [schema for _, schema in schemas_of(DOCUMENT) if "null" in schema.get("type", [])]
    after = [schema for _, schema in schemas_of(DOCUMENT_3_0) if "nullable" in schema]
    assert len(before) == len(after) > 190
    assert all(schema["nullable"] is True for schema in after)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"type": ["integer", "null"]}, {"type": "integer", "nullable": True}),
        ({"type": ["string", "null"], "enum": ["a"]}, {"type": "string", "nullable": True, "enum": ["a", None]}),
        ({"type": "null"}, {"type": "string", "nullable": True}),
        ({"type": "string", "const": "a"}, {"type": "string", "enum": ["a"]}),
        ({"oneOf": [{"type": "string"}, {"type": "null"}]}, {"type": "string", "nullable": True}),
        (
            {"oneOf": [{"$ref": "#/components/schemas/Named"}, {"type": "null"}], "description": "x"},
            {
                "type": "integer",
                "nullable": True,
                "allOf": [{"$ref": "#/components/schemas/Named"}],
                "description": "x",
            },
        ),
        (
            {"$ref": "#/components/schemas/Named", "description": "x"},
            {"allOf": [{"$ref": "#/components/schemas/Named"}], "description": "x"},
        ),
        (
            {"type": "object", "propertyNames": {"pattern": "a"}, "additionalProperties": {"type": ["string", "null"]}},
            {"type": "object", "additionalProperties": {"type": "string", "nullable": True}},
        ),
    ],
    ids=str,
)
def test_conversion_of_keywords(before: dict[str, Any], after: dict[str, Any]) -> None:
    assert converted(before) == after


@pytest.mark.parametrize("keyword", ["prefixItems", "unevaluatedProperties", "$defs", "if", "examples"])
def test_unsupported_keyword_is_named(keyword: str) -> None:
    with pytest.raises(SystemExit, match=f"no rule for {keyword.replace('$', '.')}"):
        converted({"type": "object", "properties": {"a": {keyword: []}}})


def test_unsupported_union_with_null_is_named() -> None:
    with pytest.raises(SystemExit, match="no rule for a union"):
        converted({"oneOf": [{"type": "string"}, {"type": "integer"}, {"type": "null"}]})


EXAMPLES_3_0 = [pytest.param(*rest, id=name) for name, *rest in examples(DOCUMENT_3_0)]
REGISTRY_3_0: Registry[Any] = Registry().with_resource("spec", DRAFT4.create_resource(as_json_schema(DOCUMENT_3_0)))


def test_3_0_has_all_examples() -> None:
    assert [(name, value) for name, _, value in examples(DOCUMENT_3_0)] == [(n, value) for n, _, value in examples()]


@pytest.mark.parametrize(("schema", "value"), EXAMPLES_3_0)
def test_examples_match_the_schemas_of_3_0(schema: dict[str, Any], value: Any) -> None:
    validator = jsonschema.Draft4Validator(as_json_schema(rebased(schema)), registry=REGISTRY_3_0)
    assert [error.message for error in validator.iter_errors(value)] == []
