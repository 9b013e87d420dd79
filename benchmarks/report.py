"""What was measured, for people and for programs."""

import json
import platform
from importlib.metadata import version
from pathlib import Path

import attrs
from attrs import frozen

from retroachievements._transports.queue import CONNECTIONS

from . import calls, command_line, comparison, decoding, generation, imports, javascript, memory
from .tables import shown, table
from .timing import Measured, Ratio

FOLDER = Path(__file__).parent
PACKAGES = ["httpx", "httpcore", "attrs", "orjson", "msgspec", "pydantic"]
HOW = f"""\
# Benchmarks

`make bench` writes this file and `results.json`. Everything is measured in one run on one machine, and is a
ratio to a reference beside it: in each round all contenders take their turns, and the ratio is taken within the round.
The garbage collector is on; before most turns it has cleared away what others left, and what the benchmark itself
holds is out of its sight. Shown is the median of all rounds, and in parentheses the quartiles. There are 40 rounds of
decoding, 30 of imports and 20 of the command line, each in a fresh process, 5 of generation and of memory, 100 of
single calls, and 5 of {calls.CALLS:,} calls. Memory is what `tracemalloc` counts. Data are invented, and the server of
the calls is on loopback, in a process of its own. Calls are made with all that the client has by default, but with a
budget that never waits; bare httpx has the same number of connections ({CONNECTIONS}), the key in its query, and the
same reader of JSON. Calls and memory are measured without the extra `[fast]`.

`make bench BEFORE=<commit>` does something else: it times that commit and this tree in turns, and fails if anything
is slower now, which means that the median of the ratios is above {comparison.MOST} and the lower quartile above 1.
"""
WHY = """\
## What is behind the numbers

- **One call** costs more than with bare httpx, because requests pass more layers. The table has the first two alone.
  The key transport reads a response whole and makes another one without the key. Then come the retries, the queues,
  the budget, the deadline, and the model. Adding the key through the trace of httpcore in all calls was
  slower, because httpcore calls the trace at each step. An awaited call runs its exchange in a task group, so that
  it cleans up when it is cancelled. Without the group the ratio was lower by 0.1 in one run, but the asynchronous tests
  of interruptions failed.
- **Many calls** spend most of bare httpx's time in the pool of httpcore, which looks through all connections and all
  waiting requests at each change, so that a call takes longer where more of them wait. The client has a queue in front
  of its pool, and lends a connection to one request at a time. Whether more connections help is in the last row of the
  table, beside the row with as many calls.
- **Decoding** can't come near msgspec, which writes values into its objects while it reads, in C. This client makes
  dicts first, and orjson alone takes as long for them as msgspec for everything. Then the interpreter takes each value
  out of its dict, looks at its type, and puts it into its slot, so that a missing or mistyped field has a name in the
  error. What brought it down: no copies of dicts, attributes set one by one instead of an `__init__` with all of
  them, enums by a cache, and timestamps that are parsed with their zone. A compiled extension would be faster, but
  harder to install. Goals that are missed here were not worked on yet: reading all values with one `itemgetter`,
  comparing all types at once, and decoding the rows of a class in one loop were not tried.
- **Imports**: names are imported when they are asked for, models for the first response, and httpcore, which
  `httpx.Client()` needs too, for the first request. Options are dataclasses and errors are plain classes, so that attrs
  is imported with the first model.
- **A walk** holds two pages, and the ids of the last 5,000 to 10,000 rows, so that no row is returned twice.
"""
NOTES = f"""\
msgspec and pydantic have models that are derived from ours, field by field, and read the same values. They do less:
timestamps without a zone stay naive, where ours are aware and in UTC. msgspec also drops undocumented fields, which
ours and pydantic keep. `{decoding.UNTOUCHED}` is the generator with its own templates: timestamps stay text there, and
only what is missing is noticed. `json.loads` and `orjson.loads` make dicts. The last row is the official client for
JavaScript, where Node.js is installed: it is beside the `JSON.parse` of Node.js, which is not in this table.
"""


