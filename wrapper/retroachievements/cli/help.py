"""The help of a command, from the docstring of its method.

The command line leaves out paragraphs and sentences that begin with "In Python", and arguments without any other text.
"""

import inspect
import re
from collections.abc import Callable, Mapping
from typing import Any

from attrs import frozen

from .messages import shell_name

FOR_PYTHON = re.compile(r"(^|(?<=\.\s))In Python,? .*?\.(\s+|$)")
# Tables in a terminal have local times, as the help of the output options says.
LOCAL_IN_TABLES = re.compile(r"\bTimes are UTC[.;]\s*")

# The arguments of examples. The simulator has data for all of them.
EXAMPLES = {
    "achievement_id": "11",
    "console_id": "megadrive",
    "day": "2024-02-06",
    "end": "2024-03-01",
    "game_id": "2",
    "game_ids": "1 2",
    "leaderboard_id": "11",
    "md5": "00000000000000000000000000000001",
    "start": "2024-02-01",
    "ticket_id": "145",
    "user": "MockUser",
}


@frozen
class Help:
    """The texts of a command."""

    text: str
    arguments: Mapping[str, str]


def help_of(namespace: str, method: Callable[..., Any], siblings: Mapping[str, Callable[..., Any]]) -> Help:
    """Return the help of the command for a method."""
    parameters = inspect.signature(method).parameters
    names = {name: shell_name(name, is_option=is_option(each)) for name, each in parameters.items()}
    for name in siblings:
        command = f"{namespace} {name.replace('_', '-')}"
        # Without "see", the name is that of an attribute.
        names |= {f"see {name}": f"see {command}", f"iter_{name}": f"{command} --all"}
    # Not docstring_parser, which takes longer to import than all else that a command needs.
    documentation, _, page = (inspect.getdoc(method) or "").rpartition("\n\n")
    text, *sections = re.split(r"\n\n(Args|Returns|Raises):\n", documentation)
    bodies = {"Args": "", "Returns": ""} | dict(zip(sections[::2], sections[1::2], strict=True))
    example = " ".join(["Example: retroachievements", *_example(namespace, method)])
    return Help(
        "\n\n".join(filter(None, [in_the_shell(text, names), in_the_shell(bodies["Returns"], names), example, page])),
        {
            name: in_the_shell(described, names)
            for name, described in re.findall(r"^    (\w+): (.*(?:\n {8}.*)*)", bodies["Args"], re.MULTILINE)
        },
    )


def is_option(parameter: inspect.Parameter) -> bool:
    return parameter.kind is inspect.Parameter.KEYWORD_ONLY


def in_the_shell(text: str, names: Mapping[str, str]) -> str:
    """Return a text from a docstring with shell names, without the parts for Python programs."""
    paragraphs = []
    # A command keeps its case at the start of a sentence.
    commands = "|".join(name for name in names.values() if " " in name)
    for paragraph in text.split("\n\n"):
        if paragraph.startswith("In Python"):
            continue
        line = FOR_PYTHON.sub("", " ".join(paragraph.split()))
        line = re.sub(r"`\w+` (warning)", r"\1", line)
        line = re.sub(r"(see )?`([^`]+)`", lambda found: _in_words(found[1] or "", found[2], names), line)
        line = re.sub(r"\bNone\b", "empty", line).replace("**", "")
        line = LOCAL_IN_TABLES.sub("", line).replace("attribute", "field").strip()
        paragraphs.append(re.sub(rf"(^|\. )(?!{commands})[a-z]", lambda found: found[0].upper(), line))
    return "\n\n".join(filter(None, paragraphs))


def _in_words(see: str, name: str, names: Mapping[str, str]) -> str:
    return names.get(see + name) or see + names.get(name, name.replace("_", " "))


def _example(namespace: str, method: Callable[..., Any]) -> list[str]:
    words = [namespace, method.__name__.replace("_", "-")]
    for name, parameter in inspect.signature(method).parameters.items():
        if parameter.default is inspect.Parameter.empty:
            words += [shell_name(name, is_option=True)] if is_option(parameter) else []
            words.append(EXAMPLES[name])
    return words
