"""Find, ask for, and store the web API key.

No argument takes the key, because all users of a machine can see the arguments of a program.
"""

import getpass
import os
import re
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from attrs import frozen

from .._validation import HIDDEN, without_keys
from ..auth import (
    ENVIRONMENT_KEYS,
    KEY_LOCATION,
    Authorization,
    build_authorization,
    forgets_arguments,
)
from .exits import AUTHENTICATION, USAGE, CommandError

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

SERVICE, ACCOUNT = "retroachievements", "web API key"
HOW_TO_GIVE_ONE = (
    f"no web API key: run `retroachievements login`, or set {ENVIRONMENT_KEYS[0]}; {KEY_LOCATION}. "
    "To try a command without a key, add --simulator"
)
NO_ARGUMENT = (
    "No argument takes a web API key, because all users of a machine can see the arguments of a program: "
    f"run `retroachievements login`, which asks for it, or set {ENVIRONMENT_KEYS[0]}"
)
NO_KEYRING = (
    "this system has no keyring, so login can't store a key. Pass the key to each command:\n"
    f"  in the variable {ENVIRONMENT_KEYS[0]}, or\n"
    "  from a file: retroachievements consoles all --key-fd 3 3<key.txt"
)
# Commands without arguments. A word after them may be a key in any form.
ABOUT_THE_KEY = ("login", "logout", "status")
TAKES_NO_KEY = "takes no key"


@frozen
class Key:
    """A web API key and its source."""

    authorization: Authorization
    source: str


def explained(message: str, tokens: Sequence[str]) -> str:
    """Return a message about refused arguments without anything that may be a key."""
    shown = without_keys(message)
    options = [token.lower() for token in tokens if token.startswith("-") and not token.startswith("--key-fd")]
    if TAKES_NO_KEY in shown or HIDDEN in shown or any(re.match("-y|--?.*key", option) for option in options):
        return f"{shown}\n{NO_ARGUMENT}."
    return shown


@forgets_arguments
def find(key_fd: int | None) -> Key:
    """Return the first key in the file descriptor, the environment or the keyring."""
    if key_fd is not None:
        return _checked(_read(key_fd), f"file descriptor {key_fd}")
    for name in ENVIRONMENT_KEYS:
        if key := os.environ.get(name, "").strip():
            return _checked(key, name)
    if stored := _stored():
        return _checked(stored, "the keyring")
    raise CommandError(HOW_TO_GIVE_ONE, AUTHENTICATION)


@forgets_arguments
def ask() -> Key:
    """Ask for a key without showing it. Without a terminal, read a line of standard input."""
    try:
        return _checked(
            getpass.getpass(f"Web API key ({KEY_LOCATION}): ") if sys.stdin.isatty() else sys.stdin.readline(),
            "standard input",
        )
    except EOFError:
        raise CommandError("no key was given", AUTHENTICATION) from None


def check_keyring() -> None:
    """Raise an error if the system has no keyring, before asking for a key."""
    with _keyring() as backend:
        if backend is None:
            raise CommandError(NO_KEYRING, AUTHENTICATION)


@forgets_arguments
def store(key: Key) -> None:
    """Store a key in the keyring."""
    with _keyring() as backend:
        if backend is not None:
            backend.set_password(SERVICE, ACCOUNT, key.authorization.web_api_key)


def forget() -> bool:
    """Remove the key from the keyring. Return whether it had one."""
    from keyring.errors import PasswordDeleteError

    with _keyring() as backend:
        try:
            if backend is not None:
                backend.delete_password(SERVICE, ACCOUNT)
        except PasswordDeleteError:
            return False
        return backend is not None


def _stored() -> str | None:
    with _keyring() as backend:
        return None if backend is None else backend.get_password(SERVICE, ACCOUNT)


@contextmanager
def _keyring() -> "Iterator[KeyringBackend | None]":
    """Yield the keyring, or None if the system has none. It is imported late because the import is slow."""
    import keyring
    from keyring.backends import fail, null
    from keyring.errors import KeyringError

    backend = keyring.get_keyring()
    try:
        yield None if isinstance(backend, (fail.Keyring, null.Keyring)) else backend
    except (KeyringError, OSError) as error:
        message = f"the keyring can't be used ({error}): set {ENVIRONMENT_KEYS[0]} instead"
        raise CommandError(message, AUTHENTICATION) from None


@forgets_arguments
def _checked(key: str, source: str) -> Key:
    try:
        return Key(build_authorization(web_api_key=key), source)
    except ValueError as error:
        name = f"the web API key from {source}"
        raise CommandError(str(error).replace("web_api_key", name), USAGE if key.strip() else AUTHENTICATION) from None


def _read(descriptor: int) -> str:
    try:
        with open(descriptor, encoding="utf-8", closefd=False) as file:
            return file.read()
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not text"
        raise CommandError(f"can't read the key from file descriptor {descriptor}: {reason}", USAGE) from None
