"""State that belongs to a process.

After a fork, a child makes its own connections, queues and budgets. It does not use those of its parent, because both
would read each other's responses.
"""

import os
from http.cookiejar import CookieJar
from typing import Any
from weakref import WeakSet


class ProcessBound:
    """An object whose state belongs to a process. `reset` makes the state, and each forked child calls it again."""

    def __init__(self) -> None:
        _process_bound.add(self)
        self.reset()

    def reset(self) -> None:
        """Make new state, without closing the old one."""
        raise NotImplementedError


_process_bound: WeakSet[ProcessBound] = WeakSet()

# The state of the parent. The child keeps references to it, because garbage collection would close it.
_inherited: list[dict[str, object]] = []


def forked() -> bool:
    """Return whether this process was forked from one with such objects."""
    return bool(_inherited)


def _reset_in_child() -> None:
    for instance in list(_process_bound):
        _inherited.append(dict(vars(instance)))
        instance.reset()


if hasattr(os, "register_at_fork"):  # not on Windows
    os.register_at_fork(after_in_child=_reset_in_child)


class Pools(ProcessBound):
    """The connection pools that this process has made."""

    def reset(self) -> None:
        self.made: list[Any] = []


class NoCookies(CookieJar):
    """Keeps no cookies: the API has none. The lock of a jar can be locked forever after a fork."""

    def extract_cookies(self, response: Any, request: Any) -> None:
        """Ignore the cookies of a response."""
