"""The web API key, and how it is sent."""

import os
import re
import sys
import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import wraps
from typing import Any, Literal, NoReturn, TypeVar

Function = TypeVar("Function", bound=Callable[..., Any])

SendKey = Literal["query", "header"]

ENVIRONMENT_USERNAME = "RETROACHIEVEMENTS_USERNAME"
ENVIRONMENT_KEYS = ("RETROACHIEVEMENTS_API_KEY", "RA_API_KEY")

KEY_LOCATION = "it is shown on https://retroachievements.org/settings"


def linked(error: BaseException, handled: BaseException | None) -> list[BaseException]:
    """An error and all errors linked to it, except those that the caller was already handling."""
    links = [error]
    for link in links:
        members = link.exceptions if isinstance(link, BaseExceptionGroup) else ()
        for near in (link.__cause__, link.__context__, *members):
            if near is not None and not any(near is each for each in (handled, *links)):
                links.append(near)
    return links


def forgets_arguments(function: Function) -> Function:
    """Clear the frames of a function that raises. Its arguments may contain a key, which crash reporters print."""

    @wraps(function)
    def call(*args: Any, **kwargs: Any) -> Any:
        handled = sys.exception()
        try:
            return function(*args, **kwargs)
        except BaseException as error:
            args, kwargs = (), {}
            for link in linked(error, handled):
                traceback.clear_frames(link.__traceback__)
            raise

    return call  # type: ignore[return-value]


def _check_key(name: str, key: str) -> None:
    # The messages don't show the key.
    if not isinstance(key, str):
        raise TypeError(f"{name} must be a string, not {type(key).__name__}: {KEY_LOCATION}")
    if key in ("", "0"):
        raise ValueError(f"{name} is missing: {KEY_LOCATION}")
    if not re.fullmatch(r"[A-Za-z0-9._~-]+", key):
        raise ValueError(f"{name} has characters that no key has, like spaces or quotes: copy it again, {KEY_LOCATION}")


@dataclass(frozen=True, kw_only=True)
class Authorization:
    """A web API key and how to send it. Created by `build_authorization` or from the environment.

    The repr does not contain the key, and an `Authorization` can't be pickled, because the key would be stored with it.
    """

    web_api_key: str = field(repr=False)
    """The key, from https://retroachievements.org/settings."""

    username: str | None = None
    """Your name on the site, for your own use. It is never sent: the server identifies you by the key."""

    send_key: SendKey = "query"
    """`"query"` sends the key as the parameter `y`, as documented. `"header"` sends it as a Bearer token, which keeps
    it out of the URL and so out of the logs of proxies. The server accepts this, but it is not documented."""

    def __post_init__(self) -> None:
        key = self.web_api_key.strip() if isinstance(self.web_api_key, str) else self.web_api_key
        object.__setattr__(self, "web_api_key", key)
        _check_key("web_api_key", key)
        if self.username is not None and not (isinstance(self.username, str) and self.username.strip()):
            raise ValueError("username must be a name, or omitted: it is for your own use and never sent")
        if self.send_key not in ("query", "header"):
            raise ValueError('send_key must be "query" or "header"')

    def __reduce__(self) -> NoReturn:
        raise TypeError(
            "an Authorization can't be pickled or copied, because the key would be stored: "
            "create it where it is needed, for instance with RetroAchievements.from_env()"
        )


# The functions that `dataclass` generated may take a key as an argument.
Authorization.__init__ = forgets_arguments(Authorization.__init__)  # type: ignore[method-assign]
Authorization.__setattr__ = forgets_arguments(Authorization.__setattr__)  # type: ignore[method-assign]


@forgets_arguments
def build_authorization(*, web_api_key: str, username: str | None = None, send_key: SendKey = "query") -> Authorization:
    """Create the authorization for a client.

    Args:
        web_api_key: Your web API key, from https://retroachievements.org/settings.
        username: Your name on the site. Optional, for your own use, never sent.
        send_key: `"query"`, as documented, or `"header"`, a Bearer token: see `Authorization`.

    Raises:
        TypeError, ValueError: The key is missing or invalid.

    See https://api-docs.retroachievements.org/getting-started.html
    """
    return Authorization(web_api_key=web_api_key, username=username, send_key=send_key)


@forgets_arguments
def key_from_env() -> str | None:
    """The key in `RETROACHIEVEMENTS_API_KEY`, or else in `RA_API_KEY`.

    Raises:
        ValueError: The key is invalid.
    """
    for name in ENVIRONMENT_KEYS:
        key = os.environ.get(name, "").strip()
        if key:
            _check_key(name, key)
            return key
    return None


@forgets_arguments
def authorization_from_env(send_key: SendKey = "query") -> Authorization:
    """Create the authorization from `RETROACHIEVEMENTS_API_KEY` (or `RA_API_KEY`) and `RETROACHIEVEMENTS_USERNAME`.

    Raises:
        ValueError: Neither variable has a key, or the key is invalid.
    """
    key = key_from_env()
    if key is None:
        raise ValueError(
            f"set {' or '.join(ENVIRONMENT_KEYS)} to your web API key, "
            f"or pass build_authorization(web_api_key=...): {KEY_LOCATION}"
        )
    username = os.environ.get(ENVIRONMENT_USERNAME, "").strip() or None
    return build_authorization(web_api_key=key, username=username, send_key=send_key)
