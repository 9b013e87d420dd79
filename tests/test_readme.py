"""The Python in the README and in the documentation runs, in its order, against the simulator."""

import asyncio
import re
from collections.abc import Iterator
from contextlib import ExitStack
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest

import retroachievements
from retroachievements import errors
from retroachievements._sync import client as sync_client
from retroachievements.simulator import Simulator, User

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
STAYING_UP = (ROOT / "docs" / "staying-up.md").read_text(encoding="utf-8")


def blocks(language: str, page: str = README) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", page, re.DOTALL)


@pytest.fixture
def site(simulator: Simulator, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Simulator]:
    """The simulator in the place of the real site, with the key and the developer of the README.

    The pages don't close all of their clients, so this does.
    """
    simulator.data.user("MockUser").web_api_key = "..."
    simulator.data.users.append(User(100, "01MADEUP000000000000000100", "Hexadigital", "Hexadigital"))
    clients = (retroachievements.RetroAchievements, retroachievements.AsyncRetroAchievements)
    # Where files are made in the current folder, it is an empty one.
    monkeypatch.chdir(tmp_path)
    for taker in (*clients, retroachievements.KeyTransport):
        monkeypatch.setitem(taker.__init__.__kwdefaults__ or {}, "base_url", simulator.base_url)
    for module in (retroachievements, sync_client):
        monkeypatch.setattr(module, "BASE_URL", simulator.base_url)
    with ExitStack() as opened:
        make = retroachievements.RetroAchievements.__init__

        def make_and_remember(client: Any, *args: Any, **options: Any) -> None:
            make(client, *args, **options)
            opened.callback(client.close)

        monkeypatch.setattr(retroachievements.RetroAchievements, "__init__", make_and_remember)
        yield simulator


@pytest.mark.usefixtures("site")
def test_its_code_runs(capsys: pytest.CaptureFixture[str]) -> None:
    stored: list[str] = []
    authorization = retroachievements.build_authorization(web_api_key="...")
    with retroachievements.RetroAchievements(authorization) as ra:
        names: dict[str, Any] = {"store": stored.append, "name": "Nobody"}
        for block in blocks("python"):
            names["ra"] = ra
            exec(block, names)  # noqa: S102 - our own
            if "main" in names:
                asyncio.run(names.pop("main")())
    names["http_client"].close()
    assert len(blocks("python")) == 8
    assert stored == ["01MADEUP000000000000000100"]
    printed = capsys.readouterr().out
    assert printed.count("0 0 0 0 http://127.0.0.1") == 2
    assert printed.count("2024-04-23 15:42:55+00:00 ~Hack~ Night Market: After Hours First Steps") == 2
    assert "nobody has that name" in printed
    assert "200 Headers(" in printed


@pytest.mark.usefixtures("site")
def test_the_code_of_staying_up_runs() -> None:
    names: dict[str, Any] = {}
    clients = []
    for block in blocks("python", STAYING_UP):
        exec(block, names)  # noqa: S102 - our own
        clients.append(names["ra"])
        assert names["ra"].tickets.developer_stats("Hexadigital").total == 0
    names["http_client"].close()
    assert len(clients) == 10


def test_its_page_of_errors_is_that_of_the_module() -> None:
    page = (errors.__doc__ or "").split("\n\n")[1]
    assert re.sub(r"(?m)^    ", "", page) in README


def namespaces() -> dict[str, set[str]]:
    """The methods of each namespace, without the iterators that stand beside others."""
    return {
        name: {
            method
            for method in dir(getattr(retroachievements, name.capitalize()))
            if not method.startswith(("_", "iter_"))
        }
        for name, member in vars(retroachievements.RetroAchievements).items()
        if isinstance(member, cached_property)
    }


def test_its_table_has_every_method() -> None:
    table: dict[str, set[str]] = {}
    name = ""
    for row in README.split("| | |\n|---|---|\n")[1].split("\n\n")[0].splitlines():
        _, namespace, methods, _ = row.split("|")
        name = namespace.strip("` .").removeprefix("ra.") or name  # a row without a name goes on
        table.setdefault(name, set()).update(re.findall(r"`(\w+)`", methods))
    assert table == namespaces()


def test_its_table_for_javascript_names_methods() -> None:
    table = README.split("| JavaScript | here |")[1].split("\n\n")[0]
    for row in table.splitlines()[2:]:
        namespace = ""
        for name, method in re.findall(r"`(?:ra\.(\w+))?\.(\w+)`", row.split(" | ")[1]):
            namespace = name or namespace
            assert method in namespaces()[namespace]
    functions = set(re.findall(r"^\| `(\w+)", table, re.MULTILINE))
    assert len(functions) == 40, "all that the JavaScript client exports"


def test_its_commands_are_targets() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = re.findall(r"^make (\w+)", "\n".join(blocks("shell")), re.MULTILINE)
    assert set(targets) >= {"demo", "test", "generate", "check", "lint"}
    for target in targets:
        assert re.search(rf"^{target}:", makefile, re.MULTILINE)
