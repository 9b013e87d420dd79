"""Error messages for shell users: commands, arguments and options in place of Python names and types."""

import re
import socket
from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from difflib import get_close_matches
from enum import Enum
from http import HTTPStatus
from typing import Any, get_args

import cyclopts.exceptions
from cyclopts import App, CycloptsError

from .._validation import is_ulid
from ..auth import KEY_LOCATION, linked
from ..errors import (
    AuthenticationFailed,
    ConnectionFailed,
    NotFound,
    PermissionDenied,
    RateLimited,
    ResponseError,
    RetroAchievementsError,
    TimedOut,
    UnexpectedResponse,
)
from .keys import ABOUT_THE_KEY, TAKES_NO_KEY

PROGRAM = "retroachievements"
# Default seconds to wait for each part of a response, and for all attempts.
TIMEOUT, DEADLINE = 30.0, 60.0


def shell_name(name: str, *, is_option: bool) -> str:
    """Return the name of an argument in a shell."""
    words = name.replace("_", "-")
    return f"--{words}" if is_option else words.upper()


def of_usage(error: CycloptsError, app: App) -> str:
    """Return a message about wrong arguments, with one suggestion at most."""
    command = " ".join(error.command_chain or ())
    name = _name(error)
    match error:
        case cyclopts.exceptions.UnknownCommandError(unused_tokens=[typed, *_]):
            commands = [each for each in error.app or app if not each.startswith("-")]
            path = " ".join(filter(None, [PROGRAM, command]))
            where = f"{command} has no command" if command else "there is no command"
            return f'{where} "{typed}"{suggestion(typed, commands) or f". {path} --help lists the commands"}'
        case cyclopts.exceptions.UnknownOptionError():
            typed = (error.token.keyword or error.token.value).partition("=")[0]
            if typed == "--all":
                return f"{command} has no pages, so it has no --all"
            options = [each for argument in error.argument_collection for each in argument.names if each[:2] == "--"]
            return f"{command} has no option {typed}{suggestion(typed, options)}"
        case cyclopts.exceptions.UnusedCliTokensError() if command in ABOUT_THE_KEY:
            return f"{command} {TAKES_NO_KEY} and no other argument"
        case cyclopts.exceptions.CoercionError() if name == "--key-fd":
            return f"--key-fd {TAKES_NO_KEY}, but the number of a file descriptor, as in --key-fd 3 3<key.txt"
        case cyclopts.exceptions.UnusedCliTokensError(unused_tokens=[typed, *_]):
            count = typed.isdecimal() and any("--count" in each.names for each in _arguments(error, app))
            return f'unexpected argument "{typed}"{f"; did you mean --count {typed}?" if count else ""}'
        case cyclopts.exceptions.MissingArgumentError() if name.startswith("-") and error.keyword:
            return f"{name} needs a value"
        case cyclopts.exceptions.MissingArgumentError():
            return f"{name} is missing. Usage: {' '.join([PROGRAM, command, *_required(error, app)])}"
        case cyclopts.exceptions.CoercionError(target_type=kind) if kind is bool:
            return f"{name} takes no value"
        case cyclopts.exceptions.CoercionError(token=token) if token is not None and error.msg is None:
            return f'{name} must be {_kind(error.target_type, token.value)}, not "{token.value}"' + suggestion(
                token.value, _choices(error.target_type)
            )
        case cyclopts.exceptions.CoercionError() if error.msg is not None:
            return str(error.msg)
        case cyclopts.exceptions.ValidationError():
            text = error.exception_message.rstrip(".")
            for sign, words in ((">=", "at least"), ("<=", "at most"), (">", "more than")):
                text = text.replace(f"{sign} ", f"{words} ")
            return f"{name} {text[:1].lower()}{text[1:]}"
        case cyclopts.exceptions.RepeatArgumentError():
            return f"{name} is given twice"
    error.verbose = False
    return str(error)


def of_refusal(error: Exception, names: Mapping[str, str]) -> str:
    """Return the reason that the client gives for refused arguments, with their names in the shell."""
    text = str(error)
    word = re.match(r"\w+", text)
    if word and word[0] in names:
        text = names[word[0]] + re.sub(r"^\[\d+\]", "", text[word.end() :])
    text = re.sub(r"'([^']*)'", r'"\1"', text)
    return re.sub(r"(?<=before )\w+", lambda found: names.get(found[0], found[0]), text)


