"""Memory, as Python counts it: what an answer holds, and whether a long walk needs more than a short one."""

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

REFERENCE = "json.loads"
OURS = "this client"
PAGE = 100
FEW_ROWS, MANY_ROWS = 10_000, 1_000_000
SHORT_WALK, LONG_WALK = f"{FEW_ROWS:,} rows", f"{MANY_ROWS:,} rows"
ROUNDS = 5


def held(payload: Payload) -> dict[str, Measured]:
    """What the decoded answer holds, beside the dicts that it was made from."""
    decode = _responses.list_of(payload.model)
    contenders: dict[str, Callable[[], Any]] = {
        REFERENCE: lambda: json.loads(payload.body),
        OURS: lambda: _responses.read_response("benchmark", decode, 200, {}, payload.body),
    }
    return compared(
        [{name: bytes_of(make) for name, make in contenders.items()} for _ in range(ROUNDS)],
        REFERENCE,
    )


def bytes_of(make: Callable[[], Any]) -> int:
    # Once before, so that what is made only once is not counted.
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
    """The most that a walk needs at a time, each in a fresh process: the standard library keeps the last 128 URLs, and
    a second walk would find them there. The long one takes minutes, so there is one of it."""
    long = peak_in_a_process(MANY_ROWS)
    return compared([{SHORT_WALK: peak_in_a_process(FEW_ROWS), LONG_WALK: long} for _ in range(ROUNDS)], SHORT_WALK)


def peak_in_a_process(rows: int) -> int:
    command = [sys.executable, "-m", __name__, str(rows)]
    return int(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def peak(rows: int) -> int:
    # Once before, so that what is made only once is not counted.
    walk(PAGE)
    gc.collect()
    tracemalloc.start()
    walk(rows)
    return tracemalloc.get_traced_memory()[1]


def walk(rows: int) -> None:
    """Walk through so many tickets, on pages that are made when they are asked for."""
    first, last = on_the_wire(TICKET | {"ID": "#"}).split(b'"#"')

    def answer(request: httpx.Request) -> httpx.Response:
        offset = int(request.url.params["o"])
        # The newest comes first, so ids go down.
        page = b",".join(b"%b%d%b" % (first, rows - row, last) for row in range(offset, min(offset + PAGE, rows)))
        return httpx.Response(200, content=b'{"OpenTickets":%d,"URL":"","RecentTickets":[%b]}' % (rows, page))

    with RetroAchievements(AUTHORIZATION, pacing=None, transport=httpx.MockTransport(answer)) as ra:
        count = sum(1 for _ in ra.tickets.iter_recent(page_size=PAGE))
    if count != rows:
        raise ValueError(f"{count} rows came of {rows}")


if __name__ == "__main__":
    _json.read_json = _json.read_json_without_extra
    print(peak(int(sys.argv[1])))
