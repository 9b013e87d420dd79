"""The official client for JavaScript, where Node.js is there to run it."""

import json
import shutil
import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from .payloads import Payload
from .timing import Ratio

PACKAGE = "@retroachievements/api@2.10.0"
PROGRAM = Path(__file__).with_suffix(".mjs")


def measure(payloads: list[Payload]) -> dict[str, Ratio]:
    """What it takes, beside the `JSON.parse` of the same engine; nothing where there is no Node.js."""
    npm, node = shutil.which("npm"), shutil.which("node")
    if npm is None or node is None:
        return {}
    with TemporaryDirectory() as folder:
        subprocess.run([npm, "install", "--silent", "--no-fund", "--no-audit", "--prefix", folder, PACKAGE], check=True)
        # Beside its packages, or Node.js does not find them.
        program = shutil.copy(PROGRAM, folder)
        bodies = Path(folder) / "bodies.json"
        bodies.write_text(json.dumps({payload.name: payload.body.decode() for payload in payloads}), encoding="utf-8")
        done = subprocess.run([node, program, bodies], check=True, capture_output=True, text=True)
    return {name: Ratio.of(ratios) for name, ratios in json.loads(done.stdout).items()}
