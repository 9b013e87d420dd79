"""Write the results: RESULTS.md for people, and results.json for programs."""

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

`make bench` writes this file and `results.json`. One run on one machine measures everything. Each number is a ratio to
a baseline: each round runs all candidates one after another, and compares them with the baseline of the same round. The
tables show the median of all rounds, with the quartiles in parentheses. Decoding has 40 rounds, imports 30, the command
line 20, single calls 100, and generation, memory and {calls.CALLS:,} calls have 5. Imports and commands run in new
processes.

The garbage collector is on. It runs once before each turn of decoding, so that no candidate collects the garbage of
another, and it skips the data of the benchmark. `tracemalloc` measures memory. The data are invented. The server runs
on loopback in its own process. The client makes calls with its defaults, except that its budget is never used up. Bare
httpx has the same number of connections ({CONNECTIONS}), sends the key in its query, and uses the same JSON parser.
Calls and memory are measured without the extra `[fast]`.

`make bench BEFORE=<commit>` compares a commit with this tree. It fails if an operation is slower now: if the median of
its ratios is above {comparison.MOST} and the lower quartile is above 1.
"""
EXPLANATIONS = """\
## Explanations

- **One call** takes longer than with bare httpx, because a request passes more layers. The table has the first two
  separately. The key transport reads the whole response, and creates another one without the key. The other layers are
  retries, queues, the budget, the deadline and the model. Adding the key through the trace of httpcore was slower,
  because httpcore calls the trace at each step. An awaited call runs its exchange in a task group, so that it cleans up
  when it is cancelled. Without the group the ratio was 0.1 lower, but the tests of interruptions failed.
- **Concurrent calls**: bare httpx spends most of its time in the pool of httpcore, which searches all connections and
  all waiting requests at each change. A call therefore takes longer if more calls wait. The client has a queue in front
  of its pool, and gives each connection one request at a time. The last row of the table shows whether more connections
  help: compare it with the other row of the same concurrency.
- **Imports**: the package imports names on first use, models with the first response, and httpcore with the first
  request. `httpx.Client()` needs httpcore too. Options are dataclasses and errors are plain classes, so only models
  need attrs.
- **An iteration over many rows** keeps two pages in memory, and the ids of the last 5,000 to 10,000 rows, so that it
  returns no row twice.
"""
# The parser of each candidate, and the goal for parsing and decoding together.
DECODING_GOALS = {decoding.FAST: (decoding.ORJSON, 1.0), decoding.STANDARD: (decoding.BASELINE, 1.5)}
DECODING = """\
The client parses JSON to dicts, and then decodes the dicts: it looks up each value, checks its type, and stores it in a
slot of the model, so that an error can name a missing or mistyped field. The next table shows both parts, in units of
`json.loads`. msgspec is faster because it parses directly into its objects, in C. A compiled extension would be harder
to install.
"""
ALTERNATIVES = """\
These alternatives to the generated code were measured. The ratios compare the time of decoding the dicts of orjson,
without parsing, with that of the generated code: the least and the greatest for rows of four models, on Python 3.11
and 3.13. They are not part of `make bench`.
"""
MEASURED_ALTERNATIVES = [
    ["keys as constants, instead of the strings that the parser uses for them", "1.1 to 1.2"],
    ["all required values from one `operator.itemgetter`", "1.0 to 1.1"],
    ["the same, and all types in one lookup in a set of tuples of types", "1.3 to 1.8"],
    ["all values in the order of the keys, after a comparison of the keys", "1.1 to 1.3"],
    ["slots set by their bound `__set__`", "1.6 to 2.0"],
    ["slots set by `object.__setattr__`", "2.2 to 2.9"],
    ["a call for each row, instead of a loop", "1.2 to 1.4"],
    ["a function call for each timestamp", "1.1 to 1.4"],
    ["a cache of days for timestamps, and the rest from slices", "1.8 to 4.5"],
    ["a cached function for enums, instead of a dict", "1.0 to 1.1"],
    ["`type()` for every value, instead of `__class__` for those that are never null", "1.0 to 1.1"],
    ["`additional_properties` only set if there are any", "1.0"],
]
LIMITS = """\
Two parts can't be left out. Without the type checks, the ratio would be 0.8 to 0.9. Without setting the class of each
object, which freezes it, the ratio would be 0.9 to 1.0.

