"""Run all benchmarks and write results.json and RESULTS.md. With a commit as the argument, compare with that commit."""

import sys

from retroachievements import _json

from . import calls, command_line, comparison, decoding, generation, imports, javascript, memory, report
from .payloads import all_payloads


def main() -> None:
    payloads = all_payloads()
    print("decoding ...", flush=True)
    decoded, by_javascript = decoding.measure(payloads), javascript.measure(payloads)
    # The remaining benchmarks run without extras.
    _json.orjson_loads = None
    print("memory, which takes minutes ...", flush=True)
    sizes, peaks = memory.sizes(payloads[0]), memory.peaks()
    print("imports ...", flush=True)
    imported = imports.measure()
    print("the command line ...", flush=True)
    started = command_line.measure()
    print("make generate ...", flush=True)
    generated = generation.measure()
    print("calls, which takes minutes ...", flush=True)
    one, awaited, many = calls.measure_one(), calls.measure_awaited(), calls.measure_many()
    results = report.Results(decoded, by_javascript, sizes, peaks, imported, generated, one, awaited, many, started)
    report.write(results)
    print(report.goals_table(results))


if __name__ == "__main__":
    comparison.main(*sys.argv[1:]) if sys.argv[1:] else main()
