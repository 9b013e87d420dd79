"""The groups of arguments and options in the help, and their style."""

from typing import Any

from cyclopts import Group

# The style of option names. The default, cyan, is hard to read on white.
THEME = {"cyclopts.name": "bold"}

GROUPS: dict[str, Any] = {
    "group_arguments": Group("Arguments", sort_key=0, theme=THEME),
    "group_commands": Group("Commands", sort_key=1, theme=THEME),
    "group_parameters": Group("Options", sort_key=1, theme=THEME),
}
CONNECTION = Group("Connection", sort_key=3, theme=THEME)
