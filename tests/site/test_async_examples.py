"""The asynchronous examples of the site print the output on the page."""

import ast
import asyncio
import io
from contextlib import redirect_stdout
from inspect import iscoroutine
from pathlib import Path

import pytest
from playwright.sync_api import expect
from tools.async_examples import Examples
from tools.namespaces import METHODS

from retroachievements import AsyncRetroAchievements
from retroachievements_simulator import Simulator

from ..docs.blocks import Block, Reader, blocks_of
from .conftest import Visit

# Pages on which all examples have an asynchronous form.
PAGES = [
    "docs/client.md",
    "docs/errors.md",
    "docs/guides/pagination.md",
    "docs/guides/pandas.md",
    "docs/guides/storing-users.md",
    "docs/guides/subsets-and-awards.md",
    "docs/guides/what-is-new.md",
    "docs/iterators.md",
    "docs/models.md",
    "docs/username-or-ulid.md",
    *(f"docs/namespaces/{namespace}.md" for namespace in METHODS),
]


# The longest line that fits in a window of 1280 pixels, in characters.
FITTING = 103


class AsyncReader(Reader):
    """Executes the asynchronous form of each example that has one."""

    def __init__(self, simulator: Simulator, folder: Path, runner: asyncio.Runner) -> None:
        super().__init__(simulator, folder)
        self.async_count = 0
        self._clients: set[AsyncRetroAchievements] = set()
        self._runner = runner
        self._examples = Examples()

    def _python(self, block: Block) -> str:
        form = self._examples.async_form(block.text)
        if form is None:
            return super()._python(block)
        self.async_count += 1
        assert max(map(len, form.splitlines())) <= FITTING, block.place
        code = compile(form, block.place, "exec", ast.PyCF_ALLOW_TOP_LEVEL_AWAIT, dont_inherit=True)
        with redirect_stdout(io.StringIO()) as printed:
            result = eval(code, self.names)  # noqa: S307 - our own
            if iscoroutine(result):
                self._runner.run(result)
        return printed.getvalue()

    def read(self, block: Block) -> None:
        super().read(block)
        self._clients |= {value for value in self.names.values() if isinstance(value, AsyncRetroAchievements)}

    def close(self) -> None:
        for client in self._clients:
            self._runner.run(client.aclose())


@pytest.mark.parametrize("page", PAGES)
def test_the_output_is_the_same(page: str, simulated_site: Simulator, tmp_path: Path) -> None:
    blocks = blocks_of(page)
    with asyncio.Runner() as runner:
        reader = AsyncReader(simulated_site, tmp_path, runner)
        for block in blocks:
            reader.read(block)
        reader.close()
    assert reader.async_count >= 2
    if page.startswith("docs/namespaces/"):
        assert reader.async_count == [block.language for block in blocks].count("python")


@pytest.mark.parametrize(
    ("example", "expected"),
    [
        ("points = ra.users.points('A').points\n", "points = (await ra.users.points('A')).points\n"),
        ("ra.with_options(deadline=1).users.points('A')\n", "await ra.with_options(deadline=1).users.points('A')\n"),
        ("for ä in ra.tickets.iter_recent(): pass  # ä\n", "async for ä in ra.tickets.iter_recent(): pass  # ä\n"),
        ("print('ä', ra.users.points('A'))\n", "print('ä', await ra.users.points('A'))\n"),
        ("found = ra.feed.iter_recent_game_awards()\nlist(found)\n", None),
        ("list(ra.tickets.iter_recent())\n", "[row async for row in ra.tickets.iter_recent()]\n"),
        ("sum(1 for _ in ra.tickets.iter_recent())\n", "sum([1 async for _ in ra.tickets.iter_recent()])\n"),
        ("sum(r.id for r in ra.claims.active())\n", "sum(r.id for r in await ra.claims.active())\n"),
        (
            "def f():\n    return g()\ndef g():\n    return ra.claims.active()\nf()\n",
            "async def f():\n    return await g()\nasync def g():\n    return await ra.claims.active()\nawait f()\n",
        ),
    ],
)
def test_edits(example: str, expected: str | None) -> None:
    examples = Examples()
    examples.async_form("from retroachievements import RetroAchievements\n\nra = RetroAchievements()\n")
    expected = expected or example.replace("list(found)", "[row async for row in found]")
    assert examples.async_form(example) == expected


@pytest.mark.parametrize(
    "example",
    [
        "print('no client')\n",
        "Bot(ra)\n",
        "Bot(client=ra)\n",
        "pool.map(ra.users.points, names)\n",
        "tqdm(ra.tickets.iter_recent())\n",
        "names.map(lambda name: ra.users.points(name))\n",
        "print(f'{ra.users.points(name)}')\n",
        "async def main():\n    await other()\nra.users.points('A')\n",
        "@app.get('/')\ndef points():\n    return ra.users.points('A')\n",
        "def points():\n    return ra.users.points('A')\npool.submit(points)\n",
        "class Bot:\n    def points(self):\n        return ra.users.points('A')\n",
        "with Simulator() as simulator, RetroAchievements() as ra:\n    ra.users.points('A')\n",
        "def unlocks():\n    yield ra.users.points('A')\n",
    ],
)
def test_examples_without_a_certain_form(example: str) -> None:
    examples = Examples()
    examples.async_form("from retroachievements import RetroAchievements\n\nra = RetroAchievements()\n")
    assert examples.async_form(example) is None


def test_examples_after_one_without_a_form_do_not_use_its_client() -> None:
    examples = Examples()
    assert examples.async_form("ra = RetroAchievements()\n")
    assert examples.async_form("ra = RetroAchievements()\nBot(ra)\n") is None
    assert examples.async_form("ra.users.points('A')\n") is None


def test_the_choice_of_a_tab_stays(desktop: Visit) -> None:
    desktop.goto("namespaces/games.html")
    game = desktop.page.get_by_text("ra.games.get(1)", exact=False)
    expect(game.first).to_be_visible()
    expect(game.last).not_to_be_visible()
    desktop.page.locator(".tabbed-labels").first.get_by_text("Async").click()
    desktop.goto("namespaces/tickets.html")
    expect(desktop.page.get_by_text("ticket = await ra.tickets.get(145)")).to_be_visible()
    expect(desktop.page.get_by_text("ticket = ra.tickets.get(145)")).not_to_be_visible()
    assert desktop.faults == []
