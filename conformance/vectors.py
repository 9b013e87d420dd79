"""The vectors: a call, the request that the client must send, and the value that it must read."""

import json
from pathlib import Path
from typing import Any

import yaml
from attrs import field, frozen

from .dispatch import parameters_of

FOLDER = Path(__file__).parent / "vectors"


@frozen(kw_only=True)
class FixedResponse:
    """A response that the simulator would not return: another one, or its own with changes."""

    status: int = 200
    headers: dict[str, str] = field(factory=lambda: {"Content-Type": "application/json"})
    body: str | None = None
    change: dict[str, Any] = field(factory=dict)
    """The changes, by JSON pointer."""


def _response(document: dict[str, Any] | None) -> FixedResponse | None:
    return None if document is None else FixedResponse(**document)


@frozen(kw_only=True)
class Vector:
    """One test case. README.md describes each key."""

    group: str
    id: str
    why: str
    operation: str
    arguments: dict[str, Any] = field(factory=dict)
    key: str = "right"
    request: str
    response: FixedResponse | None = field(default=None, converter=_response)
    status: int = 200
    type: str | None = None
    value: Any = None
    error: Any = None
    meaning: str = "value"


def all_vectors(document: dict[str, Any]) -> list[Vector]:
    """Return the vectors in the files, and one for each operation of the document without a vector in a file."""
    vectors = [
        Vector(group=file.stem, **case)
        for file in sorted(FOLDER.glob("*.yaml"))
        for case in yaml.safe_load(file.read_text(encoding="utf-8"))
    ]
    ids = [vector.id for vector in vectors]
    if duplicates := {vector_id for vector_id in ids if ids.count(vector_id) > 1}:
        raise ValueError(f"vectors must have unique ids: {', '.join(sorted(duplicates))}")
    tested = {vector.operation for vector in vectors}
    return vectors + [
        vector_from_examples(document, path)
        for path, verbs in document["paths"].items()
        if verbs["get"]["operationId"] not in tested
    ]


def vector_from_examples(document: dict[str, Any], path: str) -> Vector:
    """Return a vector that sends the required parameters of an operation and gets its first example."""
    operation = document["paths"][path]["get"]
    required = [parameter for parameter in parameters_of(document, operation) if parameter.get("required")]
    if without := [parameter["name"] for parameter in required if "example" not in parameter]:
        raise ValueError(f"spec/openapi.yaml: {', '.join(without)} of {path} must have an example")
    arguments = {parameter["name"]: parameter["example"] for parameter in required}
    example = next(iter(operation["responses"]["200"]["content"]["application/json"]["examples"].values()))["value"]
    return Vector(
        group="operations",
        id=f"operation-{operation['operationId']}",
        why="The first example in the document.",
        operation=operation["operationId"],
        arguments=arguments,
        request=f"{path}?{'&'.join(f'{name}={value}' for name, value in arguments.items())}",
        response={"body": json.dumps(example)},
        value={"$any": True},
    )
