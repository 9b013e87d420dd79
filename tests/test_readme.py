"""The tables of the README and of `coming-from.md` are complete.

`tests/docs` executes the code blocks.
"""

import re
from pathlib import Path

from tools.namespaces import METHODS, without_iterators

from retroachievements import errors

from .contract.spec import operations
from .docs.blocks import blocks_of

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMING_FROM = (ROOT / "docs" / "coming-from.md").read_text(encoding="utf-8")


def test_links_the_page_of_errors_that_the_module_names() -> None:
    page = (errors.__doc__ or "").split("\n\n")[1]
    assert re.sub(r"(?m)^    ", "", page) in README


def test_table_lists_every_method() -> None:
    _, endpoints, rows = re.split(r"cover all (\d+) endpoints.*\n\n.*\n\|---\|---\|\n", README)
    table = {}
    for row in rows.split("\n<!--")[0].splitlines():
        _, namespace, methods, _ = row.split("|")
        table[namespace.strip("` .").removeprefix("ra.")] = re.findall(r"`(\w+)`", methods)
    assert table == {name: list(without_iterators(name)) for name in METHODS}, "run `make generate`"
    alive = [operation for operation in operations() if not operation.get("deprecated")]
    assert int(endpoints) == len(alive), "run `make generate`"


def test_javascript_table_names_existing_methods() -> None:
    table = COMING_FROM.split("| JavaScript | here |")[1].split("\n\n")[0]
    for row in table.splitlines()[2:]:
        namespace = ""
        for name, method in re.findall(r"`(?:ra\.(\w+))?\.(\w+)`", row.split(" | ")[1]):
            namespace = name or namespace
            assert method in without_iterators(namespace)
    functions = set(re.findall(r"^\| `(\w+)", table, re.MULTILINE))
    assert len(functions) == 40, "the JavaScript client exports 40 functions"


def test_commands_are_make_targets() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    commands = "\n".join(block.text for block in blocks_of("README.md") if block.language == "shell")
    targets = re.findall(r"^make (\w+)", commands, re.MULTILINE)
    assert set(targets) >= {"demo", "test", "generate", "check", "lint"}
    for target in targets:
        assert re.search(rf"^{target}:", makefile, re.MULTILINE)
