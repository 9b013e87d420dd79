"""The endpoints of the server and their handlers."""

from collections.abc import Callable

from .data import Dataset, User
from .inputs import Inputs
from .replies import Reply

Handler = Callable[[Dataset, Inputs, User], Reply]
"""Takes the data, the inputs of a request, and the owner of its key."""

ENDPOINTS: dict[str, Handler] = {}
"""Handlers by file name. The modules that app.py imports fill it."""


def endpoint(file: str) -> Callable[[Handler], Handler]:
    """Register the decorated function as the handler for a file, such as `API_GetGame.php`."""

    def register(handler: Handler) -> Handler:
        if ENDPOINTS.setdefault(file, handler) is not handler:
            raise ValueError(f"{file} has two handlers: {ENDPOINTS[file].__name__} and {handler.__name__}")
        return handler

    return register
