"""`make bench BEFORE=<commit>` times both trees in turns, and reports slower operations."""

from typing import Any

import pytest
from benchmarks.comparison import BEFORE, NOW, ROUNDS, is_slower, measure
from benchmarks.timing import Ratio


@pytest.mark.parametrize(
    ("median", "low", "slower"),
    [(1.031, 1.001, True), (1.03, 1.02, False), (1.5, 1.0, False), (1.02, 1.01, False), (0.9, 0.8, False)],
)
def test_slower_means_median_above_noise_and_quartile_above_one(median: float, low: float, slower: bool) -> None:
    assert is_slower(Ratio(median, low, 2.0)) is slower


def test_trees_are_timed_in_turns_and_compared_within_a_round() -> None:
    turns: list[str] = []

    class Worker:
        def __init__(self, tree: str, factor: float) -> None:
            self.tree, self.factor = tree, factor

        def seconds_of(self, operation: str) -> float:
            assert operation == "a call"
            turns.append(self.tree)
            # Each round takes longer than the one before, except for the cold first round, which takes the longest.
            number = (len(turns) + 1) // 2
            return 1e9 * self.factor**2 if number == 1 else number * self.factor

    workers: Any = {BEFORE: Worker(BEFORE, 1.0), NOW: Worker(NOW, 1.5)}
    timed = measure("a call", workers)
    assert turns[:6] == [BEFORE, NOW, NOW, BEFORE, BEFORE, NOW]
    assert len(turns) == 2 * (ROUNDS + 1)
    assert timed[NOW].ratio == Ratio(1.5, 1.5, 1.5)
