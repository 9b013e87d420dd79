"""Memory, as Python counts it: what an answer holds, and whether a long walk needs more than a short one."""

import gc
import json
import time
import tracemalloc
from collections.abc import Callable
from typing import Any

import httpx

from retroachievements import RetroAchievements, _reply

from .calls import AUTHORIZATION
from .payloads import TICKET, Payload, on_the_wire

PAGE = 100
FEW_ROWS, MANY_ROWS, FEWER_ROWS = 10_000, 1_000_000, 100_000
PATIENCE_SECONDS = 60


def held(payload: Payload) -> dict[str, int]:
    """The bytes that the decoded answer holds, beside the dicts that it was made from."""
    decode = _reply.many(payload.model)
    return {
        "json.loads": bytes_of(lambda: json.loads(payload.body)),
        "this client": bytes_of(lambda: _reply.read_reply("benchmark", decode, 200, {}, payload.body)),
    }


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


def peaks() -> dict[int, int]:
    """The most bytes that a walk needs at a time, by the number of its rows."""
    walk(PAGE)
    start = time.perf_counter()
    few = peak(FEW_ROWS)
    expected_seconds = (time.perf_counter() - start) * MANY_ROWS / FEW_ROWS
    many_rows = MANY_ROWS if expected_seconds < PATIENCE_SECONDS else FEWER_ROWS
    return {FEW_ROWS: few, many_rows: peak(many_rows)}


def peak(rows: int) -> int:
    gc.collect()
    tracemalloc.start()
    try:
        walk(rows)
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


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
