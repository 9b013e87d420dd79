# Generated from wrapper/retroachievements/_async/client.py by `make generate`. Do not edit: change that file,
# and generate again.
"""The options of the client, as typed dictionaries."""

from typing import TypedDict

import httpx

from ..cache import Cache
from ..pacing import Pacing
from ..retry import Hooks, Retry


class AsyncOptions(TypedDict, total=False):
    """The options of the client, except the authorization and `http_client`, for functions that take them."""

    base_url: str | None
    timeout: float | None
    deadline: float | None
    queue_timeout: float | None
    retry: Retry | None
    pacing: Pacing | None
    cache: Cache | None
    hooks: Hooks | None
    user_agent: str | None
    transport: httpx.AsyncBaseTransport | None


class AsyncCallOptions(TypedDict, total=False):
    """The options that can differ in a view of the client."""

    timeout: float | None
    deadline: float | None
    queue_timeout: float | None
    retry: Retry | None
