"""`make oldest` installs the lowest versions in pyproject.toml."""

from typing import Any

from tools.oldest import requirements

DOCUMENT: dict[str, Any] = {
    "project": {
        "dependencies": ["one>=1.2,<2", "two >=3"],
        "optional-dependencies": {
            "fast": ["three[extra]>=0.5"],
            "cache": ["two>=3.10"],
            "testing": ["four>=7", "retroachievements[fast]"],
        },
    },
    "dependency-groups": {"test-run": [{"include-group": "test-types"}, "five==8.0"], "test-types": ["four==9.1"]},
}


def test_lowest_versions_replace_pinned_versions() -> None:
    expected = ["one==1.2", "two==3", "three[extra]==0.5", "four==7", "five==8.0"]
    assert requirements(DOCUMENT, ["fast", "testing"]) == expected


def test_extra_can_require_newer_versions_than_the_client() -> None:
    assert requirements(DOCUMENT, ["cache"]) == ["one==1.2", "two==3.10", "four==9.1", "five==8.0"]
