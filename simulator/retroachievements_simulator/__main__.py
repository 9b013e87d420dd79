"""`python -m retroachievements_simulator`"""

import argparse
import signal
import sys
import threading
from datetime import UTC, datetime
from types import FrameType

from . import Dataset, Simulator
from .invention import invented, invented_until


def _data_at(now: str) -> Dataset:
    """The invented data on a day."""
    if now == "today":
        return invented_until(datetime.now(UTC).replace(microsecond=0))
    try:
        moment = datetime.strptime(now, "%Y-%m-%d").replace(tzinfo=UTC)
    except ValueError:
        raise argparse.ArgumentTypeError(f"it must be a date such as 2026-01-05, or today, not {now!r}") from None
    data = invented()
    data.now = moment
    return data


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m retroachievements_simulator",
        description="Serve invented data as the RetroAchievements Web API would, until Ctrl-C.",
    )
    parser.add_argument("--host", default="127.0.0.1", help="where to listen (default: %(default)s)")
    parser.add_argument("--port", type=int, default=0, help="the port (default: a free one)")
    parser.add_argument(
        "--now",
        type=_data_at,
        default="2024-05-01",
        metavar="DATE",
        help="the day that it is there, or `today` with data that end yesterday (default: %(default)s)",
    )
    arguments = parser.parse_args()
    stop = threading.Event()

    def on_signal(_number: int, _frame: FrameType | None) -> None:
        stop.set()

    signal.signal(signal.SIGINT, on_signal)
    signal.signal(signal.SIGTERM, on_signal)
    try:
        simulator = Simulator(arguments.now, host=arguments.host, port=arguments.port)
    except (OSError, OverflowError) as error:
        sys.exit(f"can't listen on {arguments.host} port {arguments.port}: {error}")
    with simulator:
        ready = f"Ready at {simulator.base_url} for the web API key {simulator.web_api_key}"
        print(f"{ready}, it is {simulator.now:%Y-%m-%d} there", flush=True)
        stop.wait()


if __name__ == "__main__":
    main()
