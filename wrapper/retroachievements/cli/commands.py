"""All commands, and the function that runs one of them."""

import inspect
import os
import re
import sys
import warnings
from collections.abc import Sequence
from typing import Literal

from cyclopts import App, CycloptsError, MissingArgumentError, Parameter

from .._version import __version__
from ..auth import ENVIRONMENT_USERNAME
from ..errors import IncompleteResponse, TruncatedResult
from . import keys
from .exits import EXIT_CODES, INTERRUPTED, SUCCESS, USAGE, CommandError, give_up_writing, write_message
from .groups import GROUPS
from .messages import of_usage
from .namespaces import commands, namespaces
from .session import Session

app = App(
    name="retroachievements",
    help=(
        "Read data from RetroAchievements: users, games, achievements, leaderboards and tickets.\n\n"
        "Example: retroachievements tickets developer-stats MockUser --simulator"
    ),
    help_epilogue=EXIT_CODES,
    version=__version__,
    **GROUPS,
    help_format="plaintext",
    suppress_keyboard_interrupt=False,
    result_action="return_value",
    # The help texts include the defaults.
    default_parameter=Parameter(show_default=False, consume_multiple=True, negative=()),
)


def run(tokens: Sequence[str]) -> int:
    """Run a command, and return its exit code."""
    with warnings.catch_warnings():
        warnings.showwarning = lambda message, *_details, **_more: write_message(f"warning: {message}")
        # Warn for each response that is incomplete or may be cut, not only for the first.
        warnings.simplefilter("always", TruncatedResult)
        warnings.simplefilter("always", IncompleteResponse)
        return _run(tokens)


def _run(tokens: Sequence[str]) -> int:
    try:
        try:
            _call(_options_last(tokens))
        finally:
            sys.stdout.flush()
    except CycloptsError as error:
        write_message(keys.explained(of_usage(error, app), tokens))
        return USAGE
    except CommandError as error:
        write_message(keys.explained(str(error), tokens) if error.code == USAGE else error)
        return error.code
    except KeyboardInterrupt:
        return INTERRUPTED
    except OSError as error:
        return give_up_writing(error)
    return SUCCESS


def _call(tokens: list[str]) -> None:
    try:
        app(tokens, exit_on_error=False, print_error=False)
    except MissingArgumentError as error:
        path = list(error.command_chain or ())
        user = os.environ.get(ENVIRONMENT_USERNAME, "").strip()
        # The user may be the missing argument. If so, all others are present.
        if not user or path[0] not in namespaces():
            raise
        method = commands(path[0])[path[1].replace("-", "_")]
        if next(iter(inspect.signature(method).parameters), None) != "user":
            raise
        try:
            app([*path, user, *tokens[len(path) :]], exit_on_error=False, print_error=False)
        except MissingArgumentError:
            raise error from None


def _options_last(tokens: Sequence[str]) -> list[str]:
    """Move options that come before a command behind it."""
    path: list[str] = []
    options: list[str] = []
    rest = list(tokens)
    names = [name for name in app if not name.startswith("-")]
    while place := next((place for place, token in enumerate(rest, 1) if token in names), None):
        if place > 1 and not rest[0].startswith("-"):
            break
        options += rest[: place - 1]
        path.append(rest[place - 1])
        rest = rest[place:]
        names = (
            [name.replace("_", "-") for name in commands(path[0])] if path[0] in namespaces() and not path[1:] else []
        )
    if not path and rest and rest[0].startswith("-") and rest[0] not in ("--help", "-h", "--version"):
        raise CommandError(f"{rest[0].partition('=')[0]} needs a command: add --help for all commands", USAGE)
    return [*path, *options, *rest]


@app.command
def login(*, session: Session | None = None) -> None:
    """Ask for your web API key, try it, and store it in the keyring of your system.

    The key is shown on https://retroachievements.org/settings. The terminal does not show what you type.

    Without a terminal, login reads the key from the first line of standard input.

    Example: pass show retroachievements | retroachievements login
    """
    session = session or Session()
    if session.simulator:
        raise CommandError("the simulator needs no key, so login has no key to store: leave out --simulator", USAGE)
    keys.check_keyring()
    key = keys.ask() if session.key_fd is None else keys.find(session.key_fd)
    with session.client(key) as ra:
        ra.consoles.all()
    keys.store(key)
    print("The key works and is stored in the keyring.")


@app.command
def logout() -> None:
    """Remove your web API key from the keyring."""
    print("The key is removed from the keyring." if keys.forget() else "The keyring has no key.")


@app.command
def status(*, session: Session | None = None) -> None:
    """Show the source of your web API key and the address of the API, and try the key."""
    session = session or Session()
    key = None
    if session.simulator:
        print("key      from the simulator", flush=True)
    else:
        key = keys.find(session.key_fd)
        # Without a password.
        address = re.sub("//.*@", "//", session.address())
        print(f"key      from {key.source}\naddress  {address}", flush=True)
    with session.client(key) as ra:
        ra.consoles.all()
    print("result   the key is accepted")


@app.command
def completion(shell: Literal["bash", "zsh", "fish"], /) -> None:
    """Print a script that completes commands and options in your shell.

    Example: retroachievements completion bash >> ~/.bash_completion

    Args:
        shell: The name of your shell.
    """
    print(app.generate_completion(shell=shell), end="")


for _namespace, _about in namespaces().items():
    app.command(f"retroachievements.cli.calls:{_namespace}", name=_namespace, help=_about)
