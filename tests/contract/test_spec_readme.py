"""The blocks of spec/README.md are the programs that `make conformance` compiles and runs."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
README = (ROOT / "spec" / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```(ts|go|rust|java|kotlin|php|ruby)\n(.*?)```\n", README, re.DOTALL)
PROGRAMS = ["typescript/client.ts", "typescript/example.ts", "go/example/main.go", "rust/example.rs"]
PROGRAMS += ["java/src/Example.java", "kotlin/src/Example.kt", "php/example.php", "ruby/example.rb"]


def test_every_language_has_a_block() -> None:
    languages = ["ts", "ts", "go", "rust", "java", "kotlin", "php", "ruby"]
    assert sorted(language for language, _ in BLOCKS) == sorted(languages)


@pytest.mark.parametrize("program", PROGRAMS)
def test_block_is_the_program(program: str) -> None:
    assert (ROOT / "conformance" / program).read_text(encoding="utf-8") in [block for _, block in BLOCKS]


@pytest.mark.parametrize("target", sorted(set(re.findall(r"\]\((?!http|#)([^)]*)\)", README))))
def test_links_have_targets(target: str) -> None:
    assert (ROOT / "spec" / target).exists()


def test_tools_have_the_tested_versions() -> None:
    run, package = (
        (ROOT / "conformance" / file).read_text(encoding="utf-8")
        for file in ("oapi-codegen/run.sh", "hey-api/package.json")
    )
    assert re.findall(r"oapi-codegen@v([\d.]+)", README) == re.findall(r"oapi-codegen@v([\d.]+)", run)
    assert f'"@hey-api/openapi-ts": "{re.findall(r"hey-api[*]* ([0-9.]+)", README)[0]}.' in package
