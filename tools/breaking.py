"""Fail where the document breaks clients that were made from its last release: what `make breaking` runs.

oasdiff compares the forms in OpenAPI 3.0. Of 3.1, it takes `oneOf` with null and a list of types for two things.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

import yaml

from .documents import ROOT, SPEC, read, write
from .openapi_3_0 import openapi_3_0

OASDIFF = "github.com/oasdiff/oasdiff@v1.37.0"
DECLARATIONS = ROOT / "spec" / "breaking.yaml"


def main() -> None:
    declarations = read(DECLARATIONS)
    commit = newest_tag(ROOT) or declarations["base"]
    try:
        base = document_of(ROOT, commit)
    except subprocess.CalledProcessError:
        print(f"make breaking: {commit} is not in this clone, so nothing was compared: git fetch --unshallow --tags")
        return
    if shutil.which("go") is None:
        print("make breaking: oasdiff did not run: go is missing")
        sys.exit(os.environ.get("CI") == "true")
    document = read(SPEC)
    version = document["info"]["version"]
    print(f"the document of {commit} is {base['info']['version']}, and this one is {version}")
    if version.partition(".")[0] != base["info"]["version"].partition(".")[0]:
        print("a new major version may break clients")
        return
    problems = unaccepted(breaking_changes(base, document), declarations["accepted"])
    for problem in problems:
        print(problem)
    if problems:
        sys.exit(
            "make breaking: undo these, or raise the major version in spec/openapi.yaml, or, where the document was"
            " wrong, say so in spec/breaking.yaml"
        )
    print("nothing breaks clients that is not declared in spec/breaking.yaml")


def newest_tag(repository: Path) -> str | None:
    command = ["git", "describe", "--tags", "--abbrev=0"]
    done = subprocess.run(command, cwd=repository, capture_output=True, text=True)
    return done.stdout.strip() or None


def document_of(repository: Path, commit: str) -> dict[str, Any]:
    """The document as it was. Raises CalledProcessError where git does not have it."""
    command = ["git", "show", f"{commit}:spec/openapi.yaml"]
    text = subprocess.run(command, cwd=repository, capture_output=True, text=True, check=True).stdout
    document: dict[str, Any] = yaml.safe_load(text)
    return document


def breaking_changes(base: dict[str, Any], document: dict[str, Any]) -> list[dict[str, Any]]:
    """What oasdiff takes for breaking, each with its `id`, `path` and `text`."""
    with tempfile.TemporaryDirectory() as folder:
        before, after = Path(folder) / "before.json", Path(folder) / "after.json"
        write(without_extensions(openapi_3_0(base)), before)
        write(without_extensions(openapi_3_0(document)), after)
        command = ["go", "run", OASDIFF, "breaking", "--format", "json", str(before), str(after)]
        done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    error = 3
    return [change for change in json.loads(done.stdout or "[]") if change["level"] == error]


def without_extensions(node: Any) -> Any:
    """The same without extensions. Branches of a oneOf that differ in them alone are different for oasdiff."""
    if isinstance(node, dict):
        return {key: without_extensions(child) for key, child in node.items() if not key.startswith("x-")}
    return [without_extensions(child) for child in node] if isinstance(node, list) else node


def unaccepted(changes: list[dict[str, Any]], accepted: list[dict[str, str]]) -> list[str]:
    """A line for each change that is not accepted, and for each accepted one that is not there."""

    def fits(entry: dict[str, str], change: dict[str, Any]) -> bool:
        return entry["id"] == change["id"] and entry["path"] == change["path"] and entry["text"] in change["text"]

    lines = [
        f"{change['path']}: {change['text']} [{change['id']}]"
        for change in changes
        if not any(fits(entry, change) for entry in accepted)
    ]
    lines += [
        f"spec/breaking.yaml: there is no such change any more: {entry['path']}: {entry['text']} [{entry['id']}]"
        for entry in accepted
        if not any(fits(entry, change) for change in changes)
    ]
    return lines


if __name__ == "__main__":
    main()
