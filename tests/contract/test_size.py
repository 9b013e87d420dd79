"""The wrapper is within the bounds of `make measure`, which counts correctly."""

import subprocess
import sys

import pytest
from tools.measure import chain, lines, private_uses, statements

from .spec import ROOT


def test_wrapper_is_within_the_bounds() -> None:
    # In another process, because other tests replace functions that a call executes.
    measured = subprocess.run([sys.executable, "-m", "tools.measure"], cwd=ROOT, capture_output=True, text=True)
    assert measured.returncode == 0, f"{measured.stdout}{measured.stderr}"


MODULE = '''\
"""A module."""

import sys
from pathlib import Path

TEXT = "no docstring"


class Greeter:
    """A class.

    Its docstring has three lines.
    """

    def greet(self, name: str) -> None:
        """A method."""
        # A comment.
        if name:
            from os import environ

            print(name)
        "A string that nothing is done with."
'''


def test_statements_are_counted_without_imports_and_strings() -> None:
    # TEXT, class, def, if, print
    assert statements(MODULE) == 5


def test_lines_are_counted_without_docstrings() -> None:
    assert len(MODULE.splitlines()) == 22
    assert lines(MODULE) == 22 - 1 - 4 - 1


@pytest.mark.parametrize(
    ("source", "uses"),
    [
        ("from httpx._client import Client", ["httpx._client.Client"]),
        ("import hishel._core", ["hishel._core"]),
        ("from httpx import _client as client", ["httpx._client"]),
        ("def f(client): return client._transport", ["client._transport"]),
        ("from httpx import Client as C\nclass A(C):\n  def f(self): return self._transport", ["self._transport"]),
        ("import httpx\nclass A(httpx.HTTPTransport):\n  def __init__(self): self._pool = None", ["self._pool ="]),
        ("import httpx\nclass A(httpx.Client):\n  def _send_single_request(self): pass", ["A._send_single_request"]),
        ("from __future__ import annotations", []),
        ("from ._budget import Budget\nfrom retroachievements import _reply", []),
        ("class A:\n  def __init__(self): self._x = 1\n  def f(self, other): return self._x + other._x", []),
        ("import httpx\nclass A(httpx.Client):\n  def f(self): return self._ours", []),
    ],
)
def test_private_names_of_other_libraries_are_counted(source: str, uses: list[str]) -> None:
    assert private_uses(source) == uses


def test_errors_include_causes_and_contexts() -> None:
    cause, context = ValueError("cause"), KeyError("context")
    context.__context__ = OSError("the context's context")
    error = RuntimeError("error")
    error.__cause__, error.__context__ = cause, context
    assert [str(link) for link in chain(error)] == ["error", "cause", "'context'", "the context's context"]
