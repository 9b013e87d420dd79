"""The commands, made from the namespaces: their signatures are the arguments, their docstrings the help."""

import inspect
import sys
import warnings
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from typing import Annotated, Any, Literal

import docstring_parser
from attrs import evolve
from cyclopts import App, CycloptsError, Parameter
from docstring_parser import DocstringStyle

from .. import RetroAchievements, console_id
from .._version import __version__
from ..errors import IncompleteResponse, RetroAchievementsError, TruncatedResult
from ..models import AwardKind
from . import keys
from .exits import (
    FAILURE,
    INTERRUPTED,
    OF_ERRORS,
    SUCCESS,
    USAGE,
    CommandError,
    give_up_writing,
    tell,
)
from .namespaces import METHODS, iterator_of, without_iterators
from .output import OUTPUT, Output, options_of, progress
from .session import Session

EVERYTHING = Annotated[
    bool, Parameter("--all", negative=(), group=OUTPUT, help="Walk through all pages, not just one.")
]
EXAMPLE = "retroachievements tickets developer-stats MockUser"
# What is typed is text, so values are no alternative to members.
TYPED: dict[str, Any] = {
    "console_id": Annotated[
        int,
        Parameter(
            converter=lambda _, tokens: _console(tokens[0].value),
            help="The id of the console, or a name of it: that of the site, or of a folder, such as `msx2`.",
        ),
    ],
    "kinds": Sequence[AwardKind] | None,
}

app = App(
    name="retroachievements",
    help="Ask the Web API of RetroAchievements.",
    version=__version__,
    help_format="markdown",
    suppress_keyboard_interrupt=False,
    result_action="return_value",
    # The docstrings tell the defaults.
    default_parameter=Parameter(show_default=False, consume_multiple=True, negative_iterable=()),
)


def run(tokens: Sequence[str]) -> int:
    """Run a command, and say with which code to exit."""
    with warnings.catch_warnings():
        warnings.showwarning = lambda message, *_details, **_more: tell(f"warning: {message}")
        # Each answer that is incomplete or may be cut says so, not just the first one.
        warnings.simplefilter("always", TruncatedResult)
        warnings.simplefilter("always", IncompleteResponse)
        return _run(tokens)


def _run(tokens: Sequence[str]) -> int:
    try:
        if tokens and tokens[0].startswith("-") and tokens[0] not in ("--help", "-h", "--version"):
            option = tokens[0].partition("=")[0]
            raise CommandError(f"{option} stands behind a command, as in: {EXAMPLE} {option}", USAGE)
        try:
            app(tokens, exit_on_error=False, print_error=False)
        finally:
            sys.stdout.flush()
    except CycloptsError as error:
        tell(f"{keys.explained(error, tokens)}\nAdd --help for what is allowed.")
        return USAGE
    except CommandError as error:
        tell(keys.explained(error, tokens) if error.code == USAGE else error)
        return error.code
    except RetroAchievementsError as error:
        tell(error)
        return OF_ERRORS.get(type(error), FAILURE)
    except KeyboardInterrupt:
        return INTERRUPTED
    except OSError as error:
        return give_up_writing(error)
    return SUCCESS


def _add_namespaces() -> None:
    for namespace in METHODS:
        commands = App(name=namespace, help=getattr(RetroAchievements, namespace).__doc__, help_format="markdown")
        for name, method in without_iterators(namespace).items():
            command = _command(namespace, method, iterator_of(namespace, name))
            commands.command(command, name=name.replace("_", "-"), help=_help(method))
        app.command(commands)


