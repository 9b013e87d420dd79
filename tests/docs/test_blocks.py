"""Every code block of README.md and docs/ is executed, and prints the output on the page."""

from pathlib import Path
from textwrap import indent

import pytest

from retroachievements import RetroAchievements, build_authorization
from retroachievements_simulator import Simulator

from .blocks import DRAWINGS, ELSEWHERE, NOT_RUN, ROOT, Block, Reader, blocks_in, blocks_of, pages

README = "README.md"
STAYING_UP = "docs/staying-up.md"


@pytest.mark.parametrize("page", [page for page in pages() if page not in (README, STAYING_UP)])
def test_code_of_pages_runs(page: str, site: Simulator, tmp_path: Path) -> None:
    if page.startswith("docs/guides/"):
        # Readers try the guides with the simulator, which does not have this user.
        site.delete_user("Hexadigital")
    reader = Reader(site, tmp_path)
    for block in blocks_of(page):
        reader.read(block)


def test_code_of_the_readme_runs(site: Simulator, tmp_path: Path) -> None:
    stored: list[str] = []
    with RetroAchievements(build_authorization(web_api_key="...")) as ra:
        reader = Reader(site, tmp_path, given={"ra": ra, "store": stored.append, "name": "Nobody"})
        for block in blocks_of(README):
            reader.read(block)
    assert [block.language for block in blocks_of(README)].count("python") == 8
    assert stored == ["01MADEUP000000000000000100"]
    printed = "".join(reader.printed)
    assert printed.count("0 0 0 0 https://retroachievements.org/user/Hexadigital/tickets") == 2
    assert printed.count("2024-04-23 15:42:55+00:00 ~Hack~ Night Market: After Hours First Steps") == 2
    assert "nobody has that name" in printed
    assert "200 Headers(" in printed


def test_clients_of_staying_up_work(site: Simulator, tmp_path: Path) -> None:
    reader = Reader(site, tmp_path)
    clients = 0
    for block in blocks_of(STAYING_UP):
        reader.read(block)
        if block.language == "python":
            clients += 1
            assert reader.names["ra"].tickets.developer_stats("Hexadigital").total == 0
    assert clients == 12


def test_exceptions_are_on_a_page() -> None:
    blocks = [block for page in pages() for block in blocks_of(page)]
    assert {(block.page, block.language) for block in blocks} >= set(ELSEWHERE)
    assert {line.split("#")[0].strip() for block in blocks for line in block.text.splitlines()} >= set(NOT_RUN)
    for begin in DRAWINGS:
        assert any(block.text.startswith(begin) for block in blocks), begin


def test_exceptions_are_tested_elsewhere() -> None:
    tests = [path.read_text(encoding="utf-8") for path in (ROOT / "tests" / "testing").glob("*.py")]
    assert any("testing.md" in text for text in tests)


@pytest.mark.parametrize("page", [page for page, _ in ELSEWHERE if page.startswith("docs/guides/")])
def test_code_of_guides_is_part_of_an_example(page: str) -> None:
    reason = ELSEWHERE[page, "python"]
    example = (ROOT / reason.removeprefix("parts of ").split(",")[0]).read_text(encoding="utf-8")
    blocks = [block for block in blocks_of(page) if block.language == "python"]
    assert blocks
    for block in blocks:
        assert any("\n" + indent(block.text, "    " * depth) in example for depth in range(4)), block.place


@pytest.mark.parametrize(
    ("language", "text", "complaint"),
    [
        ("ruby", "puts 1", "nothing executes 'ruby'"),
        ("javascript", "console.log(1)", "nothing executes 'javascript'"),
        ("", "1 -> 2", "not in DRAWINGS"),
        ("text", "1", "not in DRAWINGS"),
        ("shell", "rm file", "nothing executes 'rm file'"),
        ("shell", "python examples/nothing.py", "ended with 2"),
        ("shell", "make coffee", "no step 'make coffee'"),
        ("shell", "pip install coffee", "no step 'pip install coffee'"),
        ("shell", "python -m retroachievements tickets developer-stats Nobody", "ended with 6"),
        ("python", "assert False, 'this fails'", "this fails"),
        ("", "RetroAchievementsError\n├── Another", "RetroAchievementsError"),
        ("", "cache  ->  pacing", "cache"),
        ("", "API_GetTicketData.php: attempt 2: 200", "attempt 2"),
        ("", "spec/openapi.yaml -> nowhere/else", "nowhere/else is not there"),
    ],
)
def test_unsupported_block_is_an_error(
    language: str, text: str, complaint: str, site: Simulator, tmp_path: Path
) -> None:
    with pytest.raises(AssertionError, match=complaint):
        Reader(site, tmp_path).read(Block("docs/index.md", 1, language, f"{text}\n"))


def test_output_must_match_the_block_before_it(site: Simulator, tmp_path: Path) -> None:
    def read(*blocks: tuple[str, str]) -> None:
        reader = Reader(site, tmp_path)
        for language, text in blocks:
            reader.read(Block("page.md", 1, language, text))

    read(("python", "print(1)\n"), ("text", "1\n"))
    with pytest.raises(AssertionError, match=r"page\.md:1 has\n2\nand should have\n1\n"):
        read(("python", "print(1)\n"), ("text", "2\n"))
    command = 'python -m retroachievements tickets developer-stats Hexadigital | grep -o "01MADEUP.*"  # once\n'
    read(("shell", command), ("text", "01MADEUP000000000000000100\n"))
    with pytest.raises(AssertionError, match="should have\n01MADEUP0"):
        read(("shell", command), ("text", "MockUser\n"))
    with pytest.raises(AssertionError, match="not in DRAWINGS"):
        read(("python", "print(1)\n"), ("text", "1\n"), ("text", "1\n"))
    with pytest.raises(AssertionError, match="not in DRAWINGS"):
        read(("python", "one = 1\n"), ("text", "1\n"))


def test_output_of_a_function_that_no_line_runs_is_an_error(site: Simulator, tmp_path: Path) -> None:
    reader = Reader(site, tmp_path)
    output = Block("page.md", 5, "text", "1\n")
    reader.read(Block("page.md", 1, "python", "async def main():\n    print(1)\n"))
    with pytest.raises(AssertionError, match="no block before it printed this"):
        reader.read(output)
    reader.read(Block("page.md", 1, "python", "import asyncio\nasync def main():\n    print(1)\nasyncio.run(main())\n"))
    reader.read(output)
    assert reader.printed == ["1\n", "1\n"]


def test_blocks_are_found_at_any_indentation() -> None:
    page = 'Here:\n\n```python\nprint(1)\n```\n\n=== "Tab"\n\n    ```text\n      1\n\n     2\n    ```\n'
    assert blocks_in(page, "page.md") == [
        Block("page.md", 3, "python", "print(1)\n"),
        Block("page.md", 9, "text", "  1\n\n 2\n"),
    ]


@pytest.mark.parametrize("page", ["```python\n", "~~~\n1\n~~~\n", "````\n```\n````\n", "> ```\n> 1\n> ```\n"])
def test_other_fences_are_an_error(page: str) -> None:
    with pytest.raises(AssertionError, match="has a fence"):
        blocks_in(page, "page.md")
