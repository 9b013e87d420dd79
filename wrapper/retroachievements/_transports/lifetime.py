"""State that belongs to a process or an event loop.

After a fork, a child makes its own connections, queues and budgets. It does not use those of its parent, because both
would read each other's responses. The connections of an event loop close together with the loop.
"""

import os
from collections.abc import Callable
from threading import Lock
from typing import TYPE_CHECKING, Generic, TypeVar
from weakref import WeakSet

if TYPE_CHECKING:
    import httpcore

Pool = TypeVar("Pool", bound="httpcore.ConnectionPool")


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


class Pools(ProcessBound, Generic[Pool]):
    """The pool of connections of this process.

    Args:
        make: Makes a pool.
    """

    def __init__(self, make: Callable[[], Pool]) -> None:
        self._make = make
        super().__init__()

    def reset(self) -> None:
        self._lock = Lock()
        self._pool: Pool | None = None

    def open(self) -> None:
        """Do nothing: only the asynchronous version needs preparation."""

    def get(self) -> Pool:
        """Return the pool, and make it if necessary."""
        with self._lock:
            if self._pool is None:
                self._pool = self._make()
            return self._pool

    def close(self) -> None:
        """Close the connections."""
        pool, self._pool = self._pool, None
        if pool is not None:
            pool.close()
