"""Contenders side by side: each round times all of them, and their ratios are taken within the round."""

import gc
import statistics
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Any

from attrs import frozen

# A turn lasts so long at least, so that the clock and the switch from one contender to the next don't matter.
TURN_SECONDS = 0.03


@frozen
class Ratio:
    """The median of the ratios of all rounds, and between which quartiles half of them lie."""

    median: float
    low: float
    high: float

    @classmethod
    def of(cls, values: list[float]) -> "Ratio":
        low, median, high = statistics.quantiles(values, n=4, method="inclusive")
        return cls(median, low, high)


@frozen
class Measured:
    """The median of all rounds, in seconds or bytes, and the ratio to the reference."""

    median: float
    ratio: Ratio


def compared(rounds: Sequence[Mapping[str, float]], reference: str) -> dict[str, Measured]:
    """What came of each contender in all rounds."""
    return {
        name: Measured(
            statistics.median(measured[name] for measured in rounds),
            Ratio.of([measured[name] / measured[reference] for measured in rounds]),
        )
        for name in rounds[0]
    }


def race(contenders: dict[str, Callable[[], Any]], reference: str, rounds: int = 40) -> dict[str, Measured]:
    """Time the contenders in turns. The garbage collector stays on, as it is for users."""
    # Or each full collection would go through the documents and models of the benchmark too.
    gc.freeze()
    repeats = {name: max(1, round(TURN_SECONDS / seconds_of(run, 1))) for name, run in contenders.items()}
    # The first time was cold: measured once more, it is the warm-up too.
    repeats = {name: max(1, round(TURN_SECONDS / seconds_of(run, repeats[name]))) for name, run in contenders.items()}
    return compared(
        [{name: seconds_of(run, repeats[name]) for name, run in contenders.items()} for _ in range(rounds)], reference
    )


def times_of_programs(contenders: Mapping[str, Callable[[], Any]], rounds: int) -> list[dict[str, float]]:
    """The seconds of each contender in each round. The first round writes what is compiled, and is not counted."""
    return [{name: seconds_of(run, 1) for name, run in contenders.items()} for _ in range(rounds + 1)][1:]


def seconds_of(run: Callable[[], Any], repeats: int) -> float:
    """The mean of so many runs. They pay for the garbage that they make themselves, and not for that of others."""
    gc.collect()
    start = time.perf_counter()
    for _ in range(repeats):
        run()
    return (time.perf_counter() - start) / repeats


async def race_awaited(
    contenders: dict[str, Callable[[], Awaitable[Any]]], reference: str, rounds: int
) -> dict[str, Measured]:
    """As `race`, for contenders of which one run is a long turn. The first two rounds are the warm-up."""
    times: list[dict[str, float]] = []
    for _ in range(rounds + 2):
        times.append({})
        for name, run in contenders.items():
            start = time.perf_counter()
            await run()
            times[-1][name] = time.perf_counter() - start
    return compared(times[2:], reference)
