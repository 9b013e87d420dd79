"""A Markdown extension that shows the examples of the client in two tabs: synchronous and asynchronous.

The pages in docs/ have only the synchronous form. The asynchronous form is the same text, edited where the syntax tree
has a call that returns an awaitable, a loop over rows, or the name of a class. An example has no tabs if its
asynchronous form could be wrong, for instance if it passes the client to code that is not on the page.
"""

import ast
import re
import symtable
from functools import partial
from inspect import iscoroutinefunction, isfunction, signature
from textwrap import indent
from typing import Any, Self

from markdown import Extension, Markdown
from markdown.preprocessors import Preprocessor

import retroachievements
from retroachievements import AsyncRetroAchievements, AsyncRows

from .namespaces import METHODS

EXAMPLE = re.compile(r"(?ms)^```python\n(.*?)^```$")
TABS = '===! "Sync"\n\n{}\n=== "Async"\n\n{}'
ASYNC_SYNTAX = (ast.AsyncFor, ast.AsyncFunctionDef, ast.AsyncWith, ast.Await)
# Only these nodes can contain a client or rows without passing them on.
OWN_USES = (ast.AnnAssign, ast.Assign, ast.Attribute, ast.Expr, ast.withitem)


class Examples:
    """The examples of a page, which share their names."""

    def __init__(self) -> None:
        self._types: dict[str, type] = {}
        self._functions: frozenset[str] = frozenset()

    def async_form(self, source: str) -> str | None:
        """Return the asynchronous form of the next example; None if it is the same or could be wrong."""
        functions = self._functions
        while (example := Example(source, dict(self._types), functions)).functions != functions:
            functions = example.functions  # Await the calls of the new ones too.
        if example.could_be_wrong:
            for name in symtable.symtable(source, "", "exec").get_symbols():
                if name.is_assigned():
                    self._types.pop(name.get_name(), None)
            return None
        self._types, self._functions = example.types, functions
        return example.edited() if example.edits else None


def async_class(name: str) -> type | None:
    """Return the asynchronous class of a synchronous one."""
    return getattr(retroachievements, f"Async{name}", None)


