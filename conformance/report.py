"""The results of the vectors in each language, compared with the known defects of generators."""

import json
from collections import Counter
from typing import Any

from attrs import define, field

from .server import Exchange
from .vectors import Vector
from .verdict import Outcome, lost_data, wrong_with


@define
class Report:
    """The results of the vectors in one language."""

    language: str
    defects: dict[str, str] = field(factory=dict)
    """The known defects of the generator, by id of the vector that fails because of it."""

    passed: list[Vector] = field(factory=list)
    failed: dict[str, str] = field(factory=dict)
    """The reasons, by id of the vector."""

    not_run: str | None = None
    """The reason why the vectors were not run."""

    def add(self, vector: Vector, line: dict[str, Any] | None, exchanges: list[Exchange]) -> None:
        """Add the line that a runner printed for a vector."""
        if line is None:
            self.failed[vector.id] = "the runner printed nothing"
        elif problem := problem_with(vector, Outcome(**line), exchanges):
            self.failed[vector.id] = problem
        else:
            self.passed.append(vector)

    def failures(self) -> list[str]:
        """Return failures without a known defect, and known defects that no longer exist."""
        unexplained = [f"{key}: {why}" for key, why in self.failed.items() if key not in self.defects]
        stale = [f"{key} passes: remove it from defects.yaml" for key in self.defects if key not in self.failed]
        return [f"{self.language}: {failure}" for failure in unexplained + stale]

    def notes(self) -> list[str]:
        """Return failures because of known defects."""
        return [f"{self.language}: {key}: {self.defects[key]}" for key in self.failed if key in self.defects]


def problem_with(vector: Vector, outcome: Outcome, exchanges: list[Exchange]) -> str | None:
    problem = wrong_with(vector, outcome, exchanges)
    # The wrapper has other names and types than the wire, and has its own tests for lost data.
    if problem is None and vector.status == 200 and outcome.meaning is None:
        return lost_data("the value", json.loads(exchanges[0].body), outcome.value)
    return problem


def table(reports: list[Report], vectors: list[Vector]) -> str:
    totals = Counter(vector.group for vector in vectors)
    lines = [["", *totals], ["---"] * (len(totals) + 1)]
    for report in reports:
        passed = Counter(vector.group for vector in report.passed)
        cells = [report.not_run or f"{passed[group]}/{total}" for group, total in totals.items()]
        lines.append([report.language, *cells])
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)
