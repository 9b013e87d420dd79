"""What was measured, for people and for programs."""

import json
import platform
from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path

import attrs
from attrs import frozen

from . import calls, decoding, imports
from .timing import Ratio, Timing

FOLDER = Path(__file__).parent
PACKAGES = ["httpx", "httpcore", "attrs", "orjson", "msgspec", "pydantic"]
HOW = f"""\
# Benchmarks

`make bench` writes this file and `results.json`. Everything is measured in one run on one machine, and is a
ratio to a reference beside it: in each round all contenders take their turns, and the ratio is taken within the round.
The garbage collector is on; before most turns it has cleared away what others left, and what the benchmark itself
holds is out of its sight. Shown is the median of all rounds,
and in parentheses the quartiles. There are 40 rounds of decoding, 30 of imports, each in a fresh process, 100 of single
calls, and 30 of {calls.CALLS:,} calls, {calls.CONCURRENCY} of them at a time. Memory is what `tracemalloc` counts. Data
are invented, and the server of the calls is on loopback, in a process of its own. Calls are made without pacing; calls
and memory are measured without the extra `[fast]`.
"""
WHY = """\
## What is behind the numbers

- In a user's progress, each row has two timestamps and an enum to make.
- Of what a single call costs more, the largest part is the key, which is added to a copy of the request with an address
  of its own, and taken out of a copy of the answer. Then come retries by tenacity, the deadline, and the answer, which
  is read and checked here instead of in httpx.
- Of many calls at a time, most of the time goes to the pool of httpcore, which looks through all connections at each
  change. The client keeps 10 of them, and bare httpx opens 50.
- `import retroachievements` imports nothing until a name is asked for. What a program pays that uses the client is in
  the table of imports.
- An iterator remembers 10,000 ids, so that no row comes twice, and a walk through 10,000 rows just fills this memory.
  Why the peak of a longer one is higher is not explained yet. At the end of both, about as little is left.
"""
NOTES = """\
msgspec and pydantic have models that are derived from ours, field by field, and read the same values. They do less:
timestamps without a zone stay naive, where ours are aware and in UTC. msgspec also drops undocumented fields, which
ours and pydantic keep. `json.loads` and `orjson.loads` make dicts.
"""


@frozen
class Results:
    decoding: dict[str, dict[str, Timing]]
    held_bytes: dict[str, int]
    imports: dict[str, Timing]
    one_call: dict[str, Timing]
    many_calls: dict[str, Timing]
    peak_bytes: dict[int, int]


@frozen
class Goal:
    what: str
    reference: str
    most: float
    measured: Ratio


def write(results: Results) -> None:
    versions = {"python": platform.python_version()} | {name: version(name) for name in PACKAGES}
    document = {"versions": versions} | attrs.asdict(results)
    (FOLDER / "results.json").write_text(json.dumps(document, indent=2) + "\n", encoding="utf-8")
    used = ", ".join(f"{name} {number}" for name, number in versions.items())
    parts = [
        f"{HOW}\nVersions: {used}.\n\n## Goals\n",
        goals_table(results),
        WHY,
        f"## Decoding\n\nFrom bytes, beside `{decoding.REFERENCE}`.\n{NOTES}",
        decoding_table(results),
        "## Imports\n\nWithout the time of a process that does nothing.\n",
        timings_table(results.imports, "program"),
        "## One call\n",
        timings_table(results.one_call, "contender"),
        f"## {calls.CALLS:,} calls, {calls.CONCURRENCY} at a time\n",
        timings_table(results.many_calls, "contender"),
    ]
    (FOLDER / "RESULTS.md").write_text("\n".join(parts), encoding="utf-8")


def goals(results: Results) -> list[Goal]:
    few, many = results.peak_bytes
    return [
        *(
            Goal(f"{name}: {payload}", "`json.loads`", most, timings[name].ratio)
            for name, most in ((decoding.FAST, 1.5), (decoding.STANDARD, 2.0))
            for payload, timings in results.decoding.items()
        ),
        Goal("one call", "bare httpx", 1.1, results.one_call[calls.OURS].ratio),
        Goal(
            f"{calls.CALLS:,} calls, {calls.CONCURRENCY} at a time",
            "bare httpx",
            1.1,
            results.many_calls[calls.OURS].ratio,
        ),
        Goal(f"`{imports.OURS}`", f"`{imports.REFERENCE}`", 1.25, results.imports[imports.OURS].ratio),
        Goal(
            "memory of 5,000 decoded games",
            "dicts",
            0.8,
            same_each_time(results.held_bytes["this client"] / results.held_bytes["json.loads"]),
        ),
        Goal(
            f"peak memory of a walk through {many:,} rows",
            f"{few:,} rows",
            1.05,
            same_each_time(results.peak_bytes[many] / results.peak_bytes[few]),
        ),
    ]


def same_each_time(ratio: float) -> Ratio:
    return Ratio(ratio, ratio, ratio)


def goals_table(results: Results) -> str:
    return table(
        ["what", "beside", "at most", "measured", "reached"],
        (
            [goal.what, goal.reference, f"{goal.most:.2f}", shown(goal.measured), reached(goal)]
            for goal in goals(results)
        ),
    )


def reached(goal: Goal) -> str:
    return "yes" if goal.measured.median <= goal.most else "**no**"


def decoding_table(results: Results) -> str:
    contenders = list(next(iter(results.decoding.values())))
    return table(
        ["contender", *results.decoding],
        ([name, *(shown(timings[name].ratio) for timings in results.decoding.values())] for name in contenders),
    )


def timings_table(timings: dict[str, Timing], title: str) -> str:
    return table(
        [title, "milliseconds", "ratio"],
        ([name, f"{timing.seconds * 1000:.2f}", shown(timing.ratio)] for name, timing in timings.items()),
    )


def shown(ratio: Ratio) -> str:
    if ratio.low == ratio.high:
        return f"{ratio.median:.2f}"
    return f"{ratio.median:.2f} ({ratio.low:.2f} to {ratio.high:.2f})"


def table(titles: list[str], rows: Iterable[list[str]]) -> str:
    lines = [titles, ["---"] * len(titles), *rows]
    return "".join(f"| {' | '.join(cells)} |\n" for cells in lines)
