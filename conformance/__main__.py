"""Run the vectors in all languages, or only in the given ones, and print the results."""

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from itertools import chain

from tools.documents import SPEC, read

from .languages import LANGUAGES, Language
from .report import Report, table
from .server import KEYS, VectorServer
from .vectors import Vector, all_vectors

# Most runners compile on one core.
WORKERS = 2


def run_and_check(language: Language, vectors: Sequence[Vector]) -> tuple[Report, list[str]]:
    """Run the vectors in a language. Return the report and the failures."""
    try:
        report = run(language, vectors)
    except subprocess.CalledProcessError as error:
        report = Report(language.name, not_run=f"run.sh ended with status {error.returncode}")
        return report, [f"{language.name}: {report.not_run}"]
    if report.not_run is None:
        return report, report.failures()
    # A missing tool is only a failure in CI, which must have every tool that is not optional.
    needed = os.environ.get("CI") == "true" and not language.optional
    return report, [f"{language.name}: {report.not_run}"] if needed else []


def run(language: Language, vectors: Sequence[Vector]) -> Report:
    report = Report(language.name, language.defects())
    if missing := language.missing_tools():
        report.not_run = f"{' and '.join(missing)} not found"
        return report
    with VectorServer(vectors) as server:
        tasks = [
            {
                "id": vector.id,
                "operation": vector.operation,
                "arguments": vector.arguments,
                "key": KEYS[vector.key],
                "base_url": server.base_url(vector),
            }
            for vector in vectors
        ]
        lines = {line.pop("id"): line for line in map(json.loads, language.run(tasks).splitlines())}
        for vector in vectors:
            report.add(vector, lines.get(vector.id), server.exchanges[vector.id])
    return report


def main() -> None:
    names = [language.name.lower() for language in LANGUAGES]
    parser = argparse.ArgumentParser(prog="python -m conformance", description=__doc__)
    parser.add_argument("only", nargs="*", metavar="language", help=f"{', '.join(names)}; all of them by default")
    only = parser.parse_args().only
    if unknown := set(only) - set(names):
        parser.error(f"{', '.join(sorted(unknown))}: no such language; there are {', '.join(names)}")
    vectors = all_vectors(read(SPEC))
    languages = [language for language in LANGUAGES if not only or language.name.lower() in only]
    with ThreadPoolExecutor(WORKERS) as pool:
        results = list(pool.map(partial(run_and_check, vectors=vectors), languages))
    reports = [report for report, _ in results]
    print(table(reports, vectors))
    for report in reports:
        print("".join(f"{note}\n" for note in report.notes()), end="")
    sys.exit("\n".join(chain.from_iterable(failures for _, failures in results)) or None)


if __name__ == "__main__":
    main()
