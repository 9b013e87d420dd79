"""State that belongs to a process or to an event loop does not outlive it.

After a fork, a child makes its own connections, queues and budgets, and does not touch those of its parent: both would
read each other's responses. Connections of an event loop are closed with it.
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
    """An object with state of this process, which `reset` makes: here, and again in each child after a fork."""

    def __init__(self) -> None:
        _process_bound.add(self)
        self.reset()

    def reset(self) -> None:
        """Make the state, without closing what was there."""
        raise NotImplementedError


_process_bound: WeakSet[ProcessBound] = WeakSet()

# The state of the parent. The child keeps it, because to drop it would be to close it.
_inherited: list[dict[str, object]] = []


def forked() -> bool:
    """Whether this process was forked from one with such objects."""
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
        """Nothing has to be prepared."""

    def get(self) -> Pool:
        """The pool, which is made if there is none."""
        with self._lock:
            if self._pool is None:
                self._pool = self._make()
            return self._pool

    def close(self) -> None:
        """Close the connections."""
        pool, self._pool = self._pool, None
        if pool is not None:
            pool.close()
