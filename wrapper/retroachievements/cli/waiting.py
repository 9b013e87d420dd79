"""A line on a terminal that shows why a command waits."""

import sys
from collections.abc import Callable
from threading import Lock, Timer

from ..retry import Attempt, Hooks, Retry

RETRY = Retry()
# Seconds before the line is shown.
PATIENCE = 1.0

Show = Callable[[str], None]
"""Shows a text in place of the previous one. An empty text hides it."""


def line() -> Show:
    """Return a function that shows a line on standard error, if that is a terminal."""
    if not sys.stderr.isatty():
        return lambda _: None
    # Imported late because the import is slow, and output in a pipe needs no rich.
    from rich.console import Console
    from rich.text import Text

    status = Console(stderr=True).status("", spinner="line")

    def show(text: str) -> None:
        status.update(Text(text))
        (status.start if text else status.stop)()

    return show


class Waiting:
    """Counts the attempts of a call, and shows why it waits after one second.

    Args:
        server: The name of the server.
        show: Shows the text.
    """

    def __init__(self, server: str, show: Show) -> None:
        self.attempts = 0
        self._server, self._show = server, show
        self._lock = Lock()
        self._timer: Timer | None = None

    def hooks(self) -> Hooks:
        """Return hooks for the client."""
        return Hooks(on_request=self._on_request, on_response=lambda _: self.end(), on_retry=self._on_retry)

    def show(self, text: str, patience: float = PATIENCE) -> None:
        """Show a text if the call still waits after some seconds."""
        with self._lock:
            self._stop()
            timer = self._timer = Timer(patience, lambda: self._show_now(timer, text))
            timer.daemon = True
            timer.start()

    def end(self) -> None:
        """Hide the text."""
        with self._lock:
            self._stop()

    def _stop(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
            self._show("")

    def _show_now(self, timer: Timer, text: str) -> None:
        with self._lock:
            if timer is self._timer:
                self._show(text)

    def _on_request(self, attempt: Attempt) -> None:
        self.attempts = attempt.number
        self.show(f"Waiting for {self._server}, {_attempt(attempt.number)}", PATIENCE if attempt.number == 1 else 0)

    def _on_retry(self, attempt: Attempt, seconds: float) -> None:
        failure = attempt.status or "no connection"
        self.show(f"{self._server}: {failure}; {_attempt(attempt.number + 1)} in {seconds:.0f} s", 0)


def _attempt(number: int) -> str:
    return f"attempt {number} of {RETRY.attempts}"
