"""The code on the page docs/testing.md runs unchanged."""

import re
import signal
import subprocess
import sys

import pytest

from retroachievements_simulator import Simulator

from ..docs.blocks import ROOT, blocks_of
from .conftest import RunPytest

PAGE = "docs/testing.md"

CASSETTE = """\
interactions:
- request:
    body: ''
    headers: {}
    method: GET
    uri: https://retroachievements.org/API/API_GetUserPoints.php?u=MockUser
  response:
    body:
      string: '{"Points":7,"SoftcorePoints":0}'
    headers:
      Content-Type: [application/json]
    status:
      code: 200
      message: OK
version: 1
"""


def blocks(language: str) -> list[str]:
    return [block.text for block in blocks_of(PAGE) if block.language == language]


def test_tests_of_the_page_pass(pytester: pytest.Pytester, run_pytest: RunPytest) -> None:
    for block in blocks("python"):
        name = re.match(r"# (\w+\.py)\n", block)
        assert name is not None, "each block begins with the name of its file"
        (pytester.path / name[1]).write_text(block, encoding="utf-8")
    # The cassettes that the two tests play.
    for cassette in "points.yaml", "test_with_pytest_recording/test_points.yaml":
        path = pytester.path / "cassettes" / cassette
        path.parent.mkdir(exist_ok=True)
        path.write_text(CASSETTE, encoding="utf-8")
    plugins = ["anyio.pytest_plugin", "respx.plugin", "pytest_httpx", "pytest_recording.plugin"]
    run_pytest(*(f"-p{plugin}" for plugin in plugins)).assert_outcomes(passed=19)


def test_table_lists_all_methods() -> None:
    table = (ROOT / PAGE).read_text(encoding="utf-8").split("## What you can script")[1].split("Most of them return")[0]
    named = set(re.findall(r"^\| `(\w+)", table, re.MULTILINE))
    own = {name for name in vars(Simulator) if not name.startswith("_")}
    assert named == own - {"base_url", "web_api_key"}


def test_program_prints_the_output_of_the_page() -> None:
    command = blocks("shell")[-1].split()
    assert command[:2] == ["python", "-m"]
    with subprocess.Popen([sys.executable, *command[1:]], stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        line = program.stdout.readline()
        program.send_signal(signal.SIGINT)
    (expected,) = blocks("text")
    assert re.sub(r":\d+/", ":port/", line) == re.sub(r":\d+/", ":port/", expected)