def _command(namespace: str, method: Callable[..., Any], iterator: Callable[..., Any] | None) -> Callable[..., None]:
    """A function with the arguments and the help of a method, and with the options that all commands have."""
    name = method.__name__
    called = f"{namespace} {name.replace('_', '-')}"
    signature = inspect.signature(method, eval_str=True)
    answer = signature.return_annotation
    rows_answer = inspect.signature(iterator, eval_str=True).return_annotation if iterator else None

    def command(
        *args: Any,
        everything: bool = False,
        columns: str | None = None,
        only: str | None = None,
        output: Output | None = None,
        session: Session | None = None,
        **options: Any,
    ) -> None:
        output, session = output or Output(), session or Session()
        output = evolve(output, columns=columns, only=only and only.replace("-", "_"))
        given = [_in_utc(value) for value in args]
        output.check(answer, called)
        if everything and (pages := {"count", "offset"} & options.keys()):
            raise CommandError(f"--all walks through all pages, so leave out --{pages.pop()}", USAGE)
        with session.client() as ra:
            asked = getattr(ra, namespace)
            if not everything:
                output.write(_checked(getattr(asked, name), *given, **options), answer, has_pages=iterator is not None)
                return
            bar = progress(hidden=output.scrolls)
            task = bar.add_task(called, total=None)
            found = _checked(getattr(asked, f"iter_{name}"), *given, **options)

            def items() -> Iterator[Any]:
                bar.update(task, total=found.total())
                yield from found

            output.write_each(bar, bar.track(items(), task_id=task), rows_answer)

    own = [
        parameter.replace(annotation=TYPED.get(parameter.name, parameter.annotation))
        for parameter in signature.parameters.values()
        if parameter.name != "self"
    ]
    added = [
        inspect.Parameter(key, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=annotation)
        for key, default, annotation in [
            *([("everything", False, EVERYTHING)] if iterator else []),
            *((name, None, annotation) for name, annotation in options_of(answer).items()),
            ("output", None, Output | None),
            ("session", None, Session | None),
        ]
    ]
    command.__signature__ = inspect.Signature([*own, *added])  # type: ignore[attr-defined]
    command.__annotations__ = {parameter.name: parameter.annotation for parameter in [*own, *added]}
    command.__name__, command.__doc__ = name, method.__doc__
    return command


def _help(method: Callable[..., Any]) -> str:
    """The docstring without its arguments, which are shown as such."""
    docstring = docstring_parser.parse(inspect.getdoc(method) or "", DocstringStyle.GOOGLE)
    page = (method.__doc__ or "").split()[-1]
    returns = docstring.returns.description if docstring.returns else None
    return "\n\n".join(filter(None, [docstring.short_description, docstring.long_description, returns, page]))


def _checked(method: Callable[..., Any], *args: Any, **options: Any) -> Any:
    """What a method answers. That it refuses its arguments is the fault of who typed them."""
    try:
        return method(*args, **options)
    except (TypeError, ValueError) as error:
        raise CommandError(error, USAGE) from None


def _console(text: str) -> int:
    """The id of a console, which can be typed as its name."""
    return int(text) if text.removeprefix("-").isdecimal() else console_id(text)


def _in_utc(value: Any) -> Any:
    """A moment that was typed without a zone is in UTC, as all times of this API are."""
    return value.replace(tzinfo=UTC) if isinstance(value, datetime) and value.tzinfo is None else value


@app.command
def login(*, session: Session | None = None) -> None:
    """Ask for your web API key, try it, and keep it in the keyring of your system.

    The key is shown on your settings page, https://retroachievements.org/settings. What you type is not shown. Where
    nobody types, the key is a line of standard input: `pass show retroachievements | retroachievements login`.
    """
    session = session or Session()
    if session.simulator:
        raise CommandError("the simulator wants no key, so there is none to keep: leave out --simulator", USAGE)
    key = keys.ask() if session.key_fd is None else keys.authorization(session.key_fd)
    with session.client(key) as ra:
        ra.consoles.all()
    keys.store(key)
    print("The key is good, and kept in the keyring.")


@app.command
def logout() -> None:
    """Take your web API key out of the keyring."""
    print("The key is forgotten." if keys.forget() else "There was no key in the keyring.")


@app.command
def completion(shell: Literal["bash", "zsh", "fish"]) -> None:
    """Print a script that completes commands and options in your shell.

    Args:
        shell: Your shell. For bash: `retroachievements completion bash >> ~/.bash_completion`.
    """
    print(app.generate_completion(shell=shell), end="")


_add_namespaces()
