"""The document in spec/ as JSON, and what overlays make of it for single languages.

`make spec` writes them to dist/spec.
"""

import json
import sys
from pathlib import Path
from typing import Any

import yaml
from oas_patch.overlay import apply_overlay

ROOT = Path(__file__).parents[1]
SPEC = ROOT / "spec" / "openapi.yaml"
OVERLAYS = ROOT / "spec" / "overlays"
TARGET = ROOT / "dist" / "spec"


def document_for(language: str) -> dict[str, Any]:
    """The document with the overlay of a language, if there is one.

    An action that changes nothing ends the program: what it is for is gone.
    """
    document: dict[str, Any] = yaml.safe_load(SPEC.read_text(encoding="utf-8"))
    overlay = OVERLAYS / f"{language}.yaml"
    actions = yaml.safe_load(overlay.read_text(encoding="utf-8"))["actions"] if overlay.exists() else []
    for action in actions:
        before = json.dumps(document)
        document = apply_overlay(document, {"actions": [action]})
        if json.dumps(document) == before:
            sys.exit(f"{overlay.relative_to(ROOT)}: nothing in the spec is changed by the action on {action['target']}")
    return document


def write(document: dict[str, Any], file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(document, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")


def main() -> None:
    write(yaml.safe_load(SPEC.read_text(encoding="utf-8")), TARGET / "openapi.json")
    for overlay in sorted(OVERLAYS.glob("*.yaml")):
        write(document_for(overlay.stem), TARGET / f"openapi.{overlay.stem}.json")
    for file in sorted(TARGET.iterdir()):
        print(file.relative_to(ROOT))


if __name__ == "__main__":
    main()
