from collections.abc import Callable, Coroutine, Mapping
from typing import Any, Generic, TypeVar

Data = TypeVar("Data")


class ConfigEntry(Generic[Data]):
    """The configuration of a user, and the data of the integration while it is loaded."""

    runtime_data: Data

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.data = data
        self.on_unload: list[Callable[[], Coroutine[Any, Any, None] | None]] = []
        """Called after an unload and after a failed setup."""

    def async_on_unload(self, function: Callable[[], Coroutine[Any, Any, None] | None]) -> None:
        self.on_unload.append(function)
