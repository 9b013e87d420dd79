"""Derive the lists of public names in `__init__.py` of the wrapper from its imports for type checkers."""

import ast
from collections.abc import Iterator

from tools.codegen.options import assigns
from tools.codegen.sync import SOURCE
from tools.codegen.tidy import tidy

PACKAGE = SOURCE.parent / "__init__.py"


def derive_exports() -> None:
    """Write `_MODULES` and `__all__`."""
    text = PACKAGE.read_text(encoding="utf-8")
    module = ast.parse(text)
    modules = dict(public_names(module))
    lists = {"_MODULES": modules, "__all__": [*modules, "__version__"]}
    lines = text.splitlines(keepends=True)
    for name, value in reversed(lists.items()):
        (old,) = [node for node in module.body if assigns(node, name)]
        lines[old.lineno - 1 : old.end_lineno] = [f"{name} = {value!r}\n"]
    PACKAGE.write_text("".join(lines), encoding="utf-8")
    tidy(PACKAGE)


def public_names(module: ast.Module) -> Iterator[tuple[str, str]]:
    """Yield each imported name and its module."""
    (block,) = [node for node in module.body if isinstance(node, ast.If)]
    for node in block.body:
        if isinstance(node, ast.ImportFrom):
            yield from ((alias.name, f".{node.module}") for alias in node.names)