def of_failure(
    error: RetroAchievementsError,
    server: str,
    key_source: str,
    attempts: int,
    timeout: float | None,
    given: Mapping[str, Any],
) -> str:
    """Return a message about a failed call."""
    tried = f" ({attempts} attempts)" if attempts > 1 else ""
    match error:
        case NotFound():
            return _not_found(error, server, given)
        case PermissionDenied():
            return f"{given.get('user', 'the user')} shares this only with users who follow each other"
        case AuthenticationFailed():
            return f"{server} refused the web API key from {key_source} ({error.message}): {KEY_LOCATION}"
        case RateLimited(retry_after=None):
            return f"{server} received too many requests{tried}: {error.message}"
        case RateLimited():
            return f"{server} received too many requests{tried}, wait {error.retry_after:.0f} s: {error.message}"
        case ResponseError():
            return f"{server} returned an error{tried}: {error.status} {error.message}"
        case TimedOut() if isinstance(error.__cause__, TimeoutError):
            return f"no response from {server} within {timeout or DEADLINE:g} s (--timeout){tried}"
        case TimedOut():
            return f"no response from {server} within {timeout or TIMEOUT:g} s (--timeout){tried}"
        case ConnectionFailed():
            return _not_connected(error, server, tried)
        case UnexpectedResponse():
            return f"can't read what {server} returned: {error.reason}"
    return str(error)


def _not_found(error: NotFound, server: str, given: Mapping[str, Any]) -> str:
    user = given.get("user")
    match error.missing:
        case "user" if user is not None:
            return f'no user has the ULID "{user}"' if is_ulid(user) else f'no user is called "{user}"'
        case "entry":
            return f"{user} has no entry on the leaderboards of game {given.get('game_id')}"
        case "leaderboard" if "game_id" in given:
            return f"game {given['game_id']} has no leaderboards"
        case str(thing) if f"{thing}_id" in given and not (thing == "console" and "md5" in given):
            return f"there is no {thing} {given[f'{thing}_id']}"
        case None if error.status != HTTPStatus.OK:
            return f"{server} returned an error: {error.status} {error.message}"
    return error.message


def _not_connected(error: ConnectionFailed, server: str, tried: str) -> str:
    causes = linked(error, None)
    if any(isinstance(cause, socket.gaierror) for cause in causes):
        return f"can't find {server}{tried}: are you online?"
    if any(isinstance(cause, ConnectionRefusedError) for cause in causes):
        return f"{server} refused the connection{tried}"
    reason = error.reason.partition(": ")[2] or error.reason
    return f"the connection to {server} failed{tried}: {reason}"


def _name(error: CycloptsError) -> str:
    keyword = getattr(error, "keyword", None) or getattr(getattr(error, "token", None), "keyword", None)
    if keyword or error.argument is None:
        return str(keyword or "")
    argument = error.argument
    return argument.name if argument.name.startswith("--") else argument.name.lstrip("-").upper()


def _arguments(error: CycloptsError, app: App) -> Sequence[Any]:
    for part in error.command_chain or ():
        app = app[part]
    return app.assemble_argument_collection()


def _required(error: CycloptsError, app: App) -> list[str]:
    arguments = _arguments(error, app)
    options = [
        f"{each.name} {each.name.lstrip('-').upper()}" for each in arguments if each.name[:2] == "--" and each.required
    ]
    return [*(each.name for each in arguments if each.name[0].isalnum()), *options]


def _kind(expected: Any, typed: str) -> str:
    if choices := _choices(expected):
        return " or ".join(filter(None, [", ".join(choices[:-1]), choices[-1]]))
    words = {
        date: "a date such as 2024-02-06",
        datetime: "a time such as 2024-02-06T22:30",
        float: "a number",
        int: "a whole number" if "." in typed else "a number",
    }
    return next((word for kind, word in words.items() if expected in (kind, kind | None)), "something else")


def _choices(expected: Any) -> list[str]:
    if isinstance(expected, type) and issubclass(expected, Enum):
        return [str(member.value) for member in expected]
    return [each for each in get_args(expected) if isinstance(each, str)]


def suggestion(typed: str, known: Collection[str]) -> str:
    """Return the end of a message, with the nearest known word if there is one."""
    near = get_close_matches(typed, known, n=1)
    return f"; did you mean {near[0]}?" if near else ""
