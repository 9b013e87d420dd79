"""The public methods of each namespace, in the order of the source: what pages, tables and commands have to have."""

from functools import cached_property
from types import FunctionType

import retroachievements

METHODS: dict[str, dict[str, FunctionType]] = {
    name: {
        method: function
        for method, function in vars(getattr(retroachievements, name.capitalize())).items()
        if not method.startswith("_")
    }
    for name, member in vars(retroachievements.RetroAchievements).items()
    if isinstance(member, cached_property)
}


def without_iterators(namespace: str) -> dict[str, FunctionType]:
    """The methods of a namespace without the iterators that stand beside others."""
    return {name: method for name, method in METHODS[namespace].items() if not name.startswith("iter_")}
