"""unlock_distribution.ipynb: it runs, and is committed without outputs."""

import json
import os
import re
import sys
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient

from .conftest import EXAMPLES, KEYS

FILE = EXAMPLES / "unlock_distribution.ipynb"


def read() -> Any:
    return nbformat.read(FILE, as_version=4)


def test_has_no_outputs_and_no_metadata_of_a_machine() -> None:
    notebook = read()
    nbformat.validate(notebook)
    assert notebook.metadata == {
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
    }
    for cell in notebook.cells:
        assert cell.metadata == {}
        if cell.cell_type == "code":
            assert cell.outputs == []
            assert cell.execution_count is None
    assert FILE.stat().st_size < 10_000


@pytest.fixture
def kernel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The name of a kernel of this Python, without a key and without files left behind."""
    name = "this_python"
    specification = {
        "argv": [sys.executable, "-m", "ipykernel_launcher", "-f", "{connection_file}"],
        "display_name": name,
        "language": "python",
    }
    folder = tmp_path / "kernels" / name
    folder.mkdir(parents=True)
    (folder / "kernel.json").write_text(json.dumps(specification), encoding="utf-8")
    monkeypatch.setenv("JUPYTER_PATH", str(tmp_path))
    for variable in ["JUPYTER_RUNTIME_DIR", "JUPYTER_CONFIG_DIR", "IPYTHONDIR"]:
        monkeypatch.setenv(variable, str(tmp_path / variable))
    for variable in KEYS:
        monkeypatch.delenv(variable, raising=False)
    return name


def test_runs(kernel: str, tmp_path: Path) -> None:
    notebook = read()
    client = NotebookClient(notebook, kernel_name=kernel, timeout=120, resources={"metadata": {"path": str(tmp_path)}})
    client.execute(env=dict(os.environ))
    outputs = {cell.id: cell.outputs for cell in notebook.cells if cell.cell_type == "code"}
    assert not [name for name, values in outputs.items() if any(output.output_type == "error" for output in values)]
    # MockUser has 3 achievements, TurboSnail 2 and MockReporter 1. Every second one of each is in hardcore mode.
    assert outputs["ask"][0].text == "~Homebrew~ Kite Weather (Pocket Lantern): 6 achievements, 3 players\n"
    assert rows(outputs["table"][0].data["text/html"])[1:4] == [
        ["1", "2", "2"],
        ["2", "0", "1"],
        ["3", "0", "0"],
    ]
    assert rows(outputs["achievements"][0].data["text/html"])[:3] == [
        ["achievement", "points", "retro points", "players", "in hardcore"],
        ["First Steps", "5", "10", "3", "1"],
        ["Halfway There", "10", "30", "2", "1"],
    ]
    for name in ["plot", "points"]:
        assert [sorted(output.data) for output in outputs[name]] == [["image/png", "text/plain"]]


def rows(table: str) -> list[list[str]]:
    return [re.findall(r"<t[hd]>(.*?)</t[hd]>", row) for row in re.findall(r"<tr>(.*?)</tr>", table)]
