"""Measure everything, and write it to results.json and RESULTS.md."""

from retroachievements import _reply

from . import calls, decoding, imports, memory, report
from .payloads import all_payloads


def main() -> None:
    payloads = all_payloads()
    print("decoding ...", flush=True)
    decoded = decoding.measure(payloads)
    # From here on as it is without extras.
    _reply.read_json = _reply.read_json_without_extra
    print("memory ...", flush=True)
    held, peaks = memory.held(payloads[0]), memory.peaks()
    print("imports ...", flush=True)
    imported = imports.measure()
    print("calls, for minutes ...", flush=True)
    one, many = calls.measure_one(), calls.measure_many()
    results = report.Results(decoded, held, imported, one, many, peaks)
    report.write(results)
    print(report.goals_table(results))


if __name__ == "__main__":
    main()
