"""Times operations of the tree that is installed. `comparison` runs one worker for each of its two trees.

It also runs with older trees, so it uses only public names of the client, and needs only what the client needs.
"""

import asyncio
import json
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import httpx

from retroachievements import AsyncRetroAchievements, Pacing, RetroAchievements, build_authorization

from .timing import seconds_of

AUTHORIZATION = build_authorization(web_api_key="0123456789abcdefghijklmnopqrstuv")
USER = "MockUser"
# The default, with a budget that is never used up.
PACING = Pacing(per_second=1_000_000, burst=1_000_000)

IMPORT = "import retroachievements"
CLIENT = """\
from retroachievements import RetroAchievements, build_authorization
RetroAchievements(build_authorization(web_api_key="x" * 32)).tickets"""

# The method that decodes each payload, and the number of its calls in a round.
DECODING: dict[str, tuple[Callable[[RetroAchievements], Any], int]] = {
    "5,000 games with hashes": (lambda ra: ra.games.list_for_console(1), 1),
    "500 games of a user's progress": (lambda ra: ra.users.completion_progress(USER), 20),
    "a game with 150 achievements": (lambda ra: ra.games.extended(1), 40),
    "100 tickets": (lambda ra: ra.tickets.recent(), 40),
    "one developer's tickets": (lambda ra: ra.tickets.developer_stats(USER), 200),
}


def operations(origin: str, bodies: dict[str, str], runner: asyncio.Runner) -> dict[str, Callable[[], float]]:
    """Return the operations by name. Each returns its time in seconds."""
    base_url = f"{origin}/API"
    ra = RetroAchievements(AUTHORIZATION, base_url=base_url, pacing=PACING)
    async_ra = AsyncRetroAchievements(AUTHORIZATION, base_url=base_url, pacing=PACING)

    def call() -> Any:
        return ra.tickets.developer_stats(USER)

    async def calls(count: int) -> None:
        for _ in range(count):
            await async_ra.tickets.developer_stats(USER)

    async def calls_at_once() -> None:
        await asyncio.gather(*(calls(20) for _ in range(50)))

    return {
        "a call": lambda: seconds_of(call, 100),
        "an asynchronous call": lambda: seconds_of(lambda: runner.run(calls(100)), 1) / 100,
        "1,000 asynchronous calls, 50 at a time": lambda: seconds_of(lambda: runner.run(calls_at_once()), 1),
        **{f"decoding {name}": partial(seconds_of, *decoding(name, body.encode())) for name, body in bodies.items()},
        "import": lambda: seconds_of_process(IMPORT),
        "import, client and namespace": lambda: seconds_of_process(CLIENT),
    }


def decoding(name: str, body: bytes) -> tuple[Callable[[], Any], int]:
    method, repeats = DECODING[name]
    transport = httpx.MockTransport(lambda _: httpx.Response(200, content=body))
    return partial(method, RetroAchievements(AUTHORIZATION, pacing=None, transport=transport)), repeats


def seconds_of_process(program: str) -> float:
    """Return the time of a program in a new process, without the start of the process."""
    clocked = f"import time\nstart = time.perf_counter()\n{program}\nprint(time.perf_counter() - start)"
    return float(subprocess.run([sys.executable, "-c", clocked], check=True, capture_output=True, text=True).stdout)


def main() -> None:
    """Read names of operations, and time each once."""
    origin, bodies = sys.argv[1:]
    with asyncio.Runner() as runner:
        timed = operations(origin, json.loads(Path(bodies).read_text(encoding="utf-8")), runner)
        print(json.dumps(list(timed)), flush=True)
        for name in sys.stdin:
            print(timed[name.strip()](), flush=True)


if __name__ == "__main__":
    main()
