"""The architecture: imports between packages, and equal interfaces of both clients."""

import ast
import importlib
import inspect
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import FunctionType
from typing import Any

import pytest
from tools.namespaces import METHODS

import retroachievements
from retroachievements import errors, models

from .spec import ROOT

WRAPPER = ROOT / "wrapper" / "retroachievements"
SIMULATOR = ROOT / "simulator" / "retroachievements_simulator"
GENERATED = ROOT / "generated" / "retroachievements_api"
PURE_PARTS = [
    path
    for path in sorted(WRAPPER.rglob("*.py"))
    if path.relative_to(WRAPPER).parts[0] not in ("__init__.py", "__main__.py", "_async", "_sync", "cli")
]
NAMESPACES = [WRAPPER / "_async" / f"{namespace}.py" for namespace in METHODS]
PAIRS = [(name, name.removeprefix("Async")) for name in retroachievements.__all__ if name.startswith("Async")]


def imported(module: Path) -> Iterator[str]:
    """Yield the absolute names of the modules that a file imports, also within functions."""
    package = module.relative_to(ROOT).parts[1:-1]
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = ".".join(package[: len(package) - node.level + 1]) if node.level else ""
            yield ".".join(part for part in [base, node.module or ""] if part)


def imports(module: Path, *names: str) -> set[str]:
    return {found for found in imported(module) if any(f"{found}.".startswith(f"{name}.") for name in names)}


def test_imports_are_found() -> None:
    assert "retroachievements._async.client" in set(imported(WRAPPER / "__init__.py"))
    assert "retroachievements._async.connection" in set(imported(WRAPPER / "_async" / "client.py"))
    assert "retroachievements._responses" in set(imported(WRAPPER / "_async" / "tickets.py"))
    assert WRAPPER / "errors.py" in PURE_PARTS


@pytest.mark.parametrize("module", sorted(GENERATED.rglob("*.py")), ids=lambda path: path.stem)
def test_generated_code_does_not_import_the_wrapper(module: Path) -> None:
    assert imports(module, "retroachievements") == set()


@pytest.mark.parametrize("module", sorted(SIMULATOR.rglob("*.py")), ids=lambda path: path.stem)
def test_simulator_does_not_import_the_client(module: Path) -> None:
    assert imports(module, "retroachievements", "retroachievements_api", "httpx") == set()


@pytest.mark.parametrize("module", PURE_PARTS, ids=lambda path: path.stem)
def test_pure_parts_do_not_import_the_clients(module: Path) -> None:
    assert imports(module, "retroachievements._async", "retroachievements._sync") == set()


@pytest.mark.parametrize("module", NAMESPACES, ids=lambda path: path.stem)
def test_namespaces_do_not_import_httpx(module: Path) -> None:
    assert imports(module, "httpx") == set()


# The files that import packages of the extras.
IMPORTED_BY = {
    "starlette": [],
    "uvicorn": [],
    "retroachievements_simulator": ["cli/session.py"],
    "cyclopts": ["cli"],
    "platformdirs": ["cli"],
    "keyring": ["cli"],
    "rich": ["cli"],
    "retroachievements.cli": ["cli", "__main__.py"],
    "pytest": [],
}


