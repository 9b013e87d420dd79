"""Where the command line has the web API key from.

Never from an argument: all users of a machine can see those.
"""

import getpass
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import keyring
from keyring.errors import KeyringError, NoKeyringError, PasswordDeleteError

from .._validation import HIDDEN, without_keys
from ..auth import (
    ENVIRONMENT_KEYS,
    KEY_LOCATION,
    Authorization,
    build_authorization,
    forgets_arguments,
    key_from_env,
)
from .exits import AUTHENTICATION, USAGE, CommandError

SERVICE, ACCOUNT = "retroachievements", "web API key"
HOW_TO_GIVE_ONE = (
    f"no web API key: run `retroachievements login`, or set {ENVIRONMENT_KEYS[0]}; {KEY_LOCATION}. "
    "To try things without a key, add --simulator"
)
NO_ARGUMENT = (
    "No argument takes a web API key, since all users of a machine can see those: run `retroachievements login`, which "
    f"asks for it, or set {ENVIRONMENT_KEYS[0]}"
)


def explained(error: Exception, tokens: Sequence[str]) -> str:
    """Why arguments are refused. What may be a key is not repeated."""
    # A word behind login may be a key of any form.
    is_word = tokens[:1] == ["login"] and not isinstance(error, CommandError)
    message = "these are no arguments of login." if is_word else without_keys(str(error))
    options = [token.lower() for token in tokens if token.startswith("-") and not token.startswith("--key-fd")]
    if is_word or HIDDEN in message or any(option == "-y" or "key" in option for option in options):
        return f"{message}\n{NO_ARGUMENT}."
    return message


@forgets_arguments
def authorization(key_fd: int | None) -> Authorization:
    """From the file descriptor, the environment or the keyring: the first that has a key."""
    key = _read(key_fd) if key_fd is not None else key_from_env() or _stored()
    if key is None:
        raise CommandError(HOW_TO_GIVE_ONE, AUTHENTICATION)
    return _checked(key)


@forgets_arguments
def ask() -> Authorization:
    """Ask for a key without showing it; where nobody types, read a line of standard input."""
    try:
        return _checked(
            getpass.getpass(f"Web API key ({KEY_LOCATION}): ") if sys.stdin.isatty() else sys.stdin.readline()
        )
    except EOFError:
        raise CommandError("no key was given", AUTHENTICATION) from None


@forgets_arguments
def store(key: Authorization) -> None:
    with _keyring():
        keyring.set_password(SERVICE, ACCOUNT, key.web_api_key)


def forget() -> bool:
    """Whether there was a key to forget."""
    with _keyring():
        try:
            keyring.delete_password(SERVICE, ACCOUNT)
        except PasswordDeleteError:
            return False
        return True


def _stored() -> str | None:
    with _keyring():
        try:
            return keyring.get_password(SERVICE, ACCOUNT)
        except NoKeyringError:
            return None


@contextmanager
def _keyring() -> Iterator[None]:
    """Tell what to do where the keyring fails."""
    try:
        yield
    except (KeyringError, OSError) as error:
        reason = "this system has none" if isinstance(error, NoKeyringError) else str(error)
        message = f"the keyring can't be used ({reason}): set {ENVIRONMENT_KEYS[0]} instead"
        raise CommandError(message, AUTHENTICATION) from None


def _checked(key: str) -> Authorization:
    try:
        return build_authorization(web_api_key=key)
    except ValueError as error:
        raise CommandError(str(error).replace("web_api_key", "the web API key"), AUTHENTICATION) from None


def _read(descriptor: int) -> str:
    try:
        with open(descriptor, encoding="utf-8", closefd=False) as file:
            return file.read()
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is no text"
        raise CommandError(f"can't read the key from file descriptor {descriptor}: {reason}", USAGE) from None
