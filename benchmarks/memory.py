"""Measure memory with `tracemalloc`: the size of a decoded response, and the peaks of a short and a long iteration."""

import gc
import json
import subprocess
import sys
import tracemalloc
from collections.abc import Callable
from typing import Any

import httpx

from retroachievements import RetroAchievements, _json, _responses

from .calls import AUTHORIZATION
from .payloads import TICKET, Payload, on_the_wire
from .timing import Measured, compared

BASELINE = "json.loads"
OURS = "this client"
PAGE = 100
FEW_ROWS, MANY_ROWS = 10_000, 1_000_000
SHORT, LONG = f"{FEW_ROWS:,} rows", f"{MANY_ROWS:,} rows"
ROUNDS = 5


def sizes(payload: Payload) -> dict[str, Measured]:
    """Compare the size of a decoded response with that of the dicts that `json.loads` returns."""
    decode = _responses.list_of(payload.model)
    candidates: dict[str, Callable[[], Any]] = {
        BASELINE: lambda: json.loads(payload.body),
        OURS: lambda: _responses.read_response("benchmark", decode, 200, {}, payload.body),
    }
    return compared(
        [{name: bytes_of(make) for name, make in candidates.items()} for _ in range(ROUNDS)],
        BASELINE,
    )


def bytes_of(make: Callable[[], Any]) -> int:
    # The first run also fills caches, which are not part of the result.
    make()
    gc.collect()
    tracemalloc.start()
    try:
        kept = make()
        gc.collect()
        size, _ = tracemalloc.get_traced_memory()
        del kept
        return size
    finally:
        tracemalloc.stop()


def peaks() -> dict[str, Measured]:
    """Compare the peaks of a long and a short iteration.

    Each runs in a new process, because the standard library caches the last 128 URLs. The long one takes minutes, so it
    runs once.
    """
    long = peak_in_a_process(MANY_ROWS)
    return compared([{SHORT: peak_in_a_process(FEW_ROWS), LONG: long} for _ in range(ROUNDS)], SHORT)


def peak_in_a_process(rows: int) -> int:
    command = [sys.executable, "-m", __name__, str(rows)]
    return int(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def peak(rows: int) -> int:
    # The first page also fills caches, which are not part of the peak.
    iterate(PAGE)
    gc.collect()
    tracemalloc.start()
    iterate(rows)
    return tracemalloc.get_traced_memory()[1]


def iterate(rows: int) -> None:
    """Iterate over this many tickets. The transport creates each page when it is requested."""
    first, last = on_the_wire(TICKET | {"ID": "#"}).split(b'"#"')

    def respond(request: httpx.Request) -> httpx.Response:
        offset = int(request.url.params["o"])
        # Newest first, so the ids decrease.
        page = b",".join(b"%b%d%b" % (first, rows - row, last) for row in range(offset, min(offset + PAGE, rows)))
        return httpx.Response(200, content=b'{"OpenTickets":%d,"URL":"","RecentTickets":[%b]}' % (rows, page))

    with RetroAchievements(AUTHORIZATION, pacing=None, transport=httpx.MockTransport(respond)) as ra:
        count = sum(1 for _ in ra.tickets.iter_recent(page_size=PAGE))
    if count != rows:
        raise ValueError(f"the client returned {count} of {rows} rows")


if __name__ == "__main__":
    _json.orjson_loads = None
    print(peak(int(sys.argv[1])))
