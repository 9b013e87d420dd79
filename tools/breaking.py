"""Find changes that break clients made from the last release of the document. `make breaking` runs this.

oasdiff compares the OpenAPI 3.0 forms. In 3.1, it sees `oneOf` with null and a list of types as different.
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
            "make breaking: undo these, or raise the major version in spec/openapi.yaml, or, if the document was"
            " wrong, declare them in spec/breaking.yaml"
        )
    print("no breaking changes, except those declared in spec/breaking.yaml")


def newest_tag(repository: Path) -> str | None:
    command = ["git", "describe", "--tags", "--abbrev=0"]
    done = subprocess.run(command, cwd=repository, capture_output=True, text=True)
    return done.stdout.strip() or None


def document_of(repository: Path, commit: str) -> dict[str, Any]:
    """Return the document at a commit. Raises CalledProcessError if git does not have it."""
    command = ["git", "show", f"{commit}:spec/openapi.yaml"]
    text = subprocess.run(command, cwd=repository, capture_output=True, text=True, check=True).stdout
    document: dict[str, Any] = yaml.safe_load(text)
    return document


def breaking_changes(base: dict[str, Any], document: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the breaking changes that oasdiff finds, each with its `id`, `path` and `text`."""
    with tempfile.TemporaryDirectory() as folder:
        before, after = Path(folder) / "before.json", Path(folder) / "after.json"
        write(without_annotations(openapi_3_0(base)), before)
        write(without_annotations(openapi_3_0(document)), after)
        command = ["go", "run", OASDIFF, "breaking", "--format", "json", str(before), str(after)]
        done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    error = 3
    return [change for change in json.loads(done.stdout or "[]") if change["level"] == error]


def without_annotations(node: Any) -> Any:
    """Remove extensions, and empty descriptions. oasdiff treats oneOf branches as different if only these differ."""
    if isinstance(node, dict):
        return {
            # A response has to have a description.
            key: "" if key == "description" and isinstance(child, str) else without_annotations(child)
            for key, child in node.items()
            if not key.startswith("x-")
        }
    return [without_annotations(child) for child in node] if isinstance(node, list) else node


def unaccepted(changes: list[dict[str, Any]], accepted: list[dict[str, str]]) -> list[str]:
    """Return a line for each change that is not accepted, and for each accepted change that does not exist."""

    def fits(entry: dict[str, str], change: dict[str, Any]) -> bool:
        return entry["id"] == change["id"] and entry["path"] == change["path"] and entry["text"] in change["text"]

    lines = [
        f"{change['path']}: {change['text']} [{change['id']}]"
        for change in changes
        if not any(fits(entry, change) for entry in accepted)
    ]
    lines += [
        f"spec/breaking.yaml: this change no longer exists: {entry['path']}: {entry['text']} [{entry['id']}]"
        for entry in accepted
        if not any(fits(entry, change) for change in changes)
    ]
    return lines


if __name__ == "__main__":
    main()
