"""Time candidates in rounds. Each round runs all of them, and compares them with the baseline of the same round."""

import gc
import statistics
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any

from attrs import frozen

# The least duration of a turn, so that the resolution of the clock and the cold cache after a switch don't matter.
TURN_SECONDS = 0.03


@frozen
class Ratio:
    """The median and the quartiles of the ratios of all rounds."""

    median: float
    low: float
    high: float

    @classmethod
    def of(cls, values: list[float]) -> "Ratio":
        low, median, high = statistics.quantiles(values, n=4, method="inclusive")
        return cls(median, low, high)


@frozen
class Measured:
    """The median of all rounds, in seconds or bytes, and the ratio to the baseline."""

    median: float
    ratio: Ratio


def compared(rounds: Sequence[Mapping[str, float]], baseline: str) -> dict[str, Measured]:
    """Return the median and the ratio of each candidate over all rounds."""
    return {
        name: Measured(
            statistics.median(measured[name] for measured in rounds),
            Ratio.of([measured[name] / measured[baseline] for measured in rounds]),
        )
        for name in rounds[0]
    }


def race(candidates: dict[str, Callable[[], Any]], baseline: str, rounds: int = 40) -> dict[str, Measured]:
    """Time the candidates in rounds. The garbage collector stays on, as it is for users."""
    # Exclude the documents and models of the benchmark itself from garbage collection.
    gc.freeze()
    repeats = {name: max(1, round(TURN_SECONDS / seconds_of(run, 1))) for name, run in candidates.items()}
    # The first measurement was cold. The second one is also the warm-up.
    repeats = {name: max(1, round(TURN_SECONDS / seconds_of(run, repeats[name]))) for name, run in candidates.items()}
    return compared(
        [{name: seconds_of(run, repeats[name]) for name, run in candidates.items()} for _ in range(rounds)], baseline
    )


def times_of_programs(candidates: Mapping[str, Callable[[], Any]], rounds: int) -> list[dict[str, float]]:
    """Return the seconds of each candidate in each round, without the first round, which compiles modules."""
    return [{name: seconds_of(run, 1) for name, run in candidates.items()} for _ in range(rounds + 1)][1:]


def seconds_of(run: Callable[[], Any], repeats: int) -> float:
    """Return the mean time of this many runs. Garbage of earlier candidates is collected before."""
    gc.collect()
    start = time.perf_counter()
    for _ in range(repeats):
        run()
    return (time.perf_counter() - start) / repeats


async def race_awaited(
    candidates: dict[str, Callable[[], Awaitable[Any]]], baseline: str, rounds: int
) -> dict[str, Measured]:
    """Time awaitable candidates, each run once in a round. The first two rounds are the warm-up."""
    times: list[dict[str, float]] = []
    for _ in range(rounds + 2):
        times.append({})
        for name, run in candidates.items():
            start = time.perf_counter()
            await run()
            times[-1][name] = time.perf_counter() - start
    return compared(times[2:], baseline)
