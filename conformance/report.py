"""What came of the vectors in each language, and whether that is as it should be."""

import json
from collections import Counter
from typing import Any

from attrs import define, field

from .server import Exchange
from .vectors import Vector
from .verdict import Outcome, lost, wrong_with


@define
class Report:
    """What came of the vectors in one language."""

    language: str
    defects: dict[str, str] = field(factory=dict)
    """What is known to be red because of a defect of the generator, by the id of the vector."""

    green: list[Vector] = field(factory=list)
    red: dict[str, str] = field(factory=dict)
    """Why, by the id of the vector."""

    not_run: str | None = None
    """Why there is nothing to tell."""

    def add(self, vector: Vector, line: dict[str, Any] | None, exchanges: list[Exchange]) -> None:
        """Judge what a runner printed for a vector."""
        if line is None:
            self.red[vector.id] = "the runner printed nothing"
        elif problem := problem_with(vector, Outcome(**line), exchanges):
            self.red[vector.id] = problem
        else:
            self.green.append(vector)

    def failures(self) -> list[str]:
        """What must not be: red without a known defect, and a known defect that is none any more."""
        unexplained = [f"{key}: {why}" for key, why in self.red.items() if key not in self.defects]
        stale = [f"{key} is green: take it out of defects.yaml" for key in self.defects if key not in self.red]
        return [f"{self.language}: {failure}" for failure in unexplained + stale]

    def notes(self) -> list[str]:
        """What is red and may be so."""
        return [f"{self.language}: {key}: {self.defects[key]}" for key in self.red if key in self.defects]


def problem_with(vector: Vector, outcome: Outcome, exchanges: list[Exchange]) -> str | None:
    problem = wrong_with(vector, outcome, exchanges)
    # The wrapper has other names and types than the wire, and tests of its own that nothing is lost.
    if problem is None and vector.status == 200 and outcome.meaning is None:
        return lost("the value", json.loads(exchanges[0].body), outcome.value)
    return problem


def table(reports: list[Report], vectors: list[Vector]) -> str:
    totals = Counter(vector.group for vector in vectors)
    lines = [["", *totals], ["---"] * (len(totals) + 1)]
    for report in reports:
        green = Counter(vector.group for vector in report.green)
        cells = [report.not_run or f"{green[group]}/{total}" for group, total in totals.items()]
        lines.append([report.language, *cells])
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)
