"""Contenders side by side: each round times all of them, and their ratios are taken within the round."""

import gc
import statistics
import time
from collections.abc import Awaitable, Callable
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
class Timing:
    seconds: float
    ratio: Ratio


def compared(rounds: list[dict[str, float]], reference: str) -> dict[str, Timing]:
    """The median time of each contender, and its ratio to the reference."""
    return {
        name: Timing(
            statistics.median(times[name] for times in rounds),
            Ratio.of([times[name] / times[reference] for times in rounds]),
        )
        for name in rounds[0]
    }


def race(contenders: dict[str, Callable[[], Any]], reference: str, rounds: int = 40) -> dict[str, Timing]:
    """Time the contenders in turns. The garbage collector stays on, as it is for users."""
    # Or each full collection would go through the documents and models of the benchmark too.
    gc.freeze()
    repeats = {name: max(1, round(TURN_SECONDS / seconds_of(run, 1))) for name, run in contenders.items()}
    # The first time was cold: measured once more, it is the warm-up too.
    repeats = {name: max(1, round(TURN_SECONDS / seconds_of(run, repeats[name]))) for name, run in contenders.items()}
    return compared(
        [{name: seconds_of(run, repeats[name]) for name, run in contenders.items()} for _ in range(rounds)], reference
    )


def seconds_of(run: Callable[[], Any], repeats: int) -> float:
    """The mean of so many runs. They pay for the garbage that they make themselves, and not for that of others."""
    gc.collect()
    start = time.perf_counter()
    for _ in range(repeats):
        run()
    return (time.perf_counter() - start) / repeats


async def race_awaited(
    contenders: dict[str, Callable[[], Awaitable[Any]]], reference: str, rounds: int
) -> dict[str, Timing]:
    """As `race`, for contenders of which one run is a long turn. The first two rounds are the warm-up."""
    times: list[dict[str, float]] = []
    for _ in range(rounds + 2):
        times.append({})
        for name, run in contenders.items():
            start = time.perf_counter()
            await run()
            times[-1][name] = time.perf_counter() - start
    return compared(times[2:], reference)
