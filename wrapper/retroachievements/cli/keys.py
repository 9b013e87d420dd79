"""Where the command line has the web API key from.

Never from an argument: all users of a machine can see those.
"""

import getpass
import os
import sys

import keyring
from keyring.errors import KeyringError, NoKeyringError, PasswordDeleteError

from ..auth import ENVIRONMENT_KEYS, Authorization, authorization_from_env, build_authorization
from .exits import AUTHENTICATION, USAGE, CommandError

SERVICE, ACCOUNT = "retroachievements", "web API key"
WHERE = "it stands on https://retroachievements.org/settings"
HOW_TO_GIVE_ONE = (
    f"no web API key: run `retroachievements login`, or set {ENVIRONMENT_KEYS[0]}; {WHERE}. "
    "To try things without a key, add --simulator"
)


def authorization(key_fd: int | None) -> Authorization:
    """From the file descriptor, the environment or the keyring: the first that has a key."""
    try:
        if key_fd is not None:
            return build_authorization(web_api_key=_read(key_fd))
        if any(os.environ.get(name, "").strip() for name in ENVIRONMENT_KEYS):
            return authorization_from_env()
        stored = _stored()
        if stored is None:
            raise CommandError(HOW_TO_GIVE_ONE, AUTHENTICATION)
        return build_authorization(web_api_key=stored)
    except ValueError as error:
        raise CommandError(error, AUTHENTICATION) from None


def ask() -> Authorization:
    """Ask for a key without showing it; where nobody types, read a line of standard input."""
    try:
        key = getpass.getpass(f"Web API key ({WHERE}): ") if sys.stdin.isatty() else sys.stdin.readline()
        return build_authorization(web_api_key=key)
    except EOFError:
        raise CommandError("no key was given", AUTHENTICATION) from None
    except ValueError as error:
        raise CommandError(error, AUTHENTICATION) from None


def store(key: Authorization) -> None:
    try:
        keyring.set_password(SERVICE, ACCOUNT, key.web_api_key)
    except KeyringError as error:
        raise CommandError(_without_keyring(error), AUTHENTICATION) from None


def forget() -> bool:
    """Whether there was a key to forget."""
    try:
        keyring.delete_password(SERVICE, ACCOUNT)
    except PasswordDeleteError:
        return False
    except KeyringError as error:
        raise CommandError(_without_keyring(error), AUTHENTICATION) from None
    return True


def _stored() -> str | None:
    try:
        return keyring.get_password(SERVICE, ACCOUNT)
    except NoKeyringError:
        return None
    except KeyringError as error:
        raise CommandError(_without_keyring(error), AUTHENTICATION) from None


def _without_keyring(error: KeyringError) -> str:
    reason = "this system has none" if isinstance(error, NoKeyringError) else str(error)
    return f"the keyring can't be used ({reason}): set {ENVIRONMENT_KEYS[0]} instead"


def _read(descriptor: int) -> str:
    try:
        with open(descriptor, encoding="utf-8", closefd=False) as file:
            return file.read()
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is no text"
        raise CommandError(f"can't read the key from file descriptor {descriptor}: {reason}", USAGE) from None
