"""What was measured, for people and for programs."""

import json
import platform
from importlib.metadata import version
from pathlib import Path

import attrs
from attrs import frozen

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
single calls, and 30 of
{calls.CALLS:,} calls, {calls.CONCURRENCY} of them at a time. Memory is what `tracemalloc` counts. Data are invented,
and the server of the calls is on loopback, in a process of its own. Calls are made without pacing; calls and memory
are measured without the extra `[fast]`.

`make bench BEFORE=<commit>` does something else: it times that commit and this tree in turns, and fails if anything
is slower now, which means that the median of the ratios is above {comparison.MOST} and the lower quartile above 1.
"""
WHY = """\
## What is behind the numbers

- **One call** costs more than with bare httpx, and most of it is the key: the response is read whole, and the key is
  removed from it. Then come retries, the queue and the deadline. The table below has the first two alone, and what it
  comes to in milliseconds. To be at 1.10, requests would have to go past the `Client` of httpx, as in the last row.
  Its log lines, its hooks, and what OpenTelemetry and Sentry add to it would be gone. The tables were measured before
  the transports were redrawn. `make bench BEFORE=a241e13` compares the two in one run: it gave 0.69 for a call, 0.73
  for an awaited one, and 0.55 for 1,000 at once.
- **Many calls** spend most of bare httpx's time in the pool of httpcore, which looks through all of its 50 connections
  at each change. The client lends 10 connections, one for each request.
- **Decoding** can't come near msgspec, which writes values into its objects while it reads, in C. Here dicts are made
  first, for which orjson alone takes as long as msgspec for all. Then the interpreter takes each value out of its dict,
  looks at its type, and puts it into its slot, so that a missing or mistyped field has a name in the error. What
  brought it down: no copies of dicts, attributes set one by one instead of an `__init__` with all of them, enums by a
  cache, and timestamps that are parsed with their zone. A compiled extension would be faster, but harder to install.
- **`import retroachievements`** imports nothing until a name is asked for. What a program pays that uses the client is
  in the table of imports.
- **A walk** holds two pages, and the ids of the last 5,000 to 10,000 rows, so that none comes twice.
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
    many_calls: dict[str, Measured]
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
        f"## {calls.CALLS:,} calls, {calls.CONCURRENCY} at a time\n",
        timings_table(results.many_calls, "contender"),
        "## The command line\n\nWhole processes, each beside the row above it that has the ratio 1.\n",
        timings_table(results.command_line, "process"),
    ]
    (FOLDER / "RESULTS.md").write_text("\n".join(parts), encoding="utf-8")


def goals(results: Results) -> list[Goal]:
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
            "memory of 5,000 decoded games",
            "dicts",
            0.8,
            results.held[memory.OURS].ratio,
        ),
        Goal(
            f"peak memory of a walk through {memory.LONG_WALK}",
            memory.SHORT_WALK,
            1.05,
            results.peaks[memory.LONG_WALK].ratio,
        ),
    ]


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
