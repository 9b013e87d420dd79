"""The commands of a namespace, made from its methods: arguments from signatures, help from docstrings."""

import inspect
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from typing import Annotated, Any

from attrs import evolve
from cyclopts import App, Parameter

from ..auth import ENVIRONMENT_USERNAME
from ..models import AwardKind
from .exits import USAGE, CommandError
from .groups import GROUPS
from .help import help_of, is_option
from .messages import PROGRAM, of_refusal, shell_name, suggestion
from .namespaces import commands, has_pages, namespaces, returned
from .output import OUTPUT, Output, options_of
from .session import Session, whole_number

EVERYTHING = Annotated[bool, Parameter("--all", group=OUTPUT, help="Get all pages, not just one.")]
CONSOLE_HELP = "The id of the console, or its name: the name on the site, or that of a ROM folder, such as msx2."
USER_HELP = f" A ULID is an id that stays the same after a rename. The default is {ENVIRONMENT_USERNAME}."


def __getattr__(path: str) -> App | Callable[..., None]:
    """Return a namespace such as `tickets`, or a command such as `tickets.get`.

    cyclopts imports both by their path, so that a command makes no other commands.
    """
    namespace, _, name = path.partition(".")
    if namespace not in namespaces():
        raise AttributeError(path)
    methods = commands(namespace)
    if name:
        return _command(namespace, methods[name])
    group = App(name=namespace, help=namespaces()[namespace], **GROUPS)
    for name, method in methods.items():
        group.command(
            f"{__name__}:{namespace}.{name}",
            name=name.replace("_", "-"),
            help=help_of(namespace, method, methods).text,
            usage=_usage(namespace, method),
        )
    return group


def _usage(namespace: str, method: Callable[..., Any]) -> str:
    parameters = inspect.signature(method).parameters.items()
    words = [shell_name(name, is_option=False) for name, parameter in parameters if not is_option(parameter)]
    words = [f"[{word}]" if word == "USER" else word for word in words]
    required = [name for name, each in parameters if is_option(each) and each.default is inspect.Parameter.empty]
    words += [f"{shell_name(name, is_option=True)} {shell_name(name, is_option=False)}" for name in required]
    command = " ".join([PROGRAM, namespace, method.__name__.replace("_", "-"), *words])
    return f"Usage: {command} [OPTIONS]"


def _command(namespace: str, method: Callable[..., Any]) -> Callable[..., None]:
    """Make a function with the arguments of a method, and the options that all commands have."""
    name = method.__name__
    called = f"{namespace} {name.replace('_', '-')}"
    described = help_of(namespace, method, commands(namespace))
    parameters = {
        key: parameter
        for key, parameter in inspect.signature(method).parameters.items()
        if described.arguments[key] or not is_option(parameter)
    }
    result = returned(namespace, name)
    names = {key: shell_name(key, is_option=is_option(parameter)) for key, parameter in parameters.items()}

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
        output.check(result, called)
        if everything and (pages := {"count", "offset"} & options.keys()):
            raise CommandError(f"--all gets all pages, so leave out --{pages.pop()}", USAGE)
        arguments = dict(zip(parameters, given, strict=False)) | options
        if not everything:
            with session.client(given=arguments) as ra:
                found = _checked(getattr(getattr(ra, namespace), name), names, *given, **options)
            output.write(found, result, has_pages=has_pages(namespace, name))
            return
        from .progress import progress

        bar = progress(hidden=output.scrolls)
        task = bar.add_task(called, total=None)
        show = (lambda text: bar.update(task, description=text or called)) if not bar.disable else None
        with session.client(given=arguments, show=show) as ra:
            rows = _checked(getattr(getattr(ra, namespace), f"iter_{name}"), names, *given, **options)

            def items() -> Iterator[Any]:
                bar.update(task, total=rows.total())
                yield from rows

            output.write_each(bar, bar.track(items(), task_id=task), returned(namespace, f"iter_{name}"))

    own = [
        parameter.replace(
            kind=parameter.kind if is_option(parameter) else inspect.Parameter.POSITIONAL_ONLY,
            annotation=_typed(key, parameter, described.arguments[key]),
        )
        for key, parameter in parameters.items()
    ]
    added = [
        inspect.Parameter(key, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=annotation)
        for key, default, annotation in [
            *([("everything", False, EVERYTHING)] if has_pages(namespace, name) else []),
            *((option, None, annotation) for option, annotation in options_of(result).items()),
            ("output", None, Output | None),
            ("session", None, Session | None),
        ]
    ]
    command.__signature__ = inspect.Signature([*own, *added])  # type: ignore[attr-defined]
    command.__annotations__ = {parameter.name: parameter.annotation for parameter in [*own, *added]}
    command.__name__ = name
    return command


def _typed(name: str, parameter: inspect.Parameter, text: str) -> Any:
    """Return the type of an argument in a shell, with its name and help."""
    shown: dict[str, Any] = {"name": shell_name(name, is_option=is_option(parameter)), "help": text}
    annotation = parameter.annotation
    if is_option(parameter) and annotation in (int, int | None):
        shown["metavar"] = "NUMBER"
    if annotation in (int, int | None):
        shown["converter"] = whole_number
    elif annotation == Sequence[int]:
        annotation = Sequence[Annotated[int, Parameter(converter=whole_number)]]
    match name:
        case "console_id":
            shown |= {"converter": lambda _, tokens: _console(tokens[0].value), "help": CONSOLE_HELP}
        case "kinds":
            # Shell arguments are text, so only members make sense here.
            annotation = Sequence[AwardKind]
        case "user":
            shown |= {"required": False, "help": text + USER_HELP}
    if parameter.default is None:
        # cyclopts also checks the default if pydantic has been imported.
        annotation |= None
    return Annotated[annotation, Parameter(**shown)]


def _checked(method: Callable[..., Any], names: dict[str, str], *args: Any, **options: Any) -> Any:
    """Call a method. If it refuses its arguments, raise a usage error."""
    try:
        return method(*args, **options)
    except (TypeError, ValueError) as error:
        raise CommandError(of_refusal(error, names), USAGE) from None


def _console(text: str) -> int:
    """Return the id of a console, given the id or a name."""
    from ..consoles import _ids, console_id

    if text.removeprefix("-").isdecimal():
        return int(text)
    try:
        return console_id(text)
    except ValueError:
        raise ValueError(f'no console is called "{text}"{suggestion(text, _ids())}') from None


def _in_utc(value: Any) -> Any:
    """Return the value, with UTC as the zone of a time without one: all times of this API are in UTC."""
    return value.replace(tzinfo=UTC) if isinstance(value, datetime) and value.tzinfo is None else value
