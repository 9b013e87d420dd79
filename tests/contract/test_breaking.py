"""`make breaking` finds changes that break clients of an earlier document."""

import copy
import json
import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest
from tools import breaking
from tools.breaking import breaking_changes, document_of, newest_tag, unaccepted, without_annotations
from tools.documents import read

from .spec import DOCUMENT

CHANGE = {"id": "response-property-removed", "path": "/API_GetUserPoints.php", "text": "removed `Points`", "level": 3}


def git(repository: Path, *arguments: str) -> str:
    identity = [
        "-c",
        "user.name=x",
        "-c",
        "user.email=x@example.org",
        "-c",
        "commit.gpgsign=false",
        "-c",
        "tag.gpgsign=false",
    ]
    command = ["git", *identity, *arguments]
    return subprocess.run(command, cwd=repository, capture_output=True, text=True, check=True).stdout.strip()


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with the versions 1.0.0 and 1.1.0 of a document."""
    git(tmp_path, "init", "--quiet")
    (tmp_path / "spec").mkdir()
    for version in ("1.0.0", "1.1.0"):
        (tmp_path / "spec" / "openapi.yaml").write_text(f"info: {{version: {version}}}", encoding="utf-8")
        git(tmp_path, "add", ".")
        git(tmp_path, "commit", "--quiet", "--message", version)
    return tmp_path


@pytest.fixture
def oasdiff(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Replace `go run oasdiff` with a program that prints this file, and stores its arguments next to it."""
    folder = tmp_path_factory.mktemp("bin")
    program = folder / "go"
    program.write_text(
        f'#!/bin/sh\ncp "$6" "{folder}/before.json"\ncp "$7" "{folder}/after.json"\ncat "{folder}/found"\n'
    )
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
    found = folder / "found"
    found.write_text("[]", encoding="utf-8")
    return found


def test_repository_without_a_tag_has_no_base(repository: Path) -> None:
    assert newest_tag(repository) is None


def test_newest_tag_is_the_base(repository: Path) -> None:
    git(repository, "tag", "--annotate", "--message", "x", "v1.0.0", "HEAD~1")
    assert newest_tag(repository) == "v1.0.0"
    git(repository, "tag", "--annotate", "--message", "x", "v1.1.0")
    assert newest_tag(repository) == "v1.1.0"
    assert document_of(repository, "v1.0.0") == {"info": {"version": "1.0.0"}}


def run_in(repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(breaking, "ROOT", repository)
    breaking.main()


def test_shallow_clone_does_not_fail(
    repository: Path, oasdiff: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    run_in(repository, monkeypatch)
    base = read(breaking.DECLARATIONS)["base"]
    assert f"{base} is not in this clone, so nothing was compared" in capsys.readouterr().out
    assert not (oasdiff.parent / "before.json").exists()


@pytest.mark.parametrize(("ci", "status"), [("", False), ("true", True)])
def test_missing_go_is_named(
    ci: str, status: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CI", ci)
    monkeypatch.setattr(shutil, "which", lambda _: None)
    monkeypatch.setattr(breaking, "document_of", lambda *_: DOCUMENT)
    with pytest.raises(SystemExit) as ended:
        breaking.main()
    assert ended.value.code is status
    assert "go is missing" in capsys.readouterr().out


def test_breaking_change_fails(
    oasdiff: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(breaking, "document_of", lambda *_: DOCUMENT)
    oasdiff.write_text(json.dumps([CHANGE, {**CHANGE, "text": "a warning", "level": 2}]), encoding="utf-8")
    with pytest.raises(SystemExit, match="or raise the major version"):
        breaking.main()
    assert "/API_GetUserPoints.php: removed `Points` [response-property-removed]" in capsys.readouterr().out
    oasdiff.write_text("[]", encoding="utf-8")
    breaking.main()
    assert "a warning" not in capsys.readouterr().out


def test_new_major_version_allows_breaking_changes(oasdiff: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old = copy.deepcopy(DOCUMENT)
    old["info"]["version"] = "0.9.0"
    monkeypatch.setattr(breaking, "document_of", lambda *_: old)
    oasdiff.write_text(json.dumps([CHANGE]), encoding="utf-8")
    breaking.main()


def test_compared_forms_are_3_0_without_annotations(oasdiff: Path) -> None:
    old = copy.deepcopy(DOCUMENT)
    old["info"]["version"] = "1.0.0-old"
    assert breaking_changes(old, DOCUMENT) == []
    before, after = (
        json.loads((oasdiff.parent / name).read_text(encoding="utf-8")) for name in ("before.json", "after.json")
    )
    assert (before["openapi"], before["info"]["version"]) == ("3.0.3", "1.0.0-old")
    assert after["info"]["version"] == DOCUMENT["info"]["version"]
    assert '"x-' not in json.dumps(after)


def test_extensions_are_removed_at_any_depth() -> None:
    assert without_annotations({"x-a": 1, "b": [{"x-c": 2, "d": 3}]}) == {"b": [{"d": 3}]}


def test_texts_are_not_compared() -> None:
    # A property can be called description.
    schema = {"description": "Words.", "properties": {"description": {"type": "string"}}}
    assert without_annotations([schema]) == [{"description": "", "properties": {"description": {"type": "string"}}}]


@pytest.mark.parametrize(
    ("accepted", "lines"),
    [
        ({}, 0),
        ({"text": "`Points`"}, 0),
        ({"id": "other"}, 2),
        ({"path": "/API_GetGame.php"}, 2),
        ({"text": "`SoftcorePoints`"}, 2),
    ],
    ids=str,
)
def test_accepted_changes_have_to_match(accepted: dict[str, str], lines: int) -> None:
    entry: dict[str, Any] = {**CHANGE, "why": "x", **accepted}
    lines_printed = unaccepted([CHANGE], [entry])
    assert len(lines_printed) == lines
    assert all("this change no longer exists" in line or "removed `Points`" in line for line in lines_printed)
