"""A process that calls a server, with a budget that it shares with other processes: `caller.py sync|async URL BUDGET`.

It makes one call, prints "ready", waits for a line on stdin, and starts all other calls at once.
"""

import asyncio
import sys
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module

from retroachievements import (
    AsyncRetroAchievements,
    Pacing,
    RedisPacing,
    RetroAchievements,
    SqlitePacing,
    build_authorization,
)

AUTHORIZATION = build_authorization(web_api_key="KeyOfTheTestsKeyOfTheTests")
PER_SECOND, BURST = 20, 10
# Four such processes make 112 calls: 10 at once, and the rest in 5.1 seconds.
CALLS = 28


def main(flavor: str, base_url: str, budget: str) -> None:
    # Otherwise the first call imports it after it has its slot, which delays its request.
    import_module(f"retroachievements._{flavor}.transports.connections")
    pacing = shared_pacing(budget, per_second=PER_SECOND, burst=BURST)
    if flavor == "sync":
        call(base_url, pacing)
    else:
        asyncio.run(async_call(base_url, pacing))


def shared_pacing(budget: str, *, per_second: float, burst: int) -> Pacing:
    """Return the pacing for a budget in Redis or in a file."""
    kind = RedisPacing if budget.startswith("redis://") else SqlitePacing
    return kind(budget, per_second=per_second, burst=burst)


def call(base_url: str, pacing: Pacing) -> None:
    with (
        RetroAchievements(AUTHORIZATION, base_url=base_url, pacing=pacing) as ra,
        ThreadPoolExecutor(8) as threads,
    ):
        ra.tickets.developer_stats("MockUser")
        wait_for_the_other_processes()
        assert len(list(threads.map(ra.tickets.developer_stats, ["MockUser"] * (CALLS - 1)))) == CALLS - 1


async def async_call(base_url: str, pacing: Pacing) -> None:
    async with AsyncRetroAchievements(AUTHORIZATION, base_url=base_url, pacing=pacing) as ra:
        await ra.tickets.developer_stats("MockUser")
        wait_for_the_other_processes()
        await asyncio.gather(*[ra.tickets.developer_stats("MockUser") for _ in range(CALLS - 1)])


def wait_for_the_other_processes() -> None:
    print("ready", flush=True)
    sys.stdin.readline()


if __name__ == "__main__":
    main(*sys.argv[1:])
