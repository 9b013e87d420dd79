"""`python -m retroachievements_simulator`"""

import argparse
import signal
import sys
import threading
from datetime import UTC, datetime
from types import FrameType

from . import Simulator
from .invention import invented_until


def _moment(text: str) -> datetime | None:
    """Return the start of a day, or None for today, which also moves the data."""
    if text == "today":
        return None
    try:
        return datetime.strptime(text, "%Y-%m-%d").replace(tzinfo=UTC)
    except ValueError:
        raise argparse.ArgumentTypeError(f"pass a date such as 2026-01-05, or today, not {text!r}") from None


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m retroachievements_simulator",
        description="Serve invented data like the RetroAchievements Web API, until Ctrl-C.",
    )
    parser.add_argument("--host", default="127.0.0.1", help="the address to listen on (default: %(default)s)")
    parser.add_argument("--port", type=int, default=0, help="the port (default: a free one)")
    parser.add_argument(
        "--now",
        type=_moment,
        default="2024-05-01",
        metavar="DATE",
        help="the date in the simulator, or `today`, with data until yesterday (default: %(default)s)",
    )
    arguments = parser.parse_args()
    stop = threading.Event()

    def on_signal(_number: int, _frame: FrameType | None) -> None:
        stop.set()

    signal.signal(signal.SIGINT, on_signal)
    signal.signal(signal.SIGTERM, on_signal)
    # Simulator copies data that it is given, which takes time.
    data = None if arguments.now else invented_until(datetime.now(UTC).replace(microsecond=0))
    try:
        simulator = Simulator(data, host=arguments.host, port=arguments.port, now=arguments.now)
    except (OSError, OverflowError) as error:
        sys.exit(f"can't listen on {arguments.host} port {arguments.port}: {error}")
    with simulator:
        ready = f"Ready at {simulator.base_url} with the key {simulator.web_api_key}"
        print(f"{ready}, date {simulator.now:%Y-%m-%d}", flush=True)
        stop.wait()


if __name__ == "__main__":
    main()
