"""A release stops if tag, version and changelog disagree, and runs only pinned actions."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml
from tools.release import check_address, notes, repository, version

from .spec import ROOT

CHANGELOG = """# Changelog

## 1.1.0 (unreleased)

- A method.

## 1.0.0 (2026-12-01)

- Everything.

## 0.9.0 (2026-11-01)
"""
WORKFLOWS = sorted((ROOT / ".github" / "workflows").iterdir())


def test_notes_are_the_section_of_the_changelog() -> None:
    assert notes("v1.0.0", version="1.0.0", changelog=CHANGELOG) == "- Everything."


@pytest.mark.parametrize(
    ("tag", "version", "message"),
    [
        ("v1.0.0", "1.0.1", "the tag is v1.0.0, but the version in _version.py is 1.0.1: use the tag v1.0.1"),
        ("v2.0.0", "2.0.0", "CHANGELOG.md has no section for 2.0.0: add one"),
        (
            *("v1.1.0", "1.1.0"),
            'the heading in CHANGELOG.md is "1.1.0 (unreleased)": write "1.1.0 (YYYY-MM-DD)"',
        ),
        ("v0.9.0", "0.9.0", "the section for 0.9.0 in CHANGELOG.md is empty"),
    ],
)
def test_inconsistent_release_stops(tag: str, version: str, message: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(message)}$"):
        notes(tag, version=version, changelog=CHANGELOG)


def test_repository_url_is_from_pyproject() -> None:
    check_address("https://github.com/someone/client", "https://github.com/someone/client")
    with pytest.raises(ValueError, match=r'^write Repository = "https://github\.com/someone/client" in \[project'):
        check_address("https://github.com/someone/client", None)


def test_the_citation_is_that_of_the_package() -> None:
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    package = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    site = tomllib.loads((ROOT / "zensical.toml").read_text(encoding="utf-8"))["project"]
    # Version 1.2.0 of the format requires these four. An author that is not a person has a name.
    assert citation["cff-version"] == "1.2.0"
    assert all(isinstance(citation[key], str) for key in ("message", "title"))
    assert [list(author) for author in citation["authors"]] == [["name"]]
    assert (citation["version"], citation["license"]) == (version(), package["license"])
    assert (citation["title"], citation["abstract"]) == (site["site_name"], package["description"])
    assert citation.get("repository-code") in (None, repository())


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_workflows_use_pinned_actions_and_existing_targets(path: Path) -> None:
    jobs: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))["jobs"]
    steps = [step for job in jobs.values() for step in job.get("steps", ())]
    assert steps
    used = [step["uses"] for step in steps if "uses" in step]
    assert [action for action in used if not re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", action)] == []
    targets = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), flags=re.MULTILINE)
    commands = [step["run"] for step in steps if "run" in step]
    assert {target for command in commands for target in re.findall(r"make (\w+)", command)} <= set(targets)
