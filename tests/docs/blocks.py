"""Executes the code blocks of README.md and docs/.

The blocks of a page are executed from top to bottom, as a reader would:

- `python` is executed, all blocks of a page in one namespace. If it defines `main` without running it, `main` is run
  too, but a reader does not see its output, so no `text` can show it.
- `shell` is run command by command in an empty folder. Commands that need a clone must be a step of .ci/run.
- `text` must be the output of the block before it. So must a block without a language, unless it is in DRAWINGS.
- Other blocks are executed elsewhere or can't be executed, and have their reason in this file.

Any other block is an error, and so is an entry of these lists that is on no page.
"""

import asyncio
import io
import logging
import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from contextlib import redirect_stdout
from logging.handlers import BufferingHandler
from pathlib import Path
from textwrap import dedent
from typing import Any

from attrs import frozen

from retroachievements import Cache, Pacing, RetroAchievements, Retry, build_authorization, errors
from retroachievements_simulator import Simulator

ROOT = Path(__file__).parents[2]

# By page and language.
ELSEWHERE = {
    ("docs/guides/discord-bot.md", "python"): "parts of examples/discord_bot.py, which tests/examples runs",
    ("docs/guides/home-assistant.md", "python"): "parts of examples/home_assistant.py, which tests/examples runs",
    ("docs/guides/rom-folder.md", "python"): "parts of examples/roms_with_achievements.py, which tests/examples runs",
    ("docs/testing.md", "python"): "modules of tests, which tests/testing runs",
    ("docs/coming-from.md", "javascript"): "for comparison: it needs other languages",
    ("docs/coming-from.md", "kotlin"): "for comparison: it needs other languages",
}

# Commands that .ci/run must have as a step.
STEPS_OF_A_CLONE = {".", "git", "make", "pip", "python3"}

# Lines of shell blocks.
NOT_RUN = {
    "retroachievements login": "prompts for input, and writes to the keyring of the system",
    "python -m retroachievements_simulator": "runs until Ctrl-C: tests/testing stops it",
}


@frozen
class Block:
    page: str
    line: int
    """The line of its fence, from 1."""
    language: str
    text: str

    @property
    def place(self) -> str:
        return f"{self.page}:{self.line}"


def pages() -> list[str]:
    """Return README.md and the pages of the documentation, as paths in the project."""
    return ["README.md", *sorted(page.relative_to(ROOT).as_posix() for page in (ROOT / "docs").rglob("*.md"))]


def blocks_of(page: str) -> list[Block]:
    return blocks_in((ROOT / page).read_text(encoding="utf-8"), page)


def commands_in(text: str) -> list[str]:
    """Return the lines of a shell block. A backslash at the end of a line continues it."""
    return text.replace("\\\n", "").splitlines()


def blocks_in(text: str, page: str) -> list[Block]:
    blocks = []
    for fenced in FENCED.finditer(text):
        line = text.count("\n", 0, fenced.start()) + 1
        without_indent = re.sub(rf"(?m)^{fenced['indent']}", "", fenced["text"])
        blocks.append(Block(page, line, fenced["language"].strip(), without_indent))
    fences = len(re.findall(r"(?m)^[^\w\n]*(?:`{3}|~{3})", text))
    assert fences == 2 * len(blocks), f"{page} has a fence of another form than ``` in the same column twice"
    return blocks


FENCED = re.compile(r"(?ms)^(?P<indent> *)```(?P<language>[^`\n]*)\n(?P<text>.*?)^(?P=indent)```$")