@frozen
class Results:
    decoding: dict[str, dict[str, Measured]]
    javascript: dict[str, Ratio]
    held: dict[str, Measured]
    peaks: dict[str, Measured]
    imports: dict[str, Measured]
    generation: dict[str, Measured]
    one_call: dict[str, Measured]
    awaited_call: dict[str, Measured]
    many_calls: dict[str, dict[str, Measured]]
    command_line: dict[str, Measured]


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
        f"## Generation\n\n`{generation.OURS}` beside the generator alone, with its own templates.\n",
        timings_table(results.generation, "command"),
        "## One call\n",
        timings_table(results.one_call, "contender"),
        "## One awaited call\n",
        timings_table(per_call(results.awaited_call), "contender"),
        f"## {calls.CALLS:,} awaited calls\n",
        many_table(results),
        "## The command line\n\nWhole processes, each beside the row above it that has the ratio 1.\n",
        timings_table(results.command_line, "process"),
    ]
    (FOLDER / "RESULTS.md").write_text("\n".join(parts), encoding="utf-8")


def goals(results: Results) -> list[Goal]:
    return [
        *(
            Goal(f"{name}: {payload}", "`json.loads`", most, timings[name].ratio)
            for name, most in ((decoding.FAST, 1.0), (decoding.STANDARD, 1.5))
            for payload, timings in results.decoding.items()
        ),
        Goal("one call", "bare httpx", 1.1, results.one_call[calls.OURS].ratio),
        Goal("one awaited call", "bare httpx", 1.2, results.awaited_call[calls.OURS].ratio),
        *(
            Goal(f"{calls.CALLS:,} awaited calls, {name}", "bare httpx", 1.1, timings[calls.OURS].ratio)
            for name, timings in results.many_calls.items()
        ),
        Goal(f"`{imports.OURS}`", f"`{imports.REFERENCE}`", 1.25, results.imports[imports.OURS].ratio),
        *(
            Goal(name, reference, most, results.command_line[name].ratio)
            for name, reference, most in (
                (command_line.VERSION, command_line.NOTHING, 2.5),
                (command_line.HELP, command_line.PIP_VERSION, 2.0),
                (command_line.TYPO, command_line.PIP_VERSION, 2.0),
                (command_line.LONGER, command_line.ALLOWANCE, 1.0),
            )
        ),
        Goal(
            "a client made and `.tickets` touched",
            f"`{imports.REFERENCE}`",
            1.35,
            results.imports[imports.TOUCHED].ratio,
        ),
        Goal(
            "memory of 5,000 decoded games",
            "dicts",
            0.65,
            results.held[memory.OURS].ratio,
        ),
        Goal(
            f"peak memory of a walk through {memory.LONG_WALK}",
            memory.SHORT_WALK,
            1.05,
            results.peaks[memory.LONG_WALK].ratio,
        ),
    ]


def per_call(timings: dict[str, Measured]) -> dict[str, Measured]:
    """The times of one of the calls that were awaited one after another."""
    return {name: attrs.evolve(timing, median=timing.median / calls.AWAITED) for name, timing in timings.items()}


def many_table(results: Results) -> str:
    return table(
        ["calls", f"{calls.REFERENCE}, milliseconds", f"{calls.OURS}, milliseconds", "ratio"],
        (
            [
                name,
                *(f"{timings[each].median * 1000:.0f}" for each in (calls.REFERENCE, calls.OURS)),
                shown(timings[calls.OURS].ratio),
            ]
            for name, timings in results.many_calls.items()
        ),
    )


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
    rows = [[name, *(shown(timings[name].ratio) for timings in results.decoding.values())] for name in contenders]
    if results.javascript:
        rows.append([f"`{javascript.PACKAGE}`", *(shown(results.javascript[name]) for name in results.decoding)])
    return table(["contender", *results.decoding], rows)


def timings_table(timings: dict[str, Measured], title: str) -> str:
    return table(
        [title, "milliseconds", "ratio"],
        ([name, f"{timing.median * 1000:.2f}", shown(timing.ratio)] for name, timing in timings.items()),
    )
