"""Measure the size and complexity of the wrapper, and compare them with bounds. `make measure` runs this."""

import ast
import inspect
import pydoc
import re
import sys
import threading
import tomllib
import traceback
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from attrs import frozen

import retroachievements
import retroachievements_api
from retroachievements import NotFound, RetroAchievements, build_authorization

ROOT = Path(__file__).parents[1]
WRAPPER = ROOT / "wrapper" / "retroachievements"


@frozen
class Measured:
    value: int
    details: str = ""


def statements_of_the_core() -> Measured:
    modules = [path for path in hand_written(WRAPPER) if not path.is_relative_to(WRAPPER / "cli")]
    counted: Counter[str] = Counter()
    for path in modules:
        counted[str(path.parent.relative_to(WRAPPER.parent))] += statements(read(path))
    return Measured(counted.total(), ", ".join(f"{folder} {count}" for folder, count in counted.items()))


def longest_file() -> Measured:
    length, path = max((lines(read(path)), path) for path in hand_written(WRAPPER))
    return Measured(length, str(path.relative_to(WRAPPER)))


def hand_written(folder: Path) -> list[Path]:
    """Return the modules in a folder, except generated and derived ones, which their first line marks."""
    return [path for path in sorted(folder.rglob("*.py")) if "Do not edit" not in read(path).partition("\n")[0]]


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def statements(source: str) -> int:
    """Count all statements, including nested ones, except imports and bare strings."""
    return sum(
        isinstance(node, ast.stmt) and not isinstance(node, ast.Import | ast.ImportFrom) and not is_text(node)
        for node in ast.walk(ast.parse(source))
    )


def lines(source: str) -> int:
    """Count all lines, including empty ones and comments, except docstrings."""
    docstrings = [
        node.body[0]
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
        if node.body and is_text(node.body[0])
    ]
    return len(source.splitlines()) - sum((text.end_lineno or 0) - text.lineno + 1 for text in docstrings)


def is_text(node: ast.AST) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)


EXPECTED_DEPENDENCIES = {"anyio", "attrs", "httpcore", "httpx", "sniffio"}


def further_dependencies() -> Measured:
    requirements = tomllib.loads(read(ROOT / "pyproject.toml"))["project"]["dependencies"]
    names = {re.split(r"[^\w.-]", requirement)[0] for requirement in requirements} - EXPECTED_DEPENDENCIES
    return Measured(len(names), ", ".join(sorted(names)))


OUR_PACKAGES = {"retroachievements", "retroachievements_api", "retroachievements_simulator"}
# The only exception: httpx makes the pool of its transport, and has no argument for a different one.
EXCEPTION = "network.py: AsyncNetworkTransport._pool"


def private_names() -> Measured:
    """Count the uses of private names of other libraries, in the wrapper and in the simulator."""
    modules = [*hand_written(WRAPPER), *hand_written(ROOT / "simulator")]
    uses = [f"{path.name}: {use}" for path in modules for use in private_uses(read(path))]
    if EXCEPTION in uses:
        uses.remove(EXCEPTION)
    return Measured(len(uses), ", ".join(uses))


def private_uses(source: str) -> list[str]:
    """Return the private names of other libraries that a module uses.

    These are imported private names, private attributes that the module does not define, and private names of `self` in
    the code of a base class from another library.
    """
    tree = ast.parse(source)
    nodes = list(ast.walk(tree))
    imported = absolute_imports(tree)
    defined = {name for node in nodes if (name := name_defined_by(node))}
    # The standard library documents `_thread`.
    known = OUR_PACKAGES | sys.stdlib_module_names
    uses = [full for full in imported.values() if package(full) not in known and is_private(full)]
    uses += [
        ast.unparse(node)
        for node in nodes
        if isinstance(node, ast.Attribute) and is_private(node.attr)
        if not is_self(node.value) and node.attr not in defined
    ]
    for cls in nodes:
        if isinstance(cls, ast.ClassDef):
            inherited = private_names_of_bases(cls, imported)
            uses += [
                ast.unparse(node) + " =" * isinstance(node.ctx, ast.Store)
                for node in ast.walk(cls)
                if isinstance(node, ast.Attribute) and is_self(node.value) and node.attr in inherited
            ]
            uses += [f"{cls.name}.{name}" for node in cls.body if (name := name_defined_by(node)) in inherited]
    return uses


def absolute_imports(tree: ast.Module) -> dict[str, str]:
    """Return the names that a module imports, with their full names."""
    found: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.asname or alias.name: alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and not node.level:
            found |= {alias.asname or alias.name: f"{node.module}.{alias.name}" for alias in node.names}
    return found


