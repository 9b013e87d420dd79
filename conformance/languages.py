"""The languages and generators: their tools, and how their clients are generated and run."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import yaml
from attrs import field, frozen
from tools.documents import document_for, write

HERE = Path(__file__).parent
BUILD = HERE.parent / "build" / "conformance"


@frozen
class Language:
    """A language with its own folder.

    Its `run.sh` generates the client, compiles it with the runner, and runs the vectors. It gets `SPEC`, `BUILD` and
    `VECTORS` in its environment, and prints a line of JSON for each vector.
    """

    name: str
    tools: list[str] = field(factory=list)
    libraries: dict[str, list[str]] = field(factory=dict)
    """The required libraries of its interpreter, each with a command that fails without it."""

    optional: bool = False
    """Whether a missing tool is allowed in CI."""

    form: str | None = None
    """The form of the document that it uses, if it does not have its own form."""

    @property
    def folder(self) -> Path:
        return HERE / self.name.lower()

    def missing_tools(self) -> list[str]:
        missing = [tool for tool in self.tools if shutil.which(tool) is None]
        # Only the interpreter can find a library.
        return missing or [name for name, command in self.libraries.items() if fails(command)]

    def defects(self) -> dict[str, str]:
        """Return the defects of the generator, by id of the vector that fails because of it."""
        file = self.folder / "defects.yaml"
        return (yaml.safe_load(file.read_text(encoding="utf-8")) if file.exists() else None) or {}

    def run(self, tasks: list[dict[str, Any]]) -> str:
        """Return the output of the runner. Raises CalledProcessError if generating or compiling the client fails."""
        build = BUILD / self.folder.name
        document, vectors = build / "openapi.json", build / "vectors.json"
        write(document_for(self.form or self.folder.name), document)
        vectors.write_text(json.dumps(tasks, indent=1), encoding="utf-8")
        # Programs of Python packages are in the folder of this Python.
        path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
        environment = {"SPEC": str(document), "BUILD": str(build), "VECTORS": str(vectors), "PATH": path}
        done = subprocess.run(
            ["/bin/sh", "-eu", "run.sh"],
            cwd=self.folder,
            env={**os.environ, **environment},
            stdout=subprocess.PIPE,
            text=True,
            check=True,
        )
        return done.stdout


def fails(command: list[str]) -> bool:
    return subprocess.run(command, capture_output=True).returncode != 0


LANGUAGES = [
    Language("Python"),
    Language("TypeScript", ["node", "npm"]),
    Language("Go", ["java", "go"]),
    Language("Rust", ["java", "cargo"]),
    Language("Java", ["java", "mvn"]),
    Language("Kotlin", ["java", "mvn"]),
    Language("oapi-codegen", ["go"], form="3.0"),
    Language("hey-api", ["node", "npm"], form="openapi-generator"),
    Language("fastmcp", form="openapi-generator"),
    Language("Postman", ["node", "npm"], form="3.0"),
    Language("Ruby", ["java", "ruby"], {"typhoeus": ["ruby", "-e", "require 'typhoeus'"]}, True, "openapi-generator"),
    Language("PHP", ["java", "php"], {"guzzlehttp": ["php", "-r", "require 'GuzzleHttp/autoload.php';"]}, True),
]