class Example(ast.NodeVisitor):
    """Finds the edits that make an example asynchronous.

    Args:
        source: The example.
        types: The asynchronous classes of the variables.
        functions: The functions that become asynchronous.
    """

    def __init__(self, source: str, types: dict[str, type], functions: frozenset[str]) -> None:
        self.types, self.functions, self.could_be_wrong = types, functions, False
        self.edits: set[tuple[int, int, str]] = set()
        self._source = source.encode()
        self._lines = [0, *(line.end() for line in re.finditer(b"\n", self._source))]
        self._path: list[Any] = []
        self.visit(ast.parse(source))

    def edited(self) -> str:
        text = self._source
        for begin, end, new in sorted(self.edits, reverse=True):
            text = text[:begin] + new.encode() + text[end:]
        return text.decode()

    def visit(self, node: ast.AST) -> None:
        self.could_be_wrong |= isinstance(node, ASYNC_SYNTAX)
        self._path.append(node)
        super().visit(node)
        if isinstance(node, ast.expr) and not isinstance(getattr(node, "ctx", None), ast.Store):
            self._check_use(node, *self._path[-2:-4:-1])
        self._path.pop()

    def visit_alias(self, node: ast.alias) -> None:
        if async_class(node.name):
            self._insert(self._begin(node), "Async")

    def visit_Name(self, node: ast.Name) -> None:
        if isinstance(node.ctx, ast.Store):
            self.types.pop(node.id, None)
        elif async_class(node.id):
            self._insert(self._begin(node), "Async")

    def visit_arg(self, node: ast.arg) -> None:
        self.generic_visit(node)
        self._assign(node.arg, async_class(ast.unparse(node.annotation)) if node.annotation else None)

    def visit_Assign(self, node: ast.Assign) -> None:
        kind = self._type(node.value)
        for part in (node.value, *node.targets):
            self.visit(part)
        self._assign(ast.unparse(node.targets[0]), kind)

    def visit_AnnAssign(self, node: ast.AnnAssign) -> None:
        self.generic_visit(node)
        self._assign(ast.unparse(node.target), self._type(node.value))

    def visit_withitem(self, node: ast.withitem) -> None:
        self.generic_visit(node)
        if node.optional_vars:
            self._assign(ast.unparse(node.optional_vars), self._type(node.context_expr))

    def visit_With(self, node: ast.With) -> None:
        self.generic_visit(node)
        are_clients = {self._type(item.context_expr) is AsyncRetroAchievements for item in node.items}
        self.could_be_wrong |= len(are_clients) == 2
        if True in are_clients:
            self._insert(self._begin(node), "async ")
            self._become_async()

    def visit_Call(self, node: ast.Call) -> None:
        self.generic_visit(node)
        match node.func:
            case ast.Attribute(value=value, attr=name):
                is_awaitable = iscoroutinefunction(getattr(self._type(value), name, None))
            case function:
                is_awaitable = ast.unparse(function) in self.functions
        if is_awaitable:
            is_primary = isinstance(self._path[-2], (ast.Attribute, ast.Subscript))
            self._insert(self._begin(node), "(await " if is_primary else "await ")
            self._insert(self._end(node), ")" if is_primary else "")
            self._become_async()

    def _check_use(self, node: ast.expr, user: Any, outer: Any = None) -> None:
        """Make loops over rows asynchronous, and check that nothing outside of the page uses rows or the client."""
        kind = self._type(node)
        call = outer if isinstance(user, ast.keyword) else user
        function = ast.unparse(call.func) if isinstance(call, ast.Call) and call.func is not node else ""
        if kind is AsyncRows and isinstance(user, (ast.For, ast.comprehension)):
            self._insert(self._source.rfind(b"for", 0, self._begin(user.target)), "async ")
            self._path.pop()  # The node itself is evaluated outside of a generator expression.
            self._become_async()
            self._path.append(node)
        elif kind is AsyncRows and function in ("list", "rows"):
            whole = user if function == "list" else node  # A list needs no `list`.
            self.edits |= {
                (self._begin(whole), self._begin(node), "[row async for row in "),
                (self._end(node), self._end(whole), "]"),
            }
            self._become_async()
        elif kind and not isinstance(user, OWN_USES):
            self.could_be_wrong |= not (function in self.functions or async_class(function))
        elif self._is_method(node) or (isinstance(node, ast.Name) and node.id in self.functions):
            self.could_be_wrong |= not isinstance(user, ast.Call) or user.func is not node

    def _is_method(self, node: ast.expr) -> bool:
        return isinstance(node, ast.Attribute) and isfunction(getattr(self._type(node.value), node.attr, None))

    def _become_async(self) -> None:
        """Make the code around the current node asynchronous."""
        for node in reversed(self._path):
            if isinstance(node, ast.GeneratorExp) and node.generators[0].iter not in self._path:
                # Functions such as `sum` take a list, and no asynchronous generator.
                self._insert(self._begin(node) + 1, "[")
                self._insert(self._end(node) - 1, "]")
            elif isinstance(node, ast.FunctionDef):
                self._insert(self._begin(node), "async ")
                self.functions |= {node.name}
                is_called_elsewhere = bool(node.decorator_list) or ast.ClassDef in map(type, self._path)
                is_generator = {ast.Yield, ast.YieldFrom} & set(map(type, ast.walk(node)))
                self.could_be_wrong |= is_called_elsewhere or bool(is_generator)
                break
            # In Python 3.11, the positions in an f-string can be wrong.
            self.could_be_wrong |= isinstance(node, (ast.JoinedStr, ast.Lambda))

    def _type(self, node: ast.expr | None) -> type | None:
        """Return the asynchronous class of an expression, if it has one."""
        match node:
            case ast.Name(id=name):
                return self.types.get(name)
            case ast.Attribute(value=value, attr=name) if name in METHODS and self._type(value):
                return async_class(name.capitalize())
            case ast.Call(func=ast.Attribute(value=value, attr=name)) if owner := self._owner(value):
                returned = signature(getattr(owner, name)).return_annotation
                return owner if returned is Self else AsyncRows if "AsyncRows" in str(returned) else None
            case ast.Call(func=function):
                return async_class(ast.unparse(function))
        return None

    def _owner(self, node: ast.expr) -> type | None:
        return self._type(node) or async_class(ast.unparse(node))

    def _assign(self, name: str, kind: type | None) -> None:
        self.types.pop(name, None)
        if kind:
            self.types[name] = kind

    def _insert(self, position: int, text: str) -> None:
        self.edits.add((position, position, text))

    def _begin(self, node: Any) -> int:
        return int(self._lines[node.lineno - 1] + node.col_offset)

    def _end(self, node: Any) -> int:
        return int(self._lines[node.end_lineno - 1] + node.end_col_offset)


class Tabs(Preprocessor):
    """Replaces each example that has an asynchronous form with two tabs."""

    def run(self, lines: list[str]) -> list[str]:
        page = "\n".join(lines)
        # pytest calls the functions of a page with tests.
        return lines if "\ndef test_" in page else EXAMPLE.sub(partial(tabs, Examples()), page).split("\n")


def tabs(examples: Examples, example: re.Match[str]) -> str:
    if (form := examples.async_form(example[1])) is None:
        return example[0]
    return TABS.format(*(indent(f"```python\n{text}```\n", "    ") for text in (example[1], form)))


class AsyncExamples(Extension):
    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Markdown calls it.
        # Fences become placeholders at 25, after whitespace is normalized at 30.
        md.preprocessors.register(Tabs(md), "async_examples", 28)


def makeExtension(**options: Any) -> Extension:  # noqa: N802 - Markdown calls it.
    return AsyncExamples(**options)