def private_names_of_bases(cls: ast.ClassDef, imported: dict[str, str]) -> set[str]:
    """Return the private names in the code of base classes from other libraries."""
    found: set[str] = set()
    for base in cls.bases:
        name, *attributes = ast.unparse(base).split(".")
        located = pydoc.locate(".".join([imported.get(name, name), *attributes]))
        for parent in located.__mro__ if isinstance(located, type) else ():
            if package(parent.__module__) not in OUR_PACKAGES | sys.stdlib_module_names:
                found.update(vars(parent))
                for method in filter(inspect.isfunction, vars(parent).values()):
                    found.update(method.__code__.co_names)
    return set(filter(is_private, found))


def name_defined_by(node: ast.AST) -> str | None:
    match node:
        case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
            return name
        case ast.Name(id=name, ctx=ast.Store()):
            return name
        case ast.Attribute(value=ast.Name(id="self"), attr=name, ctx=ast.Store()):
            return name
    return None


def is_self(node: ast.expr) -> bool:
    return ast.unparse(node) in ("self", "cls", "super()")


def is_private(name: str) -> bool:
    return any(part.startswith("_") and not part.startswith("__") for part in name.split("."))


def package(name: str) -> str:
    return name.partition(".")[0]


AUTHORIZATION = build_authorization(web_api_key="0123456789abcdefghijklmnopqrstuv")
USER, UNKNOWN_USER = "MockUser", "Nobody"
STATISTICS = b"""{"User":"MockUser","ULID":"00003EMFWR7XB8SDPEHB3K56ZQ","Open":0,"Closed":17,"Resolved":27,"Total":44,\
"URL":"https://retroachievements.org/user/MockUser/tickets"}"""


def times_entered() -> Measured:
    """Count the calls of Python functions in our files during one call of a method, as a profiler sees them."""
    entered = 0

    def count(frame: Any, event: str, _: object) -> None:
        nonlocal entered
        entered += event == "call" and is_ours(frame.f_code.co_filename)

    with client() as ra:
        # The first call connects, and imports modules.
        ra.tickets.developer_stats(USER)
        sys.setprofile(count)
        try:
            ra.tickets.developer_stats(USER)
        finally:
            sys.setprofile(None)
    return Measured(entered)


def frames_of_not_found() -> Measured:
    """Count the frames in our files in the traceback of a 404, including its causes and contexts."""
    with client() as ra:
        try:
            ra.tickets.developer_stats(UNKNOWN_USER)
        except NotFound as error:
            frames = [frame.filename for link in chain(error) for frame in traceback.extract_tb(link.__traceback__)]
            return Measured(sum(map(is_ours, frames)))
    raise ValueError("the client did not raise NotFound")


def chain(error: BaseException | None) -> Iterator[BaseException]:
    if error is not None:
        yield error
        yield from chain(error.__cause__)
        if error.__context__ is not error.__cause__:
            yield from chain(error.__context__)


def is_ours(file: str) -> bool:
    return file.startswith((*retroachievements.__path__, *retroachievements_api.__path__))


@contextmanager
def client() -> Iterator[RetroAchievements]:
    """Yield a client with the default options, connected to a server on loopback."""
    with ThreadingHTTPServer(("127.0.0.1", 0), Server) as server:
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}).start()
        try:
            with RetroAchievements(AUTHORIZATION, base_url=f"http://127.0.0.1:{server.server_port}/API") as ra:
                yield ra
        finally:
            server.shutdown()


class Server(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        status, body = (b"404 Not Found", b"[]") if UNKNOWN_USER in self.path else (b"200 OK", STATISTICS)
        head = b"HTTP/1.1 %b\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n" % (status, len(body))
        # In one piece, so that the client reads once.
        self.wfile.write(head + body)

    def log_message(self, *_: object) -> None:
        pass


@frozen
class Bound:
    what: str
    measure: Callable[[], Measured]
    at_most: int


BOUNDS = [
    Bound("hand-written statements of the core", statements_of_the_core, 2_138),
    Bound("run-time dependencies beyond " + ", ".join(sorted(EXPECTED_DEPENDENCIES)), further_dependencies, 0),
    Bound("times our code is entered for tickets.developer_stats", times_entered, 79),
    Bound("frames of ours in the traceback of a 404", frames_of_not_found, 4),
    Bound("private names of other libraries, except self._pool", private_names, 0),
    Bound("lines of the longest hand-written file, without docstrings", longest_file, 250),
]


def main() -> None:
    exceeded = []
    print(f"{'value':>5}  {'at most':>7}")
    for bound in BOUNDS:
        measured = bound.measure()
        details = f" ({measured.details})" if measured.details else ""
        print(f"{measured.value:5}  {bound.at_most:7}  {bound.what}{details}")
        if measured.value > bound.at_most:
            exceeded.append(bound.what)
    if exceeded:
        sys.exit(f"make measure: above the bound: {'; '.join(exceeded)}")


if __name__ == "__main__":
    main()
