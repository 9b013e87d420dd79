"""The table of the observed results, printed at the end."""

import pytest

from .page import COLUMNS, row

OBSERVED: pytest.StashKey[dict[str, dict[str, set[str]]]] = pytest.StashKey()


def pytest_configure(config: pytest.Config) -> None:
    config.stash[OBSERVED] = {}


@pytest.fixture
def observed(request: pytest.FixtureRequest) -> dict[str, dict[str, set[str]]]:
    """The results of each fault by column: more than one where the clients differ."""
    return request.config.stash[OBSERVED]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    terminalreporter.section("what happens when the server ...")
    for fault, cells in config.stash[OBSERVED].items():
        terminalreporter.line(row(fault, [" or ".join(sorted(cells.get(column, ""))) for column in COLUMNS]))
