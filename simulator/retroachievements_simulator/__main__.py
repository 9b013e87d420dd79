"""`python -m retroachievements_simulator`"""

import argparse
import signal
import sys
import threading
from types import FrameType

from . import Simulator


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m retroachievements_simulator",
        description="Serve invented data as the RetroAchievements Web API would, until Ctrl-C.",
    )
    parser.add_argument("--host", default="127.0.0.1", help="where to listen (default: %(default)s)")
    parser.add_argument("--port", type=int, default=0, help="the port (default: a free one)")
    arguments = parser.parse_args()
    stop = threading.Event()

    def on_signal(_number: int, _frame: FrameType | None) -> None:
        stop.set()

    signal.signal(signal.SIGINT, on_signal)
    signal.signal(signal.SIGTERM, on_signal)
    try:
        simulator = Simulator(host=arguments.host, port=arguments.port)
    except (OSError, OverflowError) as error:
        sys.exit(f"can't listen on {arguments.host} port {arguments.port}: {error}")
    with simulator:
        print(f"Ready at {simulator.base_url} for the web API key {simulator.web_api_key}", flush=True)
        stop.wait()


if __name__ == "__main__":
    main()