class Reader:
    """Executes the blocks of a page, with the simulator as the site.

    Args:
        simulator: The simulator to use instead of the site.
        folder: The folder in which to run shell commands.
        given: Names that the page assumes, which are reset before each block.
    """

    def __init__(self, simulator: Simulator, folder: Path, given: Mapping[str, Any] | None = None) -> None:
        self.names: dict[str, Any] = {}
        self.printed: list[str] = []
        """The output of each executed block."""
        self._simulator = simulator
        self._folder = folder
        self._given = given or {}
        self._to_compare = ""

    def read(self, block: Block) -> None:
        output, self._to_compare = self._to_compare, ""
        if (block.page, block.language) in ELSEWHERE:
            return
        match block.language:
            case "python":
                self._to_compare = self._python(block)
            case "shell":
                self._to_compare = "".join(self._shell(line, block) for line in commands_in(block.text))
            case "text" | "":
                self._output(block, output)
            case _:
                raise AssertionError(f"{block.place}: nothing executes {block.language!r}")
        if block.language in ("python", "shell"):
            self.printed.append(self._to_compare + self._main(block))

    def _python(self, block: Block) -> str:
        self.names.update(self._given)
        # With empty lines before it, so that tracebacks have the line number of the page.
        code = compile("\n" * block.line + block.text, block.page, "exec", dont_inherit=True)
        with redirect_stdout(io.StringIO()) as printed:
            exec(code, self.names)  # noqa: S102 - our own
        return printed.getvalue()

    def _main(self, block: Block) -> str:
        """Run the coroutine function `main` if the block only defines it."""
        main = self.names.pop("main", None)
        with redirect_stdout(io.StringIO()) as printed:
            if main and "asyncio.run(main())" not in block.text:
                asyncio.run(main())
        return printed.getvalue()

    def _shell(self, line: str, block: Block) -> str:
        words = shlex.split(line, comments=True)
        if not words or shlex.join(words) in NOT_RUN:
            return ""
        if words[0] in STEPS_OF_A_CLONE:
            assert words in steps(), f"{block.place}: .ci/run has no step {line!r}"
            return ""
        if words[0] == "retroachievements" or words[:3] == ["python", "-m", "retroachievements"]:
            return self._command_line(line, block)
        if line.startswith("python examples/"):
            # The path of the project can contain a space.
            program, _, arguments = line.removeprefix("python ").partition(" ")
            return self._command_line(f"python {shlex.quote(str(ROOT / program))} {arguments}", block)
        raise AssertionError(f"{block.place}: nothing executes {line!r}")

    def _command_line(self, line: str, block: Block) -> str:
        environment = os.environ | {
            "RETROACHIEVEMENTS_BASE_URL": self._simulator.base_url,
            "HOME": str(self._folder),
            "XDG_STATE_HOME": str(self._folder / "state"),
            "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
            "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring",
        }
        shell = shutil.which("bash")
        assert shell
        ran = subprocess.run(
            [shell, "-c", line], cwd=self._folder, env=environment, capture_output=True, encoding="utf-8", timeout=60
        )
        assert ran.returncode == 0, f"{block.place}: {line!r} ended with {ran.returncode}: {ran.stderr}"
        return ran.stdout

    def _output(self, block: Block, output: str) -> None:
        if output:
            _same(block.text, output, block.place)
            return
        drawings = [check for begin, check in DRAWINGS.items() if block.text.startswith(begin)]
        assert drawings, f"{block.place}: no block before it printed this, and it is not in DRAWINGS"
        drawings[0](block.text, self._simulator)


def steps() -> list[list[str]]:
    """Return the commands that .ci/run executes in a fresh clone."""
    lines = (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
    return [shlex.split(line, comments=True)[1:] for line in lines if line.strip().startswith("step ")]


def _same(on_the_page: str, expected: str, place: str = "a drawing") -> None:
    assert on_the_page == expected, f"{place} has\n{on_the_page}and should have\n{expected}"


def _tree_of_errors(drawing: str, _: Simulator) -> None:
    _same(drawing, dedent((errors.__doc__ or "").split("\n\n")[1]) + "\n")


def _transports(drawing: str, _: Simulator) -> None:
    words = {"Cache": "cache", "Retry": "retries", "Pacing": "pacing", "Key": "the key", "Network": "network"}
    nested = []
    with RetroAchievements(build_authorization(web_api_key="..."), pacing=Pacing(), cache=Cache()) as ra:
        transport: Any = ra.api.get_httpx_client()._transport
        while transport:
            nested.append(words[type(transport).__name__.removesuffix("Transport")])
            transport = getattr(transport, "_transport", None)
    _same(drawing, "  ->  ".join(nested) + "\n")


def _line_of_the_log(drawing: str, simulator: Simulator) -> None:
    simulator.fail_next(status=503)
    lines, logger = BufferingHandler(100), logging.getLogger("retroachievements")
    logger.addHandler(lines)
    level = logger.level
    logger.setLevel(logging.DEBUG)
    try:
        with RetroAchievements(build_authorization(web_api_key="..."), retry=Retry(backoff=0.01)) as ra:
            ra.tickets.developer_stats("MockUser")
    finally:
        logger.setLevel(level)
        logger.removeHandler(lines)
    seconds = r"\d+\.\d+ s"
    logged = [re.sub(seconds, "...", record.getMessage()) + "\n" for record in lines.buffer]
    _same(re.sub(seconds, "...", drawing), logged[-1])


def _start_of_the_simulator(drawing: str, simulator: Simulator) -> None:
    port = r":\d+/"
    ready = f"Ready at {simulator.base_url} with the key {simulator.web_api_key}, date 2024-05-01\n"
    _same(re.sub(port, ":.../", drawing), re.sub(port, ":.../", ready))


def _repository_layout(drawing: str, _: Simulator) -> None:
    paths = re.findall(r"[\w.]+/[\w./]*", drawing)
    assert paths
    for path in paths:
        assert (ROOT / path).exists(), f"{path} is not there"


# Blocks that are not output, by their first characters, and a check of each.
DRAWINGS: dict[str, Callable[[str, Simulator], None]] = {
    "RetroAchievementsError\n": _tree_of_errors,
    "cache  ->": _transports,
    "API_GetTicketData.php: attempt": _line_of_the_log,
    "Ready at http": _start_of_the_simulator,
    "spec/openapi.yaml": _repository_layout,
}
