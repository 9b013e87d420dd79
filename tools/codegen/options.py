"""Derive the typed dictionaries of client options from the signature of the client."""

import ast
from typing import TypeGuard

from tools.codegen.sync import SOURCE
from tools.codegen.tidy import tidy
from tools.documents import ROOT

CLIENT = SOURCE / "client.py"
CLIENT_OPTIONS = SOURCE / "options.py"

MODULE = '''\
# Generated from {source} by `make generate`. Do not edit: change that file,
# and generate again.
"""The options of the client, as typed dictionaries."""

from typing import TypedDict

{imports}


class AsyncOptions(TypedDict, total=False):
    """The options of the client, except the authorization and `http_client`, for functions that take them."""

{options}


class AsyncCallOptions(TypedDict, total=False):
    """The options that can differ in a view of the client."""

{call_options}
'''


def derive_options() -> None:
    """Write `_async/options.py`."""
    module = ast.parse(CLIENT.read_text())
    (client,) = [node for node in module.body if isinstance(node, ast.ClassDef)]
    (init,) = [node for node in client.body if isinstance(node, ast.FunctionDef) and node.name == "__init__"]
    options = {argument.arg: f"    {ast.unparse(argument)}" for argument in init.args.kwonlyargs}
    del options["http_client"]
    (call_options,) = [ast.literal_eval(node.value) for node in module.body if assigns(node, "CALL_OPTIONS")]
    text = MODULE.format(
        source=CLIENT.relative_to(ROOT),
        # All imports that an annotation may use. ruff removes the unused ones.
        imports="\n".join(ast.unparse(node) for node in module.body if is_import(node)),
        options="\n".join(options.values()),
        call_options="\n".join(options[name] for name in call_options),
    )
    CLIENT_OPTIONS.write_text(text)
    tidy(CLIENT_OPTIONS)


def is_import(node: ast.stmt) -> bool:
    return isinstance(node, ast.Import) or (isinstance(node, ast.ImportFrom) and node.module != CLIENT_OPTIONS.stem)


def assigns(node: ast.stmt, name: str) -> TypeGuard[ast.Assign]:
    return isinstance(node, ast.Assign) and [ast.unparse(target) for target in node.targets] == [name]
