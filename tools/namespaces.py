"""The namespaces of the client and their methods, from the classes.

The table in the README and the tests use this list. The command line reads the same list from the source.
"""

from functools import cached_property
from types import FunctionType

import retroachievements

METHODS: dict[str, dict[str, FunctionType]] = {
    namespace: {
        name: method
        for name, method in vars(getattr(retroachievements, namespace.capitalize())).items()
        if isinstance(method, FunctionType) and not name.startswith("_")
    }
    for namespace, member in vars(retroachievements.RetroAchievements).items()
    if isinstance(member, cached_property)
}
"""The public methods of each namespace, in the order of the source."""


def iterator_of(namespace: str, name: str) -> FunctionType | None:
    """Return the iterator over all pages of a method, if it has one."""
    return METHODS[namespace].get(f"iter_{name}")


def without_iterators(namespace: str) -> dict[str, FunctionType]:
    """Return the methods of a namespace, without iterators over pages."""
    return {name: method for name, method in METHODS[namespace].items() if not name.startswith("iter_")}
