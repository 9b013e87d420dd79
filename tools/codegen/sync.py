"""Derive the synchronous package of the wrapper from the asynchronous one."""

import re
import shutil
import sys
from pathlib import Path

import unasync
from tokenize_rt import src_to_tokens
from tools.codegen.tidy import tidy
from tools.documents import ROOT

SOURCE = ROOT / "wrapper" / "retroachievements" / "_async"
TARGET = ROOT / "wrapper" / "retroachievements" / "_sync"

HEADER = """\
# Derived from {source} by `make generate`. Do not edit: change that file,
# and generate again.
"""

# Names with this prefix, such as AsyncTickets, _AsyncStream and async_sleep, lose it and need no entry below. The same
# is true for annotations in quotes, such as "retroachievements.AsyncTickets".
PREFIX = re.compile(r"(^|(?<=^_)|(?<=^retroachievements\.))Async(?=[A-Z])|^async_|^ASYNC_")
NAMES = {
    "aiter": "iter",
    "AnyIOBackend": "SyncBackend",
    "aclose": "close",
    "aiter_bytes": "iter_bytes",
    "aread": "read",
    "handle_async_request": "handle_request",
    "set_async_httpx_client": "set_httpx_client",
}


def derive_sync() -> None:
    """Write the `_sync` package. Exit if NAMES has a name that no module uses, because it is out of date."""
    modules = sorted(SOURCE.rglob("*.py"))
    words = {token.src.strip('"') for module in modules for token in src_to_tokens(module.read_text())}
    if unused := NAMES.keys() - words:
        sys.exit(f"_async no longer has {', '.join(sorted(unused))}: delete it from NAMES in {Path(__file__).name}")
    prefixed = {word: PREFIX.sub("", word) for word in words if PREFIX.search(word)}
    shutil.rmtree(TARGET, ignore_errors=True)
    rule = unasync.Rule(f"{SOURCE}/", f"{TARGET}/", additional_replacements=prefixed | NAMES)
    unasync.unasync_files(map(str, modules), [rule])
    for module in modules:
        derived = TARGET / module.relative_to(SOURCE)
        text = re.sub(r"\A(#.*\n)+", "", derived.read_text())  # the header of a source that is generated too
        derived.write_text(HEADER.format(source=module.relative_to(ROOT)) + text)
    tidy(TARGET)
