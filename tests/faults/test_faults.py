"""Every fault of docs/faults.md, in both flavors, with and without retries.

Each call ends in time, with the result on that page and no more requests than allowed. The key appears nowhere, and the
next call of the same client works.
"""

import pickle
import ssl
import time
import tracemalloc
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from itertools import pairwise
from typing import Any

import pytest
import trustme

from retroachievements import Hooks, RetroAchievementsError, Retry, build_authorization

from ..conftest import Flavor, tls_context
from ..leaks import crash_report
from .misbehavior import (
    BEHAVIORS,
    BOMB,
    CLOSES,
    DOWNGRADES,
    ENCRYPTED,
    EXPIRED,
    LEAST_WAITS,
    LEFT_OVER,
    REFUSES,
    TOO_MUCH,
    UNTRUSTED,
)
from .page import COLUMNS, expectations
from .server import FaultServer

SECRET = "TheSecretKeyThatMustNotAppearHere"
DEADLINE = 3.0
OPTIONS: dict[str, Any] = {"timeout": 1.2, "deadline": DEADLINE, "pacing": None}
RETRY = Retry(backoff=0.01)
# The delay that a busy machine can add.
GRACE = 1.0
MEMORY_BYTES = 256 * 2**20


@pytest.fixture
def fault_server(fault: str, authority: trustme.CA, trusted: ssl.SSLContext) -> Iterator[FaultServer]:
    """A server with the fault."""
    tls = None
    if fault == UNTRUSTED:
        tls = tls_context(trustme.CA())
    elif fault == EXPIRED:
        tls = tls_context(authority, not_after=datetime(2015, 10, 21, tzinfo=UTC))
    elif fault == DOWNGRADES:
        tls = trusted
    with FaultServer(BEHAVIORS[fault], tls) as server:
        if fault == REFUSES:
            server.refuse()
        yield server


def outcome(flavor: Flavor, ra: Any) -> tuple[str, str]:
    """Return the outcome of a call, and all printable text of it."""
    try:
        stats = flavor.result(ra.tickets.developer_stats("MockUser"))
    except RetroAchievementsError as error:
        return type(error).__name__, crash_report(error) + repr(pickle.dumps(error))
    assert (stats.closed, stats.resolved, stats.total) == (17, 27, 44)
    # The field that the faults change.
    assert getattr(stats, "open", 0) == 0
    return "value" if hasattr(stats, "open") else "incomplete", repr(stats)


@pytest.mark.filterwarnings("ignore::retroachievements.IncompleteResponse")
@pytest.mark.parametrize("retry", [RETRY, None], ids=["retry", "once"])
@pytest.mark.parametrize("fault", BEHAVIORS)
def test_fault(
    fault: str,
    retry: Retry | None,
    flavor: Flavor,
    fault_server: FaultServer,
    trusted: ssl.SSLContext,
    log_text: Callable[[], str],
    observed: dict[str, dict[str, set[str]]],
) -> None:
    attempts: list[int] = []
    base_url = fault_server.base_url.replace("http:", "https:") if fault in ENCRYPTED else fault_server.base_url
    client = flavor.client_class(
        build_authorization(web_api_key=SECRET),
        base_url=base_url,
        retry=retry,
        hooks=Hooks(on_request=lambda attempt: attempts.append(attempt.number)),
        **OPTIONS,
    )
    with flavor.opened(client) as ra:
        if fault == LEFT_OVER:
            assert outcome(flavor, ra)[0] == "value"
            attempts.clear()
            fault_server.arrivals.clear()
        started = time.monotonic()
        name, printed = outcome(flavor, ra)
        seconds = time.monotonic() - started
        column = COLUMNS[0] if retry else COLUMNS[1]
        tried, arrivals = len(attempts), list(fault_server.arrivals)
        cell = f"{name} ({tried})"
        observed.setdefault(fault, {}).setdefault(column, set()).add(cell)

        if fault == CLOSES:
            # Wait until the client can see that the connection is closed.
            fault_server.wait_until_closed()
        fault_server.recover(trusted if fault in ENCRYPTED else None)
        if fault == TOO_MUCH and retry is None:
            # The surplus byte comes before the next response.
            assert outcome(flavor, ra)[0] == "ConnectionFailed"
        assert outcome(flavor, ra)[0] == "value"
    assert cell == expectations()[fault][column]
    assert seconds < DEADLINE + GRACE
    assert len(arrivals) <= tried <= (RETRY.attempts if retry else 1)
    assert SECRET in "".join(line for _, line in fault_server.arrivals)
    assert SECRET not in printed + log_text()
    assert "httpcore" in log_text(), "no log records were captured"
    for (first, _), (second, _) in pairwise(arrivals):
        assert second - first >= LEAST_WAITS.get(fault, 0)


@pytest.mark.parametrize("fault", [BOMB])
@pytest.mark.usefixtures("fault")
def test_decompression_bomb_uses_little_memory(flavor: Flavor, fault_server: FaultServer) -> None:
    authorization = build_authorization(web_api_key=SECRET)
    with flavor.opened(flavor.client_class(authorization, base_url=fault_server.base_url, **OPTIONS)) as ra:
        tracemalloc.start()
        try:
            outcome(flavor, ra)
            _, peak = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
    assert peak < MEMORY_BYTES


def test_page_lists_every_fault() -> None:
    assert list(expectations()) == list(BEHAVIORS)
    assert all(all(cells[column] for column in COLUMNS) for cells in expectations().values())
