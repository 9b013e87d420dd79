"""Run the generator with its own templates: time it, and decode with its client."""

import importlib
import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType
from typing import Any

from .payloads import Payload
from .timing import Measured, compared, times_of_programs

ROOT = Path(__file__).parents[1]
CLIENT = "untouched_client"
BASELINE = "openapi-python-client generate"
OURS = "make generate"


def generate(folder: Path) -> None:
    # With the default config, except that it does not run ruff, which it would look for on the PATH.
    config = folder / "config.yaml"
    config.write_text("post_hooks: []\n")
    command: list[str | Path] = [sys.executable, "-m", "openapi_python_client", "generate"]
    command += ["--path", ROOT / "spec" / "openapi.yaml", "--config", config]
    command += ["--output-path", folder / CLIENT, "--overwrite", "--meta", "none"]
    subprocess.run(command, check=True, capture_output=True)


@contextmanager
def untouched_models() -> Iterator[ModuleType]:
    """Generate the models of the spec without our templates, and import them."""
    with TemporaryDirectory() as folder:
        generate(Path(folder))
        sys.path.insert(0, folder)
        try:
            yield importlib.import_module(f"{CLIENT}.models")
        finally:
            sys.path.remove(folder)


def decoder(models: ModuleType, payload: Payload) -> Callable[[], Any]:
    model = getattr(models, payload.model.__name__)

    def decode() -> Any:
        document = json.loads(payload.body)
        return [model.from_dict(row) for row in document] if payload.is_list else model.from_dict(document)

    read, document = decode(), json.loads(payload.body)
    rows = zip(read, document, strict=True) if payload.is_list else [(read, document)]
    if not all(row.to_dict().keys() == sent.keys() for row, sent in rows):
        raise ValueError(f"the untouched client returns other values for {payload.name}")
    return decode


def measure(rounds: int = 5) -> dict[str, Measured]:
    """Compare `make generate` with the generator alone."""
    make = [sys.executable, "-m", "tools.codegen.generate"]
    with TemporaryDirectory() as folder:
        candidates: dict[str, Callable[[], Any]] = {
            BASELINE: partial(generate, Path(folder)),
            OURS: partial(subprocess.run, make, cwd=ROOT, check=True, capture_output=True),
        }
        times = times_of_programs(candidates, rounds)
    return compared(times, BASELINE)
