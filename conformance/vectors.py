"""The vectors: what a client is asked to do, what must go over the wire, and what must come out."""

from pathlib import Path
from typing import Any

import yaml
from attrs import field, frozen

FOLDER = Path(__file__).parent / "vectors"


@frozen(kw_only=True)
class Answer:
    """An answer that the simulator would not give: another one, or its own with changes."""

    status: int = 200
    headers: dict[str, str] = field(factory=lambda: {"Content-Type": "application/json"})
    body: str | None = None
    change: dict[str, Any] = field(factory=dict)
    """What is changed, by JSON pointer."""


def _answer(document: dict[str, Any] | None) -> Answer | None:
    return None if document is None else Answer(**document)


@frozen(kw_only=True)
class Vector:
    """One case. README.md says what each key means."""

    group: str
    id: str
    why: str
    operation: str
    arguments: dict[str, Any] = field(factory=dict)
    key: str = "right"
    request: str
    answer: Answer | None = field(default=None, converter=_answer)
    status: int = 200
    type: str | None = None
    value: Any = None
    error: Any = None
    meaning: str = "value"


def all_vectors() -> list[Vector]:
    vectors = [
        Vector(group=file.stem, **case)
        for file in sorted(FOLDER.glob("*.yaml"))
        for case in yaml.safe_load(file.read_text(encoding="utf-8"))
    ]
    ids = [vector.id for vector in vectors]
    if twice := {vector_id for vector_id in ids if ids.count(vector_id) > 1}:
        raise ValueError(f"vectors must have ids of their own: {', '.join(sorted(twice))}")
    return vectors
