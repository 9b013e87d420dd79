"""Compare this tree with an older commit, and fail if it is slower. `make bench BEFORE=<commit>` runs this."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Self

from .generation import ROOT
from .payloads import all_payloads
from .server import running_server
from .tables import shown, table
from .timing import Measured, Ratio, compared

ROUNDS = 30
# Smaller differences are noise.
MOST = 1.03
BEFORE, NOW = "before", "now"


def main(commit: str) -> None:
    with TemporaryDirectory() as name, worktree(commit, Path(name, "tree")) as tree, running_server() as origin:
        bodies = Path(name, "bodies.json")
        bodies.write_text(json.dumps({payload.name: payload.body.decode() for payload in all_payloads()}))
        print("installing both trees ...", flush=True)
        pythons = {BEFORE: python_with(tree, Path(name, BEFORE)), NOW: python_with(ROOT, Path(name, NOW))}
        with Worker(pythons[BEFORE], origin, bodies) as before, Worker(pythons[NOW], origin, bodies) as now:
            timings = {operation: measure(operation, {BEFORE: before, NOW: now}) for operation in now.operations}
    print(timings_table(timings))
    slower = [operation for operation, timing in timings.items() if is_slower(timing[NOW].ratio)]
    if slower:
        sys.exit(f"make bench: slower than {commit}: {'; '.join(slower)}")


@contextmanager
def worktree(commit: str, folder: Path) -> Iterator[Path]:
    git: list[str | Path] = ["git", "-C", ROOT, "worktree"]
    if subprocess.run([*git, "add", "--quiet", "--detach", folder, commit], check=False).returncode:
        sys.exit(f"make bench: git can't check out {commit}")
    try:
        yield folder
    finally:
        subprocess.run([*git, "remove", "--force", folder], check=True)


def python_with(tree: Path, environment: Path) -> Path:
    """Create an environment with the client of a tree, without extras, and return its Python."""
    subprocess.run([sys.executable, "-m", "venv", environment], check=True)
    python = environment / "bin" / "python"
    options = ["--quiet", "--disable-pip-version-check", "--editable"]
    subprocess.run([python, "-m", "pip", "install", *options, tree], check=True)
    return python


class Worker:
    """A process that runs the module `worker` with the client of one tree."""

    def __init__(self, python: Path, origin: str, bodies: Path) -> None:
        self._process = subprocess.Popen(
            [python, "-m", f"{__package__}.worker", origin, bodies],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.operations: list[str] = json.loads(self._line())

    def seconds_of(self, operation: str) -> float:
        print(operation, file=self._process.stdin, flush=True)
        return float(self._line())

    def _line(self) -> str:
        assert self._process.stdout is not None  # noqa: S101
        return self._process.stdout.readline()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        # The worker exits when its input is closed.
        self._process.communicate()


def measure(operation: str, workers: dict[str, Worker]) -> dict[str, Measured]:
    """Time an operation in both trees alternately. The first round is the warm-up."""
    print(f"{operation} ...", flush=True)
    times = []
    for _ in range(ROUNDS + 1):
        times.append({tree: worker.seconds_of(operation) for tree, worker in workers.items()})
        workers = dict(reversed(workers.items()))
    return compared(times[1:], BEFORE)


def is_slower(ratio: Ratio) -> bool:
    return ratio.median > MOST and ratio.low > 1


def timings_table(timings: dict[str, dict[str, Measured]]) -> str:
    return table(
        ["operation", "milliseconds before", "now", "ratio", "slower"],
        (
            [
                operation,
                *(f"{timing[tree].median * 1000:.2f}" for tree in (BEFORE, NOW)),
                shown(timing[NOW].ratio),
                "**yes**" if is_slower(timing[NOW].ratio) else "no",
            ]
            for operation, timing in timings.items()
        ),
    )