The client checks a response for long integers, which orjson parses as floats, and for more than 100 levels only if it
has undocumented fields or values of another type. These checks take 0.6 to 0.9 times as long as parsing with orjson.
"""
NOTES = f"""\
The classes of msgspec and pydantic are derived from the models of this client, field by field, and decode to equal
values. They do less: timestamps without a zone stay naive, and those of this client are aware and in UTC. msgspec also
drops undocumented fields, which this client and pydantic keep. `{decoding.UNTOUCHED}` is the generator with its own
templates: it keeps timestamps as text, and notices only missing fields. `json.loads` and `orjson.loads` return dicts.
With Node.js, the last row is the official client for JavaScript. Its baseline is the `JSON.parse` of Node.js, which is
not in the table.
"""


@frozen
class Results:
    decoding: dict[str, dict[str, Measured]]
    javascript: dict[str, Ratio]
    sizes: dict[str, Measured]
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
    baseline: str
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
        EXPLANATIONS,
        f"## Decoding\n\nFrom the bytes of a response to models. The baseline is `{decoding.BASELINE}`.\n\n{NOTES}",
        decoding_table(results),
        DECODING,
        parts_table(results),
        misses(results),
        ALTERNATIVES,
        table(["alternative", "ratio"], MEASURED_ALTERNATIVES),
        LIMITS,
        "## Imports\n\nThe time of a process that does nothing is subtracted.\n",
        timings_table(results.imports, "program"),
        f"## Generation\n\n`{generation.OURS}`, compared with the generator alone and its own templates.\n",
        timings_table(results.generation, "command"),
        "## One call\n",
        timings_table(results.one_call, "candidate"),
        "## One awaited call\n",
        timings_table(per_call(results.awaited_call), "candidate"),
        f"## {calls.CALLS:,} awaited calls\n",
        many_table(results),
        "## The command line\n\nWhole processes. The baseline of each row is the nearest row above with the ratio 1.\n",
        timings_table(results.command_line, "process"),
    ]
    (FOLDER / "RESULTS.md").write_text("\n".join(filter(None, parts)), encoding="utf-8")


def goals(results: Results) -> list[Goal]:
    return [
        *(
            Goal(f"{name}: {payload}", "`json.loads`", most, timings[name].ratio)
            for name, (_, most) in DECODING_GOALS.items()
            for payload, timings in results.decoding.items()
        ),
        Goal("one call", "bare httpx", 1.1, results.one_call[calls.OURS].ratio),
        Goal("one awaited call", "bare httpx", 1.2, results.awaited_call[calls.OURS].ratio),
        *(
            Goal(f"{calls.CALLS:,} awaited calls, {name}", "bare httpx", 1.1, timings[calls.OURS].ratio)
            for name, timings in results.many_calls.items()
        ),
        Goal(f"`{imports.OURS}`", f"`{imports.BASELINE}`", 1.25, results.imports[imports.OURS].ratio),
        *(
            Goal(name, baseline, most, results.command_line[name].ratio)
            for name, baseline, most in (
                (command_line.VERSION, command_line.NOTHING, 2.5),
                (command_line.HELP, command_line.PIP_VERSION, 2.0),
                (command_line.TYPO, command_line.PIP_VERSION, 2.0),
                (command_line.LONGER, command_line.ALLOWANCE, 1.0),
            )
        ),
        Goal(
            "a client made and `.tickets` touched",
            f"`{imports.BASELINE}`",
            1.35,
            results.imports[imports.TOUCHED].ratio,
        ),
        Goal(
            "memory of 5,000 decoded games",
            "dicts",
            0.65,
            results.sizes[memory.OURS].ratio,
        ),
        Goal(
            f"peak memory of an iteration over {memory.LONG}",
            memory.SHORT,
            1.05,
            results.peaks[memory.LONG].ratio,
        ),
    ]


def per_call(timings: dict[str, Measured]) -> dict[str, Measured]:
    """Return the time of one call. A turn has several sequential ones."""
    return {name: attrs.evolve(timing, median=timing.median / calls.AWAITED) for name, timing in timings.items()}


def many_table(results: Results) -> str:
    return table(
        ["calls", f"{calls.BASELINE}, milliseconds", f"{calls.OURS}, milliseconds", "ratio"],
        (
            [
                name,
                *(f"{timings[each].median * 1000:.0f}" for each in (calls.BASELINE, calls.OURS)),
                shown(timings[calls.OURS].ratio),
            ]
            for name, timings in results.many_calls.items()
        ),
    )


def goals_table(results: Results) -> str:
    return table(
        ["what", "baseline", "at most", "measured", "reached"],
        (
            [goal.what, goal.baseline, f"{goal.most:.2f}", shown(goal.measured), reached(goal)]
            for goal in goals(results)
        ),
    )


def reached(goal: Goal) -> str:
    return "yes" if goal.measured.median <= goal.most else "**no**"


def decoding_table(results: Results) -> str:
    candidates = list(next(iter(results.decoding.values())))
    rows = [[name, *(shown(timings[name].ratio) for timings in results.decoding.values())] for name in candidates]
    if results.javascript:
        rows.append([f"`{javascript.PACKAGE}`", *(shown(results.javascript[name]) for name in results.decoding)])
    return table(["candidate", *results.decoding], rows)


def parts_table(results: Results) -> str:
    """Return the ratios of parsing and of decoding, with each parser."""
    rows = []
    for payload, timings in results.decoding.items():
        row = [payload]
        for candidate, (parser, _) in DECODING_GOALS.items():
            parsing, both = timings[parser].ratio.median, timings[candidate].ratio.median
            row += [f"{parsing:.2f}", f"{both - parsing:.2f}", f"{(both - parsing) / both:.0%}"]
        rows.append(row)
    titles = [
        f"{part}, {parser}" for parser in ("orjson", "json") for part in ("parsing", "decoding", "share of decoding")
    ]
    return table(["payload", *titles], rows)


def misses(results: Results) -> str:
    """Return a sentence for each goal of decoding that is missed. It says how much faster decoding would have to be."""
    sentences = []
    for candidate, (parser, most) in DECODING_GOALS.items():
        for payload, timings in results.decoding.items():
            parsing, both = timings[parser].ratio.median, timings[candidate].ratio.median
            if both > most:
                sentences.append(
                    f"- {candidate}, {payload}: the goal is {most:.2f}. Parsing takes {parsing:.3f}, so decoding would "
                    f"have to take {max(0, most - parsing):.3f} instead of {both - parsing:.3f}.\n"
                )
    return "".join(sentences)


def timings_table(timings: dict[str, Measured], title: str) -> str:
    return table(
        [title, "milliseconds", "ratio"],
        ([name, f"{timing.median * 1000:.2f}", shown(timing.ratio)] for name, timing in timings.items()),
    )