@pytest.mark.parametrize("module", sorted(WRAPPER.rglob("*.py")), ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_packages_of_extras_are_imported_only_where_needed(module: Path) -> None:
    path = module.relative_to(WRAPPER)
    for name, homes in IMPORTED_BY.items():
        if not any(path.is_relative_to(home) for home in homes):
            assert imports(module, name) == set()


def test_installed_code_does_not_read_the_spec() -> None:
    for module in [*WRAPPER.rglob("*.py"), *GENERATED.rglob("*.py"), *SIMULATOR.rglob("*.py")]:
        code = "\n".join(line for line in module.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
        assert "openapi.yaml" not in code, module


def public_methods(of: type) -> dict[str, Any]:
    members = {name: inspect.getattr_static(of, name) for name in dir(of) if not name.startswith("_")}
    functions = {name: getattr(member, "__func__", member) for name, member in members.items()}
    return {name: function for name, function in functions.items() if isinstance(function, FunctionType)}


@pytest.mark.parametrize(("asynchronous", "synchronous"), PAIRS)
def test_both_clients_have_the_same_methods(asynchronous: str, synchronous: str) -> None:
    theirs = public_methods(getattr(retroachievements, asynchronous))
    ours = public_methods(getattr(retroachievements, synchronous))
    renamed = {"aclose": "close", "handle_async_request": "handle_request"}
    assert {renamed.get(name, name) for name in theirs} == set(ours)
    for name, method in theirs.items():
        twin = ours[renamed.get(name, name)]
        assert list(inspect.signature(method).parameters) == list(inspect.signature(twin).parameters)
        assert method.__doc__ == twin.__doc__
        assert not inspect.iscoroutinefunction(twin)
        waits = not name.startswith("iter_") and name not in ("from_env", "with_options", "record_responses")
        assert inspect.iscoroutinefunction(method) is waits


@pytest.mark.parametrize(
    ("namespace", "name"), [(namespace, name) for namespace, methods in METHODS.items() for name in methods]
)
def test_methods_are_documented(namespace: str, name: str) -> None:
    method = METHODS[namespace][name]
    docstring = inspect.getdoc(method) or ""
    assert docstring.splitlines()[-1].startswith("https://api-docs.retroachievements.org/")
    assert "Returns:" in docstring
    for parameter in list(inspect.signature(method).parameters.values())[1:]:
        assert f"    {parameter.name}: " in docstring
        assert parameter.kind is not parameter.VAR_KEYWORD
        assert parameter.kind is not parameter.VAR_POSITIONAL


def test_page_of_errors_lists_every_error() -> None:
    drawn = set((errors.__doc__ or "").split())
    for error in vars(errors).values():
        if isinstance(error, type) and issubclass(error, Exception):
            assert error.__name__ in drawn
            assert error.__name__ in retroachievements.__all__


def test_all_models_are_exported() -> None:
    for name in models.__all__:
        assert getattr(models, name).__module__.startswith("retroachievements_api.models.")


@pytest.mark.parametrize("package", ["retroachievements", "retroachievements.models"])
def test_public_names_are_imported_on_use(package: str) -> None:
    module = importlib.import_module(package)
    assert [name for name in module.__all__ if not hasattr(module, name)] == []
    with pytest.raises(AttributeError, match=f"^module '{package}' has no attribute 'Nothing'$"):
        module.Nothing  # noqa: B018


def test_modules_are_imported_on_first_use() -> None:
    program = """if True:
        import sys
        import retroachievements
        assert "httpx" not in sys.modules
        with retroachievements.RetroAchievements(retroachievements.build_authorization(web_api_key="x")) as ra:
            ra.tickets
        imported = {name.rpartition(".")[2] for name in sys.modules if name.startswith("retroachievements")}
        assert {"tickets", "get_ticket_data"} <= imported, imported
        # Models are imported for the first response, and httpcore for the first request.
        assert imported.isdisjoint({"games", "get_game", "ticket"}), imported
        assert sys.modules.keys().isdisjoint({"attr", "asyncio", "httpcore", "sqlite3"}), sys.modules.keys()
    """
    subprocess.run([sys.executable, "-c", program], check=True)


def test_client_works_without_sqlite() -> None:
    # Some Pythons are built without SQLite.
    program = """if True:
        import sys
        sys.modules["_sqlite3"] = None
        from retroachievements import AsyncRetroAchievements, Cache, Pacing, RedisPacing, SqlitePacing
        from retroachievements import RetroAchievements, build_authorization
        authorization = build_authorization(web_api_key="x")
        redis = RedisPacing(url="redis://127.0.0.1:1", fallback=Pacing())
        for client in RetroAchievements, AsyncRetroAchievements:
            client(authorization).tickets
            client(authorization, pacing=redis)
            for option in {"pacing": SqlitePacing("budget.db")}, {"cache": Cache()}:
                try:
                    client(authorization, **option)
                except ModuleNotFoundError as error:
                    print(error)
    """
    result = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    lines = [
        f"_sqlite3 is missing: {option} needs a Python with the module sqlite3, which some are built without"
        for option in ("SqlitePacing", "Cache")
    ]
    assert result.stdout.splitlines() == lines * 2
