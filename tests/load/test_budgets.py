"""Budgets that processes share, the order of callers, and failures of Redis."""

import logging
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path

import pytest

from retroachievements import Hooks, Pacing, PacingUnavailable, RedisPacing, SqlitePacing

from . import caller
from .conftest import Opened
from .redis_server import PASSWORD, RedisServer
from .server import DELAY_SECONDS, CountingServer, disorder, excess

CALLERS = 8


def test_four_processes_share_a_budget(budget: str, server: CountingServer) -> None:
    with ExitStack() as stack:
        processes = []
        for flavor in ["sync", "async", "sync", "async"]:
            command = [sys.executable, caller.__file__, flavor, server.base_url, budget]
            process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
            processes.append(stack.enter_context(process))
        for process in processes:
            assert process.stdout is not None
            assert process.stdout.readline() == "ready\n"
        started = time.monotonic()
        for process in processes:
            assert process.stdin is not None
            process.stdin.close()
        assert [process.wait() for process in processes] == [0, 0, 0, 0]
    moments = server.moments()
    assert len(moments) == 4 * caller.CALLS
    assert excess(moments, caller.PER_SECOND, caller.BURST) < caller.PER_SECOND * DELAY_SECONDS
    assert moments[-1] - started < 1.5 * (len(moments) - caller.BURST) / caller.PER_SECOND


def test_waiters_are_served_first_come_first_served(opened: Opened, server: CountingServer) -> None:
    users = [f"User{number:02}" for number in range(30)]
    requested = threading.Semaphore(0)
    hooks = Hooks(on_request=lambda _: requested.release())
    pacing = Pacing(per_second=20, burst=1)
    with opened(pacing=pacing, hooks=hooks) as call, ThreadPoolExecutor(len(users)) as threads:
        for user in users:
            threads.submit(call, user)
            requested.acquire()
    assert {arrival.user for arrival in server.arrivals} == set(users)
    assert disorder(server.arrivals) < DELAY_SECONDS


def test_requests_are_paced_after_a_stalled_server(opened: Opened, server: CountingServer) -> None:
    per_second, burst, calls = 50, 5, 60
    with opened(pacing=Pacing(per_second=per_second, burst=burst)) as call, ThreadPoolExecutor(calls) as threads:
        server.answering.clear()
        results = threads.map(call, ["MockUser"] * calls)
        server.wait_for(10)
        # Enough time for as many slots as there are calls.
        time.sleep(calls / per_second)
        server.answering.set()
        assert len(list(results)) == calls
    assert excess(server.moments(), per_second, burst) < per_second * DELAY_SECONDS


def test_nothing_is_sent_without_redis(opened: Opened, server: CountingServer, redis: RedisServer) -> None:
    pacing = RedisPacing(redis.url, per_second=50, burst=5)
    with opened(pacing=pacing) as call, ThreadPoolExecutor(CALLERS) as threads:

        def call_until_it_fails(_: int) -> PacingUnavailable | None:
            for _ in range(100):
                try:
                    call("MockUser")
                except PacingUnavailable as error:
                    return error
            return None

        errors = threads.map(call_until_it_fails, range(CALLERS))
        server.wait_for(20)
        redis.kill()
        killed = time.monotonic()
        for error in errors:
            assert str(error).startswith("the Redis of RedisPacing can't be used (")
            assert "so nothing was sent" in str(error)
            assert PASSWORD not in str(error)
        # Calls that had a slot were already sent.
        assert len(server.moments(since=killed)) <= CALLERS
        assert server.moments(since=killed + DELAY_SECONDS) == []
        sent = len(server.arrivals)
        for _ in range(10):
            with pytest.raises(PacingUnavailable):
                call("MockUser")
        assert len(server.arrivals) == sent


def test_fallback_can_be_a_file(opened: Opened, server: CountingServer, redis: RedisServer, tmp_path: Path) -> None:
    redis.kill()
    with opened(pacing=RedisPacing(redis.url, fallback=SqlitePacing(tmp_path / "budget.db"))) as call:
        assert [call("MockUser").total for _ in range(3)] == [44, 44, 44]
    assert len(server.arrivals) == 3


def test_fallback_is_used_without_redis(
    opened: Opened, server: CountingServer, redis: RedisServer, caplog: pytest.LogCaptureFixture
) -> None:
    pacing = RedisPacing(redis.url, per_second=20, burst=10, fallback=Pacing(per_second=5, burst=10))
    over = threading.Event()
    with opened(pacing=pacing) as call, ThreadPoolExecutor(CALLERS) as threads:

        def call_until_it_is_over(_: int) -> None:
            while not over.is_set():
                call("MockUser")

        calls = threads.map(call_until_it_is_over, range(CALLERS))
        try:
            server.wait_for(40)
            redis.kill()
            killed = time.monotonic()
            server.wait_for(len(server.arrivals) + 10)
            restarted = time.monotonic()
            redis.start()
            # The restarted Redis has no budget before the first request.
            while not redis.has_a_budget():
                assert time.monotonic() < restarted + 20, "the client does not use Redis again"
                server.wait_for(len(server.arrivals) + 1)
        finally:
            over.set()
        list(calls)
    assert excess(server.moments(until=killed), per_second=20, burst=10) < 20 * DELAY_SECONDS
    # Calls with Redis also used the fallback's budget, so its burst is used up.
    assert excess(server.moments(since=killed, until=restarted), per_second=5, burst=1) < 5 * DELAY_SECONDS
    assert len([record for record in caplog.records if record.levelno >= logging.WARNING]) == 1
    assert PASSWORD not in caplog.text
    assert caller.AUTHORIZATION.web_api_key not in caplog.text
