"""Shared parts of the tests of the command line."""

from typing import NamedTuple


class Ended(NamedTuple):
    """The exit code and the output of a command."""

    code: int
    out: str
    err: str
