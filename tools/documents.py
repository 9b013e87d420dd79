"""The document in spec/ as JSON, and what overlays make of it for single languages.

`make spec` writes them to dist/spec.
"""

import json
import shutil
import sys
from pathlib import Path
from typing import Any

import yaml
from oas_patch.overlay import apply_overlay

ROOT = Path(__file__).parents[1]
SPEC = ROOT / "spec" / "openapi.yaml"
TARGET = ROOT / "dist" / "spec"

# By language, what is applied one after the other. A language without any takes the document as it is.
OVERLAYS = {
    "python": ["python"],
    "go": ["openapi-generator", "go"],
    "java": ["openapi-generator", "java"],
    "kotlin": ["openapi-generator"],
    "rust": ["openapi-generator"],
}


def document_for(language: str) -> dict[str, Any]:
    """The document with the overlays of a language.

    An action that changes nothing ends the program: what it is for is gone.
    """
    document = read(SPEC)
    for name in OVERLAYS.get(language, []):
        for action in read(SPEC.parent / "overlays" / f"{name}.yaml")["actions"]:
            before = json.dumps(document)
            document = apply_overlay(document, {"actions": [action]})
            if json.dumps(document) == before:
                sys.exit(f"overlay {name}: nothing in the spec is changed by the action on {action['target']}")
    return document


def read(file: Path) -> dict[str, Any]:
    document: dict[str, Any] = yaml.safe_load(file.read_text(encoding="utf-8"))
    return document


def write(document: dict[str, Any], file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(document, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def main() -> None:
    shutil.rmtree(TARGET, ignore_errors=True)
    write(read(SPEC), TARGET / "openapi.json")
    for language in OVERLAYS:
        write(document_for(language), TARGET / f"openapi.{language}.json")
    for file in sorted(TARGET.iterdir()):
        print(file.relative_to(ROOT))


if __name__ == "__main__":
    main()
