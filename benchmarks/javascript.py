"""Time decoding with the official client for JavaScript, if Node.js is installed."""

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
    """Return its ratios to the `JSON.parse` of Node.js, or nothing without Node.js."""
    npm, node = shutil.which("npm"), shutil.which("node")
    if npm is None or node is None:
        return {}
    with TemporaryDirectory() as folder:
        subprocess.run([npm, "install", "--silent", "--no-fund", "--no-audit", "--prefix", folder, PACKAGE], check=True)
        # Node.js looks for packages in the folder of the program.
        program = shutil.copy(PROGRAM, folder)
        bodies = Path(folder) / "bodies.json"
        bodies.write_text(json.dumps({payload.name: payload.body.decode() for payload in payloads}), encoding="utf-8")
        done = subprocess.run([node, program, bodies], check=True, capture_output=True, text=True)
    return {name: Ratio.of(ratios) for name, ratios in json.loads(done.stdout).items()}
