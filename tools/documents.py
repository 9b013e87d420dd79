"""The forms of the document in spec/: YAML, JSON, OpenAPI 3.0, and one for each set of overlays.

`make spec` writes them to dist/spec.
"""

import json
import shutil
import sys
from pathlib import Path
from typing import Any

import yaml
from oas_patch.overlay import apply_overlay

from .openapi_3_0 import openapi_3_0

ROOT = Path(__file__).parents[1]
SPEC = ROOT / "spec" / "openapi.yaml"
TARGET = ROOT / "dist" / "spec"

# The overlays of each form, in order. Languages that are not listed use the document without changes.
OVERLAYS = {
    "openapi-generator": ["openapi-generator"],
    "bearer": ["bearer"],
    "python": ["python"],
    "go": ["openapi-generator", "go"],
    "java": ["openapi-generator", "java"],
    "kotlin": ["openapi-generator"],
    "php": ["openapi-generator", "php"],
    "rust": ["openapi-generator"],
}


def document_for(name: str) -> dict[str, Any]:
    """Return the document with the overlays of a form, or in OpenAPI 3.0.

    Exit if an action of an overlay changes nothing, because its target no longer exists.
    """
    document = read(SPEC)
    for overlay in OVERLAYS.get(name, []):
        for action in read(SPEC.parent / "overlays" / f"{overlay}.yaml")["actions"]:
            before = json.dumps(document)
            document = apply_overlay(document, {"actions": [action]})
            if json.dumps(document) == before:
                sys.exit(f"overlay {overlay}: the action on {action['target']} changes nothing in the spec")
    return openapi_3_0(document) if name == "3.0" else document


def read(file: Path) -> dict[str, Any]:
    document: dict[str, Any] = yaml.safe_load(file.read_text(encoding="utf-8"))
    return document


def write(document: dict[str, Any], file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(document, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def write_forms(folder: Path) -> list[Path]:
    """Write all forms to a folder, and delete everything else in it."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    shutil.copy(SPEC, folder / SPEC.name)
    write(read(SPEC), folder / "openapi.json")
    write(document_for("3.0"), folder / "openapi-3.0.json")
    for name in OVERLAYS:
        write(document_for(name), folder / f"openapi.{name}.json")
    return sorted(folder.iterdir())


def main() -> None:
    for file in write_forms(TARGET):
        print(file.relative_to(ROOT))


if __name__ == "__main__":
    main()
