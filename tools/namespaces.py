"""The namespaces of the client and their methods, read from the classes.

The table in the README and the tests are made from this list. The command line reads the same from the source.
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
    """The method that iterates over all pages of what another method returns, if there is one."""
    return METHODS[namespace].get(f"iter_{name}")


def without_iterators(namespace: str) -> dict[str, FunctionType]:
    """The methods of a namespace, without those that iterate over the pages of another one."""
    return {name: method for name, method in METHODS[namespace].items() if not name.startswith("iter_")}
