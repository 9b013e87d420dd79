"""The API reference in build/site/api: a page by Redoc, of the document with samples of code.

An operation with several modes, such as `getTicketData`, also has an entry for each mode, with its own parameters,
response and samples. OpenAPI allows one GET operation for a path, so only this page has these entries.
"""

import ast
import inspect
import re
import shlex
import tempfile
from functools import cache
from pathlib import Path
from textwrap import dedent
from types import FunctionType
from typing import Any

from .documents import ROOT, SPEC, read, write
from .namespaces import METHODS
from .redocly import redocly

# Redoc ends its menu with a logo from another host. With an empty data URL it hides the logo, so the text names Redoc.
SIGNATURE = {"https://cdn.redoc.ly/redoc/logo-mini-full.svg": "data:,", "API docs by": "API docs by Redoc"}

# The section of a method in docs/namespaces, with its endpoint and an example, which the tests execute.
SECTION = re.compile(r"(?ms)^## (\w+)\n\n[^\n]*Endpoint: `(API_\w+\.php)`\.\n\n```python\n(.*?)```$")


def write_reference(target: Path) -> None:
    """Write the page.

    Raises:
        FileNotFoundError: Node.js is missing.
        subprocess.CalledProcessError: The document has an error.
    """
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "openapi.json")
        write(reference_document(), source)
        template = ["--template", "tools/reference.hbs"]
        redocly("build-docs", str(source), "--inlineBundle", *template, "--output", str(target), quiet=True)
    page = target.read_text(encoding="utf-8")
    for old, new in SIGNATURE.items():
        page = page.replace(old, new)
    target.write_text(page, encoding="utf-8")


def reference_document() -> dict[str, Any]:
    """Return the document with samples, and with an entry for each mode."""
    document = read(SPEC)
    paths: dict[str, Any] = {}
    for path, item in document["paths"].items():
        values = {each["name"]: each["example"] for each in parameters_of(item["get"], document) if "example" in each}
        samples = [curl(document, path, values), *(python(example) for _, example in examples_of(path)[:1])]
        paths[path] = {"get": item["get"] | {"x-codeSamples": samples}}
        paths |= modes_of(path, item["get"], document)
    return document | {"paths": paths}


def modes_of(path: str, operation: dict[str, Any], document: dict[str, Any]) -> dict[str, Any]:
    """Return an entry for each mode: a response whose example is named after the schema that a method returns."""
    content = operation["responses"].get("200", {}).get("content", {}).get("application/json", {})
    entries = {}
    for name, code in examples_of(path):
        method = METHODS[operation["tags"][0]][name]
        mode = str(method.__annotations__["return"]).removeprefix("models.")
        example = content.get("examples", {}).get(mode, {})
        # The summary has the parameters that select the mode, such as "g with d=1: statistics of a game".
        selectors, colon, title = example.get("summary", "").partition(": ")
        if colon:
            given = dict(re.findall(r"\b([a-z])\b(?:=(\w+))?", selectors))
            query = "&".join(f"{name}={value}" if value else name for name, value in given.items())
            # Without a value, take that of the first property of the response, such as GameID.
            values = {name: value or next(iter(example["value"].values())) for name, value in given.items()}
            schema = document["components"]["schemas"][mode]
            response = {
                "description": schema.get("description", title),
                "content": {
                    "application/json": {
                        "schema": {"$ref": f"#/components/schemas/{mode}"},
                        "example": example["value"],
                    }
                },
            }
            entries[f"{path}?{query or 'y'}"] = {
                "get": operation
                | {
                    "operationId": f"{operation['operationId']}{mode}",
                    "summary": title.capitalize(),
                    "description": f"One of the responses of `{path}`: see *{operation['summary']}*.",
                    "parameters": [
                        parameter | {"required": parameter["name"] in given}
                        for parameter in parameters_of(operation, document)
                        if parameter["name"] in parameters_sent_by(method)
                    ],
                    "responses": operation["responses"] | {"200": response},
                    "x-codeSamples": [curl(document, path, values), python(code)],
                }
            }
    return entries


def parameters_of(operation: dict[str, Any], document: dict[str, Any]) -> list[dict[str, Any]]:
    components = document["components"]["parameters"]
    return [components[each["$ref"].rpartition("/")[2]] for each in operation.get("parameters", [])]


def parameters_sent_by(method: FunctionType) -> set[str | None]:
    """Return the parameters that a method of the client passes to the generated operation."""
    calls = [node for node in ast.walk(ast.parse(dedent(inspect.getsource(method)))) if isinstance(node, ast.Call)]
    return {option.arg for call in calls if ast.unparse(call.func).endswith(".get_kwargs") for option in call.keywords}


@cache
def sections() -> list[tuple[str, str, str]]:
    """Return the methods, endpoints and examples from the pages in docs/namespaces."""
    pages = sorted((ROOT / "docs" / "namespaces").glob("*.md"))
    return [section for page in pages for section in SECTION.findall(page.read_text(encoding="utf-8"))]


def examples_of(path: str) -> list[tuple[str, str]]:
    """Return the methods for an endpoint, and their examples."""
    return [(method, example) for method, endpoint, example in sections() if endpoint == path.strip("/")]


def curl(document: dict[str, Any], path: str, values: dict[str, Any]) -> dict[str, str]:
    lines = [f"curl --get {document['servers'][0]['url']}{path}", "--header 'Accept: application/json'"]
    lines += [f"--data-urlencode {shlex.quote(f'{name}={value}')}" for name, value in values.items()]
    lines += ['--data-urlencode "y=$RETROACHIEVEMENTS_API_KEY"']
    return {"lang": "Shell", "label": "curl", "source": " \\\n  ".join(lines)}


def python(example: str) -> dict[str, str]:
    client = "from retroachievements import RetroAchievements\n\nra = RetroAchievements()\n"
    imports = re.match(r"(?:(?:from|import) .+\n)+\n", example)
    return {
        "lang": "Python",
        "source": f"{imports[0]}{client}{example[imports.end() :]}" if imports else client + example,
    }
